"""Calendars answer our invitation: another time, a no, or a new time of the pair's own."""

from datetime import datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path

import pytest

from cadence.decisions import Rebooking
from cadence.people import Person
from daemon.records import wishes
from daemon.records.engine import reading
from tests.cast import ADA, ADA_AND_BOB, ADA_AND_CLEO, BOB, CLEO
from tests.daemon.house import ADDRESS
from tests.journeys.lived import Lived, a_life, berlin, one_on_one, said
from tests.journeys.test_three_journeys import calendar_in

SERIES = [one_on_one(berlin(11, 12, 10) + timedelta(weeks=week)) for week in range(-6, 8)]
LOST = SERIES[7]
COUNTER = """BEGIN:VCALENDAR
METHOD:{method}
PRODID:Microsoft Exchange Server 2010
VERSION:2.0
BEGIN:VTIMEZONE
TZID:W. Europe Standard Time
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
ORGANIZER;CN=Cadence:mailto:{organizer}
ATTENDEE;PARTSTAT={partstat};CN={name}:mailto:{email}
UID:{uid}
SUMMARY;LANGUAGE=en-US:New Time Proposed: Ada / Bob
DTSTART;TZID=W. Europe Standard Time:{start:%Y%m%dT%H%M%S}
DTEND;TZID=W. Europe Standard Time:{end:%Y%m%dT%H%M%S}
DTSTAMP:20261118T100000Z
SEQUENCE:{sequence}
END:VEVENT
END:VCALENDAR
"""


@pytest.fixture
def lived(tmp_path: Path) -> Lived:
    """The nudge was answered with a number, and both have the invitation."""
    lived = a_life(tmp_path, begins=berlin(11, 9, 8))
    others = [one_on_one(berlin(11, 20, 9), report=CLEO, uid="cleos")]
    lived.put(*SERIES, *others)
    lived.until(berlin(11, 18, 9, 30))
    lived.cancel(LOST)
    lived.until(berlin(11, 18, 12))
    lived.reply(ADA, lived.mail(ADA, "off the calendar"), "2")
    lived.until(berlin(11, 18, 13))
    return lived


def booking(lived: Lived) -> Rebooking:
    with reading(lived.ctx.engine) as db:
        return wishes.rebookings_of_pair(db, ADA_AND_BOB)[-1]


def answers(
    lived: Lived,
    person: Person,
    start: datetime,
    *,
    method: str = "COUNTER",
    partstat: str = "TENTATIVE",
    sequence: int | None = None,
) -> None:
    """The person's calendar program sends an answer of its own, in no thread of ours."""
    chosen = booking(lived)
    wall = start.astimezone(berlin(11, 1).tzinfo) + timedelta(hours=1)
    mail = EmailMessage()
    mail["From"] = f"{person.name} <{person.email}>"
    mail["To"] = ADDRESS
    mail["Subject"] = "New Time Proposed: Ada / Bob"
    mail["Date"] = format_datetime(lived.house.clock.now)
    mail["Message-ID"] = f"<{method}-{start:%d%H%M}-{person.first_name}@client.example>"
    mail.set_content("Could we do this instead?")
    calendar = COUNTER.format(
        method=method,
        organizer=ADDRESS,
        partstat=partstat,
        name=person.name,
        email=person.email,
        uid=chosen.uid,
        start=wall,
        end=wall + timedelta(minutes=30),
        sequence=chosen.sequence if sequence is None else sequence,
    )
    mail.add_alternative(calendar, subtype="calendar", params={"method": method})
    lived.house.postbox.put(mail.as_bytes())
    lived.until(lived.house.clock.now + timedelta(minutes=5))


def calendars_sent(lived: Lived, person: Person, method: str) -> list[str]:
    found = (calendar_in(mail) for mail in lived.mails(person))
    return [calendar for calendar in found if f"METHOD:{method}" in calendar]


def test_a_time_that_is_free_for_both_is_taken_and_both_are_invited_anew(lived: Lived) -> None:
    before = booking(lived)
    answers(lived, BOB, berlin(11, 20, 14))

    after = booking(lived)
    assert (after.start, after.uid, after.by) == (berlin(11, 20, 14), before.uid, BOB.id)
    for person in (ADA, BOB):
        first, second = calendars_sent(lived, person, "REQUEST")
        assert (f"SEQUENCE:{before.sequence}" in first, "SEQUENCE:1" in second) == (True, True)
        assert "DTSTART:20261120T130000Z" in second
    assert not calendars_sent(lived, BOB, "DECLINECOUNTER")


@pytest.mark.parametrize(
    ("start", "why"),
    [
        (berlin(11, 20, 9), "not free for you both"),
        (berlin(11, 20, 20), "outside the hours"),
        (berlin(12, 18, 14), "too far off"),
    ],
)
def test_a_time_that_does_not_suit_is_declined_with_the_reason(
    lived: Lived, start: datetime, why: str
) -> None:
    before = booking(lived)
    answers(lived, BOB, start)

    assert booking(lived) == before
    (declined,) = calendars_sent(lived, BOB, "DECLINECOUNTER")
    assert f"UID:{before.uid}" in declined
    assert "bob@fernhill.example" in declined
    assert lived.mail(BOB, why)
    assert not calendars_sent(lived, ADA, "DECLINECOUNTER")
    assert len(calendars_sent(lived, BOB, "REQUEST")) == 1


def test_a_proposal_for_a_time_that_was_replaced_is_declined(lived: Lived) -> None:
    answers(lived, BOB, berlin(11, 20, 14))
    answers(lived, ADA, berlin(11, 20, 15), sequence=0)

    assert booking(lived).start == berlin(11, 20, 14)
    assert calendars_sent(lived, ADA, "DECLINECOUNTER")
    assert lived.mail(ADA, "another time was chosen since")


def test_our_own_booking_in_the_calendars_does_not_stand_in_its_own_way(lived: Lived) -> None:
    chosen = booking(lived)
    accepted = one_on_one(chosen.start, uid=chosen.uid, organizer=ADDRESS, recurring=False)
    lived.put(accepted)
    lived.until(berlin(11, 18, 14))
    later = chosen.start + timedelta(minutes=15)
    answers(lived, BOB, later)

    assert booking(lived).start == later


def test_nobody_but_the_two_can_propose(lived: Lived) -> None:
    before = booking(lived)
    answers(lived, CLEO, berlin(11, 20, 14))

    assert booking(lived) == before
    assert not calendars_sent(lived, CLEO, "DECLINECOUNTER")


def test_a_decline_by_calendar_cancels_for_both(lived: Lived) -> None:
    chosen = booking(lived)
    answers(lived, ADA, chosen.start, method="REPLY", partstat="DECLINED")

    assert booking(lived).cancelled
    for person in (ADA, BOB):
        (cancel,) = calendars_sent(lived, person, "CANCEL")
        assert f"UID:{chosen.uid}" in cancel


def test_an_acceptance_changes_nothing(lived: Lived) -> None:
    chosen = booking(lived)
    answers(lived, BOB, chosen.start, method="REPLY", partstat="ACCEPTED")

    assert booking(lived) == chosen


def test_the_invitation_is_taken_back_when_the_pair_rebooks_by_itself(lived: Lived) -> None:
    own = one_on_one(berlin(11, 19, 15), uid="their own", recurring=False)
    lived.put(own)
    lived.until(berlin(11, 18, 16))

    assert booking(lived).cancelled
    for person in (ADA, BOB):
        assert calendars_sent(lived, person, "CANCEL")
    assert lived.mail(BOB, "is off again")
    assert said(lived.mail(BOB, "is off again")).count("HR hears") == 1


def test_the_other_pair_is_left_alone(lived: Lived) -> None:
    answers(lived, BOB, berlin(11, 20, 14))

    with reading(lived.ctx.engine) as db:
        assert wishes.rebookings_of_pair(db, ADA_AND_CLEO) == ()
