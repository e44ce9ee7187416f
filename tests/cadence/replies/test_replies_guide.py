"""What the guide says may be written is read."""

from pathlib import Path

from cadence.replies.languages import CODES
from tests.cadence.replies.written import reading, told

GUIDE = Path(__file__).parents[3] / "docs" / "replies.md"


def examples() -> list[tuple[str, str]]:
    """The cells of the table of languages: a code, and what may be written in it."""
    text = GUIDE.read_text(encoding="utf-8")
    table = text[text.index("| English |") :].split("\n\n")[0].splitlines()[2:]
    cells = [(line.strip("| ").split(" | ")) for line in table]
    return [
        (code, cell.strip("` ").replace("…", "the review of Monday"))
        for row in cells
        for code, cell in zip(
            ("en", "de", "fr", "es", "pt", "nl", "it", "pl", "ja"), row, strict=True
        )
    ]


def test_every_example_of_every_language_is_read() -> None:
    found = examples()

    assert {code for code, _ in found} == set(CODES)
    assert [(code, text) for code, text in found if not told(reading(text, code))] == []
