"""Between 1:1s: progress, blockers, support needed; merged into the prompt when one is near."""

from dataclasses import dataclass
from typing import ClassVar

from cadence.letters import GoalLine, Letter, LetterClass, PromiseLine


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckIn(Letter):
    """Three questions, the goals, the promises still open."""

    name: ClassVar[str] = "check_in"
    kind: ClassVar[LetterClass] = LetterClass.ASK
    goals: tuple[GoalLine, ...] = ()
    promises: tuple[PromiseLine, ...] = ()
    example: tuple[str, ...] = ()
