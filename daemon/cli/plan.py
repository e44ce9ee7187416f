"""`cadenced plan`: what would be sent to whom, and why, and what would be held back."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from daemon.cli.listing import Row, Shape, show
from daemon.cli.options import as_json, with_config
from daemon.cli.run import ready
from daemon.foreseeing import Foresight, foresee
from daemon.records.views import Mail, Wish


@click.command()
@with_config
@as_json
@click.option("--days", default=14, show_default=True, help="How far to look.")
def plan(config_path: Path, days: int, *, as_json: bool) -> None:
    """What would be sent to whom in the coming days, and why; what would be held back.

    Calendars and people are read once, now; then a copy of the database lives on, and nothing
    leaves. Answers that people will give are not foreseen. Before go-live it shows what would
    happen if mail were let out now.
    """
    with ready(config_path) as (config, ctx):
        found = foresee(ctx, until=ctx.clock() + timedelta(days=days))
        zone = config.organisation.timezone
    if as_json:
        show(
            [*map(_sent, found.mails), *map(_withheld, found.withheld)],
            Shape("json", zone),
            none="",
        )
    else:
        click.echo("\n".join(_told(found, zone)))


def _sent(mail: Mail) -> Row:
    return {
        "at": mail.sent_at or mail.due_at,
        "letter": mail.letter,
        "to": mail.to,
        "sent": mail.state == "sent",
        "because": mail.because if mail.state == "sent" else mail.why,
    }


def _withheld(wish: Wish) -> Row:
    return {
        "at": wish.closed_at,
        "letter": wish.letter,
        "to": wish.to,
        "sent": False,
        "because": wish.reason,
    }


def _told(found: Foresight, zone: str) -> Iterator[str]:
    rows = sorted(
        [*map(_sent, found.mails), *map(_withheld, found.withheld)], key=lambda row: str(row["at"])
    )
    if not found.live:
        yield "Mail is not let out yet. If it were (cadenced go-live), this would happen:"
    day = ""
    for row in rows:
        at = row["at"]
        local = at.astimezone(ZoneInfo(zone)) if isinstance(at, datetime) else None
        if local and f"{local:%a %d %b}" != day:
            day = f"{local:%a %d %b}"
            yield day
        clock = f"{local:%H:%M}" if local and row["sent"] else "not sent"
        yield f"  {clock:<10}{row['letter']!s:<20}{row['to']!s:<34}{row['because']}"
    sent = sum(bool(row["sent"]) for row in rows)
    verb = "would be sent"
    yield f"{sent} mail{'s' if sent != 1 else ''} {verb}, {len(rows) - sent} held back."
