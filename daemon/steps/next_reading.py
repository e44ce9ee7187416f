"""Writes down when a calendar that was read, or could not be, is due again."""

import json
from datetime import datetime, timedelta

from sqlalchemy import Connection

from cadence.facts import Presence
from cadence.people import Person
from cadence.polling import Outlook, Pace, learnt, next_reading, pace_of
from daemon import quotas
from daemon.context import Context
from daemon.records import house, meetings, polls, watches
from integrations.errors import ProviderError, Refused, Unavailable

TRIED_AGAIN = timedelta(minutes=5)
"""How soon a calendar is tried again that did not answer, where its provider names no time."""

NEAR = timedelta(days=14)


def after_a_look(
    db: Connection, ctx: Context, owner: Person, *, changed: bool, now: datetime
) -> None:
    """The calendar was read; `changed`: it told something new of a 1:1."""
    habit = learnt(polls.habit_of(db, owner.id), changed=changed, now=now)
    end = meetings.next_end(db, owner.id, after=now - NEAR)
    outlook = Outlook(
        meetings.next_end(db, owner.id, after=now),
        meets_soon=end is not None and end < now + NEAR,
        rings=watches.rings(db, owner.id, now=now),
    )
    at = next_reading(habit, pace(db, ctx), outlook, Presence(owner), now=now)
    polls.keep(db, habit, due_at=at)


def after_trouble(
    db: Connection, ctx: Context, owner: Person, trouble: ProviderError | None, *, now: datetime
) -> None:
    """The calendar could not be read: soon again where that may help, else in its turn."""
    named = trouble.retry_at if isinstance(trouble, Unavailable) else None
    rest = TRIED_AGAIN if named or not isinstance(trouble, Refused) else pace(db, ctx).ordinary
    at = max(now + rest, named or now)
    polls.keep(db, polls.habit_of(db, owner.id), due_at=at)


def pace(db: Connection, ctx: Context) -> Pace:
    """How often this house reads, as it was reckoned last."""
    told = house.tell(db, house.PACE)
    if told is None:
        return _reckoned(ctx, {})
    kept = json.loads(told)
    return Pace(timedelta(seconds=kept["ordinary"]), kept["mean_root"], kept["steady"])


def reckon(ctx: Context, rates: dict[str, float]) -> None:
    """Reckon the pace anew, now that calendars with these rates of change are read."""
    reckoned = _reckoned(ctx, rates)
    told = json.dumps(
        {
            "ordinary": round(reckoned.ordinary.total_seconds()),
            "mean_root": round(reckoned.mean_root, 2),
            "steady": reckoned.steady,
        }
    )
    with ctx.engine.begin() as db:
        if house.tell(db, house.PACE) != told:
            house.note(db, house.PACE, told)


def _reckoned(ctx: Context, rates: dict[str, float]) -> Pace:
    allowed = quotas.of(ctx.calendar_service)
    return pace_of(rates.values(), free=allowed.free, daily=quotas.looks_a_day(allowed))
