"""Calendars change their mind: what was meant for a slot goes with it, and comes back with it."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from cadence.calendar_events import CalendarEvent
from cadence.people import PersonId
from integrations.errors import Unavailable
from tests.cast import ADA, BOB, CLEO
from tests.journeys.lived import Lived, a_life, berlin, moved, one_on_one, said, text_of

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


def test_a_bundle_that_stays_is_decided_anew_for_its_other_one_to_ones(tmp_path: Path) -> None:
    dora = replace(CLEO, id=PersonId("dora@fernhill.example"), name="Dora Beck")
    lived = a_life(tmp_path, begins=berlin(11, 9, 8), people=(ADA, BOB, CLEO, dora))
    day = {
        one.id: one_on_one(berlin(11, 12, 13 + number), report=one, uid=one.first_name)
        for number, one in enumerate((BOB, CLEO, dora))
    }
    for person, event in day.items():
        # Ada's own calendar is not read: only Bob's will tell of the move.
        lived.calendars.put(person, event)
    lived.until(berlin(11, 11, 16, 25))
    lived.house.postman.faults = [Unavailable("away")] * 30
    lived.until(berlin(11, 11, 16, 31))

    lived.calendars.put(BOB.id, moved(day[BOB.id], berlin(11, 17, 15)))
    lived.until(berlin(11, 11, 17, 25))
    lived.house.postman.faults = []
    lived.until(berlin(11, 12, 12))

    (digest,) = lived.mails(ADA, "Thu 12 Nov")
    assert "Bob" not in text_of(digest)
    assert "Cleo Ito" in text_of(digest)
    assert "Dora Beck" in text_of(digest)
