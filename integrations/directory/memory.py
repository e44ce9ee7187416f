"""People as the caller names them; for tests, the demo and rehearsals."""

from collections.abc import Iterable, Mapping
from typing import Any

from cadence.people import Person
from integrations.directory import Roster


class MemoryDirectory:
    """A list of people that can be changed under way."""

    def __init__(self, people: Iterable[Person] = (), troubles: Iterable[str] = ()) -> None:
        self.listed = list(people)
        self.troubles = list(troubles)

    def people(self) -> Roster:
        """Everybody as of now."""
        return Roster(tuple(self.listed), tuple(self.troubles))


def connect(section: Mapping[str, Any]) -> MemoryDirectory:
    """Keys: `people`, an iterable of `Person`; optional."""
    return MemoryDirectory(section.get("people", ()))
