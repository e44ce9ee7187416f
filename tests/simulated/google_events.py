"""One calendar's meetings as Google writes them: masters, special instances, tombstones.

What is told of what was deleted: the organiser's own copy keeps what it said, so that it can be
restored; a guest's, and what an erased account organised, is an id alone. An instance's tombstone
names its series and slot, unless a split dropped it: then it is an id alone, too.
"""

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from cadence.calendar_events import EventKind, Response
from cadence.people import PersonId
from tests.simulated.google_answers import Answer
from tests.simulated.meetings import Guest, Meeting
from tests.simulated.organisation import Copy, Occurrence, SimulatedOrganisation, State

_RESPONSES = {
    Response.NEEDS_ACTION: "needsAction",
    Response.ACCEPTED: "accepted",
    Response.TENTATIVE: "tentative",
    Response.DECLINED: "declined",
}
_TYPES = {
    EventKind.MEETING: "default",
    EventKind.OUT_OF_OFFICE: "outOfOffice",
    EventKind.FOCUS: "focusTime",
    EventKind.WORKING_LOCATION: "workingLocation",
    EventKind.BIRTHDAY: "birthday",
}


def google_id(organisation: SimulatedOrganisation, uid: str) -> str:
    """A split at the same time goes on under the old id and a stamp; all others have their own."""
    meeting = organisation.meetings[uid]
    if meeting.split_of and meeting.keeps_time:
        before = google_id(organisation, meeting.split_of)
        return f"{before}_R{meeting.starts_at:%Y%m%dT%H%M%S}"
    return hashlib.sha256(uid.encode()).hexdigest()[:26]


def ical_uid(organisation: SimulatedOrganisation, uid: str) -> str:
    """A split at the same time has the old UID and a stamp."""
    meeting = organisation.meetings[uid]
    if meeting.split_of and meeting.keeps_time:
        before = ical_uid(organisation, meeting.split_of)
        return f"{before}_R{meeting.starts_at:%Y%m%dT%H%M%S}"
    return uid


@dataclass(frozen=True)
class Calendar:
    """The items of one person's calendar."""

    organisation: SimulatedOrganisation
    owner: PersonId

    def all(self) -> list[Answer]:
        """Everything, deleted or not."""
        found: list[Answer] = []
        for copy in self.organisation.masters(self.owner):
            found.append(self.master(copy))
            found += self._instances(copy)
        return found

    def changed(self, since: int) -> list[Answer]:
        """What was touched after a number; a series whose instance was touched is echoed."""
        touched = self.organisation.changes(self.owner, since)
        found: dict[str, Answer] = {}
        for one in touched:
            copy = self.organisation.copy(self.owner, one.uid)
            master = self.master(copy)
            found[master["id"]] = master
            if one.slot is None:
                continue
            known = {o.slot: o for o in self.organisation.exceptions(self.owner, one.uid)}
            item = (
                self._instance(known[one.slot])
                if one.slot in known
                else {**self._head(self._instance_id(copy.meeting, one.slot)), **_DELETED}
            )
            found[item["id"]] = item
        return list(found.values())

    def master(self, copy: Copy) -> Answer:
        """A series, a single meeting, or what is left of either."""
        meeting = copy.meeting
        name = google_id(self.organisation, meeting.uid)
        if copy.state is State.STANDS:
            return {**self._head(name), "status": "confirmed", **self._body(copy)}
        if copy.state is State.CALLED_OFF and copy.is_own:
            return {**self._head(name), **self._body(copy), **_DELETED}
        return {**self._head(name), **_DELETED}

    def leaves_free(self, occurrence: Occurrence) -> bool:
        """Whether the owner declined it, or it is a whole day, which Google takes for free."""
        declined = any(
            g.address == self.owner and g.response is Response.DECLINED for g in occurrence.guests
        )
        meeting = occurrence.copy.meeting
        away = meeting.kind is EventKind.OUT_OF_OFFICE
        return declined or (meeting.all_day and not away)

    def _instances(self, copy: Copy) -> list[Answer]:
        if copy.state is not State.STANDS or not copy.meeting.recurs:
            return []
        found = self.organisation.exceptions(self.owner, copy.meeting.uid)
        return [self._instance(one) for one in found]

    def _instance(self, one: Occurrence) -> Answer:
        meeting = one.copy.meeting
        head = self._head(self._instance_id(meeting, one.slot))
        head["recurringEventId"] = google_id(self.organisation, meeting.uid)
        head["originalStartTime"] = self._when(meeting, one.slot)
        if one.state is not State.STANDS:
            return {**head, **_DELETED}
        item = {
            **head,
            "status": "confirmed",
            **self._body(one.copy),
            **self._people(one.copy, one.guests),
            "start": self._when(meeting, one.starts_at),
            "end": self._when(meeting, one.ends_at),
            "sequence": one.instance.sequence,
        }
        item.pop("recurrence")
        return item

    def _body(self, copy: Copy) -> Answer:
        meeting = copy.meeting
        body: Answer = {
            "created": _stamp(meeting.created_at),
            "updated": _stamp(meeting.updated_at),
            "summary": meeting.title,
            "start": self._when(meeting, meeting.starts_at),
            "end": self._when(meeting, meeting.starts_at + meeting.length),
            "iCalUID": ical_uid(self.organisation, meeting.uid),
            "sequence": meeting.sequence,
            "eventType": _TYPES[meeting.kind],
            "reminders": {"useDefault": True},
            "htmlLink": "https://www.google.com/calendar/event?eid=x",
            **self._people(copy, meeting.guests),
        }
        if meeting.recurs:
            body["recurrence"] = [f"RRULE:{meeting.full_rule}"]
        if meeting.private:
            body["visibility"] = "private"
        if meeting.hides_guests:
            body["guestsCanSeeOtherGuests"] = False
        return body

    def _people(self, copy: Copy, guests: tuple[Guest, ...]) -> Answer:
        organizer = copy.meeting.organizer
        by: Answer = {"email": organizer} | ({"self": True} if copy.is_own else {})
        told: Answer = {"organizer": by, "creator": by}
        if copy.meeting.hides_guests and not copy.is_own:
            guests = tuple(guest for guest in guests if self._is_owner(guest))
        if guests:
            told["attendees"] = [self._guest(guest, organizer) for guest in guests]
        return told

    def _guest(self, guest: Guest, organizer: PersonId) -> Answer:
        told: Answer = {"email": guest.address, "responseStatus": _RESPONSES[guest.response]}
        flags = {
            "self": self._is_owner(guest),
            "organizer": guest.address == organizer,
            "optional": guest.optional,
            "resource": guest.resource,
        }
        return told | {name: True for name, holds in flags.items() if holds}

    def _is_owner(self, guest: Guest) -> bool:
        person = self.organisation.people[self.owner]
        return guest.address in (person.id, *person.aliases)

    def _instance_id(self, meeting: Meeting, slot: datetime) -> str:
        name = google_id(self.organisation, meeting.uid)
        if meeting.all_day:
            return f"{name}_{slot.astimezone(ZoneInfo(meeting.zone)):%Y%m%d}"
        return f"{name}_{slot.astimezone(UTC):%Y%m%dT%H%M%SZ}"

    def _when(self, meeting: Meeting, moment: datetime) -> Answer:
        wall = moment.astimezone(ZoneInfo(meeting.zone))
        if meeting.all_day:
            return {"date": f"{wall:%Y-%m-%d}"}
        return {"dateTime": wall.isoformat(), "timeZone": meeting.zone}

    def _head(self, name: str) -> Answer:
        return {"kind": "calendar#event", "etag": f'"{self.organisation.number}"', "id": name}


_DELETED: Answer = {"status": "cancelled"}


def _stamp(moment: datetime | None) -> str:
    written = moment or datetime(2026, 1, 1, tzinfo=UTC)
    return f"{written.astimezone(UTC):%Y-%m-%dT%H:%M:%S.000Z}"
