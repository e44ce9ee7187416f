"""One of Google's APIs, asked over one line a thread; its errors in our words.

Discovery documents come with the library: nothing is fetched before the first question. Google says
"too much" in three shapes (403 rateLimitExceeded, 403 userRateLimitExceeded, 429) and means the
same by each.
"""

import http.client
import json
import logging
import re
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import google_auth_httplib2
import httplib2
import stamina
from google.auth.exceptions import GoogleAuthError, RefreshError
from googleapiclient.discovery import build
from googleapiclient.errors import HttpError

from integrations.errors import CursorExpired, ProviderError, Refused, SignedOut, Unavailable
from integrations.google_auth import GoogleAccount, Identity
from integrations.metering import Meter
from integrations.web import retry_at

_SCOPES = "https://www.googleapis.com/auth/"
_ATTEMPTS = 3
_TOO_MUCH = {"rateLimitExceeded", "userRateLimitExceeded", "quotaExceeded", "dailyLimitExceeded"}
_NOT_ENABLED = {"accessNotConfigured", "SERVICE_DISABLED"}
_NO_SCOPE = {"insufficientPermissions", "ACCESS_TOKEN_SCOPE_INSUFFICIENT"}
CONSOLE = (
    "Admin console > Security > Access and data control > API controls > Domain-wide delegation"
)

_Service = Any  # What `build` makes of a discovery document has no type.


@dataclass(frozen=True, slots=True)
class Api:
    """An API as the library names it, as people know it, and the quota it counts in."""

    name: str
    version: str
    title: str
    host: str
    quota: str


CALENDAR = Api("calendar", "v3", "Google Calendar", "www.googleapis.com", "google.calendar")
GMAIL = Api("gmail", "v1", "Gmail", "gmail.googleapis.com", "google.gmail")
DIRECTORY = Api(
    "admin", "directory_v1", "Google's directory", "admin.googleapis.com", "google.directory"
)


def scope(name: str) -> str:
    """A scope as Google writes it out."""
    return _SCOPES + name


@dataclass(frozen=True, slots=True)
class For:
    """Whom a question is asked for and by which right; `units` is what it costs of the quota."""

    scope: str
    subject: str = ""
    units: int = 1
    mailbox: str = ""


class TooMuch(Unavailable):
    """Google asks to be asked less: nothing was done."""


class NotThere(Refused):
    """There is no such thing (404)."""


class GoogleApi:
    """Asks one API as one account. Safe to share between threads."""

    def __init__(self, api: Api, account: GoogleAccount, meter: Meter) -> None:
        self.api = api
        self.account = account
        self._identity = Identity(account)
        self._meter = meter
        self._threads = threading.local()
        self._lines: list[_Line] = []
        # The library logs whole addresses and answers below this level.
        for name in ("googleapiclient", "google", "google_auth_httplib2"):
            logging.getLogger(name).setLevel(logging.ERROR)

    def ask(self, question: Callable[[_Service], Any], asked: For) -> dict[str, Any]:
        """The answer to what `question` makes of the service; reading is repeated where it helps.

        Raises Unavailable, Refused, SignedOut, CursorExpired.
        """
        request = question(self._line().service)
        attempts = _ATTEMPTS if request.method == "GET" else 1
        for attempt in stamina.retry_context(on=_soon_again, attempts=attempts, timeout=60):
            with attempt:
                return self._once(request, asked)
        raise AssertionError("the last attempt returns or raises")  # pragma: no cover

    def token(self, asked: For) -> None:
        """Only get a token, for the doctor. Raises Unavailable, Refused, SignedOut."""
        self._in_our_words(lambda: self._line().signed({}, self._identity, asked), asked)

    def close(self) -> None:
        """Hang up on all threads' lines."""
        lines, self._lines, self._threads = self._lines, [], threading.local()
        for line in lines:
            line.http.close()

    def _once(self, request: Any, asked: For) -> dict[str, Any]:
        line = self._line()
        self._meter.spent(self.api.quota, asked.units, mailbox=asked.mailbox)
        signed = _SignedIn(line, self._identity, asked)
        answer = self._in_our_words(lambda: request.execute(http=signed), asked)
        return answer if isinstance(answer, dict) else {}

    def _in_our_words(self, call: Callable[[], Any], asked: For) -> Any:
        title = self.api.title
        try:
            return call()
        except HttpError as error:
            raise self._refusal(error, asked) from None
        except RefreshError as error:
            raise _no_token(error, self.account, asked) from None
        except ValueError:
            trouble = Unavailable(f"{title} gave an answer that breaks off")
        except TimeoutError:
            trouble = Unavailable(f"{title} did not answer in time")
        except (
            GoogleAuthError,
            httplib2.HttpLib2Error,
            http.client.HTTPException,
            OSError,
        ) as error:
            late = "imed out" in str(error)
            trouble = Unavailable(
                f"{title} did not answer in time" if late else f"{title} cannot be reached"
            )
        # The line may be in the middle of an answer nobody wants any more.
        self._hang_up()
        raise trouble from None

    def _refusal(self, error: HttpError, asked: For) -> ProviderError:
        status, reasons, said = int(error.resp.status), *_told(error)
        title, reason = self.api.title, next(iter(reasons), "")
        later = retry_at(
            {"Retry-After": error.resp.get("retry-after", ""), "Date": error.resp.get("date", "")}
        ) or _named_time(said)
        if status == 429 or (status == 403 and _TOO_MUCH & {*reasons}):
            self._meter.limited(self.api.quota, mailbox=asked.mailbox, retry_at=later)
            return TooMuch(f"{title} asks to be asked less ({status} {reason})", retry_at=later)
        if status >= 500 or status == 408:
            return Unavailable(f"{title} answered {status}", retry_at=later)
        if status == 410:
            return CursorExpired(f"{title} answered 410 {reason}")
        if status == 401:
            self._identity.forget(asked.scope, asked.subject)
            return SignedOut(f"{title} does not take our token (401)", cure=delegation(self, asked))
        if status == 403 and _NOT_ENABLED & {*reasons}:
            cure = f"Google Cloud console > APIs & Services: enable the API of {self.api.host}."
            return SignedOut(f"{title} is not enabled in the project (403 {reason})", cure=cure)
        if status == 403 and _NO_SCOPE & {*reasons}:
            sentence = f"{title} finds a scope missing: {asked.scope}"
            return SignedOut(sentence, cure=delegation(self, asked))
        kind = NotThere if status == 404 else Refused
        return kind(f"{title} answered {status} {reason}".rstrip())

    def _line(self) -> "_Line":
        line: _Line | None = getattr(self._threads, "line", None)
        if line is None:
            line = self._threads.line = _Line(self.api, self.account)
            self._lines.append(line)
        return line

    def _hang_up(self) -> None:
        line: _Line | None = getattr(self._threads, "line", None)
        if line is not None:
            line.http.close()


class _Line:
    """One thread's connection (httplib2 is not for several), and the service built on it."""

    def __init__(self, api: Api, account: GoogleAccount) -> None:
        self.http = httplib2.Http(timeout=account.timeout, proxy_info=None)
        self.request = google_auth_httplib2.Request(self.http)
        self.service = build(
            api.name,
            api.version,
            http=self.http,
            static_discovery=True,
            cache_discovery=False,
            client_options={"api_endpoint": _endpoint(api, account)},
        )

    def signed(self, headers: dict[str, str], identity: Identity, asked: For) -> dict[str, str]:
        identity.sign(headers, self.request, asked.scope, asked.subject)
        return headers


class _SignedIn:
    """The line as one request uses it: with a token, renewed once where it is not taken."""

    def __init__(self, line: _Line, identity: Identity, asked: For) -> None:
        self._line, self._identity, self._asked = line, identity, asked

    def request(
        self,
        uri: str,
        method: str = "GET",
        body: str | bytes | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> tuple[httplib2.Response, bytes]:
        """What httplib2 would answer."""
        for renewed in (False, True):
            signed = self._line.signed(dict(headers or {}), self._identity, self._asked)
            response, content = self._line.http.request(uri, method, body=body, headers=signed)
            if response.status != 401 or renewed:
                break
            self._identity.forget(self._asked.scope, self._asked.subject)
        return response, content


def delegation(api: GoogleApi, asked: For) -> str:
    """What an administrator pastes where, so that a scope is granted."""
    account = api.account
    if account.is_consent:
        return f"Let the mailbox's owner consent anew, with the scope {asked.scope}"
    if not asked.subject:
        return "Share the calendars with the service account, and enable the API in its project."
    return f"{CONSOLE}: client ID {account.client_id}, scope {asked.scope}"


def _endpoint(api: Api, account: GoogleAccount) -> str:
    host = account.endpoint or f"https://{api.host}"
    return f"{host}/calendar/v3/" if api is CALENDAR else f"{host}/"


def _no_token(error: RefreshError, account: GoogleAccount, asked: For) -> ProviderError:
    """Google's OAuth errors are few and mean many things (RFC 6749 §5.2, RFC 7523)."""
    told = error.args[1] if len(error.args) > 1 and isinstance(error.args[1], Mapping) else {}
    code, said = str(told.get("error", "")), str(told.get("error_description", ""))
    plain = said.lower()
    short = asked.scope.removeprefix(_SCOPES)
    if getattr(error, "retryable", False) or not code:
        return Unavailable("Google gives no token now")
    if code == "unsigned":
        cure = f"Grant roles/iam.serviceAccountTokenCreator on {account.signs_as} to who runs this."
        return SignedOut("Google does not sign for the service account", cure=cure)
    if code in ("unauthorized_client", "access_denied") or "scope" in code:
        sentence = f"Google gives no token for {short} ({code}): that scope is not delegated"
        cure = f"{CONSOLE}: client ID {account.client_id}, scope {asked.scope}"
        return SignedOut(sentence, cure=f"{cure} (it may take up to 24 hours)")
    if "email or user id" in plain or "account not found" in plain:
        if asked.subject:
            cure = "Correct the address, or take the person off the list."
            return Refused("Google knows no such account", cure=cure)
        cure = "Make a new service account and name its key."
        return SignedOut("Google does not know the service account any more", cure=cure)
    if "timeframe" in plain or "short-lived" in plain:
        cure = "Keep this machine's clock by NTP."
        return SignedOut("Google gives no token: this machine's clock is wrong", cure=cure)
    if "signature" in plain or code in ("invalid_client", "deleted_client"):
        cure = "Make a new key and name it in `credentials`."
        return SignedOut("Google does not take the key any more", cure=cure)
    if asked.subject and not account.is_consent:
        cure = "Is the account suspended, deleted or without a licence? Then it is nobody's."
        return Refused(f"Google gives no token for this account ({code})", cure=cure)
    cure = "Grant the access anew: docs/google.md, step by step."
    return SignedOut(f"Google gives no token ({code}): the grant is gone", cure=cure)


def _told(error: HttpError) -> tuple[tuple[str, ...], str]:
    """Google's reasons, each a word, and its sentence; both shapes of its errors are read."""
    try:
        told = json.loads(error.content)["error"]
        listed = (*told.get("errors", ()), *told.get("details", ()), {"reason": told.get("status")})
        reasons = tuple(str(one["reason"]) for one in listed if one.get("reason"))
        return reasons, str(told.get("message", ""))
    except (ValueError, KeyError, TypeError, AttributeError):
        return (), ""


def _named_time(said: str) -> datetime | None:
    """Gmail names the time in its sentence: "Retry after 2026-11-02T09:00:00.000Z"."""
    found = re.search(r"etry after (\d{4}-\d\d-\d\dT[\d:.]+)Z", said)
    return datetime.fromisoformat(found[1]).replace(tzinfo=UTC) if found else None


def _soon_again(error: Exception) -> bool:
    return isinstance(error, Unavailable) and not isinstance(error, TooMuch) and not error.retry_at
