"""People from Microsoft Entra ID: who belongs, who manages whom, and what is left out."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time

import pytest

from cadence.people import PersonId
from integrations.directory import connect
from integrations.directory.graph import GraphDirectory
from integrations.errors import SignedOut, Unavailable
from tests.cast import ADA, BOB, CLEO, HANA
from tests.simulated.graph import GraphFace
from tests.simulated.graph_people import guid
from tests.simulated.weather import Fault

DEFAULTS = {"timezone": "Europe/Paris", "locale": "fr", "country": "FR"}


@pytest.fixture
def directory(graph: GraphFace) -> Iterator[GraphDirectory]:
    directory = connect("microsoft", graph.section(**DEFAULTS))
    assert isinstance(directory, GraphDirectory)
    yield directory
    directory.close()


def an_account(address: str, **more: object) -> dict[str, object]:
    plain = {"id": guid(address), "mail": address, "displayName": "Somebody"}
    return plain | {"accountEnabled": True, "userType": "Member"} | more


def ids(directory: GraphDirectory) -> list[PersonId]:
    return sorted(person.id for person in directory.people().people)


def test_managers_come_with_their_people(graph: GraphFace, directory: GraphDirectory) -> None:
    found = {person.id: person.manager for person in directory.people().people}

    assert found == {ADA.id: None, BOB.id: ADA.id, CLEO.id: ADA.id, HANA.id: None}
    assert sum("/users?" in call.target for call in graph.calls) == 1


def test_guests_closed_accounts_and_rooms_are_nobody(
    graph: GraphFace, directory: GraphDirectory
) -> None:
    graph.people.others = [
        an_account("guest@outside.example", userType="Guest"),
        an_account("left@fernhill.example", accountEnabled=False),
        an_account("service", mail=None),
    ]

    assert ids(directory) == [ADA.id, BOB.id, CLEO.id, HANA.id]
    assert directory.people().troubles == ()


def test_a_manager_who_left_is_told_to_the_operator(
    graph: GraphFace, directory: GraphDirectory
) -> None:
    graph.organisation.departed.add(ADA.id)
    roster = directory.people()

    assert {person.manager for person in roster.people} == {None}
    assert f"{BOB.id}: the manager is not among the people" in roster.troubles


def test_many_come_page_by_page(graph: GraphFace, directory: GraphDirectory) -> None:
    more = [PersonId(f"p{number:03}@fernhill.example") for number in range(250)]
    graph.organisation.people |= {p: replace(CLEO, id=p, name=p) for p in more}

    assert len(ids(directory)) == 254
    assert sum("/users?" in call.target for call in graph.calls) == 3


def test_what_the_directory_does_not_say_is_as_everywhere(
    graph: GraphFace, directory: GraphDirectory
) -> None:
    told = replace(
        BOB, role="Engineer", team="Robots", country="DE", aliases=frozenset({"b@x.example"})
    )  # type: ignore[arg-type]
    graph.organisation.people[BOB.id] = told
    bob = next(p for p in directory.people().people if p.id == BOB.id)
    ada = next(p for p in directory.people().people if p.id == ADA.id)

    assert (bob.role, bob.team, bob.country) == ("Engineer", "Robots", "DE")
    assert (bob.aliases, bob.timezone) == (frozenset({"b@x.example"}), "Europe/Paris")
    assert (ada.country, ada.timezone) == ("FR", "Europe/Paris")


def test_a_day_of_hire_is_the_first_day(graph: GraphFace, directory: GraphDirectory) -> None:
    joins = an_account("new@fernhill.example", employeeHireDate="2026-11-02T00:00:00Z")
    graph.people.others = [joins]
    new = next(p for p in directory.people().people if p.id == "new@fernhill.example")

    assert new.start == date(2026, 11, 2)


def test_an_address_of_two_is_one_persons(graph: GraphFace, directory: GraphDirectory) -> None:
    graph.people.others = [an_account(BOB.id.upper(), id=guid("another"))]
    roster = directory.people()

    assert sorted(p.id for p in roster.people) == [ADA.id, BOB.id, CLEO.id, HANA.id]
    assert any("two users" in trouble for trouble in roster.troubles)


def test_a_group_is_all_that_is_read_of(graph: GraphFace) -> None:
    graph.people.groups |= {"g1": {ADA.id, "g2"}, "g2": {BOB.id}}

    assert ids(connect("microsoft", graph.section(group="g1"))) == [ADA.id, BOB.id]  # type: ignore[arg-type]


def test_zones_and_hours_are_those_people_set(graph: GraphFace) -> None:
    graph.grants.settings = True
    graph.people.zones[BOB.id] = "Tokyo Standard Time"
    roster = connect("microsoft", graph.section(mailbox_settings=True)).people()
    bob = next(p for p in roster.people if p.id == BOB.id)

    assert bob.timezone == "Asia/Tokyo"
    assert bob.working_hours.days == frozenset({1, 2, 3, 4})
    assert (bob.working_hours.start, bob.working_hours.end) == (time(8), time(16, 30))
    assert sum("$batch" in call.target for call in graph.calls) == 1


def test_settings_that_cannot_be_read_leave_the_defaults_and_are_named(graph: GraphFace) -> None:
    roster = connect("microsoft", graph.section(mailbox_settings=True, **DEFAULTS)).people()

    assert {person.timezone for person in roster.people} == {"Europe/Paris"}
    assert roster.troubles == ("the mailbox settings of 4 people cannot be read",)


@pytest.mark.parametrize(("right", "wanted"), [("directory", "User"), ("groups", "GroupMember")])
def test_a_right_that_is_missing_is_named(graph: GraphFace, right: str, wanted: str) -> None:
    setattr(graph.grants, right, False)
    graph.people.groups["g1"] = {ADA.id}

    with pytest.raises(SignedOut) as raised:
        connect("microsoft", graph.section(group="g1")).people()
    assert f"{wanted}.Read.All" in raised.value.cure


def test_half_a_list_is_no_list(graph: GraphFace, directory: GraphDirectory) -> None:
    directory.people()
    graph.weather.storm = Fault.HALF_BODY

    with pytest.raises(Unavailable):
        directory.people()
