"""What Google's calendars tell, call by call, and what is made of it."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import stamina

from cadence.calendar_events import Batch, Busy, CalendarEvent, EventKind, Window
from cadence.people import PersonId
from integrations import calendars
from integrations.calendars.google import GoogleCalendars
from integrations.calendars.google_changes import Known, Reading
from integrations.calendars.series import event_key
from integrations.calendars.zones import Zones
from integrations.errors import CursorExpired, Refused, SignedOut
from tests.cast import ADA, BOB, CLEO
from tests.conftest import SHARED
from tests.simulated.google import AUTH, GoogleFace
from tests.simulated.google_written import WrittenCalendar
from tests.simulated.weather import Fault

FIXTURES = Path(__file__).parent.parent / "fixtures" / "google"
CORPUS = SHARED / "corpora/calendar/google"
WINDOW = Window(datetime(2026, 10, 19, tzinfo=UTC), datetime(2026, 12, 15, tzinfo=UTC))
AT_TEN = {"dateTime": "2026-11-03T10:00:00+01:00", "timeZone": "Europe/Berlin"}
HALF_PAST = {"dateTime": "2026-11-03T10:30:00+01:00", "timeZone": "Europe/Berlin"}
GUESTS = (
    {"email": ADA.id, "self": True, "responseStatus": "accepted"},
    {"email": BOB.id, "responseStatus": "needsAction"},
)


@pytest.fixture(autouse=True)
def _without_waiting() -> Iterator[None]:
    with stamina.set_testing(True, attempts=2, cap=True):
        yield


@pytest.fixture
def source(google: GoogleFace) -> Iterator[GoogleCalendars]:
    with opened(google) as source:
        yield source


@contextmanager
def opened(google: GoogleFace, **more: object) -> Iterator[GoogleCalendars]:
    section = google.section(people=lambda: [ADA.id, BOB.id], **more)
    source = calendars.connect("google", section)
    assert isinstance(source, GoogleCalendars)
    yield source
    source.close()


def an_item(name: str = "series1", **more: Any) -> dict[str, Any]:
    """A weekly 1:1 of Ada's, at ten on Tuesdays, in her own calendar."""
    item = {
        "kind": "calendar#event",
        "etag": '"1"',
        "id": name,
        "status": "confirmed",
        "iCalUID": f"{name}@google.com",
        "summary": "Ada / Bob",
        "organizer": {"email": ADA.id, "self": True},
        "creator": {"email": ADA.id, "self": True},
        "attendees": [dict(guest) for guest in GUESTS],
        "start": AT_TEN,
        "end": HALF_PAST,
        "recurrence": ["RRULE:FREQ=WEEKLY"],
        "sequence": 0,
        "eventType": "default",
    } | more
    return {key: value for key, value in item.items() if value is not None}


def an_instance(day: int, name: str = "series1", **more: Any) -> dict[str, Any]:
    """One Tuesday of November, told on its own."""
    slot = f"2026-11-{day:02d}"
    return (
        an_item(
            name,
            recurrence=None,
            id=f"{name}_202611{day:02d}T090000Z",
            recurringEventId=name,
            originalStartTime={**AT_TEN, "dateTime": f"{slot}T10:00:00+01:00"},
            start={**AT_TEN, "dateTime": f"{slot}T10:00:00+01:00"},
            end={**AT_TEN, "dateTime": f"{slot}T10:30:00+01:00"},
        )
        | more
    )


def gone(item: dict[str, Any]) -> dict[str, Any]:
    """All that is guaranteed of a deleted instance, or of anything else (the id)."""
    kept = ("kind", "etag", "id", "recurringEventId", "originalStartTime")
    return {key: item[key] for key in kept if key in item} | {"status": "cancelled"}


ENDS = (("start", "00"), ("end", "30"))


def written(google: GoogleFace, *items: dict[str, Any], owner: PersonId = ADA.id) -> None:
    google.calendar.written.setdefault(owner, WrittenCalendar()).put(*items)


def first(source: GoogleCalendars, owner: PersonId = ADA.id) -> Batch:
    return source.changes(owner, None, WINDOW)


def then(source: GoogleCalendars, before: Batch, owner: PersonId = ADA.id) -> Batch:
    return source.changes(owner, before.cursor, WINDOW)


def days(events: tuple[CalendarEvent, ...]) -> list[str]:
    """When they begin, by the wall in Berlin, within the window."""
    inside = [event for event in events if event.starts_at < WINDOW.end]
    return [f"{event.starts_at + timedelta(hours=1):%m-%d %H}" for event in inside]


def keys(uid: str, *november: int) -> set[str]:
    return {event_key(uid, datetime(2026, 11, day, 9, tzinfo=UTC)) for day in november}


def listed(google: GoogleFace) -> list[str]:
    return [call.target for call in google.calls if "/events?" in call.target]


def test_a_calendar_is_one_call_and_so_is_a_change(
    google: GoogleFace, source: GoogleCalendars
) -> None:
    written(google, an_item(), an_item("else", recurrence=None))
    before = first(source)
    written(google, an_instance(10, start=AT_TEN | {"dateTime": "2026-11-11T15:00:00+01:00"}))
    after = then(source, before)

    assert before.complete
    assert (days(after.events), after.complete) == (["11-11 15"], False)
    assert len(listed(google)) == 2
    assert "syncToken" in listed(google)[1]
    assert "timeMin" not in listed(google)[1]
    assert google.calls[-1].received < 1200


def test_an_instance_moved_far_away_leaves_its_slot(
    google: GoogleFace, source: GoogleCalendars
) -> None:
    times = {"dateTime": "2027-06-01T10:00:00+02:00", "timeZone": "Europe/Berlin"}
    far = an_instance(10) | {"start": times, "end": times}
    written(google, an_item(), far)

    assert days(first(source).events)[:2] == ["11-03 10", "11-17 10"]


def test_where_nothing_happened_nothing_is_told(
    google: GoogleFace, source: GoogleCalendars
) -> None:
    written(google, an_item())
    before = first(source)
    after = then(source, before)

    assert (after.events, after.gone, after.complete) == ((), (), False)


def test_an_echo_of_a_series_is_no_news(google: GoogleFace, source: GoogleCalendars) -> None:
    written(google, an_item())
    before = first(source)
    written(google, an_item(etag='"2"', updated="2026-11-02T08:00:00.000Z"))

    assert then(source, before).events == ()


def test_slots_that_were_special_stay_so_where_their_series_changes(
    google: GoogleFace, source: GoogleCalendars
) -> None:
    moved = an_instance(10, start=AT_TEN | {"dateTime": "2026-11-11T15:00:00+01:00"})
    written(google, an_item(), moved, gone(an_instance(17)))
    before = first(source)
    written(google, an_item(summary="Another title", sequence=1))
    after = then(source, before)

    told = {event.key for event in after.events}
    assert not told & keys("series1@google.com", 10, 17)
    assert keys("series1@google.com", 3, 24) <= told
    assert after.gone == ()


def test_a_series_that_is_restored_is_read_anew_where_slots_were_special(
    google: GoogleFace, source: GoogleCalendars
) -> None:
    written(google, an_item(), an_item("plain"), gone(an_instance(10)))
    before = first(source)
    written(google, gone(an_item()), gone(an_item("plain")))
    deleted = then(source, before)
    written(google, an_item("plain"))
    plain = then(source, deleted)
    written(google, an_item())
    restored = then(source, plain)

    assert (plain.complete, days(plain.events)[:2]) == (False, ["11-03 10", "11-10 10"])
    assert restored.complete
    standing = [e for e in restored.events if e.uid == "series1@google.com" and not e.cancelled]
    assert days(tuple(standing))[:2] == ["11-03 10", "11-17 10"]


def test_what_is_left_of_a_split_series_may_go_without_what_follows(
    google: GoogleFace, source: GoogleCalendars
) -> None:
    later = "series1_R20261117T090000"
    moved = {"start": {**AT_TEN, "dateTime": "2026-11-24T15:00:00+01:00"}}
    written(google, an_item(), an_instance(24, **moved))
    before = first(source)
    dropped = {"id": "series1_20261124T090000Z", "status": "cancelled", "kind": "calendar#event"}
    begins = {**AT_TEN, "dateTime": "2026-11-17T10:00:00+01:00"}
    ends = {**AT_TEN, "dateTime": "2026-11-17T10:30:00+01:00"}
    uid = {"iCalUID": f"{later}@google.com"}
    written(
        google,
        an_item(recurrence=["RRULE:FREQ=WEEKLY;UNTIL=20261116T225959Z"]),
        dropped,
        an_item(later, start=begins, end=ends),
        an_instance(24, later, **moved, **uid),
    )
    split = then(source, before)
    written(google, gone(an_item()))
    ended = then(source, split)

    assert split.gone == ()
    assert keys("series1@google.com", 3, 10) <= set(ended.gone)
    assert not keys("series1@google.com", 17, 24) & set(ended.gone)


def test_a_series_at_another_hour_leaves_its_old_slots(
    google: GoogleFace, source: GoogleCalendars
) -> None:
    written(google, an_item())
    before = first(source)
    at_two = {name: AT_TEN | {"dateTime": f"2026-11-03T14:{m}:00+01:00"} for name, m in ENDS}
    written(google, an_item(sequence=1, **at_two))
    after = then(source, before)

    assert days(after.events)[:2] == ["11-03 14", "11-10 14"]
    assert keys("series1@google.com", 3, 10, 17, 24) <= set(after.gone)


def test_pages_are_read_to_the_last_which_alone_has_the_token(
    google: GoogleFace, source: GoogleCalendars
) -> None:
    google.calendar.page_size = 2
    written(google, *(an_item(f"single{n}", recurrence=None) for n in range(5)))
    before = first(source)

    assert len(before.events) == 5
    assert len(listed(google)) == 3
    assert then(source, before).events == ()


def test_a_token_that_expired_or_is_another_calendars_is_called_so(
    google: GoogleFace, source: GoogleCalendars
) -> None:
    written(google, an_item())
    written(google, an_item("other"), owner=BOB.id)
    before, others = first(source), first(source, BOB.id)

    with pytest.raises(CursorExpired):
        then(source, others)
    google.weather.expire_tokens()
    with pytest.raises(CursorExpired):
        then(source, before)
    for foreign in ("{}", "sync-1=", before.cursor.replace('"hash":"', '"hash":"x')):
        with pytest.raises(CursorExpired):
            source.changes(ADA.id, foreign, WINDOW)


def test_a_window_that_moved_on_is_read_anew_and_whole(
    google: GoogleFace, source: GoogleCalendars
) -> None:
    written(google, an_item())
    before = first(source)
    week, month = (
        Window(WINDOW.start + timedelta(days=d), WINDOW.end + timedelta(days=d)) for d in (7, 42)
    )

    assert not source.changes(ADA.id, before.cursor, week).complete
    later = source.changes(ADA.id, before.cursor, month)
    assert later.complete
    assert max(e.starts_at for e in later.events) > month.end - timedelta(days=8)


def test_a_cursor_holds_times_and_nothing_of_what_or_who(
    google: GoogleFace, source: GoogleCalendars
) -> None:
    written(google, an_item(), an_item("s", recurrence=None, summary="Secret"), an_instance(10))
    cursor = first(source).cursor

    for word in ("Ada", "bob", "Secret", "@fernhill"):
        assert word not in cursor
    assert len(cursor) < 800


def test_guests_who_are_hidden_or_too_many_are_not_guessed(
    google: GoogleFace, source: GoogleCalendars
) -> None:
    host = {"organizer": {"email": BOB.id}, "recurrence": None}
    many = [dict(GUESTS[0]), *({"email": f"p{n}@fernhill.example"} for n in range(9))]
    written(
        google,
        an_item("hidden", guestsCanSeeOtherGuests=False, attendees=[dict(GUESTS[0])], **host),
        an_item("many", attendees=many, **host),
        an_item("mine", guestsCanSeeOtherGuests=False, recurrence=None),
    )
    told = {event.uid.partition("@")[0]: event for event in first(source).events}

    assert (told["hidden"].hidden_people, told["hidden"].organizer) == (True, BOB.id)
    assert (told["many"].attendees, told["many"].organizer) == ((), "")
    assert [one.address for one in told["mine"].attendees] == [ADA.id, BOB.id]


def test_what_google_calls_a_room_an_option_or_an_answer_is_read(
    google: GoogleFace, source: GoogleCalendars
) -> None:
    room = {"email": "c_1@resource.calendar.google.com", "resource": True}
    guests = [{**GUESTS[1], "optional": True, "responseStatus": "tentative"}, room]
    by_calendar = {"email": "c_2@group.calendar.google.com"}
    item = an_item(attendees=guests, organizer=by_calendar, visibility="confidential")
    written(google, {**item, "transparency": "transparent"})
    event = first(source).events[0]

    bob, place = event.attendees
    assert (bob.optional, bob.response.value, place.resource) == (True, "tentative", True)
    assert (event.organizer, event.title, event.private) == (ADA.id, "", True)
    assert event.transparent


def test_leave_is_read_and_focus_or_places_of_work_are_not_asked_for(
    google: GoogleFace, source: GoogleCalendars
) -> None:
    day = {"start": {"date": "2026-11-05"}, "end": {"date": "2026-11-07"}, "recurrence": None}
    alone = {"attendees": None, **day}
    kinds = ("outOfOffice", "focusTime", "workingLocation", "birthday", "fromGmail")
    written(google, *(an_item(kind, eventType=kind, **alone) for kind in kinds))
    (away,) = first(source).events

    assert (away.kind, away.all_day) == (EventKind.OUT_OF_OFFICE, True)
    assert away.starts_at == datetime(2026, 11, 4, 23, tzinfo=UTC)
    assert away.ends_at - away.starts_at == timedelta(days=2)


def test_somebody_invited_to_one_time_only_loses_that_one(
    google: GoogleFace, source: GoogleCalendars
) -> None:
    written(google, an_instance(10, iCalUID="theirs@elsewhere.example"))
    before = first(source)
    written(google, gone(an_instance(10)))
    after = then(source, before)

    assert [event.recurring for event in before.events] == [False]
    assert set(after.gone) == keys("theirs@elsewhere.example", 10)


def test_a_guests_copy_does_not_say_who_took_one_out(
    google: GoogleFace, source: GoogleCalendars
) -> None:
    theirs = {"organizer": {"email": BOB.id}}
    written(google, an_item(**theirs), gone(an_instance(10)))
    written(google, an_item(), gone(an_instance(10)), owner=BOB.id)

    guests, own = first(source), first(source, BOB.id)

    assert keys("series1@google.com", 10) <= set(guests.gone)
    assert [f"{e.starts_at:%m-%d}" for e in own.events if e.cancelled] == ["11-10"]


def test_a_rule_that_cannot_be_read_spoils_nothing_else(
    google: GoogleFace, source: GoogleCalendars
) -> None:
    written(google, an_item("bad", recurrence=["RRULE:FREQ=SOMETIMES"]), an_item())
    batch = first(source)

    assert batch.unreadable == {"bad@google.com"}
    assert len(batch.troubles) == 1
    assert "Ada" not in batch.troubles[0]
    assert days(batch.events)[0] == "11-03 10"


@pytest.fixture
def shared(google: GoogleFace) -> Iterator[GoogleCalendars]:
    google.granted = set()
    with opened(google, access="shared") as source:
        yield source


def test_what_is_shared_is_read_without_delegation(
    google: GoogleFace, shared: GoogleCalendars
) -> None:
    written(google, an_item(visibility="private"), an_item("plain"))
    google.shared[ADA.id] = "reader"

    told = {event.uid.partition("@")[0]: event for event in first(shared).events}

    assert shared.calendars() == (ADA.id,)
    assert told["series1"].hidden_people
    assert not told["plain"].hidden_people
    with pytest.raises(Refused, match="no such calendar") as raised:
        first(shared, BOB.id)
    assert "share it with the service account" in raised.value.cure


def test_free_and_busy_alone_is_too_little(google: GoogleFace, shared: GoogleCalendars) -> None:
    written(google, an_item())
    google.shared[ADA.id] = "freeBusyReader"

    with pytest.raises(Refused, match="only free and busy") as raised:
        first(shared)
    assert "see all event details" in raised.value.cure


def test_a_calendar_outside_the_scope_is_refused_and_its_cause_told(
    google: GoogleFace, source: GoogleCalendars
) -> None:
    google.weather.coming.append(Fault.FORBIDDEN)
    google.weather.strikes = lambda call: call == "calendar.events.list"
    with pytest.raises(Refused, match="403 forbidden"):
        first(source)
    google.revoke()
    with pytest.raises(SignedOut):
        first(source)


def test_fifty_people_are_one_question_when_they_are_taken(google: GoogleFace) -> None:
    google.granted.add(f"{AUTH}calendar.events.freebusy")
    google.organisation.create(ADA.id, [BOB.id], datetime(2026, 11, 3, 10))
    strangers = [PersonId(f"p{n}@elsewhere.example") for n in range(60)]
    two_months = Window(WINDOW.start, WINDOW.start + timedelta(days=56))

    with opened(google, subject=CLEO.id) as source:
        told = source.busy([ADA.id, *strangers], two_months)

    nine = datetime(2026, 11, 3, 9, tzinfo=UTC)
    assert told == {ADA.id: (Busy(nine, nine + timedelta(minutes=30)),)}
    assert sum("freeBusy" in call.target for call in google.calls) == 2


def test_a_channel_is_opened_and_closed(google: GoogleFace, source: GoogleCalendars) -> None:
    watch = source.watch(ADA.id, "https://hooks.fernhill.example/google", "a-token")

    (channel,) = google.calendar.channels.values()
    assert (channel.calendar, channel.token) == (ADA.id, "a-token")
    assert watch.expires_at == channel.expires_at
    source.stop(watch.id)
    source.stop(watch.id)
    assert google.calendar.channels == {}
    with pytest.raises(Refused):
        source.watch(ADA.id, "http://hooks.fernhill.example/google", "a-token")


class Told:
    """What a list of items and then another make of an empty calendar."""

    def __init__(self, name: str) -> None:
        known = Known()
        story = json.loads((FIXTURES / f"{name}.json").read_text())
        self.before, self.after = (self._read(story[part], known) for part in ("before", "change"))

    @staticmethod
    def _read(items: list[dict[str, Any]], known: Known) -> Reading:
        reading = Reading(Zones("Europe/Berlin"), WINDOW, known)
        reading.read(items)
        assert reading.troubles == []
        return reading


SERIES = "5hni4sj3ql1669otmjg7sn1mok@google.com"


def test_one_cancelled() -> None:
    told = Told("one_cancelled")

    assert told.after.events == ()
    assert set(told.after.gone) == keys(SERIES, 10)


def test_one_moved() -> None:
    (moved,) = Told("one_moved").after.events

    assert {moved.key} == keys(SERIES, 10)
    assert (moved.starts_at.day, moved.sequence, moved.recurring) == (11, 1, True)


def test_split_at_the_same_time() -> None:
    told = Told("split_at_the_same_time")

    before = {event.key for event in told.before.events}
    assert {event.key for event in told.after.events} == before
    assert told.after.gone == ()


def test_split_to_another_time() -> None:
    told = Told("split_to_another_time")

    assert days(told.after.events)[:4] == ["11-03 10", "11-10 10", "11-17 14", "11-24 14"]
    assert keys(SERIES, 17, 24) <= set(told.after.gone)


def test_series_deleted_by_its_organizer() -> None:
    told = Told("series_deleted_by_its_organizer")

    assert all(event.cancelled and not event.exception for event in told.after.events)
    assert len(told.after.events) == len(told.before.events)


def test_series_deleted_by_somebody() -> None:
    told = Told("series_deleted_by_somebody")

    assert set(told.after.gone) == {event.key for event in told.before.events}
    assert [known.digest for known in told.after.known.series.values()] == [""]


@pytest.mark.skipif(not CORPUS.exists(), reason="set CADENCED_SHARED to where the corpora lie")
@pytest.mark.parametrize(
    ("name", "cancelled", "moved"),
    [
        ("create_create", [], []),
        ("delete_single_delete.single", ["2025-03-25T13:00"], []),
        ("delete_single_delete.single-2", ["2025-03-28T15:00"], []),
        ("edit_single_single.instance-1", [], ["2025-03-24T12:30 to 17:30"]),
        ("edit_single_single.instance-2", [], ["2025-03-26T12:30 to 2025-03-27T01:45"]),
        ("edit_single_single.instance-3", [], []),
    ],
)
def test_what_google_really_sent_is_read(name: str, cancelled: list[str], moved: list[str]) -> None:
    told = json.loads((CORPUS / f"sync-{name}.json").read_text())
    window = Window(datetime(2025, 3, 20, tzinfo=UTC), datetime(2025, 4, 20, tzinfo=UTC))
    reading = Reading(Zones(told["timeZone"]), window, Known())
    reading.read(told["items"])

    assert reading.troubles == []
    assert [f"{e.original_start:%Y-%m-%dT%H:%M}" for e in reading.events if e.cancelled] == (
        cancelled
    )
    shifted = [e for e in reading.events if e.starts_at != e.original_start]
    assert len(shifted) == len(moved)
    assert all(
        f"{e.original_start:%Y-%m-%dT%H:%M}" == m[:16]
        and f"{e.starts_at:%Y-%m-%dT%H:%M}".endswith(m.partition(" to ")[2])
        for e, m in zip(shifted, moved, strict=True)
    )
    assert len(reading.events) >= 8


@pytest.mark.skipif(not CORPUS.exists(), reason="set CADENCED_SHARED to where the corpora lie")
@pytest.mark.parametrize("kind", ["cancelled", "recurring", "timed"])
def test_events_google_really_sent_are_read(kind: str) -> None:
    items = json.loads((CORPUS / f"events-gcal.{kind}.json").read_text())
    window = Window(datetime(2010, 1, 1, tzinfo=UTC), datetime(2030, 1, 1, tzinfo=UTC))
    reading = Reading(Zones("America/Denver"), window, Known())
    reading.read(items)

    assert [t for t in reading.troubles if "cut" not in t] == []
    assert bool(reading.events) == (kind != "cancelled")
