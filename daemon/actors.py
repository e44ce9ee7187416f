"""What workers do when the bell rings. Truth is in the database: actors never raise."""

import logging
from collections.abc import Callable, Sequence

import dramatiq
from dramatiq import Broker

from daemon.context import Bell, Context
from daemon.steps import deliver, read_mail

log = logging.getLogger(__name__)

CHUNK = 20
"""How many ids one bell carries."""

Step = Callable[[Context, int], None]


def register(broker: Broker, ctx: Context) -> Bell:
    """Declare the actors on a broker, and return the bell that rings for them."""
    queues: dict[str, Step] = {"deliver": _deliver, "read": _read}
    for name, step in queues.items():
        _declare(broker, ctx, name, step)

    def ring(queue: str, ids: Sequence[int]) -> None:
        for start in range(0, len(ids), CHUNK):
            _enqueue(broker, queue, list(ids[start : start + CHUNK]))

    return ring


def _declare(broker: Broker, ctx: Context, name: str, step: Step) -> None:
    def act(ids: list[int]) -> None:
        for one in ids:
            try:
                step(ctx, one)
            except Exception:
                # The sweep will find it again; the rest of the chunk goes on.
                log.exception("step failed", extra={"queue": name, "id": one})

    dramatiq.actor(actor_name=name, queue_name=name, broker=broker)(act)


def _enqueue(broker: Broker, queue: str, ids: list[int]) -> None:
    try:
        broker.get_actor(queue).send(ids)
    except Exception as trouble:
        # A broker that is away costs time, never mail: the sweep does without it.
        log.warning("bell not heard", extra={"queue": queue, "why": type(trouble).__name__})


def _deliver(ctx: Context, parcel: int) -> None:
    deliver.run(ctx, parcel)


def _read(ctx: Context, inbox: int) -> None:
    for parcel in read_mail.run(ctx, inbox):
        deliver.run(ctx, parcel)
