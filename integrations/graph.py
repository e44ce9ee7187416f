"""Microsoft Graph over HTTP: one client for calendars, mail and people of one application.

Sources: Microsoft Graph documentation, "throttling-limits", "json-batching", "errors",
"outlook-immutable-id". No sentence and no log line holds more than a host, a status and a code.
"""

import json
import logging
import re
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from http import HTTPStatus
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

from integrations import graph_rights, metering
from integrations.errors import CursorExpired, ProviderError, Refused, SignedOut, Unavailable
from integrations.graph_auth import Application, SignIn, read_application
from integrations.graph_pacing import PATIENCE, Lane, Paused
from integrations.graph_rights import Role
from integrations.metering import Meter
from integrations.web import SAFE, Answer, Call, Web, retry_at

Json = Mapping[str, Any]  # Graph's JSON has no types here.

log = logging.getLogger(__name__)

IMMUTABLE = 'IdType="ImmutableId"'
UTC_TIMES = 'outlook.timezone="UTC"'
AT_ONCE = 20
"""Requests in a batch (JSON batching, "batch size limitations")."""

_PER_MAILBOX, _IN_ALL, _ATTEMPTS = 4, 32, 4
_LARGEST = 64 * 1024 * 1024
_ROLES = {"graph.calendar": graph_rights.CALENDARS, "graph.mail": graph_rights.MAIL}
_BUSY = frozenset({429, 503, 504})
_FORGOTTEN = {
    "syncstatenotfound",
    "syncstateinvalid",
    "resyncrequired",
    "errorinvalidsyncstatedata",
}
_NO_SUCH_USER = {"errorinvaliduser", "request_resourcenotfound"}
_NO_MAILBOX = {"mailboxnotenabledforrestapi", "mailboxnotsupportedforrestapi"}
_LATER = {
    "errormailboxmoveinprogress",
    "errorserverbusy",
    "errormailboxstoreunavailable",
    "errorinternalservertransienterror",
    "errortimeoutexpired",
    "mailboxconcurrency",
    "errortoomanyobjectsopened",
}


class Denied(SignedOut):
    """403: the application may not do this there."""


class Missing(Refused):
    """404: no such mailbox or item."""


@dataclass(frozen=True, slots=True)
class Ask:
    """One call: a path below `/v1.0`, or below a mailbox, or a link that Graph gave."""

    path: str
    mailbox: str = ""
    method: str = "GET"
    params: Mapping[str, str] = field(default_factory=dict)
    prefer: tuple[str, ...] = ()
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    body: bytes = field(default=b"", repr=False)
    cut: int = 0


def posted(
    path: str, mailbox: str, content: Json, *, method: str = "POST", prefer: tuple[str, ...] = ()
) -> Ask:
    """A call that carries JSON."""
    return Ask(
        path,
        mailbox,
        method,
        prefer=prefer,
        headers={"Content-Type": "application/json"},
        body=json.dumps(content).encode(),
    )


class Line:
    """What all that one application does shares: its token, its session, its calls at once."""

    def __init__(self, application: Application) -> None:
        self.client_id = application.client_id
        self.root = f"{application.graph}/v1.0"
        self.host = urlsplit(application.graph).hostname or ""
        self.sign_in = SignIn(application)
        self.web: Web = application.web(size=_LARGEST)
        self.all = Lane(self.host, _IN_ALL)
        self.names: dict[str, str] = {}
        self._lanes: dict[str, Lane] = {}
        self._lock = threading.Lock()

    def lane(self, mailbox: str) -> Lane:
        """The calls to one mailbox; to the directory where none is named."""
        with self._lock:
            return self._lanes.setdefault(mailbox, Lane(self.host, _PER_MAILBOX))

    def close(self) -> None:
        """Hang up; whoever calls later connects anew."""
        self.web.close()
        self.sign_in.close()


class Graph:
    """Calls Graph for one purpose, no faster than it may; safe to use from several threads."""

    def __init__(self, line: Line, service: str, meter: Meter) -> None:
        self._line = line
        self._host = line.host
        self._service = service
        self._meter = meter

    def ask(self, ask: Ask) -> Json:
        """What comes back as JSON; nothing where nothing does.

        Raises Unavailable, Denied, Missing, SignedOut, Refused, CursorExpired.
        """
        return _json(self.content(ask), self._host)

    def close(self) -> None:
        """Hang up."""
        self._line.close()

    def denied(self, said: str, role: Role | None, mailbox: str) -> Denied:
        """A refusal, with what grants the role that is missing."""
        if role is None:
            return Denied(said)
        lines = graph_rights.grant(role, self._line.client_id, mailbox)
        return Denied(said, cure=graph_rights.cure(role), paste=lines)

    def name_of(self, mailbox: str) -> str:
        """What Graph calls a mailbox's user: its address, unless another name had to be learnt."""
        return self._line.names.get(mailbox, mailbox)

    def pages(self, ask: Ask) -> Iterator[Json]:
        """Every page of a list, the first one first."""
        while True:
            page = self.ask(ask)
            yield page
            link = page.get("@odata.nextLink")
            if not link:
                return
            ask = Ask(link, ask.mailbox, prefer=ask.prefer, headers=ask.headers)

    def content(self, ask: Ask) -> bytes:
        """What comes back, as it is."""
        try:
            return self._answered(ask).body
        except Missing as error:
            if not self._learns_name(ask, error):
                raise
            return self._answered(ask).body

    def batch(self, mailbox: str, paths: Sequence[str], *, prefer: Sequence[str] = ()) -> list[Any]:
        """Many readings of one mailbox: for each path its JSON, or the ProviderError it met.

        The parts stand in as many rows as calls may run at once, each waiting for the one before.
        """
        found: dict[int, Any] = {}
        for start in range(0, len(paths), AT_ONCE):
            numbers = list(range(start, min(start + AT_ONCE, len(paths))))
            for _ in range(_ATTEMPTS):
                parts = self._batched(mailbox, {n: paths[n] for n in numbers}, prefer)
                found |= parts
                numbers = [n for n in numbers if isinstance(parts.get(n), Unavailable)]
                if not numbers:
                    break
        return [found[number] for number in range(len(paths))]

    def _answered(self, ask: Ask) -> Answer:
        """The answer to a call that went well; a busy service is waited for, within PATIENCE."""
        answer = self._once(ask, anew=False)
        if answer.status == HTTPStatus.UNAUTHORIZED:
            answer = self._once(ask, anew=True)
        for _ in range(_ATTEMPTS - 1):
            if not _may_repeat(ask, answer):
                break
            answer = self._once(ask, anew=False)
        if answer.status < HTTPStatus.MULTIPLE_CHOICES:
            return answer
        raise self._trouble(answer.status, answer.body, ask.mailbox, retry_at(answer.headers))

    def _once(self, ask: Ask, *, anew: bool) -> Answer:
        token = self._line.sign_in.token(anew=anew)
        headers = {
            "Authorization": f"Bearer {token}",
            "Accept": "application/json",
            **ask.headers,
            **({"Prefer": ", ".join(ask.prefer)} if ask.prefer else {}),
        }
        call = Call(ask.method, self._url(ask), headers, ask.body, _BUSY, ask.cut)
        lane, everywhere = self._line.lane(ask.mailbox), self._line.all
        with lane.turn(), everywhere.turn():
            self._meter.spent(self._service, mailbox=ask.mailbox)
            answer = self._line.web.call(call)
        if answer.status in _BUSY:
            self._pushed_back(ask.mailbox, answer.status, answer.headers)
            everywhere.pushed_back()
        else:
            lane.went_well()
            everywhere.went_well()
        return answer

    def _pushed_back(self, mailbox: str, status: int, headers: Mapping[str, str]) -> None:
        later = retry_at(headers)
        self._line.lane(mailbox).pushed_back(_seconds(headers), later)
        if status == HTTPStatus.TOO_MANY_REQUESTS:
            self._meter.limited(self._service, mailbox=mailbox, retry_at=later)

    def _url(self, ask: Ask) -> str:
        if ask.path.startswith("https://"):
            # The token goes to nobody else, whatever a link says.
            if not ask.path.startswith(f"{self._line.root}/"):
                raise Refused(f"{self._host} gave a link to another host")
            return ask.path
        query = f"?{urlencode(ask.params, quote_via=quote)}" if ask.params else ""
        return f"{self._line.root}{self._place(ask.mailbox)}{ask.path}{query}"

    def _place(self, mailbox: str) -> str:
        return f"/users/{quote(self._line.names.get(mailbox, mailbox))}" if mailbox else ""

    def _learns_name(self, ask: Ask, error: Missing) -> bool:
        """Whether an address that Graph does not take for a user's name was found to be one's."""
        if not ask.mailbox or ask.mailbox in self._line.names or "no such user" not in str(error):
            return False
        written = ask.mailbox.replace("'", "''")
        one = f"mail eq '{written}' or proxyAddresses/any(p:p eq 'smtp:{written}')"
        try:
            found = self.ask(Ask("/users", params={"$filter": one, "$select": "id"})).get("value")
        except (Denied, Refused):
            return False
        if not found or len(found) != 1:
            return False
        self._line.names[ask.mailbox] = str(found[0]["id"])
        return True

    def _batched(
        self, mailbox: str, paths: Mapping[int, str], prefer: Sequence[str]
    ) -> dict[int, Any]:
        numbers, rows = list(paths), self._line.lane(mailbox).width
        requests = [
            {
                "id": str(number),
                "method": "GET",
                "url": f"{self._place(mailbox)}{paths[number]}",
                **({"headers": {"Prefer": ", ".join(prefer)}} if prefer else {}),
                **({"dependsOn": [str(numbers[at - rows])]} if at >= rows else {}),
            }
            for at, number in enumerate(numbers)
        ]
        self._meter.spent(self._service, len(paths), mailbox=mailbox)
        with self._line.lane(mailbox).turn() if mailbox else nullcontext():
            answer = self.ask(posted("/$batch", "", {"requests": requests}))
        found: dict[int, Any] = {}
        for part in answer.get("responses", []):
            found[int(part["id"])] = self._part(part, mailbox)
        lost = Unavailable(f"{self._host} left out a part of a batch")
        return {number: found.get(number, lost) for number in numbers}

    def _part(self, part: Json, mailbox: str) -> Any:
        status, body = int(part["status"]), part.get("body") or {}
        headers = part.get("headers") or {}
        if status < HTTPStatus.MULTIPLE_CHOICES:
            return body
        if status in _BUSY:
            self._pushed_back(mailbox, status, headers)
        if status == HTTPStatus.FAILED_DEPENDENCY:
            return Unavailable(f"{self._host} did not come to a part of a batch")
        return self._trouble(status, json.dumps(body).encode(), mailbox)

    def _trouble(
        self, status: int, body: bytes, mailbox: str, later: datetime | None = None
    ) -> ProviderError:
        code = _code(body)
        log.info("graph refused", extra={"status": status, "code": code})
        said = f"{self._host} answered {status}" + (f" {code}" if code else "")
        word = code.lower()
        if status == HTTPStatus.GONE or word in _FORGOTTEN:
            return CursorExpired(said)
        if status == HTTPStatus.TOO_MANY_REQUESTS:
            return Paused(said, retry_at=later)
        if status in _BUSY or status >= HTTPStatus.INTERNAL_SERVER_ERROR or word in _LATER:
            return Unavailable(said, retry_at=later)
        if status == HTTPStatus.UNAUTHORIZED:
            return SignedOut(said, cure="Check tenant, client_id, cloud and endpoint.")
        if status == HTTPStatus.FORBIDDEN:
            return self.denied(said, _ROLES.get(self._service) if mailbox else None, mailbox)
        if word in _NO_SUCH_USER:
            return Missing(f"{said}: no such user")
        if word in _NO_MAILBOX:
            return Missing(f"{said}: this user has no mailbox in the cloud")
        return Missing(said) if status == HTTPStatus.NOT_FOUND else Refused(said)


def graph_of(section: Mapping[str, Any], service: str) -> Graph:
    """The client that a section describes; all of one application share a token and its limits."""
    return Graph(_line(read_application(section)), service, metering.of(section))


@lru_cache(maxsize=8)
def _line(application: Application) -> Line:
    return Line(application)


def _may_repeat(ask: Ask, answer: Answer) -> bool:
    """Whether a busy service asked for a pause short enough; what it took on is not repeated."""
    if answer.status not in _BUSY or _seconds(answer.headers) > PATIENCE:
        return False
    return answer.status == HTTPStatus.TOO_MANY_REQUESTS or ask.method in SAFE


def _seconds(headers: Mapping[str, str]) -> float:
    """Retry-After in seconds (Graph writes no dates); 2 where it is missing."""
    named = {name.lower(): value for name, value in headers.items()}
    written = str(named.get("retry-after", "")).strip()
    return float(written) if re.fullmatch(r"\d{1,6}(\.\d+)?", written) else 2.0


def _json(body: bytes, host: str) -> Json:
    if not body:
        return {}
    try:
        found = json.loads(body)
    except ValueError:
        raise Unavailable(f"{host} gave an answer that cannot be read") from None
    if not isinstance(found, dict):
        raise Unavailable(f"{host} gave an answer of another shape")
    return found


def _code(body: bytes) -> str:
    """The error's code; of its message nothing, for it may quote what was asked."""
    try:
        code = json.loads(body)["error"]["code"]
    except (ValueError, KeyError, TypeError):
        return ""
    return re.sub(r"[^A-Za-z0-9_.-]", "", str(code))[:80]
