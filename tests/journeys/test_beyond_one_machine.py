"""Planners, workers, a database and a broker apart: they come and go, and nothing is lost."""

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.cast import ADA
from tests.conftest import only_when_slow
from tests.journeys.killed_house import (
    STAFF,
    THE_WEEK,
    Installation,
    an_installation,
    live_until_thursday,
    nothing_is_lost_and_nothing_doubled,
)
from tests.journeys.real_daemon import soon
from tests.servers.processes import free_port
from tests.servers.services import RABBITMQ, REDIS, a_database, need_service
from tests.servers.wire import Wire

STARTING = 180.0
"""Seconds: each process of a herd imports the whole program, and ends in order."""

QUEUES = ("cadenced.read", "cadenced.deliver")
SPEED = 3
COLLECTED = 15
SWEPT = 30
BUSY = 15
LATE = COLLECTED + SWEPT + BUSY
"""Seconds: mail is fetched, the sweep comes round, and this machine has other things to do."""

IN_RELEASES = [pytest.mark.slow, only_when_slow]
STORMY = [
    pytest.param(RABBITMQ, id="rabbitmq", marks=pytest.mark.rabbitmq),
    pytest.param(REDIS, id="redis", marks=[pytest.mark.redis, *IN_RELEASES]),
]
CALM = [
    pytest.param(RABBITMQ, id="rabbitmq", marks=[pytest.mark.rabbitmq, *IN_RELEASES]),
    pytest.param(REDIS, id="redis", marks=pytest.mark.redis),
]
"""Each broker has its turn in every run; both have both before a release."""


@pytest.fixture
def database() -> Iterator[str]:
    with a_database() as url:
        yield url


def flush(broker: str) -> None:
    """Whatever the broker holds is gone."""
    if broker.startswith("redis"):
        import redis

        redis.Redis.from_url(broker).flushdb()
        return
    import pika

    connection = pika.BlockingConnection(pika.URLParameters(broker))
    for queue in QUEUES:
        channel = connection.channel()
        try:
            channel.queue_purge(queue)
        except pika.exceptions.ChannelClosedByBroker:
            continue  # Nobody has declared it yet.
    connection.close()


def apart(folder: Path, database: str, broker: str) -> Installation:
    text = f'[database]\nurl = "{database}"\n[broker]\nurl = "{broker}"\n'
    return an_installation(folder, {"[mail]\n": f"{text}[mail]\n"})


def nothing_is_lost_doubled_or_late(house: Installation) -> None:
    nothing_is_lost_and_nothing_doubled(house)
    assert max(house.delays()) * SPEED < LATE


@pytest.mark.postgres
@pytest.mark.parametrize("broker", CALM)
def test_a_week_goes_by_with_everything_apart(tmp_path: Path, database: str, broker: str) -> None:
    flush(need_service(broker))
    house = apart(tmp_path, database, broker)
    house.at(9, 9)
    for _ in range(2):
        house.start("worker").wait_until_started()

    planner = live_until_thursday(house, "run", "--role", "planner")

    house.settle(planner)
    house.end()
    nothing_is_lost_and_nothing_doubled(house)
    assert set(house.letters()) >= THE_WEEK
    assert house.told(ADA) == {written.word: 1 for written in house.written.values()}
    assert house.repeats() == {}


@pytest.mark.postgres
@pytest.mark.parametrize("broker", STORMY)
def test_planners_workers_and_the_broker_come_and_go(
    tmp_path: Path, database: str, broker: str
) -> None:
    flush(need_service(broker))
    parts = urlsplit(broker)
    wire = Wire(parts.port or 0)
    wire.mend()
    near = broker.replace(f":{parts.port}", f":{wire.port}")
    house = apart(tmp_path, database, near)
    house.at(9, 10)
    with house.clock.running(SPEED):
        first, second = (house.start("run", "--role", "planner") for _ in range(2))
        workers = [house.start("worker") for _ in range(3)]
        for daemon in (first, second, *workers):
            daemon.wait_until_started()
        for number, person in enumerate(STAFF):
            house.write(person)
            time.sleep(0.5)
            match number:
                case 3 | 7 | 15:
                    flush(broker)
                case 5:
                    first.kill()
                case 8:
                    wire.cut()
                case 10:
                    workers[0].kill()
                case 13:
                    wire.mend()
        house.settle(second)
        house.end()
    wire.cut()

    nothing_is_lost_doubled_or_late(house)


@pytest.mark.postgres
@pytest.mark.rabbitmq
def test_a_herd_of_workers_is_kept_whole_and_ends_with_its_herdsman(
    tmp_path: Path, database: str
) -> None:
    house = apart(tmp_path, database, need_service(RABBITMQ))
    with a_herd(house, "-p", "2", "-t", "1") as (herd, said):
        assert soon(lambda: said().count(" started") == 2, STARTING), said()

        os.kill(flock(herd.pid)[0], signal.SIGKILL)

        assert soon(lambda: said().count(" started") == 3, STARTING), said()
        assert "a worker died" in said()
        working = flock(herd.pid)
        assert len(working) == 2
        herd.terminate()
        assert herd.wait(STARTING) == 0
    assert not any(Path(f"/proc/{one}").exists() for one in working)


@contextmanager
def a_herd(
    house: Installation, *options: str
) -> Iterator[tuple[subprocess.Popen[bytes], Callable[[], str]]]:
    """`cadenced worker` as a process that may have others of its own, and what they say."""
    command = "from daemon.cli import main; main()"
    words = [sys.executable, "-c", command, "worker", *options]
    log = house.folder / "herd"
    with log.open("wb") as to:
        herd = subprocess.Popen(
            [*words, "--config", str(house.folder / "cadenced.toml")],
            env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
            stderr=to,
        )
    try:
        yield herd, log.read_text
    finally:
        herd.terminate()
        herd.wait(STARTING)


def flock(herdsman: int) -> list[int]:
    """The processes that another one started, but multiprocessing's own."""
    children = Path(f"/proc/{herdsman}/task/{herdsman}/children").read_text().split()
    workers = [c for c in children if b"spawn_main" in Path(f"/proc/{c}/cmdline").read_bytes()]
    return [int(child) for child in workers]


@pytest.mark.postgres
def test_a_broker_that_is_never_up_costs_half_a_minute(tmp_path: Path, database: str) -> None:
    house = apart(tmp_path, database, f"amqp://guest:guest@127.0.0.1:{free_port()}")
    house.at(9, 10)
    with house.clock.running(SPEED):
        planner = house.start("run", "--role", "planner")
        for _ in range(2):
            house.start("worker").wait_until_started()
        for person in STAFF[:6]:
            house.write(person)
        house.settle(planner)
        house.end()

    nothing_is_lost_doubled_or_late(house)


def test_a_second_instance_stands_by_and_takes_over(tmp_path: Path) -> None:
    house = an_installation(tmp_path, {})
    house.at(9, 10)
    first = house.start()
    house.write(STAFF[0])
    house.settle(first)
    second = house.start()
    second.wait_until_started()
    for person in STAFF[1:3]:
        house.write(person)
        house.clock.advance(seconds=20)
    house.settle(first)

    house.write(STAFF[3])
    first.kill()
    house.clock.advance(seconds=20)
    house.settle(second)
    house.end()

    nothing_is_lost_doubled_or_late(house)
    told = Counter(one.said().count("mail stored") for one in (first, second))
    assert told == {3: 1, 1: 1}
