"""`cadenced export`, `forget`, `prune`: what is kept about a person, and its deletion."""

import json
from pathlib import Path

import click

from daemon.cli.failing import TRY_LATER, Failure
from daemon.cli.opened import looking, opened, person_named
from daemon.cli.options import with_config
from daemon.cli.revealing import operator, revealed
from daemon.config import load
from daemon.opening import open_context
from daemon.records import audit, exporting, forgetting, wakes


@click.command()
@click.argument("person")
@with_config
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write it to a file only you can read, instead of printing it.",
)
def export(config_path: Path, person: str, out: Path | None) -> None:
    """Everything kept about PERSON, as JSON: for them, when they ask.

    It holds their words, so it is written down and they are told.
    """
    with looking(config_path) as (here, db):
        found = person_named(db, person, here.config)
    revealed(config_path, "export", [found.id], 1)
    with looking(config_path) as (here, db):
        everything = {"person": found.id, "exported_at": here.now.isoformat()}
        text = json.dumps(everything | exporting.export(db, found.id), ensure_ascii=False, indent=1)
    if out is None:
        click.echo(text)
        return
    from daemon.credentials import write_private

    write_private(out.absolute(), text)
    click.echo(f"Wrote {out}.", err=True)


@click.command()
@click.argument("person")
@with_config
@click.option("--yes", is_flag=True, help="Do not ask.")
def forget(config_path: Path, person: str, *, yes: bool) -> None:
    """Delete the words of PERSON: what they wrote, what was written of them, every mail with it.

    What stays holds no words: that a 1:1 was held, a letter sent, a decision made. It cannot be
    undone. Mails that lie in people's own mailboxes are not cadenced's to delete.
    """
    with looking(config_path) as (here, db):
        found = person_named(db, person, here.config)
    if not yes:
        click.confirm(f"Delete the words of {found.name} <{found.id}> for good?", abort=True)
    with opened(config_path) as here:
        with here.engine.begin() as db:
            done = forgetting.forget(db, found.id)
            audit.note(db, operator(), "forget", found.id, str(done), now=here.now)
            # Their words may lie in what is remembered of anybody.
            wakes.wake_everybody(db, at=here.now)
        forgetting.leave_no_trace(here.engine)
    click.echo(f"Deleted: {done}.")
    if done.being_posted:
        words = f"{done.being_posted} letters are being posted right now: run it again in a minute"
        raise Failure(words, TRY_LATER)


@click.command()
@with_config
def prune(config_path: Path) -> None:
    """Delete what is older than [retention] says. The daemon does so itself once a day."""
    from daemon.steps import prune as step

    ctx = open_context(load(config_path))
    try:
        done = step.run(ctx)
    finally:
        ctx.engine.dispose()
    click.echo(f"Deleted: {done}.")
