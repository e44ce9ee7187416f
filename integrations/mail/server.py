"""How a mail server is reached and signed in to; the same for IMAP and SMTP."""

import ipaddress
import ssl
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from integrations.errors import Refused

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

    def tls(self) -> ssl.SSLContext:
        """Certificates are checked, by the system's authorities or the operator's own."""
        return ssl.create_default_context(cafile=self.ca_file)

    def forbid_bare_password(self) -> None:
        """Raise Refused where a password would cross a network unencrypted."""
        if self.security == "none" and self.user and not _is_loopback(self.host):
            raise Refused(f"{self.host}: a password is not sent without encryption")


def read_server(section: Mapping[str, Any], ports: Mapping[str, int]) -> MailServer:
    """Keys: `host`; optional `security` (tls, starttls, none), `port`, `user`, `password`, `token`,
    `ca_file`, `timeout` (seconds). `ports` are the usual ones of each security.

    `token` is an OAuth 2 access token or a function that gives one; it goes before `password`.
    """
    security = section.get("security") or "tls"
    token = section.get("token")
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
    )


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
