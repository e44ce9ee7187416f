"""Writes the company's diary as calendars: a folder a change, in it a file a person."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from icalendar import Calendar, Event, vCalAddress, vText

from cadence.people import PersonId
from daemon.demo.company import Company
from daemon.demo.diary import Away, Diary, Happening, Series, Turn


def write_calendars(
    company: Company, diary: Diary, moments: tuple[datetime, ...], to: Path
) -> None:
    """Write `to/2026-10-05T08-00Z/EMAIL.ics` for each moment at which calendars changed."""
    entries = {person.id: list(_entries(company, diary, person.id)) for person in company.people}
    before, after = _frame()
    for moment in moments:
        folder = to / moment.astimezone(UTC).strftime("%Y-%m-%dT%H-%MZ")
        folder.mkdir(parents=True, exist_ok=True)
        for person, all_of_theirs in entries.items():
            shown = [text for known_at, text in all_of_theirs if known_at <= moment]
            (folder / f"{person}.ics").write_bytes(b"".join((before, *shown, after)))


def _frame() -> tuple[bytes, bytes]:
    """What stands before and after a calendar's entries."""
    calendar = Calendar()
    calendar.add("prodid", "-//Fernhill Robotics//calendar//EN")
    calendar.add("version", "2.0")
    before, end, after = bytes(calendar.to_ical()).partition(b"END:VCALENDAR")
    return before, end + after


def _entries(company: Company, diary: Diary, owner: PersonId) -> Iterator[tuple[datetime, bytes]]:
    """All that a person's calendar ever shows, and from when."""
    for series in diary.series:
        if owner in (series.pair.manager, series.pair.report):
            yield from ((at, bytes(event.to_ical())) for at, event in _events(company, series))
    for away in diary.away:
        if away.person == owner:
            yield away.known_at, bytes(_out_of_office(away).to_ical())


def _events(company: Company, series: Series) -> Iterator[tuple[datetime, Event]]:
    master = _meeting(company, series, series.first)
    master.add("rrule", {"freq": "weekly", "interval": series.weeks, "count": len(series.slots)})
    yield datetime.min.replace(tzinfo=UTC), master
    for happening in series.happenings:
        yield happening.known_at, _changed(company, series, happening)


def _changed(company: Company, series: Series, happening: Happening) -> Event:
    start = happening.moved_to or happening.slot
    event = _meeting(company, series, start)
    event["sequence"] = 1
    event.add("recurrence-id", happening.slot)
    if happening.turn is Turn.CANCELLED:
        event["status"] = vText("CANCELLED")
    if happening.turn is Turn.DECLINED:
        attendees: Any = event["attendee"]
        for attendee in attendees:
            if str(attendee) == f"mailto:{happening.by}":
                attendee.params["PARTSTAT"] = vText("DECLINED")
    return event


def _meeting(company: Company, series: Series, start: datetime) -> Event:
    manager, report = (company.person(p) for p in (series.pair.manager, series.pair.report))
    event = Event()
    event.add("uid", series.uid)
    event.add("dtstamp", series.first - timedelta(days=30))
    event.add("dtstart", start)
    event.add("dtend", start + series.length)
    event.add("summary", f"{manager.first_name} / {report.first_name}")
    event.add("status", "CONFIRMED")
    event.add("sequence", 0)
    event.add("organizer", vCalAddress(f"mailto:{manager.id}"), encode=False)
    for person in (manager, report):
        attendee = vCalAddress(f"mailto:{person.id}")
        attendee.params["CN"] = vText(person.name)
        attendee.params["PARTSTAT"] = vText("ACCEPTED")
        event.add("attendee", attendee, encode=False)
    return event


def _out_of_office(away: Away) -> Event:
    event = Event()
    event.add("uid", f"away-{away.person.partition('@')[0]}-{away.first}@fernhill.example")
    event.add("dtstamp", away.known_at)
    event.add("dtstart", away.first)
    event.add("dtend", away.last + timedelta(days=1))
    event.add("summary", "Vacation")
    event.add("transp", "OPAQUE")
    event.add("x-microsoft-cdo-busystatus", "OOF")
    return event
