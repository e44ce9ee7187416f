"""`cadenced mails`: letters sent, waiting and withheld."""

from pathlib import Path

import click

from daemon.cli.failing import PROBLEMS, Failure
from daemon.cli.listing import Row, Shape, shaped, show
from daemon.cli.opened import looking, opened, person_named
from daemon.cli.options import reveal, with_config
from daemon.cli.revealing import revealed
from daemon.records import outbox, troubles, views
from daemon.records.views import Mail, Wish
from daemon.steps import deliver

STATES = ("ready", "sending", "sent", "failed", "withdrawn")


@click.command()
@with_config
@shaped
@click.option("--to", metavar="PERSON", help="Only those to one person.")
@click.option("--state", type=click.Choice(STATES), help="Only those in a state.")
@click.option("--withheld", is_flag=True, help="Those that were not sent, and why.")
@click.option("--unknown", is_flag=True, help="Those that may or may not have gone.")
@click.option("--release", type=int, metavar="ID", help="Send such a one once more.")
@click.option("--went", type=int, metavar="ID", help="Count such a one as sent.")
@click.option("--limit", default=100, show_default=True, help="How many, the latest first.")
@reveal
def mails(
    config_path: Path,
    form: str | None,
    to: str | None,
    state: str | None,
    release: int | None,
    went: int | None,
    limit: int,
    *,
    withheld: bool,
    unknown: bool,
    reveal: bool,
) -> None:
    """Letters sent, waiting and, with --withheld, not sent. The latest first, without words.

    A letter whose line broke twice after it was handed over, where the server cannot be asked, may
    have gone twice or not at all: it waits for your word, --release or --went.
    """
    if release is not None or went is not None:
        _decide(config_path, release or went or 0, once_more=release is not None)
        return
    with looking(config_path) as (here, db):
        person = person_named(db, to, here.config).id if to else None
        if withheld:
            wishes = views.wishes(db, views.came_to_nothing(person), limit=limit)
        else:
            chosen = [views.to_person(person)] if person else []
            chosen += [views.in_state(state)] if state else []
            chosen += [views.of_unknown_fate(now=here.now)] if unknown else []
            found = views.mails(db, *chosen, limit=limit)
    shape = Shape(form or "", here.zone)
    if withheld:
        show([_not_sent(wish) for wish in wishes], shape, none="Nothing was withheld.")
        return
    if reveal:
        concerned = {one for mail in found for one in (mail.to, *mail.about)}
        revealed(config_path, "mails", concerned, len(found))
    show([_row(mail, reveal=reveal) for mail in found], shape, none="No letter was written yet.")


def _decide(config_path: Path, number: int, *, once_more: bool) -> None:
    """The operator's word on a letter that may have gone."""
    with opened(config_path) as here, here.engine.begin() as db:
        parcel = outbox.held(db, number, now=here.now)
        if parcel is None:
            raise Failure(f"mail {number} waits for nobody's word: mails --unknown", PROBLEMS)
        if once_more and here.now >= parcel.expires:
            raise Failure(f"it is too late for mail {number}; --went {number} closes it", PROBLEMS)
        if once_more:
            outbox.put_back(db, parcel.id, "the operator released it", due_at=here.now)
        else:
            deliver.note_sent(db, parcel, "", now=here.now)
        troubles.close(db, f"parcel/{parcel.id}", now=here.now)
    click.echo(f"Mail {number} {'goes once more.' if once_more else 'counts as sent.'}")


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
