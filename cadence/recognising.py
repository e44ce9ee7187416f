"""Which events are 1:1s, and whose: two people, one the other's manager, nobody else."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from cadence.calendar_events import Attendee, CalendarEvent, EventKind, Response
from cadence.leave_titles import is_leave_title
from cadence.machines import is_machine
from cadence.people import Organisation, Pair, PersonId, bare_address


class Reason(Enum):
    """Why an event is no 1:1 of a reporting line."""

    ALL_DAY = "all-day"
    AWAY = "out of office, focus or working location"
    HIDDEN = "its people are not shown"
    ALONE = "no other attendee"
    THREE = "three people or more"
    OUTSIDE = "outside guest"
    GROUP = "a group is invited"
    SKIP_LEVEL = "skip-level"
    PEERS = "peers"


@dataclass(frozen=True, slots=True)
class _Company:
    """Who takes part: people of the organisation, and addresses that are nobody's."""

    people: frozenset[PersonId]
    strangers: tuple[Attendee, ...]


def pair_of(event: CalendarEvent, organisation: Organisation) -> Pair | Reason:
    """The pair whose 1:1 an event is, by the reporting line valid at its start; else why not."""
    company = _company(event, organisation)
    if event.all_day:
        return Reason.ALL_DAY
    if event.kind in (EventKind.FOCUS, EventKind.WORKING_LOCATION, EventKind.BIRTHDAY):
        return Reason.AWAY
    if event.kind is EventKind.OUT_OF_OFFICE and _is_block(event, company):
        return Reason.AWAY
    if company.strangers:
        groups = any(attendee.group for attendee in company.strangers)
        inside = all(organisation.is_inside(a.address) for a in company.strangers)
        return Reason.GROUP if groups or inside else Reason.OUTSIDE
    if len(company.people) < 2:
        return Reason.HIDDEN if event.hidden_people else Reason.ALONE
    if len(company.people) > 2:
        return Reason.THREE
    return _line_between(sorted(company.people), organisation, event.starts_at)


def concerns(event: CalendarEvent, organisation: Organisation) -> bool:
    """Whether an event may be a 1:1 in some copy: two known people, or too few shown to tell."""
    known = {p.id for a in event.attendees if (p := organisation.find(a.address))}
    if event.organizer and (organizer := organisation.find(event.organizer)):
        known.add(organizer.id)
    return len(known) >= 2


def response_of(
    person: PersonId, attendees: Iterable[Attendee], organisation: Organisation
) -> Response:
    """What a person answered; where they are invited twice, a yes outweighs a no."""
    order = (Response.ACCEPTED, Response.TENTATIVE, Response.DECLINED)
    given = {
        a.response
        for a in attendees
        if (found := organisation.find(a.address)) and found.id == person
    }
    return next((response for response in order if response in given), Response.NEEDS_ACTION)


def _company(event: CalendarEvent, organisation: Organisation) -> _Company:
    invited = [a for a in event.attendees if not is_machine(a, organisation)]
    taking_part = [a for a in invited if not (a.optional and a.response is Response.DECLINED)]
    people = {p.id for a in taking_part if (p := organisation.find(a.address))}
    strangers = [a for a in taking_part if a.group or organisation.find(a.address) is None]
    strangers = [a for a in strangers if a.group or not _is_organizer(a, event)]
    organizer = Attendee(event.organizer) if event.organizer else None
    if organizer is None or is_machine(organizer, organisation):
        return _Company(frozenset(people), tuple(strangers))
    host = organisation.find(event.organizer)
    listed = [a for a in event.attendees if _is_same(a.address, event.organizer, organisation)]
    if listed and all(a.response is Response.DECLINED for a in listed):
        rest = people - {host.id} if host else people
        people = rest if len(rest) == 2 else people
        if host is None and len(rest) != 2:
            strangers.append(organizer)
    elif listed or not _only_arranged(host.id if host else None, people, organisation):
        if host is not None:
            people.add(host.id)
        else:
            strangers.append(organizer)
    return _Company(frozenset(people), tuple(strangers))


def _is_organizer(attendee: Attendee, event: CalendarEvent) -> bool:
    return attendee.address == bare_address(event.organizer)


def _is_same(address: str, other: str, organisation: Organisation) -> bool:
    if bare_address(address) == bare_address(other):
        return True
    person = organisation.find(address)
    return person is not None and person == organisation.find(other)


def _only_arranged(
    host: PersonId | None, people: set[PersonId], organisation: Organisation
) -> bool:
    """An organiser not among the two invited, and nobody's manager there: an assistant."""
    if len(people) != 2 or host in people:
        return False
    return host is None or all(organisation.people[person].manager != host for person in people)


def _is_block(event: CalendarEvent, company: _Company) -> bool:
    return len(company.people) < 2 or is_leave_title(event.title)


def _line_between(
    two: list[PersonId], organisation: Organisation, moment: datetime
) -> Pair | Reason:
    one, other = two
    for pair in (Pair(one, other), Pair(other, one)):
        if organisation.line_holds(pair, moment):
            return pair
    bosses = {one: _above(one, organisation), other: _above(other, organisation)}
    return Reason.SKIP_LEVEL if one in bosses[other] or other in bosses[one] else Reason.PEERS


def _above(person: PersonId, organisation: Organisation) -> set[PersonId]:
    """All managers up the line; a ring ends where it began."""
    found: set[PersonId] = set()
    current = organisation.people[person].manager
    while current is not None and current in organisation.people and current not in found:
        found.add(current)
        current = organisation.people[current].manager
    return found
