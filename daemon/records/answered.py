"""Which letter of ours a mail answers, and what stands in its thread."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, select

from cadence.answers import LetterKey
from cadence.letters import Codes, QuestionLine
from cadence.meetings import Meeting, MeetingKey
from cadence.people import Pair, PersonId
from cadence.replies.identity import Clues, FoundBy, FoundLetter
from cadence.replies.tokens import TokenKeys, is_token_of
from cadence.subjects import subject_named
from daemon.records import inbox as mails
from daemon.records import meetings, outbox
from daemon.records.inbox import StoredMail
from daemon.records.tables.deciding import decisions, wants
from daemon.records.tables.posting import inbox, parcels

ANSWERS = ("receipt", "help")
_FURTHEST = 10
_LONGEST_THREAD = 8


@dataclass(frozen=True, slots=True)
class AnsweredParcel:
    """The parcel a mail answers. `prompt` is the letter its words are for, at the head of any chain
    of receipts; `receipt_for` the decision key of the reply that a receipt was about."""

    id: int
    key: LetterKey
    letter: str
    thread: str
    codes: Codes
    prompt: str
    questions: tuple[QuestionLine, ...]
    meeting: Meeting | None
    pair: Pair | None
    receipt_for: str


@dataclass(frozen=True, slots=True)
class SentBodies:
    """A letter of ours as it was sent, as long as its body is kept."""

    message_id: str
    subject: str
    text: str
    html: str


def letters_found(db: Connection, clues: Clues, keys: TokenKeys) -> tuple[FoundLetter, ...]:
    """The letters a mail's clues lead to, the nearest Message-ID first, tokens verified."""
    by_id = {row.message_id: row for row in _where(db, parcels.c.message_id, clues.message_ids)}
    by_token = {row.token: row for row in _where(db, parcels.c.token, _tokens(clues))}
    by_ref = _where(db, parcels.c.ref, clues.references)
    found = [_found(by_id[one], FoundBy.MESSAGE_ID) for one in clues.message_ids if one in by_id]
    for one in clues.tokens:
        row = by_token.get(one.token)
        if row and is_token_of(keys, one.token, PersonId(row.person), LetterKey(row.key)):
            found.append(_found(row, FoundBy.TOKEN, stop=one.stop))
    return (*found, *(_found(row, FoundBy.REFERENCE) for row in by_ref))


def parcel_answered(db: Connection, person: PersonId, key: LetterKey) -> AnsweredParcel | None:
    """The letter of that key to a person, and what a reply to it is read against."""
    row = _row(db, outbox.of_key(db, person, key))
    if row is None:
        return None
    first, receipt_for = row, ""
    for _ in range(_FURTHEST):
        made_by = _reply_behind(db, first)
        if made_by is None:
            break
        receipt_for = receipt_for or made_by
        before = _row(db, _parcel_of_reply(db, made_by))
        if before is None:
            return _answered(db, row, None, receipt_for)
        first = before
    return _answered(db, row, first, receipt_for)


def parcel_of_message(db: Connection, message_id: str) -> tuple[int, PersonId] | None:
    """The parcel with a Message-ID and whom it went to; for bounces."""
    query = select(parcels.c.id, parcels.c.person).where(parcels.c.message_id == message_id)
    row = db.execute(query).one_or_none()
    return (row.id, PersonId(row.person)) if row else None


def last_shown(db: Connection, person: PersonId, *, since: datetime) -> Codes:
    """The codes of the last letter to a person that had any; for mails that answer none."""
    query = (
        select(parcels)
        .where(parcels.c.person == person, parcels.c.decided_at >= since)
        .order_by(parcels.c.id.desc())
    )
    codes = (outbox.codes_of(row)[0] for row in db.execute(query))
    return next((one for one in codes if one.goals or one.commitments), Codes())


def bodies_of_thread(
    db: Connection, person: PersonId, thread: str, first: int, *, before: StoredMail
) -> tuple[SentBodies, ...]:
    """Our letters of a thread that a mail may quote, the answered one first.

    Left out are bodies that were pruned, later letters and the mail's own receipts: where it is
    read again, they would hold its author's words as ours.
    """
    own = select(decisions.c.id).where(decisions.c.key.startswith(f"reply/{before.id}/"))
    query = (
        select(parcels)
        .where(
            parcels.c.person == person,
            parcels.c.thread == thread,
            parcels.c.text.is_not(None),
            parcels.c.decided_at <= before.received_at,
            parcels.c.decision.not_in(own),
        )
        .order_by((parcels.c.id == first).desc(), parcels.c.id.desc())
        .limit(_LONGEST_THREAD)
    )
    return tuple(map(_bodies, db.execute(query)))


def bodies_lately(
    db: Connection, person: PersonId, *, before: StoredMail, most: int = 3
) -> tuple[SentBodies, ...]:
    """The last letters to a person before a mail came; a fresh mail may quote one of them."""
    own = select(decisions.c.id).where(decisions.c.key.startswith(f"reply/{before.id}/"))
    query = (
        select(parcels)
        .where(
            parcels.c.person == person,
            parcels.c.text.is_not(None),
            parcels.c.decided_at <= before.received_at,
            parcels.c.decision.not_in(own),
        )
        .order_by(parcels.c.id.desc())
        .limit(most)
    )
    return tuple(map(_bodies, db.execute(query)))


def mails_of_thread(db: Connection, person: PersonId, thread: str) -> list[int]:
    """The author's mails that answered a letter of a thread, the newest first."""
    query = (
        select(inbox.c.id)
        .join(parcels, parcels.c.id == inbox.c.parcel)
        .where(inbox.c.author == person, parcels.c.thread == thread)
        .order_by(inbox.c.id.desc())
    )
    return list(db.scalars(query))


def mails_lately(db: Connection, person: PersonId, *, since: datetime) -> list[int]:
    """The author's mails of late, the newest first."""
    query = select(inbox.c.id).where(inbox.c.author == person, inbox.c.received_at >= since)
    return list(db.scalars(query.order_by(inbox.c.id.desc())))


def receipts_since(db: Connection, person: PersonId, thread: str, *, since: datetime) -> int:
    """How many receipts a person got since, in one thread or ("") in all."""
    query = select(func.count()).where(
        parcels.c.person == person, parcels.c.letter.in_(ANSWERS), parcels.c.decided_at > since
    )
    if thread:
        query = query.where(parcels.c.thread == thread)
    return int(db.execute(query).scalar_one())


def _tokens(clues: Clues) -> list[str]:
    return [one.token for one in clues.tokens]


def _where(db: Connection, column: Any, values: Iterable[str]) -> list[Row[Any]]:
    asked = list(values)[:200]
    return list(db.execute(select(parcels).where(column.in_(asked)).order_by(parcels.c.id.desc())))


def _found(row: Row[Any], by: FoundBy, *, stop: bool = False) -> FoundLetter:
    return FoundLetter(LetterKey(row.key), PersonId(row.person), by, stop)


def _row(db: Connection, parcel: int | None) -> Row[Any] | None:
    query = select(parcels).where(parcels.c.id == parcel)
    return db.execute(query).one_or_none() if parcel else None


def _reply_behind(db: Connection, row: Row[Any]) -> str | None:
    """The decision key of the reply that a receipt answers; None for any other letter."""
    if row.letter not in ANSWERS:
        return None
    query = select(decisions.c.key).where(decisions.c.id == row.decision)
    key = db.execute(query).scalar_one()
    return key if mails.id_of(key) is not None else None


def _parcel_of_reply(db: Connection, key: str) -> int | None:
    query = select(inbox.c.parcel).where(inbox.c.id == mails.id_of(key))
    return db.execute(query).scalar_one_or_none()


def _answered(
    db: Connection, row: Row[Any], first: Row[Any] | None, receipt_for: str
) -> AnsweredParcel:
    codes, _ = outbox.codes_of(row)
    questions = outbox.codes_of(first)[1] if first else ()
    meeting = meetings.find(db, MeetingKey(first.meeting)) if first and first.meeting else None
    return AnsweredParcel(
        id=row.id,
        key=LetterKey(row.key),
        letter=row.letter,
        thread=row.thread,
        codes=codes,
        prompt=first.letter if first else "none",
        questions=questions,
        meeting=meeting,
        pair=meeting.pair if meeting else _pair(db, first) if first else None,
        receipt_for=receipt_for,
    )


def _pair(db: Connection, row: Row[Any]) -> Pair | None:
    """The one pair whose wish the letter fulfilled; None for a bundle of several and for others."""
    query = select(wants.c.subject).where(wants.c.parcel == row.id)
    subjects = {subject_named(name) for name in db.scalars(query)}
    pairs = [one for one in subjects if isinstance(one, Pair)]
    return pairs[0] if len(pairs) == 1 else None


def _bodies(row: Row[Any]) -> SentBodies:
    return SentBodies(row.message_id, row.subject, row.text, row.html or "")
