"""`cadenced commitments`: what was promised or asked, and what came of it."""

from datetime import date
from pathlib import Path

import click

from cadence.facts import HeldCommitment
from cadence.moments import local_day
from daemon.cli.listing import Row, Shape, shaped, show
from daemon.cli.opened import looking, person_named
from daemon.cli.options import reveal, with_config
from daemon.cli.revealing import revealed
from daemon.records import commitments as records


@click.command()
@with_config
@shaped
@click.option("--of", "owner", metavar="PERSON", help="Only what this person owes.")
@click.option("--live", is_flag=True, help="Only what is still to be done or decided.")
@reveal
def commitments(
    config_path: Path, form: str | None, owner: str | None, *, live: bool, reveal: bool
) -> None:
    """What was promised or asked in 1:1s, and what came of it. Shows no words."""
    with looking(config_path) as (here, db):
        whose = person_named(db, owner, here.config) if owner else None
        found = records.of_owner(db, whose.id) if whose else records.all_of_them(db)
        today = local_day(here.now, here.zone)
    found = tuple(c for c in found if not live or (c.commitment.state.is_live and not c.undone))
    if reveal:
        concerned = {p for c in found for p in (c.commitment.owner, c.commitment.author)}
        revealed(config_path, "commitments", concerned, len(found))
    rows = [_row(commitment, today, reveal=reveal) for commitment in found]
    show(rows, Shape(form or "", here.zone), none="Nothing was promised yet.")


def _row(held: HeldCommitment, today: date, *, reveal: bool) -> Row:
    promise = held.commitment
    late = (today - promise.due).days if promise.due and promise.state.is_live else 0
    row: Row = {
        "owner": promise.owner,
        "asked_by": promise.author if promise.author != promise.owner else None,
        "made": promise.at,
        "due": promise.due,
        "state": "taken back" if held.undone else promise.state.value,
        "days_late": max(late, 0),
    }
    return row | ({"text": promise.text} if reveal else {})
