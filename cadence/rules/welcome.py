"""Once, before anything else: what this is, what is read and kept, who sees it, how to stop."""

from dataclasses import dataclass
from typing import ClassVar

from cadence.letters import Letter, LetterClass, Named


@dataclass(frozen=True, slots=True, kw_only=True)
class Welcome(Letter):
    """The whole user manual; `pairs` are the reader's 1:1s as (other, rhythm)."""

    name: ClassVar[str] = "welcome"
    kind: ClassVar[LetterClass] = LetterClass.ASK
    manager: Named | None
    reports: tuple[Named, ...]
    rhythm: str
    hr: tuple[str, ...]
    organisation: str
    raw_mail_days: int = 30
