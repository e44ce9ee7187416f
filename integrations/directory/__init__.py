"""Where the daemon learns who works here and who reports to whom.

To add one: write `integrations/directory/<name>.py` with a `connect` function, name it in
`PROVIDERS`, and say in the contract suite how to stage it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Protocol, cast

from cadence.people import Person

PROVIDERS = {
    "csv": "integrations.directory.csv_file",
    "google": "integrations.directory.google",
    "ldap": "integrations.directory.ldap",
    "memory": "integrations.directory.memory",
    "microsoft": "integrations.directory.graph",
}


@dataclass(frozen=True, slots=True)
class Roster:
    """Everybody, and sentences about rows that could not be read (for the operator)."""

    people: tuple[Person, ...]
    troubles: tuple[str, ...] = ()


class Directory(Protocol):
    """The list of people."""

    def people(self) -> Roster:
        """Everybody as of now. Raises Unavailable, Refused, SignedOut."""


def connect(kind: str, section: Mapping[str, Any]) -> Directory:
    """Open the directory that `[people]` describes."""
    return cast(Directory, import_module(PROVIDERS[kind]).connect(section))
