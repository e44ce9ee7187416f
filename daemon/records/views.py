"""What operators look at: letters, wishes that came to nothing, mails that came in, decisions."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, and_, or_, select

from cadence.people import PersonId
from daemon.records.overview import HELD
from daemon.records.tables.deciding import decisions, wants
from daemon.records.tables.posting import inbox, parcels


@dataclass(frozen=True, slots=True)
class Mail:
    """A letter as it stands. `subject` and `text` are words: shown with `--reveal` only."""

    id: int
    key: str
    letter: str
    to: PersonId
    state: str
    decided_at: datetime
    due_at: datetime
    sent_at: datetime | None
    answered_at: datetime | None
    because: str
    why: str
    attempts: int
    meeting: str
    ref: str
    message_id: str
    about: tuple[PersonId, ...]
    subject: str
    text: str


@dataclass(frozen=True, slots=True)
class Wish:
    """A letter that a rule wanted, and what became of it (`reason`: why it was not sent)."""

    id: int
    key: str
    letter: str
    to: PersonId
    subject: str
    state: str
    wanted_at: datetime
    not_before: datetime
    closed_at: datetime | None
    because: str
    reason: str
    meeting: str
    parcel: int | None


@dataclass(frozen=True, slots=True)
class Came:
    """A mail that came in. `raw` is words: shown with `--reveal` only; empty once pruned."""

    id: int
    received_at: datetime
    author: PersonId | None
    state: str
    disposition: str
    outcome: str
    letter: str
    attempts: int
    reading: int
    authenticated: bool | None
    message_id: str
    raw: bytes


@dataclass(frozen=True, slots=True)
class Decided:
    """One decision: its key, the sentence why, whom it was about."""

    id: int
    key: str
    because: str
    subject: str
    made_at: datetime


def mails(db: Connection, *where: ColumnElement[bool], limit: int | None = None) -> list[Mail]:
    """Letters, the latest first."""
    query = select(parcels).where(*where).order_by(parcels.c.id.desc()).limit(limit)
    return [_mail(row) for row in db.execute(query)]


def to_person(person: PersonId) -> ColumnElement[bool]:
    """Letters to somebody."""
    return parcels.c.person == person


def in_state(state: str) -> ColumnElement[bool]:
    """Letters in a state: ready, sending, sent, failed, withdrawn."""
    return parcels.c.state == state


def put_back() -> ColumnElement[bool]:
    """Letters that were tried and are to be tried again."""
    return and_(parcels.c.state == "ready", parcels.c.attempts > 0, parcels.c.why.is_not(None))


def of_unknown_fate(*, now: datetime) -> ColumnElement[bool]:
    """Letters that may or may not have gone: a human decides about those nobody can ask about."""
    held = and_(parcels.c.state == "ready", parcels.c.due_at > now + HELD)
    asked = and_(parcels.c.state == "sending", parcels.c.claimed_by == "")
    return or_(held, asked)


def of_meeting(meeting: str) -> ColumnElement[bool]:
    """Letters tied to a 1:1."""
    return parcels.c.meeting == meeting


def named(name: str) -> ColumnElement[bool]:
    """Letters by number, key, Message-ID or printed reference."""
    plain = name.strip()
    by_id = parcels.c.id == int(plain) if plain.isdecimal() else parcels.c.id < 0
    angled = plain if plain.startswith("<") else f"<{plain}>"
    return or_(
        by_id,
        parcels.c.key == plain,
        parcels.c.ref == plain,
        parcels.c.message_id.in_([plain, angled, plain.strip("<>")]),
    )


def wishes(db: Connection, *where: ColumnElement[bool], limit: int | None = None) -> list[Wish]:
    """What rules wanted, the latest first."""
    query = select(wants).where(*where).order_by(wants.c.id.desc()).limit(limit)
    return [_wish(row) for row in db.execute(query)]


def came_to_nothing(person: PersonId | None = None) -> ColumnElement[bool]:
    """Wishes that were withheld, withdrawn or merged, of everybody or of one."""
    nothing = wants.c.state.in_(["withheld", "withdrawn", "merged"])
    return nothing if person is None else and_(nothing, wants.c.person == person)


def wished_for(person: PersonId) -> ColumnElement[bool]:
    """All wishes for somebody."""
    return wants.c.person == person


def wished_about(subject: str) -> ColumnElement[bool]:
    """All wishes of a subject's rules (`pair/…`, `person/…`)."""
    return wants.c.subject == subject


def wished_of_meeting(meeting: str) -> ColumnElement[bool]:
    """All wishes tied to a 1:1."""
    return wants.c.meeting == meeting


def fulfilled_by(parcel: int) -> ColumnElement[bool]:
    """The wishes a letter closed."""
    return wants.c.parcel == parcel


def arrivals(db: Connection, *where: ColumnElement[bool], limit: int | None = None) -> list[Came]:
    """Mails that came in, the latest first."""
    query = (
        select(inbox, parcels.c.letter)
        .join(parcels, inbox.c.parcel == parcels.c.id, isouter=True)
        .where(*where)
        .order_by(inbox.c.id.desc())
        .limit(limit)
    )
    return [_came(row) for row in db.execute(query)]


def written_by(person: PersonId) -> ColumnElement[bool]:
    """Mails of somebody."""
    return inbox.c.author == person


def arrived_in_state(state: str) -> ColumnElement[bool]:
    """Mails that came in and are in a state."""
    return inbox.c.state == state


def arrival(number: int) -> ColumnElement[bool]:
    """One mail that came in."""
    return inbox.c.id == number


def answering(parcel: int) -> ColumnElement[bool]:
    """Mails that answer a letter."""
    return inbox.c.parcel == parcel


def decided(db: Connection, *where: ColumnElement[bool]) -> list[Decided]:
    """Decisions, oldest first."""
    query = select(decisions).where(*where).order_by(decisions.c.id)
    return [Decided(r.id, r.key, r.because, r.subject, r.made_at) for r in db.execute(query)]


def decided_about(*subjects: str) -> ColumnElement[bool]:
    """Decisions about some subjects."""
    return decisions.c.subject.in_(subjects)


def decision_of_parcel(parcel: int) -> ColumnElement[bool]:
    """The decision a letter came from."""
    return decisions.c.id == (
        select(parcels.c.decision).where(parcels.c.id == parcel).scalar_subquery()
    )


def decisions_of_wishes(parcel: int) -> ColumnElement[bool]:
    """The decisions whose wishes a letter closed."""
    return decisions.c.id.in_(select(wants.c.decision).where(wants.c.parcel == parcel))


def decided_under(prefix: str) -> ColumnElement[bool]:
    """Decisions whose key begins so."""
    return decisions.c.key.startswith(prefix, autoescape=True)


def _mail(row: Row[Any]) -> Mail:
    return Mail(
        id=row.id,
        key=row.key,
        letter=row.letter,
        to=PersonId(row.person),
        state=row.state,
        decided_at=row.decided_at,
        due_at=row.due_at,
        sent_at=row.sent_at,
        answered_at=row.answered_at,
        because=row.because,
        why=row.why or "",
        attempts=row.attempts,
        meeting=row.meeting or "",
        ref=row.ref,
        message_id=row.message_id,
        about=tuple(PersonId(person) for person in row.about),
        subject=row.subject,
        text=row.text or "",
    )


def _wish(row: Row[Any]) -> Wish:
    return Wish(
        id=row.id,
        key=row.key,
        letter=row.letter,
        to=PersonId(row.person),
        subject=row.subject,
        state=row.state,
        wanted_at=row.wanted_at,
        not_before=row.not_before,
        closed_at=row.closed_at,
        because=row.because,
        reason=row.reason or "",
        meeting=row.meeting or "",
        parcel=row.parcel,
    )


def _came(row: Row[Any]) -> Came:
    return Came(
        id=row.id,
        received_at=row.received_at,
        author=PersonId(row.author) if row.author else None,
        state=row.state,
        disposition=row.disposition or "",
        outcome=row.outcome or "",
        letter=row.letter or "",
        attempts=row.attempts,
        reading=row.reading,
        authenticated=row.authenticated,
        message_id=row.message_id or "",
        raw=row.raw or b"",
    )
