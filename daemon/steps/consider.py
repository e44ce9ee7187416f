"""Looks at one subject: what do the rules want now, and when is it to be looked at again?"""

import logging
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import assert_never

from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from cadence import rules
from cadence.decisions import Decision, Later
from cadence.people import Pair
from cadence.rules import composing
from cadence.subjects import Subject, subject_name
from daemon import crashing
from daemon.context import Context
from daemon.gathering import gather_pair, gather_person
from daemon.perform import Desk, perform
from daemon.records import decisions, troubles, wakes
from daemon.records.engine import reading
from daemon.steps import just_in_time

log = logging.getLogger(__name__)

ROUNDS = 20
"""How often the rules are asked again because something was decided or learnt meanwhile."""

AFTER_TROUBLE = timedelta(minutes=15)


@dataclass(slots=True)
class _Look:
    """What one round of asking came to."""

    counter: int
    fresh: list[Decision] = field(default_factory=list)
    later: datetime | None = None


def run(ctx: Context, subject: Subject) -> list[int]:
    """Ask the subject's rules until they have nothing new to say; the parcels to post."""
    parcels: list[int] = []
    synced = False
    for _ in range(ROUNDS):
        now = ctx.clock()
        look = _ask(ctx, subject, now=now)
        if not synced and just_in_time.refresh(ctx, subject, look.fresh, now=now):
            synced = True
            continue
        in_sight = just_in_time.in_sight(ctx, look.fresh, now=now)
        if len(in_sight) < len(look.fresh):
            look.fresh, look.later = in_sight, _sooner(look.later, now + AFTER_TROUBLE)
        made, failed = _perform_all(ctx, subject, look.fresh, now=now)
        parcels += made or []
        if made is not None and not failed:
            continue
        later = look.later if not failed else _sooner(look.later, now + AFTER_TROUBLE)
        with ctx.engine.begin() as db:
            if wakes.settle(db, subject, look.counter, later) or failed:
                return parcels
    _note(ctx, f"consider/{subject_name(subject)}", "the rules do not come to rest")
    return parcels


def _ask(ctx: Context, subject: Subject, *, now: datetime) -> _Look:
    with reading(ctx.engine) as db:
        look = _Look(wakes.counter_of(db, subject))
        wished: dict[str, Decision] = {}
        for one in _rules(db, ctx, subject, now=now):
            match one:
                case Decision():
                    wished.setdefault(one.key, one)
                case Later():
                    look.later = _sooner(look.later, one.at)
                case _:
                    assert_never(one)
        known = decisions.made(db, wished)
    look.fresh = [decision for key, decision in wished.items() if key not in known]
    return look


def _rules(
    db: Connection, ctx: Context, subject: Subject, *, now: datetime
) -> Iterator[Decision | Later]:
    match subject:
        case Pair():
            if (pair := gather_pair(db, ctx, subject, now=now)) is not None:
                yield from rules.due_for_pair(pair, now)
        case str():
            if (person := gather_person(db, ctx, subject, now=now)) is not None:
                yield from rules.due_for_person(person, now)
                yield from composing.consider(person, now)
        case _:
            assert_never(subject)


def _perform_all(
    ctx: Context, subject: Subject, fresh: list[Decision], *, now: datetime
) -> tuple[list[int] | None, bool]:
    """The parcels made (None: nothing new was done), and whether a decision failed."""
    parcels: list[int] | None = None
    failed = False
    desk = Desk(ctx.stationery, ctx.franking)
    for decision in fresh:
        try:
            with ctx.engine.begin() as db:
                made = perform(db, decision, subject, desk, now=now)
                crashing.point("consider.deciding")
            crashing.point("consider.decided")
        except IntegrityError:
            # Another worker took the person's day or the key first: look again.
            log.info("decision overtaken", extra={"decision": decision.key})
            made = []
        except Exception as trouble:
            # One bad decision must not silence the rest.
            log.exception("decision failed", extra={"decision": decision.key})
            _note(ctx, f"decision/{decision.key}", f"{type(trouble).__name__} while deciding")
            made, failed = None, True
        if made is not None:
            parcels = (parcels or []) + made
    return parcels, failed


def _sooner(one: datetime | None, other: datetime) -> datetime:
    return other if one is None else min(one, other)


def _note(ctx: Context, key: str, what: str) -> None:
    with ctx.engine.begin() as db:
        troubles.note(db, key, what, now=ctx.clock())
