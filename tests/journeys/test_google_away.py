"""Google is away, or takes its grant back: the operator hears of it once, people never."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import stamina

from integrations import calendars, directory, mail
from integrations.calendars.google import GoogleCalendars
from integrations.directory.google import GoogleDirectory
from integrations.mail.gmail import GmailPostbox, GmailPostman
from tests.cast import BOB, EVERYBODY
from tests.daemon.house import a_house
from tests.journeys.lived import berlin
from tests.journeys.outages import MONDAY, OPERATED, OPERATOR, Life, an_organisation
from tests.simulated.google import ADMIN, GoogleFace
from tests.simulated.weather import Fault


@pytest.fixture
def life(tmp_path: Path) -> Iterator[Life]:
    organisation = an_organisation()
    with GoogleFace(organisation) as face, stamina.set_testing(True, attempts=2, cap=True):
        people = {"people": lambda: [one.id for one in EVERYBODY]}
        source = calendars.connect("google", face.section(**people))
        listed = directory.connect(
            "google", face.section(subject=ADMIN, timezone_field="Work.timezone")
        )
        postbox = mail.connect_in("gmail", face.mailbox_section())
        postman = mail.connect_out("gmail", face.mailbox_section())
        house = a_house(tmp_path, settings=OPERATED, calendars=source, now=MONDAY)
        yield Life.begun(
            face,
            house,
            directory=listed,
            postbox=postbox,
            postman=postman,
            calendar_service="google.calendar",
        )
        for line in (source, listed, postbox, postman):
            assert isinstance(line, GoogleCalendars | GoogleDirectory | GmailPostbox | GmailPostman)
            line.close()


def test_an_hour_without_google_mends_itself(life: Life) -> None:
    life.live(hours=5)
    before = life.everybodys()
    life.face.weather.strikes = lambda call: call != "token"
    life.face.weather.storm = Fault.SERVER_ERROR
    life.live(hours=1)
    during = life.troubles()
    life.face.weather.storm = None
    life.live(hours=1)

    assert before
    assert during
    assert life.troubles() == []
    # It could not be told while mail was away too; what is told after it is told once.
    assert len(life.mails(OPERATOR)) <= 1
    assert life.everybodys() == before
    assert life.ledger() <= {"scheduled", "held"}


@pytest.mark.parametrize("fault", [Fault.SERVER_ERROR, Fault.RATE_LIMIT_403, Fault.HALF_BODY])
def test_an_hour_without_calendars_is_told_once_and_to_nobody_else(
    life: Life, fault: Fault
) -> None:
    life.live(hours=5)
    before = life.everybodys()
    life.face.weather.strikes = lambda call: call.startswith("calendar.")
    life.face.weather.storm = fault
    life.live(hours=1)
    life.face.weather.storm = None
    life.live(hours=1)

    assert len(life.mails(OPERATOR)) <= 1
    assert life.troubles() == []
    assert life.everybodys() == before
    assert life.ledger() <= {"scheduled", "held"}


def test_a_delegation_that_is_taken_back_is_told_once_and_to_nobody_else(life: Life) -> None:
    life.live(hours=5)
    granted, life.face.granted = life.face.granted, set()
    life.face.forget_tokens()
    life.live(hours=12)

    assert len(life.mails(OPERATOR)) == 1
    assert not any("cancel" in subject.lower() for subject in life.everybodys())
    assert "cancelled" not in life.ledger()

    life.face.granted = granted
    life.live(hours=2)
    assert life.troubles() == []


def test_one_person_who_is_suspended_does_not_stop_the_others(life: Life) -> None:
    life.live(hours=2)
    life.face.suspended.add(BOB.id)
    life.face.forget_tokens()
    life.face.organisation.move("weekly", berlin(10, 20, 10), berlin(10, 21, 15))
    life.live(hours=4)

    assert life.ledger() == {"scheduled", "moved"}
