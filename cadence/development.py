"""What people want to learn and where they want to go."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from cadence.people import Pair, PersonId


class DevelopmentKind(Enum):
    """What sort of note it is."""

    SKILL_GAP = "skill_gap"
    LEARNING = "learning"
    CAREER = "career"
    STRETCH = "stretch"
    BUDGET = "budget"


@dataclass(frozen=True, slots=True)
class DevelopmentNote:
    """A sentence about growth, verbatim."""

    person: PersonId
    kind: DevelopmentKind
    text: str
    at: datetime
    pair: Pair | None = None
