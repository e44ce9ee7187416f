"""What goes to one person now: the only place that sends, because it sees all that is wanted."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from cadence import agenda, moments
from cadence.decisions import Decision, Effect, FeedbackStep, Keep, Later
from cadence.facts import OpenWant, PersonFacts
from cadence.feedback import FeedbackState
from cadence.letters import LetterClass
from cadence.rules import asking, digesting, limits, showing, welcome
from cadence.rules.recognition import COPY, feedback_of
from cadence.rules.registry import RULES
from cadence.rules.sending import send, withhold
from cadence.sent import root


def consider(facts: PersonFacts, now: datetime) -> Iterator[Decision | Later]:
    """Send, merge or withhold the person's open wants, or say when to look again.

    Leave, pause, hours, caps and bundles are applied here. Safe to ask at any moment, any number of
    times: the same facts give the same decisions, and each decision's key happens once.
    """
    ready: list[OpenWant] = []
    for one in sorted(facts.wants, key=lambda w: (w.want.rank, w.want.not_before, w.id)):
        outcome = _admit(facts, one, now)
        if outcome is None:
            ready.append(one)
        else:
            yield outcome
    yield from _events(facts, [w for w in ready if _kind(w) is LetterClass.EVENT], now)
    yield from digesting.consider(facts, [w for w in ready if _kind(w) is LetterClass.DIGEST], now)
    yield from asking.consider(facts, [w for w in ready if _kind(w) is LetterClass.ASK], now)


def _admit(facts: PersonFacts, one: OpenWant, now: datetime) -> Decision | Later | None:
    """None where the letter may go now, as far as it alone is concerned."""
    want = one.want
    if now >= want.expires:
        return withhold(one, "too late by now")
    if reason := _objection(facts, one, now):
        return withhold(one, reason)
    presence = limits.presence_of(facts, want)
    # A digest knows its own moment: it is looked at early, so that a day is seen whole.
    first = now if _kind(one) is LetterClass.DIGEST else max(now, want.not_before)
    at = moments.next_posting(presence, first)
    if at is None or at >= want.expires:
        return withhold(one, limits.absence(presence, first))
    if now < at:
        return Later(at)
    if want.letter not in (welcome.Welcome.name, *limits.CASES) and welcome.is_expected(facts, now):
        return Later(want.expires)
    return None


def _objection(facts: PersonFacts, one: OpenWant, now: datetime) -> str:
    want = one.want
    if reason := limits.refusal(facts, want, now):
        return reason
    if showing.is_about_a_pair(want):
        pair = showing.pair_of(facts, want)
        if pair is None or not agenda.is_live(pair, now):
            return "the reporting line has ended"
    return RULES[want.letter].stale(facts, want, now)


def _kind(one: OpenWant) -> LetterClass:
    return RULES[one.want.letter].letter.kind


def _events(facts: PersonFacts, ready: Sequence[OpenWant], now: datetime) -> Iterator[Decision]:
    """Each on its own: events are not counted."""
    for one in ready:
        letter = RULES[one.want.letter].compose(facts, [one], now)
        yield send(facts, letter, [one], now, *_marks(facts, one, now))


def _marks(facts: PersonFacts, one: OpenWant, now: datetime) -> Iterator[Effect]:
    """Words that are relayed to whom they are about are delivered from then on."""
    if one.want.letter in limits.WORDS and not root(one.want.key).endswith(f"/{COPY}"):
        found = feedback_of(facts, one.want)
        if found is not None and found.state is FeedbackState.READY:
            yield Keep(FeedbackStep(found.id, FeedbackState.DELIVERED, now))
