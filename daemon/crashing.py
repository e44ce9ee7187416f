"""Where a test may have the process killed, to show that nothing is lost there.

`CADENCED_CRASH_AT=POINT` ends the process with SIGKILL, as `kill -9` would, the first time it comes
by that point. Without that variable, which no installation sets, a point does nothing.
"""

import os
import signal

AT = "CADENCED_CRASH_AT"

POINTS = (
    "directory.learning",
    "directory.learnt",
    "sync.observing",
    "sync.observed",
    "consider.deciding",
    "consider.decided",
    "collect.storing",
    "collect.stored",
    "collect.done",
    "read.taken",
    "read.settling",
    "read.settled",
    "deliver.claiming",
    "deliver.claimed",
    "deliver.posted",
    "deliver.closing",
    "deliver.closed",
    "sweep.settling",
    "sweep.settled",
)
"""Before (`…ing`) and after (`…ed`) each commit, and on either side of what leaves the house."""


def point(name: str) -> None:
    """Die here, if a test asked for it."""
    if os.environ.get(AT) == name:
        os.kill(os.getpid(), signal.SIGKILL)
