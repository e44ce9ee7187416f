"""Words to the daemon itself: silence, rhythm, a new time."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from cadence.answers import Answer, MeetingReport, Unclear
from cadence.decisions import Rebooking
from cadence.meetings import MeetingKey, Status
from cadence.preferences import Preference, Wish
from cadence.replies.identity import Known
from cadence.replies.outcome import decide
from cadence.replies.reading import (
    Disposition,
    ReadAnswer,
    Reading,
)
from cadence.rules.help import Help
from tests.cadence.replies.replying import (
    CODES,
    MEETING,
    NOW,
    PAIR,
    PROMPT,
    booked,
    command,
    facts,
    letter_of,
    read,
    receipt_of,
    records,
)
from tests.cast import ADA, ADA_AND_BOB, BOB


@pytest.mark.parametrize("wish", ["stop", "resume", "less", "keep", "monthly", "biweekly"])
def test_a_wish_is_kept(wish: str) -> None:
    outcome = decide(read(commands=(command(wish),)), facts(), NOW)

    assert records(outcome) == [Preference(BOB.id, NOW, Wish(wish))]
    assert receipt_of(outcome).kept[0].what == wish


def test_a_pause_has_its_day_of_return() -> None:
    outcome = decide(read(commands=(command("pause", "2026-11-25"),)), facts(), NOW)

    assert records(outcome) == [Preference(BOB.id, NOW, Wish.PAUSE, date(2026, 11, 25))]


@pytest.mark.parametrize("until", ["2026-11-11", "soon"])
def test_a_pause_until_no_day_to_come_is_asked_about(until: str) -> None:
    outcome = decide(read(commands=(command("pause", until),)), facts(), NOW)

    assert [type(r) for r in records(outcome)] == [Unclear]


def test_a_skip_names_the_letter_it_skips() -> None:
    outcome = decide(read(commands=(command("skip"),)), facts(), NOW)

    assert records(outcome) == [Preference(BOB.id, NOW, Wish.SKIP, letter="agenda_prompt")]


def test_the_stop_address_says_stop_whatever_the_mail_says_and_needs_no_server_to_vouch() -> None:
    known = Known(BOB, PROMPT.key, authenticated=False, proven=True, stop=True)

    for reading in (Reading(Disposition.EMPTY), read(answers=(ReadAnswer(None, "unsubscribe"),))):
        outcome = decide(reading, facts(identity=known), NOW)

        assert records(outcome) == [Preference(BOB.id, NOW, Wish.STOP)]


def test_help_is_one_page_and_no_receipt() -> None:
    letter = letter_of(decide(read(commands=(command("help"),)), facts(), NOW))

    assert isinstance(letter, Help)
    assert [goal.code for goal in letter.goals] == ["G1", "G2"]
    assert letter.codes == CODES


def test_a_one_on_one_that_has_not_begun_cannot_have_taken_place() -> None:
    outcome = decide(read(commands=(command("held"),)), facts(), NOW)

    assert [type(r) for r in records(outcome)] == [Unclear]


def test_an_alert_is_answered_about_the_last_lost_one_on_one() -> None:
    lost = replace(
        MEETING,
        key=MeetingKey("m0"),
        status=Status.CANCELLED,
        starts_at=NOW - timedelta(days=2),
        ends_at=NOW - timedelta(days=2),
    )
    letter = replace(PROMPT, prompt="cancellation_alert", meeting=None)
    pair = replace(PAIR, meetings=(lost, MEETING))

    outcome = decide(
        read(commands=(command("held"),)),
        facts(author=ADA, letter=letter, pair_facts=pair),
        NOW,
    )

    assert records(outcome) == [MeetingReport(lost.key, ADA_AND_BOB, ADA.id, NOW, held=True)]


NUDGE = replace(PROMPT, name="cancellation_nudge", prompt="cancellation_nudge")


def test_a_slot_that_is_chosen_is_booked() -> None:
    outcome = decide(read(commands=(command("rebook", "1"),)), facts(letter=NUDGE), NOW)

    (booked,) = records(outcome)
    assert isinstance(booked, Rebooking)
    assert (booked.meeting, booked.start, booked.sequence) == (
        MEETING.key,
        CODES.slots[0].start,
        0,
    )
    assert booked.uid.endswith("@fernhill.example")


def test_another_choice_of_the_same_person_moves_the_invitation() -> None:
    pair = replace(PAIR, rebookings=(booked(hours=24),))

    outcome = decide(
        read(commands=(command("rebook", "1"),)), facts(letter=NUDGE, pair_facts=pair), NOW
    )

    (moved,) = records(outcome)
    assert isinstance(moved, Rebooking)
    assert (moved.uid, moved.sequence) == ("u@x", 1)


@pytest.mark.parametrize("hours", [24, 48])
def test_the_second_of_the_two_to_choose_moves_nothing(hours: int) -> None:
    pair = replace(PAIR, rebookings=(booked(by=ADA, hours=hours),))

    outcome = decide(
        read(commands=(command("rebook", "1"),)), facts(letter=NUDGE, pair_facts=pair), NOW
    )

    assert [type(r) for r in records(outcome)] == ([Unclear] if hours == 24 else [])


@pytest.mark.parametrize("number", ["9", None])
def test_a_slot_that_was_not_offered_is_asked_about(number: str | None) -> None:
    outcome = decide(read(commands=(command("rebook", number),)), facts(letter=NUDGE), NOW)

    assert [type(r) for r in records(outcome)] == [Unclear]


def test_what_people_think_of_the_daemon_is_kept_apart() -> None:
    outcome = decide(read(commands=(command("cadenced", "too many mails"),)), facts(), NOW)

    (answer,) = records(outcome)
    assert isinstance(answer, Answer)
    assert (answer.question, answer.pair) == ("cadenced", None)


def test_a_line_without_one_on_ones_gets_its_first() -> None:
    thread = "no_one_on_one/ada/bob/2026-10-01"
    letter = replace(
        NUDGE, name="no_one_on_one", prompt="no_one_on_one", meeting=None, thread=thread
    )
    chosen = read(commands=(command("rebook", "1"),))

    (booked,) = records(decide(chosen, facts(author=ADA, letter=letter), NOW))
    assert isinstance(booked, Rebooking)
    assert (booked.start, booked.by, len(booked.meeting)) == (CODES.slots[0].start, ADA.id, 26)

    pair = replace(PAIR, rebookings=(replace(booked, start=booked.start - timedelta(hours=2)),))
    (moved,) = records(decide(chosen, facts(author=ADA, letter=letter, pair_facts=pair), NOW))
    assert isinstance(moved, Rebooking)
    assert (moved.uid, moved.sequence) == (booked.uid, 1)
