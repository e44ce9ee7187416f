"""Writes the mailroom's pages: the index, a page a pair, a mailbox and a mail."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from shutil import copyfile
from typing import Any
from zoneinfo import ZoneInfo

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from cadence.meetings import Meeting, Status
from cadence.people import Pair, PersonId
from daemon.demo.company import BERLIN
from daemon.demo.mailroom.collecting import Collection, Shown
from daemon.demo.mailroom.wardrobe import Wardrobe
from daemon.rendering import our_templates

NAMES = {
    "agenda_prompt": "Agenda prompt",
    "agenda_digest": "Agenda",
    "agenda_addition": "Added to the agenda",
    "follow_up": "Follow-up",
    "recap": "What you agreed",
    "check_in": "Check-in",
    "commitment_reminder": "Promise reminder",
    "cancellation_nudge": "Three free slots",
    "no_one_on_one": "No 1:1 planned",
    "cancellation_alert": "Alert",
    "alert_cleared": "Alert cleared",
    "alert_withdrawn": "Alert withdrawn",
    "course_correction": "Course correction",
    "receipt": "Receipt",
    "recognition": "Thanks passed on",
    "welcome": "Welcome",
    "silence": "Keep, less often, or stop?",
    "help": "Help",
    "reply": "Reply",
}


@dataclass(frozen=True, slots=True)
class Square:
    """One planned 1:1 in a pair's strip."""

    status: str
    title: str


def write(found: Collection, start: date, end: date, title: str, out: Path) -> None:
    """Write every page; `index.html` is where to begin."""
    room = _Room(found, start, end, title, out)
    room.page("index.html", "index", room.index())
    room.page("not-sent.html", "not_sent", {"rows": found.not_sent})
    room.page("hr.html", "hr", {"mails": room.told_hr()})
    for number, pair in enumerate(found.pairs, start=1):
        room.page(f"pair-{number:02d}.html", "pair", room.pair(pair))
    for person in found.people:
        room.page(f"mailbox-{_local(person)}.html", "mailbox", room.mailbox(person))
    wardrobe = Wardrobe()
    for mail in found.mails:
        (out / f"{mail.page}-body.html").write_text(_body(mail, wardrobe), "utf-8")
        room.page(f"{mail.page}.html", "mail", {"mail": mail})
    (out / "mail.css").write_text(wardrobe.sheet(), "utf-8")
    copyfile(our_templates() / "mailroom" / "mailroom.css", out / "mailroom.css")


def _body(mail: Shown, wardrobe: Wardrobe) -> str:
    """What the frame shows: our letters in shared styles, people's HTML as they sent it."""
    if not mail.html:
        return _as_html(mail.text)
    return wardrobe.dressed(mail.html) if mail.outgoing else mail.html


class _Room:
    """The collection, and how its parts are shown."""

    def __init__(self, found: Collection, start: date, end: date, title: str, out: Path) -> None:
        self.found, self.start, self.end, self.out = found, start, end, out
        out.mkdir(parents=True, exist_ok=True)
        self._env = Environment(
            loader=FileSystemLoader(our_templates() / "mailroom"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self._env.globals |= {
            "title": title,
            "name": self._name,
            "first": self._first,
            "local": _local,
            "clock": self._clock,
            "letter": _letter,
            "reason": _reason,
            "pair_page": self._pair_page,
        }

    def page(self, name: str, template: str, words: Mapping[str, Any]) -> None:
        """Fill in a template."""
        html = self._env.get_template(f"{template}.html").render(words)
        (self.out / name).write_text(html, "utf-8")

    def index(self) -> dict[str, Any]:
        """Pairs week by week, what HR was told, the mailboxes."""
        weeks = list(_weeks(self.start, self.end))
        return {
            "counts": self.found.counts,
            "start": self.start,
            "end": self.end - timedelta(days=1),
            "weeks": weeks,
            "pairs": [self._row(pair, weeks) for pair in self.found.pairs],
            "cases": self.found.cases,
            "told": self.told_hr(),
            "mailboxes": [self._box(person) for person in self.found.people],
            "not_sent": len(self.found.not_sent),
        }

    def pair(self, pair: Pair) -> dict[str, Any]:
        """A pair's mails, under the 1:1 they belong to."""
        mails = [mail for mail in self.found.mails if mail.pair == pair]
        held = [m for m in self.found.meetings[pair] if self._inside(m)]
        groups = [
            {"meeting": meeting, "mails": [m for m in mails if m.meeting == meeting.key]}
            for meeting in held
        ]
        rest = [m for m in mails if m.meeting not in {meeting.key for meeting in held}]
        return {
            "pair": pair,
            "squares": [_square(meeting) for meeting in held],
            "groups": [group for group in groups if group["mails"] or group["meeting"]],
            "rest": rest,
        }

    def mailbox(self, person: PersonId) -> dict[str, Any]:
        """Everything one person got and wrote."""
        return {
            "person": person,
            "mails": [mail for mail in self.found.mails if mail.person == person],
        }

    def told_hr(self) -> list[Shown]:
        """The letters about cases that went to HR."""
        about = {"cancellation_alert", "alert_cleared", "alert_withdrawn"}
        hr = set(self.found.hr)
        return [m for m in self.found.mails if m.letter in about and m.person in hr]

    def _row(self, pair: Pair, weeks: list[date]) -> dict[str, Any]:
        mails = [mail for mail in self.found.mails if mail.pair == pair]
        asked = [m for m in mails if m.outgoing and m.letter == "agenda_prompt"]
        answered = [m for m in asked if dict(m.why)["Answered"] != "not yet"]
        cells = [
            [
                _square(meeting)
                for meeting in self.found.meetings[pair]
                if week <= meeting.starts_at.date() < week + timedelta(days=7)
            ]
            for week in weeks
        ]
        sent = sum(mail.outgoing for mail in mails)
        return {
            "pair": pair,
            "cells": cells,
            "mails": sent,
            "answered": len(answered),
            "asked": len(asked),
        }

    def _box(self, person: PersonId) -> dict[str, Any]:
        mails = [mail for mail in self.found.mails if mail.person == person]
        received = sum(mail.outgoing for mail in mails)
        return {"person": person, "received": received, "sent": len(mails) - received}

    def _inside(self, meeting: Meeting) -> bool:
        return self.start <= meeting.starts_at.date() < self.end

    def _name(self, person: PersonId) -> str:
        return self.found.people[person].name if person in self.found.people else str(person)

    def _first(self, person: PersonId) -> str:
        known = self.found.people.get(person)
        return known.first_name if known else str(person)

    def _clock(self, moment: datetime, person: PersonId | None = None) -> str:
        known = self.found.people.get(person) if person else None
        zone = known.timezone if known else BERLIN
        shown = f"{moment.astimezone(ZoneInfo(zone)):%a %-d %b, %H:%M}"
        return (
            shown if zone == BERLIN else f"{shown} in {zone.rpartition('/')[2].replace('_', ' ')}"
        )

    def _pair_page(self, pair: Pair) -> str:
        return f"pair-{self.found.pairs.index(pair) + 1:02d}.html"


def _letter(kind: str) -> str:
    return NAMES.get(kind, kind.replace("_", " "))


def _reason(reason: str) -> str:
    """Why a letter was not sent, without the key of the one that said it instead."""
    merged, _, key = reason.partition("merged into ")
    if merged or not key:
        return reason
    return f"said in the letter “{_letter(key.partition('/')[0])}” instead"


def _square(meeting: Meeting) -> Square:
    day = f"{meeting.starts_at.astimezone(ZoneInfo(meeting.zone)):%a %-d %b}"
    by = f" by the {meeting.by.value}" if meeting.by else ""
    status = Status.CANCELLED if meeting.status is Status.DECLINED else meeting.status
    return Square(status.value, f"{day}: {meeting.status.value}{by}")


def _weeks(start: date, end: date) -> Iterable[date]:
    week = start - timedelta(days=start.weekday())
    while week < end:
        yield week
        week += timedelta(days=7)


def _local(person: str) -> str:
    """A file's name for a person."""
    kept = person.partition("@")[0].replace(".", "-")
    return "".join(sign for sign in kept if sign.isalnum() or sign == "-")


def _as_html(text: str) -> str:
    """A plain mail as a page, for the frame that shows mails."""
    safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return (
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Mail</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<link rel="stylesheet" href="mailroom.css"></head>'
        f'<body class="plain">{safe}</body></html>'
    )
