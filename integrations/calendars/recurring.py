"""Recurrence rules as wall times (RFC 5545 §3.8.5.3): dateutil counts, this says where to stop."""

from calendar import monthrange
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import islice
from math import prod

from dateutil.rrule import rrulestr
from icalendar import vRecur

from integrations.calendars.zones import Zone

MOST_IN_WINDOW = 1_000
"""More of one series than this in five months is no series of meetings: it is cut, and named."""

_MOST_STEPS = 100_000
_YEARS_TO_LOOK = 12
_TICKS = {
    "SECONDLY": timedelta(seconds=1),
    "MINUTELY": timedelta(minutes=1),
    "HOURLY": timedelta(hours=1),
}
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_PERIODS = {"DAILY": timedelta(days=1), "WEEKLY": timedelta(weeks=1)}


class BadRule(ValueError):
    """A rule that cannot be read, or that never could mean anything."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Wall times between two walls, and whether the rule had to be cut short."""

    walls: tuple[datetime, ...]
    was_cut: bool = False


def expand(rule: vRecur, start: datetime, zone: Zone, span: tuple[datetime, datetime]) -> Stretch:
    """The rule's wall times within `span` (both ends included), counted from the wall `start`.

    Raises BadRule. COUNT is counted here, so that the end of the span ends those rules too; rules
    by the second or minute are followed for so many ticks only.
    """
    if (counted := _whole(rule, "COUNT")) is not None and counted < 1:
        raise BadRule("COUNT must be 1 or more")
    frequency = str(_first(rule, "FREQ") or "").upper()
    interval = _whole(rule, "INTERVAL")
    if interval is not None and interval < 1:
        raise BadRule("INTERVAL must be 1 or more")
    rule = _completed(rule, start)
    last, was_cut = _last(rule, start, zone, span[1], frequency)
    if not _comes_true(rule, start, frequency):
        return Stretch((), was_cut)
    begin = start if counted is not None else _forwarded(start, span[0], frequency, interval or 1)
    steps = (wall for wall in _steps(rule, _week_start(rule, begin), last) if wall >= begin)
    found: list[datetime] = []
    for number, wall in enumerate(islice(steps, counted)):
        if number >= _MOST_STEPS or len(found) >= MOST_IN_WINDOW:
            return Stretch(tuple(found), was_cut=True)
        if wall >= span[0]:
            found.append(wall)
    return Stretch(tuple(found), was_cut)


def until(rule: vRecur, zone: Zone) -> datetime | None:
    """The last wall time that a rule's UNTIL allows; a date means all of that day."""
    end = _first(rule, "UNTIL")
    if end is None:
        return None
    if isinstance(end, datetime):
        return zone.wall(end) if end.tzinfo is not None else end
    if isinstance(end, date):
        return datetime(end.year, end.month, end.day, 23, 59, 59)  # noqa: DTZ001 - a wall time
    raise BadRule("UNTIL is no date")


def _completed(rule: vRecur, start: datetime) -> vRecur:
    """The rule with what RFC 5545 takes from DTSTART and dateutil does not."""
    yearly = str(_first(rule, "FREQ")).upper() == "YEARLY"
    if yearly and "BYWEEKNO" in rule and "BYDAY" not in rule:
        return vRecur({**rule, "BYDAY": [_WEEKDAYS[start.weekday()]]})
    if yearly and "BYMONTHDAY" in rule and not {"BYMONTH", "BYDAY", "BYWEEKNO"} & set(rule):
        return vRecur({**rule, "BYMONTH": [start.month]})
    return rule


def _week_start(rule: vRecur, begin: datetime) -> datetime:
    """BYSETPOS counts in whole weeks, also in the one that DTSTART lies in the middle of."""
    if str(_first(rule, "FREQ")).upper() != "WEEKLY" or "BYSETPOS" not in rule:
        return begin
    first = _WEEKDAYS.index(str(_first(rule, "WKST") or "MO").upper())
    return begin - timedelta(days=(begin.weekday() - first) % 7)


def _steps(rule: vRecur, start: datetime, last: datetime) -> Iterator[datetime]:
    kept = {key: value for key, value in rule.items() if key not in ("COUNT", "UNTIL", "RSCALE")}
    if "SKIP" in kept or str(_first(rule, "RSCALE") or "GREGORIAN").upper() != "GREGORIAN":
        raise BadRule("RSCALE and SKIP (RFC 7529) are not supported")
    text = f"{_written(kept)};UNTIL={last:%Y%m%dT%H%M%S}"
    try:
        yield from rrulestr(text, dtstart=start)
    except (ValueError, TypeError, OverflowError, AttributeError, IndexError) as error:
        raise BadRule(str(error)) from error


def _written(rule: Mapping[str, object]) -> str:
    written: bytes = vRecur(rule).to_ical()  # type: ignore[no-untyped-call]  # icalendar leaves it
    return written.decode()


def _last(
    rule: vRecur, start: datetime, zone: Zone, end: datetime, frequency: str
) -> tuple[datetime, bool]:
    """Where to stop: UNTIL, the end of the span, or after so many ticks, whichever is first."""
    limit = until(rule, zone)
    last = min(end, limit) if limit is not None else end
    if frequency not in _TICKS or start + _TICKS[frequency] * _MOST_STEPS >= last:
        return last, False
    return start + _TICKS[frequency] * _MOST_STEPS, True


def _comes_true(rule: vRecur, start: datetime, frequency: str) -> bool:
    """Whether there is such a day at all; dateutil would look for 30 February until year 9999."""
    months, days = _numbers(rule, "BYMONTH"), _numbers(rule, "BYMONTHDAY")
    of_year, weeks = _numbers(rule, "BYYEARDAY"), _numbers(rule, "BYWEEKNO")
    places = [abs(place) for place in _numbers(rule, "BYSETPOS")]
    if frequency in ("DAILY", "WEEKLY") and places:
        times = prod(len(rule.get(key, [0])) for key in ("BYHOUR", "BYMINUTE", "BYSECOND"))
        sets = times * (len(rule.get("BYDAY", [0])) if frequency == "WEEKLY" else 1)
        if min(places) > sets:
            return False
    if not days and not of_year and not weeks:
        return True
    year = timedelta(days=365)
    span = (start.date() + timedelta(days=step) for step in range(_YEARS_TO_LOOK * year.days))
    return any(
        (not months or day.month in months)
        and (not days or day.day in days or day.day - _month_length(day) - 1 in days)
        and (not of_year or _day_of_year(day) in of_year or _from_year_end(day) in of_year)
        and (not weeks or day.isocalendar().week in weeks or min(weeks) < 0)
        for day in span
    )


def _numbers(rule: vRecur, key: str) -> frozenset[int]:
    values = rule.get(key) or []
    return frozenset(int(value) for value in (values if isinstance(values, list) else [values]))


def _month_length(day: date) -> int:
    return monthrange(day.year, day.month)[1]


def _day_of_year(day: date) -> int:
    return day.timetuple().tm_yday


def _from_year_end(day: date) -> int:
    return day.toordinal() - date(day.year, 12, 31).toordinal() - 1


def _forwarded(start: datetime, begin: datetime, frequency: str, interval: int) -> datetime:
    """A later start that gives the same days: years of an endless series need not be walked."""
    if frequency not in _PERIODS or begin <= start:
        return start
    period = _PERIODS[frequency] * interval
    return start + max(0, (begin - start) // period - 1) * period


def _first(rule: vRecur, key: str) -> object:
    values = rule.get(key)
    if isinstance(values, list):
        return values[0] if values else None
    return values


def _whole(rule: vRecur, key: str) -> int | None:
    value = _first(rule, key)
    if value is None:
        return None
    if not isinstance(value, int):
        raise BadRule(f"{key} is no number")
    return int(value)
