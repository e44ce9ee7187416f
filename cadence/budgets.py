"""What may still be asked of a provider: token buckets that shrink when it says "too much".

A bucket fills at the quota's own rate times `pace`. An answer that says "too much" halves the pace
(and empties the bucket until the time the provider named, if it did); every minute without one
gives a twentieth back: additive increase, multiplicative decrease.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import Enum

SHARE = 0.8
"""How much of a quota is ours at most: others of the same project and mailbox live on it, too."""

SLOWEST = 0.05
BACK_A_MINUTE = 0.05
WITHOUT_A_TIME = timedelta(seconds=30)
"""How long nothing is asked after a "too much" that names no time."""

_A_MINUTE = timedelta(minutes=1)


class Rank(Enum):
    """What a call is for; the first is deferred last. The value is the part of a bucket, and of a
    day's quota, that must be left for what is more urgent."""

    LETTER = 0.0
    DUE = 0.2
    LOOK = 0.5


@dataclass(frozen=True, slots=True)
class Quota:
    """What a provider allows: units a minute, and a day (None: no limit)."""

    a_minute: float
    a_day: float | None = None


@dataclass(frozen=True, slots=True)
class Bucket:
    """How much of a quota is left. `at` is when it was last counted (UTC), `day` the UTC day of
    `calls`, `units` and `refusals`; nothing is asked before `closed_until`."""

    tokens: float
    at: datetime
    day: date
    pace: float = 1.0
    closed_until: datetime | None = None
    calls: int = 0
    units: int = 0
    refusals: int = 0


def full(quota: Quota, *, now: datetime) -> Bucket:
    """A bucket nobody has drawn from: a minute's worth."""
    return Bucket(_size(quota), now, now.date())


def as_of(bucket: Bucket, quota: Quota, *, now: datetime) -> Bucket:
    """The bucket after some time: fuller, quicker, and with a new day's counts."""
    minutes = max(timedelta(), now - bucket.at) / _A_MINUTE
    tokens = min(_size(quota), bucket.tokens + minutes * _size(quota) * bucket.pace)
    pace = min(1.0, bucket.pace + minutes * BACK_A_MINUTE)
    closed = bucket.closed_until if bucket.closed_until and bucket.closed_until > now else None
    later = replace(bucket, tokens=tokens, pace=pace, closed_until=closed, at=max(now, bucket.at))
    if now.date() <= bucket.day:
        return later
    return replace(later, day=now.date(), calls=0, units=0, refusals=0)


def spend(bucket: Bucket, calls: int, units: int) -> Bucket:
    """The bucket after calls were made, allowed or not: it may owe."""
    return replace(
        bucket,
        tokens=bucket.tokens - units,
        calls=bucket.calls + calls,
        units=bucket.units + units,
    )


def refused(bucket: Bucket, retry_at: datetime | None, *, now: datetime) -> Bucket:
    """The bucket after the provider said that it was too much; several at once count as one."""
    closed = bucket.closed_until is not None and now < bucket.closed_until
    until = max(retry_at or now + WITHOUT_A_TIME, bucket.closed_until or now)
    return replace(
        bucket,
        tokens=min(0.0, bucket.tokens),
        pace=bucket.pace if closed else max(SLOWEST, bucket.pace / 2),
        closed_until=until,
        refusals=bucket.refusals + 1,
    )


def allows(bucket: Bucket, quota: Quota, rank: Rank, *, now: datetime) -> bool:
    """Whether a call of that rank may be made now."""
    if bucket.closed_until is not None and now < bucket.closed_until:
        return False
    if bucket.tokens < max(1.0, _size(quota) * rank.value):
        return False
    spared = 1 - rank.value
    return quota.a_day is None or bucket.units < quota.a_day * SHARE * spared


def _size(quota: Quota) -> float:
    return quota.a_minute * SHARE
