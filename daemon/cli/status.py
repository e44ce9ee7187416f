"""`cadenced status`: how the daemon stands, on one screen."""

import json
from dataclasses import asdict
from pathlib import Path

import click
from sqlalchemy import Connection

from daemon.cli import spending
from daemon.cli.listing import as_text
from daemon.cli.opened import Opened, looking
from daemon.cli.options import as_json, with_config
from daemon.cli.standing import Standing, on_one_screen
from daemon.records import budgets, calendars, house, overview, ports, troubles, views
from daemon.records.calendars import Cursor
from daemon.records.views import Mail


@click.command()
@with_config
@as_json
def status(config_path: Path, *, as_json: bool) -> None:
    """Show who runs, what waits and for how long, what answers, and what is wrong.

    The screen shows the first few of each kind, --json all. To be told whether anything is wrong by
    an exit code, ask cadenced health; for causes and cures, cadenced doctor.
    """
    with looking(config_path) as (here, db):
        found = standing(db, here)
    if as_json:
        click.echo(json.dumps(_plain(found), default=as_text, ensure_ascii=False, indent=1))
        return
    click.echo("\n".join(on_one_screen(found, here.config.organisation)))


def standing(db: Connection, here: Opened) -> Standing:
    """Ask for all of it."""
    return Standing(
        at=here.now,
        mode=here.config.mode.value,
        live_since=house.live_since(db),
        held_since=house.held_since(db),
        kinds=_kinds(here),
        running=overview.processes(db, now=here.now),
        mail_out=overview.outgoing(db, now=here.now),
        put_back=views.mails(db, views.put_back()),
        mail_in=overview.incoming(db),
        wakes=overview.waking(db, now=here.now),
        ports=ports.all_of_them(db),
        calendars=calendars.all_cursors(db),
        asked=budgets.of_services(db),
        troubles=troubles.open_ones(db),
    )


def _plain(found: Standing) -> dict[str, object]:
    """All of it in names and values. No subject, no text: lists show structure only."""
    kinds = found.kinds
    return {
        "at": found.at,
        "mode": found.mode,
        "live_since": found.live_since,
        "held_since": found.held_since,
        "running": [asdict(process) for process in found.running],
        "mail_out": asdict(found.mail_out),
        "put_back": [_mail(mail) for mail in found.put_back],
        "mail_in": asdict(found.mail_in),
        "wakes": asdict(found.wakes),
        "ports": [asdict(port) | {"kind": kinds[port.name]} for port in found.ports],
        "calendars": [_calendar(cursor) for cursor in found.calendars],
        "asked": spending.plain(found.asked, found.at),
        "troubles": [asdict(trouble) for trouble in found.troubles],
    }


def _mail(mail: Mail) -> dict[str, object]:
    names = ("id", "letter", "to", "attempts", "due_at", "why")
    return {name: getattr(mail, name) for name in names}


def _calendar(cursor: Cursor) -> dict[str, object]:
    names = ("calendar", "known_at", "tried_at", "error", "error_since", "emptied")
    return {name: getattr(cursor, name) for name in names}


def _kinds(here: Opened) -> dict[str, str]:
    config = here.config
    sections = (config.people, config.calendar, config.mail.inbound, config.mail.outbound)
    return dict(zip(ports.NAMES, (section.kind for section in sections), strict=True))
