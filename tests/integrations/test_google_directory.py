"""What Google's directory says of people, and what it leaves open."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from cadence.people import Person, PersonId, TeamName
from integrations.directory import Roster, connect
from integrations.directory.google import GoogleDirectory
from integrations.errors import Refused
from tests.cast import ADA, BOB
from tests.simulated.google import ADMIN, GoogleFace


@pytest.fixture
def directory(google: GoogleFace) -> Iterator[GoogleDirectory]:
    section = google.section(subject=ADMIN, timezone_field="Work.timezone", country="DE")
    opened = connect("google", section)
    assert isinstance(opened, GoogleDirectory)
    yield opened
    opened.close()


def one(roster: Roster, who: Person) -> Person:
    return next(person for person in roster.people if person.id == who.id)


def change(google: GoogleFace, who: Person, **more: object) -> None:
    google.directory.changed[who.id] = more


def test_a_large_house_is_read_in_pages(google: GoogleFace, directory: GoogleDirectory) -> None:
    people = google.organisation.people
    for number in range(1200):
        name = PersonId(f"p{number:04d}@fernhill.example")
        people[name] = Person(name, f"P {number}", manager=ADA.id)

    assert len(directory.people().people) == len(people)
    assert sum("/users?" in call.target for call in google.calls) == 3


def test_who_is_not_at_work_is_left_out(google: GoogleFace, directory: GoogleDirectory) -> None:
    for number, gone in enumerate(("suspended", "archived", "isGuestUser")):
        user = {"primaryEmail": f"x{number}@fernhill.example", gone: True}
        google.directory.others.append(user)

    assert len(directory.people().people) == len(google.organisation.people)


def test_addresses_of_other_domains_lead_to_the_same_person(
    google: GoogleFace, directory: GoogleDirectory
) -> None:
    change(google, ADA, nonEditableAliases=["ada@fernhill.test"], aliases=["boss@fernhill.example"])
    change(google, BOB, relations=[{"type": "manager", "value": "Boss@Fernhill.example"}])

    roster = directory.people()

    assert one(roster, ADA).aliases == {"ada@fernhill.test", "boss@fernhill.example"}
    assert one(roster, BOB).manager == ADA.id


def test_a_manager_who_is_nobody_is_told(google: GoogleFace, directory: GoogleDirectory) -> None:
    change(google, BOB, relations=[{"type": "manager", "value": "Ada from next door"}])

    roster = directory.people()

    assert one(roster, BOB).manager is None
    assert roster.troubles == (f"{BOB.id}: their manager is not among the people",)


def test_nobody_is_their_own_manager(google: GoogleFace, directory: GoogleDirectory) -> None:
    change(google, BOB, relations=[{"type": "manager", "value": BOB.id}])

    assert directory.people().troubles == (f"{BOB.id} cannot be their own manager",)


def test_role_team_language_and_country_are_read(
    google: GoogleFace, directory: GoogleDirectory
) -> None:
    jobs = [{"title": "Advisor"}, {"title": "Engineer", "department": "Arms", "primary": True}]
    languages = [{"languageCode": "en"}, {"languageCode": "de", "preference": "preferred"}]
    places = [{"type": "home", "countryCode": "AT"}, {"type": "work", "countryCode": "ch"}]
    change(google, BOB, organizations=jobs, languages=languages, addresses=places)

    bob = one(directory.people(), BOB)

    assert (bob.role, bob.team) == ("Engineer", TeamName("Arms"))
    assert (bob.locale, bob.country) == ("de", "CH")
    assert one(directory.people(), ADA).country == "DE"


def test_a_zone_that_is_none_is_told(google: GoogleFace, directory: GoogleDirectory) -> None:
    people = google.organisation.people
    people[BOB.id] = replace(BOB, timezone="Atlantis/Poseidonis")

    roster = directory.people()

    assert one(roster, BOB).timezone == "UTC"
    assert "not a time zone" in roster.troubles[0]


def test_a_subject_who_may_not_read_users_is_told_what_to_do(google: GoogleFace) -> None:
    opened = connect("google", google.section(subject=ADA.id))
    assert isinstance(opened, GoogleDirectory)

    with pytest.raises(Refused) as raised:
        opened.people()
    assert "Admin roles" in raised.value.cure
    opened.close()
