"""One meeting lies in several calendars: which copy counts, and what each person answered."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from cadence.calendar_events import CalendarEvent, EventKey, Response, Sighting
from cadence.people import Organisation, PersonId
from cadence.recognising import response_of

_NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One occurrence, its copies put together: `event` is what counts, with the people of a copy
    that shows them. `gone_at` is when it had vanished from every calendar that was looked at."""

    event: CalendarEvent
    counted: tuple[Sighting, ...]
    copies: tuple[Sighting, ...]
    gone_at: datetime | None = None

    @property
    def first_seen_at(self) -> datetime:
        """The first look that showed it in any calendar."""
        return min(copy.first_seen_at or copy.seen_at for copy in self.copies)

    @property
    def last_seen_at(self) -> datetime:
        """The last look that showed it in any calendar."""
        return max(copy.seen_at for copy in self.copies)

    @property
    def since(self) -> datetime:
        """The first look that showed it as it is now."""
        return min(copy.since or copy.seen_at for copy in self.counted)

    @property
    def is_out(self) -> bool:
        """Whether it was taken out of its slot: by EXDATE, STATUS or deletion."""
        return self.event.cancelled or self.gone_at is not None


def occurrences(
    sightings: Iterable[Sighting],
    organisation: Organisation,
    looks: Mapping[PersonId, datetime],
) -> list[Occurrence]:
    """Every occurrence of these sightings, in order of its slot. `looks` are the last good ones."""
    by_key: dict[EventKey, list[Sighting]] = {}
    for sighting in _on_one_wall(list(_current(list(sightings))), organisation):
        by_key.setdefault(sighting.event.key, []).append(sighting)
    found = [_put_together(copies, organisation, looks) for copies in by_key.values()]
    return sorted(found, key=lambda o: (o.event.slot, o.event.starts_at, o.event.key))


def answer_of(person: PersonId, occurrence: Occurrence, organisation: Organisation) -> Response:
    """What a person answered: their own copy knows best, then the one that was changed last."""
    best = max(_weight(copy.event) for copy in occurrence.counted)
    given: list[tuple[bool, datetime, Response]] = []
    for copy in occurrence.counted:
        response = response_of(person, copy.event.attendees, organisation)
        if _weight(copy.event) == best and response is not Response.NEEDS_ACTION:
            own = copy.calendar == person
            given.append((own, copy.event.modified_at or _NEVER, response))
    if not given:
        return response_of(person, occurrence.event.attendees, organisation)
    return max(given, key=lambda one: (one[0], one[1]))[2]


def _current(sightings: Sequence[Sighting]) -> Iterator[Sighting]:
    """All but the slots of outdated copies: where a series was changed as a whole and another
    calendar still holds the old one, the higher SEQUENCE says which slots there are."""
    latest: dict[str, int] = {}
    for sighting in sightings:
        event = sighting.event
        if sighting.vanished_at is None and not event.exception:
            latest[event.uid] = max(event.sequence, latest.get(event.uid, event.sequence))
    newest = {
        (s.calendar, s.event.uid)
        for s in sightings
        if s.vanished_at is None and s.event.sequence >= latest.get(s.event.uid, s.event.sequence)
    }
    known = {s.event.key for s in sightings if (s.calendar, s.event.uid) in newest}
    for sighting in sightings:
        up_to_date = (sighting.calendar, sighting.event.uid) in newest
        if up_to_date or sighting.vanished_at is not None or sighting.event.key in known:
            yield sighting


def _on_one_wall(sightings: list[Sighting], organisation: Organisation) -> list[Sighting]:
    """The copies of a meeting whose time each calendar reads in its owner's zone (floating times,
    zones nobody knows) as the organiser's calendar has it: one meeting, not one a zone."""
    places: dict[tuple[str, datetime], dict[EventKey, Sighting]] = {}
    for sighting in sightings:
        event = sighting.event
        wall = event.original_start.astimezone(ZoneInfo(event.zone)).replace(tzinfo=None)
        places.setdefault((event.uid, wall), {}).setdefault(event.key, sighting)
    if all(len(copies) == 1 for copies in places.values()):
        return sightings
    shown = {(s.calendar, s.event.key) for s in sightings}
    meant: dict[EventKey, CalendarEvent] = {}
    for copies in places.values():
        own = [s for s in copies.values() if _is_organizers(s, organisation)]
        for copy in copies.values():
            other = next((s for s in own if s.event.zone != copy.event.zone), None)
            if other is not None and (other.calendar, copy.event.key) not in shown:
                meant[copy.event.key] = other.event
    return [_put_on(s, meant.get(s.event.key)) for s in sightings]


def _put_on(sighting: Sighting, other: CalendarEvent | None) -> Sighting:
    """The sighting at the time that another copy of the same slot says."""
    if other is None or other.key == sighting.event.key:
        return sighting
    event = sighting.event
    off = other.original_start - event.original_start
    planned = event.planned_start + off if event.planned_start else None
    return replace(
        sighting,
        event=replace(
            event,
            key=other.key,
            original_start=other.original_start,
            starts_at=event.starts_at + off,
            ends_at=event.ends_at + off,
            planned_start=planned,
            zone=other.zone,
        ),
    )


def _is_organizers(sighting: Sighting, organisation: Organisation) -> bool:
    event = sighting.event
    organizer = organisation.find(event.organizer) if event.organizer else None
    return organizer is not None and organizer.id == sighting.calendar


def _put_together(
    copies: Sequence[Sighting], organisation: Organisation, looks: Mapping[PersonId, datetime]
) -> Occurrence:
    gone_at = _gone_at(copies, looks)
    counted = [copy for copy in copies if _has_gone(copy) == (gone_at is not None)]
    trusted = _trusted(counted, organisation)
    chosen = max(trusted, key=lambda copy: _rank(copy, organisation)).event
    if not chosen.attendees:
        shown = [copy for copy in counted if copy.event.attendees]
        if shown:
            fullest = max(shown, key=lambda copy: _rank(copy, organisation)).event
            chosen = replace(
                chosen,
                attendees=fullest.attendees,
                organizer=fullest.organizer or chosen.organizer,
                hidden_people=False,
            )
    return Occurrence(chosen, tuple(counted), tuple(copies), gone_at)


def _trusted(counted: Sequence[Sighting], organisation: Organisation) -> Sequence[Sighting]:
    """All copies but those of a series called off as a whole that its organiser's own copy shows
    standing: some servers mark the whole where one occurrence was called off."""
    own = [copy for copy in counted if _is_organizers(copy, organisation)]
    if all(copy.event.cancelled for copy in own):
        return counted
    return [copy for copy in counted if copy in own or not _is_whole_off(copy.event)]


def _is_whole_off(event: CalendarEvent) -> bool:
    return event.cancelled and event.recurring and not event.exception


def _gone_at(copies: Sequence[Sighting], looks: Mapping[PersonId, datetime]) -> datetime | None:
    """When it had vanished everywhere; None while a copy stands in a calendar read since then."""
    vanished = [copy.vanished_at for copy in copies if copy.vanished_at and _has_gone(copy)]
    if not vanished:
        return None
    last = max(vanished)
    standing = [copy for copy in copies if not _has_gone(copy)]
    if any(max(copy.seen_at, looks.get(copy.calendar, _NEVER)) >= last for copy in standing):
        return None
    return last


def _has_gone(copy: Sighting) -> bool:
    """Whether it vanished before it took place; what was seen after its end stood at its end."""
    return copy.vanished_at is not None and copy.seen_at < copy.event.ends_at


def _rank(copy: Sighting, organisation: Organisation) -> tuple[int, bool, bool, datetime]:
    """The higher SEQUENCE wins; then what was changed on its own; then the organiser's copy."""
    event = copy.event
    own = _is_organizers(copy, organisation)
    return (*_weight(event), own, event.modified_at or _NEVER)


def _weight(event: CalendarEvent) -> tuple[int, bool]:
    return event.sequence, event.exception
