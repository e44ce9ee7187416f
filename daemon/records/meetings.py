"""1:1s as the ledger last told them, and the append-only history of each."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, bindparam, delete, insert, or_, select

from cadence.calendar_events import Window
from cadence.cases import SIGHTS_THAT_AGREE
from cadence.meetings import Meeting, MeetingChange, MeetingKey, Side, Status
from cadence.people import Pair, PersonId
from daemon.records.once import put_all
from daemon.records.prepared import Prepared
from daemon.records.tables.calendars import meeting_changes, meetings
from daemon.records.types import UtcDateTime


def keep(db: Connection, meeting: Meeting) -> None:
    """Write a meeting down as it is known now."""
    keep_all(db, [meeting])


def keep_all(db: Connection, told: Iterable[Meeting]) -> None:
    """Write meetings down as they are known now."""
    put_all(db, meetings, ("key",), [_row_of(meeting) for meeting in told])


def _row_of(meeting: Meeting) -> dict[str, object]:
    return {
        "key": meeting.key,
        "manager": meeting.pair.manager,
        "report": meeting.pair.report,
        "starts_at": meeting.starts_at,
        "ends_at": meeting.ends_at,
        "zone": meeting.zone,
        "status": meeting.status.value,
        "by": meeting.by.value if meeting.by else None,
        "moved_to": meeting.moved_to,
        "version": meeting.version,
        "changed_at": meeting.changed_at,
        "observations": meeting.observations,
        "seen_on": sorted(side.value for side in meeting.seen_on),
    }


def drop(db: Connection, key: MeetingKey) -> None:
    """It is no meeting of theirs any more; its history stays."""
    db.execute(delete(meetings).where(meetings.c.key == key))


def append(db: Connection, changes: Iterable[MeetingChange]) -> None:
    """Add lines to histories."""
    rows = [
        {
            "meeting": change.meeting,
            "at": change.at,
            "what": change.what,
            "before": change.before,
            "after": change.after,
            "source": change.source,
        }
        for change in changes
    ]
    if rows:
        db.execute(insert(meeting_changes), rows)


def of_pair(db: Connection, pair: Pair, window: Window) -> tuple[Meeting, ...]:
    """The pair's meetings that start in the window, in order."""
    of = {"manager": pair.manager, "report": pair.report}
    return tuple(_OF_PAIR.all(db, {**of, "start": window.start, "end": window.end}))


def unsettled(db: Connection, person: PersonId, window: Window, *, now: datetime) -> set[Pair]:
    """The person's pairs of whom a look may say more though nothing changed: a meeting is over,
    or a loss was seen only once."""
    asked = {"person": person, "start": window.start, "end": window.end, "now": now}
    return set(_UNSETTLED.all(db, asked))


def find(db: Connection, key: MeetingKey) -> Meeting | None:
    """One meeting; None where it is not known."""
    return _FIND.first(db, {"key": key})


def all_of_them(db: Connection) -> tuple[Meeting, ...]:
    """Every meeting on record, by pair and start."""
    query = select(meetings).order_by("manager", "report", "starts_at", "key")
    return tuple(_meeting(row) for row in db.execute(query))


def lost_since(db: Connection, moment: datetime) -> tuple[Meeting, ...]:
    """The 1:1s that were given up and would end after a moment."""
    lost = meetings.c.status.in_([status.value for status in Status if status.is_lost])
    rows = db.execute(select(meetings).where(lost, meetings.c.ends_at >= moment))
    return tuple(_meeting(row) for row in rows)


def pairs_with_one_in(db: Connection, window: Window) -> frozenset[Pair]:
    """Those who have a 1:1 on record that starts in the window, whatever becomes of it."""
    inside = (meetings.c.starts_at >= window.start, meetings.c.starts_at < window.end)
    rows = db.execute(select(meetings.c.manager, meetings.c.report).where(*inside).distinct())
    return frozenset(Pair(PersonId(row.manager), PersonId(row.report)) for row in rows)


def next_end(db: Connection, person: PersonId, *, after: datetime) -> datetime | None:
    """When the person's first 1:1 that ends after a moment does; None where none is known."""
    return _NEXT_END.first(db, {"person": person, "after": after})


def history(db: Connection, meeting: MeetingKey) -> tuple[MeetingChange, ...]:
    """What happened to a meeting, oldest first."""
    query = select(meeting_changes).where(meeting_changes.c.meeting == meeting).order_by("id")
    return tuple(
        MeetingChange(meeting, r.at, r.what, r.before, r.after, r.source) for r in db.execute(query)
    )


def _meeting(row: Row[Any]) -> Meeting:
    return Meeting(
        key=MeetingKey(row.key),
        pair=Pair(PersonId(row.manager), PersonId(row.report)),
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        zone=row.zone,
        status=Status(row.status),
        by=Side(row.by) if row.by else None,
        moved_to=row.moved_to,
        version=row.version,
        changed_at=row.changed_at,
        observations=row.observations,
        seen_on=frozenset(Side(side) for side in row.seen_on),
    )


_OF_PAIR = Prepared(
    select(meetings)
    .where(
        meetings.c.manager == bindparam("manager"),
        meetings.c.report == bindparam("report"),
        meetings.c.starts_at >= bindparam("start", type_=UtcDateTime),
        meetings.c.starts_at < bindparam("end", type_=UtcDateTime),
    )
    .order_by(meetings.c.starts_at, meetings.c.key),
    _meeting,
)
_NEXT_END: Prepared[datetime] = Prepared(
    select(meetings.c.ends_at)
    .where(
        (meetings.c.manager == bindparam("person")) | (meetings.c.report == bindparam("person")),
        meetings.c.ends_at > bindparam("after", type_=UtcDateTime),
    )
    .order_by(meetings.c.ends_at)
    .limit(1),
    lambda row: row.ends_at,
)
_FIND = Prepared(select(meetings).where(meetings.c.key == bindparam("key")), _meeting)


def _is_any(statuses: Iterable[Status]) -> ColumnElement[bool]:
    return or_(*(meetings.c.status == status.value for status in statuses))


_UNSETTLED = Prepared(
    select(meetings.c.manager, meetings.c.report)
    .where(
        (meetings.c.manager == bindparam("person")) | (meetings.c.report == bindparam("person")),
        meetings.c.starts_at >= bindparam("start", type_=UtcDateTime),
        meetings.c.starts_at < bindparam("end", type_=UtcDateTime),
        (
            _is_any(status for status in Status if status.is_lost)
            & (meetings.c.observations < SIGHTS_THAT_AGREE)
        )
        | (
            _is_any((Status.SCHEDULED, Status.UNKNOWN))
            & (meetings.c.ends_at <= bindparam("now", type_=UtcDateTime))
        ),
    )
    .distinct(),
    lambda row: Pair(PersonId(row.manager), PersonId(row.report)),
)
