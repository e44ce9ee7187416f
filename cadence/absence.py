"""Who is away: leave as calendars show it, and whether it covers a day."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from cadence.calendar_events import CalendarEvent, EventKind, Response, Sighting
from cadence.facts import Presence
from cadence.leave_titles import is_leave_title
from cadence.people import Organisation, Pair, Person
from cadence.policies import Policies, quiet_days
from cadence.preferences import Leave
from cadence.recognising import pair_of

FULL_WEEK = 5
"""Working days a week; whoever has fewer works part-time."""

QUIET = "policy"
"""The source of a leave that is a quiet week."""


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
    host = organisation.find(event.organizer) if event.organizer else None
    # A colleague who sends a note of their own leave is away, not whoever got it.
    return not others and host in (None, owner) and is_leave_title(event.title)


def leave_of(sighting: Sighting, person: Person) -> Leave:
    """The days an absence covers, in the person's own zone; its last moment is not included."""
    return leave_between(sighting.event.starts_at, sighting.event.ends_at, person)


def leave_between(start: datetime, end: datetime, person: Person) -> Leave:
    """The days of the person's zone that an absence touches."""
    zone = ZoneInfo(person.timezone)
    first = start.astimezone(zone).date()
    last_moment = max(start, end - timedelta(microseconds=1))
    return Leave(person.id, first, last_moment.astimezone(zone).date(), source="calendar")


def stood(sighting: Sighting) -> bool:
    """Whether an entry is still there, or was until it was over."""
    return sighting.vanished_at is None or sighting.event.ends_at <= sighting.seen_at


def is_away(presence: Presence, moment: datetime) -> bool:
    """Whether the day of a moment is leave, a public holiday, or a day off of a part-timer."""
    person = presence.person
    day = moment.astimezone(ZoneInfo(person.timezone)).date()
    return day in presence.holidays or covers(presence.leave, day) or is_day_off(person, day)


def why_away(presence: Presence, moment: datetime) -> str:
    """Why the day of a moment is none of the person's, in words; nothing where it is."""
    person = presence.person
    day = moment.astimezone(ZoneInfo(person.timezone)).date()
    if day in presence.holidays:
        return f"a public holiday for {person.first_name}"
    covering = [one for one in presence.leave if one.first <= day <= one.last]
    if any(one.source == QUIET for one in covering):
        return "a quiet week by policy"
    if covering:
        return f"{person.first_name} was away"
    return f"a day off of {person.first_name}" if is_day_off(person, day) else ""


def is_day_off(person: Person, day: date) -> bool:
    """Whether somebody who works fewer than five days a week does not work that day.

    A weekend says nothing of those who work all week: there may be more to it than the list knows.
    """
    hours = person.working_hours
    shifts = {day.isoweekday()}
    if hours.end <= hours.start:
        shifts.add((day - timedelta(days=1)).isoweekday())
    return len(hours.days) < FULL_WEEK and not shifts & hours.days


def quiet_leave(policies: Policies, person: Person, pair: Pair | None = None) -> tuple[Leave, ...]:
    """Quiet weeks by policy: everybody concerned is away to the daemon."""
    stretches = quiet_days(policies, person, pair)
    return tuple(Leave(person.id, first, last, QUIET) for first, last in stretches)


def covers(leave: Iterable[Leave], day: date) -> bool:
    """Whether any of the leaves includes the day."""
    return any(one.first <= day <= one.last for one in leave)
