"""An installation for commands to look at: built once, copied for each test."""

import shutil
from pathlib import Path

import pytest

from tests.daemon.cli.house import House, build, fill


@pytest.fixture(scope="session")
def _empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("empty")).folder


@pytest.fixture(scope="session")
def _full(tmp_path_factory: pytest.TempPathFactory) -> Path:
    house = build(tmp_path_factory.mktemp("full"))
    fill(house)
    return house.folder


@pytest.fixture
def house(tmp_path: Path, _empty: Path) -> House:
    """People, and nothing else."""
    return _copy(_empty, tmp_path)


@pytest.fixture
def filled(tmp_path: Path, _full: Path) -> House:
    """Some history."""
    return _copy(_full, tmp_path)


def _copy(original: Path, folder: Path) -> House:
    shutil.copytree(original, folder, dirs_exist_ok=True)
    return House(folder)
