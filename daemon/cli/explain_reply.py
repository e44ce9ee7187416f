"""`cadenced explain reply`: what would be read in one reply. It opens nothing and sends nothing."""

import json
from collections.abc import Iterator
from pathlib import Path

import click

from cadence.goals import GoalStatus
from cadence.replies.reading import Part, ReadGoalUpdate, Reading, Source
from daemon.cli.failing import PROBLEMS, Failure
from daemon.explaining_replies import BadContext, Explained, as_answer, explain
from integrations.mail.guard import Unreadable

SHOWN_LINES = 3
_COLOURS = {"author": "green", "theirs": "magenta", "header": "cyan", "banner": "yellow"}


@click.command()
@click.argument("mail", metavar="REPLY", type=click.Path(exists=True, dir_okay=False))
@click.option(
    "--context",
    "context_path",
    required=True,
    metavar="CONTEXT.json",
    type=click.Path(exists=True, dir_okay=False),
    help="The author, the people, the goals and the letter that is answered.",
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def reply(mail: str, context_path: str, *, as_json: bool) -> None:
    """How one reply (an .eml) would be read: whose each line is, and every record in it.

    It reads files only: no database, no network, and nothing is sent.
    """
    path = Path(context_path)
    try:
        context = json.loads(path.read_text(encoding="utf-8"))
        explained = explain(Path(mail).read_bytes(), context, path.parent)
    except (BadContext, json.JSONDecodeError, UnicodeDecodeError) as error:
        raise Failure(f"{path.name}: {error}", PROBLEMS) from error
    except OSError as error:
        raise Failure(f"{error.filename} cannot be read: {error.strerror}", PROBLEMS) from error
    if as_json:
        click.echo(json.dumps(as_answer(explained), ensure_ascii=False, indent=1))
    else:
        click.echo("\n".join(_told(explained)))


def _told(explained: Explained) -> Iterator[str]:
    said = explained.reading
    if isinstance(explained.mail, Unreadable):
        yield f"Not read: it is beyond the limits ({explained.mail.reason}). Its bytes are kept."
        return
    yield f"Taken as: {said.disposition.value.replace('_', ' ')}"
    if explained.mail.damaged:
        yield f"Mended or cut: {', '.join(explained.mail.damaged)}"
    for part in said.parts:
        yield from _shown(part)
    yield from _machine_told(said)
    yield from _answers_told(said)
    records = list(_records_told(said))
    if records:
        yield ""
        yield click.style("Records", bold=True)
        yield from records
    for unclear in said.unclear:
        yield click.style(f"  unclear: {unclear.text!r} ({unclear.why})", fg="yellow")


def _shown(part: Part) -> Iterator[str]:
    """A part with its owner in the margin; long ones that are not the author's are cut short."""
    lines = part.text.rstrip().split("\n")
    is_author = part.whose == "author"
    shown = lines if is_author else lines[:SHOWN_LINES]
    for number, line in enumerate(shown):
        owner = part.whose if number == 0 else ""
        text = click.style(line, fg=_COLOURS.get(part.whose), dim=not is_author)
        yield f"{owner:>9} {'┃' if is_author else '│'} {text}"
    if len(lines) > len(shown):
        yield f"{'':>9} │ " + click.style(f"… {len(lines) - len(shown)} more lines", dim=True)


def _machine_told(said: Reading) -> Iterator[str]:
    if said.returns_on:
        yield f"Back on {said.returns_on:%A, %d %B %Y}"
    for bounce in said.bounces:
        yield f"Did not reach {bounce.recipient}{', for good' if bounce.permanent else ''}"
    if said.calendar:
        answer = said.calendar
        yield f"{answer.attendee}: {answer.response.value} ({answer.method}, {answer.uid})"


def _answers_told(said: Reading) -> Iterator[str]:
    if said.answers:
        yield ""
        yield click.style("Answers", bold=True)
    for answer in said.answers:
        yield f"  {answer.question or '(none in particular)'}: {' '.join(answer.text.split())}"


def _records_told(said: Reading) -> Iterator[str]:
    for update in said.goal_updates:
        yield _beside(f"goal {update.goal} {_moved(update)}", update.source)
    for goal in said.new_goals:
        yield _beside(f"new goal of {goal.owner}: {goal.title}{_by(goal.due)}", goal.source)
    for words in said.feedback:
        yield _beside(f"{words.kind.value.replace('_', ' ')} for {words.about}", words.source)
    for promise in said.commitments:
        what = f"{promise.owner} will: {promise.text}{_by(promise.due)}"
        yield _beside(what, promise.source)
    for change in said.commitment_updates:
        state = change.status.value if change.status else "changed"
        yield _beside(f"promise {change.ref} {state}{_by(change.due)}", change.source)
    for growth in said.development:
        yield _beside(growth.kind.value.replace("_", " "), growth.source)
    for rating in said.ratings:
        yield _beside(f"{rating.question}: {rating.value}", rating.source)
    for command in said.commands:
        argument = f" {command.argument}" if command.argument else ""
        yield _beside(f"command {command.name}{argument}", command.source)


def _moved(update: ReadGoalUpdate) -> str:
    told = []
    if update.value is not None:
        told.append(f"at {update.value:g}")
    if update.progress is not None:
        told.append(f"{update.progress:.0%} of the way")
    if isinstance(update.status, GoalStatus):
        told.append(update.status.value.replace("_", " "))
    return ", ".join(told) or "mentioned"


def _by(due: object) -> str:
    return f", by {due}" if due else ""


def _beside(what: str, source: Source) -> str:
    """A record beside the words it was read from and the rule that read it."""
    if not source.words:
        return f"  {what}"
    words = " ".join(source.words.split())
    rule = click.style(f" [{source.rule}]", dim=True) if source.rule else ""
    return f"  {what}  ←  “{words}”{rule}"


if __name__ == "__main__":
    reply()
