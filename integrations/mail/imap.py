"""The daemon's mailbox by IMAP (RFC 3501, 2177, 6851, 7162). Nothing is ever deleted."""

import re
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from imapclient import IMAPClient, SocketTimeout
from imapclient.exceptions import IMAPClientAbortError, IMAPClientError, LoginError

from integrations.errors import ProviderError, Refused, SignedOut, Unavailable
from integrations.mail import LARGEST_MAIL, Fetched
from integrations.mail.server import MailServer, read_server

DONE = b"$CadencedDone"
PORTS = {"tls": 993, "starttls": 143, "none": 143}
_AT_ONCE = 20
_LONGEST_IDLE = 25 * 60  # RFC 2177 §3: renewed before 29 minutes.

_T = TypeVar("_T")


class ImapPostbox:
    """Gives what is not marked as done. Only the folders named are ever opened.

    A mail is done by a keyword and \\Seen, and is moved to `done_folder` where one is named: a
    person who opens the mailbox changes nothing. Copies of the daemon's own letters (`own_address`,
    the proof of acceptance) are put aside, not given.
    """

    def __init__(
        self,
        server: MailServer,
        *,
        folders: tuple[str, ...] = ("INBOX",),
        done_folder: str = "",
        own_address: str = "",
    ) -> None:
        server.forbid_bare_password()
        self._folders = folders
        self._done_folder = done_folder
        self._own_address = own_address.lower()
        self._quiet: dict[str, _Opened] = {}
        self._line = _Line(server)
        self._ear = _Line(server)

    def fetch(self) -> Iterator[Fetched]:
        """Mails not yet done, the oldest of each folder first. Raises Unavailable, SignedOut."""
        for folder in self._folders:
            validity, uids = self._line.call(partial(self._open_items, folder=folder))
            for start in range(0, len(uids), _AT_ONCE):
                some = uids[start : start + _AT_ONCE]
                read = partial(_bodies, folder=folder, validity=validity, uids=some)
                for uid, raw in self._line.call(read):
                    handle = f"{validity}.{uid}.{folder}"
                    if self._is_own(raw):
                        self.done(handle)
                    else:
                        yield Fetched(handle, raw)

    def done(self, handle: str) -> None:
        """Mark it, and move it where a folder for that is named. Raises Unavailable, SignedOut.

        Where the server has numbered the folder anew since, nothing is marked: the mail is given
        once more, under its new handle.
        """
        validity, uid, folder = handle.split(".", 2)
        self._line.call(lambda c: self._mark(c, folder, int(validity), int(uid)))

    def wait(self, seconds: float) -> bool:
        """Whether something stirred in the first folder within that time (RFC 2177, IDLE).

        True at once after each new connection, so that nothing is missed in between. Polling is
        the net: fetch after False too. Raises Unavailable, SignedOut.
        """
        return self._ear.call(lambda c: self._listen(c, min(seconds, _LONGEST_IDLE)))

    def find(self, message_id: str) -> bool:
        """Whether a mail with that Message-ID lies in the mailbox, done or not."""
        places = (*self._folders, self._done_folder)
        return any(
            self._line.call(partial(_search, folder=folder, message_id=message_id))
            for folder in places
            if folder
        )

    def seek(self, message_id: str) -> Fetched | None:
        """One mail by its Message-ID, done or not; None where it is not in the folders read."""
        for folder in self._folders:
            search = partial(_search, folder=folder, message_id=message_id)
            if uids := self._line.call(search):
                validity = self._line.call(partial(_select, folder=folder)).validity
                read = partial(_bodies, folder=folder, validity=validity, uids=uids[:1])
                for uid, raw in self._line.call(read):
                    return Fetched(f"{validity}.{uid}.{folder}", raw)
        return None

    def check(self) -> frozenset[str]:
        """Sign in, open the folders, and say what the server can do, for the doctor."""
        for folder in self._folders:
            self._line.call(partial(self._open_items, folder=folder))
        named = self._line.call(lambda client: client.capabilities())
        return frozenset(bytes(name).decode("ascii", "replace").upper() for name in named)

    def close(self) -> None:
        """Sign out."""
        self._line.close()
        self._ear.close()

    def _open_items(self, client: IMAPClient, folder: str) -> tuple[int, list[int]]:
        opened = _select(client, folder)
        if opened.state is not None and self._quiet.get(folder) == opened:
            return opened.validity, []  # Nothing was open, and not a flag has changed since.
        criteria = ["NOT", "KEYWORD", DONE, "NOT", "DELETED"]
        if not opened.keeps_keywords:
            if not self._done_folder:
                raise Refused(f"{folder} keeps no keywords: name a done_folder to move mail to")
            criteria = ["NOT", "DELETED"]
        found = sorted(client.search(criteria))
        if not found:
            self._quiet[folder] = opened
        return opened.validity, found

    def _mark(self, client: IMAPClient, folder: str, validity: int, uid: int) -> None:
        opened = _select(client, folder)
        if opened.validity != validity:
            return
        flags = [rb"\Seen", DONE] if opened.keeps_keywords else [rb"\Seen"]
        client.add_flags([uid], flags, silent=True)
        if self._done_folder:
            _move(client, uid, self._done_folder)

    def _listen(self, client: IMAPClient, seconds: float) -> bool:
        if not self._ear.selected:
            _select(client, self._folders[0])
            self._ear.selected = True
            return True
        if not client.has_capability("IDLE"):
            threading.Event().wait(seconds)
            return bool(client.noop()[1])
        client.idle()
        try:
            stirred = client.idle_check(timeout=seconds)
        finally:
            _, late = client.idle_done()
        return any(b"EXISTS" in line for line in [*stirred, *late] if isinstance(line, tuple))

    def _is_own(self, raw: bytes) -> bool:
        return bool(self._own_address) and _author(raw) == self._own_address


class _Line:
    """A connection that is kept, and made anew where the server went away."""

    def __init__(self, server: MailServer) -> None:
        self._server = server
        self._client: IMAPClient | None = None
        self._lock = threading.Lock()
        self.selected = False

    def call(self, work: Callable[[IMAPClient], _T]) -> _T:
        """Do it, once more where a connection kept from before turns out to be dead."""
        with self._lock:
            self._server.meter.spent("imap")
            if self._client is not None:
                try:
                    return work(self._client)
                except (IMAPClientAbortError, OSError):
                    self._drop()
            try:
                self._client = self._client or _connect(self._server)
                return work(self._client)
            except ProviderError:
                raise
            except (IMAPClientError, OSError) as error:
                self._drop()
                raise Unavailable(f"{self._server.host} (IMAP) {_reason(error)}") from None

    def close(self) -> None:
        """Sign out, if the server still listens."""
        with self._lock:
            client, self._client, self.selected = self._client, None, False
            if client is not None:
                _quietly(client.logout)

    def _drop(self) -> None:
        client, self._client, self.selected = self._client, None, False
        if client is not None:
            _quietly(client.shutdown)


def connect_in(section: Mapping[str, Any]) -> ImapPostbox:
    """Keys: those of `read_server` (993 for tls, 143 otherwise); optional `folders` (INBOX),
    `done_folder` (none: done mail stays where it is, marked by a keyword), and `own_address`, the
    daemon's, whose copies of its own letters are put aside.
    """
    return ImapPostbox(
        read_server(section, PORTS),
        folders=tuple(section.get("folders") or ("INBOX",)),
        done_folder=section.get("done_folder") or "",
        own_address=section.get("own_address") or "",
    )


def _connect(server: MailServer) -> IMAPClient:
    timeout = SocketTimeout(connect=min(server.timeout, 10.0), read=server.timeout)
    is_tls = server.security == "tls"
    context = None if server.security == "none" else server.tls()
    client = IMAPClient(
        server.host,
        server.port,
        ssl=is_tls,
        ssl_context=context if is_tls else None,
        timeout=timeout,
    )
    if server.security == "starttls":
        client.starttls(ssl_context=context)
    try:
        if server.token is not None:
            client.oauth2_login(server.user, server.token())
        else:
            client.login(server.user, server.password)
    except LoginError as error:
        _quietly(client.shutdown)
        server.forget_token()
        broke_off = isinstance(error.__context__, IMAPClientAbortError)
        if broke_off or "[UNAVAILABLE]" in str(error):
            raise Unavailable(f"{server.host} (IMAP) cannot check passwords now") from None
        raise SignedOut(f"{server.host} (IMAP) refuses the user or the password") from None
    if client.has_capability("ENABLE") and client.has_capability("CONDSTORE"):
        client.enable("CONDSTORE")
    return client


@dataclass(frozen=True, slots=True)
class _Opened:
    """A folder as it was when opened.

    `state` is its HIGHESTMODSEQ (RFC 7162), None without; new mail shows in `next_uid` too, should
    that number ever stand still.
    """

    validity: int
    keeps_keywords: bool
    state: int | None
    next_uid: int


def _select(client: IMAPClient, folder: str) -> _Opened:
    """Open a folder. Raises Refused where there is none."""
    try:
        told = client.select_folder(folder)
    except (IMAPClientAbortError, OSError):
        raise
    except IMAPClientError:
        raise Refused(f"there is no folder {folder} in the mailbox, or it is closed") from None
    flags = {bytes(flag).lower() for flag in told.get(b"PERMANENTFLAGS", ())}
    keeps_keywords = b"\\*" in flags or DONE.lower() in flags
    return _Opened(
        int(told[b"UIDVALIDITY"]),
        keeps_keywords,
        told.get(b"HIGHESTMODSEQ"),
        told.get(b"UIDNEXT", 0),
    )


def _bodies(
    client: IMAPClient, folder: str, validity: int, uids: list[int]
) -> list[tuple[int, bytes]]:
    if _select(client, folder).validity != validity:
        return []  # Numbered anew meanwhile: the next round finds them.
    sizes = client.fetch(uids, ["RFC822.SIZE"])
    large = [uid for uid in sizes if sizes[uid][b"RFC822.SIZE"] > LARGEST_MAIL]
    fetched: dict[int, dict[bytes, Any]] = {}
    if len(large) < len(sizes):
        fetched |= client.fetch([uid for uid in sizes if uid not in large], ["BODY.PEEK[]"])
    for uid in large:
        fetched |= client.fetch([uid], [f"BODY.PEEK[]<0.{LARGEST_MAIL}>"])
    found = ((uid, parts.get(b"BODY[]", parts.get(b"BODY[]<0>"))) for uid, parts in fetched.items())
    return sorted((uid, raw) for uid, raw in found if raw is not None)


def _search(client: IMAPClient, folder: str, message_id: str) -> list[int]:
    if not client.folder_exists(folder):
        return []
    client.select_folder(folder, readonly=True)
    return list(client.search(["HEADER", "Message-ID", f"<{message_id.strip('<> ')}>"]))


def _move(client: IMAPClient, uid: int, folder: str) -> None:
    if not client.has_capability("MOVE"):
        return  # Copy and expunge could lose a mail; the keyword says enough.
    if not client.folder_exists(folder):
        client.create_folder(folder)
    client.move([uid], folder)


def _author(raw: bytes) -> str:
    """The address in From, as far as bytes tell it cheaply; "" where there is none."""
    header = raw[: 64 * 1024].replace(b"\r\n", b"\n").partition(b"\n\n")[0]
    found = re.search(rb"^from:((?:[^\n]|\n[ \t])*)", header, re.IGNORECASE | re.MULTILINE)
    written = found.group(1).decode("ascii", "replace").strip() if found else ""
    return written.rpartition("<")[2].removesuffix(">").strip().lower()


def _reason(error: Exception) -> str:
    if isinstance(error, TimeoutError):
        return "did not answer in time"
    if isinstance(error, OSError):
        return f"cannot be reached ({error.strerror or type(error).__name__})"
    return "broke off the conversation"


def _quietly(farewell: Callable[[], object]) -> None:
    try:
        farewell()
    except (IMAPClientError, OSError):
        return
