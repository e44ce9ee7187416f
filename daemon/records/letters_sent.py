"""The letters that rules look at: what went to a person or for a pair, which wants each closed."""

from datetime import datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, select

from cadence.facts import SentLetter
from cadence.letters import LetterClass
from cadence.meetings import MeetingKey
from cadence.people import Pair, PersonId
from cadence.subjects import subject_name
from daemon.records.outbox import FAILED, WITHDRAWN
from daemon.records.prepared import KNOWN, Prepared, PreparedForEach, as_it_is
from daemon.records.tables.deciding import wants
from daemon.records.tables.posting import parcels
from daemon.records.types import UtcDateTime

_LETTERS = (
    select(
        *(parcels.c[name] for name in ("id", "key", "letter", "person", "kind", "decided_at")),
        *(parcels.c[name] for name in ("day", "sent_at", "answered_at", "meeting", "state")),
        parcels.c.minutes,
    )
    .where(parcels.c.decided_at >= bindparam("since", type_=UtcDateTime))
    .order_by(parcels.c.decided_at, parcels.c.id)
)
_TO_PERSON = Prepared(_LETTERS.where(parcels.c.person == bindparam("person")), as_it_is)
_FOR_PAIR = Prepared(
    _LETTERS.where(
        parcels.c.id.in_(select(wants.c.parcel).where(wants.c.subject == bindparam("subject")))
    ),
    as_it_is,
)
_FIRST_SENT: Prepared[datetime | None] = Prepared(
    select(func.min(parcels.c.sent_at).label("first")).where(
        parcels.c.person == bindparam("person"), parcels.c.letter == bindparam("letter")
    ),
    lambda row: row.first,
)
_CLOSED_BY = PreparedForEach(
    lambda ids: (
        select(wants.c.parcel, wants.c.key).where(wants.c.parcel.in_(ids)).order_by(wants.c.id)
    ),
    as_it_is,
)


def to_person(db: Connection, person: PersonId, *, since: datetime) -> tuple[SentLetter, ...]:
    """The letters decided for a person since, oldest first."""
    return _sent_letters(db, _TO_PERSON.all(db, {"person": person, "since": since}))


def for_pair(db: Connection, pair: Pair, *, since: datetime) -> tuple[SentLetter, ...]:
    """The letters to either of the two that fulfilled a wish of the pair's rules, oldest first."""
    return _sent_letters(db, _FOR_PAIR.all(db, {"subject": subject_name(pair), "since": since}))


def first_sent(db: Connection, person: PersonId, letter: str) -> datetime | None:
    """When a kind of letter was first accepted for a person."""
    return _FIRST_SENT.first(db, {"person": person, "letter": letter})


def _sent_letters(db: Connection, rows: list[Row[Any]]) -> tuple[SentLetter, ...]:
    closed: dict[int, list[str]] = {}
    for want in _CLOSED_BY.all(db, [row.id for row in rows]):
        closed.setdefault(want.parcel, []).append(want.key)
    return tuple(_sent_letter(row, tuple(closed.get(row.id, ()))) for row in rows)


@lru_cache(maxsize=KNOWN)
def _sent_letter(row: Any, fulfils: tuple[str, ...]) -> SentLetter:
    return SentLetter(
        key=row.key,
        letter=row.letter,
        to=PersonId(row.person),
        kind=LetterClass(row.kind),
        decided_at=row.decided_at,
        day=datetime.fromisoformat(row.day).date() if row.day else row.decided_at.date(),
        sent_at=row.sent_at,
        answered_at=row.answered_at,
        meeting=MeetingKey(row.meeting) if row.meeting else None,
        withdrawn=row.state in (WITHDRAWN, FAILED),
        minutes=row.minutes,
        fulfils=fulfils,
    )
