"""Calendars of Microsoft 365: what a delta says, and what it leaves unsaid."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from cadence.calendar_events import Batch, CalendarEvent, EventKind, Response, Window
from cadence.people import PersonId
from integrations.calendars.graph import GraphCalendars
from integrations.calendars.graph_cursor import DeltaCursor, Told, read_cursor
from integrations.calendars.graph_events import SELECT, Owner, event_of, is_beyond, uid_of
from integrations.calendars.graph_rounds import News, Round
from integrations.calendars.series import event_key
from integrations.calendars.zones import Zones
from integrations.errors import CursorExpired, Refused, SignedOut, Unavailable
from tests.cast import ADA, BOB, CLEO
from tests.conftest import SHARED
from tests.simulated.graph import GraphFace, source_of
from tests.simulated.graph_rules import CSDL, OURS, of_csdl
from tests.simulated.meetings import Guest
from tests.simulated.weather import Fault

NOW = datetime(2026, 10, 19, 8, tzinfo=UTC)
WINDOW = Window(NOW - timedelta(days=30), NOW + timedelta(days=40))
WINTER = datetime(2026, 10, 27, 9, tzinfo=UTC)
"""Ten o'clock in Berlin, after the clocks changed."""

TUESDAYS = ["10-20 08", "10-27 09", "11-03 09", "11-10 09", "11-17 09", "11-24 09"]


@pytest.fixture
def weekly(graph: GraphFace) -> GraphFace:
    """Ada meets Bob on Tuesdays at ten."""
    graph.organisation.create(
        ADA.id, [BOB.id], datetime(2026, 10, 20, 10), rule="FREQ=WEEKLY", uid="w"
    )
    return graph


@pytest.fixture
def source(graph: GraphFace) -> Iterator[GraphCalendars]:
    source = source_of(graph)
    yield source
    source.close()


def starts(batch: Batch) -> list[str]:
    inside = [e for e in batch.events if e.starts_at < WINDOW.end]
    return [f"{event.starts_at:%m-%d %H}" for event in inside]


def first(source: GraphCalendars, owner: PersonId = ADA.id) -> Batch:
    return source.changes(owner, None, WINDOW)


def calls(graph: GraphFace, word: str) -> int:
    return sum(word in call.target for call in graph.calls)


def test_bare_occurrences_are_filled_in_from_their_series(
    weekly: GraphFace, source: GraphCalendars
) -> None:
    batch = first(source)

    assert starts(batch) == TUESDAYS
    one = batch.events[1]
    assert (one.organizer, [a.address for a in one.attendees]) == (ADA.id, [BOB.id])
    assert (one.zone, one.title, one.recurring, one.exception) == (
        "Europe/Berlin",
        "1:1",
        True,
        False,
    )
    assert calls(weekly, "$batch") == 0


def test_times_without_their_series_are_filled_in_by_one_batch(
    weekly: GraphFace, source: GraphCalendars
) -> None:
    weekly.organisation.create(
        ADA.id, [CLEO.id], datetime(2026, 10, 21, 10), rule="FREQ=WEEKLY", uid="other"
    )
    weekly.calendars.masterless = True
    batch = first(source)

    assert len(batch.events) == len({e.key for e in batch.events}) > 2 * len(TUESDAYS)
    assert {a.address for e in batch.events for a in e.attendees} == {BOB.id, CLEO.id}
    assert calls(weekly, "$batch") == 1


def test_a_series_that_is_nowhere_any_more_leaves_nothing_behind() -> None:
    news = News(OWNER, Told(), {}, lambda _: ())
    news.read(a_round({**PLAIN_TIMES, "id": "o", "type": "occurrence", "seriesMasterId": "m"}))

    assert (news.events, news.gone, news.troubles) == ({}, {}, [])


def test_an_occurrence_that_is_told_as_removed_is_gone() -> None:
    told = Told()
    told.add("m", "uid", {"o1": WINTER, "o2": WINTER + timedelta(days=7)})
    news = News(OWNER, told, {}, lambda _: ())
    news.read(a_round({"id": "o1", "@removed": {"reason": "deleted"}}))

    assert list(news.gone) == [event_key("uid", WINTER)]


def test_a_time_that_became_special_under_another_id_is_not_gone() -> None:
    told = Told()
    told.add("m", "uid", {"as an occurrence": WINTER})
    told.add("m", "uid", {"as an exception": WINTER})

    assert told.forget("as an occurrence") == []
    assert told.forget("as an exception") == [event_key("uid", WINTER)]


@pytest.mark.parametrize(
    ("limits", "beyond"),
    [
        ({"type": "noEnd", "endDate": "0001-01-01"}, False),
        ({"type": "numbered", "numberOfOccurrences": 3}, False),
        ({"type": "endDate", "endDate": "2026-10-27"}, False),
        ({"type": "endDate", "endDate": "2026-10-26"}, True),
        (None, False),
    ],
)
def test_what_lies_beyond_a_series(limits: dict[str, object] | None, *, beyond: bool) -> None:
    assert is_beyond(WINTER, {"recurrence": {"range": limits} if limits else None}) is beyond


def test_where_nothing_happened_one_call_says_so(weekly: GraphFace, source: GraphCalendars) -> None:
    before = first(source)
    weekly.calls.clear()
    after = source.changes(ADA.id, before.cursor, WINDOW)

    assert (after.events, after.gone, after.complete) == ((), (), False)
    assert len(weekly.calls) == 1


def test_an_occurrence_that_was_deleted_is_found_by_what_remains(
    weekly: GraphFace, source: GraphCalendars
) -> None:
    before = first(source)
    weekly.organisation.cancel("w", WINTER)
    after = source.changes(ADA.id, before.cursor, WINDOW)

    (key,) = after.gone
    assert key == event_key(before.events[0].uid, WINTER)
    assert starts(after) == [day for day in TUESDAYS if not day.startswith("10-27")]


def test_the_guests_copy_says_itself_that_it_was_cancelled(
    weekly: GraphFace, source: GraphCalendars
) -> None:
    before = first(source, BOB.id)
    weekly.organisation.cancel("w", WINTER)
    after = source.changes(BOB.id, before.cursor, WINDOW)

    (event,) = after.events
    assert (event.cancelled, event.exception, event.original_start) == (True, True, WINTER)
    assert event.key in {e.key for e in before.events}


def test_both_copies_of_an_occurrence_have_one_name(
    weekly: GraphFace, source: GraphCalendars
) -> None:
    weekly.organisation.move("w", WINTER, WINTER + timedelta(days=1))

    assert {e.key for e in first(source).events} == {e.key for e in first(source, BOB.id).events}


def test_an_exception_of_a_known_series_costs_no_call_more(
    weekly: GraphFace, source: GraphCalendars
) -> None:
    before = first(source)
    weekly.organisation.move("w", WINTER, WINTER + timedelta(days=1))
    weekly.calls.clear()
    after = source.changes(ADA.id, before.cursor, WINDOW)

    (event,) = after.events
    assert (event.original_start, event.starts_at) == (WINTER, WINTER + timedelta(days=1))
    assert len(weekly.calls) == 1


def test_a_series_that_is_only_echoed_is_asked_for_its_times(
    weekly: GraphFace, source: GraphCalendars
) -> None:
    before = first(source)
    weekly.calendars.echoes = True
    weekly.organisation.make_private("w")
    after = source.changes(ADA.id, before.cursor, WINDOW)

    assert after.gone == ()
    assert starts(after) == TUESDAYS
    assert calls(weekly, "/instances") == 1


def test_a_deleted_series_takes_all_its_times_along(
    weekly: GraphFace, source: GraphCalendars
) -> None:
    before = first(source)
    weekly.organisation.cancel_series("w")
    after = source.changes(ADA.id, before.cursor, WINDOW)

    assert set(after.gone) == {event.key for event in before.events}
    assert after.events == ()


def test_what_a_shortened_series_does_not_reach_was_not_called_off(
    weekly: GraphFace, source: GraphCalendars
) -> None:
    before = first(source)
    weekly.organisation.split("w", datetime(2026, 11, 3, 9, tzinfo=UTC))
    after = source.changes(ADA.id, before.cursor, WINDOW)

    old = before.events[0].uid
    later = {e.key for e in before.events if e.starts_at.month >= 11}
    assert (after.gone, set(after.ended)) == ((), later)
    assert {e.uid for e in after.events} - {old}


def test_removed_ids_that_were_never_told_are_ignored(
    weekly: GraphFace, source: GraphCalendars
) -> None:
    far = weekly.organisation.create(ADA.id, [BOB.id], datetime(2028, 5, 1, 10))
    before = first(source)
    weekly.organisation.make_private(far)
    after = source.changes(ADA.id, before.cursor, WINDOW)

    assert (after.events, after.gone, after.ended) == ((), (), ())


def test_a_single_meeting_that_moves_leaves_its_old_time(
    graph: GraphFace, source: GraphCalendars
) -> None:
    at = datetime(2026, 10, 22, 14, tzinfo=UTC)
    graph.organisation.create(ADA.id, [BOB.id], datetime(2026, 10, 22, 16), uid="once")
    before = first(source)
    graph.organisation.move("once", at, at + timedelta(hours=3))
    after = source.changes(ADA.id, before.cursor, WINDOW)

    assert after.gone == (before.events[0].key,)
    assert starts(after) == ["10-22 17"]


@pytest.mark.parametrize("replays", [0, 3])
def test_replays_and_any_order_change_nothing(
    weekly: GraphFace, source: GraphCalendars, replays: int
) -> None:
    weekly.calendars.replays = replays
    before = first(source)
    weekly.weather.duplicates = weekly.weather.reorders = True
    weekly.organisation.cancel("w", WINTER)
    weekly.organisation.move("w", WINTER + timedelta(days=7), WINTER + timedelta(days=8))
    after = source.changes(ADA.id, before.cursor, WINDOW)
    again = source.changes(ADA.id, after.cursor, WINDOW)

    assert len(after.gone) == 1
    assert again.gone == ()
    assert len({e.key for e in after.events}) == len(after.events)


def test_pages_are_put_together(weekly: GraphFace, source: GraphCalendars) -> None:
    for day in range(1, 25):
        weekly.organisation.create(ADA.id, [CLEO.id], datetime(2026, 11, day, 15))
    weekly.calendars.page = 5
    batch = first(source)

    assert len(starts(batch)) == len(TUESDAYS) + 24
    assert calls(weekly, "skiptoken") > 3


@pytest.mark.parametrize("shape", [(410, "SyncStateNotFound"), (400, "syncStateNotFound")])
def test_a_forgotten_state_is_an_expired_cursor(
    weekly: GraphFace, source: GraphCalendars, shape: tuple[int, str]
) -> None:
    cursor = first(source).cursor
    weekly.calendars.forgets_as = shape
    weekly.weather.expire_tokens()

    with pytest.raises(CursorExpired):
        source.changes(ADA.id, cursor, WINDOW)


@pytest.mark.parametrize("cursor", ["rubbish", "[0, 1]", '[99, "l", ["2026-01-01", "x"], ""]'])
def test_a_cursor_of_another_version_is_expired(source: GraphCalendars, cursor: str) -> None:
    with pytest.raises(CursorExpired):
        source.changes(ADA.id, cursor, WINDOW)


def test_a_damaged_cursor_is_expired_when_it_is_needed(
    weekly: GraphFace, source: GraphCalendars
) -> None:
    known = read_cursor(first(source).cursor)
    weekly.organisation.cancel("w", WINTER)
    damaged = DeltaCursor(known.link, known.window, known.packed[:-9])

    with pytest.raises(CursorExpired):
        source.changes(ADA.id, damaged.written(), WINDOW)


def test_the_window_is_begun_anew_every_few_weeks_and_not_for_all_at_once(
    weekly: GraphFace, source: GraphCalendars
) -> None:
    cursor = first(source).cursor
    later = [replace(WINDOW, end=WINDOW.end + timedelta(days=days)) for days in (20, 36)]
    soon, anew = (source.changes(ADA.id, cursor, window) for window in later)

    assert (soon.complete, anew.complete) == (False, True)
    people = [PersonId(f"p{number}@fernhill.example") for number in range(40)]
    weekly.organisation.people |= {p: replace(CLEO, id=p) for p in people}
    ends = {read_cursor(first(source, person).cursor).window.end for person in people}
    assert len(ends) > 7


def test_a_mailbox_outside_the_scope_is_refused_with_what_to_do(
    graph: GraphFace, source: GraphCalendars
) -> None:
    graph.grants.calendars = {BOB.id}

    with pytest.raises(Refused, match="outside what the application may read") as raised:
        first(source)
    assert "management scope" in raised.value.cure


def test_a_right_that_was_taken_away_asks_for_a_human(
    weekly: GraphFace, source: GraphCalendars
) -> None:
    cursor = first(source).cursor
    weekly.grants.calendars = set()

    with pytest.raises(SignedOut, match="may not be read any more"):
        source.changes(ADA.id, cursor, WINDOW)


def test_a_calendar_nobody_has_is_no_empty_calendar(source: GraphCalendars) -> None:
    with pytest.raises(Refused):
        first(source, PersonId("nobody@fernhill.example"))


def test_only_the_members_of_a_group_are_read(graph: GraphFace) -> None:
    graph.people.groups |= {"g1": {ADA.id, HOUSEKEEPER, "g2"}, "g2": {BOB.id}}
    source = source_of(graph, group="g1")

    assert [source.calendars() for _ in range(2)] == [(ADA.id,)] * 2
    assert calls(graph, "/groups/") == 1
    graph.grants.groups = False
    with pytest.raises(SignedOut, match="group") as raised:
        source_of(graph, group="g1").calendars()
    source.close()
    assert "GroupMember.Read.All" in raised.value.cure


HOUSEKEEPER = "house@fernhill.example"


def test_of_what_is_private_only_the_structure_is_read(
    weekly: GraphFace, source: GraphCalendars
) -> None:
    weekly.organisation.make_private("w")
    event = first(source).events[0]

    assert (event.private, event.title, len(event.attendees)) == (True, "", 1)


def test_leave_rooms_and_hidden_guests_are_seen(graph: GraphFace, source: GraphCalendars) -> None:
    room = Guest("room-4@fernhill.example", Response.ACCEPTED, resource=True)
    graph.organisation.be_away(BOB.id, datetime(2026, 10, 26), days=2)
    graph.organisation.create(ADA.id, [BOB.id, room, CLEO.id], datetime(2026, 11, 3, 10), uid="m")
    graph.organisation.hide_guests("m")
    away, meeting = first(source, BOB.id).events
    ours = first(source).events[0]

    assert (away.kind, away.out_of_office, away.all_day) == (EventKind.OUT_OF_OFFICE, True, True)
    assert (f"{away.starts_at:%d %H}", f"{away.ends_at:%d %H}") == ("25 23", "27 23")
    assert (meeting.hidden_people, [a.address for a in meeting.attendees]) == (True, [BOB.id])
    assert [a.resource for a in ours.attendees] == [False, True, False]
    assert not ours.hidden_people


def test_an_answer_is_read_from_both_copies(weekly: GraphFace, source: GraphCalendars) -> None:
    weekly.organisation.answer("w", BOB.id, Response.DECLINED)

    for owner in (ADA.id, BOB.id):
        assert [a.response for a in first(source, owner).events[0].attendees] == [Response.DECLINED]


def test_without_bodies_nothing_but_the_structure_is_asked_for(weekly: GraphFace) -> None:
    source = source_of(weekly, strict=True)
    before = first(source)
    same = source.changes(ADA.id, before.cursor, WINDOW)
    weekly.organisation.cancel("w", WINTER)
    after = source.changes(ADA.id, before.cursor, WINDOW)
    source.close()

    assert (same.complete, same.events) == (False, ())
    assert after.complete
    assert starts(after) == [day for day in TUESDAYS if not day.startswith("10-27")]
    asked = [call.target for call in weekly.calls if "calendarView" in call.target]
    assert all(f"select={SELECT.replace(',', '%2C')}" in target for target in asked)
    assert "body" not in SELECT.lower()


def test_a_ring_is_asked_for_and_given_back(graph: GraphFace, source: GraphCalendars) -> None:
    with pytest.raises(Refused):
        source.watch(ADA.id, "https://127.0.0.1:1/ring", "token-of-ours")
    graph.violations.clear()

    source.stop("a-subscription-that-ended")


def test_free_and_busy_is_all_that_is_asked_of_who_is_not_read(
    graph: GraphFace, source: GraphCalendars
) -> None:
    graph.organisation.create(ADA.id, [BOB.id], datetime(2026, 10, 20, 10))
    graph.organisation.be_away(BOB.id, datetime(2026, 10, 22))
    graph.grants.calendars = {BOB.id}
    week = Window(NOW, NOW + timedelta(days=7))
    nobody = PersonId("nobody@fernhill.example")
    told = source.busy([nobody, CLEO.id, BOB.id], week)

    assert [(f"{b.starts_at:%d %H}", b.away) for b in told[BOB.id]] == [
        ("20 08", False),
        ("21 22", True),
    ]
    assert nobody not in told


OWNER = Owner(frozenset({ADA.id}), Zones("Europe/Berlin").home)
PLAIN = {
    "id": "AAkALg",
    "iCalUId": "u",
    "type": "singleInstance",
    "start": {"dateTime": "2026-11-03T09:00:00.0000000", "timeZone": "UTC"},
    "end": {"dateTime": "2026-11-03T09:30:00.0000000", "timeZone": "UTC"},
    "organizer": {"emailAddress": {"address": "Ada@Fernhill.example", "name": "Ada"}},
    "attendees": [],
}


PLAIN_TIMES = {name: PLAIN[name] for name in ("start", "end")}


def a_round(*items: dict[str, object]) -> Round:
    found = Round()
    found.add({"value": list(items)})
    return found


def read(**more: object) -> CalendarEvent:
    return event_of({**PLAIN, **more}, None, OWNER)


@pytest.mark.parametrize(
    ("written", "zone"),
    [
        ("W. Europe Standard Time", "Europe/Berlin"),
        ("Tokyo Standard Time", "Asia/Tokyo"),
        ("America/New_York", "America/New_York"),
        ("tzone://Microsoft/Utc", "Europe/Berlin"),
        ("Customized Time Zone", "Europe/Berlin"),
        ("", "Europe/Berlin"),
    ],
)
def test_zones_go_by_their_iana_names(written: str, zone: str) -> None:
    assert read(originalStartTimeZone=written).zone == zone


def test_a_zone_that_was_not_asked_for_is_understood() -> None:
    start = {"dateTime": "2026-11-03T10:00:00.0000000", "timeZone": "W. Europe Standard Time"}

    assert read(start=start).starts_at == datetime(2026, 11, 3, 9, tzinfo=UTC)


@pytest.mark.parametrize("start", ["2026-11-03T00:00:00.0000000", "2026-11-02T23:00:00.0000000"])
def test_a_day_is_the_owners_day_however_its_midnight_is_told(start: str) -> None:
    day = read(
        start={"dateTime": start, "timeZone": "UTC"},
        isAllDay=True,
        originalStartTimeZone="W. Europe Standard Time",
    )

    assert day.starts_at == datetime(2026, 11, 2, 23, tzinfo=UTC)


def test_one_time_of_a_series_and_the_series_have_one_uid() -> None:
    head, tail = "040000008200E00074C5B7101A82E008", "B0C1D2E3F4A5B6C7" * 4
    series, one = {"iCalUId": f"{head}00000000{tail}"}, {"iCalUId": f"{head}07EA0B03{tail}"}

    assert uid_of(series) == uid_of(one)
    assert uid_of({"iCalUId": "ab12@outside.example", "id": "x"}) == "ab12@outside.example"


def test_an_event_that_cannot_be_read_is_named_and_nothing_is_taken_for_gone(
    weekly: GraphFace, source: GraphCalendars
) -> None:
    before = first(source)
    weekly.organisation.cancel("w", WINTER)
    weekly.calendars.garbles = True
    after = source.changes(ADA.id, before.cursor, WINDOW)

    assert (after.gone, after.ended) == ((), ())
    assert after.troubles
    assert all("1:1" not in trouble for trouble in after.troubles)


def test_of_a_body_nothing_is_kept(weekly: GraphFace, source: GraphCalendars) -> None:
    batch = first(source)
    told = read_cursor(batch.cursor).told()

    for kept in (repr(batch.events), repr(told)):
        assert "What only the two of them should read" not in kept
    assert "1:1" not in repr(told)


def test_the_cursor_of_a_busy_calendar_stays_small() -> None:
    told = Told()
    for series in range(30):
        slots = {f"{series}/{n}": NOW + timedelta(days=7 * n) for n in range(26)}
        told.add(f"series {series}", f"{series:0112X}", slots)
    for single in range(300):
        told.move(f"single {single}", event_key(f"{single:0112X}", NOW))

    assert len(told.packed()) < 25_000


def test_a_slow_half_or_missing_answer_is_no_empty_calendar(
    weekly: GraphFace, source: GraphCalendars
) -> None:
    first(source)
    weekly.weather.strikes = lambda call: "calendarView" in call
    weekly.weather.storm = Fault.HALF_BODY

    with pytest.raises(Unavailable):
        first(source)


OBSERVED = SHARED / "corpora/calendar/graph-observed"


@pytest.mark.skipif(not OBSERVED.exists(), reason="set CADENCED_SHARED to where the samples lie")
@pytest.mark.parametrize("name", ["bare-occurrence.json", "bare-occurrence-real-ids.json"])
def test_published_samples_can_be_read(name: str) -> None:
    item = json.loads((OBSERVED / name).read_text())
    master = {**PLAIN, "id": item["seriesMasterId"], "type": "seriesMaster"}
    event = event_of(item, master, OWNER)

    assert event.ends_at > event.starts_at == event.original_start
    assert (event.organizer, event.recurring) == (ADA.id, True)


@pytest.mark.skipif(not CSDL.exists(), reason="set CADENCED_SHARED to where the schemas lie")
def test_our_rules_are_microsofts_trimmed() -> None:
    theirs = of_csdl(CSDL)

    for name, properties in OURS.types.items():
        assert properties.items() <= theirs.types[name].items(), name
    for name, words in OURS.words.items():
        assert words <= theirs.words[name], name
