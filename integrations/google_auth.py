"""Who we are at Google: a service account, alone or acting for people, or one mailbox's consent.

A service account signs by its key, or keyless, by Google's IAM. Tokens are asked for one scope and
one person at a time, and kept.
"""

import base64
import json
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from google.auth import default, load_credentials_from_dict
from google.auth.crypt import Signer
from google.auth.exceptions import DefaultCredentialsError, RefreshError, TransportError
from google.oauth2 import credentials as user_credentials
from google.oauth2 import service_account

from integrations.errors import Refused, SignedOut

TOKEN = "https://oauth2.googleapis.com/token"
SIGNING = "https://iamcredentials.googleapis.com"
IAM = "https://www.googleapis.com/auth/iam"
TIMEOUT = 30.0

_Credentials = Any  # google-auth's classes agree on their methods, not on a type.
_Request = Any


@dataclass(frozen=True, slots=True)
class GoogleAccount:
    """What a section says of it. `info` is the key or the consent (JSON), None: the machine's.

    `subject` is whom the service account acts for where no person is named; `signs_as` the service
    account that a keyless set-up signs as. `endpoint` and `login_endpoint` replace Google's hosts.
    """

    info: Mapping[str, Any] | None = field(default=None, repr=False)
    subject: str = ""
    signs_as: str = ""
    endpoint: str = ""
    login_endpoint: str = ""
    timeout: float = TIMEOUT

    @property
    def token_uri(self) -> str:
        """Where tokens are given."""
        return f"{self.login_endpoint.rstrip('/')}/token" if self.login_endpoint else TOKEN

    @property
    def is_consent(self) -> bool:
        """Whether a mailbox's owner consented for it alone: it can act for nobody else."""
        return bool(self.info and self.info["type"] == "authorized_user" and not self.signs_as)

    @property
    def is_key(self) -> bool:
        """Whether a service account's own key is here."""
        return bool(self.info and self.info["type"] == "service_account" and not self.signs_as)

    @property
    def email(self) -> str:
        """The service account's own address; "" where it has none that is known."""
        return self.signs_as or str((self.info or {}).get("client_email", ""))

    @property
    def client_id(self) -> str:
        """What the Admin console knows it by; its address where the number is not known here."""
        return str((self.info or {}).get("client_id", "")) if not self.signs_as else self.email


def read_account(section: Mapping[str, Any]) -> GoogleAccount:
    """Keys: optional `credentials` (JSON text: a service account's key, a workload identity, or a
    mailbox's consent; none: the machine's identity), `subject`, `service_account` (keyless: signed
    by the IAM Credentials API as this account), `endpoint`, `login_endpoint`, `timeout` (seconds).

    Raises Refused where the credentials are no JSON of Google's.
    """
    return GoogleAccount(
        info=_info(section.get("credentials") or ""),
        subject=section.get("subject") or "",
        signs_as=section.get("service_account") or "",
        endpoint=(section.get("endpoint") or "").rstrip("/"),
        login_endpoint=section.get("login_endpoint") or "",
        timeout=float(section.get("timeout") or TIMEOUT),
    )


def _info(written: str) -> Mapping[str, Any] | None:
    if not written:
        return None
    try:
        info = json.loads(written)
    except ValueError:
        info = None
    if not isinstance(info, dict) or "type" not in info:
        cure = 'Name the JSON file that Google gave, as it is: credentials = "file:google.json".'
        raise Refused("the credentials are not a JSON key of Google's", cure=cure)
    return info


@dataclass(frozen=True, slots=True)
class _Held:
    """Credentials that one thread at a time renews; a remote signer needs that thread's line."""

    credentials: _Credentials
    signer: "_RemoteSigner | None" = None
    lock: threading.Lock = field(default_factory=threading.Lock)

    def sign(self, headers: dict[str, str], request: _Request) -> None:
        with self.lock:  # `before_request` would also look boundaries up, in a thread of its own.
            if not self.credentials.valid:
                if self.signer is not None:
                    self.signer.request = request
                self.credentials.refresh(request)
            self.credentials.apply(headers)


class Identity:
    """The account's credentials, one for each scope and person, and the tokens in them."""

    def __init__(self, account: GoogleAccount) -> None:
        self.account = account
        self._known: dict[tuple[str, str], _Held] = {}
        self._lock = threading.Lock()

    def sign(self, headers: dict[str, str], request: _Request, scope: str, subject: str) -> None:
        """Put a token into the headers; it is asked for over `request` where none is valid.

        Raises SignedOut, and what google-auth raises: RefreshError, TransportError.
        """
        with self._lock:
            held = self._known.get((scope, subject))
            if held is None:
                held = self._known[scope, subject] = self._made(request, scope, subject)
        held.sign(headers, request)

    def forget(self, scope: str, subject: str) -> None:
        """The token was not taken: the next request asks for another."""
        with self._lock:
            self._known.pop((scope, subject), None)

    def _made(self, request: _Request, scope: str, subject: str) -> _Held:
        account = self.account
        try:
            if account.is_key:
                info = {**(account.info or {}), "token_uri": account.token_uri}
                key = service_account.Credentials.from_service_account_info(info, scopes=[scope])
                return _Held(key.with_subject(subject) if subject else key)
            source = _source(account, request, [IAM] if account.signs_as else [scope])
        except (ValueError, DefaultCredentialsError):
            cure = "Make a new key, or run where the machine has an identity of Google's."
            raise SignedOut("the credentials cannot be read", cure=cure) from None
        if account.signs_as:
            return _keyless(account, source, scope, subject)
        if subject and not account.is_consent:
            cure = 'Name it: service_account = "NAME@PROJECT.iam.gserviceaccount.com".'
            raise SignedOut("the machine's identity alone can act for nobody", cure=cure)
        return _Held(source)


def _keyless(account: GoogleAccount, source: _Credentials, scope: str, subject: str) -> _Held:
    signer = _RemoteSigner(account, source)
    credentials = service_account.Credentials(
        signer=signer,
        service_account_email=account.signs_as,
        token_uri=account.token_uri,
        scopes=[scope],
        subject=subject or None,
    )
    return _Held(credentials, signer)


def _source(account: GoogleAccount, request: _Request, scopes: list[str]) -> _Credentials:
    """The machine's identity, a workload's elsewhere, or a mailbox's consent (with its scopes)."""
    if account.info is None:
        return default(scopes=scopes, request=request)[0]
    if account.info["type"] == "authorized_user":
        known = user_credentials.Credentials.from_authorized_user_info(account.info)
        return known.with_token_uri(account.token_uri)
    return load_credentials_from_dict(account.info, scopes=scopes, request=request)[0]


class _RemoteSigner(Signer):
    """Signs by the IAM Credentials API (signBlob): the private key never leaves Google."""

    def __init__(self, account: GoogleAccount, source: _Credentials) -> None:
        host = account.login_endpoint.rstrip("/") or SIGNING
        self._url = f"{host}/v1/projects/-/serviceAccounts/{account.signs_as}:signBlob"
        self._source = source
        self.request: _Request = None

    @property
    def key_id(self) -> None:
        """Google chooses the key."""

    def sign(self, message: str | bytes) -> bytes:
        """The signature of a message. Raises RefreshError, TransportError."""
        plain = message.encode() if isinstance(message, str) else message
        headers = {"Content-Type": "application/json"}
        if not self._source.valid:
            self._source.refresh(self.request)
        self._source.apply(headers)
        body = json.dumps({"payload": base64.b64encode(plain).decode()}).encode()
        answer = self.request(self._url, method="POST", body=body, headers=headers)
        if answer.status in (408, 429) or answer.status >= 500:
            raise TransportError(f"signBlob answered {answer.status}")
        if answer.status != 200:
            raise RefreshError(f"signBlob answered {answer.status}", {"error": "unsigned"})
        return base64.b64decode(json.loads(answer.data)["signedBlob"])
