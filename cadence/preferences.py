"""What a person asked of the daemon itself: a pause, a rhythm, silence; and leave they told."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from cadence.people import PersonId


class Wish(Enum):
    """What they asked for. RESUME ends a pause or a stop; KEEP, LESS and STOP answer silence."""

    PAUSE = "pause"
    RESUME = "resume"
    STOP = "stop"
    LESS = "less"
    KEEP = "keep"
    WEEKLY = "weekly"
    BIWEEKLY = "biweekly"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    SKIP = "skip"


@dataclass(frozen=True, slots=True)
class Preference:
    """One wish, append-only; `until` is the day of return of a pause, `letter` what is skipped."""

    person: PersonId
    at: datetime
    wish: Wish
    until: date | None = None
    letter: str = ""


@dataclass(frozen=True, slots=True)
class Leave:
    """Days a person is away, first and last inclusive, and who said so (calendar, auto-reply)."""

    person: PersonId
    first: date
    last: date
    source: str
