"""Which calendars are read at all, and reading those that are due: several at a time, in budget."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from itertools import islice

from cadence.budgets import Rank
from cadence.people import Organisation, PersonId
from cadence.polling import FIRST_RATE
from daemon import quotas, reading_cover
from daemon.context import Context
from daemon.records import calendars, people, polls, ports, roll, wakes
from daemon.records.engine import reading
from daemon.steps import answering, next_reading, sync_calendar
from integrations.errors import ProviderError

WAITED_LONG = timedelta(hours=1)
AT_A_TIME = 8
"""How many calendars are asked for at once, where asking costs a journey and no server of ours."""


def readable(ctx: Context) -> frozenset[PersonId]:
    """Whose calendars are to be read at all; the pace is reckoned from how many they are."""
    now = ctx.clock()
    try:
        listed = ctx.calendars.calendars()
    except ProviderError as trouble:
        answering.did_not(ctx, ports.CALENDAR, trouble)
        listed = ()
    with reading(ctx.engine) as db:
        organisation = roll.read(db, ctx.domains)
        tried = {cursor.calendar for cursor in calendars.all_cursors(db)}
        rates = polls.rates(db)
    in_lines = {person for pair in organisation.pairs for person in (pair.manager, pair.report)}
    owners = {owner.id for name in listed if (owner := organisation.find(name))}
    read = (owners | tried) & in_lines
    if ctx.reads_cover:
        read = _of_the_cover(ctx, organisation, read, now=now)
    next_reading.reckon(ctx, {one: rates.get(one, FIRST_RATE) for one in read})
    return frozenset(read)


def due(ctx: Context, among: Iterable[PersonId]) -> dict[PersonId, Rank]:
    """Those whose reading is due, and how urgent it is: first those never read, then the longest
    overdue. What had to wait for long is more than a look, or it would wait for ever."""
    wanted, now = frozenset(among), ctx.clock()
    with reading(ctx.engine) as db:
        overdue = polls.due(db, now=now)
        known = polls.rates(db).keys()
    new = dict.fromkeys(sorted(wanted - known), Rank.DUE)
    ranks = {
        calendar: Rank.DUE if since < now - WAITED_LONG else Rank.LOOK
        for calendar, since in overdue.items()
        if calendar in wanted
    }
    return new | ranks


def run(ctx: Context, among: Iterable[PersonId], stop: Callable[[], bool] = lambda: False) -> None:
    """Read what is due, as far as the budget goes; the rest is due at the next round."""
    waiting = _within_budget(ctx, due(ctx, among), stop)
    if quotas.of(ctx.calendar_service).free:
        for calendar in waiting:
            sync_calendar.run(ctx, calendar)
        return
    with ThreadPoolExecutor(AT_A_TIME, "calendar") as pool:
        while some := list(islice(waiting, AT_A_TIME)):
            list(pool.map(lambda one: sync_calendar.run(ctx, one), some))
    ctx.purse.write_down()


def _within_budget(
    ctx: Context, due: Mapping[PersonId, Rank], stop: Callable[[], bool]
) -> Iterator[PersonId]:
    """One after the other while there is budget, and the provider is there."""
    for number, (calendar, rank) in enumerate(due.items()):
        if stop() or (number and ctx.breaker.is_open):
            return
        if ctx.purse.may(ctx.calendar_service, rank, mailbox=calendar):
            yield calendar


def _of_the_cover(
    ctx: Context, organisation: Organisation, read: set[PersonId], *, now: datetime
) -> set[PersonId]:
    """Those of the calendars that are needed; what the others told of times to come is let go."""
    with reading(ctx.engine) as db:
        choice = reading_cover.choose(db, organisation, read, now=now)
    if choice.spare:
        with ctx.engine.begin() as db:
            for calendar in sorted(choice.spare):
                calendars.set_aside(db, calendar, now=now)
                wakes.wake(db, people.pairs_of(db, calendar), at=now)
    return set(choice.read)
