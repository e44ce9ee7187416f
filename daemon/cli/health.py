"""`cadenced health`: whether the daemon runs, as an exit code, for whoever watches it."""

from pathlib import Path

import click

from daemon.cli.failing import UNAVAILABLE, Failure
from daemon.cli.opened import looking
from daemon.cli.options import with_config
from daemon.clock import runs_here
from daemon.records import overview


@click.command()
@with_config
@click.option("--here", is_flag=True, help="Only what runs on this machine, or in this container.")
def health(config_path: Path, *, here: bool) -> None:
    """Say whether the daemon runs: 0 if so, 69 if not or the database cannot be used.

    It runs where its planner renews its lease; with --here, where any process of this machine does:
    that is the question for a worker, and for a planner that stands by. Servers of others that do
    not answer are no reason to restart anything: cadenced status shows them.
    """
    with looking(config_path) as (opened, db):
        alive = overview.processes(db, now=opened.now)
    found = [one for one in alive if (runs_here(one.owner) if here else one.office)]
    if not found:
        where = "nothing runs here" if here else "no planner runs"
        raise Failure(f"{where}: start cadenced run", UNAVAILABLE)
    click.echo("It runs.")
