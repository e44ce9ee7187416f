"""Calendars are read as often as their changes are worth; letters rest on what was seen lately."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine, select

from cadence.budgets import Rank
from cadence.calendar_events import Batch, Window
from cadence.people import PersonId
from daemon.budgeting import Budgets
from daemon.memory import Memory
from daemon.records import budgets, polls, troubles
from daemon.records.engine import reading
from daemon.records.tables.posting import parcels
from daemon.steps import poll_calendars, sync_directory, tick
from integrations.calendars.memory import MemoryCalendars
from integrations.errors import ProviderError, Refused, SignedOut, Unavailable
from tests.cast import ADA, BOB, NOW
from tests.daemon.house import House, a_house
from tests.daemon.steps.test_sync_calendar import LUNCH, SLOTS, event

HOUR = timedelta(hours=1)


@dataclass
class Counted:
    """Calendars as a cloud's adapter has them: each call is told to the meter, and some fail."""

    held: MemoryCalendars
    meter: Callable[[], Budgets]
    asked: list[PersonId] = field(default_factory=list)
    trouble: ProviderError | None = None

    def calendars(self) -> tuple[PersonId, ...]:
        return self.held.calendars()

    def changes(self, calendar: PersonId, cursor: str | None, window: Window) -> Batch:
        self.asked.append(calendar)
        self.meter().spent("google.calendar", mailbox=calendar)
        if isinstance(self.trouble, Unavailable) and self.trouble.retry_at:
            self.meter().limited("google.calendar", retry_at=self.trouble.retry_at)
        if self.trouble:
            raise self.trouble
        return self.held.changes(calendar, cursor, window)


@dataclass
class Cloud:
    """A house whose calendars are a cloud's."""

    house: House
    source: Counted

    def rounds(self, **stretch: float) -> list[PersonId]:
        """A planner's rounds, one a minute for so long; the calendars that were asked for."""
        self.source.asked.clear()
        end = self.house.clock.now + timedelta(**stretch)
        while self.house.clock.now < end:
            self.house.clock.advance(minutes=1)
            ctx = self.house.ctx
            poll_calendars.run(ctx, poll_calendars.readable(ctx))
        return list(self.source.asked)

    def restart(self) -> None:
        """The process ends, and another begins on the same database."""
        purse = Budgets(self.house.ctx.engine, self.house.clock)
        self.house.ctx = replace(
            self.house.ctx, purse=purse, pair_memory=Memory(), person_memory=Memory()
        )


@pytest.fixture
def cloud(tmp_path: Path, engine: Engine) -> Cloud:
    """Two calendars, both read a moment ago; nobody is sent anything yet."""
    held = MemoryCalendars(snapshots=False)
    built: list[House] = []
    source = Counted(held, lambda: built[0].ctx.purse)  # type: ignore[arg-type,return-value]
    house = a_house(tmp_path, calendars=source, engine=engine)
    purse = Budgets(engine, house.clock)
    house.ctx = replace(house.ctx, calendar_service="google.calendar", purse=purse)
    built.append(house)
    sync_directory.run(house.ctx)
    for person in (ADA.id, BOB.id):
        held.put(person, *map(event, SLOTS), LUNCH)
    cloud = Cloud(house, source)
    cloud.rounds(minutes=1)
    return cloud


def test_a_small_house_in_the_cloud_reads_every_few_minutes_by_day(cloud: Cloud) -> None:
    by_day = len(cloud.rounds(hours=1)) / 2
    cloud.house.clock.now = datetime(2026, 11, 11, 20, tzinfo=UTC)
    cloud.rounds(minutes=1)
    by_night = len(cloud.rounds(hours=8)) / 2

    assert 10 <= by_day <= 14
    assert by_night <= 2


def test_a_lively_calendar_is_read_more_often_than_a_quiet_one(cloud: Cloud) -> None:
    with cloud.house.ctx.engine.begin() as db:
        for person, rate in ((ADA.id, 4.0), (BOB.id, 0.1)):
            habit = replace(polls.habit_of(db, person), rate=rate)
            polls.keep(db, habit, due_at=cloud.house.clock.now)
    asked = cloud.rounds(hours=2)

    assert asked.count(ADA.id) > 2 * asked.count(BOB.id)


def test_a_ring_makes_a_calendar_due_at_once_and_a_strangers_does_nothing(cloud: Cloud) -> None:
    with cloud.house.ctx.engine.begin() as db:
        assert polls.ring(db, BOB.id, at=cloud.house.clock.now)
        assert not polls.ring(db, PersonId("mallory@else.example"), at=cloud.house.clock.now)

    assert cloud.rounds(minutes=1) == [BOB.id]
    assert cloud.rounds(minutes=1) == []


def test_what_was_spent_is_known_after_a_restart(cloud: Cloud) -> None:
    purse = cloud.house.ctx.purse
    for _ in range(4_000):
        purse.spent("google.calendar")
    assert not purse.may("google.calendar", Rank.LOOK)
    purse.write_down()
    cloud.restart()

    again = cloud.house.ctx.purse
    assert not again.may("google.calendar", Rank.LOOK)
    assert again.may("google.calendar", Rank.LETTER)
    cloud.house.clock.advance(minutes=1)
    assert again.may("google.calendar", Rank.LOOK)


def test_a_mailbox_has_a_limit_of_its_own(cloud: Cloud) -> None:
    purse = cloud.house.ctx.purse
    for _ in range(480):
        purse.spent("google.calendar", mailbox=ADA.id)

    assert not purse.may("google.calendar", Rank.LETTER, mailbox=ADA.id)
    assert purse.may("google.calendar", Rank.LETTER, mailbox=BOB.id)


def test_too_much_is_heeded_until_the_time_it_named(cloud: Cloud) -> None:
    until = cloud.house.clock.now + timedelta(minutes=30)
    cloud.source.trouble = Unavailable("too much", retry_at=until)
    first = cloud.rounds(minutes=20)
    cloud.source.trouble = None
    with reading(cloud.house.ctx.engine) as db:
        (bucket,) = budgets.of_services(db).values()

    assert len(first) <= 2
    assert bucket.refusals >= 1
    assert bucket.pace < 1
    assert set(cloud.rounds(minutes=20)) == {ADA.id, BOB.id}


def test_under_pressure_letters_are_read_for_and_looks_wait(cloud: Cloud) -> None:
    _welcome(cloud)
    eight = datetime(2026, 11, 12, 8, tzinfo=UTC)
    _live(cloud, until=eight - timedelta(minutes=20))
    purse = cloud.house.ctx.purse
    cloud.house.clock.now = eight + timedelta(seconds=5)
    with cloud.house.ctx.engine.begin() as db:
        polls.ring(db, ADA.id, at=eight)
    for _ in range(7_000):
        purse.spent("google.calendar")
    cloud.source.asked.clear()
    poll_calendars.run(cloud.house.ctx, [ADA.id, BOB.id])
    assert cloud.source.asked == []

    tick.run(cloud.house.ctx)
    tick.run(cloud.house.ctx)
    assert sorted(cloud.source.asked) == [ADA.id, BOB.id]
    assert _prompts(cloud) == ["agenda_prompt"]


def test_a_provider_that_is_away_is_asked_once_a_minute_at_most(cloud: Cloud) -> None:
    cloud.source.trouble = Unavailable("no answer")
    asked = cloud.rounds(hours=1)

    assert len(asked) <= 30
    cloud.source.trouble = None
    assert set(cloud.rounds(minutes=12)) == {ADA.id, BOB.id}
    with reading(cloud.house.ctx.engine) as db:
        assert troubles.open_ones(db) == []


def test_a_calendar_that_may_not_be_read_is_tried_in_its_turn(cloud: Cloud) -> None:
    cloud.source.trouble = Refused("outside the scope")

    assert len(cloud.rounds(hours=1)) <= 2 * 13


@pytest.mark.parametrize(
    "trouble", [Unavailable("no answer"), SignedOut("the grant was revoked")], ids=type
)
def test_letters_wait_while_a_calendar_is_out_of_sight_for_long(
    cloud: Cloud, trouble: ProviderError
) -> None:
    _welcome(cloud)
    cloud.source.trouble = trouble
    _live(cloud, until=datetime(2026, 11, 12, 12, tzinfo=UTC))
    assert _prompts(cloud) == []

    cloud.source.trouble = None
    _live(cloud, until=datetime(2026, 11, 12, 13, tzinfo=UTC))
    assert _prompts(cloud) == ["agenda_prompt"]


def test_an_hour_of_outage_delays_no_letter(cloud: Cloud) -> None:
    _welcome(cloud)
    _live(cloud, until=datetime(2026, 11, 12, 7, 30, tzinfo=UTC))
    cloud.source.trouble = Unavailable("no answer")
    _live(cloud, until=datetime(2026, 11, 12, 8, 30, tzinfo=UTC))

    assert _prompts(cloud) == ["agenda_prompt"]


def test_one_reading_serves_all_letters_of_a_batch(cloud: Cloud) -> None:
    _welcome(cloud)
    eight = datetime(2026, 11, 12, 8, tzinfo=UTC)
    _live(cloud, until=eight - timedelta(minutes=20))
    with cloud.house.ctx.engine.begin() as db:
        for person in (ADA.id, BOB.id):
            polls.keep(db, polls.habit_of(db, person), due_at=eight + HOUR)
    cloud.source.asked.clear()
    cloud.house.clock.now = eight + timedelta(minutes=12)
    tick.run(cloud.house.ctx)
    tick.run(cloud.house.ctx)

    assert _prompts(cloud) == ["agenda_prompt"]
    assert sorted(cloud.source.asked) == [ADA.id, BOB.id]


def _welcome(cloud: Cloud) -> None:
    """Time passes until both were welcomed; their 1:1s are on Fridays at ten."""
    _live(cloud, until=NOW + timedelta(hours=1))


def _live(cloud: Cloud, *, until: datetime) -> None:
    """Minute after minute: calendars are polled, wakes considered, parcels posted."""
    while cloud.house.clock.now < until:
        cloud.house.clock.advance(minutes=10)
        poll_calendars.run(cloud.house.ctx, poll_calendars.readable(cloud.house.ctx))
        tick.run(cloud.house.ctx)


def _prompts(cloud: Cloud) -> list[str]:
    with reading(cloud.house.ctx.engine) as db:
        letters = db.scalars(select(parcels.c.letter)).all()
    return [letter for letter in letters if letter == "agenda_prompt"]
