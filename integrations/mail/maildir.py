"""Mail in folders: Maildir (cr.yp.to/proto/maildir.html), or plain files on the way in."""

import hashlib
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from cadence.mail import OutgoingMail
from integrations.errors import Unavailable
from integrations.mail import LARGEST_MAIL, Fetched

_UNFINISHED = {".tmp", ".part", ".partial", ".swp"}


class MaildirPostbox:
    """`new` holds what waits, `cur` what is done. A folder of plain files keeps those in `done`."""

    def __init__(self, path: Path) -> None:
        if not path.is_dir() or not any(path.iterdir()):
            _make(path)
        is_maildir = (path / "new").is_dir()
        self._waiting = path / "new" if is_maildir else path
        self._done = path / ("cur" if is_maildir else "done")
        self._flag = ":2,S" if is_maildir else ""

    def fetch(self) -> Iterator[Fetched]:
        """Mails not yet done, oldest first. Raises Unavailable, after the others were given."""
        unreadable = 0
        for path in self._oldest_first():
            try:
                with path.open("rb") as file:
                    raw = file.read(LARGEST_MAIL)
            except FileNotFoundError:
                continue  # Somebody else took it.
            except OSError:
                unreadable += 1
                continue
            yield Fetched(path.name, raw)
        if unreadable:
            raise Unavailable(f"{unreadable} mails in {self._waiting} cannot be read")

    def done(self, handle: str) -> None:
        """Move it aside under the same name; nothing is deleted."""
        name = handle if ":2," in handle else handle + self._flag
        try:
            self._done.mkdir(exist_ok=True)
            while (self._done / name).exists():
                name = f"~{name}"
            (self._waiting / handle).rename(self._done / name)
            _sync(self._done)
            _sync(self._waiting)
        except FileNotFoundError:
            return  # It was done before.
        except OSError as error:
            raise Unavailable(f"{self._done} cannot be written: {error.strerror}") from error

    def _oldest_first(self) -> list[Path]:
        try:
            found = [
                (entry.stat().st_mtime_ns, entry.name)
                for entry in os.scandir(self._waiting)
                if _is_mail(entry)
            ]
        except OSError as error:
            raise Unavailable(f"{self._waiting} cannot be read: {error.strerror}") from error
        return [self._waiting / name for _, name in sorted(found)]


class MaildirPostman:
    """Delivers into a Maildir. A mail's file is named by its Message-ID, so a repeat is seen."""

    def __init__(self, path: Path) -> None:
        self._path = path
        _make(path)

    def post(self, mail: OutgoingMail) -> str:
        """Write, sync, then move into `new`; the name of the file comes back."""
        name = _name(mail.message_id)
        try:
            if not self._holds(name):
                self._deliver(name, mail.raw)
        except OSError as error:
            raise Unavailable(f"{self._path} cannot be written: {error.strerror}") from error
        return name

    def was_posted(self, message_id: str) -> bool | None:
        """Whether its file lies here, read or unread."""
        try:
            return self._holds(_name(message_id))
        except OSError as error:
            raise Unavailable(f"{self._path} cannot be read: {error.strerror}") from error

    def _holds(self, name: str) -> bool:
        if (self._path / "new" / name).exists():
            return True
        return any((self._path / "cur").glob(f"{name}*"))

    def _deliver(self, name: str, raw: bytes) -> None:
        unfinished = self._path / "tmp" / name
        with unfinished.open("wb") as file:
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
        unfinished.rename(self._path / "new" / name)
        _sync(self._path / "new")


def connect_in(section: Mapping[str, Any]) -> MaildirPostbox:
    """Keys: `path`, a Maildir (made where there is none) or a folder of `.eml` files."""
    return MaildirPostbox(Path(section["path"]))


def connect_out(section: Mapping[str, Any]) -> MaildirPostman:
    """Keys: `path`, a Maildir (made where there is none)."""
    return MaildirPostman(Path(section["path"]))


def _name(message_id: str) -> str:
    return hashlib.sha256(message_id.strip("<> ").encode()).hexdigest()[:32] + ".eml"


def _is_mail(entry: "os.DirEntry[str]") -> bool:
    hidden = entry.name.startswith(".") or Path(entry.name).suffix in _UNFINISHED
    return not hidden and entry.is_file()


def _make(path: Path) -> None:
    try:
        for folder in ("tmp", "new", "cur"):
            (path / folder).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Unavailable(f"{path} cannot be made: {error.strerror}") from error


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
