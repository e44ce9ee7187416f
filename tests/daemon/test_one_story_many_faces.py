"""The same story, told by every provider's face, ends in the same ledger.

The daemon reads the real adapters, and those the faces of one simulated organisation: over HTTP on
loopback, from files, from a real server. What a face cannot know is said beside its story.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, time
from pathlib import Path

import pytest

from cadence.calendar_events import Response, Window
from cadence.people import PersonId
from daemon.records import meetings, troubles
from daemon.records.engine import reading
from daemon.steps import sync_calendar, sync_directory
from tests.cast import ADA, ADA_AND_BOB, BOB, CLEO, EVERYBODY
from tests.daemon.house import House, a_house
from tests.simulated.faces import FACES, STANDARDS, Staged, raised
from tests.simulated.meetings import Guest
from tests.simulated.organisation import SimulatedOrganisation
from tests.simulated.weather import Fault
from tests.written_calendars import at, told

BEGIN = datetime(2026, 10, 14, 8, tzinfo=UTC)
END = datetime(2026, 11, 18, 11, tzinfo=UTC)
STRETCH = Window(at("2026-10-13", "00:00"), at("2026-11-18", "00:00"))
TUESDAYS = ("10-13", "10-20", "10-27", "11-03", "11-10", "11-17")
WEEKLY = "weekly"
ROOM = Guest("room-4@resource.fernhill.example", Response.ACCEPTED, resource=True)


@dataclass
class Telling:
    """A story while it is told: the organisation, its face, and the daemon that looks at it."""

    organisation: SimulatedOrganisation
    staged: Staged
    house: House

    def look(self, **later: float) -> None:
        """Time passes, and all calendars are read."""
        self.organisation.advance(**later)
        self.house.clock.now = self.organisation.now
        self.staged.publish()
        for owner in (ADA.id, BOB.id):
            sync_calendar.run(self.house.ctx, owner)

    def look_at_the_end(self) -> None:
        """When all of the stretch is over."""
        left = END - self.organisation.now
        self.look(seconds=left.total_seconds())

    def ledger(self) -> dict[str, str]:
        """What became of each meeting of the stretch."""
        with reading(self.house.ctx.engine) as db:
            return told(meetings.of_pair(db, ADA_AND_BOB, STRETCH))

    def troubles(self) -> list[str]:
        """What the operator would be told."""
        with reading(self.house.ctx.engine) as db:
            return [one.what for one in troubles.open_ones(db)]


@dataclass(frozen=True)
class Story:
    """What happens, and which slots end otherwise than held (None: there is no such meeting).

    `unless` says what certain faces make of it instead, because they cannot know better.
    """

    tell: Callable[[Telling], None]
    ends: Mapping[str, str | None] = field(default_factory=dict)
    unless: Mapping[str, Mapping[str, str | None]] = field(default_factory=dict)

    def ledger(self, face: str) -> dict[str, str]:
        """The whole ledger it ends in."""
        stood: dict[str, str | None] = {f"{day} 10:00": "held" for day in TUESDAYS}
        ends = stood | dict(self.unless.get(face, self.ends))
        return {slot: what for slot, what in sorted(ends.items()) if what is not None}


def _nothing(_: Telling) -> None:
    return


def _moved(story: Telling) -> None:
    story.organisation.move(WEEKLY, at("2026-10-27"), at("2026-10-28", "15:00"))


def _moved_and_moved_back(story: Telling) -> None:
    _moved(story)
    story.look(hours=1)
    story.organisation.move(WEEKLY, at("2026-10-27"), at("2026-10-27"))


def _cancelled(story: Telling) -> None:
    story.organisation.cancel(WEEKLY, at("2026-10-27"))


def _cancelled_and_restored(story: Telling) -> None:
    _cancelled(story)
    story.look(hours=1)
    story.organisation.restore(WEEKLY, at("2026-10-27"))


def _declined(story: Telling) -> None:
    story.organisation.answer(WEEKLY, BOB.id, Response.DECLINED, at("2026-10-27"))


def _declined_and_back(story: Telling) -> None:
    _declined(story)
    story.look(hours=1)
    story.organisation.answer(WEEKLY, BOB.id, Response.ACCEPTED, at("2026-10-27"))


def _series_declined(story: Telling) -> None:
    story.look(days=19)
    story.organisation.answer(WEEKLY, BOB.id, Response.DECLINED)


def _series_cancelled(story: Telling) -> None:
    story.look(days=19)
    story.organisation.cancel_series(WEEKLY)


def _series_cancelled_and_restored(story: Telling) -> None:
    _series_cancelled(story)
    story.look(hours=1)
    story.organisation.restore(WEEKLY)


def _split(story: Telling) -> None:
    story.look(days=7)
    story.organisation.split(WEEKLY, at("2026-11-03"))


def _split_to_another_time(story: Telling) -> None:
    story.look(days=7)
    story.organisation.split(WEEKLY, at("2026-11-03"), at=time(14))


def _split_after_a_cancellation(story: Telling) -> None:
    story.organisation.cancel(WEEKLY, at("2026-11-10"))
    story.look(days=7)
    story.organisation.split(WEEKLY, at("2026-11-03"))


def _remade(story: Telling) -> None:
    story.look(days=7)
    story.organisation.recreate(WEEKLY, datetime(2026, 10, 27, 10))


def _third_person(story: Telling) -> None:
    story.organisation.invite(WEEKLY, CLEO.id, at("2026-10-27"))


def _room(story: Telling) -> None:
    story.organisation.invite(WEEKLY, ROOM)


def _leave(story: Telling) -> None:
    story.organisation.be_away(BOB.id, datetime(2026, 10, 26), days=5)
    story.look(hours=1)
    story.organisation.cancel(WEEKLY, at("2026-10-27"))


def _private(story: Telling) -> None:
    story.organisation.make_private(WEEKLY)
    story.look(hours=1)
    _moved(story)


def _deleted_by_the_report(story: Telling) -> None:
    story.organisation.remove_copy(WEEKLY, BOB.id, at("2026-10-27"))


def _a_single_meeting(story: Telling) -> None:
    hour = datetime(2026, 10, 22, 16)
    single = story.organisation.create(ADA.id, [BOB.id], hour, uid="single")
    story.look(hours=1)
    story.organisation.move(single, at("2026-10-22", "16:00"), at("2026-10-23", "09:00"))


def _a_single_meeting_cancelled(story: Telling) -> None:
    hour = datetime(2026, 10, 22, 16)
    single = story.organisation.create(ADA.id, [BOB.id], hour, uid="single")
    story.look(hours=1)
    story.organisation.cancel_series(single)


def _hidden_guests(story: Telling) -> None:
    story.organisation.hide_guests(WEEKLY)
    story.look(hours=1)
    _cancelled(story)


STORIES = {
    "nothing happens": Story(_nothing),
    "one is moved": Story(
        _moved,
        {"10-27 10:00": "moved to 10-28 15:00 by manager", "10-28 15:00": "held"},
    ),
    "one is moved and moved back": Story(_moved_and_moved_back),
    "one is cancelled": Story(_cancelled, {"10-27 10:00": "cancelled by manager"}),
    "one is cancelled and restored": Story(_cancelled_and_restored),
    "the report declines one": Story(_declined, {"10-27 10:00": "declined by report"}),
    "the report declines one and comes back": Story(_declined_and_back),
    "the report declines the series": Story(
        _series_declined, {f"{day} 10:00": "declined by report" for day in TUESDAYS[3:]}
    ),
    "the series is cancelled": Story(
        _series_cancelled, {f"{day} 10:00": "cancelled by manager" for day in TUESDAYS[3:]}
    ),
    "the series is cancelled and restored": Story(_series_cancelled_and_restored),
    "this and following, at the same time": Story(_split),
    "this and following, at another time": Story(
        _split_to_another_time,
        {f"{day} 10:00": None for day in TUESDAYS[3:]}
        | {f"{day} 14:00": "held" for day in TUESDAYS[3:]},
    ),
    "a cancelled one lies beyond a split": Story(
        _split_after_a_cancellation, {"11-10 10:00": "cancelled by manager"}
    ),
    "the series is made anew": Story(_remade),
    "a third person joins one": Story(_third_person, {"10-27 10:00": None}),
    "a room is added": Story(_room),
    "one falls on leave": Story(_leave, {"10-27 10:00": "excused by manager"}),
    "the series is private": Story(
        _private,
        {"10-27 10:00": "moved to 10-28 15:00 by manager", "10-28 15:00": "held"},
    ),
    "the report deletes one for themselves": Story(
        _deleted_by_the_report,
        # An EXDATE does not tell whose it is; it is one observation, and counts for nobody's case.
        unless={face: {"10-27 10:00": "cancelled by manager"} for face in STANDARDS},
    ),
    "a single meeting is moved": Story(
        _a_single_meeting,
        {"10-22 16:00": "moved to 10-23 09:00 by manager", "10-23 09:00": "held"},
    ),
    "a single meeting is cancelled": Story(
        _a_single_meeting_cancelled, {"10-22 16:00": "cancelled by manager"}
    ),
    "guests do not see each other": Story(_hidden_guests, {"10-27 10:00": "cancelled by manager"}),
}


@pytest.fixture(
    params=[pytest.param(f, marks=pytest.mark.servers if f == "caldav" else ()) for f in FACES]
)
def face(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def story(face: str, tmp_path: Path) -> Iterator[Telling]:
    """Ada and Bob meet on Tuesdays at ten, and each has lunch besides."""
    organisation = SimulatedOrganisation(EVERYBODY, now=datetime(2026, 8, 24, 8, tzinfo=UTC))
    organisation.create(ADA.id, [BOB.id], datetime(2026, 9, 1, 10), rule="FREQ=WEEKLY", uid=WEEKLY)
    for owner in (ADA.id, BOB.id):
        lunch = {"rule": "FREQ=DAILY", "title": "Lunch", "uid": f"lunch-{owner.partition('@')[0]}"}
        organisation.create(PersonId(owner), (), datetime(2026, 9, 1, 12), **lunch)
    organisation.now = BEGIN
    folder = tmp_path / "face"
    folder.mkdir()
    with raised(face, organisation, folder) as staged:
        house = a_house(tmp_path, calendars=staged.source, now=BEGIN)
        sync_directory.run(house.ctx)
        telling = Telling(organisation, staged, house)
        telling.look()
        yield telling


@pytest.mark.parametrize("name", STORIES)
def test_it_ends_in_the_same_ledger(story: Telling, face: str, name: str) -> None:
    _live(story, name)

    assert story.ledger() == STORIES[name].ledger(face)
    assert story.troubles() == []


@pytest.mark.parametrize("face", [f for f in FACES if f not in STANDARDS], indirect=True)
@pytest.mark.parametrize("name", STORIES)
def test_it_ends_in_the_same_ledger_where_much_goes_wrong(
    story: Telling, face: str, name: str
) -> None:
    """Told twice and backwards, with calls that fail, and tokens that are forgotten."""
    weather = story.staged.weather
    assert weather is not None
    weather.duplicates = weather.reorders = True
    weather.coming.extend([Fault.SERVER_ERROR, Fault.RATE_LIMIT, Fault.HALF_BODY])
    story.look(minutes=30)
    _live(story, name)

    assert story.ledger() == STORIES[name].ledger(face)
    assert story.troubles() == []


def _live(story: Telling, name: str) -> None:
    """Let it happen, look; forget every token, look; and look when all is over."""
    STORIES[name].tell(story)
    story.look(hours=1)
    if story.staged.weather is not None:
        story.staged.weather.expire_tokens()
        story.look(minutes=10)
    story.look_at_the_end()
