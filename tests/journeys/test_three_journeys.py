"""The three journeys of the design, from a calendar's change to the last letter it leads to."""

from collections import Counter
from datetime import datetime, timedelta
from email.message import EmailMessage
from pathlib import Path

import pytest

from cadence.calendar_events import CalendarEvent
from cadence.meetings import Status
from daemon.records import answers, cases, commitments, troubles, wishes
from daemon.records.engine import reading
from tests.cast import ADA, ADA_AND_BOB, BOB, HANA, LONG_AGO
from tests.daemon.house import ADDRESS
from tests.journeys.lived import Lived, a_life, berlin, moved, one_on_one, said, text_of

PROMPT = "what should you two talk about"
SERIES = [one_on_one(berlin(11, 12, 10) + timedelta(weeks=week)) for week in range(-6, 8)]
THURSDAY, NEXT_THURSDAY = SERIES[6:8]


@pytest.fixture
def lived(tmp_path: Path) -> Lived:
    lived = a_life(tmp_path, begins=berlin(11, 9, 8), people=(ADA, BOB, HANA))
    lived.put(*SERIES)
    return lived


def calendar_in(mail: EmailMessage) -> str:
    parts = (part for part in mail.walk() if part.get_content_type() == "text/calendar")
    return next((str(part.get_content()) for part in parts), "")


def nothing_went_twice(lived: Lived) -> bool:
    counted = Counter((one.recipient, one.message_id) for one in lived.house.postman.posted)
    return max(counted.values()) == 1


def open_troubles(lived: Lived) -> list[str]:
    with reading(lived.ctx.engine) as db:
        return [one.key for one in troubles.open_ones(db)]


def test_from_a_calendar_to_a_recap(lived: Lived) -> None:
    lived.until(berlin(11, 11, 9, 1))
    prompt = lived.mail(BOB, PROMPT, "Thu 12 Nov, 10:00")
    points = "1. the release went well\n\n3. a decision on the budget"
    words = f"{points}\n\ntodo me: send the deck by Friday"
    receipt = lived.reply(BOB, prompt, words)
    assert "Ada gets your agenda on Wed 11 Nov, 17:00" in said(receipt)
    assert "send the deck" in said(receipt)
    assert receipt["Subject"] == f"Re: {prompt['Subject']}"
    assert str(prompt["Message-ID"]) in receipt["References"]

    lived.until(berlin(11, 11, 17, 1))
    digest = lived.mail(ADA, "the agenda")
    for point in ("the release went well", "a decision on the budget", "send the deck"):
        assert point in text_of(digest)

    lived.until(berlin(11, 12, 11, 1))
    assert lived.meeting(THURSDAY.starts_at, ADA_AND_BOB).status is Status.HELD
    follow_up = lived.mail(BOB, "What did you two agree")
    assert follow_up["Subject"] == f"Re: {prompt['Subject']}"
    lived.reply(BOB, follow_up, "we ship on the 20th")

    lived.until(berlin(11, 13, 17))
    for person in (ADA, BOB):
        assert "we ship on the 20th" in text_of(lived.mail(person, "recorded"))
    assert not lived.mails(ADA, "What did you two agree")
    with reading(lived.ctx.engine) as db:
        held = answers.of_pair(db, ADA_AND_BOB, since=LONG_AGO)
        assert len(commitments.of_pair(db, ADA_AND_BOB)) == 1
    before = [one for one in held if one.answer.prompt == "agenda_prompt"]
    assert {one.consumed_by for one in before} == {
        lived.meeting(THURSDAY.starts_at, ADA_AND_BOB).key
    }
    assert lived.mails(HANA) == []
    assert nothing_went_twice(lived)
    assert open_troubles(lived) == []


def test_a_move_takes_its_letters_along(lived: Lived) -> None:
    lived.until(berlin(11, 11, 9, 1))
    lived.reply(BOB, lived.mail(BOB, PROMPT), "3. a decision on the budget")

    lived.put(moved(THURSDAY, berlin(11, 13, 15)))
    lived.until(berlin(11, 13, 15))

    assert len(lived.mails(BOB, PROMPT)) == 2, "the prompt and its receipt"
    (digest,) = lived.mails(ADA, "the agenda")
    assert "Fri 13 Nov, 15:00" in said(digest)
    assert "a decision on the budget" in text_of(digest)
    assert "12 Nov" not in said(digest)
    assert nothing_went_twice(lived)


def test_a_cancelled_one_to_one_is_booked_again_by_a_number(lived: Lived) -> None:
    lived.until(berlin(11, 18, 9, 30))
    lived.cancel(NEXT_THURSDAY)
    lived.until(berlin(11, 18, 9, 55))
    assert not lived.mails(ADA, "off the calendar")

    lived.until(berlin(11, 18, 10, 45))
    nudge = lived.mail(ADA, "off the calendar")
    receipt = lived.reply(ADA, nudge, "2")
    assert "new time" in said(receipt)
    lived.until(berlin(11, 18, 11))
    invitations = [calendar_in(lived.mail(one, "has a new time")) for one in (ADA, BOB)]
    assert all("METHOD:REQUEST" in one for one in invitations)
    lost = lived.meeting(NEXT_THURSDAY.starts_at, ADA_AND_BOB)
    assert lost.status.is_lost

    with reading(lived.ctx.engine) as db:
        (chosen,) = wishes.rebookings_of_pair(db, ADA_AND_BOB)
    lived.put(booked(chosen.uid, chosen.start))
    lived.until(berlin(11, 18, 12))
    assert lived.meeting(lost.starts_at, ADA_AND_BOB).moved_to == chosen.start
    lived.until(chosen.start + timedelta(days=1))
    assert lived.meeting(chosen.start, ADA_AND_BOB).status is Status.HELD
    assert nothing_went_twice(lived)


def test_three_losses_are_told_to_the_manager_then_to_hr_and_cleared_by_two_held(
    lived: Lived,
) -> None:
    lived.until(berlin(11, 11, 8))
    lived.cancel(*SERIES[6:9])

    lived.until(berlin(12, 3, 11))
    to_ada = lived.mail(ADA, "You and Bob have lost 3 of your last 6 1:1s")
    assert "Thu 12 Nov" in said(to_ada)

    lived.until(berlin(12, 7, 9, 59))
    assert lived.mails(HANA) == []
    lived.until(berlin(12, 7, 10, 1))
    to_hana = lived.mail(HANA, "Ada and Bob have lost 3 of their last 6 1:1s")
    assert "Ada was told on Thu 3 Dec" in text_of(to_hana)

    lived.until(berlin(12, 15))
    with reading(lived.ctx.engine) as db:
        (case,) = cases.of_pair(db, ADA_AND_BOB)
    assert case.cleared_at == berlin(12, 10, 10, 30)
    for person in (ADA, HANA):
        cleared = lived.mail(person, "1:1s in a row took place")
        assert "Thu 3 Dec" in text_of(cleared)
        assert "Thu 10 Dec" in text_of(cleared)
    assert len(lived.mails(HANA)) == 2
    assert nothing_went_twice(lived)


def booked(uid: str, at: datetime) -> CalendarEvent:
    """The invitation, as it stands in both calendars once it was accepted."""
    return one_on_one(at, uid=uid, organizer=ADDRESS, recurring=False)
