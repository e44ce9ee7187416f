"""Servers that a whole test run shares; each test takes mailboxes of its own."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.servers.dovecot import Dovecot
from tests.servers.postfix import Postfix
from tests.servers.processes import PATIENCE, private_folder
from tests.servers.slapd import Slapd

DOMAIN = "fernhill.example"
MAILBOXES = 200
NAMED = ("cadence", "ada", "bob", "hana")
"""Mailboxes of the cast, for one journey; Cleo's was closed."""


@dataclass
class PostOffice:
    """Postfix in front of Dovecot, and mailboxes nobody has used yet."""

    dovecot: Dovecot
    postfix: Postfix
    _unused: list[str] = field(
        default_factory=lambda: [f"m{number}@{DOMAIN}" for number in range(MAILBOXES, 0, -1)]
    )

    def mailbox(self) -> str:
        """The address of an empty mailbox."""
        return self._unused.pop()

    def arrivals(self, user: str, count: int = 1, folder: str = "INBOX") -> list[bytes]:
        """The mails in a folder, as soon as there are that many; whatever is there in the end."""
        came = eventually(lambda: len(self.dovecot.mails(user, folder)) >= count)
        assert came, f"{count} mails did not arrive"
        return self.dovecot.mails(user, folder)


def eventually(is_so: Callable[[], bool], patience: float = PATIENCE) -> bool:
    """Whether something becomes true soon."""
    deadline = time.monotonic() + patience
    while not is_so():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True


@pytest.fixture(scope="session")
def server_folder() -> Iterator[Path]:
    with private_folder() as folder:
        yield folder


@pytest.fixture(scope="session")
def post_office(server_folder: Path) -> Iterator[PostOffice]:
    users = [f"m{number}@{DOMAIN}" for number in range(1, MAILBOXES + 1)]
    users += [f"{name}@{DOMAIN}" for name in NAMED]
    dovecot = Dovecot(server_folder, *users)
    dovecot.start()
    postfix = Postfix(
        server_folder, DOMAIN, lmtp_port=dovecot.lmtp_port, auth_port=dovecot.auth_port
    )
    postfix.start()
    yield PostOffice(dovecot, postfix)
    postfix.stop()
    dovecot.stop()


@pytest.fixture(scope="session")
def slapd(server_folder: Path) -> Iterator[Slapd]:
    slapd = Slapd(server_folder)
    slapd.start()
    yield slapd
    slapd.stop()
