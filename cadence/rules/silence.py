"""After three asks without an answer: one question, "keep, less often, or stop?"."""

from dataclasses import dataclass
from typing import ClassVar

from cadence.letters import Letter, LetterClass


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence(Letter):
    """`asked` counts the letters that stayed without an answer; no answer means monthly."""

    name: ClassVar[str] = "silence"
    kind: ClassVar[LetterClass] = LetterClass.ASK
    asked: int
