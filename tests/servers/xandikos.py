"""Xandikos on loopback: no passwords, one calendar a person below `/<person>/calendars/`."""

import sys
from pathlib import Path

import caldav

from tests.servers.processes import Program, free_port


class Xandikos:
    """People's calendars; the server itself knows one principal only, so a pattern names them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "xandikos"
        self.folder.mkdir()
        self.port = free_port()
        self._owners: set[str] = set()
        self._clients: list[caldav.DAVClient] = []
        command = [sys.executable, "-m", "xandikos", "serve", "-d", str(self.folder)]
        command += ["-l", "127.0.0.1", "-p", str(self.port), "--autocreate"]
        command += ["--current-user-principal", "/cadence/"]
        self._program = Program(command, self.port, folder / "xandikos.log")

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
        return {"url": self.url + "{user}/", "password": ""}

    def calendar(self, owner: str) -> caldav.Calendar:
        """A person's calendar, as their own client sees it; made where there is none."""
        client = caldav.DAVClient(url=self.url, timeout=20, enable_rfc6764=False)
        self._clients.append(client)
        home = f"{self.url}{owner.partition('@')[0]}/"
        calendar = caldav.Calendar(client=client, url=f"{home}work/", parent=None)
        if owner not in self._owners:
            self._owners.add(owner)
            client.request(home, "MKCOL")
            client.mkcalendar(f"{home}work/")
        return calendar
