"""`cadenced replies anonymise`: a misread mail with invented names, to be sent with a report."""

import json
from pathlib import Path
from typing import Any

import click

from daemon.anonymising import Told, told_by_strangers
from daemon.cli.failing import PROBLEMS, Failure
from integrations.mail.guard import Unreadable

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command("anonymise")
@click.argument("mail", metavar="MAIL.eml", type=_FILE)
@click.option(
    "--context",
    "context_path",
    metavar="CONTEXT.json",
    type=_FILE,
    help="What explain reply was given: its people are replaced too, and it is written beside.",
)
@click.option("--name", "names", multiple=True, help="A name that stands only in the words.")
@click.option(
    "--out",
    metavar="FOLDER",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="Where reply.eml is written, and context.json and sent.eml with a context.",
)
def anonymise(mail: Path, context_path: Path | None, names: tuple[str, ...], out: Path) -> None:
    """Write a mail anew with invented names, addresses, hosts and ids, to report a misread.

    Structure, line breaks and marks of quotation stay, so that it is misread as before. The words
    stay too: read them before you send them on.
    """
    context = _context(context_path)
    sent = ((context or {}).get("prompt") or {}).get("sent")
    letter = (context_path.parent / sent).read_bytes() if context_path and sent else None
    told = told_by_strangers(mail.read_bytes(), names=names, letter=letter, context=context)
    if isinstance(told, Unreadable):
        raise Failure(f"{mail.name} is beyond the limits ({told.reason})", PROBLEMS)
    written = _write(told, out, str(sent or "sent.eml"))
    click.echo(f"Wrote {', '.join(written)} to {out}. Read them before you send them on.")


def _context(path: Path | None) -> dict[str, Any] | None:
    if path is None:
        return None
    try:
        found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise Failure(f"{path.name}: {error}", PROBLEMS) from error
    return found


def _write(told: Told, out: Path, letter_name: str) -> list[str]:
    out.mkdir(parents=True, exist_ok=True)
    files = {"reply.eml": told.reply}
    if told.letter is not None:
        files[Path(letter_name).name] = told.letter
    if told.context is not None:
        shown = json.dumps(told.context, ensure_ascii=False, indent=1)
        files["context.json"] = shown.encode("utf-8")
    for name, content in files.items():
        (out / name).write_bytes(content)
    return list(files)
