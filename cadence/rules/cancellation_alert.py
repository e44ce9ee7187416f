"""A pair keeps not meeting: the manager is told, and HR two working days later if it stands."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from cadence.letters import Letter, LetterClass, Named, Slot


@dataclass(frozen=True, slots=True, kw_only=True)
class CancellationAlert(Letter):
    """Counts and dates, never words. `to_hr` False: the manager's letter, with slots.

    `nameless`: HR itself is in the pair, so the operator is told, without names.
    """

    name: ClassVar[str] = "cancellation_alert"
    kind: ClassVar[LetterClass] = LetterClass.EVENT
    to_hr: bool
    manager: Named
    report: Named
    lost: int
    of: int
    losses: tuple[tuple[datetime, str], ...]
    last_held: date | None
    slots: tuple[Slot, ...] = ()
    told_manager_at: datetime | None = None
    nameless: bool = False
