"""People from an LDAP directory, on a real server."""

import pytest

from integrations.directory import connect
from integrations.errors import Refused, SignedOut, Unavailable
from tests.servers.slapd import Slapd

pytestmark = pytest.mark.servers

ADA: dict[str, object] = {"uid": "ada", "cn": "Ada Byron", "mail": "Ada@fernhill.example"}
BOB: dict[str, object] = {
    "uid": "bob",
    "cn": "Bob Noyce",
    "mail": ["bob@fernhill.example", "robert@fernhill.example"],
    "manager": "ada",
    "title": "engineer",
    "departmentNumber": "Robots",
    "preferredLanguage": "de-DE",
}


def test_people_are_read_with_what_the_directory_knows_of_them(slapd: Slapd) -> None:
    slapd.fill(ADA, BOB)

    roster = connect("ldap", slapd.section(timezone="Europe/Berlin")).people()
    ada, bob = sorted(roster.people, key=lambda person: person.id)

    assert roster.troubles == ()
    assert (ada.id, ada.name, ada.manager) == ("ada@fernhill.example", "Ada Byron", None)
    assert (bob.id, bob.manager) == ("bob@fernhill.example", "ada@fernhill.example")
    assert bob.aliases == {"robert@fernhill.example"}
    assert (bob.role, bob.team, bob.locale) == ("engineer", "Robots", "de-DE")
    assert bob.timezone == "Europe/Berlin"


def test_more_people_than_the_server_gives_at_once_are_read_in_pages(slapd: Slapd) -> None:
    crowd = [{"uid": f"p{n}", "cn": f"P {n}", "mail": f"p{n}@x.example"} for n in range(250)]
    slapd.fill(*crowd)

    assert len(connect("ldap", slapd.section(page_size=50)).people().people) == 250


def test_implicit_tls_is_spoken_too(slapd: Slapd) -> None:
    slapd.fill(ADA)
    url = f"ldaps://127.0.0.1:{slapd.tls_port}"

    assert len(connect("ldap", slapd.section(url=url)).people().people) == 1


def test_attributes_may_have_other_names(slapd: Slapd) -> None:
    slapd.fill(ADA | {"employeeType": "Robots", "displayName": "Countess"})

    names = {"team": "employeeType", "name": "displayName"}
    (ada,) = connect("ldap", slapd.section(attributes=names)).people().people

    assert (ada.team, ada.name) == ("Robots", "Countess")


def test_mistakes_are_told_by_entry(slapd: Slapd) -> None:
    slapd.fill(
        ADA | {"manager": "nobody"},
        {"uid": "twin", "cn": "Twin", "mail": "ada@fernhill.example"},
        {"uid": "own", "cn": "Own", "mail": "own@fernhill.example", "manager": "own"},
        {"uid": "odd", "cn": "Odd", "mail": "no address"},
        {"uid": "thief", "cn": "T", "mail": ["t@fernhill.example", "own@fernhill.example"]},
    )

    roster = connect("ldap", slapd.section()).people()

    base = "ou=people,dc=fernhill,dc=example"
    assert sorted(roster.troubles) == [
        "t@fernhill.example: the alias own@fernhill.example is own@fernhill.example's already",
        f"uid=ada,{base}: the manager uid=nobody,{base} is not among the people",
        f"uid=odd,{base}: there is no e-mail address; the entry is left out",
        f"uid=own,{base} cannot be their own manager",
        f"uid=twin,{base}: ada@fernhill.example is another entry's address already",
    ]


@pytest.mark.parametrize("change", [{"password": "hush"}, {"user": "", "password": ""}])
def test_a_refused_sign_in_asks_for_a_human(slapd: Slapd, change: dict[str, object]) -> None:
    slapd.fill(ADA)

    with pytest.raises(SignedOut) as raised:
        connect("ldap", slapd.section(**change)).people()
    assert "hush" not in str(raised.value)


def test_a_place_that_is_not_there_is_refused(slapd: Slapd) -> None:
    slapd.fill(ADA)

    with pytest.raises(Refused, match="noSuchObject"):
        connect("ldap", slapd.section(base="ou=elsewhere,dc=fernhill,dc=example")).people()


def test_a_certificate_nobody_vouches_for_is_not_trusted(slapd: Slapd) -> None:
    with pytest.raises(Unavailable):
        connect("ldap", slapd.section(ca_file=None)).people()


def test_a_server_that_is_away_is_unavailable(slapd: Slapd) -> None:
    with pytest.raises(Unavailable, match="cannot be reached"):
        connect("ldap", slapd.section(url="ldap://127.0.0.1:1")).people()
