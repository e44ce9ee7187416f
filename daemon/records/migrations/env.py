"""Runs migrations on a connection that the caller opened, in its transaction."""

from alembic import context
from sqlalchemy import Connection

from daemon.records.tables import metadata


def _run() -> None:
    connection = context.config.attributes["connection"]
    if not isinstance(connection, Connection):
        msg = "migrations run through daemon.records.migrating"
        raise TypeError(msg)
    context.configure(connection=connection, target_metadata=metadata, render_as_batch=True)
    with context.begin_transaction():
        context.run_migrations()


_run()
