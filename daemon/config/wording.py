"""pydantic's findings in our words, with the setting that was probably meant."""

import types
from collections.abc import Iterable
from typing import Annotated, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from daemon.config.places import KeyPath
from daemon.config.suggesting import did_you_mean
from daemon.config.values import zones

_WORDS = {
    "string_type": 'write text in quotes: "…"',
    "bool_type": "write true or false",
    "bool_parsing": "write true or false",
    "int_type": "write a whole number",
    "int_parsing": "write a whole number",
    "int_from_float": "write a whole number",
    "float_type": "write a number",
    "float_parsing": "write a number",
    "tuple_type": 'write a list: ["…", "…"]',
    "list_type": 'write a list: ["…", "…"]',
    "dict_type": "write a table: {name = …}",
    "model_type": "write a table with its keys",
    "model_attributes_type": "write a table with its keys",
    "string_too_short": "must not be empty",
    "too_short": "name at least one",
    "path_type": 'write a path in quotes: "people.csv"',
    "string_pattern_mismatch": "write it in lower case, with digits and _ only",
}


def words_for(error: ErrorDetails, model: type[BaseModel], data: object) -> str:
    """One finding as a sentence with its cure."""
    kind, path, given = error["type"], tuple(error["loc"]), error["input"]
    if kind == "extra_forbidden":
        return f"unknown setting.{did_you_mean(str(path[-1]), keys_at(model, data, path[:-1]))}"
    if kind == "missing":
        return f"`{path[-1]}` is missing"
    if kind in ("literal_error", "union_tag_invalid"):
        return _choice(error)
    if kind == "union_tag_not_found":
        return f"needs `kind`: {pick(_kinds(model, data, path))}"
    if kind in ("greater_than_equal", "less_than_equal", "greater_than", "less_than"):
        return _range(model, data, path)
    if kind == "zone":
        return f"{error['msg']}.{did_you_mean(str(given), zones())}"
    return _WORDS.get(kind, error["msg"])


def pick(choices: Iterable[str]) -> str:
    """`pick one of 'off', 'me' or 'live'`."""
    quoted = [f"'{choice}'" for choice in choices]
    listed = " or ".join(part for part in (", ".join(quoted[:-1]), quoted[-1]) if part)
    return f"pick one of {listed}" if len(quoted) > 1 else f"write {listed}"


def keys_at(model: type[BaseModel], data: object, path: KeyPath) -> tuple[str, ...]:
    """The settings that the table at a path knows."""
    found = annotation_at(model, data, path)
    members = [found] if isinstance(found, type) else list(get_args(found))
    return tuple(
        field.alias or name
        for member in members
        if isinstance(member, type) and issubclass(member, BaseModel)
        for name, field in member.model_fields.items()
    )


def annotation_at(model: type[BaseModel], data: object, path: KeyPath) -> object:
    """What the settings model says of the place at a path; None where it says nothing."""
    found: object = model
    for part in path:
        data = _inside(data, part)
        found = _chosen(_step(found, part), data)
        if found is None:
            return None
    return found


def _inside(data: object, part: str | int) -> object:
    if isinstance(data, dict):
        return data.get(part)
    if isinstance(data, list) and isinstance(part, int) and part < len(data):
        return data[part]
    return None


def _step(annotation: object, part: str | int) -> object:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        for name, field in annotation.model_fields.items():
            if part in (field.alias, name):
                return field.annotation
        return None
    arguments = get_args(annotation)
    if get_origin(annotation) is dict:
        return arguments[1]
    return arguments[0] if get_origin(annotation) in (tuple, list) and arguments else None


def _chosen(annotation: object, data: object) -> object:
    """An annotation without its wrappings; of a union, the member that `kind` names."""
    while get_origin(annotation) is Annotated:
        annotation = get_args(annotation)[0]
    if get_origin(annotation) not in (Union, types.UnionType):
        return annotation
    members = [member for member in get_args(annotation) if member is not type(None)]
    if len(members) == 1:
        return _chosen(members[0], data)
    kind = data.get("kind") if isinstance(data, dict) else None
    return next((m for m in members if kind is not None and kind == _kind(m)), annotation)


def _kind(member: object) -> str | None:
    field = getattr(member, "model_fields", {}).get("kind")
    literals = get_args(field.annotation) if field else ()
    return literals[0] if literals else None


def _kinds(model: type[BaseModel], data: object, path: KeyPath) -> list[str]:
    return [kind for m in get_args(annotation_at(model, data, path)) if (kind := _kind(m))]


def _choice(error: ErrorDetails) -> str:
    context, given = error.get("ctx", {}), error["input"]
    raw = context.get("expected_tags") or context.get("expected") or ""
    choices = [choice.strip().strip("'") for choice in raw.replace(" or ", ", ").split(",")]
    if isinstance(given, dict):
        given = context.get("tag", "")
    if len(choices) > 12:
        return f"there is none of that name.{did_you_mean(str(given), choices)}"
    return f"{pick(choices)}.{did_you_mean(str(given), choices)}"


def _range(model: type[BaseModel], data: object, path: KeyPath) -> str:
    limits = _limits(model, data, path)
    if "ge" in limits and "le" in limits:
        return f"pick {limits['ge']} to {limits['le']}"
    if "ge" in limits:
        return f"must be {limits['ge']} or more"
    return "must be more than 0"


def _limits(model: type[BaseModel], data: object, path: KeyPath) -> dict[str, object]:
    table = annotation_at(model, data, path[:-1])
    fields = getattr(table, "model_fields", {})
    field = fields.get(path[-1]) or next((f for f in fields.values() if f.alias == path[-1]), None)
    return {
        name: getattr(limit, name)
        for limit in (field.metadata if field else ())
        for name in ("ge", "le")
        if hasattr(limit, name)
    }
