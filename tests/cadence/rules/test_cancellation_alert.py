"""The case of a pair: the manager first, HR only while it stands, and both when it ends."""

from dataclasses import replace
from datetime import timedelta

from cadence.alerts import CaseStep
from cadence.answers import MeetingReport
from cadence.meetings import Meeting, Side, Status
from cadence.people import PersonId, TeamName
from cadence.policies import Settings
from cadence.preferences import Preference, Wish
from cadence.privacy import Visibility
from cadence.rules import cancellation_alert
from cadence.rules.cancellation_alert import CancellationAlert
from tests.cast import ADA, ADA_AND_BOB, BOB, HANA, SETTINGS, a_meeting
from tests.in_memory import House, Posted, at

DAY = timedelta(days=1)


def _meetings(*statuses: Status) -> list[Meeting]:
    """Weekly meetings, the first on 2 September, what was lost seen the day before."""
    start = at(2, 8, month=9)
    return [
        replace(
            a_meeting(key=f"w{week}"),
            starts_at=start + week * 7 * DAY,
            ends_at=start + week * 7 * DAY + timedelta(minutes=30),
            status=status,
            by=Side.MANAGER if status.is_lost else None,
            changed_at=start + week * 7 * DAY - DAY,
        )
        for week, status in enumerate(statuses)
    ]


H, L = Status.SCHEDULED, Status.CANCELLED


def _house(*statuses: Status, settings: Settings = SETTINGS) -> House:
    house = House(live_since=at(1, 6, month=9), settings=settings, welcomed=True)
    for meeting in _meetings(*statuses):
        house.plan(meeting)
    return house


def _told(house: House, name: str) -> list[Posted]:
    return [p for p in house.post if p.name == name]


def test_the_manager_is_told_first_and_hr_two_working_days_later() -> None:
    house = _house(H, H, L, L, L)
    house.run(at(20, 0, month=10))

    manager, hr = _told(house, "cancellation_alert")

    assert (manager.to, hr.to) == (ADA.id, HANA.id)
    assert manager.at == at(7, 8, month=10)
    assert hr.at == at(9, 8, month=10)
    assert [e.step for e in house.case_events] == [CaseStep.OPENED, CaseStep.HR_TOLD]


def test_outside_the_pilot_nobody_is_told_and_no_case_is_opened() -> None:
    house = _house(H, H, L, L, L, settings=replace(SETTINGS, pilot=frozenset({TeamName("other")})))
    house.run(at(20, 0, month=10))

    assert _told(house, "cancellation_alert") == []
    assert house.case_events == []


def test_hr_reads_counts_and_dates_and_no_words() -> None:
    house = _house(H, H, L, L, L)
    house.run(at(20, 0, month=10))

    manager, hr = (p.send.letter for p in _told(house, "cancellation_alert"))

    assert isinstance(hr, CancellationAlert)
    assert (hr.lost, hr.of, hr.to_hr, hr.sees) == (3, 5, True, Visibility.CASE)
    assert (hr.manager.first, hr.report.first, hr.slots) == ("Ada", "Bob", ())
    assert [(when.day, who) for when, who in hr.losses] == [
        (16, "manager"),
        (23, "manager"),
        (30, "manager"),
    ]
    assert hr.told_manager_at == at(7, 8, month=10)
    assert len(manager.slots) == 3
    assert not manager.to_hr


def test_a_pair_that_met_again_is_not_said_to_have_not_met() -> None:
    house = _house(H, H, L, L, L, H)
    house.run(at(9, 12, month=10))

    letters = [p.send.letter for p in _told(house, "cancellation_alert")]

    assert [isinstance(x, CancellationAlert) and x.met_since for x in letters] == [False, True]


def test_two_meetings_held_in_a_row_clear_it_once_for_both() -> None:
    house = _house(H, H, L, L, L, L, H, H, H)
    house.run(at(10, 0, month=11))

    cleared = _told(house, "alert_cleared")

    assert {p.to for p in cleared} == {ADA.id, HANA.id}
    assert len(cleared) == 2
    assert [d.isoformat() for d in cleared[0].send.letter.held] == ["2026-10-14", "2026-10-21"]
    assert cleared[0].send.letter.thread == _told(house, "cancellation_alert")[0].send.key


def test_what_they_tell_withdraws_it_and_hr_is_never_told() -> None:
    house = _house(H, H, L, L, L)

    def they_met(h: House, now: object) -> None:
        for person in (ADA.id, BOB.id):
            h.reports.append(MeetingReport("w4", ADA_AND_BOB, person, now, True))
        h.learn(ADA_AND_BOB, now)

    house.run(at(20, 0, month=10), {at(8, 9, month=10): [they_met]})

    assert [p.to for p in _told(house, "cancellation_alert")] == [ADA.id]
    assert [p.to for p in _told(house, "alert_withdrawn")] == [ADA.id]
    assert [e.step for e in house.case_events] == [CaseStep.OPENED, CaseStep.WITHDRAWN]


def test_two_losses_are_no_case() -> None:
    house = _house(L, L, H, H, H)
    house.run(at(20, 0, month=10))

    assert house.case_events == []


def test_hrs_own_pair_goes_to_another_partner_or_nameless_to_the_operator() -> None:
    ivo = replace(HANA, id=PersonId("ivo@fernhill.example"), name="Ivo Maas")
    people = {ivo.id: ivo}
    own = replace(SETTINGS, hr=(ADA.id, ivo.id))
    alone = replace(SETTINGS, hr=(ADA.id,), operator=ivo.id)

    for settings, name in ((own, "Bob"), (alone, "")):
        house = _house(H, H, L, L, L, settings=settings)
        house.people = house.people | people
        house.run(at(20, 0, month=10))
        _, hr = _told(house, "cancellation_alert")

        assert hr.to == ivo.id
        assert hr.send.letter.report.first == name


def test_an_operator_who_is_nobody_is_not_said_to_have_been_told() -> None:
    nobody = PersonId("ops@fernhill.example")
    house = _house(H, H, L, L, L, settings=replace(SETTINGS, hr=(ADA.id,), operator=nobody))
    house.run(at(20, 0, month=10))

    assert [p.to for p in _told(house, "cancellation_alert")] == [ADA.id]
    assert [e.step for e in house.case_events] == [CaseStep.OPENED]


def test_a_partner_who_left_is_not_said_to_have_been_told() -> None:
    """The configuration still names her: another partner is told, or nobody."""
    ivo = replace(HANA, id=PersonId("ivo@fernhill.example"), name="Ivo Maas")
    house = _house(L, L, L, H)
    house.people[HANA.id] = replace(HANA, end=at(1, 0, month=9).date())
    house.run(at(1, 0, month=10))

    assert [p.to for p in _told(house, "cancellation_alert")] == [ADA.id]
    assert [e.step for e in house.case_events] == [CaseStep.OPENED]

    both = _house(L, L, L, H, settings=replace(SETTINGS, hr=(HANA.id, ivo.id)))
    both.people |= {ivo.id: ivo, HANA.id: replace(HANA, end=at(1, 0, month=9).date())}
    both.run(at(1, 0, month=10))

    assert [p.to for p in _told(both, "cancellation_alert")] == [ADA.id, ivo.id]


def test_the_alert_reaches_a_manager_who_asked_for_no_letters() -> None:
    house = _house(H, H, L, L, L)
    house.preferences.append(Preference(ADA.id, at(1, 7, month=9), Wish.STOP))
    house.run(at(20, 0, month=10))

    assert {p.name for p in house.post if p.to == ADA.id} == {"cancellation_alert"}


def test_an_alert_that_rests_on_one_calendar_says_whose_was_not_seen() -> None:
    house = _house(H, H, L, L, L)
    house.run(at(20, 0, month=10))
    assert {p.send.letter.unseen_calendar for p in _told(house, "cancellation_alert")} == {None}

    now = at(7, 8, month=10)
    pair = replace(house.pair(ADA_AND_BOB, now), read=frozenset({ADA.id}))
    facts = replace(house.person(ADA.id, now), pairs={ADA_AND_BOB: pair})
    wants = [w for w in house.wants.values() if w.want.letter == "cancellation_alert"]
    letter = cancellation_alert.compose(facts, wants[:1], now)

    assert letter.unseen_calendar.name == BOB.name
