"""Microsoft is away, or takes its grant back: the operator hears of it once, people never."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from integrations import mail
from tests.daemon.house import a_house
from tests.journeys.outages import MONDAY, OPERATED, OPERATOR, Life, an_organisation
from tests.simulated.graph import face as graph_face
from tests.simulated.graph import source_of
from tests.simulated.weather import Fault


@pytest.fixture
def life(tmp_path: Path) -> Iterator[Life]:
    organisation = an_organisation()
    folder = tmp_path / "face"
    folder.mkdir()
    with graph_face(organisation, folder) as face:
        face.weather.retry_after = 0
        postbox = mail.connect_in("microsoft", face.section())
        postman = mail.connect_out("microsoft", face.section())
        house = a_house(tmp_path, settings=OPERATED, calendars=source_of(face), now=MONDAY)
        yield Life.begun(face, house, postbox=postbox, postman=postman)


def of_calendars(call: str) -> bool:
    return "/calendarView" in call


def test_an_hour_without_microsoft_is_told_to_nobody_who_cannot_mend_it(life: Life) -> None:
    life.live(hours=5)
    before = life.everybodys()
    life.face.weather.storm = Fault.SERVER_ERROR
    life.live(hours=1)
    during = life.troubles()
    life.face.weather.storm = None
    life.live(hours=1)

    assert during
    assert life.troubles() == []
    # It could not be told while mail was away too, and there is nothing to mend any more.
    assert life.mails(OPERATOR) == []
    assert life.everybodys() == before
    assert life.ledger() <= {"scheduled", "held"}


def test_an_hour_without_calendars_is_told_once_and_to_nobody_else(life: Life) -> None:
    life.live(hours=5)
    before = life.everybodys()
    life.face.weather.strikes, life.face.weather.storm = of_calendars, Fault.SERVER_ERROR
    life.live(hours=1)
    life.face.weather.storm = None
    life.live(hours=1)

    assert len(life.mails(OPERATOR)) == 1
    assert life.troubles() == []
    assert life.everybodys() == before
    assert life.ledger() <= {"scheduled", "held"}


def test_a_grant_that_is_taken_back_is_told_once_and_to_nobody_else(life: Life) -> None:
    life.live(hours=5)
    life.face.grants.calendars = set()
    life.live(hours=12)

    assert len(life.mails(OPERATOR)) == 1
    assert not any("cancel" in subject.lower() for subject in life.everybodys())
    assert "cancelled" not in life.ledger()

    life.face.grants.calendars = None
    life.live(hours=2)
    assert [key for key in life.troubles() if "calendar" in key] == []
