"""What each provider allows, as it publishes it: defaults, of which `budgets.SHARE` is used.

Sources: Google's usage limits of Calendar, Gmail and the Admin SDK (May 2026); Microsoft's "Graph
throttling limits" (a mailbox has 10,000 requests in 10 minutes and 30 mails a minute); Exchange's
default throttling policy. Where a service has no such limit, a generous one keeps a fault in check.
"""

from dataclasses import dataclass

from cadence.budgets import SHARE, Quota, Rank


@dataclass(frozen=True, slots=True)
class Quotas:
    """What a service allows to the whole house, and to each mailbox (None: no limit of its own).

    `per_reading` is what a reading that finds no news usually costs; `free`: readings cost nobody
    a quota, so few calendars are simply read all the time.
    """

    house: Quota
    mailbox: Quota | None = None
    per_reading: float = 1.0
    free: bool = False


PLENTY = Quota(a_minute=6_000)

QUOTAS = {
    "google.calendar": Quotas(Quota(10_000, 1_000_000), Quota(600)),
    "google.directory": Quotas(Quota(2_400)),
    "google.gmail": Quotas(Quota(1_200_000, 80_000_000), Quota(6_000)),
    "graph.calendar": Quotas(Quota(60_000), Quota(1_000)),
    "graph.directory": Quotas(Quota(6_000)),
    "graph.mail": Quotas(Quota(60_000), Quota(1_000)),
    "ews": Quotas(Quota(1_200), Quota(300), per_reading=1.0),
    "caldav": Quotas(PLENTY, free=True),
    "ics": Quotas(PLENTY, free=True),
}
"""By the names of `integrations.metering.SERVICES`; others count as `PLENTY`."""

_CALENDARS = {
    "google": "google.calendar",
    "microsoft": "graph.calendar",
    "exchange": "ews",
    "caldav": "caldav",
    "ics": "ics",
}
_PEOPLE = {"google": "google.directory", "microsoft": "graph.directory", "ldap": "ldap"}
_MAIL = {
    "gmail": "google.gmail",
    "microsoft": "graph.mail",
    "exchange": "ews",
    "imap": "imap",
    "smtp": "smtp",
}


def of(service: str) -> Quotas:
    """What a service allows."""
    return QUOTAS.get(service) or Quotas(PLENTY, free=True)


def service_of(calendar_kind: str) -> str:
    """Which service calendars of a configured kind are asked of."""
    return _CALENDARS.get(calendar_kind, "ics")


def service_behind(port: str, kind: str) -> str:
    """Which service a port ("people", "calendar", "mail.in", "mail.out") of a kind asks, if any."""
    return {"people": _PEOPLE, "calendar": _CALENDARS}.get(port, _MAIL).get(kind, "")


def looks_a_day(allowed: Quotas) -> float | None:
    """How many readings a day may go into looking whether anything changed; None: any number."""
    if allowed.free or allowed.house.a_day is None:
        return None
    return allowed.house.a_day * SHARE * (1 - Rank.LOOK.value) / allowed.per_reading
