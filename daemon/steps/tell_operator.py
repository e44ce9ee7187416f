"""Tells the operator what the daemon cannot mend, each trouble once.

At once where mail or calendars stop, else once a day. The mail goes straight to the postman, not
through the outbox: that the outbox stands still may be what it has to say. It holds no word of
anybody's, and speaks the language of the commands.
"""

import hashlib
import logging
from collections.abc import Sequence
from datetime import datetime, time, timedelta

from markupsafe import escape

from cadence import moments
from cadence.mail import OutgoingMail, Rendered
from cadence.policies import Mode
from daemon.context import Context
from daemon.records import troubles
from daemon.records.engine import reading
from daemon.records.troubles import Trouble
from integrations.errors import ProviderError, Unknown
from integrations.mail.mime_out import Envelope, wrap

log = logging.getLogger(__name__)

DAILY = time(9)
"""When the day's news goes, in the organisation's zone."""

AT_MOST_EVERY = timedelta(hours=1)
"""However much goes wrong: the next mail tells of all of it."""

SHOWN = 20

REPEATED = ("decision", "consider")
QUIET = timedelta(hours=1)
"""What is tried again every few minutes, and went well for so long, is over."""

_CURES = {
    "mail.in": "cadenced doctor says what mends it. Mails wait on the server; none is lost.",
    "mail.out": "cadenced doctor says what mends it. Letters wait in the outbox; none is lost.",
    "calendar": "cadenced doctor says what mends it. Calendars that are not read cancel nothing.",
    "people/shrunk": "Mend the list, or let it count: cadenced people --accept",
    "people": "cadenced doctor says what mends it. The list that was read last still counts.",
    "undeliverable": "Mend the address, then: cadenced people --release PERSON",
    "parcel": "Decide whether it goes once more: cadenced mails --unknown",
    "inbox": "Its bytes are kept. After an upgrade: cadenced replay ID",
    "decision": "It is tried again. Please report it if it stays: cadenced status",
    "consider": "It is tried again. Please report it if it stays: cadenced status",
}


def run(ctx: Context) -> bool:
    """Tell what is to be told now; whether a mail went."""
    operator, now = ctx.settings.operator, ctx.clock()
    _close_what_is_over(ctx, now=now)
    if operator is None or ctx.reach.mode is Mode.OFF:
        return False
    with reading(ctx.engine) as db:
        news = troubles.untold(db, now=now)
        last = troubles.last_told_at(db)
    if not news or not _is_time(news, last, ctx.settings.timezone, now=now):
        return False
    return _tell(ctx, operator, news, now=now)


def _close_what_is_over(ctx: Context, *, now: datetime) -> None:
    with reading(ctx.engine) as db:
        over = troubles.quiet(db, REPEATED, before=now - QUIET)
    if over:
        with ctx.engine.begin() as db:
            for key in over:
                troubles.close(db, key, now=now)


def _is_time(news: Sequence[Trouble], last: datetime | None, zone: str, *, now: datetime) -> bool:
    if last is not None and now < last + AT_MOST_EVERY:
        return False
    if any(one.tell_at is not None and one.tell_at <= now for one in news):
        return True
    daily = moments.wall(moments.local_day(now, zone), DAILY, zone)
    return now >= daily and (last is None or last < daily)


def _tell(ctx: Context, operator: str, news: Sequence[Trouble], *, now: datetime) -> bool:
    try:
        ctx.postman.post(_mail(ctx, operator, news, now=now))
    except Unknown:
        log.warning("news to the operator: nobody knows whether it went")
    except ProviderError as trouble:
        log.error("the operator cannot be told: %s", trouble)  # noqa: TRY400
        return False
    with ctx.engine.begin() as db:
        troubles.note_told(db, news, now=now)
    log.info("operator told", extra={"troubles": len(news)})
    return True


def _mail(ctx: Context, operator: str, news: Sequence[Trouble], *, now: datetime) -> OutgoingMail:
    text = _text(news, ctx.settings.organisation, ctx.settings.timezone, now=now)
    html = f'<pre style="white-space: pre-wrap">{escape(text)}</pre>'
    envelope = Envelope(
        message_id=f"<trouble.{_name(news)}@{ctx.franking.domain}>",
        date=now,
        sender=ctx.franking.address,
        sender_name=ctx.franking.display_name,
        recipient=operator,
        list_name="News of trouble",
    )
    return wrap(Rendered(_subject(news), text, html, "en"), envelope)


def _name(news: Sequence[Trouble]) -> str:
    """The same for the same news, so that a repeat after a crash is seen to be one."""
    told = "\n".join(sorted(f"{one.key} {one.first_at.isoformat()}" for one in news))
    return hashlib.sha256(told.encode()).hexdigest()[:24]


def _subject(news: Sequence[Trouble]) -> str:
    return "1 thing to mend" if len(news) == 1 else f"{len(news)} things to mend"


def _text(news: Sequence[Trouble], organisation: str, zone: str, *, now: datetime) -> str:
    lines = [f"{organisation}: what cadenced cannot mend by itself.", ""]
    for number, one in enumerate(news[:SHOWN], 1):
        since = f"{moments.local(one.first_at, zone):%a %d %b, %H:%M}"
        times = f", {one.times} times" if one.times > 1 else ""
        cure = _cure(one.key)
        lines += [f"{number}. {one.what}", f"   {one.key}, since {since}{times}", f"   {cure}", ""]
    if len(news) > SHOWN:
        lines += [f"And {len(news) - SHOWN} more.", ""]
    lines += ["cadenced status shows how all of it stands now. Each trouble is told once."]
    return "\n".join(lines) + "\n"


def _cure(key: str) -> str:
    return _CURES.get(key) or _CURES.get(key.partition("/")[0]) or "See cadenced status."
