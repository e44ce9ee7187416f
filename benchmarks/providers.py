"""What providers are asked: `python -m benchmarks.providers [people …]` from the repository's root.

First, by our real clients against the faces of the simulated organisation: calls and bytes for the
first reading of eight weeks, and for one 1:1 that was moved, beside the floor: no reading takes
fewer calls than one a calendar at Google, three at Microsoft Graph (the window, the masters it
names, the closing delta) and three at Exchange (folder, items, people). Of a large house 40
calendars are read and the rest is reckoned from them; each line says so.

Then the calls of a workday, by arithmetic: each calendar of the house lives from midnight to
midnight by `cadence.polling`, its 1:1s change at random, and before every letter it is read.
"""

import heapq
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from cadence.calendar_events import Window
from cadence.covering import cover
from cadence.facts import Presence
from cadence.people import Pair, Person, PersonId
from cadence.polling import Habit, Outlook, Pace, learnt, next_reading, pace_of
from daemon import quotas
from tests.simulated.faces import FACES, STANDARDS, Staged, raised
from tests.simulated.organisation import SimulatedOrganisation

NOW = datetime(2026, 11, 16, 8, tzinfo=UTC)
EIGHT_WEEKS = Window(NOW - timedelta(weeks=4), NOW + timedelta(weeks=4))
SAMPLE = 40
FLOOR = {"google": 1, "graph": 3, "graph without bodies": 3, "exchange": 3}
SIGN_IN = ("token", "oauth2", "openid", "discovery")
FRESH = timedelta(minutes=10)


def organisation_of(size: int) -> list[Person]:
    """A house in which everybody leads 3 to 12 people, or none."""
    random = Random(7)
    people: list[Person] = []
    waiting: list[PersonId | None] = [None]
    while len(people) < size:
        above = waiting.pop(0)
        name = PersonId(f"p{len(people)}@fernhill.example")
        people.append(Person(name, f"P {len(people)}", above, timezone="Europe/Berlin"))
        span = random.randint(3, 12)
        room = size - len(people) - len(waiting)
        waiting += [name] * max(0, min(span, room))
    return people


def pairs_of(people: list[Person]) -> list[Pair]:
    return [Pair(one.manager, one.id) for one in people if one.manager]


def read_set(people: list[Person]) -> list[PersonId]:
    return sorted(cover(pairs_of(people), lambda _: 1.0))


def settled(people: list[Person], calendars: list[PersonId]) -> SimulatedOrganisation:
    """The house with the 1:1s of these calendars, and two other meetings a workday in each."""
    random = Random(11)
    wanted = frozenset(calendars)
    house = SimulatedOrganisation(people, now=NOW - timedelta(days=60))
    for pair in pairs_of(people):
        if pair.manager in wanted or pair.report in wanted:
            wall = datetime(2026, 9, 21 + random.randint(0, 4), random.randint(9, 16))
            weekly = random.random() < 0.5
            rule = "FREQ=WEEKLY" if weekly else "FREQ=WEEKLY;INTERVAL=2"
            house.create(pair.manager, [pair.report], wall, rule=rule)
    for owner in calendars:
        for hour in (9, 13):
            rule = "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"
            house.create(owner, (), datetime(2026, 9, 21, hour), rule=rule, title="Focus")
    house.now = NOW
    return house


@dataclass(frozen=True)
class Cost:
    """Calls without sign-ins, and bytes of their bodies both ways."""

    calls: float = 0
    size: float = 0


def cost(staged: Staged, since: int) -> Cost:
    assert staged.server is not None
    made = [
        call
        for call in staged.server.calls[since:]
        if not any(word in call.target.partition("?")[0].lower() for word in SIGN_IN)
    ]
    return Cost(len(made), sum(call.sent + call.received for call in made))


def measured(face: str, size: int, folder: Path) -> tuple[int, int, Cost, Cost]:
    """Calendars of the house, calendars read, and per calendar: first reading; one moved 1:1."""
    people = organisation_of(size)
    calendars = read_set(people)
    sample = calendars[:: max(1, len(calendars) // SAMPLE)][:SAMPLE]
    house = settled(people, sample)
    with raised(face, house, folder) as staged:
        assert staged.server is not None
        cursors = {}
        for owner in sample:
            cursors[owner] = staged.source.changes(owner, None, EIGHT_WEEKS).cursor
        first = cost(staged, 0)
        for owner in sample:
            move_one(house, owner)
        begun = len(staged.server.calls)
        told = [staged.source.changes(owner, cursors[owner], EIGHT_WEEKS) for owner in sample]
        assert all(batch.events or batch.gone for batch in told)
        change = cost(staged, begun)
    each = len(sample)
    return (
        len(calendars),
        each,
        Cost(first.calls / each, first.size / each),
        Cost(change.calls / each, change.size / each),
    )


def move_one(house: SimulatedOrganisation, owner: PersonId) -> None:
    """The next 1:1 of a calendar is moved by a day."""
    coming = Window(NOW, NOW + timedelta(weeks=3))
    met = next(o for o in house.occurrences(owner, coming) if len(o.guests) == 2)
    house.move(met.copy.meeting.uid, met.slot, met.starts_at + timedelta(days=1))


@dataclass
class Day:
    """A workday of one calendar: when its letters go, when its 1:1s end, when they change."""

    owner: Person
    letters: list[datetime]
    ends: list[datetime]
    changes: list[datetime]


def days_of(people: list[Person], random: Random) -> Iterator[Day]:
    """Every calendar that is read, with 0.15 1:1s a workday and line, and half a change a day."""
    midnight = datetime(2026, 11, 18, tzinfo=UTC)
    lines: dict[PersonId, int] = {}
    calendars = set(read_set(people))
    for pair in pairs_of(people):
        reader = pair.manager if pair.manager in calendars else pair.report
        lines[reader] = lines.get(reader, 0) + 1
    for owner in people:
        if owner.id not in calendars:
            continue
        starts = [
            midnight + timedelta(hours=8, minutes=30 * random.randint(0, 15))
            for _ in range(lines.get(owner.id, 0))
            if random.random() < 0.15
        ]
        prompts = [midnight + timedelta(hours=8) for _ in starts]  # Of tomorrow's, as many.
        digests = [start - timedelta(hours=2) for start in starts]
        ends = [start + timedelta(minutes=30) for start in starts]
        after = [end + timedelta(minutes=30) for end in ends]
        rate = random.expovariate(2.0)
        changes = [
            midnight + timedelta(hours=8 + 8.5 * random.random())
            for _ in range(int(rate) + (random.random() < rate % 1))
        ]
        yield Day(owner, sorted(prompts + digests + after), sorted(ends), sorted(changes))


@dataclass
class Tally:
    """Readings of a day, those for letters, and how long each change lay unseen (minutes)."""

    polls: int = 0
    for_letters: int = 0
    unseen: list[float] | None = None


def lived(day: Day, pace: Pace, tally: Tally) -> None:
    """One calendar's day: polls as they fall due, and readings before letters."""
    begin = datetime(2026, 11, 18, tzinfo=UTC)
    end = begin + timedelta(days=1)
    habit, owner = Habit(day.owner.id, counted_at=begin), Presence(day.owner)
    read_at, seen = begin, 0
    due = next_reading(habit, pace, outlook(day, begin), owner, now=begin)
    moments = [(at, True) for at in day.letters]
    heapq.heapify(moments)
    while True:
        at, is_letter = min((due, False), moments[0]) if moments else (due, False)
        if at >= end:
            return
        if is_letter:
            heapq.heappop(moments)
            if at - read_at < FRESH:
                continue
            tally.for_letters += 1
        else:
            tally.polls += 1
        new = [change for change in day.changes[seen:] if change <= at]
        seen += len(new)
        if tally.unseen is not None:
            tally.unseen += [(at - change) / timedelta(minutes=1) for change in new]
        habit, read_at = learnt(habit, changed=bool(new), now=at), at
        due = next_reading(habit, pace, outlook(day, at), owner, now=at)


def outlook(day: Day, now: datetime) -> Outlook:
    return Outlook(next((end for end in day.ends if end > now), None), meets_soon=True)


def workday(size: int) -> str:
    people = organisation_of(size)
    allowed = quotas.of("google.calendar")
    days = list(days_of(people, Random(3)))
    pace = pace_of(
        [Habit(PersonId("x")).rate] * len(days), free=False, daily=quotas.looks_a_day(allowed)
    )
    tally = Tally(unseen=[])
    for day in days:
        lived(day, pace, tally)
    unseen = sorted(tally.unseen or [0.0])
    meetings = sum(len(day.ends) for day in days)
    return (
        f"{size:>7,} people  {len(days):>6,} calendars  {meetings:>6,} 1:1s"
        f"  {tally.polls + tally.for_letters:>8,} calls ({tally.for_letters:,} before letters)"
        f"  a change unseen {unseen[len(unseen) // 2]:.0f} min, 95 %"
        f" {unseen[len(unseen) * 95 // 100]:.0f} (those of the last hour until the night)"
    )


def main(sizes: list[int]) -> None:
    print("calls, and bytes, by our clients against the faces (per calendar, then the house)")
    for face in FACES:
        if face in STANDARDS:
            continue
        for size in sizes:
            with tempfile.TemporaryDirectory() as folder:
                calendars, read, first, change = measured(face, size, Path(folder))
            floor = FLOOR[face]
            how = "all read" if read == calendars else f"{read} read, the rest reckoned"
            print(
                f"{face:<22}{size:>7,} people {calendars:>6,} calendars ({how})\n"
                f"   first reading: {first.calls:.2f} calls, {first.size / 1024:.0f} KB each:"
                f" {first.calls * calendars:,.0f} calls, {first.size * calendars / 2**20:.1f} MB;"
                f" floor {floor * calendars:,}, {first.calls / floor:.2f} times it\n"
                f"   one moved 1:1: {change.calls:.2f} calls, {change.size / 1024:.1f} KB"
            )
    print("calls of a workday, polls and readings before letters (arithmetic)")
    for size in (*sizes, 100_000):
        print(workday(size))


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [100, 1_000, 10_000])
