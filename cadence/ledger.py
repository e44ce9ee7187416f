"""What became of each planned 1:1 of a pair: one account, however often its series was remade.

`cadenced explain calendar` and the daemon both write it here.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from cadence import workdays
from cadence.absence import is_away
from cadence.calendar_events import Response, Sighting, Window
from cadence.copies import Occurrence, occurrences
from cadence.meetings import Meeting, Side, Status
from cadence.people import Organisation, Pair, without_plus
from cadence.planned import Known, Planned, local_day, meeting_key, planned, side_of
from cadence.recognising import Reason, pair_of, response_of
from cadence.replacing import moves, replaced

REACH_OF_A_MOVE = 5
"""Working days, before or after, within which another time is a move of the same meeting."""

BLIND_FOR = timedelta(days=1)
"""How long after its end a meeting may go unseen before nobody can say what became of it."""


def by_pair(
    sightings: Iterable[Sighting], known: Known
) -> tuple[dict[Pair, list[Occurrence]], dict[str, Reason]]:
    """Every occurrence that is a 1:1, by its pair; and why other events with people are none."""
    found: dict[Pair, list[Occurrence]] = {}
    others: dict[str, Reason] = {}
    for occurrence in occurrences(sightings, known.organisation, known.looks):
        verdict = pair_of(occurrence.event, known.organisation)
        if isinstance(verdict, Pair):
            found.setdefault(verdict, []).append(occurrence)
        elif occurrence.event.organizer or occurrence.event.attendees:
            others.setdefault(occurrence.event.uid, verdict)
    mixed = {o.event.uid for row in found.values() for o in row}
    return found, {uid: reason for uid, reason in others.items() if uid not in mixed}


def of_pair(
    pair: Pair, row: Iterable[Occurrence], known: Known, window: Window, *, now: datetime
) -> tuple[Meeting, ...]:
    """The pair's meetings in a window, by start, each instant once.

    `row` are its occurrences (`by_pair`), best from 14 days around the window too, so that moves
    across its edges are seen. Versions are 1: what was known before is compared by the caller.
    """
    all_planned = planned(pair, list(row), known)
    stale = replaced(all_planned)
    plans = [plan for plan in all_planned if plan.event.key not in stale]
    targets = moves(plans, reach=REACH_OF_A_MOVE)
    found: list[Meeting] = []
    for plan in plans:
        if plan.is_moved:
            found.append(_vacated(plan, known))
        found.append(_stands_or_fell(plan, targets.get(plan.event.key), known, now))
    inside = [m for m in found if window.start <= m.starts_at <= window.end]
    return _once_each(inside)


def of_sightings(
    pair: Pair, sightings: Iterable[Sighting], known: Known, window: Window, *, now: datetime
) -> tuple[Meeting, ...]:
    """The same, straight from what the calendars of the two showed."""
    rows, _ = by_pair(_of_both(pair, list(sightings), known.organisation), known)
    return of_pair(pair, rows.get(pair, ()), known, window, now=now)


def _of_both(
    pair: Pair, sightings: Sequence[Sighting], organisation: Organisation
) -> list[Sighting]:
    """Only the events that some copy shows both of them in: a manager has many other meetings."""
    people = (organisation.people[pair.manager], organisation.people[pair.report])
    addresses = {address for person in people for address in (person.id, *person.aliases)}
    shared = {
        sighting.event.key
        for sighting in sightings
        if len({a for a in _addresses(sighting) if a in addresses}) > 1
        or any(without_plus(a) != a for a in _addresses(sighting))
    }
    return [sighting for sighting in sightings if sighting.event.key in shared]


def _addresses(sighting: Sighting) -> tuple[str, ...]:
    event = sighting.event
    return (event.organizer, *(attendee.address for attendee in event.attendees))


def cadence_days(meetings: Iterable[Meeting]) -> int | None:
    """The most frequent gap between neighbouring planned meetings, in days; None under three.

    The new time of a moved meeting is not planned; of two equally frequent gaps the shorter.
    """
    rows = list(meetings)
    new_times = {m.moved_to for m in rows if m.moved_to is not None}
    days = sorted(
        m.starts_at.astimezone(ZoneInfo(m.zone)).date()
        for m in rows
        if m.starts_at not in new_times or m.status is Status.MOVED
    )
    if len(days) < 3:
        return None
    gaps = Counter((later - early).days for early, later in pairwise(days))
    gaps.pop(0, None)
    if not gaps:
        return None
    most = max(gaps.values())
    return min(gap for gap, times in gaps.items() if times == most)


def _vacated(plan: Planned, known: Known) -> Meeting:
    """The slot that an override left: moved, or given up where the new time is too far off."""
    event = plan.event
    far = workdays.distance(local_day(plan.slot, event), local_day(plan.start, event))
    status, moved_to = Status.MOVED, plan.start
    if far > REACH_OF_A_MOVE:
        status = Status.EXCUSED if _excused(plan, plan.slot, known) else Status.CANCELLED
    return Meeting(
        key=meeting_key(plan.pair, event, vacated=True),
        pair=plan.pair,
        starts_at=plan.slot,
        ends_at=plan.slot + (event.ends_at - event.starts_at),
        zone=event.zone,
        status=status,
        by=plan.organizer,
        moved_to=moved_to if status is Status.MOVED else None,
        observations=_observations(plan, known),
        seen_on=_seen_on(plan),
    )


def _stands_or_fell(plan: Planned, target: Planned | None, known: Known, now: datetime) -> Meeting:
    event = plan.event
    status = _status(plan, target, known, now)
    by = None
    if status not in (Status.SCHEDULED, Status.HELD, Status.UNKNOWN):
        by = plan.organizer if plan.is_out else plan.declined_by
    return Meeting(
        key=meeting_key(plan.pair, event),
        pair=plan.pair,
        starts_at=event.starts_at,
        ends_at=event.ends_at,
        zone=event.zone,
        status=status,
        by=by,
        moved_to=target.start if target and status is Status.MOVED else None,
        observations=_observations(plan, known),
        seen_on=_seen_on(plan),
    )


def _status(plan: Planned, target: Planned | None, known: Known, now: datetime) -> Status:
    if plan.is_lost:
        if target is not None:
            return Status.MOVED
        if _excused(plan, plan.start, known):
            return Status.EXCUSED
        return Status.CANCELLED if plan.is_out else Status.DECLINED
    end = plan.event.ends_at
    if now < end:
        return Status.SCHEDULED
    if _seen_until(plan, known, now) >= end:
        return Status.HELD
    return Status.UNKNOWN if now - end > BLIND_FOR else Status.SCHEDULED


def _seen_until(plan: Planned, known: Known, now: datetime) -> datetime:
    """Up to when a calendar with this meeting was read."""
    if not known.looks:
        return now
    looks = (known.looks.get(copy.calendar) for copy in plan.occurrence.counted)
    return max((at for at in looks if at is not None), default=plan.occurrence.last_seen_at)


def _excused(plan: Planned, moment: datetime, known: Known) -> bool:
    present = (known.presences.get(person) for person in (plan.pair.manager, plan.pair.report))
    return any(is_away(presence, moment) for presence in present if presence is not None)


def _observations(plan: Planned, known: Known) -> int:
    """How many looks or copies agree; one where a copy of the two still shows it standing."""
    occurrence = plan.occurrence
    if not plan.is_lost:
        return len(occurrence.counted)
    agreeing = [copy for copy in occurrence.counted if _says_lost(copy, plan, known.organisation)]
    two = (plan.pair.manager, plan.pair.report)
    of_the_two = [copy for copy in occurrence.copies if copy.calendar in two]
    if any(_is_fresh(c, plan, known) and c not in agreeing for c in of_the_two):
        return 1
    again = any(_seen_again(copy, known) for copy in agreeing)
    return max(1, len(agreeing)) + again


def _says_lost(copy: Sighting, plan: Planned, organisation: Organisation) -> bool:
    if copy.vanished_at is not None or copy.event.cancelled:
        return True
    two = (plan.pair.manager, plan.pair.report)
    answers = (response_of(person, copy.event.attendees, organisation) for person in two)
    return not plan.is_out and Response.DECLINED in answers


def _is_fresh(copy: Sighting, plan: Planned, known: Known) -> bool:
    """Whether the calendar was read since the event had vanished elsewhere."""
    gone_at = plan.occurrence.gone_at
    if copy.vanished_at is not None or gone_at is None:
        return True
    return max(copy.seen_at, known.looks.get(copy.calendar, copy.seen_at)) >= gone_at


def _seen_again(copy: Sighting, known: Known) -> bool:
    """Whether a later look at the same calendar agreed."""
    first = copy.vanished_at or copy.since or copy.seen_at
    return max(copy.seen_at, known.looks.get(copy.calendar, copy.seen_at)) > first


def _seen_on(plan: Planned) -> frozenset[Side]:
    sides = (side_of(copy.calendar, plan.pair) for copy in plan.occurrence.copies)
    return frozenset(side for side in sides if side is not None)


_BEST_FIRST = (
    *(Status.HELD, Status.SCHEDULED, Status.UNKNOWN, Status.DECLINED),
    *(Status.CANCELLED, Status.EXCUSED, Status.MOVED),
)


def _once_each(meetings: Sequence[Meeting]) -> tuple[Meeting, ...]:
    """One meeting an instant: of two plans for the same time the one that stands."""
    found: dict[datetime, Meeting] = {}
    for meeting in sorted(meetings, key=lambda m: (_BEST_FIRST.index(m.status), m.key)):
        found.setdefault(meeting.starts_at, meeting)
    return tuple(sorted(found.values(), key=lambda m: m.starts_at))
