"""Late words reach the manager once more before the 1:1, or wait for the next."""

from datetime import datetime

import pytest

from cadence import agenda
from cadence.agenda import Reading
from cadence.preferences import Preference, Wish
from cadence.rules.agenda_addition import AgendaAddition
from tests.cast import ADA, ADA_AND_BOB, a_letter, a_meeting, an_answer, pair_facts
from tests.in_memory import House, at

TOMORROW = a_meeting(days=1)


def _lived(*words: tuple[datetime, str]) -> House:
    house = House(live_since=at(2, 6), welcomed=True)
    house.plan(TOMORROW)

    def say(when: datetime, text: str) -> None:
        house.answers.append(an_answer(text, at=when))
        house.learn(ADA_AND_BOB, when)

    facts = {when: [lambda h, now, text=text: say(now, text)] for when, text in words}
    house.run(at(13, 0), facts)
    return house


def _added(house: House) -> list[tuple[datetime, list[str]]]:
    found = [p for p in house.post if isinstance(p.send.letter, AgendaAddition)]
    return [(p.at, [said.text for said in p.send.letter.said]) for p in found]


def test_late_words_are_gathered_into_one_mail_in_working_hours() -> None:
    house = _lived((at(11, 10), "early"), (at(11, 19), "late"), (at(11, 20), "later"))

    assert _added(house) == [(at(12, 8), ["late", "later"])]
    assert house.post[-2].send.letter.thread.startswith("agenda_digest/")


def test_what_comes_after_the_addition_or_in_the_last_minutes_waits() -> None:
    assert _added(_lived((at(12, 8, 10), "late"), (at(12, 8, 30), "too late"))) == [
        (at(12, 8, 20), ["late"])
    ]
    assert _added(_lived((at(12, 8, 50), "too late"))) == []


def test_words_at_a_quarter_to_still_go() -> None:
    assert _added(_lived((at(12, 8, 44), "just in time"))) == [(at(12, 8, 45), ["just in time"])]


@pytest.mark.parametrize(
    ("now", "reading", "moment"),
    [
        (at(11, 9), Reading.DIGEST, at(11, 16)),
        (at(11, 16, 30), Reading.ADDITION, at(12, 8)),
        (at(12, 8, 20), Reading.ADDITION, at(12, 8, 30)),
        (at(12, 8, 50), Reading.NEXT_AGENDA, None),
        (at(12, 9, 5), Reading.NEXT_AGENDA, None),
    ],
)
def test_the_receipt_knows_where_words_will_be_read(
    now: datetime, reading: Reading, moment: datetime | None
) -> None:
    key = f"agenda_digest/{TOMORROW.key}/20261112T0900Z"
    sent = {key: a_letter(key, at=at(11, 16), to=ADA)} if now > at(11, 16) else {}

    assert agenda.when_read(pair_facts(TOMORROW, letters=sent), now) == (reading, moment)


def test_words_that_no_digest_will_bring_are_not_promised() -> None:
    stopped = (Preference(ADA.id, at(10, 9), Wish.STOP),)
    paused = (Preference(ADA.id, at(10, 9), Wish.PAUSE),)

    assert agenda.when_read(pair_facts(TOMORROW, preferences=stopped), at(11, 9)) == (
        Reading.NOWHERE,
        None,
    )
    assert agenda.when_read(pair_facts(TOMORROW, preferences=paused), at(11, 9)) == (
        Reading.NEXT_AGENDA,
        None,
    )
    assert agenda.when_read(pair_facts(), at(11, 9)) == (Reading.NEXT_AGENDA, None)
