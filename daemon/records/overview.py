"""How the daemon stands, in figures: who runs, what waits and for how long, what answers."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Connection, Table, func, select

from daemon.records.tables.deciding import wakes
from daemon.records.tables.posting import inbox, parcels
from daemon.records.tables.running import leases
from daemon.records.types import UtcDateTime

HELD = timedelta(days=365)
"""What is due this much later waits for a human, not for a moment."""


@dataclass(frozen=True, slots=True)
class Process:
    """A process that renews its lease; `office` is what it does alone, "" where nothing."""

    owner: str
    office: str
    since: datetime


@dataclass(frozen=True, slots=True)
class Line:
    """How many wait, and since when the first of them does (or until when; None: nobody waits)."""

    count: int
    first: datetime | None


@dataclass(frozen=True, slots=True)
class Outgoing:
    """Letters that should go now, those of later, those under way, those a human must decide."""

    due: Line
    later: Line
    under_way: Line
    held: Line


@dataclass(frozen=True, slots=True)
class Incoming:
    """Mails to be read, those that could not be, those that wait for their author's yes."""

    unread: Line
    shunted: Line
    waiting: Line


@dataclass(frozen=True, slots=True)
class Waking:
    """Subjects to be looked at now, and those of later."""

    due: Line
    later: Line


def processes(db: Connection, *, now: datetime) -> list[Process]:
    """Everybody who is alive, offices first."""
    rows = db.execute(select(leases).where(leases.c.until > now).order_by(leases.c.since)).all()
    offices = {row.owner: row for row in rows if row.name != row.owner}
    held = [Process(row.owner, row.name, row.since) for row in offices.values()]
    return held + [Process(r.owner, "", r.since) for r in rows if r.owner not in offices]


def outgoing(db: Connection, *, now: datetime) -> Outgoing:
    """Letters that did not go yet."""
    ready, due_at = parcels.c.state == "ready", parcels.c.due_at
    return Outgoing(
        due=_line(db, parcels, due_at, ready, due_at <= now),
        later=_line(db, parcels, due_at, ready, due_at > now, due_at <= now + HELD),
        under_way=_line(db, parcels, parcels.c.claimed_at, parcels.c.state == "sending"),
        held=_line(db, parcels, parcels.c.claimed_at, ready, due_at > now + HELD),
    )


def incoming(db: Connection) -> Incoming:
    """Mails that came in and are not done."""
    received = inbox.c.received_at
    return Incoming(
        unread=_line(db, inbox, received, inbox.c.state == "stored"),
        shunted=_line(db, inbox, received, inbox.c.state == "shunted"),
        waiting=_line(db, inbox, received, inbox.c.state == "waiting"),
    )


def waking(db: Connection, *, now: datetime) -> Waking:
    """Whom to look at, and when."""
    at = wakes.c.at
    return Waking(_line(db, wakes, at, at <= now), _line(db, wakes, at, at > now))


def _line(
    db: Connection, table: Table, since: ColumnElement[datetime], *where: ColumnElement[bool]
) -> Line:
    query = select(func.count().label("count"), func.min(since, type_=UtcDateTime).label("first"))
    row = db.execute(query.select_from(table).where(*where)).one()
    return Line(int(row._mapping["count"]), row.first)
