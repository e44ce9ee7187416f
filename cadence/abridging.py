"""What is stored of a calendar: no words, and people only where two of the organisation meet."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from cadence.absence import is_leave
from cadence.calendar_events import Batch, CalendarEvent, EventKey, EventKind, Response
from cadence.people import Organisation, Person
from cadence.recognising import concerns, response_of


def abridged(
    batch: Batch,
    owner: Person,
    organisation: Organisation,
    known: frozenset[EventKey],
    *,
    now: datetime,
) -> Batch:
    """The batch without words: titles never, people only where two of the organisation meet.

    Other entries are kept as taken time, and only while they lie ahead; `known` ones are kept.
    """
    events = tuple(_kept(batch, owner, organisation, known, now=now))
    return replace(batch, events=events)


def _kept(
    batch: Batch,
    owner: Person,
    organisation: Organisation,
    known: frozenset[EventKey],
    *,
    now: datetime,
) -> Iterator[CalendarEvent]:
    for event in batch.events:
        if is_leave(event, owner, organisation):
            yield replace(_bare(event), out_of_office=True)
        elif concerns(event, organisation):
            yield replace(event, title="")
        elif event.key in known or now < event.ends_at:
            yield _taken(event, owner, organisation)


def _taken(event: CalendarEvent, owner: Person, organisation: Organisation) -> CalendarEvent:
    """Time that is taken, or not where the owner declined; who else is there is not kept."""
    declined = response_of(owner.id, event.attendees, organisation) is Response.DECLINED
    bare = _bare(event)
    return replace(bare, transparent=event.transparent or declined, kind=event.kind)


def _bare(event: CalendarEvent) -> CalendarEvent:
    """Its times and state alone. Without people it is nobody's meeting in this copy."""
    return replace(
        event, title="", organizer="", attendees=(), hidden_people=True, kind=EventKind.MEETING
    )
