"""Who was told of a case: only they are told how it ended."""

from cadence.facts import PairFacts
from cadence.people import PersonId
from cadence.sent import stands_for


def people_told(facts: PairFacts, number: int) -> tuple[PersonId, ...]:
    """Everybody a letter about the case went to, the manager first."""
    told = {
        one.to
        for one in facts.letters.values()
        if one.letter == "cancellation_alert"
        and not one.withdrawn
        and stands_for(one, f"cancellation_alert/{facts.pair}/{number}/{one.to}")
    }
    return tuple(sorted(told, key=lambda person: (person != facts.pair.manager, person)))
