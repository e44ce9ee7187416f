"""Insert a row unless its key is taken. Each statement is built once, and prepared."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite

from daemon.records.prepared import Prepared, PreparedChange


def insert_once(db: Connection, table: Table, on: tuple[str, ...], **values: Any) -> int | None:
    """Return the new row's id, or None when a row with the same values of `on` exists."""
    return _insert_once(db.dialect.name, table, on, tuple(values)).first(db, values)


def put(db: Connection, table: Table, on: tuple[str, ...], **values: Any) -> None:
    """Insert a row, or overwrite the one with the same values of `on`."""
    _put(db.dialect.name, table, on, tuple(values)).run(db, values)


def put_all(
    db: Connection, table: Table, on: tuple[str, ...], rows: Sequence[Mapping[str, Any]]
) -> None:
    """`put` for many rows of the same columns, in one statement."""
    if rows:
        _put(db.dialect.name, table, on, tuple(rows[0])).run_each(db, rows)


@cache
def _insert_once(
    dialect: str, table: Table, on: tuple[str, ...], names: tuple[str, ...]
) -> Prepared[int]:
    insert = sqlite.insert if dialect == "sqlite" else postgresql.insert
    statement = insert(table).on_conflict_do_nothing(index_elements=list(on))
    return Prepared(statement.returning(table.c.id), lambda row: int(row.id), names)


@cache
def _put(dialect: str, table: Table, on: tuple[str, ...], names: tuple[str, ...]) -> PreparedChange:
    insert = sqlite.insert if dialect == "sqlite" else postgresql.insert
    statement = insert(table)
    new = {name: statement.excluded[name] for name in names if name not in on}
    if not new:
        kept = statement.on_conflict_do_nothing(index_elements=list(on))
    else:
        kept = statement.on_conflict_do_update(index_elements=list(on), set_=new)
    return PreparedChange(kept, names)
