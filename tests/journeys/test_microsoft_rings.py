"""Graph rings at the daemon's door: it is asked, it answers, it hears, and reads soon after."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from http.client import HTTPConnection
from pathlib import Path

import pytest

from daemon import ringing
from daemon.records import polls, troubles, watches
from daemon.records.engine import reading
from daemon.steps import keep_watches, poll_calendars, sync_directory
from integrations.calendars.rings import Ring, rung
from tests.cast import ADA, BOB, EVERYBODY
from tests.conftest import SHARED
from tests.daemon.house import House, a_house
from tests.journeys.lived import berlin
from tests.simulated.graph import GraphFace, source_of
from tests.simulated.graph import face as graph_face
from tests.simulated.loopback import Loopback, Reply, Request
from tests.simulated.organisation import SimulatedOrganisation
from tests.simulated.weather import Fault

SAMPLE = SHARED / "corpora/calendar/graph-observed/lifecycle.json"
MONDAY = berlin(10, 19, 7)


class Proxy(Loopback):
    """Speaks TLS in front of the doorbell, as an operator's proxy does."""

    port_behind = 0

    def answer(self, request: Request) -> Reply:
        line = HTTPConnection("127.0.0.1", self.port_behind, timeout=5)
        line.request(request.method, request.target, body=request.body)
        answer = line.getresponse()
        body, kind = answer.read(), answer.headers["Content-Type"]
        line.close()
        return Reply(answer.status, body, kind)

    def answer_to_fault(self, fault: Fault, request: Request) -> Reply:
        return Reply(502, b"Bad Gateway", "text/plain")


@dataclass
class Door:
    """A daemon that Graph can ring."""

    face: GraphFace
    house: House
    proxy: Proxy

    def keep(self, **later: float) -> None:
        """Time passes, and the watches are looked after."""
        self.house.clock.advance(**later)
        self.face.organisation.now = self.house.clock.now
        keep_watches.run(self.house.ctx, [ADA.id, BOB.id])

    def is_due(self, **later: float) -> bool:
        with reading(self.house.ctx.engine) as db:
            return ADA.id in polls.due(db, now=self.house.clock.now + timedelta(**later))

    def troubles(self) -> list[str]:
        with reading(self.house.ctx.engine) as db:
            return [one.key for one in troubles.open_ones(db)]

    def watched(self) -> int:
        with reading(self.house.ctx.engine) as db:
            return len(watches.all_of_them(db))


@pytest.fixture
def door(tmp_path: Path) -> Iterator[Door]:
    organisation = SimulatedOrganisation(EVERYBODY, now=MONDAY)
    begin = datetime(2026, 9, 1, 10)
    organisation.create(ADA.id, [BOB.id], begin, rule="FREQ=WEEKLY", uid="weekly")
    folder = tmp_path / "face"
    folder.mkdir()
    with graph_face(organisation, folder) as face:
        files = folder / "server.pem", folder / "server.key"
        with Proxy(certificate=files) as proxy:
            house = a_house(tmp_path, calendars=source_of(face), now=MONDAY)
            at = f"{proxy.url}{ringing.PATH}"
            house.ctx = replace(house.ctx, ring_at=at, calendar_service="graph.calendar")
            sync_directory.run(house.ctx)
            with ringing.listening(house.ctx, "127.0.0.1", 0) as port:
                proxy.port_behind = port
                keep_watches.run(house.ctx, [ADA.id, BOB.id])
                poll_calendars.run(house.ctx, [ADA.id, BOB.id])
                yield Door(face, house, proxy)


def test_a_subscription_is_made_once_the_door_was_answered(door: Door) -> None:
    assert len(door.face.subscriptions.standing) == door.watched() == 2
    assert door.troubles() == []
    assert {c.status for c in door.proxy.calls if "validationToken" in c.target} == {200}


def test_what_rings_is_read_soon(door: Door) -> None:
    assert not door.is_due(minutes=2)

    assert door.face.subscriptions.ring(ADA.id) == 1
    assert door.is_due(minutes=2)


def test_a_door_that_nobody_answers_is_told_and_the_calendars_are_read_all_the_same(
    door: Door,
) -> None:
    door.face.subscriptions.standing.clear()
    door.proxy.port_behind = 1
    door.keep(days=6)
    door.face.violations.clear()

    assert door.troubles() == ["calendar/watches"]
    assert door.is_due(hours=12)


def test_a_subscription_is_replaced_before_it_ends_however_short_it_was_granted(
    door: Door,
) -> None:
    first = set(door.face.subscriptions.standing)
    door.face.subscriptions.longest = timedelta(hours=24)
    door.keep(days=6)
    second = set(door.face.subscriptions.standing)
    door.keep(hours=23)

    assert not first & second
    assert not second & set(door.face.subscriptions.standing)
    assert door.troubles() == []


@pytest.mark.parametrize("event", ["subscriptionRemoved", "reauthorizationRequired"])
def test_a_subscription_that_ends_is_made_anew(door: Door, event: str) -> None:
    before = set(door.face.subscriptions.standing)
    assert door.face.subscriptions.end(event) == 2
    door.keep(minutes=10)

    assert len(door.face.subscriptions.standing) == 2
    assert not before & set(door.face.subscriptions.standing)
    assert door.is_due(minutes=2)


def test_what_was_missed_is_read(door: Door) -> None:
    assert door.face.subscriptions.end("missed") == 2
    assert door.is_due(minutes=2)
    assert len(door.face.subscriptions.standing) == 2


@pytest.mark.skipif(not SAMPLE.exists(), reason="set CADENCED_SHARED to where the samples lie")
def test_a_published_lifecycle_notification_is_understood() -> None:
    sample = SAMPLE.read_bytes()

    assert rung({}, sample) == (Ring(json.loads(sample)["value"][0]["clientState"]),)
