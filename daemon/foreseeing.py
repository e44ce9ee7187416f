"""Foresees what would be sent: a copy of the database lives on, faster, and nothing leaves."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Engine, insert, select, update

from cadence.calendar_events import Batch, Window
from cadence.people import PersonId
from cadence.policies import Mode
from daemon.context import Context, Reach
from daemon.memory import Memory
from daemon.records import house, outbox, views, wakes
from daemon.records.engine import open_engine, reading
from daemon.records.tables import metadata
from daemon.records.tables.posting import parcels
from daemon.records.views import Mail, Wish
from daemon.steps import sweep, sync_calendar, sync_directory, tick
from integrations.calendars import CalendarSource
from integrations.mail.memory import MemoryPostbox, MemoryPostman

SHORTEST_STEP = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Foresight:
    """What would be sent and what would be held back, in order of time. `live` is false where the
    operator has not let mail out yet: then it is what would happen if they did so now."""

    mails: tuple[Mail, ...]
    withheld: tuple[Wish, ...]
    live: bool


def foresee(ctx: Context, *, until: datetime) -> Foresight:
    """Live on a copy from now `until` (UTC). The directory and calendars are read once, at once."""
    begin, clock = ctx.clock(), _Clock(ctx.clock())
    with (
        TemporaryDirectory(prefix="cadenced-plan-") as folder,
        _copied(ctx.engine, Path(folder) / "copy.db") as engine,
    ):
        known_mails, known_wishes = _latest(engine)
        copy = _harmless(ctx, engine, clock)
        live = _go_live(copy, begin)
        sync_directory.run(copy)
        for calendar in ctx.calendars.calendars():
            sync_calendar.run(copy, PersonId(calendar))
        with engine.begin() as db:
            wakes.wake_everybody(db, at=begin)
        _live(replace(copy, calendars=_Still(ctx.calendars)), clock, until)
        with reading(engine) as db:
            mails = [m for m in views.mails(db) if m.id > known_mails or _goes(m, begin)]
            closed = views.wishes(db, views.came_to_nothing())
    withheld = [w for w in closed if w.closed_at and (w.id > known_wishes or w.closed_at >= begin)]
    return Foresight(
        tuple(sorted(mails, key=lambda m: (m.sent_at or m.due_at, m.id))),
        tuple(sorted(withheld, key=lambda w: (w.closed_at or begin, w.id))),
        live,
    )


@dataclass(slots=True)
class _Clock:
    """A clock that is set."""

    now: datetime

    def __call__(self) -> datetime:
        return self.now


@dataclass(frozen=True, slots=True)
class _Still:
    """The calendars as they were read: nothing changes any more."""

    source: CalendarSource

    def calendars(self) -> tuple[PersonId, ...]:
        return self.source.calendars()

    def changes(self, calendar: PersonId, cursor: str | None, window: Window) -> Batch:
        return Batch((), cursor or "", complete=False)


@contextmanager
def _copied(source: Engine, path: Path) -> Iterator[Engine]:
    """Every row of a database in a throw-away one."""
    engine = open_engine(f"sqlite:///{path}", throw_away=True)
    try:
        metadata.create_all(engine)
        with reading(source) as old, engine.begin() as new:
            new.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
            for table in metadata.sorted_tables:
                rows = [dict(row._mapping) for row in old.execute(select(table))]
                if rows:
                    new.execute(insert(table), rows)
        yield engine
    finally:
        engine.dispose()


def _latest(engine: Engine) -> tuple[int, int]:
    with reading(engine) as db:
        mails, wishes = views.mails(db, limit=1), views.wishes(db, limit=1)
    return (mails[0].id if mails else 0, wishes[0].id if wishes else 0)


def _harmless(ctx: Context, engine: Engine, clock: _Clock) -> Context:
    return replace(
        ctx,
        clock=clock,
        engine=engine,
        postbox=MemoryPostbox(),
        postman=MemoryPostman(),
        reach=Reach(Mode.LIVE, per_minute=ctx.reach.per_minute),
        franking=replace(ctx.franking, mode=Mode.LIVE, me=""),
        owner="plan",
        pair_memory=Memory(),
        person_memory=Memory(),
    )


def _go_live(ctx: Context, now: datetime) -> bool:
    """Let mail out in the copy; whether it was out before."""
    with ctx.engine.begin() as db:
        was_live = house.live_since(db) is not None
        if not was_live:
            house.note(db, house.LIVE_SINCE, now.isoformat())
        db.execute(
            update(parcels)
            .where(parcels.c.state == outbox.READY, parcels.c.due_at > parcels.c.not_before)
            .values(due_at=parcels.c.not_before)
        )
    return was_live


def _live(ctx: Context, clock: _Clock, until: datetime) -> None:
    while clock.now < until:
        _work(ctx)
        with reading(ctx.engine) as db:
            due = [at for at in (wakes.next_at(db), outbox.next_due(db)) if at is not None]
        clock.now = min(until, max(min(due, default=until), clock.now + SHORTEST_STEP))


def _work(ctx: Context) -> None:
    """Do what is due at this moment: what a pair wants wakes its people, and so on."""
    for _ in range(20):
        tick.run(ctx)
        posted = sweep.post_due(ctx)
        with reading(ctx.engine) as db:
            if not posted and not wakes.due(db, now=ctx.clock(), limit=1):
                return


def _goes(mail: Mail, begin: datetime) -> bool:
    return mail.sent_at is not None and mail.sent_at >= begin
