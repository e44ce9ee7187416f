"""Working hours as people write them: `Mon-Fri 09:00-17:30`."""

import re
from datetime import time

from cadence.people import WorkingHours

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WRITTEN = re.compile(r"([A-Za-z, –-]+) ([0-9]{1,2}:[0-9]{2}) ?[-–] ?([0-9]{1,2}:[0-9]{2})")


def read_hours(written: str) -> WorkingHours:
    """Days as a span or a list, then two times of day. Raises ValueError where it is neither."""
    found = _WRITTEN.fullmatch(" ".join(written.split()))
    if found is None:
        raise ValueError(written)
    days, start, end = found.groups()
    hours = WorkingHours(_days(days), _time(start), _time(end))
    if hours.start >= hours.end:
        raise ValueError(written)
    return hours


def _days(written: str) -> frozenset[int]:
    found: set[int] = set()
    for span in written.replace("–", "-").split(","):
        first, _, last = (end.strip() for end in span.partition("-"))
        start, stop = _day(first), _day(last or first)
        found |= {(day - 1) % 7 + 1 for day in range(start, stop + (7 if stop < start else 0) + 1)}
    return frozenset(found)


def _day(written: str) -> int:
    return _DAYS.index(written[:3].lower()) + 1


def _time(written: str) -> time:
    hour, _, minute = written.partition(":")
    return time(int(hour), int(minute))
