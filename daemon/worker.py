"""Workers beyond one machine: `cadenced worker`, which runs the actors and plans nothing."""

import logging
import threading
from datetime import timedelta

from dramatiq import Broker, Worker

from daemon import actors
from daemon.context import Context
from daemon.records import leases
from daemon.runner import WORKERS_SHUTDOWN_MS, Halt, beat

log = logging.getLogger(__name__)


def run(ctx: Context, broker: Broker, halt: Halt, *, threads: int) -> None:
    """Do what the bell rings for, until asked to stop."""
    actors.register(broker, ctx)
    broker.emit_after("process_boot")
    worker = Worker(broker, worker_threads=threads, worker_timeout=200)
    heart = threading.Thread(target=beat, args=(ctx, halt), name="lease", daemon=True)
    heart.start()
    worker.start()
    log.info("started", extra={"owner": ctx.owner, "threads": threads})
    try:
        while not halt.wait(timedelta(hours=1) / timedelta(seconds=1)):
            pass
    finally:
        worker.stop(timeout=WORKERS_SHUTDOWN_MS)
        broker.close()
        heart.join()
        with ctx.engine.begin() as db:
            leases.release(db, ctx.owner)
