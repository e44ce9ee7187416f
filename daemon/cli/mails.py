"""`cadenced mails`: letters sent, waiting and withheld."""

from pathlib import Path

import click

from daemon.cli.listing import Row, Shape, shaped, show
from daemon.cli.opened import looking, person_named
from daemon.cli.options import reveal, with_config
from daemon.cli.revealing import revealed
from daemon.records import views
from daemon.records.views import Mail, Wish

STATES = ("ready", "sending", "sent", "failed", "withdrawn")


@click.command()
@with_config
@shaped
@click.option("--to", metavar="PERSON", help="Only those to one person.")
@click.option("--state", type=click.Choice(STATES), help="Only those in a state.")
@click.option("--withheld", is_flag=True, help="Those that were not sent, and why.")
@click.option("--limit", default=100, show_default=True, help="How many, the latest first.")
@reveal
def mails(
    config_path: Path,
    form: str | None,
    to: str | None,
    state: str | None,
    limit: int,
    *,
    withheld: bool,
    reveal: bool,
) -> None:
    """Letters sent, waiting and, with --withheld, not sent. The latest first, without words."""
    with looking(config_path) as (here, db):
        person = person_named(db, to, here.config).id if to else None
        if withheld:
            wishes = views.wishes(db, views.came_to_nothing(person), limit=limit)
        else:
            chosen = [views.to_person(person)] if person else []
            chosen += [views.in_state(state)] if state else []
            found = views.mails(db, *chosen, limit=limit)
    shape = Shape(form or "", here.zone)
    if withheld:
        show([_not_sent(wish) for wish in wishes], shape, none="Nothing was withheld.")
        return
    if reveal:
        concerned = {one for mail in found for one in (mail.to, *mail.about)}
        revealed(config_path, "mails", concerned, len(found))
    show([_row(mail, reveal=reveal) for mail in found], shape, none="No letter was written yet.")


def _row(mail: Mail, *, reveal: bool) -> Row:
    row: Row = {
        "id": mail.id,
        "letter": mail.letter,
        "to": mail.to,
        "state": mail.state,
        "at": mail.sent_at or mail.due_at,
        "answered": mail.answered_at,
        "because": mail.because,
        "trouble": mail.why if mail.state != "sent" else "",
    }
    return row | ({"subject": mail.subject, "text": mail.text} if reveal else {})


def _not_sent(wish: Wish) -> Row:
    return {
        "letter": wish.letter,
        "to": wish.to,
        "state": wish.state,
        "at": wish.closed_at,
        "reason": wish.reason,
        "because": wish.because,
    }
