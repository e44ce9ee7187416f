"""How a mail server is reached and signed in to; the same for IMAP and SMTP."""

import ssl
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from integrations import metering
from integrations.errors import Refused
from integrations.hosts import is_loopback
from integrations.metering import Meter
from integrations.oauth import TokenSource, read_token

DEFAULT_TIMEOUT = 30.0


@dataclass(frozen=True, slots=True)
class MailServer:
    """Where it is, and who we are there. `security` is tls, starttls or none; seconds."""

    host: str
    port: int
    security: str
    user: str = ""
    password: str = field(default="", repr=False)
    token: Callable[[], str] | None = field(default=None, repr=False)
    ca_file: str | None = None
    timeout: float = DEFAULT_TIMEOUT
    meter: Meter = field(default_factory=metering.Unmetered, repr=False, compare=False)

    def tls(self) -> ssl.SSLContext:
        """Certificates are checked, by the system's authorities or the operator's own."""
        return ssl.create_default_context(cafile=self.ca_file)

    def forget_token(self) -> None:
        """The token was refused: another is asked for next time."""
        if isinstance(self.token, TokenSource):
            self.token.forget()

    def forbid_bare_password(self) -> None:
        """Raise Refused where a password would cross a network unencrypted."""
        if self.security == "none" and self.user and not is_loopback(self.host):
            raise Refused(f"{self.host}: a password is not sent without encryption")


def read_server(section: Mapping[str, Any], ports: Mapping[str, int]) -> MailServer:
    """Keys: `host`; optional `security` (tls, starttls, none), `port`, `user`, `password`, `token`,
    `ca_file`, `timeout` (seconds). `ports` are the usual ones of each security.

    `token` is an OAuth 2 access token or a function that gives one; it goes before `password`. With
    `auth` "xoauth2" it is asked for by the keys of `read_token`.
    """
    security = section.get("security") or "tls"
    token = section.get("token")
    if section.get("auth") == "xoauth2":
        token = read_token(section)
    ca_file = section.get("ca_file")
    return MailServer(
        host=section["host"],
        port=int(section.get("port") or ports[security]),
        security=security,
        user=section.get("user") or "",
        password=section.get("password") or "",
        token=token if token is None or callable(token) else lambda: str(token),
        ca_file=str(ca_file) if ca_file else None,
        timeout=float(section.get("timeout") or DEFAULT_TIMEOUT),
        meter=metering.of(section),
    )
