"""Calendars in which several things happen at once; what is expected was worked out by hand."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from cadence.people import organisation_of
from tests.cast import ADA, ADA_AND_BOB, BOB, CLEO, HANA
from tests.written_calendars import WEEKLY, explained, one_on_one, story, told, vcalendar, vevent

BERLIN = "TZID=Europe/Berlin"
ELSE = vcalendar(vevent("UID:else", "DTSTART:20261112T110000Z", "DURATION:PT1H"))


def both(*components: str) -> dict[str, bytes]:
    return dict.fromkeys(("ada", "bob"), vcalendar(*components))


def looks(*snapshots: tuple[str, Mapping[str, bytes]]) -> dict[str, bytes]:
    """Both calendars as several looks showed them."""
    return {
        f"2026-{day}T06-00Z/{who}": file for day, files in snapshots for who, file in files.items()
    }


def weekly(*lines: str, uid: str = "weekly", start: str = "20260901T100000") -> str:
    return one_on_one(f"UID:{uid}", f"DTSTART;{BERLIN}:{start}", "DURATION:PT30M", *lines)


def forever(*lines: str, uid: str = "weekly", start: str = "20260901T100000") -> str:
    return weekly("RRULE:FREQ=WEEKLY", *lines, uid=uid, start=start)


def instance(slot: str, start: str, *lines: str, bob: str = "ACCEPTED") -> str:
    """One occurrence as it was changed; both are the digits of November: `10T10` is the 10th."""
    return vevent(
        *("UID:weekly", f"RECURRENCE-ID;{BERLIN}:202611{slot}0000"),
        *(f"DTSTART;{BERLIN}:202611{start}0000", "DURATION:PT30M", *lines),
        f"ORGANIZER:mailto:{ADA.id}",
        f"ATTENDEE;PARTSTAT=ACCEPTED:mailto:{ADA.id}",
        f"ATTENDEE;PARTSTAT={bob}:mailto:{BOB.id}",
    )


def out(*slots: str) -> str:
    """An EXDATE of November."""
    return f"EXDATE;{BERLIN}:" + ",".join(f"202611{slot}0000" for slot in slots)


AT_THREE = one_on_one(
    *("UID:weekly", f"RECURRENCE-ID;RANGE=THISANDFUTURE;{BERLIN}:20261020T100000"),
    *(f"DTSTART;{BERLIN}:20261020T150000", "DURATION:PT30M", "SEQUENCE:1"),
)
"""From 20 October on, before the clocks change, it is at three."""


@pytest.mark.parametrize("named_by", ["10T10", "10T15"], ids=["its slot", "where it was put"])
def test_declined_after_this_and_following_over_the_change_of_clocks(
    tmp_path: Path, named_by: str
) -> None:
    declined = instance(named_by, "10T15", "SEQUENCE:1", bob="DECLINED")
    found = explained(tmp_path, both(forever(), AT_THREE, declined)).meetings[ADA_AND_BOB]
    days = told(found)

    assert days["11-10 15:00"] == "declined by report"
    assert "11-10 10:00" not in days
    assert [day[-5:] for day in days if "10-13" <= day[:5] <= "11-17"] == ["10:00"] + 5 * ["15:00"]


@pytest.mark.parametrize("removed", ["10T10", "10T15"])
def test_taken_out_after_this_and_following(tmp_path: Path, removed: str) -> None:
    assert story(tmp_path, both(forever(out(removed)), AT_THREE)) == {
        "11-10 15:00": "cancelled by manager"
    }


def test_moved_after_this_and_following_leaves_the_time_it_was_put_to(tmp_path: Path) -> None:
    moved = instance("10T10", "11T09", "SEQUENCE:2")

    assert story(tmp_path, both(forever(), AT_THREE, moved)) == {
        "11-10 15:00": "moved to 11-11 09:00 by manager"
    }


def test_this_and_following_twice(tmp_path: Path) -> None:
    again = AT_THREE.replace("20261020T100000", "20261103T150000")
    at_four = again.replace("20261020T150000", "20261103T160000").replace("E:1", "E:2")
    found = explained(tmp_path, both(forever(), AT_THREE, at_four)).meetings[ADA_AND_BOB]

    hours = {day: when for day, _, when in (d.partition(" ") for d in told(found))}
    assert [hours[day] for day in ("10-13", "10-27", "11-03", "11-10")] == [
        *("10:00", "15:00", "16:00", "16:00")
    ]


def test_split_at_another_time_with_leave_before_and_a_decline_after(tmp_path: Path) -> None:
    old = weekly(
        "RRULE:FREQ=WEEKLY;UNTIL=20261026T225959Z",
        f"EXDATE;{BERLIN}:20260922T100000",
        "SEQUENCE:3",
    )
    new = forever("SEQUENCE:1", uid="new", start="20261029T143000")
    declined = instance("12T14", "12T14", "SEQUENCE:1", bob="DECLINED").replace("140000", "143000")
    leave = vevent(
        *("UID:l", "DTSTART;VALUE=DATE:20260921", "DTEND;VALUE=DATE:20260926"),
        *("SUMMARY:Urlaub", "TRANSP:TRANSPARENT"),
    )
    calendars = {
        "ada": vcalendar(old, new, declined.replace("UID:weekly", "UID:new")),
        "bob": vcalendar(old, new.replace("SEQUENCE:1", "SEQUENCE:0"), leave),
    }

    assert story(tmp_path, calendars) == {
        "09-22 10:00": "excused by manager",
        "11-12 14:30": "declined by report",
    }


def test_the_attendees_endless_copy_of_a_series_that_was_split_is_outdated(tmp_path: Path) -> None:
    old = weekly("RRULE:FREQ=WEEKLY;UNTIL=20261026T225959Z", "SEQUENCE:3", out("03T10"))
    new = forever(uid="new", start="20261029T143000")
    calendars = {"ada": vcalendar(old, new), "bob": vcalendar(forever(), new)}

    assert story(tmp_path, calendars) == {}


def test_a_series_made_anew_by_the_report_with_fewer_meetings_goes_on(tmp_path: Path) -> None:
    anew = vevent(
        *("UID:bobs", f"DTSTART;{BERLIN}:20261112T110000", "DURATION:PT30M", "SEQUENCE:4"),
        *("RRULE:FREQ=WEEKLY;INTERVAL=2", f"ORGANIZER:mailto:{BOB.id}", f"ATTENDEE:{ADA.id}"),
    )
    calendars = looks(("11-05", both(forever())), ("11-06", both(anew)))
    found = explained(tmp_path, calendars).meetings[ADA_AND_BOB]

    assert [day for day in told(found) if day > "11-01" and day < "11-30"] == [
        *("11-03 10:00", "11-12 11:00", "11-26 11:00")
    ]
    assert story(tmp_path, calendars) == {}


def test_a_deleted_series_is_mended_for_one_slot_by_one_new_event(tmp_path: Path) -> None:
    single = weekly("CREATED:20261105T120000Z", uid="one", start="20261112T150000")
    calendars = looks(("11-05", both(forever())), ("11-06", both(single)))
    became = story(tmp_path, calendars)

    assert became["11-10 10:00"] == "moved to 11-12 15:00 by manager"
    assert {what for day, what in became.items() if day != "11-10 10:00"} == {
        "cancelled by manager"
    }


def test_deleted_and_restored_before_it_took_place(tmp_path: Path) -> None:
    calendars = looks(
        ("11-02", both(forever())),
        ("11-04", dict.fromkeys(("ada", "bob"), ELSE)),
        ("11-06", both(forever())),
    )

    assert story(tmp_path, calendars) == {}


def test_moved_and_moved_back_between_two_looks(tmp_path: Path) -> None:
    calendars = looks(
        ("11-05", both(forever())),
        ("11-06", both(forever(), instance("10T10", "11T10", "SEQUENCE:1"))),
        ("11-07", both(forever(), instance("10T10", "10T10", "SEQUENCE:2"))),
    )

    assert story(tmp_path, calendars) == {}


@pytest.mark.parametrize(
    ("first", "then", "became"),
    [
        ("DECLINED", "ACCEPTED", {}),
        ("ACCEPTED", "DECLINED", {"11-10 10:00": "declined by report"}),
    ],
)
def test_the_last_answer_before_a_meeting_counts(
    tmp_path: Path, first: str, then: str, became: dict[str, str]
) -> None:
    calendars = looks(
        ("11-05", both(forever(), instance("10T10", "10T10", bob=first))),
        ("11-06", both(forever(), instance("10T10", "10T10", bob=then))),
    )

    assert story(tmp_path, calendars) == became


def test_an_answer_given_after_the_meeting_changes_nothing(tmp_path: Path) -> None:
    calendars = looks(
        ("11-11", both(forever(), instance("10T10", "10T10"))),
        ("11-12", both(forever(), instance("10T10", "10T10", bob="DECLINED"))),
    )

    assert story(tmp_path, calendars) == {}


def test_a_whole_series_declined_between_two_looks_is_lost_from_then_on(tmp_path: Path) -> None:
    declined = forever().replace(f"ACCEPTED:mailto:{BOB.id}", f"DECLINED:mailto:{BOB.id}")
    accepted = instance("17T10", "17T10")
    calendars = looks(("11-05", both(forever())), ("11-06", both(declined, accepted)))
    became = story(tmp_path, calendars)

    assert list(became)[:2] == ["11-10 10:00", "11-24 10:00"]
    assert set(became.values()) == {"declined by report"}


def test_a_decline_of_the_old_slot_does_not_follow_a_move(tmp_path: Path) -> None:
    calendars = {
        "ada": vcalendar(forever(), instance("10T10", "11T10", "SEQUENCE:2")),
        "bob": vcalendar(forever(), instance("10T10", "10T10", "SEQUENCE:1", bob="DECLINED")),
    }

    assert story(tmp_path, calendars) == {"11-10 10:00": "moved to 11-11 10:00 by manager"}


def test_a_new_time_that_is_declined_in_turn_is_no_new_time(tmp_path: Path) -> None:
    proposed = vevent(
        *("UID:n", f"DTSTART;{BERLIN}:20261112T090000", "DURATION:PT30M"),
        f"ORGANIZER:mailto:{BOB.id}",
        f"ATTENDEE;PARTSTAT=DECLINED:mailto:{ADA.id}",
        f"ATTENDEE;PARTSTAT=ACCEPTED:mailto:{BOB.id}",
    )

    calendars = both(forever(), instance("10T10", "10T10", bob="DECLINED"), proposed)
    assert story(tmp_path, calendars) == {
        "11-10 10:00": "declined by report",
        "11-12 09:00": "declined by manager",
    }


def test_a_move_whose_new_time_is_called_off(tmp_path: Path) -> None:
    off = instance("10T10", "11T10", "STATUS:CANCELLED", "SEQUENCE:2")

    assert story(tmp_path, both(forever(), off)) == {
        "11-10 10:00": "moved to 11-11 10:00 by manager",
        "11-11 10:00": "cancelled by manager",
    }


def test_a_move_onto_the_next_slot_lists_it_once(tmp_path: Path) -> None:
    found = explained(tmp_path, both(forever(), instance("03T10", "10T10"))).meetings[ADA_AND_BOB]

    assert told(found)["11-03 10:00"] == "moved to 11-10 10:00 by manager"
    assert told(found)["11-10 10:00"] == "held"
    assert len({m.starts_at for m in found}) == len(found)


def test_each_new_event_mends_the_nearest_slot(tmp_path: Path) -> None:
    near = [weekly(uid=f"n{day}", start=f"202611{day}T090000") for day in ("04", "09")]

    assert story(tmp_path, both(forever(out("03T10", "10T10")), *near)) == {
        "11-03 10:00": "moved to 11-04 09:00 by manager",
        "11-10 10:00": "moved to 11-09 09:00 by manager",
    }


def test_a_windows_zone_with_changes_in_utc_on_both_sides_of_the_change(tmp_path: Path) -> None:
    series = forever("EXDATE:20261103T090000Z").replace("Europe/Berlin", "W. Europe Standard Time")
    moved = one_on_one(
        *("UID:weekly", "RECURRENCE-ID:20261020T080000Z"),
        *("DTSTART:20261021T080000Z", "DURATION:PT30M"),
    )

    assert story(tmp_path, both(series, moved)) == {
        "10-20 10:00": "moved to 10-21 10:00 by manager",
        "11-03 10:00": "cancelled by manager",
    }


def test_new_york_and_berlin_change_their_clocks_in_different_weeks(tmp_path: Path) -> None:
    series = forever().replace("Europe/Berlin", "Eastern Standard Time")
    in_berlin = instance("10T16", "11T17")
    found = explained(tmp_path, both(series, in_berlin)).meetings[ADA_AND_BOB]

    in_utc = [f"{m.starts_at:%m-%d %H} {m.status.value}" for m in found]
    assert [m for m in in_utc if "10-19" < m < "11-20"] == [
        *("10-20 14 held", "10-27 14 held", "11-03 15 held"),
        *("11-10 15 moved", "11-11 16 held", "11-17 15 held"),
    ]


def test_a_floating_time_in_calendars_of_two_zones_is_the_organisers(tmp_path: Path) -> None:
    floating = one_on_one(
        *("UID:f", "DTSTART:20261013T100000", "DURATION:PT30M", "RRULE:FREQ=WEEKLY;COUNT=4"),
        "EXDATE:20261027T100000",
    )
    apart = organisation_of([replace(ADA, timezone="America/New_York"), BOB])
    found = explained(tmp_path, both(floating), organisation=apart).meetings[ADA_AND_BOB]

    assert told(found) == {
        "10-13 10:00": "held",
        "10-20 10:00": "held",
        "10-27 10:00": "cancelled by manager",
        "11-03 10:00": "held",
    }
    assert [f"{m.starts_at:%H}" for m in found] == ["14", "14", "14", "15"]


@pytest.mark.parametrize("sequence", [0, 2])
def test_one_occurrence_off_that_the_attendees_server_took_for_all(
    tmp_path: Path, sequence: int
) -> None:
    calendars = {
        "ada": vcalendar(forever(out("10T10"), "SEQUENCE:1")),
        "bob": vcalendar(forever("STATUS:CANCELLED", f"SEQUENCE:{sequence}")),
    }

    assert story(tmp_path, calendars) == {"11-10 10:00": "cancelled by manager"}


def test_hidden_people_with_a_newer_change_and_a_copy_that_names_them(tmp_path: Path) -> None:
    hidden = vevent(
        *(*WEEKLY, out("03T10"), "SEQUENCE:4", "CLASS:CONFIDENTIAL", "SUMMARY:Busy"),
    )
    moved = vevent(
        *("UID:weekly", f"RECURRENCE-ID;{BERLIN}:20261110T100000", "SEQUENCE:4"),
        *(f"DTSTART;{BERLIN}:20261111T100000", "DURATION:PT30M"),
    )

    assert story(tmp_path, {"ada": vcalendar(hidden, moved), "bob": vcalendar(forever())}) == {
        "11-03 10:00": "cancelled by manager",
        "11-10 10:00": "moved to 11-11 10:00 by manager",
    }


def test_a_third_person_whom_only_the_organisers_copy_shows(tmp_path: Path) -> None:
    joined = instance("10T10", "10T10").replace(
        "END:VEVENT", f"ATTENDEE;PARTSTAT=ACCEPTED:mailto:{CLEO.id}\r\nEND:VEVENT"
    )
    calendars = {"ada": vcalendar(forever(), joined), "bob": vcalendar(forever())}
    found = explained(tmp_path, calendars).meetings[ADA_AND_BOB]

    assert "11-10 10:00" not in told(found)
    assert "11-17 10:00" in told(found)


def test_an_assistant_an_alias_a_room_by_name_and_a_note_taker(tmp_path: Path) -> None:
    arranged = vevent(
        *(*WEEKLY, out("10T10")),
        f'ORGANIZER;SENT-BY="mailto:pa@fernhill.example":MAILTO:{HANA.id.upper()}',
        "ATTENDEE:MAILTO:A.Ek@Fernhill.example",
        "ATTENDEE;CN=Bob:bob+work@fernhill.example",
        "ATTENDEE;CN=Vesuv:mailto:room-vesuv@fernhill.example",
        "ATTENDEE;CN=Meeting room 3 (8):mailto:m3@fernhill.example",
        "ATTENDEE;CN=Otter.ai:mailto:notes@otter.ai",
    )
    known = organisation_of(
        [replace(ADA, aliases=("a.ek@fernhill.example",)), BOB, HANA], "fernhill.example"
    )
    found = explained(tmp_path, both(arranged), organisation=known).meetings[ADA_AND_BOB]

    assert told(found)["11-10 10:00"] == "cancelled"
    assert told(found)["11-17 10:00"] == "held"


@pytest.mark.parametrize(
    ("title", "excused"),
    [
        ("Sonderurlaub", True),
        ("Betriebsferien", True),
        ("Bob off", True),
        ("Brückentag", True),
        ("CP", True),
        ("Kick off", False),
        ("Urlaubsplanung", False),
        ("Offsite", False),
        ("CP review", False),
    ],
)
def test_titles_that_are_leave_and_titles_that_are_not(
    tmp_path: Path, title: str, excused: bool
) -> None:
    away = vevent("UID:l", "DTSTART;VALUE=DATE:20261110", f"SUMMARY:{title}")
    calendars = {
        "ada": vcalendar(forever(out("10T10"))),
        "bob": vcalendar(forever(out("10T10")), away),
    }

    assert story(tmp_path, calendars)["11-10 10:00"].startswith("excused") == excused


def test_a_colleagues_note_of_their_own_leave_excuses_nobody_else(tmp_path: Path) -> None:
    note = vevent(
        *("UID:l", "DTSTART;VALUE=DATE:20261110", "SUMMARY:Cleo PTO"),
        *(f"ORGANIZER:mailto:{CLEO.id}", f"ATTENDEE:mailto:{BOB.id}"),
    )
    calendars = {
        "ada": vcalendar(forever(out("10T10"))),
        "bob": vcalendar(forever(out("10T10")), note),
    }

    assert story(tmp_path, calendars) == {"11-10 10:00": "cancelled by manager"}


def test_leave_excuses_a_slot_that_was_moved_too_far_and_one_to_come(tmp_path: Path) -> None:
    leave = vevent(
        *("UID:l", "DTSTART;VALUE=DATE:20261110", "SUMMARY:PTO", "RRULE:FREQ=WEEKLY;INTERVAL=2"),
    )
    calendars = {
        "ada": vcalendar(forever(out("24T10")), instance("10T10", "25T15"), leave),
        "bob": vcalendar(forever(out("24T10")), instance("10T10", "25T15")),
    }

    # The 24th was put to the 25th as little as the 10th was: that one is of the series itself.
    assert story(tmp_path, calendars) == {
        "11-10 10:00": "excused by manager",
        "11-24 10:00": "excused by manager",
    }


@pytest.mark.parametrize(
    "broken",
    [
        b"",
        b"<html><body>Please sign in</body></html>",
        vcalendar(forever())[:-40],
        vcalendar(forever(uid="a"), forever(uid="b"))[:-180],
    ],
    ids=["empty", "a web page", "cut off", "cut off in its second entry"],
)
def test_a_broken_file_is_named_and_the_good_one_counts(tmp_path: Path, broken: bytes) -> None:
    found = explained(tmp_path, {"ada": vcalendar(forever(out("10T10"))), "bob": broken})

    assert [sentence.partition(":")[0] for sentence in found.unread] == [f"{BOB.id}.ics"]
    assert told(found.meetings[ADA_AND_BOB])["11-10 10:00"] == "cancelled by manager"


def test_an_entry_whose_times_cannot_be_read_is_named(tmp_path: Path) -> None:
    bad = weekly("RRULE:FREQ=SOMETIMES", uid="bad")
    found = explained(tmp_path, both(forever(), bad))

    assert found.unreadable == {"bad"}
    assert told(found.meetings[ADA_AND_BOB])["11-17 10:00"] == "held"
