"""What Google's own discovery documents say of requests and answers; they come with its library."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from googleapiclient.discovery_cache import get_static_doc

_TYPES: Mapping[str, type | tuple[type, ...]] = {
    "string": str,
    "integer": int,
    "boolean": bool,
    "number": (int, float),
    "array": list,
    "object": dict,
}
_NAME = re.compile(r"[A-Za-z0-9_$*-]+")


class Wrong(Exception):
    """The request or the answer is not as the document says."""


@dataclass(frozen=True)
class Method:
    """One method of an API: its route, and what it takes and gives."""

    api: "Document"
    told: Mapping[str, Any]

    @property
    def id(self) -> str:
        return str(self.told["id"])

    @property
    def scopes(self) -> frozenset[str]:
        return frozenset(self.told.get("scopes", ()))

    def match(self, verb: str, path: str) -> dict[str, str] | None:
        """The path's parameters, still encoded; None where it is another method's."""
        if verb != self.told["httpMethod"]:
            return None
        route = self.told.get("flatPath", self.told["path"])
        found = re.fullmatch(_pattern(self.api.prefix + route), path)
        return found.groupdict() if found else None

    def check_query(self, query: Mapping[str, list[str]]) -> None:
        """Unknown, mistyped, misspelt or missing parameters are refused."""
        known = {**self.api.told["parameters"], **self.told.get("parameters", {})}
        for name, values in query.items():
            if name not in known or known[name].get("location") == "path":
                raise Wrong(f"unknown parameter {name}")
            if len(values) > 1 and not known[name].get("repeated"):
                raise Wrong(f"{name} is there twice")
            for value in values:
                _check_text(name, known[name], value)
        for name, spec in self.told.get("parameters", {}).items():
            if spec.get("required") and spec["location"] == "query" and name not in query:
                raise Wrong(f"{name} is missing")

    def check_body(self, body: object) -> None:
        """A body is there where one is taken, and fits."""
        if "request" in self.told:
            self.api.check(self.told["request"], body, "request")
        elif body is not None:
            raise Wrong("a body where none is taken")

    def answer(self, body: object, fields: str | None) -> object:
        """The answer, checked, and without what the mask leaves out."""
        if "response" not in self.told:
            return None
        self.api.check(self.told["response"], body, "response")
        return self.api.masked(self.told["response"], body, _mask(fields)) if fields else body


class Document:
    """A discovery document."""

    def __init__(self, name: str, version: str) -> None:
        self.told: Mapping[str, Any] = json.loads(get_static_doc(name, version))
        self.prefix = f"/{self.told['servicePath']}"
        self.methods = tuple(Method(self, told) for told in _methods(self.told))

    def check(self, schema: Mapping[str, Any], value: object, at: str) -> None:
        """Raise Wrong where a value does not fit."""
        schema = self._resolved(schema)
        kind = schema.get("type", "any")
        if kind == "any":
            return
        if not isinstance(value, _TYPES[kind]) or (kind == "integer" and isinstance(value, bool)):
            raise Wrong(f"{at}: {type(value).__name__} is no {kind}")
        if "enum" in schema and value not in schema["enum"]:
            raise Wrong(f"{at}: {value} is none of {schema['enum']}")
        if isinstance(value, dict):
            for name, one in value.items():
                self.check(_property(schema, name, at), one, f"{at}.{name}")
        if isinstance(value, list):
            for one in value:
                self.check(schema["items"], one, f"{at}[]")

    def masked(self, schema: Mapping[str, Any], value: object, mask: Mapping[str, Any]) -> object:
        """What a `fields` mask leaves; a field nobody has is refused."""
        schema = self._resolved(schema)
        if schema.get("type") == "array":
            assert isinstance(value, list)
            return [self.masked(schema["items"], one, mask) for one in value]
        if not mask or schema.get("type", "any") == "any" or "properties" not in schema:
            return value
        assert isinstance(value, dict)
        kept = {}
        for name, inner in mask.items():
            known = _property(schema, name, "fields")
            if name in value:
                kept[name] = self.masked(known, value[name], inner)
        return kept

    def _resolved(self, schema: Mapping[str, Any]) -> Mapping[str, Any]:
        found: Mapping[str, Any] = schema
        while "$ref" in found:
            found = self.told["schemas"][found["$ref"]]
        return found


@cache
def document(name: str, version: str) -> Document:
    """A document, read once."""
    return Document(name, version)


def _methods(resource: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    yield from resource.get("methods", {}).values()
    for inner in resource.get("resources", {}).values():
        yield from _methods(inner)


@cache
def _pattern(path: str) -> str:
    parts = re.split(r"(\{\+?\w+\})", path)
    return "".join(
        f"(?P<{part.strip('{+}')}>[^/:]+)" if part.startswith("{") else re.escape(part)
        for part in parts
    )


def _property(schema: Mapping[str, Any], name: str, at: str) -> Mapping[str, Any]:
    properties: Mapping[str, Any] = schema.get("properties", {})
    known: Mapping[str, Any] | None = properties.get(name, schema.get("additionalProperties"))
    if known is None:
        raise Wrong(f"{at}.{name} is unknown")
    return known


def _check_text(name: str, spec: Mapping[str, Any], value: str) -> None:
    kind = spec["type"]
    if kind == "boolean" and value not in ("true", "false"):
        raise Wrong(f"{name} is no boolean")
    if kind == "integer":
        if not value.lstrip("-").isdecimal():
            raise Wrong(f"{name} is no integer")
        if "minimum" in spec and int(value) < int(spec["minimum"]):
            raise Wrong(f"{name} is less than {spec['minimum']}")
        if "maximum" in spec and int(value) > int(spec["maximum"]):
            raise Wrong(f"{name} is more than {spec['maximum']}")
    if "enum" in spec and value not in spec["enum"]:
        raise Wrong(f"{name} is none of {spec['enum']}")
    if spec.get("format") == "date-time" and not re.fullmatch(
        r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)", value
    ):
        raise Wrong(f"{name} is no moment with an offset")


@cache
def _mask(written: str) -> Mapping[str, Any]:
    """`a,b(c,d/e)` as names within names."""
    tokens = re.findall(r"[(),/]|[^(),/]+", written)
    mask, rest = _read_mask(tokens)
    if rest:
        raise Wrong("the mask of fields cannot be read")
    return mask


def _read_mask(tokens: list[str]) -> tuple[dict[str, Any], list[str]]:
    mask: dict[str, Any] = {}
    while tokens and tokens[0] != ")":
        name, *tokens = tokens
        if not _NAME.fullmatch(name):
            raise Wrong("the mask of fields cannot be read")
        inner: dict[str, Any] = {}
        if tokens and tokens[0] == "(":
            inner, tokens = _read_mask(tokens[1:])
            if not tokens:
                raise Wrong("the mask of fields is not closed")
            tokens = tokens[1:]
        elif tokens and tokens[0] == "/":
            deeper, tokens = _read_mask_step(tokens[1:])
            inner = deeper
        mask[name] = inner
        if tokens and tokens[0] == ",":
            tokens = tokens[1:]
    return mask, tokens


def _read_mask_step(tokens: list[str]) -> tuple[dict[str, Any], list[str]]:
    name, *tokens = tokens
    inner: dict[str, Any] = {}
    if tokens and tokens[0] == "(":
        inner, tokens = _read_mask(tokens[1:])
        tokens = tokens[1:]
    elif tokens and tokens[0] == "/":
        inner, tokens = _read_mask_step(tokens[1:])
    return {name: inner}, tokens
