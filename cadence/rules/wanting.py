"""How rules wish for letters: ranks, keys that come back only where a letter was withdrawn."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from cadence.decisions import Decision, Effect, Want
from cadence.facts import PairFacts, PersonFacts, SentLetter
from cadence.letters import Named
from cadence.people import Person
from cadence.sent import root, stands_for

WELCOME, PROMPT, FOLLOW_UP, CHECK_IN, THE_REST = 0, 10, 20, 30, 40
"""When two asks meet, the lower goes first."""


ATTEMPTS = 3
"""How often a letter is made that is withdrawn, or refused, before it was posted."""


def named(person: Person) -> Named:
    """The person as letters name them."""
    return Named(person.first_name, person.name, person.email)


def fresh(key: str, letters: Iterable[SentLetter], given_up: Iterable[str] = ()) -> str:
    """The key, or `key~2` where the letter, or the wish for it, was withdrawn before it went."""
    times = sum(letter.withdrawn and stands_for(letter, key) for letter in letters)
    times += sum(root(name) == key for name in given_up)
    return f"{key}~{times + 1}" if times else key


def decide(
    facts: PairFacts | PersonFacts, key: str, wants: Iterable[Want], *effects: Effect
) -> Iterator[Decision]:
    """One decision for wants that belong together, those that were wanted before left out.

    Nothing where all of them were, unless there is something to keep as well.
    """
    letters = facts.letters.values() if isinstance(facts, PairFacts) else facts.letters
    letters = tuple(letters)
    given_up = facts.given_up if isinstance(facts, PairFacts) else frozenset()
    renewed = [replace(want, key=fresh(want.key, letters, given_up)) for want in wants]
    new = [
        want
        for want in renewed
        if want.key not in facts.wanted and int(want.key.partition("~")[2] or 1) <= ATTEMPTS
    ]
    if new or effects:
        because = new[0].because if new else ""
        mark = new[0].key.partition("~")[2] if new else ""
        name = f"{key}~{mark}" if mark else key
        yield Decision(name, because, (*effects, *new))
