"""Calendars on Exchange by EWS, a whole window at a time.

A sync state says whether anything happened; then the window is read anew by a calendar view, which
the server unfolds. So an occurrence that was moved, taken out or brought back needs no memory of
what there was; what series say of their deleted occurrences is told as cancelled, as EXDATE is
elsewhere.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from cadence.busy_times import in_order
from cadence.calendar_events import Batch, Busy, CalendarEvent, EventKey, Window
from cadence.people import PersonId
from integrations import ews_availability, metering
from integrations.calendars.ews_items import FIELDS, Item, Unplaced, deleted, recurs, uid_of
from integrations.calendars.zones import Zones
from integrations.errors import CursorExpired, Refused, Unavailable
from integrations.ews_account import Ews, read_server
from integrations.ews_availability import MAILBOXES_AT_ONCE, Stretch
from integrations.ews_calls import Element, by_id, folder_of, get, item_id, master_of, sync, view

_MARGIN = timedelta(days=1)
_SHORTEST = timedelta(hours=6)
_LONGEST = timedelta(days=42)
"""Exchange tells no longer stretch of people's availability at once."""
_FREE = {"Free", "WorkingElsewhere"}


@dataclass(frozen=True, slots=True)
class _Cursor:
    """The window that was read, and the folder's sync state."""

    start: datetime
    end: datetime
    state: str

    def written(self) -> str:
        ends = [self.start.isoformat(), self.end.isoformat()]
        return json.dumps({"window": ends, "state": self.state})

    def covers(self, window: Window) -> bool:
        """Whether the window has moved on by less than a day since."""
        return abs(window.start - self.start) < _MARGIN and abs(window.end - self.end) < _MARGIN


class EwsCalendars:
    """Everybody's own calendar on one server, read with one account's rights."""

    def __init__(
        self,
        ews: Ews,
        *,
        people: Callable[[], Iterable[PersonId]] = tuple,
        zone_of: Callable[[PersonId], str] = lambda _: "UTC",
    ) -> None:
        self._ews = ews
        self._people = people
        self._zone_of = zone_of

    def calendars(self) -> tuple[PersonId, ...]:
        """The people it was told: whose calendar may be read is found out by reading it."""
        return tuple(sorted(self._people()))

    def changes(self, calendar: PersonId, cursor: str | None, window: Window) -> Batch:
        """Nothing where nothing happened; otherwise all of the window, complete.

        Raises Unavailable, Refused, SignedOut, CursorExpired.
        """
        known = _read_cursor(cursor) if cursor is not None else None
        return self._ews.ask(calendar, lambda account: self._read(account, calendar, known, window))

    def busy(
        self, people: Sequence[PersonId], window: Window
    ) -> Mapping[PersonId, tuple[Busy, ...]]:
        """See `FreeBusy`: what Exchange shows everybody of everybody, whatever may be read."""
        found: dict[PersonId, list[Busy]] = {}
        unknown: set[PersonId] = set()
        for stretch in _stretches(window):
            for some in _some(people):
                for person, told in self._taken(some, stretch):
                    if told is None:
                        unknown.add(person)
                    else:
                        found.setdefault(person, []).extend(told)
        return {one: in_order(busy) for one, busy in found.items() if one not in unknown}

    def close(self) -> None:
        """Hang up."""
        self._ews.close()

    def _taken(
        self, people: Sequence[PersonId], window: Window
    ) -> list[tuple[PersonId, list[Busy] | None]]:
        told = self._ews.ask_server(
            lambda line: list(ews_availability.ask(line, people, window.start, window.end))
        )
        return [
            (PersonId(who), None if shown is None else [b for one in shown for b in _busy(one)])
            for who, shown in told
        ]

    def _read(
        self, account: Any, calendar: PersonId, known: _Cursor | None, window: Window
    ) -> Batch:
        folder = folder_of(calendar, "calendar")
        # The state first: what happens while the window is read is seen the next time.
        synced = sync(account, folder, known.state if known else None)
        if known is not None and not synced.changed and known.covers(window):
            unchanged = _Cursor(known.start, known.end, synced.state).written()
            return Batch((), unchanged, complete=False)
        reading = _Reading(account, calendar, Zones(self._zone_of(calendar)))
        reading.look(folder, window, synced.masters if known is not None else ())
        return reading.batch(window, _Cursor(window.start, window.end, synced.state).written())


class _Reading:
    """A window as it is put together: what stands in it, and what its series say was taken out."""

    def __init__(self, account: Any, owner: PersonId, zones: Zones) -> None:
        self._account, self._owner, self._zones = account, owner, zones
        self._events: dict[EventKey, CalendarEvent] = {}
        self._deleted: dict[EventKey, CalendarEvent] = {}
        self._troubles: list[str] = []
        self._unreadable: set[str] = set()
        self._whole = True

    def look(self, folder: Any, window: Window, touched: Iterable[str]) -> None:
        """Everything that overlaps the window, the series it belongs to, and those touched."""
        shown = self._seen(folder, window.start, window.end)
        uids = {item_id(one): uid_of(one) for one in shown}
        one_of_each = {uid_of(one) or item_id(one): item_id(one) for one in shown if recurs(one)}
        series = [master_of(name) for name in one_of_each.values()]
        series += [by_id(name) for name in touched]
        asked = [*map(by_id, uids), *series]
        found = list(get(self._account, asked, FIELDS)) if asked else []
        if len(found) != len(asked):
            raise Unavailable("Exchange answered for fewer entries than it was asked for")
        for uid, one in zip(uids.values(), found, strict=False):
            self._keep(uid, one)
        for one in found[len(uids) :]:
            self._take_out(one)

    def batch(self, window: Window, cursor: str) -> Batch:
        """What it all comes to; complete unless something could not even be named."""
        every = {**self._deleted, **self._events}
        found = [event for event in every.values() if _touches(event, window)]
        return Batch(
            events=tuple(sorted(found, key=lambda event: (event.starts_at, event.key))),
            cursor=cursor,
            complete=self._whole,
            troubles=tuple(dict.fromkeys(self._troubles)),
            unreadable=frozenset(self._unreadable),
        )

    def _seen(self, folder: Any, start: datetime, end: datetime) -> tuple[Element, ...]:
        shown = view(self._account, folder, start, end)
        if shown.whole:
            return shown.items
        if end - start < _SHORTEST:
            raise Refused("Exchange does not tell all entries of a few hours")
        middle = start + (end - start) / 2
        return (*self._seen(folder, start, middle), *self._seen(folder, middle, end))

    def _keep(self, uid: str, found: Element | Exception) -> None:
        if isinstance(found, Exception):
            if type(found).__name__ != "ErrorItemNotFound":  # That one went meanwhile.
                self._miss(uid, type(found).__name__)
            return
        item = Item(found, self._owner, self._zones)
        try:
            event = item.event()
        except Unplaced:
            self._miss(item.uid, "it has no start")
        else:
            self._events[event.key] = event

    def _take_out(self, found: Element | Exception) -> None:
        if isinstance(found, Exception):
            return  # An instance without its series, or a series that went meanwhile.
        for event in deleted(Item(found, self._owner, self._zones)):
            self._deleted[event.key] = event

    def _miss(self, uid: str, reason: str) -> None:
        self._troubles.append(f"an entry could not be read: {reason}")
        if uid:
            self._unreadable.add(uid)
        else:
            self._whole = False


def connect(section: Mapping[str, Any]) -> EwsCalendars:
    """Keys: those of `ews_account.read_server`; given by the daemon: `people`, whose calendars
    there are, `timezone` and `zone_of`, for entries in zones that nobody knows.
    """
    timezone = section.get("timezone") or "UTC"
    return EwsCalendars(
        Ews(read_server(section), metering.of(section)),
        people=section.get("people") or tuple,
        zone_of=section.get("zone_of") or (lambda _: timezone),
    )


def _read_cursor(cursor: str) -> _Cursor:
    try:
        read = json.loads(cursor)
        start, end = (datetime.fromisoformat(written) for written in read["window"])
        return _Cursor(start, end, str(read["state"]))
    except (ValueError, KeyError, TypeError):
        raise CursorExpired("the cursor was written by another version") from None


def _busy(one: Stretch) -> Iterator[Busy]:
    if one.busy not in _FREE:
        yield Busy(one.start, one.end, away=one.busy == "OOF")


def _stretches(window: Window) -> Iterator[Window]:
    start = window.start
    while start < window.end:
        end = min(start + _LONGEST, window.end)
        yield Window(start, end)
        start = end


def _some(people: Sequence[PersonId]) -> Iterator[Sequence[PersonId]]:
    for start in range(0, len(people), MAILBOXES_AT_ONCE):
        yield people[start : start + MAILBOXES_AT_ONCE]


def _touches(event: CalendarEvent, window: Window) -> bool:
    overlaps = event.starts_at < window.end and window.start < event.ends_at
    return overlaps or window.holds(event.original_start)
