"""iCalendar files as occurrences (RFC 5545): who meets when, with what was taken out or moved.

dateutil counts recurrence rules; identity is ours: UID and the slot the series gave. A slot that
EXDATE or STATUS took out is handed over as a cancelled event, so that a ledger can list it.
"""

import warnings
from dataclasses import dataclass
from functools import lru_cache

from icalendar import Calendar, Event, Timezone

from cadence.calendar_events import CalendarEvent, Window
from integrations.calendars.entries import Entry, Unreadable
from integrations.calendars.recurring import BadRule
from integrations.calendars.series import Series
from integrations.calendars.zones import Zones
from integrations.errors import Refused

LARGEST_FILE = 64 * 1024 * 1024
USUAL_FILE = 128 * 1024
"""Bytes up to which a file that was read is remembered, one of a few."""

_BOMS = (b"\xff\xfe", b"\xfe\xff")
_ASIDE = frozenset({b"VALARM", b"VTODO", b"VJOURNAL", b"VFREEBUSY"})
_UNNEEDED: tuple[frozenset[bytes], ...] = (frozenset(), _ASIDE, _ASIDE | {b"VTIMEZONE"})


@dataclass(frozen=True, slots=True)
class Expansion:
    """What a file shows in a window. `unreadable` are UIDs whose absence says nothing; `troubles`
    are sentences for the operator, without content; `entries` counts what the file holds at all."""

    events: tuple[CalendarEvent, ...]
    unreadable: frozenset[str] = frozenset()
    troubles: tuple[str, ...] = ()
    entries: int = 0


def occurrences(content: bytes, owner_zone: str, window: Window) -> Expansion:
    """Every occurrence of a file that touches the window. Raises Refused where it is no calendar.

    Floating times, and days, are those of the owner's zone.
    """
    file = _known(content, owner_zone) if len(content) <= USUAL_FILE else _read(content, owner_zone)
    troubles = list(file.troubles)
    found: list[CalendarEvent] = []
    unreadable: set[str] = set()
    for uid, entries in file.series.items():
        try:
            found += Series(uid, entries, window, troubles).occurrences()
        except (Unreadable, BadRule, OverflowError) as error:
            unreadable.add(uid)
            troubles.append(f"{uid}: {error}")
    in_order = sorted(found, key=lambda event: (event.starts_at, event.key))
    return Expansion(tuple(in_order), frozenset(unreadable), tuple(troubles), file.entries)


@dataclass(frozen=True, slots=True)
class _File:
    """What a file holds whatever the window: entries by UID, and what cannot be placed in time."""

    series: dict[str, list[Entry]]
    troubles: tuple[str, ...]
    entries: int


def _read(content: bytes, owner_zone: str) -> _File:
    events, zones = _parsed(content, owner_zone)
    series: dict[str, list[Entry]] = {}
    troubles: list[str] = []
    for number, event in enumerate(events):
        entry = Entry(event, zones, number)
        try:
            series.setdefault(entry.uid, []).append(entry)
        except Unreadable as error:
            troubles.append(str(error))
    return _File(series, tuple(troubles), len(events))


@lru_cache(maxsize=32)
def _known(content: bytes, owner_zone: str) -> _File:
    """The same, remembered: most calendars are read again because only the window has moved."""
    return _read(content, owner_zone)


def _parsed(content: bytes, owner_zone: str) -> tuple[list[Event], Zones]:
    if len(content) > LARGEST_FILE:
        raise Refused("the calendar is larger than 64 MB")
    text = _in_lines(content)
    calendars = _calendars(text)
    if not calendars or text.upper().count(b"BEGIN:VCALENDAR") > len(calendars):
        raise Refused("it is not a calendar, or it breaks off")
    custom = {
        str(zone.get("TZID")): zone
        for calendar in calendars
        for zone in calendar.walk("VTIMEZONE")
        if isinstance(zone, Timezone)
    }
    events = [e for calendar in calendars for e in calendar.walk("VEVENT") if isinstance(e, Event)]
    return events, Zones(owner_zone, custom)


def _in_lines(content: bytes) -> bytes:
    """UTF-8 or its like, with line ends that are seen as such, whatever machine wrote them."""
    text = content.decode("utf-16", "replace").encode() if content.startswith(_BOMS) else content
    text = text.replace(b"\r\r\n", b"\r\n")
    return text if b"\n" in text else text.replace(b"\r", b"\n")


def _calendars(text: bytes) -> list[Calendar]:
    """What the bytes hold; where a part breaks that events do not need, they are read without."""
    problem = ""
    for unneeded in _UNNEEDED:
        try:
            with warnings.catch_warnings():
                # A guessed zone is ours to guess: icalendar's reading of TZIDs is not used.
                warnings.simplefilter("ignore")
                found = Calendar.from_ical(_without(text, unneeded), multiple=True)
        except (ValueError, KeyError, TypeError, IndexError, RecursionError) as error:
            problem = type(error).__name__
        else:
            return [calendar for calendar in found if isinstance(calendar, Calendar)]
    raise Refused(f"it is not a calendar ({problem})")


def _without(text: bytes, components: frozenset[bytes]) -> bytes:
    """The text without whole components of these names."""
    if not components:
        return text
    kept, inside = [], b""
    for line in text.splitlines(keepends=True):
        verb, _, name = line.strip().upper().partition(b":")
        if not inside and verb == b"BEGIN" and name in components:
            inside = name
        if not inside:
            kept.append(line)
        elif verb == b"END" and name == inside:
            inside = b""
    return b"".join(kept)
