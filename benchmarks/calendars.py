"""How long reading calendars takes: `python benchmarks/calendars.py [pairs …]`.

For each size: the first full reading of every manager's calendar by the step the daemon runs, then
one changed event, the quickest of many times; beside it what bare recurring-ical-events needs to
expand one of the same files in the same window. CPU time of one process.
"""

import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import recurring_ical_events
from icalendar import Calendar

from cadence.calendar_events import window_around
from cadence.people import Person, PersonId
from cadence.policies import Mode, Settings
from cadence.replies.tokens import TokenKeys
from daemon.context import Context, Reach
from daemon.franking import Franking
from daemon.records.engine import open_engine
from daemon.records.roll import Roll
from daemon.records.tables import metadata
from daemon.rendering import Stationery
from daemon.steps import sync_calendar, sync_directory
from integrations.calendars.ics import IcsFolder
from integrations.directory.memory import MemoryDirectory
from integrations.mail.memory import MemoryPostbox, MemoryPostman

NOW = datetime(2026, 11, 18, 11, tzinfo=UTC)
SPAN = 8
CHANGES = 20


def person(number: int) -> Person:
    above = PersonId(f"p{(number - 1) // SPAN}@x.example") if number else None
    return Person(PersonId(f"p{number}@x.example"), f"P {number}", above, timezone="Europe/Berlin")


def series(uid: str, organizer: int, other: int, out: Iterable[str] = ()) -> str:
    lines = [
        *("BEGIN:VEVENT", f"UID:{uid}", "DTSTART;TZID=Europe/Berlin:20260901T100000"),
        *("DURATION:PT30M", "RRULE:FREQ=WEEKLY", f"ORGANIZER:mailto:p{organizer}@x.example"),
        *(f"ATTENDEE;PARTSTAT=ACCEPTED:mailto:p{n}@x.example" for n in (organizer, other)),
        *(f"EXDATE;TZID=Europe/Berlin:{day}" for day in out),
        "END:VEVENT",
    ]
    return "\r\n".join(lines)


def write(folder: Path, number: int, pairs: int, out: Iterable[str] = ()) -> Path:
    """One person's calendar: the 1:1s with the manager and with each report."""
    reports = range(SPAN * number + 1, min(SPAN * number + SPAN, pairs) + 1)
    rows = [series(f"s{each}", number, each, out if each == reports[0] else ()) for each in reports]
    if number:
        rows.append(series(f"s{number}", (number - 1) // SPAN, number))
    path = folder / f"p{number}@x.example.ics"
    path.write_bytes("\r\n".join(("BEGIN:VCALENDAR", *rows, "END:VCALENDAR", "")).encode())
    return path


def measure(pairs: int) -> tuple[float, float, float]:
    """Seconds: the full reading a calendar, one changed event, one bare expansion."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number in range(pairs + 1):
            write(folder, number, pairs)
        ctx = a_context(folder, [person(n) for n in range(pairs + 1)])
        sync_directory.run(ctx)
        managers = [PersonId(f"p{n}@x.example") for n in range(pairs // SPAN)] or [person(0).id]
        full = timed(lambda: [sync_calendar.run(ctx, each) for each in managers]) / len(managers)
        last = max(0, pairs // SPAN - 1)
        changed = [
            timed(lambda d=day: change(ctx, folder, last, pairs, d)) for day in range(CHANGES)
        ]
        bare = timed(lambda: expand(folder / f"p{last}@x.example.ics"))
        ctx.engine.dispose()
        return full, min(changed), bare


def change(ctx: Context, folder: Path, number: int, pairs: int, day: int) -> None:
    out = [f"{NOW + timedelta(days=6 + 7 * day):%Y%m%d}T100000"]
    write(folder, number, pairs, out)
    sync_calendar.run(ctx, PersonId(f"p{number}@x.example"))


def expand(path: Path) -> int:
    window = window_around(NOW)
    calendar = Calendar.from_ical(path.read_bytes())
    return len(recurring_ical_events.of(calendar).between(window.start, window.end))


def a_context(folder: Path, people: list[Person]) -> Context:
    engine = open_engine(f"sqlite:///{folder}/bench.db")
    metadata.create_all(engine)
    roll = Roll(engine)
    source = IcsFolder(folder, roll.zone_of, roll.aliases_of)
    return Context(
        clock=lambda: NOW,
        engine=engine,
        settings=Settings("Bench"),
        domains=frozenset(),
        country="",
        calendars=source,
        directory=MemoryDirectory(people),
        postbox=MemoryPostbox(),
        postman=MemoryPostman(),
        stationery=Stationery(),
        franking=Franking("bench@x.example", "Bench", TokenKeys((b"of no use to anybody",))),
        reach=Reach(Mode.OFF),
        owner="bench",
    )


def timed(work: Callable[[], object]) -> float:
    """Seconds of this process, so that what else the machine does counts less."""
    start = time.process_time()
    work()
    return time.process_time() - start


def main() -> None:
    sizes = [int(size) for size in sys.argv[1:]] or [100, 1_000, 10_000]
    results = {pairs: measure(pairs) for pairs in sizes}
    print("pairs    full, ms a calendar    one change, ms    bare expansion, ms")
    for pairs, (full, changed, bare) in results.items():
        print(f"{pairs:6}   {full * 1e3:20.1f}   {changed * 1e3:15.1f}   {bare * 1e3:19.1f}")
    smallest, largest = results[sizes[0]], results[sizes[-1]]
    print(f"one change, {sizes[-1]} : {sizes[0]} pairs = {largest[1] / smallest[1]:.2f}")


if __name__ == "__main__":
    main()
