"""Servers that a machine runs anyway: PostgreSQL, RabbitMQ, Redis. Skipped where one is not."""

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url

POSTGRES = os.environ.get("CADENCED_TEST_POSTGRES", "postgresql://postgres@127.0.0.1:5432/postgres")
RABBITMQ = os.environ.get("CADENCED_TEST_RABBITMQ", "amqp://guest:guest@127.0.0.1:5672")
REDIS = os.environ.get("CADENCED_TEST_REDIS", "redis://127.0.0.1:6379/9")

HOW = {
    POSTGRES: "PostgreSQL: apt-get install postgresql; let 127.0.0.1 in as postgres (trust)",
    RABBITMQ: "RabbitMQ: apt-get install rabbitmq-server; rabbitmq-server -detached",
    REDIS: "Redis: apt-get install redis-server; redis-server --daemonize yes",
}
"""How to start each, said where it is missing."""


def need_service(url: str) -> str:
    """Skip where nothing answers, and say how to start it; fail in CI. Gives the address back."""
    parts = urlsplit(url)
    try:
        socket.create_connection((parts.hostname or "127.0.0.1", parts.port or 0), 1).close()
    except OSError:
        reason = f"nothing answers at {parts.hostname}:{parts.port}. {HOW[url]}"
        if os.environ.get("CADENCED_REQUIRE_SERVICES"):
            pytest.fail(reason)
        pytest.skip(reason)
    return url


@contextmanager
def a_database() -> Iterator[str]:
    """The address of an empty PostgreSQL database, dropped in the end."""
    admin = create_engine(
        need_service(POSTGRES).replace("postgresql://", "postgresql+psycopg://", 1),
        isolation_level="AUTOCOMMIT",
    )
    name = f"cadenced_test_{os.getpid()}_{os.urandom(3).hex()}"
    with admin.connect() as db:
        db.execute(text(f"CREATE DATABASE {name}"))
    url = make_url(POSTGRES).set(database=name)
    try:
        yield url.render_as_string(hide_password=False)
    finally:
        with admin.connect() as db:
            db.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
        admin.dispose()
