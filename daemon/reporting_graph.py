"""What is odd about who reports to whom: rings, managers nobody knows, people outside."""

from collections.abc import Iterable, Iterator, Mapping

from cadence.people import Person, PersonId


def rings(people: Mapping[PersonId, Person]) -> list[tuple[PersonId, ...]]:
    """Chains of managers that come back to where they began, each told once."""
    found: dict[frozenset[PersonId], tuple[PersonId, ...]] = {}
    for start in people:
        chain = _chain(start, people)
        if chain:
            found.setdefault(frozenset(chain), chain)
    return sorted(found.values())


def _chain(start: PersonId, people: Mapping[PersonId, Person]) -> tuple[PersonId, ...]:
    seen: list[PersonId] = []
    at: PersonId | None = start
    while at is not None and at in people and at not in seen:
        seen.append(at)
        at = people[at].manager
    return tuple(seen) if at == start and len(seen) > 1 else ()


def without_manager(people: Mapping[PersonId, Person]) -> list[PersonId]:
    """Those who report to nobody and to whom nobody reports: no 1:1 will be looked for."""
    managers = {person.manager for person in people.values()}
    return [p.id for p in people.values() if p.manager is None and p.id not in managers]


def outside(people: Iterable[Person], domains: Iterable[str]) -> Iterator[Person]:
    """Those whose address lies in none of the organisation's domains."""
    inside = set(domains)
    return (p for p in people if inside and p.id.rpartition("@")[2] not in inside)


def written(ring: tuple[PersonId, ...]) -> str:
    """A ring as it is printed: `ada → bob → ada`."""
    return " → ".join((*ring, ring[0]))
