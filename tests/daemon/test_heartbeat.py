"""Others are told that a daemon lives, as long as it goes on, and systemd is."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from daemon import heartbeat
from daemon.heartbeat import Pulse
from daemon.records import leases
from daemon.records.engine import reading
from tests.daemon.house import House
from tests.servers.fixtures import eventually


class Manager:
    """A service manager: what it was told, in order."""

    def __init__(self, path: Path) -> None:
        self._line = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._line.bind(str(path))
        self._line.settimeout(5)

    def hears(self) -> str:
        return self._line.recv(1000).decode()

    def hears_nothing(self) -> bool:
        self._line.settimeout(0.1)
        try:
            return not self._line.recv(1000)
        except TimeoutError:
            return True

    def close(self) -> None:
        self._line.close()


@pytest.fixture
def manager(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Manager]:
    manager = Manager(tmp_path / "notify")
    monkeypatch.setenv(heartbeat.NOTIFY_SOCKET, str(tmp_path / "notify"))
    yield manager
    manager.close()


def until(house: House) -> list[str]:
    """Whose lease runs."""
    with reading(house.ctx.engine) as db:
        return list(db.scalars(leases.living(house.clock())))


def test_a_process_that_goes_on_renews_its_lease_and_feeds_the_watchdog(
    house: House, manager: Manager
) -> None:
    with heartbeat.alive(house.ctx):
        assert manager.hears() == "WATCHDOG=1"
        for _ in range(3):
            house.clock.advance(seconds=40)
            assert manager.hears() == "WATCHDOG=1"
            assert eventually(lambda: until(house) == ["test"])

    assert manager.hears() == "STOPPING=1"
    assert until(house) == []


def test_one_that_hangs_is_not_said_to_live(house: House, manager: Manager) -> None:
    with heartbeat.alive(house.ctx, lambda: False):
        house.clock.advance(minutes=2)
        assert manager.hears_nothing()

        assert until(house) == []


def test_the_pulse_is_felt_when_the_planner_asks_whether_to_stop() -> None:
    hasty = Pulse(lambda: False, longest_step=0.0)
    patient = Pulse(lambda: True, longest_step=60)

    assert not hasty()
    assert not hasty.beats()
    assert patient()
    assert patient.beats()


def test_where_nobody_listens_nothing_breaks(monkeypatch: pytest.MonkeyPatch) -> None:
    for path in ("", "/nowhere/notify", "@cadenced-nobody-listens-here"):
        monkeypatch.setenv(heartbeat.NOTIFY_SOCKET, path)
        heartbeat.tell_manager("READY=1")
