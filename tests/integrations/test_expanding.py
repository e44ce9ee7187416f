"""iCalendar files become the occurrences that a person's calendar program would show."""

from datetime import UTC, datetime, timedelta

import pytest

from cadence.calendar_events import Response, Window
from integrations.calendars.expanding import occurrences
from integrations.errors import Refused
from tests.written_calendars import (
    BERLIN,
    NOW,
    WEEKLY,
    at,
    one_on_one,
    shown,
    starts,
    vcalendar,
    vevent,
)

BERLIN_HOME = "Europe/Berlin"
START = "DTSTART;TZID=Europe/Berlin:20261006T100000"


def series(*lines: str, start: str = START) -> bytes:
    return vcalendar(vevent("UID:u", start, "DURATION:PT30M", *lines))


def test_ten_o_clock_stays_ten_o_clock_when_the_clocks_change() -> None:
    found = [e.starts_at for e in shown(series("RRULE:FREQ=WEEKLY;COUNT=4"))]

    assert found == [at(f"2026-10-{day:02}") for day in (6, 13, 20, 27)]
    assert found[3] - found[2] == timedelta(days=7, hours=1)


def test_american_clocks_change_a_week_later() -> None:
    start = "DTSTART;TZID=America/New_York:20261020T090000"
    found = [e.starts_at.hour for e in shown(series("RRULE:FREQ=WEEKLY;COUNT=3", start=start))]

    assert found == [13, 13, 14]


@pytest.mark.parametrize(
    ("rule", "days"),
    [
        ("FREQ=WEEKLY;INTERVAL=2;COUNT=3", ["10-06", "10-20", "11-03"]),
        ("FREQ=MONTHLY;BYDAY=1TU;COUNT=3", ["10-06", "11-03", "12-01"]),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=2", ["10-06", "10-30", "11-30"]),
        ("FREQ=WEEKLY;UNTIL=20261020T080000Z", ["10-06", "10-13", "10-20"]),
        ("FREQ=WEEKLY;UNTIL=20261020T075959Z", ["10-06", "10-13"]),
        ("FREQ=WEEKLY;UNTIL=20261020", ["10-06", "10-13", "10-20"]),
        ("FREQ=WEEKLY;UNTIL=20261020T100000", ["10-06", "10-13", "10-20"]),
        ("FREQ=WEEKLY;BYDAY=TU,TH;COUNT=3", ["10-06", "10-08", "10-13"]),
        ("FREQ=MONTHLY;BYMONTHDAY=31;COUNT=2", ["10-06", "10-31", "12-31"]),
        ("FREQ=YEARLY;COUNT=2", ["10-06"]),
    ],
)
def test_rules_are_read_as_calendars_read_them(rule: str, days: list[str]) -> None:
    assert [found[:5] for found in starts(series(f"RRULE:{rule}"))] == days


def test_an_old_endless_series_is_read_as_fast_as_a_new_one() -> None:
    old = series("RRULE:FREQ=WEEKLY;INTERVAL=2", start="DTSTART;TZID=Europe/Berlin:19700106T100000")

    assert starts(old)[:2] == ["09-01 10:00", "09-15 10:00"]


def test_year_end_and_midnight_are_no_borders() -> None:
    late = "DTSTART;TZID=Europe/Berlin:20261222T233000"
    found = shown(vcalendar(vevent("UID:u", late, "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=3")))

    assert [e.starts_at for e in found] == [
        at("2026-12-22", "23:30"),
        at("2026-12-29", "23:30"),
        at("2027-01-05", "23:30"),
    ]
    assert found[1].ends_at == at("2026-12-30", "00:30")


@pytest.mark.parametrize(
    "exdate",
    [
        "EXDATE;TZID=Europe/Berlin:20261013T100000",
        "EXDATE:20261013T080000Z",
        "EXDATE;TZID=America/New_York:20261013T040000",
        "EXDATE;VALUE=DATE:20261013",
        "EXDATE:20261013T100000",
        "EXDATE;TZID=W. Europe Standard Time:20261020T090000,20261013T100000",
    ],
)
def test_a_slot_taken_out_is_handed_over_as_cancelled(exdate: str) -> None:
    found = shown(series("RRULE:FREQ=WEEKLY;COUNT=3", exdate))

    assert [e.cancelled for e in found] == [False, True, False]
    assert found[1].exception


def test_a_slot_added_by_hand_is_one_more() -> None:
    added = "RDATE;TZID=Europe/Berlin:20261008T150000"

    assert starts(series("RRULE:FREQ=WEEKLY;COUNT=2", added)) == [
        "10-06 10:00",
        "10-08 15:00",
        "10-13 10:00",
    ]


def test_an_added_period_has_its_own_length() -> None:
    added = "RDATE;VALUE=PERIOD:20261008T130000Z/PT2H"
    found = shown(series("RRULE:FREQ=WEEKLY;COUNT=1", added))

    assert [e.ends_at - e.starts_at for e in found] == [timedelta(minutes=30), timedelta(hours=2)]


@pytest.mark.parametrize("zone", ["Asia/Hong_Kong", "Europe/Berlin", "America/New_York"])
def test_a_day_that_is_named_by_a_time_of_day_is_moved(zone: str) -> None:
    which = f"RECURRENCE-ID;TZID={zone}:20261013T000000"
    moved = vevent("UID:u", which, "DTSTART;VALUE=DATE:20261012")
    whole = vevent("UID:u", "DTSTART;VALUE=DATE:20261006", "RRULE:FREQ=WEEKLY;COUNT=3")
    found = shown(vcalendar(moved, whole))

    days = [f"{e.starts_at.astimezone(BERLIN):%m-%d}" for e in found]
    assert days == ["10-06", "10-12", "10-20"]


@pytest.mark.parametrize(
    "which",
    [
        "RECURRENCE-ID;TZID=Europe/Berlin:20261013T100000",
        "RECURRENCE-ID:20261013T080000Z",
        "RECURRENCE-ID;VALUE=DATE:20261013",
    ],
)
def test_a_moved_instance_keeps_the_slot_it_came_from(which: str) -> None:
    moved = vevent("UID:u", which, "DTSTART:20261014T130000Z", "DURATION:PT30M")
    whole = vevent("UID:u", START, "DURATION:PT30M", "RRULE:FREQ=WEEKLY;COUNT=3")
    found = shown(vcalendar(moved, whole))

    assert [e.starts_at for e in found] == [
        at("2026-10-06"),
        at("2026-10-14", "15:00"),
        at("2026-10-20"),
    ]
    assert found[1].original_start == at("2026-10-13")
    assert len({e.key for e in found}) == 3


def test_a_slot_cancelled_without_naming_anybody_was_the_series_people() -> None:
    bare = vevent(
        "UID:u",
        "RECURRENCE-ID:20261013T080000Z",
        "DTSTART:20261013T080000Z",
        "DURATION:PT30M",
        "STATUS:CANCELLED",
    )
    people = ("ORGANIZER:mailto:a@x.example", "ATTENDEE:mailto:b@x.example")
    whole = vevent("UID:u", START, "DURATION:PT30M", "RRULE:FREQ=WEEKLY;COUNT=2", *people)
    found = shown(vcalendar(whole, bare))

    assert [e.cancelled for e in found] == [False, True]
    assert {e.organizer for e in found} == {"a@x.example"}
    assert {a.address for e in found for a in e.attendees} == {"b@x.example"}
    assert not any(e.hidden_people for e in found)


def test_this_and_following_shifts_each_later_slot_and_keeps_who_they_are() -> None:
    later = vevent(
        "UID:u",
        "RECURRENCE-ID;TZID=Europe/Berlin;RANGE=THISANDFUTURE:20261013T100000",
        "DTSTART;TZID=Europe/Berlin:20261014T140000",
        "DURATION:PT45M",
    )
    plain = shown(series("RRULE:FREQ=WEEKLY;COUNT=4"))
    found = shown(
        vcalendar(vevent("UID:u", START, "DURATION:PT30M", "RRULE:FREQ=WEEKLY;COUNT=4"), later)
    )

    assert [e.starts_at for e in found] == [
        at("2026-10-06"),
        at("2026-10-14", "14:00"),
        at("2026-10-21", "14:00"),
        at("2026-10-28", "14:00"),
    ]
    assert [e.key for e in found] == [e.key for e in plain]
    assert found[3].slot == found[3].starts_at
    assert found[3].ends_at - found[3].starts_at == timedelta(minutes=45)


def test_this_and_following_may_be_called_off() -> None:
    later = vevent(
        "UID:u",
        "RECURRENCE-ID;TZID=Europe/Berlin;RANGE=THISANDFUTURE:20261013T100000",
        "DTSTART;TZID=Europe/Berlin:20261013T100000",
        "STATUS:CANCELLED",
    )
    whole = vevent("UID:u", START, "DURATION:PT30M", "RRULE:FREQ=WEEKLY;COUNT=3")

    assert [e.cancelled for e in shown(vcalendar(whole, later))] == [False, True, True]


def test_of_two_versions_the_higher_sequence_counts() -> None:
    old = vevent("UID:u", "DTSTART:20261110T090000Z", "SEQUENCE:1")
    new = vevent("UID:u", "DTSTART:20261112T090000Z", "SEQUENCE:3")

    for order in ((old, new), (new, old)):
        assert [e.starts_at.day for e in shown(vcalendar(*order))] == [12]


def test_a_change_left_over_from_before_the_series_was_moved_is_stale() -> None:
    stale = vevent(
        "UID:u", "RECURRENCE-ID:20261012T080000Z", "DTSTART:20261012T120000Z", "SEQUENCE:0"
    )
    whole = vevent("UID:u", START, "RRULE:FREQ=WEEKLY;COUNT=2", "SEQUENCE:2")

    assert starts(vcalendar(whole, stale)) == ["10-06 10:00", "10-13 10:00"]


def test_somebody_invited_to_one_instance_only_sees_that_one() -> None:
    alone = vevent("UID:u", "RECURRENCE-ID:20261013T080000Z", "DTSTART:20261013T080000Z")

    assert starts(vcalendar(alone)) == ["10-13 10:00"]


def test_a_series_called_off_last_week_still_took_place_before() -> None:
    off = ("RRULE:FREQ=WEEKLY", "STATUS:CANCELLED", "LAST-MODIFIED:20261021T120000Z")
    found = shown(series(*off))

    assert [e.cancelled for e in found][:5] == [False, False, False, True, True]


@pytest.mark.parametrize(
    ("tzid", "hour"),
    [
        ("W. Europe Standard Time", 8),
        ("w. europe standard time", 8),
        ("/freeassociation.sourceforge.net/Europe/Berlin", 8),
        ("/softwarestudio.org/Tzfile/America/Argentina/Buenos_Aires", 13),
        ('"(UTC+01:00) Amsterdam, Berlin, Bern, Rome"', 8),
        ('"tzone://Microsoft/Utc"', 10),
        ("India Standard Time", 4),
        ("No Such Zone", 8),
    ],
)
def test_zone_names_without_a_definition_are_understood(tzid: str, hour: int) -> None:
    found = shown(series(start=f"DTSTART;TZID={tzid}:20261006T100000"))

    assert [e.starts_at.hour for e in found] == [hour]


CUSTOM = (
    "BEGIN:VTIMEZONE\r\nTZID:Customized Time Zone\r\n"
    "BEGIN:STANDARD\r\nDTSTART:16010101T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\n"
    "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\nEND:STANDARD\r\n"
    "BEGIN:DAYLIGHT\r\nDTSTART:16010101T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\n"
    "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE"
)


def test_a_custom_zone_that_runs_like_the_owners_is_the_owners() -> None:
    start = "DTSTART;TZID=Customized Time Zone:20261020T100000"
    event = vevent("UID:u", start, "RRULE:FREQ=WEEKLY;COUNT=2")
    found = shown(vcalendar(CUSTOM, event))

    assert [e.starts_at for e in found] == [at("2026-10-20"), at("2026-10-27")]
    assert {e.zone for e in found} == {"Europe/Berlin"}


def test_two_files_may_mean_different_zones_by_one_name() -> None:
    fixed = (
        "BEGIN:VTIMEZONE\r\nTZID:Customized Time Zone\r\nBEGIN:STANDARD\r\n"
        "DTSTART:19700101T000000\r\nTZOFFSETFROM:+0545\r\nTZOFFSETTO:+0545\r\nEND:STANDARD\r\n"
        "END:VTIMEZONE"
    )
    event = vevent("UID:u", "DTSTART;TZID=Customized Time Zone:20261020T100000")
    first, second = shown(vcalendar(CUSTOM, event)), shown(vcalendar(fixed, event))

    assert first[0].starts_at == datetime(2026, 10, 20, 8, tzinfo=UTC)
    assert second[0].starts_at == datetime(2026, 10, 20, 4, 15, tzinfo=UTC)


def test_floating_times_are_those_of_the_calendars_owner() -> None:
    content = series("RRULE:FREQ=WEEKLY;COUNT=1", start="DTSTART:20261006T100000")

    assert shown(content, zone="America/New_York")[0].starts_at.hour == 14
    assert shown(content, zone="America/New_York")[0].zone == "America/New_York"


def test_utc_times_are_shown_in_the_owners_zone() -> None:
    assert shown(series(start="DTSTART:20261006T100000Z"))[0].zone == "Europe/Berlin"


def test_a_day_is_the_owners_day() -> None:
    content = vcalendar(vevent("UID:u", "DTSTART;VALUE=DATE:20261024", "DTEND;VALUE=DATE:20261026"))
    found = shown(content)[0]

    assert found.all_day
    assert (found.starts_at, found.ends_at) == (
        at("2026-10-24", "00:00"),
        at("2026-10-26", "00:00"),
    )


def test_of_a_private_entry_only_the_structure_is_read() -> None:
    found = shown(vcalendar(one_on_one(*WEEKLY, "CLASS:PRIVATE", "SUMMARY:Salary")))

    assert {e.title for e in found} == {""}
    assert found[0].private
    assert len(found[0].attendees) == 2


def test_people_are_read_however_their_program_writes_them() -> None:
    content = vcalendar(
        vevent(
            "UID:u",
            START,
            'ATTENDEE;CN="Ruiz, Bob";PARTSTAT=DECLINED:MAILTO:Bob@Fernhill.example',
            "ATTENDEE;EMAIL=cleo@fernhill.example;ROLE=OPT-PARTICIPANT:invalid:nomail",
            "ATTENDEE;CUTYPE=ROOM;PARTSTAT=ACCEPTED:mailto:room@fernhill.example",
            "ATTENDEE;ROLE=NON-PARTICIPANT:mailto:info@fernhill.example",
        )
    )
    bob, cleo, room = shown(content)[0].attendees

    assert (bob.address, bob.response) == ("bob@fernhill.example", Response.DECLINED)
    assert (cleo.address, cleo.optional) == ("cleo@fernhill.example", True)
    assert room.resource


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<html><body>Please sign in</body></html>",
        vcalendar(one_on_one(*WEEKLY))[:-40],
        b"BEGIN:VCALENDAR\r\nnot a property\r\nEND:VCALENDAR\r\n",
        b"\x00\x01\x02",
    ],
)
def test_what_is_no_whole_calendar_is_refused(content: bytes) -> None:
    with pytest.raises(Refused):
        shown(content)


def test_one_broken_entry_does_not_hide_the_others() -> None:
    broken = vevent("UID:broken", "DTSTART:20261006T100000Z", "RRULE:FREQ=WEEKLY;UNTIL=nonsense")
    lost = vevent("UID:lost", "DTSTART:next Tuesday")
    window = Window(NOW - timedelta(days=90), NOW + timedelta(days=60))
    found = occurrences(vcalendar(broken, lost, one_on_one(*WEEKLY)), BERLIN_HOME, window)

    assert {e.uid for e in found.events} == {"weekly"}
    assert found.unreadable == {"broken", "lost"}
    assert len(found.troubles) == 2


def test_a_broken_reminder_does_not_hide_the_meeting() -> None:
    alarm = "BEGIN:VALARM\r\nTRIGGER:whenever\r\nnonsense\r\nEND:VALARM"
    event = one_on_one(*WEEKLY).replace("END:VEVENT", f"{alarm}\r\nEND:VEVENT")

    assert shown(vcalendar(event))


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY",
        "FREQ=MINUTELY;INTERVAL=7",
        "FREQ=HOURLY",
        "FREQ=DAILY;BYHOUR=" + ",".join(map(str, range(24))) + ";BYMINUTE=0,5,10,15,20,25,30,35",
        "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
    ],
)
def test_rules_without_end_are_cut_and_named(rule: str) -> None:
    window = Window(NOW - timedelta(days=90), NOW + timedelta(days=60))
    content = vcalendar(vevent("UID:u", "DTSTART:20200101T100000Z", f"RRULE:{rule}"))
    found = occurrences(content, BERLIN_HOME, window)

    assert len(found.events) <= 1_001
    assert found.troubles == ("u: it repeats without end and was cut",)


@pytest.mark.parametrize(
    "rule", ["FREQ=WEEKLY;INTERVAL=0", "FREQ=WEEKLY;COUNT=0", "FREQ=SOMETIMES"]
)
def test_rules_that_mean_nothing_are_named(rule: str) -> None:
    window = Window(NOW - timedelta(days=90), NOW + timedelta(days=60))
    found = occurrences(series(f"RRULE:{rule}"), BERLIN_HOME, window)

    assert found.unreadable == {"u"}


def test_a_rule_that_never_comes_true_ends() -> None:
    assert starts(series("RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30")) == ["10-06 10:00"]


@pytest.mark.parametrize(
    ("tzid", "winter", "summer"),
    [
        ("(UTC-08:00) Pacific Time (US & Canada)", 18, 17),
        ("(UTC-05:00) Eastern Time (US & Canada)", 15, 14),
        ("Mitteleuropäische Zeit", 9, 8),
        ("Europe/Berlin-1", 9, 8),
        ("MESZ", 9, 8),
        ("GMT+05:30", 4, 4),
    ],
)
def test_what_programs_show_people_for_a_zone_has_its_summer(
    tzid: str, winter: int, summer: int
) -> None:
    events = shown(
        vcalendar(
            vevent("UID:w", f'DTSTART;TZID="{tzid}":20261110T100000', "DURATION:PT30M"),
            vevent("UID:s", f'DTSTART;TZID="{tzid}":20260908T100000', "DURATION:PT30M"),
        ),
        zone="Asia/Tokyo",
    )

    hours = {event.uid: event.starts_at.astimezone(UTC).hour for event in events}
    assert hours == {"w": winter, "s": summer}


@pytest.mark.parametrize("ends", [b"\n", b"\r", b"\r\r\n"])
def test_lines_end_as_any_machine_ends_them(ends: bytes) -> None:
    written = vcalendar(one_on_one(*WEEKLY))

    assert starts(written.replace(b"\r\n", ends)) == starts(written)


@pytest.mark.parametrize(
    "rule",
    ["FREQ=WEEKLY;X-EVOLUTION-ENDDATE=20270301T090000Z", "FREQ=WEEKLY; BYDAY=TU", "freq=weekly;"],
)
def test_rules_are_read_with_what_vendors_add(rule: str) -> None:
    lines = (*WEEKLY[:-1], f"RRULE:{rule}")

    assert starts(vcalendar(one_on_one(*lines))) == starts(vcalendar(one_on_one(*WEEKLY)))


@pytest.mark.parametrize(
    "removed", ["TZID=Europe/Berlin:20261103T100000,soon", "VALUE=DATE:20261103"]
)
def test_of_a_list_of_slots_taken_out_what_can_be_read_counts(removed: str) -> None:
    events = shown(vcalendar(one_on_one(*WEEKLY, f"EXDATE;{removed}", "EXDATE:")))

    assert [f"{e.starts_at:%m-%d}" for e in events if e.cancelled] == ["11-03"]
