"""The facts changed: an alert should not have been raised; both are told."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from cadence.letters import Letter, LetterClass, Named


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertWithdrawn(Letter):
    """When the case was opened, and why it does not stand."""

    name: ClassVar[str] = "alert_withdrawn"
    kind: ClassVar[LetterClass] = LetterClass.EVENT
    to_hr: bool
    manager: Named
    report: Named
    opened: date
    why: str
