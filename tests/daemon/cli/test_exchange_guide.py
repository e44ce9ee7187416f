"""The guide to Exchange, walked through: what it says to write leads to a green doctor."""

import json
import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from daemon.clock import utc_now
from tests.cast import ADA, BOB, CLEO, EVERYBODY, HANA
from tests.daemon.cli.house import House
from tests.daemon.config.files import WHOLE
from tests.simulated.ews import PASSWORD, PATH, USER, ExchangeFace
from tests.simulated.organisation import SimulatedOrganisation

GUIDE = (Path(__file__).parents[3] / "docs" / "exchange.md").read_text("utf-8")
MAIL, BY_RIGHTS, BY_IMPERSONATION = re.findall(r"```toml\n(.*?)```", GUIDE, re.DOTALL)
TODAY = datetime.combine(utc_now().date(), datetime.min.time())
"""The doctor looks at the calendars around today: there the two of them meet."""


@pytest.fixture
def face() -> Iterator[ExchangeFace]:
    organisation = SimulatedOrganisation(EVERYBODY, now=utc_now())
    begin = TODAY - timedelta(days=30, hours=-10)
    for report in (BOB, CLEO):
        organisation.create(ADA.id, [report.id], begin, rule="FREQ=WEEKLY")
    found = ExchangeFace(organisation)
    found.scope = {ADA.id, BOB.id, CLEO.id, organisation.mailbox.address}  # type: ignore[arg-type]
    with found:
        yield found


def follow(house: House, face: ExchangeFace, calendar: str) -> None:
    """Write down what the guide says, for this server."""
    head = WHOLE.partition("[calendar]")[0]
    written = MAIL + calendar
    for name in ("exchange", "exchange-calendars"):
        file = house.folder / "credentials" / name
        file.parent.mkdir(exist_ok=True)
        file.touch(mode=0o600)
        file.write_text(PASSWORD)
    for before, after in (
        ("https://mail.example.com/EWS/Exchange.asmx", face.url + PATH),
        (r"EXAMPLE\svc-cadence", USER),
        (r"EXAMPLE\cadence", USER),
        ("board@example.com", HANA.id),
        ("@example.com", "@fernhill.example"),
        ('kind = "exchange"', 'kind = "exchange"\nauth = "basic"'),
    ):
        written = written.replace(before, after)
    house.config.write_text(head + written + '[secrets]\ntoken_key = "file:key"\n')


def told(house: House) -> dict[str, tuple[str, str, str]]:
    lines = json.loads(house.run("doctor", "--json", "--patience", "2").stdout)
    return {one["about"]: (one["grade"], one["words"], one["paste"]) for one in lines}


@pytest.mark.parametrize("calendar", [BY_RIGHTS, BY_IMPERSONATION])
def test_the_guide_leads_to_a_green_doctor(house: House, face: ExchangeFace, calendar: str) -> None:
    follow(house, face, calendar)

    done = house.run("doctor", "--patience", "2")
    grades = {about: grade for about, (grade, _, _) in told(house).items()}

    assert done.exit_code == 0, done.output
    assert "1:1s of 2 pairs" in done.output
    assert f"{HANA.id} is refused, as it must be" in done.output
    assert {grades[about] for about in ("scope", "mail.out", "mail.in", "loopback")} == {"ok"}


def test_a_scope_that_is_too_wide_must_be_mended(house: House, face: ExchangeFace) -> None:
    face.scope = None
    follow(house, face, BY_IMPERSONATION)

    grade, words, paste = told(house)["scope"]

    assert grade == "FAIL"
    assert words.startswith(f"the calendar of {HANA.id} can be read")
    assert "Get-ManagementRoleAssignment" in paste


def test_what_mends_a_missing_grant_is_printed_to_be_typed(
    house: House, face: ExchangeFace
) -> None:
    face.scope = {face.organisation.mailbox.address}  # type: ignore[arg-type]
    follow(house, face, BY_IMPERSONATION)

    done = house.run("doctor", "--no-mail")

    assert done.exit_code == 69
    assert "0 of 3 calendars read" in done.output or "0 of 4 calendars read" in done.output
    assert "  New-ManagementRoleAssignment -Name cadenced" in done.output


def test_a_scope_nobody_named_a_mailbox_for_is_said_to_be_untried(
    house: House, face: ExchangeFace
) -> None:
    follow(house, face, re.sub("outside = .*", "", BY_IMPERSONATION))

    assert told(house)["scope"][0] == "look"
