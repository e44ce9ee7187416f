"""A simulated calendar as Exchange holds it: items, and what each of their fields says.

What Exchange does with what people do: a series' organiser deletes a time, and it is among the
master's DeletedOccurrences; the guest's copy of it stays, called off ("Canceled: …"). Who declines
loses the copy, unless the mailbox keeps declined ones. The organiser's copy knows everybody's
answer, a guest's only the guest's own. The address of somebody who left is a directory's name.
"""

import base64
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property

from cadence.calendar_events import EventKind, Response, Window
from cadence.people import PersonId
from tests.simulated.ews_xml import ORDER, tag
from tests.simulated.meetings import Guest
from tests.simulated.organisation import Copy, Occurrence, SimulatedOrganisation, State

_ANSWERS = {
    Response.NEEDS_ACTION: "NoResponseReceived",
    Response.ACCEPTED: "Accept",
    Response.TENTATIVE: "Tentative",
    Response.DECLINED: "Decline",
}
_WINDOWS = {
    "Europe/Berlin": "W. Europe Standard Time",
    "Europe/London": "GMT Standard Time",
    "America/New_York": "Eastern Standard Time",
    "Asia/Tokyo": "Tokyo Standard Time",
    "UTC": "UTC",
}


@dataclass(frozen=True, slots=True)
class ItemName:
    """What an item's opaque id stands for; no slot: the meeting itself."""

    owner: str
    uid: str
    slot: datetime | None = None

    def written(self) -> str:
        parts = [self.owner, self.uid, self.slot.isoformat() if self.slot else ""]
        return "AAMk" + base64.urlsafe_b64encode(json.dumps(parts).encode()).decode()


def read_name(written: str) -> ItemName | None:
    """The item an id stands for; None where it is no id of ours."""
    try:
        owner, uid, slot = json.loads(base64.urlsafe_b64decode(written.removeprefix("AAMk")))
    except ValueError:
        return None
    return ItemName(owner, uid, datetime.fromisoformat(slot) if slot else None)


class Calendar:
    """Somebody's calendar folder."""

    def __init__(
        self, organisation: SimulatedOrganisation, owner: PersonId, *, keeps_declined: bool = False
    ) -> None:
        self._organisation = organisation
        self.owner = owner
        self._keeps_declined = keeps_declined

    @cached_property
    def masters(self) -> dict[str, Copy]:
        """The meetings that lie in the folder now, by uid."""
        every = self._organisation.masters(self.owner)
        return {copy.meeting.uid: copy for copy in every if self._holds(copy)}

    def view(self, window: Window) -> list[Occurrence]:
        """What a calendar view shows: series unfolded, deleted occurrences left out."""
        found = self._organisation.occurrences(self.owner, window)
        return [one for one in found if self._holds(one.copy) and self._shows(one)]

    def item(self, name: ItemName, fields: set[str]) -> str | None:
        """An item with these fields; None where it is not there (any more)."""
        copy = self.masters.get(name.uid)
        if name.owner != self.owner or copy is None:
            return None
        slot = name.slot or copy.meeting.starts_at
        one = self._organisation.occurrence(self.owner, name.uid, slot)
        if name.slot is not None and not self._shows(one):
            return None
        said = self._said(one, is_master=name.slot is None and copy.meeting.recurs)
        inner = "".join(said[field] for field in ORDER if field in fields and field in said)
        own_name = tag("ItemId", "", Id=name.written(), ChangeKey="DwAA")
        return f"<t:CalendarItem>{own_name}{inner}</t:CalendarItem>"

    def _holds(self, copy: Copy) -> bool:
        gone = copy.is_own and copy.state is State.CALLED_OFF
        gone |= copy.state is State.DELETED_HERE
        return not gone and not self._declined(copy, copy.meeting.guests)

    def _shows(self, one: Occurrence) -> bool:
        off = one.copy.is_own and one.instance.cancelled
        deleted = (self.owner, one.slot) in one.copy.meeting.removed
        return not off and not deleted and not self._declined(one.copy, one.guests)

    def _declined(self, copy: Copy, guests: tuple[Guest, ...]) -> bool:
        own = [g.response for g in guests if g.address == self.owner]
        return not self._keeps_declined and not copy.is_own and Response.DECLINED in own

    def _said(self, one: Occurrence, *, is_master: bool) -> dict[str, str]:
        """Each field of an item, as an element."""
        meeting = one.copy.meeting
        off = not one.copy.is_own and (meeting.cancelled or one.instance.cancelled)
        start = meeting.starts_at if is_master else one.starts_at
        kind = "RecurringMaster" if is_master else self._kind(one)
        said = {
            "Subject": ("Canceled: " if off else "") + meeting.title,
            "Sensitivity": "Private" if meeting.private else "Normal",
            "DateTimeCreated": _utc(meeting.created_at or start),
            "LastModifiedTime": _utc(one.instance.updated_at or meeting.updated_at or start),
            "UID": meeting.uid,
            "Start": _utc(start),
            "End": _utc(start + meeting.length),
            "IsAllDayEvent": str(meeting.all_day).lower(),
            "LegacyFreeBusyStatus": _busy(meeting.kind, off=off),
            "IsCancelled": str(off).lower(),
            "CalendarItemType": kind,
            "MyResponseType": self._own_answer(one),
            "AppointmentSequenceNumber": str(meeting.sequence + one.instance.sequence),
        }
        if kind in ("Occurrence", "Exception"):
            said |= {"RecurrenceId": _utc(one.slot), "OriginalStart": _utc(one.slot)}
        fields = {name: tag(name, text) for name, text in said.items()}
        fields["StartTimeZone"] = tag("StartTimeZone", "", Id=_WINDOWS[meeting.zone])
        fields["Organizer"] = f"<t:Organizer>{self._mailbox(meeting.organizer)}</t:Organizer>"
        guests = meeting.guests if is_master else one.guests
        return (
            fields | self._people(one.copy, guests) | (self._traces(one.copy) if is_master else {})
        )

    def _kind(self, one: Occurrence) -> str:
        if not one.copy.meeting.recurs:
            return "Single"
        return "Exception" if one.is_exception else "Occurrence"

    def _own_answer(self, one: Occurrence) -> str:
        if one.copy.is_own:
            return "Organizer"
        own = [g.response for g in one.guests if g.address == self.owner]
        return _ANSWERS[own[0]] if own else "Unknown"

    def _people(self, copy: Copy, guests: tuple[Guest, ...]) -> dict[str, str]:
        hidden = copy.meeting.hides_guests and not copy.is_own
        shown = [g for g in guests if not hidden or g.address == self.owner]
        invited = [g for g in shown if g.address != copy.meeting.organizer]
        roles = {
            "RequiredAttendees": [g for g in invited if not g.optional and not g.resource],
            "OptionalAttendees": [g for g in invited if g.optional and not g.resource],
            "Resources": [g for g in invited if g.resource],
        }
        return {
            role: f"<t:{role}>{''.join(self._attendee(copy, g) for g in some)}</t:{role}>"
            for role, some in roles.items()
            if some
        }

    def _attendee(self, copy: Copy, guest: Guest) -> str:
        answer = _ANSWERS[guest.response] if copy.is_own else "Unknown"
        inner = self._mailbox(guest.address) + tag("ResponseType", answer)
        return f"<t:Attendee>{inner}</t:Attendee>"

    def _mailbox(self, address: str) -> str:
        name = address.partition("@")[0]
        if address in self._organisation.departed:
            place = f"/o=Fernhill/ou=Exchange Administrative Group/cn=Recipients/cn={name}"
            inner = tag("EmailAddress", place) + tag("RoutingType", "EX")
        else:
            inner = tag("EmailAddress", address) + tag("RoutingType", "SMTP")
        return f"<t:Mailbox>{tag('Name', name)}{inner}{tag('MailboxType', 'Mailbox')}</t:Mailbox>"

    def _traces(self, copy: Copy) -> dict[str, str]:
        """What a master says of the occurrences that differ from it."""
        found = self._organisation.exceptions(self.owner, copy.meeting.uid)
        deleted = [one.slot for one in found if not self._shows(one)]
        changed = [one for one in found if self._shows(one)]
        said = {}
        if deleted:
            inner = "".join(
                f"<t:DeletedOccurrence>{tag('Start', _utc(slot))}</t:DeletedOccurrence>"
                for slot in deleted
            )
            said["DeletedOccurrences"] = f"<t:DeletedOccurrences>{inner}</t:DeletedOccurrences>"
        if changed:
            inner = "".join(_occurrence(self.owner, one) for one in changed)
            said["ModifiedOccurrences"] = f"<t:ModifiedOccurrences>{inner}</t:ModifiedOccurrences>"
        return said


def name_of(one: Occurrence) -> ItemName:
    """The id of something in a view."""
    slot = one.slot if one.copy.meeting.recurs else None
    return ItemName(one.copy.owner, one.copy.meeting.uid, slot)


def taken(calendar: Calendar, window: Window) -> Iterator[str]:
    """The stretches in which somebody is not free, as GetUserAvailability tells them."""
    for one in calendar.view(window):
        busy = _busy(
            one.copy.meeting.kind, off=one.instance.cancelled or one.copy.meeting.cancelled
        )
        if busy != "Free":
            times = (one.starts_at, one.ends_at)
            start, end = (f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%S}" for at in times)
            inner = tag("StartTime", start) + tag("EndTime", end) + tag("BusyType", busy)
            yield f"<t:CalendarEvent>{inner}</t:CalendarEvent>"


def window_of(start: str, end: str) -> Window:
    """A stretch as a request writes it."""
    moments = (datetime.fromisoformat(written) for written in (start, end))
    first, last = (at.replace(tzinfo=at.tzinfo or UTC).astimezone(UTC) for at in moments)
    return Window(first, max(last, first + timedelta(seconds=1)))


def _occurrence(owner: PersonId, one: Occurrence) -> str:
    name = ItemName(owner, one.copy.meeting.uid, one.slot)
    times = tag("Start", _utc(one.starts_at)) + tag("End", _utc(one.ends_at))
    inner = tag("ItemId", "", Id=name.written(), ChangeKey="DwAA") + times
    return f"<t:Occurrence>{inner}{tag('OriginalStart', _utc(one.slot))}</t:Occurrence>"


def _busy(kind: EventKind, *, off: bool) -> str:
    if off:
        return "Free"
    return {EventKind.OUT_OF_OFFICE: "OOF", EventKind.WORKING_LOCATION: "WorkingElsewhere"}.get(
        kind, "Busy"
    )


def _utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
