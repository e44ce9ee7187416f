"""The few WebDAV requests that reading calendars takes (RFC 4918, 4791, 6578)."""

import math
import threading
from collections.abc import Coroutine, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit
from xml.sax.saxutils import escape, quoteattr

from caldav.collection import Calendar
from caldav.davclient import DAVClient
from caldav.lib import error as dav_error
from caldav.response import DAVResponse
from niquests.exceptions import RequestException

from cadence.calendar_events import Window
from cadence.people import bare_address
from integrations import metering
from integrations.errors import CursorExpired, ProviderError, Refused, SignedOut, Unavailable
from integrations.metering import Meter

_Element = Any  # lxml comes without types.

_NAMESPACES = 'xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"'
_DAV, _CALDAV = "{DAV:}", "{urn:ietf:params:xml:ns:caldav}"
_DATA = f".//{_CALDAV}calendar-data"
_TOO_MANY = "507"
_SHORTEST = timedelta(days=1)

_PROPERTIES = (
    "<d:resourcetype/><d:owner/><d:current-user-principal/><d:principal-collection-set/>"
    "<c:calendar-home-set/><c:calendar-user-address-set/><c:supported-calendar-component-set/>"
)


@dataclass(frozen=True, slots=True)
class Account:
    """Where a server is and who we are there; seconds."""

    url: str
    user: str = ""
    password: str = field(default="", repr=False)
    ca_file: str | None = None
    timeout: float = 30
    meter: Meter = field(default_factory=metering.Unmetered, repr=False, compare=False)

    @property
    def root(self) -> str:
        """The server alone: an address may be a pattern."""
        parts = urlsplit(self.url)
        return f"{parts.scheme}://{parts.netloc}/"

    @property
    def host(self) -> str:
        """The name of the server, which is all that a sentence tells."""
        return urlsplit(self.url).hostname or ""


@dataclass(frozen=True, slots=True)
class Resource:
    """What a server says of one address; links are as it wrote them."""

    href: str
    kinds: frozenset[str] = frozenset()
    components: frozenset[str] = frozenset()
    addresses: tuple[str, ...] = ()
    owner: str = ""
    home: str = ""
    principal: str = ""
    principals: str = ""

    @property
    def holds_events(self) -> bool:
        """Whether it is a calendar, and not one of tasks alone (RFC 4791 §5.2.3)."""
        return "calendar" in self.kinds and (not self.components or "VEVENT" in self.components)

    @property
    def address(self) -> str:
        """The person's e-mail address: stated, or the last part of the link; "" where neither."""
        last = bare_address(unquote(self.href.rstrip("/").rpartition("/")[2]))
        return next(iter(self.addresses), last if "@" in last else "")


@dataclass(frozen=True, slots=True)
class Synced:
    """What has happened since a token; "" where the server keeps none."""

    token: str
    changed: bool


class Dav:
    """A server, asked over one connection a thread."""

    def __init__(self, account: Account) -> None:
        self._account = account
        self._threads = threading.local()
        self._clients: list[DAVClient] = []

    def close(self) -> None:
        """Hang up on all threads' connections."""
        clients, self._clients, self._threads = self._clients, [], threading.local()
        for client in clients:
            client.close()

    def look(self, href: str, *, depth: int) -> list[Resource]:
        """What is there, and with depth 1 what is below it; Refused where nothing is."""
        body = f"<d:propfind {_NAMESPACES}><d:prop>{_PROPERTIES}</d:prop></d:propfind>"
        with self._at(href) as client:
            answer = client.propfind(str(client.url.join(href)), body, depth)
            server = self._server_of(href)
            found = [_resource(one) for one in self._found(answer)]
        return found if server == self._account.root else [_at_home(r, server) for r in found]

    def sync(self, href: str, token: str | None) -> Synced:
        """What happened in a calendar since a token (RFC 6578). Raises CursorExpired."""
        with self._at(href) as client:
            calendar = Calendar(client=client, url=client.url.join(href))
            try:
                found = calendar.get_objects_by_sync_token(token, disable_fallback=True)
            except dav_error.DAVError as error:
                if token or not _knows_no_sync(error):
                    raise
                return Synced("", changed=True)
            assert not isinstance(found, Coroutine)  # Only of the library's other half.
            changed = bool(found.objects or found.deleted_urls or found.truncated)
            return Synced(str(found.sync_token or ""), changed=changed)

    def entries(self, href: str, window: Window) -> list[str]:
        """The links of a calendar's entries that touch the window (RFC 4791 §7.8)."""
        start, end = (_stamp(moment) for moment in (window.start, window.end))
        body = (
            f"<c:calendar-query {_NAMESPACES}><d:prop><d:getetag/></d:prop>"
            '<c:filter><c:comp-filter name="VCALENDAR"><c:comp-filter name="VEVENT">'
            f"<c:time-range start={quoteattr(start)} end={quoteattr(end)}/>"
            "</c:comp-filter></c:comp-filter></c:filter></c:calendar-query>"
        )
        with self._at(href) as client:
            answer = client.report(str(client.url.join(href)), body, 1)
            found = self._found(answer)
        if any(_TOO_MANY in (r.findtext(f"{_DAV}status") or "") for r in found):
            return self._entries_by_halves(href, window)
        itself = urlsplit(href).path.rstrip("/")
        return [link for link in map(_link, found) if link.rstrip("/") != itself]

    def contents(self, href: str, links: Sequence[str]) -> dict[str, bytes]:
        """Entries by their links (RFC 4791 §7.9); what has gone meanwhile is left out."""
        wanted = "".join(f"<d:href>{escape(link)}</d:href>" for link in links)
        body = (
            f"<c:calendar-multiget {_NAMESPACES}><d:prop><d:getetag/><c:calendar-data/></d:prop>"
            f"{wanted}</c:calendar-multiget>"
        )
        with self._at(href) as client:
            answer = client.report(str(client.url.join(href)), body, 1)
            found = {
                _link(r): r.findtext(f".//{_CALDAV}calendar-data") for r in self._found(answer)
            }
        return {link: data.encode() for link, data in found.items() if data}

    def free_busy(self, href: str, window: Window) -> str:
        """When a calendar is taken, as a VFREEBUSY (RFC 4791 §7.10)."""
        start, end = (_stamp(moment) for moment in (window.start, window.end))
        body = (
            f"<c:free-busy-query {_NAMESPACES}>"
            f"<c:time-range start={quoteattr(start)} end={quoteattr(end)}/></c:free-busy-query>"
        )
        with self._at(href) as client:
            answer = client.report(str(client.url.join(href)), body, 1)
            if answer.status != 200:
                raise self._trouble(answer.status, ())
            return str(answer.raw)

    def _entries_by_halves(self, href: str, window: Window) -> list[str]:
        """The server holds back what is too much at once: ask for less at a time."""
        length = window.end - window.start
        if length < _SHORTEST:
            raise Refused(f"{self._account.host} does not tell all entries of a single day")
        middle = window.start + length / 2
        halves = Window(window.start, middle), Window(middle, window.end)
        return list(dict.fromkeys(link for half in halves for link in self.entries(href, half)))

    def _found(self, answer: DAVResponse) -> list[_Element]:
        if answer.status != 207 or answer.tree is None:
            raise self._trouble(answer.status, ())
        return list(answer.tree.iter(f"{_DAV}response"))

    @contextmanager
    def _at(self, href: str) -> Iterator[DAVClient]:
        """The client for a link, errors in our words."""
        self._account.meter.spent("caldav")
        try:
            yield self._client(self._server_of(href))
        except dav_error.DAVError as error:
            raise self._trouble(error.status, error.preconditions) from None
        except (RequestException, OSError) as error:
            raise Unavailable(f"{self._account.host} (CalDAV) {_reason(error)}") from None
        except ValueError:
            # An answer that is no XML, or a link that leads to another host.
            raise Refused(f"{self._account.host} (CalDAV) gave an answer of another kind") from None

    def _trouble(self, status: int | None, preconditions: Sequence[str]) -> ProviderError:
        sentence = (
            f"{self._account.host} (CalDAV) answered {status or 'nothing that is understood'}"
        )
        if f"{_DAV}valid-sync-token" in preconditions:
            return CursorExpired(sentence)
        if status == 401:
            return SignedOut(sentence)
        if status == 429:
            self._account.meter.limited("caldav")
        if status is None or status in (408, 425, 429) or (status >= 500 and status != 501):
            return Unavailable(sentence)
        return Refused(sentence)

    def _server_of(self, href: str) -> str:
        """Where a link leads: here, or to a host of the same house (iCloud's p45-caldav and kin).

        Raises ValueError for any other: our password goes nowhere else.
        """
        here, there = urlsplit(self._account.root), urlsplit(href)
        if not there.netloc or there.netloc == here.netloc:
            return self._account.root
        if there.scheme != here.scheme or not _is_one_house(here.hostname, there.hostname):
            raise ValueError("a link to another house")
        return f"{there.scheme}://{there.netloc}/"

    def _client(self, server: str) -> DAVClient:
        clients: dict[str, DAVClient] | None = getattr(self._threads, "clients", None)
        if clients is None:
            clients = self._threads.clients = {}
        if server not in clients:
            account = self._account
            clients[server] = DAVClient(
                url=server,
                username=account.user or None,
                password=account.password or None,
                timeout=math.ceil(account.timeout),
                ssl_verify_cert=account.ca_file or True,
                enable_rfc6764=False,
                require_tls=False,
            )
            self._clients.append(clients[server])
        return clients[server]


def _resource(found: _Element) -> Resource:
    def linked(name: str) -> str:
        return (found.findtext(f".//{name}/{_DAV}href") or "").strip()

    kinds = {str(k.tag).rpartition("}")[2] for k in found.iterfind(f".//{_DAV}resourcetype/*")}
    components = {str(c.get("name")).upper() for c in found.iterfind(f".//{_CALDAV}comp")}
    addresses = [
        bare_address(link.text or "")
        for link in found.iterfind(f".//{_CALDAV}calendar-user-address-set/{_DAV}href")
        if (link.text or "").strip().lower().startswith("mailto:")
    ]
    return Resource(
        href=_link(found),
        kinds=frozenset(kinds),
        components=frozenset(components),
        addresses=tuple(addresses),
        owner=linked(f"{_DAV}owner"),
        home=linked(f"{_CALDAV}calendar-home-set"),
        principal=linked(f"{_DAV}current-user-principal"),
        principals=linked(f"{_DAV}principal-collection-set"),
    )


def _stamp(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _at_home(resource: Resource, server: str) -> Resource:
    """With whole links: what another host says is meant of itself."""

    def whole(link: str) -> str:
        return link and urljoin(server, link)

    return replace(
        resource,
        href=whole(resource.href),
        owner=whole(resource.owner),
        home=whole(resource.home),
        principal=whole(resource.principal),
        principals=whole(resource.principals),
    )


def _is_one_house(here: str | None, there: str | None) -> bool:
    """Whether two hosts have one name but for its first part; numbers are no names."""
    if not here or not there:
        return False
    if here == there:
        return True
    domain = here.partition(".")[2]
    return (
        "." in domain and not domain.replace(".", "").isdecimal() and there.endswith(f".{domain}")
    )


def _link(found: _Element) -> str:
    return (found.findtext(f"{_DAV}href") or "").strip()


def _knows_no_sync(error: dav_error.DAVError) -> bool:
    return error.status in (400, 403, 405, 415, 501) and not isinstance(
        error, dav_error.RateLimitError
    )


def _reason(error: Exception) -> str:
    return "did not answer in time" if "imeout" in type(error).__name__ else "cannot be reached"
