"""Posting by SMTP (RFC 5321, 3207, 4954, 3461), over a connection that is kept.

What is certain is said as such: refused before the final dot is refused, broken before it is not
taken. What breaks after it is `Unknown`: the mail may be on its way.
"""

import base64
import logging
import re
import smtplib
import ssl
import threading
from collections.abc import Callable, Mapping
from typing import Any, Protocol

from cadence.mail import OutgoingMail
from integrations.errors import ProviderError, Refused, SignedOut, Unavailable, Unknown
from integrations.mail.server import MailServer, read_server

PORTS = {"tls": 465, "starttls": 587, "none": 25}
DOT_TIMEOUT = 600.0
"""RFC 5321 §4.5.3.2.6: a shorter wait for the answer to the final dot makes duplicates."""

_TAKEN = (250, 251)
_NO_PASSWORDS = {"5.7.30", "5.7.139"}
"""Exchange Online, Client Submission: "Basic authentication is not supported", "… is disabled"."""
_TOKENS = 'In [mail.out] use kind = "microsoft"; or auth = "xoauth2" with a token.'
_NEEDS_APP_PASSWORD = {"5.7.9"}  # Gmail: "Application-specific password required".
_APP_PASSWORD = 'Make an app password for this mailbox, or use kind = "gmail".'

log = logging.getLogger(__name__)


class _HungUp(Exception):
    """The server ended the conversation before it took anything."""


class Mailbox(Protocol):
    """Where a copy of each mail arrives, and can be asked for."""

    def find(self, message_id: str) -> bool:
        """Whether it lies there."""

    def close(self) -> None:
        """Sign out."""


class SmtpPostman:
    """Posts through one server, to `proof_address` too, if there is one, as a Bcc.

    The copy arrives in the mailbox, the daemon's own: so `was_posted` knows what was accepted.
    """

    def __init__(
        self,
        server: MailServer,
        *,
        proof_address: str = "",
        mailbox: Mailbox | None = None,
        dot_timeout: float = DOT_TIMEOUT,
    ) -> None:
        server.forbid_bare_password()
        self._server = server
        self._proof_address = proof_address
        self._mailbox = mailbox
        self._dot_timeout = dot_timeout
        self._idle: list[smtplib.SMTP] = []
        self._lock = threading.Lock()

    def post(self, mail: OutgoingMail) -> str:
        """Hand it over; what the server answered to it comes back ("2.0.0 Ok: queued as 4F…")."""
        self._server.meter.spent("smtp")
        line = self._opened(mail)
        try:
            answer = self._content(line, mail.raw)
        except ProviderError:
            line.close()
            raise
        self._keep(line)
        return answer

    def was_posted(self, message_id: str) -> bool | None:
        """Whether a copy lies in our own mailbox; None where there is none to ask.

        Ask only after mail had the time to arrive. Raises Unavailable, SignedOut.
        """
        return self._mailbox.find(message_id) if self._mailbox else None

    def close(self) -> None:
        """Say goodbye on all connections kept."""
        with self._lock:
            lines, self._idle = self._idle, []
        for line in lines:
            _leave(line)
        if self._mailbox is not None:
            self._mailbox.close()

    def check(self) -> tuple[str, ...]:
        """Sign in and say what the server offers, for the doctor."""
        line = self._connected()
        self._keep(line)
        return tuple(sorted(line.esmtp_features))

    def _keep(self, line: smtplib.SMTP) -> None:
        with self._lock:
            self._idle.append(line)

    def _opened(self, mail: OutgoingMail) -> smtplib.SMTP:
        """A line on which the envelope was accepted; a kept one may have died meanwhile."""
        with self._lock:
            line = self._idle.pop() if self._idle else None
        if line is not None:
            try:
                return self._envelope(line, mail)
            except _HungUp:
                line.close()
        line = self._connected()
        try:
            return self._envelope(line, mail)
        except _HungUp as error:
            line.close()
            raise Unavailable(str(error)) from None

    def _connected(self) -> smtplib.SMTP:
        server = self._server
        try:
            line = _connect(server)
        except ssl.SSLError:
            raise Unavailable(f"{server.host} (SMTP): no trusted encryption") from None
        except smtplib.SMTPAuthenticationError as error:
            raise _sign_in_trouble(server.host, error.smtp_code, error.smtp_error) from None
        except smtplib.SMTPNotSupportedError:
            raise SignedOut(
                f"{server.host} (SMTP) offers neither the encryption nor the sign-in asked for"
            ) from None
        except smtplib.SMTPResponseException as error:
            raise Unavailable(self._said(error.smtp_code, error.smtp_error)) from None
        except (smtplib.SMTPException, OSError) as error:
            raise Unavailable(f"{server.host} (SMTP) {_reason(error)}") from None
        return line

    def _envelope(self, line: smtplib.SMTP, mail: OutgoingMail) -> smtplib.SMTP:
        """MAIL and RCPT, for the person and for our own copy; raises _HungUp. Nothing is taken."""
        try:
            self._ask(line, lambda: line.mail(mail.sender, _mail_options(line, mail)), sender=True)
            options = _recipient_options(line, mail.recipient)
            self._ask(line, lambda: line.rcpt(mail.recipient, options))
            if self._proof_address:
                code, _ = line.rcpt(self._proof_address, _silent_options(line))
                if code not in _TAKEN:
                    log.warning("no copy of a mail to ourselves", extra={"code": code})
        except UnicodeEncodeError:
            self._give_back(line)
            sentence = f"{self._server.host} (SMTP) takes no addresses beyond ASCII"
            raise Refused(sentence) from None
        except (smtplib.SMTPException, OSError) as error:
            raise _HungUp(f"{self._server.host} (SMTP) {_reason(error)}") from None
        return line

    def _ask(
        self, line: smtplib.SMTP, ask: Callable[[], tuple[int, bytes]], *, sender: bool = False
    ) -> None:
        code, said = ask()
        if code == 421:
            raise _HungUp(self._said(code, said))
        try:
            self._expect(code, said, sender=sender)
        except ProviderError:
            self._give_back(line)
            raise

    def _give_back(self, line: smtplib.SMTP) -> None:
        try:
            line.rset()
        except (smtplib.SMTPException, OSError):
            line.close()
        else:
            self._keep(line)

    def _content(self, line: smtplib.SMTP, raw: bytes) -> str:
        """DATA. Up to the dot a broken line means not taken; from the dot on, nobody knows."""
        try:
            code, said = line.docmd("DATA")
            self._expect(code, said, wanted=354)
            line.send(_dotted(raw))
        except (smtplib.SMTPException, OSError) as error:
            raise Unavailable(f"{self._server.host} (SMTP) {_reason(error)}") from None
        try:
            if line.sock is not None:
                line.sock.settimeout(self._dot_timeout)
            line.send(b".\r\n")
            code, said = line.getreply()
            if line.sock is not None:
                line.sock.settimeout(self._server.timeout)
        except (smtplib.SMTPException, OSError) as error:
            raise Unknown(
                f"{self._server.host} (SMTP) {_reason(error)} after the final dot"
            ) from None
        if code == 421:
            raise Unknown(self._said(code, said))
        self._expect(code, said)
        return _tame(said)

    def _expect(self, code: int, said: bytes, *, wanted: int = 250, sender: bool = False) -> None:
        """Our errors for the server's. What refuses the sender refuses every mail: a human acts."""
        if code == wanted or (wanted == 250 and code in _TAKEN):
            return
        sentence = self._said(code, said)
        if code in (530, 535, 538) or (sender and code >= 500 and code != 552):
            raise SignedOut(sentence)
        raise Refused(sentence) if code >= 500 else Unavailable(sentence)

    def _said(self, code: int, said: bytes | str) -> str:
        return f"{self._server.host} (SMTP) answered {code} {_tame(said)}".rstrip()


def connect_out(section: Mapping[str, Any]) -> SmtpPostman:
    """Keys: those of `read_server` (465 for tls, 587 for starttls, 25 for none); optional
    `proof_address`, the daemon's own, to which each mail is copied, and `mailbox`, its `[mail.in]`
    section of kind imap, in which `was_posted` looks for the copy.
    """
    proof_address = section.get("proof_address") or ""
    mailbox = None
    if section.get("mailbox"):
        from integrations.mail import imap

        mailbox = imap.connect_in(section["mailbox"])
    return SmtpPostman(read_server(section, PORTS), proof_address=proof_address, mailbox=mailbox)


def _connect(server: MailServer) -> smtplib.SMTP:
    line: smtplib.SMTP
    if server.security == "tls":
        line = smtplib.SMTP_SSL(
            server.host, server.port, timeout=server.timeout, context=server.tls()
        )
    else:
        line = smtplib.SMTP(server.host, server.port, timeout=server.timeout)
    try:
        line.ehlo_or_helo_if_needed()
        if server.security == "starttls":
            line.starttls(context=server.tls())
            line.ehlo()
        if server.user:
            _sign_in(line, server)
    except BaseException:
        line.close()
        raise
    return line


def _sign_in(line: smtplib.SMTP, server: MailServer) -> None:
    if server.token is None:
        line.login(server.user, server.password)
        return
    # https://developers.google.com/workspace/gmail/imap/xoauth2-protocol
    grant = f"user={server.user}\x01auth=Bearer {server.token()}\x01\x01"
    code, said = line.docmd("AUTH", "XOAUTH2 " + base64.b64encode(grant.encode()).decode())
    if code == 334:  # The reason, which is asked for by an empty line.
        code, said = line.docmd("")
    if code != 235:
        server.forget_token()
        raise smtplib.SMTPAuthenticationError(code, said)


def _sign_in_trouble(host: str, code: int, said: bytes | str) -> ProviderError:
    if 400 <= code < 500:
        return Unavailable(f"{host} (SMTP) cannot check passwords now ({code})")
    text = said.decode("ascii", "replace") if isinstance(said, bytes) else said
    status = next(iter(text.split()), "")
    if status in _NO_PASSWORDS:
        sentence = f'Exchange no longer takes passwords here: use kind = "microsoft" ({status})'
        return SignedOut(f"{host} (SMTP): {sentence}", cure=_TOKENS)
    sentence = f"{host} (SMTP) refuses the user or the password ({code})"
    return SignedOut(sentence, cure=_APP_PASSWORD if status in _NEEDS_APP_PASSWORD else "")


def _mail_options(line: smtplib.SMTP, mail: OutgoingMail) -> list[str]:
    options = []
    if line.has_extn("size"):
        options.append(f"SIZE={len(mail.raw)}")
    if line.has_extn("8bitmime") and not mail.raw.isascii():
        options.append("BODY=8BITMIME")
    if line.has_extn("smtputf8") and not (mail.recipient + mail.sender).isascii():
        options.append("SMTPUTF8")
    if line.has_extn("dsn"):
        options += ["RET=HDRS", f"ENVID={_xtext(mail.message_id.strip('<> '))[:100]}"]
    return options


def _recipient_options(line: smtplib.SMTP, recipient: str) -> list[str]:
    if not line.has_extn("dsn") or not recipient.isascii():
        return []
    return ["NOTIFY=FAILURE", f"ORCPT=rfc822;{_xtext(recipient)}"]


def _silent_options(line: smtplib.SMTP) -> list[str]:
    return ["NOTIFY=NEVER"] if line.has_extn("dsn") else []


def _xtext(written: str) -> str:
    """RFC 3461 §4."""
    return "".join(c if "!" <= c <= "~" and c not in "+=" else f"+{ord(c):02X}" for c in written)


def _dotted(raw: bytes) -> bytes:
    """Lines end in CRLF and in nothing else, and those that begin with a dot get another."""
    lines = re.sub(rb"\r\n|\r|\n", b"\r\n", raw)
    whole = lines if lines.endswith(b"\r\n") else lines + b"\r\n"
    return re.sub(rb"(?m)^\.", b"..", whole)


def _tame(said: bytes | str) -> str:
    """What a server said, short, on one line and without anybody's address."""
    text = said.decode("ascii", "replace") if isinstance(said, bytes) else said
    words = ["…" if "@" in word else word for word in text.split()]
    return " ".join(words)[:200]


def _reason(error: Exception) -> str:
    if isinstance(error, TimeoutError):
        return "did not answer in time"
    if isinstance(error, smtplib.SMTPServerDisconnected):
        return "hung up"
    if isinstance(error, OSError) and not isinstance(error, smtplib.SMTPException):
        return f"cannot be reached ({error.strerror or type(error).__name__})"
    return "was not understood"


def _leave(line: smtplib.SMTP) -> None:
    try:
        line.quit()
    except (smtplib.SMTPException, OSError):
        line.close()
