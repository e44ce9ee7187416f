"""What Exchange's calendars say, and at what price."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from lxml import etree

from cadence.calendar_events import Batch, Busy, CalendarEvent, EventKind, Response, Window
from cadence.people import PersonId
from integrations.calendars.ews import EwsCalendars, connect
from integrations.calendars.ews_items import Item, Unplaced
from integrations.calendars.zones import Zones
from integrations.errors import CursorExpired, Unavailable
from tests.cast import ADA, BOB, CLEO
from tests.simulated.ews import ExchangeFace
from tests.simulated.ews_xml import SCHEMA, TYPES
from tests.simulated.meetings import Guest
from tests.simulated.weather import Fault

NOW = datetime(2026, 10, 19, 8, tzinfo=UTC)
WINDOW = Window(NOW - timedelta(days=90), NOW + timedelta(days=60))
TUESDAY = datetime(2026, 10, 20, 8, tzinfo=UTC)


@pytest.fixture
def source(exchange: ExchangeFace) -> Iterator[EwsCalendars]:
    exchange.organisation.create(
        ADA.id, [BOB.id], datetime(2026, 9, 1, 10), rule="FREQ=WEEKLY", uid="weekly"
    )
    found = connect(exchange.section())
    yield found
    found.close()


def look(source: EwsCalendars, person: PersonId = ADA.id) -> Batch:
    return source.changes(person, None, WINDOW)


def on(batch: Batch, slot: datetime) -> CalendarEvent:
    (found,) = [event for event in batch.events if event.original_start == slot]
    return found


def operations(face: ExchangeFace) -> list[str]:
    asked = [name for name, _ in face.asked]
    face.asked.clear()
    return asked


@pytest.mark.skipif(not SCHEMA.exists(), reason="set CADENCED_SHARED to where the schemas lie")
def test_both_sides_keep_to_the_published_schema(
    exchange: ExchangeFace, source: EwsCalendars
) -> None:
    """Every call of every test is held against it where it lies at hand; the double says so."""
    look(source)

    assert exchange.breaches == []


def test_a_calendar_costs_three_calls_and_one_where_nothing_happened(
    exchange: ExchangeFace, source: EwsCalendars
) -> None:
    first = look(source)
    assert operations(exchange) == ["SyncFolderItems", "FindItem", "GetItem"]

    second = source.changes(ADA.id, first.cursor, WINDOW)
    assert operations(exchange) == ["SyncFolderItems"]
    assert (second.events, second.complete) == ((), False)


def test_a_change_is_told_with_the_whole_window(
    exchange: ExchangeFace, source: EwsCalendars
) -> None:
    first = look(source)
    exchange.organisation.move("weekly", TUESDAY, TUESDAY + timedelta(days=1))

    second = source.changes(ADA.id, first.cursor, WINDOW)
    moved = on(second, TUESDAY)
    assert second.complete
    assert len(second.events) == len(first.events)
    assert (moved.starts_at, moved.key) == (TUESDAY + timedelta(days=1), on(first, TUESDAY).key)
    assert moved.exception


def test_what_the_organiser_deletes_is_cancelled_in_both_calendars(
    exchange: ExchangeFace, source: EwsCalendars
) -> None:
    exchange.organisation.cancel("weekly", TUESDAY)

    for person in (ADA.id, BOB.id):
        found = on(look(source, person), TUESDAY)
        assert found.cancelled
        assert found.exception


def test_what_a_guest_deletes_is_no_cancellation(
    exchange: ExchangeFace, source: EwsCalendars
) -> None:
    exchange.organisation.remove_copy("weekly", BOB.id, TUESDAY)

    assert TUESDAY not in {event.original_start for event in look(source, BOB.id).events}
    assert not on(look(source), TUESDAY).cancelled


def test_the_last_occurrence_may_be_deleted_too(
    exchange: ExchangeFace, source: EwsCalendars
) -> None:
    """Then the window shows nothing of the series; that it was touched leads to it."""
    exchange.organisation.create(
        ADA.id, [BOB.id], datetime(2026, 10, 20, 15), rule="FREQ=WEEKLY;COUNT=1", uid="once"
    )
    first = look(source)
    slot = datetime(2026, 10, 20, 13, tzinfo=UTC)
    exchange.organisation.cancel("once", slot)

    assert on(source.changes(ADA.id, first.cursor, WINDOW), slot).cancelled


def test_a_series_called_off_stood_until_then(exchange: ExchangeFace, source: EwsCalendars) -> None:
    exchange.organisation.cancel_series("weekly")

    found = look(source, BOB.id)
    over = {event.cancelled for event in found.events if event.ends_at <= NOW}
    ahead = {event.cancelled for event in found.events if event.ends_at > NOW}
    assert (over, ahead) == ({False}, {True})


def test_a_sync_is_followed_page_by_page(exchange: ExchangeFace, source: EwsCalendars) -> None:
    for hour in range(5):
        exchange.organisation.create(ADA.id, (), datetime(2026, 10, 20, 11 + hour))
    exchange.page = 2

    first = look(source)
    assert operations(exchange).count("SyncFolderItems") == 3
    assert source.changes(ADA.id, first.cursor, WINDOW).events == ()


def test_a_view_that_is_cut_is_asked_by_halves(
    exchange: ExchangeFace, source: EwsCalendars
) -> None:
    """Otherwise what was held back would seem deleted."""
    whole = look(source).events
    exchange.view_limit = 3

    assert look(source).events == whole


def test_a_view_that_is_always_cut_is_an_error(
    exchange: ExchangeFace, source: EwsCalendars
) -> None:
    for minute in range(5):
        exchange.organisation.create(ADA.id, (), datetime(2026, 10, 20, 11, minute), minutes=10)
    exchange.view_limit = 2

    with pytest.raises(Exception, match="does not tell all entries"):
        look(source)


def test_an_item_that_cannot_be_had_spoils_no_other_and_has_not_vanished(
    exchange: ExchangeFace, source: EwsCalendars
) -> None:
    exchange.organisation.create(ADA.id, (), datetime(2026, 10, 20, 15), uid="broken")
    whole = look(source).events
    exchange.corrupt = {"broken"}

    found = look(source)
    assert len(found.events) == len(whole) - 1
    assert (found.complete, found.unreadable) == (True, {"broken"})
    assert found.troubles == ("an entry could not be read: ErrorItemCorrupt",)


def test_where_it_cannot_even_be_named_nothing_counts_as_vanished(
    exchange: ExchangeFace, source: EwsCalendars
) -> None:
    exchange.organisation.create(ADA.id, (), datetime(2026, 10, 20, 15), uid="broken")
    exchange.corrupt, exchange.views_tell_uids = {"broken"}, False

    found = look(source)
    assert found.events
    assert not found.complete


def test_an_answer_for_fewer_than_asked_is_no_calendar(
    exchange: ExchangeFace, source: EwsCalendars
) -> None:
    exchange.left_out = 1

    with pytest.raises(Unavailable, match="fewer entries"):
        look(source)


def test_a_view_that_tells_no_uids_costs_more_and_tells_as_much(
    exchange: ExchangeFace, source: EwsCalendars
) -> None:
    exchange.organisation.cancel("weekly", TUESDAY)
    whole = look(source).events
    exchange.views_tell_uids = False

    assert look(source).events == whole


def test_a_state_that_has_expired_is_told(exchange: ExchangeFace, source: EwsCalendars) -> None:
    first = look(source)
    exchange.weather.expire_tokens()

    with pytest.raises(CursorExpired):
        source.changes(ADA.id, first.cursor, WINDOW)


@pytest.mark.parametrize("cursor", ["", "7", '{"window": []}', '{"state": "x"}'])
def test_a_cursor_of_another_version_has_expired(source: EwsCalendars, cursor: str) -> None:
    with pytest.raises(CursorExpired):
        source.changes(ADA.id, cursor, WINDOW)


def test_a_window_that_moved_on_is_read_anew(source: EwsCalendars) -> None:
    first = look(source)
    later = Window(WINDOW.start + timedelta(days=2), WINDOW.end + timedelta(days=2))

    assert source.changes(ADA.id, first.cursor, later).complete


def test_everybody_but_the_organiser_is_listed_with_their_answers(
    exchange: ExchangeFace, source: EwsCalendars
) -> None:
    organisation = exchange.organisation
    organisation.invite("weekly", Guest("room@fernhill.example", Response.ACCEPTED, resource=True))
    organisation.invite("weekly", Guest(CLEO.id, optional=True))
    organisation.answer("weekly", BOB.id, Response.TENTATIVE)

    found = on(look(source), TUESDAY)
    told = {a.address: (a.response, a.optional, a.resource) for a in found.attendees}
    assert found.organizer == ADA.id
    assert told == {
        BOB.id: (Response.TENTATIVE, False, False),
        CLEO.id: (Response.NEEDS_ACTION, True, False),
        "room@fernhill.example": (Response.ACCEPTED, False, True),
    }


def test_a_guests_copy_knows_the_guests_own_answer(
    exchange: ExchangeFace, source: EwsCalendars
) -> None:
    exchange.keeps_declined = True
    exchange.organisation.answer("weekly", BOB.id, Response.DECLINED, TUESDAY)

    (bob,) = on(look(source, BOB.id), TUESDAY).attendees
    assert (bob.address, bob.response) == (BOB.id, Response.DECLINED)


def test_who_declines_loses_the_copy_and_the_organiser_knows(
    exchange: ExchangeFace, source: EwsCalendars
) -> None:
    exchange.organisation.answer("weekly", BOB.id, Response.DECLINED, TUESDAY)

    (bob,) = on(look(source), TUESDAY).attendees
    assert bob.response is Response.DECLINED
    assert TUESDAY not in {event.original_start for event in look(source, BOB.id).events}


def test_of_a_private_meeting_only_the_structure_is_read(
    exchange: ExchangeFace, source: EwsCalendars
) -> None:
    exchange.organisation.make_private("weekly")

    found = on(look(source), TUESDAY)
    assert (found.private, found.title) == (True, "")
    assert found.attendees


def test_no_text_and_no_place_of_a_meeting_is_asked_for(
    exchange: ExchangeFace, source: EwsCalendars
) -> None:
    """The double refuses fields it does not know, and it knows none of these."""
    look(source)

    assert exchange.breaches == []


def test_out_of_office_is_leave(exchange: ExchangeFace, source: EwsCalendars) -> None:
    exchange.organisation.be_away(BOB.id, datetime(2026, 10, 26), days=2)

    (away,) = [event for event in look(source, BOB.id).events if event.all_day]
    assert (away.kind, away.out_of_office) == (EventKind.OUT_OF_OFFICE, True)
    assert (away.starts_at, away.ends_at) == (
        datetime(2026, 10, 25, 23, tzinfo=UTC),
        datetime(2026, 10, 27, 23, tzinfo=UTC),
    )


def test_a_guests_copy_may_hide_the_others_and_does_not_say_so(
    exchange: ExchangeFace, source: EwsCalendars
) -> None:
    exchange.organisation.create(
        ADA.id, [BOB.id, CLEO.id], datetime(2026, 10, 20, 15), hides_guests=True, uid="hidden"
    )
    slot = datetime(2026, 10, 20, 13, tzinfo=UTC)

    assert [a.address for a in on(look(source, BOB.id), slot).attendees] == [BOB.id]


def test_when_people_are_taken_everybody_may_ask(
    exchange: ExchangeFace, source: EwsCalendars
) -> None:
    exchange.scope = set()
    exchange.organisation.be_away(BOB.id, datetime(2026, 10, 26), days=1)
    window = Window(NOW, NOW + timedelta(days=8))

    told = source.busy([ADA.id, BOB.id, PersonId("nobody@fernhill.example")], window)

    meeting = Busy(TUESDAY, TUESDAY + timedelta(minutes=30))
    away = datetime(2026, 10, 25, 23, tzinfo=UTC)
    assert told == {
        ADA.id: (meeting,),
        BOB.id: (meeting, Busy(away, away + timedelta(days=1), away=True)),
    }


def test_many_people_and_long_stretches_are_asked_in_parts(
    exchange: ExchangeFace, source: EwsCalendars
) -> None:
    strangers = [PersonId(f"{number}@fernhill.example") for number in range(150)]

    told = source.busy([ADA.id, *strangers], Window(NOW, NOW + timedelta(days=60)))

    assert operations(exchange) == ["GetUserAvailabilityRequest"] * 4
    assert len(told[ADA.id]) == 9


def test_nobody_can_be_asked_where_the_server_is_away(
    exchange: ExchangeFace, source: EwsCalendars
) -> None:
    exchange.weather.storm = Fault.SERVER_ERROR

    with pytest.raises(Unavailable):
        source.busy([ADA.id], WINDOW)


def item(*fields: str, owner: PersonId = ADA.id) -> Item:
    text = f'<t:CalendarItem xmlns:t="{TYPES}">{"".join(fields)}</t:CalendarItem>'
    return Item(etree.fromstring(text), owner, Zones("Europe/Berlin"))


START = "<t:Start>2026-10-20T08:00:00Z</t:Start><t:End>2026-10-20T08:30:00Z</t:End>"


def people(*mailboxes: str) -> str:
    inner = "".join(f"<t:Attendee><t:Mailbox>{m}</t:Mailbox></t:Attendee>" for m in mailboxes)
    return f"<t:RequiredAttendees>{inner}</t:RequiredAttendees>"


def smtp(address: str) -> str:
    return f"<t:EmailAddress>{address}</t:EmailAddress><t:RoutingType>SMTP</t:RoutingType>"


GONE = "<t:EmailAddress>/o=Fernhill/cn=dee</t:EmailAddress><t:RoutingType>EX</t:RoutingType>"


def test_an_occurrences_uid_is_that_of_its_series() -> None:
    """Exchange may write the day of an exception into the identifier."""
    head, tail = "040000008200E00074C5B7101A82E008", "00000000E0C3F1AB"
    series = item(START, f"<t:UID>{head}00000000{tail}</t:UID>")
    exception = item(START, f"<t:UID>{head}07EA0A14{tail}</t:UID>")

    assert exception.uid == series.uid
    assert item(START, "<t:UID>weekly@google.example</t:UID>").uid == "weekly@google.example"


def test_a_zone_that_nobody_knows_is_the_owners() -> None:
    told = item(START, '<t:StartTimeZone Id="Customized Time Zone"/>').event()

    assert told.zone == "Europe/Berlin"
    assert item(START, '<t:StartTimeZone Id="Tokyo Standard Time"/>').event().zone == "Asia/Tokyo"


def test_somebody_without_an_address_is_a_hidden_other() -> None:
    told = item(START, people(GONE)).event()

    assert (told.attendees, told.hidden_people) == ((), True)


def test_somebody_without_an_address_beside_two_others_is_a_third() -> None:
    told = item(START, people(smtp(ADA.id), smtp(BOB.id), GONE)).event()

    assert len(told.attendees) == 3


def test_a_list_is_a_group_and_its_member_is_invited() -> None:
    team = smtp("team@fernhill.example") + "<t:MailboxType>PublicDL</t:MailboxType>"
    organizer = f"<t:Organizer><t:Mailbox>{smtp(ADA.id)}</t:Mailbox></t:Organizer>"
    said = item(
        START, "<t:MyResponseType>Accept</t:MyResponseType>", organizer, people(team), owner=BOB.id
    ).event()

    assert [(a.address, a.group) for a in said.attendees] == [
        ("team@fernhill.example", True),
        (BOB.id, False),
    ]


def test_working_elsewhere_alone_is_no_meeting() -> None:
    elsewhere = "<t:LegacyFreeBusyStatus>WorkingElsewhere</t:LegacyFreeBusyStatus>"

    assert item(START, elsewhere).event().kind is EventKind.WORKING_LOCATION
    assert item(START, elsewhere, people(smtp(BOB.id))).event().kind is EventKind.MEETING


@pytest.mark.parametrize("start", ["", "<t:Start>soon</t:Start>"])
def test_an_entry_without_a_start_cannot_be_placed(start: str) -> None:
    with pytest.raises(Unplaced):
        item(start).event()
