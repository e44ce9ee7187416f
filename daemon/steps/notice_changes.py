"""Notices that the daemon runs on something else than before: all may look different now.

A new configuration, time zone table or holiday table wakes everybody. Where mail goes out for real
after a trial, what the operator alone got counts for nobody: all are welcomed, and what was lost or
held before is left in peace.
"""

from collections.abc import Mapping, Set
from dataclasses import fields, is_dataclass
from enum import Enum
from hashlib import sha256
from importlib import metadata

from cadence.policies import Mode
from daemon.context import Context
from daemon.records import house, trials, wakes

TABLES = ("tzdata", "holidays")


def run(ctx: Context) -> None:
    """Compare with what was noted last, and wake everybody where it is another."""
    now, mark = ctx.clock(), _mark(ctx)
    with ctx.engine.begin() as db:
        ended = ctx.reach.mode is Mode.LIVE and trials.end(db)
        if ended:
            house.note(db, house.LIVE_SINCE, now.isoformat())
        if ended or house.tell(db, house.CONFIGURATION) != mark:
            house.note(db, house.CONFIGURATION, mark)
            wakes.wake_everybody(db, at=now)


def _mark(ctx: Context) -> str:
    """A short name of everything the rules rest on that lies in no record."""
    told = (_told(ctx.settings), sorted(ctx.domains), ctx.country, ctx.reach.mode.value)
    return sha256(repr((told, *map(_version, TABLES))).encode()).hexdigest()[:20]


def _told(value: object) -> object:
    """The value as text that is the same in every process: sets and tables in order."""
    if is_dataclass(value):
        return [(each.name, _told(getattr(value, each.name))) for each in fields(value)]
    if isinstance(value, Mapping):
        return sorted((str(_told(key)), str(_told(one))) for key, one in value.items())
    if isinstance(value, Set):
        return sorted(str(_told(one)) for one in value)
    if isinstance(value, tuple | list):
        return [_told(one) for one in value]
    return value.value if isinstance(value, Enum) else str(value)


def _version(distribution: str) -> str:
    try:
        return metadata.version(distribution)
    except metadata.PackageNotFoundError:
        return ""
