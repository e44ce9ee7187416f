"""Which rhythm a pair keeps, beside the one it plans."""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from cadence.ledger import cadence_days
from cadence.meetings import Meeting, Status
from cadence.policies import Rhythm

LOOKED_BACK = timedelta(days=84)
ENOUGH = 5
"""Fewer planned 1:1s than this say nothing about a habit."""

HALF = (0.35, 0.65)
"""Which share of the planned ones, when held, makes every other one what happens."""

_DAYS = {7: Rhythm.WEEKLY, 14: Rhythm.BIWEEKLY}
_COUNTED = (Status.HELD, Status.CANCELLED, Status.DECLINED)


def kept_rhythm(
    meetings: Iterable[Meeting], told_held: Callable[[Meeting], bool | None], now: datetime
) -> tuple[Rhythm, Rhythm] | None:
    """The rhythm that is planned and the slower one that happens; None where they are the same.

    Over twelve weeks; excused and unknown 1:1s are no evidence of either. `told_held` is what the
    two said of one, which outranks the calendar.
    """
    past = [m for m in meetings if now - LOOKED_BACK <= m.starts_at and m.is_over(now)]
    planned = _DAYS.get(cadence_days(past) or 0)
    counted = [m for m in past if m.status in _COUNTED]
    if planned is None or len(counted) < ENOUGH:
        return None
    said = [told_held(m) for m in counted]
    held = sum(
        m.status is Status.HELD if told is None else told
        for m, told in zip(counted, said, strict=True)
    )
    low, high = HALF
    if not low <= held / len(counted) <= high:
        return None
    return planned, planned.less
