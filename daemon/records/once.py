"""Insert a row unless its key is taken."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite


def insert_once(db: Connection, table: Table, on: tuple[str, ...], **values: Any) -> int | None:
    """Return the new row's id, or None when a row with the same values of `on` exists."""
    insert = sqlite.insert if db.dialect.name == "sqlite" else postgresql.insert
    statement = (
        insert(table)
        .values(**values)
        .on_conflict_do_nothing(index_elements=list(on))
        .returning(table.c.id)
    )
    found = db.execute(statement).scalar_one_or_none()
    return int(found) if found is not None else None


def put(db: Connection, table: Table, on: tuple[str, ...], **values: Any) -> None:
    """Insert a row, or overwrite the one with the same values of `on`."""
    insert = sqlite.insert if db.dialect.name == "sqlite" else postgresql.insert
    statement = insert(table).values(**values)
    rest = {k: v for k, v in values.items() if k not in on}
    db.execute(
        statement.on_conflict_do_update(index_elements=list(on), set_=rest)
        if rest
        else statement.on_conflict_do_nothing(index_elements=list(on))
    )


def put_all(
    db: Connection, table: Table, on: tuple[str, ...], rows: Sequence[Mapping[str, Any]]
) -> None:
    """`put` for many rows of the same columns, in one statement."""
    if not rows:
        return
    insert = sqlite.insert if db.dialect.name == "sqlite" else postgresql.insert
    statement = insert(table)
    new = {name: statement.excluded[name] for name in rows[0] if name not in on}
    db.execute(
        statement.on_conflict_do_update(index_elements=list(on), set_=new),
        [dict(row) for row in rows],
    )
