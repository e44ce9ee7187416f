"""The connections to Exchange: how we sign in, how long we wait, and what is never logged.

exchangelib speaks. What it would log, whole requests and answers, is silenced here.
"""

import itertools
import logging
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlsplit

import requests
import urllib3
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from exchangelib import Configuration, FaultTolerance, Version
from exchangelib.errors import (
    CASError,
    ErrorAccessDenied,
    ErrorInternalServerTransientError,
    ErrorServerBusy,
    MalformedResponseError,
    UnauthorizedError,
)
from exchangelib.protocol import Protocol
from exchangelib.transport import AUTH_TYPE_MAP, DEFAULT_HEADERS, GSSAPI, NOAUTH
from exchangelib.util import is_xml
from exchangelib.version import EXCHANGE_2016
from requests.adapters import HTTPAdapter
from requests.auth import AuthBase, HTTPBasicAuth
from requests_ntlm import HttpNtlmAuth
from urllib3.connection import HTTPSConnection
from urllib3.connectionpool import HTTPSConnectionPool

from integrations.errors import Refused
from integrations.metering import Meter
from integrations.oauth import TokenSource

LARGEST_ANSWER = 128 * 1024 * 1024
AT_ONCE = 4
"""Connections of a source: far below the 27 that Exchange allows an account by default."""

_NEWER = [getattr(getattr(urllib3, "HttpVersion", None), name, None) for name in ("h2", "h3")]
_OLDER_ONLY = {version for version in _NEWER if version is not None}
"""Where urllib3 is its fork, which speaks HTTP/2 by itself: a connection that NTLM cannot use."""

_LOUD = ("exchangelib", "requests_ntlm", "spnego", "oauthlib", "requests_oauthlib", "urllib3")

for _name in _LOUD:
    # Some log whole requests, answers and tokens, at debug and, where surprised, at error.
    logging.getLogger(_name).setLevel(logging.CRITICAL)


@dataclass(frozen=True, slots=True)
class EwsServer:
    """Where Exchange is and how we sign in. `access` is delegate or impersonation; seconds.

    `patience` is how long a call may go on being repeated; 0: it is told at once what happened.
    """

    url: str
    auth: str = "ntlm"
    user: str = ""
    password: str = field(default="", repr=False)
    token: TokenSource | None = field(default=None, repr=False)
    access: str = "delegate"
    ca_file: str | None = None
    timeout: float = 30
    patience: float = 10

    @property
    def host(self) -> str:
        """All of the address that a sentence tells."""
        return urlsplit(self.url).hostname or "Exchange"


class _Uncached(type(Protocol)):  # type: ignore[misc]  # exchangelib comes without types.
    """The library keeps one line an address and password for ever; ours end with their owner."""

    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        return type.__call__(cls, *args, **kwargs)


class Line(Protocol, metaclass=_Uncached):  # type: ignore[misc]  # exchangelib comes without types.
    """Connections that sign in our way, read answers within bounds, and count what they ask."""

    def __init__(self, server: EwsServer, meter: Meter) -> None:
        self._server = server
        self._meter = meter
        self._numbers = itertools.count(1)
        self._answers = threading.local()
        super().__init__(
            config=Configuration(
                service_endpoint=server.url,
                auth_type=NOAUTH,
                version=Version(EXCHANGE_2016),  # A first guess: the library goes on from answers.
                retry_policy=_Patience(server.patience, self._note_answer),
                max_connections=AT_ONCE,
            )
        )
        self.TIMEOUT = (min(server.timeout, 10), server.timeout)
        self.RETRY_WAIT = 1

    @property
    def answered_at(self) -> datetime | None:
        """When the server gave this thread its last answer, by the server's own clock."""
        return getattr(self._answers, "at", None)

    def create_session(self) -> requests.Session:
        """A connection of its own for one call at a time (NTLM signs in a connection)."""
        session = _Session(self._meter)
        session.trust_env = False  # No passwords out of a .netrc, no proxy by surprise.
        session.verify = self._server.ca_file or True
        session.headers.update({**DEFAULT_HEADERS, "User-Agent": "cadenced"})
        session.auth = _sign_in(self._server)
        for scheme in ("https://", "http://"):
            session.mount(scheme, _Bounded(self._server.timeout))
        session.session_id, session.usage_count = next(self._numbers), 0
        return session

    def _note_answer(self, response: requests.Response) -> None:
        self._answers.at = _moment(response.headers.get("Date", ""))


class _Session(requests.Session):
    """Counts what leaves."""

    session_id: int
    usage_count: int

    def __init__(self, meter: Meter) -> None:
        super().__init__()
        self._meter = meter

    def post(self, url: str | bytes, *args: Any, **options: Any) -> requests.Response:
        """Send, and say so to the meter."""
        asked_for = (options.get("headers") or {}).get("X-AnchorMailbox") or ""
        self._meter.spent("ews", mailbox=asked_for)
        return super().post(url, *args, **options)


class _Patience(FaultTolerance):  # type: ignore[misc]  # exchangelib comes without types.
    """Repeats what failed for the server's sake, for so many seconds; a 401 never is that."""

    def __init__(self, seconds: float, note: Callable[[requests.Response], None]) -> None:
        super().__init__(max_wait=seconds)
        self._note = note

    @property
    def fail_fast(self) -> bool:
        """Whether a failure is told at once."""
        return not self.max_wait

    def raise_response_errors(self, response: requests.Response) -> None:
        """What is no document of Exchange's, as the library's own kinds of error."""
        self._note(response)
        status = response.status_code
        if status == 200 or (status == 500 and is_xml(response.content)):
            return
        error = _of_status(response)
        error.status = status
        raise error


class _NotSent(requests.ConnectionError):
    """The server was not reached: nothing has happened there."""


class _TooLarge(requests.RequestException):
    """More than any answer of Exchange's has a reason to hold."""


class _Bounded(HTTPAdapter):
    """Answers are read whole, within a time and a size; one that breaks off is no answer.

    The library's parser mends half a document silently: what it lacks would seem deleted.
    """

    def __init__(self, seconds: float) -> None:
        self.certificate: bytes | None = None
        self._seconds = seconds
        super().__init__(pool_connections=1, pool_maxsize=1, max_retries=0)

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        """One connection at a time, whose certificate is kept; HTTP/1.1, for NTLM is its own."""
        if _OLDER_ONLY:
            kwargs["disabled_svn"] = _OLDER_ONLY
        super().init_poolmanager(*args, **kwargs)
        adapter = self

        class Secure(HTTPSConnection):
            def connect(self) -> None:
                super().connect()
                tell = getattr(self.sock, "getpeercert", None)
                adapter.certificate = tell(binary_form=True) if tell else None

        class SecurePool(HTTPSConnectionPool):
            ConnectionCls = Secure

        self.poolmanager.pool_classes_by_scheme = {
            **self.poolmanager.pool_classes_by_scheme,
            "https": SecurePool,
        }

    def send(self, request: requests.PreparedRequest, *args: Any, **options: Any) -> Any:
        """One exchange of bytes; see the class."""
        started = time.monotonic()
        try:
            response = super().send(request, *args, **options)
        except requests.exceptions.SSLError:
            raise
        except requests.ConnectionError as error:
            if _never_left(error):
                raise _NotSent from None
            raise
        body = self._whole(response, started)
        response._content = body  # Where requests keeps what it read.
        response._content_consumed = True  # type: ignore[attr-defined]  # Likewise.
        # The library asks for it byte by byte, which takes a second a megabyte.
        response.iter_content = lambda *_: _sliced(body)  # type: ignore[method-assign]
        return response

    def _whole(self, response: requests.Response, started: float) -> bytes:
        received, size = [], 0
        for chunk in response.iter_content(64 * 1024):
            received.append(chunk)
            size += len(chunk)
            if size > LARGEST_ANSWER:
                raise _TooLarge
            if time.monotonic() - started > 4 * self._seconds:
                raise requests.exceptions.ReadTimeout("it drips")
        body = b"".join(received)
        if response.status_code == 200 and not body.rstrip().endswith(b"Envelope>"):
            raise requests.exceptions.ChunkedEncodingError("it breaks off")
        return body


def _sliced(body: bytes) -> Iterator[bytes]:
    for start in range(0, len(body), 64 * 1024):
        yield body[start : start + 64 * 1024]


class _Ntlm(HttpNtlmAuth):
    """NTLM bound to the connection's certificate, which Extended Protection asks for (RFC 5929 §4).

    The library looks for the certificate where only one of the two urllib3s keeps it.
    """

    def _get_server_cert(self, response: Any) -> bytes | None:
        certificate = getattr(response.connection, "certificate", None)
        return _end_point(certificate) if certificate else None


class _Bearer(AuthBase):
    """RFC 6750 §2.1."""

    def __init__(self, token: TokenSource) -> None:
        self._token = token

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        request.headers["Authorization"] = f"Bearer {self._token()}"
        return request


def _sign_in(server: EwsServer) -> Any:
    match server.auth:
        case "basic":
            return HTTPBasicAuth(server.user.encode(), server.password.encode())
        case "kerberos":
            if GSSAPI not in AUTH_TYPE_MAP:
                raise Refused('Kerberos needs an extra: pip install "cadenced[kerberos]"')
            return AUTH_TYPE_MAP[GSSAPI]()
        case "oauth":
            if server.token is None:
                raise Refused("OAuth needs token_url, client_id and client_secret")
            return _Bearer(server.token)
        case _:
            user = f"\\{server.user}" if "@" in server.user else server.user
            return _Ntlm(user, server.password)


def _end_point(certificate: bytes) -> bytes:
    """The hash of a certificate (DER) that channel bindings hold (RFC 5929 §4.1)."""
    algorithm = x509.load_der_x509_certificate(certificate).signature_hash_algorithm
    if algorithm is None or algorithm.name in ("md5", "sha1"):
        algorithm = hashes.SHA256()
    digest = hashes.Hash(algorithm)
    digest.update(certificate)
    return digest.finalize()


def _of_status(response: requests.Response) -> Any:
    status = response.status_code
    if status == 401:
        return UnauthorizedError("401")
    if status == 403:
        return ErrorAccessDenied("403")
    if "X-CasErrorCode" in response.headers:
        return CASError(response.headers["X-CasErrorCode"].removeprefix("CAS error:"), None)
    asked = response.headers.get("Retry-After", "")
    if status in (429, 503) and asked.isdecimal():
        return ErrorServerBusy(str(status), back_off=int(asked))
    if status == 429 or status >= 500:
        return ErrorInternalServerTransientError(str(status))
    return MalformedResponseError(str(status))


def _never_left(error: requests.ConnectionError) -> bool:
    """Whether not even a connection came about."""
    reason = getattr(error.args[0] if error.args else None, "reason", None)
    named = type(reason).__name__
    return isinstance(error, requests.exceptions.ConnectTimeout) or named in (
        "NewConnectionError",
        "NameResolutionError",
        "ConnectTimeoutError",
    )


def _moment(written: str) -> datetime | None:
    try:
        found = parsedate_to_datetime(written)
    except ValueError:
        return None
    return found.replace(tzinfo=found.tzinfo or UTC).astimezone(UTC)
