"""Random months of a pair, lived through with every rule: what reaches whom of a case."""

from datetime import datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from cadence.alerts import CaseStep
from cadence.meetings import Status
from cadence.rules.cancellation_alert import CancellationAlert
from tests.cadence.rules.test_cancellation_alert import _house, _meetings
from tests.cast import ADA, HANA
from tests.in_memory import House, Posted

HELD, LOST = Status.SCHEDULED, (Status.CANCELLED, Status.DECLINED)
PLACES = (HELD, *LOST)
STATUSES = st.sampled_from([HELD, HELD, *LOST, *LOST, Status.EXCUSED, Status.UNKNOWN, Status.MOVED])
HISTORIES = st.lists(STATUSES, min_size=3, max_size=13)


def _lived(history: list[Status]) -> House:
    house = _house(*history)
    house.run(_meetings(*history)[-1].starts_at + timedelta(days=25))
    return house


def _alerts(house: House, to: str) -> dict[str, list[Posted]]:
    """The letters of each case to one person, by the number of the case."""
    found: dict[str, list[Posted]] = {}
    for posted in house.post:
        if posted.name == CancellationAlert.name and posted.to == to:
            found.setdefault(posted.send.key.split("/")[2], []).append(posted)
    return found


def _three_in_a_row(history: list[Status]) -> bool:
    row = [status in LOST for status in history if status in PLACES]
    return any(all(row[at : at + 3]) for at in range(len(row) - 2))


@settings(max_examples=15, deadline=None)
@given(HISTORIES)
def test_hr_hears_once_of_a_case_and_the_manager_two_working_days_before(
    history: list[Status],
) -> None:
    house = _lived(history)
    manager, hr = _alerts(house, ADA.id), _alerts(house, HANA.id)

    assert all(len(letters) == 1 for letters in (*manager.values(), *hr.values()))
    assert hr.keys() <= manager.keys()
    for number, (told,) in hr.items():
        assert told.at - manager[number][0].at >= timedelta(days=2)
    opened = [event for event in house.case_events if event.step is CaseStep.OPENED]
    assert len({event.number for event in opened}) == len(opened)


@settings(max_examples=15, deadline=None)
@given(HISTORIES)
def test_no_case_rests_on_what_is_excused_unknown_or_mended_and_none_is_missed(
    history: list[Status],
) -> None:
    house = _lived(history)
    lost_at: set[datetime] = {m.starts_at for m in _meetings(*history) if m.status in LOST}
    opened = [event for event in house.case_events if event.step is CaseStep.OPENED]

    for posted in house.post:
        if isinstance(posted.send.letter, CancellationAlert):
            assert {at for at, _ in posted.send.letter.losses} <= lost_at
            assert len(posted.send.letter.losses) >= 3
    if len(lost_at) < 3:
        assert opened == []
    if _three_in_a_row(history):
        assert opened
