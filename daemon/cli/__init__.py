"""The command line: `main`, and the table of commands; each is imported only when it is used."""

import os
import sys

import click

from daemon.cli.failing import Failure, told
from daemon.cli.lazy import Command, LazyGroup

COMMANDS = {
    "demo": Command("daemon.cli.demo:demo", "An invented company lives through a quarter."),
    "init": Command("daemon.cli.init:init", "Write cadenced.toml by a few questions."),
    "check": Command("daemon.cli.check:check", "Say everything that is wrong, without a network."),
    "doctor": Command("daemon.cli.doctor:doctor", "Sign in everywhere, and say what mends what."),
    "plan": Command("daemon.cli.plan:plan", "What would be sent to whom, and why."),
    "go-live": Command("daemon.cli.go_live:go_live", "Let mail out, after showing what happens."),
    "run": Command("daemon.cli.run:run", "Run until stopped."),
    "worker": Command("daemon.cli.run:worker", "Do what a planner elsewhere hands out."),
    "status": Command("daemon.cli.status:status", "What waits, what answers, what is wrong."),
    "health": Command("daemon.cli.health:health", "Whether it runs, as an exit code."),
    "once": Command("daemon.cli.run:once", "Do what is due now, then end (for cron)."),
    "rehearse": Command(
        "daemon.cli.rehearse:rehearse", "Live through a stretch of time; send nothing."
    ),
    "why": Command("daemon.cli.why:why", "Why a mail, person, 1:1 or case is as it is."),
    "people": Command("daemon.cli.people:people", "Who works here, and how they can be reached."),
    "pairs": Command("daemon.cli.people:pairs", "Managers and reports, and how their 1:1s go."),
    "meetings": Command("daemon.cli.meetings:meetings", "1:1s, planned and past."),
    "goals": Command("daemon.cli.goals:goals", "Goals and where they stand; import a list."),
    "commitments": Command(
        "daemon.cli.commitments:commitments", "What was promised, and what came of it."
    ),
    "mails": Command("daemon.cli.mails:mails", "Letters sent, waiting and withheld."),
    "replies": Command(
        "daemon.cli.replies:replies", "Mails that came in, and what was read in them."
    ),
    "replay": Command("daemon.cli.replies:replay", "Read a mail again that could not be read."),
    "cases": Command("daemon.cli.cases:cases", "What HR was told, and what is about to be."),
    "preview": Command("daemon.cli.preview:preview", "Show a letter with invented people."),
    "explain": Command("daemon.cli.explain:explain", "How one reply or calendar would be read."),
    "export": Command("daemon.cli.privacy:export", "Everything kept about a person, as JSON."),
    "forget": Command("daemon.cli.privacy:forget", "Delete a person's words and mails."),
    "prune": Command("daemon.cli.privacy:prune", "Delete what is older than the retention says."),
    "db": Command("daemon.cli.database:db", "Upgrade the database, or tell its version."),
    "version": Command("daemon.cli.version:version", "Which cadenced this is."),
}


@click.group(
    cls=LazyGroup,
    commands_by_name=COMMANDS,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Begin with: cadenced demo, then cadenced init. Nothing is sent until cadenced go-live.",
)
def cli() -> None:
    """Keep an organisation's 1:1s alive and make them count, by mail and calendar alone."""


def main() -> None:
    """Run a command, say in one line what went wrong, and end with the code that says so."""
    sys.exit(run())


def run(arguments: list[str] | None = None) -> int:
    """Run a command; the exit code (0 1 2 69 75 78, or 130 after Ctrl-C)."""
    try:
        result = cli.main(args=arguments, prog_name="cadenced", standalone_mode=False)
    except click.UsageError as error:
        where = error.ctx.command_path if error.ctx else "cadenced"
        click.echo(f"cadenced: {error.format_message()} See: {where} --help", err=True)
        return error.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (KeyboardInterrupt, click.Abort):
        click.echo(err=True)
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        if os.environ.get("CADENCED_DEBUG"):
            raise
        failure = told(error) or Failure.unexpected(error)
        failure.show()
        return failure.exit_code
    return result if isinstance(result, int) else 0
