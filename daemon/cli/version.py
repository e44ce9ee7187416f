"""`cadenced version`: which cadenced this is, and on what it runs."""

import json
import platform
import sqlite3
from importlib.metadata import version as version_of

import click

from daemon.cli.options import as_json


@click.command()
@as_json
def version(*, as_json: bool) -> None:
    """Which cadenced this is."""
    known = {
        "cadenced": version_of("cadenced"),
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
        "tzdata": version_of("tzdata"),
    }
    if as_json:
        click.echo(json.dumps(known))
    else:
        runs_on = ", ".join(f"{name} {value}" for name, value in list(known.items())[1:])
        click.echo(f"cadenced {known['cadenced']} ({runs_on})")
