"""Calendars for tests, written as a calendar would write them, and what is read in them."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from cadence.calendar_events import CalendarEvent, Window
from cadence.meetings import Meeting
from cadence.people import Organisation, Pair
from daemon.explaining_calendars import Explanation, explain
from integrations.calendars.expanding import occurrences
from integrations.calendars.ics import IcsFolder
from tests.cast import ADA, ADA_AND_BOB, BOB, fernhill

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 18, 11, tzinfo=UTC)
"""A Wednesday noon in Berlin."""

BOTH = (
    f"ORGANIZER:mailto:{ADA.id}",
    f"ATTENDEE;PARTSTAT=ACCEPTED:mailto:{ADA.id}",
    f"ATTENDEE;PARTSTAT=ACCEPTED:mailto:{BOB.id}",
)
WEEKLY = (
    "UID:weekly",
    "DTSTART;TZID=Europe/Berlin:20260901T100000",
    "DTEND;TZID=Europe/Berlin:20260901T103000",
    "RRULE:FREQ=WEEKLY",
)
"""Tuesdays at ten in Berlin, since September, without end."""


def vevent(*lines: str) -> str:
    """One VEVENT."""
    return "\r\n".join(("BEGIN:VEVENT", *lines, "END:VEVENT"))


def vcalendar(*components: str) -> bytes:
    """A whole file."""
    head = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//tests//EN")
    return "\r\n".join((*head, *components, "END:VCALENDAR", "")).encode()


def one_on_one(*lines: str) -> str:
    """A VEVENT of Ada and Bob; lines of one's own come first."""
    return vevent(*lines, *BOTH)


def at(day: str, hour: str = "10:00") -> datetime:
    """A moment in Berlin: `at("2026-11-03")` is ten o'clock."""
    return datetime.fromisoformat(f"{day}T{hour}").replace(tzinfo=BERLIN)


def shown(
    content: bytes, *, zone: str = "Europe/Berlin", now: datetime = NOW
) -> list[CalendarEvent]:
    """What a file shows in the window around a moment."""
    window = Window(now - timedelta(days=90), now + timedelta(days=60))
    return list(occurrences(content, zone, window).events)


def starts(content: bytes, *, zone: str = "Europe/Berlin") -> list[str]:
    """The starts of what a file shows, as its own walls show them."""
    return [
        f"{event.starts_at.astimezone(ZoneInfo(event.zone)):%m-%d %H:%M}"
        for event in shown(content, zone=zone)
    ]


def explained(
    folder: Path,
    calendars: Mapping[str, bytes],
    *,
    organisation: Organisation | None = None,
    now: datetime = NOW,
) -> Explanation:
    """What the files say; names may lie in dated folders (`2026-11-01T06-00Z/bob`)."""
    known = organisation or fernhill()
    for name, content in calendars.items():
        path = folder / f"{name}@fernhill.example.ics"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)

    def zone_of(name: str) -> str:
        owner = known.find(name)
        return owner.timezone if owner else "UTC"

    return explain(IcsFolder(folder, zone_of), known, now=now)


def story(
    folder: Path, calendars: Mapping[str, bytes], *, pair: Pair = ADA_AND_BOB, now: datetime = NOW
) -> dict[str, str]:
    """Day by day what became of the pair's meetings; those that simply stood are left out."""
    found = explained(folder, calendars, now=now).meetings.get(pair, ())
    return {day: what for day, what in told(found).items() if what not in ("held", "scheduled")}


def told(meetings: tuple[Meeting, ...]) -> dict[str, str]:
    """Day by day what became of the meetings, and by whom or to when."""
    return {_day(m.starts_at, m): _what(m) for m in meetings}


def _what(meeting: Meeting) -> str:
    to = f" to {_day(meeting.moved_to, meeting)}" if meeting.moved_to else ""
    by = f" by {meeting.by.value}" if meeting.by else ""
    return meeting.status.value + to + by


def _day(moment: datetime, meeting: Meeting) -> str:
    return f"{moment.astimezone(ZoneInfo(meeting.zone)):%m-%d %H:%M}"
