"""All mail to the operator first, then for real: nobody counts as told who was not."""

from dataclasses import replace
from pathlib import Path

from cadence.people import TeamName
from cadence.policies import Mode
from daemon.context import Reach
from daemon.planning import Rounds
from daemon.records import house as facts
from daemon.records.engine import reading
from tests.cast import BOB, SETTINGS
from tests.journeys.lived import Lived, a_life, berlin, one_on_one

OPS = "ops@fernhill.example"


def tried(lived: Lived, *, for_real: bool) -> None:
    """The daemon starts again with another `sending.mode`."""
    mode, me = (Mode.LIVE, "") if for_real else (Mode.ME, OPS)
    franking = replace(lived.ctx.franking, mode=mode, me=me)
    lived.ctx = replace(lived.ctx, reach=Reach(mode, 60, me), franking=franking)
    lived.rounds = Rounds()


def recipients(lived: Lived) -> set[str]:
    return {one.recipient for one in lived.house.postman.posted}


def test_everybody_is_welcomed_who_was_only_welcomed_in_a_trial(tmp_path: Path) -> None:
    lived = a_life(tmp_path, begins=berlin(11, 9, 8))
    lived.put(one_on_one(berlin(11, 12, 10)))
    tried(lived, for_real=False)
    lived.until(berlin(11, 10, 12))
    assert recipients(lived) == {OPS}

    tried(lived, for_real=True)
    lived.until(berlin(11, 10, 12, 5))

    assert len(lived.mails(BOB, "what this address does")) == 1
    with reading(lived.ctx.engine) as db:
        assert facts.live_since(db) == berlin(11, 10, 12, 5)


def test_what_waits_in_the_outbox_goes_to_nobody_else_in_a_trial(tmp_path: Path) -> None:
    lived = a_life(tmp_path, begins=berlin(11, 9, 8))
    lived.put(one_on_one(berlin(11, 12, 10)))
    work = lived.ctx.bell
    lived.ctx = replace(lived.ctx, bell=lambda _queue, _ids: None)
    lived.until(berlin(11, 9, 9, 5))
    lived.ctx = replace(lived.ctx, bell=work)

    tried(lived, for_real=False)
    lived.until(berlin(11, 9, 17))

    assert recipients(lived) <= {OPS}


def test_another_configuration_is_looked_at_for_everybody(tmp_path: Path) -> None:
    settings = replace(SETTINGS, pilot=frozenset({TeamName("another")}))
    lived = a_life(tmp_path, begins=berlin(11, 9, 8), settings=settings)
    lived.until(berlin(11, 9, 12))
    assert recipients(lived) == set()

    wider = replace(lived.ctx.settings, pilot=frozenset())
    lived.ctx, lived.rounds = replace(lived.ctx, settings=wider), Rounds()
    lived.until(berlin(11, 9, 12, 5))

    assert BOB.id in recipients(lived)
