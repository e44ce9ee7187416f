"""1:1s as the daemon knows them: one planned slot of a pair, and what became of it."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import NewType

from cadence.people import Pair

MeetingKey = NewType("MeetingKey", str)
"""Our own digest of the pair, the event's UID and its original start; at most 26 characters."""


class Status(Enum):
    """What became of a planned 1:1, as far as is known."""

    SCHEDULED = "scheduled"
    HELD = "held"
    MOVED = "moved"
    CANCELLED = "cancelled"
    DECLINED = "declined"
    EXCUSED = "excused"
    UNKNOWN = "unknown"

    @property
    def is_lost(self) -> bool:
        """Whether the slot was given up: cancelled or declined."""
        return self in (Status.CANCELLED, Status.DECLINED)


class Side(Enum):
    """Which of the two did it."""

    MANAGER = "manager"
    REPORT = "report"


@dataclass(frozen=True, slots=True)
class Meeting:
    """One planned 1:1 of a pair. Times UTC; `zone` is the IANA zone its series is written in.

    `version` rises with each observed change. `changed_at` is when the present status was first
    observed. `observations` counts the independent looks or copies that agree on a loss.
    """

    key: MeetingKey
    pair: Pair
    starts_at: datetime
    ends_at: datetime
    zone: str = "UTC"
    status: Status = Status.SCHEDULED
    by: Side | None = None
    moved_to: datetime | None = None
    version: int = 1
    changed_at: datetime | None = None
    observations: int = 1
    seen_on: frozenset[Side] = frozenset()

    def is_over(self, now: datetime) -> bool:
        """Whether its end has passed."""
        return self.ends_at <= now

    def is_coming(self, now: datetime) -> bool:
        """Whether it stands and has not begun."""
        return self.status is Status.SCHEDULED and now < self.starts_at


@dataclass(frozen=True, slots=True)
class MeetingChange:
    """One line of a meeting's append-only history.

    `what`: "seen" (for the start in `after`), "moved" or "length" (from, to), a status it came to
    (`before`: what it was; `after`: by whom, or to when), "recovered" (a lost one stands again, or
    has another time), "overlapped" (`after`: in whose calendar something else lies there),
    "confirmed" or "denied" (`after`: by whom, in a reply), "left out" (it is no 1:1 any more).
    """

    meeting: MeetingKey
    at: datetime
    what: str
    before: str = ""
    after: str = ""
    source: str = "calendar"
