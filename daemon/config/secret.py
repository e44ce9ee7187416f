"""Secrets are named in the configuration, never written there: `env:`, `file:`, `credential:`."""

import os
import stat
from dataclasses import dataclass
from pathlib import Path

SOURCES = ("env", "file", "credential")


class SecretUnreadable(Exception):
    """A secret that is named cannot be had; the sentence names it and never shows it."""


@dataclass(frozen=True, slots=True)
class SecretReference:
    """Where one secret is kept; `name` is a variable, an absolute path, or a systemd credential."""

    source: str
    name: str

    @property
    def path(self) -> Path | None:
        """The file it is read from; None for a variable, or outside a systemd unit."""
        if self.source == "file":
            return Path(self.name)
        folder = os.environ.get("CREDENTIALS_DIRECTORY")
        return Path(folder) / self.name if self.source == "credential" and folder else None

    def read(self) -> str:
        """The secret without its final line break. Raises SecretUnreadable."""
        if self.source == "env":
            return self._from_environment()
        if self.path is None:
            raise SecretUnreadable(
                f'credential "{self.name}" is only there inside a systemd unit with LoadCredential='
            )
        return _from_file(self.path)

    def _from_environment(self) -> str:
        value = os.environ.get(self.name, "")
        if not value:
            raise SecretUnreadable(f"the environment variable {self.name} is not set")
        return value

    def __str__(self) -> str:
        return f"{self.source}:{self.name}"


@dataclass(frozen=True, slots=True)
class Secret:
    """One secret, or the current one followed by those it replaced (a rotation)."""

    references: tuple[SecretReference, ...]

    def current(self) -> str:
        """The secret that is used from now on. Raises SecretUnreadable."""
        return self.references[0].read()

    def all(self) -> tuple[str, ...]:
        """The current secret first, then the older ones. Raises SecretUnreadable."""
        return tuple(reference.read() for reference in self.references)


def is_open_to_others(path: Path) -> bool:
    """Whether anybody but the file's owner may read or change it."""
    return bool(path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO))


def _from_file(path: Path) -> str:
    try:
        value = path.read_text(encoding="utf-8").rstrip("\r\n")
    except FileNotFoundError:
        raise SecretUnreadable(f"there is no file {path}") from None
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not text"
        raise SecretUnreadable(f"{path} cannot be read: {reason}") from None
    if not value:
        raise SecretUnreadable(f"{path} is empty")
    return value
