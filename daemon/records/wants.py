"""What rules wished to send, and what became of each wish."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, insert, select, update

from cadence.decisions import Want, WantId
from cadence.facts import OpenWant
from cadence.meetings import MeetingKey
from cadence.people import PersonId
from cadence.subjects import Subject, subject_named
from daemon.records.tables.deciding import wants

OPEN, SENT, WITHHELD, MERGED, WITHDRAWN = "open", "sent", "withheld", "merged", "withdrawn"


def want(db: Connection, decision: int, wish: Want, *, now: datetime) -> None:
    """Write a wish down; it is open."""
    db.execute(
        insert(wants).values(
            decision=decision,
            key=wish.key,
            person=wish.person,
            letter=wish.letter,
            subject=wish.subject,
            not_before=wish.not_before,
            expires=wish.expires,
            rank=wish.rank,
            meeting=wish.meeting,
            slot_version=wish.slot_version,
            because=wish.because,
            wanted_at=now,
            state=OPEN,
        )
    )


_OPEN_OF = (
    select(wants).where(wants.c.person == bindparam("person"), wants.c.state == OPEN).order_by("id")
)
_OF_SUBJECT = select(wants.c.key, wants.c.state).where(wants.c.subject == bindparam("subject"))
_KEYS_FOR = select(wants.c.key).where(wants.c.person == bindparam("person"))


def open_of(db: Connection, person: PersonId) -> tuple[OpenWant, ...]:
    """The open wishes for a person, in the order they were made."""
    return tuple(map(_open_want, db.execute(_OPEN_OF, {"person": person})))


def keys_of(db: Connection, subject: str) -> tuple[frozenset[str], frozenset[str]]:
    """The keys of all wishes a subject's rules ever made, and of those among them that went with
    the slot they were tied to."""
    rows = db.execute(_OF_SUBJECT, {"subject": subject}).all()
    return (
        frozenset(row.key for row in rows),
        frozenset(row.key for row in rows if row.state == WITHDRAWN),
    )


def keys_for(db: Connection, person: PersonId) -> frozenset[str]:
    """The keys of all wishes there ever were for a person."""
    return frozenset(db.scalars(_KEYS_FOR, {"person": person}))


def merge(db: Connection, one: WantId, into: str, parcel: int | None, *, now: datetime) -> None:
    """A letter that goes anyway says it too."""
    db.execute(
        update(wants)
        .where(wants.c.id == one, wants.c.state == OPEN)
        .values(state=MERGED, reason=f"merged into {into}", parcel=parcel, closed_at=now)
    )


def person_of(db: Connection, one: WantId) -> PersonId | None:
    """Whom a wish is for."""
    found = db.execute(select(wants.c.person).where(wants.c.id == one)).scalar_one_or_none()
    return PersonId(found) if found else None


def subjects_of(db: Connection, ids: Iterable[WantId]) -> frozenset[Subject]:
    """Whose rules made some wishes."""
    query = select(wants.c.subject).where(wants.c.id.in_(list(ids))).distinct()
    return frozenset(subject_named(name) for name in db.scalars(query))


def fulfil(db: Connection, ids: Iterable[WantId], parcel: int, *, now: datetime) -> None:
    """A parcel goes out for these wishes."""
    db.execute(
        update(wants)
        .where(wants.c.id.in_(list(ids)), wants.c.state == OPEN)
        .values(state=SENT, parcel=parcel, closed_at=now)
    )


def close(db: Connection, ids: Iterable[WantId], state: str, reason: str, *, now: datetime) -> None:
    """Close wishes that are still open."""
    for one in ids:
        db.execute(
            update(wants)
            .where(wants.c.id == one, wants.c.state == OPEN)
            .values(state=state, reason=reason, closed_at=now)
        )


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
