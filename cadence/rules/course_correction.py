"""A word to set things right, delivered only after its author's yes."""

from dataclasses import dataclass
from typing import ClassVar

from cadence.letters import Letter, LetterClass, Named


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseCorrection(Letter):
    """The author's words, verbatim."""

    name: ClassVar[str] = "course_correction"
    kind: ClassVar[LetterClass] = LetterClass.EVENT
    author: Named
    text: str
