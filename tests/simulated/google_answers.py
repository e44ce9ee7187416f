"""What Google's methods are handed and how they refuse, whichever API they belong to."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Answer = dict[str, Any]
"""A body as JSON has it."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A call: who asks, the path's parameters, the query, the body."""

    subject: str
    path: Mapping[str, str]
    query: Mapping[str, list[str]]
    body: Any = None

    def one(self, name: str, otherwise: str = "") -> str:
        """A parameter of the query."""
        return self.query.get(name, [otherwise])[0]

    def whole(self, name: str, otherwise: int) -> int:
        return int(self.one(name) or otherwise)


@dataclass
class Refusal(Exception):
    """An answer that is an error."""

    status: int
    body: Answer
    headers: Mapping[str, str] = field(default_factory=dict)


def refused(
    status: int, reason: str, words: str, *, headers: Mapping[str, str] | None = None
) -> Refusal:
    """An error in the shape that all of Google's APIs share."""
    domain = "usageLimits" if "imit" in reason else "global"
    one = {"domain": domain, "reason": reason, "message": words}
    body = {"error": {"errors": [one], "code": status, "message": words}}
    return Refusal(status, body, headers or {})


@dataclass
class Pages:
    """Lists that are told page by page: a page token is bound to what there was at the first."""

    frozen: dict[str, list[Any]] = field(default_factory=dict)

    def cut(self, found: list[Any], asked: Asked, size: int) -> tuple[list[Any], str]:
        """A page, and the token of the next ("" for the last)."""
        token = asked.one("pageToken")
        if token:
            if token not in self.frozen:
                raise refused(400, "invalid", "Invalid page token value.")
            found = self.frozen[token]
        page, rest = found[:size], found[size:]
        if not rest:
            return page, ""
        following = f"page-{len(self.frozen) + 1}-{len(json.dumps(rest, default=str))}"
        self.frozen[following] = rest
        return page, following
