"""One digest a day for a manager: each at its own moment, a day of three or more as a bundle."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime

from cadence import agenda, moments
from cadence.decisions import Decision, Later
from cadence.facts import OpenWant, PersonFacts
from cadence.letters import LetterClass
from cadence.rules import agenda_digest, limits, showing
from cadence.rules.sending import send, withhold


def consider(
    facts: PersonFacts, ready: Sequence[OpenWant], now: datetime
) -> Iterator[Decision | Later]:
    """Send what is due, with all else that would go the same day; one a day."""
    moment_of = {one.id: _moment(facts, one, ready) for one in ready}
    waiting = [one for one in ready if now < moment_of[one.id]]
    if len(waiting) == len(ready):
        yield from (Later(moment_of[one.id]) for one in waiting)
        return
    today = moments.today(facts.person, now)
    if limits.sent_on(facts, LetterClass.DIGEST, today):
        yield from _after_the_days_digest(facts, ready, now)
        return
    going = [one for one in ready if moments.today(facts.person, moment_of[one.id]) <= today]
    yield _digest(facts, going, now)
    yield from (Later(moment_of[one.id]) for one in waiting if one not in going)


def _moment(facts: PersonFacts, one: OpenWant, ready: Sequence[OpenWant]) -> datetime:
    """When a digest goes: with the bundle where its day has three or more 1:1s, else on its own."""
    pair, meeting = showing.the_slot(facts, one.want)
    day = _meeting_day(facts, one)
    bundled = agenda.bundled_at(pair, meeting)
    if bundled is not None and sum(_meeting_day(facts, w) == day for w in ready) >= agenda.BUNDLE:
        return bundled
    return agenda.read_at(pair, meeting) or one.want.not_before


def _meeting_day(facts: PersonFacts, one: OpenWant) -> date:
    _, meeting = showing.the_slot(facts, one.want)
    return moments.today(facts.person, meeting.starts_at)


def _digest(facts: PersonFacts, going: Sequence[OpenWant], now: datetime) -> Decision:
    letter = agenda_digest.compose(facts, going, now)
    if len(going) == 1:
        return send(facts, letter, going, now)
    person = facts.person.person.id
    key = f"{letter.name}/{person}/{moments.today(facts.person, now)}"
    return send(facts, replace(letter, thread=key), going, now, key=key)


def _after_the_days_digest(
    facts: PersonFacts, ready: Sequence[OpenWant], now: datetime
) -> Iterator[Decision | Later]:
    for one in ready:
        presence = limits.presence_of(facts, one.want)
        at = limits.next_day(presence, now)
        if at is None or at >= one.want.expires:
            yield withhold(one, "one digest a day: today's had gone when this 1:1 was planned")
        else:
            yield Later(at)
