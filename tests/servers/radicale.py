"""Radicale on loopback: each user's password is `pw`; `cadence` may read everybody's calendars."""

import sys
from pathlib import Path

import caldav

from tests.servers.processes import Program, free_port

_CONFIG = """
[server]
hosts = 127.0.0.1:{port}
[auth]
type = htpasswd
htpasswd_filename = {folder}/users
htpasswd_encryption = plain
delay = 0
[storage]
filesystem_folder = {folder}/collections
[rights]
type = from_file
file = {folder}/rights
"""

_RIGHTS = """
[root]
user: .+
collection:
permissions: R
[owner]
user: .+
collection: {user}(/.*)?
permissions: RrWw
[reader]
user: cadence
collection: .*
permissions: Rr
"""


class Radicale:
    """People's calendars, each in a collection `work` of its owner."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "radicale"
        self.folder.mkdir()
        self.port = free_port()
        self._clients: list[caldav.DAVClient] = []
        self._users: set[str] = set()
        self._know("cadence")
        (self.folder / "rights").write_text(_RIGHTS)
        config = self.folder / "config"
        config.write_text(_CONFIG.format(port=self.port, folder=self.folder))
        command = [sys.executable, "-m", "radicale", "--config", str(config)]
        self._program = Program(command, self.port, self.folder / "log")

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/"

    def start(self) -> None:
        self._program.start()

    def stop(self) -> None:
        self._program.stop()
        while self._clients:
            self._clients.pop().close()

    def section(self) -> dict[str, object]:
        """What `[calendar]` would hold."""
        return {"url": self.url, "user": "cadence", "password": "pw"}

    def calendar(self, owner: str) -> caldav.Calendar:
        """A person's calendar, as their own client sees it; made where there is none."""
        self._know(owner)
        client = caldav.DAVClient(
            url=self.url, username=owner, password="pw", timeout=20, enable_rfc6764=False
        )
        self._clients.append(client)
        known = client.principal().calendars()
        return known[0] if known else client.principal().make_calendar("Team", cal_id="team")

    def _know(self, user: str) -> None:
        self._users.add(user)
        (self.folder / "users").write_text("".join(f"{user}:pw\n" for user in sorted(self._users)))

    def forget_tokens(self) -> None:
        """What a server does after a while: it knows its old sync tokens no more."""
        for token in self.folder.rglob(".Radicale.cache/sync-token/*"):
            token.unlink()
