"""`cadenced preview`: a letter as its reader would get it, with invented people."""

from pathlib import Path

import click

from daemon import samples
from daemon.rendering import Stationery


@click.command()
@click.argument("letter", type=click.Choice(samples.letters()), metavar="LETTER")
@click.option(
    "--format",
    "shape",
    type=click.Choice(["html", "text"]),
    default="text",
    show_default=True,
    help="The part of the mail to print.",
)
@click.option("--locale", default="en", show_default=True, help="The reader's: de, en_US, ar …")
@click.option(
    "--templates",
    "folder",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Your own templates, which stand before ours (default: templates/ here).",
)
def preview(letter: str, shape: str, locale: str, folder: Path | None) -> None:
    """Show LETTER with invented people, as HTML or as plain text.

    \b
    cadenced preview agenda_prompt
    cadenced preview welcome --format html > welcome.html
    """
    own = folder or Path("templates")
    stationery = Stationery(*([own] if own.is_dir() else []))
    rendered = stationery.render(
        samples.sample(letter, locale), ref="7K3Q-2MXF", reply_to="cadence@fernhill.example"
    )
    if shape == "html":
        click.echo(rendered.html)
    else:
        click.echo(f"Subject: {rendered.subject}\n\n{rendered.text}", nl=False)
