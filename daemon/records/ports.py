"""How each system outside answered last: people, calendar, mail.in, mail.out."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, bindparam, select

from daemon.records.once import put
from daemon.records.prepared import Prepared
from daemon.records.tables.running import ports

PEOPLE, CALENDAR, MAIL_IN, MAIL_OUT = NAMES = ("people", "calendar", "mail.in", "mail.out")

NOTED_EVERY = timedelta(minutes=1)
"""How exactly it is known when a system answered: nothing is written more often than this."""


@dataclass(frozen=True, slots=True)
class Port:
    """When it last answered (UTC; None: never), and what it has said since, if that was wrong."""

    name: str
    answered_at: datetime | None = None
    error: str | None = None
    error_since: datetime | None = None

    def is_known_to_answer(self, now: datetime) -> bool:
        """Whether that it answers now would be no news."""
        fresh = self.answered_at is not None and now - self.answered_at < NOTED_EVERY
        return fresh and self.error is None


def of(db: Connection, name: str) -> Port:
    """How a system stands."""
    return _OF.first(db, {"name": name}) or Port(name)


def all_of_them(db: Connection) -> tuple[Port, ...]:
    """How each stands, those too that were never asked."""
    return tuple(of(db, name) for name in NAMES)


def note_answer(db: Connection, name: str, *, now: datetime) -> None:
    """It answered as it should."""
    put(db, ports, ("name",), name=name, answered_at=now, error=None, error_since=None)


def note_error(db: Connection, name: str, error: str, *, now: datetime) -> datetime:
    """It did not; since when that has been so."""
    since = of(db, name).error_since or now
    put(db, ports, ("name",), name=name, error=error, error_since=since)
    return since


_OF = Prepared(
    select(ports).where(ports.c.name == bindparam("name")),
    lambda row: Port(row.name, row.answered_at, row.error, row.error_since),
)
