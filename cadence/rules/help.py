"""How to answer, on one page; to whoever asks."""

from dataclasses import dataclass
from typing import ClassVar

from cadence.letters import GoalLine, Letter, LetterClass, PromiseLine


@dataclass(frozen=True, slots=True, kw_only=True)
class Help(Letter):
    """What the reader can say, and what the daemon keeps."""

    name: ClassVar[str] = "help"
    kind: ClassVar[LetterClass] = LetterClass.ANSWER
    organisation: str
    goals: tuple[GoalLine, ...] = ()
    promises: tuple[PromiseLine, ...] = ()
