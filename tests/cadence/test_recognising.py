"""Which events are 1:1s, and whose."""

from dataclasses import replace
from datetime import timedelta

import pytest

from cadence.calendar_events import Attendee, CalendarEvent, EventKey, EventKind, Response
from cadence.people import Organisation, Pair, Person, PersonId, ReportingLine, organisation_of
from cadence.recognising import Reason, pair_of
from tests.cast import ADA, ADA_AND_BOB, BOB, CLEO, HANA, NOW

OLGA = Person(PersonId("olga@fernhill.example"), "Olga Nord")
"""Ada's own manager."""

ASSISTANT = Person(PersonId("asli@fernhill.example"), "Asli Tan")
BOB_ELSEWHERE = replace(BOB, aliases=frozenset({"robert@fernhill-old.example"}))
HOUSE = organisation_of(
    (replace(ADA, manager=OLGA.id), BOB_ELSEWHERE, CLEO, HANA, OLGA, ASSISTANT), "fernhill.example"
)
TOP = organisation_of((ADA, BOB, CLEO, HANA), "fernhill.example")
"""The same where nobody leads Ada."""


def yes(address: str, **more: bool) -> Attendee:
    return Attendee(address, Response.ACCEPTED, **more)


def no(address: str, **more: bool) -> Attendee:
    return Attendee(address, Response.DECLINED, **more)


def meeting(*attendees: Attendee, organizer: str = ADA.id, **more: object) -> CalendarEvent:
    event = CalendarEvent(
        EventKey("k"), "u", NOW, NOW, NOW + timedelta(minutes=30), "Europe/Berlin", organizer
    )
    return replace(event, attendees=attendees, hidden_people=not attendees, **more)  # type: ignore[arg-type]


def seen(event: CalendarEvent, house: Organisation = HOUSE) -> Pair | Reason:
    return pair_of(event, house)


def test_two_people_of_a_reporting_line_have_a_1_on_1() -> None:
    assert seen(meeting(yes(ADA.id), yes(BOB.id))) == ADA_AND_BOB


def test_somebody_unknown_who_only_arranged_it_is_left_out() -> None:
    two = (yes(ADA.id), yes(BOB.id))

    assert seen(meeting(*two, organizer="cadence@fernhill.example")) == ADA_AND_BOB
    assert seen(meeting(*two, organizer="cadence@fernhill.example"), TOP) == ADA_AND_BOB


def test_the_organiser_takes_part_even_where_they_are_not_listed() -> None:
    assert seen(meeting(yes(BOB.id))) == ADA_AND_BOB


@pytest.mark.parametrize(
    "address",
    [
        "MAILTO:Bob@Fernhill.Example",
        "bob+calendar@fernhill.example",
        "robert@fernhill-old.example",
        "<bob@fernhill.example>",
    ],
)
def test_every_address_of_a_person_is_that_person(address: str) -> None:
    assert seen(meeting(yes(ADA.id), yes(address))) == ADA_AND_BOB


def test_somebody_invited_under_two_addresses_is_one_person() -> None:
    assert (
        seen(meeting(yes(ADA.id), yes(BOB.id), yes("robert@fernhill-old.example"))) == ADA_AND_BOB
    )


@pytest.mark.parametrize(
    "machine",
    [
        yes("room-4@fernhill.example", resource=True),
        yes("c_18@resource.calendar.google.com"),
        yes("fred@fireflies.ai"),
        yes("notetaker@fernhill.example"),
        Attendee("x7@meetings.vendor.example", Response.ACCEPTED, name="Otter.ai Notetaker"),
    ],
)
def test_rooms_and_note_takers_are_no_people(machine: Attendee) -> None:
    assert seen(meeting(yes(ADA.id), yes(BOB.id), machine)) == ADA_AND_BOB


def test_an_optional_guest_who_declined_is_left_out() -> None:
    assert seen(meeting(yes(ADA.id), yes(BOB.id), no(CLEO.id, optional=True))) == ADA_AND_BOB


def test_an_optional_guest_who_may_come_is_a_third_person() -> None:
    guest = Attendee(CLEO.id, optional=True)

    assert seen(meeting(yes(ADA.id), yes(BOB.id), guest)) is Reason.THREE


def test_an_assistant_only_arranges() -> None:
    assert seen(meeting(yes(ADA.id), yes(BOB.id), organizer=ASSISTANT.id)) == ADA_AND_BOB
    assert seen(meeting(yes(ADA.id), yes(BOB.id), organizer="agency@elsewhere.example")) == (
        ADA_AND_BOB
    )


def test_a_director_who_invites_a_manager_and_a_report_takes_part() -> None:
    assert seen(meeting(yes(ADA.id), yes(BOB.id), organizer=OLGA.id)) is Reason.THREE


def test_a_third_person_who_organised_and_declined_is_left_out() -> None:
    company = (yes(ADA.id), yes(BOB.id), no(OLGA.id))

    assert seen(meeting(*company, organizer=OLGA.id)) == ADA_AND_BOB


def test_an_assistant_on_the_list_takes_part() -> None:
    company = (yes(ADA.id), yes(BOB.id), yes(ASSISTANT.id))

    assert seen(meeting(*company, organizer=ASSISTANT.id)) is Reason.THREE


def test_an_outside_guest_makes_it_something_else() -> None:
    assert seen(meeting(yes(ADA.id), yes(BOB.id), yes("cfo@client.example"))) is Reason.OUTSIDE


def test_a_group_makes_it_something_else() -> None:
    team = yes("team@fernhill.example")

    assert seen(meeting(yes(ADA.id), yes(BOB.id), team)) is Reason.GROUP
    assert seen(meeting(yes(ADA.id), yes("all@fernhill.example", group=True))) is Reason.GROUP


def test_peers_and_the_managers_manager_have_no_1_on_1() -> None:
    assert seen(meeting(yes(BOB.id), yes(CLEO.id), organizer=BOB.id)) is Reason.PEERS
    assert seen(meeting(yes(OLGA.id), yes(BOB.id), organizer=OLGA.id)) is Reason.SKIP_LEVEL


def test_an_invitation_nobody_else_got_is_a_hold() -> None:
    assert seen(meeting(yes(ADA.id))) is Reason.ALONE
    assert seen(meeting(organizer="")) is Reason.HIDDEN


def test_a_whole_day_is_no_1_on_1() -> None:
    assert seen(meeting(yes(ADA.id), yes(BOB.id), all_day=True)) is Reason.ALL_DAY


def test_a_vacation_block_with_the_boss_invited_is_no_1_on_1() -> None:
    block = meeting(
        yes(BOB.id), yes(ADA.id), kind=EventKind.OUT_OF_OFFICE, title="Vacation", organizer=BOB.id
    )

    assert seen(block) is Reason.AWAY


def test_a_meeting_belongs_to_the_line_that_was_valid_at_its_start() -> None:
    before = ReportingLine(ADA_AND_BOB, NOW - timedelta(days=90), NOW)
    now_line = ReportingLine(Pair(HANA.id, BOB.id), NOW)
    house = replace(HOUSE, lines=(before, now_line))
    last_week = meeting(yes(ADA.id), yes(BOB.id), starts_at=NOW - timedelta(days=7))

    assert seen(last_week, house) == ADA_AND_BOB
    assert isinstance(seen(meeting(yes(ADA.id), yes(BOB.id)), house), Reason)
    assert seen(meeting(yes(HANA.id), yes(BOB.id), organizer=HANA.id), house) == (
        Pair(HANA.id, BOB.id)
    )
