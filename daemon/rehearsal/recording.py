"""Writes down what a rehearsal came to: the mails as files, and `record.json`."""

import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, Row, select

from cadence.alerts import Case
from cadence.goals import GoalId, GoalState
from cadence.people import Pair, Person, PersonId
from cadence.standing import pair_rhythm
from daemon.gathering import gather_pair
from daemon.records import cases, goals, meetings, people, wants
from daemon.records import commitments as promised
from daemon.records.engine import reading
from daemon.records.tables.kept import (
    answers,
    commitments,
    development,
    feedback,
    goal_updates,
    unclear,
)
from daemon.records.tables.posting import inbox, parcels
from daemon.rehearsal.living import Rehearsal

Record = dict[str, Any]
"""What `record.json` holds (spelled out in docs/operating.md)."""


def write(rehearsal: Rehearsal, out: Path) -> Record:
    """Write `mails/NNNN-LETTER-TO.eml` in order of sending and `record.json`; the record."""
    folder = out / "mails"
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.eml"):
        old.unlink()
    with reading(rehearsal.ctx.engine) as db:
        sent = {row.message_id: row for row in db.execute(select(parcels))}
        files = []
        for number, mail in enumerate(rehearsal.postman.posted, start=1):
            row = sent[mail.message_id]
            name = f"{number:04d}-{row.letter}-{row.person}.eml"
            (folder / name).write_bytes(mail.raw)
            files.append((name, row))
        record = _record(db, rehearsal, files)
    text = json.dumps(record, indent=1, ensure_ascii=False) + "\n"
    (out / "record.json").write_text(text, encoding="utf-8")
    return record


def _record(
    db: Connection, rehearsal: Rehearsal, files: Iterable[tuple[str, Row[Any]]]
) -> dict[str, Any]:
    known = people.some(db, [*people.present(db), *people.gone(db)])
    show = _Clocks(known)
    return {
        "people": [_person(person) for person in people.present(db).values()],
        "pairs": _pairs(db, rehearsal, rehearsal.clock.now),
        "meetings": _meetings(db),
        "mails": [_mail(name, row, show) for name, row in files],
        "withheld": [_withheld(row, show) for row in wants.withheld(db)],
        "goals": [_goal(state) for state in goals.states_of(db, known)],
        "goal_updates": _goal_updates(db, show),
        "answers": _said(db, answers, show, "person", "question", "text"),
        "feedback": _said(db, feedback, show, "author", "about", "kind", "text", "state"),
        "commitments": _commitments(db),
        "development": _said(db, development, show, "person", "kind", "text"),
        "commands": _commands(db, show),
        "unclear": _said(db, unclear, show, "person", "text", "why"),
        "cases": [_case(case) for case in cases.all_of_them(db)],
    }


def _mail(name: str, row: Row[Any], show: "_Clocks") -> dict[str, object]:
    return {
        "file": f"mails/{name}",
        "letter": row.letter,
        "to": row.person,
        "at": show.at(row.person, row.sent_at),
        "key": row.key,
        "because": row.because,
    }


def _withheld(row: Row[Any], show: "_Clocks") -> dict[str, object]:
    return {
        "letter": row.letter,
        "to": row.person,
        "at": show.at(row.person, row.closed_at),
        "reason": row.reason or row.state,
    }


def _goal(state: GoalState) -> dict[str, object]:
    goal = state.goal
    return {
        "goal": goal.ref or goal.id,
        "owner": goal.owner,
        "title": goal.title,
        "kind": goal.kind.value,
        "value": state.value,
        "progress": state.progress,
        "status": state.status.value if state.status else None,
        "due": _day(goal.due),
    }


def _goal_updates(db: Connection, show: "_Clocks") -> list[dict[str, object]]:
    names = {goal.id: goal.ref or goal.id for goal in goals.all_of_them(db)}
    said = _said(db, goal_updates, show, "by", "goal", "value", "progress", "status", "note")
    return [{**one, "goal": names.get(GoalId(str(one["goal"])), one["goal"])} for one in said]


def _case(case: Case) -> dict[str, object]:
    return {
        **_pair(case.pair),
        "opened": _day(case.opened_at.date()),
        "cleared": _day(case.cleared_at and case.cleared_at.date()),
        "withdrawn": _day(case.withdrawn_at and case.withdrawn_at.date()),
        "hr_told": _day(case.hr_told_at and case.hr_told_at.date()),
        "lost": case.lost,
        "of": case.of,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _said(
    db: Connection, table: Any, show: "_Clocks", speaker: str, *columns: str
) -> list[dict[str, object]]:
    """What a table of records holds, each with its speaker and the moment on their clock."""
    return [
        {
            speaker: row._mapping[speaker],
            **{name: row._mapping[name] for name in columns},
            "at": show.at(row._mapping[speaker], row.at),
        }
        for row in _standing(db, table)
    ]


class _Clocks:
    """Each person's own clock."""

    def __init__(self, known: Mapping[PersonId, Person]) -> None:
        self._zones = {person.id: ZoneInfo(person.timezone) for person in known.values()}

    def at(self, person: str, moment: datetime | None) -> str | None:
        """The moment as the person's clock shows it, with its offset."""
        if moment is None:
            return None
        zone = self._zones.get(PersonId(person), ZoneInfo("UTC"))
        return moment.astimezone(zone).isoformat(timespec="seconds")


def _person(person: Person) -> dict[str, object]:
    return {
        "email": person.id,
        "name": person.name,
        "manager": person.manager,
        "timezone": person.timezone,
        "locale": person.locale,
        "team": person.team,
    }


def _pair(pair: Pair) -> dict[str, str]:
    return {"manager": pair.manager, "report": pair.report}


def _pairs(db: Connection, rehearsal: Rehearsal, now: datetime) -> list[dict[str, object]]:
    found: list[dict[str, object]] = []
    for pair in sorted(people.current_lines(db)):
        facts = gather_pair(db, rehearsal.ctx, pair, now=now)
        if facts is not None:
            rhythm = pair_rhythm(facts, now)
            found.append({**_pair(pair), "rhythm": rhythm.value})
    return found


def _meetings(db: Connection) -> list[dict[str, object]]:
    return [
        {
            **_pair(meeting.pair),
            "start": _in_zone(meeting.starts_at, meeting.zone),
            "end": _in_zone(meeting.ends_at, meeting.zone),
            "status": meeting.status.value,
            "by": meeting.by.value if meeting.by else None,
            "moved_to": _in_zone(meeting.moved_to, meeting.zone) if meeting.moved_to else None,
        }
        for meeting in meetings.all_of_them(db)
    ]


def _in_zone(moment: datetime, zone: str) -> str:
    return moment.astimezone(ZoneInfo(zone)).isoformat(timespec="seconds")


def _commitments(db: Connection) -> list[dict[str, object]]:
    ids = [row.key for row in _standing(db, commitments)]
    return [
        {
            "owner": held.commitment.owner,
            "text": held.commitment.text,
            "due": _day(held.commitment.due),
            "state": held.commitment.state.value,
        }
        for held in promised.by_id(db, ids)
    ]


def _commands(db: Connection, show: _Clocks) -> list[dict[str, object]]:
    query = select(inbox).where(inbox.c.commands.is_not(None)).order_by(inbox.c.id)
    return [
        {"person": row.author, **command, "at": show.at(row.author, row.written_at)}
        for row in db.execute(query)
        for command in row.commands or []
    ]


def _standing(db: Connection, table: Any) -> list[Row[Any]]:
    """The rows of a record's table that were not taken back, in order."""
    return list(db.execute(select(table).where(table.c.undone_at.is_(None)).order_by(table.c.id)))
