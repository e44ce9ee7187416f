"""How cadenced signs in to Microsoft's clouds: as an application, with a certificate, by msal.

A token is taken as it is. What it claims is not read: a claim proves neither that a mailbox may be
read (roles of Exchange are not in it) nor that one may not. Only a call proves that.
"""

import logging
import re
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType
from typing import Any
from urllib.parse import urlencode, urlsplit

from cryptography import x509

from integrations.errors import ProviderError, Refused, SignedOut, Unavailable
from integrations.graph_sign_in_troubles import trouble_of
from integrations.web import Call, Limits, Web

log = logging.getLogger(__name__)

CLOUDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "global": ("https://login.microsoftonline.com", "https://graph.microsoft.com"),
        "us": ("https://login.microsoftonline.us", "https://graph.microsoft.us"),
        "us_dod": ("https://login.microsoftonline.us", "https://dod-graph.microsoft.us"),
        "china": ("https://login.chinacloudapi.cn", "https://microsoftgraph.chinacloudapi.cn"),
    }
)
"""Where one signs in, and where Graph answers (Microsoft Graph national cloud deployments)."""

_BLOCK = r"-----BEGIN [A-Z ]*{}-----.+?-----END [A-Z ]*{}-----"


@dataclass(frozen=True, slots=True)
class Application:
    """Who we are to Microsoft, and where its services answer; seconds."""

    tenant: str
    client_id: str
    login: str
    graph: str
    certificate: str = field(default="", repr=False)
    client_secret: str = field(default="", repr=False)
    ca_file: str | None = None
    timeout: float = 30
    own_hosts: frozenset[str] = frozenset()

    def web(self, *, size: int = 20 * 1024 * 1024) -> Web:
        """A session; only hosts that the operator named may lie on a private network."""
        limits = Limits(connect=min(self.timeout, 10), read=self.timeout, size=size)
        return Web(hosts=self.own_hosts, limits=limits, ca_file=self.ca_file)


def read_application(section: Mapping[str, Any]) -> Application:
    """Keys: `tenant`, `client_id`, `certificate` (PEM: private key and certificate) or
    `client_secret`; optional `cloud`, `endpoint`, `login_endpoint`, `ca_file`, `timeout`.

    Raises Refused where an endpoint is not encrypted.
    """
    login, graph = CLOUDS[section.get("cloud") or "global"]
    named = [section.get("login_endpoint") or "", section.get("endpoint") or ""]
    for url in filter(None, named):
        if urlsplit(url).scheme != "https":
            raise Refused("an endpoint of Microsoft's must begin with https://")
    ca_file = section.get("ca_file")
    return Application(
        tenant=section["tenant"],
        client_id=section["client_id"],
        login=(named[0] or login).rstrip("/"),
        graph=(named[1] or graph).rstrip("/"),
        certificate=section.get("certificate") or "",
        client_secret=section.get("client_secret") or "",
        ca_file=str(ca_file) if ca_file else None,
        timeout=float(section.get("timeout") or 30),
        own_hosts=frozenset(urlsplit(url).hostname or "" for url in named if url),
    )


class SignIn:
    """Hands out an application's token; msal keeps it until shortly before it ends."""

    def __init__(self, application: Application) -> None:
        self._application = application
        self._lock = threading.Lock()
        self._web = application.web(size=1024 * 1024)
        self._client: Any = None  # msal comes without types.

    def token(self, *, anew: bool = False) -> str:
        """The token for Graph; `anew` drops the one that is kept.

        Raises SignedOut (a human must act, the sentence says on what), Unavailable, Refused.
        """
        with self._lock:
            found = _in_our_words(self._host, lambda: self._asked(anew=anew))
        if "access_token" in found:
            return str(found["access_token"])
        raise trouble_of(self._host, found)

    def close(self) -> None:
        """Hang up."""
        self._web.close()

    @property
    def _host(self) -> str:
        return urlsplit(self._application.login).hostname or ""

    def _asked(self, *, anew: bool) -> Mapping[str, Any]:
        if self._client is None:
            self._client = _client(self._application, self._web)
        if anew:
            self._client.remove_tokens_for_client()
        scope = f"{self._application.graph}/.default"
        found: Mapping[str, Any] = self._client.acquire_token_for_client([scope])
        return found


def certificate_ends(application: Application) -> datetime | None:
    """Until when the certificate holds, UTC; None where there is none that can be read."""
    found = _block(application.certificate, "CERTIFICATE")
    try:
        return x509.load_pem_x509_certificate(found.encode()).not_valid_after_utc if found else None
    except ValueError:
        return None


def _client(application: Application, web: Web) -> Any:
    import msal  # 140 ms that only those pay who need it.

    # msal writes addresses and claims into its log below this level.
    logging.getLogger("msal").setLevel(logging.ERROR)
    return msal.ConfidentialClientApplication(
        application.client_id,
        client_credential=_credential(application),
        authority=f"{application.login}/{application.tenant}",
        instance_discovery=False,
        validate_authority=False,
        http_client=_Http(web),
    )


def _credential(application: Application) -> Any:
    if not application.certificate:
        if application.client_secret:
            return application.client_secret
        raise SignedOut(
            "there is neither a certificate nor a secret to sign in to Microsoft with",
            cure="Set certificate (better) or client_secret.",
        )
    key = _block(application.certificate, "PRIVATE KEY")
    certificate = _block(application.certificate, "CERTIFICATE")
    if not key or not certificate or "ENCRYPTED" in key.partition("\n")[0]:
        raise SignedOut(
            "the certificate file must hold a private key without passphrase and its certificate",
            cure="Put both PEM blocks into the one file: cat key.pem cert.pem > cadenced.pem",
        )
    return {"private_key": key, "public_certificate": certificate}


def _block(pem: str, name: str) -> str:
    found = re.search(_BLOCK.format(name, name), pem, re.DOTALL)
    return found.group() if found else ""


def _in_our_words(host: str, ask: Callable[[], Mapping[str, Any]]) -> Mapping[str, Any]:
    """What msal answers; what it raises says which key or tenant, and is told without its words."""
    try:
        return ask()
    except ProviderError:
        raise
    except ValueError as error:
        if "authority" in str(error):
            raise SignedOut(
                f"{host} knows no such tenant", cure="Check tenant: Entra, Overview, Tenant ID."
            ) from None
        raise SignedOut(
            "the private key or the certificate cannot be read",
            cure="Check the certificate file: both in PEM, and made for each other.",
        ) from None
    except Exception as error:  # msal names no base class for what it raises.
        log.warning("msal failed", extra={"error": type(error).__name__})
        raise Unavailable(f"{host} gave no answer that can be read") from None


@dataclass(frozen=True, slots=True)
class _Said:
    """An answer in the shape msal wants."""

    status_code: int
    text: str = field(repr=False)
    headers: Mapping[str, str] = field(repr=False)

    def raise_for_status(self) -> None:
        """Never: msal reads the status."""


class _Http:
    """Our session in the shape msal wants: time-outs, limits and errors are those of all calls."""

    def __init__(self, web: Web) -> None:
        self._web = web

    def get(self, url: str, **options: Any) -> _Said:
        """Fetch."""
        return self._call("GET", url, **options)

    def post(self, url: str, **options: Any) -> _Said:
        """Post a form."""
        return self._call("POST", url, **options)

    def close(self) -> None:
        """Nothing is held that must be given back."""

    def _call(self, method: str, url: str, **options: Any) -> _Said:
        headers = dict(options.get("headers") or {})
        if params := options.get("params"):
            url = f"{url}?{urlencode(params)}"
        data = options.get("data")
        if isinstance(data, Mapping):
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            data = urlencode(data)
        body = data.encode() if isinstance(data, str) else data or b""
        # msal itself keeps away for as long as Retry-After says.
        found = self._web.call(Call(method, url, headers, body, kept=frozenset({429})))
        return _Said(found.status, found.body.decode("utf-8", "replace"), found.headers)
