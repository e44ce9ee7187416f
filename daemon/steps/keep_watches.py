"""Keeps a watch on each calendar that is read, where the provider can ring and we can be reached.

A watch is replaced when four fifths of its life have passed: the new one is made first, then the
old one is stopped, so that no moment is unwatched. Nothing rests on them: a watch that cannot be
made leaves the calendar to the polls.
"""

import logging
from collections.abc import Iterable, Mapping

from cadence.budgets import Rank
from cadence.people import PersonId
from daemon.clock import new_secret
from daemon.context import Context
from daemon.records import troubles, watches
from daemon.records.engine import reading
from daemon.records.watches import Kept, digest
from integrations.calendars import Pushing
from integrations.errors import ProviderError

log = logging.getLogger(__name__)

AT_ONCE = 100
"""How many are made in one round: a house's watches are spread over an hour or two, for good."""

MAY_FAIL = 3
TROUBLE = "calendar/watches"


def run(ctx: Context, among: Iterable[PersonId]) -> None:
    """Watch these calendars and no others; none at all where nobody can ring us."""
    source = ctx.calendars
    if not isinstance(source, Pushing):
        return
    with reading(ctx.engine) as db:
        known = watches.all_of_them(db)
    wanted = sorted(among) if ctx.ring_at else []
    _make(ctx, source, _without_a_young_one(ctx, wanted, known))
    with reading(ctx.engine) as db:
        known = watches.all_of_them(db)
    for old in _not_needed(ctx, known, frozenset(wanted)):
        _stop(ctx, source, old)


def _without_a_young_one(ctx: Context, wanted: list[PersonId], known: list[Kept]) -> list[PersonId]:
    now = ctx.clock()
    young = {one.calendar for one in known if one.is_young(now)}
    return [calendar for calendar in wanted if calendar not in young][:AT_ONCE]


def _make(ctx: Context, source: Pushing, calendars: list[PersonId]) -> None:
    failed = ""
    failures = 0
    for calendar in calendars:
        if not ctx.purse.may(ctx.calendar_service, Rank.LOOK, mailbox=calendar):
            return
        try:
            _watch(ctx, source, calendar)
        except ProviderError as trouble:
            failed, failures = str(trouble), failures + 1
            if failures == MAY_FAIL:
                break
    with ctx.engine.begin() as db:
        if failed:
            troubles.note(db, TROUBLE, f"calendars cannot be watched: {failed}", now=ctx.clock())
        elif calendars:
            troubles.close(db, TROUBLE, now=ctx.clock())


def _watch(ctx: Context, source: Pushing, calendar: PersonId) -> None:
    now, token = ctx.clock(), new_secret()
    made = source.watch(calendar, ctx.ring_at, token)
    with ctx.engine.begin() as db:
        watches.keep(db, Kept(digest(token), calendar, made.id, now, made.expires_at))


def _not_needed(ctx: Context, known: list[Kept], wanted: frozenset[PersonId]) -> list[Kept]:
    """Watches of calendars that are not read, those that ended, and those that were replaced."""
    now = ctx.clock()
    newest: Mapping[PersonId, Kept] = {one.calendar: one for one in known}
    return [
        one
        for one in known
        if one.calendar not in wanted or one.expires_at <= now or newest[one.calendar] is not one
    ]


def _stop(ctx: Context, source: Pushing, old: Kept) -> None:
    try:
        source.stop(old.watch)
    except ProviderError as trouble:
        # It ends by itself within days; until then it rings for what is forgotten here.
        log.info("watch not stopped: %s", trouble)
    with ctx.engine.begin() as db:
        watches.forget(db, old)
