"""A house for each test that asks for one, on SQLite and on PostgreSQL."""

from pathlib import Path

import pytest
from sqlalchemy import Engine

from daemon.steps import sync_directory
from tests.daemon.databases import engine, postgres
from tests.daemon.house import House, a_house

__all__ = ["engine", "house", "postgres"]


@pytest.fixture
def house(tmp_path: Path, engine: Engine) -> House:
    """A daemon whose directory was read once."""
    built = a_house(tmp_path, engine=engine)
    sync_directory.run(built.ctx)
    return built
