"""What was agreed in a 1:1, to both, only if something was recorded."""

from dataclasses import dataclass
from typing import ClassVar

from cadence.letters import GoalLine, Letter, LetterClass, PromiseLine


@dataclass(frozen=True, slots=True, kw_only=True)
class Recap(Letter):
    """Notes verbatim with who said them; promises of both sides; goals that moved."""

    name: ClassVar[str] = "recap"
    kind: ClassVar[LetterClass] = LetterClass.EVENT
    notes: tuple[tuple[str, str], ...]
    promises: tuple[PromiseLine, ...] = ()
    goals: tuple[GoalLine, ...] = ()
