"""The only place that reads the clock, and takes what nobody can foresee."""

import hashlib
import os
import secrets
import socket
import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

Clock = Callable[[], datetime]

SHOWN = "CADENCED_CLOCK"
"""For tests of whole processes only: a file that holds the moment it is (ISO 8601, with a zone).
Replace it by renaming; time stands still in between."""

_UNKNOWN = "unknown"
_own_names: set[str] = set()


def utc_now() -> datetime:
    """The moment it is, aware, in UTC."""
    shown = os.environ.get(SHOWN)
    if shown:
        return datetime.fromisoformat(Path(shown).read_text()).astimezone(UTC)
    return datetime.now(UTC)


def new_secret() -> str:
    """What nobody can guess, and no two calls give."""
    return secrets.token_urlsafe(32)


def steady_seconds() -> float:
    """Seconds that pass evenly, whatever is done to the clock; only differences mean anything."""
    return time.monotonic()


def name_of_this_process() -> str:
    """A name that no other process bears or ever bore, with its machine and number in it.

    A number alone comes back: in a container it is always 1, and the dead would seem to live.
    """
    name = f"{_machine()}/{os.getpid()}/{_world()}-{secrets.token_hex(3)}"
    _own_names.add(name)
    return name


def runs_here(name: str) -> bool:
    """Whether a process of that name runs, or ran, on this machine or in this container."""
    return name.partition("/")[0] == _machine()


def is_surely_dead(name: str) -> bool:
    """Whether a process of that name ran here, where its number can be asked for, and is gone.

    False says nothing: on another machine, or in another container, only silence tells.
    """
    _, _, rest = name.partition("/")
    number, _, here = rest.partition("/")
    if not number.isdecimal() or here.partition("-")[0] != _world() or _world() == _UNKNOWN:
        return False
    if int(number) == os.getpid():
        return name not in _own_names
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return True
    except OSError:
        return False
    return False


def _machine() -> str:
    return socket.gethostname().partition(".")[0][:16]


@cache
def _world() -> str:
    """This boot of this machine, and the space in which its process numbers count (proc(5))."""
    boot = Path("/proc/sys/kernel/random/boot_id")
    try:
        told = f"{boot.read_text()}{Path('/proc/self/ns/pid').readlink()}"
    except OSError:
        return _UNKNOWN
    return hashlib.sha256(told.encode()).hexdigest()[:8]
