"""What may still be asked of a provider."""

from datetime import UTC, datetime, timedelta

import pytest

from cadence.budgets import Quota, Rank, allows, as_of, full, refused, spend

NOON = datetime(2026, 11, 11, 12, tzinfo=UTC)
QUOTA = Quota(a_minute=100, a_day=10_000)


def test_a_full_bucket_holds_most_of_a_minutes_quota() -> None:
    bucket = full(QUOTA, now=NOON)

    assert bucket.tokens == 80
    assert as_of(bucket, QUOTA, now=NOON + timedelta(hours=1)).tokens == 80


def test_what_was_spent_comes_back_within_a_minute() -> None:
    bucket = spend(full(QUOTA, now=NOON), 10, 80)
    assert not allows(bucket, QUOTA, Rank.LETTER, now=NOON)

    half = as_of(bucket, QUOTA, now=NOON + timedelta(seconds=30))

    assert (half.tokens, half.calls, half.units) == (pytest.approx(40), 10, 80)
    assert allows(half, QUOTA, Rank.LETTER, now=half.at)


def test_looking_round_is_deferred_first_and_letters_last() -> None:
    bucket = spend(full(QUOTA, now=NOON), 50, 50)
    assert [rank.name for rank in Rank if allows(bucket, QUOTA, rank, now=NOON)] == [
        "LETTER",
        "DUE",
    ]

    bucket = spend(bucket, 20, 20)
    assert [rank.name for rank in Rank if allows(bucket, QUOTA, rank, now=NOON)] == ["LETTER"]


def test_of_a_days_quota_looking_round_takes_half_of_our_share() -> None:
    bucket = spend(full(QUOTA, now=NOON - timedelta(hours=1)), 1, 4_100)
    rested = as_of(bucket, QUOTA, now=NOON)
    assert [rank.name for rank in Rank if allows(rested, QUOTA, rank, now=NOON)] == [
        "LETTER",
        "DUE",
    ]

    tomorrow = as_of(rested, QUOTA, now=NOON + timedelta(days=1))
    assert (tomorrow.calls, tomorrow.units) == (0, 0)
    assert allows(tomorrow, QUOTA, Rank.LOOK, now=tomorrow.at)


def test_too_much_closes_the_bucket_until_the_time_that_was_named() -> None:
    later, just_before = NOON + timedelta(minutes=5), NOON + timedelta(minutes=4, seconds=59)
    bucket = refused(full(QUOTA, now=NOON), later, now=NOON)

    waiting = as_of(bucket, QUOTA, now=just_before)
    assert not allows(waiting, QUOTA, Rank.LETTER, now=just_before)
    assert allows(as_of(bucket, QUOTA, now=later), QUOTA, Rank.LETTER, now=later)
    assert bucket.refusals == 1


def test_the_pace_is_halved_at_once_and_comes_back_by_and_by() -> None:
    bucket = refused(full(QUOTA, now=NOON), None, now=NOON)
    assert bucket.pace == 0.5
    assert refused(bucket, None, now=NOON).pace == 0.5

    a_minute_on = as_of(bucket, QUOTA, now=NOON + timedelta(minutes=1))
    assert (a_minute_on.tokens, a_minute_on.pace) == (pytest.approx(40), pytest.approx(0.55))
    assert as_of(bucket, QUOTA, now=NOON + timedelta(minutes=10)).pace == 1.0


def test_a_clock_that_jumps_back_gives_nothing() -> None:
    bucket = spend(full(QUOTA, now=NOON), 1, 80)

    assert as_of(bucket, QUOTA, now=NOON - timedelta(hours=1)).tokens == 0
