"""One round of the planner: what is due is read, considered, rung for; and when to come back."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial

from cadence.people import PersonId
from daemon.context import Context
from daemon.records import inbox, outbox, ports, wakes
from daemon.records.engine import reading
from daemon.steps import (
    answering,
    ask_free_busy,
    collect_mail,
    keep_watches,
    notice_changes,
    poll_calendars,
    prune,
    sweep,
    sync_directory,
    tell_operator,
    tick,
)
from integrations.errors import ProviderError

log = logging.getLogger(__name__)

DIRECTORY_EVERY = timedelta(hours=1)
READABLE_EVERY = timedelta(minutes=5)
CALENDARS_EVERY = timedelta(seconds=30)
FREE_BUSY_EVERY = timedelta(minutes=5)
MAIL_EVERY = timedelta(seconds=15)
SWEEP_EVERY = timedelta(seconds=30)
PRUNE_EVERY = timedelta(days=1)
NEWS_EVERY = timedelta(minutes=1)
CHANGES_EVERY = timedelta(days=1)
LONGEST_REST = timedelta(seconds=30)


@dataclass(slots=True)
class Rounds:
    """When each kind of work was last done by this process; whose calendars are read at all."""

    done: dict[str, datetime] = field(default_factory=dict)
    readable: frozenset[PersonId] = frozenset()

    def is_due(self, work: str, every: timedelta, *, now: datetime) -> bool:
        """Whether it is time for it; if so, it counts as done now."""
        last = self.done.get(work)
        if last is not None and last <= now < last + every:
            return False  # A clock that was set back is no reason to wait.
        self.done[work] = now
        return True


def once(ctx: Context, rounds: Rounds, stop: Callable[[], bool] = lambda: False) -> datetime:
    """Do what is due, and say when (UTC) to come back."""
    now = ctx.clock()
    for work, every, step in (
        ("changes", CHANGES_EVERY, notice_changes.run),
        ("directory", DIRECTORY_EVERY, sync_directory.run),
        ("mail", MAIL_EVERY, collect),
        ("calendars", CALENDARS_EVERY, partial(_poll, rounds=rounds, stop=stop)),
        ("free/busy", FREE_BUSY_EVERY, ask_free_busy.run),
        ("tick", timedelta(0), partial(tick.run, stop=stop)),
        ("sweep", SWEEP_EVERY, sweep.reconcile),
        ("prune", PRUNE_EVERY, prune.run),
        ("news", NEWS_EVERY, tell_operator.run),
    ):
        if stop():
            return now
        if rounds.is_due(work, every, now=now):
            _guarded(ctx, work, step)
    ctx.bell("deliver", sweep.due(ctx))
    return _next(ctx, now=now)


def _guarded(ctx: Context, work: str, step: Callable[[Context], object]) -> None:
    try:
        step(ctx)
    except Exception:
        # One kind of work must not stop the others; it is tried again next round.
        log.exception("round failed", extra={"work": work})


def collect(ctx: Context) -> None:
    """Store what waits in the mailbox, and ring for all that is unread."""
    try:
        collect_mail.run(ctx)
    except ProviderError as trouble:
        log.warning("mail not collected: %s", trouble)
        answering.did_not(ctx, ports.MAIL_IN, trouble)
    else:
        answering.answered(ctx, ports.MAIL_IN)
    with reading(ctx.engine) as db:
        unread = inbox.unread(db)
    ctx.bell("read", unread)


def _poll(ctx: Context, rounds: Rounds, stop: Callable[[], bool]) -> None:
    if rounds.is_due("readable", READABLE_EVERY, now=ctx.clock()):
        rounds.readable = poll_calendars.readable(ctx)
        keep_watches.run(ctx, rounds.readable)
    poll_calendars.run(ctx, rounds.readable, stop)


def _next(ctx: Context, *, now: datetime) -> datetime:
    with reading(ctx.engine) as db:
        moments = [at for at in (wakes.next_at(db), outbox.next_due(db)) if at is not None]
    return max(now, min([*moments, now + MAIL_EVERY, now + LONGEST_REST]))
