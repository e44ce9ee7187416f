"""`why` tells the decisions behind a thing, in order, with their reasons."""

import json

import pytest

from daemon.records import views
from tests.cast import ADA, BOB
from tests.daemon.cli.house import WORDS, House


def test_why_a_mail_was_sent(filled: House) -> None:
    said = filled.out("why", "letter/1")

    assert said.startswith("help to bob@fernhill.example (ready)")
    assert "decided   letter/1" in said
    assert "because asked for help" in said


def test_a_mail_is_found_by_its_number_its_reference_and_its_message_id(filled: House) -> None:
    with filled.db() as db:
        (mail,) = views.mails(db)

    for name in (str(mail.id), mail.ref, mail.message_id, mail.message_id.strip("<>")):
        assert filled.out("why", name) == filled.out("why", "letter/1")


def test_why_a_person_got_nothing(filled: House) -> None:
    said = filled.out("why", "bob")

    assert said.startswith("Bob Ruiz <bob@fernhill.example>, Europe/Berlin, 1 pair")
    assert "withheld  agenda_prompt to bob@fernhill.example" in said
    assert "because on leave until 16 Nov" in said
    assert WORDS not in said


def test_why_a_meeting_is_lost(filled: House) -> None:
    said = filled.out("why", "m-1")

    assert "cancelled by the manager" in said
    assert "cancelled by Ada, " in said
    assert "because the calendar shows it" in said


@pytest.mark.parametrize("words", [[f"{ADA.id} {BOB.id}/1"], [ADA.id, f"{BOB.id}/1"]])
def test_why_a_case_was_opened(filled: House, words: list[str]) -> None:
    said = filled.out("why", *words)

    assert said.startswith(f"{ADA.id} {BOB.id}, case 1: open, 3 of 6 lost")
    assert "1:1       cancelled by the manager: " in said


def test_lines_are_in_order(filled: House) -> None:
    rows = json.loads(filled.out("why", "bob", "--json"))

    assert [row["at"] for row in rows] == sorted(row["at"] for row in rows)


def test_what_nobody_knows(filled: House) -> None:
    done = filled.run("why", "bbo@fernhill.example")

    assert done.exit_code == 1
    assert 'Did you mean "bob@fernhill.example"?' in done.output
