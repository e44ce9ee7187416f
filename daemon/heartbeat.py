"""Tells others that this process lives, as long as its work goes on: by leases, and to systemd."""

import logging
import os
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta

from daemon.clock import steady_seconds
from daemon.context import Context
from daemon.planning import Rounds
from daemon.records import leases

log = logging.getLogger(__name__)

LONGEST_STEP = 600.0
"""Seconds. Whoever plans asks more often whether to stop, unless it hangs: no call to a server
takes that long, the wait for the answer to a mail's final dot excepted, which is a worker's."""

NOTIFY_SOCKET = "NOTIFY_SOCKET"
"""Where systemd listens (sd_notify(3)); other service managers do not set it."""


class Pulse:
    """Felt whenever the planner asks whether to stop, which it does between any two steps."""

    def __init__(self, stop: Callable[[], bool], *, longest_step: float = LONGEST_STEP) -> None:
        self._stop = stop
        self._longest_step = longest_step
        self._felt = steady_seconds()

    def __call__(self) -> bool:
        """Whether to stop."""
        self._felt = steady_seconds()
        return self._stop()

    def beats(self) -> bool:
        """Whether the planner goes on planning."""
        return steady_seconds() - self._felt < self._longest_step


@contextmanager
def alive(ctx: Context, goes_on: Callable[[], bool] = lambda: True) -> Iterator[None]:
    """Others are told that this process lives, until the end of the block.

    As soon as its work does not go on, nobody is told any more: another planner takes over, and
    systemd starts this one anew.
    """
    with ctx.engine.begin() as db:
        leases.renew(db, ctx.owner, now=ctx.clock())
    ended = threading.Event()
    heart = threading.Thread(target=_beat, args=(ctx, goes_on, ended), name="heart", daemon=True)
    heart.start()
    try:
        yield
    finally:
        tell_manager("STOPPING=1")
        ended.set()
        heart.join()
        with ctx.engine.begin() as db:
            leases.release(db, ctx.owner)
        ctx.purse.write_down()
        log.info("stopped")


def tell_manager(state: str) -> None:
    """Tell the service manager how it stands (sd_notify(3)); nothing where nobody listens."""
    path = os.environ.get(NOTIFY_SOCKET, "")
    if not path:
        return
    address = f"\0{path[1:]}" if path.startswith("@") else path
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as line:
            line.connect(address)
            line.sendall(state.encode())
    except OSError as trouble:
        log.warning("the service manager does not listen: %s", trouble.strerror)


def each(every: timedelta, ctx: Context, wait: Callable[[float], bool]) -> Iterator[None]:
    """Time and again, by the daemon's own clock, until `wait` says that the end was asked for."""
    rounds = Rounds()
    while not wait(1.0):
        if rounds.is_due("it", every, now=ctx.clock()):
            yield


def _beat(ctx: Context, goes_on: Callable[[], bool], ended: threading.Event) -> None:
    for _ in each(leases.LEASE / 4, ctx, ended.wait):
        if not goes_on():
            log.error("planning does not go on: others may take over")
            continue
        tell_manager("WATCHDOG=1")
        try:
            with ctx.engine.begin() as db:
                leases.renew(db, ctx.owner, now=ctx.clock())
        except Exception:
            log.exception("lease not renewed")
