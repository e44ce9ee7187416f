from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from daemon.records import migrating
from daemon.records.engine import open_engine


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    opened = open_engine(f"sqlite:///{tmp_path}/t.db")
    yield opened
    opened.dispose()


def test_an_empty_database_is_brought_up_to_date_and_then_left_alone(engine: Engine) -> None:
    assert migrating.version_of(engine) is None
    assert migrating.upgrade(engine)

    assert migrating.version_of(engine) == migrating.head()
    assert not migrating.upgrade(engine)


def test_the_migrations_make_the_tables_of_this_program(engine: Engine) -> None:
    migrating.upgrade(engine)

    assert migrating.differences(engine) == []


def test_a_database_of_a_newer_program_is_refused(engine: Engine) -> None:
    migrating.upgrade(engine)
    with engine.begin() as db:
        db.execute(text("UPDATE alembic_version SET version_num = '9999'"))

    with pytest.raises(migrating.DatabaseTooNew, match="9999"):
        migrating.upgrade(engine)
