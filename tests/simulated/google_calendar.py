"""The Calendar methods (v3)."""

from cadence.people import PersonId
from tests.simulated.google_answers import Answer, Asked, refused
from tests.simulated.organisation import SimulatedOrganisation
from tests.simulated.weather import Weather


class CalendarAnswers:
    """Everybody's own calendar."""

    def __init__(self, organisation: SimulatedOrganisation, weather: Weather) -> None:
        self.organisation = organisation
        self.weather = weather
        self.shared: dict[PersonId, str] = {}

    def answer(self, method: str, asked: Asked) -> Answer | None:
        raise refused(501, "notImplemented", method)
