"""A house for each test that asks for one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from daemon.steps import sync_directory
from tests.daemon.house import House, a_house


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """A daemon whose directory was read once."""
    built = a_house(tmp_path)
    sync_directory.run(built.ctx)
    yield built
    built.ctx.engine.dispose()
