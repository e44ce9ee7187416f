"""A pair's fortnight on real servers: Radicale, Postfix and Dovecot, and people's own clients."""

from collections import Counter
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path

import pytest

from cadence.meetings import Meeting, Status
from daemon.records import answers, commitments, meetings, troubles, undeliverable
from daemon.records.engine import reading
from tests.cast import ADA, ADA_AND_BOB, BOB, CLEO, HANA, LONG_AGO
from tests.daemon.house import ADDRESS
from tests.journeys.live_house import LiveHouse, a_live_house, text_of, without_calendars
from tests.servers.fixtures import PostOffice, eventually
from tests.servers.radicale import Radicale

pytestmark = [pytest.mark.servers, pytest.mark.slow]

PROMPT = "what should you two talk about"


def weekly(uid: str, report: str, start: str = "1000") -> str:
    """Ada's series with a report, Thursdays since September, as her client writes it."""
    return f"""BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//a person's client//EN
BEGIN:VEVENT
UID:{uid}
DTSTAMP:20260901T080000Z
DTSTART;TZID=Europe/Berlin:20260903T{start}00
DURATION:PT30M
RRULE:FREQ=WEEKLY
SUMMARY:1:1
ORGANIZER:mailto:{ADA.email}
ATTENDEE;PARTSTAT=ACCEPTED:mailto:{ADA.email}
ATTENDEE;PARTSTAT=ACCEPTED:mailto:{report}
END:VEVENT
END:VCALENDAR
"""


THURSDAY_CANCELLED = """BEGIN:VEVENT
UID:with-bob
DTSTAMP:20261118T080000Z
RECURRENCE-ID;TZID=Europe/Berlin:20261119T100000
DTSTART;TZID=Europe/Berlin:20261119T100000
DURATION:PT30M
SUMMARY:1:1
ORGANIZER:mailto:ada@fernhill.example
STATUS:CANCELLED
SEQUENCE:1
END:VEVENT
END:VCALENDAR
"""


@pytest.fixture
def radicale(tmp_path: Path) -> Iterator[Radicale]:
    radicale = Radicale(tmp_path)
    radicale.start()
    radicale.calendar(ADA.id).save_event(weekly("with-bob", BOB.id))
    radicale.calendar(BOB.id).save_event(weekly("with-bob", BOB.id))
    yield radicale
    radicale.stop()


@pytest.fixture
def house(tmp_path: Path, post_office: PostOffice, radicale: Radicale) -> Iterator[LiveHouse]:
    house = a_live_house(tmp_path, post_office, radicale, ADA, BOB, HANA)
    yield house
    house.close()


@pytest.fixture
def house_with_cleo(
    tmp_path: Path, post_office: PostOffice, radicale: Radicale
) -> Iterator[LiveHouse]:
    house = a_live_house(tmp_path, post_office, radicale, ADA, BOB, CLEO, HANA)
    yield house
    house.close()


def calendar_in(mail: EmailMessage) -> str:
    parts = (p for p in mail.walk() if p.get_content_type() == "text/calendar")
    return next((str(p.get_content()) for p in parts if isinstance(p, EmailMessage)), "")


def slots(house: LiveHouse) -> dict[str, Meeting]:
    with reading(house.ctx.engine) as db:
        return {
            f"{m.starts_at:%m-%d %H:%M}": m
            for m in meetings.all_of_them(db)
            if m.pair == ADA_AND_BOB
        }


def sent_twice(house: LiveHouse) -> list[str]:
    """Whatever reached somebody more than once."""
    house.settle()
    counted = Counter(
        (person.id, str(mail["Message-ID"]))
        for person in (ADA, BOB, HANA)
        for mail in house.mails(person)
    )
    return [message_id for (_, message_id), times in counted.items() if times > 1]


def test_a_pair_lives_through_a_fortnight(house: LiveHouse, tmp_path: Path) -> None:
    house.at(9, 9)
    assert "your 1:1s" in house.mail_to(BOB, "what this address does")["Subject"]

    house.at(11, 9)
    prompt = house.mail_to(BOB, PROMPT, "Thu 12 Nov, 10:00")
    words = (
        "1. the release went well\n3. a decision on the budget\ntodo me: send the deck by Friday"
    )
    house.reply_by_mutt(BOB, prompt, words, tmp_path)
    house.at(11, 11)
    receipt = house.mail_to(BOB, "Got it", "the release went well", "send the deck")
    assert receipt["In-Reply-To"] is not None

    house.at(11, 17)
    digest = house.mail_to(ADA, "Thu 12 Nov, 10:00", "a decision on the budget")
    assert "the release went well" in text_of(digest)

    house.at(12, 11)
    house.reply(BOB, house.mail_to(BOB, "What did you two agree"), "we ship on the 20th")
    house.at(12, 11, 15)
    house.at(12, 13)
    for person in (ADA, BOB):
        assert "we ship on the 20th" in text_of(house.mail_to(person, "recorded"))

    with reading(house.ctx.engine) as db:
        promised = [held.commitment.text for held in commitments.of_pair(db, ADA_AND_BOB)]
        said = [held.answer.text for held in answers.of_pair(db, ADA_AND_BOB, since=LONG_AGO)]
        open_troubles = troubles.open_ones(db)
    assert len(promised) == 1
    assert "the release went well" in said
    assert any(words.startswith("a decision on the budget") for words in said)
    assert slots(house)["11-12 09:00"].status is Status.HELD
    assert open_troubles == []
    assert sent_twice(house) == []


def test_a_cancelled_one_to_one_gets_a_new_time(house: LiveHouse) -> None:
    house.at(9, 9)
    house.at(18, 9)
    event = house.radicale.calendar(ADA.id).event_by_uid("with-bob")
    event.data = event.data.replace("END:VCALENDAR", THURSDAY_CANCELLED)
    event.save()
    house.at(18, 10)
    house.at(18, 10, 31)

    nudge = house.mail_to(ADA, "off the calendar", "1.", "2.", "3.")
    house.reply(ADA, nudge, "2")
    house.at(18, 10, 45)
    house.at(18, 10, 46)
    assert "new time" in text_of(house.mail_to(ADA, "Got it"))
    for person in (ADA, BOB):
        invitation = calendar_in(house.mail_to(person, "has a new time"))
        assert "METHOD:REQUEST" in invitation
        house.radicale.calendar(person.id).save_event(
            invitation.replace("METHOD:REQUEST\r\n", "").replace("METHOD:REQUEST\n", "")
        )
    house.at(18, 11)

    known = slots(house)
    lost = known["11-19 09:00"]
    assert lost.moved_to is not None
    assert known[f"{lost.moved_to:%m-%d %H:%M}"].status is Status.SCHEDULED
    assert sent_twice(house) == []


def test_mail_that_comes_back_for_good_ends_the_writing(house_with_cleo: LiveHouse) -> None:
    house = house_with_cleo
    house.radicale.calendar(ADA.id).save_event(weekly("with-cleo", CLEO.id, "1400"))
    house.at(9, 9)
    house.settle()
    house.at(9, 9, 5)

    with reading(house.ctx.engine) as db:
        assert undeliverable.is_undeliverable(db, CLEO.id)
        assert [t.key for t in troubles.open_ones(db)] == [f"undeliverable/{CLEO.id}"]
    before = len(house.office.dovecot.mails(house.ctx.settings.mail_address))
    house.at(11, 9)
    house.settle()
    after = house.office.dovecot.mails(house.ctx.settings.mail_address)
    assert not any(CLEO.email.encode() in raw for raw in after[before:])


def test_each_server_may_go_and_come_back(house: LiveHouse) -> None:
    office, radicale = house.office, house.radicale
    house.at(9, 9)

    radicale.stop()
    house.at(11, 9)
    radicale.start()
    house.at(11, 9, 30)
    prompt = house.mail_to(BOB, PROMPT)

    office.dovecot.stop()
    answer = house.answer_to(BOB, prompt, "3. a decision on the budget")
    house.hand_over(answer, BOB)
    house.at(11, 11)
    office.dovecot.start()
    house.settle()
    house.wait_for_inbox()

    office.postfix.stop()
    house.at(11, 12)
    house.at(11, 12, 1)
    office.postfix.start()
    house.at(11, 13)
    assert "budget" in text_of(house.mail_to(BOB, "Got it"))

    house.at(11, 17)
    assert "a decision on the budget" in text_of(house.mail_to(ADA, "the agenda"))
    assert sent_twice(house) == []
    with reading(house.ctx.engine) as db:
        assert troubles.open_ones(db) == []
        said = [held.answer.text for held in answers.of_pair(db, ADA_AND_BOB, since=LONG_AGO)]
    assert said == ["a decision on the budget"]


def test_a_mail_whose_fate_is_unknown_is_found_by_its_copy(house: LiveHouse) -> None:
    house.at(9, 9)
    house.settle()
    (welcome,) = house.mails(BOB)

    assert eventually(lambda: house.postman.was_posted(str(welcome["Message-ID"])) is True)
    assert house.postman.was_posted("<never@fernhill.example>") is False


def test_people_may_start_by_inviting_the_daemon(house: LiveHouse) -> None:
    invited = without_calendars(house)
    ours = f"ATTENDEE:mailto:{ADDRESS}\nEND:VEVENT"
    series = weekly("with-bob", BOB.id).replace("END:VEVENT", ours)
    invited.invite(ADA, itip("REQUEST", series), "REQUEST")
    invited.at(9, 9)
    assert invited.mail_to(BOB, "what this address does")

    invited.at(11, 9)
    prompt = invited.mail_to(BOB, PROMPT, "Thu 12 Nov, 10:00")
    invited.reply(BOB, prompt, "3. a decision on the budget")
    invited.at(11, 17)
    assert "a decision on the budget" in text_of(invited.mail_to(ADA, "the agenda"))

    cancelled = series[: series.index("BEGIN:VEVENT")] + THURSDAY_CANCELLED
    invited.at(18, 8)
    invited.invite(ADA, itip("CANCEL", cancelled), "CANCEL")
    invited.at(18, 9)
    invited.at(18, 9, 31)
    invited.reply(ADA, invited.mail_to(ADA, "off the calendar", "1.", "2."), "1")
    invited.at(18, 9, 45)
    invited.at(18, 9, 46)

    assert "METHOD:REQUEST" in calendar_in(invited.mail_to(BOB, "has a new time"))
    known = slots(invited)
    lost = known["11-19 09:00"]
    assert lost.moved_to is not None
    assert known[f"{lost.moved_to:%m-%d %H:%M}"].status is Status.SCHEDULED
    assert sent_twice(invited) == []


def itip(method: str, calendar: str) -> str:
    return calendar.replace("VERSION:2.0", f"VERSION:2.0\nMETHOD:{method}", 1)
