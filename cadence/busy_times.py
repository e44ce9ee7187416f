"""When somebody's time is taken, as their own calendar's events say."""

from collections.abc import Iterable

from cadence.calendar_events import Busy, CalendarEvent, EventKind, Response
from cadence.leave_titles import is_leave_title
from cadence.people import PersonId


def of_events(events: Iterable[CalendarEvent], owner: PersonId) -> tuple[Busy, ...]:
    """What an owner's events leave taken: not the cancelled, declined or transparent ones.

    Away is what says so itself, transparent or not, and an entry for nobody else with such a title.
    """
    found = [busy for event in events if (busy := of_event(event, owner)) is not None]
    return in_order(found)


def in_order(stretches: Iterable[Busy]) -> tuple[Busy, ...]:
    """Each once, by their beginnings."""
    return tuple(sorted(set(stretches), key=lambda b: (b.starts_at, b.ends_at, b.away)))


def of_event(event: CalendarEvent, owner: PersonId) -> Busy | None:
    """What one event leaves taken; None where it leaves its owner free."""
    if event.cancelled or _declined(event, owner):
        return None
    away = event.out_of_office or event.kind is EventKind.OUT_OF_OFFICE or _is_leave(event, owner)
    if not away and (event.transparent or event.kind is EventKind.WORKING_LOCATION):
        return None
    return Busy(event.starts_at, event.ends_at, away)


def _declined(event: CalendarEvent, owner: PersonId) -> bool:
    return any(
        one.address == owner and one.response is Response.DECLINED for one in event.attendees
    )


def _is_leave(event: CalendarEvent, owner: PersonId) -> bool:
    others = [one for one in event.attendees if not one.resource and one.address != owner]
    alone = not others and event.organizer in ("", owner)
    return alone and is_leave_title(event.title)
