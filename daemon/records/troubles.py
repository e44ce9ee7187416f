"""What went wrong and a human should know: one row a trouble, however often it happens."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, bindparam, case, func, select, update
from sqlalchemy.dialects import postgresql, sqlite

from daemon.records.prepared import PreparedChange
from daemon.records.tables.running import troubles
from daemon.records.types import UtcDateTime

A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Trouble:
    """A trouble; the sentence holds no content and no secret."""

    key: str
    what: str
    first_at: datetime
    last_at: datetime
    times: int
    tell_at: datetime | None
    told_at: datetime | None


def note(
    db: Connection, key: str, what: str, *, now: datetime, tell_at: datetime | None = None
) -> None:
    """Write a trouble down, or count it again; a closed one opens anew.

    `tell_at`: when the operator is told, if it is still open then; None: with the day's news.
    """
    insert = sqlite.insert if db.dialect.name == "sqlite" else postgresql.insert
    row = {"key": key, "what": what, "first_at": now, "last_at": now, "times": 1}
    statement = insert(troubles).values(**row, tell_at=tell_at)
    new = statement.excluded
    opens = troubles.c.closed_at.is_not(None)
    sooner = case(
        (opens | troubles.c.tell_at.is_(None) | (new.tell_at < troubles.c.tell_at), new.tell_at),
        else_=troubles.c.tell_at,
    )
    db.execute(
        statement.on_conflict_do_update(
            index_elements=["key"],
            set_={
                "what": what,
                "first_at": case((opens, new.first_at), else_=troubles.c.first_at),
                "last_at": now,
                "times": case((opens, 1), else_=troubles.c.times + 1),
                "tell_at": sooner,
                "closed_at": None,
            },
        )
    )


_CLOSE = PreparedChange(
    update(troubles)
    .where(troubles.c.key == bindparam("trouble"), troubles.c.closed_at.is_(None))
    .values(closed_at=bindparam("now", type_=UtcDateTime))
)


def close(db: Connection, key: str, *, now: datetime) -> None:
    """It is over."""
    _CLOSE.run(db, {"trouble": key, "now": now})


def quiet(db: Connection, kinds: Iterable[str], *, before: datetime) -> list[str]:
    """The keys of some kinds of trouble (`KIND/…`) that did not happen since then."""
    kinds = tuple(f"{kind}/" for kind in kinds)
    return [t.key for t in open_ones(db) if t.key.startswith(kinds) and t.last_at <= before]


def untold(db: Connection, *, now: datetime) -> list[Trouble]:
    """What is wrong now and the operator was not told of; nothing twice within a day."""
    return [
        one
        for one in open_ones(db)
        if one.told_at is None or (one.told_at < one.first_at and one.told_at <= now - A_DAY)
    ]


def note_told(db: Connection, told: Iterable[Trouble], *, now: datetime) -> None:
    """The operator was told."""
    keys = [one.key for one in told]
    db.execute(update(troubles).where(troubles.c.key.in_(keys)).values(told_at=now))


def last_told_at(db: Connection) -> datetime | None:
    """When the operator was last told of anything."""
    return db.execute(select(func.max(troubles.c.told_at))).scalar_one_or_none()


def open_ones(db: Connection) -> list[Trouble]:
    """What is wrong now, the newest first."""
    query = (
        select(troubles)
        .where(troubles.c.closed_at.is_(None))
        .order_by(troubles.c.last_at.desc(), troubles.c.key)
    )
    return [
        Trouble(r.key, r.what, r.first_at, r.last_at, r.times, r.tell_at, r.told_at)
        for r in db.execute(query)
    ]
