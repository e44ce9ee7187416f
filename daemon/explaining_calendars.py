"""Reads a set of calendars from files alone, as the daemon would read them day by day."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from cadence.absence import is_leave, leave_of, stood
from cadence.calendar_events import Batch, EventKey, Sighting, Window, reading_window, window_around
from cadence.comparing import Before, compare, is_emptied
from cadence.facts import Presence
from cadence.ledger import by_pair, of_pair
from cadence.meetings import Meeting
from cadence.people import Organisation, Pair, Person, PersonId
from cadence.planned import Known
from cadence.preferences import Leave
from cadence.recognising import Reason
from daemon.holiday_dates import holidays_around
from integrations.calendars.ics import IcsFolder
from integrations.errors import ProviderError


@dataclass(frozen=True, slots=True)
class Explanation:
    """The 1:1s of every reporting line, why other events are none, files that were not read, and
    the UIDs of entries that cannot be read in files that could."""

    meetings: dict[Pair, tuple[Meeting, ...]]
    others: dict[str, Reason]
    unread: tuple[str, ...]
    unreadable: frozenset[str] = frozenset()


@dataclass
class _Reading:
    """The snapshots of a folder, read one after the other."""

    organisation: Organisation
    window: Window
    sightings: dict[PersonId, dict[EventKey, Sighting]] = field(default_factory=dict)
    unread: list[str] = field(default_factory=list)
    unreadable: set[str] = field(default_factory=set)

    def look(self, folder: IcsFolder, *, at: datetime) -> None:
        """Read every calendar of one folder; what cannot be read says nothing."""
        shown: dict[PersonId, list[Batch]] = {}
        for name in folder.calendars():
            try:
                batch = folder.changes(name, None, self.window)
            except ProviderError as error:
                self._note(f"{folder.file_of(name)}: {error}")
                continue
            owner = self.organisation.find(name)
            shown.setdefault(owner.id if owner else name, []).append(batch)
        for calendar, batches in shown.items():
            self._learn(calendar, _joined(batches), at=at)

    def _learn(self, calendar: PersonId, batch: Batch, *, at: datetime) -> None:
        known = self.sightings.setdefault(calendar, {})
        before = Before(calendar, known)
        if is_emptied(before, batch, self.window):
            self._note(f"{calendar}.ics: it held events and now shows none")
            return
        self.unreadable |= batch.unreadable
        look = compare(before, batch, self.window, at=at)
        known.update((sighting.event.key, sighting) for sighting in look.sightings)

    def _note(self, sentence: str) -> None:
        if sentence not in self.unread:
            self.unread.append(sentence)


def explain(folder: IcsFolder, organisation: Organisation, *, now: datetime) -> Explanation:
    """What the calendars of a folder say at a moment; dated snapshots up to it, in order.

    Raises Unavailable where the folder cannot be read at all.
    """
    window = window_around(now)
    reading = _Reading(organisation, reading_window(now))
    for taken_at in [at for at in folder.snapshots if at <= now] or [now]:
        reading.look(folder.as_of(taken_at), at=taken_at)
    sightings = [one for known in reading.sightings.values() for one in known.values()]
    known = Known(organisation, presences(sightings, organisation, now=now))
    rows, others = by_pair(sightings, known)
    meetings = {
        pair: of_pair(pair, row, known, window, now=now)
        for pair, row in sorted(rows.items())
        if pair in organisation.pairs
    }
    return Explanation(
        {p: m for p, m in meetings.items() if m},
        others,
        tuple(reading.unread),
        frozenset(reading.unreadable),
    )


def presences(
    sightings: Iterable[Sighting], organisation: Organisation, *, now: datetime
) -> dict[PersonId, Presence]:
    """When everybody is away, by the calendars shown and the holidays of their place."""
    leave: dict[PersonId, list[Leave]] = {}
    for sighting in sightings:
        owner = organisation.people.get(sighting.calendar)
        if owner and stood(sighting) and is_leave(sighting.event, owner, organisation):
            leave.setdefault(owner.id, []).append(leave_of(sighting, owner))
    return {
        person.id: _presence(person, leave.get(person.id, ()), now=now)
        for person in organisation.people.values()
    }


def _presence(person: Person, leave: Iterable[Leave], *, now: datetime) -> Presence:
    return Presence(person, tuple(leave), holidays_around(person, now.date(), ""))


def _joined(batches: list[Batch]) -> Batch:
    """One batch of the several files that a person may have under their addresses."""
    events = {event.key: event for batch in batches for event in batch.events}
    unreadable = frozenset[str]().union(*(batch.unreadable for batch in batches))
    return Batch(tuple(events.values()), "", complete=True, unreadable=unreadable)
