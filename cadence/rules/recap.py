"""What was agreed in a 1:1, to both, only if something was recorded."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import ClassVar

from cadence import agenda
from cadence.answers import Answer
from cadence.commitments import Commitment
from cadence.decisions import Decision, Later, Want
from cadence.facts import OpenWant, PairFacts, PersonFacts
from cadence.letters import GoalLine, Letter, LetterClass, PromiseLine
from cadence.meetings import Meeting
from cadence.people import PersonId
from cadence.policies import wants_letter
from cadence.privacy import visible_to
from cadence.rules import showing
from cadence.rules.taken_back import taken_back
from cadence.rules.wanting import THE_REST, decide
from cadence.sent import letter_for, slot_key
from cadence.subjects import subject_name

GATHERING = timedelta(hours=1)
"""How long the recap waits after the last thing that was said, so that it holds it all."""

REACH = timedelta(days=4)
"""For how long after a 1:1 words are about it."""

BOTH = ("manager", "report")


@dataclass(frozen=True, slots=True, kw_only=True)
class Recap(Letter):
    """Notes verbatim with who said them; promises of both sides; goals that moved."""

    name: ClassVar[str] = "recap"
    kind: ClassVar[LetterClass] = LetterClass.EVENT
    notes: tuple[tuple[str, str], ...]
    promises: tuple[PromiseLine, ...] = ()
    goals: tuple[GoalLine, ...] = ()


def due(facts: PairFacts, now: datetime) -> Iterator[Decision | Later]:
    """One to each of the two, an hour after the last note or promise about a 1:1 was kept."""
    if not wants_letter(facts.settings, Recap.name, facts.pair, facts.report.person):
        return
    if not agenda.is_live(facts, now):
        return
    for meeting in agenda.in_order(facts):
        last = _last_word(facts, meeting, now)
        if last is None or letter_for(facts, slot_key(Recap.name, meeting, BOTH[0])):
            continue
        at = last + GATHERING
        if now < at:
            yield Later(at)
        elif now < _expires(meeting):
            yield from _wish(facts, meeting, at)


def stale(facts: PersonFacts, want: Want, now: datetime) -> str:
    """Why the recap should not go any more, or nothing."""
    pair, meeting = showing.slot_of(facts, want)
    if meeting is None:
        return "the 1:1 was moved or cancelled"
    return "" if _last_word(pair, meeting, now) else "what was noted was taken back"


def compose(facts: PersonFacts, wants: Sequence[OpenWant], now: datetime) -> Recap:
    """Notes in the order they were told; promises and goals with codes to answer by."""
    want = wants[0].want
    pair, meeting = showing.the_slot(facts, want)
    book = showing.Codebook()
    moved = [
        one.goal.id
        for one in pair.goals
        if one.updated_at is not None and one.updated_at >= meeting.starts_at
    ]
    notes = sorted(notes_of(pair, meeting), key=lambda a: a.at)
    return Recap(
        **showing.frame(pair, want.person, meeting, want.key),
        notes=tuple(
            (showing.first_name(pair, a.person), a.text)
            for a in notes
            if visible_to(want.person, a)
        ),
        promises=showing.as_lines(
            pair, promises_of(pair, meeting, want.person), want.person, book, now
        ),
        goals=showing.goal_lines(pair, book, now, since=meeting.starts_at, only=moved),
        codes=book.codes(),
        taken_back=taken_back(pair, want.person, now),
        minutes=1,
        day=showing.day_of(pair, want.person, now),
    )


def notes_of(facts: PairFacts, meeting: Meeting) -> list[Answer]:
    """What the two told of a 1:1: what was agreed or decided; not whether it took place."""
    told = (h.answer for h in facts.answers if not h.undone and not h.answer.private)
    return [
        a
        for a in told
        if a.prompt == "follow_up" and a.question in ("notes", None) and _is_about(a, meeting)
    ]


def promises_of(facts: PairFacts, meeting: Meeting, reader: PersonId) -> list[Commitment]:
    """What was promised or asked in a 1:1, or in the days after it."""
    made = (h.commitment for h in facts.commitments if not h.undone)
    return [
        one
        for one in made
        if one.pair == facts.pair
        and meeting.starts_at <= one.at < meeting.ends_at + REACH
        and visible_to(reader, one)
    ]


def _wish(facts: PairFacts, meeting: Meeting, at: datetime) -> Iterator[Decision]:
    wants = [
        Want(
            person,
            Recap.name,
            slot_key(Recap.name, meeting, side),
            subject_name(facts.pair),
            not_before=at,
            expires=_expires(meeting),
            rank=THE_REST,
            meeting=meeting.key,
            slot_version=meeting.version,
            because="something was agreed in the 1:1",
        )
        for side, person in zip(BOTH, (facts.pair.manager, facts.pair.report), strict=True)
        if facts.settings.in_pilot(facts.presence(person).person)
    ]
    yield from decide(facts, slot_key(Recap.name, meeting), wants)


def _last_word(facts: PairFacts, meeting: Meeting, now: datetime) -> datetime | None:
    """When the last note or promise of a 1:1 that took place was kept; None: there is none."""
    if not agenda.counts(facts, meeting) or not agenda.stood(meeting, now):
        return None
    if agenda.told_held(facts, meeting) is False:
        return None
    said = [note.at for note in notes_of(facts, meeting)]
    said += [one.at for one in promises_of(facts, meeting, facts.pair.manager)]
    return max(said, default=None)


def _is_about(answer: Answer, meeting: Meeting) -> bool:
    if answer.meeting is not None:
        return answer.meeting == meeting.key
    return meeting.starts_at <= answer.at < meeting.ends_at + REACH


def _expires(meeting: Meeting) -> datetime:
    return meeting.ends_at + REACH + timedelta(days=3)
