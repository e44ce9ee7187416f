"""What workers do when the bell rings. Truth is in the database: actors never raise."""

import logging
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from threading import Lock

import dramatiq
from dramatiq import Broker

from daemon.context import Bell, Context
from daemon.steps import deliver, read_mail

log = logging.getLogger(__name__)

CHUNK = 20
"""How many ids one bell carries."""

AGAIN = timedelta(seconds=30)
"""After this long without an effect the bell is rung again for the same thing; a broker that was
away is left alone for as long."""

Step = Callable[[Context, int], None]


def register(broker: Broker, ctx: Context) -> Bell:
    """Declare the actors on a broker, and return the bell that rings for them."""
    queues: dict[str, Step] = {"deliver": _deliver, "read": _read}
    for name, step in queues.items():
        _declare(broker, ctx, name, step)
    return _Ringing(broker, ctx)


class _Ringing:
    """Rings once for what is asked for again and again, and does not wait for a broker that is
    away: the sweep does without."""

    def __init__(self, broker: Broker, ctx: Context) -> None:
        self._broker = broker
        self._clock = ctx.clock
        self._rung: dict[tuple[str, int], datetime] = {}
        self._away_until: datetime | None = None
        self._lock = Lock()

    def __call__(self, queue: str, ids: Sequence[int]) -> None:
        with self._lock:
            now = self._clock()
            if self._away_until is not None and now < self._away_until:
                return
            self._rung = {one: at for one, at in self._rung.items() if now < at + AGAIN}
            new = [one for one in ids if (queue, one) not in self._rung]
            for start in range(0, len(new), CHUNK):
                chunk = new[start : start + CHUNK]
                if not self._ring(queue, chunk, now):
                    return
                self._rung.update({(queue, one): now for one in chunk})

    def _ring(self, queue: str, ids: list[int], now: datetime) -> bool:
        try:
            self._broker.get_actor(queue).send(ids)
        except Exception as trouble:
            # A broker that is away costs time, never mail.
            log.warning("bell not heard", extra={"queue": queue, "why": type(trouble).__name__})
            self._away_until = now + AGAIN
            return False
        self._away_until = None
        return True


def _declare(broker: Broker, ctx: Context, name: str, step: Step) -> None:
    def act(ids: list[int]) -> None:
        for one in ids:
            try:
                step(ctx, one)
            except Exception:
                # The sweep will find it again; the rest of the chunk goes on.
                log.exception("step failed", extra={"queue": name, "id": one})

    dramatiq.actor(actor_name=name, queue_name=f"cadenced.{name}", broker=broker)(act)


def _deliver(ctx: Context, parcel: int) -> None:
    deliver.run(ctx, parcel)


def _read(ctx: Context, inbox: int) -> None:
    for parcel in read_mail.run(ctx, inbox):
        deliver.run(ctx, parcel)
