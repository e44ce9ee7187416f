"""Lives through a stretch of time: the daemon's own steps, called when something is due."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import bindparam, select

from cadence.goals import Goal
from cadence.mail import OutgoingMail
from cadence.people import PersonId
from cadence.policies import Mode, Settings
from cadence.replies.tokens import TokenKeys
from daemon.context import Context, Reach
from daemon.franking import Franking
from daemon.records import goals, house, inbox, outbox, wakes
from daemon.records.engine import open_engine, reading
from daemon.records.prepared import Prepared, as_it_is
from daemon.records.tables import metadata
from daemon.records.tables.posting import parcels
from daemon.rendering import Stationery
from daemon.steps import (
    ask_free_busy,
    collect_mail,
    deliver,
    poll_calendars,
    read_mail,
    sweep,
    sync_calendar,
    sync_directory,
    tick,
)
from integrations.calendars import CalendarSource
from integrations.directory import Directory
from integrations.mail.memory import MemoryPostbox, MemoryPostman

_OF_MESSAGE = Prepared(
    select(parcels.c.letter, parcels.c.person, parcels.c.subject).where(
        parcels.c.message_id == bindparam("message")
    ),
    as_it_is,
)

REHEARSAL_KEY = TokenKeys((b"rehearsals are the same each time",))
CALENDARS_EVERY = timedelta(hours=24)
SHORTEST_STEP = timedelta(minutes=1)


class VirtualClock:
    """A clock that is set, never read from the machine."""

    def __init__(self, now: datetime) -> None:
        self.now = now.astimezone(UTC)

    def __call__(self) -> datetime:
        """The moment it shows, UTC."""
        return self.now


@dataclass(frozen=True, slots=True)
class Stage:
    """What is rehearsed with. `looks` are moments at which calendars are read besides the usual
    (a snapshot appears); `correspondents` is asked, after each mail that was posted, for replies,
    as whole mails that take effect at their Date."""

    settings: Settings
    calendars: Callable[[Callable[[], datetime]], CalendarSource]
    directory: Directory
    domains: frozenset[str]
    country: str = ""
    address: str = "cadence@localhost"
    display_name: str = "Cadence"
    plus_addressing: bool = True
    templates: tuple[Path, ...] = ()
    looks: tuple[datetime, ...] = ()
    replies: tuple[bytes, ...] = ()
    correspondents: Callable[["Posted"], Sequence[bytes]] | None = None
    goals: tuple[Goal, ...] = ()
    authserv_ids: frozenset[str] = frozenset()
    reads_cover: bool = False


@dataclass(frozen=True, slots=True)
class Posted:
    """A mail that was posted, as whoever answers it sees it."""

    letter: str
    person: PersonId
    subject: str
    mail: OutgoingMail
    at: datetime


@dataclass(slots=True)
class Rehearsal:
    """A rehearsal under way or over: the daemon in it, and what it posted, in order."""

    ctx: Context
    clock: VirtualClock
    postbox: MemoryPostbox
    postman: MemoryPostman
    coming: list[tuple[datetime, int, bytes]] = field(default_factory=list)
    arrived: list[bytes] = field(default_factory=list)
    heard: int = 0

    def close(self) -> None:
        """Let go of the database."""
        self.ctx.engine.dispose()


def live(
    stage: Stage,
    start: datetime,
    end: datetime,
    database: Path,
    progress: Callable[[datetime, int], None] = lambda _now, _mails: None,
) -> Rehearsal:
    """Live from `start` to `end` (aware); the database is made anew at the path."""
    rehearsal = _open(stage, start, database)
    ctx, clock = rehearsal.ctx, rehearsal.clock
    looks = sorted(look for look in stage.looks if start < look < end)
    for raw in stage.replies:
        _expect(rehearsal, raw)
    with ctx.engine.begin() as db:
        house.note(db, house.LIVE_SINCE, clock.now.isoformat())
        for goal in stage.goals:
            goals.keep(db, None, None, goal)
    sync_directory.run(ctx)
    next_look = clock.now
    while clock.now < end:
        if clock.now >= next_look:
            _sync(ctx)
            later = [look for look in looks if look > clock.now]
            next_look = min([clock.now + CALENDARS_EVERY, *later])
        _work(rehearsal, stage)
        progress(clock.now, len(rehearsal.postman.posted))
        clock.now = min(end, max(_next(rehearsal, next_look), clock.now + SHORTEST_STEP))
    clock.now = end
    _sync(ctx)
    return rehearsal


def _open(stage: Stage, start: datetime, database: Path) -> Rehearsal:
    clock = VirtualClock(start)
    database.unlink(missing_ok=True)
    engine = open_engine(f"sqlite:///{database}", throw_away=True)
    metadata.create_all(engine)
    postbox, postman = MemoryPostbox(), MemoryPostman()
    ctx = Context(
        clock=clock,
        engine=engine,
        settings=stage.settings,
        domains=stage.domains,
        country=stage.country,
        calendars=stage.calendars(clock),
        directory=stage.directory,
        postbox=postbox,
        postman=postman,
        stationery=Stationery(*stage.templates),
        franking=Franking(stage.address, stage.display_name, REHEARSAL_KEY, stage.plus_addressing),
        reach=Reach(Mode.LIVE, per_minute=10_000),
        owner="rehearsal",
        trust_internal=True,
        authserv_ids=stage.authserv_ids,
        reads_cover=stage.reads_cover,
    )
    return Rehearsal(ctx, clock, postbox, postman)


def _sync(ctx: Context) -> None:
    """Read every calendar, or the fewest, and then the second ones where the first leave doubt."""
    if not ctx.reads_cover:
        for calendar in ctx.calendars.calendars():
            sync_calendar.run(ctx, PersonId(calendar))
        return
    read: set[PersonId] = set()
    for _ in range(2):
        for calendar in sorted(poll_calendars.readable(ctx) - read):
            sync_calendar.run(ctx, calendar)
            read.add(calendar)
    ask_free_busy.run(ctx)


def _work(rehearsal: Rehearsal, stage: Stage) -> None:
    """Do what is due at this moment, until nothing is."""
    ctx = rehearsal.ctx
    for _ in range(50):
        _let_arrive(rehearsal)
        collect_mail.run(ctx)
        waiting = _waiting(ctx)
        if not waiting:
            return
        read = [parcel for mail in waiting.mails for parcel in read_mail.run(ctx, mail)]
        for parcel in read:
            deliver.run(ctx, parcel)
        if waiting.looks or read:
            tick.run(ctx)
        sweep.post_due(ctx)
        _listen(rehearsal, stage)


class _Waiting(NamedTuple):
    """What is due: mails to be read, looks at subjects, parcels to be posted."""

    mails: list[int]
    looks: list[str]
    parcels: list[int]

    def __bool__(self) -> bool:
        return any(self)


def _waiting(ctx: Context) -> _Waiting:
    now = ctx.clock()
    with reading(ctx.engine) as db:
        return _Waiting(
            inbox.unread(db), wakes.due(db, now=now, limit=1), outbox.due(db, now=now, limit=1)
        )


def _listen(rehearsal: Rehearsal, stage: Stage) -> None:
    """Let people answer what was posted since."""
    posted = rehearsal.postman.posted
    while rehearsal.heard < len(posted):
        mail = posted[rehearsal.heard]
        rehearsal.heard += 1
        if stage.correspondents is not None:
            for raw in stage.correspondents(_posted(rehearsal, mail)):
                _expect(rehearsal, raw)


def _posted(rehearsal: Rehearsal, mail: OutgoingMail) -> Posted:
    with reading(rehearsal.ctx.engine) as db:
        (row,) = _OF_MESSAGE.all(db, {"message": mail.message_id})
    return Posted(row.letter, PersonId(row.person), row.subject, mail, rehearsal.clock.now)


def _expect(rehearsal: Rehearsal, raw: bytes) -> None:
    written = _written_at(raw) or rehearsal.clock.now
    rehearsal.coming.append((written, len(rehearsal.coming) + len(rehearsal.arrived), raw))
    rehearsal.coming.sort(key=lambda one: one[:2])


def _let_arrive(rehearsal: Rehearsal) -> None:
    while rehearsal.coming and rehearsal.coming[0][0] <= rehearsal.clock.now:
        raw = rehearsal.coming.pop(0)[2]
        rehearsal.postbox.put(raw)
        rehearsal.arrived.append(raw)


def _written_at(raw: bytes) -> datetime | None:
    """The Date of a mail, UTC; None where it cannot be read."""
    for line in raw.replace(b"\r\n", b"\n").split(b"\n\n", 1)[0].split(b"\n"):
        if line.lower().startswith(b"date:"):
            try:
                found = parsedate_to_datetime(line[5:].decode("ascii", "replace").strip())
            except ValueError:
                return None
            return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
    return None


def _next(rehearsal: Rehearsal, next_look: datetime) -> datetime:
    with reading(rehearsal.ctx.engine) as db:
        due = [at for at in (wakes.next_at(db), outbox.next_due(db)) if at is not None]
    due += [rehearsal.coming[0][0]] if rehearsal.coming else []
    return min([*due, next_look])
