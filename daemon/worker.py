"""Workers beyond one machine: `cadenced worker`, which runs the actors and plans nothing."""

import logging

from dramatiq import Broker

from daemon import actors, runner
from daemon.context import Context
from daemon.runner import Halt

log = logging.getLogger(__name__)

AN_HOUR = 3600.0


def run(ctx: Context, broker: Broker, halt: Halt, *, threads: int) -> None:
    """Do what the bell rings for, until asked to stop."""
    actors.register(broker, ctx)
    with runner.alive(ctx), runner.working(ctx, broker, halt, threads=threads):
        log.info("started", extra={"owner": ctx.owner, "threads": threads})
        while not halt.wait(AN_HOUR):
            pass
