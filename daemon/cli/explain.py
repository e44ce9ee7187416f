"""`cadenced explain`: how one reply, or a set of calendars, would be read; nothing is opened."""

import click

from daemon.cli.lazy import Command, LazyGroup

COMMANDS = {
    "reply": Command("daemon.cli.explain_reply:reply", "What would be read in one reply."),
    "calendar": Command(
        "daemon.cli.explain_calendar:calendar", "Which 1:1s a set of calendars holds."
    ),
}


@click.group(cls=LazyGroup, commands_by_name=COMMANDS)
def explain() -> None:
    """How one reply or a set of calendars would be read. Opens no database, sends nothing."""
