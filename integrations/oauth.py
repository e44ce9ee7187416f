"""Access tokens by OAuth 2 (RFC 6749 §4.4 client credentials, §6 refresh token), kept while good.

No sentence names more than the host and the server's own word for the error (§5.2).
"""

import json
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode, urlsplit

from integrations.errors import Refused, SignedOut, Unavailable
from integrations.web import Answer, Limits, Web

_EARLY = 60.0
"""Seconds before its end from which a token is not used any more."""

_HUMAN = frozenset({"invalid_grant", "invalid_client", "unauthorized_client", "access_denied"})
_FORM = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"}


@dataclass(frozen=True, slots=True)
class Grant:
    """What is traded for a token, and where. With a refresh token it acts for who gave it."""

    token_url: str
    client_id: str
    client_secret: str = field(default="", repr=False)
    refresh_token: str = field(default="", repr=False)
    scope: str = ""

    @property
    def host(self) -> str:
        """All of the address that a sentence tells."""
        return urlsplit(self.token_url).hostname or "the token's address"


class TokenSource:
    """Gives an access token; asks for another when the last one is about to end."""

    def __init__(
        self, grant: Grant, web: Web, *, elapsed: Callable[[], float] = time.monotonic
    ) -> None:
        self._grant = grant
        self._web = web
        self._elapsed = elapsed
        self._lock = threading.Lock()
        self._token = ""
        self._until = 0.0
        self._refresh_token = grant.refresh_token

    def __call__(self) -> str:
        """A token that is good for a minute at least. Raises Unavailable, Refused, SignedOut."""
        with self._lock:
            if not self._token or self._elapsed() >= self._until:
                self._renew()
            return self._token

    def forget(self) -> None:
        """The token was not taken: the next one is asked for anew."""
        with self._lock:
            self._token = ""

    def _renew(self) -> None:
        asked_at = self._elapsed()
        answer = self._web.request(
            "POST", self._grant.token_url, headers=_FORM, body=urlencode(self._asked()).encode()
        )
        told = self._read(answer)
        token, lasts = told.get("access_token"), told.get("expires_in", 3600)
        if not isinstance(token, str) or not token:
            raise Refused(f"{self._grant.host} (OAuth) gave no token")
        self._token = token
        self._until = asked_at + _seconds(lasts) - _EARLY
        # Some servers hand out a new one each time, and take the old one back some day.
        self._refresh_token = str(told.get("refresh_token") or self._refresh_token)

    def _asked(self) -> dict[str, str]:
        grant = self._grant
        asked = {"client_id": grant.client_id}
        if grant.client_secret:
            asked["client_secret"] = grant.client_secret
        if grant.scope:
            asked["scope"] = grant.scope
        if self._refresh_token:
            return {**asked, "grant_type": "refresh_token", "refresh_token": self._refresh_token}
        return {**asked, "grant_type": "client_credentials"}

    def _read(self, answer: Answer) -> Mapping[str, Any]:
        told = _object(answer.body)
        if answer.status == 200:
            return told
        error = _word(told.get("error"))
        sentence = f"{self._grant.host} (OAuth) answered {answer.status} {error}".rstrip()
        if error in ("temporarily_unavailable", "server_error"):
            raise Unavailable(sentence)
        if error in _HUMAN or answer.status == 401:
            raise SignedOut(sentence)
        raise Refused(sentence)


def read_token(section: Mapping[str, Any]) -> TokenSource | None:
    """Keys: `token_url`, `client_id`; optional `client_secret`, `refresh_token`, `scope`,
    `ca_file`, `timeout` (seconds). None where the section names no `token_url`.
    """
    url = section.get("token_url")
    if not url:
        return None
    grant = Grant(
        token_url=url,
        client_id=section.get("client_id") or "",
        client_secret=section.get("client_secret") or "",
        refresh_token=section.get("refresh_token") or "",
        scope=section.get("scope") or "",
    )
    ca_file, timeout = section.get("ca_file"), float(section.get("timeout") or 30)
    limits = Limits(connect=min(timeout, 10), read=timeout, whole=timeout, size=1 << 20)
    # The operator named the address: it may lie on the house's own network.
    web = Web(hosts=[grant.host], limits=limits, ca_file=str(ca_file) if ca_file else None)
    return TokenSource(grant, web)


def _object(body: bytes) -> Mapping[str, Any]:
    try:
        found = json.loads(body)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _seconds(lasts: object) -> float:
    try:
        return float(str(lasts))
    except ValueError:
        return 3600.0


def _word(error: object) -> str:
    """The error's name, where it is one: descriptions may hold what is nobody's business."""
    named = str(error or "")
    return named if named.replace("_", "").isalnum() and len(named) < 60 else ""
