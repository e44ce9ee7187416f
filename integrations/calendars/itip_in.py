"""Invitations, changes, cancellations and answers as they come by mail (RFC 5545, 5546, 6047)."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from icalendar import Calendar, Event

from cadence.calendar_events import Window
from cadence.people import bare_address, without_plus
from integrations.calendars.expanding import occurrences
from integrations.errors import Refused

LARGEST = 256 * 1024
_AHEAD = timedelta(days=366)
REQUEST, CANCEL, REPLY, REMOVED = "REQUEST", "CANCEL", "REPLY", "REMOVED"
"""REMOVED: a CANCEL that is for us alone. Whether the meeting stands, we are told no more."""

_KEPT = (
    *("UID", "DTSTAMP", "SEQUENCE", "CREATED", "LAST-MODIFIED", "STATUS", "TRANSP", "CLASS"),
    *("DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID"),
    *("ORGANIZER", "ATTENDEE", "X-MICROSOFT-CDO-BUSYSTATUS", "X-MICROSOFT-CDO-ALLDAYEVENT"),
)
"""What an entry is kept with: times and people. Titles, places and descriptions are not."""


@dataclass(frozen=True, slots=True)
class Invitation:
    """One entry of one such mail. `recurrence` is "" for a series, or names its occurrence.

    `organizer` and `attendee` (whose answer a REPLY is) are bare addresses; times are UTC.
    """

    uid: str
    recurrence: str
    method: str
    organizer: str
    attendee: str
    sequence: int
    stamped_at: datetime
    ics: str


def read_invitations(
    calendar: str, own_address: str, *, is_author: Callable[[str], bool], received_at: datetime
) -> tuple[Invitation, ...]:
    """What a calendar part asks for that its author may ask for; nothing where it is none.

    REQUEST and CANCEL are the organizer's to send, a REPLY its attendee's (RFC 5546 §6.1).
    """
    if not calendar or len(calendar) > LARGEST:
        return ()
    try:
        parsed = Calendar.from_ical(calendar)
        method = str(parsed.get("METHOD", "")).upper()
        reading = _Reading(parsed, method, without_plus(bare_address(own_address)), received_at)
        read = tuple(reading.invitations())
    except (ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError):
        return ()
    return tuple(i for i in read if is_author(i.attendee if i.method == REPLY else i.organizer))


def proposed_time(
    calendar: str, uid: str, zone: str, *, now: datetime
) -> tuple[datetime, datetime] | None:
    """Beginning and end (UTC) that a COUNTER proposes for a meeting; None where it tells none.

    Floating times are those of the zone, an IANA name.
    """
    if len(calendar) > LARGEST:
        return None
    try:
        shown = occurrences(calendar.encode(), zone, Window(now, now + _AHEAD))
    except Refused:
        return None
    found = [event for event in shown.events if event.uid == uid and not event.all_day]
    return (found[0].starts_at, found[0].ends_at) if len(found) == 1 else None


@dataclass(frozen=True, slots=True)
class _Reading:
    parsed: Any  # The library's components are of many types.
    method: str
    own_address: str
    received_at: datetime

    def invitations(self) -> Iterator[Invitation]:
        if self.method not in (REQUEST, CANCEL, REPLY):
            return
        for event in self.parsed.walk("VEVENT"):
            everybody = people_of(event)
            attendees = [a for a in everybody if without_plus(a) != self.own_address]
            method = self.method
            if method == CANCEL and everybody and not attendees:
                method = REMOVED
            organizer = bare_address(str(event.get("ORGANIZER", "")))
            if method == REPLY and len(attendees) != 1:
                continue
            yield Invitation(
                uid=str(event["UID"]),
                recurrence=recurrence_of(event),
                method=method,
                organizer=organizer,
                attendee=attendees[0] if method == REPLY else "",
                sequence=int(event.get("SEQUENCE", 0)),
                stamped_at=_stamp(event, self.received_at),
                ics=self._alone(event),
            )

    def _alone(self, event: Any) -> str:
        """The entry with its zones and nothing that is nobody's business."""
        whole = Calendar()
        whole.add("VERSION", "2.0")
        whole.add("PRODID", "-//cadenced//EN")
        for zone in self.parsed.walk("VTIMEZONE"):
            whole.add_component(zone)
        kept = Event()
        for name in _KEPT:
            if name in event:
                kept[name] = event[name]
        keep_attendees(kept, lambda a: without_plus(a) != self.own_address)
        whole.add_component(kept)
        return str(whole.to_ical(), "utf-8")


def people_of(event: Any) -> list[str]:
    """The bare addresses of an entry's attendees."""
    return [bare_address(str(attendee)) for attendee in attendees_of(event)]


def attendees_of(event: Any) -> list[Any]:
    """The ATTENDEE properties, whether there are none, one or several."""
    listed = event.get("ATTENDEE", [])
    return listed if isinstance(listed, list) else [listed]


def keep_attendees(event: Any, is_kept: Callable[[str], bool]) -> None:
    """Leave only some attendees in an entry."""
    left = [a for a in attendees_of(event) if is_kept(bare_address(str(a)))]
    event.pop("ATTENDEE", None)
    if left:
        event["ATTENDEE"] = left


def recurrence_of(event: Any) -> str:
    """The slot an entry replaces, as UTC or as a day; "" for a series or a single meeting."""
    written = event.get("RECURRENCE-ID")
    return "" if written is None else slot_name(written.dt)


def slot_name(slot: date | datetime) -> str:
    """How a slot is named: in UTC where it has a zone, as it is written where it has none."""
    if isinstance(slot, datetime) and slot.tzinfo is not None:
        return f"{slot.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    return f"{slot:%Y%m%dT%H%M%S}" if isinstance(slot, datetime) else f"{slot:%Y%m%d}"


def _stamp(event: Any, received_at: datetime) -> datetime:
    written = event.get("DTSTAMP")
    if written is None or not isinstance(written.dt, datetime):
        return received_at
    moment: datetime = written.dt
    return min(moment.replace(tzinfo=moment.tzinfo or UTC).astimezone(UTC), received_at)
