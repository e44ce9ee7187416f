"""`--reveal`: words are shown only after it was written down and the people were told."""

import getpass
from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path

import click

from cadence.decisions import Decision, Send
from cadence.letters import Named
from cadence.moments import local_day
from cadence.people import Person, PersonId
from cadence.privacy import Visibility
from cadence.rules.revealed import Revealed
from daemon.config import load
from daemon.opening import open_context
from daemon.perform import Desk, perform
from daemon.records import audit, people

_TELL_WITHIN = timedelta(days=30)


def operator() -> str:
    """Whoever gives the command, as this machine knows them."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "operator"


def revealed(config_path: Path, what: str, concerned: Iterable[PersonId], count: int) -> None:
    """Write down that words were shown, and tell everybody whose words they are."""
    ctx = open_context(load(config_path))
    now = ctx.clock()
    who = operator()
    desk = Desk(ctx.stationery, ctx.franking)
    try:
        with ctx.engine.begin() as db:
            told = people.some(db, sorted(set(concerned)))
            counts = f"{count} {what}, {len(told)} people"
            line = audit.note(db, who, "reveal", what, counts, now=now)
            for person in told.values():
                letter = _letter(person, who, what, ctx.settings.organisation, now=now)
                key = f"revealed/{line}/{person.id}"
                because = f"an operator looked at {what}"
                send = Send(person.id, letter, key, now, now + _TELL_WITHIN, because=because)
                decision = Decision(key, because, (send,))
                perform(db, decision, person.id, desk, now=now)
    finally:
        ctx.engine.dispose()
    click.echo(f"Written down, and {len(told)} people will be told.", err=True)


def _letter(person: Person, who: str, what: str, organisation: str, *, now: datetime) -> Revealed:
    return Revealed(
        to=Named(person.first_name, person.name, person.email),
        zone=person.timezone,
        locale=person.locale,
        sees=Visibility.SELF,
        day=local_day(now, person.timezone),
        who=who,
        what=what,
        at=now,
        organisation=organisation,
    )
