"""The contract of every calendar provider: the same story is read from each."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from cadence.calendar_events import Batch, Busy, EventKey, Sighting, Window
from cadence.comparing import Before, compare
from cadence.people import PersonId
from integrations import calendars
from integrations.calendars import CalendarSource, FreeBusy
from integrations.calendars.expanding import occurrences
from integrations.errors import CursorExpired, ProviderError
from tests.cast import ADA, BOB, EVERYBODY
from tests.servers.radicale import Radicale
from tests.simulated.ews import ExchangeFace
from tests.simulated.google import AUTH, GoogleFace
from tests.simulated.graph import GraphFace, source_of
from tests.simulated.graph import face as graph_face
from tests.simulated.organisation import SimulatedOrganisation
from tests.simulated.written import hold
from tests.written_calendars import WEEKLY, one_on_one, vcalendar, vevent

NOW = datetime(2026, 11, 1, 8, tzinfo=UTC)
WINDOW = Window(NOW - timedelta(days=90), NOW + timedelta(days=60))
ELSE = "UID:else\r\nDTSTART:20261102T110000Z\r\nDURATION:PT1H"


class Stage(ABC):
    """How a provider's calendars come to hold something."""

    source: CalendarSource

    @abstractmethod
    def put(self, owner: PersonId, *events: str) -> None:
        """Make a calendar hold these VEVENTs, one to a UID, and nothing else."""


class Folder(Stage):
    """Files named for their owners."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.source = calendars.connect("ics", {"path": folder, "timezone": "Europe/Berlin"})

    def put(self, owner: PersonId, *events: str) -> None:
        (self.folder / f"{owner}.ics").write_bytes(vcalendar(*events))


class Memory(Stage):
    """Events in memory, told as a snapshot or as a delta."""

    def __init__(self, *, snapshots: bool) -> None:
        self.source = self.held = calendars.connect("memory", {"snapshots": snapshots})  # type: ignore[assignment]

    def put(self, owner: PersonId, *events: str) -> None:
        shown = occurrences(vcalendar(*events), "Europe/Berlin", WINDOW).events
        before = self.held._events.get(owner, {})  # type: ignore[attr-defined]
        self.held.remove(owner, *(before.keys() - {e.key for e in shown}))  # type: ignore[attr-defined]
        self.held.put(owner, *(e for e in shown if before.get(e.key) != e))  # type: ignore[attr-defined]


class Server(Stage):
    """A CalDAV server."""

    def __init__(self, server: Radicale) -> None:
        self.server = server
        section = {**server.section(), "people": lambda: [ADA.id, BOB.id]}
        self.source = calendars.connect("caldav", section)

    def put(self, owner: PersonId, *events: str) -> None:
        calendar = self.server.calendar(owner)
        texts = {_uid(event): vcalendar(event).decode() for event in events}
        known = {str(event.icalendar_component["UID"]): event for event in calendar.events()}
        for uid in known.keys() - texts.keys():
            known[uid].delete()
        for text in texts.values():
            calendar.save_event(text)


class Exchange(Stage):
    """Exchange, as its double shows it."""

    def __init__(self, face: ExchangeFace) -> None:
        self.face = face
        self.source = calendars.connect("exchange", face.section())

    def put(self, owner: PersonId, *events: str) -> None:
        hold(self.face.organisation, owner, events)


class Google(Stage):
    """Google Calendar."""

    def __init__(self, face: GoogleFace) -> None:
        self.face = face
        face.granted.add(f"{AUTH}calendar.events.freebusy")
        section = {**face.section(), "people": lambda: [ADA.id, BOB.id]}
        self.source = calendars.connect("google", section)

    def put(self, owner: PersonId, *events: str) -> None:
        hold(self.face.organisation, owner, events)


class Microsoft(Stage):
    """Microsoft 365, as its double shows it."""

    def __init__(self, face: GraphFace, *, strict: bool) -> None:
        self.face = face
        face.calendars.invited = True
        self.source = source_of(face, strict=strict)

    def put(self, owner: PersonId, *events: str) -> None:
        hold(self.face.organisation, owner, events)


ELSEWHERE = {"invites": "test_invitations.py"}
"""Providers whose calendars cannot be set from outside, and where they are tested instead."""

STAGES = (
    "ics",
    "memory",
    "memory as deltas",
    "caldav",
    "exchange",
    "google",
    "microsoft",
    "microsoft strictly",
)


@pytest.fixture(
    params=[
        pytest.param(name, marks=pytest.mark.servers if name == "caldav" else ()) for name in STAGES
    ]
)
def stage(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Stage]:
    match request.param:
        case "ics":
            yield Folder(tmp_path)
        case "caldav":
            server = Radicale(tmp_path)
            server.start()
            yield Server(server)
            server.stop()
        case "exchange":
            with ExchangeFace(SimulatedOrganisation(EVERYBODY, now=NOW)) as face:
                yield Exchange(face)
        case "google":
            google = Google(request.getfixturevalue("google"))
            yield google
            google.source.close()  # type: ignore[attr-defined]
        case "microsoft" | "microsoft strictly" as name:
            organisation = SimulatedOrganisation(EVERYBODY, now=NOW)
            with graph_face(organisation, tmp_path) as graph:
                yield Microsoft(graph, strict=name != "microsoft")
        case name:
            yield Memory(snapshots=name == "memory")


def test_every_provider_is_staged() -> None:
    staged = {name.partition(" ")[0] for name in STAGES}

    assert staged | ELSEWHERE.keys() == calendars.PROVIDERS.keys()


@dataclass
class Reader:
    """What is known of Ada's calendar, look by look."""

    source: CalendarSource
    cursor: str | None = None
    looked_at: datetime | None = None
    sightings: dict[EventKey, Sighting] = field(default_factory=dict)
    now: datetime = NOW

    def look(self) -> frozenset[EventKey]:
        """Read the calendar; the events in which something happened."""
        self.now += timedelta(minutes=5)
        batch = self._batch()
        before = Before(ADA.id, self.sightings, self.looked_at)
        look = compare(before, batch, WINDOW, at=self.now)
        self.sightings |= {sighting.event.key: sighting for sighting in look.sightings}
        self.cursor, self.looked_at = batch.cursor, self.now
        return look.touched

    def _batch(self) -> Batch:
        try:
            return self.source.changes(ADA.id, self.cursor, WINDOW)
        except CursorExpired:
            return self.source.changes(ADA.id, None, WINDOW)

    def standing(self) -> list[str]:
        """The starts of Ada's 1:1s that stand, in UTC."""
        return sorted(
            f"{s.event.starts_at:%m-%d %H}"
            for s in self.sightings.values()
            if s.event.uid == "weekly" and not s.event.cancelled and s.vanished_at is None
        )


SERIES = one_on_one(*WEEKLY[:-1], "RRULE:FREQ=WEEKLY;COUNT=12")
ALL = ["11-03 09", "11-10 09", "11-17 09"]


@pytest.fixture
def reader(stage: Stage) -> Reader:
    stage.put(ADA.id, SERIES, vevent(ELSE))
    built = Reader(stage.source)
    built.look()
    return built


def ahead(reader: Reader) -> list[str]:
    return [start for start in reader.standing() if start > "11-01"]


def test_a_first_look_shows_everything(stage: Stage, reader: Reader) -> None:
    assert ahead(reader) == ALL
    assert ADA.id in stage.source.calendars()


def test_where_nothing_happened_nothing_is_touched(reader: Reader) -> None:
    assert reader.look() == frozenset()
    assert ahead(reader) == ALL


@pytest.mark.parametrize("trace", ["EXDATE", "STATUS"])
def test_a_cancelled_occurrence_is_seen_as_cancelled(
    stage: Stage, reader: Reader, trace: str
) -> None:
    without = SERIES.replace("RRULE", "EXDATE;TZID=Europe/Berlin:20261110T100000\r\nRRULE")
    off = (
        "BEGIN:VEVENT\r\nUID:weekly\r\nRECURRENCE-ID;TZID=Europe/Berlin:20261110T100000\r\n"
        "DTSTART;TZID=Europe/Berlin:20261110T100000\r\nSTATUS:CANCELLED\r\nSEQUENCE:1\r\nEND:VEVENT"
    )
    stage.put(ADA.id, without if trace == "EXDATE" else f"{SERIES}\r\n{off}", vevent(ELSE))
    touched = reader.look()

    assert len(touched) == 1
    assert ahead(reader) == ["11-03 09", "11-17 09"]


def test_a_moved_occurrence_keeps_its_name(stage: Stage, reader: Reader) -> None:
    keys = set(reader.sightings)
    moved = one_on_one(
        *("UID:weekly", "RECURRENCE-ID;TZID=Europe/Berlin:20261110T100000"),
        *("DTSTART;TZID=Europe/Berlin:20261111T150000", "DURATION:PT30M", "SEQUENCE:1"),
    )
    stage.put(ADA.id, f"{SERIES}\r\n{moved}", vevent(ELSE))
    reader.look()

    assert ahead(reader) == ["11-03 09", "11-11 14", "11-17 09"]
    assert set(reader.sightings) == keys


def test_a_deleted_series_is_gone(stage: Stage, reader: Reader) -> None:
    stage.put(ADA.id, vevent(ELSE))
    reader.look()

    assert ahead(reader) == []


def test_a_cursor_nobody_knows_leads_to_the_whole_again(stage: Stage, reader: Reader) -> None:
    reader.cursor = "99:7"
    stage.put(ADA.id, SERIES, vevent(ELSE))
    reader.look()

    assert ahead(reader) == ALL


def test_a_calendar_nobody_has_is_an_error_not_an_empty_calendar(stage: Stage) -> None:
    with pytest.raises(ProviderError):
        stage.source.changes(PersonId("nobody@fernhill.example"), None, WINDOW)


TAKEN = (
    one_on_one("UID:weekly", "DTSTART:20261103T090000Z", "DURATION:PT30M", "RRULE:FREQ=WEEKLY"),
    vevent("UID:free\r\nDTSTART:20261104T110000Z\r\nDURATION:PT1H\r\nTRANSP:TRANSPARENT"),
    vevent("UID:off\r\nDTSTART:20261105T110000Z\r\nDURATION:PT1H\r\nSTATUS:CANCELLED"),
    vevent("UID:away\r\nDTSTART:20261106T110000Z\r\nDURATION:PT1H\r\nSUMMARY:Dentist"),
)


def test_whoever_is_not_read_can_be_asked_when_they_are_taken(stage: Stage) -> None:
    stage.put(ADA.id, *TAKEN)
    source = stage.source
    assert isinstance(source, FreeBusy)

    week = Window(NOW, NOW + timedelta(days=7))
    told = source.busy([ADA.id, PersonId("nobody@fernhill.example")], week)

    assert told == {
        ADA.id: (
            Busy(datetime(2026, 11, 3, 9, tzinfo=UTC), datetime(2026, 11, 3, 9, 30, tzinfo=UTC)),
            Busy(datetime(2026, 11, 6, 11, tzinfo=UTC), datetime(2026, 11, 6, 12, tzinfo=UTC)),
        )
    }


def _uid(event: str) -> str:
    line = next(line for line in event.splitlines() if line.startswith("UID:"))
    return line.removeprefix("UID:")
