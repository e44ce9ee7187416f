"""Daemons as they really run: processes of their own, ended by signals, under a clock that is set.

The processes come from a fork server that has imported the program once; what they run is
`cadenced run` and `cadenced worker` as an operator types them.
"""

import multiprocessing
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from multiprocessing.process import BaseProcess
from pathlib import Path

from daemon import clock, crashing

PATIENCE = 60.0
"""Seconds that something may take which takes a second on an idle machine."""

_forks = multiprocessing.get_context("forkserver")
_forks.set_forkserver_preload(
    [
        *("daemon.cli", "daemon.runner", "daemon.worker", "daemon.opening", "alembic.command"),
        *("integrations.calendars.ics", "integrations.mail.maildir", "integrations.mail.smtp"),
        *("integrations.directory.csv_file", "daemon.broker", "psycopg", "css_inline", "holidays"),
    ]
)


class SetClock:
    """The moment that every process of an installation takes it to be."""

    def __init__(self, path: Path, now: datetime) -> None:
        self._path = path
        self.set(now)

    def set(self, now: datetime) -> None:
        self.now = now.astimezone(UTC)
        unfinished = self._path.with_suffix(".new")
        unfinished.write_text(self.now.isoformat())
        unfinished.rename(self._path)

    def advance(self, **delta: float) -> None:
        self.set(self.now + timedelta(**delta))

    @contextmanager
    def running(self, speed: int) -> Iterator[None]:
        """It goes on by itself, so many times as fast as the one on the wall."""
        ended = threading.Event()

        def go_on() -> None:
            begun, at = time.monotonic(), self.now
            while not ended.wait(0.2):
                self.set(at + timedelta(seconds=speed * (time.monotonic() - begun)))

        hand = threading.Thread(target=go_on)
        hand.start()
        try:
            yield
        finally:
            ended.set()
            hand.join()

    @property
    def environment(self) -> dict[str, str]:
        return {clock.SHOWN: str(self._path)}


class Daemon:
    """One process; `log` is what it said."""

    def __init__(self, command: list[str], environment: Mapping[str, str], log: Path) -> None:
        self.log = log
        self._from = log.stat().st_size if log.exists() else 0
        self._process: BaseProcess = _forks.Process(
            target=_main, args=(command, dict(environment), str(log)), daemon=True
        )
        self._process.start()

    def said(self) -> str:
        """What this process said since it began."""
        return self.log.read_text()[self._from :] if self.log.exists() else ""

    def wait_until_started(self) -> None:
        assert soon(lambda: "started" in self.said() or not self.is_alive()), self.said()

    def is_alive(self) -> bool:
        return self._process.is_alive()

    def kill(self) -> None:
        """As `kill -9` does."""
        self._process.kill()
        self._process.join()

    def dies_of_itself(self) -> bool:
        """Whether it came by the point at which it was to be killed."""
        self._process.join(PATIENCE)
        return self._process.exitcode == -signal.SIGKILL

    def end(self) -> int | None:
        """As SIGTERM does; the code it ended with."""
        self._process.terminate()
        self._process.join(PATIENCE)
        return self._process.exitcode


def crash_at(point: str) -> dict[str, str]:
    """The environment of a process that is to die at a point."""
    return {crashing.AT: point} if point else {}


@contextmanager
def environment(more: Mapping[str, str]) -> Iterator[None]:
    """Commands run in this process see the same clock."""
    before = dict(os.environ)
    os.environ.update(more)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


def soon(is_so: Callable[[], bool], patience: float = PATIENCE) -> bool:
    """Whether something becomes true in time."""
    deadline = time.monotonic() + patience
    while not is_so():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.05)
    return True


def _main(command: list[str], environment: dict[str, str], log: str) -> None:
    os.environ.update(environment)
    handle = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.dup2(handle, 1)
    os.dup2(handle, 2)
    sys.stdout, sys.stderr = open(1, "w"), open(2, "w", buffering=1)  # noqa: SIM115
    from daemon.cli import run

    sys.exit(run(command))
