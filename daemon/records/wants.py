"""What rules wished to send, and what became of each wish."""

from collections.abc import Iterable
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, Integer, Row, bindparam, func, insert, select, update

from cadence.decisions import Want, WantId
from cadence.facts import OpenWant
from cadence.meetings import MeetingKey
from cadence.people import PersonId
from cadence.subjects import Subject, subject_named
from daemon.records.prepared import Prepared, PreparedChange, PreparedForEach, as_it_is
from daemon.records.tables.deciding import wants
from daemon.records.types import UtcDateTime

OPEN, SENT, WITHHELD, MERGED, WITHDRAWN = "open", "sent", "withheld", "merged", "withdrawn"


def want(db: Connection, decision: int, wish: Want, *, now: datetime) -> None:
    """Write a wish down; it is open."""
    row = {
        "decision": decision,
        "key": wish.key,
        "person": wish.person,
        "letter": wish.letter,
        "subject": wish.subject,
        "not_before": wish.not_before,
        "expires": wish.expires,
        "rank": wish.rank,
        "meeting": wish.meeting,
        "slot_version": wish.slot_version,
        "because": wish.because,
        "wanted_at": now,
        "state": OPEN,
    }
    _insert(tuple(row)).run(db, row)


@cache
def _insert(columns: tuple[str, ...]) -> PreparedChange:
    return PreparedChange(insert(wants), columns)


_OF_SUBJECT = Prepared(
    select(wants.c.key, wants.c.state).where(wants.c.subject == bindparam("subject")), as_it_is
)
_KEYS_FOR = Prepared(
    select(wants.c.key).where(wants.c.person == bindparam("person")), lambda row: str(row.key)
)
_PERSON_OF = Prepared(
    select(wants.c.person).where(wants.c.id == bindparam("one")),
    lambda row: PersonId(row.person),
)
_SUBJECTS_OF = PreparedForEach(
    lambda ids: select(wants.c.subject).where(wants.c.id.in_(ids)).distinct(),
    lambda row: subject_named(row.subject),
)
_SLOTS_OF = Prepared(
    select(wants.c.meeting, wants.c.slot_version).where(
        wants.c.parcel == bindparam("parcel"),
        wants.c.state == SENT,
        wants.c.meeting.is_not(None),
        wants.c.slot_version.is_not(None),
    ),
    lambda row: (MeetingKey(row.meeting), int(row.slot_version)),
)
_CLOSE = PreparedChange(
    update(wants)
    .where(wants.c.id == bindparam("one"), wants.c.state == OPEN)
    .values(
        state=bindparam("to_state"),
        reason=bindparam("why"),
        parcel=func.coalesce(bindparam("into", type_=Integer), wants.c.parcel),
        closed_at=bindparam("now", type_=UtcDateTime),
    )
)


def open_of(db: Connection, person: PersonId) -> tuple[OpenWant, ...]:
    """The open wishes for a person, in the order they were made."""
    return tuple(_OPEN_OF.all(db, {"person": person}))


def keys_of(db: Connection, subject: str) -> tuple[frozenset[str], frozenset[str]]:
    """The keys of all wishes a subject's rules ever made, and of those among them that went with
    the slot they were tied to."""
    rows = _OF_SUBJECT.all(db, {"subject": subject})
    return (
        frozenset(row.key for row in rows),
        frozenset(row.key for row in rows if row.state == WITHDRAWN),
    )


def keys_for(db: Connection, person: PersonId) -> frozenset[str]:
    """The keys of all wishes there ever were for a person."""
    return frozenset(_KEYS_FOR.all(db, {"person": person}))


def merge(db: Connection, one: WantId, into: str, parcel: int | None, *, now: datetime) -> None:
    """A letter that goes anyway says it too."""
    _close(db, one, MERGED, f"merged into {into}", parcel, now=now)


def person_of(db: Connection, one: WantId) -> PersonId | None:
    """Whom a wish is for."""
    return _PERSON_OF.first(db, {"one": one})


def subjects_of(db: Connection, ids: Iterable[WantId]) -> frozenset[Subject]:
    """Whose rules made some wishes."""
    return frozenset(_SUBJECTS_OF.all(db, list(ids)))


def slots_of(db: Connection, parcel: int) -> list[tuple[MeetingKey, int]]:
    """The slots that a parcel's letter rests on, each with the version it was made for."""
    return _SLOTS_OF.all(db, {"parcel": parcel})


def fulfil(db: Connection, ids: Iterable[WantId], parcel: int, *, now: datetime) -> None:
    """A parcel goes out for these wishes."""
    for one in ids:
        _close(db, one, SENT, None, parcel, now=now)


def close(db: Connection, ids: Iterable[WantId], state: str, reason: str, *, now: datetime) -> None:
    """Close wishes that are still open."""
    for one in ids:
        _close(db, one, state, reason, None, now=now)


def _close(
    db: Connection,
    one: WantId,
    state: str,
    reason: str | None,
    parcel: int | None,
    *,
    now: datetime,
) -> None:
    values = {"one": one, "to_state": state, "why": reason, "into": parcel, "now": now}
    _CLOSE.run(db, values)


def withdraw_slot(
    db: Connection, meeting: MeetingKey, reason: str, *, now: datetime
) -> frozenset[PersonId]:
    """A slot moved or was given up: close the wishes tied to it; whose they were."""
    rows = db.execute(
        update(wants)
        .where(wants.c.meeting == meeting, wants.c.state == OPEN)
        .values(state=WITHDRAWN, reason=reason, closed_at=now)
        .returning(wants.c.person)
    )
    return frozenset(PersonId(row.person) for row in rows)


def withheld(db: Connection) -> list[Row[Any]]:
    """Every wish that was not sent and why, oldest first."""
    query = (
        select(wants)
        .where(wants.c.state.in_([WITHHELD, WITHDRAWN, MERGED]))
        .order_by(wants.c.closed_at, wants.c.id)
    )
    return list(db.execute(query))


def _open_want(row: Row[Any]) -> OpenWant:
    wish = Want(
        person=PersonId(row.person),
        letter=row.letter,
        key=row.key,
        subject=row.subject,
        not_before=row.not_before,
        expires=row.expires,
        rank=row.rank,
        meeting=MeetingKey(row.meeting) if row.meeting else None,
        slot_version=row.slot_version,
        because=row.because,
    )
    return OpenWant(WantId(row.id), wish, row.wanted_at)


_OPEN_OF = Prepared(
    select(wants)
    .where(wants.c.person == bindparam("person"), wants.c.state == OPEN)
    .order_by("id"),
    _open_want,
)
