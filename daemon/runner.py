"""Keeps the daemon going: the planner's rounds, the workers beside it, an orderly end."""

import logging
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from types import FrameType

from dramatiq import Broker, Worker
from sqlalchemy.exc import OperationalError

from daemon import actors, heartbeat, listening, planning
from daemon.context import Context
from daemon.heartbeat import Pulse
from daemon.planning import Rounds
from daemon.records import leases
from daemon.steps import sweep

log = logging.getLogger(__name__)

OFFICE = "planner"
THREADS = 2
WORKERS_SHUTDOWN_MS = 60_000
SWEEP_EVERY = timedelta(seconds=15)
"""How often workers look at what no bell was heard for."""

SHORTEST_REST = 0.05
"""Seconds left to the workers between two rounds, while what they were rung for is due."""

AFTER_TROUBLE = 5.0
STANDBY = 5.0


class Halt:
    """Set by SIGTERM or SIGINT: finish what is under way, begin nothing new."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def __call__(self) -> bool:
        """Whether to stop."""
        return self._event.is_set()

    def ask(self, _signal: int = 0, _frame: FrameType | None = None) -> None:
        """Ask for an orderly end."""
        self._event.set()

    def wait(self, seconds: float) -> bool:
        """Rest, unless the end is asked for first."""
        return self._event.wait(max(0.0, seconds))

    @contextmanager
    def on_signals(self) -> Iterator["Halt"]:
        """Listen for SIGTERM and SIGINT; a second SIGINT kills as usual."""
        before = {s: signal.signal(s, self.ask) for s in (signal.SIGTERM, signal.SIGINT)}
        try:
            yield self
        finally:
            for one, handler in before.items():
                signal.signal(one, handler)


def run(ctx: Context, broker: Broker, halt: Halt, *, with_workers: bool) -> None:
    """Plan until asked to stop. `with_workers`: the actors run in this process too."""
    ctx = replace(ctx, bell=actors.register(broker, ctx))
    pulse = Pulse(halt)
    with heartbeat.alive(ctx, pulse.beats), _all_halted(halt):
        hearing = (ctx, halt, planning.collect)
        threading.Thread(target=listening.listen, args=hearing, name="ear", daemon=True).start()
        if not with_workers:
            _rounds(ctx, pulse, halt)
            broker.close()
            return
        with working(ctx, broker, halt, threads=THREADS):
            _rounds(ctx, pulse, halt)


@contextmanager
def working(ctx: Context, broker: Broker, halt: Halt, *, threads: int) -> Iterator[None]:
    """Workers do what the bell rings for, and what it should have rung for; the block's end waits
    until they have finished what they began."""
    broker.emit_after("process_boot")
    worker = Worker(broker, worker_threads=threads, worker_timeout=200)
    broom = threading.Thread(target=_sweep, args=(ctx, halt), name="broom")
    worker.start()
    broom.start()
    try:
        yield
    finally:
        halt.ask()
        worker.stop(timeout=WORKERS_SHUTDOWN_MS)
        broom.join()
        broker.close()


@contextmanager
def _all_halted(halt: Halt) -> Iterator[None]:
    try:
        yield
    finally:
        halt.ask()


def _rounds(ctx: Context, pulse: Pulse, halt: Halt) -> None:
    rounds = Rounds()
    heartbeat.tell_manager("READY=1")
    log.info("started", extra={"owner": ctx.owner, "mode": ctx.reach.mode.value})
    while not pulse():
        try:
            rest = _round(ctx, rounds, pulse)
        except OperationalError as trouble:
            # A database that restarts costs time; whatever was begun is taken up again.
            log.warning("database away", extra={"why": type(trouble.orig).__name__})
            rest = AFTER_TROUBLE
        halt.wait(rest)


def _round(ctx: Context, rounds: Rounds, stop: Callable[[], bool]) -> float:
    """Plan, where it is this process's turn; the seconds to rest."""
    if not _in_office(ctx):
        sweep.bury(ctx)
        return STANDBY if not _in_office(ctx) else 0.0
    come_back = planning.once(ctx, rounds, stop)
    return min(1.0, max(SHORTEST_REST, (come_back - ctx.clock()) / timedelta(seconds=1)))


def _in_office(ctx: Context) -> bool:
    """Whether this process plans; another one stands by and takes over when the lease lapses."""
    with ctx.engine.begin() as db:
        return leases.hold(db, OFFICE, ctx.owner, now=ctx.clock())


def _sweep(ctx: Context, halt: Halt) -> None:
    for _ in heartbeat.each(SWEEP_EVERY, ctx, halt.wait):
        try:
            sweep.overdue(ctx, halt)
        except Exception:
            # It is looked at again in a moment.
            log.exception("sweep failed")
