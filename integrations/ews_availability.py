"""When people are taken, asked of Exchange (GetUserAvailability): what everybody may see of all."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time
from typing import Any

from exchangelib import UTC as EWS_UTC
from exchangelib.properties import (
    DaylightTime,
    FreeBusyViewOptions,
    MailboxData,
    StandardTime,
    TimeWindow,
    TimeZone,
)
from exchangelib.services import GetUserAvailability
from exchangelib.util import MNS, TNS

from integrations.ews_calls import Element, ews_moment

MAILBOXES_AT_ONCE = 100
"""Exchange asks no more at a time."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch that is not free, UTC; `busy` is LegacyFreeBusyType's word for it."""

    start: datetime
    end: datetime
    busy: str


def ask(
    line: Any, mailboxes: Sequence[str], start: datetime, end: datetime
) -> Iterator[tuple[str, tuple[Stretch, ...] | None]]:
    """What each mailbox shows; None where Exchange cannot tell (nobody's, no rights, no data)."""
    call = _Availability(protocol=line)
    call.tzinfo = EWS_UTC
    never = {"bias": 0, "time": time(), "occurrence": 1, "iso_month": 1, "weekday": "Sunday"}
    zone = TimeZone(
        bias=0, standard_time=StandardTime(**never), daylight_time=DaylightTime(**never)
    )
    options = FreeBusyViewOptions(
        time_window=TimeWindow(start=ews_moment(start), end=ews_moment(end)),
        merged_free_busy_interval=30,
        requested_view="FreeBusy",
    )
    asked = [
        MailboxData(email=mailbox, attendee_type="Required", exclude_conflicts=False)
        for mailbox in mailboxes
    ]
    payload = call.get_payload(asked, timezone=zone, free_busy_view_options=options)
    told = list(call._get_elements(payload=payload))  # The library's own way ends at an error.
    for mailbox, one in zip(mailboxes, told, strict=True):
        yield mailbox, _stretches(one)


class _Availability(GetUserAvailability):  # type: ignore[misc]  # exchangelib comes without types.
    """Gives answers as they are: one person's trouble is not the others'."""

    def _get_elements_in_response(self, response: Sequence[Element]) -> Iterator[Element]:
        yield from response


def _stretches(told: Element) -> tuple[Stretch, ...] | None:
    message = told.find(f"{{{MNS}}}ResponseMessage")
    view = told.find(f"{{{MNS}}}FreeBusyView")
    if message is None or message.get("ResponseClass") == "Error" or view is None:
        return None
    if view.findtext(f"{{{TNS}}}FreeBusyViewType") == "None":
        return None
    found = [_stretch(one) for one in view.iter(f"{{{TNS}}}CalendarEvent")]
    return None if any(one.busy == "NoData" for one in found) else tuple(found)


def _stretch(told: Element) -> Stretch:
    start, end = (_moment(told.findtext(f"{{{TNS}}}{name}")) for name in ("StartTime", "EndTime"))
    return Stretch(start, end, told.findtext(f"{{{TNS}}}BusyType") or "Busy")


def _moment(written: str | None) -> datetime:
    """Times come as the wall of the zone that was asked for, which is UTC."""
    found = datetime.fromisoformat((written or "").strip())
    return found.replace(tzinfo=found.tzinfo or UTC).astimezone(UTC)
