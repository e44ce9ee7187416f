"""A configuration that loads, to be changed by one line a test."""

from pathlib import Path

WHOLE = """\
[organisation]
name = "Fernhill Robotics"
domains = ["fernhill.example"]
timezone = "Europe/Berlin"
hr = ["hana@fernhill.example"]

[people]
kind = "csv"
path = "people.csv"

[calendar]
kind = "ics"
path = "calendars"

[mail]
address = "cadence@fernhill.example"
[mail.in]
kind = "maildir"
path = "mail/in"
[mail.out]
kind = "maildir"
path = "mail/out"
"""


def write(folder: Path, text: str = WHOLE) -> Path:
    """A `cadenced.toml` in a folder."""
    path = folder / "cadenced.toml"
    path.write_text(text, encoding="utf-8")
    return path


def changed(before: str, after: str) -> str:
    """The whole file with one piece of it replaced."""
    assert before in WHOLE
    return WHOLE.replace(before, after)
