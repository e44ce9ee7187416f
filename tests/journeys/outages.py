"""A daemon that lives with one provider for everything, through whatever befalls the provider."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from email import message_from_bytes
from typing import Any

from cadence.calendar_events import window_around
from cadence.people import PersonId
from daemon import planning
from daemon.context import Context
from daemon.planning import Rounds
from daemon.records import meetings, troubles
from daemon.records.engine import reading
from daemon.steps import deliver, read_mail
from tests.cast import ADA, ADA_AND_BOB, BOB, EVERYBODY, SETTINGS
from tests.daemon.house import ADDRESS, House
from tests.journeys.lived import berlin
from tests.simulated.organisation import SimulatedOrganisation

OPERATOR = PersonId("ops@fernhill.example")
MONDAY = berlin(10, 19, 7)
OPERATED = replace(SETTINGS, operator=OPERATOR, mail_address=ADDRESS)
"""Settings that name an operator, who is told what the daemon cannot mend."""


def an_organisation() -> SimulatedOrganisation:
    """Everybody, and Ada and Bob who meet on Tuesdays."""
    organisation = SimulatedOrganisation(EVERYBODY, now=MONDAY, mail=ADDRESS)
    organisation.create(
        ADA.id, [BOB.id], datetime(2026, 9, 1, 10), rule="FREQ=WEEKLY", uid="weekly"
    )
    return organisation


@dataclass
class Life:
    """A daemon, and the face of the provider that it asks for everything."""

    face: Any
    house: House
    ctx: Context
    rounds: Rounds

    @classmethod
    def begun(cls, face: Any, house: House, **ports: Any) -> "Life":
        """It works off what the bell rings for at once, through these ports."""
        life = cls(face, house, replace(house.ctx, **ports), Rounds())
        life.ctx = replace(life.ctx, bell=life._work)
        return life

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

    def _work(self, queue: str, ids: list[int]) -> None:
        for one in ids:
            for parcel in [one] if queue == "deliver" else read_mail.run(self.ctx, one):
                deliver.run(self.ctx, parcel)
