"""The only place that reads the clock, and takes what nobody can foresee."""

import os
import secrets
import socket
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

Clock = Callable[[], datetime]

SHOWN = "CADENCED_CLOCK"
"""For tests of whole processes only: a file that holds the moment it is (ISO 8601, with a zone).
Replace it by renaming; time stands still in between."""


def utc_now() -> datetime:
    """The moment it is, aware, in UTC."""
    shown = os.environ.get(SHOWN)
    if shown:
        return datetime.fromisoformat(Path(shown).read_text()).astimezone(UTC)
    return datetime.now(UTC)


def name_of_this_process() -> str:
    """A name that no other process bears or ever bore, with its machine and number in it.

    A number alone comes back: in a container it is always 1, and the dead would seem to live.
    """
    machine = socket.gethostname().partition(".")[0][:16]
    return f"{machine}/{os.getpid()}/{secrets.token_hex(4)}"
