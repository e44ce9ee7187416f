"""Servers of a test's own: free ports, private folders, ended by the id they were started with."""

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

PATIENCE = 20.0
"""Seconds that a server may take to answer on its port."""


def free_port() -> int:
    with socket.socket() as sock:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        sock.bind(("127.0.0.1", 0))
        return int(sock.getsockname()[1])


def need(*programs: str) -> None:
    """Skip where a server is not installed, or cannot be run by this user; fail in CI."""
    places = os.environ.get("PATH", "") + ":/usr/sbin:/sbin"
    missing = [program for program in programs if not shutil.which(program, path=places)]
    reason = f"not installed: {', '.join(missing)} (deploy/ci/install-servers.sh)"
    if not missing and os.geteuid() != 0:
        missing, reason = ["root"], "these servers give up root themselves; start the tests as root"
    if missing and os.environ.get("CADENCED_REQUIRE_SERVICES"):
        pytest.fail(reason)
    if missing:
        pytest.skip(reason)


@contextmanager
def private_folder() -> Iterator[Path]:
    """A folder that a server under its own user may enter (pytest's are closed to others)."""
    folder = Path(tempfile.mkdtemp(prefix="cadenced-", dir="/tmp"))
    folder.chmod(0o755)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def answers(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except OSError:
        return False
    return True


def wait_until_it_answers(port: int, log: Path | None = None) -> None:
    deadline = time.monotonic() + PATIENCE
    while not answers(port):
        if time.monotonic() > deadline:
            told = log.read_text()[-2000:] if log and log.exists() else "no log"
            raise AssertionError(f"nothing answers on port {port}: {told}")
        time.sleep(0.02)


class Program:
    """One program in the foreground; `port` is where it answers."""

    def __init__(self, command: list[str], port: int, log: Path) -> None:
        self._command, self._port, self._log = command, port, log
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                self._command, stdout=log, stderr=log, start_new_session=True
            )
        wait_until_it_answers(self._port, self._log)

    def stop(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.terminate()
        try:
            process.wait(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        with suppress(ProcessLookupError):  # What it left behind, such as open sessions.
            os.killpg(process.pid, signal.SIGKILL)
