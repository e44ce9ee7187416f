"""The doctor at Microsoft: from nothing granted to green, each step as the guide tells it."""

import json
import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from daemon.cli import cli
from daemon.clock import utc_now
from tests.cast import ADA, BOB, CLEO, EVERYBODY, HANA
from tests.integrations.test_graph_sign_in import a_certificate
from tests.simulated.graph import GraphFace
from tests.simulated.graph import face as graph_face
from tests.simulated.graph_login import CLIENT, TENANT
from tests.simulated.organisation import SimulatedOrganisation

GUIDE = (Path(__file__).parents[2] / "docs" / "microsoft.md").read_text("utf-8")
(CONFIGURATION,) = re.findall(r"```toml\n(.*?)```", GUIDE, re.DOTALL)
HEAD = """
[organisation]
name = "Fernhill Robotics"
domains = ["fernhill.example"]
timezone = "Europe/Berlin"

[secrets]
token_key = "file:token"

"""
GROUP = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee"


@pytest.fixture
def graph(tmp_path: Path) -> Iterator[GraphFace]:
    """Everything as the guide grants it; Hana's calendar is out of reach."""
    organisation = SimulatedOrganisation(EVERYBODY, now=utc_now())
    day = (organisation.now + timedelta(days=1)).date()
    hour = datetime.combine(day, datetime.min.time()) + timedelta(hours=10)
    organisation.create(ADA.id, [BOB.id], hour, rule="FREQ=WEEKLY")
    with graph_face(organisation, tmp_path) as face:
        face.grants.calendars = {person.id for person in EVERYBODY} - {HANA.id}
        face.people.groups[GROUP] = {ADA.id, BOB.id, CLEO.id}
        face.mails.delivers, face.mails.clock = True, utc_now
        yield face


@pytest.fixture
def folder(tmp_path: Path, graph: GraphFace) -> Path:
    write_setup(tmp_path, graph)
    return tmp_path


def write_setup(folder: Path, graph: GraphFace, *, days: int = 900, secret: bool = False) -> None:
    """A folder as the guide leaves it."""
    pem, graph.login.certificate = a_certificate(days=days)
    (folder / "credentials").mkdir()
    secrets = {
        "credentials/microsoft.pem": pem,
        "secret": graph.login.secret,
        "token": "0123456789abcdef" * 2,
    }
    for name, content in secrets.items():
        (folder / name).write_text(content)
        (folder / name).chmod(0o600)
    here = f'endpoint = "{graph.url}"\nlogin_endpoint = "{graph.url}"\nca_file = "{graph.ca_file}"'
    guided = 'certificate = "file:credentials/microsoft.pem"'
    text = CONFIGURATION
    for before, after in (
        (guided, f'client_secret = "file:secret"\n{here}' if secret else f"{guided}\n{here}"),
        ("TENANT_ID", TENANT),
        ("CLIENT_ID", CLIENT),
        ("GROUP_OBJECT_ID", GROUP),
        ("ceo@example.com", HANA.id),
        ("@example.com", "@fernhill.example"),
    ):
        assert before in text
        text = text.replace(before, after)
    (folder / "cadenced.toml").write_text(HEAD + text)


def doctor(folder: Path, *more: str) -> Result:
    arguments = ["doctor", "--patience", "1", "--config", str(folder / "cadenced.toml"), *more]
    return CliRunner().invoke(cli, arguments)


def told(folder: Path) -> list[dict[str, Any]]:
    """Every line, without the mail to itself."""
    lines: list[dict[str, Any]] = json.loads(doctor(folder, "--json", "--no-mail").stdout)
    return lines


def words(folder: Path, about: str) -> list[str]:
    return [one["words"] for one in told(folder) if one["about"] == about]


def test_what_the_guide_grants_is_all_that_is_needed(folder: Path) -> None:
    done = doctor(folder)

    assert done.output.endswith("Nothing to mend. cadenced can run.\n"), done.output
    lines = {line.split()[0]: " ".join(line.split()) for line in done.output.splitlines()}
    assert "4 people, 2 of them report to somebody" in lines["people"]
    assert "3 of 3 calendars read; 1:1s of 1 pairs in them" in done.output
    assert f"{HANA.id} is refused, as it must be" in done.output
    assert f"the mail of {HANA.id} is refused, as it must be" in done.output
    granted = ("User.Read.All", "GroupMember.Read.All")
    granted += ("Application Calendars.Read", "Application Mail.ReadWrite")
    assert f"granted: {', '.join(granted)}" in done.output
    assert "signs in with a certificate that holds until" in done.output
    assert "a mail to ourselves was back" in lines["loopback"]
    assert "arrives" in lines["plus"]
    assert "arrived as they were written" in lines["headers"]
    assert "ok" in lines["clock"]


@pytest.mark.parametrize(
    ("grant", "value", "missing"),
    [
        ("directory", False, "User.Read.All"),
        ("groups", False, "GroupMember.Read.All"),
        ("calendars", set(), "Application Calendars.Read"),
        ("mail", set(), "Application Mail.ReadWrite"),
    ],
)
def test_a_missing_right_is_named_with_what_grants_it(
    folder: Path, graph: GraphFace, grant: str, value: object, missing: str
) -> None:
    setattr(graph.grants, grant, value)

    (line,) = [one for one in told(folder) if one["words"] == f"missing: {missing}"]
    assert line["grade"] == "FAIL"
    if missing.endswith("All"):
        assert f"{missing} (application), admin consent" in line["cure"]
        return
    commands = [text.split()[0] for text in line["paste"].splitlines()]
    assert commands == [
        "New-ServicePrincipal",
        "New-ManagementScope",
        "New-ManagementRoleAssignment",
        "Test-ServicePrincipalAuthorization",
    ]
    assert f'-App {CLIENT} -Role "{missing}"' in line["paste"]


def test_a_right_to_send_that_is_missing_shows_in_the_mail_to_itself(
    folder: Path, graph: GraphFace
) -> None:
    graph.grants.send = set()
    done = doctor(folder)

    assert done.exit_code == 69
    assert "a mail to ourselves got lost" in done.output


def test_an_open_mailbox_of_somebody_else_is_the_worst_news(folder: Path, graph: GraphFace) -> None:
    graph.grants.mail |= {person.id for person in EVERYBODY}

    (line,) = [one for one in told(folder) if "the scopes mean nothing" in one["words"]]
    assert line["grade"] == "FAIL"
    assert "remove Mail.* and Calendars.*" in line["cure"]


def test_a_calendar_that_should_be_out_of_reach_is_told(folder: Path, graph: GraphFace) -> None:
    graph.grants.calendars = None

    assert any("wider than it should be" in one for one in words(folder, "scope"))


def test_no_plus_addressing_is_found_out(folder: Path, graph: GraphFace) -> None:
    graph.mails.plus = False

    assert "cadence+probe@fernhill.example does not arrive" in doctor(folder).output


@pytest.mark.parametrize(("days", "grade"), [(340, "look"), (1, "FAIL")])
def test_a_certificate_that_ends_is_named(
    tmp_path: Path, graph: GraphFace, days: int, grade: str
) -> None:
    write_setup(tmp_path, graph, days=days)

    lines = [one for one in told(tmp_path) if "certificate" in one["words"]]
    assert [one["grade"] for one in lines] == [grade]


def test_a_secret_works_and_is_second_best(tmp_path: Path, graph: GraphFace) -> None:
    write_setup(tmp_path, graph, secret=True)

    assert "signs in with a client secret" in words(tmp_path, "microsoft")


@pytest.mark.parametrize("code", [700027, 7000222, 700016])
def test_a_refused_sign_in_is_one_line_of_cause_and_one_of_cure(
    folder: Path, graph: GraphFace, code: int
) -> None:
    graph.login.trouble = code
    done = doctor(folder, "--no-mail")

    assert done.exit_code == 69
    assert f"(AADSTS{code})" in done.output
    assert graph.login.secret not in done.output
