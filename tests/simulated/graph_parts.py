"""What the parts of the Graph face share: answers, errors, preferences, pages, selections."""

import base64
import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from tests.simulated.graph_rules import OURS
from tests.simulated.loopback import Request

Json = dict[str, object]


@dataclass(frozen=True, slots=True)
class Part:
    """An answer, alone or within a batch. Bytes are sent as they are, None as nothing."""

    status: int
    body: object = None
    headers: Mapping[str, str] = field(default_factory=dict)


class Oops(Exception):
    """An error as Graph words it. Errors 400 are the client's own fault, but for what it could not
    know: an expired state."""

    def __init__(self, status: int, code: str, words: str = "") -> None:
        super().__init__(f"{status} {code} {words}".strip())
        self.status, self.code, self.words = status, code, words

    @property
    def is_our_fault(self) -> bool:
        return self.status in (400, 405, 415) and "syncState" not in self.code

    def part(self, retry_after: int = 0) -> Part:
        """As an answer; the words may quote what was asked, as Graph's do."""
        busy = self.status in (429, 503)
        headers = {"Retry-After": str(retry_after)} if busy else {}
        inner = {"code": self.code, "message": self.words or self.code, "innerError": {}}
        return Part(self.status, {"error": inner}, headers)


def prefers(request: Request) -> list[str]:
    """What the request prefers, one by one."""
    written = request.headers.get("prefer", "")
    return [one.strip() for one in written.split(",") if one.strip()]


def immutable(request: Request) -> bool:
    return 'IdType="ImmutableId"' in prefers(request)


def in_utc(request: Request) -> bool:
    return 'outlook.timezone="UTC"' in prefers(request)


def page_size(request: Request, usual: int) -> int:
    """How many items the client wants at most."""
    named = (re.fullmatch(r"odata\.maxpagesize=(\d+)", one) for one in prefers(request))
    asked = [int(found[1]) for found in named if found]
    return min([usual, *asked])


def one(request: Request, name: str) -> str:
    """A query parameter."""
    return (request.query.get(name) or [""])[0]


def allow(request: Request, *names: str) -> None:
    """Raise Oops where the request has another query parameter."""
    for name in request.query:
        if name not in names:
            raise Oops(400, "BadRequest", f"The query parameter '{name}' is not supported.")


def selected(item: Json, request: Request, kind: str) -> Json:
    """Only the properties that $select names; what has no such property is refused."""
    asked = one(request, "$select")
    if not asked:
        return item
    names = asked.split(",")
    for name in names:
        if name not in OURS.types[kind]:
            raise Oops(400, "RequestBroker--ParseUri", f"Could not find a property named '{name}'")
    kept = {name: value for name, value in item.items() if name in names}
    return kept | {n: v for n, v in item.items() if n == "id" or n.startswith("@")}


def long_id(prefix: str, *parts: object) -> str:
    """An id as long as Exchange's, the same for the same parts."""
    seed = "\n".join(map(str, parts)).encode()
    rest = b"".join(hashlib.sha256(seed + bytes([n])).digest() for n in range(3))
    return f"{prefix}{base64.urlsafe_b64encode(rest).decode()}AAA="


def written(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def token_of(content: Mapping[str, object]) -> str:
    """A state as an opaque token."""
    return base64.urlsafe_b64encode(json.dumps(content).encode()).decode()


def read_token(token: str) -> dict[str, object]:
    try:
        found = json.loads(base64.urlsafe_b64decode(token))
    except ValueError:
        raise Oops(400, "syncStateInvalid") from None
    assert isinstance(found, dict)
    return found


def paged(items: Sequence[Json], start: int, size: int) -> tuple[list[Json], int | None]:
    """A page, and where the next one starts, if there is one."""
    end = start + size
    return list(items[start:end]), end if end < len(items) else None
