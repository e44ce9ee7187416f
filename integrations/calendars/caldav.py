"""Calendars by CalDAV (RFC 4791, 6578): Radicale, Xandikos, Nextcloud and their like.

A sync token tells whether anything happened; then the window is read anew, as a snapshot. So a
series that was shortened or a link that vanished needs no memory of what it once held.
"""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from time import monotonic
from typing import Any
from urllib.parse import quote, urlsplit

from cadence.busy_times import in_order
from cadence.calendar_events import Batch, Busy, CalendarEvent, EventKey, Window
from cadence.people import PersonId
from integrations import metering
from integrations.calendars.dav import Account, Dav, Resource
from integrations.calendars.expanding import occurrences
from integrations.calendars.free_busy import ask_each, of_text
from integrations.errors import CursorExpired, Refused

_PAGE = 50
_LOOK_ROUND_EVERY = 3600.0  # Seconds between two searches for new people's calendars.
_MARGIN = timedelta(days=1)  # Days and floating times are counted in zones the server cannot know.


@dataclass(frozen=True, slots=True)
class _Cursor:
    """The window that was read, and each calendar's token by its link."""

    start: datetime
    end: datetime
    tokens: Mapping[str, str]

    def written(self) -> str:
        ends = [self.start.isoformat(), self.end.isoformat()]
        return json.dumps({"window": ends, "tokens": dict(self.tokens)}, sort_keys=True)

    def covers(self, window: Window) -> bool:
        """Whether the window has moved on by less than a day since."""
        return abs(window.start - self.start) < _MARGIN and abs(window.end - self.end) < _MARGIN


class CaldavCalendars:
    """Everybody's calendars on one server, read with one account.

    Whose is whose: `urls` by address, or a pattern `url` with {email} or {user}, or the server
    itself, by its principals and by who owns what is shared with the account.
    """

    def __init__(
        self,
        account: Account,
        *,
        urls: Mapping[str, str] | None = None,
        people: Callable[[], Iterable[PersonId]] = tuple,
        zone_of: Callable[[PersonId], str] = lambda _: "UTC",
    ) -> None:
        self._pattern = account.url if "{" in account.url else ""
        self._dav = Dav(account)
        self._start = "" if self._pattern else account.url
        self._urls = {PersonId(address.lower()): url for address, url in (urls or {}).items()}
        self._people = people
        self._zone_of = zone_of
        self._discovered: dict[PersonId, list[str]] | None = None
        self._discovered_at = 0.0

    def calendars(self) -> tuple[PersonId, ...]:
        """Those found on the server and those named; with a pattern, the people it was told."""
        found = self._people() if self._pattern else self._discover(anew=self._is_stale())
        return tuple(sorted({*found, *self._urls}))

    def changes(self, calendar: PersonId, cursor: str | None, window: Window) -> Batch:
        """Nothing where nothing happened; otherwise all of the window, complete.

        Raises Unavailable, Refused, SignedOut, CursorExpired.
        """
        if cursor is not None:
            known = _read_cursor(cursor)
            tokens, changed = self._synced(known.tokens)
            if not changed and known.covers(window):
                return Batch((), _Cursor(known.start, known.end, tokens).written(), complete=False)
        # Tokens first: what happens while the entries are read is seen the next time.
        tokens, _ = self._synced(dict.fromkeys(self._collections(calendar), ""))
        return self._snapshot(calendar, window, tokens)

    def busy(
        self, people: Sequence[PersonId], window: Window
    ) -> Mapping[PersonId, tuple[Busy, ...]]:
        """See `FreeBusy`: a free-busy-query of each calendar; it takes the right to see no more."""
        if not self._pattern:
            self._discover(anew=self._is_stale())
        return ask_each(people, lambda person: self._busy(person, window))

    def close(self) -> None:
        """Hang up."""
        self._dav.close()

    def _busy(self, person: PersonId, window: Window) -> tuple[Busy, ...]:
        hrefs = self._collections(person, look_again=False)
        told = (self._dav.free_busy(href, window) for href in hrefs)
        zone = self._zone_of(person)
        return in_order(busy for text in told for busy in of_text(text, zone, window))

    def _synced(self, tokens: Mapping[str, str]) -> tuple[dict[str, str], bool]:
        synced = {href: self._dav.sync(href, token or None) for href, token in tokens.items()}
        return {href: s.token for href, s in synced.items()}, any(
            s.changed or not s.token for s in synced.values()
        )

    def _snapshot(self, calendar: PersonId, window: Window, tokens: Mapping[str, str]) -> Batch:
        reading = _Reading(self._zone_of(calendar), window)
        for href in tokens:
            links = self._dav.entries(href, Window(window.start - _MARGIN, window.end + _MARGIN))
            for page in (links[at : at + _PAGE] for at in range(0, len(links), _PAGE)):
                for content in self._dav.contents(href, page).values():
                    reading.add(content)
        cursor = _Cursor(window.start, window.end, tokens)
        return reading.batch(cursor.written())

    def _collections(self, calendar: PersonId, *, look_again: bool = True) -> list[str]:
        if calendar in self._urls:
            return self._below(self._urls[calendar])
        if self._pattern:
            user = calendar.rpartition("@")[0]
            parts = {"{email}": quote(calendar), "{user}": quote(user)}
            url = self._pattern
            for name, value in parts.items():
                url = url.replace(name, value)
            return self._below(url)
        found = self._discover(anew=False).get(calendar)
        if not found and look_again:
            found = self._discover(anew=True).get(calendar)
        if not found:
            raise Refused("the server shows no calendar of this person")
        return found

    def _below(self, url: str) -> list[str]:
        """The calendars at an address: itself, or those below it, or those of its principal."""
        here, *below = _itself_first(url, self._dav.look(url, depth=1))
        if here.holds_events:
            return [here.href]
        found = [resource.href for resource in below if resource.holds_events]
        if not found and here.home and here.home.rstrip("/") != here.href.rstrip("/"):
            return self._below(here.home)
        if not found:
            raise Refused("there is no calendar at this person's address")
        return found

    def _discover(self, *, anew: bool) -> dict[PersonId, list[str]]:
        if self._discovered is None or anew:
            found: dict[PersonId, list[str]] = {}
            for principal in self._principals():
                for calendar, owner in self._calendars_of(principal):
                    address = self._address(owner) if owner else principal.address
                    known = found.setdefault(PersonId(address), [])
                    known += [] if calendar in known else [calendar]
            found.pop(PersonId(""), None)
            self._discovered, self._discovered_at = found, monotonic()
        return self._discovered

    def _is_stale(self) -> bool:
        return monotonic() - self._discovered_at > _LOOK_ROUND_EVERY

    def _principals(self) -> list[Resource]:
        """Everybody the server names, ourselves included, each as their own address tells."""
        here, *below = _itself_first(self._start, self._dav.look(self._start, depth=1))
        links = [r.href for r in (here, *below) if "principal" in r.kinds]
        if not links and here.principals:
            listed = self._dav.look(here.principals, depth=1)
            links = [r.href for r in listed if "principal" in r.kinds]
        links += [here.principal] if here.principal and here.principal not in links else []
        return [self._dav.look(link, depth=0)[0] for link in links]

    def _calendars_of(self, principal: Resource) -> list[tuple[str, str]]:
        """Links of calendars, each with the link of another owner where it is only shared."""
        home = principal.home or principal.href
        shown = self._dav.look(home, depth=1)
        ours = principal.href.rstrip("/")
        return [
            (r.href, "" if r.owner.rstrip("/") in ("", ours) else r.owner)
            for r in shown
            if r.holds_events
        ]

    def _address(self, principal: str) -> str:
        return self._dav.look(principal, depth=0)[0].address


class _Reading:
    """Entries become occurrences, one by one: what cannot be read spoils nothing else."""

    def __init__(self, zone: str, window: Window) -> None:
        self._zone, self._window = zone, window
        self._events: dict[EventKey, CalendarEvent] = {}
        self._troubles: list[str] = []
        self._unreadable: set[str] = set()

    def add(self, content: bytes) -> None:
        try:
            read = occurrences(content, self._zone, self._window)
        except Refused as error:
            self._troubles.append(f"an entry was left out: {error}")
            return
        for event in read.events:
            known = self._events.get(event.key)
            if known is None or known.sequence < event.sequence:
                self._events[event.key] = event
        self._troubles += read.troubles
        self._unreadable |= read.unreadable

    def batch(self, cursor: str) -> Batch:
        events = sorted(self._events.values(), key=lambda event: (event.starts_at, event.key))
        return Batch(
            events=tuple(events),
            cursor=cursor,
            complete=True,
            troubles=tuple(self._troubles),
            unreadable=frozenset(self._unreadable),
        )


def connect(section: Mapping[str, Any]) -> CaldavCalendars:
    """Keys: `url` (the server, or a pattern with {email} or {user}); optional `user`, `password`,
    `urls` (address → calendar on that server), `ca_file`, `timeout` (seconds), `timezone`, and,
    given by the daemon, `zone_of` for days and floating times and `people`, for whom a pattern
    stands.
    """
    timezone = section.get("timezone") or "UTC"
    ca_file = section.get("ca_file")
    account = Account(
        url=section["url"],
        user=section.get("user") or "",
        password=section.get("password") or "",
        ca_file=str(ca_file) if ca_file else None,
        timeout=float(section.get("timeout") or 30),
        meter=metering.of(section),
    )
    return CaldavCalendars(
        account,
        urls=section.get("urls"),
        people=section.get("people") or tuple,
        zone_of=section.get("zone_of") or (lambda _: timezone),
    )


def _read_cursor(cursor: str) -> _Cursor:
    try:
        read = json.loads(cursor)
        start, end = (datetime.fromisoformat(written) for written in read["window"])
        return _Cursor(start, end, dict(read["tokens"]))
    except (ValueError, KeyError, TypeError):
        raise CursorExpired("the cursor was written by another version") from None


def _itself_first(url: str, found: Sequence[Resource]) -> list[Resource]:
    path = urlsplit(url).path.rstrip("/")
    return sorted(found, key=lambda r: urlsplit(r.href).path.rstrip("/") != path) or [Resource("")]
