"""Calendars the daemon can read.

To add one: write `integrations/calendars/<name>.py` with a `connect` function, name it in
`PROVIDERS`, and say in the contract suite how to stage it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from typing import Any, Protocol, cast, runtime_checkable

from cadence.calendar_events import Batch, Busy, Window
from cadence.people import PersonId

PROVIDERS = {
    "caldav": "integrations.calendars.caldav",
    "exchange": "integrations.calendars.ews",
    "google": "integrations.calendars.google",
    "microsoft": "integrations.calendars.graph",
    "ics": "integrations.calendars.ics",
    "invites": "integrations.calendars.invitations",
    "memory": "integrations.calendars.memory",
}
_ADDRESSES = "integrations.calendars.web_ics"
"""What kind "ics" means where links are named instead of a folder."""


class CalendarSource(Protocol):
    """The calendars of an organisation, each read by its owner's id."""

    def calendars(self) -> tuple[PersonId, ...]:
        """Whose calendars can be read at all, as far as the source can tell."""

    def changes(self, calendar: PersonId, cursor: str | None, window: Window) -> Batch:
        """Everything since `cursor`, or all of the window when there is none.

        Raises Unavailable, Refused, SignedOut, CursorExpired.
        """


@dataclass(frozen=True, slots=True)
class Watch:
    """A provider's promise to ring when a calendar changes. `id` is all that `stop` needs."""

    id: str
    expires_at: datetime


@runtime_checkable
class Pushing(Protocol):
    """A source that can ring. A ring carries no news: it only makes a calendar due."""

    def watch(self, calendar: PersonId, address: str, token: str) -> Watch:
        """Let a calendar's changes be rung for at an https address; the ring carries the token.

        An existing watch is not renewed: a new one is made, and the old one stopped. Raises
        Unavailable, Refused, SignedOut.
        """

    def stop(self, watch: str) -> None:
        """End a watch, by its id; quietly where it has ended by itself."""


@runtime_checkable
class FreeBusy(Protocol):
    """What a source can do besides that tells when people are taken, and nothing more."""

    def busy(
        self, people: Sequence[PersonId], window: Window
    ) -> Mapping[PersonId, tuple[Busy, ...]]:
        """When each is taken or away, in order; whoever cannot be asked is missing: not known.

        Raises Unavailable, SignedOut where nobody can be asked at all.
        """


def connect(kind: str, section: Mapping[str, Any]) -> CalendarSource:
    """Open the calendars that a config section describes."""
    by_links = kind == "ics" and section.get("urls")
    module = import_module(_ADDRESSES if by_links else PROVIDERS[kind])
    return cast(CalendarSource, module.connect(section))
