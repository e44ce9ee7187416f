"""VFREEBUSYs, and what events leave taken."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from cadence.busy_times import of_events
from cadence.calendar_events import Busy, Window
from integrations.calendars import FreeBusy, connect
from integrations.calendars.expanding import occurrences
from integrations.calendars.free_busy import of_text
from integrations.errors import Unavailable
from tests.cast import ADA, BOB
from tests.written_calendars import one_on_one, vcalendar, vevent

WINDOW = Window(datetime(2026, 11, 1, tzinfo=UTC), datetime(2026, 12, 1, tzinfo=UTC))


def november(day: int, hour: int = 0, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)


def told(*lines: str) -> tuple[Busy, ...]:
    text = vcalendar("\r\n".join(("BEGIN:VFREEBUSY", *lines, "END:VFREEBUSY"))).decode()
    return of_text(text, "Europe/Berlin", WINDOW)


def test_periods_end_at_a_moment_or_after_a_while() -> None:
    found = told("FREEBUSY:20261103T090000Z/20261103T093000Z,20261104T090000Z/PT2H")

    assert found == (
        Busy(november(3, 9), november(3, 9, 30)),
        Busy(november(4, 9), november(4, 11)),
    )


def test_tentative_is_taken_and_free_is_not() -> None:
    found = told(
        "FREEBUSY;FBTYPE=BUSY-TENTATIVE;VALUE=PERIOD:20261103T090000Z/20261103T0930",
        " 00Z",
        "FREEBUSY;FBTYPE=FREE:20261104T090000Z/PT2H",
        "FREEBUSY;FBTYPE=X-LUNCH:20261105T110000Z/PT1H",
    )

    assert found == (
        Busy(november(3, 9), november(3, 9, 30)),
        Busy(november(5, 11), november(5, 12)),
    )


def test_days_that_are_unavailable_whole_are_away() -> None:
    found = told("FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:20261104T230000Z/20261106T230000Z")

    assert found == (
        Busy(november(4, 23), november(6, 23)),
        Busy(november(4, 23), november(6, 23), away=True),
    )


def test_the_hours_after_work_are_not_away() -> None:
    found = told("FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:20261104T163000Z/20261105T080000Z")

    assert [busy.away for busy in found] == [False]


def test_what_lies_outside_the_window_or_cannot_be_read_is_left_out() -> None:
    found = told(
        "FREEBUSY:20261203T090000Z/20261203T093000Z", "FREEBUSY:soon", "FREEBUSY:20261103T09/PT1H"
    )

    assert found == ()


def test_leave_is_away_even_where_it_shows_its_owner_free() -> None:
    events = occurrences(
        vcalendar(
            vevent("UID:1", "DTSTART;VALUE=DATE:20261103", "SUMMARY:Urlaub", "TRANSP:TRANSPARENT"),
            vevent(
                "UID:2", "DTSTART;VALUE=DATE:20261105", "SUMMARY:Birthday", "TRANSP:TRANSPARENT"
            ),
            vevent("UID:3", "DTSTART:20261106T090000Z", "X-MICROSOFT-CDO-BUSYSTATUS:OOF"),
            one_on_one("UID:4", "DTSTART:20261109T090000Z", "DURATION:PT30M", "SUMMARY:Urlaub"),
        ),
        "Europe/Berlin",
        WINDOW,
    ).events

    assert [busy.away for busy in of_events(events, ADA.id)] == [True, True, False]


def test_a_file_of_free_busy_alone_is_enough(tmp_path: Path) -> None:
    (tmp_path / f"{ADA.id}.ics").write_bytes(
        vcalendar("BEGIN:VFREEBUSY\r\nFREEBUSY:20261103T090000Z/PT1H\r\nEND:VFREEBUSY")
    )
    (tmp_path / f"{BOB.id}.ics").write_bytes(b"nothing of the kind")
    source = connect("ics", {"path": tmp_path})
    assert isinstance(source, FreeBusy)

    assert source.busy([ADA.id, BOB.id], WINDOW) == {
        ADA.id: (Busy(november(3, 9), november(3, 10)),)
    }


def test_where_nobody_can_be_asked_it_says_so(tmp_path: Path) -> None:
    source = connect("ics", {"path": tmp_path / "gone"})
    assert isinstance(source, FreeBusy)

    with pytest.raises(Unavailable):
        source.busy([ADA.id], WINDOW)


def test_nobody_is_told_of_who_keeps_no_file_and_that_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / f"{ADA.id}.ics").write_bytes(vcalendar(""))
    source = connect("ics", {"path": tmp_path})
    assert isinstance(source, FreeBusy)

    assert source.busy([BOB.id], WINDOW) == {}
