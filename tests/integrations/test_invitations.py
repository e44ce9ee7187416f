"""Calendars laid together from the invitations that reached the daemon's mailbox."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from cadence.calendar_events import Batch, CalendarEvent, Response, Window
from cadence.people import PersonId
from integrations.calendars.invitations import InvitationCalendars
from integrations.calendars.itip_in import Invitation, read_invitations

ADA = PersonId("ada@fernhill.example")
BOB = PersonId("bob@fernhill.example")
OURS = "cadence@fernhill.example"
WINDOW = Window(datetime(2026, 10, 1, tzinfo=UTC), datetime(2026, 12, 31, tzinfo=UTC))
MONDAY = datetime(2026, 11, 2, 9, tzinfo=UTC)

BERLIN = """BEGIN:VTIMEZONE
TZID:Europe/Berlin
BEGIN:STANDARD
DTSTART:19701025T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE
"""


def itip(method: str = "REQUEST", **changes: str | None) -> str:
    """A mail's calendar part: Ada's weekly 1:1 with Bob, with some lines other than usual."""
    lines: dict[str, str | None] = {
        "UID": ":weekly-1",
        "DTSTAMP": ":20261101T080000Z",
        "SEQUENCE": ":0",
        "DTSTART": ";TZID=Europe/Berlin:20261103T100000",
        "DTEND": ";TZID=Europe/Berlin:20261103T103000",
        "RRULE": ":FREQ=WEEKLY;COUNT=4",
        "SUMMARY": ":Ada / Bob: pay",
        "ORGANIZER": f":mailto:{ADA}",
        "ATTENDEE": None,
    }
    lines |= {name.replace("_", "-"): value for name, value in changes.items()}
    everybody = (f";PARTSTAT=ACCEPTED:mailto:{ADA}", f":mailto:{BOB}", f":mailto:{OURS}")
    told = [f"{name}{value}\n" for name, value in lines.items() if value is not None]
    told += [f"ATTENDEE{one}\n" for one in everybody if lines["ATTENDEE"] is None]
    body = "".join(told)
    return (
        f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x\nMETHOD:{method}\n{BERLIN}"
        f"BEGIN:VEVENT\n{body}END:VEVENT\nEND:VCALENDAR\n"
    )


SECOND = ";TZID=Europe/Berlin:20261110T100000"
CANCEL_SECOND = itip(
    "CANCEL",
    DTSTAMP=":20261105T080000Z",
    SEQUENCE=":1",
    RECURRENCE_ID=SECOND,
    DTSTART=SECOND,
    DTEND=";TZID=Europe/Berlin:20261110T103000",
    RRULE=None,
)


@dataclass
class ShelfOf:
    """Keeps what it is given."""

    kept: list[Invitation] = field(default_factory=list)

    def owners(self) -> tuple[PersonId, ...]:
        return (ADA,)

    def of(self, owner: PersonId) -> tuple[Invitation, ...]:
        return tuple(self.kept)

    def zone_of(self, owner: PersonId) -> str:
        return "Europe/Berlin"


def read(text: str, by: str = ADA, day: int = 0) -> tuple[Invitation, ...]:
    at = MONDAY + timedelta(days=day)
    return read_invitations(text, OURS, is_author=lambda a: a == by, received_at=at)


def shown(*texts: str, by: tuple[str, ...] = ()) -> Batch:
    authors = by or tuple(ADA for _ in texts)
    mails = (
        read(t, author, day) for day, (t, author) in enumerate(zip(texts, authors, strict=True))
    )
    shelf = ShelfOf([invitation for mail in mails for invitation in mail])
    return InvitationCalendars(shelf).changes(ADA, None, WINDOW)


def planned(batch: Batch) -> list[tuple[str, bool]]:
    return [(f"{e.starts_at:%m-%d %H:%M}", e.cancelled) for e in batch.events]


def of_day(batch: Batch, day: str) -> CalendarEvent:
    return next(e for e in batch.events if f"{e.starts_at:%m-%d}" == day)


def test_an_invitation_shows_the_series_and_its_two_people() -> None:
    batch = shown(itip())

    assert planned(batch) == [
        ("11-03 09:00", False),
        ("11-10 09:00", False),
        ("11-17 09:00", False),
        ("11-24 09:00", False),
    ]
    assert {a.address: a.response for a in batch.events[0].attendees} == {
        ADA: Response.ACCEPTED,
        BOB: Response.NEEDS_ACTION,
    }


def test_no_title_is_kept() -> None:
    (invitation,) = read(itip(SUMMARY=":Ada / Bob: pay", DESCRIPTION=":secret"))

    assert "pay" not in invitation.ics
    assert "secret" not in invitation.ics


def test_one_occurrence_is_cancelled() -> None:
    batch = shown(itip(), CANCEL_SECOND)

    assert planned(batch)[1] == ("11-10 09:00", True)
    assert [cancelled for _, cancelled in planned(batch)].count(True) == 1


def test_an_occurrence_is_cancelled_even_where_only_its_slot_is_named() -> None:
    bare = itip("CANCEL", SEQUENCE=":1", RECURRENCE_ID=SECOND, DTSTART=None, DTEND=None, RRULE=None)

    assert planned(shown(itip(), bare))[1] == ("11-10 09:00", True)


def test_one_occurrence_is_moved() -> None:
    moved = itip(
        RECURRENCE_ID=SECOND,
        SEQUENCE=":1",
        DTSTART=";TZID=Europe/Berlin:20261111T140000",
        DTEND=";TZID=Europe/Berlin:20261111T143000",
        RRULE=None,
    )

    batch = shown(itip(), moved)

    assert [start for start, _ in planned(batch)] == [
        "11-03 09:00",
        "11-11 13:00",
        "11-17 09:00",
        "11-24 09:00",
    ]
    assert of_day(batch, "11-11").original_start == datetime(2026, 11, 10, 9, tzinfo=UTC)


def test_a_whole_series_is_cancelled_from_then_on() -> None:
    batch = shown(itip(), itip("CANCEL", SEQUENCE=":1", DTSTAMP=":20261104T080000Z"))

    assert planned(batch)[1:] == [
        ("11-10 09:00", True),
        ("11-17 09:00", True),
        ("11-24 09:00", True),
    ]


def test_what_was_cancelled_may_be_asked_for_again() -> None:
    batch = shown(
        itip(),
        itip("CANCEL", SEQUENCE=":1"),
        itip(SEQUENCE=":2", DTSTAMP=":20261102T080000Z"),
    )

    assert [cancelled for _, cancelled in planned(batch)] == [False] * 4


def test_mails_that_arrive_late_do_not_turn_time_back() -> None:
    newer = itip(SEQUENCE=":1", DTSTART=";TZID=Europe/Berlin:20261103T110000", DTEND=None)

    assert planned(shown(newer, itip())) == planned(shown(itip(), newer))


def test_an_answer_to_one_occurrence_is_seen_there_alone() -> None:
    reply = itip(
        "REPLY",
        ATTENDEE=f";PARTSTAT=DECLINED:mailto:{BOB}",
        RECURRENCE_ID=SECOND,
        DTSTART=SECOND,
        RRULE=None,
    )

    batch = shown(itip(), reply, by=(ADA, BOB))

    def answer(day: str) -> Response:
        return next(a.response for a in of_day(batch, day).attendees if a.address == BOB)

    assert answer("11-10") is Response.DECLINED
    assert answer("11-17") is Response.NEEDS_ACTION


def test_an_answer_to_the_series_is_seen_everywhere() -> None:
    reply = itip("REPLY", ATTENDEE=f";PARTSTAT=ACCEPTED:mailto:{BOB}")

    batch = shown(itip(), reply, by=(ADA, BOB))

    assert {a.response for e in batch.events for a in e.attendees} == {Response.ACCEPTED}


@pytest.mark.parametrize(
    ("text", "by"),
    [
        (itip(), BOB),
        (itip("CANCEL"), BOB),
        (itip("REPLY", ATTENDEE=f";PARTSTAT=DECLINED:mailto:{BOB}"), ADA),
        (itip("COUNTER"), ADA),
        (itip("PUBLISH"), ADA),
        ("BEGIN:VCALENDAR\nMETHOD:REQUEST\nBEGIN:VEVENT\nEND:VEVENT", ADA),
        ("", ADA),
        (itip(UID=None), ADA),
        (itip(SUMMARY=":" + "x" * 300_000), ADA),
    ],
)
def test_what_its_author_may_not_say_is_not_heard(text: str, by: str) -> None:
    assert read(text, by) == ()


def test_to_be_taken_off_the_list_is_no_cancellation() -> None:
    removed = itip("CANCEL", SEQUENCE=":1", ATTENDEE=f":mailto:{OURS}")

    batch = shown(itip(), removed)

    assert (batch.events, batch.unreadable) == ((), {"weekly-1"})


def test_where_nothing_came_since_nothing_is_told() -> None:
    shelf = ShelfOf(list(read(itip())))
    source = InvitationCalendars(shelf)
    first = source.changes(ADA, None, WINDOW)

    again = source.changes(ADA, first.cursor, WINDOW)
    shelf.kept += read(CANCEL_SECOND)
    later = source.changes(ADA, again.cursor, WINDOW)

    assert (again.events, again.complete) == ((), False)
    assert (len(later.events), later.complete) == (4, True)


def test_calendars_are_those_of_who_invited_us() -> None:
    assert InvitationCalendars(ShelfOf()).calendars() == (ADA,)
