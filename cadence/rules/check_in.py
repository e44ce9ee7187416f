"""Between 1:1s: progress, blockers, support needed; merged into the prompt when one is near."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import ClassVar

from cadence import agenda, moments
from cadence.decisions import Decision, Later, Want
from cadence.facts import OpenWant, PairFacts, PersonFacts
from cadence.letters import GoalLine, Letter, LetterClass, PromiseLine
from cadence.meetings import Meeting, Status
from cadence.policies import wants_letter
from cadence.rules import showing
from cadence.rules.wanting import CHECK_IN, decide
from cadence.sent import stands_for
from cadence.standing import pair_rhythm, reachable
from cadence.subjects import subject_name

ASKED_AT = time(10)
NEAR = 2
"""Working days within which a 1:1's prompt takes the check-in along."""

_WEEK = timedelta(days=7)
_WEEKS_AHEAD = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckIn(Letter):
    """Three questions, the goals, the promises still open."""

    name: ClassVar[str] = "check_in"
    kind: ClassVar[LetterClass] = LetterClass.ASK
    goals: tuple[GoalLine, ...] = ()
    promises: tuple[PromiseLine, ...] = ()
    example: tuple[str, ...] = ()


def due(facts: PersonFacts, now: datetime) -> Iterator[Decision | Later]:
    """One on the first working day of each week that the pair's rhythm names, from 10:00 on."""
    pair = showing.line_of(facts)
    if pair is None or not agenda.is_live(pair, now) or not _is_wanted(pair):
        return
    week = moments.week_of(moments.today(pair.report, now))
    for at in _moments_from(pair, week):
        if now < at:
            yield Later(at)
            return
        expires = _expires(pair, at)
        if now < expires and not _was_asked(pair, at):
            person = facts.person.person.id
            want = Want(
                person,
                CheckIn.name,
                key_of(pair, at),
                subject_name(person),
                not_before=at,
                expires=expires,
                rank=CHECK_IN,
                because=f"a {pair_rhythm(pair, at).value} check-in",
            )
            yield from decide(facts, want.key, [want])


def key_of(pair: PairFacts, at: datetime) -> str:
    """`check_in/<person>/<Monday>`."""
    monday = moments.week_of(moments.today(pair.report, at))
    return f"{CheckIn.name}/{pair.pair.report}/{monday}"


def moment_in(pair: PairFacts, monday: date) -> datetime | None:
    """When the week's check-in goes; None: the rhythm leaves the week out, or they are away.

    None in the week of the welcome either: one beginning at a time.
    """
    report = reachable(pair.report, pair.preferences)
    clock = pair.settings.letter(CheckIn.name).at or ASKED_AT
    at = moments.first_of_week_at(report, monday, clock)
    if at is None or pair.live_since is None or at < pair.line_since:
        return None
    begun = max(pair.live_since, pair.welcomed.get(pair.pair.report, pair.live_since))
    if monday <= moments.week_of(moments.today(report, begun)):
        return None
    first = moments.week_of(moments.today(pair.report, pair.line_since))
    weeks = (monday - first).days // 7
    return at if weeks % (pair_rhythm(pair, at).days // 7) == 0 else None


def meeting_near(pair: PairFacts, at: datetime) -> Meeting | None:
    """The 1:1 whose prompt takes a check-in along: that day, or within two working days."""
    day = moments.today(pair.report, at)
    for meeting in agenda.in_order(pair):
        its_day = moments.today(pair.report, meeting.starts_at)
        if its_day < day or meeting.status not in (Status.SCHEDULED, Status.HELD):
            continue
        if moments.working_days_between(pair.report, day, its_day) <= NEAR:
            return meeting
    return None


def asked_with(facts: PersonFacts, pair: PairFacts, meeting: Meeting) -> bool:
    """Whether the prompt for this 1:1 asks the week's check-in too."""
    if not _is_wanted(pair):
        return False
    at = moment_in(pair, moments.week_of(moments.today(pair.report, meeting.starts_at)))
    if at is None or meeting_near(pair, at) != meeting:
        return False
    key = key_of(pair, at)
    return not any(stands_for(one, key) for one in facts.letters if not one.withdrawn)


def awaited_prompt(pair: PairFacts, want: Want) -> Meeting | None:
    """The 1:1 whose prompt is still to go and will take this check-in along."""
    meeting = meeting_near(pair, want.not_before)
    if meeting is None or agenda.prompt_for(pair, meeting) is not None:
        return None
    return meeting


def stale(facts: PersonFacts, want: Want, now: datetime) -> str:
    """Why the check-in should not go any more, or nothing."""
    pair = showing.line_of(facts)
    if pair is None or not agenda.is_live(pair, now):
        return "nobody to report to"
    if _was_asked(pair, want.not_before):
        return "the agenda prompt asks it"
    return ""


def compose(facts: PersonFacts, wants: Sequence[OpenWant], now: datetime) -> CheckIn:
    """The three questions; goals and promises below."""
    pair = showing.line_of(facts)
    if pair is None:
        msg = "a check-in needs a manager"
        raise LookupError(msg)
    reader = pair.pair.report
    book = showing.Codebook()
    goals = showing.goal_lines(pair, book, now, since=showing.last_held_at(pair, now))
    promises = showing.promise_lines(pair, reader, book, now)
    return CheckIn(
        **showing.frame(pair, reader, None, wants[0].want.key),
        questions=showing.questions(pair, CheckIn.name, reader),
        goals=goals,
        promises=promises,
        codes=book.codes(),
        example=showing.example(goals, promises),
        minutes=3,
        day=showing.day_of(pair, reader, now),
    )


def _is_wanted(pair: PairFacts) -> bool:
    report = pair.report.person
    return pair.settings.in_pilot(report) and wants_letter(
        pair.settings, CheckIn.name, pair.pair, report
    )


def _moments_from(pair: PairFacts, week: date) -> Iterator[datetime]:
    for number in range(_WEEKS_AHEAD):
        if at := moment_in(pair, week + number * _WEEK):
            yield at


def _expires(pair: PairFacts, at: datetime) -> datetime:
    report = reachable(pair.report, pair.preferences)
    later = moments.working_days_later(report, at, NEAR)
    return moments.end_of_shift(report, later) if later else at + _WEEK


def _was_asked(pair: PairFacts, at: datetime) -> bool:
    meeting = meeting_near(pair, at)
    return meeting is not None and agenda.prompt_for(pair, meeting) is not None
