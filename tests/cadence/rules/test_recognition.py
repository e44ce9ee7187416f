"""Words from one person to another: thanks within minutes, corrections only after a yes."""

from dataclasses import replace
from datetime import datetime, timedelta

from cadence.feedback import Feedback, FeedbackId, FeedbackKind, FeedbackState
from cadence.preferences import Preference, Wish
from cadence.privacy import Visibility
from tests.cast import ADA, BOB, CLEO
from tests.in_memory import House, at

THANKS = Feedback(
    FeedbackId("f1"),
    FeedbackKind.RECOGNITION,
    CLEO.id,
    BOB.id,
    "you saved the release",
    at(11, 10),
    FeedbackState.READY,
)
CORRECTION = replace(THANKS, kind=FeedbackKind.COURSE_CORRECTION, author=ADA.id)


def _lived(said: Feedback, facts: object = None, **more: object) -> House:
    house = House(live_since=at(9, 6), welcomed=True, **more)

    def speak(h: House, now: datetime) -> None:
        h.feedback.append(said)
        h.learn_of(said.about, now)

    house.run(at(16, 0), {said.at: [speak]} | (facts or {}))
    return house


def _relayed(house: House) -> list[tuple[datetime, str, bool]]:
    found = [p for p in house.post if p.name == "recognition"]
    return [(p.at, p.to, p.send.letter.copy) for p in found]


def _becomes(state: FeedbackState) -> object:
    def happen(house: House, now: datetime) -> None:
        house.feedback = [replace(one, state=state) for one in house.feedback]
        house.learn_of(BOB.id, now)

    return happen


def test_thanks_go_after_ten_minutes_with_a_copy_to_the_manager() -> None:
    house = _lived(THANKS)

    assert sorted(_relayed(house), key=lambda r: r[2]) == [
        (at(11, 10, 10), BOB.id, False),
        (at(11, 10, 10), ADA.id, True),
    ]
    assert house.feedback[0].state is FeedbackState.DELIVERED
    letter = house.post[-1].send.letter
    assert letter.text == "you saved the release"
    assert letter.sees is Visibility.TEAM


def test_at_night_they_wait_for_the_morning() -> None:
    assert _relayed(_lived(replace(THANKS, at=at(11, 19))))[0][0] == at(12, 8)


def test_what_is_taken_back_within_ten_minutes_reaches_nobody() -> None:
    facts = {THANKS.at + timedelta(minutes=9): [_becomes(FeedbackState.TAKEN_BACK)]}

    assert _relayed(_lived(THANKS, facts)) == []


def test_a_manager_who_said_it_gets_no_copy_and_nobody_thanks_themselves() -> None:
    by_ada = _relayed(_lived(replace(THANKS, author=ADA.id)))

    assert [(to, copy) for _, to, copy in by_ada] == [(BOB.id, False)]
    assert _relayed(_lived(replace(THANKS, author=BOB.id))) == []


def test_a_stop_is_for_the_daemon_not_for_colleagues() -> None:
    stopped = [Preference(BOB.id, at(10, 9), Wish.STOP)]

    assert BOB.id in {to for _, to, _ in _relayed(_lived(THANKS, preferences=stopped))}


def test_a_correction_waits_for_its_authors_yes() -> None:
    draft = replace(CORRECTION, state=FeedbackState.DRAFT)
    silent = _lived(draft)
    agreed = _lived(draft, {at(11, 12): [_becomes(FeedbackState.READY)]})

    assert [p for p in silent.post if p.name == "course_correction"] == []
    (sent,) = [p for p in agreed.post if p.name == "course_correction"]
    assert (sent.at, sent.to) == (at(11, 12), BOB.id)
    assert sent.send.letter.author.first == "Ada"
    assert agreed.feedback[0].state is FeedbackState.DELIVERED
