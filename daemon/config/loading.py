"""Reads `cadenced.toml`: the whole of it, or everything that is wrong with it."""

import os
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from daemon.config.environment import overridden
from daemon.config.model import Config
from daemon.config.places import KeyPath, Place, Spot, locate
from daemon.config.problems import ConfigProblems, Problem, broken_line, shown_line
from daemon.config.wording import words_for

_TAGGED = (("people",), ("calendar",), ("mail", "in"), ("mail", "out"))
_ALWAYS = ("database", "broker", "sending", "secrets")


def load(path: Path, environment: Mapping[str, str] | None = None) -> Config:
    """The configuration of a file, the environment laid over it. Raises ConfigProblems."""
    text = _text(path)
    data = _data(path, text)
    origins, problems = overridden(data, os.environ if environment is None else environment, Config)
    for section in _ALWAYS:
        data.setdefault(section, {})
    try:
        config = Config.model_validate(data, context={"folder": path.absolute().parent})
    except ValidationError as error:
        finder = _Finder(text, locate(text), origins, data)
        problems += [finder.problem(found) for found in error.errors(include_url=False)]
        raise ConfigProblems(path, problems) from None
    if problems:
        raise ConfigProblems(path, problems)
    config._path = path.absolute()
    return config


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        words = f"there is no file {path}. Write one with: cadenced init"
    except IsADirectoryError:
        words = f"{path} is a folder: name the file in it, with --config"
    except UnicodeDecodeError:
        words = "is not UTF-8 text"
    except OSError as error:
        words = f"cannot be read: {error.strerror}"
    raise ConfigProblems(path, [Problem(words)])


def _data(path: Path, text: str) -> dict[str, object]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        words, line, column = _syntax(str(error), text)
        shown, place = broken_line(text, Place(line, column, 1))
        raise ConfigProblems(path, [Problem(words, place, shown)]) from None


def _syntax(message: str, text: str) -> tuple[str, int, int]:
    found = re.search(r"^(.*) \(at line (\d+), column (\d+)\)$", message)
    if found is None:
        last = len(text.splitlines()) or 1
        return f"the file ends too soon: {message.partition(' (')[0]}", last, 0
    return f"this is not TOML: {found[1].lower()}", int(found[2]), int(found[3]) - 1


class _Finder:
    """Finds where in the file, or in which variable, a finding belongs."""

    def __init__(
        self,
        text: str,
        spots: Mapping[KeyPath, Spot],
        origins: Mapping[KeyPath, str],
        data: Mapping[str, object],
    ) -> None:
        self._text, self._spots, self._origins, self._data = text, spots, origins, data

    def problem(self, error: ErrorDetails) -> Problem:
        path = _untagged(tuple(error["loc"]))
        error = {**error, "loc": path}
        if error["type"] == "union_tag_invalid":
            path = (*path, "kind")
        words = words_for(error, Config, self._data)
        if path in self._origins:
            return Problem(words, origin=self._origins[path])
        place = self._place(path, on_key=error["type"] == "extra_forbidden")
        if place is None:
            return Problem(_absent(path, words))
        shown, place = shown_line(self._text, self._spots, place)
        return Problem(words, place, shown)

    def _place(self, path: KeyPath, *, on_key: bool) -> Place | None:
        if path and path[-1] == "[key]":
            path, on_key = path[:-1], True
        if path in self._spots:
            return self._spots[path].key if on_key else self._spots[path].value
        while path:
            path = path[:-1]
            if path in self._spots:
                return self._spots[path].key
        return None


def _untagged(path: KeyPath) -> KeyPath:
    for tagged in _TAGGED:
        size = len(tagged)
        if path[:size] == tagged and len(path) > size:
            return path[:size] + path[size + 1 :]
    return path


def _absent(path: KeyPath, words: str) -> str:
    section = ".".join(str(part) for part in path)
    return f"[{section}] is missing" if words.endswith("is missing") else f"[{section}] {words}"
