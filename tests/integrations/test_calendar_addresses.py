"""Calendars by their private links."""

from datetime import UTC, datetime, timedelta

import pytest

from cadence.calendar_events import Window
from cadence.people import PersonId
from integrations.calendars.web_ics import IcsAddresses, connect
from integrations.errors import CursorExpired, Refused, SignedOut
from tests.servers.scripted_http import Scripted

ADA = PersonId("ada@fernhill.example")
WINDOW = Window(datetime(2026, 10, 1, tzinfo=UTC), datetime(2026, 12, 31, tzinfo=UTC))
TOMORROW = Window(WINDOW.start + timedelta(days=1), WINDOW.end + timedelta(days=1))

CALENDAR = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//x
BEGIN:VEVENT
UID:one
DTSTAMP:20261001T000000Z
DTSTART:20261103T100000
DTEND:20261103T103000
SUMMARY:Ada / Bob
END:VEVENT
END:VCALENDAR
"""


def source_of(site: Scripted, **more: object) -> IcsAddresses:
    urls = {"Ada@fernhill.example": f"{site.url}private-8c1f/basic.ics"}
    section = {"urls": urls, "allowed_hosts": ["127.0.0.0/8"], "timezone": "Europe/Berlin"}
    return connect(section | more)


def test_a_calendar_is_read_whole_and_floating_times_are_its_owners() -> None:
    with Scripted([(200, CALENDAR)]) as site:
        batch = source_of(site).changes(ADA, None, WINDOW)

    assert batch.complete
    assert [event.starts_at for event in batch.events] == [datetime(2026, 11, 3, 9, tzinfo=UTC)]


def test_calendars_are_those_with_an_address() -> None:
    with Scripted([]) as site:
        assert source_of(site).calendars() == (ADA,)


def test_a_file_is_asked_for_only_if_it_changed() -> None:
    head = {"ETag": '"17"', "Last-Modified": "Mon, 02 Nov 2026 09:00:00 GMT"}
    with Scripted([(200, CALENDAR, head), (304, "")]) as site:
        source = source_of(site)
        first = source.changes(ADA, None, WINDOW)
        again = source.changes(ADA, first.cursor, WINDOW)

    assert (again.events, again.complete, again.cursor) == ((), False, first.cursor)
    assert site.asked[1]["if-none-match"] == '"17"'
    assert site.asked[1]["if-modified-since"] == "Mon, 02 Nov 2026 09:00:00 GMT"


def test_the_same_file_from_a_server_without_tags_is_no_news() -> None:
    with Scripted([(200, CALENDAR)]) as site:
        source = source_of(site)
        again = source.changes(ADA, source.changes(ADA, None, WINDOW).cursor, WINDOW)

    assert (again.events, again.complete) == ((), False)


def test_a_new_day_is_read_even_where_the_file_is_the_same() -> None:
    with Scripted([(200, CALENDAR, {"ETag": '"17"'})]) as site:
        source = source_of(site)
        again = source.changes(ADA, source.changes(ADA, None, WINDOW).cursor, TOMORROW)

    assert again.complete
    assert "if-none-match" not in site.asked[1]


def test_a_link_that_was_withdrawn_is_told_without_the_link() -> None:
    with Scripted([(404, "")]) as site, pytest.raises(Refused) as raised:
        source_of(site).changes(ADA, None, WINDOW)
    assert str(raised.value) == "127.0.0.1 answered 404 Not Found"


def test_a_link_that_wants_a_password_asks_for_a_human() -> None:
    with Scripted([(401, "")]) as site, pytest.raises(SignedOut):
        source_of(site).changes(ADA, None, WINDOW)


def test_a_sign_in_page_is_no_calendar() -> None:
    with Scripted([(200, "<html>Sign in</html>")]) as site, pytest.raises(Refused):
        source_of(site).changes(ADA, None, WINDOW)


def test_a_private_host_is_asked_only_where_it_is_listed() -> None:
    with Scripted([(200, CALENDAR)]) as site, pytest.raises(Refused, match="private network"):
        source_of(site, allowed_hosts=[]).changes(ADA, None, WINDOW)


def test_somebody_without_an_address_is_told() -> None:
    with Scripted([]) as site, pytest.raises(Refused):
        source_of(site).changes(PersonId("bob@fernhill.example"), None, WINDOW)


def test_a_cursor_of_another_kind_is_told_as_such() -> None:
    with Scripted([]) as site, pytest.raises(CursorExpired):
        source_of(site).changes(ADA, "sync-token", WINDOW)


def test_webcal_links_are_https() -> None:
    source = connect({"urls": {ADA: "webcal://127.0.0.1:1/x.ics"}, "allowed_hosts": ["*"]})

    assert source._urls[ADA] == "https://127.0.0.1:1/x.ics"
