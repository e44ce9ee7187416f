"""Calendars change their mind: what was meant for a slot goes with it, and comes back with it."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from cadence.calendar_events import CalendarEvent
from tests.cast import ADA, BOB
from tests.journeys.lived import Lived, a_life, berlin, moved, one_on_one, said

SERIES = [one_on_one(berlin(11, 12, 10) + timedelta(weeks=week)) for week in range(-6, 6)]
THURSDAY = SERIES[6]


@pytest.fixture
def lived(tmp_path: Path) -> Lived:
    lived = a_life(tmp_path, begins=berlin(11, 9, 8))
    lived.put(*SERIES)
    lived.until(berlin(11, 11, 12))
    return lived


@pytest.mark.parametrize(
    "meanwhile",
    [replace(THURSDAY, cancelled=True, sequence=1), moved(THURSDAY, berlin(11, 13, 15))],
    ids=["cancelled", "moved"],
)
def test_a_slot_that_comes_back_has_its_digest(lived: Lived, meanwhile: CalendarEvent) -> None:
    lived.put(meanwhile)
    lived.until(berlin(11, 11, 12, 10))
    lived.put(replace(THURSDAY, sequence=2))
    lived.until(berlin(11, 11, 18))

    assert len(lived.mails(ADA, "Thu 12 Nov", "the agenda")) == 1


def test_what_is_no_one_to_one_is_left_alone_at_once_and_comes_back_by_undo(lived: Lived) -> None:
    receipt = lived.reply(BOB, lived.mail(BOB, "what should you two"), "this is not a 1:1")
    assert "left alone from now on" in said(receipt)

    lived.until(berlin(11, 11, 18))
    assert not lived.mails(ADA, "the agenda")

    lived.reply(BOB, receipt, "undo")
    lived.until(berlin(11, 12, 9, 55))
    assert len(lived.mails(ADA, "Thu 12 Nov", "the agenda")) == 1
