"""Counting working days: Monday to Friday, public holidays left out where they are known."""

from collections.abc import Collection
from datetime import date, datetime, timedelta

_ONE = timedelta(days=1)


def is_working_day(day: date, holidays: Collection[date] = ()) -> bool:
    """Whether people are at work that day."""
    return day.weekday() < 5 and day not in holidays


def distance(first: date, second: date, holidays: Collection[date] = ()) -> int:
    """Working days from the one day to the other, whichever comes first; the same day is 0."""
    early, late = min(first, second), max(first, second)
    days = (early + _ONE * step for step in range(1, (late - early).days + 1))
    return sum(is_working_day(day, holidays) for day in days)


def later(moment: datetime, days: int, holidays: Collection[date] = ()) -> datetime:
    """The same time of day so many working days on."""
    while days > 0:
        moment += _ONE
        days -= is_working_day(moment.date(), holidays)
    return moment
