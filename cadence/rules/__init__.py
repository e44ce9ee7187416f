"""The letters, and the rules that want them.

A rule is a function from the facts of one subject and a moment to decisions. It may be asked again
and again: a decision's key makes it happen once. Rules keep and want; only `composing.consider`
sends. What is learnt about a pair wakes the pair and both its people; what is learnt about a person
(leave, pause, zone, departure, a letter posted or answered) wakes them, their pairs, and so the
others of these pairs.
"""

from collections.abc import Iterator
from datetime import datetime

from cadence.decisions import Decision, Later
from cadence.facts import PairFacts, PersonFacts


def due_for_pair(facts: PairFacts, now: datetime) -> Iterator[Decision | Later]:
    """What is to be kept and wanted for a pair at this moment, and when to look again."""
    yield from ()


def due_for_person(facts: PersonFacts, now: datetime) -> Iterator[Decision | Later]:
    """What is to be kept and wanted for a person at this moment, and when to look again."""
    yield from ()
