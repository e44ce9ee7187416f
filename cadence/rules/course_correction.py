"""A word to set things right, delivered only after its author's yes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import ClassVar

from cadence import moments
from cadence.decisions import Decision, Later, Want
from cadence.facts import OpenWant, PersonFacts
from cadence.feedback import Feedback, FeedbackKind, FeedbackState
from cadence.letters import Letter, LetterClass, Named
from cadence.privacy import Visibility
from cadence.rules.recognition import called, feedback_of, the_words
from cadence.rules.wanting import THE_REST, decide, named
from cadence.subjects import subject_name

USEFUL = timedelta(days=30)


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseCorrection(Letter):
    """The author's words, verbatim."""

    name: ClassVar[str] = "course_correction"
    kind: ClassVar[LetterClass] = LetterClass.EVENT
    author: Named
    text: str


def due(facts: PersonFacts, now: datetime) -> Iterator[Decision | Later]:
    """To whom it is about, once its author has said yes."""
    person = facts.person.person
    if not facts.settings.letter(CourseCorrection.name).enabled or facts.live_since is None:
        return
    for one in facts.feedback:
        if one.about != person.id or not _is_to_deliver(one):
            continue
        want = Want(
            person.id,
            CourseCorrection.name,
            f"{CourseCorrection.name}/{one.id}",
            subject_name(person.id),
            not_before=max(one.at, facts.live_since),
            expires=one.at + USEFUL,
            rank=THE_REST,
            because=f"from {called(facts, one.author).first}, who said yes to sending it",
        )
        if now < want.not_before:
            yield Later(want.not_before)
        elif now < want.expires:
            yield from decide(facts, want.key, [want])


def stale(facts: PersonFacts, want: Want, now: datetime) -> str:
    """Why it should not be delivered any more, or nothing."""
    found = feedback_of(facts, want)
    return "" if found is not None and _is_to_deliver(found) else "it was taken back"


def compose(facts: PersonFacts, wants: Sequence[OpenWant], now: datetime) -> CourseCorrection:
    """The words as they were said, and who said them."""
    want = wants[0].want
    found = the_words(facts, want)
    reader = facts.person.person
    return CourseCorrection(
        to=named(reader),
        zone=reader.timezone,
        locale=reader.locale,
        thread=want.key,
        author=called(facts, found.author),
        text=found.text,
        sees=Visibility.PAIR_AND_AUTHOR,
        minutes=1,
        day=moments.today(facts.person, now),
    )


def _is_to_deliver(one: Feedback) -> bool:
    """Ready is confirmed; a draft waits for its author's yes."""
    return one.kind is FeedbackKind.COURSE_CORRECTION and one.state is FeedbackState.READY
