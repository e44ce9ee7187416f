"""What calendars showed, event by event, and how far each was read."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, select, update

from cadence import busy_times
from cadence.calendar_events import (
    Attendee,
    Busy,
    CalendarEvent,
    EventKey,
    EventKind,
    Response,
    Sighting,
    Window,
)
from cadence.people import PersonId
from daemon.records import polls
from daemon.records.once import put, put_all
from daemon.records.prepared import Prepared, PreparedForEach
from daemon.records.tables.calendars import cursors, sightings
from daemon.records.types import UtcDateTime


@dataclass(frozen=True, slots=True)
class Cursor:
    """How far a calendar was read. Times are UTC; `error` is the operator's sentence."""

    calendar: PersonId
    cursor: str | None = None
    known_at: datetime | None = None
    tried_at: datetime | None = None
    error: str | None = None
    error_since: datetime | None = None
    events: int = 0
    emptied: bool = False


def keep_all(db: Connection, shown: Iterable[Sighting]) -> None:
    """Write down what calendars show for events."""
    put_all(db, sightings, ("calendar", "event"), [_row(sighting) for sighting in shown])


def _row(sighting: Sighting) -> dict[str, object]:
    event = sighting.event
    return {
        "calendar": sighting.calendar,
        "event": event.key,
        "uid": event.uid,
        "starts_at": event.starts_at,
        "structure": _structure(event),
        "seen_at": sighting.seen_at,
        "vanished_at": sighting.vanished_at,
        "since": sighting.since,
        "first_seen_at": sighting.first_seen_at,
    }


def of_calendars(
    db: Connection, people: Iterable[PersonId], window: Window
) -> tuple[Sighting, ...]:
    """What the calendars showed in the window, vanished events included, in order."""
    asked = {"start": window.start, "end": window.end}
    return tuple(_OF_CALENDARS.all(db, list(people), asked))


def some(db: Connection, calendar: PersonId, events: Iterable[EventKey]) -> tuple[Sighting, ...]:
    """What a calendar showed for certain events, wherever they lie; unknown ones are missing."""
    return tuple(_SOME.all(db, list(events), {"calendar": calendar}))


def vanish(
    db: Connection, calendar: PersonId, events: Iterable[EventKey], *, now: datetime
) -> None:
    """Events that the calendar does not show any more."""
    for event in events:
        db.execute(
            update(sightings)
            .where(
                sightings.c.calendar == calendar,
                sightings.c.event == event,
                sightings.c.vanished_at.is_(None),
            )
            .values(vanished_at=now)
        )


def busy_of(
    db: Connection, people: Iterable[PersonId], window: Window
) -> dict[PersonId, tuple[Busy, ...]]:
    """When each person's calendar is taken in the window; a calendar never read is missing."""
    people = list(people)
    taken: dict[PersonId, list[Busy]] = {calendar: [] for calendar in known_at(db, people)}
    for sighting in of_calendars(db, people, window):
        busy = busy_times.of_event(sighting.event, sighting.calendar)
        if busy is not None and sighting.vanished_at is None:
            taken.setdefault(sighting.calendar, []).append(busy)
    return {person: tuple(stretches) for person, stretches in taken.items()}


def cursor_of(db: Connection, calendar: PersonId) -> Cursor:
    """How far a calendar was read."""
    return _CURSOR.first(db, {"calendar": calendar}) or Cursor(calendar)


def keep_cursor(db: Connection, cursor: Cursor) -> None:
    """Write down how far a calendar was read."""
    put(
        db,
        cursors,
        ("calendar",),
        calendar=cursor.calendar,
        cursor=cursor.cursor,
        known_at=cursor.known_at,
        tried_at=cursor.tried_at,
        error=cursor.error,
        error_since=cursor.error_since,
        events=cursor.events,
        emptied=cursor.emptied,
    )


def all_cursors(db: Connection) -> tuple[Cursor, ...]:
    """Every calendar that was ever tried, by name."""
    return tuple(_cursor(row) for row in db.execute(select(cursors).order_by("calendar")))


def known_at(db: Connection, people: Iterable[PersonId]) -> dict[PersonId, datetime]:
    """When each calendar was last seen; one that never was is missing."""
    return dict(_KNOWN_AT.all(db, list(people)))


def stale(db: Connection, people: Iterable[PersonId], *, before: datetime) -> frozenset[PersonId]:
    """Those of the calendars that are read at all, and were last tried before a moment."""
    return frozenset(_STALE.all(db, list(people), {"before": before}))


def set_aside(db: Connection, calendar: PersonId, *, now: datetime) -> None:
    """Forget what a calendar shows from now on, as if it had never been read: another shows it."""
    db.execute(
        delete(sightings).where(sightings.c.calendar == calendar, sightings.c.starts_at >= now)
    )
    db.execute(delete(cursors).where(cursors.c.calendar == calendar))
    polls.forget(db, calendar)


def _structure(event: CalendarEvent) -> dict[str, object]:
    """An event without what its columns hold; times as ISO text."""
    return {
        "attendees": [
            [a.address, a.response.value, a.optional, a.resource, a.group, a.name]
            for a in event.attendees
        ],
        "kind": event.kind.value,
        **{name: _iso(getattr(event, name)) for name in _TIMES},
        **{name: getattr(event, name) for name in _PLAIN},
    }


_TIMES = (
    "original_start",
    "ends_at",
    "series_ends_at",
    "planned_start",
    "created_at",
    "modified_at",
)
_PLAIN = (
    "zone",
    "organizer",
    "cancelled",
    "all_day",
    "transparent",
    "out_of_office",
    "private",
    "hidden_people",
    "title",
    "sequence",
    "recurring",
    "exception",
)


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _event(row: Row[Any]) -> CalendarEvent:
    kept = row.structure
    times = {n: datetime.fromisoformat(kept[n]) if kept[n] else None for n in _TIMES}
    attendees = tuple(
        Attendee(address, Response(response), optional, resource, group, name)
        for address, response, optional, resource, group, name in kept["attendees"]
    )
    values: dict[str, Any] = {**times, **{name: kept[name] for name in _PLAIN}}
    return CalendarEvent(
        key=EventKey(row.event),
        uid=row.uid,
        starts_at=row.starts_at,
        attendees=attendees,
        kind=EventKind(kept["kind"]),
        **values,
    )


def _sighting(row: Row[Any]) -> Sighting:
    return Sighting(
        calendar=PersonId(row.calendar),
        event=_event(row),
        seen_at=row.seen_at,
        vanished_at=row.vanished_at,
        since=row.since,
        first_seen_at=row.first_seen_at,
    )


def _cursor(row: Row[Any]) -> Cursor:
    return Cursor(
        calendar=PersonId(row.calendar),
        cursor=row.cursor,
        known_at=row.known_at,
        tried_at=row.tried_at,
        error=row.error,
        error_since=row.error_since,
        events=row.events,
        emptied=row.emptied,
    )


_OF_CALENDARS = PreparedForEach(
    lambda people: (
        select(sightings)
        .where(
            sightings.c.calendar.in_(people),
            sightings.c.starts_at >= bindparam("start", type_=UtcDateTime),
            sightings.c.starts_at < bindparam("end", type_=UtcDateTime),
        )
        .order_by(sightings.c.starts_at, sightings.c.event, sightings.c.calendar)
    ),
    _sighting,
)
_SOME = PreparedForEach(
    lambda events: select(sightings).where(
        sightings.c.calendar == bindparam("calendar"), sightings.c.event.in_(events)
    ),
    _sighting,
)
_CURSOR = Prepared(select(cursors).where(cursors.c.calendar == bindparam("calendar")), _cursor)
_KNOWN_AT: PreparedForEach[tuple[PersonId, datetime]] = PreparedForEach(
    lambda people: select(cursors.c.calendar, cursors.c.known_at).where(
        cursors.c.calendar.in_(people), cursors.c.known_at.is_not(None)
    ),
    lambda row: (PersonId(row.calendar), row.known_at),
)
_STALE = PreparedForEach(
    lambda people: select(cursors.c.calendar).where(
        cursors.c.calendar.in_(people),
        cursors.c.tried_at < bindparam("before", type_=UtcDateTime),
    ),
    lambda row: PersonId(row.calendar),
)
