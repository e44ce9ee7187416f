"""What became of each 1:1, read from files as the daemon would read them day by day."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from cadence.cases import due_by_calendar
from cadence.ledger import cadence_days
from tests.cast import ADA, ADA_AND_BOB, ADA_AND_CLEO, BOB, CLEO
from tests.written_calendars import (
    BOTH,
    NOW,
    WEEKLY,
    explained,
    one_on_one,
    story,
    told,
    vcalendar,
    vevent,
)

UNTOUCHED = vcalendar(one_on_one(*WEEKLY), vevent("UID:lunch", "DTSTART:20261101T110000Z"))
ELSE = vevent("UID:lunch", "DTSTART:20261101T110000Z")
AT_3_NOV = "RECURRENCE-ID;TZID=Europe/Berlin:20261103T100000"
OUT_3_NOV = "EXDATE;TZID=Europe/Berlin:20261103T100000"
EARLY, LATE = "2026-10-28T06-00Z", "2026-10-30T06-00Z"


def both(content: bytes) -> dict[str, bytes]:
    return {"ada": content, "bob": content}


def two_looks(before: bytes, after: bytes) -> dict[str, bytes]:
    """What both calendars showed on 28 and on 30 October."""
    looks = ((EARLY, before), (LATE, after))
    return {f"{look}/{who}": content for look, content in looks for who in ("ada", "bob")}


def single(uid: str, start: str, *lines: str) -> str:
    return one_on_one(f"UID:{uid}", f"DTSTART;TZID=Europe/Berlin:{start}", "DURATION:PT30M", *lines)


def test_a_series_that_nobody_touched_was_held_and_goes_on(tmp_path: Path) -> None:
    meetings = explained(tmp_path, both(UNTOUCHED)).meetings[ADA_AND_BOB]

    assert cadence_days(meetings) == 7
    assert {m.status.value for m in meetings} == {"held", "scheduled"}
    assert len(meetings) == 20


def test_one_readable_calendar_is_enough(tmp_path: Path) -> None:
    content = vcalendar(one_on_one(*WEEKLY, OUT_3_NOV))

    assert story(tmp_path, {"bob": content}) == {"11-03 10:00": "cancelled by manager"}


@pytest.mark.parametrize("who_knows", ["ada", "bob"])
def test_what_only_one_calendar_knows_counts(tmp_path: Path, who_knows: str) -> None:
    off = vevent("UID:weekly", AT_3_NOV, "DTSTART:20261103T090000Z", "STATUS:CANCELLED", *BOTH)
    calendars = both(UNTOUCHED) | {who_knows: vcalendar(one_on_one(*WEEKLY), off)}

    assert story(tmp_path, calendars) == {"11-03 10:00": "cancelled by manager"}


def test_the_higher_sequence_knows_better(tmp_path: Path) -> None:
    old = vcalendar(one_on_one(*WEEKLY, OUT_3_NOV, "SEQUENCE:1"))
    new = vcalendar(one_on_one(*WEEKLY, "SEQUENCE:2"))

    assert story(tmp_path, {"ada": new, "bob": old}) == {}


def test_an_outdated_copy_has_no_slots_of_its_own(tmp_path: Path) -> None:
    other_day = vevent(
        *("UID:weekly", "DTSTART;TZID=Europe/Berlin:20260903T140000", "DURATION:PT30M"),
        *("RRULE:FREQ=WEEKLY", "SEQUENCE:3", *BOTH),
    )
    calendars = {"ada": vcalendar(other_day), "bob": vcalendar(one_on_one(*WEEKLY, "SEQUENCE:1"))}
    found = explained(tmp_path, calendars).meetings[ADA_AND_BOB]

    assert {m.starts_at.isoweekday() for m in found} == {4}


def test_an_attendees_copy_that_is_cancelled_as_a_whole_does_not_outweigh_the_organisers(
    tmp_path: Path,
) -> None:
    """Nextcloud marks the whole event where one occurrence was called off."""
    organisers = vcalendar(one_on_one(*WEEKLY, OUT_3_NOV))
    attendees = vcalendar(one_on_one(*WEEKLY, "STATUS:CANCELLED"))

    assert story(tmp_path, {"ada": organisers, "bob": attendees}) == {
        "11-03 10:00": "cancelled by manager"
    }


def test_a_decline_is_told_with_who_declined(tmp_path: Path) -> None:
    declined = vevent(
        "UID:weekly",
        AT_3_NOV,
        "DTSTART:20261103T090000Z",
        "DURATION:PT30M",
        *BOTH[:2],
        f"ATTENDEE;PARTSTAT=DECLINED:mailto:{BOB.id}",
    )
    calendars = {"ada": UNTOUCHED, "bob": vcalendar(one_on_one(*WEEKLY), declined)}

    assert story(tmp_path, calendars) == {"11-03 10:00": "declined by report"}


def test_whoever_declined_and_came_back_is_there(tmp_path: Path) -> None:
    def weekly(answer: str) -> bytes:
        return vcalendar(
            vevent(*WEEKLY, *BOTH[:2], f"ATTENDEE;PARTSTAT={answer}:mailto:{BOB.id}"), ELSE
        )

    calendars = two_looks(weekly("DECLINED"), weekly("ACCEPTED"))
    meetings = told(explained(tmp_path, calendars).meetings[ADA_AND_BOB])

    assert meetings["10-27 10:00"] == "declined by report"
    assert meetings["11-03 10:00"] == "held"


@pytest.mark.parametrize(
    ("start", "became"),
    [
        ("20261103T150000", "moved to 11-03 15:00 by manager"),
        ("20261110T150000", "moved to 11-10 15:00 by manager"),
        ("20261027T150000", "moved to 10-27 15:00 by manager"),
        ("20261111T150000", "cancelled by manager"),
    ],
)
def test_another_time_within_five_working_days_is_a_move(
    tmp_path: Path, start: str, became: str
) -> None:
    moved = vevent(
        "UID:weekly", AT_3_NOV, f"DTSTART;TZID=Europe/Berlin:{start}", "DURATION:PT30M", *BOTH
    )
    found = story(tmp_path, both(vcalendar(one_on_one(*WEEKLY), moved)))

    assert found == {"11-03 10:00": became}


def test_a_longer_meeting_at_the_same_time_is_no_move(tmp_path: Path) -> None:
    longer = vevent("UID:weekly", AT_3_NOV, "DTSTART:20261103T090000Z", "DURATION:PT2H", *BOTH)

    assert story(tmp_path, both(vcalendar(one_on_one(*WEEKLY), longer))) == {}


def test_a_new_event_near_the_slot_is_the_new_time(tmp_path: Path) -> None:
    content = vcalendar(one_on_one(*WEEKLY, OUT_3_NOV), single("new", "20261105T140000"))

    assert story(tmp_path, both(content)) == {"11-03 10:00": "moved to 11-05 14:00 by manager"}


def test_one_new_event_mends_one_slot(tmp_path: Path) -> None:
    out = "EXDATE;TZID=Europe/Berlin:20261103T100000,20261110T100000"
    content = vcalendar(one_on_one(*WEEKLY, out), single("new", "20261105T140000"))

    assert story(tmp_path, both(content)) == {
        "11-03 10:00": "moved to 11-05 14:00 by manager",
        "11-10 10:00": "cancelled by manager",
    }


def test_an_event_as_old_as_the_series_is_no_new_time(tmp_path: Path) -> None:
    made = "CREATED:20260610T081500Z"
    content = vcalendar(
        one_on_one(*WEEKLY, OUT_3_NOV, made), single("old", "20261105T140000", made)
    )

    assert story(tmp_path, both(content)) == {"11-03 10:00": "cancelled by manager"}


def test_an_instance_of_another_series_is_no_new_time(tmp_path: Path) -> None:
    other = single("monthly", "20261006T160000", "RRULE:FREQ=MONTHLY;BYDAY=1WE")
    content = vcalendar(one_on_one(*WEEKLY, OUT_3_NOV), other)

    assert story(tmp_path, both(content)) == {"11-03 10:00": "cancelled by manager"}


def test_a_declined_slot_with_a_new_event_was_moved(tmp_path: Path) -> None:
    declined = vevent(
        *("UID:weekly", AT_3_NOV, "DTSTART:20261103T090000Z", "DURATION:PT30M"),
        *BOTH[:2],
        f"ATTENDEE;PARTSTAT=DECLINED:mailto:{BOB.id}",
    )
    content = vcalendar(one_on_one(*WEEKLY), declined, single("new", "20261104T140000"))

    assert story(tmp_path, both(content)) == {"11-03 10:00": "moved to 11-04 14:00 by report"}


@pytest.mark.parametrize(
    "away",
    [
        ("DTSTART;VALUE=DATE:20261102", "DTEND;VALUE=DATE:20261107", "SUMMARY:Vacation"),
        ("DTSTART;VALUE=DATE:20261103", "SUMMARY:Bob: PTO (approved)"),
        ("DTSTART:20261103T130000Z", "DURATION:PT1H", "SUMMARY:Urlaub"),
        ("DTSTART:20261103T060000Z", "DURATION:PT9H", "X-MICROSOFT-CDO-BUSYSTATUS:OOF"),
        ("DTSTART;VALUE=DATE:20261103", "SUMMARY:Congés payés"),
    ],
)
def test_leave_of_either_excuses(tmp_path: Path, away: tuple[str, ...]) -> None:
    content = one_on_one(*WEEKLY, OUT_3_NOV)
    calendars = {"ada": vcalendar(content), "bob": vcalendar(content, vevent("UID:away", *away))}

    assert story(tmp_path, calendars) == {"11-03 10:00": "excused by manager"}


@pytest.mark.parametrize(
    "away",
    [
        ("DTSTART;VALUE=DATE:20261102", "SUMMARY:Vacation"),
        ("DTSTART;VALUE=DATE:20261103", "SUMMARY:Plan vacation"),
        ("DTSTART;VALUE=DATE:20261103", "SUMMARY:Holiday party"),
        ("DTSTART;VALUE=DATE:20261103", "SUMMARY:Vacation", "STATUS:CANCELLED"),
        ("DTSTART;VALUE=DATE:20261103", "SUMMARY:Vacation", f"ATTENDEE:mailto:{CLEO.id}"),
        ("DTSTART;VALUE=DATE:20261103", "SUMMARY:Vacation", "CLASS:PRIVATE"),
    ],
)
def test_what_only_looks_like_leave_excuses_nothing(tmp_path: Path, away: tuple[str, ...]) -> None:
    content = one_on_one(*WEEKLY, OUT_3_NOV)
    calendars = {"ada": vcalendar(content), "bob": vcalendar(content, vevent("UID:away", *away))}

    assert story(tmp_path, calendars) == {"11-03 10:00": "cancelled by manager"}


def test_an_instance_that_a_third_person_joins_is_not_listed(tmp_path: Path) -> None:
    joined = vevent(
        *("UID:weekly", AT_3_NOV, "DTSTART:20261103T090000Z", *BOTH),
        f"ATTENDEE;PARTSTAT=ACCEPTED:mailto:{CLEO.id}",
    )
    content = vcalendar(one_on_one(*WEEKLY), joined)
    found = told(explained(tmp_path, both(content)).meetings[ADA_AND_BOB])

    assert "11-03 10:00" not in found
    assert "11-10 10:00" in found


def test_an_event_whose_people_are_hidden_counts_by_its_copy(tmp_path: Path) -> None:
    hidden = vcalendar(vevent(*WEEKLY, OUT_3_NOV))
    calendars = {"ada": UNTOUCHED, "bob": hidden}

    assert story(tmp_path, calendars) == {"11-03 10:00": "cancelled by manager"}


def test_a_series_split_in_two_is_one_sequence(tmp_path: Path) -> None:
    first = one_on_one(*WEEKLY[:-1], "RRULE:FREQ=WEEKLY;UNTIL=20261020T215959Z")
    second = single("weekly_R", "20261028T150000", "RRULE:FREQ=WEEKLY")
    meetings = explained(tmp_path, both(vcalendar(first, second))).meetings[ADA_AND_BOB]

    assert cadence_days(meetings) == 7
    assert {m.status.value for m in meetings} == {"held", "scheduled"}


def test_a_series_moved_by_this_and_following_is_one_sequence(tmp_path: Path) -> None:
    later = vevent(
        "UID:weekly",
        "RECURRENCE-ID;TZID=Europe/Berlin;RANGE=THISANDFUTURE:20261103T100000",
        "DTSTART;TZID=Europe/Berlin:20261104T140000",
        "DURATION:PT30M",
        *BOTH,
    )
    content = vcalendar(one_on_one(*WEEKLY), later)
    found = told(explained(tmp_path, both(content)).meetings[ADA_AND_BOB])

    assert found["10-27 10:00"] == "held"
    assert found["11-04 14:00"] == "held"
    assert "11-03 10:00" not in found


def test_a_series_deleted_between_two_looks_is_cancelled_from_then_on(tmp_path: Path) -> None:
    calendars = two_looks(UNTOUCHED, vcalendar(ELSE))
    found = explained(tmp_path, calendars).meetings[ADA_AND_BOB]

    assert told(found)["10-27 10:00"] == "held"
    assert told(found)["11-03 10:00"] == "cancelled by manager"
    assert told(found)["01-12 10:00"] == "cancelled by manager"
    alert = due_by_calendar(found, NOW)
    assert alert is not None
    assert (alert.lost, alert.of) == (3, 6)


@pytest.mark.parametrize(
    "start", ["20261103T100000", "20261104T150000", "20261102T090000", "20261105T100000"]
)
def test_a_series_made_anew_under_another_uid_goes_on(tmp_path: Path, start: str) -> None:
    anew = vcalendar(single("anew", start, "RRULE:FREQ=WEEKLY"), ELSE)
    calendars = two_looks(UNTOUCHED, anew)
    found = explained(tmp_path, calendars).meetings[ADA_AND_BOB]

    assert {m.status.value for m in found} == {"held", "scheduled"}
    assert cadence_days(found) == 7


def test_a_gap_before_the_series_was_made_anew_is_lost(tmp_path: Path) -> None:
    anew = vcalendar(single("anew", "20261117T100000", "RRULE:FREQ=WEEKLY"), ELSE)
    calendars = two_looks(UNTOUCHED, anew)

    assert story(tmp_path, calendars) == {
        "11-03 10:00": "cancelled by manager",
        "11-10 10:00": "cancelled by manager",
    }


def test_a_series_of_the_same_pair_that_ran_beside_it_does_not_continue_it(tmp_path: Path) -> None:
    monthly = single("monthly", "20260909T150000", "RRULE:FREQ=WEEKLY;INTERVAL=4")
    before, after = vcalendar(one_on_one(*WEEKLY), monthly), vcalendar(monthly)
    calendars = two_looks(before, after)

    assert story(tmp_path, calendars)["11-03 10:00"] == "cancelled by manager"


def test_a_whole_series_put_to_another_day_keeps_its_past(tmp_path: Path) -> None:
    other_day = vevent(
        "UID:weekly",
        "DTSTART;TZID=Europe/Berlin:20260903T140000",
        *WEEKLY[3:],
        "DURATION:PT30M",
        *BOTH,
    )
    calendars = two_looks(UNTOUCHED, vcalendar(other_day, ELSE))
    found = told(explained(tmp_path, calendars).meetings[ADA_AND_BOB])

    assert found["10-27 10:00"] == "held"
    assert found["11-05 14:00"] == "held"
    assert "10-22 14:00" not in found
    assert "11-03 10:00" not in found


def test_one_instance_deleted_without_a_trace_is_cancelled(tmp_path: Path) -> None:
    """Some calendars are handed over as single instances."""

    def instances(*days: int) -> bytes:
        rows = (
            vevent(
                "UID:weekly",
                f"RECURRENCE-ID:202611{day:02}T090000Z",
                f"DTSTART:202611{day:02}T090000Z",
                "DURATION:PT30M",
                *BOTH,
            )
            for day in days
        )
        return vcalendar(*rows, ELSE)

    calendars = two_looks(instances(3, 10, 17, 24), instances(3, 17, 24))

    assert story(tmp_path, calendars) == {"11-10 10:00": "cancelled by manager"}


def test_a_single_event_dragged_to_another_day_was_moved(tmp_path: Path) -> None:
    calendars = two_looks(
        vcalendar(single("s", "20261103T100000"), ELSE),
        vcalendar(single("s", "20261105T150000"), ELSE),
    )

    assert story(tmp_path, calendars) == {"11-03 10:00": "moved to 11-05 15:00 by manager"}


@pytest.mark.parametrize("later", [b"", b"<html>sign in</html>", vcalendar()])
def test_a_calendar_that_says_nothing_cancels_nothing(tmp_path: Path, later: bytes) -> None:
    calendars = two_looks(UNTOUCHED, later)
    found = explained(tmp_path, calendars)

    assert story(tmp_path, calendars) == {}
    assert len(found.unread) == 2
    assert "ada@fernhill.example" in found.unread[0]


def test_a_file_that_is_missing_later_was_not_read(tmp_path: Path) -> None:
    calendars = {
        **{f"{EARLY}/{who}": UNTOUCHED for who in ("ada", "bob")},
        f"{LATE}/cleo": vcalendar(ELSE),
    }

    assert story(tmp_path, calendars) == {}


def test_one_copy_that_is_gone_cancels_nothing_while_the_other_stands(tmp_path: Path) -> None:
    calendars = {
        **{f"{EARLY}/{who}": UNTOUCHED for who in ("ada", "bob")},
        f"{LATE}/ada": UNTOUCHED,
        f"{LATE}/bob": vcalendar(ELSE),
    }

    assert story(tmp_path, calendars) == {}


def test_tidying_up_the_past_changes_nothing(tmp_path: Path) -> None:
    tidied = vcalendar(one_on_one(*WEEKLY, "EXDATE;TZID=Europe/Berlin:20261020T100000"), ELSE)
    calendars = two_looks(UNTOUCHED, tidied)

    assert story(tmp_path, calendars) == {}


def test_each_pair_has_its_own_story(tmp_path: Path) -> None:
    with_cleo = vevent(
        "UID:cleo",
        *WEEKLY[1:],
        OUT_3_NOV,
        f"ORGANIZER:mailto:{CLEO.id}",
        f"ATTENDEE:mailto:{ADA.id}",
        f"ATTENDEE:mailto:{CLEO.id}",
    )
    content = vcalendar(one_on_one(*WEEKLY), with_cleo)
    calendars = {"ada": content, "bob": UNTOUCHED}

    assert story(tmp_path, calendars) == {}
    assert story(tmp_path, calendars, pair=ADA_AND_CLEO) == {"11-03 10:00": "cancelled by report"}


def test_a_meeting_under_way_is_still_scheduled(tmp_path: Path) -> None:
    now = datetime(2026, 11, 17, 9, 10, tzinfo=UTC)
    found = told(explained(tmp_path, both(UNTOUCHED), now=now).meetings[ADA_AND_BOB])

    assert found["11-17 10:00"] == "scheduled"


def test_two_events_at_one_time_are_one_meeting(tmp_path: Path) -> None:
    content = vcalendar(one_on_one(*WEEKLY, OUT_3_NOV), single("again", "20261103T100000"))
    meetings = explained(tmp_path, both(content)).meetings[ADA_AND_BOB]

    assert told(meetings)["11-03 10:00"] == "held"
    assert len({m.starts_at for m in meetings}) == len(meetings)


def test_a_series_called_off_and_made_anew_goes_on_in_one_look(tmp_path: Path) -> None:
    off = one_on_one(
        *WEEKLY, "STATUS:CANCELLED", "LAST-MODIFIED:20261030T120000Z", "CREATED:20260601T080000Z"
    )
    anew = single("anew", "20261104T150000", "RRULE:FREQ=WEEKLY", "CREATED:20261030T120000Z")

    assert story(tmp_path, both(vcalendar(off, anew))) == {}
