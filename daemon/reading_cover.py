"""Which calendars a large house reads: the fewest that show every pair, and second ones if need be.

Only where `[calendar] read = "cover"`. A pair's second calendar is added while the first says too
little: a 1:1 of theirs was given up (the other's copy, or their leave, may say more), or none is in
sight though an entry hides who takes part.
"""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import inf

from sqlalchemy import Connection

from cadence.calendar_events import Sighting, Window
from cadence.covering import cover, read_set
from cadence.people import Organisation, Pair, PersonId
from daemon.records import calendars, meetings
from daemon.records.calendars import Cursor

SPOKEN_OF = timedelta(days=14)
"""How long a lost 1:1 is looked at from both sides: until it is mended, or counted."""

GIVEN_UP = timedelta(days=1)
"""A calendar that could not be read for so long stands for nobody."""

LOOKED_AHEAD = timedelta(days=28)


@dataclass(frozen=True, slots=True)
class Choice:
    """Whose calendars are read, and whose were read but need not be any more."""

    read: frozenset[PersonId]
    spare: frozenset[PersonId]


def choose(
    db: Connection,
    organisation: Organisation,
    readable: Iterable[PersonId],
    *,
    now: datetime,
) -> Choice:
    """The cover of today's reporting lines among the calendars that can be read.

    Those that failed lately are tried on. A calendar becomes spare only when all of the cover
    have been read, so that no 1:1 is out of sight in between.
    """
    cursors = {cursor.calendar: cursor for cursor in calendars.all_cursors(db)}
    failing = {name for name, cursor in cursors.items() if _is_failing(cursor, now=now)}
    weights = _weights(set(readable) - failing, cursors)
    in_use = {name for name, cursor in cursors.items() if cursor.known_at is not None}
    doubtful = _ambiguous(db, organisation, weights, in_use, now=now)
    chosen = read_set(
        organisation.pairs, lambda person: weights.get(person, inf), doubtful.__contains__
    )
    spare = in_use - chosen - failing if chosen <= in_use else frozenset[PersonId]()
    return Choice(chosen | (failing & set(readable)), frozenset(spare))


def _weights(
    readable: Iterable[PersonId], cursors: dict[PersonId, Cursor]
) -> dict[PersonId, float]:
    """One each; of two that would do, the one that is read already, so that the set is steady."""
    read = {name for name, cursor in cursors.items() if cursor.known_at is not None}
    return {person: 1.0 if person in read else 1.0 + 2**-20 for person in readable}


def _is_failing(cursor: Cursor, *, now: datetime) -> bool:
    return cursor.error_since is not None and cursor.error_since <= now - GIVEN_UP


def _ambiguous(
    db: Connection,
    organisation: Organisation,
    weights: dict[PersonId, float],
    in_use: AbstractSet[PersonId],
    *,
    now: datetime,
) -> frozenset[Pair]:
    ahead = Window(now, now + LOOKED_AHEAD)
    lost = {meeting.pair for meeting in meetings.lost_since(db, now - SPOKEN_OF)}
    pairs = set(organisation.pairs)
    doubtful = (pairs - meetings.pairs_with_one_in(db, ahead)) | {
        pair for pair in pairs if {pair.manager, pair.report} <= in_use
    }
    first = cover(organisation.pairs, lambda person: weights.get(person, inf))
    watched = {person for pair in doubtful for person in (pair.manager, pair.report)} & first
    shown: dict[PersonId, list[Sighting]] = {}
    for sighting in calendars.of_calendars(db, sorted(watched), ahead):
        shown.setdefault(sighting.calendar, []).append(sighting)
    hidden = {
        pair
        for pair in doubtful
        for person in {pair.manager, pair.report} & first
        if _may_hide(shown.get(person, []), pair.other(person), organisation)
    }
    return frozenset((lost & pairs) | hidden)


def _may_hide(shown: list[Sighting], other: PersonId, organisation: Organisation) -> bool:
    """Whether a calendar names no meeting with the other, and says of some not who is there."""
    standing = [sighting.event for sighting in shown if sighting.vanished_at is None]
    named = {a.address for event in standing for a in event.attendees}
    named |= {event.organizer for event in standing}
    if any((found := organisation.find(name)) and found.id == other for name in named if name):
        return False
    return any(e.hidden_people and e.recurring and not e.out_of_office for e in standing)
