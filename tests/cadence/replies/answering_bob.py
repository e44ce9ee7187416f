"""Bob's answer to the letter of `dialects`, as the trimmer is given it."""

from cadence.answers import Question
from cadence.mail import HtmlLine, IncomingMail, SentMail
from cadence.replies.reading import Authored, Prompt, ReplyContext
from cadence.replies.trimming import trim
from tests.cadence.replies.dialects import LETTER, QUESTIONS, SUBJECT
from tests.cast import ADA, BOB, EVERYBODY, NOW

ASKED = tuple(Question(key, text) for key, text in QUESTIONS.items())
PROMPT = SentMail("<prompt@fernhill.example>", SUBJECT, LETTER)
OUR_ADDRESS = "cadence@fernhill.example"
HEADERS = {
    "from": ("Bob Ruiz <bob@fernhill.example>",),
    "to": ("Cadence <cadence+7k3q2mxf@fernhill.example>",),
    "in-reply-to": ("<prompt@fernhill.example>",),
    "subject": (f"Re: {SUBJECT}",),
}


def a_context(*thread: SentMail, prompt: Prompt | None = None) -> ReplyContext:
    """What the reader knows: Bob's people, the questions, and the mails of the thread."""
    return ReplyContext(
        NOW,
        BOB,
        {person.id: person for person in EVERYBODY},
        prompt=prompt or Prompt("agenda_prompt", ASKED),
        thread=thread,
        own_addresses=frozenset({OUR_ADDRESS}),
    )


def a_reply(text: str = "", html: tuple[HtmlLine, ...] = (), **headers: str) -> IncomingMail:
    """Bob's mail; headers by their name with underscores."""
    given = {name.replace("_", "-"): (value,) for name, value in headers.items()}
    return IncomingMail(HEADERS | given, text, html)


def trimmed(text: str, *thread: SentMail) -> Authored:
    """What Bob wrote in a plain mail that answers the prompt, or the mails given."""
    return trim(a_reply(text), a_context(*(thread or (PROMPT,))))


def answers(authored: Authored) -> dict[str | None, str]:
    """The words under each question, on one line."""
    found: dict[str | None, str] = {}
    for passage in authored.passages:
        words = " ".join(passage.text.split())
        found[passage.question] = f"{found.get(passage.question, '')} {words}".strip()
    return found


def plain(text: str) -> str:
    """Words on one line."""
    return " ".join(text.split())


__all__ = ["ADA", "PROMPT", "a_context", "a_reply", "answers", "plain", "trimmed"]
