"""What went wrong and a human should know: one row a trouble, however often it happens."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, select, update
from sqlalchemy.dialects import postgresql, sqlite

from daemon.records.prepared import PreparedChange
from daemon.records.tables.running import troubles
from daemon.records.types import UtcDateTime


@dataclass(frozen=True, slots=True)
class Trouble:
    """A trouble; the sentence holds no content and no secret."""

    key: str
    what: str
    first_at: datetime
    last_at: datetime
    times: int
    told_at: datetime | None


def note(db: Connection, key: str, what: str, *, now: datetime) -> None:
    """Write a trouble down, or count it again; a closed one opens anew and is told anew."""
    insert = sqlite.insert if db.dialect.name == "sqlite" else postgresql.insert
    row = {"key": key, "what": what, "first_at": now, "last_at": now, "times": 1}
    statement = insert(troubles).values(**row)
    db.execute(
        statement.on_conflict_do_update(
            index_elements=["key"],
            set_={
                "what": what,
                "last_at": now,
                "times": troubles.c.times + 1,
                "closed_at": None,
            },
        )
    )


_CLOSE = PreparedChange(
    update(troubles)
    .where(troubles.c.key == bindparam("trouble"), troubles.c.closed_at.is_(None))
    .values(closed_at=bindparam("now", type_=UtcDateTime), told_at=None)
)


def close(db: Connection, key: str, *, now: datetime) -> None:
    """It is over."""
    _CLOSE.run(db, {"trouble": key, "now": now})


def open_ones(db: Connection) -> list[Trouble]:
    """What is wrong now, the newest first."""
    query = (
        select(troubles)
        .where(troubles.c.closed_at.is_(None))
        .order_by(troubles.c.last_at.desc(), troubles.c.key)
    )
    return [
        Trouble(r.key, r.what, r.first_at, r.last_at, r.times, r.told_at) for r in db.execute(query)
    ]
