"""One ask a person a day, the most important first; the others merge into it, wait, or say why."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from cadence import agenda, moments
from cadence.decisions import Decision, Later, Merge, Send, Withhold
from cadence.facts import OpenWant, PersonFacts, SentLetter
from cadence.letters import Letter, LetterClass
from cadence.meetings import MeetingKey
from cadence.rules import check_in, commitment_reminder, limits, showing, silence
from cadence.rules.agenda_prompt import AgendaPrompt
from cadence.rules.check_in import CheckIn
from cadence.rules.commitment_reminder import CommitmentReminder
from cadence.rules.follow_up import FollowUp
from cadence.rules.registry import RULES
from cadence.rules.sending import cap_of, merge, send, withhold

SHOWS_PROMISES = (AgendaPrompt.name, FollowUp.name, CheckIn.name)
"""The asks that print the open promises, so that no reminder is needed beside them."""


def consider(
    facts: PersonFacts, ready: Sequence[OpenWant], now: datetime
) -> Iterator[Decision | Later]:
    """The day's ask, and what becomes of the others; `ready` is in order of importance."""
    left: list[OpenWant] = []
    for one in ready:
        if reason := limits.too_often(facts, one.want, now):
            yield withhold(one, reason)
        else:
            left.append(one)
    asked = limits.sent_on(facts, LetterClass.ASK, moments.today(facts.person, now))
    if asked:
        yield from (_after_the_days_ask(facts, one, asked[0], now) for one in left)
        return
    for one in left:
        until = _held_until(facts, one, now)
        if until is not None:
            yield Later(until)
            continue
        outcome = _ask(facts, one, left, now)
        yield outcome
        if isinstance(outcome, Decision) and any(isinstance(e, Send) for e in outcome.effects):
            return


def _ask(
    facts: PersonFacts, one: OpenWant, left: Sequence[OpenWant], now: datetime
) -> Decision | Later:
    """Send this one with all it can take along, or put it off where the week is full."""
    together = _same_letter(one, left)
    letter = RULES[one.want.letter].compose(facts, together, now)
    if limits.week_is_full(facts, moments.today(facts.person, now), letter.minutes):
        return _next_week(facts, one, now)
    if one.want.letter in silence.ASKING and silence.quiet_of(facts).is_to_be_asked:
        return _question(facts, one, now)
    taken = [other for other in left if _takes_along(facts, one, other)]
    merged = (Merge(other.id, one.want.key) for other in taken)
    return send(facts, _with_follow_up(facts, letter, taken), together, now, *merged)


def _question(facts: PersonFacts, one: OpenWant, now: datetime) -> Decision:
    """Whether to keep, send less often or stop, in place of the ask."""
    letter = silence.compose(facts, now)
    because = f"{letter.asked} letters in a row stayed without an answer"
    parcel = Send(
        facts.person.person.id,
        letter,
        letter.thread,
        not_before=now,
        expires=one.want.expires,
        about=(facts.person.person.id,),
        cap=cap_of(facts, letter.kind, now),
        because=because,
    )
    instead = Withhold(one.id, f"{because}: asked whether to go on instead")
    return Decision(f"send/{letter.thread}", because, (parcel, instead))


def _same_letter(one: OpenWant, left: Sequence[OpenWant]) -> list[OpenWant]:
    """Reminders of one day are one letter; any other want is a letter of its own."""
    if one.want.letter != CommitmentReminder.name:
        return [one]
    day = commitment_reminder.due_day(one.want)
    return [
        w
        for w in left
        if w.want.letter == CommitmentReminder.name and commitment_reminder.due_day(w.want) == day
    ]


def _takes_along(facts: PersonFacts, winner: OpenWant, other: OpenWant) -> bool:
    """Whether the letter that goes says what the other would have said."""
    match winner.want.letter, other.want.letter:
        case (AgendaPrompt.name, CheckIn.name):
            awaited = _awaited(facts, other)
            return awaited is not None and awaited == winner.want.meeting
        case (AgendaPrompt.name, FollowUp.name):
            return other.want.subject == winner.want.subject
        case (letter, CommitmentReminder.name):
            return letter in SHOWS_PROMISES
        case _:
            return False


def _awaited(facts: PersonFacts, one: OpenWant) -> MeetingKey | None:
    pair = showing.line_of(facts)
    meeting = check_in.awaited_prompt(pair, one.want) if pair else None
    return meeting.key if meeting else None


def _with_follow_up(facts: PersonFacts, letter: Letter, taken: Sequence[OpenWant]) -> Letter:
    """A prompt that takes a follow-up along names the 1:1 it was about."""
    follow_ups = [one for one in taken if one.want.letter == FollowUp.name]
    if not follow_ups or not isinstance(letter, AgendaPrompt):
        return letter
    pair, meeting = showing.the_slot(facts, follow_ups[-1].want)
    me = facts.person.person
    other = agenda.other_of(pair, me.id).person
    return replace(letter, last_meeting=showing.when(meeting, me, other))


def _held_until(facts: PersonFacts, one: OpenWant, now: datetime) -> datetime | None:
    """When to look again at an ask that a better one of today, or a near prompt, may take along."""
    if one.want.letter == CheckIn.name and (until := _prompt_comes(facts, one, now)):
        return until if until < one.want.expires else None
    better = limits.better_ask(facts, one.want, now)
    if better is None or better + limits.GRACE >= one.want.expires:
        return None
    return better + limits.GRACE


def _prompt_comes(facts: PersonFacts, one: OpenWant, now: datetime) -> datetime | None:
    pair = showing.line_of(facts)
    meeting = check_in.awaited_prompt(pair, one.want) if pair else None
    at = agenda.asked_at(pair, meeting) if pair and meeting else None
    return at + limits.GRACE if at is not None and now < at + limits.GRACE else None


def _after_the_days_ask(
    facts: PersonFacts, one: OpenWant, asked: SentLetter, now: datetime
) -> Decision | Later:
    if one.want.letter == CommitmentReminder.name and asked.letter in SHOWS_PROMISES:
        return merge(one, asked.key, "the day's letter shows the promise")
    until = _prompt_comes(facts, one, now) if one.want.letter == CheckIn.name else None
    at = until or limits.next_day(limits.presence_of(facts, one.want), now)
    if at is None or at >= one.want.expires:
        return withhold(one, f"one ask a day: today's was {_plain(asked.letter)}")
    return Later(at)


def _next_week(facts: PersonFacts, one: OpenWant, now: datetime) -> Decision | Later:
    at = limits.next_week(limits.presence_of(facts, one.want), now)
    if at is None or at >= one.want.expires:
        return withhold(one, "three asks or ten minutes a week: this week's are used")
    return Later(at)


def _plain(letter: str) -> str:
    return letter.replace("_", " ")
