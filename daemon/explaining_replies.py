"""Reads one reply against a context file and answers as the contract has it; files only."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from email.utils import getaddresses
from enum import Enum
from pathlib import Path
from typing import Any

from cadence.answers import Question
from cadence.goals import GoalKind
from cadence.letters import Slot
from cadence.mail import IncomingMail, SentMail
from cadence.people import Person, PersonId
from cadence.replies.reading import (
    CommitmentRef,
    Disposition,
    GoalRef,
    Prompt,
    Reading,
    ReplyContext,
)
from cadence.replies.understanding import understand
from integrations.mail.guard import Unreadable
from integrations.mail.mime_in import read_mail_bytes, read_sent_bytes

Json = Mapping[str, Any]


class BadContext(ValueError):
    """What is wrong with a context file, in a sentence."""


@dataclass(frozen=True, slots=True)
class Explained:
    """A mail, how it was read, and whether the context asked after commitments."""

    mail: IncomingMail | Unreadable
    reading: Reading
    has_commitments: bool = False


def explain(reply: bytes, context: Json, folder: Path) -> Explained:
    """What would be read in a reply; files that the context names are looked for in `folder`.

    The mail counts as authenticated. A mail beyond the limits reads as empty. Raises BadContext.
    """
    known = context_of(context, folder)
    mail = read_mail_bytes(reply)
    if isinstance(mail, Unreadable):
        return Explained(mail, Reading(Disposition.EMPTY))
    return Explained(mail, understand(mail, known), "commitments" in context)


def context_of(written: Json, folder: Path) -> ReplyContext:
    """A context file as the reader knows it. Raises BadContext."""
    try:
        return _context(written, folder)
    except KeyError as error:
        raise BadContext(f"the context has no {error}") from error
    except (TypeError, ValueError, AttributeError) as error:
        raise BadContext(f"the context is not as the contract has it: {error}") from error


def as_answer(explained: Explained) -> dict[str, object]:
    """The answer as the contract has it: every key is there, dates are ISO, ids are e-mails."""
    said = explained.reading
    is_reply = said.disposition is Disposition.REPLY
    answer: dict[str, object] = {
        "disposition": said.disposition.value,
        "text": said.text,
        "answers": _rows(said.answers, "question text") if is_reply else [],
        "goal_updates": _rows(said.goal_updates, "goal value progress status note"),
        "new_goals": _rows(said.new_goals, "title owner due"),
        "feedback": _rows(said.feedback, "kind about text"),
        "commitments": _rows(said.commitments, "owner text due"),
        "development": _rows(said.development, "kind text"),
        "ratings": _rows(said.ratings, "question value"),
        "commands": _rows(said.commands, "name argument"),
        "unclear": _rows(said.unclear, "text why"),
    }
    if explained.has_commitments:
        answer["commitment_updates"] = _rows(said.commitment_updates, "ref status due")
    return answer


def _rows(values: Sequence[object], fields: str) -> list[dict[str, object]]:
    return [{name: _plain(getattr(value, name)) for name in fields.split()} for value in values]


def _plain(value: object) -> object:
    match value:
        case Enum():
            return value.value
        case date():
            return value.isoformat()
        case float() if value.is_integer():
            return int(value)
        case float():
            return round(value, 6)
        case _:
            return value


def _context(written: Json, folder: Path) -> ReplyContext:
    people = {person.id: person for person in map(_person, written["people"])}
    author = people.get(PersonId(written["author"].lower()))
    if author is None:
        raise BadContext(f"the author {written['author']} is not among the people")
    asked = written.get("prompt") or {"kind": "none"}
    sent = folder / asked["sent"] if asked.get("sent") else None
    thread, own = _sent(sent) if sent else ((), frozenset())
    return ReplyContext(
        now=_moment(written["now"]),
        author=author,
        people=people,
        goals=tuple(_goal(goal) for goal in written.get("goals") or ()),
        commitments=tuple(_commitment(one) for one in written.get("commitments") or ()),
        prompt=Prompt(
            asked["kind"],
            tuple(Question(q["key"], q["text"]) for q in asked.get("questions") or ()),
            tuple(_slot(slot) for slot in asked.get("slots") or ()),
            author.timezone,
        ),
        thread=thread,
        own_addresses=own,
    )


def _sent(path: Path) -> tuple[tuple[SentMail, ...], frozenset[str]]:
    """The mail that was answered, and the addresses it came from."""
    raw = path.read_bytes()
    sent, mail = read_sent_bytes(raw), read_mail_bytes(raw)
    if sent is None or isinstance(mail, Unreadable):
        raise BadContext(f"{path.name} cannot be read as a mail")
    values = [*mail.headers.get("from", ()), *mail.headers.get("reply-to", ())]
    return (sent,), frozenset(address.lower() for _, address in getaddresses(values) if address)


def _person(written: Json) -> Person:
    manager = written.get("manager")
    return Person(
        id=PersonId(written["email"].lower()),
        name=written.get("name") or written["email"].partition("@")[0],
        manager=PersonId(manager.lower()) if manager else None,
        timezone=written.get("timezone") or "UTC",
        locale=written.get("locale") or "en",
        aliases=frozenset(alias.lower() for alias in written.get("aliases") or ()),
    )


def _goal(written: Json) -> GoalRef:
    return GoalRef(
        ref=written["ref"],
        owner=PersonId(written["owner"].lower()),
        title=written["title"],
        kind=GoalKind(written["kind"]),
        parent=written.get("parent") or "",
        start=written.get("start"),
        target=written.get("target"),
        current=written.get("current"),
        unit=written.get("unit") or "",
        due=_day(written.get("due")),
    )


def _commitment(written: Json) -> CommitmentRef:
    return CommitmentRef(
        written["ref"],
        PersonId(written["owner"].lower()),
        written["text"],
        _day(written.get("due")),
    )


def _slot(written: Json) -> Slot:
    return Slot(written["number"], _moment(written["start"]), _moment(written["end"]))


def _day(written: str | None) -> date | None:
    return date.fromisoformat(written[:10]) if written else None


def _moment(written: str) -> datetime:
    moment = datetime.fromisoformat(written)
    if moment.tzinfo is None:
        raise ValueError(f'"{written}" says no offset')
    return moment
