"""`cadenced cases`: what HR was told, and what is about to be told."""

from pathlib import Path

import click

from cadence.alerts import Case
from daemon.cli.listing import Row, Shape, shaped, show
from daemon.cli.opened import looking
from daemon.cli.options import with_config
from daemon.records import cases as records


@click.command()
@with_config
@shaped
@click.option("--open", "only_open", is_flag=True, help="Only those that still stand.")
def cases(config_path: Path, form: str | None, *, only_open: bool) -> None:
    """What HR was told of pairs whose 1:1s were lost, and what is about to be told.

    Counts and dates, no words. `cadenced why CASE` says how each meeting was counted.
    """
    with looking(config_path) as (here, db):
        found = [case for case in records.all_of_them(db) if case.is_open or not only_open]
    rows = [_row(case) for case in found]
    show(rows, Shape(form or "", here.zone), none="No pair has lost that many 1:1s.")


def _row(case: Case) -> Row:
    return {
        "case": f"{case.pair}/{case.number}",
        "opened": case.opened_at,
        "lost": f"{case.lost} of {case.of}",
        "hr_told": case.hr_told_at,
        "state": state_of(case),
        "ended": case.cleared_at or case.withdrawn_at,
    }


def state_of(case: Case) -> str:
    """How a case stands, in a word."""
    if case.withdrawn_at:
        return "withdrawn"
    if case.cleared_at:
        return "cleared"
    return "disputed" if case.disputed else "open"
