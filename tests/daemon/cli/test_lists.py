"""Lists show structure; words only with `--reveal`, which is written down and told."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from cadence.answers import MeetingReport
from cadence.decisions import Keep
from cadence.meetings import MeetingKey
from daemon.cli.listing import safe_cell
from daemon.clock import utc_now
from daemon.records import audit, calendars, outbox, people, troubles, undeliverable, views
from daemon.records.calendars import Cursor
from daemon.steps import sweep
from tests.cast import ADA, ADA_AND_BOB, BOB, CLEO, HANA
from tests.daemon.cli.house import NOW, WORDS, House, a_letter

LISTS = ["people", "pairs", "meetings", "goals", "commitments", "mails", "replies", "cases"]


def _rows(house: House, *arguments: str) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = json.loads(house.out(*arguments, "--json"))
    return rows


@pytest.mark.parametrize("name", LISTS)
def test_an_empty_house_says_so(house: House, name: str) -> None:
    said = house.out(name)

    assert said.strip()
    assert isinstance(_rows(house, name), list)


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("form", [[], ["--json"], ["--csv"]])
def test_lists_show_no_words(filled: House, name: str, form: Sequence[str]) -> None:
    said = filled.out(name, *form)

    assert "fernhill.example" in said
    assert WORDS not in said


def test_people(filled: House) -> None:
    rows = {row["email"]: row for row in _rows(filled, "people")}

    assert rows[BOB.id]["manager"] == ADA.id
    assert rows[HANA.id]["state"] == "active"


def test_people_who_left_or_bounce_are_marked(house: House) -> None:
    with house.db() as db:
        people.mark_gone(db, HANA.id, now=NOW)
        undeliverable.keep(db, BOB.id, "no such user", now=NOW)

    states = {row["email"]: row["state"] for row in _rows(house, "people")}

    assert (states[HANA.id], states[BOB.id]) == ("gone", "bounced")


def test_an_operator_releases_somebody_whose_mail_bounced(house: House) -> None:
    with house.db() as db:
        undeliverable.keep(db, BOB.id, "no such user", now=NOW)

    with house.db() as db:
        troubles.note(db, f"undeliverable/{BOB.id}", "mail came back", now=NOW)

    assert "is written to again" in house.out("people", "--release", "bob")
    assert open_troubles(house) == []
    assert house.run("people", "--release", "bob").exit_code == 1


def a_mail_of_unknown_fate(house: House, *, expires: timedelta = timedelta(days=3)) -> None:
    """A letter whose line broke twice after it was handed over, and nobody can be asked."""
    letter = replace(a_letter("letter/1"), expires=utc_now() + expires)
    house.decide("letter/1", BOB, letter)
    with house.db() as db:
        parcel = outbox.claim(db, 1, "test", now=utc_now())
        assert parcel is not None
        for unknowns in (0, 1):
            sweep.repeat_once(db, replace(parcel, unknowns=unknowns), now=utc_now())


def open_troubles(house: House) -> list[str]:
    with house.db() as db:
        return [trouble.key for trouble in troubles.open_ones(db)]


def test_a_mail_of_unknown_fate_waits_for_the_operators_word(house: House) -> None:
    a_mail_of_unknown_fate(house)
    house.decide("letter/2", BOB, a_letter("letter/2"))

    assert [row["id"] for row in _rows(house, "mails", "--unknown")] == [1]
    assert open_troubles(house) == ["parcel/1"]
    assert house.run("mails", "--release", "2").exit_code == 1

    assert "goes once more" in house.out("mails", "--release", "1")
    assert _rows(house, "mails", "--unknown") == []
    assert open_troubles(house) == []
    with house.db() as db:
        assert 1 in outbox.due(db, now=utc_now())
    assert house.run("mails", "--release", "1").exit_code == 1


def test_a_mail_of_unknown_fate_may_count_as_sent(house: House) -> None:
    a_mail_of_unknown_fate(house)

    assert "counts as sent" in house.out("mails", "--went", "1")
    assert [row["state"] for row in _rows(house, "mails")] == ["sent"]
    assert open_troubles(house) == []


def test_a_mail_that_comes_too_late_is_not_released(house: House) -> None:
    a_mail_of_unknown_fate(house, expires=timedelta(seconds=0))

    done = house.run("mails", "--release", "1")

    assert done.exit_code == 1
    assert "it is too late for mail 1" in done.output


def test_a_shrunk_list_is_accepted(house: House) -> None:
    assert "counts" in house.out("people", "--accept")


def test_pairs(filled: House) -> None:
    ada_and_bob = _rows(filled, "pairs")[0]

    assert (ada_and_bob["manager"], ada_and_bob["report"]) == (ADA.id, BOB.id)
    assert (ada_and_bob["lost"], ada_and_bob["case"]) == ("1 of 2", "case 1")
    assert ada_and_bob["next"]


def test_meetings_of_a_window(filled: House) -> None:
    assert [row["status"] for row in _rows(filled, "meetings")] == [
        "held",
        "cancelled",
        "scheduled",
    ]
    assert _rows(filled, "meetings", "--from", "2020-01-01", "--to", "2020-02-01") == []


def test_a_pairs_story(filled: House) -> None:
    story = filled.out("meetings", "--pair", "bob", "ada")

    assert story.startswith("Ada Ek and Bob Ruiz (biweekly, since ")
    assert "cancelled by Ada" in story
    assert "something else lies there in the calendar of Ada" in story
    assert " before\n" in story[story.index("cancelled by Ada, ") :]
    assert "it did not take place, Bob says" in story
    assert "agenda_prompt to bob@fernhill.example not sent: on leave until 16 Nov" in story
    assert WORDS not in story


def test_a_reply_stands_in_a_pairs_story(filled: House) -> None:
    said = MeetingReport(MeetingKey("m-2"), ADA_AND_BOB, BOB.id, NOW, held=True)
    filled.decide("reply/9/1", BOB, Keep(said))

    assert "they did meet, Bob says" in filled.out("meetings", "--pair", "ada", "bob")


def test_strangers_are_no_pair(filled: House) -> None:
    done = filled.run("meetings", "--pair", "bob", "hana")

    assert done.exit_code == 1
    assert "neither of" in done.output


def test_goals(filled: House) -> None:
    (goal,) = _rows(filled, "goals")

    assert (goal["ref"], goal["value"], goal["progress"]) == ("OPS-1", 4.0, "40%")


def test_commitments(filled: House) -> None:
    (promise,) = _rows(filled, "commitments", "--of", "bob", "--live")

    assert (promise["asked_by"], promise["days_late"]) == (ADA.id, 3)
    assert _rows(filled, "commitments", "--of", "hana") == []


def test_mails(filled: House) -> None:
    (mail,) = _rows(filled, "mails", "--to", "bob", "--state", "ready")

    assert (mail["letter"], mail["because"]) == ("help", "asked for help")
    assert _rows(filled, "mails", "--state", "failed") == []


def test_what_was_withheld_and_why(filled: House) -> None:
    (wish,) = _rows(filled, "mails", "--withheld")

    assert (wish["state"], wish["reason"]) == ("withheld", "on leave until 16 Nov")


def test_replies(filled: House) -> None:
    (reply,) = _rows(filled, "replies", "--of", "bob", "--state", "read")

    assert (reply["from"], reply["taken_as"]) == (BOB.id, "reply")


def test_cases(filled: House) -> None:
    (case,) = _rows(filled, "cases", "--open")

    assert (case["case"], case["lost"]) == (f"{ADA.id} {BOB.id}/1", "3 of 6")


@pytest.mark.parametrize("name", ["goals", "commitments", "replies", "mails"])
def test_revealing_shows_words_and_tells_the_people(filled: House, name: str) -> None:
    said = filled.out(name, "--reveal", "--json")

    with filled.db() as db:
        told = {mail.to for mail in views.mails(db) if mail.letter == "revealed"}
        lines = audit.lines(db)
        whole = audit.is_whole(db)
    assert ("text" if name == "mails" else WORDS) in said
    assert BOB.id in told
    assert [line.what for line in lines] == ["reveal"]
    assert whole
    assert WORDS not in str(lines)


def test_an_audit_line_that_was_changed_is_noticed(filled: House) -> None:
    filled.out("goals", "--reveal")
    filled.out("goals", "--reveal")
    with filled.db() as db:
        db.exec_driver_sql("UPDATE audit SET counts = 'none' WHERE id = 1")
        assert not audit.is_whole(db)


def test_nobody_by_that_name(filled: House) -> None:
    done = filled.run("mails", "--to", "bbo@fernhill.example")

    assert done.exit_code == 1
    assert 'Did you mean "bob@fernhill.example"?' in done.output


def test_a_database_that_is_not_there(house: House) -> None:
    (house.folder / "cadenced.db").unlink()
    done = house.run("people")

    assert done.exit_code == 78
    assert "Make it with: cadenced db upgrade" in done.output


def test_an_empty_database_is_told_how_to_be_upgraded(house: House) -> None:
    (house.folder / "cadenced.db").unlink()
    (house.folder / "cadenced.db").touch()
    for beside in house.folder.glob("cadenced.db-*"):
        beside.unlink()
    done = house.run("people")

    assert done.exit_code == 78
    assert "Run: cadenced db upgrade" in done.output


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("+49", "'+49"),
        ("-1 day", "'-1 day"),
        (-1, "-1"),
        (None, ""),
        ("Bob", "Bob"),
    ],
)
def test_a_spreadsheet_finds_no_formulas(value: object, cell: str) -> None:
    assert safe_cell(value) == cell


def test_coverage_says_who_meets_and_whose_calendar_would_do(filled: House) -> None:
    with filled.db() as db:
        calendars.keep_cursor(db, Cursor(BOB.id, known_at=NOW))

    said = filled.out("people", "--coverage")
    rows = {row["report"]: row for row in _rows(filled, "people", "--coverage")}

    assert "1 of 2 reporting lines have a 1:1 planned (50 %)." in said
    assert "Calendars read: 1. The fewest that would show every line: 1." in said
    bobs = rows[BOB.id]
    assert (bobs["planned"], bobs["read"], bobs["cover"]) == (True, "report", "manager")
    assert rows[CLEO.id]["planned"] is False
