"""Before a 1:1: the report's words to the manager, verbatim, asks first; or a day's bundle."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import ClassVar

from cadence import agenda, moments
from cadence.advising import kept_rhythm
from cadence.decisions import Decision, Later, Want
from cadence.facts import OpenWant, PairFacts, PersonFacts
from cadence.feedback import FeedbackKind, FeedbackState
from cadence.letters import GoalLine, Letter, LetterClass, Named, PromiseLine, Said, When
from cadence.meetings import Meeting
from cadence.policies import Rhythm, wants_letter
from cadence.privacy import visible_to
from cadence.rules import showing
from cadence.rules.taken_back import taken_back
from cadence.rules.wanting import THE_REST, decide, named
from cadence.sent import slot_key
from cadence.standing import reachable
from cadence.subjects import subject_name

ASKS = ("need", "support")
"""The questions whose answers ask something of the manager."""

ADVICE = {
    Rhythm.WEEKLY: "Every week is planned, every other week is what happens. "
    "Plan what you two keep, and it will stand.",
    Rhythm.BIWEEKLY: "Every other week is planned, once a month is what happens. "
    "Plan what you two keep, and it will stand.",
}
"""By the rhythm that is planned."""

SETTLED = timedelta(minutes=10)
"""How long recognition can be taken back before anybody sees it."""


@dataclass(frozen=True, slots=True)
class DigestPart:
    """What one 1:1 brings: `needs` are asks of the manager, `said` the rest in order.

    `agenda_due`: words may still come until then, in an addition (the bundle went before).
    """

    report: Named
    meeting: When
    needs: tuple[Said, ...] = ()
    said: tuple[Said, ...] = ()
    goals: tuple[GoalLine, ...] = ()
    promises: tuple[PromiseLine, ...] = ()
    recognition: tuple[tuple[str, str], ...] = ()
    agenda_due: datetime | None = None
    own_points: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaDigest(Letter):
    """One part a meeting; three or more make it the bundle of a day."""

    name: ClassVar[str] = "agenda_digest"
    kind: ClassVar[LetterClass] = LetterClass.DIGEST
    parts: tuple[DigestPart, ...]
    example: tuple[str, ...] = ()
    tip: str = ""


def due(facts: PairFacts, now: datetime) -> Iterator[Decision | Later]:
    """One for each slot, wanted from the morning of its day on, so that a day is seen whole."""
    manager = facts.manager.person
    if not facts.settings.in_pilot(manager):
        return
    if not wants_letter(facts.settings, AgendaDigest.name, facts.pair, facts.report.person):
        return
    for meeting in agenda.near(facts, now):
        at = first_moment(facts, meeting)
        if at is None or agenda.digest_for(facts, meeting) is not None:
            continue
        seen_from = _morning_of(facts, at)
        if now < seen_from:
            yield Later(seen_from)
            continue
        who = facts.report.person.first_name
        when = showing.moment_in_words(meeting.starts_at, manager.timezone)
        want = Want(
            manager.id,
            AgendaDigest.name,
            slot_key(AgendaDigest.name, meeting),
            subject_name(facts.pair),
            not_before=at,
            expires=meeting.starts_at,
            rank=THE_REST,
            meeting=meeting.key,
            slot_version=meeting.version,
            because=f"1:1 with {who} {when}",
        )
        yield from decide(facts, want.key, [want])


def first_moment(facts: PairFacts, meeting: Meeting) -> datetime | None:
    """When the digest may first go: at its own moment, or with the bundle of the day before."""
    own, bundled = agenda.read_at(facts, meeting), agenda.bundled_at(facts, meeting)
    if own is None or bundled is None:
        return own
    return min(own, bundled)


def stale(facts: PersonFacts, want: Want, now: datetime) -> str:
    """Why the digest should not go any more, or nothing."""
    pair, meeting = showing.slot_of(facts, want)
    if meeting is None or not meeting.is_coming(now):
        return "the 1:1 was moved or cancelled"
    if agenda.read_at(pair, meeting) is None:
        return "no working moment before it"
    return agenda.who_is_away(pair, meeting)


def compose(facts: PersonFacts, wants: Sequence[OpenWant], now: datetime) -> AgendaDigest:
    """One part for each meeting in their order; codes run through all parts."""
    slots = sorted(
        (showing.the_slot(facts, one.want) for one in wants), key=lambda s: s[1].starts_at
    )
    book = showing.Codebook()
    parts = tuple(_part(pair, meeting, book, now) for pair, meeting in slots)
    first_pair, first_meeting = slots[0]
    manager = facts.person.person
    alone = len(slots) == 1
    key = wants[0].want.key
    frame = showing.frame(first_pair, manager.id, first_meeting if alone else None, key)
    if not alone:
        frame["other"] = named(manager)
    return AgendaDigest(
        **frame,
        parts=parts,
        codes=book.codes(),
        example=_example(parts),
        tip=_advice(first_pair, now) if alone else "",
        taken_back=tuple(
            text for pair in _pairs(slots) for text in taken_back(pair, manager.id, now)
        ),
        minutes=2.0 * len(parts),
        day=moments.today(facts.person, now),
    )


def _advice(pair: PairFacts, now: datetime) -> str:
    """In the first digest of a quarter: what is planned, where it is not what happens."""
    today = moments.today(pair.manager, now)
    quarter, _ = moments.quarter_of(today, pair.settings.year_starts)
    if any(
        one.letter == AgendaDigest.name and one.day >= quarter and not one.withdrawn
        for one in pair.letters.values()
    ):
        return ""
    found = kept_rhythm(pair.meetings, lambda meeting: agenda.told_held(pair, meeting), now)
    return ADVICE[found[0]] if found else ""


def _part(pair: PairFacts, meeting: Meeting, book: showing.Codebook, now: datetime) -> DigestPart:
    manager, report = pair.manager.person, pair.report.person
    points = agenda.points(pair, report.id)
    since = showing.last_held_at(pair, now)
    promised = agenda.read_at(pair, meeting)
    return DigestPart(
        named(report),
        showing.when(meeting, manager, report),
        needs=showing.said(pair, (a for a in points if a.question in ASKS), manager.id),
        said=showing.said(pair, (a for a in points if a.question not in ASKS), manager.id),
        goals=showing.goal_lines(pair, book, now, since=since),
        promises=showing.promise_lines(pair, manager.id, book, now),
        recognition=_recognition(pair, since, now),
        agenda_due=promised if promised is not None and promised > now else None,
        own_points=showing.said(pair, agenda.points(pair, manager.id), manager.id),
    )


def _recognition(
    pair: PairFacts, since: datetime | None, now: datetime
) -> tuple[tuple[str, str], ...]:
    """Kind words about the report since the last 1:1: who said them, and what."""
    manager = pair.pair.manager
    shown = [
        one
        for one in pair.feedback
        if one.kind is FeedbackKind.RECOGNITION
        and one.about == pair.pair.report
        and one.state in (FeedbackState.READY, FeedbackState.DELIVERED)
        and (since is None or one.at >= since)
        and one.at + SETTLED <= now
        and visible_to(manager, one, manager)
    ]
    return tuple((showing.first_name(pair, one.author), one.text) for one in shown)


def _example(parts: Sequence[DigestPart]) -> tuple[str, ...]:
    goals = [goal for part in parts for goal in part.goals]
    return showing.example(goals, [promise for part in parts for promise in part.promises])


def _pairs(slots: Sequence[tuple[PairFacts, Meeting]]) -> list[PairFacts]:
    return list({pair.pair: pair for pair, _ in slots}.values())


def _morning_of(facts: PairFacts, at: datetime) -> datetime:
    """The beginning of the manager's shift on the day of a moment."""
    manager = reachable(facts.manager, facts.preferences)
    shift = moments.hours_on(manager, moments.today(manager, at))
    return min(at, shift[0]) if shift else at
