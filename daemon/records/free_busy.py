"""When people are taken whose calendars are not read: stretches, and nothing about them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, select

from cadence.calendar_events import Busy
from cadence.people import PersonId
from daemon.records.once import put
from daemon.records.prepared import PreparedForEach
from daemon.records.tables.calendars import free_busy
from daemon.records.types import UtcDateTime


@dataclass(frozen=True, slots=True)
class Told:
    """What was told of a person, and when (UTC); `known_at` None: they cannot be asked."""

    person: PersonId
    asked_at: datetime
    known_at: datetime | None = None
    taken: tuple[Busy, ...] = ()


def keep(db: Connection, told: Told) -> None:
    """Write down what was told, in place of what was told before."""
    put(
        db,
        free_busy,
        ("person",),
        person=told.person,
        asked_at=told.asked_at,
        known_at=told.known_at,
        taken=[[b.starts_at.isoformat(), b.ends_at.isoformat(), b.away] for b in told.taken],
    )


def of_people(db: Connection, people: Iterable[PersonId]) -> dict[PersonId, Told]:
    """What was told of each; whoever was never asked about is missing."""
    return {told.person: told for told in _OF_PEOPLE.all(db, list(people))}


def taken_of(db: Connection, people: Iterable[PersonId]) -> dict[PersonId, tuple[Busy, ...]]:
    """When each is taken; whoever could not be asked is missing."""
    told = of_people(db, people).values()
    return {one.person: one.taken for one in told if one.known_at is not None}


def asked_at(db: Connection) -> dict[PersonId, datetime]:
    """When each was last asked about."""
    rows = db.execute(select(free_busy.c.person, free_busy.c.asked_at))
    return {PersonId(row.person): row.asked_at for row in rows}


def stale(db: Connection, people: Iterable[PersonId], *, before: datetime) -> frozenset[PersonId]:
    """Those who are asked about at all, and were last before a moment."""
    return frozenset(_STALE.all(db, list(people), {"before": before}))


def drop(db: Connection, person: PersonId) -> None:
    """Forget what was told: their calendar is read now, or they have left."""
    db.execute(delete(free_busy).where(free_busy.c.person == person))


def _told(row: Row[Any]) -> Told:
    taken = tuple(
        Busy(datetime.fromisoformat(start), datetime.fromisoformat(end), away)
        for start, end, away in row.taken
    )
    return Told(PersonId(row.person), row.asked_at, row.known_at, taken)


_OF_PEOPLE = PreparedForEach(
    lambda people: select(free_busy).where(free_busy.c.person.in_(people)), _told
)
_STALE = PreparedForEach(
    lambda people: select(free_busy.c.person).where(
        free_busy.c.person.in_(people),
        free_busy.c.asked_at < bindparam("before", type_=UtcDateTime),
    ),
    lambda row: PersonId(row.person),
)
