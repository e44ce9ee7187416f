"""Who is alive: each process renews its lease; one of them may hold a named office alone."""

from datetime import datetime, timedelta

from sqlalchemy import Connection, Select, delete, select, update

from daemon.records.once import put
from daemon.records.tables.running import leases

LEASE = timedelta(seconds=60)


def renew(db: Connection, owner: str, *, now: datetime) -> None:
    """This process is alive for another minute."""
    put(db, leases, ("name",), name=owner, owner=owner, since=now, until=now + LEASE)


def release(db: Connection, owner: str) -> None:
    """This process ends in order: it holds nothing any more."""
    db.execute(delete(leases).where(leases.c.owner == owner))


def hold(db: Connection, office: str, owner: str, *, now: datetime) -> bool:
    """Take or keep an office that only one process holds; False where another has it."""
    taken = db.execute(
        update(leases)
        .where(
            leases.c.name == office,
            (leases.c.owner == owner) | (leases.c.until <= now),
        )
        .values(owner=owner, until=now + LEASE)
    )
    if taken.rowcount == 1:
        return True
    if db.execute(select(leases.c.name).where(leases.c.name == office)).one_or_none():
        return False
    put(db, leases, ("name",), name=office, owner=owner, since=now, until=now + LEASE)
    return True


def living(now: datetime) -> Select[tuple[str]]:
    """The owners whose lease runs."""
    return select(leases.c.owner).where(leases.c.until > now)
