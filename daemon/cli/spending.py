"""What providers were asked today, as `cadenced status` shows it."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

from cadence.budgets import Bucket, as_of
from daemon import quotas

Asked = Mapping[str, Bucket]
"""Each service's bucket, by its name, as it was counted last."""


def words(service: str, asked: Asked, now: datetime) -> Iterator[str]:
    """`1,200 calls today, 0.1 % of a day's quota; 3 refused, slowed to 50 %`, if any was made."""
    bucket = _today(service, asked, now)
    if bucket is None or not bucket.calls:
        return
    yield "; ".join([_calls(service, bucket), *_refusals(bucket, now)])


def plain(asked: Asked, now: datetime) -> dict[str, dict[str, Any]]:
    """The same in names and values."""
    found = {}
    for service in sorted(asked):
        bucket = _today(service, asked, now)
        if bucket is not None:
            share = {"share_of_day": _share(service, bucket)}
            found[service] = asdict(bucket) | share
    return found


def _today(service: str, asked: Asked, now: datetime) -> Bucket | None:
    known = asked.get(service)
    return as_of(known, quotas.of(service).house, now=now) if known else None


def _calls(service: str, bucket: Bucket) -> str:
    calls = f"{bucket.calls:,} {'call' if bucket.calls == 1 else 'calls'} today"
    share = _share(service, bucket)
    return calls if share is None else f"{calls}, {share:.1%} of a day's quota"


def _share(service: str, bucket: Bucket) -> float | None:
    a_day = quotas.of(service).house.a_day
    return bucket.units / a_day if a_day else None


def _refusals(bucket: Bucket, now: datetime) -> Iterator[str]:
    if bucket.refusals:
        slowed = f", slowed to {bucket.pace:.0%}" if bucket.pace < 1 else ""
        yield f"{bucket.refusals} refused as too much{slowed}"
    if bucket.closed_until and bucket.closed_until > now:
        yield f"nothing is asked for {round((bucket.closed_until - now).total_seconds())} s"
