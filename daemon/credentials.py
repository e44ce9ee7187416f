"""Writes secrets so that nobody else can ever read them, not even for a moment."""

import os
from pathlib import Path


def write_secret(path: Path, secret: str) -> None:
    """A file of mode 0600 in a folder of mode 0700; what stood there is replaced at once."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    path.parent.chmod(0o700)
    write_private(path, secret + "\n")


def write_private(path: Path, text: str) -> None:
    """A file of mode 0600; what stood there is replaced at once."""
    beside = path.with_name(f".{path.name}.new")
    beside.unlink(missing_ok=True)
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)


def make_token_key(path: Path) -> bool:
    """A fresh key of 256 bits; False where one is there: old letters' replies depend on it."""
    if path.exists():
        return False
    write_secret(path, os.urandom(32).hex())
    return True
