"""When a calendar is read next: as often as its changes, and the house's means, are worth it.

Of all ways to share out a number of readings, the one that leaves changes unseen for the shortest
time in total gives each calendar a share in proportion to the root of its rate of change (the sum
of rate x rest / 2 at its least, while the sum of 1 / rest is given). Nothing that is sent rests on
it: before any letter the calendars it rests on are read anyway, and that counts as a reading.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from math import exp, sqrt

from cadence import moments
from cadence.facts import Presence
from cadence.people import PersonId

OFTEN = timedelta(minutes=5)
"""The rest of an ordinary calendar in a house of up to `FEW` of them."""

FEW = 50
AN_HOUR = timedelta(hours=1)
"""The rest of an ordinary calendar in a large house, where its quota allows."""

CEILING = timedelta(hours=6)
IDLE_CEILING = timedelta(hours=24)
"""The longest rest of a calendar, and of one with no 1:1 within two weeks."""

QUICKER = 4
"""How many times as often as an ordinary one the liveliest calendar is read at most."""

FIRST_RATE, LEAST_RATE = 0.5, 0.05
"""Changes a day: what is thought of a calendar before it was watched, and of the quietest."""

MEMORY = timedelta(days=14)
AFTER_THE_END = timedelta(minutes=40)
"""How long after a 1:1 its calendar is read, if no letter about it had it read before."""

BEFORE_THE_DAY = timedelta(minutes=30)
"""Within so long before the owner's day begins its calendar is read, for the morning's letters."""

_A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Habit:
    """How often a calendar's 1:1s change: an average a day that forgets (time constant `MEMORY`).

    `counted_at` is the reading up to which it counts; None before the first.
    """

    calendar: PersonId
    rate: float = FIRST_RATE
    counted_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Pace:
    """What the house can do: the rest of an ordinary calendar, and the mean root of all rates.

    `steady`: few calendars that cost nothing; all are read alike, day and night.
    """

    ordinary: timedelta = OFTEN
    mean_root: float = sqrt(FIRST_RATE)
    steady: bool = True


@dataclass(frozen=True, slots=True)
class Outlook:
    """What lies ahead of a calendar: the end of its next 1:1, if any, if one is near at all, and
    whether it rings when it changes: then polls only make up for rings that were lost."""

    next_end: datetime | None = None
    meets_soon: bool = True
    rings: bool = False


def learnt(habit: Habit, *, changed: bool, now: datetime) -> Habit:
    """The habit after a reading that told something new, or nothing. The first teaches nothing."""
    if habit.counted_at is None:
        return replace(habit, counted_at=now)
    passed = max(timedelta(), now - habit.counted_at)
    kept = habit.rate * exp(-passed / MEMORY)
    return replace(habit, rate=kept + changed * (_A_DAY / MEMORY), counted_at=now)


def pace_of(rates: Iterable[float], *, free: bool, daily: float | None = None) -> Pace:
    """The pace of a house with calendars of these rates.

    `free`: a reading costs nobody a quota (files, one's own server). `daily` are the readings a
    day that may go into looking whether anything has changed; None: as many as are wanted.
    """
    roots = [sqrt(max(LEAST_RATE, rate)) for rate in rates]
    if not roots:
        return Pace(steady=free)
    wished = min(AN_HOUR, max(OFTEN, OFTEN * (len(roots) / FEW)))
    affordable = _A_DAY * (len(roots) / daily) if daily else timedelta()
    return Pace(max(wished, affordable), sum(roots) / len(roots), steady=free and len(roots) <= FEW)


def next_reading(
    habit: Habit, pace: Pace, outlook: Outlook, owner: Presence, *, now: datetime
) -> datetime:
    """When (UTC) a calendar that was read now is read again, unless something rings before.

    Within its owner's hours after the rest its habit earns; at night and on days off at the
    ceiling, and before the day begins; and soon after a 1:1 that nobody looked at.
    """
    if pace.steady:
        return now + pace.ordinary
    ceiling = CEILING if outlook.meets_soon else IDLE_CEILING
    earned = ceiling if outlook.rings else rest_of(habit, pace)
    rest = min(ceiling, earned) * (0.9 + 0.2 * _lot(habit.calendar, now))
    at = now + rest
    if not moments.may_post(owner, at):
        at = min(now + max(rest, ceiling), _opening(habit.calendar, owner, now) or at + ceiling)
    if outlook.next_end is not None and outlook.next_end + AFTER_THE_END > now:
        at = min(at, outlook.next_end + AFTER_THE_END)
    return at


def rest_of(habit: Habit, pace: Pace) -> timedelta:
    """The rest a habit earns at a pace, before any ceiling."""
    share = pace.mean_root / sqrt(max(LEAST_RATE, habit.rate))
    return pace.ordinary * max(1 / QUICKER, share)


def _opening(calendar: PersonId, owner: Presence, now: datetime) -> datetime | None:
    """A moment before the owner's next shift begins, another one for each calendar."""
    earlier = BEFORE_THE_DAY * _lot(calendar, now)
    starts = (start - earlier for start, _ in moments.shifts_after(owner, now))
    return next((at for at in starts if at > now), None)


def _lot(calendar: PersonId, now: datetime) -> float:
    """A number from 0 to 1 that a calendar draws for a day: it spreads the readings."""
    drawn = hashlib.sha256(f"{calendar} {now:%Y-%m-%d}".encode()).digest()
    return int.from_bytes(drawn[:4]) / 2**32
