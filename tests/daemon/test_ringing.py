"""Providers ring: what rings is read soon, what is forged or lost does no harm."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest
from sqlalchemy import Engine, select

from cadence.people import PersonId
from daemon import ringing
from daemon.records import polls, troubles, watches
from daemon.records.engine import reading
from daemon.records.tables.polling import watches as table
from daemon.steps import keep_watches, poll_calendars, sync_directory
from integrations.calendars import Watch
from integrations.calendars.memory import MemoryCalendars
from integrations.errors import Refused
from tests.cast import ADA, BOB
from tests.daemon.house import House, a_house
from tests.daemon.steps.test_sync_calendar import LUNCH, SLOTS, event

A_WEEK = timedelta(days=7)
AT = "https://cadence.example/ring"


@dataclass
class Ringing(MemoryCalendars):
    """Calendars that ring: whoever watches is remembered, with the token they gave."""

    watched: dict[str, tuple[PersonId, str, str]] = field(default_factory=dict)
    stopped: list[str] = field(default_factory=list)
    refuses: bool = False
    house: House | None = None

    def watch(self, calendar: PersonId, address: str, token: str) -> Watch:
        if self.refuses:
            raise Refused("the address is not verified")
        name = f"watch-{len(self.watched) + 1}"
        self.watched[name] = (calendar, address, token)
        assert self.house is not None
        return Watch(name, self.house.clock.now + A_WEEK)

    def stop(self, watch: str) -> None:
        self.stopped.append(watch)

    def token_of(self, calendar: PersonId) -> str:
        """What the newest watch of a calendar rings with."""
        return [token for owner, _, token in self.watched.values() if owner == calendar][-1]


@dataclass
class Door:
    """A house with a doorbell, and somebody at it."""

    house: House
    source: Ringing
    port: int

    def post(
        self, path: str, body: bytes = b"", headers: dict[str, str] | None = None
    ) -> HTTPResponse:
        line = HTTPConnection("127.0.0.1", self.port, timeout=5)
        line.request("POST", path, body=body, headers=headers or {})
        answer = line.getresponse()
        answer.text = answer.read().decode()  # type: ignore[attr-defined]
        line.close()
        return answer

    def google(self, token: str, state: str = "exists") -> int:
        told = {"X-Goog-Channel-Token": token, "X-Goog-Resource-State": state}
        return self.post("/ring", headers=told).status

    def graph(self, *rows: dict[str, str]) -> int:
        return self.post("/ring", json.dumps({"value": rows}).encode()).status

    def due(self, **later: float) -> list[PersonId]:
        """The calendars that are due so much later."""
        with reading(self.house.ctx.engine) as db:
            return list(polls.due(db, now=self.house.clock.now + timedelta(**later)))

    def keep(self, **later: float) -> None:
        """Time passes, and the watches are looked after."""
        self.house.clock.advance(**later)
        keep_watches.run(self.house.ctx, [ADA.id, BOB.id])

    def known(self) -> list[tuple[PersonId, str]]:
        with reading(self.house.ctx.engine) as db:
            return [(one.calendar, one.watch) for one in watches.all_of_them(db)]


@pytest.fixture
def door(tmp_path: Path, engine: Engine) -> Iterator[Door]:
    source = Ringing(snapshots=False)
    house = a_house(tmp_path, calendars=source, engine=engine)
    source.house = house
    house.ctx = replace(house.ctx, ring_at=AT, calendar_service="google.calendar")
    sync_directory.run(house.ctx)
    for person in (ADA.id, BOB.id):
        source.put(person, *map(event, SLOTS), LUNCH)
    keep_watches.run(house.ctx, [ADA.id, BOB.id])
    poll_calendars.run(house.ctx, [ADA.id, BOB.id])
    with ringing.listening(house.ctx, "127.0.0.1", 0) as port:
        yield Door(house, source, port)


def test_each_calendar_is_watched_and_the_tokens_are_not_kept(door: Door) -> None:
    assert door.known() == [(ADA.id, "watch-1"), (BOB.id, "watch-2")]
    assert {address for _, address, _ in door.source.watched.values()} == {AT}
    with reading(door.house.ctx.engine) as db:
        kept = set(db.scalars(select(table.c.token)))
    assert kept.isdisjoint(token for _, _, token in door.source.watched.values())


def test_a_watched_calendar_is_polled_at_the_ceiling_alone(door: Door) -> None:
    assert door.due(hours=5) == []
    assert set(door.due(hours=7)) == {ADA.id, BOB.id}


def test_what_rings_is_due_half_a_minute_later_however_often_it_rings(door: Door) -> None:
    token = door.source.token_of(BOB.id)
    assert door.google(token) == 202
    door.house.clock.advance(seconds=20)
    assert door.google(token) == 202

    assert door.due(seconds=5) == []
    assert door.due(seconds=10) == [BOB.id]


def test_a_channel_that_was_opened_is_no_news(door: Door) -> None:
    assert door.google(door.source.token_of(BOB.id), "sync") == 404
    assert door.due(hours=1) == []


def test_graph_rings_for_several_at_once(door: Door) -> None:
    rows = [
        {"clientState": door.source.token_of(p), "subscriptionId": "s"} for p in (ADA.id, BOB.id)
    ]

    assert door.graph(*rows) == 202
    assert set(door.due(seconds=30)) == {ADA.id, BOB.id}


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b'{"value": {}}',
        b'{"value": [1, null, {"clientState": 1}, {"clientState": "guessed"}]}',
        b"[" * 100_000,
        b"\xff\xfe",
    ],
)
def test_what_is_forged_does_nothing(door: Door, body: bytes) -> None:
    assert door.post("/ring", body).status == 404
    assert door.google("guessed") == 404
    assert door.due(hours=1) == []


@pytest.mark.parametrize(
    ("path", "headers", "status"),
    [
        ("/", {}, 404),
        ("/ring/..", {}, 404),
        ("/ring", {"Content-Length": "300000"}, 413),
        ("/ring", {"Content-Length": "x"}, 404),
    ],
)
def test_nothing_else_is_answered(
    door: Door, path: str, headers: dict[str, str], status: int
) -> None:
    assert door.post(path, headers=headers).status == status


def test_graph_is_told_that_somebody_is_here(door: Door) -> None:
    answer = door.post("/ring?validationToken=Validation%3A%20%3Cb%3E1")

    assert (answer.status, answer.text) == (200, "Validation: <b>1")  # type: ignore[attr-defined]
    assert answer.getheader("Content-Type") == "text/plain; charset=utf-8"
    assert answer.getheader("X-Content-Type-Options") == "nosniff"


def test_a_watch_is_replaced_before_it_ends(door: Door) -> None:
    door.keep(days=5)
    assert len(door.source.watched) == 2

    door.keep(days=1)
    assert door.known() == [(ADA.id, "watch-3"), (BOB.id, "watch-4")]
    assert door.source.stopped == ["watch-1", "watch-2"]


def test_a_watch_that_its_provider_ends_is_made_anew(door: Door) -> None:
    token = door.source.token_of(BOB.id)
    assert door.graph({"clientState": token, "lifecycleEvent": "subscriptionRemoved"}) == 202
    assert door.due(seconds=30) == [BOB.id]

    door.keep(minutes=5)
    assert door.known() == [(ADA.id, "watch-1"), (BOB.id, "watch-3")]


def test_news_that_was_missed_is_read(door: Door) -> None:
    token = door.source.token_of(BOB.id)
    assert door.graph({"clientState": token, "lifecycleEvent": "missed"}) == 202
    door.keep(minutes=5)

    assert door.due() == [BOB.id]
    assert door.known() == [(ADA.id, "watch-1"), (BOB.id, "watch-2")]


def test_where_nobody_can_ring_any_more_the_watches_are_stopped(door: Door) -> None:
    door.house.ctx = replace(door.house.ctx, ring_at="")
    door.keep(minutes=5)

    assert door.known() == []
    assert door.source.stopped == ["watch-1", "watch-2"]


def test_a_watch_that_cannot_be_made_is_the_operators_trouble(door: Door) -> None:
    door.source.refuses = True
    door.keep(days=6)
    assert _troubles(door) == ["calendars cannot be watched: the address is not verified"]
    assert door.known() == [(ADA.id, "watch-1"), (BOB.id, "watch-2")]

    door.source.refuses = False
    door.keep(minutes=5)
    assert _troubles(door) == []


def test_a_lost_ring_is_made_up_for_by_the_polls(door: Door) -> None:
    door.source.put(BOB.id, replace(event(SLOTS[6]), cancelled=True, exception=True))
    door.house.clock.advance(hours=7)
    poll_calendars.run(door.house.ctx, [ADA.id, BOB.id])

    with reading(door.house.ctx.engine) as db:
        assert polls.habit_of(db, BOB.id).counted_at == door.house.clock.now


def _troubles(door: Door) -> list[str]:
    with reading(door.house.ctx.engine) as db:
        return [one.what for one in troubles.open_ones(db)]
