"""Parcels: finished letters on their way. Retries live here and nowhere else."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    bindparam,
    delete,
    func,
    insert,
    or_,
    select,
    update,
)

from cadence.decisions import Send
from cadence.letters import Codes, LetterClass, QuestionLine
from cadence.mail import Rendered
from cadence.meetings import MeetingKey
from cadence.people import PersonId
from cadence.subjects import Subject, subject_named
from daemon.records import leases, people, undeliverable
from daemon.records.codes import codes_in, codes_out, questions_out
from daemon.records.overview import HELD
from daemon.records.prepared import Prepared, PreparedChange
from daemon.records.tables.deciding import letter_days, wants
from daemon.records.tables.posting import parcels
from daemon.records.types import UtcDateTime

READY, SENDING, SENT, FAILED, WITHDRAWN = "ready", "sending", "sent", "failed", "withdrawn"
SETTLE = timedelta(minutes=2)
"""How long a far side may take to show what it accepted, before it is asked."""

LONGEST_POSTING = timedelta(minutes=30)
"""Whoever holds a parcel for longer than this has lost sight of it, living or not."""


@dataclass(frozen=True, slots=True)
class Franked:
    """A letter as bytes, and the names it can be found by."""

    message_id: str
    ref: str
    raw: bytes
    recipient: str
    thread: str
    token: str = ""


@dataclass(frozen=True, slots=True)
class Parcel:
    """A finished letter and where it goes.

    `unknowns` counts how often it may have gone without anybody being able to tell.
    """

    id: int
    key: str
    letter: str
    kind: LetterClass
    person: PersonId
    recipient: str
    message_id: str
    raw: bytes
    attempts: int
    unknowns: int
    not_before: datetime
    expires: datetime
    meeting: MeetingKey | None
    slot_version: int | None


@dataclass(frozen=True, slots=True)
class ThreadHead:
    """The first letter of a thread, which later ones refer to."""

    message_id: str
    subject: str


def post(
    db: Connection,
    decision: int,
    send: Send,
    rendered: Rendered,
    franked: Franked,
    *,
    now: datetime,
) -> int:
    """Queue a letter; it is due at `send.not_before`."""
    letter = send.letter
    row = {
        "decision": decision,
        "key": send.key,
        "letter": letter.name,
        "kind": letter.kind.value,
        "person": send.person,
        "recipient": franked.recipient,
        "message_id": franked.message_id,
        "thread": franked.thread,
        "ref": franked.ref,
        "token": franked.token or None,
        "subject": rendered.subject,
        "text": rendered.text,
        "html": rendered.html,
        "raw": franked.raw,
        "codes": codes_out(letter.codes),
        "questions": questions_out(letter.questions),
        "about": list(send.about),
        "because": send.because,
        "meeting": send.meeting,
        "slot_version": send.slot_version,
        "day": send.cap[1].isoformat() if send.cap else "",
        "minutes": letter.minutes,
        "not_before": send.not_before,
        "expires": send.expires,
        "due_at": max(send.not_before, now),
        "decided_at": now,
        "state": READY,
        "attempts": 0,
    }
    return _post(tuple(row)).first(db, row) or 0


@cache
def _post(columns: tuple[str, ...]) -> Prepared[int]:
    statement = insert(parcels).returning(parcels.c.id)
    return Prepared(statement, lambda made: int(made.id), columns)


def take_day(db: Connection, decision: int, person: PersonId, day: date, kind: LetterClass) -> None:
    """Take a person's one letter of a class and local day; raises IntegrityError where it is taken.

    The unique row keeps two workers, who both saw the day free, from sending two.
    """
    row = {"person": person, "day": day.isoformat(), "kind": kind.value, "decision": decision}
    _TAKE_DAY.run(db, row)


def of_key(db: Connection, person: PersonId, key: str) -> int | None:
    """The parcel of a letter's key to a person."""
    return _OF_KEY.first(db, {"person": person, "key": key})


def thread_head(db: Connection, person: PersonId, thread: str) -> ThreadHead | None:
    """The first letter to a person in a thread; None where this one begins it."""
    return _HEAD.first(db, {"person": person, "thread": thread})


_TAKE_DAY = PreparedChange(insert(letter_days), ("person", "day", "kind", "decision"))
_OF_KEY = Prepared(
    select(parcels.c.id).where(
        parcels.c.person == bindparam("person"), parcels.c.key == bindparam("key")
    ),
    lambda row: int(row.id),
)
_HEAD = Prepared(
    select(parcels.c.message_id, parcels.c.subject)
    .where(parcels.c.person == bindparam("person"), parcels.c.thread == bindparam("thread"))
    .order_by(parcels.c.id)
    .limit(1),
    lambda row: ThreadHead(row.message_id, row.subject),
)
_DUE = Prepared(
    select(parcels.c.id)
    .where(parcels.c.state == READY, parcels.c.due_at <= bindparam("now", type_=UtcDateTime))
    .order_by(parcels.c.due_at, parcels.c.id)
    .limit(bindparam("limit")),
    lambda row: int(row.id),
)
_CLAIMED = Prepared(
    select(func.count().label("lately")).where(
        parcels.c.claimed_at > bindparam("since", type_=UtcDateTime)
    ),
    lambda row: int(row.lately),
)
_NEXT_DUE: Prepared[datetime] = Prepared(
    select(parcels.c.due_at).where(parcels.c.state == READY).order_by("due_at").limit(1),
    lambda row: row.due_at,
)


def due(db: Connection, *, now: datetime, limit: int = 1000) -> list[int]:
    """Parcels that should go now, the longest due first."""
    return _DUE.all(db, {"now": now, "limit": limit})


def allowance(db: Connection, per_minute: int, *, now: datetime) -> int:
    """How many parcels may still be claimed in the minute that ends now; answers count as well."""
    lately = _CLAIMED.first(db, {"since": now - timedelta(minutes=1)}) or 0
    return max(0, per_minute - lately)


def claim(db: Connection, parcel_id: int, owner: str, *, now: datetime) -> Parcel | None:
    """Take a parcel for posting; None when it is not due or another worker has it."""
    return _CLAIM.first(db, {"parcel": parcel_id, "owner": owner, "now": now})


def leave(db: Connection, parcel_id: int, *, now: datetime) -> None:
    """Nobody holds it any more, and nobody knows whether it went: the far side is to be asked."""
    _close(db, parcel_id, claimed_by="", claimed_at=now)


def orphans(db: Connection, *, now: datetime) -> list[Parcel]:
    """Parcels whose worker is gone, long enough ago that the far side knows what it accepted."""
    query = select(parcels).where(
        parcels.c.state == SENDING,
        parcels.c.claimed_at <= now - SETTLE,
        or_(
            parcels.c.claimed_by.not_in(leases.living(now)),
            parcels.c.claimed_at <= now - LONGEST_POSTING,
        ),
    )
    return [_parcel(row) for row in db.execute(query.order_by(parcels.c.id))]


def is_as_it_was(db: Connection, parcel: Parcel) -> bool:
    """Whether nobody settled or took an orphan since it was looked at."""
    query = select(parcels.c.id).where(
        parcels.c.id == parcel.id,
        parcels.c.state == SENDING,
        parcels.c.attempts == parcel.attempts,
    )
    return db.execute(query).first() is not None


def mark_sent(db: Connection, parcel_id: int, provider_id: str, *, now: datetime) -> None:
    """It was accepted."""
    _MARK_SENT.run(db, {"parcel": parcel_id, "now": now, "provider": provider_id})


def put_back(db: Connection, parcel_id: int, why: str, *, due_at: datetime) -> None:
    """It would not go; try again at `due_at`."""
    _close(db, parcel_id, state=READY, due_at=due_at, why=why, claimed_by=None)


def note_unknown(db: Connection, parcel_id: int) -> None:
    """It may have gone, and there is nobody to ask."""
    _close(db, parcel_id, unknowns=parcels.c.unknowns + 1)


def held(db: Connection, parcel_id: int, *, now: datetime) -> Parcel | None:
    """A parcel that may have gone twice and waits for a human's word; None for any other."""
    query = select(parcels).where(
        parcels.c.id == parcel_id, parcels.c.state == READY, parcels.c.due_at > now + HELD
    )
    row = db.execute(query).one_or_none()
    return None if row is None else _parcel(row)


def fail(db: Connection, parcel_id: int, why: str) -> None:
    """It never will; its person's day is free again."""
    _close(db, parcel_id, state=FAILED, why=why)
    _free_days(db, [parcel_id])


def withdraw(db: Connection, parcel_id: int, why: str) -> None:
    """It should not go any more; its person's day is free again."""
    _close(db, parcel_id, state=WITHDRAWN, why=why)
    _free_days(db, [parcel_id])


def withdraw_slot(db: Connection, meeting: MeetingKey, why: str) -> frozenset[Subject]:
    """A slot moved or was given up: what was not claimed stays here; whose it was, and for whom.

    A bundle holds several slots; where one of them is void, it is decided anew for the others.
    """
    bundled = select(wants.c.parcel).where(wants.c.meeting == meeting, wants.c.parcel.is_not(None))
    rows = db.execute(
        update(parcels)
        .where(
            parcels.c.state == READY,
            ((parcels.c.meeting == meeting) & parcels.c.slot_version.is_not(None))
            | (parcels.c.meeting.is_(None) & parcels.c.id.in_(bundled)),
        )
        .values(state=WITHDRAWN, why=why)
        .returning(parcels.c.id, parcels.c.person)
    ).all()
    ids = [row.id for row in rows]
    _free_days(db, ids)
    names = db.scalars(select(wants.c.subject).where(wants.c.parcel.in_(ids)).distinct())
    return frozenset({*(PersonId(row.person) for row in rows), *map(subject_named, names)})


def _free_days(db: Connection, ids: list[int]) -> None:
    """A letter that did not go takes no day: another of its class may."""
    made = select(parcels.c.decision).where(parcels.c.id.in_(ids))
    db.execute(delete(letter_days).where(letter_days.c.decision.in_(made)))


def concerned(db: Connection, parcel: Parcel) -> frozenset[Subject]:
    """Who may see things differently once something happened to a parcel."""
    wished = _WISHED_BY.all(db, {"parcel": parcel.id})
    # Whether somebody was welcomed, or cannot be reached, matters to all their pairs.
    everywhere = parcel.letter == "welcome" or undeliverable.is_undeliverable(db, parcel.person)
    pairs = people.pairs_of(db, parcel.person) if everywhere else ()
    return frozenset({parcel.person, *pairs, *wished})


def note_answer(db: Connection, parcel_id: int, *, now: datetime) -> None:
    """A reply to it was read."""
    db.execute(
        update(parcels)
        .where(parcels.c.id == parcel_id, parcels.c.answered_at.is_(None))
        .values(answered_at=now)
    )


def next_due(db: Connection) -> datetime | None:
    """When the next parcel should go."""
    return _NEXT_DUE.first(db, {})


_WISHED_BY = Prepared(
    select(wants.c.subject).where(wants.c.parcel == bindparam("parcel")).distinct(),
    lambda row: subject_named(row.subject),
)


def codes_of(row: Row[Any]) -> tuple[Codes, tuple[QuestionLine, ...]]:
    """The codes and questions printed in a parcel, from its row."""
    questions = tuple(QuestionLine(**question) for question in row.questions)
    return codes_in(row.codes), questions


def _close(db: Connection, parcel_id: int, **values: object) -> None:
    db.execute(update(parcels).where(parcels.c.id == parcel_id).values(**values))


def is_pending() -> ColumnElement[bool]:
    """Whether a parcel may still go out."""
    return parcels.c.state.in_([READY, SENDING])


def _parcel(row: Row[Any]) -> Parcel:
    return Parcel(
        id=row.id,
        key=row.key,
        letter=row.letter,
        kind=LetterClass(row.kind),
        person=PersonId(row.person),
        recipient=row.recipient,
        message_id=row.message_id,
        raw=row.raw,
        attempts=row.attempts,
        unknowns=row.unknowns,
        not_before=row.not_before,
        expires=row.expires,
        meeting=MeetingKey(row.meeting) if row.meeting else None,
        slot_version=row.slot_version,
    )


_CLAIM = Prepared(
    update(parcels)
    .where(
        parcels.c.id == bindparam("parcel"),
        parcels.c.state == READY,
        parcels.c.due_at <= bindparam("now", type_=UtcDateTime),
    )
    .values(
        state=SENDING,
        claimed_at=bindparam("now", type_=UtcDateTime),
        claimed_by=bindparam("owner"),
        attempts=parcels.c.attempts + 1,
    )
    .returning(parcels),
    _parcel,
    known=0,
)
_MARK_SENT = PreparedChange(
    update(parcels)
    .where(parcels.c.id == bindparam("parcel"))
    .values(
        state=SENT,
        sent_at=bindparam("now", type_=UtcDateTime),
        provider_id=bindparam("provider"),
    )
)
