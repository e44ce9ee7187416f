"""What every directory promises, and what each reads."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cadence.people import Person, PersonId
from integrations.directory import PROVIDERS, Directory, connect
from integrations.directory.google import GoogleDirectory
from integrations.directory.graph import GraphDirectory
from integrations.directory.memory import MemoryDirectory
from tests.servers.slapd import Slapd
from tests.simulated.google import ADMIN, GoogleFace
from tests.simulated.graph import GraphFace

ADA = Person(PersonId("ada@fernhill.example"), "Ada Byron")
BOB = Person(PersonId("bob@fernhill.example"), "Bob Noyce", manager=ADA.id, timezone="Asia/Tokyo")

Stage = Callable[[pytest.FixtureRequest], Directory]


def staged_in_memory(request: pytest.FixtureRequest) -> Directory:
    return MemoryDirectory([ADA, BOB])


def staged_as_csv(request: pytest.FixtureRequest) -> Directory:
    path = Path(request.getfixturevalue("tmp_path")) / "people.csv"
    path.write_text(
        "email,name,manager,timezone,locale,aliases\n"
        "ada@fernhill.example,Ada Byron,,UTC,en,\n"
        "bob@fernhill.example,Bob Noyce,ada@fernhill.example,Asia/Tokyo,en,\n"
    )
    return connect("csv", {"path": str(path)})


def staged_in_ldap(request: pytest.FixtureRequest) -> Directory:
    slapd: Slapd = request.getfixturevalue("slapd")
    slapd.fill(
        {"uid": "ada", "cn": "Ada Byron", "mail": ADA.id},
        {"uid": "bob", "cn": "Bob Noyce", "mail": BOB.id, "manager": "ada", "l": "Asia/Tokyo"},
    )
    return connect("ldap", slapd.section(attributes={"timezone": "l"}))


def staged_at_google(request: pytest.FixtureRequest) -> Directory:
    face: GoogleFace = request.getfixturevalue("google")
    face.organisation.people = {ADA.id: ADA, BOB.id: BOB}
    section = face.section(subject=ADMIN, timezone_field="Work.timezone")
    directory = connect("google", section)
    assert isinstance(directory, GoogleDirectory)
    request.addfinalizer(directory.close)
    return directory


def staged_at_microsoft(request: pytest.FixtureRequest) -> Directory:
    face: GraphFace = request.getfixturevalue("graph")
    face.organisation.people = {ADA.id: ADA, BOB.id: BOB}
    face.people.zones = {ADA.id: "UTC", BOB.id: "Tokyo Standard Time"}
    face.grants.settings = True
    directory = connect("microsoft", face.section(mailbox_settings=True))
    assert isinstance(directory, GraphDirectory)
    request.addfinalizer(directory.close)
    return directory


STAGES: dict[str, Stage] = {
    "memory": staged_in_memory,
    "csv": staged_as_csv,
    "ldap": staged_in_ldap,
    "google": staged_at_google,
    "microsoft": staged_at_microsoft,
}
"""How to stage a provider here."""


@pytest.fixture(
    params=[
        "memory",
        "csv",
        "google",
        "microsoft",
        pytest.param("ldap", marks=pytest.mark.servers),
    ],
)
def directory(request: pytest.FixtureRequest) -> Directory:
    return STAGES[request.param](request)


def test_each_provider_is_staged() -> None:
    assert set(PROVIDERS) == set(STAGES)


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
