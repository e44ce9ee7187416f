"""The organisation as the open standards show it: iCalendar files, and a real CalDAV server.

Files are what a publishing calendar exports: what was called off is not there any more. On the
server the organiser's client deletes, and the guest's copy stays as STATUS:CANCELLED, as scheduling
servers leave it (RFC 6638).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from cadence.calendar_events import EventKind, Response
from cadence.people import PersonId
from integrations import calendars
from tests.servers.radicale import Radicale
from tests.simulated.faces import Staged
from tests.simulated.meetings import Guest, Instance, Meeting
from tests.simulated.organisation import Copy, SimulatedOrganisation, State

_PARTSTAT = {
    Response.NEEDS_ACTION: "NEEDS-ACTION",
    Response.ACCEPTED: "ACCEPTED",
    Response.TENTATIVE: "TENTATIVE",
    Response.DECLINED: "DECLINED",
}


@contextmanager
def files(organisation: SimulatedOrganisation, folder: Path) -> Iterator[Staged]:
    """A folder of EMAIL.ics."""
    zones = {person.id: person.timezone for person in organisation.people.values()}

    def publish() -> None:
        for person in organisation.directory():
            parts = [
                part
                for copy in organisation.masters(person.id)
                if copy.state is State.STANDS
                for part in vevents(organisation, copy)
            ]
            (folder / f"{person.id}.ics").write_bytes(vcalendar(*parts))

    publish()
    section = {"path": folder, "zone_of": lambda person: zones.get(person, "UTC")}
    yield Staged(calendars.connect("ics", section), publish)


@contextmanager
def server(organisation: SimulatedOrganisation, folder: Path) -> Iterator[Staged]:
    """Radicale, with one object a meeting in each calendar."""
    radicale = Radicale(folder)
    radicale.start()
    told: dict[PersonId, int] = {}

    def publish() -> None:
        for person in organisation.directory():
            touched = organisation.changes(person.id, told.get(person.id, 0))
            told[person.id] = organisation.number
            for uid in dict.fromkeys(one.uid for one in touched):
                _put(radicale, organisation, organisation.copy(person.id, uid))

    try:
        publish()
        people = {"people": lambda: [person.id for person in organisation.directory()]}
        zones = {person.id: person.timezone for person in organisation.people.values()}
        section = {**radicale.section(), **people, "zone_of": lambda p: zones.get(p, "UTC")}
        yield Staged(calendars.connect("caldav", section), publish)
    finally:
        radicale.stop()


def _put(radicale: Radicale, organisation: SimulatedOrganisation, copy: Copy) -> None:
    calendar = radicale.calendar(copy.owner)
    uid = copy.meeting.uid
    known = [event for event in calendar.events() if uid in event.data]
    kept = copy.state is State.STANDS or (copy.state is State.CALLED_OFF and not copy.is_own)
    if kept:
        parts = vevents(organisation, copy, traces=not copy.is_own)
        calendar.save_event(vcalendar(*parts).decode())
    else:
        for event in known:
            event.delete()


def vevents(
    organisation: SimulatedOrganisation, copy: Copy, *, traces: bool = False
) -> list[list[str]]:
    """A meeting as VEVENTs: itself, then what single times differ in.

    With `traces` a time that was called off stays, as STATUS:CANCELLED; otherwise it is an EXDATE.
    """
    meeting = copy.meeting
    exdates, changed = [], []
    for one in organisation.exceptions(copy.owner, meeting.uid) if meeting.recurs else ():
        off = one.state is State.CALLED_OFF
        if one.state is State.DELETED_HERE or (off and not traces):
            exdates.append(f"EXDATE{_at(meeting, one.slot)}")
        else:
            changed.append(_vevent(copy, one.instance, off=off))
    return [_vevent(copy, None, off=copy.state is State.CALLED_OFF) + exdates, *changed]


def vcalendar(*events: list[str]) -> bytes:
    """A file of events, each a list of lines."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//simulated//EN"]
    for event in events:
        lines += ["BEGIN:VEVENT", *event, "END:VEVENT"]
    return "\r\n".join([*lines, "END:VCALENDAR", ""]).encode()


def _vevent(copy: Copy, one: Instance | None, *, off: bool) -> list[str]:
    meeting = copy.meeting
    start = (one and (one.starts_at or one.slot)) or meeting.starts_at
    guests = meeting.guests_at(one.slot) if one else meeting.guests
    lines = [f"UID:{meeting.uid}", f"SUMMARY:{meeting.title}"]
    lines += [f"RECURRENCE-ID{_at(meeting, one.slot)}"] if one else []
    lines += [f"DTSTART{_at(meeting, start)}", f"DTEND{_at(meeting, start + meeting.length)}"]
    lines += [f"SEQUENCE:{meeting.sequence + (one.sequence if one else 0)}"]
    for name, at in (("CREATED", meeting.created_at), ("LAST-MODIFIED", meeting.updated_at)):
        lines += [f"{name}:{at:%Y%m%dT%H%M%SZ}"] if at else []
    lines += [f"DTSTAMP:{meeting.updated_at:%Y%m%dT%H%M%SZ}"]
    lines += [f"RRULE:{meeting.full_rule}"] if meeting.recurs and one is None else []
    lines += ["STATUS:CANCELLED"] if off else []
    lines += ["CLASS:PRIVATE"] if meeting.private else []
    if meeting.kind is EventKind.OUT_OF_OFFICE:
        lines += ["X-MICROSOFT-CDO-BUSYSTATUS:OOF"]
    if guests:
        lines += [f"ORGANIZER:mailto:{meeting.organizer}"]
        shown = [g for g in guests if not _is_hidden(g, copy)]
        lines += [_attendee(guest) for guest in shown]
    return lines


def _is_hidden(guest: Guest, copy: Copy) -> bool:
    return copy.meeting.hides_guests and not copy.is_own and guest.address != copy.owner


def _attendee(guest: Guest) -> str:
    more = ";CUTYPE=ROOM" if guest.resource else ""
    more += ";ROLE=OPT-PARTICIPANT" if guest.optional else ""
    return f"ATTENDEE{more};PARTSTAT={_PARTSTAT[guest.response]}:mailto:{guest.address}"


def _at(meeting: Meeting, moment: datetime) -> str:
    wall = moment.astimezone(ZoneInfo(meeting.zone))
    if meeting.all_day:
        return f";VALUE=DATE:{wall:%Y%m%d}"
    return f";TZID={meeting.zone}:{wall:%Y%m%dT%H%M%S}"
