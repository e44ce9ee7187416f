"""After a 1:1: did it happen, what was agreed, how useful was it; the report first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import ClassVar

from cadence import agenda, moments
from cadence.decisions import Decision, Later, Want
from cadence.facts import OpenWant, PairFacts, PersonFacts
from cadence.letters import Letter, LetterClass, PromiseLine
from cadence.meetings import Meeting, Status
from cadence.people import PersonId
from cadence.policies import wants_letter
from cadence.rules import showing
from cadence.rules.wanting import FOLLOW_UP, decide
from cadence.sent import letter_for, slot_key
from cadence.standing import reachable
from cadence.subjects import subject_name

AFTER = timedelta(minutes=30)
NEXT_MORNING = time(10)
TOO_OLD = timedelta(days=14)
MANAGER = "manager"
"""What the key of the manager's letter ends with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp(Letter):
    """`first`: the report's; False: the manager's, the morning after a report's silence."""

    name: ClassVar[str] = "follow_up"
    kind: ClassVar[LetterClass] = LetterClass.ASK
    first: bool
    promises: tuple[PromiseLine, ...] = ()
    example: tuple[str, ...] = ()


def due(facts: PairFacts, now: datetime) -> Iterator[Decision | Later]:
    """To the report 30 minutes after the end; to the manager next morning, if the report is
    silent."""
    for person, meeting, at in planned(facts, now):
        if now < at:
            yield Later(at)
            continue
        expires = _expires(facts, person, at)
        if now >= expires:
            continue
        other = facts.presence(facts.pair.other(person)).person
        want = Want(
            person,
            FollowUp.name,
            key_of(facts, person, meeting),
            subject_name(facts.pair),
            not_before=at,
            expires=expires,
            rank=FOLLOW_UP,
            meeting=meeting.key,
            slot_version=meeting.version,
            because=f"after the 1:1 with {other.first_name}",
        )
        yield from decide(facts, want.key, [want])


def planned(facts: PairFacts, now: datetime) -> Iterator[tuple[PersonId, Meeting, datetime]]:
    """Who is still to be asked about which 1:1, and when; near ones included."""
    report = facts.report.person
    if not wants_letter(facts.settings, FollowUp.name, facts.pair, report):
        return
    if not agenda.is_live(facts, now):
        return
    for meeting in _recent(facts, now):
        if not _stands(facts, meeting):
            continue
        for person, at in ((report.id, _first_at(meeting)), (facts.pair.manager, None)):
            at = at or _next_morning(facts, meeting)
            if at is not None and _is_open(facts, person, meeting):
                yield person, meeting, at


def _recent(facts: PairFacts, now: datetime) -> Iterator[Meeting]:
    """The 1:1s that are not too old to be asked about, nor far away."""
    until = agenda.horizon(facts, now)
    for meeting in agenda.in_order(facts):
        if now <= meeting.ends_at + TOO_OLD and meeting.starts_at <= until:
            yield meeting


def key_of(facts: PairFacts, person: PersonId, meeting: Meeting) -> str:
    """`follow_up/<meeting>/<slot>`; the manager's ends with `/manager`."""
    more = (MANAGER,) if person == facts.pair.manager else ()
    return slot_key(FollowUp.name, meeting, *more)


def stale(facts: PersonFacts, want: Want, now: datetime) -> str:
    """Why the follow-up should not go any more, or nothing."""
    pair, meeting = showing.slot_of(facts, want)
    if meeting is None or not agenda.stood(meeting, now):
        return "the 1:1 was moved or cancelled"
    if _has_spoken(pair, want.person, meeting):
        return "they said it already"
    if want.person == pair.pair.manager and _has_spoken(pair, pair.pair.report, meeting):
        return f"{pair.report.person.first_name} said it"
    return ""


def compose(facts: PersonFacts, wants: Sequence[OpenWant], now: datetime) -> FollowUp:
    """The three questions, and the promises that are still open."""
    want = wants[0].want
    pair, meeting = showing.the_slot(facts, want)
    book = showing.Codebook()
    promises = showing.promise_lines(pair, want.person, book, now)
    return FollowUp(
        **showing.frame(pair, want.person, meeting, want.key),
        first=want.person == pair.pair.report,
        questions=showing.questions(pair, FollowUp.name, want.person),
        promises=promises,
        codes=book.codes(),
        example=showing.example((), promises),
        minutes=2,
        day=showing.day_of(pair, want.person, now),
    )


def _is_open(facts: PairFacts, person: PersonId, meeting: Meeting) -> bool:
    """Whether the person is still to be asked: in the pilot, not asked, and nobody spoke."""
    if not facts.settings.in_pilot(facts.presence(person).person):
        return False
    if letter_for(facts, key_of(facts, person, meeting)) is not None:
        return False
    silent = not _has_spoken(facts, facts.pair.report, meeting)
    return silent and not _has_spoken(facts, person, meeting)


def _has_spoken(facts: PairFacts, person: PersonId, meeting: Meeting) -> bool:
    """Whether the person told whether it took place, or noted something about it."""
    if any(r.meeting == meeting.key and r.by == person for r in facts.reports):
        return True
    own = (h.answer for h in facts.answers if h.answer.person == person)
    if any(a.meeting == meeting.key and a.prompt == FollowUp.name for a in own):
        return True
    asked = letter_for(facts, key_of(facts, person, meeting))
    return asked is not None and asked.to == person and asked.answered_at is not None


def _stands(facts: PairFacts, meeting: Meeting) -> bool:
    stands = meeting.status in (Status.SCHEDULED, Status.HELD)
    return stands and agenda.counts(facts, meeting) and not agenda.who_is_away(facts, meeting)


def _first_at(meeting: Meeting) -> datetime:
    return meeting.ends_at + AFTER


def _next_morning(facts: PairFacts, meeting: Meeting) -> datetime | None:
    """The manager's morning after the end, and after the report was asked, if that was later."""
    asked = letter_for(facts, key_of(facts, facts.pair.report, meeting))
    since = max(meeting.ends_at, asked.decided_at) if asked else meeting.ends_at
    manager = reachable(facts.manager, facts.preferences)
    return moments.next_day_at(manager, since, NEXT_MORNING)


def _expires(facts: PairFacts, person: PersonId, at: datetime) -> datetime:
    """The end of the working day after it was due."""
    presence = reachable(facts.presence(person), facts.preferences)
    day = moments.working_day_after(presence, moments.today(presence, at))
    shift = moments.hours_on(presence, day) if day else None
    return min(shift[1], at + TOO_OLD) if shift else at + timedelta(days=1)
