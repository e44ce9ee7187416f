"""When each calendar is read next, and how often its 1:1s changed so far."""

from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, select

from cadence.people import PersonId
from cadence.polling import Habit
from daemon.records.once import put
from daemon.records.prepared import Prepared, PreparedChange
from daemon.records.tables.polling import polls
from daemon.records.types import UtcDateTime


def habit_of(db: Connection, calendar: PersonId) -> Habit:
    """What is known of a calendar's changes."""
    return _HABIT.first(db, {"calendar": calendar}) or Habit(calendar)


def keep(db: Connection, habit: Habit, *, due_at: datetime) -> None:
    """Write down what a reading taught, and when the next is due."""
    put(
        db,
        polls,
        ("calendar",),
        calendar=habit.calendar,
        rate=habit.rate,
        counted_at=habit.counted_at,
        due_at=due_at,
    )


def ring(db: Connection, calendar: PersonId, *, at: datetime) -> bool:
    """Something may have changed: due at that moment, unless sooner. Whether it is known at all."""
    if _HABIT.first(db, {"calendar": calendar}) is None:
        return False
    _RING.run(db, {"rung": calendar, "at": at})
    return True


def is_due_by(db: Connection, calendar: PersonId, moment: datetime) -> bool:
    """Whether a calendar's reading is due by then anyway."""
    return _DUE_BY.first(db, {"calendar": calendar, "moment": moment}) is not None


def due(db: Connection, *, now: datetime) -> dict[PersonId, datetime]:
    """Since when the reading of each calendar is due, the longest overdue first."""
    return dict(_DUE.all(db, {"now": now}))


def next_due(db: Connection) -> datetime | None:
    """When the next reading is due; None where nothing was read yet."""
    return _NEXT.first(db, {})


def rates(db: Connection) -> dict[PersonId, float]:
    """Changes a day of every calendar that is read."""
    rows = db.execute(select(polls.c.calendar, polls.c.rate))
    return {PersonId(row.calendar): row.rate for row in rows}


def forget(db: Connection, calendar: PersonId) -> None:
    """The calendar is not read any more."""
    db.execute(delete(polls).where(polls.c.calendar == calendar))


_HABIT = Prepared(
    select(polls.c.calendar, polls.c.rate, polls.c.counted_at).where(
        polls.c.calendar == bindparam("calendar")
    ),
    lambda row: Habit(PersonId(row.calendar), row.rate, row.counted_at),
)
_DUE: Prepared[tuple[PersonId, datetime]] = Prepared(
    select(polls.c.calendar, polls.c.due_at)
    .where(polls.c.due_at <= bindparam("now", type_=UtcDateTime))
    .order_by(polls.c.due_at, polls.c.calendar),
    lambda row: (PersonId(row.calendar), row.due_at),
)
_DUE_BY: Prepared[PersonId] = Prepared(
    select(polls.c.calendar).where(
        polls.c.calendar == bindparam("calendar"),
        polls.c.due_at <= bindparam("moment", type_=UtcDateTime),
    ),
    lambda row: PersonId(row.calendar),
)
_NEXT: Prepared[datetime] = Prepared(
    select(polls.c.due_at).order_by(polls.c.due_at).limit(1), lambda row: row.due_at
)
_RING = PreparedChange(
    polls.update()
    .where(
        polls.c.calendar == bindparam("rung"),
        polls.c.due_at > bindparam("at", type_=UtcDateTime),
    )
    .values(due_at=bindparam("at", type_=UtcDateTime))
)
