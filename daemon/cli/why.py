"""`cadenced why`: the decisions behind a mail, a person's mails, a 1:1 or a case, in order."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import click
from sqlalchemy import Connection

from cadence import cases as judging
from cadence.alerts import Case
from cadence.meetings import Meeting, MeetingKey
from cadence.people import Pair, Person, PersonId
from cadence.subjects import subject_name
from daemon.cli.cases import state_of
from daemon.cli.failing import PROBLEMS, Failure
from daemon.cli.listing import Row, Shape, show, when
from daemon.cli.opened import Opened, looking, person_named
from daemon.cli.options import as_json, with_config
from daemon.cli.telling import sentence
from daemon.gathering import gather_pair
from daemon.opening import open_context
from daemon.records import cases, meetings, people, troubles, views
from daemon.records.views import Mail, Wish

LATEST = 60
"""How many lines of a person's past are told."""


@dataclass(frozen=True, slots=True)
class Told:
    """One line: when, what sort of thing, what happened, and why."""

    at: datetime
    kind: str
    what: str
    because: str


@click.command()
@click.argument("subject", nargs=-1, required=True, metavar="MAIL|PERSON|MEETING|CASE")
@with_config
@as_json
def why(config_path: Path, subject: tuple[str, ...], *, as_json: bool) -> None:
    """Why something is as it is: decisions with their reasons, wishes, and what was withheld.

    MAIL is a number of `cadenced mails`, a key, a Message-ID or the reference printed in the mail;
    PERSON an address or a name; MEETING a key of `cadenced meetings`; CASE as `cadenced cases`
    writes it: MANAGER REPORT/NUMBER.
    """
    name = " ".join(subject)
    with looking(config_path) as (here, db):
        head, lines = _found(here, db, name)
    lines = sorted(lines, key=lambda line: line.at)[-LATEST:]
    if as_json:
        show([_row(line) for line in lines], Shape("json", here.zone), none="")
        return
    click.echo(head)
    for line in lines:
        click.echo(f"  {when(line.at, here.zone)}  {line.kind:<9} {line.what}")
        if line.because:
            click.echo(f"{'':<36}because {line.because}")
    if not lines:
        click.echo("  Nothing was decided about it yet.")


def _row(line: Told) -> Row:
    return {"at": line.at, "kind": line.kind, "what": line.what, "because": line.because}


def _found(here: Opened, db: Connection, name: str) -> tuple[str, list[Told]]:
    if (case := _case_named(db, name)) is not None:
        return _case(here, db, case)
    if mails := views.mails(db, views.named(name)):
        mail = mails[0]
        return _mail_head(mail), [line for one in mails for line in _of_mail(db, one)]
    if (meeting := meetings.find(db, MeetingKey(name))) is not None:
        return _meeting_head(meeting, here.zone), list(_of_meeting(db, meeting, here.zone))
    try:
        person = person_named(db, name, here.config)
    except Failure as unknown:
        words = f'there is no mail, person, 1:1 or case "{name}": {unknown.message}'
        raise Failure(words, PROBLEMS) from None
    return _person_head(db, person), list(_of_person(db, person))


def _mail_head(mail: Mail) -> str:
    state = f"{mail.state}: {mail.why}" if mail.why and mail.state != "sent" else mail.state
    return f"{mail.letter} to {mail.to} ({state})"


def _of_mail(db: Connection, mail: Mail) -> Iterator[Told]:
    for decision in views.decided(db, views.decisions_of_wishes(mail.id)):
        yield Told(decision.made_at, "decided", decision.key, decision.because)
    for wish in views.wishes(db, views.fulfilled_by(mail.id)):
        yield Told(wish.wanted_at, "wanted", f"{wish.letter} to {wish.to}", wish.because)
    for decision in views.decided(db, views.decision_of_parcel(mail.id)):
        yield Told(decision.made_at, "decided", decision.key, decision.because)
    yield from _posted(mail)
    for came in views.arrivals(db, views.answering(mail.id)):
        yield Told(
            came.received_at, "answered", f"by {came.author}, mail {came.id}", came.disposition
        )


def _posted(mail: Mail) -> Iterator[Told]:
    what = f"{mail.letter} to {mail.to}"
    if mail.sent_at:
        yield Told(mail.sent_at, "sent", what, mail.because)
    else:
        yield Told(mail.due_at, mail.state, what, mail.why or mail.because)


def _withheld(wish: Wish) -> Told:
    what = f"{wish.letter} to {wish.to}"
    return Told(wish.closed_at or wish.wanted_at, wish.state, what, wish.reason)


def _meeting_head(meeting: Meeting, zone: str) -> str:
    by = f" by the {meeting.by.value}" if meeting.by else ""
    return f"{meeting.pair}, {when(meeting.starts_at, zone)}: {meeting.status.value}{by}"


def _of_meeting(db: Connection, meeting: Meeting, zone: str) -> Iterator[Told]:
    two = people.some(db, (meeting.pair.manager, meeting.pair.report))
    for change in meetings.history(db, meeting.key):
        what = sentence(change, meeting, two, zone)
        yield Told(change.at, "seen", what, f"the {change.source} shows it")
    for mail in views.mails(db, views.of_meeting(meeting.key)):
        yield from _of_mail(db, mail)
    for wish in views.wishes(db, views.wished_of_meeting(meeting.key), views.came_to_nothing()):
        yield _withheld(wish)


def _person_head(db: Connection, person: Person) -> str:
    pairs = people.pairs_of(db, person.id)
    count = f"{len(pairs)} pair{'s' if len(pairs) != 1 else ''}"
    return f"{person.name} <{person.id}>, {person.timezone}, {count}"


def _of_person(db: Connection, person: Person) -> Iterator[Told]:
    subjects = [subject_name(person.id), *map(subject_name, people.pairs_of(db, person.id))]
    for decision in views.decided(db, views.decided_about(*subjects)):
        yield Told(decision.made_at, "decided", decision.key, decision.because)
    for mail in views.mails(db, views.to_person(person.id)):
        yield from _posted(mail)
    for wish in views.wishes(db, views.came_to_nothing(person.id)):
        yield _withheld(wish)
    for trouble in troubles.open_ones(db):
        if person.id in trouble.key:
            yield Told(trouble.last_at, "trouble", trouble.what, f"{trouble.times} times")


def _case_named(db: Connection, name: str) -> Case | None:
    pair, slash, number = name.removeprefix("case/").rpartition("/")
    addresses = pair.lower().split()
    if not slash or len(addresses) != 2 or not number.isdecimal():
        return None
    wanted = Pair(PersonId(addresses[0]), PersonId(addresses[1]))
    found = [case for case in cases.of_pair(db, wanted) if case.number == int(number)]
    return found[0] if found else None


def _case(here: Opened, db: Connection, case: Case) -> tuple[str, list[Told]]:
    head = f"{case.pair}, case {case.number}: {state_of(case)}, {case.lost} of {case.of} lost"
    lines = [
        Told(decision.made_at, "decided", decision.key, decision.because)
        for decision in views.decided(db, views.decided_under(f"case/{case.pair}/{case.number}"))
    ]
    ctx = open_context(here.config)
    facts = gather_pair(db, ctx, case.pair, now=here.now)
    ctx.engine.dispose()
    for counted in judging.count(facts, here.now) if facts else ():
        meeting = counted.meeting
        by = f" by the {meeting.by.value}" if meeting.by else ""
        what = f"{meeting.status.value}{by}: {counted.verdict.value.replace('_', ' ')}"
        lines.append(Told(meeting.starts_at, "1:1", what, counted.reason))
    return head, lines
