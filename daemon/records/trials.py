"""A trial, in which all mail goes to the operator: what it leaves when it is over."""

from sqlalchemy import Connection, delete, select, update

from daemon.records.outbox import SENDING, WITHDRAWN
from daemon.records.tables.deciding import letter_days
from daemon.records.tables.posting import parcels


def end(db: Connection) -> bool:
    """What went to the operator went to nobody else, and takes nobody's day; whether there was
    any of it."""
    tried = (parcels.c.recipient != parcels.c.person) & parcels.c.state.not_in([WITHDRAWN, SENDING])
    made = select(parcels.c.decision).where(tried)
    db.execute(delete(letter_days).where(letter_days.c.decision.in_(made)))
    why = "it was a trial: only the operator got it"
    done = db.execute(update(parcels).where(tried).values(state=WITHDRAWN, sent_at=None, why=why))
    return done.rowcount > 0
