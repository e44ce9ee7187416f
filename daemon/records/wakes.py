"""When to look at a subject again. A counter shows whether anything was learnt meanwhile."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, select, update
from sqlalchemy.dialects import postgresql, sqlite

from cadence.subjects import Subject, subject_name
from daemon.records.tables.deciding import wakes


@dataclass(frozen=True, slots=True)
class Wake:
    """A subject's next look, and the counter that was read with it."""

    subject: str
    at: datetime | None
    counter: int


def wake(db: Connection, subjects: Iterable[Subject], *, at: datetime) -> None:
    """Something was learnt: look at `at` or before, and raise the counter."""
    insert = sqlite.insert if db.dialect.name == "sqlite" else postgresql.insert
    for name in sorted({subject_name(subject) for subject in subjects}):
        statement = insert(wakes).values(subject=name, at=at, counter=1)
        earlier = func.coalesce(wakes.c.at, statement.excluded.at)
        least = func.min if db.dialect.name == "sqlite" else func.least
        db.execute(
            statement.on_conflict_do_update(
                index_elements=["subject"],
                set_={
                    "at": least(earlier, statement.excluded.at),
                    "counter": wakes.c.counter + 1,
                },
            )
        )


def counter_of(db: Connection, subject: Subject) -> int:
    """The counter as it stands; 0 where the subject never woke."""
    query = select(wakes.c.counter).where(wakes.c.subject == subject_name(subject))
    return db.execute(query).scalar_one_or_none() or 0


def settle(db: Connection, subject: Subject, counter: int, at: datetime | None) -> bool:
    """Write the next look; False (and nothing written) where something was learnt meanwhile."""
    name = subject_name(subject)
    done = db.execute(
        update(wakes).where(wakes.c.subject == name, wakes.c.counter == counter).values(at=at)
    )
    return done.rowcount == 1 or counter == 0


def due(db: Connection, *, now: datetime, limit: int = 500) -> list[str]:
    """The names of subjects to look at now, the longest due first."""
    query = (
        select(wakes.c.subject)
        .where(wakes.c.at.is_not(None), wakes.c.at <= now)
        .order_by(wakes.c.at, wakes.c.subject)
        .limit(limit)
    )
    return list(db.scalars(query))


def next_at(db: Connection) -> datetime | None:
    """The earliest look of all; None where nobody waits for one."""
    return db.execute(select(func.min(wakes.c.at))).scalar_one_or_none()


def all_of_them(db: Connection) -> list[Wake]:
    """Every subject's wake, by name."""
    return [Wake(r.subject, r.at, r.counter) for r in db.execute(select(wakes).order_by("subject"))]


def wake_everybody(db: Connection, *, at: datetime) -> None:
    """A new configuration, tzdata or holiday table: everything may look different."""
    db.execute(update(wakes).values(at=at, counter=wakes.c.counter + 1))
