"""`cadenced goals`: where goals stand; `goals import` brings a list in."""

from pathlib import Path

import click

from cadence.goals import GoalState
from daemon.cli.failing import PROBLEMS, Failure, Listed
from daemon.cli.listing import Row, Shape, shaped, show
from daemon.cli.opened import looking, opened, person_named
from daemon.cli.options import reveal, with_config
from daemon.cli.revealing import revealed
from daemon.goal_lists import GoalList, read_goals
from daemon.keeping import with_pairs
from daemon.records import goals as records
from daemon.records import people, wakes


@click.group(invoke_without_command=True)
@click.pass_context
@with_config
@shaped
@click.option("--of", "owner", metavar="PERSON", help="Only one person's goals.")
@reveal
def goals(
    ctx: click.Context, config_path: Path, form: str | None, owner: str | None, *, reveal: bool
) -> None:
    """Goals and where they stand. Shows refs and numbers, no titles."""
    ctx.obj = config_path
    if ctx.invoked_subcommand is not None:
        return
    with looking(config_path) as (here, db):
        whose = [person_named(db, owner, here.config).id] if owner else records.owners(db)
        found = records.states_of(db, whose)
    if reveal:
        revealed(config_path, "goals", {state.goal.owner for state in found}, len(found))
    rows = [_row(state, reveal=reveal) for state in found]
    none = "There are no goals yet. Bring a list in with: cadenced goals import goals.csv"
    show(rows, Shape(form or "", here.zone), none=none)


def _row(state: GoalState, *, reveal: bool) -> Row:
    goal = state.goal
    row: Row = {
        "owner": goal.owner,
        "ref": goal.ref,
        "kind": goal.kind.value,
        "value": state.value,
        "target": goal.target,
        "unit": goal.unit,
        "progress": None if state.progress is None else f"{state.progress:.0%}",
        "status": state.status.value if state.status else None,
        "due": goal.due,
        "updated": state.updated_at,
    }
    return row | ({"title": goal.title} if reveal else {})


@goals.command("import")
@click.argument("path", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@with_config
@click.pass_context
def import_(ctx: click.Context, path: Path, config_path: Path) -> None:
    """Bring in goals from a CSV file: owner,ref,kind,title,parent,start,target,current,unit,due.

    All or nothing: a line that is wrong is told, with all others, and nothing is imported. The same
    owner and ref again brings that goal up to date; what people reported of it stays.
    """
    parent = ctx.parent
    given = ctx.get_parameter_source("config_path")
    if parent is not None and given is click.core.ParameterSource.DEFAULT:
        config_path = parent.obj
    with opened(config_path) as here, here.engine.begin() as db:
        organisation = people.organisation(db, here.config.organisation.domains)
        if not organisation.people:
            raise Failure("nobody is known yet: run cadenced once, then import", PROBLEMS)
        found = read_goals(_text(path), organisation)
        _refuse(path, found)
        for goal in found.goals:
            records.keep(db, None, None, goal)
        touched = {s for goal in found.goals for s in with_pairs(db, goal.owner)}
        wakes.wake(db, touched, at=here.now)
    owners = len({goal.owner for goal in found.goals})
    click.echo(f"Imported {len(found.goals)} goals of {owners} people.")


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise Failure(f"{path} is not UTF-8: save it as CSV UTF-8", PROBLEMS) from None


def _refuse(path: Path, found: GoalList) -> None:
    if found.problems:
        count = len(found.problems)
        head = f"{path.name} has {count} problem{'s' if count != 1 else ''}. Nothing was imported."
        raise Listed("\n".join([head, *(f"  {problem}" for problem in found.problems)]), PROBLEMS)
