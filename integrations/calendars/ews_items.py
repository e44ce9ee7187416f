"""One entry of an Exchange calendar, as EWS writes it (types.xsd, CalendarItemType)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cached_property

from exchangelib.util import TNS

from cadence.calendar_events import Attendee, CalendarEvent, EventKind, Response
from cadence.people import PersonId, bare_address
from integrations.calendars.series import event_key
from integrations.calendars.zones import Zones
from integrations.ews_calls import Element

FIELDS = (
    "subject",
    "sensitivity",
    "datetime_created",
    "last_modified_time",
    "uid",
    "recurrence_id",
    "start",
    "end",
    "original_start",
    "is_all_day",
    "legacy_free_busy_status",
    "is_cancelled",
    "type",
    "my_response_type",
    "organizer",
    "required_attendees",
    "optional_attendees",
    "resources",
    "appointment_sequence_number",
    "deleted_occurrences",
    "_start_timezone",
)
"""All that is asked of an entry: no text, no place, no attachment crosses the wire."""

_RESPONSES = {
    "Accept": Response.ACCEPTED,
    "Organizer": Response.ACCEPTED,
    "Tentative": Response.TENTATIVE,
    "Decline": Response.DECLINED,
}
_GROUPS = {"PublicDL", "PrivateDL", "GroupMailbox"}
_SINGLE = "Single"
_UNRESOLVED = "unresolved@exchange.invalid"

_GLOBAL_ID = re.compile(r"040000008200E00074C5B7101A82E008[0-9A-F]{16,}", re.IGNORECASE)
"""[MS-OXOCAL] 2.2.1.27, PidLidGlobalObjectId: four bytes after the head say which occurrence."""


class Unplaced(ValueError):
    """The entry says nothing of when it is."""


@dataclass(frozen=True)
class Item:
    """An entry of somebody's calendar: a single one, an occurrence, or a series."""

    element: Element
    owner: PersonId
    zones: Zones

    @cached_property
    def uid(self) -> str:
        """The name that all copies and occurrences share."""
        return uid_of(self.element)

    @cached_property
    def kind(self) -> str:
        """Single, Occurrence, Exception or RecurringMaster."""
        return self._said("CalendarItemType") or _SINGLE

    @cached_property
    def start(self) -> datetime:
        """UTC. Raises Unplaced."""
        return self._placed("Start")

    def event(self) -> CalendarEvent:
        """What it is to us. Raises Unplaced where it has no start."""
        slot, end = self._slot(), max(self._placed("End"), self.start)
        changed = self._moment("LastModifiedTime")
        exception = self.kind == "Exception"
        over = self.kind == "Occurrence" and changed is not None and end <= changed
        busy = self._said("LegacyFreeBusyStatus")
        attendees, hidden = self._attendees()
        return CalendarEvent(
            key=event_key(self.uid, slot),
            uid=self.uid,
            original_start=slot,
            starts_at=self.start,
            ends_at=end,
            zone=self._zone(),
            organizer=self._organizer(),
            attendees=attendees,
            # A series called off as a whole was called off when it was last changed, not before.
            cancelled=self._is("IsCancelled") and not over,
            all_day=self._is("IsAllDayEvent"),
            transparent=busy == "Free",
            out_of_office=busy == "OOF",
            private=self._private(),
            hidden_people=hidden or not attendees,
            kind=_kind(busy, invited=bool(attendees)),
            title="" if self._private() else self._said("Subject"),
            sequence=self._number("AppointmentSequenceNumber"),
            recurring=self.kind != _SINGLE,
            exception=exception,
            created_at=self._moment("DateTimeCreated"),
            modified_at=changed,
        )

    def deleted_slots(self) -> Iterator[datetime]:
        """The starts of its occurrences that were deleted, as the series gave them (UTC)."""
        for one in self.element.iterfind(f"{{{TNS}}}DeletedOccurrences/*/{{{TNS}}}Start"):
            if found := _moment(one.text):
                yield found

    def _slot(self) -> datetime:
        if self.kind == _SINGLE:
            return self.start
        return self._moment("OriginalStart") or self._moment("RecurrenceId") or self.start

    def _attendees(self) -> tuple[tuple[Attendee, ...], bool]:
        """Everybody invited, and whether some of them cannot be named."""
        found: dict[str, Attendee] = {}
        hidden = False
        for role in ("RequiredAttendees", "OptionalAttendees", "Resources"):
            for one in self.element.iterfind(f"{{{TNS}}}{role}/{{{TNS}}}Attendee"):
                attendee = _attendee(one, role)
                hidden |= attendee is None
                if attendee is not None:
                    found.setdefault(attendee.address, attendee)
        if hidden and len({*found, self._organizer()} - {""}) > 1:
            # One more than two who are known: whoever it is, it is no meeting of two.
            found[_UNRESOLVED] = Attendee(_UNRESOLVED)
        own = _RESPONSES.get(self._said("MyResponseType"))
        if own is not None and (found or self._organizer()) and not self.is_own:
            # One's own copy knows one's own answer only here; who came by a group is not listed.
            known = found.get(self.owner, Attendee(self.owner))
            found[self.owner] = replace(known, response=own)
        return tuple(found.values()), hidden

    @property
    def is_own(self) -> bool:
        """Whether the calendar's owner organises it."""
        return self._said("MyResponseType") == "Organizer" or self._organizer() == self.owner

    def _organizer(self) -> str:
        return _address(self.element.find(f"{{{TNS}}}Organizer/{{{TNS}}}Mailbox"))

    def _private(self) -> bool:
        return self._said("Sensitivity") in ("Private", "Personal", "Confidential")

    def _zone(self) -> str:
        zone = self.element.find(f"{{{TNS}}}StartTimeZone")
        named = (zone.get("Id") or zone.get("Name")) if zone is not None else None
        found = self.zones.find(named)
        return self.zones.home.name if found.name == "UTC" else found.name

    def _placed(self, name: str) -> datetime:
        found = self._moment(name)
        if found is None:
            raise Unplaced(name)
        return found

    def _moment(self, name: str) -> datetime | None:
        return _moment(self._said(name))

    def _number(self, name: str) -> int:
        said = self._said(name)
        return int(said) if said.isdecimal() else 0

    def _is(self, name: str) -> bool:
        return self._said(name).lower() in ("true", "1")

    def _said(self, name: str) -> str:
        return _text(self.element, name)


def deleted(series: Item) -> Iterator[CalendarEvent]:
    """The deleted occurrences of a series, each as the series had it, cancelled.

    None of a guest's copy: there it was the guest who deleted it, or declined.
    """
    try:
        pattern = series.event()
    except Unplaced:
        return
    if not series.is_own:
        return
    length = pattern.ends_at - pattern.starts_at
    for slot in series.deleted_slots():
        yield replace(
            pattern,
            key=event_key(series.uid, slot),
            original_start=slot,
            starts_at=slot,
            ends_at=slot + length,
            cancelled=True,
            recurring=True,
            exception=True,
        )


def recurs(element: Element) -> bool:
    """Whether it is one time of a series."""
    return _text(element, "CalendarItemType") in ("Occurrence", "Exception")


def uid_of(element: Element) -> str:
    """An entry's UID without the occurrence that Exchange may have written into it."""
    uid = _text(element, "UID")
    return f"{uid[:32]}00000000{uid[40:]}" if _GLOBAL_ID.fullmatch(uid) else uid


def _kind(busy: str, *, invited: bool) -> EventKind:
    if busy == "OOF":
        return EventKind.OUT_OF_OFFICE
    elsewhere = busy == "WorkingElsewhere" and not invited
    return EventKind.WORKING_LOCATION if elsewhere else EventKind.MEETING


def _attendee(element: Element, role: str) -> Attendee | None:
    mailbox = element.find(f"{{{TNS}}}Mailbox")
    address = _address(mailbox)
    if not address:
        return None
    return Attendee(
        address=address,
        response=_RESPONSES.get(_text(element, "ResponseType"), Response.NEEDS_ACTION),
        optional=role == "OptionalAttendees",
        resource=role == "Resources",
        group=_text(mailbox, "MailboxType") in _GROUPS,
        name=_text(mailbox, "Name"),
    )


def _address(mailbox: Element | None) -> str:
    """A mail address; nothing where Exchange names a directory entry that is gone (EX)."""
    if mailbox is None or _text(mailbox, "RoutingType").upper() not in ("", "SMTP"):
        return ""
    found = bare_address(_text(mailbox, "EmailAddress"))
    return found if "@" in found else ""


def _text(element: Element, name: str) -> str:
    return (element.findtext(f"{{{TNS}}}{name}") or "").strip()


def _moment(written: str | None) -> datetime | None:
    try:
        found = datetime.fromisoformat((written or "").strip())
    except ValueError:
        return None
    return found.replace(tzinfo=found.tzinfo or UTC).astimezone(UTC)
