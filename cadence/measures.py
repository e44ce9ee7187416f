"""Figures about the organisation: counts, never words."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from cadence.meetings import Meeting, Status
from cadence.people import Pair

THREE_WEEKS = timedelta(weeks=3)


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many reporting lines there are, and how many of them meet."""

    lines: int
    covered: int

    @property
    def percent(self) -> int:
        """The share that meets; whole, and 100 where there is nobody to meet."""
        return 100 * self.covered // self.lines if self.lines else 100


def coverage(lines: Collection[Pair], meetings: Iterable[Meeting], *, now: datetime) -> Coverage:
    """The organisation's coverage: reporting lines with a 1:1 planned, of all there are."""
    found: dict[Pair, list[Meeting]] = {}
    for meeting in meetings:
        found.setdefault(meeting.pair, []).append(meeting)
    return Coverage(len(lines), sum(is_linked(found.get(pair, ()), now=now) for pair in lines))


def is_linked(meetings: Iterable[Meeting], *, now: datetime) -> bool:
    """Whether a pair meets: a 1:1 was planned in the last three weeks, or one stands ahead.

    What became of a planned one does not matter here: a lost 1:1 is spoken of elsewhere.
    """
    return any(
        one.is_coming(now)
        or (now - THREE_WEEKS <= one.starts_at < now and one.status is not Status.MOVED)
        or (one.status.is_lost and now <= one.starts_at < now + THREE_WEEKS)
        for one in meetings
    )
