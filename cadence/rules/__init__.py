"""The letters, and the rules that want them.

A rule is a function from the facts of one subject and a moment to decisions. It may be asked again
and again: a decision's key makes it happen once. Rules keep and want; only `composing.consider`
sends. What is learnt about a pair wakes the pair and both its people; what is learnt about a person
(leave, pause, zone, departure, a letter answered) wakes them, their pairs, and so the others of
these pairs. A letter that was decided wakes the subjects of its wants; that it was posted, only
where a rule waits for it.
"""

from collections.abc import Callable, Iterator
from datetime import datetime

from cadence import agenda
from cadence.decisions import Decision, Later
from cadence.facts import PairFacts, PersonFacts
from cadence.rules import (
    agenda_addition,
    agenda_digest,
    agenda_prompt,
    alert_cleared,
    alert_withdrawn,
    cancellation_alert,
    cancellation_nudge,
    check_in,
    commitment_reminder,
    course_correction,
    follow_up,
    no_one_on_one,
    rebooked,
    recap,
    recognition,
    talked_over,
    welcome,
)
from cadence.rules.registry import LETTERS, RULES, Rule

__all__ = ["AWAITED", "LETTERS", "RULES", "Rule", "due_for_pair", "due_for_person"]

AWAITED = frozenset({welcome.Welcome.name, cancellation_alert.CancellationAlert.name})
"""The letters of which a rule waits until they were posted; of others it asks who decided what."""

PAIR_RULES: tuple[Callable[[PairFacts, datetime], Iterator[Decision | Later]], ...] = (
    talked_over.due,
    agenda_prompt.due,
    agenda_digest.due,
    agenda_addition.due,
    follow_up.due,
    recap.due,
    cancellation_nudge.due,
    no_one_on_one.due,
    rebooked.due,
    cancellation_alert.due,
    alert_cleared.due,
    alert_withdrawn.due,
)

PERSON_RULES: tuple[Callable[[PersonFacts, datetime], Iterator[Decision | Later]], ...] = (
    welcome.due,
    check_in.due,
    commitment_reminder.due,
    recognition.due,
    course_correction.due,
)


def due_for_pair(facts: PairFacts, now: datetime) -> Iterator[Decision | Later]:
    """What is to be kept and wanted for a pair at this moment, and when to look again."""
    for rule in PAIR_RULES:
        yield from rule(facts, now)
    coming = (m.ends_at for m in agenda.in_order(facts) if now < m.ends_at)
    if (end := next(coming, None)) is not None:
        yield Later(end)
    if (near := agenda.next_near(facts, now)) is not None:
        yield Later(near)


def due_for_person(facts: PersonFacts, now: datetime) -> Iterator[Decision | Later]:
    """What is to be kept and wanted for a person at this moment, and when to look again."""
    for rule in PERSON_RULES:
        yield from rule(facts, now)
