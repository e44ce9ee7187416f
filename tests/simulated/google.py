"""The organisation as Google shows it: Calendar, Gmail, the directory, and the sign-in before them.

Requests and answers are checked against the discovery documents that Google ships; a request they
do not allow is answered with 400, an answer they do not allow fails the test. Tokens are given for
one scope and one person, if an administrator granted it (`granted`).
"""

import base64
import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from google.auth import jwt

from cadence.people import PersonId
from integrations import calendars
from tests.simulated.discovery import Document, Method, Wrong, document
from tests.simulated.faces import Staged
from tests.simulated.google_answers import Answer, Asked, Refusal, refused
from tests.simulated.google_calendar import CalendarAnswers
from tests.simulated.google_directory import DirectoryAnswers
from tests.simulated.google_mail import MailAnswers
from tests.simulated.loopback import Loopback, Reply, Request
from tests.simulated.organisation import SimulatedOrganisation
from tests.simulated.weather import Fault, Weather

AUTH = "https://www.googleapis.com/auth/"
AUDIENCE = "https://oauth2.googleapis.com/token"
ACCOUNT = "cadenced@fernhill-people.iam.gserviceaccount.com"
CLIENT_ID = "104857600000000000042"
ADMIN = PersonId("reader@fernhill.example")
LEAST = frozenset({"calendar.events.owned.readonly", "admin.directory.user.readonly"})
"""What the guide has an administrator delegate."""

_JWT_BEARER = "urn:ietf:params:oauth:grant-type:jwt-bearer"


@dataclass(frozen=True, slots=True)
class _Token:
    subject: str
    scopes: frozenset[str]
    number: int


class GoogleFace(Loopback):
    """See the module. `granted` are the delegated scopes, `enabled` the APIs of the project,
    `shared` whose calendars are shared with the service account itself, `suspended` whose accounts
    are, `may_sign` whether a workload may let Google sign."""

    def __init__(
        self,
        organisation: SimulatedOrganisation,
        weather: Weather | None = None,
        *,
        granted: Iterable[str] = LEAST,
    ) -> None:
        super().__init__(weather)
        self.organisation = organisation
        self.granted = {AUTH + name for name in granted}
        self.consented = {AUTH + "gmail.modify"}
        self.enabled = {"calendar", "gmail", "admin"}
        self.shared: dict[PersonId, str] = {}
        self.may_sign = True
        self.suspended: set[str] = set()
        self.clock_is_wrong = False
        self.calendar = CalendarAnswers(organisation, self.weather)
        self.mail = MailAnswers(organisation, self.weather)
        self.directory = DirectoryAnswers(organisation)
        self._documents = {
            "calendar": document("calendar", "v3"),
            "gmail": document("gmail", "v1"),
            "admin": document("admin", "directory_v1"),
        }
        self._tokens: dict[str, _Token] = {}
        self._revoked_before = 0

    # What an operator is handed.

    def section(self, **more: object) -> dict[str, object]:
        """A section with the service account's key."""
        return {"credentials": json.dumps(_key_file()), **self._places(), **more}

    def keyless(self, **more: object) -> dict[str, object]:
        """A section without a key: somebody else's identity signs as the service account."""
        consent = json.dumps(self._consent("workload"))
        return {
            "credentials": consent,
            "service_account": ACCOUNT,
            **self._places(),
            **more,
        }

    def mailbox_section(self, **more: object) -> dict[str, object]:
        """A section with the consent of the daemon's own mailbox."""
        consent = json.dumps(self._consent("mailbox"))
        return {"credentials": consent, **self._places(), **more}

    def revoke(self) -> None:
        """An administrator takes everything back: tokens given so far are worth nothing."""
        self.granted, self.consented, self.shared = set(), set(), {}
        self.forget_tokens()

    def forget_tokens(self) -> None:
        """Tokens given so far have ended."""
        self._revoked_before = len(self._tokens)

    def _places(self) -> dict[str, object]:
        return {"endpoint": self.url, "login_endpoint": self.url, "timeout": 5}

    @staticmethod
    def _consent(whose: str) -> dict[str, str]:
        return {
            "type": "authorized_user",
            "client_id": "consented.apps.example",
            "client_secret": "consented-secret",
            "refresh_token": f"refresh-{whose}",
        }

    # How it answers.

    def name_of(self, request: Request) -> str:
        """The method's id, `token` or `signBlob`."""
        if request.path in ("/token",) or request.path.endswith(":signBlob"):
            return request.path.rpartition(":")[2].strip("/")
        found = self._find(request)
        return found[1].id if found else request.path

    def answer(self, request: Request) -> Reply:
        try:
            if request.path == "/token":
                return _said(200, self._token(request))
            if request.path.endswith(":signBlob"):
                return _said(200, self._signed(request))
            return self._called(request)
        except Refusal as refusal:
            return _said(refusal.status, refusal.body, dict(refusal.headers))

    def answer_to_fault(self, fault: Fault, request: Request) -> Reply:
        """Google's own shape of a fault."""
        refusal = self._fault(fault, request)
        if refusal is None:
            return self.answer(request)
        return _said(refusal.status, refusal.body, dict(refusal.headers))

    def _fault(self, fault: Fault, request: Request) -> Refusal | None:
        signing_in = request.path == "/token"
        when = {"Retry-After": str(self.weather.retry_after)} if self.weather.retry_after else {}
        match fault:
            case Fault.RATE_LIMIT if not signing_in:
                return refused(429, "rateLimitExceeded", "Rate Limit Exceeded", headers=when)
            case Fault.RATE_LIMIT_403 if not signing_in:
                return refused(403, "userRateLimitExceeded", "User Rate Limit Exceeded")
            case Fault.SERVER_ERROR | Fault.RATE_LIMIT | Fault.RATE_LIMIT_403:
                return refused(503, "backendError", "Backend Error")
            case Fault.GRANT_REVOKED if signing_in:
                return Refusal(400, _oauth("unauthorized_client", _UNAUTHORIZED))
            case Fault.SIGNED_OUT | Fault.GRANT_REVOKED if not signing_in:
                return refused(401, "authError", "Invalid Credentials")
            case Fault.FORBIDDEN if not signing_in:
                return refused(403, "forbidden", "Forbidden")
            case Fault.EXPIRED_CURSOR if "syncToken" in request.query:
                return refused(410, "fullSyncRequired", "Sync token is no longer valid.")
        return None

    def _called(self, request: Request) -> Reply:
        found = self._find(request)
        if found is None:
            raise refused(404, "notFound", "Not Found")
        name, method, path = found
        token = self._taken(request)
        if name not in self.enabled:
            raise refused(403, "accessNotConfigured", "The API has not been used in the project.")
        if not token.scopes & method.scopes:
            raise refused(403, "insufficientPermissions", "Insufficient Permission")
        body = json.loads(request.body) if request.body else None
        try:
            method.check_query(request.query)
            method.check_body(body)
        except Wrong as wrong:
            raise refused(400, "invalidParameter", str(wrong)) from None
        asked = Asked(token.subject, {k: unquote(v) for k, v in path.items()}, request.query, body)
        answers = {"calendar": self.calendar, "gmail": self.mail, "admin": self.directory}[name]
        self.calendar.shared = self.shared
        given = answers.answer(method.id, asked)
        fields = request.query.get("fields", [""])[0]
        try:
            kept = method.answer(given, fields)
        except Wrong as wrong:
            if str(wrong).startswith("fields"):
                raise refused(400, "invalidParameter", str(wrong)) from None
            raise AssertionError(f"the face answered what Google would not: {wrong}") from None
        return Reply(204) if kept is None else _said(200, kept)

    def _find(self, request: Request) -> tuple[str, Method, dict[str, str]] | None:
        for name, known in self._documents.items():
            for method in _routes(known):
                path = method.match(request.method, request.path)
                if path is not None:
                    return name, method, path
        return None

    # Signing in (RFC 7523, RFC 6749).

    def _token(self, request: Request) -> Answer:
        form = {k: v[0] for k, v in parse_qs(request.body.decode()).items()}
        if form.get("grant_type") == "refresh_token":
            return self._consented(form)
        if form.get("grant_type") != _JWT_BEARER:
            raise Refusal(400, _oauth("unsupported_grant_type", "Invalid grant_type"))
        claims = self._claims(form["assertion"])
        scopes = frozenset(str(claims["scope"]).split())
        subject = str(claims.get("sub", ""))
        if subject and not self._is_somebody(subject):
            raise Refusal(400, _oauth("invalid_grant", "Invalid email or User ID"))
        if subject in self.suspended:
            raise Refusal(400, _oauth("invalid_grant", "Account is disabled"))
        if subject and not scopes <= self.granted:
            raise Refusal(401, _oauth("unauthorized_client", _UNAUTHORIZED))
        return self._given(subject or ACCOUNT, scopes)

    def _claims(self, assertion: str) -> dict[str, Any]:
        if self.clock_is_wrong:
            words = "Invalid JWT: Token must be a short-lived token (60 minutes) and in a "
            words += "reasonable timeframe."
            raise Refusal(400, _oauth("invalid_grant", words))
        try:
            claims: dict[str, Any] = jwt.decode(assertion, certs=_public(), audience=AUDIENCE)
        except ValueError:
            raise Refusal(400, _oauth("invalid_grant", "Invalid JWT Signature.")) from None
        if claims["iss"] != ACCOUNT:
            raise Refusal(400, _oauth("invalid_grant", "Invalid grant: account not found"))
        return claims

    def _consented(self, form: dict[str, str]) -> Answer:
        whose = form["refresh_token"].removeprefix("refresh-")
        if whose == "workload":
            return self._given("workload", frozenset({AUTH + "iam"}))
        if not self.consented:
            words = "Token has been expired or revoked."
            raise Refusal(400, _oauth("invalid_grant", words))
        return self._given(self.organisation.mailbox.address, frozenset(self.consented))

    def _given(self, subject: str, scopes: frozenset[str]) -> Answer:
        token = f"token-{len(self._tokens) + 1}"
        self._tokens[token] = _Token(subject, scopes, len(self._tokens))
        return {"access_token": token, "token_type": "Bearer", "expires_in": 3599}

    def _taken(self, request: Request) -> _Token:
        written = request.headers.get("authorization", "").removeprefix("Bearer ")
        token = self._tokens.get(written)
        if token is None or token.number < self._revoked_before:
            raise refused(401, "authError", "Invalid Credentials")
        return token

    def _signed(self, request: Request) -> Answer:
        token = self._taken(request)
        if not self.may_sign or AUTH + "iam" not in token.scopes or ACCOUNT not in request.path:
            raise refused(403, "forbidden", "Permission iam.serviceAccounts.signBlob denied")
        payload = base64.b64decode(json.loads(request.body)["payload"])
        signature = _key().sign(payload, padding.PKCS1v15(), hashes.SHA256())
        return {"keyId": "1", "signedBlob": base64.b64encode(signature).decode()}

    def _is_somebody(self, subject: str) -> bool:
        if subject in (ADMIN, self.organisation.mailbox.address):
            return True
        return any(subject in (one.id, *one.aliases) for one in self.organisation.directory())


_UNAUTHORIZED = (
    "Client is unauthorized to retrieve access tokens using this method, or client not authorized "
    "for any of the scopes requested."
)


def _routes(known: Document) -> tuple[Method, ...]:
    return known.methods


def _oauth(code: str, words: str) -> Answer:
    return {"error": code, "error_description": words}


def _said(status: int, body: object, headers: dict[str, str] | None = None) -> Reply:
    return Reply(status, json.dumps(body).encode(), headers=headers or {})


@cache
def _key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(65537, 2048)


def _public() -> bytes:
    return (
        _key()
        .public_key()
        .public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
    )


@cache
def _key_file() -> dict[str, str]:
    pem = _key().private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    return {
        "type": "service_account",
        "project_id": "fernhill-people",
        "private_key_id": "1",
        "private_key": pem.decode(),
        "client_email": ACCOUNT,
        "client_id": CLIENT_ID,
        "token_uri": AUDIENCE,
    }


@contextmanager
def calendars_of(organisation: SimulatedOrganisation, folder: Path) -> Iterator[Staged]:
    """Everybody's calendars, read by delegation."""
    people = {"people": lambda: [person.id for person in organisation.directory()]}
    with GoogleFace(organisation) as face:
        source = calendars.connect("google", face.section(**people))
        yield Staged(source, weather=face.weather, server=face)
        source.close()  # type: ignore[attr-defined]  # The port needs none.
