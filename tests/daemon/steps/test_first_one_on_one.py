"""A manager without 1:1s answers with a number: both get the invitation, and nobody their words."""

from datetime import timedelta

import pytest

from cadence.decisions import Decision, Send, Want
from cadence.letters import Codes, Slot
from cadence.rules.no_one_on_one import NoOneOnOne
from cadence.subjects import subject_name
from daemon.perform import Desk, perform
from daemon.records import answers, wants, wishes
from daemon.records.engine import reading
from daemon.steps import deliver
from tests.cast import ADA, ADA_AND_BOB, BOB, NOW
from tests.daemon.house import House
from tests.daemon.steps.test_read_mail import a_reply, arrive, named

KEY = f"no_one_on_one/{ADA.id}/{BOB.id}/2026-10-01"
SLOTS = tuple(
    Slot(number, start, start + timedelta(minutes=30))
    for number in (1, 2, 3)
    for start in [NOW + timedelta(days=number)]
)


@pytest.fixture
def asked(house: House) -> House:
    """Ada was offered three times for a 1:1 with Bob."""
    end = NOW + timedelta(days=5)
    letter = NoOneOnOne(
        to=named(ADA),
        other=named(BOB),
        zone=ADA.timezone,
        thread=KEY,
        day=NOW.date(),
        slots=SLOTS,
        codes=Codes(slots=SLOTS),
    )
    want = Want(ADA.id, NoOneOnOne.name, KEY, subject_name(ADA_AND_BOB), NOW, end)
    desk = Desk(house.ctx.stationery, house.ctx.franking)
    with house.ctx.engine.begin() as db:
        perform(db, Decision(KEY, "none planned", (want,)), ADA_AND_BOB, desk, now=NOW)
        (wanted,) = wants.open_of(db, ADA.id)
        send = Send(ADA.id, letter, KEY, NOW, end, fulfils=(wanted.id,))
        made = perform(db, Decision("send", "none planned", (send,)), ADA.id, desk, now=NOW)
    deliver.run(house.ctx, made[0])
    return house


def test_a_number_books_the_time(asked: House) -> None:
    arrive(asked, a_reply(asked, "2 please\n", by=ADA))

    with reading(asked.ctx.engine) as db:
        (booked,) = wishes.rebookings_of_pair(db, ADA_AND_BOB)
    assert (booked.start, booked.by) == (SLOTS[1].start, ADA.id)


def test_other_words_stay_the_managers_own(asked: House) -> None:
    arrive(asked, a_reply(asked, "Bob leaves us in January, so we stopped.\n", by=ADA))

    with reading(asked.ctx.engine) as db:
        kept = answers.of_pair(db, ADA_AND_BOB, since=NOW - timedelta(days=1))
        assert wishes.rebookings_of_pair(db, ADA_AND_BOB) == ()
    assert [held for held in kept if not held.answer.private] == []
