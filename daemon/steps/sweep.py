"""Mends what a crash or a lost bell left behind, and posts what is due, no faster than allowed."""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy import Connection

from daemon import crashing
from daemon.clock import is_surely_dead
from daemon.context import Context
from daemon.records import inbox, leases, outbox, troubles
from daemon.records.engine import reading
from daemon.records.outbox import Parcel
from daemon.steps import deliver, read_mail
from integrations.errors import ProviderError

log = logging.getLogger(__name__)

LATE = timedelta(seconds=10)
"""How long a worker may take to come for what it was rung for."""

FOR_GOOD = timedelta(days=3650)
"""How long a parcel is held that may have gone twice: until a human decides."""


def run(ctx: Context) -> int:
    """Reconcile orphans, then post what is due; how many mails went."""
    reconcile(ctx)
    return post_due(ctx)


def post_due(ctx: Context, stop: Callable[[], bool] = lambda: False) -> int:
    """Post parcels that are due, at most `per_minute` of them in a call a minute."""
    return sum(deliver.run(ctx, parcel) for parcel in due(ctx) if not stop())


def due(ctx: Context) -> list[int]:
    """The parcels that may go now."""
    now = ctx.clock()
    with reading(ctx.engine) as db:
        limit = outbox.allowance(db, ctx.reach.per_minute, now=now)
        return outbox.due(db, now=now, limit=limit)


def overdue(ctx: Context, stop: Callable[[], bool] = lambda: False) -> None:
    """Do what no worker was rung for: a bell was lost, or the broker is away."""
    since = ctx.clock() - LATE
    with reading(ctx.engine) as db:
        limit = outbox.allowance(db, ctx.reach.per_minute, now=ctx.clock())
        parcels = outbox.due(db, now=since, limit=limit)
        mails = inbox.unread(db, before=since)
    for mail in mails:
        if not stop():
            parcels += read_mail.run(ctx, mail)
    for parcel in parcels:
        if not stop():
            deliver.run(ctx, parcel)


def bury(ctx: Context) -> None:
    """Free at once what dead processes of this machine held; those of others fall silent."""
    with reading(ctx.engine) as db:
        dead = [one for one in leases.owners(db) if one != ctx.owner and is_surely_dead(one)]
    if dead:
        with ctx.engine.begin() as db:
            for one in dead:
                leases.release(db, one)


def reconcile(ctx: Context) -> None:
    """Ask the far side about parcels whose worker is gone."""
    bury(ctx)
    with reading(ctx.engine) as db:
        orphans = outbox.orphans(db, now=ctx.clock())
    for parcel in orphans:
        try:
            posted = ctx.postman.was_posted(parcel.message_id)
        except ProviderError as trouble:
            log.warning(
                "cannot ask about a parcel", extra={"parcel": parcel.id, "why": str(trouble)}
            )
            continue
        _settle(ctx, parcel, posted=posted)


def _settle(ctx: Context, parcel: Parcel, *, posted: bool | None) -> None:
    now = ctx.clock()
    with ctx.engine.begin() as db:
        if not outbox.is_as_it_was(db, parcel):
            return
        if posted:
            deliver.note_sent(db, parcel, "", now=now)
        elif posted is False:
            outbox.put_back(db, parcel.id, "its worker was gone", due_at=now)
        else:
            repeat_once(db, parcel, now=now)
        crashing.point("sweep.settling")
    crashing.point("sweep.settled")


def repeat_once(db: Connection, parcel: Parcel, *, now: datetime) -> None:
    """Nobody can be asked: one repeat with the same Message-ID is better than a lost mail."""
    outbox.note_unknown(db, parcel.id)
    if not parcel.unknowns:
        outbox.put_back(db, parcel.id, "it may have gone", due_at=now)
        return
    outbox.put_back(db, parcel.id, "it may have gone twice", due_at=now + FOR_GOOD)
    troubles.note(db, f"parcel/{parcel.id}", "a mail may or may not have gone", now=now)
