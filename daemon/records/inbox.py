"""Mail that came in: stored once as it came, then read, at most three times, until it is closed."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, or_, select, update

from cadence.people import PersonId
from daemon.records import leases
from daemon.records.once import insert_once
from daemon.records.prepared import Prepared
from daemon.records.tables.posting import inbox

STORED, READ, IGNORED, REFUSED = "stored", "read", "ignored", "refused"
WAITING, SHUNTED = "waiting", "shunted"
"""WAITING: nothing proved whose it is, and its author was asked for a `yes`. SHUNTED: it could not
be read; its bytes are kept for `cadenced replay`."""

ATTEMPTS = 3
LONGEST_READING = timedelta(minutes=10)
"""Whoever holds a mail for longer than this has lost sight of it, living or not."""

_IDENTITY = (b"message-id", b"date", b"from", b"subject")


@dataclass(frozen=True, slots=True)
class StoredMail:
    """A mail that is to be read; `reading` counts how often it was read to an end, from 1.

    `confirmed`: its author said `yes` to it since. `suspect`: who read it died, more than once.
    """

    id: int
    raw: bytes
    received_at: datetime
    attempts: int
    reading: int
    confirmed: bool
    suspect: bool = False

    @property
    def key(self) -> str:
        """The key of the decision it leads to."""
        return decision_key(self.id, self.reading)


@dataclass(frozen=True, slots=True)
class Closing:
    """How reading a mail ended, for its row. `outcome` is a sentence without content."""

    state: str
    outcome: str
    disposition: str | None = None
    author: PersonId | None = None
    parcel: int | None = None
    authenticated: bool | None = None
    message_id: str = ""
    written_at: datetime | None = None
    about: tuple[PersonId, ...] = ()
    commands: tuple[tuple[str, str | None], ...] = ()


def decision_key(inbox_id: int, reading: int) -> str:
    """`reply/<inbox>/<reading>`: a mail that is read again decides anew."""
    return f"reply/{inbox_id}/{reading}"


def id_of(key: str) -> int | None:
    """The mail that a reply's decision key names; None for the key of anything else."""
    match key.split("/"):
        case ["reply", number, _] if number.isdecimal():
            return int(number)
        case _:
            return None


def store(db: Connection, handle: str, raw: bytes, *, now: datetime) -> int | None:
    """Keep a mail's bytes; None where the same mail lies here already, by whatever way it came."""
    return insert_once(
        db,
        inbox,
        on=("digest",),
        digest=digest(raw),
        handle=handle,
        raw=raw,
        size=len(raw),
        received_at=now,
        state=STORED,
        attempts=0,
        reading=1,
    )


def digest(raw: bytes) -> str:
    """What makes two copies the same mail: who, when, what about, and every byte of the body.

    Transport writes its trace into the header (RFC 5322 §3.6.7), so a mail that is delivered twice
    differs there.
    """
    head, _, body = raw.replace(b"\r\n", b"\n").partition(b"\n\n")
    fields = [
        line.strip()
        for line in head.replace(b"\n ", b" ").replace(b"\n\t", b" ").split(b"\n")
        if line.partition(b":")[0].strip().lower() in _IDENTITY
    ]
    if not any(field.lower().startswith(b"message-id") for field in fields):
        fields = [head]
    return sha256(b"\n".join((*sorted(fields), b"", body))).hexdigest()


def unread(db: Connection, *, before: datetime | None = None) -> list[int]:
    """The mails still to be read, oldest first; those received by then, where a moment is given."""
    found = _UNREAD.all(db, {})
    return [number for number, received in found if before is None or received <= before]


_UNREAD: Prepared[tuple[int, datetime]] = Prepared(
    select(inbox.c.id, inbox.c.received_at).where(inbox.c.state == STORED).order_by(inbox.c.id),
    lambda row: (int(row.id), row.received_at),
)


def attempt(db: Connection, inbox_id: int, owner: str, *, now: datetime) -> StoredMail | None:
    """Take a mail for reading, and count it before anything else is done.

    None where it was read, and where another is at it.
    """
    query = select(inbox).where(
        inbox.c.id == inbox_id,
        inbox.c.state == STORED,
        inbox.c.raw.is_not(None),
        _is_free(now),
    )
    row = db.execute(query).one_or_none()
    if row is None:
        return None
    attempts = row.attempts + 1
    _open(db, inbox_id, attempts=attempts, claimed_by=owner, claimed_at=now)
    fell = row.claimed_by is not None
    return replace(_stored(row), attempts=attempts, suspect=fell and attempts >= ATTEMPTS)


def _is_free(now: datetime) -> ColumnElement[bool]:
    return or_(
        inbox.c.claimed_by.is_(None),
        inbox.c.claimed_by.not_in(leases.living(now)),
        inbox.c.claimed_at <= now - LONGEST_READING,
    )


def let_go(db: Connection, inbox_id: int) -> None:
    """An attempt failed: the next one may begin."""
    _open(db, inbox_id, claimed_by=None)


def give_back(db: Connection, mail: StoredMail) -> None:
    """An attempt failed that was not the mail's fault: it does not count."""
    _open(db, mail.id, claimed_by=None, attempts=inbox.c.attempts - 1)


def _open(db: Connection, inbox_id: int, **values: object) -> None:
    db.execute(
        update(inbox).where(inbox.c.id == inbox_id, inbox.c.state == STORED).values(**values)
    )


def shunt(db: Connection, inbox_id: int, why: str) -> bool:
    """Put an unread mail aside with its bytes; False where it was closed before."""
    done = db.execute(
        update(inbox)
        .where(inbox.c.id == inbox_id, inbox.c.state == STORED)
        .values(state=SHUNTED, outcome=why)
    )
    return done.rowcount == 1


def is_open(db: Connection, mail: StoredMail) -> bool:
    """Whether this very reading of the mail is still to be finished."""
    query = select(inbox.c.id).where(
        inbox.c.id == mail.id, inbox.c.state == STORED, inbox.c.reading == mail.reading
    )
    return db.execute(query).first() is not None


def close(db: Connection, mail: StoredMail, closing: Closing, *, now: datetime) -> None:
    """Write down how it ended."""
    db.execute(
        update(inbox)
        .where(inbox.c.id == mail.id, inbox.c.state == STORED)
        .values(
            state=closing.state,
            outcome=closing.outcome,
            disposition=closing.disposition,
            author=closing.author,
            parcel=closing.parcel,
            authenticated=closing.authenticated,
            message_id=closing.message_id,
            written_at=closing.written_at,
            about=list(closing.about),
            commands=[{"name": n, "argument": a} for n, a in closing.commands],
            read_at=now,
        )
    )


def open_again(db: Connection, inbox_id: int, *, confirmed: bool = False) -> int | None:
    """Let a mail be read once more, under the next number; None where its bytes are gone."""
    values: dict[str, Any] = {"state": STORED, "attempts": 0, "reading": inbox.c.reading + 1}
    values |= {"claimed_by": None, "claimed_at": None}
    if confirmed:
        values["confirmed"] = True
    return db.execute(
        update(inbox)
        .where(inbox.c.id == inbox_id, inbox.c.raw.is_not(None), inbox.c.state != STORED)
        .values(**values)
        .returning(inbox.c.reading)
    ).scalar_one_or_none()


def waiting_of(db: Connection, author: PersonId, ids: Iterable[int]) -> tuple[int, ...]:
    """Those of the mails that wait for their author's `yes`."""
    query = select(inbox.c.id).where(
        inbox.c.author == author, inbox.c.state == WAITING, inbox.c.id.in_(list(ids))
    )
    return tuple(db.scalars(query.order_by(inbox.c.id)))


def row_of(db: Connection, inbox_id: int) -> Row[Any] | None:
    """Everything about one mail; None where there is none of that number."""
    return db.execute(select(inbox).where(inbox.c.id == inbox_id)).one_or_none()


def listed(db: Connection, *, state: str | None = None) -> list[Row[Any]]:
    """All mails without their bytes, the newest first; for lists, which show no words."""
    columns = [column for column in inbox.c if column.name not in ("raw", "commands")]
    query = select(*columns).order_by(inbox.c.id.desc())
    return list(db.execute(query.where(inbox.c.state == state) if state else query))


def _stored(row: Row[Any]) -> StoredMail:
    return StoredMail(
        row.id, row.raw, row.received_at, row.attempts, row.reading, bool(row.confirmed)
    )
