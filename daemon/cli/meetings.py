"""`cadenced meetings`: 1:1s, planned and past; `--pair A B` tells a pair's story."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import click
from sqlalchemy import Connection

from cadence.meetings import Meeting, Status
from cadence.moments import local_day
from cadence.people import Pair, Person
from cadence.policies import rhythm_of
from cadence.subjects import subject_name
from daemon.cli.listing import Row, Shape, shaped, show, when
from daemon.cli.opened import Opened, looking, pair_named
from daemon.cli.options import with_config
from daemon.cli.telling import sentence
from daemon.records import meetings as records
from daemon.records import people, views
from daemon.records.views import Mail, Wish

_DAY = click.DateTime(["%Y-%m-%d"])


@click.command()
@with_config
@shaped
@click.option("--pair", nargs=2, metavar="A B", help="The story of one pair, in either order.")
@click.option(
    "--from", "first", type=_DAY, metavar="DAY", help="From this day on (default: 30 days ago)."
)
@click.option(
    "--to", "last", type=_DAY, metavar="DAY", help="Up to this day (default: in 30 days)."
)
def meetings(
    config_path: Path,
    form: str | None,
    pair: tuple[str, str] | None,
    first: datetime | None,
    last: datetime | None,
) -> None:
    """1:1s, planned and past: when, what became of them, and who gave them up.

    With --pair, and neither --json nor --csv, the story of the two: every 1:1 with its changes and
    the letters that went with it. No words of anybody are shown.
    """
    with looking(config_path) as (here, db):
        whose = pair_named(db, pair, here.config) if pair else None
        today = local_day(here.now, here.zone)
        reach = timedelta(days=120 if whose else 30)
        begin = first.date() if first else today - reach
        end = last.date() if last else today + timedelta(days=30)
        found = [
            meeting
            for meeting in records.all_of_them(db)
            if whose in (None, meeting.pair)
            and begin <= local_day(meeting.starts_at, here.zone) <= end
        ]
        if whose and not form:
            click.echo("\n".join(_story(here, db, whose, found)))
            return
    rows = [_row(meeting) for meeting in sorted(found, key=lambda m: (m.starts_at, m.pair))]
    show(rows, Shape(form or "", here.zone), none=f"No 1:1s from {begin} to {end}.")


def _row(meeting: Meeting) -> Row:
    return {
        "start": meeting.starts_at,
        "end": meeting.ends_at,
        "manager": meeting.pair.manager,
        "report": meeting.pair.report,
        "status": meeting.status.value,
        "by": meeting.by.value if meeting.by else None,
        "moved_to": meeting.moved_to,
        "key": meeting.key,
    }


def _story(here: Opened, db: Connection, pair: Pair, found: list[Meeting]) -> Iterator[str]:
    two = people.some(db, (pair.manager, pair.report))
    manager, report = two[pair.manager], two[pair.report]
    yield _heading(here, db, pair, manager, report)
    mails = _by_meeting(views.mails(db))
    wishes = views.wishes(db, views.wished_about(subject_name(pair)), views.came_to_nothing())
    for meeting in found:
        yield ""
        became = _became(meeting, manager, report, here.zone)
        yield f"{when(meeting.starts_at, here.zone)}  {became}"
        withheld = [wish for wish in wishes if wish.meeting == meeting.key]
        history = records.history(db, meeting.key)
        seen = [(change.at, sentence(change, meeting, two, here.zone)) for change in history]
        yield from _happened(seen, mails.get(meeting.key, []), withheld, here.zone)
    if not found:
        yield "No 1:1 of theirs is known in these days."


def _heading(here: Opened, db: Connection, pair: Pair, manager: Person, report: Person) -> str:
    line = people.last_line_of(db, pair)
    if line is None or line.until is not None:
        return (
            f"{manager.name} and {report.name}: {report.first_name} reports to somebody else now."
        )
    rhythm = rhythm_of(here.config.settings(), manager, report, line.since, here.now)
    known = line.since > here.now - timedelta(days=3650)
    since = f", since {line.since:%d %b %Y}" if known else ""
    return f"{manager.name} and {report.name} ({rhythm.value}{since})"


def _by_meeting(mails: list[Mail]) -> dict[str, list[Mail]]:
    of: dict[str, list[Mail]] = {}
    for mail in reversed(mails):
        of.setdefault(mail.meeting, []).append(mail)
    return of


def _became(meeting: Meeting, manager: Person, report: Person, zone: str) -> str:
    who = ""
    if meeting.by is not None:
        who = f" by {(manager if meeting.by.value == 'manager' else report).first_name}"
    if meeting.status is Status.MOVED and meeting.moved_to:
        return f"moved{who} to {when(meeting.moved_to, zone)}"
    return f"{meeting.status.value}{who}"


def _happened(
    seen: list[tuple[datetime, str]], mails: list[Mail], withheld: list[Wish], zone: str
) -> Iterator[str]:
    """Everything about one meeting, in the order it happened."""
    told = list(seen)
    for mail in mails:
        answered = f", answered {when(mail.answered_at, zone)}" if mail.answered_at else ""
        told.append(
            (mail.sent_at or mail.due_at, f"{mail.letter} to {mail.to}: {mail.state}{answered}")
        )
    for wish in withheld:
        told.append(
            (
                wish.closed_at or wish.wanted_at,
                f"{wish.letter} to {wish.to} not sent: {wish.reason}",
            )
        )
    for at, words in sorted(told, key=lambda one: one[0]):
        yield f"    {when(at, zone)}  {words}"
