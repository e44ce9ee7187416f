"""The labelled phrases of `tests/fixtures/phrases`: words, the records they make, the place."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cadence.replies.reading import ReplyContext
from tests.cadence.replies.elsewhere import team_context
from tests.cadence.replies.written import context

FOLDER = Path(__file__).parents[2] / "fixtures" / "phrases"


@dataclass(frozen=True, slots=True)
class Row:
    """What somebody writes in a language in answer to a kind of letter, and what it should say."""

    language: str
    kind: str
    text: str
    expected: str
    team: bool = False

    def __str__(self) -> str:
        return f"{self.language} {self.kind}: {self.text[:60]}"

    @property
    def context(self) -> ReplyContext:
        """What the reader knows when it is read: Bob's goals, or another team's."""
        if self.team:
            return team_context(self.language, self.kind)
        return context(self.language, self.kind)


def rows(name: str) -> Iterator[Row]:
    """The rows of a file: `[language kind]`, then `words | records` a line; "/" parts lines.

    `[language kind team]`: told by one of the teams of elsewhere.py instead of Bob.
    """
    language, kind, team = "en", "agenda_prompt", False
    for line in (FOLDER / name).read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith("["):
            language, kind, *teams = [*line.strip("[]").split(), "agenda_prompt"][:3]
            team = teams == ["team"]
            continue
        text, _, expected = line.partition("|")
        words = text.strip().replace(" // ", "\n\n").replace(" / ", "\n")
        yield Row(language, kind, words, expected.strip(), team)
