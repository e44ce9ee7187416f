"""When one event takes another's place: series that go on under a new name, slots put elsewhere."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from itertools import pairwise

from cadence import workdays
from cadence.calendar_events import EventKey
from cadence.planned import Planned, local_day

_WEEK = timedelta(days=7)
_SAME_SITTING = timedelta(days=1)


def replaced(plans: Sequence[Planned]) -> frozenset[EventKey]:
    """Slots at the end of a series that was given up, where another series of the pair goes on.

    They are no cancellations: a series cut short and continued is one unbroken sequence.
    """
    found: set[EventKey] = set()
    for uid in {plan.event.uid for plan in plans}:
        ended = _given_up(uid, plans)
        if not ended:
            continue
        period = _period(ended[0], plans)
        for heirs in _heirs(ended, plans, period):
            first = min(heir.slot for heir in heirs)
            found |= {plan.event.key for plan in ended if first < plan.slot + period}
    return frozenset(found)


def moves(plans: Sequence[Planned], *, reach: int) -> Mapping[EventKey, Planned]:
    """Which lost slots were put to a new single event within so many working days; nearest first.

    Each new event mends one slot. An event that was planned anyway is no new time for another.
    """
    lost = [plan for plan in plans if plan.is_lost]
    new = [plan for plan in plans if plan.is_single and not plan.is_lost]
    near = [
        (abs(target.start - source.start), source.start, source, target)
        for source in lost
        for target in new
        if _within(source, target, reach) and _is_new(target, source)
    ]
    found: dict[EventKey, Planned] = {}
    used: set[EventKey] = set()
    for _, _, source, target in sorted(near, key=lambda one: (one[0], one[1])):
        if source.event.key not in found and target.event.key not in used:
            found[source.event.key] = target
            used.add(target.event.key)
    return found


def _given_up(uid: str, plans: Iterable[Planned]) -> list[Planned]:
    """The slots of a series after the last that stood, where it was ended as a whole."""
    own = [plan for plan in plans if plan.event.uid == uid and not plan.is_single]
    gone = [plan for plan in own if _ended_with_its_series(plan)]
    if not gone:
        return []
    met = min(plan.occurrence.first_seen_at for plan in gone)
    standing = [p for p in own if p not in gone and p.occurrence.first_seen_at <= met]
    last = max((plan.slot for plan in standing), default=None)
    return [plan for plan in gone if last is None or plan.slot > last]


def _ended_with_its_series(plan: Planned) -> bool:
    if plan.occurrence.gone_at is not None:
        return plan.event.ends_at > plan.occurrence.last_seen_at
    return plan.event.cancelled and not plan.event.exception


def _heirs(
    ended: Sequence[Planned], plans: Iterable[Planned], period: timedelta
) -> list[list[Planned]]:
    """Younger series of the pair that began where the ended one stopped, not while it ran."""
    gone = {plan.event.key for plan in ended}
    series: dict[str, list[Planned]] = {}
    for plan in plans:
        if not plan.is_single and plan.event.key not in gone and _is_younger(plan, ended[0]):
            series.setdefault(plan.event.uid, []).append(plan)
    return [
        rows
        for rows in series.values()
        if min(plan.slot for plan in rows) > ended[0].slot - period
        and any(not plan.is_out for plan in rows)
    ]


def _is_younger(plan: Planned, old: Planned) -> bool:
    """Whether it was first seen, or else made, after the old series."""
    seen, before = plan.occurrence.first_seen_at, old.occurrence.first_seen_at
    if seen != before:
        return seen > before
    made, made_before = plan.event.created_at, old.event.created_at
    if made and made_before and made != made_before:
        return made > made_before
    return plan.event.uid != old.event.uid


def _period(old: Planned, plans: Iterable[Planned]) -> timedelta:
    """The usual gap of a series as it was before it was given up."""
    known = old.occurrence.first_seen_at
    slots = sorted(
        plan.slot
        for plan in plans
        if plan.event.uid == old.event.uid and plan.occurrence.first_seen_at <= known
    )
    gaps = sorted(later - early for early, later in pairwise(slots))
    return gaps[len(gaps) // 2] if gaps else _WEEK


def _within(source: Planned, target: Planned, reach: int) -> bool:
    first = local_day(source.start, source.event)
    second = local_day(target.start, source.event)
    return workdays.distance(first, second) <= reach


def _is_new(target: Planned, source: Planned) -> bool:
    """Whether the event was not there before the slot was given up."""
    if target.event.key == source.event.key:
        return False
    made, series_made = target.event.created_at, source.event.created_at
    if made and series_made and made <= series_made and target.event.uid != source.event.uid:
        return False
    was_seen_standing = source.occurrence.since > source.occurrence.first_seen_at
    given_up_at = source.occurrence.gone_at or source.occurrence.since
    if source.occurrence.gone_at is None and not was_seen_standing:
        return True
    return target.occurrence.first_seen_at + _SAME_SITTING >= given_up_at
