"""The manager reads the report's words in time, one digest a day, three meetings in a bundle."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from cadence.answers import Answer
from cadence.commitments import Commitment, CommitmentId, CommitmentState
from cadence.decisions import Want, WantId
from cadence.facts import HeldAnswer, HeldCommitment, OpenWant, PersonFacts
from cadence.feedback import Feedback, FeedbackId, FeedbackKind, FeedbackState
from cadence.letters import LetterClass
from cadence.meetings import Meeting, Status
from cadence.people import Pair, Person, PersonId
from cadence.preferences import Leave
from cadence.rules import agenda_digest
from cadence.rules.agenda_digest import AgendaDigest
from cadence.sent import slot_key
from cadence.subjects import subject_name
from tests.cast import (
    ADA,
    ADA_AND_BOB,
    ADA_AND_CLEO,
    BOB,
    CLEO,
    EVERYBODY,
    HANA,
    NOW,
    a_letter,
    a_meeting,
    an_answer,
    pair_facts,
)
from tests.in_memory import House, Posted, at

DAN = Person(PersonId("dan@fernhill.example"), "Dan Oye", manager=ADA.id, timezone="Europe/Berlin")
ADA_AND_DAN = Pair(ADA.id, DAN.id)


def _house(*meetings: Meeting, **more: object) -> House:
    people = {p.id: p for p in (*EVERYBODY, DAN)}
    house = House(live_since=at(2, 6), people=people, welcomed=True, **more)
    for meeting in meetings:
        house.plan(meeting)
    return house


def _hour(meeting: Meeting, hours: float) -> Meeting:
    """The same meeting so much later in the day."""
    later = timedelta(hours=hours)
    return replace(meeting, starts_at=meeting.starts_at + later, ends_at=meeting.ends_at + later)


def _digests(house: House) -> list[Posted]:
    return [p for p in house.post if p.name == "agenda_digest"]


@pytest.mark.parametrize(
    ("meeting", "moment"),
    [
        (a_meeting(days=1), at(11, 16)),
        (_hour(a_meeting(days=1), 1.5), at(12, 8, 30)),
        (_hour(a_meeting(days=1), 5), at(12, 12)),
        (a_meeting(days=5), at(13, 16)),
    ],
)
def test_it_goes_at_the_last_working_moment_two_hours_before(
    meeting: Meeting, moment: object
) -> None:
    house = _house(meeting)
    house.run(at(17, 0))

    assert [p.at for p in _digests(house)] == [moment]


def test_leave_of_the_manager_moves_it_to_their_first_moments_back() -> None:
    leave = Leave(ADA.id, date(2026, 11, 11), date(2026, 11, 11), "calendar")
    house = _house(a_meeting(days=1), leave=[leave])
    house.run(at(13, 0))

    assert [p.at for p in _digests(house)] == [at(12, 8, 45)]


def test_three_one_on_ones_of_a_day_are_one_bundle_at_half_past_four() -> None:
    house = _house(
        a_meeting(days=1),
        _hour(a_meeting(days=1, pair=ADA_AND_CLEO), 1),
        _hour(a_meeting(days=1, pair=ADA_AND_DAN), 5),
    )
    house.run(at(13, 0))

    (bundle,) = _digests(house)
    letter = bundle.send.letter
    assert isinstance(letter, AgendaDigest)
    assert bundle.at == at(11, 15, 30)
    assert [part.report.first for part in letter.parts] == ["Bob", "Cleo", "Dan"]
    assert [part.agenda_due for part in letter.parts] == [at(11, 16), at(12, 8), at(12, 12)]
    assert bundle.send.key == letter.thread == f"agenda_digest/{ADA.id}/2026-11-11"
    assert bundle.send.cap == (LetterClass.DIGEST, date(2026, 11, 11))


def test_a_bundle_does_not_go_before_anybody_was_asked() -> None:
    """The manager's working day before lies three weeks back: it would hold no words at all."""
    leave = Leave(ADA.id, date(2026, 11, 9), date(2026, 11, 27), "calendar")
    monday = [_hour(a_meeting(days=19, pair=pair), 3) for pair in (ADA_AND_BOB, ADA_AND_CLEO)]
    house = _house(*monday, _hour(a_meeting(days=19, pair=ADA_AND_DAN), 5), leave=[leave])
    house.run(at(1, 0, month=12))

    (digest,) = _digests(house)
    assert digest.at == at(30, 10)


def test_two_of_a_day_go_each_at_their_own_moment() -> None:
    house = _house(a_meeting(days=1), _hour(a_meeting(days=1, pair=ADA_AND_CLEO), 5))
    house.run(at(13, 0))

    assert [p.at for p in _digests(house)] == [at(11, 16), at(12, 12)]


def test_two_moments_of_one_day_are_one_digest_at_the_first() -> None:
    this_afternoon = _hour(a_meeting(days=0, pair=ADA_AND_CLEO), 5)
    house = _house(this_afternoon, a_meeting(days=1))
    house.run(at(13, 0))

    (digest,) = _digests(house)
    assert digest.at == at(11, 12)
    assert [part.report.first for part in digest.send.letter.parts] == ["Cleo", "Bob"]


def test_it_goes_without_an_answer_and_names_nobody_who_did_not() -> None:
    house = _house(a_meeting(days=1))
    house.run(at(12, 0))

    (part,) = _digests(house)[0].send.letter.parts

    assert part.needs == part.said == ()


def test_asks_come_first_then_the_words_in_order_verbatim() -> None:
    house = _house(a_meeting(days=1))
    tuesday = at(10, 12)
    for number, (question, text) in enumerate(
        [("growth", "Rust"), ("need", "call  finance!"), ("going_well", "all ok"), (None, "btw")]
    ):
        when = tuesday + timedelta(minutes=number)
        house.answers.append(an_answer(text, at=when, question=question))
    house.answers.append(an_answer("mine", at=tuesday, private=True))
    house.answers.append(an_answer("agreed", at=tuesday, question="notes", prompt="follow_up"))
    own = Answer(ADA.id, tuesday, None, "the offsite", "agenda_digest", ADA_AND_BOB)
    house.answers.append(HeldAnswer(own))
    house.run(at(12, 0))

    (part,) = _digests(house)[0].send.letter.parts

    assert [(s.question, s.text) for s in part.needs] == [("need?", "call  finance!")]
    assert [s.text for s in part.said] == ["all ok", "Rust", "btw"]
    assert [s.text for s in part.own_points] == ["the offsite"]


def test_asked_promises_stand_with_codes_and_thanks_since_last_time() -> None:
    ask = Commitment(
        CommitmentId("c"),
        ADA.id,
        BOB.id,
        "call finance",
        at(10, 9),
        None,
        ADA_AND_BOB,
        CommitmentState.ASKED,
    )
    thanks = Feedback(
        FeedbackId("f"),
        FeedbackKind.RECOGNITION,
        CLEO.id,
        BOB.id,
        "great",
        at(10, 9),
        FeedbackState.DELIVERED,
    )
    old = replace(thanks, id=FeedbackId("old"), at=at(1, 9), text="long ago")
    gone = replace(thanks, id=FeedbackId("gone"), state=FeedbackState.TAKEN_BACK)
    house = _house(a_meeting(weeks_ago=1), a_meeting(days=1))
    house.commitments.append(HeldCommitment(ask))
    house.feedback += [thanks, old, gone]
    house.run(at(12, 0))

    letter = _digests(house)[-1].send.letter

    assert [(p.code, p.who, p.asked, p.mine) for p in letter.parts[0].promises] == [
        ("T1", "Ada", True, True)
    ]
    assert letter.codes.commitments == (("T1", CommitmentId("c")),)
    assert letter.parts[0].recognition == (("Cleo", "great"),)


def test_codes_run_through_all_parts_of_a_bundle() -> None:
    house = _house(a_meeting(days=1), a_meeting(days=1, pair=ADA_AND_CLEO))
    for pair in (ADA_AND_BOB, ADA_AND_CLEO):
        made = Commitment(
            CommitmentId(pair.report), pair.report, pair.report, "x", at(10, 9), None, pair
        )
        house.commitments.append(HeldCommitment(made))
    house.run(at(12, 0))

    letter = _digests(house)[0].send.letter

    assert [p.code for part in letter.parts for p in part.promises] == ["T1", "T2"]
    assert dict(letter.codes.commitments) == {"T1": BOB.id, "T2": CLEO.id}


def test_a_meeting_that_moves_away_takes_its_digest_along() -> None:
    meeting = a_meeting(days=1)
    house = _house(meeting)
    house.run(at(11, 12))
    house.plan(replace(_hour(meeting, 24 * 5), version=2))
    house.learn(ADA_AND_BOB, at(11, 12))
    house.run(at(18, 0))

    assert [p.at for p in _digests(house)] == [at(16, 16)]
    assert "withheld: the 1:1 was moved or cancelled" in house.endings().values()


def test_a_small_move_after_the_digest_makes_no_second_one() -> None:
    meeting = a_meeting(days=1)
    house = _house(meeting)
    house.run(at(12, 7))
    house.plan(replace(_hour(meeting, 5), version=2))
    house.learn(ADA_AND_BOB, at(12, 7))
    house.run(at(13, 0))

    assert [p.at for p in _digests(house)] == [at(11, 16)]


def test_hana_gets_no_digest_of_anybody() -> None:
    house = _house(a_meeting(days=1))
    house.run(NOW + timedelta(days=4))

    assert house.went(HANA) == []


def _advice(**more: object) -> str:
    coming = a_meeting(days=1)
    kept = [
        a_meeting(weeks_ago=n, status=(Status.HELD, Status.CANCELLED)[n % 2]) for n in range(1, 9)
    ]
    pair = pair_facts(coming, *kept, **more)  # type: ignore[arg-type]
    facts = PersonFacts(pair.manager, pair.settings, pairs={pair.pair: pair})
    key = slot_key("agenda_digest", coming)
    want = Want(
        ADA.id,
        "agenda_digest",
        key,
        subject_name(ADA_AND_BOB),
        NOW,
        coming.starts_at,
        meeting=coming.key,
    )
    return agenda_digest.compose(facts, [OpenWant(WantId(1), want, NOW)], NOW).tip


def test_the_first_digest_of_a_quarter_says_which_rhythm_is_kept() -> None:
    before = a_letter("agenda_digest/m/x", at=NOW - timedelta(days=20), to=ADA)
    last_quarter = a_letter("agenda_digest/m/x", at=NOW - timedelta(days=50), to=ADA)

    assert _advice().startswith("Every week is planned, every other week is what happens.")
    assert _advice(letters={last_quarter.key: last_quarter})
    assert _advice(letters={before.key: before}) == ""
