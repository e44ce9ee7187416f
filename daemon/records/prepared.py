"""Statements that are asked all the time: compiled once, and asked of the driver itself.

SQLAlchemy writes the SQL and knows how each column is stored; what it does around an execution
costs ten times what SQLite needs to answer. A row that was read before is known: its value is not
made again.
"""

from collections import namedtuple
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Generic, TypeVar

from sqlalchemy import BindParameter, Connection, Dialect, bindparam
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import DBAPIError

T = TypeVar("T")

KNOWN = 8_000
"""How many rows of one statement are known at most."""


def as_it_is(row: Any) -> Any:
    """The row itself, with its columns' names: for values that need other rows too."""
    return row


class Prepared(Generic[T]):
    """A statement, and what is made of each row it returns; see `PreparedForEach` for lists.

    `make` must give the same value for the same row, one that nobody changes. `columns`: those that
    an INSERT is given. `known`: how many rows are remembered; none where they are long.
    """

    def __init__(
        self,
        statement: Any,
        make: Callable[[Any], T],
        columns: Sequence[str] | None = None,
        *,
        known: int = KNOWN,
    ) -> None:
        self._statement, self._columns = statement, columns
        self._make, self._most = make, known
        self._compiled: dict[str, _Compiled] = {}
        self._known: dict[Any, T] = {}

    def all(self, db: Connection, asked: Mapping[str, Any]) -> list[T]:
        """What is made of every row."""
        compiled = self._in(db)
        return [self._made(compiled, row) for row in compiled.ask(db, asked).fetchall()]

    def first(self, db: Connection, asked: Mapping[str, Any]) -> T | None:
        """What is made of the first row; None where there is none."""
        compiled = self._in(db)
        found = compiled.ask(db, asked)
        row = found.fetchone()
        found.close()
        return None if row is None else self._made(compiled, row)

    def _in(self, db: Connection) -> "_Compiled":
        name = db.dialect.name
        compiled = self._compiled.get(name)
        if compiled is None:
            compiled = _Compiled(self._statement, db.dialect, self._columns)
            self._compiled[name] = compiled
        return compiled

    def _made(self, compiled: "_Compiled", row: Any) -> T:
        try:
            known = self._known.get(row)
        except TypeError:
            # The driver gives lists and objects as such: a row with one in it cannot be looked up.
            return self._make(compiled.row(row))
        if known is None:
            known = self._make(compiled.row(row))
            if len(self._known) >= self._most:
                self._known.clear()
            if self._most:
                self._known[row] = known
        return known


class PreparedForEach(Generic[T]):
    """A statement about some of a kind, `build` with a parameter for each of them.

    It is prepared for 1, 2, 4, 8 … of them; asking for one of them twice is no harm to it.
    """

    def __init__(
        self, build: Callable[[list[BindParameter[Any]]], Any], make: Callable[[Any], T]
    ) -> None:
        self._build, self._make = build, make
        self._sizes: dict[int, Prepared[T]] = {}

    def all(
        self, db: Connection, some: Sequence[Any], asked: Mapping[str, Any] | None = None
    ) -> list[T]:
        """What is made of every row about any of them."""
        if not some:
            return []
        size = 1 << (len(some) - 1).bit_length()
        padded = [*some, *[some[-1]] * (size - len(some))]
        values = {f"one_{place}": one for place, one in enumerate(padded)}
        return self._for(size).all(db, {**values, **(asked or {})})

    def _for(self, size: int) -> Prepared[T]:
        prepared = self._sizes.get(size)
        if prepared is None:
            each: list[BindParameter[Any]] = [bindparam(f"one_{n}") for n in range(size)]
            prepared = self._sizes[size] = Prepared(self._build(each), self._make)
        return prepared


class PreparedChange:
    """A statement that writes, and returns nothing."""

    def __init__(self, statement: Any, columns: Sequence[str] | None = None) -> None:
        self._statement, self._columns = statement, columns
        self._compiled: dict[str, _Compiled] = {}

    def run(self, db: Connection, values: Mapping[str, Any]) -> int:
        """Write; how many rows it touched."""
        return int(self._in(db).ask(db, values).rowcount)

    def run_each(self, db: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
        """Write once for each."""
        if rows:
            self._in(db).ask_each(db, rows)

    def _in(self, db: Connection) -> "_Compiled":
        name = db.dialect.name
        compiled = self._compiled.get(name)
        if compiled is None:
            compiled = _Compiled(self._statement, db.dialect, self._columns)
            self._compiled[name] = compiled
        return compiled


class _Compiled:
    """A statement in one database's SQL, with what its values and columns have to go through."""

    def __init__(
        self, statement: Any, dialect: Dialect, columns: Sequence[str] | None = None
    ) -> None:
        own = sqlite.dialect(paramstyle="named") if dialect.name == "sqlite" else dialect
        compiled = statement.compile(dialect=own, column_keys=columns)
        self._sql = str(compiled)
        if "POSTCOMPILE" in self._sql:
            msg = "a list of unknown length cannot be prepared: see PreparedForEach"
            raise ValueError(msg)
        self._given = dict(compiled.params)
        self._binding = {
            name: process
            for name in self._given
            if (process := _binder(compiled.binds[name].type, own)) is not None
        }
        self._dialect = own
        self._returned = list(getattr(statement, "exported_columns", ()))
        names = [one.key for one in self._returned]
        self._shape: Any = namedtuple("Row", names, rename=True)  # type: ignore[misc]
        self._reading: list[Any] | None = None

    def ask(self, db: Connection, asked: Mapping[str, Any]) -> Any:
        """The driver's cursor, after it has executed the statement."""
        cursor = self._driven(db, "execute", self._values(asked))
        if self._reading is None:
            # An INSERT on PostgreSQL returns its key though nobody asked: hence not strict.
            told = zip(self._returned, cursor.description or (), strict=False)
            self._reading = [_reader(one.type, self._dialect, code[1]) for one, code in told]
        return cursor

    def ask_each(self, db: Connection, rows: Sequence[Mapping[str, Any]]) -> Any:
        """The same for many rows."""
        return self._driven(db, "executemany", [self._values(row) for row in rows])

    def row(self, raw: Any) -> Any:
        """A row as the columns' types give it, with the columns' names."""
        return self._shape._make(
            value if read is None else read(value)
            for read, value in zip(self._reading or (), raw, strict=True)
        )

    def _values(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        values = {**self._given, **asked}
        for name, process in self._binding.items():
            values[name] = process(values[name])
        return values

    def _driven(self, db: Connection, verb: str, values: Any) -> Any:
        cursor = db.connection.cursor()
        try:
            getattr(cursor, verb)(self._sql, values)
        except db.dialect.loaded_dbapi.Error as error:
            raise told(db, self._sql, values, error) from error
        return cursor


def told(db: Connection, sql: str, values: Any, error: Exception) -> BaseException:
    """The driver's error as SQLAlchemy tells it."""
    return DBAPIError.instance(
        sql, values, error, db.dialect.loaded_dbapi.Error, dialect=db.dialect
    )


def _binder(type_: Any, dialect: Dialect) -> Any:
    return type_.dialect_impl(dialect).bind_processor(dialect)


def _reader(type_: Any, dialect: Dialect, code: object) -> Any:
    """`code`: the driver's own for the column's type; some types go by it."""
    return type_.dialect_impl(dialect).result_processor(dialect, code)
