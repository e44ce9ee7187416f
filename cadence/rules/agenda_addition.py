"""Words that came after the digest: one mail more in its thread, if 15 minutes remain."""

from dataclasses import dataclass
from typing import ClassVar

from cadence.letters import GoalLine, Letter, LetterClass, Said


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaAddition(Letter):
    """What the report added, verbatim."""

    name: ClassVar[str] = "agenda_addition"
    kind: ClassVar[LetterClass] = LetterClass.EVENT
    said: tuple[Said, ...]
    goals: tuple[GoalLine, ...] = ()
