"""Kind words, relayed within minutes, inside the receiver's working hours."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import ClassVar

from cadence import moments
from cadence.decisions import Decision, Later, Want
from cadence.facts import OpenWant, PersonFacts
from cadence.feedback import Feedback, FeedbackKind, FeedbackState
from cadence.letters import Letter, LetterClass, Named
from cadence.people import PersonId
from cadence.privacy import Visibility
from cadence.rules.wanting import THE_REST, decide, named
from cadence.subjects import subject_name

WAITS = timedelta(minutes=10)
"""How long the author can still take it back, and nobody knows."""

USEFUL = timedelta(days=30)
COPY = "copy"
"""What the key of the manager's copy ends with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognition(Letter):
    """Words about the reader (or, `copy`, about `about`), verbatim, and who said them."""

    name: ClassVar[str] = "recognition"
    kind: ClassVar[LetterClass] = LetterClass.EVENT
    author: Named
    about: Named
    text: str
    copy: bool = False


def due(facts: PersonFacts, now: datetime) -> Iterator[Decision | Later]:
    """To whom it is about, 10 minutes after it was said; a copy to the manager who did not say
    it."""
    settings, person = facts.settings, facts.person.person
    if not settings.letter(Recognition.name).enabled or facts.live_since is None:
        return
    for one in facts.feedback:
        if not _is_to_relay(one, person.id) or one.at < facts.live_since:
            continue
        at = one.at + WAITS
        if now < at:
            yield Later(at)
        elif now < at + USEFUL:
            yield from decide(facts, _key(one), _wishes(facts, one, at))


def stale(facts: PersonFacts, want: Want, now: datetime) -> str:
    """Why it should not be relayed any more, or nothing."""
    found = feedback_of(facts, want)
    if found is None or found.state in (FeedbackState.TAKEN_BACK, FeedbackState.DRAFT):
        return "it was taken back"
    return ""


def compose(facts: PersonFacts, wants: Sequence[OpenWant], now: datetime) -> Recognition:
    """The words as they were said, and who said them."""
    want = wants[0].want
    found = the_words(facts, want)
    reader = facts.person.person
    return Recognition(
        to=named(reader),
        zone=reader.timezone,
        locale=reader.locale,
        thread=want.key,
        author=called(facts, found.author),
        about=called(facts, found.about),
        text=found.text,
        copy=found.about != reader.id,
        sees=Visibility.TEAM,
        minutes=0.5,
        day=moments.today(facts.person, now),
    )


def feedback_of(facts: PersonFacts, want: Want) -> Feedback | None:
    """The words that a want is about."""
    known = [*facts.feedback, *(f for pair in facts.pairs.values() for f in pair.feedback)]
    key = want.key.partition("~")[0].split("/")[1]
    return next((one for one in known if one.id == key), None)


def the_words(facts: PersonFacts, want: Want) -> Feedback:
    """The same, once it is known that they are there; raises LookupError otherwise."""
    found = feedback_of(facts, want)
    if found is None:
        msg = f"no words for {want.key}"
        raise LookupError(msg)
    return found


def called(facts: PersonFacts, person: PersonId) -> Named:
    """How a letter names somebody the reader may know."""
    found = facts.people.get(person)
    return named(found) if found else Named(person, person, person)


def _is_to_relay(one: Feedback, person: PersonId) -> bool:
    return (
        one.kind is FeedbackKind.RECOGNITION
        and one.about == person
        and one.author != person
        and one.state in (FeedbackState.READY, FeedbackState.DELIVERED)
    )


def _wishes(facts: PersonFacts, one: Feedback, at: datetime) -> list[Want]:
    person = facts.person.person
    readers = [(person.id, _key(one))] if facts.settings.in_pilot(person) else []
    if _is_copied(facts, one) and person.manager is not None:
        readers.append((person.manager, f"{_key(one)}/{COPY}"))
    who = called(facts, one.author).first
    return [
        Want(
            reader,
            Recognition.name,
            key,
            subject_name(person.id),
            not_before=at,
            expires=at + USEFUL,
            rank=THE_REST,
            because=f"{who} thanked {person.first_name}",
        )
        for reader, key in readers
    ]


def _is_copied(facts: PersonFacts, one: Feedback) -> bool:
    manager = facts.person.person.manager
    wished = facts.settings.letter(Recognition.name).options.get("copy_manager", True)
    known = facts.people.get(manager) if manager else None
    return (
        bool(wished)
        and known is not None
        and known.id != one.author
        and facts.settings.in_pilot(known)
    )


def _key(one: Feedback) -> str:
    return f"{Recognition.name}/{one.id}"
