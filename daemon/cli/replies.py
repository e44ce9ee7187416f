"""`cadenced replies` and `cadenced replay`: mails that came in, and what was read in them."""

from pathlib import Path

import click
from sqlalchemy import Connection

from daemon.cli.failing import PROBLEMS, Failure
from daemon.cli.listing import Row, Shape, shaped, show
from daemon.cli.opened import looking, person_named
from daemon.cli.options import reveal, with_config
from daemon.cli.replies_anonymise import anonymise
from daemon.cli.revealing import revealed
from daemon.config import load
from daemon.opening import open_context
from daemon.records import views
from daemon.records.views import Came
from daemon.steps import deliver, read_mail

STATES = ("stored", "read", "ignored", "refused", "waiting", "shunted")


@click.group(invoke_without_command=True)
@click.pass_context
@with_config
@shaped
@click.option("--of", "author", metavar="PERSON", help="Only those of one person.")
@click.option("--state", type=click.Choice(STATES), help="Only those in a state.")
@click.option("--limit", default=100, show_default=True, help="How many, the latest first.")
@reveal
def replies(
    ctx: click.Context,
    config_path: Path,
    form: str | None,
    author: str | None,
    state: str | None,
    limit: int,
    *,
    reveal: bool,
) -> None:
    """Mails that came in: what they answered, and how they were taken. Shows no words."""
    if ctx.invoked_subcommand is not None:
        return
    with looking(config_path) as (here, db):
        chosen = []
        if author:
            chosen.append(views.written_by(person_named(db, author, here.config).id))
        if state:
            chosen.append(views.arrived_in_state(state))
        found = views.arrivals(db, *chosen, limit=limit)
    if reveal:
        revealed(config_path, "replies", {c.author for c in found if c.author}, len(found))
    rows = [_row(came, reveal=reveal) for came in found]
    show(rows, Shape(form or "", here.zone), none="No mail has come in yet.")


replies.add_command(anonymise)


def _row(came: Came, *, reveal: bool) -> Row:
    row: Row = {
        "id": came.id,
        "received": came.received_at,
        "from": came.author,
        "answers": came.letter or None,
        "state": came.state,
        "taken_as": came.disposition or None,
        "authenticated": came.authenticated,
        "readings": came.reading,
    }
    return row | ({"mail": came.raw.decode("utf-8", "replace")} if reveal else {})


@click.command()
@click.argument("number", type=int, metavar="ID")
@with_config
def replay(config_path: Path, number: int) -> None:
    """Read a mail again, after its reading failed or the reader got better.

    ID is the number that `cadenced replies` shows. What an earlier reading kept is taken back
    first; what this one finds is kept instead, and the author gets a receipt.
    """
    with looking(config_path) as (_, db):
        _check_replayable(db, number)
    ctx = open_context(load(config_path))
    try:
        for parcel in read_mail.replay(ctx, number):
            deliver.run(ctx, parcel)
    finally:
        ctx.engine.dispose()
    with looking(config_path) as (_, db):
        came = views.arrivals(db, views.arrival(number))[0]
    taken = f", taken as {came.disposition}" if came.disposition else ""
    click.echo(f"Mail {number}: {came.state}{taken}.")


def _check_replayable(db: Connection, number: int) -> None:
    found = views.arrivals(db, views.arrival(number))
    if not found:
        raise Failure(f"there is no mail {number}: cadenced replies lists them", PROBLEMS)
    if not found[0].raw:
        raise Failure(f"mail {number} was pruned: its words are gone", PROBLEMS)
