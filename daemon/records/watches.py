"""Who rings when a calendar changes. Of a watch's token only a digest is kept."""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, select, update

from cadence.people import PersonId
from daemon.records.once import put
from daemon.records.prepared import Prepared
from daemon.records.tables.polling import watches
from daemon.records.types import UtcDateTime


@dataclass(frozen=True, slots=True)
class Kept:
    """A watch as it was made. Times are UTC; `token` is the digest."""

    token: str
    calendar: PersonId
    watch: str
    made_at: datetime
    expires_at: datetime

    def is_young(self, now: datetime) -> bool:
        """Whether less than four fifths of its life have passed."""
        return now < self.made_at + (self.expires_at - self.made_at) * 0.8


def digest(token: str) -> str:
    """What is kept of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


def keep(db: Connection, one: Kept) -> None:
    """Write a watch down."""
    names = ("token", "calendar", "watch", "made_at", "expires_at")
    put(db, watches, ("token",), **{name: getattr(one, name) for name in names})


def find(db: Connection, token: str) -> Kept | None:
    """The watch that bears a token; None for a stranger's."""
    return _FIND.first(db, {"token": digest(token)})


def all_of_them(db: Connection) -> list[Kept]:
    """Every watch, the oldest first."""
    query = select(watches).order_by("made_at", "calendar", "token")
    return [_kept(row) for row in db.execute(query)]


def rings(db: Connection, calendar: PersonId, *, now: datetime) -> bool:
    """Whether a calendar is watched."""
    return _RINGS.first(db, {"calendar": calendar, "now": now}) is not None


def end(db: Connection, one: Kept, *, now: datetime) -> None:
    """The provider ended it, or will: another is to be made."""
    db.execute(update(watches).where(watches.c.token == one.token).values(expires_at=now))


def forget(db: Connection, one: Kept) -> None:
    """It rings no more."""
    db.execute(delete(watches).where(watches.c.token == one.token))


def _kept(row: object) -> Kept:
    names = ("token", "calendar", "watch", "made_at", "expires_at")
    return Kept(**{name: getattr(row, name) for name in names})


_FIND = Prepared(select(watches).where(watches.c.token == bindparam("token")), _kept)
_RINGS: Prepared[str] = Prepared(
    select(watches.c.token)
    .where(
        watches.c.calendar == bindparam("calendar"),
        watches.c.expires_at > bindparam("now", type_=UtcDateTime),
    )
    .limit(1),
    lambda row: str(row.token),
)
