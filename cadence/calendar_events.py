"""What a calendar says, whoever keeps it: occurrences, never rules."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from typing import NewType

from cadence.people import PersonId

EventKey = NewType("EventKey", str)
"""Our own digest of UID and original start: a moved occurrence keeps it."""


class Response(Enum):
    """PARTSTAT (RFC 5545 §3.2.12), as far as it matters."""

    NEEDS_ACTION = "needs_action"
    ACCEPTED = "accepted"
    TENTATIVE = "tentative"
    DECLINED = "declined"


class EventKind(Enum):
    """What sort of entry it is."""

    MEETING = "meeting"
    OUT_OF_OFFICE = "out_of_office"
    FOCUS = "focus"
    WORKING_LOCATION = "working_location"
    BIRTHDAY = "birthday"


@dataclass(frozen=True, slots=True)
class Attendee:
    """One invited address; `resource` covers CUTYPE ROOM and RESOURCE."""

    address: str
    response: Response = Response.NEEDS_ACTION
    optional: bool = False
    resource: bool = False
    group: bool = False
    name: str = ""


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """One occurrence, already expanded. Times are UTC; `zone` is the IANA name it is written in.

    `original_start` is the slot the series gave it (RECURRENCE-ID); a move leaves it alone.
    `planned_start` is the slot where "this and all following" shifted it (RANGE=THISANDFUTURE).
    `exception` marks an instance that was changed or taken out on its own, not with its series.
    `created_at` and `modified_at` are what the calendar says of the entry itself.
    `title` is empty for private and confidential events and never leaves the calendar tables:
    only leave ("vacation") and hints are read from it.
    """

    key: EventKey
    uid: str
    original_start: datetime
    starts_at: datetime
    ends_at: datetime
    zone: str = "UTC"
    organizer: str = ""
    attendees: tuple[Attendee, ...] = ()
    cancelled: bool = False
    all_day: bool = False
    transparent: bool = False
    out_of_office: bool = False
    private: bool = False
    hidden_people: bool = False
    kind: EventKind = EventKind.MEETING
    title: str = ""
    sequence: int = 0
    recurring: bool = False
    series_ends_at: datetime | None = None
    planned_start: datetime | None = None
    exception: bool = False
    created_at: datetime | None = None
    modified_at: datetime | None = None

    @property
    def slot(self) -> datetime:
        """When its series wants it to be."""
        return self.planned_start or self.original_start


@dataclass(frozen=True, slots=True)
class Window:
    """The stretch of time the daemon looks at, UTC, end exclusive."""

    start: datetime
    end: datetime

    def holds(self, moment: datetime) -> bool:
        """Whether the moment lies inside."""
        return self.start <= moment < self.end


AROUND = timedelta(days=14)
"""How far beyond the window calendars are read, so that moves across its edges are seen."""


def window_around(now: datetime) -> Window:
    """90 days back and 60 ahead."""
    return Window(now - timedelta(days=90), now + timedelta(days=60))


def reading_window(now: datetime) -> Window:
    """The window, and as much around it as moves across its edges need."""
    window = window_around(now)
    return Window(window.start - AROUND, window.end + AROUND)


@dataclass(frozen=True, slots=True)
class Busy:
    """A stretch in which somebody's time is taken, UTC, end exclusive: not by what, nor with whom.

    `away` is out of office, as opposed to merely busy; the days it touches are leave.
    """

    starts_at: datetime
    ends_at: datetime
    away: bool = False


@dataclass(frozen=True, slots=True)
class Batch:
    """What a calendar told: `complete` means that nothing else exists in the window.

    `gone` names events that a delta provider reports as deleted, `ended` those that their series
    does not reach any more: nobody called them off one by one. `troubles` are sentences for the
    operator about parts that could not be read; they never hold content. `unreadable` are the UIDs
    of those parts: their absence says nothing.
    """

    events: tuple[CalendarEvent, ...]
    cursor: str
    complete: bool
    gone: tuple[EventKey, ...] = ()
    troubles: tuple[str, ...] = ()
    unreadable: frozenset[str] = frozenset()
    ended: tuple[EventKey, ...] = ()


@dataclass(frozen=True, slots=True)
class Sighting:
    """An event as one person's calendar shows it, and when it vanished from there, if it did.

    `seen_at` is the last look that showed it, `since` the first that showed it as it is now,
    `first_seen_at` the first that showed it at all.
    """

    calendar: PersonId
    event: CalendarEvent
    seen_at: datetime
    vanished_at: datetime | None = None
    since: datetime | None = None
    first_seen_at: datetime | None = None
