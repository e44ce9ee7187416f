"""The databases that tests run on: a new SQLite file each, or one PostgreSQL emptied for each."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, delete, text

from daemon.records import migrating
from daemon.records.engine import open_engine
from daemon.records.tables import metadata
from tests.servers.services import a_database

BOTH = [
    pytest.param("sqlite", id="sqlite"),
    pytest.param("postgres", id="postgres", marks=pytest.mark.postgres),
]


@pytest.fixture(scope="session")
def postgres() -> Iterator[Engine]:
    """A PostgreSQL database that the migrations made; `emptied` before each use."""
    with a_database() as url:
        engine = open_engine(url)
        migrating.upgrade(engine)
        yield engine
        engine.dispose()


@pytest.fixture(params=BOTH)
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """An engine whose database holds the tables and nothing else, on SQLite and on PostgreSQL."""
    if request.param == "postgres":
        yield emptied(request.getfixturevalue("postgres"))
        return
    opened = open_engine(f"sqlite:///{tmp_path}/house.db", throw_away=True)
    metadata.create_all(opened)
    yield opened
    opened.dispose()


def emptied(engine: Engine) -> Engine:
    """Every row gone, every number counted from 1 again."""
    restart = "SELECT setval(quote_ident(sequencename)::regclass, 1, false) FROM pg_sequences"
    with engine.begin() as db:
        for table in reversed(metadata.sorted_tables):
            db.execute(delete(table))
        db.execute(text(restart))
    return engine
