"""`cadenced people --coverage`: who meets, and the fewest calendars that show it."""

from collections.abc import Collection, Iterable
from datetime import datetime
from math import inf
from pathlib import Path

import click

from cadence.covering import cover
from cadence.measures import coverage, is_linked
from cadence.meetings import Meeting, Side
from cadence.people import Pair, PersonId
from daemon.cli.listing import Row, Shape, show
from daemon.cli.opened import looking
from daemon.records import calendars, meetings
from daemon.records import people as people_records


def tell(config_path: Path, form: str) -> None:
    """Print a row a reporting line, and above the table what it comes to."""
    with looking(config_path) as (here, db):
        present = people_records.present(db)
        lines = sorted(
            pair
            for pair in people_records.current_lines(db)
            if pair.manager in present and pair.report in present
        )
        found = meetings.all_of_them(db)
        cursors = calendars.all_cursors(db)
    read = {cursor.calendar for cursor in cursors if cursor.known_at is not None}
    refused = {c.calendar for c in cursors if c.error is not None} - read
    needed = cover(lines, lambda person: inf if person in refused else 1.0)
    if not form and lines:
        click.echo("\n".join((*_summary(lines, found, needed, read, now=here.now), "")))
    own: dict[Pair, list[Meeting]] = {}
    for meeting in found:
        own.setdefault(meeting.pair, []).append(meeting)
    rows = [_row(pair, own.get(pair, ()), needed, read, now=here.now) for pair in lines]
    show(rows, Shape(form, here.zone), none="No pairs are known yet. Run: cadenced once")


def _summary(
    lines: Collection[Pair],
    found: Iterable[Meeting],
    needed: Collection[PersonId],
    read: Collection[PersonId],
    *,
    now: datetime,
) -> Iterable[str]:
    figure = coverage(lines, found, now=now)
    yield (
        f"{figure.covered} of {figure.lines} reporting lines have a 1:1 planned "
        f"({figure.percent} %)."
    )
    yield f"Calendars read: {len(read)}. The fewest that would show every line: {len(needed)}."


def _row(
    pair: Pair,
    own: Collection[Meeting],
    needed: Collection[PersonId],
    read: Collection[PersonId],
    *,
    now: datetime,
) -> Row:
    return {
        "manager": pair.manager,
        "report": pair.report,
        "planned": is_linked(own, now=now),
        "next": min((m.starts_at for m in own if m.is_coming(now)), default=None),
        "read": _ends(pair, read),
        "cover": _ends(pair, needed),
    }


def _ends(pair: Pair, people: Collection[PersonId]) -> str:
    """`manager`, `report`, `both` or nothing: whose calendar of the two is among them."""
    sides = ((Side.MANAGER, pair.manager), (Side.REPORT, pair.report))
    ends = [side.value for side, person in sides if person in people]
    return "both" if len(ends) == 2 else "".join(ends)
