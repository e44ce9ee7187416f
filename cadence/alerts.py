"""The HR case of a pair: opened, told, cleared, withdrawn, disputed. Counts and dates, no words."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from cadence.people import Pair


class CaseStep(Enum):
    """What happened to a case."""

    OPENED = "opened"
    HR_TOLD = "hr_told"
    CLEARED = "cleared"
    WITHDRAWN = "withdrawn"
    DISPUTED = "disputed"


@dataclass(frozen=True, slots=True)
class CaseEvent:
    """One line of a case's history; a pair's cases are numbered from 1."""

    pair: Pair
    number: int
    step: CaseStep
    at: datetime
    lost: int
    of: int


@dataclass(frozen=True, slots=True)
class Case:
    """A case with its events folded in."""

    pair: Pair
    number: int
    opened_at: datetime
    lost: int
    of: int
    hr_told_at: datetime | None = None
    cleared_at: datetime | None = None
    withdrawn_at: datetime | None = None
    disputed: bool = False

    @property
    def is_open(self) -> bool:
        """Whether it still stands."""
        return self.cleared_at is None and self.withdrawn_at is None
