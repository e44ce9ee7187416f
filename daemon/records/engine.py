"""Opens the database, so that no update is lost and no acknowledged commit either."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import NullPool, Pool, QueuePool

from daemon.records.prepared import told

BUSY_TIMEOUT_MS = 60_000
"""How long a writer waits for its turn on SQLite, which looks again after ever longer pauses:
among many on a slow disk one may be overtaken for a while."""

LOCK_TIMEOUT_MS = 15_000
"""The same on PostgreSQL, where writers queue up."""

FORGOTTEN_MS = 60_000
"""After this long a transaction that does nothing is ended: its process hangs, the others wait."""

WRITERS_LOCK = 0xCADE
"""PostgreSQL's name for the lock that whoever writes holds, from the first statement to commit."""


def open_engine(url: str, *, throw_away: bool = False) -> Engine:
    """Create an engine. There is one writer at a time on either database; `reading` never waits.

    The steps look and then write what follows from it. SQLite's driver lets such updates get lost
    (its SELECT runs outside the transaction), and so does PostgreSQL's READ COMMITTED: hence BEGIN
    IMMEDIATE on the one and an advisory lock on the other. `synchronous=NORMAL` would lose
    acknowledged commits at a power cut: hence FULL.
    `throw_away`: a rehearsal's database, which nobody needs after a power cut.
    """
    if not url.startswith("sqlite"):
        return _postgres(url, QueuePool)
    engine = create_engine(url, connect_args={"timeout": BUSY_TIMEOUT_MS / 1000})
    if engine.url.database in (None, "", ":memory:"):
        msg = "the database must be a file: each thread opens its own connection"
        raise ValueError(msg)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    event.listen(engine, "engine_disposed", _forget_reader)
    if throw_away:
        event.listen(engine, "connect", _hurry)
    return engine


def unpooled(url: str) -> Engine:
    """An engine whose connections are closed at once, for commands."""
    return open_engine(url) if url.startswith("sqlite") else _postgres(url, NullPool)


def _postgres(url: str, pool: type[Pool]) -> Engine:
    options = f"-c lock_timeout={LOCK_TIMEOUT_MS} -c idle_in_transaction_session_timeout="
    engine = create_engine(
        url.replace("postgresql://", "postgresql+psycopg://", 1),
        pool_pre_ping=True,
        poolclass=pool,
        connect_args={
            "options": f"{options}{FORGOTTEN_MS}",
            "connect_timeout": 10,
            "tcp_user_timeout": FORGOTTEN_MS,
        },
    )
    event.listen(engine, "begin", _take_turns)
    return engine


def _take_turns(connection: Connection) -> None:
    if not only_reads(connection):
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({WRITERS_LOCK})")


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
    try:
        connection.connection.cursor().execute(f"BEGIN {mode}")
    except sqlite3.Error as error:
        raise told(connection, f"BEGIN {mode}", (), error) from error


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A transaction that only reads: a steady snapshot, and nobody waits for it."""
    reader = _reader(engine) if engine.dialect.name == "sqlite" else None
    if reader is None:
        with _that_reads(engine).begin() as db:
            yield db
        return
    try:
        with reader.begin():
            yield reader
    except BaseException:
        # Whatever state it is in, the pool sets it right.
        _READERS.let_go()
        raise


class _Readers(threading.local):
    """The connection that a thread reads on; taking one from the pool costs more than most reads.

    It goes back with the thread, with the next engine, or where the engine is disposed of.
    """

    engine: Engine | None = None
    kept: Connection | None = None

    def let_go(self) -> None:
        """Give it back."""
        if self.kept is not None:
            self.kept.close()
        self.engine = self.kept = None


_READERS = _Readers()


def _reader(engine: Engine) -> Connection | None:
    """This thread's own connection; None where it is in the middle of reading."""
    if _READERS.engine is not engine:
        if _READERS.kept is not None and _READERS.kept.in_transaction():
            return None
        _READERS.let_go()
        _READERS.engine, _READERS.kept = engine, _that_reads(engine).connect()
    kept = _READERS.kept
    return None if kept is None or kept.in_transaction() else kept


def _forget_reader(engine: Engine) -> None:
    if _READERS.engine is engine:
        _READERS.let_go()


@lru_cache(maxsize=8)
def _that_reads(engine: Engine) -> Engine:
    """The same engine with other options; kept, because each reading asks for it."""
    options: dict[str, Any] = {"sqlite_begin": "DEFERRED", "only_reads": True}
    if engine.dialect.name == "postgresql":
        options |= {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
    return engine.execution_options(**options)


def only_reads(db: Connection) -> bool:
    """Whether the connection is in a transaction that `reading` opened."""
    return bool(db.get_execution_options().get("only_reads"))
