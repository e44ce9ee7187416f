"""Before a 1:1: ask the employee, alone and first, what the two should talk about."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from cadence import agenda
from cadence.decisions import Decision, Later, Want
from cadence.facts import OpenWant, PairFacts, PersonFacts, SentLetter
from cadence.letters import GoalLine, Letter, LetterClass, PromiseLine, When
from cadence.meetings import Meeting
from cadence.policies import wants_letter
from cadence.rules import check_in, showing
from cadence.rules.wanting import PROMPT, decide
from cadence.sent import before_moves, slot_key
from cadence.subjects import subject_name


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaPrompt(Letter):
    """`digest_at`: when the manager reads the answers (UTC); `check_in`: merged in.

    `last_meeting`: its follow-up is merged in (did it take place, what was agreed?). `became` are
    promises the manager kept since the last 1:1, verbatim.
    """

    name: ClassVar[str] = "agenda_prompt"
    kind: ClassVar[LetterClass] = LetterClass.ASK
    digest_at: datetime
    goals: tuple[GoalLine, ...] = ()
    promises: tuple[PromiseLine, ...] = ()
    check_in: bool = False
    example: tuple[str, ...] = ()
    became: tuple[str, ...] = ()
    last_meeting: When | None = None


def due(facts: PairFacts, now: datetime) -> Iterator[Decision | Later]:
    """One prompt for each slot, from 09:00 of the working day before until the agenda is read."""
    for meeting, at in planned(facts, now):
        if now < at:
            yield Later(at)
            continue
        read = agenda.read_at(facts, meeting)
        want = Want(
            facts.pair.report,
            AgendaPrompt.name,
            key_of(meeting),
            subject_name(facts.pair),
            not_before=at,
            expires=read or meeting.starts_at,
            rank=PROMPT,
            meeting=meeting.key,
            slot_version=meeting.version,
            because=f"1:1 with {facts.manager.person.first_name} {_day(facts, meeting)}",
        )
        yield from decide(facts, want.key, [want])


def key_of(meeting: Meeting) -> str:
    """`agenda_prompt/<meeting>/<slot>`."""
    return slot_key(AgendaPrompt.name, meeting)


def planned(facts: PairFacts, now: datetime) -> Iterator[tuple[Meeting, datetime]]:
    """The 1:1s that a prompt is still to go for, and when, soonest first."""
    report = facts.report.person
    if not facts.settings.in_pilot(report):
        return
    if not wants_letter(facts.settings, AgendaPrompt.name, facts.pair, report):
        return
    for meeting in agenda.near(facts, now):
        at = agenda.asked_at(facts, meeting)
        if at is None or agenda.prompt_for(facts, meeting) or asked_before_a_move(facts, meeting):
            continue
        read = agenda.read_at(facts, meeting)
        if now < (read or meeting.starts_at - agenda.LAST_CALL):
            yield meeting, at


def asked_before_a_move(facts: PairFacts, meeting: Meeting) -> bool:
    """Whether the prompt for an earlier slot of the meeting still serves.

    It does wherever the agenda was answered (and after a small move: `prompt_for` finds it).
    """
    earlier = before_moves(facts, AgendaPrompt.name, meeting)
    return any(_answered(facts, letter) for letter, _ in earlier)


def stale(facts: PersonFacts, want: Want, now: datetime) -> str:
    """Why the prompt should not go any more, or nothing."""
    pair, meeting = showing.slot_of(facts, want)
    if meeting is None or not meeting.is_coming(now):
        return "the 1:1 was moved or cancelled"
    if why := agenda.who_is_away(pair, meeting) or agenda.why_unread(pair, meeting):
        return why
    if agenda.read_at(pair, meeting) is None:
        return f"no working moment of {pair.manager.person.first_name} before it"
    return ""


def compose(facts: PersonFacts, wants: Sequence[OpenWant], now: datetime) -> AgendaPrompt:
    """The four questions, with what was said last time; then goals and promises."""
    want = wants[0].want
    pair, meeting = showing.the_slot(facts, want)
    book = showing.Codebook()
    since = showing.last_held_at(pair, now)
    goals = showing.goal_lines(pair, book, now, since=since)
    promises = showing.promise_lines(pair, pair.pair.report, book, now)
    return AgendaPrompt(
        **showing.frame(pair, pair.pair.report, meeting, want.key),
        digest_at=agenda.read_at(pair, meeting) or meeting.starts_at,
        questions=showing.questions(pair, AgendaPrompt.name, pair.pair.report),
        goals=goals,
        promises=promises,
        codes=book.codes(),
        check_in=check_in.asked_with(facts, pair, meeting),
        example=showing.example(goals, promises),
        became=showing.kept_promises(pair, since),
        minutes=3,
        day=showing.day_of(pair, pair.pair.report, now),
    )


def _day(facts: PairFacts, meeting: Meeting) -> str:
    return showing.moment_in_words(meeting.starts_at, facts.report.person.timezone)


def _answered(facts: PairFacts, letter: SentLetter) -> bool:
    if letter.answered_at is not None:
        return True
    return any(a.at >= letter.decided_at for a in agenda.points(facts, facts.pair.report))
