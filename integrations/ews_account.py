"""Exchange on an organisation's own premises by EWS: whose mailboxes we may look into.

What goes wrong is told in our words, without content.
"""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar
from urllib.parse import urlsplit

from exchangelib import DELEGATE, IMPERSONATION, Account, Configuration
from exchangelib import UTC as EWS_UTC
from exchangelib.errors import ErrorTimeoutExpired, UnauthorizedError
from exchangelib.transport import NOAUTH

from integrations import metering
from integrations.errors import ProviderError, Refused, SignedOut
from integrations.ews_errors import Asked, Denied, broke_off, in_our_words
from integrations.ews_line import EwsServer, Line
from integrations.hosts import is_exchange_online, is_loopback
from integrations.metering import Meter
from integrations.oauth import read_token

IN_A_ROW = 3
"""So many mailboxes lost one after the other, and none granted between: the grant is gone."""

_T = TypeVar("_T")


class Ews:
    """One server, and the mailboxes we may look into there."""

    def __init__(self, server: EwsServer, meter: Meter | None = None) -> None:
        _allowed(server)
        self.server = server
        self._meter = meter or metering.Unmetered()
        self._line = Line(server, self._meter)
        self._accounts: dict[str, Any] = {}
        self._granted: set[str] = set()
        self._lost: set[str] = set()

    def ask(self, mailbox: str, work: Callable[[Any], _T], *, posting: bool = False) -> _T:
        """Do it with a mailbox's account. Raises Unavailable, Refused, SignedOut, CursorExpired.

        Unknown too where something is `posting`, which is never repeated here.
        """
        try:
            done = self._told(lambda: work(self._account(mailbox)), mailbox, posting=posting)
        except Denied as error:
            raise self._of_one_or_of_all(error, mailbox) from None
        # What this mailbox's server has told of its version saves the next ones a guess.
        self._line.config.version = self._account(mailbox).version
        self._granted.add(mailbox)
        self._lost.clear()
        return done

    def ask_server(self, work: Callable[[Any], _T]) -> _T:
        """Do it as the account itself, with no mailbox in hand. Raises what `ask` raises."""
        return self._told(lambda: work(self._line), "", posting=False)

    def close(self) -> None:
        """Hang up on all connections."""
        self._line.close()

    def _of_one_or_of_all(self, error: Denied, mailbox: str) -> ProviderError:
        """A mailbox that never was in reach is its own trouble; those that were are the grant's.

        Exchange says the same of both.
        """
        if mailbox in self._granted:
            self._lost.add(mailbox)
        if len(self._lost) < min(IN_A_ROW, len(self._granted) or IN_A_ROW):
            return error
        return SignedOut(f"{error}, nor any other now", cure=error.cure, paste=error.paste)

    def _told(self, work: Callable[[], _T], mailbox: str, *, posting: bool) -> _T:
        try:
            return self._once_more(work, posting=posting)
        except Exception as error:  # Whatever a parser of other people's XML may raise.
            asked = Asked(self.server.host, self.server.user, mailbox)
            answered_at = self._line.answered_at
            told = in_our_words(error, asked, answered_at=answered_at, posting=posting)
            if told is None:
                raise
            if told.busy:
                self._meter.limited("ews", mailbox=mailbox, retry_at=told.retry_at)
            raise told.error from None

    def _once_more(self, work: Callable[[], _T], *, posting: bool) -> _T:
        """Exchange sometimes says 401 where it means "not so fast", a token may be stale, and a
        connection that was kept may be dead."""
        try:
            return work()
        except UnauthorizedError:
            if self.server.token is not None:
                self.server.token.forget()
        except ErrorTimeoutExpired as error:
            if posting or not self.server.patience or not broke_off(error):
                raise
        return work()

    def _account(self, mailbox: str) -> Any:
        if mailbox not in self._accounts:
            account = Account(
                mailbox,
                # The library keeps lines of its own making by address; ours replaces it.
                config=Configuration(service_endpoint=self.server.url, auth_type=NOAUTH),
                autodiscover=False,
                access_type=IMPERSONATION if self.server.access == "impersonation" else DELEGATE,
                default_timezone=EWS_UTC,
                locale="en_US",
            )
            account.protocol = self._line
            self._accounts[mailbox] = account
        return self._accounts[mailbox]


def read_server(section: Mapping[str, Any]) -> EwsServer:
    """Keys: `url` (or `endpoint`, which goes before it); `auth` (ntlm, basic, kerberos, oauth),
    `user`, `password`, or those of `read_token`; optional `access` (delegate, impersonation),
    `ca_file`, `timeout`, `patience` (seconds).
    """
    ca_file = section.get("ca_file")
    patience = section.get("patience")
    return EwsServer(
        url=section.get("endpoint") or section["url"],
        auth=section.get("auth") or "ntlm",
        user=section.get("user") or "",
        password=section.get("password") or "",
        token=read_token(section),
        access=section.get("access") or "delegate",
        ca_file=str(ca_file) if ca_file else None,
        timeout=float(section.get("timeout") or 30),
        patience=10.0 if patience is None else float(patience),
    )


def _allowed(server: EwsServer) -> None:
    """Raise Refused where the address is Exchange Online, or would carry secrets in the open."""
    parts = urlsplit(server.url)
    if is_exchange_online(server.host):
        raise Refused(f'{server.host} is Exchange Online: use kind = "microsoft"')
    if parts.scheme != "https" and not (parts.scheme == "http" and is_loopback(server.host)):
        raise Refused(f"{server.host}: EWS is spoken over https only")
