"""After a 1:1: did it happen, what was agreed, how useful was it; the report first."""

from dataclasses import dataclass
from typing import ClassVar

from cadence.letters import Letter, LetterClass, PromiseLine


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp(Letter):
    """`first`: the report's; False: the manager's, the morning after a report's silence."""

    name: ClassVar[str] = "follow_up"
    kind: ClassVar[LetterClass] = LetterClass.ASK
    first: bool
    promises: tuple[PromiseLine, ...] = ()
    example: tuple[str, ...] = ()
