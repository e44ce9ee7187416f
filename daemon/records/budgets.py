"""What is left of each quota: one bucket a service, and one a mailbox of it."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlalchemy import Connection, bindparam, delete, select

from cadence.budgets import Bucket
from daemon.records.once import put_all
from daemon.records.prepared import Prepared
from daemon.records.tables.polling import budgets

_COLUMNS = ("tokens", "at", "day", "pace", "closed_until", "calls", "units", "refusals")
FORGOTTEN = timedelta(days=2)


def scope_of(service: str, mailbox: str = "") -> str:
    """The name of a bucket: the service's own, or that of one mailbox there."""
    return f"{service}/{mailbox}" if mailbox else service


def find(db: Connection, scope: str) -> Bucket | None:
    """A bucket as it was counted last; None where nothing was drawn from it lately."""
    return _FIND.first(db, {"scope": scope})


def keep_all(db: Connection, buckets: Iterable[tuple[str, Bucket]]) -> None:
    """Write buckets down as they are counted now."""
    rows = [
        {"scope": scope} | {name: getattr(bucket, name) for name in _COLUMNS}
        for scope, bucket in buckets
    ]
    put_all(db, budgets, ("scope",), rows)


def of_services(db: Connection) -> dict[str, Bucket]:
    """Every service's own bucket, by its name."""
    found = db.execute(select(budgets).where(~budgets.c.scope.contains("/")))
    return {row.scope: Bucket(**{name: getattr(row, name) for name in _COLUMNS}) for row in found}


def prune(db: Connection, *, now: datetime) -> None:
    """Forget buckets that are full again for long; `status` needs today's alone."""
    db.execute(delete(budgets).where(budgets.c.at < now - FORGOTTEN))


_FIND = Prepared(
    select(budgets).where(budgets.c.scope == bindparam("scope")),
    lambda row: Bucket(**{name: getattr(row, name) for name in _COLUMNS}),
)
