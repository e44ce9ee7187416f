"""Local time, working hours and leave, over zones and the changes of their clocks."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadence import moments
from cadence.facts import Presence
from cadence.people import WorkingHours
from cadence.preferences import Leave
from tests.cast import ADA, BOB, NOW

ZONES = (
    "UTC",
    "Europe/Berlin",
    "Europe/London",
    "America/New_York",
    "America/St_Johns",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "Asia/Kathmandu",
    "Africa/Casablanca",
    "America/Santiago",
)
MOMENTS = st.datetimes(datetime(2025, 1, 1), datetime(2028, 12, 31), timezones=st.just(UTC))
DAYS = st.dates(date(2025, 1, 1), date(2028, 12, 31))
HOURS = st.sampled_from(
    [
        WorkingHours(),
        WorkingHours(frozenset({2, 3, 4}), time(8), time(12)),
        WorkingHours(frozenset(range(1, 8)), time(0), time(23, 59)),
        WorkingHours(frozenset({1, 2, 3, 4, 5}), time(22), time(6)),
        WorkingHours(frozenset({7}), time(2), time(3)),
    ]
)


@st.composite
def presences(draw: st.DrawFn) -> Presence:
    person = replace(BOB, timezone=draw(st.sampled_from(ZONES)), working_hours=draw(HOURS))
    first = draw(DAYS)
    leave = Leave(BOB.id, first, first + timedelta(days=draw(st.integers(0, 20))), "calendar")
    return Presence(person, (leave,), frozenset(draw(st.lists(DAYS, max_size=5))))


@given(presences(), MOMENTS)
def test_the_next_posting_moment_is_one_and_none_comes_before_it(
    presence: Presence, now: datetime
) -> None:
    found = moments.next_posting(presence, now)

    assert found is not None
    assert found >= now
    assert moments.may_post(presence, found)
    assert found == now or not moments.may_post(presence, found - timedelta(seconds=1))
    assert moments.next_posting(presence, now + (found - now) / 2) == found or found == now


@given(presences(), MOMENTS)
def test_the_last_posting_moment_is_one_in_hours_before(
    presence: Presence, before: datetime
) -> None:
    found = moments.last_posting(presence, before)

    assert found is None or (found <= before and moments.may_post(presence, found))


@given(presences(), MOMENTS)
def test_nothing_may_be_posted_on_leave_or_a_holiday(presence: Presence, now: datetime) -> None:
    if moments.may_post(presence, now):
        day = moments.today(presence, now)
        assert moments.works_on(presence, day) or moments.works_on(
            presence, day - timedelta(days=1)
        )


@given(presences(), DAYS, st.times())
def test_a_time_of_a_working_day_lies_in_its_shift(
    presence: Presence, day: date, clock: time
) -> None:
    found = moments.within_hours(presence, day, clock.replace(tzinfo=None))

    assert (found is None) == (moments.hours_on(presence, day) is None)
    assert found is None or moments.may_post(presence, found)


@given(presences(), DAYS, st.integers(1, 5))
def test_working_days_are_counted_back_and_forth(presence: Presence, day: date, days: int) -> None:
    later = moments.working_day_after(presence, day, days)

    assert later is not None
    assert moments.working_days_between(presence, day, later) == days
    assert moments.works_on(presence, later)


@pytest.mark.parametrize(
    ("zone", "day", "clock", "utc"),
    [
        ("Europe/Berlin", date(2026, 3, 29), time(2, 30), datetime(2026, 3, 29, 1, 30)),
        ("Europe/Berlin", date(2026, 10, 25), time(2, 30), datetime(2026, 10, 25, 0, 30)),
        ("America/New_York", date(2026, 3, 8), time(2, 15), datetime(2026, 3, 8, 7, 15)),
        ("Australia/Lord_Howe", date(2026, 10, 4), time(2, 10), datetime(2026, 10, 3, 15, 40)),
    ],
)
def test_a_skipped_time_moves_on_by_the_jump_and_a_repeated_one_is_the_first(
    zone: str, day: date, clock: time, utc: datetime
) -> None:
    assert moments.wall(day, clock, zone) == utc.replace(tzinfo=UTC)


def test_a_shift_keeps_its_wall_clock_across_the_change() -> None:
    bob = Presence(replace(BOB, working_hours=WorkingHours(frozenset(range(1, 8)))))

    before = moments.hours_on(bob, date(2026, 10, 24))
    after = moments.hours_on(bob, date(2026, 10, 25))

    assert before is not None
    assert after is not None
    assert before[0] == datetime(2026, 10, 24, 7, tzinfo=UTC)
    assert after[0] == datetime(2026, 10, 25, 8, tzinfo=UTC)


def test_a_night_shift_belongs_to_the_day_it_begins() -> None:
    nights = WorkingHours(frozenset({1, 2, 3, 4, 5}), time(22), time(6))
    bob = Presence(replace(BOB, working_hours=nights, timezone="UTC"))

    assert moments.may_post(bob, datetime(2026, 11, 14, 3, tzinfo=UTC))
    assert not moments.may_post(bob, datetime(2026, 11, 15, 3, tzinfo=UTC))


def test_who_has_left_is_never_reached() -> None:
    gone = Presence(replace(ADA, end=date(2026, 11, 10)))

    assert moments.next_posting(gone, NOW) is None


def test_the_quarter_follows_the_organisations_year() -> None:
    assert moments.quarter_of(date(2026, 11, 11), 1) == (date(2026, 10, 1), date(2027, 1, 1))
    assert moments.quarter_of(date(2026, 1, 5), 2) == (date(2025, 11, 1), date(2026, 2, 1))
    assert moments.quarter_of(date(2026, 4, 1), 4) == (date(2026, 4, 1), date(2026, 7, 1))
