"""What a TZID means: IANA names, Windows names, vendors' prefixes, custom VTIMEZONEs, guesses."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, tzinfo
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from icalendar import Timezone
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

_OFFSET = re.compile(r"(?:UTC|GMT)\s*([+-])(\d{1,2}):?(\d{2})?", re.IGNORECASE)
_UTC_NAMES = {"utc", "z", "gmt", "etc/utc", "tzone://microsoft/utc", "coordinated universal time"}


_NUMBERED = re.compile(r"[-_ ]\d+$")
"""How a program tells its second copy of a zone apart: Europe/Berlin-1."""

_DISPLAYED = {
    "eastern time": "America/New_York",
    "central time": "America/Chicago",
    "mountain time": "America/Denver",
    "pacific time": "America/Los_Angeles",
    "atlantic time": "America/Halifax",
    "central european": "Europe/Berlin",
    "eastern european": "Europe/Helsinki",
    "western european": "Europe/Lisbon",
    "w. europe": "Europe/Berlin",
    "mitteleuropäische": "Europe/Berlin",
    "osteuropäische": "Europe/Helsinki",
    "westeuropäische": "Europe/Lisbon",
    "europe centrale": "Europe/Paris",
    "europa central": "Europe/Madrid",
    "british summer": "Europe/London",
}
"""What programs show people instead of a name, in part; the offset they print has no summer."""

_SHORT = {
    "cest": "Europe/Berlin",
    "mez": "Europe/Berlin",
    "mesz": "Europe/Berlin",
    "eest": "Europe/Helsinki",
    "bst": "Europe/London",
    "edt": "America/New_York",
    "cdt": "America/Chicago",
    "mdt": "America/Denver",
    "pst": "America/Los_Angeles",
    "pdt": "America/Los_Angeles",
    "ist": "Asia/Kolkata",
    "jst": "Asia/Tokyo",
}
_HALF_HOURS = {
    "+03:30": "Asia/Tehran",
    "+04:30": "Asia/Kabul",
    "+05:30": "Asia/Kolkata",
    "+05:45": "Asia/Kathmandu",
    "+06:30": "Asia/Yangon",
    "+09:30": "Australia/Darwin",
    "-03:30": "America/St_Johns",
}


@dataclass(frozen=True, slots=True)
class Zone:
    """How wall times are read, and the IANA name that says so (nearest where none does exactly)."""

    name: str
    tz: tzinfo

    def instant(self, wall: datetime) -> datetime:
        """The moment of a wall time, UTC; in a gap the offset before it holds (RFC 5545 §3.3.5)."""
        return wall.replace(tzinfo=self.tz).astimezone(UTC)

    def wall(self, moment: datetime) -> datetime:
        """What the clock on the wall shows at a moment."""
        return moment.astimezone(self.tz).replace(tzinfo=None)


@dataclass
class Zones:
    """The zones of one calendar file, whose floating times are its owner's."""

    owner: str
    custom: Mapping[str, Timezone] = field(default_factory=dict)
    _known: dict[str, Zone] = field(default_factory=dict)

    @property
    def home(self) -> Zone:
        """The owner's own zone."""
        return _iana(self.owner) or Zone("UTC", UTC)

    def find(self, tzid: str | None) -> Zone:
        """The zone of a TZID; the owner's for floating times and for names that mean nothing."""
        if not tzid:
            return self.home
        if tzid not in self._known:
            self._known[tzid] = self._resolve(tzid)
        return self._known[tzid]

    def _resolve(self, tzid: str) -> Zone:
        component = self.custom.get(tzid)
        location = str(component.get("X-LIC-LOCATION", "")) if component else ""
        for name in (tzid, location):
            if known := named(name):
                return known
        if component is not None and (own := self._from_component(component)):
            return own
        return _guessed(tzid) or self.home

    def _from_component(self, component: Timezone) -> Zone | None:
        """A custom VTIMEZONE; the owner's zone, or one every calendar knows, if it runs alike."""
        try:
            if not _is_harmless(component):
                return None
            tz = component.to_tz(lookup_tzid=False)
            shape = _shape(tz)
        except (ValueError, TypeError, KeyError, OverflowError, AttributeError):
            return None
        alike = (ZoneInfo(name) for name in (self.home.name, *_everyday()))
        if found := next((zone for zone in alike if _shape(zone) == shape), None):
            return Zone(found.key, found)
        return Zone(self.home.name, tz)


def named(tzid: str) -> Zone | None:
    """The zone that a name stands for by itself: IANA, Windows, a vendor's path to one, UTC."""
    plain = tzid.strip().strip('"').strip("/")
    if plain.lower() in _UTC_NAMES:
        return Zone("UTC", UTC)
    parts = plain.split("/")
    for start in range(len(parts)):
        tail = "/".join(parts[start:])
        for name in (tail, _NUMBERED.sub("", tail)) if "/" in tail else (tail,):
            if zone := _iana(_names().get(name.lower(), "")):
                return zone
    return None


def _guessed(tzid: str) -> Zone | None:
    """A city in the name ("Amsterdam, Berlin, Bern"), what people call it, or its offset."""
    for word in re.split(r"[,()/;]", tzid):
        if name := _cities().get(word.strip().replace(" ", "_").lower()):
            return _iana(name)
    plain = tzid.strip().lower()
    shown = (name for words, name in _DISPLAYED.items() if words in plain)
    if name := _SHORT.get(plain) or next(shown, ""):
        return _iana(name)
    found = _OFFSET.search(tzid)
    if not found:
        return None
    sign, hours, minutes = found[1], int(found[2]), int(found[3] or 0)
    if minutes or hours > 12:
        return _iana(_HALF_HOURS.get(f"{sign}{hours:02}:{minutes:02}", ""))
    # POSIX counts westwards: Etc/GMT-1 is one hour ahead of Greenwich.
    return _iana(f"Etc/GMT{'-' if sign == '+' else '+'}{hours}" if hours else "UTC")


def _iana(name: str) -> Zone | None:
    if name.lower() in _UTC_NAMES:
        return Zone("UTC", UTC)
    return Zone(name, ZoneInfo(name)) if name in available_zones() else None


@cache
def available_zones() -> frozenset[str]:
    """Every IANA name this machine knows."""
    return frozenset(available_timezones())


@cache
def _names() -> Mapping[str, str]:
    windows = {windows.lower(): name for windows, name in WINDOWS_TO_OLSON.items()}
    return windows | {name.lower(): name for name in available_zones()}


@cache
def _cities() -> Mapping[str, str]:
    regions = ("Europe/", "America/", "Asia/", "Africa/", "Australia/", "Pacific/", "Atlantic/")
    found = {name.rpartition("/")[2].lower(): name for name in _sorted_by_region(regions)}
    return found | {name.rpartition("/")[2].lower(): name for name in _everyday()}


def _sorted_by_region(regions: Iterable[str]) -> list[str]:
    return [name for name in sorted(available_zones()) if name.startswith(tuple(regions))]


@cache
def _everyday() -> tuple[str, ...]:
    return tuple(sorted({*WINDOWS_TO_OLSON.values()} & available_zones()))


def _is_harmless(component: Timezone) -> bool:
    """Whether its rules are yearly, as every real zone's: others could be expanded without end."""
    rules = [sub.get("RRULE") for sub in component.subcomponents]
    flat = [rule for one in rules for rule in (one if isinstance(one, list) else [one]) if rule]
    return all(rule.get("FREQ", [""])[0] == "YEARLY" for rule in flat)


def _shape(tz: tzinfo) -> tuple[timedelta | None, ...]:
    """Its offsets at noon of each 5th day over two years: two zones that run alike agree."""
    start = datetime(2026, 1, 1, 12)  # noqa: DTZ001 - a wall time
    walls = (start + timedelta(days=5 * step) for step in range(146))
    return tuple(wall.replace(tzinfo=tz).utcoffset() for wall in walls)
