"""An installation for commands to look at."""

from pathlib import Path

import pytest

from tests.daemon.cli.house import House, build, fill


@pytest.fixture
def house(tmp_path: Path) -> House:
    """People, and nothing else."""
    return build(tmp_path)


@pytest.fixture
def filled(house: House) -> House:
    """Some history."""
    fill(house)
    return house
