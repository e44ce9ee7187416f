"""Who is away: leave as calendars show it, and whether it covers a day."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from cadence.calendar_events import CalendarEvent, EventKind, Response, Sighting
from cadence.facts import Presence
from cadence.leave_titles import is_leave_title
from cadence.people import Organisation, Pair, Person
from cadence.preferences import Leave
from cadence.recognising import pair_of


def is_leave(event: CalendarEvent, owner: Person | None, organisation: Organisation) -> bool:
    """Whether an entry says that the calendar's owner is away; the title counts only if alone."""
    if event.cancelled or event.kind is EventKind.WORKING_LOCATION:
        return False
    mine = [a for a in event.attendees if owner and organisation.find(a.address) == owner]
    if any(a.response is Response.DECLINED for a in mine):
        return False
    if event.out_of_office or event.kind is EventKind.OUT_OF_OFFICE:
        return not isinstance(pair_of(event, organisation), Pair)
    others = [a for a in event.attendees if not a.resource and a not in mine]
    return not others and is_leave_title(event.title)


def leave_of(sighting: Sighting, person: Person) -> Leave:
    """The days an absence covers, in the person's own zone; its last moment is not included."""
    zone = ZoneInfo(person.timezone)
    event = sighting.event
    first = event.starts_at.astimezone(zone).date()
    last_moment = max(event.starts_at, event.ends_at - timedelta(microseconds=1))
    return Leave(person.id, first, last_moment.astimezone(zone).date(), source="calendar")


def stood(sighting: Sighting) -> bool:
    """Whether an entry is still there, or was until it was over."""
    return sighting.vanished_at is None or sighting.event.ends_at <= sighting.seen_at


def is_away(presence: Presence, moment: datetime) -> bool:
    """Whether the person is on leave, or has a public holiday, on the day of a moment."""
    day = moment.astimezone(ZoneInfo(presence.person.timezone)).date()
    return day in presence.holidays or covers(presence.leave, day)


def covers(leave: Iterable[Leave], day: date) -> bool:
    """Whether any of the leaves includes the day."""
    return any(one.first <= day <= one.last for one in leave)
