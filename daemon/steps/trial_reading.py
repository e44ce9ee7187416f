"""Reads a mail in a process of its own, to see whether it takes that process down.

A daemon may die for many reasons while it reads a mail. Only one whose reading ends a process that
does nothing else is put aside for it.
"""

import subprocess
import sys

from cadence.people import Person, PersonId
from cadence.replies.reading import ReplyContext
from cadence.replies.understanding import understand
from daemon import crashing
from daemon.clock import utc_now
from integrations.mail.guard import Unreadable
from integrations.mail.mime_in import read_mail_bytes

LONGEST = 60.0
"""Seconds; who reads longer never ends."""


def survives(raw: bytes) -> bool:
    """Whether a process lives through reading it; an exception is no death."""
    command = [sys.executable, "-m", __name__]
    silence = subprocess.DEVNULL
    try:
        done = subprocess.run(
            command, input=raw, stdout=silence, stderr=silence, timeout=LONGEST, check=False
        )
    except subprocess.TimeoutExpired:
        return False
    return done.returncode >= 0


def _read(raw: bytes) -> None:
    crashing.point("trial.reading")
    mail = read_mail_bytes(raw)
    if not isinstance(mail, Unreadable):
        understand(mail, ReplyContext(utc_now(), Person(PersonId(""), ""), {}))


if __name__ == "__main__":
    _read(sys.stdin.buffer.read())
