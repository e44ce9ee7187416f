"""What a reply was understood to say, sent back at once in its thread, with how to undo it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import ClassVar

from cadence.letters import Letter, LetterClass, Named


class Timing(Enum):
    """Where the answers will be read."""

    DIGEST = "digest"
    ADDITION = "addition"
    NEXT_AGENDA = "next_agenda"
    RECAP = "recap"
    NOWHERE = "nowhere"


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """An answer that was kept, under its question ("" for words that answer none)."""

    item: int
    question: str
    text: str


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """Something that went from old to new: a goal, a promise."""

    item: int
    code: str
    title: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class KeptLine:
    """Anything else that was kept. `what` is a word of the glossary (recognition, commitment, ask,
    course_correction, suggestion, development, new_goal, rating, private, and the commands)."""

    item: int
    what: str
    text: str
    who: str = ""
    due: date | None = None


@dataclass(frozen=True, slots=True)
class UnclearLine:
    """Words that were kept but not understood, and the exact line that would settle them."""

    text: str
    why: str
    hint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt(Letter):
    """What was understood. `reader` is who will read the answers, `read_at` when (UTC).

    `needs_yes`: corrections wait for the author's `yes`; `unproven`: everything does, because the
    mail did not prove whose it is. `had_by`: who had read by then what was taken back.
    """

    name: ClassVar[str] = "receipt"
    kind: ClassVar[LetterClass] = LetterClass.ANSWER
    answers: tuple[AnswerLine, ...] = ()
    changes: tuple[ChangeLine, ...] = ()
    kept: tuple[KeptLine, ...] = ()
    unclear: tuple[UnclearLine, ...] = ()
    undone: tuple[str, ...] = ()
    reader: Named | None = None
    read_at: datetime | None = None
    timing: Timing = Timing.NOWHERE
    needs_yes: bool = False
    private: bool = False
    unproven: bool = False
    had_by: tuple[str, ...] = ()
