"""What goes to one person now: the only place that sends, because it sees all that is wanted."""

from collections.abc import Iterator
from datetime import datetime

from cadence.decisions import Decision, Later
from cadence.facts import PersonFacts


def consider(facts: PersonFacts, now: datetime) -> Iterator[Decision | Later]:
    """Send, merge or withhold the person's open wants, or say when to look again.

    Leave, pause, hours, caps and bundles are applied here. Safe to ask at any moment, any number of
    times: the same facts give the same decisions, and each decision's key happens once.
    """
    yield from ()
