"""What rings when a calendar has changed: Google's channels and Graph's subscriptions.

A ring is a stranger's word until its token is known. It says which watch rang, and nothing that is
believed: the calendar is then read as always. (Google Calendar API, "Receive push notifications";
Microsoft Graph, "Receive change notifications through webhooks", "Lifecycle notifications".)
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

_LONGEST_TOKEN = 256
_MOST = 1_000
"""Graph sends several at once; more than it would ever send are not looked at."""

_ENDS = frozenset({"reauthorizationRequired", "subscriptionRemoved"})


@dataclass(frozen=True, slots=True)
class Ring:
    """Whoever holds a token rang; `ends`: the watch ends, or has ended, and must be made anew."""

    token: str
    ends: bool = False


def rung(headers: Mapping[str, str], body: bytes) -> tuple[Ring, ...]:
    """The rings of one call; none where it is none that is known. Header names in lower case."""
    token = headers.get("x-goog-channel-token", "")
    if token:
        # "sync" only says that a channel was opened.
        news = headers.get("x-goog-resource-state") in ("exists", "not_exists")
        return (Ring(token),) if news and len(token) <= _LONGEST_TOKEN else ()
    try:
        told = json.loads(body)
    except (ValueError, RecursionError):
        return ()
    rows = told.get("value") if isinstance(told, dict) else None
    if not isinstance(rows, list):
        return ()
    return tuple(ring for row in rows[:_MOST] if (ring := _of_graph(row)) is not None)


def _of_graph(row: Any) -> Ring | None:
    token = row.get("clientState") if isinstance(row, dict) else None
    if not isinstance(token, str) or not 0 < len(token) <= _LONGEST_TOKEN:
        return None
    event = row.get("lifecycleEvent")
    return Ring(token, ends=isinstance(event, str) and event in _ENDS)
