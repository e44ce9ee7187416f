"""A daemon for tests: real SQLite and real steps, memory at the edges, a clock that is set."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import Engine

from cadence.calendar_events import Batch, Window
from cadence.people import Person, PersonId
from cadence.policies import Mode, Settings
from cadence.replies.tokens import TokenKeys
from daemon.context import Context, Reach
from daemon.franking import Franking
from daemon.records import house as facts
from daemon.records.engine import open_engine
from daemon.records.tables import metadata
from daemon.rendering import Stationery
from integrations.directory.memory import MemoryDirectory
from integrations.mail.memory import MemoryPostbox, MemoryPostman
from tests.cast import EVERYBODY, NOW, SETTINGS

KEYS = TokenKeys((b"a key that only tests may know",))
ADDRESS = "cadence@fernhill.example"
STATIONERY = Stationery()


class FakeClock:
    """A clock that is set."""

    def __init__(self, now: datetime = NOW) -> None:
        self.now = now.astimezone(UTC)

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **delta: float) -> None:
        self.now += timedelta(**delta)


class NoCalendars:
    """Calendars nobody keeps."""

    def calendars(self) -> tuple[PersonId, ...]:
        return ()

    def changes(self, calendar: PersonId, cursor: str | None, window: Window) -> Batch:
        return Batch((), "", complete=True)


@dataclass
class House:
    """A daemon, and what surrounds it."""

    ctx: Context
    clock: FakeClock
    postbox: MemoryPostbox
    postman: MemoryPostman
    directory: MemoryDirectory


def a_house(
    tmp_path: Path,
    *,
    people: Iterable[Person] = EVERYBODY,
    settings: Settings = SETTINGS,
    calendars: object | None = None,
    mode: Mode = Mode.LIVE,
    now: datetime = NOW,
    engine: Engine | None = None,
    reads_cover: bool = False,
) -> House:
    """Build it; its database is new, or the empty one of the engine that is given."""
    clock, postbox, postman = FakeClock(now), MemoryPostbox(), MemoryPostman()
    directory = MemoryDirectory(people)
    if engine is None:
        engine = open_engine(f"sqlite:///{tmp_path}/house.db", throw_away=True)
        metadata.create_all(engine)
    ctx = Context(
        clock=clock,
        engine=engine,
        settings=settings,
        domains=frozenset({"fernhill.example"}),
        country="DE",
        calendars=calendars or NoCalendars(),
        directory=directory,
        postbox=postbox,
        postman=postman,
        stationery=STATIONERY,
        franking=Franking(ADDRESS, "Cadence", KEYS),
        reach=Reach(mode),
        owner="test",
        trust_internal=True,
        reads_cover=reads_cover,
    )
    with engine.begin() as db:
        facts.note(db, facts.LIVE_SINCE, (now - timedelta(days=30)).isoformat())
    return House(ctx, clock, postbox, postman, directory)
