"""The organisation as Microsoft Graph shows it, over TLS on loopback, strict about every call.

Behaviour follows Microsoft Graph documentation ("event: delta", "throttling-limits",
"json-batching", "outlook-immutable-id", "auth-limit-mailbox-access") and what users report of it:
`graph_calendar.py`, `graph_mail.py`, `graph_people.py` render it, `graph_login.py` signs in.
What a client may not do is answered as Graph would, and noted in `violations`.
"""

import json
import re
import threading
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.utils import format_datetime
from pathlib import Path
from urllib.parse import unquote

from cadence.people import PersonId
from integrations import calendars
from integrations.calendars.graph import GraphCalendars
from integrations.graph import graph_of
from tests.servers.certificates import write_certificate
from tests.simulated.faces import Staged
from tests.simulated.graph_calendar import Calendars
from tests.simulated.graph_login import CLIENT, SECRET, TENANT, Login
from tests.simulated.graph_mail import Mails
from tests.simulated.graph_parts import Oops, Part, prefers
from tests.simulated.graph_people import People
from tests.simulated.graph_push import Subscriptions
from tests.simulated.graph_rules import all_rules
from tests.simulated.loopback import Loopback, Reply, Request
from tests.simulated.organisation import SimulatedOrganisation
from tests.simulated.weather import Fault, Weather

AT_ONCE = 4
"""Calls to one mailbox at a time; more are told 429 MailboxConcurrency."""

_PREFERENCES = re.compile(
    r'IdType="ImmutableId"|outlook\.timezone="[^"]+"|odata\.maxpagesize=\d+'
    r'|outlook\.body-content-type="\w+"'
)


@dataclass
class Grants:
    """What the application may do. Mailboxes are addresses; None means all of them."""

    directory: bool = True
    groups: bool = True
    calendars: set[str] | None = None
    mail: set[str] = field(default_factory=set)
    send: set[str] = field(default_factory=set)
    settings: bool = False

    def allow(self, right: str, mailbox: str) -> bool:
        """Whether a right covers a mailbox."""
        covered = getattr(self, right)
        if isinstance(covered, bool):
            return covered
        return covered is None or mailbox in covered


class GraphFace(Loopback):
    """Graph and its sign-in for one organisation. `latency` seconds pass in each call.

    `fails`: status and code that every call to Graph meets, if any."""

    def __init__(
        self,
        organisation: SimulatedOrganisation,
        certificate: tuple[Path, Path],
        weather: Weather | None = None,
    ) -> None:
        super().__init__(weather, certificate=certificate)
        own = organisation.mailbox.address
        self.organisation = organisation
        self.ca_file = certificate[0]
        self.grants = Grants(mail={own}, send={own})
        self.login = Login(self.url)
        self.people = People(organisation)
        self.calendars = Calendars(organisation, self.weather, self.people)
        self.mails = Mails(organisation.mailbox, self.weather)
        self.subscriptions = Subscriptions(organisation, self.ca_file)
        self.latency = 0.0
        self.fails: tuple[int, str] | None = None
        self.violations: list[str] = []
        self.most_at_once: Counter[str] = Counter()
        self._told: list[dict[str, object]] = []
        self._busy: Counter[str] = Counter()
        self._counting = threading.Lock()
        self._rules = all_rules()

    def section(self, **more: object) -> dict[str, object]:
        """What an adapter is told to reach it."""
        here = {"endpoint": self.url, "login_endpoint": self.url, "ca_file": str(self.ca_file)}
        account = {"tenant": TENANT, "client_id": CLIENT, "client_secret": SECRET, "timeout": 5}
        told = {**account, **here, "mailbox": self.organisation.mailbox.address, **more}
        self._told.append(told)
        return told

    def hang_up(self) -> None:
        """End the lines that adapters keep to this face."""
        for section in self._told:
            graph_of(section, "").close()

    def serve(self, request: Request) -> tuple[Reply, Fault | None]:
        """Count who is asked at once, before taking turns."""
        mailbox = _mailbox_of(request.path)
        with self._counting:
            self._busy[mailbox] += 1
            busy = self._busy[mailbox]
            self.most_at_once[mailbox] = max(busy, self.most_at_once[mailbox])
        try:
            if self.latency:
                time.sleep(self.latency)
            if mailbox and busy > AT_ONCE:
                return self._reply(Oops(429, "ApplicationThrottled").part(1)), None
            return super().serve(request)
        finally:
            with self._counting:
                self._busy[mailbox] -= 1

    def answer(self, request: Request) -> Reply:
        """The sign-in, a batch, or one call."""
        now = self.organisation.now
        if self.login.answers(request):
            return self.login.answer(request, now)
        if not self.login.holds(request.headers.get("authorization", ""), now):
            return self._reply(Oops(401, "InvalidAuthenticationToken").part())
        if request.path == "/v1.0/$batch":
            return self._reply(self._batch(json.loads(request.body)))
        return self._reply(self._call(request))

    def answer_to_fault(self, fault: Fault, request: Request) -> Reply:
        """Graph's own shape of a fault; the sign-in's where it is asked."""
        if self.login.answers(request) and fault is Fault.GRANT_REVOKED:
            self.login.trouble, trouble = 7000222, self.login.trouble
            reply = self.login.answer(request, self.organisation.now)
            self.login.trouble = trouble
            return reply
        return self._reply(self._fault(fault).part(self.weather.retry_after))

    def _fault(self, fault: Fault) -> Oops:
        match fault:
            case Fault.SERVER_ERROR:
                return Oops(503, "serviceNotAvailable")
            case Fault.RATE_LIMIT | Fault.RATE_LIMIT_403:
                return Oops(429, "TooManyRequests")
            case Fault.SIGNED_OUT | Fault.GRANT_REVOKED:
                return Oops(401, "InvalidAuthenticationToken")
            case Fault.FORBIDDEN:
                return Oops(403, "ErrorAccessDenied", "Access to OData is disabled.")
            case _:
                return Oops(410, "SyncStateNotFound")

    def _call(self, request: Request) -> Part:
        """One call, its answer checked as its request was."""
        if self.fails:
            return Oops(*self.fails).part()
        try:
            self._check_preferences(request)
            part, kind = self._routed(request)
        except Oops as oops:
            if oops.is_our_fault:
                self.violations.append(f"{request.method} {request.target}: {oops}")
            return oops.part(self.weather.retry_after)
        if kind:
            self._check(kind, part.body)
        return part

    def _routed(self, request: Request) -> tuple[Part, str]:
        path = unquote(request.path).removeprefix("/v1.0")
        found = re.fullmatch(r"/users/([^/]+)(/.*)?", path)
        if not found or not found[2]:
            return self._of_the_directory(request, path)
        name, rest = found[1], found[2]
        owner = self.people.owner_of(name)
        if rest == "/mailboxSettings":
            self._demand("settings", owner)
            return self.people.settings(owner), "mailboxSettings"
        if rest.startswith(("/calendar", "/events")):
            self._demand("calendars", owner)
            return self.calendars.answer(request, owner, rest)
        self._demand("mail", owner)
        if rest.endswith("/send"):
            self._demand("send", owner)
        if owner != self.organisation.mailbox.address:
            return Part(200, {"id": "an inbox of somebody else"}), ""
        return self.mails.answer(request, rest)

    def _of_the_directory(self, request: Request, path: str) -> tuple[Part, str]:
        if path.startswith("/subscriptions"):
            return self.subscriptions.answer(request, path)
        self._demand("groups" if path.startswith("/groups/") else "directory", "")
        return self.people.answer(request, path)

    def _demand(self, right: str, mailbox: str) -> None:
        if not self.grants.allow(right, mailbox):
            code = "ErrorAccessDenied" if mailbox else "Authorization_RequestDenied"
            raise Oops(403, code, "Access to OData is disabled.")

    def _batch(self, content: Mapping[str, list[dict[str, object]]]) -> Part:
        """Parts in any order; more than four of a mailbox at once are told to come again."""
        parts = content["requests"]
        if len(parts) > 20:
            self.violations.append(f"a batch of {len(parts)}")
            return Oops(400, "BadRequest").part()
        done: dict[str, int] = {}
        free = Counter(_mailbox_of(f"/v1.0{one['url']}") for one in parts if "dependsOn" not in one)
        answers = []
        for one in parts:
            mailbox = _mailbox_of(f"/v1.0{one['url']}")
            part = self._in_batch(one, done, crowded=bool(mailbox) and free[mailbox] > AT_ONCE)
            free[mailbox] -= "dependsOn" not in one
            done[str(one["id"])] = part.status
            headers = {"Content-Type": "application/json", **part.headers}
            answers.append(
                {"id": one["id"], "status": part.status, "headers": headers, "body": part.body}
            )
        return Part(200, {"responses": list(reversed(answers))})

    def _in_batch(self, one: Mapping[str, object], done: dict[str, int], *, crowded: bool) -> Part:
        waits_for = one.get("dependsOn") or []
        assert isinstance(waits_for, list)
        if any(done.get(name, 424) >= 400 for name in waits_for):
            return Oops(424, "FailedDependency").part()
        if crowded:
            return Oops(429, "MailboxConcurrency").part(0)
        if fault := self.weather.take(f"part {one['url']}"):
            return self._fault(fault).part(self.weather.retry_after)
        given = one.get("headers") or {}
        assert isinstance(given, dict)
        headers = {str(name).lower(): str(value) for name, value in given.items()}
        return self._call(Request(str(one["method"]), f"/v1.0{one['url']}", headers, b""))

    def _check_preferences(self, request: Request) -> None:
        for one in prefers(request):
            if not _PREFERENCES.fullmatch(one):
                raise Oops(400, "BadRequest", f"Prefer: {one}")

    def _check(self, kind: str, body: object) -> None:
        values = body["value"] if kind.startswith("[") and isinstance(body, dict) else body
        for rules in self._rules:
            self.violations += rules.wrong(kind, values)

    def _reply(self, part: Part) -> Reply:
        content = part.body if isinstance(part.body, bytes) else json.dumps(part.body).encode()
        empty = part.body is None
        date = format_datetime(self.organisation.now, usegmt=True)
        headers = {"request-id": "0c9f", "Date": date, **part.headers}
        return Reply(part.status, b"" if empty else content, headers=headers)


def _mailbox_of(path: str) -> str:
    found = re.match(r"/v1\.0/users/([^/]+)/", unquote(path))
    return found[1].lower() if found else ""


@contextmanager
def face(organisation: SimulatedOrganisation, folder: Path) -> Iterator[GraphFace]:
    """The face, up; what a client did that Graph does not allow fails the test."""
    with GraphFace(organisation, write_certificate(folder)) as graph:
        yield graph
        graph.hang_up()
        assert graph.violations == []


@contextmanager
def raised(organisation: SimulatedOrganisation, folder: Path) -> Iterator[Staged]:
    """As `faces.py` wants it: read by deltas."""
    with face(organisation, folder) as graph:
        yield Staged(source_of(graph), weather=graph.weather, server=graph)


@contextmanager
def raised_strictly(organisation: SimulatedOrganisation, folder: Path) -> Iterator[Staged]:
    """As `faces.py` wants it: read by views, without bodies."""
    with face(organisation, folder) as graph:
        yield Staged(source_of(graph, strict=True), weather=graph.weather, server=graph)


def source_of(graph: GraphFace, **more: object) -> GraphCalendars:
    """What the daemon reads: our real client, told what the daemon tells it."""
    organisation = graph.organisation
    zones = {person.id: person.timezone for person in organisation.people.values()}

    def aliases_of(person: PersonId) -> frozenset[str]:
        return organisation.people[person].aliases

    known = {
        "people": lambda: [person.id for person in organisation.directory()],
        "zone_of": lambda person: zones.get(person, "UTC"),
        "aliases_of": aliases_of,
        "clock": lambda: organisation.now,
    }
    source = calendars.connect("microsoft", graph.section(**known, **more))
    assert isinstance(source, GraphCalendars)
    return source
