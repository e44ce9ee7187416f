"""Calendars by CalDAV, on two servers that were written apart."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

import caldav
import pytest

from cadence.calendar_events import Batch, Response, Window
from cadence.people import PersonId
from integrations.calendars.caldav import CaldavCalendars, connect
from integrations.errors import CursorExpired, ProviderError, Refused, SignedOut, Unavailable
from tests.servers.radicale import Radicale
from tests.servers.scripted_http import Scripted, multistatus
from tests.servers.xandikos import Xandikos

ADA = PersonId("ada@fernhill.example")
BOB = PersonId("bob@fernhill.example")
WINDOW = Window(datetime(2026, 10, 1, tzinfo=UTC), datetime(2026, 12, 31, tzinfo=UTC))

SERIES = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//a person's client//EN
BEGIN:VEVENT
UID:weekly-1
DTSTAMP:20261001T000000Z
DTSTART;TZID=Europe/Berlin:20261103T100000
DTEND;TZID=Europe/Berlin:20261103T103000
RRULE:FREQ=WEEKLY;COUNT=4
SUMMARY:Ada / Bob
ORGANIZER:mailto:ada@fernhill.example
ATTENDEE;PARTSTAT=ACCEPTED:mailto:ada@fernhill.example
ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:bob@fernhill.example
END:VEVENT
END:VCALENDAR
"""

ONE_CANCELLED = """BEGIN:VEVENT
UID:weekly-1
DTSTAMP:20261002T000000Z
RECURRENCE-ID;TZID=Europe/Berlin:20261110T100000
DTSTART;TZID=Europe/Berlin:20261110T100000
DTEND;TZID=Europe/Berlin:20261110T103000
SUMMARY:Ada / Bob
ORGANIZER:mailto:ada@fernhill.example
STATUS:CANCELLED
SEQUENCE:1
END:VEVENT
END:VCALENDAR
"""


Open = Callable[[dict[str, object]], CaldavCalendars]


@dataclass(frozen=True)
class Staged:
    """A server, our reading of it, and a person's own client."""

    server: Radicale | Xandikos
    source: CaldavCalendars
    calendar: Callable[[str], caldav.Calendar]


@pytest.fixture(scope="module", params=[Radicale, Xandikos], ids=["radicale", "xandikos"])
def server(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Radicale | Xandikos]:
    server: Radicale | Xandikos = request.param(tmp_path_factory.mktemp("caldav"))
    server.start()
    yield server
    server.stop()


@pytest.fixture
def opened() -> Iterator[Open]:
    sources: list[CaldavCalendars] = []

    def open_it(section: dict[str, object]) -> CaldavCalendars:
        sources.append(connect(section))
        return sources[-1]

    yield open_it
    for source in sources:
        source.close()


@pytest.fixture
def staged(server: Radicale | Xandikos, opened: Open) -> Staged:
    for owner in (ADA, BOB):
        for event in server.calendar(owner).events():
            event.delete()
    source = opened({**server.section(), "people": lambda: [ADA, BOB]})
    return Staged(server, source, server.calendar)


def starts(batch: Batch) -> list[str]:
    return [f"{event.starts_at:%m-%d %H:%M}" for event in batch.events]


pytestmark = pytest.mark.servers


def test_calendars_are_found_by_their_owners(staged: Staged) -> None:
    assert {ADA, BOB} <= set(staged.source.calendars())


def test_a_first_look_shows_the_whole_window(staged: Staged) -> None:
    staged.calendar(ADA).save_event(SERIES)

    batch = staged.source.changes(ADA, None, WINDOW)

    assert batch.complete
    assert starts(batch) == ["11-03 09:00", "11-10 09:00", "11-17 09:00", "11-24 09:00"]
    assert {a.address: a.response for a in batch.events[0].attendees} == {
        ADA: Response.ACCEPTED,
        BOB: Response.NEEDS_ACTION,
    }


def test_each_person_has_a_calendar_of_their_own(staged: Staged) -> None:
    staged.calendar(ADA).save_event(SERIES)

    assert staged.source.changes(BOB, None, WINDOW).events == ()


def test_where_nothing_happened_nothing_is_told(staged: Staged) -> None:
    staged.calendar(ADA).save_event(SERIES)
    first = staged.source.changes(ADA, None, WINDOW)

    again = staged.source.changes(ADA, first.cursor, WINDOW)

    assert (again.events, again.complete) == ((), False)
    assert not staged.source.changes(ADA, again.cursor, WINDOW).complete


def test_a_cancelled_occurrence_is_seen(staged: Staged) -> None:
    event = staged.calendar(ADA).save_event(SERIES)
    first = staged.source.changes(ADA, None, WINDOW)
    event.data = SERIES.replace("END:VCALENDAR\n", ONE_CANCELLED)
    event.save()

    batch = staged.source.changes(ADA, first.cursor, WINDOW)

    assert [e.cancelled for e in batch.events] == [False, True, False, False]
    assert [e.key for e in batch.events] == [e.key for e in first.events]


def test_a_shortened_series_shows_only_what_is_left(staged: Staged) -> None:
    event = staged.calendar(ADA).save_event(SERIES)
    first = staged.source.changes(ADA, None, WINDOW)
    event.data = SERIES.replace("COUNT=4", "COUNT=2")
    event.save()

    batch = staged.source.changes(ADA, first.cursor, WINDOW)

    assert batch.complete
    assert starts(batch) == ["11-03 09:00", "11-10 09:00"]


def test_a_deleted_series_leaves_an_empty_and_complete_window(staged: Staged) -> None:
    event = staged.calendar(ADA).save_event(SERIES)
    first = staged.source.changes(ADA, None, WINDOW)
    event.delete()

    batch = staged.source.changes(ADA, first.cursor, WINDOW)

    assert (batch.events, batch.complete) == ((), True)


def test_a_new_entry_is_seen(staged: Staged) -> None:
    first = staged.source.changes(ADA, None, WINDOW)
    staged.calendar(ADA).save_event(SERIES)

    assert len(staged.source.changes(ADA, first.cursor, WINDOW).events) == 4


def test_the_window_is_read_anew_when_it_has_moved_on(staged: Staged) -> None:
    staged.calendar(ADA).save_event(SERIES)
    early = Window(WINDOW.start, datetime(2026, 11, 12, tzinfo=UTC))
    first = staged.source.changes(ADA, None, early)

    batch = staged.source.changes(ADA, first.cursor, WINDOW)

    assert (len(first.events), len(batch.events), batch.complete) == (2, 4, True)


def test_many_entries_are_read_in_pages(staged: Staged) -> None:
    for number in range(60):
        single = SERIES.replace("weekly-1", f"single-{number}").replace(";COUNT=4", ";COUNT=1")
        staged.calendar(ADA).save_event(single)

    assert len(staged.source.changes(ADA, None, WINDOW).events) == 60


def test_an_entry_that_cannot_be_read_spoils_no_other(staged: Staged) -> None:
    staged.calendar(ADA).save_event(SERIES)
    broken = SERIES.replace("weekly-1", "broken-1").replace("FREQ=WEEKLY;COUNT=4", "FREQ=DAILY")
    staged.calendar(ADA).save_event(
        broken.replace("DTSTART;TZID=Europe/Berlin:2026", "DTSTART:0001")
    )

    batch = staged.source.changes(ADA, None, WINDOW)

    assert {event.uid for event in batch.events} >= {"weekly-1"}


@pytest.mark.parametrize("token", ["http://radicale.org/ns/sync/deadbeef", "4b825dc642cb6eb9"])
def test_a_token_the_server_knows_no_more_is_told_as_such(staged: Staged, token: str) -> None:
    cursor = staged.source.changes(ADA, None, WINDOW).cursor
    read = json.loads(cursor)
    expired = json.dumps({**read, "tokens": dict.fromkeys(read["tokens"], token)})

    with pytest.raises(CursorExpired):
        staged.source.changes(ADA, expired, WINDOW)


def test_a_cursor_of_another_kind_is_told_as_such(staged: Staged) -> None:
    with pytest.raises(CursorExpired):
        staged.source.changes(ADA, "etag-17", WINDOW)


def test_somebody_without_a_calendar_is_told(staged: Staged) -> None:
    with pytest.raises(Refused):
        staged.source.changes(PersonId("nobody@fernhill.example"), None, WINDOW)


def test_a_server_that_was_away_is_read_on_where_it_was_left(staged: Staged) -> None:
    staged.calendar(ADA).save_event(SERIES)
    first = staged.source.changes(ADA, None, WINDOW)

    staged.server.stop()
    with pytest.raises(Unavailable):
        staged.source.changes(ADA, first.cursor, WINDOW)
    staged.server.start()

    assert not staged.source.changes(ADA, first.cursor, WINDOW).complete


@pytest.fixture(scope="module")
def radicale(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Radicale]:
    radicale = Radicale(tmp_path_factory.mktemp("radicale"))
    radicale.start()
    radicale.calendar(ADA).save_event(SERIES)
    yield radicale
    radicale.stop()


def test_a_wrong_password_asks_for_a_human(radicale: Radicale, opened: Open) -> None:
    source = opened({**radicale.section(), "password": "hush"})

    with pytest.raises(SignedOut) as raised:
        source.changes(ADA, None, WINDOW)
    assert "hush" not in repr(raised.value)


@pytest.mark.parametrize("pattern", ["{email}/", "{email}/team/", "{user}@fernhill.example/team"])
def test_a_pattern_may_lead_to_a_home_or_to_a_calendar(
    radicale: Radicale, opened: Open, pattern: str
) -> None:
    source = opened({**radicale.section(), "url": radicale.url + pattern})

    assert len(source.changes(ADA, None, WINDOW).events) == 4


def test_a_calendar_may_be_named_by_its_address(radicale: Radicale, opened: Open) -> None:
    urls = {BOB: f"{radicale.url}{ADA}/team/"}
    source = opened({**radicale.section(), "urls": urls})

    assert len(source.changes(BOB, None, WINDOW).events) == 4


def test_a_server_that_tells_little_at_once_is_asked_for_less() -> None:
    status = "<d:status>HTTP/1.1 507 Insufficient Storage</d:status>"
    too_many = multistatus(f"<d:response><d:href>/a/</d:href>{status}</d:response>")
    one = multistatus("<d:response><d:href>/a/1.ics</d:href></d:response>")
    other = multistatus("<d:response><d:href>/a/2.ics</d:href></d:response>")
    with Scripted([too_many, one, other]) as site:
        links = site.dav().entries("/a/", WINDOW)

    assert links == ["/a/1.ics", "/a/2.ics"]


@pytest.mark.parametrize(
    ("status", "error"),
    [(401, SignedOut), (403, Refused), (404, Refused), (429, Unavailable), (503, Unavailable)],
)
def test_each_status_means_one_thing(status: int, error: type[ProviderError]) -> None:
    with Scripted([(status, "")]) as site, pytest.raises(ProviderError) as raised:
        site.dav().look("/a/", depth=1)
    assert type(raised.value) is error
    assert "/a/" not in str(raised.value)


def test_a_link_to_another_host_is_not_followed() -> None:
    with Scripted([]) as site, pytest.raises(Refused):
        site.dav().look("https://elsewhere.example/a/", depth=1)


def test_whoever_is_taken_can_be_asked_of_the_server(staged: Staged) -> None:
    staged.calendar(BOB).save_event(SERIES.replace("weekly-1", "weekly-of-bob"))

    told = staged.source.busy([BOB], WINDOW)

    assert [f"{b.starts_at:%m-%d %H:%M}" for b in told[BOB]] == [
        *("11-03 09:00", "11-10 09:00", "11-17 09:00", "11-24 09:00")
    ]


@pytest.mark.parametrize("status", [403, 404, 501])
def test_a_calendar_that_answers_no_question_about_free_times_is_unknown(status: int) -> None:
    calendar = (
        "<d:response><d:href>/bob/</d:href><d:propstat><d:prop><d:resourcetype>"
        '<c:calendar xmlns:c="urn:ietf:params:xml:ns:caldav"/></d:resourcetype></d:prop>'
        "<d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>"
    )
    with Scripted([multistatus(calendar), (status, "")]) as site:
        source = connect({"url": site.url, "urls": {BOB: f"{site.url}bob/"}})

        assert source.busy([BOB], WINDOW) == {}
        source.close()


def test_whoever_shares_nothing_is_not_searched_for_again_and_again() -> None:
    nobody = multistatus("<d:response><d:href>/</d:href></d:response>")
    with Scripted([nobody]) as site:
        source = connect({"url": site.url})
        strangers = [PersonId(f"p{number}@fernhill.example") for number in range(20)]

        assert source.busy(strangers, WINDOW) == {}
        assert len(site.asked) < 5
        source.close()
