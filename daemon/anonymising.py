"""A misread reply told by strangers: the mail, the context it is read against, and our letter."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from integrations.mail.anonymous import anonymous
from integrations.mail.disguise import Disguise
from integrations.mail.guard import Unreadable

Json = Mapping[str, Any]

_AS_THEY_ARE = frozenset(
    {"kind", "key", "ref", "parent", "unit", "now", "due", "start", "end", "locale", "timezone"}
    | {"sent", "number", "target", "current"}
)
"""Fields of a context that name nobody."""


@dataclass(frozen=True, slots=True)
class Told:
    """The three, disguised alike; the letter and the context where they were given."""

    reply: bytes
    letter: bytes | None = None
    context: Json | None = None


def told_by_strangers(
    reply: bytes, *, names: tuple[str, ...] = (), letter: bytes | None, context: Json | None
) -> Told | Unreadable:
    """The same with invented names, addresses, hosts and ids; Unreadable where a mail is."""
    disguise = Disguise(names)
    for person in (context or {}).get("people", ()):
        disguise.learn(f"{person.get('name', '')} <{person['email']}>")
    ours = anonymous(letter, disguise) if letter is not None else None
    theirs = anonymous(reply, disguise)
    if isinstance(theirs, Unreadable):
        return theirs
    if isinstance(ours, Unreadable):
        return ours
    return Told(theirs, ours, _disguised(context, disguise) if context is not None else None)


def _disguised(value: Any, disguise: Disguise, name: str = "") -> Any:
    if isinstance(value, Mapping):
        return {key: _disguised(one, disguise, key) for key, one in value.items()}
    if isinstance(value, list):
        return [_disguised(one, disguise, name) for one in value]
    if isinstance(value, str) and name not in _AS_THEY_ARE:
        return disguise.text(value)
    return value
