"""The doctor on a self-hosted set-up: Radicale, Postfix, Dovecot, slapd."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from daemon.cli import cli
from tests.cast import ADA, BOB
from tests.journeys.test_live_servers import weekly
from tests.servers.fixtures import PostOffice
from tests.servers.radicale import Radicale
from tests.servers.slapd import BASE, Slapd

pytestmark = [pytest.mark.servers, pytest.mark.slow]

SETUP = """
[organisation]
name = "Fernhill Robotics"
domains = ["fernhill.example"]
timezone = "Europe/Berlin"

[people]
kind = "ldap"
url = "ldap://127.0.0.1:{ldap_port}"
base = "{base}"
user = "cn=admin,dc=fernhill,dc=example"
password = "file:password"
security = "starttls"
ca_file = "{ldap_certificate}"

[calendar]
kind = "caldav"
url = "{radicale}"
user = "cadence"
password = "file:password"

[mail]
address = "{address}"
[mail.in]
kind = "imap"
host = "127.0.0.1"
port = {imap_port}
security = "starttls"
user = "{address}"
password = "file:password"
ca_file = "{imap_certificate}"
trust = "internal"
[mail.out]
kind = "smtp"
host = "127.0.0.1"
port = {smtp_port}
security = "starttls"
user = "{address}"
password = "file:password"
ca_file = "{smtp_certificate}"
proof = true

[secrets]
token_key = "file:password"
"""


@pytest.fixture
def radicale(tmp_path: Path) -> Iterator[Radicale]:
    radicale = Radicale(tmp_path)
    radicale.start()
    radicale.calendar(ADA.id).save_event(weekly("with-bob", BOB.id))
    yield radicale
    radicale.stop()


@pytest.fixture
def folder(tmp_path: Path, post_office: PostOffice, radicale: Radicale, slapd: Slapd) -> Path:
    slapd.fill(
        {"uid": "ada", "cn": "Ada Ek", "mail": ADA.email},
        {"uid": "bob", "cn": "Bob Ruiz", "mail": BOB.email, "manager": "ada"},
    )
    folder = tmp_path / "cadenced"
    folder.mkdir()
    password = folder / "password"
    password.write_text("pw")
    password.chmod(0o600)
    text = SETUP.format(
        ldap_port=slapd.port,
        base=BASE,
        ldap_certificate=slapd.certificate,
        radicale=radicale.url,
        address=post_office.mailbox(),
        imap_port=post_office.dovecot.imap_port,
        imap_certificate=post_office.dovecot.certificate,
        smtp_port=post_office.postfix.smtp_port,
        smtp_certificate=post_office.postfix.certificate,
    )
    (folder / "cadenced.toml").write_text(text)
    return folder


def doctor(folder: Path, *more: str) -> Result:
    return CliRunner().invoke(cli, ["doctor", "--config", str(folder / "cadenced.toml"), *more])


def test_a_self_hosted_set_up_is_green(folder: Path) -> None:
    done = doctor(folder, "--json")

    assert done.exit_code == 0, done.output
    found = {one["about"]: one["words"] for one in json.loads(done.stdout)}
    assert found["people"] == "2 people, 1 of them report to somebody"
    assert found["calendar"] == "1 of 1 calendars read; 1:1s of 1 pairs in them"
    assert found["mail.out"] == "signed in, starttls, delivery reports"
    assert found["mail.in"] == "signed in, folders open, told of new mail (IDLE)"
    assert set(found) == {
        *("people", "calendar", "mail.out", "mail.in"),
        *("loopback", "plus", "headers", "senders", "clock"),
    }
    assert "to look at" not in doctor(folder).output


def test_a_wrong_password_is_told_with_its_cure(folder: Path) -> None:
    (folder / "password").write_text("wrong")

    done = doctor(folder)

    assert done.exit_code == 69
    assert "(IMAP) refuses the user or the password" in done.output
    assert "Check user and password in [mail.in]" in done.output
    assert "loopback" not in done.output


def test_a_server_that_is_down_is_told(folder: Path, radicale: Radicale) -> None:
    radicale.stop()

    done = doctor(folder, "--no-mail")

    assert done.exit_code == 69
    assert "(CalDAV) cannot be reached" in done.output
