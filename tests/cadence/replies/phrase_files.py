"""The labelled phrases of `tests/fixtures/phrases`: words, the records they make, the place."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "fixtures" / "phrases"


@dataclass(frozen=True, slots=True)
class Row:
    """What somebody writes in a language in answer to a kind of letter, and what it should say."""

    language: str
    kind: str
    text: str
    expected: str

    def __str__(self) -> str:
        return f"{self.language} {self.kind}: {self.text[:60]}"


def rows(name: str) -> Iterator[Row]:
    """The rows of a file: `[language kind]`, then `words | records` a line; "/" parts lines."""
    language, kind = "en", "agenda_prompt"
    for line in (FOLDER / name).read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith("["):
            language, _, kind = line.strip("[]").partition(" ")
            kind = kind or "agenda_prompt"
            continue
        text, _, expected = line.partition("|")
        words = text.strip().replace(" // ", "\n\n").replace(" / ", "\n")
        yield Row(language, kind, words, expected.strip())
