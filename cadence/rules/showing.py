"""What letters show: a pair's goals, promises and words, as one reader may see them."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime
from typing import TypedDict

from cadence import agenda, moments
from cadence.answers import Answer
from cadence.commitments import Commitment, CommitmentId, CommitmentState
from cadence.decisions import Want
from cadence.facts import HeldCommitment, PairFacts, PersonFacts
from cadence.goals import Goal, GoalId, GoalKind, GoalState
from cadence.letters import Codes, GoalLine, Named, PromiseLine, QuestionLine, Said, Slot, When
from cadence.meetings import Meeting
from cadence.people import Pair, Person, PersonId
from cadence.privacy import visible_to
from cadence.rules.wanting import named
from cadence.sent import letter_for, root, slot_in, slot_key
from cadence.subjects import subject_named

BEHIND = 10
"""Points behind the calendar from which a goal is said to be behind."""


class Frame(TypedDict):
    """What every letter of a pair has."""

    to: Named
    other: Named
    zone: str
    locale: str
    thread: str
    meeting: When | None


class Codebook:
    """Hands out G1, G2 … and T1, T2 … in the order a letter shows things."""

    def __init__(self) -> None:
        self._goals: dict[GoalId, str] = {}
        self._commitments: dict[CommitmentId, str] = {}

    def goal(self, goal: GoalId) -> str:
        """The code of a goal in this letter."""
        return self._goals.setdefault(goal, f"G{len(self._goals) + 1}")

    def commitment(self, commitment: CommitmentId) -> str:
        """The code of a promise in this letter."""
        return self._commitments.setdefault(commitment, f"T{len(self._commitments) + 1}")

    def codes(self, slots: tuple[Slot, ...] = ()) -> Codes:
        """All that was handed out, as a reply is read against it."""
        return Codes(
            tuple((code, goal) for goal, code in self._goals.items()),
            tuple((code, one) for one, code in self._commitments.items()),
            slots,
        )


def is_about_a_pair(want: Want) -> bool:
    """Whether a pair's rules want it."""
    return isinstance(subject_named(want.subject), Pair)


def pair_of(facts: PersonFacts, want: Want) -> PairFacts | None:
    """The facts of the pair a want is about; None where it is none, or not this person's."""
    subject = subject_named(want.subject)
    if not isinstance(subject, Pair):
        return None
    return facts.pairs.get(subject) or facts.case_pairs.get(subject)


def the_pair(facts: PersonFacts, want: Want) -> PairFacts:
    """The same, once it is known that there is one; raises LookupError otherwise."""
    pair = pair_of(facts, want)
    if pair is None:
        msg = f"no facts for {want.subject}"
        raise LookupError(msg)
    return pair


def slot_of(facts: PersonFacts, want: Want) -> tuple[PairFacts, Meeting | None]:
    """The pair, and the meeting if it still has the slot that the want's key names."""
    pair = the_pair(facts, want)
    slot = slot_in(want.key)
    found = (m for m in pair.meetings if m.key == want.meeting and m.starts_at == slot)
    return pair, next(found, None)


def the_slot(facts: PersonFacts, want: Want) -> tuple[PairFacts, Meeting]:
    """The same, once it is known that the slot stands."""
    pair, meeting = slot_of(facts, want)
    if meeting is None:
        msg = f"the slot of {want.key} is gone"
        raise LookupError(msg)
    return pair, meeting


def frame(pair: PairFacts, reader: PersonId, meeting: Meeting | None, key: str) -> Frame:
    """To whom, with whom, about which 1:1, in which thread."""
    me, other = pair.presence(reader).person, agenda.other_of(pair, reader).person
    return Frame(
        to=named(me),
        other=named(other),
        zone=me.timezone,
        locale=me.locale,
        thread=thread_of(pair, reader, meeting, key) if meeting else key,
        meeting=when(meeting, me, other) if meeting else None,
    )


def when(meeting: Meeting, reader: Person, other: Person) -> When:
    """The meeting's time; the other's zone only where it differs."""
    elsewhere = other.timezone if other.timezone != reader.timezone else ""
    return When(meeting.starts_at, meeting.ends_at, reader.timezone, elsewhere)


def thread_of(pair: PairFacts, reader: PersonId, meeting: Meeting, key: str) -> str:
    """The reader's first letter about the slot: a later one joins its thread. A bundle has none."""
    first = "agenda_prompt" if reader == pair.pair.report else "agenda_digest"
    found = letter_for(pair, slot_key(first, meeting))
    return found.key if found and root(found.key) == slot_key(first, meeting) else key


def day_of(pair: PairFacts, reader: PersonId, now: datetime) -> date:
    """The reader's local day."""
    return moments.today(pair.presence(reader), now)


def questions(pair: PairFacts, letter: str, reader: PersonId) -> tuple[QuestionLine, ...]:
    """The letter's questions in the reader's language, with the reader's last answer to each."""
    asked = pair.settings.asked(letter, pair.presence(reader).person.locale)
    return tuple(
        QuestionLine(number, one.key, one.text, last_answer(pair, reader, letter, one.key))
        for number, one in enumerate(asked, 1)
    )


def last_answer(pair: PairFacts, reader: PersonId, letter: str, question: str) -> str:
    """What the reader answered the last time the question was asked, or nothing."""
    own = [
        h.answer
        for h in pair.answers
        if not h.undone and not h.answer.private and h.answer.person == reader
    ]
    given = [a for a in own if a.question == question and a.prompt == letter]
    return max(given, key=lambda a: a.at).text if given else ""


def line_of(facts: PersonFacts) -> PairFacts | None:
    """The person's line to their manager, if they have one that stands."""
    own = (p for p in facts.pairs.values() if p.pair.report == facts.person.person.id)
    return next((p for p in own if p.line_until is None), None)


def last_held_at(pair: PairFacts, now: datetime) -> datetime | None:
    """When the pair's last 1:1 that stood began; None where there was none in the window."""
    return max((m.starts_at for m in pair.meetings if agenda.stood(m, now)), default=None)


def goal_lines(
    pair: PairFacts,
    book: Codebook,
    now: datetime,
    *,
    since: datetime | None,
    only: Collection[GoalId] | None = None,
) -> tuple[GoalLine, ...]:
    """The report's active goals (or some of them), key results under their objectives.

    `since` is the moment that movement is counted from.
    """
    day = moments.today(pair.report, now)
    shown = [
        g
        for g in pair.goals
        if g.is_active
        and g.goal.agreed
        and (only is None or g.goal.id in only)
        and g.goal.owner == pair.pair.report
        and visible_to(pair.pair.manager, g.goal, pair.pair.manager)
    ]
    return tuple(
        _goal_line(state, book.goal(state.goal.id), day, since, pair.settings.year_starts)
        for state in _family_order(shown)
    )


def _family_order(states: Sequence[GoalState]) -> list[GoalState]:
    ids = {state.goal.id for state in states}
    by_age = sorted(states, key=lambda s: (s.goal.due or date.max, s.goal.ref, s.goal.id))
    tops = [s for s in by_age if s.goal.parent not in ids]
    return [one for top in tops for one in (top, *_below(top.goal, by_age))]


def _below(goal: Goal, states: Sequence[GoalState]) -> list[GoalState]:
    under = [s for s in states if s.goal.parent == goal.id and s.goal.id != goal.id]
    return [one for child in under for one in (child, *_below(child.goal, states))]


def _goal_line(
    state: GoalState, code: str, day: date, since: datetime | None, year_starts: int
) -> GoalLine:
    goal = state.goal
    percent = None if state.progress is None else round(state.progress * 100)
    pace = _pace(goal, day, year_starts) if percent is not None else None
    return GoalLine(
        code,
        goal.title,
        percent,
        was_percent=_percent_at(state, since),
        pace=pace,
        value=_figure(state.value, goal.unit),
        target=_figure(goal.target, goal.unit),
        status=state.status.value if state.status else "",
        behind=percent is not None and pace is not None and percent < pace - BEHIND,
        history=tuple(round(share * 100) for _, share in state.history),
        updated=state.updated_at.date() if state.updated_at else None,
    )


def _figure(value: float | None, unit: str) -> str:
    """A number with its unit; nothing for shares, which the percentage says already."""
    return "" if value is None or unit == "%" else f"{value:.10g} {unit}".strip()


def _percent_at(state: GoalState, since: datetime | None) -> int | None:
    if since is None:
        return None
    earlier = [share for at, share in state.history if at <= since]
    if earlier:
        return round(earlier[-1] * 100)
    current = state.goal.current
    share = state.goal.progress_at(current) if current is not None else None
    return None if share is None else round(share * 100)


def _pace(goal: Goal, day: date, year_starts: int) -> int | None:
    """The share of the goal's quarter that is over, in percent."""
    if goal.due is None or goal.kind is GoalKind.OBJECTIVE:
        return None
    first, _ = moments.quarter_of(goal.due, year_starts)
    span = (goal.due - first).days
    if span <= 0 or day < first:
        return None
    return min(100, round(100 * (day - first).days / span))


def promise_lines(
    pair: PairFacts, reader: PersonId, book: Codebook, now: datetime
) -> tuple[PromiseLine, ...]:
    """The pair's live promises and asks: the late ones first, then by their day."""
    return as_lines(pair, live_promises(pair, reader), reader, book, now)


def live_promises(pair: PairFacts, reader: PersonId) -> list[Commitment]:
    """The promises somebody still has to keep, decline or accept, as the reader may see them."""
    live = [
        h.commitment for h in pair.commitments if _is_live(h) and h.commitment.pair == pair.pair
    ]
    shown = [one for one in live if visible_to(reader, one)]
    return sorted(shown, key=lambda one: (one.due or date.max, one.at, one.id))


def as_lines(
    pair: PairFacts,
    promises: Iterable[Commitment],
    reader: PersonId,
    book: Codebook,
    now: datetime,
) -> tuple[PromiseLine, ...]:
    """Promises as a letter shows them to a reader."""
    day = day_of(pair, reader, now)
    return tuple(
        PromiseLine(
            book.commitment(one.id),
            first_name(pair, one.owner),
            one.text,
            mine=one.owner == reader,
            due=one.due,
            days_late=max(0, (day - one.due).days) if one.due else 0,
            asked=one.state is CommitmentState.ASKED,
        )
        for one in promises
    )


def _is_live(held: HeldCommitment) -> bool:
    return not held.undone and held.closed_at is None and held.commitment.state.is_live


def first_name(pair: PairFacts, person: PersonId) -> str:
    """How a letter calls somebody the pair's records name; the address where nobody knows."""
    if person in (pair.pair.manager, pair.pair.report):
        return pair.presence(person).person.first_name
    return pair.people[person].first_name if person in pair.people else person


def kept_promises(pair: PairFacts, since: datetime | None) -> tuple[str, ...]:
    """What the manager promised and has done since the last 1:1, verbatim."""
    return tuple(
        h.commitment.text
        for h in pair.commitments
        if not h.undone
        and h.commitment.pair == pair.pair
        and h.commitment.owner == pair.pair.manager
        and h.commitment.state is CommitmentState.DONE
        and h.closed_at is not None
        and (since is None or h.closed_at >= since)
    )


def example(goals: Sequence[GoalLine], promises: Sequence[PromiseLine]) -> tuple[str, ...]:
    """What to type, with the reader's own codes; a goal's figure is the one that stands."""
    counted = next((g for g in goals if g.percent is not None), None)
    own = next((p for p in promises if p.mine and not p.asked), None)
    lines = (
        f"{counted.code} {counted.percent}%" if counted else "",
        f"{own.code} done" if own else "",
    )
    return tuple(line for line in lines if line)


def said(pair: PairFacts, answers: Iterable[Answer], reader: PersonId) -> tuple[Said, ...]:
    """Words under their questions, in the questions' order, verbatim; the rest at the end."""
    asked = _question_texts(pair, reader)
    order = {key: place for place, key in enumerate(asked)}
    shown = [a for a in answers if visible_to(reader, a)]
    shown.sort(key=lambda a: (order.get(a.question or "", len(order)), a.at))
    return tuple(Said(asked.get(a.question or "", ""), a.text) for a in shown)


def _question_texts(pair: PairFacts, reader: PersonId) -> dict[str, str]:
    locale = pair.presence(reader).person.locale
    kinds = ("agenda_prompt", "check_in", "follow_up")
    return {q.key: q.text for kind in kinds for q in pair.settings.asked(kind, locale)}


def moment_in_words(moment: datetime, zone: str) -> str:
    """`Thu 12 Nov 10:00`, for reasons that operators and people read."""
    local = moments.local(moment, zone)
    return f"{local:%a} {local.day} {local:%b %H:%M}"


def day_in_words(day: date) -> str:
    """`16 Nov`."""
    return f"{day.day} {day:%b}"
