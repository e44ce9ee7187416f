"""What people asked of the daemon: pauses, rhythms, silence, leave they told, slots they chose."""

from typing import Any

from sqlalchemy import Connection, Row, bindparam, insert, select

from cadence.decisions import Rebooking
from cadence.meetings import MeetingKey
from cadence.people import Pair, PersonId
from cadence.preferences import Leave, Preference, Wish
from daemon.records.answers import of_bound_pair, pair_columns
from daemon.records.tables.kept import preferences, rebookings
from daemon.records.tables.people import leave


def keep(db: Connection, decision: int, item: int | None, wish: Preference) -> None:
    """Add a wish."""
    row = {"person": wish.person, "at": wish.at, "wish": wish.wish.value}
    row |= {"until": wish.until, "letter": wish.letter}
    db.execute(insert(preferences).values(decision=decision, item=item, **row))


def keep_leave(db: Connection, decision: int | None, item: int | None, told: Leave) -> None:
    """Add days that somebody is away."""
    row = {"person": told.person, "first": told.first, "last": told.last, "source": told.source}
    db.execute(insert(leave).values(decision=decision, item=item, **row))


def keep_rebooking(db: Connection, decision: int, item: int | None, chosen: Rebooking) -> None:
    """Add a slot that was chosen, or given up again."""
    db.execute(
        insert(rebookings).values(
            decision=decision,
            item=item,
            meeting=chosen.meeting,
            uid=chosen.uid,
            start=chosen.start,
            end=chosen.end,
            by=chosen.by,
            at=chosen.at,
            sequence=chosen.sequence,
            cancelled=chosen.cancelled,
            **pair_columns(chosen.pair),
        )
    )


_OF_PERSON = (
    select(preferences)
    .where(preferences.c.person == bindparam("person"), preferences.c.undone_at.is_(None))
    .order_by(preferences.c.at, preferences.c.id)
)
_REBOOKINGS = select(rebookings).where(*of_bound_pair(rebookings)).order_by(rebookings.c.id)


def of_person(db: Connection, person: PersonId) -> tuple[Preference, ...]:
    """A person's wishes that were not taken back, oldest first."""
    rows = db.execute(_OF_PERSON, {"person": person})
    return tuple(Preference(person, r.at, Wish(r.wish), r.until, r.letter) for r in rows)


def rebookings_of_pair(db: Connection, pair: Pair) -> tuple[Rebooking, ...]:
    """Slots the pair chose, oldest first; an undone choice counts as cancelled."""
    rows = db.execute(_REBOOKINGS, pair_columns(pair))
    return tuple(_rebooking(row, pair) for row in rows)


def _rebooking(row: Row[Any], pair: Pair) -> Rebooking:
    return Rebooking(
        pair=pair,
        meeting=MeetingKey(row.meeting),
        uid=row.uid,
        start=row.start,
        end=row.end,
        by=PersonId(row.by),
        at=row.at,
        sequence=row.sequence,
        cancelled=row.cancelled or row.undone_at is not None,
    )
