"""What is planned, and what happens."""

from cadence.advising import kept_rhythm
from cadence.meetings import Meeting, Status
from cadence.policies import Rhythm
from tests.cast import NOW, a_meeting

HELD, LOST = Status.HELD, Status.CANCELLED


def weeks(*statuses: Status, every: int = 1) -> list[Meeting]:
    return [a_meeting(weeks_ago=n * every, status=s) for n, s in enumerate(statuses, 1)]


def said(meetings: list[Meeting]) -> object:
    return kept_rhythm(meetings, lambda _: None, NOW)


def test_weekly_is_planned_and_every_other_week_is_what_happens() -> None:
    assert said(weeks(*(HELD, LOST) * 4)) == (Rhythm.WEEKLY, Rhythm.BIWEEKLY)


def test_every_other_week_is_planned_and_once_a_month_is_what_happens() -> None:
    found = said(weeks(HELD, LOST, HELD, LOST, LOST, every=2))

    assert found == (Rhythm.BIWEEKLY, Rhythm.MONTHLY)


def test_a_pair_that_meets_as_planned_needs_no_advice() -> None:
    assert said(weeks(*(HELD, HELD, HELD, LOST) * 2)) is None


def test_a_pair_that_hardly_meets_is_no_matter_of_rhythm() -> None:
    assert said(weeks(*(LOST, LOST, LOST, LOST, HELD))) is None


def test_a_few_weeks_are_no_habit() -> None:
    assert said(weeks(HELD, LOST, HELD, LOST)) is None


def test_excused_weeks_are_no_evidence() -> None:
    assert said(weeks(*(HELD, Status.EXCUSED) * 5)) is None


def test_what_the_two_said_outranks_the_calendar() -> None:
    meetings = weeks(*(HELD, LOST) * 4)

    assert kept_rhythm(meetings, lambda m: True, NOW) is None
