"""Calendars that nobody opened to us: people invite the daemon's address to their 1:1s.

What reached its mailbox is laid together to what the organizer's calendar must look like, and then
read like any other calendar.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any, Protocol

from icalendar import Calendar, vDDDTypes

from cadence.calendar_events import Batch, Window
from cadence.people import PersonId, bare_address
from integrations.calendars import itip_in
from integrations.calendars.expanding import occurrences
from integrations.calendars.itip_in import REMOVED, Invitation, attendees_of, slot_name


class Shelf(Protocol):
    """Where the daemon keeps invitations."""

    def owners(self) -> tuple[PersonId, ...]:
        """Whose invitations there are: the organizers'."""

    def of(self, owner: PersonId) -> tuple[Invitation, ...]:
        """All of an organizer's invitations, in the order in which they came."""

    def zone_of(self, owner: PersonId) -> str:
        """The zone of days and floating times."""


@dataclass(frozen=True, slots=True)
class InvitationCalendars:
    """The calendars of whoever invited the daemon."""

    shelf: Shelf

    def calendars(self) -> tuple[PersonId, ...]:
        """Everybody who ever invited it."""
        return self.shelf.owners()

    def changes(self, calendar: PersonId, cursor: str | None, window: Window) -> Batch:
        """All that is known of the window, or nothing where nothing came since."""
        invitations = self.shelf.of(calendar)
        version = f"{_digest(invitations)} {window.start:%Y%m%d}"
        if cursor == version:
            return Batch((), version, complete=False)
        known = _laid_together(invitations)
        shown = occurrences(_file(known.values()), self.shelf.zone_of(calendar), window)
        unknown = {i.uid for i in invitations if i.method == REMOVED and i.uid not in known}
        return Batch(
            shown.events,
            version,
            complete=True,
            troubles=shown.troubles,
            unreadable=shown.unreadable | unknown,
        )


def connect(section: Mapping[str, Any]) -> InvitationCalendars:
    """Keys: `shelf`, given by the daemon."""
    return InvitationCalendars(section["shelf"])


@dataclass(slots=True)
class _Series:
    """The entries of one UID: the series, or the one meeting, and occurrences that differ."""

    entries: dict[str, Any] = field(default_factory=dict)
    zones: dict[str, Any] = field(default_factory=dict)


def _laid_together(invitations: Iterable[Invitation]) -> dict[str, _Series]:
    known: dict[str, _Series] = {}
    for invitation in sorted(invitations, key=lambda i: (i.sequence, i.stamped_at)):
        calendar: Any = Calendar.from_ical(invitation.ics)
        (event,) = calendar.walk("VEVENT")
        series = known.setdefault(invitation.uid, _Series())
        series.zones |= {str(zone.get("TZID")): zone for zone in calendar.walk("VTIMEZONE")}
        match invitation.method:
            case itip_in.REQUEST:
                series.entries[invitation.recurrence] = event
            case itip_in.CANCEL:
                _cancel(series, invitation, event)
            case itip_in.REPLY:
                _answer(series, invitation, event)
            case _:
                _forget(series, invitation)
    return {uid: series for uid, series in known.items() if series.entries}


def _cancel(series: _Series, invitation: Invitation, event: Any) -> None:
    """RFC 5546 §3.2.5: one occurrence, or all of them."""
    if invitation.recurrence:
        entry = _occurrence(series, invitation.recurrence, event)
        series.entries[invitation.recurrence] = _with_status(entry, event)
    elif "" in series.entries:
        for slot, entry in series.entries.items():
            # An occurrence that was over by then had its own fate.
            if not slot or slot > slot_name(invitation.stamped_at):
                series.entries[slot] = _with_status(entry, event)
    else:
        series.entries[""] = _with_status(event, event)


def _answer(series: _Series, invitation: Invitation, event: Any) -> None:
    """An attendee's answer goes into the entry it is about (RFC 5546 §3.2.3)."""
    slot = invitation.recurrence
    if "" not in series.entries and slot not in series.entries:
        return
    entry = _occurrence(series, slot, event) if slot else series.entries[""]
    answer = attendees_of(event)[0].params.get("PARTSTAT", "NEEDS-ACTION")
    for attendee in attendees_of(entry):
        if bare_address(str(attendee)) == invitation.attendee:
            attendee.params["PARTSTAT"] = answer
            series.entries[slot] = entry


def _forget(series: _Series, invitation: Invitation) -> None:
    if invitation.recurrence:
        series.entries.pop(invitation.recurrence, None)
    else:
        series.entries.clear()


def _occurrence(series: _Series, slot: str, like: Any) -> Any:
    """The entry of one occurrence: as it was changed, or as the series has it."""
    known = series.entries.get(slot)
    if known is not None:
        return deepcopy(known)
    master = series.entries.get("")
    if master is None:
        return deepcopy(like)
    entry, at = deepcopy(master), like["RECURRENCE-ID"]
    length = _length(master)
    for name in ("RRULE", "RDATE", "EXDATE", "DTEND", "DURATION"):
        entry.pop(name, None)
    entry["RECURRENCE-ID"] = at
    entry["DTSTART"] = _written(at.dt, at)
    if length is not None:
        entry["DTEND"] = _written(at.dt + length, at)
    return entry


def _length(event: Any) -> Any:
    if "DURATION" in event:
        return event["DURATION"].dt
    return event["DTEND"].dt - event["DTSTART"].dt if "DTEND" in event else None


def _written(moment: Any, like: Any) -> vDDDTypes:
    written = vDDDTypes(moment)
    if "TZID" in like.params:
        written.params["TZID"] = like.params["TZID"]
    return written


def _with_status(entry: Any, cancel: Any) -> Any:
    cancelled = deepcopy(entry)
    cancelled["STATUS"] = "CANCELLED"
    for name in ("SEQUENCE", "DTSTAMP"):
        if name in cancel:
            cancelled[name] = cancel[name]
    return cancelled


def _file(known: Iterable[_Series]) -> bytes:
    whole = Calendar()
    whole.add("VERSION", "2.0")
    whole.add("PRODID", "-//cadenced//EN")
    for part in _parts(list(known)):
        whole.add_component(part)
    return bytes(whole.to_ical())


def _parts(known: list[_Series]) -> Iterator[Any]:
    yield from {name: zone for series in known for name, zone in series.zones.items()}.values()
    for series in known:
        yield from series.entries.values()


def _digest(invitations: Iterable[Invitation]) -> str:
    told = hashlib.sha256()
    for invitation in invitations:
        told.update(f"{invitation.method}\n{invitation.ics}\n".encode())
    return told.hexdigest()
