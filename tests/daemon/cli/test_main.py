"""The command as a shell meets it: quick, quiet, with codes that say what happened."""

import os
import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from daemon.cli import COMMANDS, cli

START = [sys.executable, "-c", "from daemon.cli import main; main()"]


def _cadenced(*arguments: str, cwd: Path) -> "subprocess.CompletedProcess[str]":
    root = str(Path(__file__).parents[3])
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": root}
    return subprocess.run(
        [*START, *arguments],
        capture_output=True,
        text=True,
        cwd=cwd,
        env=environment,
        check=False,
        timeout=60,
    )


def _quickest(command: list[str], times: int = 5) -> float:
    """Seconds of processor time, which others on the machine do not take."""

    def once() -> float:
        begun = _used_by_children()
        subprocess.run(command, capture_output=True, check=True)
        return _used_by_children() - begun

    return min(once() for _ in range(times))


def _used_by_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def test_help_answers_at_once() -> None:
    bare = _quickest([sys.executable, "-c", "pass"])
    helped = _quickest([sys.executable, "-c", "from daemon.cli import cli; cli(['--help'])"])

    assert helped - bare < 0.150


def test_help_imports_nothing_heavy() -> None:
    script = (
        "import sys; from daemon.cli import run; run(['--help']); "
        "print(sorted(m for m in ('pydantic','sqlalchemy','jinja2','rapidfuzz','icalendar') "
        "if m in sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )

    assert done.stdout.splitlines()[-1] == "[]"


def test_a_missing_configuration_ends_with_78(tmp_path: Path) -> None:
    done = _cadenced("people", cwd=tmp_path)

    assert done.returncode == 78
    assert "Write one with: cadenced init" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_mistyped_command_ends_with_2_and_says_which_was_meant(tmp_path: Path) -> None:
    done = _cadenced("chek", cwd=tmp_path)

    assert done.returncode == 2
    assert done.stderr == (
        'cadenced: there is no command "chek". Did you mean "check"? See: cadenced --help\n'
    )


def test_a_mistyped_option_ends_with_2(tmp_path: Path) -> None:
    done = _cadenced("version", "--jsn", cwd=tmp_path)

    assert done.returncode == 2
    assert done.stderr.startswith("cadenced: ")
    assert "--json" in done.stderr


def test_ctrl_c_ends_with_130_and_no_traceback(tmp_path: Path) -> None:
    with subprocess.Popen(
        [*START, "init"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(Path(__file__).parents[3])},
    ) as asking:
        assert asking.stdout is not None
        asking.stdout.read(10)
        asking.send_signal(signal.SIGINT)
        _, said = asking.communicate(timeout=20)

    assert asking.returncode == 130
    assert b"Traceback" not in said


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_explains_itself(name: str) -> None:
    helped = CliRunner().invoke(cli, [name, "--help"])

    assert helped.exit_code == 0, helped.output
    assert COMMANDS[name].load().help


def test_version_is_plain_or_json() -> None:
    assert CliRunner().invoke(cli, ["version"]).output.startswith("cadenced 0.")
    assert '"cadenced": "0.' in CliRunner().invoke(cli, ["version", "--json"]).output
