"""A pair meets again: HR and the manager are told once."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from cadence.letters import Letter, LetterClass, Named


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertCleared(Letter):
    """When the case was opened, and the two meetings that cleared it."""

    name: ClassVar[str] = "alert_cleared"
    kind: ClassVar[LetterClass] = LetterClass.EVENT
    to_hr: bool
    manager: Named
    report: Named
    opened: date
    held: tuple[date, ...]
