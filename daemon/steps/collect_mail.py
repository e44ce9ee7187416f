"""Fetches mail and stores it: first on our side, then it is done on theirs."""

import logging

from daemon import crashing
from daemon.context import Context
from daemon.records import inbox
from integrations.mail import Fetched

log = logging.getLogger(__name__)


def run(ctx: Context) -> int:
    """Store what waits in the daemon's mailbox; how many mails were new.

    A crash between the commit and `done` has the mail fetched again, and it is found to lie here.
    Raises Unavailable, SignedOut once what could be fetched is stored.
    """
    return sum(_take_in(ctx, fetched) for fetched in ctx.postbox.fetch())


def _take_in(ctx: Context, fetched: Fetched) -> bool:
    with ctx.engine.begin() as db:
        stored = inbox.store(db, fetched.handle, fetched.raw, now=ctx.clock())
        crashing.point("collect.storing")
    crashing.point("collect.stored")
    ctx.postbox.done(fetched.handle)
    crashing.point("collect.done")
    if stored is not None:
        log.info("mail stored", extra={"inbox": stored, "size": len(fetched.raw)})
    return stored is not None
