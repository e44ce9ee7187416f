"""Our iTIP objects under other eyes: a parser that is not the one they were made with, the tables
of RFC 5546, and the requests of Google, Exchange and Apple."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from integrations.mail import itip
from integrations.mail.itip import Booking, Participant

vobject: Any = pytest.importorskip("vobject")

FIXTURES = Path(__file__).parent.parent / "fixtures" / "itip"
START = datetime(2026, 11, 19, 9, tzinfo=UTC)
BOOKING = Booking(
    uid="rebooked@fernhill.example",
    sequence=2,
    start=START,
    end=START + timedelta(minutes=30),
    stamp=START - timedelta(days=2),
    summary="Ada / Bob, at last; really",
    organizer=Participant("Cadence", "cadence@fernhill.example"),
    attendees=(
        Participant("Ada Ek", "ada@fernhill.example"),
        Participant("Bob Ruiz-Álvarez", "bob@fernhill.example"),
    ),
    description="Booked by a reply.\nAccept it, and it is in your calendar.",
)
MADE = {
    "REQUEST": itip.request(BOOKING),
    "CANCEL": itip.cancel(BOOKING),
    "DECLINECOUNTER": itip.decline_counter(BOOKING),
}
ONCE, ONE_OR_MORE, AT_MOST_ONCE, NEVER = {1}, set(range(1, 50)), {0, 1}, {0}

COUNTS: dict[str, dict[str, set[int]]] = {
    "REQUEST": {
        **dict.fromkeys(("DTSTAMP", "DTSTART", "ORGANIZER", "SUMMARY", "UID"), ONCE),
        **dict.fromkeys(("SEQUENCE", "STATUS", "TRANSP", "DESCRIPTION", "DTEND"), AT_MOST_ONCE),
        "ATTENDEE": ONE_OR_MORE,
        "REQUEST-STATUS": NEVER,
    },
    "CANCEL": {
        **dict.fromkeys(("DTSTAMP", "ORGANIZER", "SEQUENCE", "UID"), ONCE),
        **dict.fromkeys(("STATUS", "SUMMARY", "DTSTART", "DTEND"), AT_MOST_ONCE),
        "ATTENDEE": set(range(50)),
        "REQUEST-STATUS": NEVER,
    },
    "DECLINECOUNTER": {
        **dict.fromkeys(("DTSTAMP", "ORGANIZER", "UID"), ONCE),
        **dict.fromkeys(("SEQUENCE", "STATUS", "SUMMARY"), AT_MOST_ONCE),
    },
}
"""How often each property stands in a VEVENT: RFC 5546 §3.2.2, §3.2.5 and §3.2.8."""


def parsed(content: bytes) -> Any:
    return vobject.readOne(content.decode())


def properties(content: bytes) -> Counter[str]:
    return Counter(line.name for line in parsed(content).vevent.lines())


def parameters(content: bytes) -> set[str]:
    """What is said of everybody who is asked to answer."""
    asked = [one.params for one in parsed(content).vevent.attendee_list if "RSVP" in one.params]
    return set.intersection(*(set(params) for params in asked))


def vendors() -> list[Path]:
    return sorted(FIXTURES.glob("request_as_*_writes_it.ics"))


@pytest.mark.parametrize("method", MADE)
def test_another_parser_finds_nothing_wrong(method: str) -> None:
    calendar = parsed(MADE[method].ics)

    assert calendar.validate(raiseException=True)
    assert (calendar.method.value, calendar.version.value) == (method, "2.0")
    event = calendar.vevent
    assert event.uid.value == BOOKING.uid
    assert (event.dtstart.value, event.dtend.value) == (BOOKING.start, BOOKING.end)
    assert event.summary.value == BOOKING.summary
    assert event.description.value == BOOKING.description
    assert event.organizer.value == "mailto:cadence@fernhill.example"
    assert [a.params["CN"][0] for a in event.attendee_list] == ["Ada Ek", "Bob Ruiz-Álvarez"]


@pytest.mark.parametrize("method", MADE)
def test_each_property_stands_as_often_as_the_standard_says(method: str) -> None:
    found = properties(MADE[method].ics)

    assert {
        name: found[name] for name, may in COUNTS[method].items() if found[name] not in may
    } == {}


@pytest.mark.parametrize("method", MADE)
def test_lines_are_folded_and_end_as_the_standard_says(method: str) -> None:
    lines = MADE[method].ics.split(b"\r\n")

    assert max(map(len, lines)) <= 75
    assert not any(b"\n" in line or b"\r" in line for line in lines)


def test_the_vendors_are_three() -> None:
    assert [path.name.split("_")[2] for path in vendors()] == ["apple", "exchange", "google"]


def test_what_all_vendors_write_we_write_too() -> None:
    ours = set(properties(MADE["REQUEST"].ics))
    theirs = [set(properties(path.read_bytes())) for path in vendors()]

    assert set.intersection(*theirs) <= ours
    assert {n for n in ours if not any(n in one for one in theirs)} == set()


def test_what_all_vendors_say_of_an_attendee_we_say_too() -> None:
    theirs = [parameters(path.read_bytes()) for path in vendors()]

    assert set.intersection(*theirs) <= parameters(MADE["REQUEST"].ics)
    assert parameters(MADE["REQUEST"].ics) <= set.union(*theirs)


def test_a_vendors_request_is_checked_by_the_same_measure() -> None:
    """Else the measure could say anything."""
    for path in vendors():
        found = properties(path.read_bytes())
        rules = COUNTS["REQUEST"].items()

        assert parsed(path.read_bytes()).validate(raiseException=True)
        assert {name for name, may in rules if found[name] not in may} == set(), path.name
