"""Local time: working hours, leave, lead times. The only place of the core that turns UTC local.

A wall-clock time that the spring change skips is taken as much later as the clocks jump; one that
the autumn change repeats is its first occurrence (RFC 5545 §3.3.5).
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from cadence.facts import Presence, Shift
from cadence.preferences import Leave

READING_TIME = timedelta(minutes=30)
"""How long before the end of a working day its last letter still goes."""

HORIZON = 400
"""Days to look ahead for the next working one; whoever has none by then is gone."""

_DAY = timedelta(days=1)
_MINUTE = timedelta(minutes=1)


def local(moment: datetime, zone: str) -> datetime:
    """The moment as a clock in the zone shows it."""
    return moment.astimezone(_zone(zone))


def local_day(moment: datetime, zone: str) -> date:
    """The day it is in the zone."""
    return local(moment, zone).date()


@lru_cache(maxsize=20_000)
def wall(day: date, clock: time, zone: str) -> datetime:
    """The moment (UTC) at which clocks in the zone show that time on that day."""
    return datetime.combine(day, clock.replace(fold=0), _zone(zone)).astimezone(UTC)


def today(presence: Presence, now: datetime) -> date:
    """The person's own day."""
    return local_day(now, presence.person.timezone)


def week_of(day: date) -> date:
    """The Monday of the day's week."""
    return day - timedelta(days=day.weekday())


def leave_on(presence: Presence, day: date) -> Leave | None:
    """The leave that covers a day; the one that lasts longest."""
    covering = [leave for leave in presence.leave if leave.first <= day <= leave.last]
    return max(covering, key=lambda leave: leave.last, default=None)


def works_on(presence: Presence, day: date) -> bool:
    """Whether the person works that day: their weekday, no leave, no public holiday, employed."""
    return (
        day.isoweekday() in presence.person.working_hours.days
        and day not in presence.holidays
        and leave_on(presence, day) is None
        and presence.person.is_active(day)
    )


def hours_on(presence: Presence, day: date) -> Shift | None:
    """Beginning and end (UTC, exclusive) of the shift that begins that day; None on a day off.

    An end at or before the start is on the next day.
    """
    if day not in presence.shifts:
        presence.shifts[day] = _shift(presence, day)
    return presence.shifts[day]


def _shift(presence: Presence, day: date) -> Shift | None:
    if not works_on(presence, day):
        return None
    hours, zone = presence.person.working_hours, presence.person.timezone
    last = day if hours.start < hours.end else day + _DAY
    start, end = wall(day, hours.start, zone), wall(last, hours.end, zone)
    return (start, end) if start < end else None


def may_post(presence: Presence, now: datetime) -> bool:
    """Whether a letter may reach the person now."""
    day = today(presence, now)
    shifts = (hours_on(presence, day), hours_on(presence, day - _DAY))
    return any(shift is not None and shift[0] <= now < shift[1] for shift in shifts)


def next_posting(presence: Presence, now: datetime) -> datetime | None:
    """Now where a letter may go, otherwise the next working moment; None: never again."""
    if may_post(presence, now):
        return now
    return next((start for start, _ in shifts_after(presence, now)), None)


def shifts_after(presence: Presence, now: datetime) -> Iterator[tuple[datetime, datetime]]:
    """The shifts that begin after a moment, soonest first."""
    first = today(presence, now)
    for step in range(HORIZON):
        shift = hours_on(presence, first + step * _DAY)
        if shift is not None and shift[0] > now:
            yield shift


def last_posting(presence: Presence, before: datetime) -> datetime | None:
    """The last working moment at or before a moment that leaves time to read; None in 3 weeks."""
    day = today(presence, before)
    for step in range(22):
        shift = hours_on(presence, day - step * _DAY)
        if shift is not None and shift[0] <= before:
            return max(shift[0], min(before, shift[1] - READING_TIME))
    return None


def working_day_before(presence: Presence, day: date, days: int = 1) -> date | None:
    """The person's working day so many working days before a day; None in ten weeks."""
    for step in range(1, 71):
        earlier = day - step * _DAY
        days -= works_on(presence, earlier)
        if days == 0:
            return earlier
    return None


def working_day_after(presence: Presence, day: date, days: int = 1) -> date | None:
    """The person's working day so many working days after a day; None: they do not come back."""
    for step in range(1, HORIZON):
        later = day + step * _DAY
        days -= works_on(presence, later)
        if days == 0:
            return later
    return None


def working_days_later(presence: Presence, moment: datetime, days: int) -> datetime | None:
    """The same time of the person's day so many of their working days on."""
    zone = presence.person.timezone
    day = working_day_after(presence, local_day(moment, zone), days)
    return wall(day, local(moment, zone).time(), zone) if day else None


def working_days_between(presence: Presence, first: date, last: date) -> int:
    """How many of the person's working days lie after the first day, up to the last."""
    days = (first + step * _DAY for step in range(1, (last - first).days + 1))
    return sum(works_on(presence, day) for day in days)


def within_hours(presence: Presence, day: date, clock: time) -> datetime | None:
    """That time of day, or the nearest moment of the day's shift; None on a day off."""
    shift = hours_on(presence, day)
    if shift is None:
        return None
    at = wall(day, clock, presence.person.timezone)
    latest = max(shift[0], shift[1] - READING_TIME)
    return min(max(at, shift[0]), latest)


def day_before_at(presence: Presence, day: date, clock: time, days: int = 1) -> datetime | None:
    """A time of the working day before a day (or so many before); None where there is none."""
    earlier = working_day_before(presence, day, days)
    return within_hours(presence, earlier, clock) if earlier else None


def next_day_at(presence: Presence, moment: datetime, clock: time) -> datetime | None:
    """A time of the next working day after a moment's day: "next morning at 10:00"."""
    day = working_day_after(presence, today(presence, moment))
    return within_hours(presence, day, clock) if day else None


def end_of_shift(presence: Presence, moment: datetime) -> datetime:
    """When the shift of a moment's day ends; the moment itself on a day off."""
    shift = hours_on(presence, today(presence, moment))
    return max(moment, shift[1]) if shift else moment


def first_of_week_at(presence: Presence, monday: date, clock: time) -> datetime | None:
    """A time of the first working day of a week; None where the person is off all week."""
    for step in range(7):
        if found := within_hours(presence, monday + step * _DAY, clock):
            return found
    return None


def quarter_of(day: date, year_starts: int) -> tuple[date, date]:
    """First day of the day's quarter and of the next one; `year_starts` is a month."""
    months = day.year * 12 + day.month - 1
    first = months - (months - (year_starts - 1)) % 3
    return _first_of_month(first), _first_of_month(first + 3)


def _first_of_month(months: int) -> date:
    return date(months // 12, months % 12 + 1, 1)


@lru_cache(maxsize=600)
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)
