"""How much of an organisation meets."""

import pytest

from cadence.measures import Coverage, coverage, is_linked
from cadence.meetings import Status
from tests.cast import ADA_AND_BOB, ADA_AND_CLEO, NOW, a_meeting


def test_lines_with_a_planned_one_on_one_are_covered() -> None:
    found = coverage([ADA_AND_BOB, ADA_AND_CLEO], [a_meeting(weeks_ago=-1)], now=NOW)

    assert (found, found.percent) == (Coverage(2, 1), 50)


def test_where_nobody_leads_anybody_nothing_is_missing() -> None:
    assert coverage([], [], now=NOW).percent == 100


@pytest.mark.parametrize(
    ("weeks_ago", "status", "linked"),
    [
        (2, Status.HELD, True),
        (2, Status.CANCELLED, True),
        (2, Status.UNKNOWN, True),
        (4, Status.HELD, False),
        (-6, Status.SCHEDULED, True),
        (-2, Status.CANCELLED, True),
        (-6, Status.CANCELLED, False),
    ],
)
def test_a_line_is_linked_by_what_was_planned(weeks_ago: int, status: Status, linked: bool) -> None:
    assert is_linked([a_meeting(weeks_ago=weeks_ago, status=status)], now=NOW) is linked
