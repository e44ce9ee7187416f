"""What people asked of the daemon: pauses, rhythms, silence, leave they told, slots they chose."""

from typing import Any

from sqlalchemy import Connection, Row, bindparam, insert, select

from cadence.decisions import Rebooking
from cadence.meetings import MeetingKey
from cadence.people import Pair, PersonId
from cadence.preferences import Leave, Preference, Wish
from daemon.records.answers import of_bound_pair, pair_columns
from daemon.records.prepared import Prepared
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


def of_person(db: Connection, person: PersonId) -> tuple[Preference, ...]:
    """A person's wishes that were not taken back, oldest first."""
    return tuple(_OF_PERSON.all(db, {"person": person}))


def rebookings_of_pair(db: Connection, pair: Pair) -> tuple[Rebooking, ...]:
    """Slots the pair chose, oldest first; an undone choice counts as cancelled."""
    return tuple(_REBOOKINGS.all(db, pair_columns(pair)))


def rebooking_named(db: Connection, uid: str) -> Rebooking | None:
    """What was chosen last under an invitation's UID; None where there never was such a one."""
    return _NAMED.first(db, {"uid": uid})


def _preference(row: Row[Any]) -> Preference:
    return Preference(PersonId(row.person), row.at, Wish(row.wish), row.until, row.letter)


def _rebooking(row: Row[Any]) -> Rebooking:
    return Rebooking(
        pair=Pair(PersonId(row.manager), PersonId(row.report)),
        meeting=MeetingKey(row.meeting),
        uid=row.uid,
        start=row.start,
        end=row.end,
        by=PersonId(row.by),
        at=row.at,
        sequence=row.sequence,
        cancelled=row.cancelled or row.undone_at is not None,
    )


_OF_PERSON = Prepared(
    select(preferences)
    .where(preferences.c.person == bindparam("person"), preferences.c.undone_at.is_(None))
    .order_by(preferences.c.at, preferences.c.id),
    _preference,
)
_REBOOKINGS = Prepared(
    select(rebookings).where(*of_bound_pair(rebookings)).order_by(rebookings.c.id), _rebooking
)
_NAMED = Prepared(
    select(rebookings)
    .where(rebookings.c.uid == bindparam("uid"))
    .order_by(rebookings.c.id.desc())
    .limit(1),
    _rebooking,
)
