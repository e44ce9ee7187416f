"""How the daemon stands, as an operator reads it: one screen, times as they count from now."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeVar

from cadence.budgets import Bucket
from daemon import quotas
from daemon.cli import spending
from daemon.cli.listing import when
from daemon.config.sections import OrganisationSection
from daemon.records import ports
from daemon.records.calendars import Cursor
from daemon.records.overview import Incoming, Line, Outgoing, Process, Waking
from daemon.records.ports import Port
from daemon.records.troubles import Trouble
from daemon.records.views import Mail

AT_MOST = 5
"""How many of each kind the screen shows."""

OLD = timedelta(hours=26)
"""A calendar that was not read for so long is named, whether it told an error or not: a quiet one
rests a day at most."""

_MARGIN = 11
_T = TypeVar("_T")
Shown = Iterator[tuple[str, str]]
"""What a line is about ("" where it belongs to the one above), and its words."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Everything that is shown, each part from a query of its own. `kinds` are those of the ports.

    To show more of a port, give it a line in `_port`; of calendars, in `_calendars`.
    """

    at: datetime
    mode: str
    live_since: datetime | None
    held_since: datetime | None
    kinds: Mapping[str, str]
    running: Sequence[Process]
    mail_out: Outgoing
    put_back: Sequence[Mail]
    mail_in: Incoming
    wakes: Waking
    ports: Sequence[Port]
    calendars: Sequence[Cursor]
    asked: Mapping[str, Bucket]
    troubles: Sequence[Trouble]


def on_one_screen(found: Standing, organisation: OrganisationSection) -> Iterator[str]:
    """The lines of the screen; times in the organisation's zone."""
    zone = organisation.timezone
    yield f"{organisation.name}, {when(found.at, zone)} ({zone})"
    for about, words in _lines(found):
        yield f"{about:<{_MARGIN}}{words}".rstrip()


def _lines(found: Standing) -> Shown:
    now = found.at
    yield "running", _running(found.running, now)
    yield "sending", _sending(found)
    yield "mails", _outgoing(found.mail_out, now)
    yield from _first(found.put_back, lambda mail: _put_back(mail, now))
    yield "replies", _incoming(found.mail_in, now)
    yield "wakes", _due(found.wakes.due, found.wakes.later, now)
    for port in found.ports:
        yield port.name, f"{found.kinds[port.name]}: {_port(port, now)}"
        service = quotas.service_behind(port.name, found.kinds[port.name])
        yield from (("", line) for line in spending.words(service, found.asked, now))
        if port.name == ports.CALENDAR:
            yield from _calendars(found.calendars, now)
    yield "troubles", str(len(found.troubles) or "none")
    yield from _first(found.troubles, lambda trouble: _trouble(trouble, now))


def _running(running: Sequence[Process], now: datetime) -> str:
    if not running:
        return "nothing: start cadenced run"
    planners = [one for one in running if one.office]
    others = len(running) - len(planners)
    beside = [f"{others} beside it"] if others else []
    if not planners:
        return ", ".join(["NO PLANNER: start cadenced run", f"{others} workers"])
    return ", ".join([f"planner for {_long(now - planners[0].since)}", *beside])


def _sending(found: Standing) -> str:
    if found.mode == "off":
        return "off: nothing leaves before cadenced go-live"
    if found.held_since:
        held = f"HELD for {_long(found.at - found.held_since)}: what is due may have gone before"
        return f"{held}; cadenced go-live lets it out"
    to = "live" if found.mode == "live" else "all mail to one address"
    return f"{to} for {_long(found.at - found.live_since)}" if found.live_since else to


def _outgoing(out: Outgoing, now: datetime) -> str:
    under_way = [f"{out.under_way.count} under way"] if out.under_way.count else []
    held = []
    if out.held.count:
        held = [f"{out.held.count} may have gone twice (cadenced mails --unknown)"]
    return ", ".join([_due(out.due, out.later, now), *under_way, *held])


def _incoming(came: Incoming, now: datetime) -> str:
    unread = "none to read"
    if came.unread.count:
        unread = f"{came.unread.count} to read, the first {_ago(came.unread.first, now)}"
    more = ((came.waiting, "wait for a yes"), (came.shunted, "could not be read"))
    return ", ".join([unread, *(f"{line.count} {words}" for line, words in more if line.count)])


def _due(due: Line, later: Line, now: datetime) -> str:
    """`2 due, the first 3 min ago; 12 later, the next in 2 h`."""
    first = f", the first {_ago(due.first, now)}" if due.count else ""
    following = f", the next in {_long(later.first - now)}" if later.first else ""
    return f"{due.count} due{first}; {later.count} later{following}"


def _put_back(mail: Mail, now: datetime) -> str:
    again = "held" if mail.due_at > now + timedelta(days=365) else f"again {_in(mail.due_at, now)}"
    tries = "1 try" if mail.attempts == 1 else f"{mail.attempts} tries"
    return f"#{mail.id} {mail.letter} to {mail.to}, {tries}, {again}: {mail.why}"


def _port(port: Port, now: datetime) -> str:
    if port.answered_at is None and port.error is None:
        return "not asked yet"
    last = f"answered {_ago(port.answered_at, now)}" if port.answered_at else "never answered"
    if port.error is None:
        return last
    return f"{last}, for {_long(now - (port.error_since or now))} not: {port.error}"


def _calendars(known: Sequence[Cursor], now: datetime) -> Shown:
    """How old what is known is; those that cannot be read, and since when."""
    read = sorted(cursor.known_at for cursor in known if cursor.known_at is not None)
    if known:
        most = f", 95 % within {_long(now - read[len(read) // 20])}" if len(read) >= 20 else ""
        oldest = f", the oldest {_ago(read[0], now)}" if read else ""
        yield "", f"{len(read)} of {len(known)} read{most}{oldest}"
    yield from _first([one for one in known if _is_stale(one, now)], lambda one: _stale(one, now))


def _is_stale(cursor: Cursor, now: datetime) -> bool:
    return cursor.error is not None or cursor.known_at is None or cursor.known_at < now - OLD


def _stale(cursor: Cursor, now: datetime) -> str:
    last = f"read {_ago(cursor.known_at, now)}" if cursor.known_at else "never read"
    return f"{cursor.calendar} {last}" + (f": {cursor.error}" if cursor.error else "")


def _trouble(trouble: Trouble, now: datetime) -> str:
    times = f", {trouble.times} times" if trouble.times > 1 else ""
    return f"{trouble.what} (for {_long(now - trouble.first_at)}{times})"


def _first(found: Sequence[_T], line: Callable[[_T], str]) -> Shown:
    for one in found[:AT_MOST]:
        yield "", line(one)
    if len(found) > AT_MOST:
        yield "", f"and {len(found) - AT_MOST} more: --json"


def _ago(moment: datetime | None, now: datetime) -> str:
    return f"{_long(now - moment)} ago" if moment else "never"


def _in(moment: datetime, now: datetime) -> str:
    return f"in {_long(moment - now)}" if moment > now else "now"


def _long(stretch: timedelta) -> str:
    """A stretch of time in its largest unit: `40 s`, `3 min`, `5 h`, `12 days`."""
    seconds = max(0, int(stretch.total_seconds()))
    for limit, unit, name in ((60, 1, "s"), (3600, 60, "min"), (48 * 3600, 3600, "h")):
        if seconds < limit:
            return f"{seconds // unit} {name}"
    return f"{seconds // 86400} days"
