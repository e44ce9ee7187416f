"""Before a 1:1: the report's words to the manager, verbatim, asks first; or a day's bundle."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from cadence.letters import GoalLine, Letter, LetterClass, Named, PromiseLine, Said, When


@dataclass(frozen=True, slots=True)
class DigestPart:
    """What one 1:1 brings: `needs` are asks of the manager, `said` the rest in order."""

    report: Named
    meeting: When
    needs: tuple[Said, ...] = ()
    said: tuple[Said, ...] = ()
    goals: tuple[GoalLine, ...] = ()
    promises: tuple[PromiseLine, ...] = ()
    recognition: tuple[tuple[str, str], ...] = ()
    agenda_due: datetime | None = None
    own_points: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaDigest(Letter):
    """One part a meeting; three or more make it the bundle of a day."""

    name: ClassVar[str] = "agenda_digest"
    kind: ClassVar[LetterClass] = LetterClass.DIGEST
    parts: tuple[DigestPart, ...]
    example: tuple[str, ...] = ()
    tip: str = ""
