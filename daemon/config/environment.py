"""Settings from the environment: `CADENCED_SECTION_KEY`, or `…_FILE` for a file that holds it."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import get_origin

from pydantic import BaseModel

from daemon.config.places import KeyPath
from daemon.config.problems import Problem
from daemon.config.secret import Secret
from daemon.config.suggesting import did_you_mean
from daemon.config.wording import annotation_at, keys_at

_PREFIX = "CADENCED_"
_FILE = "_FILE"
_REFERENCE = re.compile(r"env:([A-Za-z_][A-Za-z0-9_]*)")


def overridden(
    data: dict[str, object], environment: Mapping[str, str], model: type[BaseModel]
) -> tuple[dict[KeyPath, str], list[Problem]]:
    """Lay the environment over the file's data; says which variable set which key.

    Variables that a secret is read from (`env:NAME`), and those that begin with no section's
    name, are left alone.
    """
    mentioned = set(_REFERENCE.findall(str(data))) | {"CADENCED_TOKEN_KEY"}
    origins: dict[KeyPath, str] = {}
    problems: list[Problem] = []
    for name in sorted(environment):
        if not name.startswith(_PREFIX) or name in mentioned:
            continue
        words = name.removeprefix(_PREFIX).lower()
        if words.partition("_")[0] not in keys_at(model, data, ()):
            continue
        path = _path(words, data, model)
        if path is None:
            problems.append(Problem(_unknown(words, data, model), origin=name))
            continue
        try:
            _put(data, path, _value(name, environment[name], path, data, model))
        except OSError as error:
            problems.append(Problem(f"cannot be read: {error.strerror}", origin=name))
        else:
            origins[path] = name
    return origins, problems


def _path(words: str, data: dict[str, object], model: type[BaseModel]) -> KeyPath | None:
    """`mail_in_host` → mail, in, host: the longest known key first, section by section."""
    for candidate in (words, words.removesuffix(_FILE.lower())):
        found = _walk(candidate, (), data, model)
        if found:
            return found
    return None


def _walk(
    words: str, path: KeyPath, data: dict[str, object], model: type[BaseModel]
) -> KeyPath | None:
    known = sorted(keys_at(model, data, path), key=len, reverse=True)
    if words in known:
        return (*path, words)
    for key in known:
        if words.startswith(key + "_"):
            found = _walk(words[len(key) + 1 :], (*path, key), data, model)
            if found:
                return found
    return None


def _unknown(words: str, data: dict[str, object], model: type[BaseModel]) -> str:
    section, _, key = words.partition("_")
    known = keys_at(model, data, (section,))
    return f"unknown setting of [{section}].{did_you_mean(key, known)}"


def _value(
    name: str, text: str, path: KeyPath, data: dict[str, object], model: type[BaseModel]
) -> object:
    annotation = annotation_at(model, data, path)
    from_file = not name.lower().endswith(str(path[-1])) and name.endswith(_FILE)
    if annotation is Secret:
        return f"file:{text}" if from_file else f"env:{name}"
    if from_file:
        text = Path(text).read_text(encoding="utf-8").strip()
    if get_origin(annotation) is tuple:
        return [part.strip() for part in text.split(",") if part.strip()]
    return text


def _put(data: dict[str, object], path: KeyPath, value: object) -> None:
    *sections, key = [str(part) for part in path]
    table = data
    for section in sections:
        inner = table.setdefault(section, {})
        if not isinstance(inner, dict):
            return
        table = inner
    table[key] = value
