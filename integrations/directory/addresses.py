"""What all directories need of addresses and zones: an address leads to one person only."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from zoneinfo import available_timezones

from cadence.people import Person, PersonId


@dataclass(frozen=True, slots=True)
class Taken:
    """An alias of one person that leads to another already."""

    person: PersonId
    alias: str
    owner: PersonId


def settle_aliases(people: Iterable[Person]) -> Iterator[tuple[Person, tuple[Taken, ...]]]:
    """Each person with the aliases that are theirs: primary addresses first, then who comes first.

    The people's own addresses must differ.
    """
    known = list(people)
    owners: dict[str, PersonId] = {person.id: person.id for person in known}
    for person in known:
        for alias in sorted(person.aliases):
            owners.setdefault(alias, person.id)
        theirs = frozenset(a for a in person.aliases if owners[a] == person.id)
        taken = tuple(Taken(person.id, a, owners[a]) for a in sorted(person.aliases - theirs))
        yield replace(person, aliases=theirs), taken


def is_address(written: str) -> bool:
    """Whether it can be an e-mail address: one @, no blanks, nothing that parts addresses."""
    local, _, domain = written.rpartition("@")
    return bool(local and domain) and not any(c.isspace() or c in '<>",;@' for c in local + domain)


def known_zone(written: str) -> str | None:
    """The IANA name of a zone, in its own spelling; None where there is no such zone."""
    return _zones().get(written.strip().lower())


@cache
def _zones() -> Mapping[str, str]:
    return {zone.lower(): zone for zone in available_timezones()}
