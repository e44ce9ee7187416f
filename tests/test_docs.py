"""The operator's guide leaves out no command, no key and no letter."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import click
import pytest
from pydantic import BaseModel

from cadence.rules import LETTERS
from daemon.cli import COMMANDS
from daemon.config.letters import LettersSection, LetterTable
from daemon.config.model import Config, MailSection
from daemon.config.sections import LETTER_NAMES, PolicyTable, QuestionTable

GUIDE = (Path(__file__).parent.parent / "docs" / "operating.md").read_text(encoding="utf-8")


def _commands() -> Iterator[str]:
    for name, known in COMMANDS.items():
        command = known.load()
        if not isinstance(command, click.Group):
            yield name
            continue
        context = click.Context(command)
        if command.invoke_without_command:
            yield name
        yield from (f"{name} {inner}" for inner in command.list_commands(context))


def _tables() -> Iterator[tuple[str, type[BaseModel]]]:
    for section in (
        "organisation",
        "database",
        "broker",
        "listen",
        "sending",
        "secrets",
        "retention",
    ):
        model = Config.model_fields[section].annotation
        assert isinstance(model, type)
        yield section, model
    yield "policies", Config.model_fields["policies"].annotation or BaseModel
    yield from (("mail", MailSection), ("letters.NAME", LetterTable), ("policies", PolicyTable))
    yield "questions.LANGUAGE", QuestionTable
    for section, field in (
        ("people", Config.model_fields["people"]),
        ("calendar", Config.model_fields["calendar"]),
        ("mail.in", MailSection.model_fields["inbound"]),
        ("mail.out", MailSection.model_fields["outbound"]),
    ):
        yield from ((section, member) for member in get_args(field.annotation))


def _chapter(section: str) -> str:
    """The guide's chapter about a section, up to the next."""
    found = re.search(rf"^### `\[{re.escape(section)}\]`\n(.*?)(?=^### |\Z)", GUIDE, re.S | re.M)
    assert found, f"no chapter about [{section}]"
    return found[1]


def _keys() -> Iterator[tuple[str, str]]:
    for section, model in _tables():
        for name, field in model.model_fields.items():
            if name in ("inbound", "outbound"):
                continue
            if name == "kind":
                yield section, f'kind = "{get_args(field.annotation)[0]}"'
            else:
                yield section, f"`{field.alias or name}`"


@pytest.mark.parametrize("command", sorted(_commands()))
def test_every_command_is_in_the_guide(command: str) -> None:
    assert f"| `cadenced {command}` |" in GUIDE


@pytest.mark.parametrize(("section", "key"), sorted(set(_keys())))
def test_every_key_is_in_its_sections_chapter(section: str, key: str) -> None:
    assert key in _chapter(section)


@pytest.mark.parametrize("letter", sorted({*LETTER_NAMES, *LETTERS}))
def test_every_letter_is_in_the_guide(letter: str) -> None:
    assert f"| `{letter}` |" in _chapter("letters.NAME")


def test_every_letter_can_be_configured() -> None:
    assert set(LETTERS) <= set(LETTER_NAMES)
    assert set(LettersSection.model_fields) == set(LETTER_NAMES)


def test_every_key_says_what_it_is_for() -> None:
    silent = [
        f"{section}.{name}"
        for section, model in _tables()
        for name, field in model.model_fields.items()
        if name != "kind" and not field.description
    ]

    assert silent == []


def test_the_summaries_of_commands_are_true() -> None:
    for known in COMMANDS.values():
        assert known.summary.endswith(".")
        assert known.load().help
