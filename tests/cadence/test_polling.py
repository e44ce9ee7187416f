"""How often calendars are read."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from cadence.facts import Presence
from cadence.polling import (
    AN_HOUR,
    CEILING,
    FIRST_RATE,
    IDLE_CEILING,
    OFTEN,
    Habit,
    Outlook,
    Pace,
    learnt,
    next_reading,
    pace_of,
    rest_of,
)
from tests.cast import ADA

NOON = datetime(2026, 11, 11, 11, tzinfo=UTC)
"""A Wednesday; Ada works from 8:00 to 16:30 UTC."""

HOURLY = Pace(AN_HOUR, mean_root=1.0, steady=False)
OWNER = Presence(ADA)


def resting(rate: float = 1.0, *, now: datetime = NOON, **outlook: object) -> timedelta:
    habit = Habit(ADA.id, rate, now)
    return next_reading(habit, HOURLY, Outlook(**outlook), OWNER, now=now) - now  # type: ignore[arg-type]


def test_a_calendar_that_changes_each_day_is_known_to() -> None:
    habit = Habit(ADA.id)
    for day in range(60):
        for hour in range(24):
            now = NOON + timedelta(days=day, hours=hour)
            habit = learnt(habit, changed=hour == 3, now=now)

    assert habit.rate == pytest.approx(1.0, rel=0.05)


def test_the_first_reading_is_no_change() -> None:
    assert learnt(Habit(ADA.id), changed=True, now=NOON).rate == FIRST_RATE


def test_a_quiet_calendar_is_forgotten_slowly() -> None:
    habit = Habit(ADA.id, 1.0, NOON)

    quiet = learnt(habit, changed=False, now=NOON + timedelta(days=14))

    assert quiet.rate == pytest.approx(0.37, abs=0.01)


def test_four_times_the_changes_are_worth_twice_the_readings() -> None:
    often, ordinary = (rest_of(Habit(ADA.id, rate), HOURLY) for rate in (4.0, 1.0))

    assert ordinary == 2 * often


def test_the_liveliest_calendar_is_read_four_times_as_often_at_most() -> None:
    assert rest_of(Habit(ADA.id, 1000.0), HOURLY) == AN_HOUR / 4


def test_the_readings_of_a_house_do_not_depend_on_who_changes_much() -> None:
    rates = [0.2, 0.5, 1.0, 3.0]
    pace = replace(pace_of(rates, free=False), ordinary=AN_HOUR)

    hourly = sum(AN_HOUR / rest_of(Habit(ADA.id, rate), pace) for rate in rates)

    assert hourly == pytest.approx(len(rates))


@pytest.mark.parametrize(("calendars", "rest"), [(10, 5), (50, 5), (200, 20), (5000, 60)])
def test_small_houses_read_every_five_minutes_and_large_ones_hourly(
    calendars: int, rest: int
) -> None:
    pace = pace_of([1.0] * calendars, free=True)

    assert pace.ordinary == timedelta(minutes=rest)
    assert pace.steady is (calendars <= 50)


def test_a_house_that_cannot_afford_it_rests_longer() -> None:
    pace = pace_of([1.0] * 24_000, free=False, daily=96_000)

    assert pace.ordinary == timedelta(hours=6)


def test_a_steady_house_reads_at_night_as_well() -> None:
    midnight = NOON + timedelta(hours=12)

    assert next_reading(Habit(ADA.id), Pace(), Outlook(), OWNER, now=midnight) == midnight + OFTEN


def test_within_hours_a_calendar_rests_as_its_habit_earns_give_or_take_a_tenth() -> None:
    assert abs(resting() - AN_HOUR) <= AN_HOUR / 10


def test_a_calendar_without_changes_is_read_at_the_ceiling() -> None:
    slow = replace(HOURLY, ordinary=timedelta(hours=8))
    habit = Habit(ADA.id, 0.01, NOON - timedelta(hours=3))
    now = NOON - timedelta(hours=3)

    at = next_reading(habit, slow, Outlook(), OWNER, now=now)

    assert abs(at - now - CEILING) <= CEILING / 10


def test_at_night_a_calendar_is_read_at_the_ceiling_and_before_the_day_begins() -> None:
    evening = datetime(2026, 11, 11, 16, tzinfo=UTC)
    assert resting(now=evening) == CEILING

    small_hours = datetime(2026, 11, 12, 4, tzinfo=UTC)
    before_eight = resting(now=small_hours)
    assert timedelta(hours=3, minutes=30) <= before_eight <= timedelta(hours=4)


def test_a_calendar_without_one_on_ones_is_read_once_a_night_at_most() -> None:
    friday_night = datetime(2026, 11, 13, 22, tzinfo=UTC)

    assert resting(now=friday_night, meets_soon=False) == IDLE_CEILING


def test_a_calendar_is_read_soon_after_a_one_on_one_ended() -> None:
    quiet = {"next_end": NOON + timedelta(minutes=10)}

    assert resting(0.05, **quiet) == timedelta(minutes=50)


def test_calendars_do_not_all_come_due_at_once() -> None:
    habits = [Habit(ADA.id.replace("ada", f"p{n}"), 1.0, NOON) for n in range(200)]  # type: ignore[arg-type]
    minutes = [
        next_reading(h, HOURLY, Outlook(), OWNER, now=NOON).replace(second=0, microsecond=0)
        for h in habits
    ]

    assert max(minutes.count(minute) for minute in minutes) < 40
