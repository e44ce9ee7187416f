"""A pair's planned slots, before it is said what became of them."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from zoneinfo import ZoneInfo

from cadence.calendar_events import CalendarEvent, Response
from cadence.copies import Occurrence, answer_of
from cadence.facts import Presence
from cadence.meetings import MeetingKey, Side
from cadence.people import Organisation, Pair, PersonId


@dataclass(frozen=True, slots=True)
class Known:
    """What a ledger is written from besides sightings.

    `looks` are the last good looks at each calendar (UTC); none at all means that everything was
    seen up to now. `not_one_on_ones` are meetings of which one of the two said that they, and
    their series, are no 1:1.
    """

    organisation: Organisation
    presences: Mapping[PersonId, Presence] = field(default_factory=dict)
    looks: Mapping[PersonId, datetime] = field(default_factory=dict)
    not_one_on_ones: frozenset[MeetingKey] = frozenset()


@dataclass(frozen=True, slots=True)
class Planned:
    """One slot of a pair, with what its calendars say of it."""

    occurrence: Occurrence
    pair: Pair
    organizer: Side | None
    declined_by: Side | None
    declined: bool

    @property
    def event(self) -> CalendarEvent:
        """What counts of its copies."""
        return self.occurrence.event

    @property
    def slot(self) -> datetime:
        """When it was planned for."""
        return self.event.slot

    @property
    def start(self) -> datetime:
        """When it is."""
        return self.event.starts_at

    @property
    def is_out(self) -> bool:
        """Whether it was taken out of its slot."""
        return self.occurrence.is_out

    @property
    def is_lost(self) -> bool:
        """Whether it was taken out, or one of the two declined it."""
        return self.is_out or self.declined

    @property
    def is_single(self) -> bool:
        """Whether it belongs to no series."""
        return not self.event.recurring

    @property
    def is_moved(self) -> bool:
        """Whether it lies elsewhere than its series wanted it."""
        return self.start != self.slot


def meeting_key(pair: Pair, event: CalendarEvent, *, vacated: bool = False) -> MeetingKey:
    """A meeting keeps its key wherever it is moved; the slot it left has one of its own."""
    written = f"{pair}\n{event.key}" + ("\nvacated" if vacated else "")
    return MeetingKey(hashlib.sha256(written.encode()).hexdigest()[:26])


def planned(pair: Pair, occurrences: Iterable[Occurrence], known: Known) -> list[Planned]:
    """The pair's slots, in order. What was never there while it could be seen is left out."""
    rows = list(occurrences)
    refused = {o.event.uid for o in rows if meeting_key(pair, o.event) in known.not_one_on_ones}
    own = [o for o in rows if o.event.uid not in refused]
    return [_planned(pair, o, known.organisation) for o in own if not _is_rewritten(o, own)]


def local_day(moment: datetime, event: CalendarEvent) -> date:
    """The day of a moment where the event is written."""
    return moment.astimezone(ZoneInfo(event.zone)).date()


def _planned(pair: Pair, occurrence: Occurrence, organisation: Organisation) -> Planned:
    declined = [
        side
        for side, person in ((Side.MANAGER, pair.manager), (Side.REPORT, pair.report))
        if answer_of(person, occurrence, organisation) is Response.DECLINED
    ]
    organizer = organisation.find(occurrence.event.organizer)
    return Planned(
        occurrence,
        pair,
        side_of(organizer.id, pair) if organizer else None,
        declined[0] if len(declined) == 1 else None,
        bool(declined),
    )


def side_of(person: PersonId, pair: Pair) -> Side | None:
    """Which of the two a person is; None for anyone else."""
    sides = {pair.manager: Side.MANAGER, pair.report: Side.REPORT}
    return sides.get(person)


def _is_rewritten(occurrence: Occurrence, all_of_pair: Iterable[Occurrence]) -> bool:
    """Whether a changed series claims a time in the past that an earlier look did not show."""
    event = occurrence.event
    if event.ends_at > occurrence.first_seen_at:
        return False
    return any(
        other.event.uid == event.uid
        and other.gone_at is not None
        and other.first_seen_at < occurrence.first_seen_at
        and event.ends_at <= other.last_seen_at
        for other in all_of_pair
    )
