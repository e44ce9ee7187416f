"""A server that takes the call and then says nothing is not waited for longer than was said."""

import socket
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from email.message import EmailMessage
from typing import Any

import pytest
from dramatiq import Message
from dramatiq.errors import DramatiqError
from pika.adapters.utils.connection_workflow import AMQPConnectorException
from pika.exceptions import AMQPError
from redis.exceptions import RedisError

from cadence.calendar_events import Window
from cadence.mail import OutgoingMail
from daemon.broker import open_broker
from integrations import calendars, directory, mail
from integrations.errors import ProviderError, Unavailable
from tests.cast import BOB

TIMEOUT = 0.3
PATIENCE = 20.0
"""Seconds: some calls are tried again a few times, and this machine may be busy."""

WINDOW = Window(datetime(2026, 11, 1, tzinfo=UTC), datetime(2026, 12, 1, tzinfo=UTC))


@pytest.fixture
def silent() -> Iterator[int]:
    """The port of a server that accepts connections and never answers."""
    with socket.create_server(("127.0.0.1", 0), backlog=64) as listener:
        yield int(listener.getsockname()[1])


def mail_server(port: int) -> dict[str, Any]:
    return {
        "host": "127.0.0.1",
        "port": port,
        "security": "none",
        "user": "cadence",
        "password": "pw",
        "timeout": TIMEOUT,
    }


def fetch(port: int) -> object:
    return list(mail.connect_in("imap", mail_server(port)).fetch())


def post(port: int) -> object:
    letter = EmailMessage()
    letter["From"], letter["To"] = "cadence@fernhill.example", BOB.email
    raw = letter.as_bytes()
    out = OutgoingMail("<m@fernhill.example>", "cadence@fernhill.example", BOB.email, raw)
    return mail.connect_out("smtp", mail_server(port)).post(out)


def read_caldav(port: int) -> object:
    section = {"url": f"http://127.0.0.1:{port}/", "user": "u", "password": "p"}
    source = calendars.connect("caldav", section | {"timeout": TIMEOUT})
    return source.calendars()


def read_link(port: int) -> object:
    link = f"http://127.0.0.1:{port}/bob.ics"
    section = {"urls": {BOB.id: link}, "allowed_hosts": ["127.0.0.1"], "timeout": TIMEOUT}
    return calendars.connect("ics", section).changes(BOB.id, None, WINDOW)


def read_ldap(port: int) -> object:
    section = {
        "url": f"ldap://127.0.0.1:{port}",
        "base": "dc=fernhill,dc=example",
        "security": "none",
        "timeout": TIMEOUT,
    }
    return directory.connect("ldap", section).people()


@pytest.mark.parametrize("call", [fetch, post, read_caldav, read_link, read_ldap])
def test_a_silent_server_is_unavailable(call: Callable[[int], object], silent: int) -> None:
    begun = time.monotonic()

    with pytest.raises(ProviderError) as told:
        call(silent)

    assert isinstance(told.value, Unavailable)
    assert time.monotonic() - begun < PATIENCE


@pytest.mark.parametrize("url", ["amqp://guest:guest@127.0.0.1:{}", "redis://127.0.0.1:{}/0"])
def test_a_silent_broker_is_not_waited_for(url: str, silent: int) -> None:
    broker = open_broker(url.format(silent))
    begun = time.monotonic()

    with pytest.raises((AMQPError, AMQPConnectorException, RedisError, DramatiqError)):
        broker.enqueue(Message("cadenced.read", "read", ([1],), {}, {}))

    assert time.monotonic() - begun < PATIENCE
