"""`cadenced db`: bring the database up to date, or tell its version."""

import json
from pathlib import Path

import click

from daemon.cli.failing import CONFIG, PROBLEMS, Failure
from daemon.cli.options import as_json, with_config
from daemon.config import load
from daemon.records import migrating
from daemon.records.engine import unpooled


@click.group()
def db() -> None:
    """Upgrade the database, or tell its version."""


@db.command()
@with_config
def upgrade(config_path: Path) -> None:
    """Bring the database up to date; make it where there is none. Safe to repeat."""
    config = load(config_path)
    url = config.database_url()
    if url.startswith("sqlite:///"):
        Path(url.removeprefix("sqlite:///")).parent.mkdir(parents=True, exist_ok=True)
    engine = unpooled(url)
    try:
        done = migrating.upgrade(engine)
        found = migrating.version_of(engine)
    except migrating.DatabaseTooNew as error:
        words = f"{error}: upgrade cadenced, or restore the backup taken before"
        raise Failure(words, CONFIG) from None
    finally:
        engine.dispose()
    click.echo(f"The database is {'now' if done else 'already'} at version {found}.")


@db.command()
@with_config
@as_json
@click.pass_context
def version(ctx: click.Context, config_path: Path, *, as_json: bool) -> None:
    """Which version the database has, and which this cadenced writes; 1 if they differ."""
    url = load(config_path).database_url()
    found = None
    if not url.startswith("sqlite:///") or Path(url.removeprefix("sqlite:///")).exists():
        engine = unpooled(url)
        try:
            found = migrating.version_of(engine)
        finally:
            engine.dispose()
    head = migrating.head()
    if as_json:
        click.echo(json.dumps({"database": found, "program": head}))
    else:
        click.echo(f"database {found or 'none yet'}, program {head}")
    ctx.exit(0 if found == head else PROBLEMS)
