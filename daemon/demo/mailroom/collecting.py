"""Collects what the mailroom shows from a rehearsal's database: mails, replies, pairs, cases."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes, policy
from typing import Any

from sqlalchemy import Connection, Row, select

from cadence.alerts import Case
from cadence.meetings import Meeting
from cadence.people import Pair, Person, PersonId
from cadence.subjects import subject_name
from daemon.records import cases, meetings, people, wants
from daemon.records.engine import reading
from daemon.records.tables.deciding import decisions
from daemon.records.tables.deciding import wants as wants_table
from daemon.records.tables.posting import inbox, parcels
from daemon.rehearsal.living import Rehearsal


@dataclass(frozen=True, slots=True)
class Shown:
    """A mail of the mailroom. `outgoing`: from us; `page` is its file's name, `because` and `why`
    say what led to it or what was read in it. Moments are UTC."""

    page: str
    outgoing: bool
    letter: str
    person: PersonId
    subject: str
    at: datetime
    text: str
    html: str
    headers: str
    because: str
    why: tuple[tuple[str, str], ...]
    pair: Pair | None
    meeting: str | None


@dataclass(frozen=True, slots=True)
class NotSent:
    """A letter that was wanted and did not go."""

    letter: str
    person: PersonId
    at: datetime
    reason: str
    because: str


@dataclass(frozen=True, slots=True)
class Collection:
    """All that the pages are made of."""

    people: Mapping[PersonId, Person]
    hr: tuple[PersonId, ...]
    pairs: tuple[Pair, ...]
    meetings: Mapping[Pair, tuple[Meeting, ...]]
    mails: tuple[Shown, ...]
    not_sent: tuple[NotSent, ...]
    cases: tuple[Case, ...]
    counts: Mapping[str, int]


def collect(rehearsal: Rehearsal, counts: Mapping[str, int]) -> Collection:
    """Read it all."""
    with reading(rehearsal.ctx.engine) as db:
        pairs = tuple(sorted(people.current_lines(db)))
        of_pair: dict[Pair, list[Meeting]] = {pair: [] for pair in pairs}
        for meeting in meetings.all_of_them(db):
            of_pair.setdefault(meeting.pair, []).append(meeting)
        known = {meeting.key: meeting.pair for found in of_pair.values() for meeting in found}
        sent = _sent(db, rehearsal, known)
        mails = (*sent, *_received(db, sent))
        return Collection(
            people=people.present(db),
            hr=rehearsal.ctx.settings.hr,
            pairs=pairs,
            meetings={pair: tuple(found) for pair, found in of_pair.items()},
            mails=tuple(sorted(mails, key=lambda mail: (mail.at, mail.outgoing, mail.page))),
            not_sent=tuple(_not_sent(row) for row in wants.withheld(db)),
            cases=cases.all_of_them(db),
            counts=counts,
        )


def _sent(db: Connection, rehearsal: Rehearsal, known: Mapping[Any, Pair]) -> tuple[Shown, ...]:
    rows = {row.message_id: row for row in db.execute(_parcels_with_reasons())}
    subjects = _subjects(db)
    found: list[Shown] = []
    threads: dict[tuple[str, str], tuple[Pair | None, str | None]] = {}
    for number, mail in enumerate(rehearsal.postman.posted, start=1):
        row = rows[mail.message_id]
        pair = known.get(row.meeting) or subjects.get(row.id)
        begun = threads.setdefault((row.person, row.thread), (pair, row.meeting))
        about = (pair or begun[0], row.meeting or begun[1])
        found.append(_letter(row, mail.raw, f"mail-{number:04d}", about))
    return tuple(found)


def _parcels_with_reasons() -> Any:
    return select(
        parcels, decisions.c.because.label("decided"), decisions.c.key.label("decision_key")
    ).join(decisions, decisions.c.id == parcels.c.decision)


def _subjects(db: Connection) -> dict[int, Pair]:
    """The pair whose rules wanted a parcel."""
    names = {subject_name(pair): pair for pair in people.current_lines(db)}
    query = select(wants_table.c.parcel, wants_table.c.subject).where(
        wants_table.c.parcel.is_not(None)
    )
    return {row.parcel: names[row.subject] for row in db.execute(query) if row.subject in names}


def _letter(row: Row[Any], raw: bytes, page: str, about: tuple[Pair | None, str | None]) -> Shown:
    why = (
        ("Decided", f"{row.decided_at:%a %d %b %Y, %H:%M} UTC, key {row.decision_key}"),
        ("Because", row.because or row.decided),
        ("Might go from", f"{row.not_before:%a %d %b, %H:%M} UTC"),
        ("Of no use after", f"{row.expires:%a %d %b, %H:%M} UTC"),
        ("Posted", f"{row.sent_at:%a %d %b, %H:%M} UTC"),
        ("Answered", f"{row.answered_at:%a %d %b, %H:%M} UTC" if row.answered_at else "not yet"),
        ("Holds words or data of", ", ".join(row.about) or "nobody but its reader"),
    )
    return Shown(
        page=page,
        outgoing=True,
        letter=row.letter,
        person=PersonId(row.person),
        subject=row.subject,
        at=row.sent_at,
        text=row.text or "",
        html=row.html or "",
        headers=_headers(raw),
        because=row.because or row.decided,
        why=why,
        pair=about[0],
        meeting=about[1],
    )


def _received(db: Connection, sent: tuple[Shown, ...]) -> tuple[Shown, ...]:
    by_message = {_message_id(mail.headers): mail for mail in sent}
    parcel_ids = {row.id: row.message_id for row in db.execute(select(parcels))}
    found = []
    for number, row in enumerate(db.execute(select(inbox).order_by(inbox.c.id)), start=1):
        answered = by_message.get(parcel_ids.get(row.parcel, ""))
        found.append(_reply(row, f"reply-{number:04d}", answered))
    return tuple(found)


def _reply(row: Row[Any], page: str, answered: Shown | None) -> Shown:
    message = message_from_bytes(row.raw, policy=policy.default)
    text = message.get_body(preferencelist=("plain",))
    html = message.get_body(preferencelist=("html",))
    why = (
        ("It is", (row.disposition or row.state).replace("_", " ")),
        ("It came to", row.outcome or row.state),
        ("It answers", answered.subject if answered else "no letter of ours"),
    )
    return Shown(
        page=page,
        outgoing=False,
        letter="reply",
        person=PersonId(row.author or ""),
        subject=str(message["Subject"] or ""),
        at=row.received_at,
        text=text.get_content() if text is not None else "",
        html=html.get_content() if html is not None else "",
        headers=_headers(row.raw),
        because=row.outcome or row.state,
        why=why,
        pair=answered.pair if answered else None,
        meeting=answered.meeting if answered else None,
    )


def _headers(raw: bytes) -> str:
    head = raw.replace(b"\r\n", b"\n").partition(b"\n\n")[0]
    return head.decode("utf-8", "replace")


def _message_id(headers: str) -> str:
    lines = [line for line in headers.splitlines() if line.lower().startswith("message-id:")]
    return lines[0].partition(":")[2].strip() if lines else ""


def _not_sent(row: Row[Any]) -> NotSent:
    return NotSent(
        letter=row.letter,
        person=PersonId(row.person),
        at=row.closed_at,
        reason=row.reason or row.state,
        because=row.because,
    )
