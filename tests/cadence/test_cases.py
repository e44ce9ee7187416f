"""The HR case: what is due by the calendar alone, and what judgement makes of it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadence.absence import QUIET
from cadence.alerts import Case, CaseStep
from cadence.answers import MeetingReport
from cadence.cases import Verdict, count, due_by_calendar, judge
from cadence.facts import PairFacts
from cadence.meetings import Meeting, Status
from cadence.people import PersonId
from cadence.preferences import Leave
from tests.cast import ADA, ADA_AND_BOB, BOB, NOW, a_meeting, pair_facts

H, C, D, X, M, U = (
    *(Status.HELD, Status.CANCELLED, Status.DECLINED),
    *(Status.EXCUSED, Status.MOVED, Status.UNKNOWN),
)


def weeks(*statuses: Status, until: int = 2) -> list[Meeting]:
    """Meetings week after week, the last one `until` weeks ago, so that losses are ripe."""
    oldest = until + len(statuses) - 1
    return [a_meeting(weeks_ago=oldest - n, status=status) for n, status in enumerate(statuses)]


def report(meeting: Meeting, by: PersonId, *, held: bool) -> MeetingReport:
    return MeetingReport(meeting.key, ADA_AND_BOB, by, NOW - timedelta(days=1), held)


def a_case(*, opened: datetime, lost: int = 3, number: int = 1, **more: datetime) -> Case:
    return Case(ADA_AND_BOB, number, opened, lost, 6, **more)


def step(facts: PairFacts, now: datetime = NOW) -> CaseStep | None:
    return judge(facts, now).step


@pytest.mark.parametrize(
    ("statuses", "lost"),
    [
        ((H, C, H, C, H, C), 3),
        ((C, C, H, H, H, H), None),
        ((H, H, H, C, C, C), 3),
        ((C, C, C), 3),
        ((C, C), None),
        ((C, C, C, H, H, H), 3),
        ((C, C, C, H, H, H, H), None),
        ((C, D, X, D, H), 3),
        ((C, M, C, M, H), None),
    ],
)
def test_three_of_the_last_six_that_count_are_due_by_the_calendar(
    statuses: tuple[Status, ...], lost: int | None
) -> None:
    due = due_by_calendar(weeks(*statuses), NOW)

    assert (due.lost if due else None) == lost


def test_a_single_cancellation_never_opens_a_case() -> None:
    assert step(pair_facts(*weeks(H, H, H, H, H, C))) is None


def test_three_lost_of_six_open_a_case() -> None:
    judgement = judge(pair_facts(*weeks(H, C, H, C, H, C)), NOW)

    assert judgement.step is CaseStep.OPENED
    assert (judgement.number, judgement.lost, judgement.of, judgement.stands) == (1, 3, 6, True)
    assert len(judgement.losses) == 3


def test_a_loss_counts_after_five_working_days_without_recovery() -> None:
    meetings = weeks(C, H, C, H, H, C, until=0)
    lost_at = meetings[-1].starts_at
    soon = judge(pair_facts(*meetings), lost_at + timedelta(days=3))

    assert soon.step is None
    assert soon.counted[-1].verdict is Verdict.PENDING
    assert soon.look_again == lost_at + timedelta(days=7)
    assert step(pair_facts(*meetings), lost_at + timedelta(days=7)) is CaseStep.OPENED


def test_a_loss_counts_at_once_where_the_next_is_lost_too() -> None:
    meetings = [*weeks(C, H, C, H, H, C, until=0), a_meeting(weeks_ago=-1, status=C)]

    assert step(pair_facts(*meetings), NOW + timedelta(hours=2)) is CaseStep.OPENED


@pytest.mark.parametrize("status", [X, M, U])
def test_what_is_excused_mended_or_unknown_never_counts(status: Status) -> None:
    assert step(pair_facts(*weeks(C, C, status, status, status, status))) is None


def test_what_only_one_look_saw_does_not_count() -> None:
    doubtful = [replace(m, observations=1) for m in weeks(C, C, C)]
    judgement = judge(pair_facts(*doubtful), NOW)

    assert judgement.step is None
    assert {c.verdict for c in judgement.counted} == {Verdict.PENDING}


def test_nothing_counts_in_a_lines_first_fourteen_days() -> None:
    meetings = weeks(C, C, C)
    young = pair_facts(*meetings, line_since=meetings[0].starts_at - timedelta(days=13))

    assert step(young) is None


def test_nothing_counts_before_both_were_welcomed() -> None:
    meetings = weeks(C, C, C)
    welcomed = {ADA.id: meetings[0].starts_at - timedelta(days=1), BOB.id: meetings[1].starts_at}

    assert step(pair_facts(*meetings, welcomed=welcomed)) is None
    assert step(pair_facts(*meetings, welcomed={ADA.id: welcomed[ADA.id]})) is None


def test_we_did_meet_removes_a_loss() -> None:
    meetings = weeks(C, C, C)
    told = (report(meetings[1], BOB.id, held=True),)

    assert step(pair_facts(*meetings, reports=told)) is None


def test_contradicting_replies_are_not_counted() -> None:
    meetings = weeks(C, C, C)
    told = (report(meetings[1], BOB.id, held=False), report(meetings[1], ADA.id, held=True))
    judgement = judge(pair_facts(*meetings, reports=told), NOW)

    assert judgement.step is None
    assert judgement.counted[1].verdict is Verdict.DISPUTED


def test_a_lone_word_that_it_did_not_happen_never_feeds_the_count() -> None:
    meetings = weeks(C, C, H)

    assert step(pair_facts(*meetings, reports=(report(meetings[2], BOB.id, held=False),))) is None


def test_both_saying_it_did_not_happen_is_a_loss() -> None:
    meetings = weeks(C, C, H)
    told = tuple(report(meetings[2], who, held=False) for who in (ADA.id, BOB.id))

    assert step(pair_facts(*meetings, reports=told)) is CaseStep.OPENED


def test_an_open_case_is_not_opened_again_and_stands() -> None:
    meetings = weeks(C, C, C, C)
    opened = meetings[2].ends_at + timedelta(days=8)
    judgement = judge(pair_facts(*meetings, cases=(a_case(opened=opened),)), NOW)

    assert judgement.step is None
    assert judgement.stands


def test_two_held_in_a_row_clear_a_case() -> None:
    meetings = weeks(C, C, C, H, H, until=0)
    case = a_case(opened=meetings[2].ends_at + timedelta(hours=1))
    judgement = judge(pair_facts(*meetings, cases=(case,)), NOW + timedelta(hours=2))

    assert judgement.step is CaseStep.CLEARED
    assert judgement.held == tuple(meetings[3:])


def test_one_held_does_not_clear_a_case() -> None:
    meetings = weeks(C, C, C, H, C, H)
    case = a_case(opened=meetings[2].ends_at + timedelta(hours=1))

    assert step(pair_facts(*meetings, cases=(case,))) is None


def test_losses_are_counted_since_the_last_clearing() -> None:
    meetings = weeks(C, C, C, H, H, C, C)
    cleared = meetings[4].ends_at + timedelta(hours=1)
    old = a_case(opened=meetings[2].ends_at + timedelta(hours=1), cleared_at=cleared)

    assert step(pair_facts(*meetings, cases=(old,))) is None
    later = NOW + timedelta(hours=2)
    again = judge(pair_facts(*meetings, *weeks(C, until=1), cases=(old,)), later)
    assert (again.step, again.number) == (CaseStep.OPENED, 2)


def test_a_case_is_withdrawn_where_its_facts_change() -> None:
    meetings = weeks(C, C, C, H)
    case = a_case(opened=meetings[2].ends_at + timedelta(days=8))
    told = (report(meetings[0], BOB.id, held=True),)
    judgement = judge(pair_facts(*meetings, cases=(case,), reports=told), NOW)

    assert judgement.step is CaseStep.WITHDRAWN
    assert not judgement.stands


def test_a_case_whose_loss_was_leave_after_all_is_withdrawn() -> None:
    lost = weeks(C, C, C, H)
    opened = lost[2].ends_at + timedelta(days=8)
    excused = replace(lost[0], status=X, changed_at=opened + timedelta(days=1))
    facts = pair_facts(excused, *lost[1:], cases=(a_case(opened=opened),))

    assert step(facts) is CaseStep.WITHDRAWN


def test_a_case_is_disputed_once_where_the_two_contradict_each_other() -> None:
    meetings = weeks(C, C, C, H)
    case = a_case(opened=meetings[2].ends_at + timedelta(days=8))
    told = (report(meetings[0], BOB.id, held=False), report(meetings[0], ADA.id, held=True))
    judgement = judge(pair_facts(*meetings, cases=(case,), reports=told), NOW)
    known = replace(case, disputed=True)

    assert judgement.step is CaseStep.DISPUTED
    assert not judgement.stands
    assert step(pair_facts(*meetings, cases=(known,), reports=told)) is None


def test_a_case_outlives_the_meetings_that_slide_out_of_sight() -> None:
    case = a_case(opened=NOW - timedelta(days=80))

    assert judge(pair_facts(*weeks(C), cases=(case,)), NOW).stands


HISTORIES = st.lists(st.sampled_from([H, C, D, X, M, U]), min_size=1, max_size=30)


@given(HISTORIES)
def test_over_any_history_cases_open_and_clear_as_the_rules_say(history: list[Status]) -> None:
    """Lived through week by week: an independent count must agree at every step."""
    start = datetime(2026, 1, 7, 9, tzinfo=UTC)
    meetings = [
        a_meeting(days=(start - NOW).days + 7 * week, status=status, key=f"w{week}")
        for week, status in enumerate(history)
    ]
    cases: list[Case] = []
    opened_by_rule = 0
    for week in range(1, len(meetings) + 1):
        lived = meetings[:week]
        # When this week's loss is ripe, the next meeting begins.
        now = lived[-1].starts_at + timedelta(days=7)
        facts = pair_facts(*lived, cases=tuple(cases), line_since=start - timedelta(days=365))
        judgement = judge(replace(facts, live_since=None, welcomed=_long_welcomed()), now)
        match judgement.step:
            case CaseStep.OPENED:
                assert judgement.lost >= 3
                assert all(m.status in (C, D) for m in judgement.losses)
                opened_by_rule += 1
                cases.append(Case(ADA_AND_BOB, judgement.number, now, judgement.lost, judgement.of))
            case CaseStep.CLEARED:
                cases[-1] = replace(cases[-1], cleared_at=now)
            case other:
                assert other is None

    assert opened_by_rule == _openings(history)
    assert [case.number for case in cases] == list(range(1, len(cases) + 1))


def _long_welcomed() -> dict[PersonId, datetime]:
    return dict.fromkeys((ADA.id, BOB.id), datetime(2025, 1, 1, tzinfo=UTC))


def _openings(history: list[Status]) -> int:
    """The rule of thumb, told again: three lost of six since the last clearing; two held clear."""
    count, is_open, row, held = 0, False, [], 0
    for status in (s for s in history if s in (H, C, D)):
        row.append(status)
        held = held + 1 if status is H else 0
        if is_open and held == 2:
            is_open, row = False, []
        elif is_open and status is not H:
            held = 0
        elif not is_open and sum(s is not H for s in row[-6:]) >= 3:
            is_open, count, held = True, count + 1, 0
    return count


def test_what_is_excused_says_why() -> None:
    weeks = [a_meeting(weeks_ago=ago, status=X) for ago in (4, 3, 2)]
    days = [meeting.starts_at.date() for meeting in weeks]
    facts = pair_facts(*weeks)
    leave = (Leave(BOB.id, days[0], days[0], "calendar"), Leave(ADA.id, days[1], days[1], QUIET))
    away = replace(
        facts,
        report=replace(facts.report, leave=leave[:1], holidays=frozenset({days[2]})),
        manager=replace(facts.manager, leave=leave[1:]),
    )

    assert [counted.reason for counted in count(away, NOW)] == [
        "excused: Bob was away",
        "excused: a quiet week by policy",
        "excused: a public holiday for Bob",
    ]
