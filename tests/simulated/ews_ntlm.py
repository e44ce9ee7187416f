"""NTLM over HTTP as IIS speaks it: a handshake of three, then the connection is trusted.

The handshake is checked for real ([MS-NLMP]), by pyspnego's acceptor; `NTLM_USER_FILE` names its
users.
"""

import base64
import hashlib
import threading

import spnego
from spnego.channel_bindings import GssChannelBindings
from spnego.exceptions import SpnegoError

from tests.simulated.loopback import Reply, Request


class NtlmDoor:
    """Who has signed in on which connection; the server has a thread for each.

    With a `certificate` (DER) it asks for Extended Protection: the handshake must be bound to it.
    """

    def __init__(self, certificate: bytes | None = None) -> None:
        self._bindings: GssChannelBindings | None = None
        if certificate:
            bound = hashlib.sha256(certificate).digest()
            self._bindings = GssChannelBindings(application_data=b"tls-server-end-point:" + bound)
        self.users: list[str] = []
        self._begun: dict[int, spnego.ContextProxy] = {}
        self._inside: set[int] = set()

    def challenge(self, request: Request) -> Reply | None:
        """What is asked before anything is answered; None for who is inside."""
        line = threading.get_ident()
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        if not token:
            return None if line in self._inside else _wants("NTLM")
        self._inside.discard(line)
        if scheme != "NTLM":
            return _wants("NTLM")
        sent = base64.b64decode(token)
        if sent[8:9] == b"\x01":
            self._begun[line] = spnego.server(protocol="ntlm", channel_bindings=self._bindings)
        try:
            answer = self._begun[line].step(sent)
        except SpnegoError:
            return _wants("NTLM")
        if self._begun[line].complete:
            self.users.append(str(self._begun[line].client_principal))
            self._inside.add(line)
            return None
        return _wants(f"NTLM {base64.b64encode(answer or b'').decode()}")


def _wants(scheme: str) -> Reply:
    return Reply(401, headers={"WWW-Authenticate": scheme})
