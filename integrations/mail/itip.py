"""The invitation to a rescued 1:1, and its cancelling: iTIP objects (RFC 5546 §3.2) for a mail."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from icalendar import Calendar, Event, vCalAddress, vText

from cadence.mail import Attachment
from integrations.mail.mime_out import Invitation, Unfit, cleaned


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody in an invitation."""

    name: str
    email: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Booking:
    """What is planned: the daemon is the ORGANIZER, both people are asked. Times are aware.

    A change of the same booking keeps `uid` and raises `sequence`; `stamp` is when it was decided.
    """

    uid: str
    sequence: int
    start: datetime
    end: datetime
    stamp: datetime
    summary: str
    organizer: Participant
    attendees: Sequence[Participant]
    description: str = ""


def request(booking: Booking) -> Invitation:
    """Ask both to come (METHOD:REQUEST)."""
    event = _event(booking)
    event.add("status", "CONFIRMED")
    return _invitation(Attachment.REQUEST, event)


def cancel(booking: Booking) -> Invitation:
    """Take it back (METHOD:CANCEL); `sequence` is one above the request's."""
    event = _event(booking)
    event.add("status", "CANCELLED")
    return _invitation(Attachment.CANCEL, event)


def decline_counter(booking: Booking) -> Invitation:
    """Answer a counter-proposal: it stays as it was (METHOD:DECLINECOUNTER).

    `sequence` echoes the proposal's; `attendees` is who made it (RFC 5546 §3.2.8).
    """
    event = _event(booking)
    event.add("status", "CONFIRMED")
    return _invitation(Attachment.DECLINECOUNTER, event)


def _event(booking: Booking) -> Event:
    if not booking.start < booking.end:
        msg = "an invitation ends after it starts"
        raise Unfit(msg)
    event = Event()
    event.add("uid", cleaned(booking.uid, 255))
    event.add("sequence", booking.sequence)
    event.add("dtstamp", booking.stamp.astimezone(UTC))
    event.add("dtstart", booking.start.astimezone(UTC))
    event.add("dtend", booking.end.astimezone(UTC))
    event.add("summary", cleaned(booking.summary, 200))
    if booking.description:
        event.add("description", booking.description)
    event.add("organizer", _address(booking.organizer), encode=False)
    for attendee in booking.attendees:
        asked = _address(attendee)
        asked.params["ROLE"] = vText("REQ-PARTICIPANT")
        asked.params["PARTSTAT"] = vText("NEEDS-ACTION")
        asked.params["RSVP"] = vText("TRUE")
        event.add("attendee", asked, encode=False)
    event.add("transp", "OPAQUE")
    return event


def _address(person: Participant) -> vCalAddress:
    address = vCalAddress(f"mailto:{cleaned(person.email, 254)}")
    address.params["CN"] = vText(cleaned(person.name, 120).replace('"', "'"))
    return address


def _invitation(method: Attachment, event: Event) -> Invitation:
    calendar = Calendar()
    calendar.add("prodid", "-//cadenced//cadenced//EN")
    calendar.add("version", "2.0")
    calendar.add("method", method.value)
    calendar.add_component(event)
    return Invitation(method, calendar.to_ical())
