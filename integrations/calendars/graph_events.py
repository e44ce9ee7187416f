"""An event of Microsoft Graph as one of ours (Microsoft Graph documentation, "event resource").

An occurrence that `calendarView/delta` gives is bare: id, start, end and its series' id. What it
lacks is taken from its series (`master`).
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from cadence.calendar_events import Attendee, CalendarEvent, EventKind, Response
from cadence.people import bare_address
from integrations.calendars.series import event_key
from integrations.calendars.zones import Zone, named
from integrations.graph import Json

SELECT = (
    "id,iCalUId,type,seriesMasterId,start,end,originalStart,originalStartTimeZone,isAllDay,"
    "isCancelled,isOrganizer,organizer,attendees,responseStatus,sensitivity,showAs,hideAttendees,"
    "subject,recurrence,createdDateTime,lastModifiedDateTime"
)
"""Everything that is read of an event: no body, no place, no attachment."""

_RESPONSES = {
    "organizer": Response.ACCEPTED,
    "accepted": Response.ACCEPTED,
    "tentativelyAccepted": Response.TENTATIVE,
    "declined": Response.DECLINED,
}
_GLOBAL_ID = re.compile(r"040000008200E00074C5B7101A82E008[0-9A-F]{48,}", re.IGNORECASE)
"""A GlobalObjectId ([MS-OXOCAL] §2.2.1.27); its 17th to 20th byte are the day of one instance."""


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose calendar is read: their zone for days, and all their addresses for their own answer."""

    addresses: frozenset[str]
    home: Zone


def uid_of(item: Json) -> str:
    """The UID that all copies and all instances share: without the day of a single instance."""
    written = str(item.get("iCalUId") or item["id"])
    if not _GLOBAL_ID.fullmatch(written):
        return written
    return f"{written[:32]}{'0' * 8}{written[40:]}".upper()


def is_bare(item: Json) -> bool:
    """Whether it says no more than when it is, and of which series."""
    return "organizer" not in item


def is_beyond(slot: datetime, master: Json) -> bool:
    """Whether a series does not reach a slot any more: its range ends before (recurrenceRange)."""
    limits = (master.get("recurrence") or {}).get("range") or {}
    try:
        last = date.fromisoformat(str(limits.get("endDate") or ""))
    except ValueError:
        return False
    if limits.get("type") == "noEnd":
        return False
    zone = named(str(limits.get("recurrenceTimeZone") or "")) or Zone("UTC", UTC)
    return zone.wall(slot).date() > last


def event_of(item: Json, master: Json | None, owner: Owner, uid: str = "") -> CalendarEvent:
    """An event, with what a bare occurrence lacks from its series. Times come in UTC; `uid` is that
    of its series, where it is known.

    Raises ValueError, KeyError where it cannot be placed in time.
    """
    full = {**master, **item} if master is not None and is_bare(item) else item
    all_day = bool(full.get("isAllDay"))
    zone = named(str(full.get("originalStartTimeZone") or "")) or owner.home
    start = _moment(item["start"], zone, owner, all_day=all_day)
    end = _moment(item["end"], zone, owner, all_day=all_day)
    slot = _slot(item, zone, owner, all_day=all_day) or start
    uid = uid or uid_of(master or item)
    attendees = tuple(_attendees(full, owner))
    private = full.get("sensitivity") in ("private", "confidential", "personal")
    kind = _kind(full, attendees)
    hidden = bool(full.get("hideAttendees")) and not full.get("isOrganizer")
    return CalendarEvent(
        key=event_key(uid, slot),
        uid=uid,
        original_start=slot,
        starts_at=start,
        ends_at=end,
        zone=owner.home.name if all_day or zone.name == "UTC" else zone.name,
        organizer=_address(full.get("organizer")),
        attendees=attendees,
        cancelled=bool(full.get("isCancelled")) and not _was_over(item, full, end),
        all_day=all_day,
        transparent=full.get("showAs") == "free",
        out_of_office=kind is EventKind.OUT_OF_OFFICE,
        private=private,
        hidden_people=hidden or not attendees,
        kind=kind,
        title="" if private else str(full.get("subject") or "").strip(),
        recurring=master is not None or bool(item.get("seriesMasterId")),
        exception=item.get("type") == "exception",
        created_at=_stamp(full.get("createdDateTime")),
        modified_at=_stamp(full.get("lastModifiedDateTime")),
    )


def _slot(item: Json, zone: Zone, owner: Owner, *, all_day: bool) -> datetime | None:
    """When its series wanted it; only an exception says so."""
    if item.get("type") != "exception":
        return None
    written = _stamp(item.get("originalStart"))
    return _day(written, zone, owner) if written and all_day else written


def _moment(written: Json, zone: Zone, owner: Owner, *, all_day: bool) -> datetime:
    """A dateTimeTimeZone; UTC was asked for, another zone is understood."""
    text = str(written.get("dateTime") or "")[:19]
    wall = datetime.fromisoformat(text)
    said = named(str(written.get("timeZone") or "UTC")) or Zone("UTC", UTC)
    moment = said.instant(wall)
    return _day(moment, zone, owner) if all_day else moment


def _day(moment: datetime, zone: Zone, owner: Owner) -> datetime:
    """The owner's midnight of the day that is meant: told as UTC's midnight, or as that of the
    zone it was made in."""
    utc = moment.astimezone(UTC)
    wall = utc.replace(tzinfo=None) if utc.time() == time() else zone.wall(moment)
    return owner.home.instant(datetime.combine(wall.date(), time()))


def _was_over(item: Json, full: Json, end: datetime) -> bool:
    """Whether a time of a series was over when the series was called off as a whole."""
    changed = _stamp(full.get("lastModifiedDateTime"))
    return item.get("type") == "occurrence" and changed is not None and end <= changed


def _kind(full: Json, attendees: tuple[Attendee, ...]) -> EventKind:
    match full.get("showAs"):
        case "oof":
            return EventKind.OUT_OF_OFFICE
        case "workingElsewhere" if not attendees:
            return EventKind.WORKING_LOCATION
        case _:
            return EventKind.MEETING


def _attendees(full: Json, owner: Owner) -> Iterator[Attendee]:
    """Who is invited. The owner's own answer is that of their calendar: the list may be older."""
    own = (full.get("responseStatus") or {}).get("response")
    for written in full.get("attendees") or ():
        address = _address(written)
        said = (written.get("status") or {}).get("response")
        if address in owner.addresses and own not in (None, "none"):
            said = own
        yield Attendee(
            address=address,
            response=_RESPONSES.get(str(said), Response.NEEDS_ACTION),
            optional=written.get("type") == "optional",
            resource=written.get("type") == "resource",
            name=str((written.get("emailAddress") or {}).get("name") or ""),
        )


def _address(recipient: Mapping[str, object] | None) -> str:
    found = (recipient or {}).get("emailAddress")
    return bare_address(str(found.get("address") or "")) if isinstance(found, Mapping) else ""


def _stamp(written: object) -> datetime | None:
    try:
        found = datetime.fromisoformat(str(written)) if written else None
    except ValueError:
        return None
    return found.astimezone(UTC) if found and found.tzinfo else found and found.replace(tzinfo=UTC)
