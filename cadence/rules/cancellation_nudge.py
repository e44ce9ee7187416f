"""A 1:1 was cancelled and not mended: three slots that are free for both; the agenda is kept."""

from dataclasses import dataclass
from typing import ClassVar

from cadence.letters import Letter, LetterClass, Named, Slot


@dataclass(frozen=True, slots=True, kw_only=True)
class CancellationNudge(Letter):
    """`slots` may be empty where no calendar shows a free time; `kept` counts agenda points."""

    name: ClassVar[str] = "cancellation_nudge"
    kind: ClassVar[LetterClass] = LetterClass.EVENT
    cancelled_by: Named | None
    slots: tuple[Slot, ...]
    kept: int
    unseen_calendar: Named | None = None
