"""What operators did with people's words: append-only, no content, each line sealing the last."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from sqlalchemy import Connection, insert, select

from daemon.records.tables.running import audit


@dataclass(frozen=True, slots=True)
class AuditLine:
    """Who did what to whom, when (UTC); `counts` is numbers only."""

    id: int
    at: datetime
    who: str
    what: str
    subject: str
    counts: str


def note(db: Connection, who: str, what: str, subject: str, counts: str, *, now: datetime) -> int:
    """Add a line; its number."""
    last = db.execute(select(audit.c.digest).order_by(audit.c.id.desc()).limit(1)).scalar()
    previous = last or ""
    digest = _digest(previous, [now.isoformat(), who, what, subject, counts])
    row = {"at": now, "who": who, "what": what, "subject": subject, "counts": counts}
    statement = insert(audit).values(**row, previous=previous, digest=digest).returning(audit.c.id)
    return int(db.execute(statement).scalar_one())


def lines(db: Connection) -> tuple[AuditLine, ...]:
    """Every line, oldest first."""
    return tuple(
        AuditLine(r.id, r.at, r.who, r.what, r.subject, r.counts)
        for r in db.execute(select(audit).order_by(audit.c.id))
    )


def is_whole(db: Connection) -> bool:
    """Whether no line was changed or taken out, as far as the chain tells."""
    previous: str | None = None
    for row in db.execute(select(audit).order_by(audit.c.id)):
        said = [row.at.isoformat(), row.who, row.what, row.subject, row.counts]
        if previous not in (None, row.previous) or row.digest != _digest(row.previous, said):
            return False
        previous = row.digest
    return True


def _digest(previous: str, said: Iterable[str]) -> str:
    return sha256("\x1f".join([previous, *said]).encode()).hexdigest()
