"""A group whose commands are imported only when they are used, so that `--help` is quick."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Any, cast

import click

from daemon.cli.failing import told


@dataclass(frozen=True, slots=True)
class Command:
    """Where a command is found (`module:name`), and the sentence the list of commands shows."""

    where: str
    summary: str

    def load(self) -> click.Command:
        """Import it."""
        module, _, name = self.where.partition(":")
        return cast(click.Command, getattr(import_module(module), name))


class LazyGroup(click.Group):
    """Lists its commands without importing any; turns our errors into one line and a code."""

    def __init__(
        self, *arguments: Any, commands_by_name: Mapping[str, Command], **options: Any
    ) -> None:
        super().__init__(*arguments, **options)
        self._known = commands_by_name

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Their names, in the order an operator meets them."""
        return list(self._known)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, imported now."""
        return self._known[cmd_name].load() if cmd_name in self._known else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does; a name nobody knows gets the nearest one."""
        if args and args[0] not in self._known and not args[0].startswith("-"):
            raise click.UsageError(f'there is no command "{args[0]}".{self._nearest(args[0])}', ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list, from the summaries alone."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, known.summary) for name, known in self._known.items()])

    def invoke(self, ctx: click.Context) -> Any:
        """Run, and say in plain words what a command could not do."""
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except Exception as error:
            if failure := told(error):
                raise failure from error
            raise

    def _nearest(self, name: str) -> str:
        from daemon.config.suggesting import did_you_mean

        return did_you_mean(name, self._known)
