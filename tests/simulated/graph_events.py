"""How the Graph face writes events: bare occurrences, exceptions in full, masters, tombstones."""

import hashlib
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from cadence.calendar_events import EventKind, Response, Window
from cadence.people import PersonId
from tests.simulated.graph_parts import Json, immutable, in_utc, long_id, written
from tests.simulated.loopback import Request
from tests.simulated.meetings import Guest
from tests.simulated.organisation import Copy, Occurrence, SimulatedOrganisation, State

_WINDOWS = {"Europe/Berlin": "W. Europe Standard Time", "Asia/Tokyo": "Tokyo Standard Time"}
_ANSWERS = {
    Response.NEEDS_ACTION: "notResponded",
    Response.ACCEPTED: "accepted",
    Response.TENTATIVE: "tentativelyAccepted",
    Response.DECLINED: "declined",
}
_BUSY = {EventKind.OUT_OF_OFFICE: "oof", EventKind.WORKING_LOCATION: "workingElsewhere"}
BODY = "<html><body>What only the two of them should read.</body></html>"


class Writer:
    """Writes what one request asks for."""

    def __init__(
        self, organisation: SimulatedOrganisation, request: Request, *, invited: bool = False
    ) -> None:
        self._organisation = organisation
        self._invited = invited
        self._immutable = immutable(request)
        self._utc = in_utc(request)

    def id(self, copy: Copy, slot: datetime | None = None) -> str:
        """Its id in this calendar."""
        prefix = "AAkALg" if self._immutable else "AAMkAD"
        return long_id(prefix, copy.owner, copy.meeting.uid, slot or "")

    def removed(self, copy: Copy) -> Json:
        """A tombstone."""
        return {"id": self.id(copy), "@removed": {"reason": "deleted"}}

    def bare(self, one: Occurrence) -> Json:
        """An occurrence as calendarView/delta gives it (microsoft-graph-docs #7632)."""
        return {
            "@odata.type": "#microsoft.graph.event",
            "@odata.etag": self._etag(one.copy, one.instance.number),
            "id": self.id(one.copy, one.slot),
            "seriesMasterId": self.id(one.copy),
            "type": "occurrence",
            **self._times(one.copy, one.starts_at, one.ends_at),
        }

    def full(self, one: Occurrence) -> Json:
        """A single event, an exception, or an occurrence as calendarView gives it."""
        copy = one.copy
        event = self._common(copy, one.guests, called_off=one.state is State.CALLED_OFF)
        event |= self._times(copy, one.starts_at, one.ends_at)
        event |= {"@odata.etag": self._etag(copy, one.instance.number)}
        if not copy.meeting.recurs:
            return event | {"id": self.id(copy), "type": "singleInstance", "seriesMasterId": None}
        special = one.is_exception
        changed = max(filter(None, (one.instance.updated_at, copy.meeting.updated_at)))
        event |= {
            "id": self.id(copy, one.slot),
            "type": "exception" if special else "occurrence",
            "seriesMasterId": self.id(copy),
            "iCalUId": self._uid(copy, one.slot),
            "lastModifiedDateTime": written(changed),
        }
        return event | ({"originalStart": written(one.slot)} if special else {})

    def master(self, copy: Copy) -> Json:
        """A series, with the times of its first occurrence."""
        meeting = copy.meeting
        start = meeting.starts_at
        event = self._common(copy, meeting.guests, called_off=copy.state is State.CALLED_OFF)
        kind = {"FREQ=DAILY": "daily", "FREQ=WEEK": "weekly"}.get(meeting.rule[:9], "weekly")
        return event | {
            "@odata.etag": self._etag(copy, meeting.number),
            "id": self.id(copy),
            "type": "seriesMaster",
            "seriesMasterId": None,
            "recurrence": {"pattern": {"type": kind, "interval": 1}, "range": _range(copy)},
            **self._times(copy, start, start + meeting.length),
        }

    def _common(self, copy: Copy, guests: tuple[Guest, ...], *, called_off: bool) -> Json:
        meeting = copy.meeting
        title = f"Canceled: {meeting.title}" if called_off else meeting.title
        return {
            "@odata.type": "#microsoft.graph.event",
            "createdDateTime": written(meeting.created_at or self._organisation.now),
            "lastModifiedDateTime": written(meeting.updated_at or self._organisation.now),
            "changeKey": str(meeting.number),
            "iCalUId": self._uid(copy, None),
            "subject": title,
            "bodyPreview": "What only",
            "body": {"contentType": "html", "content": BODY},
            "originalStartTimeZone": _zone(meeting.zone),
            "originalEndTimeZone": _zone(meeting.zone),
            "isAllDay": meeting.all_day,
            "isCancelled": called_off,
            "isOrganizer": copy.is_own,
            "organizer": self._recipient(meeting.organizer),
            "attendees": self._attendees(copy, guests),
            "responseStatus": {"response": self._answer(copy, guests), "time": None},
            "sensitivity": "private" if meeting.private else "normal",
            "showAs": "free" if called_off else _BUSY.get(meeting.kind, "busy"),
            "hideAttendees": meeting.hides_guests,
            "importance": "normal",
        }

    def _attendees(self, copy: Copy, guests: tuple[Guest, ...]) -> list[Json]:
        """Without the organiser. Only the organiser's copy tracks what the others answer."""
        shown = [g for g in guests if g.address != copy.meeting.organizer]
        if copy.meeting.hides_guests and not copy.is_own:
            shown = [g for g in shown if self._is_owner(copy, g.address)]
        return [
            self._recipient(g.address)
            | {
                "type": "resource" if g.resource else "optional" if g.optional else "required",
                "status": {
                    "response": _ANSWERS[g.response] if copy.is_own else "none",
                    "time": written(copy.meeting.created_at or self._organisation.now),
                },
            }
            for g in shown
        ]

    def _answer(self, copy: Copy, guests: tuple[Guest, ...]) -> str:
        if copy.is_own:
            return "organizer"
        own = (g.response for g in guests if self._is_owner(copy, g.address))
        return _ANSWERS[next(own, Response.NEEDS_ACTION)]

    def _is_owner(self, copy: Copy, address: str) -> bool:
        person = self._organisation.people[copy.owner]
        return address in (person.id, *person.aliases)

    def _recipient(self, address: str) -> Json:
        person = self._organisation.people.get(PersonId(address))
        name = person.name if person else address
        return {"emailAddress": {"address": address.title() if person else address, "name": name}}

    def _uid(self, copy: Copy, slot: datetime | None) -> str:
        """Meetings that came by mail from elsewhere keep the UID they came with."""
        return copy.meeting.uid if self._invited else _global_id(copy.meeting.uid, slot)

    def _times(self, copy: Copy, start: datetime, end: datetime) -> Json:
        """Days are told as midnights of UTC, whatever zone they were made in."""
        if copy.meeting.all_day:
            first = copy.meeting.wall
            days = timedelta(minutes=copy.meeting.minutes)
            return {"start": wall(first), "end": wall(first + days)}
        return {"start": wall(start), "end": wall(end)}

    def _etag(self, copy: Copy, number: int) -> str:
        newest = max(copy.meeting.number, number)
        return f'W/"{hashlib.sha256(f"{copy.owner}{newest}".encode()).hexdigest()[:24]}"'


def wall(moment: datetime) -> Json:
    """A dateTimeTimeZone, in UTC."""
    utc = moment.astimezone(UTC) if moment.tzinfo else moment
    return {"dateTime": f"{utc:%Y-%m-%dT%H:%M:%S}.0000000", "timeZone": "UTC"}


def _range(copy: Copy) -> Json:
    """How far a series reaches: to the day of its last time; 0001-01-01 where it has no end."""
    meeting = copy.meeting
    begins = {"startDate": f"{meeting.wall:%Y-%m-%d}", "recurrenceTimeZone": _zone(meeting.zone)}
    if meeting.until is None:
        return begins | {"type": "noEnd", "endDate": "0001-01-01"}
    every = list(meeting.slots(Window(meeting.starts_at, meeting.until + timedelta(days=1))))
    last = (every or [meeting.starts_at])[-1].astimezone(ZoneInfo(meeting.zone))
    return begins | {"type": "endDate", "endDate": f"{last:%Y-%m-%d}"}


def _zone(name: str) -> str:
    return _WINDOWS.get(name, name)


def _global_id(uid: str, slot: datetime | None) -> str:
    """A GlobalObjectId: of one time of a series it carries the day ([MS-OXOCAL] 2.2.1.27)."""
    day = f"{slot.year:04X}{slot.month:02X}{slot.day:02X}" if slot else "0" * 8
    rest = hashlib.sha256(uid.encode()).hexdigest().upper()
    return f"040000008200E00074C5B7101A82E008{day}{rest}"
