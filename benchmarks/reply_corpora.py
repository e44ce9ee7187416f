"""The shared corpora of replies, and how kept words are scored; they are no part of the project."""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from cadence.answers import Question
from cadence.mail import IncomingMail, SentMail
from cadence.people import Person, PersonId
from cadence.replies.reading import Authored, Prompt, Reading, ReplyContext
from cadence.replies.trimming import trim
from cadence.replies.understanding import understand
from integrations.mail.guard import Unreadable
from integrations.mail.html_lines import html_lines
from integrations.mail.mime_in import read_mail_bytes

NOBODY = Person(PersonId(""), "")
ANA = Person(PersonId("ana@customer.example"), "Ana Ruiz")
NOW = datetime(2026, 11, 20, 8, tzinfo=UTC)

Words = Counter[str]


@dataclass(frozen=True)
class Message:
    """One message of a corpus: its bodies, what its author wrote, and what counts as neither."""

    id: str
    text: str
    html: str
    expected: str
    neutral: str
    language: str
    features: tuple[str, ...]


@dataclass(frozen=True)
class KnownReply(Message):
    """A reply to a mail whose text is known, with the answers by question."""

    sent: SentMail
    questions: tuple[Question, ...]
    answers: tuple[tuple[str | None, str], ...]
    raw: bytes


@dataclass(frozen=True)
class Score:
    """Percentages: exact, some author's word lost, some other word kept, answers all right."""

    messages: int
    exact: float
    lost: float
    leak: float
    answers: float | None = None


def words(text: str) -> Words:
    """The words of a text, as they are counted."""
    return Counter(re.findall(r"\w+", text.lower()))


def open_messages(root: Path) -> list[Message]:
    """Messages of other projects' tests; what they answer is not known."""
    return [m for row in _rows(root / "index.jsonl") if (m := _open(root, row)) is not None]


def known_replies(root: Path) -> list[KnownReply]:
    """Replies to a mail that we sent."""
    return [_known(root, row) for row in _rows(root / "known-original" / "cases.jsonl")]


def trimmed_open(message: Message) -> Authored:
    """By cadenced, with nothing known but the message."""
    mail = IncomingMail({}, message.text, html_lines(message.html) if message.html else ())
    return trim(mail, ReplyContext(NOW, NOBODY, {}))


def trimmed_known(reply: KnownReply, part: str) -> Authored:
    """By cadenced, given the mail that was answered; part: text, html or eml."""
    mail: IncomingMail | Unreadable = IncomingMail({}, reply.text)
    if part == "html":
        mail = IncomingMail({}, "", html_lines(reply.html))
    elif part == "eml":
        mail = read_mail_bytes(reply.raw)
    assert isinstance(mail, IncomingMail)
    return trim(mail, _context(reply))


def read_known(reply: KnownReply) -> Reading:
    """From its bytes to records, given the mail that was answered."""
    mail = read_mail_bytes(reply.raw)
    assert isinstance(mail, IncomingMail)
    return understand(mail, _context(reply))


def _context(reply: KnownReply) -> ReplyContext:
    return ReplyContext(
        NOW,
        ANA,
        {ANA.id: ANA},
        prompt=Prompt("agenda_prompt", reply.questions),
        thread=(reply.sent,),
        own_addresses=frozenset({"cadence@acme.example"}),
    )


def score(messages: list[Any], kept: Callable[[Any], str]) -> Score:
    """How well the kept words are the author's; neutral words may stay or go."""
    exact = lost = leak = 0
    for message in messages:
        got, own = words(kept(message)), words(message.expected)
        missing, foreign = own - got, got - own - words(message.neutral)
        exact += not missing and not foreign
        lost += bool(missing)
        leak += bool(foreign)
    n = len(messages)
    return Score(n, 100 * exact / n, 100 * lost / n, 100 * leak / n)


def answers_right(reply: KnownReply, authored: Authored) -> bool:
    """Whether every word stands under the question it answers."""
    want, got = (
        _by_question(reply.answers),
        _by_question((p.question, p.text) for p in authored.passages),
    )
    neutral = words(reply.neutral)
    return all(
        not (want.get(q, Counter()) - got.get(q, Counter()))
        and not (got.get(q, Counter()) - want.get(q, Counter()) - neutral)
        for q in {*want, *got}
    )


def _by_question(answers: Any) -> dict[str | None, Words]:
    found: dict[str | None, Words] = {}
    for question, text in answers:
        found[question] = found.get(question, Counter()) + words(text)
    return found


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def _file(root: Path, named: str) -> Path:
    return root / named.removeprefix("open/")


def _open(root: Path, row: dict[str, Any]) -> Message | None:
    if row["expected_text"] is None:
        return None
    body = _file(root, row["file"]).read_bytes().decode("utf-8", "replace")
    body = body.replace("\r\n", "\n").replace("\r", "\n")
    is_html = row["kind"] == "html"
    return Message(
        row["id"],
        "" if is_html else body,
        body if is_html else "",
        row["expected_text"],
        row["neutral_text"] or "",
        row["lang"],
        tuple(row["features"]),
    )


def _known(root: Path, row: dict[str, Any]) -> KnownReply:
    return KnownReply(
        row["id"],
        row["text"],
        row["html"],
        row["expected_text"],
        row["neutral_text"] or "",
        row["lang"],
        (row["client"], row["mode"], *row["damage"]),
        SentMail("<1@acme.example>", row["subject"], row["sent_text"]),
        tuple(Question(q["key"], q["text"]) for q in row["questions"]),
        tuple((a["question"], a["text"]) for a in row["answers"]),
        _file(root, row["eml"]).read_bytes(),
    )
