"""What was decided, each key once, and why."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select

from cadence.decisions import Decision
from daemon.records.once import insert_once
from daemon.records.prepared import PreparedForEach
from daemon.records.tables.deciding import decisions


def make(db: Connection, decision: Decision, subject: str, *, now: datetime) -> int | None:
    """Note the decision; its id, or None where it was made before."""
    return insert_once(
        db,
        decisions,
        on=("key",),
        key=decision.key,
        because=decision.because,
        subject=subject,
        made_at=now,
    )


_MADE = PreparedForEach(
    lambda keys: select(decisions.c.key).where(decisions.c.key.in_(keys)),
    lambda row: str(row.key),
)


def made(db: Connection, keys: Iterable[str]) -> frozenset[str]:
    """Those of the keys that were decided before."""
    return frozenset(_MADE.all(db, list(keys)))


def of_subject(db: Connection, subject: str) -> list[Row[Any]]:
    """All decisions about a subject, oldest first."""
    query = select(decisions).where(decisions.c.subject == subject).order_by(decisions.c.id)
    return list(db.execute(query))
