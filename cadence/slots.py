"""Times that are free for both of a pair, to put a lost 1:1 back into the week."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from cadence import moments
from cadence.decisions import Rebooking
from cadence.facts import PairFacts
from cadence.letters import Slot
from cadence.meetings import Meeting, Status
from cadence.people import PersonId
from cadence.policies import Settings

OFFERED = 3
DAYS_AHEAD = 10
"""Calendar days after the first possible one that are searched."""

STEP = timedelta(minutes=30)
NOTICE = timedelta(hours=3)
"""How much later than the letter the first slot may begin."""

LONGEST = timedelta(hours=2)
Span = tuple[datetime, datetime]
"""Beginning and end, UTC."""

_DAY = timedelta(days=1)


def free_for_both(facts: PairFacts, lost: Meeting, now: datetime) -> tuple[Slot, ...]:
    """Three times within both people's hours, free in the calendars at hand, soonest first.

    One a day while there are days enough, each as near to the lost meeting's time of day as can be.
    Never the slot that was given up, nor on anybody's leave or holiday; fewer where none is left.
    """
    length = min(lost.ends_at - lost.starts_at, LONGEST)
    by_day = [found for found in _days(facts, lost, length, now) if found]
    first = [options[0] for options in by_day]
    rest = [start for options in by_day for start in options[1:]]
    chosen = sorted([*first, *_apart(rest, first, length)][:OFFERED])
    return tuple(Slot(number, at, at + length) for number, at in enumerate(chosen, 1))


def invites(settings: Settings) -> bool:
    """Whether a number in reply books a slot, with an invitation; otherwise times are text."""
    return settings.letter("cancellation_nudge").options.get("invites", True) is not False


def unseen_calendar(facts: PairFacts) -> PersonId | None:
    """Whose calendar is not at hand, so that the slots are free for the other one only."""
    both = (facts.pair.report, facts.pair.manager)
    return next((person for person in both if person not in facts.busy), None)


def objection(facts: PairFacts, wished: Rebooking, booked: Rebooking, now: datetime) -> str:
    """Why a time wished for instead of a booked one cannot be taken; nothing where it can.

    It must begin within the days that are searched for slots, lie in both people's hours, and be
    free for both, the booking itself left aside. What is not known of the other is not free.
    """
    start, end = wished.start, wished.end
    if start <= now:
        return "that time has passed"
    if start >= now + NOTICE + DAYS_AHEAD * _DAY or not timedelta() < end - start <= LONGEST:
        return "that time is too far off, or too long"
    shared = _shared_shift(facts, moments.local_day(start, facts.report.person.timezone))
    if shared is None or start < shared[0] or shared[1] < end:
        return "that time is outside the hours of one of you"
    if facts.pair.other(wished.by) not in facts.busy:
        return "it is not known whether that time is free for you both"
    if not _is_free(facts, start, end, but=(booked.start, booked.end)):
        return "that time is not free for you both"
    return ""


def _days(
    facts: PairFacts, lost: Meeting, length: timedelta, now: datetime
) -> Iterator[list[datetime]]:
    """The free starts of each day, the ones nearest to the usual time of day first."""
    zone = facts.report.person.timezone
    usual = moments.local(lost.starts_at, zone).time()
    earliest = max(now + NOTICE, lost.starts_at - 2 * _DAY)
    day = moments.local_day(earliest, zone)
    for _ in range(DAYS_AHEAD):
        target = moments.wall(day, usual, zone)
        free = [
            start
            for start in _starts(facts, day, target, length)
            if start >= earliest and not (start < lost.ends_at and lost.starts_at < start + length)
        ]
        yield sorted(free, key=lambda start: (abs(start - target), start))
        day += _DAY


def _starts(facts: PairFacts, day: date, target: datetime, length: timedelta) -> Iterator[datetime]:
    """Starts on the half hour, and at the usual time, that lie in both shifts and in no entry."""
    shared = _shared_shift(facts, day)
    if shared is None:
        return
    opens, closes = shared
    midnight = moments.wall(day, time(0), facts.report.person.timezone)
    grid = {midnight + number * STEP for number in range(50)} | {target}
    for start in sorted(grid):
        if opens <= start and start + length <= closes and _is_free(facts, start, start + length):
            yield start


def _shared_shift(facts: PairFacts, day: date) -> tuple[datetime, datetime] | None:
    """The part of the report's shift that lies in one of the manager's, whose day may differ."""
    mine = moments.hours_on(facts.report, day)
    if mine is None:
        return None
    for near in (day - _DAY, day, day + _DAY):
        theirs = moments.hours_on(facts.manager, near)
        if theirs is not None and theirs[0] < mine[1] and mine[0] < theirs[1]:
            return max(mine[0], theirs[0]), min(mine[1], theirs[1])
    return None


def _is_free(facts: PairFacts, start: datetime, end: datetime, *, but: Span | None = None) -> bool:
    """Whether nothing lies there, what lies exactly at `but` left aside."""
    taken = [(one.starts_at, one.ends_at) for entries in facts.busy.values() for one in entries]
    taken += [(m.starts_at, m.ends_at) for m in facts.meetings if m.status is Status.SCHEDULED]
    others = [span for span in taken if span != but]
    return not any(begin < end and start < finish for begin, finish in others)


def _apart(starts: list[datetime], taken: list[datetime], length: timedelta) -> Iterator[datetime]:
    """Of more starts, those that overlap none that was chosen."""
    chosen = list(taken)
    for start in starts:
        if all(abs(start - other) >= length for other in chosen):
            chosen.append(start)
            yield start
