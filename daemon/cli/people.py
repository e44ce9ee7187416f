"""`cadenced people` and `cadenced pairs`: who works here, and how their 1:1s go."""

from datetime import datetime
from pathlib import Path

import click
from sqlalchemy import Connection

from cadence import cases as judging
from cadence.alerts import Case
from cadence.meetings import Meeting, Status
from cadence.people import Pair, Person, PersonId, ReportingLine
from cadence.policies import rhythm_of
from cadence.preferences import Wish
from daemon.cli import coverage_of_lines
from daemon.cli.failing import PROBLEMS, Failure
from daemon.cli.listing import Row, Shape, shaped, show
from daemon.cli.opened import Opened, looking, opened, person_named
from daemon.cli.options import with_config
from daemon.records import cases as case_records
from daemon.records import house, letters_sent, meetings, troubles, undeliverable, wakes, wishes
from daemon.records import people as people_records


@click.command()
@with_config
@shaped
@click.option("--release", metavar="PERSON", help="Write to somebody again whose mail bounced.")
@click.option("--accept", is_flag=True, help="Accept a list that lost many people at once.")
@click.option("--coverage", is_flag=True, help="Who meets, and whose calendars would show it.")
def people(
    config_path: Path, form: str | None, release: str | None, *, accept: bool, coverage: bool
) -> None:
    """Who works here, and whether and how they can be reached.

    --coverage lists reporting lines instead: whether a 1:1 is planned, whose calendar shows it,
    and whose would be read by [calendar] read = "cover".

    A list of people that loses more than a tenth at once is held, and mail that bounces for good
    stops: --accept and --release are the operator's word that it is meant.
    """
    if release is not None:
        _release(config_path, release)
        return
    if accept:
        _accept(config_path)
        return
    if coverage:
        coverage_of_lines.tell(config_path, form or "")
        return
    with looking(config_path) as (here, db):
        bounced = undeliverable.all_of_them(db)
        present = people_records.present(db)
        rows = [_person(db, person, bounced) for person in present.values()]
        rows += [
            _person(db, gone, bounced, state="gone") for gone in people_records.gone(db).values()
        ]
    show(rows, Shape(form or "", here.zone), none="Nobody is known yet. Run: cadenced once")


def _person(db: Connection, person: Person, bounced: dict[PersonId, str], state: str = "") -> Row:
    return {
        "email": person.id,
        "name": person.name,
        "manager": person.manager,
        "team": person.team,
        "timezone": person.timezone,
        "locale": person.locale,
        "state": state or ("bounced" if person.id in bounced else _wish(db, person.id)),
        "welcomed": letters_sent.first_sent(db, person.id, "welcome"),
    }


def _wish(db: Connection, person: PersonId) -> str:
    state = "active"
    for wish in wishes.of_person(db, person):
        match wish.wish:
            case Wish.PAUSE:
                state = f"paused until {wish.until}" if wish.until else "paused"
            case Wish.STOP:
                state = "stopped"
            case Wish.RESUME | Wish.KEEP:
                state = "active"
            case _:
                pass
    return state


def _release(config_path: Path, name: str) -> None:
    with opened(config_path) as here, here.engine.begin() as db:
        person = person_named(db, name, here.config)
        if not undeliverable.release(db, person.id, now=here.now):
            raise Failure(f"mail to {person.id} is not held back", PROBLEMS)
        troubles.close(db, f"undeliverable/{person.id}", now=here.now)
        wakes.wake(db, {person.id, *people_records.pairs_of(db, person.id)}, at=here.now)
    click.echo(f"{person.id} is written to again.")


def _accept(config_path: Path) -> None:
    with opened(config_path) as here, here.engine.begin() as db:
        house.note(db, house.PEOPLE_HELD, "released")
    click.echo("The next reading of the list counts, however short it is.")


@click.command()
@with_config
@shaped
def pairs(config_path: Path, form: str | None) -> None:
    """Managers and reports: how often they should meet, and how their 1:1s go."""
    with looking(config_path) as (here, db):
        everybody = people_records.present(db)
        held = _by_pair(meetings.all_of_them(db))
        open_cases = {case.pair: case for case in case_records.all_of_them(db) if case.is_open}
        rows = [
            _pair(here, line, everybody, held.get(pair, []), open_cases.get(pair))
            for pair, line in sorted(people_records.current_lines(db).items())
            if pair.manager in everybody and pair.report in everybody
        ]
    show(rows, Shape(form or "", here.zone), none="No pairs are known yet. Run: cadenced once")


def _by_pair(found: tuple[Meeting, ...]) -> dict[Pair, list[Meeting]]:
    of: dict[Pair, list[Meeting]] = {}
    for meeting in found:
        of.setdefault(meeting.pair, []).append(meeting)
    return of


def _pair(
    here: Opened,
    line: ReportingLine,
    everybody: dict[PersonId, Person],
    found: list[Meeting],
    case: Case | None,
) -> Row:
    pair = line.pair
    manager, report = everybody[pair.manager], everybody[pair.report]
    rhythm = rhythm_of(here.config.settings(), manager, report, line.since, here.now)
    return {
        "manager": pair.manager,
        "report": pair.report,
        "rhythm": rhythm.value,
        "last_held": _last_held(found),
        "next": min((m.starts_at for m in found if m.is_coming(here.now)), default=None),
        "lost": _lost(found, here.now),
        "case": f"case {case.number}" if case else None,
    }


def _last_held(found: list[Meeting]) -> datetime | None:
    return max((m.starts_at for m in found if m.status is Status.HELD), default=None)


def _lost(found: list[Meeting], now: datetime) -> str:
    """`2 of 6`: how many of the last planned ones were given up, by the calendar alone."""
    counted = (Status.HELD, Status.CANCELLED, Status.DECLINED)
    last = [m for m in found if m.is_over(now) and m.status in counted][-judging.LAST :]
    return f"{sum(m.status.is_lost for m in last)} of {len(last)}"
