"""The example in `deploy/` is what `init` writes, and it loads."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from daemon.cli import cli
from daemon.config import load
from daemon.config.model import Config

EXAMPLE = Path(__file__).parents[3] / "deploy" / "cadenced.example.toml"
ANSWERS = [
    *("--yes", "--mail", "maildir", "--address", "cadence@fernhill.example"),
    *("--set", "organisation.name=Fernhill Robotics", "--set", "organisation.country=DE"),
    *("--set", "organisation.hr=hana@fernhill.example"),
]


def test_the_example_is_what_init_writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    path = tmp_path / "cadenced.toml"

    CliRunner().invoke(cli, ["init", "--config", str(path), *ANSWERS])

    assert path.read_text() == EXAMPLE.read_text()


def test_the_example_loads() -> None:
    config = load(EXAMPLE, {})

    assert config.organisation.name == "Fernhill Robotics"
    assert config.sending.mode == "off"


def test_the_example_names_every_section() -> None:
    text = EXAMPLE.read_text()

    for section in Config.model_fields:
        assert f"[{section}" in text


def test_every_key_has_a_comment_before_it() -> None:
    lines = EXAMPLE.read_text().splitlines()
    keys = [n for n, line in enumerate(lines) if " = " in line and not line.startswith("#")]

    assert keys
    assert all(lines[n - 1].startswith("#") for n in keys)


def test_every_key_that_is_commented_out_may_be_switched_on(tmp_path: Path) -> None:
    text = EXAMPLE.read_text().partition("# [letters.NAME]")[0]
    switched = re.sub(r"^# (?=[a-z_]+ = )(?!operator)", "", text, flags=re.MULTILINE)
    path = tmp_path / "cadenced.toml"
    path.write_text(switched)

    load(path, {})
