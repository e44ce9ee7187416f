"""Deletes what is older than the retention says: raw mail, letters' words, those who left."""

import logging
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import Connection, delete, or_, select, update

from cadence.people import PersonId
from daemon.context import Context, Retention
from daemon.records import budgets, forgetting, wakes
from daemon.records.inbox import SHUNTED
from daemon.records.outbox import READY, SENDING
from daemon.records.tables.calendars import sightings
from daemon.records.tables.people import people as people_table
from daemon.records.tables.posting import inbox, parcels
from daemon.records.tables.running import audit

log = logging.getLogger(__name__)

CALENDARS_REACH = timedelta(days=120)
"""How far back what a calendar showed is kept: longer than any rule looks."""

_MONTH = timedelta(days=30, hours=10, minutes=30)


@dataclass(frozen=True, slots=True)
class Pruned:
    """How much was deleted."""

    mails: int
    letters: int
    people: int
    audit: int

    def __str__(self) -> str:
        return (
            f"{self.mails} mails that came in, {self.letters} letters' words, "
            f"the words of {self.people} people who left, {self.audit} audit lines"
        )


def run(ctx: Context) -> Pruned:
    """Delete what is too old; may be repeated at any time."""
    now = ctx.clock()
    with ctx.engine.begin() as db:
        pruned = Pruned(
            mails=_raw_mail(db, ctx.retention, now=now),
            letters=_letters(db, before=now - timedelta(days=ctx.retention.letter_days)),
            people=_people(db, ctx.retention, now=now),
            audit=_audit(db, before=now - ctx.retention.audit_months * _MONTH),
        )
        db.execute(delete(sightings).where(sightings.c.starts_at < now - CALENDARS_REACH))
        budgets.prune(db, now=now)
    forgetting.leave_no_trace(ctx.engine)
    log.info("pruned", extra={"mails": pruned.mails, "letters": pruned.letters})
    return pruned


def _raw_mail(db: Connection, retention: Retention, *, now: datetime) -> int:
    """Mails that were read; one put aside unread stays longer, one not yet tried stays."""
    read = inbox.c.received_at < now - timedelta(days=retention.raw_mail_days)
    aside = inbox.c.received_at < now - timedelta(days=retention.letter_days)
    done = db.execute(
        update(inbox)
        .where(
            inbox.c.raw.is_not(None),
            (read & inbox.c.read_at.is_not(None)) | (aside & (inbox.c.state == SHUNTED)),
        )
        .values(raw=None, commands=None)
    )
    return done.rowcount


def _letters(db: Connection, *, before: datetime) -> int:
    done = db.execute(
        update(parcels)
        .where(
            parcels.c.decided_at < before,
            parcels.c.state.not_in([READY, SENDING]),
            or_(parcels.c.raw.is_not(None), parcels.c.text.is_not(None)),
        )
        .values(text=None, html=None, raw=None)
    )
    return done.rowcount


def _people(db: Connection, retention: Retention, *, now: datetime) -> int:
    """Forget those whose employment ended long enough ago, and not again each day."""
    limit = now - retention.records_months * _MONTH
    count = 0
    for person in _left(db, before=limit):
        done = forgetting.forget(db, person)
        count += bool(done.records or done.letters or done.mails)
    if count:
        # Their words may lie in what is remembered of anybody.
        wakes.wake_everybody(db, at=now)
    return count


def _left(db: Connection, *, before: datetime) -> list[PersonId]:
    table = people_table
    ended = table.c.end < date(before.year, before.month, before.day)
    query = select(table.c.id).where(or_(table.c.gone_at < before, ended), table.c.name != "")
    return [PersonId(one) for one in db.scalars(query)]


def _audit(db: Connection, *, before: datetime) -> int:
    return db.execute(delete(audit).where(audit.c.at < before)).rowcount
