"""Counts what providers are asked, and says what may still be asked: the budgets of the house.

Buckets lie in the database, so that a restart, and a second process, spend no quota twice. Counting
is done in memory and written down each second: a crash forgets a second's calls at most.
"""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError

from cadence.budgets import Bucket, Quota, Rank, allows, as_of, full, refused, spend
from daemon import quotas
from daemon.records import budgets
from daemon.records.engine import reading
from integrations.metering import Meter, Unmetered

log = logging.getLogger(__name__)

WRITTEN_EVERY = timedelta(seconds=1)


class Purse(Meter, Protocol):
    """A meter that can be asked, too."""

    def may(self, service: str, rank: Rank, *, mailbox: str = "") -> bool:
        """Whether a call of that rank may be made now."""

    def write_down(self) -> None:
        """Keep what was counted since."""


class Boundless(Unmetered):
    """Counts nothing and allows everything: for rehearsals, and tests."""

    def may(self, service: str, rank: Rank, *, mailbox: str = "") -> bool:
        """See `Purse`."""
        return True

    def write_down(self) -> None:
        """See `Purse`."""


@dataclass(slots=True)
class _Drawn:
    """What was drawn from one bucket since it was last written down."""

    calls: int = 0
    units: int = 0
    refusals: int = 0
    retry_at: datetime | None = None


class Budgets:
    """The purse of one process, over the buckets that all share."""

    def __init__(self, engine: Engine, clock: Callable[[], datetime]) -> None:
        self._engine, self._clock = engine, clock
        self._lock = threading.Lock()
        self._drawn: dict[tuple[str, str], _Drawn] = {}
        self._written_at = clock()

    def spent(self, service: str, units: int = 1, *, mailbox: str = "") -> None:
        """See `Meter`."""
        with self._lock:
            for drawn in self._of(service, mailbox):
                drawn.calls += 1
                drawn.units += units
        self._now_and_then()

    def limited(self, service: str, *, mailbox: str = "", retry_at: datetime | None = None) -> None:
        """See `Meter`. Where a mailbox was named, it is the mailbox that has too much."""
        with self._lock:
            drawn = self._of(service, mailbox)[-1]
            drawn.refusals += 1
            drawn.retry_at = max(filter(None, (retry_at, drawn.retry_at)), default=None)
        self.write_down()

    def may(self, service: str, rank: Rank, *, mailbox: str = "") -> bool:
        """See `Purse`."""
        now = self._clock()
        with reading(self._engine) as db:
            for name, quota in _limits(service, mailbox):
                bucket = _counted(db, budgets.scope_of(service, name), quota, now=now)
                with self._lock:
                    drawn = self._drawn.get((service, name), _Drawn())
                    bucket = _with(bucket, drawn, now=now)
                if not allows(bucket, quota, rank, now=now):
                    return False
        return True

    def write_down(self) -> None:
        """See `Purse`. What cannot be written now is written with the next."""
        now = self._clock()
        with self._lock:
            drawn, self._drawn = self._drawn, {}
            self._written_at = now
        if not drawn:
            return
        try:
            with self._engine.begin() as db:
                _write(db, drawn, now=now)
        except SQLAlchemyError as trouble:
            log.warning("budgets not written", extra={"why": type(trouble).__name__})
            with self._lock:
                for key, more in drawn.items():
                    _add(self._drawn.setdefault(key, _Drawn()), more)

    def _now_and_then(self) -> None:
        if self._clock() - self._written_at >= WRITTEN_EVERY:
            self.write_down()

    def _of(self, service: str, mailbox: str) -> list[_Drawn]:
        names = [name for name, _ in _limits(service, mailbox)]
        return [self._drawn.setdefault((service, name), _Drawn()) for name in names]


def _limits(service: str, mailbox: str) -> list[tuple[str, Quota]]:
    """The buckets of a call, the house's first; a mailbox has one where it has a limit."""
    allowed = quotas.of(service)
    own = [(mailbox, allowed.mailbox)] if mailbox and allowed.mailbox else []
    return [("", allowed.house), *own]


def _counted(db: Connection, scope: str, quota: Quota, *, now: datetime) -> Bucket:
    known = budgets.find(db, scope)
    return as_of(known, quota, now=now) if known else full(quota, now=now)


def _with(bucket: Bucket, drawn: _Drawn, *, now: datetime) -> Bucket:
    bucket = spend(bucket, drawn.calls, drawn.units)
    for _ in range(drawn.refusals):
        # The first of them closes the bucket; the others are only counted.
        bucket = refused(bucket, drawn.retry_at, now=now)
    return bucket


def _write(db: Connection, drawn: dict[tuple[str, str], _Drawn], *, now: datetime) -> None:
    found = []
    for (service, mailbox), more in drawn.items():
        scope, quota = budgets.scope_of(service, mailbox), dict(_limits(service, mailbox))[mailbox]
        found.append((scope, _with(_counted(db, scope, quota, now=now), more, now=now)))
    budgets.keep_all(db, found)


def _add(drawn: _Drawn, more: _Drawn) -> None:
    drawn.calls += more.calls
    drawn.units += more.units
    drawn.refusals += more.refusals
    drawn.retry_at = drawn.retry_at or more.retry_at
