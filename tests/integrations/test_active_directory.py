"""What Active Directory does its own way."""

import pytest

from cadence.people import PersonId, TeamName
from integrations.directory.ldap import AD_PEOPLE, LdapDirectory, connect
from integrations.errors import SignedOut
from tests.servers.scripted_ldap import RefusingLdap
from tests.servers.slapd import BASE, Slapd

NORMAL, DISABLED = "512", "514"
GROUP = "cn=staff (all),ou=groups,dc=fernhill,dc=example"


def user(uid: str, **more: object) -> dict[str, object]:
    return {
        "uid": uid,
        "cn": f"{uid.title()}, Surname",
        "displayName": uid.title(),
        "mail": f"{uid}@fernhill.example",
        "objectCategory": "person",
        "userAccountControl": NORMAL,
        **more,
    }


def active(slapd: Slapd, **more: object) -> LdapDirectory:
    return connect(slapd.section(dialect="active_directory", **more))


@pytest.mark.servers
def test_people_are_read_by_its_own_names(slapd: Slapd) -> None:
    addresses = ["SMTP:bob@fernhill.example", "smtp:bobby@fernhill.example", "X500:/o=Fernhill"]
    slapd.fill(
        user("ada"), user("bob", manager="ada", department="Works", proxyAddresses=addresses)
    )

    _, bob = active(slapd).people().people

    assert (bob.name, bob.manager, bob.team) == ("Bob", "ada@fernhill.example", TeamName("Works"))
    assert bob.aliases == {"bobby@fernhill.example"}


@pytest.mark.servers
@pytest.mark.parametrize("more", [{}, {"filter": "(objectClass=user)"}])
def test_disabled_accounts_are_left_out_whatever_the_filter(
    slapd: Slapd, more: dict[str, object]
) -> None:
    """Of people who have left, of shared mailboxes and of rooms."""
    slapd.fill(user("ada"), user("room", userAccountControl=DISABLED), user("bob", manager="room"))

    roster = active(slapd, **more).people()

    assert [person.id for person in roster.people] == [
        PersonId("ada@fernhill.example"),
        PersonId("bob@fernhill.example"),
    ]
    assert roster.people[1].manager is None
    assert roster.troubles == (
        f"uid=bob,{BASE}: the manager uid=room,{BASE} is not among the people",
    )


@pytest.mark.servers
def test_only_a_groups_members_may_be_asked_for(slapd: Slapd) -> None:
    slapd.fill(user("ada", memberOf=GROUP), user("bob"))

    roster = connect(slapd.section(group=GROUP)).people()

    assert [person.id for person in roster.people] == ["ada@fernhill.example"]


def test_groups_in_a_group_count_in_active_directory() -> None:
    section = {"url": "ldap://x.example", "base": BASE, "dialect": "active_directory"}

    found = connect(section | {"group": GROUP}).server.filter

    escaped = GROUP.replace("(", r"\28").replace(")", r"\29")
    assert found == f"(&{AD_PEOPLE}(memberOf:1.2.840.113556.1.4.1941:={escaped}))"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ("52e", "refuses the user or the password"),
        ("532", "password has expired"),
        ("533", "account is disabled"),
        ("775", "account is locked"),
        ("57", "answered 49 invalidCredentials"),
    ],
)
def test_why_it_refuses_a_sign_in_is_told(data: str, words: str) -> None:
    said = (
        f"80090308: LdapErr: DSID-0C090439, comment: AcceptSecurityContext error, data {data}, v1"
    )
    with RefusingLdap(49, said) as server, pytest.raises(SignedOut, match=words):
        connect(
            {"url": server.url, "base": BASE, "security": "none", "user": "u", "password": "p"}
        ).people()


def test_it_may_take_no_password_in_the_open() -> None:
    said = (
        "00002028: LdapErr: DSID-0C090257, comment: The server requires binds to turn on integrity"
    )
    with RefusingLdap(8, said) as server, pytest.raises(SignedOut, match="stronger") as caught:
        connect(
            {"url": server.url, "base": BASE, "security": "none", "user": "u", "password": "p"}
        ).people()
    assert "ldaps://" in caught.value.cure
