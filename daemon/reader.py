"""How one reader reads days, times and figures: in their own language, country and zone."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from zoneinfo import ZoneInfo

from babel import Locale
from babel.core import UnknownLocaleError
from babel.dates import (
    format_interval,
    format_skeleton,
    format_time,
    get_datetime_format,
    get_timezone_location,
)
from babel.lists import format_list
from babel.numbers import format_percent

from cadence.letters import When

_PLAIN_ENGLISH = "en_GB"
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_PERCENTAGE = re.compile(r"(\d+(?:\.\d+)?) ?%")


@dataclass(frozen=True, slots=True)
class Reader:
    """A locale whose language the letter is written in, and an IANA zone."""

    locale: Locale
    zone: str

    def day(self, moment: date | datetime) -> str:
        """Thu 12 Nov. A moment is told in the reader's zone."""
        return self._dated("MMMEd", moment)

    def short_day(self, moment: date | datetime) -> str:
        """12 Nov."""
        return self._dated("MMMd", moment)

    def time(self, moment: datetime) -> str:
        """10:00."""
        return format_time(moment, "short", tzinfo=ZoneInfo(self.zone), locale=self.locale)

    def moment(self, moment: datetime) -> str:
        """Thu 12 Nov, 10:00."""
        return _joined(self.locale).format(self.time(moment), self.day(moment))

    def span(self, start: datetime, end: datetime) -> str:
        """Thu 12 Nov, 10:00–10:30; only the day and the hours of the start where they differ."""
        zone = ZoneInfo(self.zone)
        if start.astimezone(zone).date() != end.astimezone(zone).date():
            return self.moment(start)
        hours = format_interval(start, end, _clock(self.locale), tzinfo=zone, locale=self.locale)
        return _joined(self.locale).format(hours, self.day(start))

    def abroad(self, meeting: When) -> bool:
        """Whether the two people's clocks differ then, so that a time must name its zone."""
        zones = {self.zone, meeting.zone, meeting.other_zone or meeting.zone}
        return len({meeting.start.astimezone(ZoneInfo(z)).utcoffset() for z in zones}) > 1

    @property
    def city(self) -> str:
        """What the reader's zone is called: Berlin."""
        return _city(self.zone, self.locale)

    def percent(self, whole: float) -> str:
        """62%, written as the reader's country does."""
        return format_percent(whole / 100, locale=self.locale)

    def figure(self, text: str) -> str:
        """A figure, a day or a time as the core writes it, as the reader's country does."""
        text = _PERCENTAGE.sub(lambda found: self.percent(float(found[1])), text)
        text = _MOMENT.sub(lambda found: self._wall(datetime.fromisoformat(found[0])), text)
        return _DAY.sub(lambda found: self.day(date.fromisoformat(found[0])), text)

    def names(self, names: list[str]) -> str:
        """Ana, Bob and Cleo."""
        return format_list(names, locale=self.locale)

    def _wall(self, local: datetime) -> str:
        return self.moment(local.replace(tzinfo=ZoneInfo(self.zone)))

    def _dated(self, skeleton: str, moment: date | datetime) -> str:
        if isinstance(moment, datetime):
            moment = moment.astimezone(ZoneInfo(self.zone))
        else:
            moment = datetime(moment.year, moment.month, moment.day, 12, tzinfo=UTC)
        return format_skeleton(skeleton, moment.replace(tzinfo=None), locale=self.locale)


@cache
def locale_of(tag: str) -> Locale:
    """What a person's `locale` means; "en" alone, and what nobody knows, is read as en_GB."""
    try:
        found = Locale.parse(tag.strip().replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return Locale.parse(_PLAIN_ENGLISH)
    return Locale.parse(_PLAIN_ENGLISH) if str(found) == "en" else found


@cache
def _joined(locale: Locale) -> str:
    """The pattern that joins a time {0} to a day {1}."""
    return str(get_datetime_format("short", locale=locale))


@cache
def _clock(locale: Locale) -> str:
    return "hm" if "a" in locale.time_formats["short"].pattern else "Hm"


@cache
def _city(zone: str, locale: Locale) -> str:
    return get_timezone_location(ZoneInfo(zone), locale=locale, return_city=True) or zone
