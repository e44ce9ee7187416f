"""When to look at a subject again. A counter shows whether anything was learnt meanwhile.

A second one, `records`, stands while only letters were wanted, decided, posted or answered.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from sqlalchemy import Connection, bindparam, func, select, update
from sqlalchemy.dialects import postgresql, sqlite

from cadence.subjects import Subject, subject_name
from daemon.records.prepared import Prepared, PreparedChange, PreparedForEach
from daemon.records.tables.deciding import wakes
from daemon.records.types import UtcDateTime


@dataclass(frozen=True, slots=True)
class Wake:
    """A subject's next look, and the counter that was read with it."""

    subject: str
    at: datetime | None
    counter: int


@dataclass(frozen=True, slots=True)
class Seen:
    """What a subject's counters stood at; 0 where it never woke."""

    counter: int = 0
    records: int = 0


def wake(db: Connection, subjects: Iterable[Subject], *, at: datetime) -> None:
    """Something was learnt: look at `at` or before, and raise both counters."""
    _raise_counters(db, subjects, at=at, records=1)


def wake_for_letters(db: Connection, subjects: Iterable[Subject], *, at: datetime) -> None:
    """Nothing was learnt but what became of letters and wants: what is on record stands."""
    _raise_counters(db, subjects, at=at, records=0)


def note_letters(db: Connection, subjects: Iterable[Subject]) -> None:
    """Letters are not what they were, in a way that no rule waits for: nobody is looked at, but
    whoever is looked at next sees it."""
    names = sorted({subject_name(subject) for subject in subjects})
    _NOTE.run_each(db, [{"name": name} for name in names])


def _raise_counters(
    db: Connection, subjects: Iterable[Subject], *, at: datetime, records: int
) -> None:
    names = sorted({subject_name(subject) for subject in subjects})
    if names:
        rows = [{"subject": name, "at": at, "counter": 1, "records": records} for name in names]
        _raise(db.dialect.name).run_each(db, rows)


@cache
def _raise(dialect: str) -> PreparedChange:
    insert = sqlite.insert if dialect == "sqlite" else postgresql.insert
    statement = insert(wakes)
    earlier = func.coalesce(wakes.c.at, statement.excluded.at)
    least = func.min if dialect == "sqlite" else func.least
    raised = statement.on_conflict_do_update(
        index_elements=["subject"],
        set_={
            "at": least(earlier, statement.excluded.at),
            "counter": wakes.c.counter + 1,
            "records": wakes.c.records + statement.excluded.records,
        },
    )
    return PreparedChange(raised, ("subject", "at", "counter", "records"))


_COUNTER = Prepared(
    select(wakes.c.counter).where(wakes.c.subject == bindparam("subject")),
    lambda row: int(row.counter),
)
_NOTE = PreparedChange(
    update(wakes).where(wakes.c.subject == bindparam("name")).values(counter=wakes.c.counter + 1)
)
_SEEN = PreparedForEach(
    lambda names: select(wakes.c.subject, wakes.c.counter, wakes.c.records).where(
        wakes.c.subject.in_(names)
    ),
    lambda row: (str(row.subject), Seen(row.counter, row.records)),
)
_SETTLE = PreparedChange(
    update(wakes)
    .where(wakes.c.subject == bindparam("name"), wakes.c.counter == bindparam("read"))
    .values(at=bindparam("next", type_=UtcDateTime))
)
_DUE = Prepared(
    select(wakes.c.subject)
    .where(wakes.c.at.is_not(None), wakes.c.at <= bindparam("now", type_=UtcDateTime))
    .order_by(wakes.c.at, wakes.c.subject)
    .limit(bindparam("limit")),
    lambda row: str(row.subject),
)
_NEXT_AT: Prepared[datetime | None] = Prepared(
    select(func.min(wakes.c.at).label("at")), lambda row: row.at
)


def counter_of(db: Connection, subject: Subject) -> int:
    """The counter as it stands; 0 where the subject never woke."""
    return _COUNTER.first(db, {"subject": subject_name(subject)}) or 0


def seen_of(db: Connection, subjects: Iterable[Subject]) -> dict[Subject, Seen]:
    """The counters of several subjects as they stand; one that never woke is missing."""
    names = {subject_name(subject): subject for subject in subjects}
    return {names[name]: seen for name, seen in _SEEN.all(db, list(names))}


def settle(db: Connection, subject: Subject, counter: int, at: datetime | None) -> bool:
    """Write the next look; False (and nothing written) where something was learnt meanwhile."""
    done = _SETTLE.run(db, {"name": subject_name(subject), "read": counter, "next": at})
    return done == 1 or counter == 0


def due(db: Connection, *, now: datetime, limit: int = 500) -> list[str]:
    """The names of subjects to look at now, the longest due first."""
    return _DUE.all(db, {"now": now, "limit": limit})


def next_at(db: Connection) -> datetime | None:
    """The earliest look of all; None where nobody waits for one."""
    return _NEXT_AT.first(db, {})


def all_of_them(db: Connection) -> list[Wake]:
    """Every subject's wake, by name."""
    return [Wake(r.subject, r.at, r.counter) for r in db.execute(select(wakes).order_by("subject"))]


def wake_everybody(db: Connection, *, at: datetime) -> None:
    """A new configuration, tzdata or holiday table: everything may look different."""
    raised = {"counter": wakes.c.counter + 1, "records": wakes.c.records + 1}
    db.execute(update(wakes).values(at=at, **raised))
