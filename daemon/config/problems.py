"""What is wrong with a configuration: all of it at once, with line, caret and cure."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from daemon.config.places import KeyPath, Place, Spot

_SECRETIVE = re.compile(r"pas+w|passphrase|secret|token|credential|certificate|_key$|^pw", re.I)
_REFERENCE = re.compile(r"[\"'](?:env|file|credential):")
_URL_PASSWORD = re.compile(r"(://[^/\s:@\"']*:)[^/\s@\"']+(@)")


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend: in plain words, where it stands, and the line as it may be shown."""

    words: str
    place: Place | None = None
    shown: str = ""
    origin: str = ""


class ConfigProblems(Exception):
    """Everything that is wrong with a configuration; its text is what the operator reads."""

    def __init__(self, path: Path, problems: Iterable[Problem]) -> None:
        self.path = path
        self.problems = tuple(
            sorted(problems, key=lambda p: (p.place.line, p.place.column) if p.place else (0, 0))
        )
        super().__init__(self.text())

    def text(self) -> str:
        """The whole report."""
        count = len(self.problems)
        head = f"{self.path.name} has {count} problem{'s' if count != 1 else ''}."
        return "\n\n".join([f"{head} Nothing was started.", *map(_paragraph, self.problems)])


def _paragraph(problem: Problem) -> str:
    if problem.place is None:
        return f"  {problem.origin}  {problem.words}" if problem.origin else f"  {problem.words}"
    lead = f"  line {problem.place.line}  "
    indent = len(problem.shown) - len(problem.shown.lstrip())
    shown = problem.shown.strip()
    caret = " " * (len(lead) + problem.place.column - indent) + "^" * problem.place.width
    return f"{lead}{shown}\n{caret} {problem.words}"


def shown_line(text: str, spots: Mapping[KeyPath, Spot], place: Place) -> tuple[str, Place]:
    """The line of a place with every secret on it blotted out, and the place as it lies there."""
    line = text.splitlines()[place.line - 1].expandtabs(1)
    before, after = place.column, place.column + place.width
    parts = [line[:before], line[before:after], line[after:]]
    for start, end in sorted(_secrets_on(line, spots, place.line), reverse=True):
        index = 0 if end <= before else 1 if start < after else 2
        base = (0, before, after)[index]
        parts[index] = parts[index][: start - base] + '"…"' + parts[index][end - base :]
    head, marked, tail = (_URL_PASSWORD.sub(r"\1…\2", part) for part in parts)
    return head + marked + tail, Place(place.line, len(head), len(marked))


def broken_line(text: str, place: Place) -> tuple[str, Place]:
    """The same for a line that is no TOML: what may be a secret is cut off at its `=`."""
    lines = text.splitlines() or [""]
    line = lines[min(place.line, len(lines)) - 1].expandtabs(1)
    key, equals, _ = line.partition("=")
    if equals and _SECRETIVE.search(key):
        return f"{key}= …", Place(place.line, len(key) + 2, 1)
    return line, place


def _secrets_on(line: str, spots: Mapping[KeyPath, Spot], number: int) -> set[tuple[int, int]]:
    return {
        (spot.value.column, spot.value.column + spot.value.width)
        for path, spot in spots.items()
        if spot.value.line == number
        and line[spot.value.column : spot.value.column + 1] in ('"', "'")
        and _is_secretive(path)
        and not _REFERENCE.match(line[spot.value.column :])
    }


def _is_secretive(path: KeyPath) -> bool:
    names = [part for part in path if isinstance(part, str)]
    return bool(names and _SECRETIVE.search(names[-1]))
