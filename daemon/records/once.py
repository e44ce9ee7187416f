"""Insert a row unless its key is taken. Each statement is built once, and prepared."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, Executable, Table
from sqlalchemy.dialects import postgresql, sqlite


def insert_once(db: Connection, table: Table, on: tuple[str, ...], **values: Any) -> int | None:
    """Return the new row's id, or None when a row with the same values of `on` exists."""
    statement = _insert_once(db.dialect.name, table, on)
    found = db.execute(statement, values).scalar_one_or_none()
    return int(found) if found is not None else None


def put(db: Connection, table: Table, on: tuple[str, ...], **values: Any) -> None:
    """Insert a row, or overwrite the one with the same values of `on`."""
    db.execute(_put(db.dialect.name, table, on, tuple(values)), values)


def put_all(
    db: Connection, table: Table, on: tuple[str, ...], rows: Sequence[Mapping[str, Any]]
) -> None:
    """`put` for many rows of the same columns, in one statement."""
    if rows:
        statement = _put(db.dialect.name, table, on, tuple(rows[0]))
        db.execute(statement, [dict(row) for row in rows])


@cache
def _insert_once(dialect: str, table: Table, on: tuple[str, ...]) -> Executable:
    insert = sqlite.insert if dialect == "sqlite" else postgresql.insert
    statement = insert(table).on_conflict_do_nothing(index_elements=list(on))
    return statement.returning(table.c.id)


@cache
def _put(dialect: str, table: Table, on: tuple[str, ...], names: tuple[str, ...]) -> Executable:
    insert = sqlite.insert if dialect == "sqlite" else postgresql.insert
    statement = insert(table)
    new = {name: statement.excluded[name] for name in names if name not in on}
    if not new:
        return statement.on_conflict_do_nothing(index_elements=list(on))
    return statement.on_conflict_do_update(index_elements=list(on), set_=new)
