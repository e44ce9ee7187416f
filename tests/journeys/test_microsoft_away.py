"""Microsoft is away, or takes its grant back: the operator hears of it once, people never."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from email import message_from_bytes
from pathlib import Path

import pytest

from cadence.calendar_events import window_around
from cadence.people import PersonId
from daemon import planning
from daemon.context import Context
from daemon.planning import Rounds
from daemon.records import meetings, troubles
from daemon.records.engine import reading
from daemon.steps import deliver, read_mail
from integrations import mail
from tests.cast import ADA, ADA_AND_BOB, BOB, EVERYBODY, SETTINGS
from tests.daemon.house import ADDRESS, House, a_house
from tests.journeys.lived import berlin
from tests.simulated.graph import GraphFace, source_of
from tests.simulated.graph import face as graph_face
from tests.simulated.organisation import SimulatedOrganisation
from tests.simulated.weather import Fault

OPERATOR = PersonId("ops@fernhill.example")
MONDAY = berlin(10, 19, 7)


@dataclass
class Life:
    """A daemon whose calendars and mail are all at Microsoft."""

    face: GraphFace
    house: House
    ctx: Context
    rounds: Rounds

    def live(self, **span: float) -> None:
        """Time passes, ten minutes at a time."""
        end = self.house.clock.now + timedelta(**span)
        while self.house.clock.now < end:
            self.house.clock.advance(minutes=10)
            self.face.organisation.now = self.house.clock.now
            planning.once(self.ctx, self.rounds)

    def mails(self, person: PersonId) -> list[str]:
        """The subjects of what somebody got."""
        sent = [message_from_bytes(m.raw) for m in self.face.organisation.mailbox.outgoing]
        return [str(one["Subject"]) for one in sent if person in str(one["To"])]

    def everybodys(self) -> list[str]:
        return [subject for person in EVERYBODY for subject in self.mails(person.id)]

    def troubles(self) -> list[str]:
        with reading(self.ctx.engine) as db:
            return [one.key for one in troubles.open_ones(db)]

    def ledger(self) -> set[str]:
        with reading(self.ctx.engine) as db:
            found = meetings.of_pair(db, ADA_AND_BOB, window_around(self.house.clock.now))
        return {one.status.value for one in found if one.starts_at > MONDAY}


@pytest.fixture
def life(tmp_path: Path) -> Iterator[Life]:
    organisation = SimulatedOrganisation(EVERYBODY, now=MONDAY, mail=ADDRESS)
    begin = datetime(2026, 9, 1, 10)
    organisation.create(ADA.id, [BOB.id], begin, rule="FREQ=WEEKLY", uid="weekly")
    settings = replace(SETTINGS, operator=OPERATOR, mail_address=ADDRESS)
    folder = tmp_path / "face"
    folder.mkdir()
    with graph_face(organisation, folder) as face:
        face.weather.retry_after = 0
        postbox = mail.connect_in("microsoft", face.section())
        postman = mail.connect_out("microsoft", face.section())
        house = a_house(tmp_path, settings=settings, calendars=source_of(face), now=MONDAY)
        ctx = replace(house.ctx, postbox=postbox, postman=postman)
        found = Life(face, house, ctx, Rounds())
        found.ctx = replace(ctx, bell=lambda queue, ids: _work(found, queue, ids))
        yield found


def _work(life: Life, queue: str, ids: list[int]) -> None:
    for one in ids:
        for parcel in [one] if queue == "deliver" else read_mail.run(life.ctx, one):
            deliver.run(life.ctx, parcel)


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
