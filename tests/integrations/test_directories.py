"""What every directory promises, and what each reads."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cadence.people import Person, PersonId
from integrations.directory import PROVIDERS, Directory, connect
from integrations.directory.memory import MemoryDirectory

ADA = Person(PersonId("ada@fernhill.example"), "Ada Byron")
BOB = Person(PersonId("bob@fernhill.example"), "Bob Noyce", manager=ADA.id, timezone="Asia/Tokyo")

Stage = Callable[[Path], Directory]


def staged_in_memory(folder: Path) -> Directory:
    return MemoryDirectory([ADA, BOB])


def staged_as_csv(folder: Path) -> Directory:
    path = folder / "people.csv"
    path.write_text(
        "email,name,manager,timezone,locale,aliases\n"
        "ada@fernhill.example,Ada Byron,,UTC,en,\n"
        "bob@fernhill.example,Bob Noyce,ada@fernhill.example,Asia/Tokyo,en,\n"
    )
    return connect("csv", {"path": str(path)})


STAGES: dict[str, Stage] = {"memory": staged_in_memory, "csv": staged_as_csv}
"""How to stage a provider here; the others are staged where their server or double is."""

ELSEWHERE = {"ldap", "google", "microsoft"}


@pytest.fixture(params=sorted(STAGES))
def directory(request: pytest.FixtureRequest, tmp_path: Path) -> Directory:
    return STAGES[request.param](tmp_path)


def test_each_provider_is_staged() -> None:
    assert set(PROVIDERS) - ELSEWHERE == set(STAGES)


def test_a_directory_names_everybody_once(directory: Directory) -> None:
    roster = directory.people()

    assert sorted(person.id for person in roster.people) == [ADA.id, BOB.id]
    assert roster.troubles == ()


def test_a_directory_knows_who_reports_to_whom(directory: Directory) -> None:
    managers = {person.id: person.manager for person in directory.people().people}

    assert managers == {ADA.id: None, BOB.id: ADA.id}


def test_a_directory_tells_the_same_twice(directory: Directory) -> None:
    assert directory.people() == directory.people()


def test_a_directory_knows_names_and_zones(directory: Directory) -> None:
    bob = next(person for person in directory.people().people if person.id == BOB.id)

    assert (bob.name, bob.timezone) == ("Bob Noyce", "Asia/Tokyo")
