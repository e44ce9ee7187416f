"""After three asks without an answer: one question, "keep, less often, or stop?"."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import ClassVar

from cadence import moments
from cadence.facts import PersonFacts, SentLetter
from cadence.letters import Letter, LetterClass
from cadence.privacy import Visibility
from cadence.rules.wanting import named
from cadence.standing import standing_of

ASKING = ("agenda_prompt", "follow_up", "check_in")
"""The asks that wait for words; a welcome or a reminder may stay without an answer."""

IN_A_ROW = 3
MONTHLY = timedelta(days=28)


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence(Letter):
    """`asked` counts the letters that stayed without an answer; no answer means monthly."""

    name: ClassVar[str] = "silence"
    kind: ClassVar[LetterClass] = LetterClass.ASK
    asked: int


@dataclass(frozen=True, slots=True)
class Quiet:
    """How long somebody has been silent: the asks since they were last heard, the question put."""

    unanswered: tuple[SentLetter, ...]
    question: SentLetter | None

    @property
    def is_to_be_asked(self) -> bool:
        """Whether the next ask is the question instead."""
        return self.question is None and len(self.unanswered) >= IN_A_ROW

    def next_ask(self) -> datetime | None:
        """When they may be asked again after a question that stayed without an answer."""
        if self.question is None:
            return None
        return max(one.decided_at for one in (*self.unanswered, self.question)) + MONTHLY


def quiet_of(facts: PersonFacts) -> Quiet:
    """The asks in a row that stayed without an answer, and the question about them, if put."""
    heard = last_heard(facts)
    since = [one for one in facts.letters if not one.withdrawn and one.decided_at > heard]
    asked = tuple(one for one in since if one.letter in ASKING)
    return Quiet(asked, next((one for one in since if one.letter == Silence.name), None))


def last_heard(facts: PersonFacts) -> datetime:
    """When the person last said anything at all: a reply, a wish, words, a promise."""
    person = facts.person.person.id
    heard = [one.answered_at for one in facts.letters if one.answered_at is not None]
    if said := standing_of(person, facts.preferences).said_at:
        heard.append(said)
    for pair in facts.pairs.values():
        heard += [held.answer.at for held in pair.answers if held.answer.person == person]
        heard += [report.at for report in pair.reports if report.by == person]
    heard += [held.commitment.at for held in facts.commitments if held.commitment.author == person]
    heard += [one.at for one in facts.feedback if one.author == person]
    return max(heard, default=datetime.min.replace(tzinfo=UTC))


def key_of(facts: PersonFacts, now: datetime) -> str:
    """`silence/<person>/<day>`."""
    return f"{Silence.name}/{facts.person.person.id}/{moments.today(facts.person, now)}"


def compose(facts: PersonFacts, now: datetime) -> Silence:
    """The question, and how many letters it is about."""
    reader = facts.person.person
    return Silence(
        to=named(reader),
        zone=reader.timezone,
        locale=reader.locale,
        thread=key_of(facts, now),
        asked=len(quiet_of(facts).unanswered),
        sees=Visibility.SELF,
        minutes=0.5,
        day=moments.today(facts.person, now),
    )
