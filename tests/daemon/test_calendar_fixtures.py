"""Calendars in `tests/fixtures/calendars`, each folder named for what it shows."""

from dataclasses import replace
from pathlib import Path
from shutil import copytree, ignore_patterns

from cadence.people import WorkingHours, organisation_of
from tests.cast import ADA, ADA_AND_BOB, BOB
from tests.written_calendars import explained, story, told

FIXTURES = Path(__file__).parent.parent / "fixtures" / "calendars"
MONDAY_TO_THURSDAY = WorkingHours(days=frozenset({1, 2, 3, 4}))


def test_friday_cancelled_for_somebody_who_works_monday_to_thursday() -> None:
    folder = FIXTURES / "friday_cancelled_for_somebody_who_works_monday_to_thursday"
    part_time = organisation_of([ADA, replace(BOB, working_hours=MONDAY_TO_THURSDAY)])

    found = explained(folder, {}, organisation=part_time).meetings[ADA_AND_BOB]

    assert told(found)["11-06 10:00"].startswith("excused")
    assert story(folder, {})["11-06 10:00"].startswith("cancelled")


def test_manager_copy_is_private_and_shows_nobody(tmp_path: Path) -> None:
    folder = FIXTURES / "manager_copy_is_private_and_shows_nobody"
    alone = copytree(folder, tmp_path / "alone", ignore=ignore_patterns("bob*"))

    assert explained(alone, {}).meetings.get(ADA_AND_BOB, ()) == ()
    assert told(explained(folder, {}).meetings[ADA_AND_BOB])["11-06 10:00"] == "held"


def test_leave_of_the_report_stands_only_in_their_own_calendar(tmp_path: Path) -> None:
    folder = FIXTURES / "leave_of_the_report_stands_only_in_their_own_calendar"
    alone = copytree(folder, tmp_path / "alone", ignore=ignore_patterns("bob*"))

    assert story(alone, {})["11-06 10:00"].startswith("cancelled")
    assert story(folder, {})["11-06 10:00"].startswith("excused")
