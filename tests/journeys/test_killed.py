"""The daemon as a real process, killed where it hurts: nothing is lost, nothing is doubled."""

import os
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from daemon import crashing
from tests.cast import ADA
from tests.conftest import only_when_slow
from tests.journeys.killed_house import (
    THE_WEEK,
    Installation,
    an_installation,
    live_until_thursday,
    nothing_is_lost_and_nothing_doubled,
)
from tests.servers.scripted_smtp import Script, ScriptedSmtp

FIRST = ("directory.learning", "directory.learnt", "sync.observing", "sync.observed")
AT_WELCOMES = ("consider.deciding", "consider.decided")
AT_REPLIES = (
    *("collect.storing", "deliver.claiming", "read.taken", "deliver.claimed"),
    *("sweep.settling", "read.settling", "deliver.posted", "sweep.settled", "collect.stored"),
    *("deliver.closing", "read.settled", "deliver.closed", "collect.done"),
)
ANYWHERE = tuple(point for point in AT_REPLIES if not point.startswith("sweep"))
"""Those that each mail comes by; the sweep's need an orphan."""

KILLS = int(os.environ.get("CADENCED_KILLS", "60"))


@pytest.fixture
def sink() -> Iterator[ScriptedSmtp]:
    """An SMTP server that takes every mail, and cannot be asked which it took."""
    server = ScriptedSmtp(Script())
    yield server
    server.stop()


def by_smtp(folder: Path, sink: ScriptedSmtp) -> Installation:
    maildir = '[mail.out]\nkind = "maildir"\npath = "mail/out"\n'
    smtp = f'[mail.out]\nkind = "smtp"\nhost = "127.0.0.1"\nport = {sink.port}\nsecurity = "none"\n'
    return an_installation(folder, {maildir: smtp}, lambda: list(sink.script.taken))


def test_every_point_has_its_turn() -> None:
    assert sorted((*FIRST, *AT_WELCOMES, *AT_REPLIES)) == sorted(crashing.POINTS)


def test_killed_at_every_point_nothing_is_lost_and_nothing_doubled(tmp_path: Path) -> None:
    house = an_installation(tmp_path, {})
    house.at(9, 9)
    for point in (*FIRST, *AT_WELCOMES, *AT_REPLIES):
        house.crashes_at(point)
        if house.kills % 6 == 0:
            lives_on(house)

    daemon = live_until_thursday(house)

    assert daemon.end() == 0, daemon.said()
    nothing_is_lost_and_nothing_doubled(house)
    assert set(house.letters()) >= THE_WEEK
    assert house.told(ADA) == {written.word: 1 for written in house.written.values()}
    assert house.repeats() == {}


def test_where_nobody_can_be_asked_a_mail_is_repeated_at_most_once(
    tmp_path: Path, sink: ScriptedSmtp
) -> None:
    house = by_smtp(tmp_path, sink)
    house.at(9, 10)
    lives_on(house)
    for point in ("deliver.claimed", "sweep.settling", "deliver.posted", "sweep.settled"):
        house.crashes_at(point)
    lives_on(house)
    for point in ("deliver.closing", "deliver.closed"):
        house.crashes_at(point)
    lives_on(house)

    nothing_is_lost_and_nothing_doubled(house)
    repeats = house.repeats().values()
    assert max(repeats, default=0) <= 1
    assert (
        sum(repeats) <= house.kills
    )  # Each may have come while the server had one that we had not
    assert set(house.repeats().values()) <= {1}


@pytest.mark.slow
@only_when_slow
def test_killed_again_and_again_nothing_is_lost_and_nothing_doubled(tmp_path: Path) -> None:
    house, chance = an_installation(tmp_path, {}), Random(7)
    house.at(9, 10)
    lives_on(house)

    for number in range(KILLS):
        if chance.random() < 0.5:
            house.is_killed_after(chance.uniform(0, 1.5))
        else:
            house.crashes_at(chance.choice(ANYWHERE))
        if number % 5 == 4:
            lives_on(house)
    lives_on(house)

    assert house.kills == KILLS
    nothing_is_lost_and_nothing_doubled(house)
    assert house.repeats() == {}


def lives_on(house: Installation) -> None:
    """A daemon runs until everything is read and told, and is asked to end."""
    daemon = house.start()
    daemon.wait_until_started()
    house.settle(daemon)
    assert daemon.end() == 0, daemon.said()
    house.clock.advance(minutes=60)
