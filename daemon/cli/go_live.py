"""`cadenced go-live`: let mail out, after showing what will happen first."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import click
from sqlalchemy import Connection

from cadence.people import Person, PersonId, TeamName
from cadence.policies import Settings
from cadence.rules import welcome
from daemon.cli.failing import PROBLEMS, Failure
from daemon.cli.options import with_config
from daemon.cli.run import ready
from daemon.config import Config
from daemon.context import Context
from daemon.gathering import gather_person
from daemon.records import house, people, trials, wakes
from daemon.records.engine import reading
from daemon.steps import sync_calendar, sync_directory


@click.command(name="go-live")
@with_config
@click.option("--me", metavar="ADDRESS", help="Not for real yet: all mail goes to this address.")
@click.option("--team", "teams", multiple=True, help="A pilot: only this team; may be repeated.")
@click.option("--yes", is_flag=True, help="Do not ask.")
def go_live(config_path: Path, me: str | None, teams: tuple[str, ...], *, yes: bool) -> None:
    """Let mail out, after showing what will happen first.

    Reads people and calendars, says how many welcomes go to whom and how fast, and asks. Then
    sending.mode in the configuration file becomes live (or me). Nothing is ever sent for 1:1s that
    took place before this moment, and no loss before a pair's welcome counts. Where mail was held,
    as it is after a restore, this lets it out too.
    """
    with ready(config_path) as (config, ctx):
        sync_directory.run(ctx)
        for calendar in ctx.calendars.calendars():
            sync_calendar.run(ctx, PersonId(calendar))
        pilot = frozenset(TeamName(team) for team in teams) or ctx.settings.pilot
        ctx = replace(ctx, settings=replace(ctx.settings, pilot=pilot))
        expected = _welcomes(ctx, for_real=not me)
        with reading(ctx.engine) as db:
            click.echo("\n".join(_told(db, config, expected, pilot, me)))
        if not expected and not yes:
            raise Failure("nobody would be written to: see cadenced check", PROBLEMS)
        if not yes:
            click.confirm("Let mail out?", abort=True)
        _write(config.path, me, teams)
        with ctx.engine.begin() as db:
            ended = not me and trials.end(db)
            if ended or house.live_since(db) is None:
                house.note(db, house.LIVE_SINCE, ctx.clock().isoformat())
            house.note(db, house.SENDING_HELD, None)
            wakes.wake_everybody(db, at=ctx.clock())
    mode = "me" if me else "live"
    click.echo(f'sending.mode is now "{mode}". If cadenced runs already, restart it.')


def _welcomes(ctx: Context, *, for_real: bool) -> list[PersonId]:
    """Who would get a welcome if mail were let out now: as the rule itself says."""
    now = ctx.clock()
    with ctx.engine.connect() as db, db.begin() as trial:
        if for_real:
            trials.end(db)
        if house.live_since(db) is None:
            house.note(db, house.LIVE_SINCE, now.isoformat())
        paired = {one for pair in people.current_lines(db) for one in (pair.manager, pair.report)}
        gathered = (gather_person(db, ctx, person, now=now) for person in sorted(paired))
        found = [f.person.person.id for f in gathered if f and welcome.is_expected(f, now)]
        trial.rollback()
    return found


def _told(
    db: Connection,
    config: Config,
    expected: list[PersonId],
    pilot: frozenset[TeamName],
    me: str | None,
) -> Iterator[str]:
    everybody = people.present(db)
    pairs = people.current_lines(db)
    yield f"{len(everybody)} people, {len(pairs)} pairs."
    to = f", all of them to {me}" if me else ""
    per_minute = config.sending.per_minute
    minutes = -(-len(expected) // per_minute)
    pace = f"{per_minute} a minute, done in {minutes} minute{'s' if minutes != 1 else ''}"
    yield f"First: {len(expected)} welcomes{to}, in everybody's working hours, at most {pace}."
    if pilot:
        yield f"Pilot: only {', '.join(sorted(pilot))}. Everybody else gets nothing."
    yield from _hr(config.settings(), everybody)
    yield "Then: agenda prompts the working day before each 1:1. cadenced plan shows the rest."


def _hr(settings: Settings, everybody: Mapping[PersonId, Person]) -> Iterator[str]:
    named = [everybody[one].name if one in everybody else one for one in settings.hr]
    if named:
        yield f"HR: {', '.join(named)} would be told of a pair that keeps losing its 1:1s."


def _write(path: Path, me: str | None, teams: tuple[str, ...]) -> None:
    """Set the mode in the file; every comment in it stays."""
    import tomlkit

    document = tomlkit.parse(path.read_text(encoding="utf-8"))
    sending = document.setdefault("sending", tomlkit.table())
    sending["mode"] = "me" if me else "live"
    if me:
        sending["me"] = me
    if teams:
        sending["teams"] = list(teams)
    beside = path.with_name(f".{path.name}.new")
    beside.write_text(tomlkit.dumps(document), encoding="utf-8")
    beside.chmod(path.stat().st_mode)
    beside.replace(path)
