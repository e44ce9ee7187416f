"""Opens the database, so that no update is lost and no acknowledged commit either."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import NullPool, QueuePool

BUSY_TIMEOUT_MS = 15_000


def open_engine(url: str, *, throw_away: bool = False) -> Engine:
    """Create an engine. SQLite takes its write lock at BEGIN; `reading` opens one that does not.

    The driver's default loses updates silently (its SELECT runs outside the transaction), and
    `synchronous=NORMAL` loses acknowledged commits at a power cut: hence IMMEDIATE and FULL.
    `throw_away`: a rehearsal's database, which nobody needs after a power cut.
    """
    if url.startswith("postgresql://"):
        url = url.replace("postgresql://", "postgresql+psycopg://", 1)
    if not url.startswith("sqlite"):
        return create_engine(url, pool_pre_ping=True, poolclass=QueuePool)
    engine = create_engine(url, connect_args={"timeout": BUSY_TIMEOUT_MS / 1000})
    if engine.url.database in (None, "", ":memory:"):
        msg = "the database must be a file: each thread opens its own connection"
        raise ValueError(msg)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    if throw_away:
        event.listen(engine, "connect", _hurry)
    return engine


def _hurry(dbapi: Any, _record: object) -> None:
    dbapi.execute("PRAGMA synchronous=OFF")
    dbapi.execute("PRAGMA secure_delete=OFF")


def _prepare(dbapi: Any, _record: object) -> None:
    dbapi.isolation_level = None
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",
        f"busy_timeout={BUSY_TIMEOUT_MS}",
        "foreign_keys=ON",
        "secure_delete=ON",
    ):
        dbapi.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    mode = connection.get_execution_options().get("sqlite_begin", "IMMEDIATE")
    connection.exec_driver_sql(f"BEGIN {mode}")


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A transaction that only reads: a steady snapshot, and nobody waits for it."""
    options: dict[str, Any] = {"sqlite_begin": "DEFERRED", "only_reads": True}
    if engine.dialect.name == "postgresql":
        options |= {"isolation_level": "REPEATABLE READ"}
    with engine.connect().execution_options(**options) as db, db.begin():
        yield db


def only_reads(db: Connection) -> bool:
    """Whether the connection is in a transaction that `reading` opened."""
    return bool(db.get_execution_options().get("only_reads"))


def unpooled(url: str) -> Engine:
    """An engine whose connections are closed at once, for commands and forked workers."""
    engine = open_engine(url)
    return (
        engine if engine.dialect.name == "sqlite" else create_engine(engine.url, poolclass=NullPool)
    )
