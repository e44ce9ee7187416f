"""One HTTP session for all that speaks HTTP: time-outs, limits, retries, errors in our words.

Addresses may hold secrets (a calendar's private link): no sentence names more than the host.
"""

import ipaddress
import logging
import socket
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from http.cookiejar import DefaultCookiePolicy
from typing import Any
from urllib.parse import SplitResult, urljoin, urlsplit

import requests
import stamina
from requests.adapters import HTTPAdapter
from urllib3 import PoolManager
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

from integrations.errors import ProviderError, Refused, SignedOut, Unavailable

SAFE = frozenset({"GET", "HEAD", "OPTIONS", "PROPFIND", "REPORT"})
"""Methods that change nothing (RFC 9110 §9.2.1, RFC 4918, RFC 3253): these may be repeated."""

_LATER = {408, 425, 429, 500, 502, 503, 504}
_ELSEWHERE = {301, 302, 303, 307, 308}


@dataclass(frozen=True, slots=True)
class Limits:
    """How long and how large an answer may be. Seconds and bytes."""

    connect: float = 10
    read: float = 30
    whole: float = 120
    size: int = 20 * 1024 * 1024
    redirects: int = 5
    attempts: int = 3


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back; header names are found in any case."""

    status: int
    headers: Mapping[str, str] = field(repr=False)
    body: bytes = field(repr=False)
    host: str = ""

    def expect(self, *statuses: int) -> "Answer":
        """Itself, where the status is one of those. Raises SignedOut on 401, otherwise Refused."""
        if self.status in statuses:
            return self
        phrase = f"{self.host} answered {self.status} {_phrase(self.status)}".rstrip()
        raise SignedOut(phrase) if self.status == HTTPStatus.UNAUTHORIZED else Refused(phrase)


NO_HEADERS: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class Call:
    """What is asked of a server.

    Statuses named in `kept` come back as answers even where they mean "later". A body is cut after
    `cut` bytes rather than refused, where that is not 0.
    """

    method: str
    url: str = field(repr=False)
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    body: bytes = field(default=b"", repr=False)
    kept: frozenset[int] = frozenset()
    cut: int = 0


class Web:
    """A session. Hosts on private networks are reached only where `hosts` lists them.

    `hosts` holds names (`calendar.intern`) and networks (`10.0.0.0/8`); "*" allows every host.
    """

    def __init__(
        self, *, hosts: Iterable[str] = (), limits: Limits | None = None, ca_file: str | None = None
    ) -> None:
        self._limits = limits or Limits()
        self._session = requests.Session()
        self._session.trust_env = False  # No passwords out of a .netrc, no proxy by surprise.
        self._session.verify = ca_file or True
        self._session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
        self._session.headers["User-Agent"] = "cadenced"
        guarded = _GuardedAdapter(_Gate(hosts))
        self._session.mount("https://", guarded)
        self._session.mount("http://", guarded)
        # urllib3 logs whole addresses below this level.
        logging.getLogger("urllib3").setLevel(logging.ERROR)

    def get(self, url: str, headers: Mapping[str, str] = NO_HEADERS) -> Answer:
        """Fetch an address."""
        return self.request("GET", url, headers=headers)

    def request(
        self, method: str, url: str, *, headers: Mapping[str, str] = NO_HEADERS, body: bytes = b""
    ) -> Answer:
        """One call; a safe one is repeated where that may help, unless the server named a time.

        Raises Unavailable (no answer, 408, 425, 429, 5xx) and Refused (not allowed, too large, too
        many redirects). Any other status comes back.
        """
        return self.call(Call(method, url, headers, body))

    def call(self, call: Call) -> Answer:
        """The same, with all that may be said of a call."""
        attempts = self._limits.attempts if call.method in SAFE else 1
        for attempt in stamina.retry_context(on=_soon_again, attempts=attempts, timeout=60):
            with attempt:
                return self._follow(call)
        raise AssertionError("the last attempt returns or raises")  # pragma: no cover

    def close(self) -> None:
        """Hang up; a later call connects anew."""
        self._session.close()

    def _follow(self, call: Call) -> Answer:
        started = time.monotonic()
        for _ in range(self._limits.redirects + 1):
            answer = self._once(call, started)
            target = answer.headers.get("Location")
            if answer.status not in _ELSEWHERE or call.method not in SAFE or not target:
                return answer
            url, headers = _redirected(call.url, target, call.headers)
            call = replace(call, url=url, headers=headers)
        raise Refused(f"{_host(call.url)} redirects more than {self._limits.redirects} times")

    def _once(self, call: Call, started: float) -> Answer:
        host = _host(call.url)
        if _parts(call.url).scheme not in ("http", "https"):
            raise Refused(f"{host or 'the address'} is not reached by http or https")
        try:
            with self._session.request(
                call.method,
                call.url,
                headers=dict(call.headers),
                data=call.body or None,
                timeout=(self._limits.connect, self._limits.read),
                stream=True,
                allow_redirects=False,
            ) as response:
                body = self._body(response, started, call.cut)
                answer = Answer(response.status_code, response.headers, body, host)
        except _NotAllowed:
            raise Refused(f"{host} lies on a private network and is not listed") from None
        except requests.RequestException as error:
            raise _in_our_words(error, host) from None
        if answer.status in _LATER and answer.status not in call.kept:
            raise Unavailable(
                f"{host} answered {answer.status} {_phrase(answer.status)}",
                retry_at=retry_at(answer.headers),
            )
        return answer

    def _body(self, response: requests.Response, started: float, cut: int) -> bytes:
        host, size = _host(response.url), 0
        received: list[bytes] = []
        for chunk in response.iter_content(64 * 1024):
            size += len(chunk)
            if cut and size >= cut:
                return b"".join((*received, chunk))[:cut]
            if size > self._limits.size:
                raise Refused(f"{host} sends more than {self._limits.size} bytes")
            if time.monotonic() - started > self._limits.whole:
                raise Unavailable(f"{host} takes longer than {self._limits.whole:.0f} s")
            received.append(chunk)
        return b"".join(received)


class _NotAllowed(Exception):
    """The host's address is private and not listed."""


class _Gate:
    """Says which peers may be spoken to: judged by the address reached, not by the name alone."""

    def __init__(self, hosts: Iterable[str]) -> None:
        listed = [host.strip().lower() for host in hosts]
        self._all = "*" in listed
        self._networks = tuple(n for n in map(_network, listed) if n is not None)
        self._names = frozenset(listed)

    def check(self, host: str, sock: socket.socket) -> None:
        """Raise _NotAllowed where the peer is private and unlisted."""
        peer = ipaddress.ip_address(sock.getpeername()[0].partition("%")[0])
        if self._all or host.lower() in self._names or any(peer in n for n in self._networks):
            return
        mapped = getattr(peer, "ipv4_mapped", None) or peer
        if not mapped.is_global or mapped.is_multicast:
            sock.close()
            raise _NotAllowed(host)


class _GuardedAdapter(HTTPAdapter):
    """Connections that ask the gate before the first byte is written."""

    def __init__(self, gate: _Gate) -> None:
        self._gate = gate
        super().__init__()

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        super().init_poolmanager(*args, **kwargs)
        gate = self._gate

        class Plain(HTTPConnection):
            def _new_conn(self) -> socket.socket:
                sock = super()._new_conn()
                gate.check(self.host, sock)
                return sock

        class Secure(HTTPSConnection):
            def _new_conn(self) -> socket.socket:
                sock = super()._new_conn()
                gate.check(self.host, sock)
                return sock

        class PlainPool(HTTPConnectionPool):
            ConnectionCls = Plain

        class SecurePool(HTTPSConnectionPool):
            ConnectionCls = Secure

        pools: PoolManager = self.poolmanager
        pools.pool_classes_by_scheme = {"http": PlainPool, "https": SecurePool}


def _redirected(url: str, target: str, headers: Mapping[str, str]) -> tuple[str, Mapping[str, str]]:
    """The next address, and what may be told there: no credentials to another host."""
    try:
        found = urljoin(url, target)
    except ValueError:
        raise Refused(f"{_host(url)} redirects to what is no address") from None
    before, after = _parts(url), _parts(found)
    if before.scheme == "https" and after.scheme != "https":
        raise Refused(f"{before.hostname} redirects to an address without encryption")
    if (before.scheme, before.netloc) != (after.scheme, after.netloc):
        secret = {"authorization", "cookie"}
        headers = {name: value for name, value in headers.items() if name.lower() not in secret}
    return found, headers


def _soon_again(error: Exception) -> bool:
    return isinstance(error, Unavailable) and error.retry_at is None


def _in_our_words(error: requests.RequestException, host: str) -> ProviderError:
    match error:
        case requests.exceptions.SSLError():
            return Unavailable(f"{host} shows a certificate that is not trusted")
        case requests.Timeout():
            return Unavailable(f"{host} did not answer in time")
        case (
            requests.exceptions.InvalidURL()
            | requests.exceptions.MissingSchema()
            | requests.exceptions.InvalidHeader()
        ):
            return Refused(f"{host or 'the address'} cannot be called")
        case _:
            return Unavailable(f"{host} cannot be reached")


def retry_at(headers: Mapping[str, str]) -> datetime | None:
    """`Retry-After` (RFC 9110 §10.2.3); seconds count from the answer's own `Date`."""
    asked = headers.get("Retry-After", "").strip()
    if asked.isdecimal():
        answered = _moment(headers.get("Date", ""))
        return answered and answered + timedelta(seconds=min(int(asked), 86_400))
    return _moment(asked)


def _moment(written: str) -> datetime | None:
    try:
        found = parsedate_to_datetime(written)
    except ValueError:
        return None
    return found.replace(tzinfo=found.tzinfo or UTC).astimezone(UTC)


def _host(url: str) -> str:
    return _parts(url).hostname or ""


def _parts(url: str) -> SplitResult:
    try:
        return urlsplit(url)
    except ValueError:
        raise Refused("an address cannot be read") from None


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return ""


def _network(written: str) -> ipaddress.IPv4Network | ipaddress.IPv6Network | None:
    try:
        return ipaddress.ip_network(written)
    except ValueError:
        return None
