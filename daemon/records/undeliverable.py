"""People whose mail bounces for good: not written to until the operator releases them."""

from datetime import datetime

from sqlalchemy import Connection, bindparam, insert, select, update

from cadence.people import PersonId
from daemon.records.prepared import Prepared
from daemon.records.tables.posting import undeliverable


def keep(db: Connection, person: PersonId, why: str, *, now: datetime) -> bool:
    """Mail to them bounced for good; False where that was known."""
    if is_undeliverable(db, person):
        return False
    db.execute(insert(undeliverable).values(person=person, since=now, why=why))
    return True


_STANDING = Prepared(
    select(undeliverable.c.id).where(
        undeliverable.c.person == bindparam("person"), undeliverable.c.released_at.is_(None)
    ),
    lambda row: int(row.id),
)


def is_undeliverable(db: Connection, person: PersonId) -> bool:
    """Whether the person cannot be written to now."""
    return _STANDING.first(db, {"person": person}) is not None


def release(db: Connection, person: PersonId, *, now: datetime) -> bool:
    """The operator mended it; False where nothing was wrong."""
    done = db.execute(
        update(undeliverable)
        .where(undeliverable.c.person == person, undeliverable.c.released_at.is_(None))
        .values(released_at=now)
    )
    return done.rowcount > 0


def all_of_them(db: Connection) -> dict[PersonId, str]:
    """Everybody who cannot be written to, and why."""
    query = select(undeliverable).where(undeliverable.c.released_at.is_(None)).order_by("since")
    return {PersonId(row.person): row.why for row in db.execute(query)}
