"""An operator has looked at a person's words: they are told who, when and what."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from cadence.letters import Letter, LetterClass


@dataclass(frozen=True, slots=True, kw_only=True)
class Revealed(Letter):
    """`what` is the list that was shown (mails, replies, goals, commitments); `at` is UTC."""

    name: ClassVar[str] = "revealed"
    kind: ClassVar[LetterClass] = LetterClass.EVENT
    who: str
    what: str
    at: datetime
    organisation: str
