"""What exchangelib raises, in our words: a sentence holds the server's code for it, no content."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import requests
from exchangelib.errors import (
    CASError,
    ErrorServerBusy,
    EWSError,
    MalformedResponseError,
    RateLimitError,
    SOAPError,
    UnauthorizedError,
)
from spnego.exceptions import SpnegoError

from integrations.errors import (
    CursorExpired,
    ProviderError,
    Refused,
    SignedOut,
    Unavailable,
    Unknown,
)

_A_HUMAN = {
    "UnauthorizedError": "refuses the user or the password",
    "ErrorAccessDenied": "gives the account no right to it",
    "ErrorAccountDisabled": "has disabled an account",
    "ErrorImpersonationDenied": "does not let the account impersonate anybody",
    "ErrorMailboxFailover": "has moved the mailbox",
    "ErrorPasswordChangeRequired": "wants the account's password changed",
    "ErrorPasswordExpired": "says that the account's password has expired",
    "ErrorSendAsDenied": "does not let the account send as this mailbox",
}
_NOT_THERE = {
    "ErrorImpersonateUserDenied": "does not let the account impersonate this mailbox",
    "ErrorImpersonationFailed": "knows nobody to impersonate by this address",
    "ErrorFolderNotFound": "shows no such folder: it is not there, or not shared with the account",
    "ErrorItemNotFound": "shows no such folder: it is not there, or not shared with the account",
    "ErrorMissingEmailAddress": "knows no mailbox by this address",
    "ErrorNonExistentMailbox": "knows no mailbox by this address",
}
_EXPIRED = {"ErrorInvalidSyncStateData", "ErrorSyncFolderNotFound"}
_LATER = {
    "ErrorADUnavailable",
    "ErrorBatchProcessingStopped",
    "ErrorConnectionFailed",
    "ErrorConnectionFailedTransientError",
    "ErrorExceededConnectionCount",
    "ErrorInsufficientResources",
    "ErrorInternalServerError",
    "ErrorInternalServerTransientError",
    "ErrorMailboxMoveInProgress",
    "ErrorMailboxStoreUnavailable",
    "ErrorMessagePerFolderCountReceiveQuotaExceeded",
    "ErrorNoRespondingCASInDestinationSite",
    "ErrorQuotaExceeded",
    "ErrorServerBusy",
    "ErrorTimeoutExpired",
    "ErrorTooManyObjectsOpened",
}
_NEVER_POSTED = {
    "ErrorInvalidRecipients",
    "ErrorItemCorrupt",
    "ErrorMessageSizeExceeded",
    "ErrorMimeContentConversionFailed",
    "ErrorMimeContentInvalid",
    "ErrorMimeContentInvalidBase64String",
}
_PERHAPS_POSTED = {
    "CASError",
    "ErrorInternalServerError",
    "ErrorInternalServerTransientError",
    "ErrorTimeoutExpired",
}
_BUSY = {"ErrorServerBusy", "ErrorExceededConnectionCount"}


class Denied(Refused):
    """A mailbox may not be impersonated; Exchange says the same where none may, any more."""


@dataclass(frozen=True, slots=True)
class Told:
    """Our error for one of the library's. `busy`: the server said that it was too much."""

    error: ProviderError
    busy: bool = False
    retry_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """Which server was asked, by whom, and for whose mailbox ("" for none)."""

    host: str
    user: str
    mailbox: str


def in_our_words(
    error: Exception, asked: Asked, *, answered_at: datetime | None, posting: bool = False
) -> Told | None:
    """What it means; None for what is no trouble of the server's. `answered_at` is UTC.

    With `posting`, what may have been taken is Unknown, and only the mail itself is ever Refused.
    """
    if isinstance(error, ProviderError):
        return Told(error)
    if isinstance(error, PermissionError | SpnegoError):  # What NTLM and Kerberos raise.
        said = _A_HUMAN["UnauthorizedError"]
        return Told(SignedOut(f"{asked.host} (EWS) {said}", cure=_cure(UnauthorizedError(""))))
    if not isinstance(error, EWSError | requests.RequestException):
        return None
    root = _root(error)
    found = _transport(root, asked.host) or _answer(root, asked.host)
    retry_at = _later(answered_at, getattr(root, "back_off", None) or getattr(error, "wait", None))
    if isinstance(found, Unavailable) and retry_at is not None:
        found = Unavailable(str(found), retry_at=retry_at)
    busy = type(root).__name__ in _BUSY or _status(root) == 429
    told = _posting(root, found) if posting else found
    told.cure, told.paste = told.cure or _cure(root), _paste(root, asked)
    return Told(told, busy, retry_at)


def broke_off(error: Exception) -> bool:
    """Whether the line broke, as opposed to an answer that took too long."""
    cause = error.__context__
    return isinstance(cause, requests.ConnectionError) and not _is_slow(cause)


def _root(error: Exception) -> Exception:
    """The library wraps what it repeats; this is what it was at first."""
    cause = error.__context__
    while isinstance(error, RateLimitError | ErrorServerBusy) and isinstance(cause, EWSError):
        error, cause = cause, cause.__context__
    return error


def _transport(error: Exception, host: str) -> ProviderError | None:
    """What went wrong before Exchange itself said anything."""
    cause = error.__context__
    if isinstance(cause, requests.exceptions.SSLError):
        return Unavailable(f"{host} (EWS) shows a certificate that is not trusted")
    if isinstance(cause, requests.RequestException):
        said = "did not answer in time" if _is_slow(cause) else "cannot be reached, or broke off"
        return Unavailable(f"{host} (EWS) {said}")
    if isinstance(error, requests.RequestException):
        return Refused(f"{host} (EWS) gave an answer that is too large")
    if isinstance(error, CASError):
        return Unavailable(f"{host} (EWS) answered {_word(error.cas_error)}")
    return None


def _answer(error: Exception, host: str) -> ProviderError:
    name, status = type(error).__name__, _status(error)
    code = str(status or name)
    if name in _EXPIRED:
        return CursorExpired(f"{host} (EWS) does not know the state any more ({name})")
    if name in _A_HUMAN:
        return SignedOut(f"{host} (EWS) {_A_HUMAN[name]} ({code})")
    if name == "ErrorImpersonateUserDenied":
        return Denied(f"{host} (EWS) {_NOT_THERE[name]} ({name})")
    if name in _NOT_THERE:
        return Refused(f"{host} (EWS) {_NOT_THERE[name]} ({name})")
    if name in _LATER:
        return Unavailable(f"{host} (EWS) answered {code}")
    if isinstance(error, MalformedResponseError | SOAPError):
        told = f", but {status}" if status else ""
        return Refused(f"{host} does not answer as EWS at this address{told}")
    return Refused(f"{host} (EWS) answered {name}")


def _posting(error: Exception, found: ProviderError) -> ProviderError:
    """A mail is given up only for its own fault, and repeated only where nothing was taken."""
    name, status = type(error).__name__, _status(error)
    if name in _NEVER_POSTED or status == 413:
        return Refused(str(found))
    if type(error.__context__).__name__ == "_NotSent" or status in (429, 503):
        return found
    broke_off = isinstance(error.__context__, requests.RequestException)
    if broke_off or name in _PERHAPS_POSTED or status >= 500:
        return Unknown(str(found))
    return SignedOut(str(found)) if isinstance(found, Refused) else found


def _cure(error: Exception) -> str:
    match type(error).__name__:
        case "ErrorImpersonateUserDenied" | "ErrorImpersonationDenied":
            return "Put the mailbox into the scope that the account may impersonate."
        case "ErrorFolderNotFound" | "ErrorAccessDenied":
            return "Give the account Reviewer rights on the calendar, or read it by impersonation."
        case "ErrorNonExistentMailbox" | "ErrorImpersonationFailed":
            return "Is it a mailbox on this server, and its primary address?"
        case "UnauthorizedError":
            return "Check user, password and auth; is the account allowed EWS?"
        case "MalformedResponseError" | "SOAPError":
            return "The address ends in /EWS/Exchange.asmx; check url."
        case _:
            return ""


def _paste(error: Exception, asked: Asked) -> str:
    """What mends it, for the Exchange Management Shell."""
    user = asked.user.rpartition("\\")[2] or "SERVICE-ACCOUNT"
    match type(error).__name__:
        case "ErrorImpersonateUserDenied" | "ErrorImpersonationDenied":
            return (
                "$group = Get-DistributionGroup cadenced-people\n"
                "New-ManagementScope -Name cadenced -RecipientRestrictionFilter "
                "\"MemberOfGroup -eq '$($group.DistinguishedName)'\"\n"
                "New-ManagementRoleAssignment -Name cadenced -Role ApplicationImpersonation "
                f"-User {user} -CustomRecipientWriteScope cadenced"
            )
        case "ErrorFolderNotFound" | "ErrorAccessDenied" if asked.mailbox:
            return (
                f"Add-MailboxFolderPermission -Identity {asked.mailbox}:\\Calendar "
                f"-User {user} -AccessRights Reviewer"
            )
        case _:
            return ""


def _status(error: Exception) -> int:
    """The status of an answer that was no document; 0 where Exchange itself spoke."""
    return int(getattr(error, "status", 0))


def _is_slow(cause: Exception) -> bool:
    inner = type(cause.args[0]).__name__ if cause.args else ""
    return isinstance(cause, requests.Timeout) or inner == "ReadTimeoutError"


def _later(answered_at: datetime | None, seconds: Any) -> datetime | None:
    if answered_at is None or not seconds:
        return None
    return answered_at + timedelta(seconds=min(float(seconds), 86_400))


def _word(said: str) -> str:
    """A code the server has for it; not whole sentences, which may hold addresses."""
    return next(iter(str(said).split()), "")[:60]
