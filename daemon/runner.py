"""Keeps the daemon going: the planner's rounds, the workers beside it, an orderly end."""

import logging
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from types import FrameType

from dramatiq import Broker, Worker

from daemon import actors, listening, planning
from daemon.context import Context
from daemon.planning import Rounds
from daemon.records import leases

log = logging.getLogger(__name__)

OFFICE = "planner"
THREADS = 2
WORKERS_SHUTDOWN_MS = 60_000


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
    broker.emit_after("process_boot")
    worker = Worker(broker, worker_threads=THREADS, worker_timeout=200) if with_workers else None
    if worker is not None:
        worker.start()
    heart = threading.Thread(target=beat, args=(ctx, halt), name="lease", daemon=True)
    heart.start()
    hearing = (ctx, halt, planning.collect)
    ear = threading.Thread(target=listening.listen, args=hearing, name="ear", daemon=True)
    ear.start()
    try:
        _rounds(ctx, halt)
    finally:
        halt.ask()
        if worker is not None:
            worker.stop(timeout=WORKERS_SHUTDOWN_MS)
        broker.close()
        heart.join()
        with ctx.engine.begin() as db:
            leases.release(db, ctx.owner)
        log.info("stopped")


def _rounds(ctx: Context, halt: Halt) -> None:
    rounds = Rounds()
    log.info("started", extra={"owner": ctx.owner, "mode": ctx.reach.mode.value})
    while not halt():
        if not _in_office(ctx):
            halt.wait(5)
            continue
        come_back = planning.once(ctx, rounds, halt)
        halt.wait(min(1.0, (come_back - ctx.clock()) / timedelta(seconds=1)))


def _in_office(ctx: Context) -> bool:
    """Whether this process plans; another one stands by and takes over when the lease lapses."""
    with ctx.engine.begin() as db:
        return leases.hold(db, OFFICE, ctx.owner, now=ctx.clock())


def beat(ctx: Context, halt: Halt) -> None:
    """Renew the lease that tells others this process lives."""
    while True:
        try:
            with ctx.engine.begin() as db:
                leases.renew(db, ctx.owner, now=ctx.clock())
        except Exception:
            log.exception("lease not renewed")
        if halt.wait(leases.LEASE / timedelta(seconds=1) / 4):
            return
