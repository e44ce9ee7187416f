"""How adapters say what their calls cost, so that the daemon keeps within its quotas.

The daemon hands a meter in with each section (`section["meter"]`); an adapter takes
`metering.of(section)`, which counts nothing where none was given, and tells it

- `spent(service, units, mailbox=…)` for every call that leaves, when it leaves: failed calls, each
  part of a batch and each page count too; a fresh access token does not;
- `limited(service, mailbox=…, retry_at=…)` for every answer that says "too much", in whatever shape
  the provider has for it, whether the call is repeated or given up.

`service` names the quota: one of `SERVICES`. `units` are the provider's own (Gmail prices each
method; elsewhere a call is one). `mailbox` is the user, mailbox or calendar the call is made for,
where the provider also limits each of these; empty where it does not.

An adapter never waits for the meter and never asks it for leave: the planner asks the budgets
before it starts a step. A meter may be called from any thread and never raises.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Protocol, cast

SERVICES = frozenset(
    {
        "google.calendar",
        "google.directory",
        "google.gmail",
        "graph.calendar",
        "graph.directory",
        "graph.mail",
        "ews",
        "caldav",
        "ics",
        "imap",
        "smtp",
        "ldap",
    }
)


class Meter(Protocol):
    """Counts what is asked of providers."""

    def spent(self, service: str, units: int = 1, *, mailbox: str = "") -> None:
        """A call has left."""

    def limited(self, service: str, *, mailbox: str = "", retry_at: datetime | None = None) -> None:
        """The provider said that it was too much; `retry_at` (UTC) if it named a time."""


class Unmetered:
    """Counts nothing."""

    def spent(self, service: str, units: int = 1, *, mailbox: str = "") -> None:
        """See `Meter`."""

    def limited(self, service: str, *, mailbox: str = "", retry_at: datetime | None = None) -> None:
        """See `Meter`."""


def of(section: Mapping[str, Any]) -> Meter:
    """The meter that was handed in with a section, or one that counts nothing."""
    return cast(Meter, section.get("meter") or Unmetered())
