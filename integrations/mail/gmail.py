"""The daemon's own mailbox by the Gmail API (v1). Nothing is ever deleted but its own drafts.

Gmail gives mails that the API sends a Message-ID of its own. So each mail carries ours in its
References too: answers repeat it there, and it is found by it. A mail is sent as a draft that is
then sent: after a crash the draft, or its absence, tells what happened.
"""

import base64
import re
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from typing import Any

from cadence.mail import OutgoingMail
from integrations import metering
from integrations.errors import Refused, SignedOut, Unavailable, Unknown
from integrations.google_api import GMAIL, For, GoogleApi, NotThere, TooMuch, scope
from integrations.google_auth import read_account
from integrations.mail import Fetched
from integrations.mail.own_name import naming_itself

SCOPE = scope("gmail.modify")
DONE = "cadenced-done"
"""The label of what was read; a person who reads, archives or labels mail changes nothing."""

_OPEN = f"-label:{DONE} -in:sent -in:drafts -in:chats"
_ASIDE = {"SENT", "DRAFT", "SPAM", "TRASH", "CHAT"}
_LIST_AGAIN_AFTER = 240
"""Rounds of news between two looks at the whole mailbox: what was taken out of spam is no news."""

_NEWEST = 20
_MOST_SEARCHED = 200
_MOST_REMEMBERED = 10_000
_ID = re.compile(r"<[^<>\s]+>")
# What a call costs: https://developers.google.com/workspace/gmail/api/reference/quota
_GET, _LIST, _NEWS, _SEND, _DRAFT, _MODIFY, _PROFILE = 20, 5, 2, 100, 10, 5, 1


class _Gmail:
    """The calls, each with its price."""

    def __init__(self, api: GoogleApi) -> None:
        self._api = api
        self.close = api.close

    def call(self, units: int, question: Callable[[Any], Any]) -> dict[str, Any]:
        subject = self._api.account.subject
        asked = For(SCOPE, subject, units, mailbox=subject or "own")
        return self._api.ask(lambda service: question(service.users()), asked)

    def ids(self, query: str = "", *, label: str = "", most: int = 0) -> list[str]:
        """Messages that a search finds, or that bear a label, the newest first."""
        found: list[str] = []
        page: str | None = None
        while page is None or (page and (not most or len(found) < most)):
            told = self.call(
                _LIST,
                lambda users, page=page: users.messages().list(  # type: ignore[misc]
                    userId="me",
                    q=query or None,
                    labelIds=label or None,
                    maxResults=most or 500,
                    pageToken=page,
                ),
            )
            found += [str(one["id"]) for one in told.get("messages", ())]
            page = str(told.get("nextPageToken") or "")
        return found[:most] if most else found

    def raw(self, message: str) -> bytes:
        told = self.call(
            _GET,
            lambda users: users.messages().get(
                userId="me", id=message, format="raw", fields="id,raw"
            ),
        )
        return base64.urlsafe_b64decode(str(told.get("raw", "")))

    def names(self, message: str) -> tuple[str, ...]:
        """What a message is known by: its Message-ID, and the last of its References."""
        told = self.call(
            _GET,
            lambda users: users.messages().get(
                userId="me",
                id=message,
                format="metadata",
                metadataHeaders=["Message-ID", "References"],
                fields="id,payload/headers",
            ),
        )
        found = []
        for header in told.get("payload", {}).get("headers", ()):
            found += _ID.findall(str(header.get("value", "")))[-1:]
        return tuple(found)

    def search(self, message_id: str, label: str, most: int) -> tuple[str | None, bool]:
        """The message of that name among the newest of a label; whether these are all there are.

        A label tells what was just done; a search may lag behind.
        """
        if kept := self.ids(f"rfc822msgid:{message_id.strip('<> ')}", label=label, most=1):
            return kept[0], True
        listed = self.ids(label=label, most=most)
        for message in listed:
            if message_id in self.names(message):
                return message, True
        return None, len(listed) < most

    def check(self) -> str:
        """The mailbox's address, for the doctor."""
        told = self.call(_PROFILE, lambda users: users.getProfile(userId="me"))
        return str(told.get("emailAddress", ""))


class GmailPostbox:
    """Gives what is not labelled as done. Only the mailbox that consented is ever opened.

    Spam and trash are left alone, and so are the daemon's own mails.
    """

    def __init__(self, api: GoogleApi) -> None:
        self._gmail = _Gmail(api)
        self._open: dict[str, None] = {}
        self._history = ""
        self._rounds = 0
        self._label = ""
        self._lock = threading.Lock()

    def fetch(self) -> Iterator[Fetched]:
        """Mails not yet done, oldest first. Raises Unavailable, Refused, SignedOut."""
        with self._lock:
            self._look()
            waiting = list(self._open)
        for message in waiting:
            try:
                yield Fetched(message, self._gmail.raw(message))
            except NotThere:
                self._open.pop(message, None)  # Somebody deleted it meanwhile.

    def done(self, handle: str) -> None:
        """Label it and mark it as read. Raises Unavailable, Refused, SignedOut."""
        change = {"addLabelIds": [self._done_label()], "removeLabelIds": ["UNREAD"]}
        with suppress(NotThere):
            self._gmail.call(
                _MODIFY,
                lambda users: users.messages().modify(userId="me", id=handle, body=change),
            )
        self._open.pop(handle, None)

    def seek(self, message_id: str) -> Fetched | None:
        """One of the newest mails, by its Message-ID or ours, done or not; None: not there."""
        found, _ = self._gmail.search(message_id, "INBOX", _NEWEST)
        return Fetched(found, self._gmail.raw(found)) if found else None

    def check(self) -> str:
        """Sign in; the mailbox's address comes back. Raises Unavailable, Refused, SignedOut."""
        return self._gmail.check()

    def close(self) -> None:
        """Hang up."""
        self._gmail.close()

    def _look(self) -> None:
        """News since the last look; all of the mailbox at first, now and then, and where Gmail has
        forgotten so much (404)."""
        self._rounds += 1
        if self._history and self._rounds % _LIST_AGAIN_AFTER:
            try:
                self._hear()
            except NotThere:
                self._history = ""
            else:
                return
        told = self._gmail.call(_PROFILE, lambda users: users.getProfile(userId="me"))
        self._open = dict.fromkeys(reversed(self._gmail.ids(_OPEN)))
        # What comes while the list is read is news since.
        self._history = str(told["historyId"])

    def _hear(self) -> None:
        page: str | None = None
        latest = self._history
        while page is None or page:
            told = self._gmail.call(
                _NEWS,
                lambda users, page=page: users.history().list(  # type: ignore[misc]
                    userId="me",
                    startHistoryId=self._history,
                    historyTypes="messageAdded",
                    pageToken=page,
                ),
            )
            for record in told.get("history", ()):
                for added in record.get("messagesAdded", ()):
                    message = added["message"]
                    if not _ASIDE & {*message.get("labelIds", ())}:
                        self._open[str(message["id"])] = None
            latest = str(told.get("historyId") or latest)
            page = str(told.get("nextPageToken") or "")
        self._history = latest

    def _done_label(self) -> str:
        if not self._label:
            told = self._gmail.call(1, lambda users: users.labels().list(userId="me"))
            named = {str(one["name"]): str(one["id"]) for one in told.get("labels", ())}
            self._label = named.get(DONE) or self._make_label()
        return self._label

    def _make_label(self) -> str:
        label = {"name": DONE, "labelListVisibility": "labelHide", "messageListVisibility": "show"}
        made = self._gmail.call(
            _MODIFY, lambda users: users.labels().create(userId="me", body=label)
        )
        return str(made["id"])


class GmailPostman:
    """Writes a draft, then sends it. Of several tries of one mail only one goes."""

    def __init__(self, api: GoogleApi) -> None:
        self._gmail = _Gmail(api)
        self._drafts: dict[str, str] = {}
        self._threads: dict[str, str] = {}

    def post(self, mail: OutgoingMail) -> str:
        """Hand it over; Gmail's id of the sent message comes back.

        Raises Unavailable, Refused, Unknown, SignedOut.
        """
        draft = self._draft(mail)
        _remember(self._drafts, mail.message_id, draft)
        try:
            sent = self._gmail.call(
                _SEND, lambda users: users.drafts().send(userId="me", body={"id": draft})
            )
        except (TooMuch, SignedOut):
            self._drop(mail.message_id, draft)
            raise
        except (Unavailable, NotThere) as error:
            # A draft that is gone was sent: the line broke, and the library tried once more.
            raise Unknown(str(error)) from None
        except Refused:
            self._drop(mail.message_id, draft)
            raise
        _remember(self._threads, mail.message_id, str(sent.get("threadId", "")))
        self._drafts.pop(mail.message_id, None)
        return str(sent["id"])

    def was_posted(self, message_id: str) -> bool | None:
        """Whether it lies among the sent mails; a draft of it that was never sent is thrown away.

        None where there are more sent mails than are looked through. Raises Unavailable, Refused,
        SignedOut.
        """
        draft = self._drafts.get(message_id)
        if draft and not self._lies_as_draft(draft):
            return True
        found, saw_all = self._gmail.search(message_id, "SENT", _MOST_SEARCHED)
        if found:
            return True
        dropped = self._drop_drafts(message_id)
        return False if dropped or saw_all else None

    def check(self) -> str:
        """Sign in; the mailbox's address comes back. Raises Unavailable, Refused, SignedOut."""
        return self._gmail.check()

    def close(self) -> None:
        """Hang up."""
        self._gmail.close()

    def _draft(self, mail: OutgoingMail) -> str:
        raw = base64.urlsafe_b64encode(naming_itself(mail)).decode()
        message = {"raw": raw}
        if thread := self._thread(mail):
            try:
                return self._written(message | {"threadId": thread})
            except Refused:
                pass  # The thread is gone, or Gmail does not see one: recipients' programs do.
        return self._written(message)

    def _written(self, message: Mapping[str, str]) -> str:
        body = {"message": message}
        made = self._gmail.call(
            _DRAFT, lambda users: users.drafts().create(userId="me", body=body, fields="id")
        )
        return str(made["id"])

    def _thread(self, mail: OutgoingMail) -> str:
        """The conversation in our mailbox that the mail belongs to; "" where it begins one."""
        named = _named_before(mail)
        if not named:
            return ""
        for name in reversed(named):
            if thread := self._threads.get(name):
                return thread
        query = " OR ".join(f"rfc822msgid:{name.strip('<>')}" for name in named[-5:])
        told = self._gmail.call(
            _LIST, lambda users: users.messages().list(userId="me", q=query, maxResults=1)
        )
        return next((str(one["threadId"]) for one in told.get("messages", ())), "")

    def _lies_as_draft(self, draft: str) -> bool:
        try:
            self._gmail.call(
                _LIST, lambda users: users.drafts().get(userId="me", id=draft, format="minimal")
            )
        except NotThere:
            return False
        return True

    def _drop_drafts(self, message_id: str) -> bool:
        told = self._gmail.call(_LIST, lambda users: users.drafts().list(userId="me"))
        drafts = [(one["id"], one["message"]["id"]) for one in told.get("drafts", ())]
        ours = [draft for draft, message in drafts if message_id in self._gmail.names(message)]
        for draft in ours:
            self._drop(message_id, draft)
        return bool(ours)

    def _drop(self, message_id: str, draft: str) -> None:
        self._drafts.pop(message_id, None)
        try:
            self._gmail.call(_DRAFT, lambda users: users.drafts().delete(userId="me", id=draft))
        except (Unavailable, Refused, SignedOut):
            return  # A draft nobody sends troubles nobody.


def connect_in(section: Mapping[str, Any]) -> GmailPostbox:
    """Keys: those of `read_account`."""
    return GmailPostbox(GoogleApi(GMAIL, read_account(section), metering.of(section)))


def connect_out(section: Mapping[str, Any]) -> GmailPostman:
    """Keys: those of `read_account`."""
    return GmailPostman(GoogleApi(GMAIL, read_account(section), metering.of(section)))


def _named_before(mail: OutgoingMail) -> list[str]:
    """The ids that the mail refers to, the nearest last."""
    head = mail.raw.partition(b"\r\n\r\n")[0].decode("ascii", "replace")
    found: list[str] = []
    for name in ("References", "In-Reply-To"):
        written = re.search(rf"(?im)^{name}:((?:[^\r\n]|\r\n[ \t])*)", head)
        found += _ID.findall(written[1]) if written else []
    return found


def _remember(known: dict[str, str], name: str, value: str) -> None:
    known[name] = value
    while len(known) > _MOST_REMEMBERED:
        known.pop(next(iter(known)))
