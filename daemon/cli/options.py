"""Options that many commands share."""

from pathlib import Path

import click

from daemon.config import Config, load

with_config = click.option(
    "--config",
    "-c",
    "config_path",
    type=click.Path(path_type=Path),
    default=Path("cadenced.toml"),
    envvar="CADENCED_CONFIG",
    show_default=True,
    help="The configuration file.",
)
as_json = click.option("--json", "as_json", is_flag=True, help="Print JSON.")
reveal = click.option(
    "--reveal",
    is_flag=True,
    help="Show people's words too. It is written down, and the people concerned are told.",
)


def loaded(path: Path) -> Config:
    """The configuration; ConfigProblems ends the command with 78."""
    return load(path)
