"""Words that came after the digest: one mail more in its thread, if 15 minutes remain."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from cadence import agenda
from cadence.decisions import Decision, Later, Want
from cadence.facts import OpenWant, PairFacts, PersonFacts
from cadence.letters import GoalLine, Letter, LetterClass, Said
from cadence.policies import wants_letter
from cadence.rules import showing
from cadence.rules.taken_back import taken_back
from cadence.rules.wanting import THE_REST, decide
from cadence.sent import slot_key
from cadence.subjects import subject_name


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaAddition(Letter):
    """What the report added, verbatim."""

    name: ClassVar[str] = "agenda_addition"
    kind: ClassVar[LetterClass] = LetterClass.EVENT
    said: tuple[Said, ...]
    goals: tuple[GoalLine, ...] = ()


def due(facts: PairFacts, now: datetime) -> Iterator[Decision | Later]:
    """One for each slot, 10 minutes after the last late word; nothing where it comes too late."""
    if not wants_letter(facts.settings, AgendaAddition.name, facts.pair, facts.report.person):
        return
    for meeting in agenda.near(facts, now):
        words = agenda.late_words(facts, meeting)
        in_time = [at for at in words if at <= meeting.starts_at - agenda.LAST_CALL]
        at = agenda.added_at(facts, meeting, in_time[-1]) if in_time else None
        if at is None:
            continue
        if now < at:
            yield Later(at)
            continue
        want = Want(
            facts.pair.manager,
            AgendaAddition.name,
            slot_key(AgendaAddition.name, meeting),
            subject_name(facts.pair),
            not_before=at,
            expires=meeting.starts_at,
            rank=THE_REST,
            meeting=meeting.key,
            slot_version=meeting.version,
            because=f"{facts.report.person.first_name} added to the agenda after it was sent",
        )
        yield from decide(facts, want.key, [want])


def stale(facts: PersonFacts, want: Want, now: datetime) -> str:
    """Why the addition should not go any more, or nothing."""
    pair, meeting = showing.slot_of(facts, want)
    if meeting is None or not meeting.is_coming(now):
        return "the 1:1 was moved or cancelled"
    if not agenda.late_words(pair, meeting):
        return "what was added was taken back"
    return ""


def compose(facts: PersonFacts, wants: Sequence[OpenWant], now: datetime) -> AgendaAddition:
    """The late words under their questions, and the goals that moved since the digest."""
    want = wants[0].want
    pair, meeting = showing.the_slot(facts, want)
    digest = agenda.digest_for(pair, meeting)
    since = digest.decided_at if digest else now
    late = [a for a in agenda.points(pair, pair.pair.report) if a.at > since]
    book = showing.Codebook()
    moved = [
        one.goal.id for one in pair.goals if one.updated_at is not None and one.updated_at > since
    ]
    return AgendaAddition(
        **showing.frame(pair, pair.pair.manager, meeting, want.key),
        said=showing.said(pair, late, pair.pair.manager),
        goals=showing.goal_lines(pair, book, now, since=since, only=moved),
        codes=book.codes(),
        taken_back=taken_back(pair, pair.pair.manager, now),
        minutes=1,
        day=showing.day_of(pair, pair.pair.manager, now),
    )
