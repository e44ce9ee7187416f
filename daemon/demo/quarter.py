"""Sets the invented company going: its calendars and people, then the rehearsal, then the pages."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from cadence.policies import Settings
from daemon.config.questions import DEFAULT_QUESTIONS
from daemon.demo import mailroom
from daemon.demo.calendars import write_calendars
from daemon.demo.chance import Chance
from daemon.demo.company import ADDRESS, BERLIN, COUNTRY, DOMAIN, NAME, Company, invent
from daemon.demo.correspondents import Correspondents
from daemon.demo.diary import Diary, keep_diary
from daemon.demo.mailroom.collecting import Collection, collect
from daemon.rehearsal import Rehearsal, Stage, live, recording
from integrations.calendars.ics import IcsFolder
from integrations.directory.memory import MemoryDirectory

FIRST_DAY = date(2026, 10, 1)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What kind of quarter: how many people, how many weeks, and which of all possible ones."""

    people: int = 12
    weeks: int = 13
    seed: int = 1


@dataclass(frozen=True, slots=True)
class Quarter:
    """What came of it; `months` are (name, mails, replies), `record` is that of `record.json`."""

    company: Company
    start: date
    end: date
    collection: Collection
    record: dict[str, Any]
    months: tuple[tuple[str, int, int], ...]


def live_through(wanted: Wanted, out: Path, progress: Callable[[datetime, int], None]) -> Quarter:
    """Live through it and write the mailroom to `out`; the same bytes for the same wishes."""
    end = FIRST_DAY + timedelta(weeks=wanted.weeks, days=1)
    chance = Chance(wanted.seed)
    company = invent(wanted.people, chance, end)
    diary = keep_diary(company, FIRST_DAY, wanted.weeks, chance)
    stage, start = _stage(company, diary, chance, out, end)
    rehearsal = live(stage, start, _midnight(end), out / ".rehearsal.db", progress)
    try:
        record = recording.write(rehearsal, out)
        collection = collect(rehearsal, _counts(company, record, rehearsal))
        mailroom.write(collection, FIRST_DAY, end, NAME, out)
        months = _months(collection)
    finally:
        rehearsal.close()
        for left in out.glob(".rehearsal.db*"):
            left.unlink()
    return Quarter(company, FIRST_DAY, end, collection, record, months)


def _stage(
    company: Company, diary: Diary, chance: Chance, out: Path, end: date
) -> tuple[Stage, datetime]:
    start = datetime.combine(FIRST_DAY, time(5), tzinfo=UTC)
    moments = diary.moments(start, _midnight(end))
    write_calendars(company, diary, moments, out / "calendars")
    folder = IcsFolder(out / "calendars")
    stage = Stage(
        settings=Settings(
            NAME,
            timezone=BERLIN,
            mail_address=ADDRESS,
            hr=(company.hr,),
            questions=DEFAULT_QUESTIONS,
        ),
        calendars=lambda clock: IcsFolder(folder.path, clock=clock),
        directory=MemoryDirectory(company.people),
        domains=frozenset({DOMAIN}),
        country=COUNTRY,
        address=ADDRESS,
        looks=moments[1:],
        correspondents=Correspondents(company, diary, chance).answer,
        goals=company.goals,
    )
    return stage, start


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(0), tzinfo=UTC)


def _counts(company: Company, record: dict[str, Any], rehearsal: Rehearsal) -> dict[str, int]:
    return {
        "people": len(company.people),
        "pairs": len(company.pairs),
        "mails": len(record["mails"]),
        "replies": len(rehearsal.arrived),
        "goal_updates": len(record["goal_updates"]),
        "thanks": sum(said["kind"] == "recognition" for said in record["feedback"]),
        "promises": len(record["commitments"]),
    }


def _months(collection: Collection) -> tuple[tuple[str, int, int], ...]:
    counted: dict[str, list[int]] = {}
    for mail in collection.mails:
        month = counted.setdefault(f"{mail.at:%b}", [0, 0])
        month[0 if mail.outgoing else 1] += 1
    return tuple((name, sent, came) for name, (sent, came) in counted.items())
