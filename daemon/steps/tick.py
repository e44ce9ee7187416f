"""Looks at every subject whose wake is due."""

import logging
from collections.abc import Callable

from cadence.subjects import subject_named
from daemon.context import Context
from daemon.records import troubles, wakes
from daemon.records.engine import reading
from daemon.steps import consider

log = logging.getLogger(__name__)


def run(ctx: Context, stop: Callable[[], bool] = lambda: False) -> list[int]:
    """Consider what is due now; the parcels to post. One subject's trouble stops no other."""
    parcels: list[int] = []
    with reading(ctx.engine) as db:
        due = wakes.due(db, now=ctx.clock())
    for name in due:
        if stop():
            break
        try:
            parcels += consider.run(ctx, subject_named(name))
        except Exception as trouble:
            # A rule that raises must not silence other people's rules.
            log.exception("considering failed", extra={"subject_kind": name.partition("/")[0]})
            _put_off(ctx, name, type(trouble).__name__)
    return parcels


def _put_off(ctx: Context, name: str, what: str) -> None:
    now = ctx.clock()
    with ctx.engine.begin() as db:
        troubles.note(db, f"consider/{name}", f"{what} while asking the rules", now=now)
        counter = wakes.counter_of(db, subject_named(name))
        wakes.settle(db, subject_named(name), counter, now + consider.AFTER_TROUBLE)
