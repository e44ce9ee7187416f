"""How to answer, on one page; to whoever asks."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from cadence import moments
from cadence.facts import PersonFacts
from cadence.letters import GoalLine, Letter, LetterClass, PromiseLine
from cadence.privacy import Visibility
from cadence.rules import showing
from cadence.rules.wanting import named


@dataclass(frozen=True, slots=True, kw_only=True)
class Help(Letter):
    """What the reader can say, and what the daemon keeps."""

    name: ClassVar[str] = "help"
    kind: ClassVar[LetterClass] = LetterClass.ANSWER
    organisation: str
    goals: tuple[GoalLine, ...] = ()
    promises: tuple[PromiseLine, ...] = ()


def compose(facts: PersonFacts, now: datetime, *, thread: str) -> Help:
    """The page for one person, with the codes of their own goals and promises."""
    reader, pair = facts.person.person, showing.line_of(facts)
    book = showing.Codebook()
    goals = showing.goal_lines(pair, book, now, since=None) if pair else ()
    promises = showing.promise_lines(pair, reader.id, book, now) if pair else ()
    return Help(
        to=named(reader),
        zone=reader.timezone,
        locale=reader.locale,
        thread=thread,
        organisation=facts.settings.organisation,
        goals=goals,
        promises=promises,
        codes=book.codes(),
        sees=Visibility.SELF,
        day=moments.today(facts.person, now),
    )
