"""An event as Google Calendar writes it (v3, `Event`), read as a VEVENT: nothing expanded yet."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cached_property
from typing import Any

from icalendar import Event

from cadence.calendar_events import Attendee, EventKind, Response
from cadence.people import bare_address
from integrations.calendars.entries import Entry, Unreadable, Written
from integrations.calendars.zones import Zones

FIELDS = (
    "id,status,iCalUID,recurringEventId,originalStartTime,start,end,recurrence,sequence,created,"
    "updated,summary,organizer(email,self),creator/email,attendeesOmitted,guestsCanSeeOtherGuests,"
    "attendees(email,displayName,responseStatus,optional,resource,self),"
    "visibility,transparency,eventType"
)
"""All that is asked of an event: no description, no place, no attachment crosses the wire."""

RawItem = Mapping[str, Any]

_RESPONSES = {
    "accepted": Response.ACCEPTED,
    "declined": Response.DECLINED,
    "tentative": Response.TENTATIVE,
}
_KINDS = {
    "outOfOffice": EventKind.OUT_OF_OFFICE,
    "focusTime": EventKind.FOCUS,
    "workingLocation": EventKind.WORKING_LOCATION,
    "birthday": EventKind.BIRTHDAY,
}
_SPLIT = re.compile(r"(?:_R\d{8}(?:T\d{6})?)+(?=@|$)")
_OF_SERIES = re.compile(r"(.+)_(\d{8}(?:T\d{6}Z)?)")
_CALENDAR_ITSELF = "calendar.google.com"


def series_uid(uid: str) -> str:
    """The UID of a series before it was split at the same time of day (`…_R20261103T090000@…`).

    Such a series goes on in the same slots: it is the same series to everybody but Google.
    """
    return _SPLIT.sub("", uid)


def slot_in_id(name: str, zones: Zones) -> tuple[str, datetime] | None:
    """Series and slot (UTC) that the id of an instance is made of; None for any other id.

    Of some deleted instances Google tells nothing but the id.
    """
    found = _OF_SERIES.fullmatch(name)
    if found is None:
        return None
    try:
        written = datetime.fromisoformat(found[2])
    except ValueError:
        return None
    return found[1], written if written.tzinfo else zones.home.instant(written)


def read_item(item: RawItem, zones: Zones, order: int = 0) -> "Item":
    """An item with its recurrence lines parsed. Raises Unreadable where they cannot be."""
    lines = [str(line) for line in item.get("recurrence") or ()]
    try:
        text = "\r\n".join(("BEGIN:VEVENT", *lines, "END:VEVENT", ""))
        parsed = Event.from_ical(text) if lines else Event()
    except (ValueError, KeyError, TypeError, IndexError):
        parsed = None
    if not isinstance(parsed, Event):
        raise Unreadable("a recurrence rule cannot be read")
    return Item(parsed, zones, order, item)


@dataclass(frozen=True)
class Item(Entry):
    """One item. `event` holds the recurrence lines, all else is read from `item`."""

    item: RawItem = field(default_factory=dict)

    @cached_property
    def uid(self) -> str:
        """The UID that all copies of its series share, however often it was split."""
        return series_uid(str(self.item.get("iCalUID") or self.item["id"]))

    @cached_property
    def is_own(self) -> bool:
        """Whether the calendar's owner organises it."""
        return bool(self.item.get("organizer", {}).get("self"))

    @cached_property
    def start(self) -> Written:
        """`start`; of a deleted instance, of which Google keeps no more, the slot."""
        found = self._when("start") or self._when("originalStartTime")
        if found is None:
            raise Unreadable("an event has no start that can be read")
        return found

    @cached_property
    def length(self) -> timedelta:
        """From `start` to `end`; days are counted on the wall."""
        end = self._when("end")
        if end is None:
            return timedelta(days=1) if self.start.is_day else timedelta()
        if self.start.is_day and end.is_day:
            return max(end.wall - self.start.wall, timedelta())
        passed = end.instant(self.start.zone) - self.start.instant(self.start.zone)
        return max(passed, timedelta())

    @cached_property
    def recurrence_id(self) -> Written | None:
        """`originalStartTime`: the slot of its series, for ever."""
        return self._when("originalStartTime") if "recurringEventId" in self.item else None

    @cached_property
    def this_and_future(self) -> bool:
        """Never: Google makes another series of what follows."""
        return False

    @cached_property
    def sequence(self) -> int:
        """`sequence`."""
        return int(self.item.get("sequence") or 0)

    @cached_property
    def modified_at(self) -> datetime | None:
        """`updated`, UTC."""
        return _moment(self.item.get("updated"))

    @cached_property
    def created_at(self) -> datetime | None:
        """`created`, UTC."""
        return _moment(self.item.get("created"))

    @cached_property
    def cancelled(self) -> bool:
        """`status`: deleted, whoever did it."""
        return self.item.get("status") == "cancelled"

    @cached_property
    def private(self) -> bool:
        """Only the structure of a private or confidential event is read."""
        return self.item.get("visibility") in ("private", "confidential")

    @cached_property
    def transparent(self) -> bool:
        """Whether it leaves its owner free: by itself, or as a large meeting that was declined."""
        declined = any(
            one.get("self") and one.get("responseStatus") == "declined" for one in self._invited
        )
        return self.item.get("transparency") == "transparent" or (self._is_large and declined)

    @cached_property
    def kind(self) -> EventKind:
        """`eventType`."""
        return _KINDS.get(str(self.item.get("eventType")), EventKind.MEETING)

    @cached_property
    def title(self) -> str:
        """`summary`, unless the event is private."""
        return "" if self.private else str(self.item.get("summary") or "").strip()

    @cached_property
    def organizer(self) -> str:
        """The organiser's address; who made it, where a calendar is named instead of a person."""
        if self._is_large:
            return ""
        address = bare_address(str(self.item.get("organizer", {}).get("email") or ""))
        if address.endswith(_CALENDAR_ITSELF):
            return bare_address(str(self.item.get("creator", {}).get("email") or ""))
        return address

    @cached_property
    def attendees(self) -> tuple[Attendee, ...]:
        """Everybody invited; nobody where guests are hidden from the owner, or are too many."""
        if self.hides_guests or self._is_large:
            return ()
        return tuple(_attendee(one) for one in self._invited if one.get("email"))

    @cached_property
    def hides_guests(self) -> bool:
        """Whether the owner may not see who else is invited."""
        hidden = self.item.get("guestsCanSeeOtherGuests") is False
        return hidden and not self.is_own

    @property
    def _is_large(self) -> bool:
        """Whether more are invited than were asked for: no 1:1, whoever is named."""
        return bool(self.item.get("attendeesOmitted")) and not self.hides_guests

    @property
    def _invited(self) -> Sequence[Mapping[str, Any]]:
        return self.item.get("attendees") or ()

    def _when(self, name: str) -> Written | None:
        """A time as the wall of its own zone shows it; a day by the owner's."""
        told = self.item.get(name) or {}
        home = self.zones.home
        if "date" in told:
            return Written(datetime.fromisoformat(told["date"]), home, is_day=True)
        moment = _moment(told.get("dateTime"))
        if moment is None:
            return None
        zone = self.zones.find(told.get("timeZone"))
        return Written(zone.wall(moment), zone, utc=zone.name == "UTC")


def _attendee(told: Mapping[str, Any]) -> Attendee:
    return Attendee(
        address=bare_address(str(told["email"])),
        response=_RESPONSES.get(str(told.get("responseStatus")), Response.NEEDS_ACTION),
        optional=bool(told.get("optional")),
        resource=bool(told.get("resource")),
        name=str(told.get("displayName") or ""),
    )


def _moment(written: object) -> datetime | None:
    if not isinstance(written, str):
        return None
    try:
        found = datetime.fromisoformat(written.replace("Z", "+00:00"))
    except ValueError:
        return None
    return found.astimezone(UTC) if found.tzinfo else None
