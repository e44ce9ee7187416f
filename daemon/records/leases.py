"""Who is alive: each process renews its lease; one of them may hold a named office alone."""

from datetime import datetime, timedelta

from sqlalchemy import Connection, Select, delete, select, update

from daemon.records.once import put
from daemon.records.tables.running import leases

LEASE = timedelta(seconds=60)


def renew(db: Connection, owner: str, *, now: datetime) -> None:
    """This process is alive for another minute, and so is every office it holds."""
    db.execute(update(leases).where(leases.c.owner == owner).values(until=now + LEASE))
    if not _is_known(db, owner):
        put(db, leases, ("name",), name=owner, owner=owner, since=now, until=now + LEASE)
        _bury(db, now=now)


def release(db: Connection, owner: str) -> None:
    """This process ends in order: it holds nothing any more."""
    db.execute(delete(leases).where(leases.c.owner == owner))


def hold(db: Connection, office: str, owner: str, *, now: datetime) -> bool:
    """Take or keep an office that only one process holds; False where another has it."""
    found = db.execute(select(leases).where(leases.c.name == office)).one_or_none()
    if found is not None and found.until > now:
        if found.owner != owner:
            return False
        if found.until > now + LEASE / 2:
            return True  # Nothing is written as long as there is time.
    since = found.since if found is not None and found.owner == owner else now
    put(db, leases, ("name",), name=office, owner=owner, since=since, until=now + LEASE)
    return True


def holder_of(db: Connection, office: str, *, now: datetime) -> str | None:
    """Who holds an office; None where nobody living does."""
    query = select(leases.c.owner).where(leases.c.name == office, leases.c.until > now)
    return db.execute(query).scalar_one_or_none()


def owners(db: Connection) -> frozenset[str]:
    """Whoever holds a lease, whether it runs or not."""
    return frozenset(db.scalars(select(leases.c.owner)))


def living(now: datetime) -> Select[tuple[str]]:
    """The owners whose lease runs."""
    return select(leases.c.owner).where(leases.c.until > now)


def _is_known(db: Connection, name: str) -> bool:
    return db.execute(select(leases.c.name).where(leases.c.name == name)).first() is not None


def _bury(db: Connection, *, now: datetime) -> None:
    """Forget those who died long ago; each process has a name of its own."""
    db.execute(delete(leases).where(leases.c.until <= now - timedelta(days=1)))
