"""Single facts about the daemon itself: since when it is live, which configuration it last saw."""

from datetime import UTC, datetime

from sqlalchemy import Connection, bindparam, delete, select

from daemon.records.once import put
from daemon.records.prepared import Prepared
from daemon.records.tables.running import facts_of_the_house

LIVE_SINCE = "live_since"
CONFIGURATION = "configuration"
PEOPLE_HELD = "people_held"
SENDING_HELD = "sending_held"
"""Since when nothing goes out, because the database was restored: what it takes for unsent may have
gone. The operator's `cadenced go-live` ends it."""
PACE = "pace"


_TELL = Prepared(
    select(facts_of_the_house.c.value).where(facts_of_the_house.c.name == bindparam("name")),
    lambda row: str(row.value),
)


def tell(db: Connection, name: str) -> str | None:
    """A fact's text; None where it was never noted."""
    return _TELL.first(db, {"name": name})


def note(db: Connection, name: str, value: str | None) -> None:
    """Note a fact; None forgets it."""
    if value is None:
        db.execute(delete(facts_of_the_house).where(facts_of_the_house.c.name == name))
    else:
        put(db, facts_of_the_house, ("name",), name=name, value=value)


def live_since(db: Connection) -> datetime | None:
    """When the operator let mail out, UTC; None before that."""
    value = tell(db, LIVE_SINCE)
    return datetime.fromisoformat(value).astimezone(UTC) if value else None


def held_since(db: Connection) -> datetime | None:
    """Since when nothing goes out, whatever the configuration says, UTC; None where mail goes."""
    value = tell(db, SENDING_HELD)
    return datetime.fromisoformat(value).astimezone(UTC) if value else None
