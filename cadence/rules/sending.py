"""Turns a composed letter into the decision that sends it, and a refused want into its reason."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime

from cadence import moments
from cadence.decisions import Decision, Effect, Merge, Send, Withhold
from cadence.facts import OpenWant, PersonFacts
from cadence.letters import Letter, LetterClass
from cadence.people import PersonId
from cadence.rules import showing
from cadence.rules.rebooked import Rebooked
from cadence.rules.recognition import feedback_of

CAPPED = (LetterClass.ASK, LetterClass.DIGEST)


def send(
    facts: PersonFacts,
    letter: Letter,
    wants: Sequence[OpenWant],
    now: datetime,
    *effects: Effect,
    key: str = "",
) -> Decision:
    """The letter goes now and closes its wants; a bundle has a key of its own."""
    first = wants[0].want
    name = key or first.key
    alone = len(wants) == 1
    parcel = Send(
        facts.person.person.id,
        letter,
        name,
        not_before=now,
        expires=min(one.want.expires for one in wants),
        about=tuple(sorted(_people(facts, wants))),
        fulfils=tuple(one.id for one in wants),
        cap=cap_of(facts, letter.kind, now),
        meeting=first.meeting if alone else None,
        slot_version=_version(facts, wants[0]) if alone else None,
        invitation=letter.invitation if isinstance(letter, Rebooked) else None,
        because="; ".join(dict.fromkeys(one.want.because for one in wants)),
    )
    return Decision(f"send/{name}", parcel.because, (*effects, parcel))


def cap_of(facts: PersonFacts, kind: LetterClass, now: datetime) -> tuple[LetterClass, date] | None:
    """The class and local day a letter counts under; None outside the caps."""
    return (kind, moments.today(facts.person, now)) if kind in CAPPED else None


def withhold(one: OpenWant, reason: str) -> Decision:
    """Close a want without a letter, with the reason."""
    return Decision(f"withhold/{one.want.key}", reason, (Withhold(one.id, reason),))


def merge(one: OpenWant, into: str, why: str) -> Decision:
    """Close a want because a letter that went says it too."""
    return Decision(f"merge/{one.want.key}", why, (Merge(one.id, into),))


def _version(facts: PersonFacts, one: OpenWant) -> int | None:
    """The slot's version as it is now: what was composed rests on it."""
    pair = showing.pair_of(facts, one.want)
    meetings = pair.meetings if pair else ()
    found = (m.version for m in meetings if m.key == one.want.meeting)
    return next(found, one.want.slot_version)


def _people(facts: PersonFacts, wants: Iterable[OpenWant]) -> Iterator[PersonId]:
    """Whose words or data the letter holds."""
    seen: set[PersonId] = {facts.person.person.id}
    for one in wants:
        if pair := showing.pair_of(facts, one.want):
            seen |= {pair.pair.manager, pair.pair.report}
        elif words := feedback_of(facts, one.want):
            seen |= {words.author, words.about}
    yield from seen
