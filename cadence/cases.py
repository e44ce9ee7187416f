"""The HR case of a pair: what is due by the calendar alone, and what judgement makes of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from zoneinfo import ZoneInfo

from cadence import workdays
from cadence.absence import why_away
from cadence.alerts import Case, CaseStep
from cadence.answers import MeetingReport
from cadence.facts import PairFacts
from cadence.meetings import Meeting, MeetingKey, Status
from cadence.people import PersonId

LAST = 6
"""How many of the pair's last planned meetings are looked at."""

LOST = 3
"""How many of them must be lost; three in a row are three of the last six as well."""

HELD_TO_CLEAR = 2
NEW_LINE = timedelta(days=14)
DAYS_TO_RECOVER = 5
SIGHTS_THAT_AGREE = 2


@dataclass(frozen=True, slots=True)
class Due:
    """Three or more of the last six planned meetings were lost, by the calendar alone."""

    lost: int
    of: int
    last_held: datetime | None


class Verdict(Enum):
    """How a planned meeting counts in a case."""

    HELD = "held"
    LOST = "lost"
    PENDING = "pending"
    DISPUTED = "disputed"
    LEFT_OUT = "left_out"


@dataclass(frozen=True, slots=True)
class Counted:
    """One planned meeting, how it counts, and the reason in words (`cadenced why CASE`).

    `ripe_at` is when a pending loss begins to count, if nothing changes before.
    """

    meeting: Meeting
    verdict: Verdict
    reason: str
    ripe_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the case of a pair asks for at a moment.

    `step` is what has to be kept now (OPENED, CLEARED, WITHDRAWN or DISPUTED; None: nothing), of
    the case with `number`. `stands` says whether the open case, or the one being opened, holds by
    what is known now: HR is only told while it does. `counted` are the pair's past meetings since
    the last clearing, oldest first, with the reason each counts or does not; `losses` are the ones
    that count, `held` the two that clear. `look_again` is when time alone may change the answer.
    """

    step: CaseStep | None
    number: int
    stands: bool
    lost: int
    of: int
    why: str
    losses: tuple[Meeting, ...] = ()
    held: tuple[Meeting, ...] = ()
    counted: tuple[Counted, ...] = ()
    last_held: datetime | None = None
    look_again: datetime | None = None


def due_by_calendar(meetings: Iterable[Meeting], now: datetime) -> Due | None:
    """What the contract calls an alert: by statuses only, moved and excused left out."""
    places = (Status.HELD, Status.CANCELLED, Status.DECLINED)
    past = sorted((m for m in meetings if m.is_over(now)), key=lambda m: m.starts_at)
    last = [m for m in past if m.status in places][-LAST:]
    lost = sum(m.status.is_lost for m in last)
    if lost < LOST:
        return None
    held = [m for m in past if m.status is Status.HELD]
    return Due(lost, len(last), _local_start(held[-1]) if held else None)


def judge(facts: PairFacts, now: datetime) -> Judgement:
    """What has to happen to the pair's case now (spec.md 7).

    A loss counts once 5 working days have passed without recovery, or at once where the pair's next
    meeting is lost too; only where two observations or the other copy agree; not in the line's
    first 14 days, nor before both were welcomed. A reply "we did meet" makes it held; contradicting
    replies leave it out; a lone "didn't happen" is never a loss. The caller keeps
    `CaseEvent(pair, judgement.number, judgement.step, now, judgement.lost, judgement.of)` and wants
    the letters; while a case is open and `stands` is False nothing more goes to HR.
    """
    cases = sorted(facts.cases, key=lambda case: case.number)
    current = cases[-1] if cases and cases[-1].is_open else None
    history = count(facts, now)
    since = _last_clearing(cases, history)
    counted = tuple(c for c in history if since is None or c.meeting.starts_at > since)
    if current is None:
        return _unopened(counted, cases[-1].number + 1 if cases else 1)
    return _open(current, counted)


def count(facts: PairFacts, now: datetime) -> tuple[Counted, ...]:
    """Every past planned meeting of the pair, oldest first, and how it counts."""
    meetings = sorted(facts.meetings, key=lambda m: m.starts_at)
    told = _reports(facts.reports)
    return tuple(
        _weighed(m, told.get(m.key, ()), _next_planned(meetings, number), facts, now)
        for number, m in enumerate(meetings)
        if m.is_over(now)
    )


def _unopened(counted: Sequence[Counted], number: int) -> Judgement:
    last = _places(counted)
    if _lost(last) < LOST:
        return _judgement(None, number, counted, last, stands=False, why="")
    why = f"{_lost(last)} of the last {len(last)} planned meetings were lost"
    return _judgement(CaseStep.OPENED, number, counted, last, stands=True, why=why)


def _open(case: Case, counted: Sequence[Counted]) -> Judgement:
    last = _places(counted)
    if held := _held_in_a_row(counted, after=case.opened_at):
        why = "two meetings in a row were held"
        return _judgement(
            CaseStep.CLEARED, case.number, counted, last, stands=False, why=why, held=held
        )
    changed = [c.verdict for c in counted if _has_changed(c, since=case.opened_at)]
    if case.lost - len(changed) >= LOST:
        return _judgement(None, case.number, counted, last, stands=True, why="it stands")
    if case.lost - sum(verdict is not Verdict.DISPUTED for verdict in changed) >= LOST:
        step = None if case.disputed else CaseStep.DISPUTED
        why = "the two say different things about whether they met"
        return _judgement(step, case.number, counted, last, stands=False, why=why)
    why = "what it rested on has changed"
    return _judgement(CaseStep.WITHDRAWN, case.number, counted, last, stands=False, why=why)


def _has_changed(counted: Counted, *, since: datetime) -> bool:
    """Whether a meeting from before a case was opened was lost then and is not any more.

    Positive evidence only: a meeting that slid out of the window has not changed, and one that was
    not over when the case was opened was no part of it.
    """
    meeting = counted.meeting
    if not meeting.is_over(since) or counted.verdict in (Verdict.LOST, Verdict.PENDING):
        return False
    if meeting.status.is_lost:
        return True
    return meeting.changed_at is not None and meeting.changed_at > since


def _judgement(
    step: CaseStep | None,
    number: int,
    counted: Sequence[Counted],
    last: Sequence[Counted],
    *,
    stands: bool,
    why: str,
    held: tuple[Meeting, ...] = (),
) -> Judgement:
    all_held = [c.meeting for c in counted if c.verdict is Verdict.HELD]
    return Judgement(
        step,
        number,
        stands,
        lost=_lost(last),
        of=len(last),
        why=why,
        losses=tuple(c.meeting for c in last if c.verdict is Verdict.LOST),
        held=held,
        counted=tuple(counted),
        last_held=_local_start(all_held[-1]) if all_held else None,
        look_again=min((c.ripe_at for c in counted if c.ripe_at), default=None),
    )


def _weighed(
    meeting: Meeting,
    reports: Sequence[MeetingReport],
    following: Meeting | None,
    facts: PairFacts,
    now: datetime,
) -> Counted:
    """How one past meeting counts: replies outrank the calendar, then the calendar is doubted."""
    words = {report.held for report in reports}
    if words == {True, False}:
        return Counted(meeting, Verdict.DISPUTED, "the two say different things")
    if words == {True}:
        return Counted(meeting, Verdict.HELD, "they told that they met")
    if meeting.status is Status.HELD and words == {False}:
        if len(reports) < 2:
            return Counted(meeting, Verdict.LEFT_OUT, "one of them told that it did not happen")
        return _weighed_loss(meeting, following, facts, now)
    if meeting.status is Status.HELD:
        return Counted(meeting, Verdict.HELD, "it stood in the calendar at its end")
    if meeting.status.is_lost:
        return _weighed_loss(meeting, following, facts, now)
    return Counted(meeting, Verdict.LEFT_OUT, _why_left_out(meeting, facts))


def _why_left_out(meeting: Meeting, facts: PairFacts) -> str:
    match meeting.status:
        case Status.EXCUSED:
            both = (facts.report, facts.manager)
            reasons = [why for one in both if (why := why_away(one, meeting.starts_at))]
            return f"excused: {'; '.join(dict.fromkeys(reasons)) or 'one of the two was away'}"
        case Status.MOVED:
            return "moved: its new time counts"
        case Status.UNKNOWN:
            return "no calendar that shows it was read since: nobody knows"
        case _:
            return str(meeting.status.value)


def _weighed_loss(
    meeting: Meeting, following: Meeting | None, facts: PairFacts, now: datetime
) -> Counted:
    if early := _too_early(meeting, facts):
        return Counted(meeting, Verdict.LEFT_OUT, early)
    if meeting.status.is_lost and meeting.observations < SIGHTS_THAT_AGREE:
        return Counted(meeting, Verdict.PENDING, "only one look at one calendar says so")
    if following and following.status.is_lost and following.observations >= SIGHTS_THAT_AGREE:
        return Counted(meeting, Verdict.LOST, f"{meeting.status.value}, and the next one too")
    holidays = facts.manager.holidays | facts.report.holidays
    ripe = workdays.later(meeting.starts_at, DAYS_TO_RECOVER, holidays)
    if now < ripe:
        return Counted(meeting, Verdict.PENDING, "it may still be made up for", ripe)
    return Counted(meeting, Verdict.LOST, f"{meeting.status.value}, not made up for")


def _too_early(meeting: Meeting, facts: PairFacts) -> str:
    if meeting.starts_at < facts.line_since + NEW_LINE:
        return "within the first 14 days of the reporting line"
    if facts.settings.letter("welcome").enabled:
        welcomes = [facts.welcomed.get(person) for person in _both(facts)]
        if any(at is None or meeting.starts_at < at for at in welcomes):
            return "before both were welcomed"
    if facts.live_since is not None and meeting.starts_at < facts.live_since:
        return "before mail went live"
    return ""


def _both(facts: PairFacts) -> tuple[PersonId, PersonId]:
    return facts.pair.manager, facts.pair.report


def _reports(reports: Iterable[MeetingReport]) -> dict[MeetingKey, tuple[MeetingReport, ...]]:
    """The latest word of each of the two about each meeting."""
    latest = {(r.meeting, r.by): r for r in sorted(reports, key=lambda r: r.at)}
    found: dict[MeetingKey, tuple[MeetingReport, ...]] = {}
    for report in latest.values():
        found[report.meeting] = (*found.get(report.meeting, ()), report)
    return found


def _next_planned(meetings: Sequence[Meeting], number: int) -> Meeting | None:
    """The pair's next planned meeting, those left out passed over."""
    left_out = (Status.MOVED, Status.EXCUSED, Status.UNKNOWN)
    return next((m for m in meetings[number + 1 :] if m.status not in left_out), None)


def _places(counted: Iterable[Counted]) -> list[Counted]:
    """The last six that count; a pending loss holds its place without being lost."""
    left_out = (Verdict.LEFT_OUT, Verdict.DISPUTED)
    return [c for c in counted if c.verdict not in left_out][-LAST:]


def _lost(places: Iterable[Counted]) -> int:
    return sum(c.verdict is Verdict.LOST for c in places)


def _held_in_a_row(counted: Iterable[Counted], *, after: datetime) -> tuple[Meeting, ...]:
    """The first two meetings in a row that were held and over after a moment, if there are."""
    row: list[Meeting] = []
    for one in counted:
        if one.meeting.ends_at <= after or one.verdict in (Verdict.LEFT_OUT, Verdict.DISPUTED):
            continue
        row = [*row, one.meeting] if one.verdict is Verdict.HELD else []
        if len(row) == HELD_TO_CLEAR:
            return tuple(row)
    return ()


def _last_clearing(cases: Sequence[Case], history: Sequence[Counted]) -> datetime | None:
    """When losses began to count afresh: the end of the second meeting that cleared a case."""
    cleared = [case for case in cases if case.cleared_at is not None]
    if not cleared:
        return None
    held = _held_in_a_row(history, after=cleared[-1].opened_at)
    return held[-1].ends_at if held else cleared[-1].cleared_at


def _local_start(meeting: Meeting) -> datetime:
    return meeting.starts_at.astimezone(ZoneInfo(meeting.zone))
