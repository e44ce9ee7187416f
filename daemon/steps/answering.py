"""Notes whether a system outside answers, and opens and closes the trouble that it does not."""

from datetime import datetime, timedelta

from sqlalchemy import Connection

from daemon.context import Context
from daemon.records import ports, troubles
from daemon.records.engine import reading
from integrations.errors import ProviderError, Unavailable

PATIENCE = {
    ports.PEOPLE: timedelta(hours=6),
    ports.CALENDAR: timedelta(minutes=30),
    ports.MAIL_IN: timedelta(minutes=15),
    ports.MAIL_OUT: timedelta(hours=1),
}
"""How long each may be away before the operator is told: most come back by themselves. Mail out has
the longest of what matters, since a server may put off a single recipient for half an hour."""


def answered(ctx: Context, port: str) -> None:
    """It answered as it should."""
    with reading(ctx.engine) as db:
        if ports.of(db, port).is_known_to_answer(ctx.clock()):
            return
    with ctx.engine.begin() as db:
        note_answer(db, port, now=ctx.clock())


def note_answer(db: Connection, port: str, *, now: datetime) -> None:
    """The same, in a transaction that writes anyway."""
    if not ports.of(db, port).is_known_to_answer(now):
        ports.note_answer(db, port, now=now)
        troubles.close(db, port, now=now)


def did_not(ctx: Context, port: str, trouble: ProviderError) -> None:
    """It did not; where only a human can mend that, the operator is told at once."""
    now, what = ctx.clock(), str(trouble)
    with ctx.engine.begin() as db:
        since = ports.note_error(db, port, what, now=now)
        patience = PATIENCE[port] if isinstance(trouble, Unavailable) else timedelta(0)
        troubles.note(db, port, what, now=now, tell_at=since + patience)
