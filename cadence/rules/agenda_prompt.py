"""Before a 1:1: ask the employee, alone and first, what the two should talk about."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from cadence.letters import GoalLine, Letter, LetterClass, PromiseLine, When


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaPrompt(Letter):
    """`digest_at`: when the manager reads the answers (UTC); `check_in`: merged in.

    `last_meeting`: its follow-up is merged in (did it take place, what was agreed?). `became` are
    promises the manager kept since the last 1:1, verbatim.
    """

    name: ClassVar[str] = "agenda_prompt"
    kind: ClassVar[LetterClass] = LetterClass.ASK
    digest_at: datetime
    goals: tuple[GoalLine, ...] = ()
    promises: tuple[PromiseLine, ...] = ()
    check_in: bool = False
    example: tuple[str, ...] = ()
    became: tuple[str, ...] = ()
    last_meeting: When | None = None
