"""The organisation that the faces show: what is told to it is what its views say."""

from datetime import UTC, datetime, time, timedelta
from http.client import IncompleteRead
from urllib.request import urlopen

import pytest

from cadence.calendar_events import Response, Window
from cadence.people import PersonId
from tests.cast import ADA, BOB, CLEO, EVERYBODY
from tests.simulated.loopback import Loopback, Reply, Request
from tests.simulated.mailbox import Box, a_mail
from tests.simulated.organisation import SimulatedOrganisation, State
from tests.simulated.weather import Fault, Weather

START = datetime(2026, 10, 19, 8, tzinfo=UTC)
NEXT_MONTH = Window(START, START + timedelta(days=28))
SUMMER, WINTER = datetime(2026, 10, 20, 8, tzinfo=UTC), datetime(2026, 10, 27, 9, tzinfo=UTC)
"""Ten o'clock in Berlin, before and after the clocks change."""


@pytest.fixture
def fernhill() -> SimulatedOrganisation:
    """Ada meets Bob on Tuesdays at ten."""
    organisation = SimulatedOrganisation(EVERYBODY, now=START)
    organisation.create(ADA.id, [BOB.id], datetime(2026, 10, 20, 10), rule="FREQ=WEEKLY", uid="w")
    return organisation


def starts(organisation: SimulatedOrganisation, owner: PersonId) -> list[str]:
    shown = organisation.occurrences(owner, NEXT_MONTH)
    return [f"{o.starts_at:%m-%d %H:%M} {o.state.value}" for o in shown]


def test_a_series_keeps_its_wall_clock(fernhill: SimulatedOrganisation) -> None:
    assert starts(fernhill, BOB.id) == [
        "10-20 08:00 stands",
        "10-27 09:00 stands",
        "11-03 09:00 stands",
        "11-10 09:00 stands",
    ]


def test_a_moved_time_keeps_its_slot_and_is_told_to_both(fernhill: SimulatedOrganisation) -> None:
    before = fernhill.number
    fernhill.move("w", WINTER, WINTER + timedelta(days=1))

    (moved,) = fernhill.exceptions(BOB.id, "w")
    assert (moved.slot, moved.starts_at) == (WINTER, WINTER + timedelta(days=1))
    for owner in (ADA.id, BOB.id):
        assert [(t.uid, t.slot) for t in fernhill.changes(owner, before)] == [("w", WINTER)]
    assert fernhill.changes(CLEO.id, 0) == ()


def test_a_split_ends_one_series_and_begins_another(fernhill: SimulatedOrganisation) -> None:
    fernhill.cancel("w", datetime(2026, 11, 10, 9, tzinfo=UTC))
    before = fernhill.number
    later = fernhill.split("w", datetime(2026, 11, 3, 9, tzinfo=UTC), at=time(14))

    assert starts(fernhill, ADA.id) == [
        "10-20 08:00 stands",
        "10-27 09:00 stands",
        "11-03 13:00 stands",
        "11-10 13:00 stands",
    ]
    told = [(t.uid, t.slot and t.slot.day) for t in fernhill.changes(ADA.id, before)]
    assert told == [("w", None), ("w", 10), (later, None)]
    assert fernhill.meetings["w"].full_rule == "FREQ=WEEKLY;UNTIL=20261103T085959Z"
    assert [g.response for g in fernhill.meetings[later].guests] == [
        Response.ACCEPTED,
        Response.NEEDS_ACTION,
    ]


def test_what_one_deletes_for_oneself_stands_for_the_other(fernhill: SimulatedOrganisation) -> None:
    fernhill.remove_copy("w", BOB.id, SUMMER)
    before = fernhill.number
    fernhill.remove_copy("w", BOB.id)

    assert fernhill.copy(BOB.id, "w").state is State.DELETED_HERE
    assert fernhill.copy(ADA.id, "w").state is State.STANDS
    assert fernhill.changes(ADA.id, before) == ()
    fernhill.restore("w")
    assert [o.state for o in fernhill.occurrences(BOB.id, NEXT_MONTH)][:2] == [
        State.DELETED_HERE,
        State.STANDS,
    ]


def test_answers_are_shared(fernhill: SimulatedOrganisation) -> None:
    fernhill.answer("w", BOB.id, Response.DECLINED, SUMMER)

    first, second, *_ = fernhill.occurrences(ADA.id, NEXT_MONTH)
    assert [g.response for g in first.guests] == [Response.ACCEPTED, Response.DECLINED]
    assert [g.response for g in second.guests] == [Response.ACCEPTED, Response.ACCEPTED]
    fernhill.answer("w", BOB.id, Response.TENTATIVE)
    first, *_ = fernhill.occurrences(ADA.id, NEXT_MONTH)
    assert first.guests[1].response is Response.TENTATIVE


def test_an_organiser_who_leaves_erases_what_was_theirs(fernhill: SimulatedOrganisation) -> None:
    fernhill.leave_company(ADA.id)

    assert fernhill.copy(BOB.id, "w").state is State.ERASED
    assert ADA not in fernhill.directory()
    assert [one.what for one in fernhill.log] == ["create", "leave_company"]


def test_leave_is_in_ones_own_calendar_alone(fernhill: SimulatedOrganisation) -> None:
    fernhill.be_away(BOB.id, datetime(2026, 10, 26), days=5)

    away = fernhill.occurrences(BOB.id, Window(START, START + timedelta(days=8)))[-1]
    assert (away.ends_at - away.starts_at, away.guests) == (timedelta(days=5), ())
    assert len(fernhill.masters(ADA.id)) == 1


def test_an_answer_lies_in_the_thread_of_the_mail_it_answers(
    fernhill: SimulatedOrganisation,
) -> None:
    box = fernhill.mailbox
    sent = box.send(a_mail(box.address, BOB.id, "Tue 20 Oct", "What should you two talk about?"))
    answer = box.deliver(a_mail(BOB.id, box.address, "Re:", "Tests", answers=sent.message_id))
    box.change(answer.id, box=Box.ARCHIVE)

    assert (answer.thread, box.found(sent.message_id)) == (sent.thread, (sent,))
    assert box.history(sent.number) == (answer.id,)


class Parrot(Loopback):
    """Answers the path it was asked for."""

    def answer(self, request: Request) -> Reply:
        return Reply(200, request.path.encode())

    def answer_to_fault(self, fault: Fault, request: Request) -> Reply:
        return Reply(503, fault.value.encode())


def test_the_weather_strikes_the_calls_it_is_meant_for() -> None:
    weather = Weather(strikes=lambda call: "/b" in call)
    weather.coming.extend([Fault.SERVER_ERROR, Fault.HALF_BODY, Fault.HANG_UP])

    with Parrot(weather) as parrot:
        assert urlopen(f"{parrot.url}/a").read() == b"/a"
        for _ in range(3):
            with pytest.raises((OSError, IncompleteRead)):
                urlopen(f"{parrot.url}/b").read()
        assert urlopen(f"{parrot.url}/b").read() == b"/b"
    assert [call.status for call in parrot.calls] == [200, 503, 200, 200, 200]
    assert parrot.calls[0].received == len("/a")
