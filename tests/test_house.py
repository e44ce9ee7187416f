"""The house rules that no linter knows."""

import ast
import re
from dataclasses import fields
from importlib.metadata import distribution, packages_distributions
from pathlib import Path

import pytest

from cadence.letters import Letter
from cadence.replies.receipt import Receipt
from cadence.replies.refusal import NotTaken
from cadence.rules import AWAITED, LETTERS

ROOT = Path(__file__).parent.parent
PACKAGES = ("cadence", "integrations", "daemon")
MODULES = sorted(
    path
    for name in PACKAGES
    for path in (ROOT / name).rglob("*.py")
    if "versions" not in path.parts
)
WORDS_OF_LANGUAGES = ROOT / "cadence" / "replies" / "languages"
VAGUE = {"utils", "util", "helpers", "common", "base", "manager", "service", "misc", "data", "info"}


def _name(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize(
    "path", [path for path in MODULES if path.parent != WORDS_OF_LANGUAGES], ids=_name
)
def test_a_module_fits_on_a_few_pages(path: Path) -> None:
    """The words of a language are one list a language, however many words it needs."""
    assert len(path.read_text().splitlines()) <= 400


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_a_function_fits_on_a_screen(path: Path) -> None:
    long = [
        f"{node.name}:{node.lineno}"
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or 0) - node.lineno >= 50
    ]

    assert long == []


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_a_module_opens_with_one_sentence(path: Path) -> None:
    said = ast.get_docstring(ast.parse(path.read_text()))

    assert said
    assert said.splitlines()[0].endswith((".", "?", "!", ":"))


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_nothing_is_named_for_nothing(path: Path) -> None:
    assert path.stem not in VAGUE


def test_every_letter_has_a_text_and_an_html_template_and_the_other_way_round() -> None:
    letters = set(LETTERS) | {Receipt.name, NotTaken.name}
    templates = ROOT / "templates"
    texts = {path.stem for path in templates.glob("*.txt") if not path.stem.startswith("_")}
    htmls = {path.stem for path in templates.glob("*.html") if not path.stem.startswith("_")}

    assert texts == letters
    assert htmls == letters


def test_a_letter_is_frozen_and_named_once() -> None:
    for name, letter in LETTERS.items():
        assert issubclass(letter, Letter)
        assert letter.name == name
        assert "to" in {field.name for field in fields(letter)}


def test_only_rules_of_awaited_letters_ask_when_they_were_posted() -> None:
    """Posting any other letter wakes nobody."""
    asking = {path.stem for path in MODULES if "cadence" in path.parts and _asks_for_posting(path)}

    assert asking == {"cancellation_alert"}
    assert asking <= AWAITED


def _asks_for_posting(path: Path) -> bool:
    return path.stem != "facts" and ".sent_at" in path.read_text()


def test_only_the_clock_reads_the_clock() -> None:
    reading = re.compile(r"datetime\.now\(|date\.today\(|time\.time\(|utcnow\(")
    guilty = [
        _name(path)
        for path in MODULES
        if reading.search(path.read_text()) and _name(path) != "daemon/clock.py"
    ]

    assert guilty == []


def test_the_name_daemon_is_ours_alone() -> None:
    known = packages_distributions()

    assert set(known.get("daemon", ["cadenced"])) == {"cadenced"}
    assert distribution("cadenced").metadata["Name"] == "cadenced"
