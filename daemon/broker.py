"""The bell between processes: dramatiq carries ids, the database carries the truth."""

from collections import defaultdict, deque
from collections.abc import Mapping
from typing import Any, cast
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from dramatiq import Broker
from dramatiq.brokers.stub import StubBroker
from dramatiq.middleware import AgeLimit, Middleware, ShutdownNotifications

DEAD_LETTERS = 100
BELL_LIFETIME_MS = 600_000
"""An old bell says nothing the sweep did not find meanwhile."""

_AMQP = {
    "socket_timeout": 5,
    "stack_timeout": 5,
    "blocked_connection_timeout": 5,
    "connection_attempts": 1,
}
_REDIS = {"socket_timeout": 5, "socket_connect_timeout": 5}
"""Seconds, in the words of pika's URLParameters and redis-py's from_url."""


class EmbeddedBroker(StubBroker):
    """The in-process broker. Its dead letters are bounded: the original keeps each for ever."""

    def __init__(self) -> None:
        super().__init__(middleware=_middleware())
        bounded: Any = defaultdict(lambda: deque(maxlen=DEAD_LETTERS))
        self.dead_letters_by_queue = bounded


def open_broker(url: str) -> Broker:
    """The broker of `[broker] url`: memory://, amqp://… or redis://…

    Retries, time limits and pipelines are left out: the outbox alone decides about trying again.
    Raises ValueError for any other address.
    """
    scheme = url.partition("://")[0]
    if scheme == "memory":
        return EmbeddedBroker()
    if scheme in ("amqp", "amqps"):
        from dramatiq.brokers.rabbitmq import RabbitmqBroker

        return RabbitmqBroker(
            url=_impatient(url, _AMQP), confirm_delivery=True, middleware=_middleware()
        )
    if scheme in ("redis", "rediss"):
        from dramatiq.brokers.redis import RedisBroker

        broker: Any = RedisBroker
        return cast(Broker, broker(url=_impatient(url, _REDIS), middleware=_middleware()))
    msg = f"the broker's address must begin with memory://, amqp:// or redis://, not {scheme}://"
    raise ValueError(msg)


def _impatient(url: str, limits: Mapping[str, float]) -> str:
    """The address with time limits, where it names none: a planner must not hang on a broker."""
    parts = urlsplit(url)
    asked = dict(parse_qsl(parts.query))
    query = urlencode({**limits, **asked})
    return urlunsplit(parts._replace(query=query))


def _middleware() -> list[Middleware]:
    return [AgeLimit(max_age=BELL_LIFETIME_MS), ShutdownNotifications()]
