"""Workers beyond one machine: `cadenced worker`, which runs the actors and plans nothing."""

import logging
import multiprocessing
from collections.abc import Callable
from multiprocessing.process import BaseProcess

from dramatiq import Broker

from daemon import actors, heartbeat, runner
from daemon.context import Context
from daemon.runner import Halt

log = logging.getLogger(__name__)

A_WHILE = 5.0
"""Seconds between two looks at whether the other processes are still there."""

FINISHING = 75.0
"""Seconds that a process may take to finish what it began, once the end was asked for."""


def run(ctx: Context, broker: Broker, halt: Halt, *, threads: int) -> None:
    """Do what the bell rings for, until asked to stop, or until whoever started it is gone."""
    actors.register(broker, ctx)
    with heartbeat.alive(ctx), runner.working(ctx, broker, halt, threads=threads):
        heartbeat.tell_manager("READY=1")
        log.info("started", extra={"owner": ctx.owner, "threads": threads})
        while not halt.wait(A_WHILE):
            if (parent := multiprocessing.parent_process()) and not parent.is_alive():
                return


def herd(work: Callable[[], None], halt: Halt, *, processes: int) -> None:
    """Keep so many processes at work, each started anew where it dies; all end when asked to."""
    spawned = multiprocessing.get_context("spawn")
    alive: list[BaseProcess] = []
    heartbeat.tell_manager("READY=1")
    while True:
        for dead in [one for one in alive if not one.is_alive()]:
            log.error("a worker died", extra={"code": dead.exitcode})
            alive.remove(dead)
        for _ in range(processes - len(alive)):
            alive.append(spawned.Process(target=work))
            alive[-1].start()
        if halt.wait(A_WHILE):
            break
        heartbeat.tell_manager("WATCHDOG=1")
    for one in alive:
        one.terminate()
    for one in alive:
        one.join(FINISHING)
