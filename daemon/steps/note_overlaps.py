"""Notes in a 1:1's history that something else lies at its time in a calendar of one of the two."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta

from sqlalchemy import Connection

from cadence import busy_times
from cadence.calendar_events import Sighting, Window
from cadence.meetings import Meeting, MeetingChange, Status
from cadence.people import Pair, PersonId
from daemon.records import meetings

OVERLAPPED = "overlapped"
LOOKED_AHEAD = timedelta(days=14)
"""What lies there by then may well go away again."""


def note_overlaps(
    db: Connection, told: Iterable[Meeting], shown: Sequence[Sighting], *, now: datetime
) -> None:
    """One line for each of the coming 1:1s and each calendar in which another entry takes its time.

    It decides nothing: both may be meant, and only the two know which they went to.
    """
    for meeting in told:
        if meeting.status is Status.SCHEDULED and now < meeting.starts_at < now + LOOKED_AHEAD:
            found = set(_overlapping(meeting, shown))
            if found:
                known = meetings.history(db, meeting.key)
                found -= {PersonId(line.after) for line in known if line.what == OVERLAPPED}
            meetings.append(
                db,
                [MeetingChange(meeting.key, now, OVERLAPPED, after=who) for who in sorted(found)],
            )


def note_overlaps_of(
    db: Connection, pairs: Iterable[Pair], news: Iterable[Sighting], *, now: datetime
) -> None:
    """The same for entries that are new in a calendar of somebody with these pairs."""
    ahead = Window(now, now + LOOKED_AHEAD)
    soon = [s for s in news if s.event.starts_at < ahead.end and ahead.start < s.event.ends_at]
    for pair in pairs if soon else ():
        note_overlaps(db, meetings.of_pair(db, pair, ahead), soon, now=now)


def _overlapping(meeting: Meeting, shown: Sequence[Sighting]) -> Iterator[PersonId]:
    """Whose calendar holds another entry at that time that leaves its owner busy."""
    for sighting in shown:
        event = sighting.event
        if event.ends_at <= meeting.starts_at or meeting.ends_at <= event.starts_at:
            continue
        # At the very same time lies the 1:1 itself, or a copy of it.
        is_itself = (event.starts_at, event.ends_at) == (meeting.starts_at, meeting.ends_at)
        busy = busy_times.of_event(event, sighting.calendar)
        if not (is_itself or event.all_day or sighting.vanished_at) and busy and not busy.away:
            yield sighting.calendar
