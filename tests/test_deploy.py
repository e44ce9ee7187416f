"""What is shipped to run cadenced by: the unit's lock-down, the containers' shape."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from daemon.cli import COMMANDS
from daemon.config import load
from daemon.records import leases
from tests.daemon.config.files import write

DEPLOY = Path(__file__).parent.parent / "deploy"


def test_the_unit_gives_the_daemon_nearly_nothing() -> None:
    if shutil.which("systemd-analyze") is None:
        pytest.skip("systemd-analyze is not installed (Debian: systemd)")
    unit = DEPLOY / "cadenced.service"
    command = ["systemd-analyze", "security", "--offline=yes", "--no-pager", str(unit)]
    told = subprocess.run(command, capture_output=True, text=True, timeout=60).stdout

    score = re.search(r"exposure level for cadenced.service: (\d+\.\d)", told)
    assert score is not None, told
    assert float(score.group(1)) <= 2


def test_a_wrong_configuration_does_not_start_it_again_and_again() -> None:
    assert "RestartPreventExitStatus=78" in (DEPLOY / "cadenced.service").read_text()


def test_the_unit_is_told_when_it_is_ready_and_that_it_goes_on() -> None:
    unit = (DEPLOY / "cadenced.service").read_text()
    watchdog = re.search(r"^WatchdogSec=(\d+)$", unit, re.M)

    assert "Type=notify" in unit
    assert watchdog
    beat = leases.LEASE.total_seconds() / 4
    assert int(watchdog.group(1)) > 2 * beat


def test_an_image_says_whether_it_runs() -> None:
    said = re.search(r"HEALTHCHECK .*?CMD (\[.*?\])", (DEPLOY / "Dockerfile").read_text(), re.S)

    assert said
    command = json.loads(said.group(1))
    assert command[:1] == ["cadenced"]
    assert command[1] in COMMANDS


@pytest.mark.parametrize("name", ["compose.yml", "compose.scale.yml"])
def test_containers_are_locked_down(name: str) -> None:
    services = yaml.safe_load((DEPLOY / name).read_text())["services"]
    ours = [one for one in services.values() if one.get("image") == "cadenced"]

    assert ours
    for one in ours:
        assert one["read_only"] is True
        assert one["cap_drop"] == ["ALL"]
        assert one["user"] == "10001:10001"


def test_the_larger_set_up_names_settings_that_exist(tmp_path: Path) -> None:
    services = yaml.safe_load((DEPLOY / "compose.scale.yml").read_text())["services"]
    (tmp_path / "password").write_text("s@cret\n")
    (tmp_path / "password").chmod(0o600)
    settings = {
        name: str(tmp_path / "password") if name.endswith("_FILE") else value
        for name, value in services["worker"]["environment"].items()
    }

    config = load(write(tmp_path), settings)

    assert config.database.url == "postgresql://cadenced@database/cadenced"
    assert config.broker.url == "amqp://cadenced@broker"
    assert services["worker"]["environment"] == services["cadenced"]["environment"]


def test_every_secret_that_a_container_reads_is_named() -> None:
    alone = yaml.safe_load((DEPLOY / "compose.yml").read_text())
    scaled = yaml.safe_load((DEPLOY / "compose.scale.yml").read_text())
    named = {**alone["secrets"], **scaled["secrets"]}

    used = {
        secret
        for whole in (alone, scaled)
        for service in whole["services"].values()
        for secret in service.get("secrets", [])
    }
    assert used == set(named)
