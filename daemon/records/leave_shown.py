"""Leave as a person's calendar shows it: kept, and taken back when it is gone from there."""

from collections.abc import Iterable
from datetime import date, datetime

from sqlalchemy import Connection, insert, select, update

from cadence.people import PersonId
from cadence.preferences import Leave
from daemon.records.tables.people import leave

SOURCE = "calendar"


def replace(
    db: Connection, person: PersonId, shown: Iterable[Leave], *, since: date, now: datetime
) -> bool:
    """Make the leave on record that ends on or after `since` what is shown; whether it changed."""
    query = select(leave.c.id, leave.c.first, leave.c.last).where(
        leave.c.person == person,
        leave.c.source == SOURCE,
        leave.c.undone_at.is_(None),
        leave.c.last >= since,
    )
    known = {(row.first, row.last): row.id for row in db.execute(query)}
    wanted = {(one.first, one.last) for one in shown if one.last >= since}
    for days in sorted(wanted - known.keys()):
        row = {"person": person, "first": days[0], "last": days[1], "source": SOURCE}
        db.execute(insert(leave).values(**row))
    gone = [known[days] for days in known.keys() - wanted]
    if gone:
        db.execute(update(leave).where(leave.c.id.in_(gone)).values(undone_at=now))
    return known.keys() != wanted
