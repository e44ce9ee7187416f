"""Prints lists: as a table, as JSON, or as CSV that a spreadsheet opens without harm."""

import csv
import io
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

import click

Row = dict[str, object]
Command = TypeVar("Command", bound=Callable[..., Any])
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Shape:
    """How a list is printed: `zone` is the one that times are shown in (JSON and CSV keep UTC)."""

    form: str
    zone: str


def shaped(command: Command) -> Command:
    """`--json` and `--csv`, for every list."""
    for form in ("csv", "json"):
        command = click.option(f"--{form}", "form", flag_value=form, help=f"Print {form.upper()}.")(
            command
        )
    return command


def show(rows: Sequence[Row], shape: Shape, *, none: str) -> None:
    """Print the rows; `none` is said where there are none (as text)."""
    if shape.form == "json":
        click.echo(json.dumps(rows, default=as_text, ensure_ascii=False, indent=1))
    elif shape.form == "csv":
        click.echo(_csv(rows), nl=False)
    elif not rows:
        click.echo(none)
    else:
        click.echo(_table(rows, shape.zone))


def when(moment: datetime | None, zone: str) -> str:
    """A moment as an operator reads it: `Thu 12 Nov 2026 10:00`; nothing where there is none."""
    return f"{moment.astimezone(ZoneInfo(zone)):%a %d %b %Y %H:%M}" if moment else ""


def safe_cell(value: object) -> str:
    """A cell that a spreadsheet takes as text, not as a formula (OWASP, CSV injection)."""
    text = as_text(value) if isinstance(value, date) else "" if value is None else str(value)
    is_number = isinstance(value, int | float)
    return f"'{text}" if text.startswith(_FORMULA) and not is_number else text


def as_text(value: object) -> str:
    """What JSON has no form for: a moment in UTC, anything else as it is written."""
    if isinstance(value, datetime):
        return value.isoformat().replace("+00:00", "Z")
    return value.isoformat() if isinstance(value, date) else str(value)


def _csv(rows: Sequence[Row]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    if rows:
        writer.writerow(rows[0])
    writer.writerows([safe_cell(cell) for cell in row.values()] for row in rows)
    return out.getvalue()


def _table(rows: Sequence[Row], zone: str) -> str:
    head = [name.replace("_", " ") for name in rows[0]]
    cells = [[_cell(value, zone) for value in row.values()] for row in rows]
    widths = [max(map(len, column)) for column in zip(head, *cells, strict=True)]
    lines = [
        "  ".join(c.ljust(w) for c, w in zip(line, widths, strict=True)).rstrip()
        for line in (head, *cells)
    ]
    return "\n".join(lines)


def _cell(value: object, zone: str) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case datetime():
            return when(value, zone)
        case float():
            return f"{value:g}"
        case list() | tuple():
            return ", ".join(map(str, value))
        case _:
            return " ".join(str(value).split())
