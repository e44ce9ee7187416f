"""Who will do what, by when. Letters call commitments promises; their codes are T1, T2."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import NewType

from cadence.people import Pair, PersonId

CommitmentId = NewType("CommitmentId", str)


class CommitmentState(Enum):
    """An ask becomes open when its owner accepts; what one promises oneself is open at once."""

    ASKED = "asked"
    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"
    DECLINED = "declined"

    @property
    def is_live(self) -> bool:
        """Whether somebody still has to do or decide something."""
        return self in (CommitmentState.ASKED, CommitmentState.OPEN)


@dataclass(frozen=True, slots=True)
class Commitment:
    """What was promised or asked; `due` is a day in the author's zone. It belongs to a pair."""

    id: CommitmentId
    owner: PersonId
    author: PersonId
    text: str
    at: datetime
    due: date | None = None
    pair: Pair | None = None
    state: CommitmentState = CommitmentState.OPEN


@dataclass(frozen=True, slots=True)
class CommitmentUpdate:
    """One change of a commitment's state or day."""

    commitment: CommitmentId
    by: PersonId
    at: datetime
    state: CommitmentState | None = None
    due: date | None = None
    note: str = ""
