"""`python -m tests.screens.mailroom DIR OUT`: each kind of page of a mailroom (docs/mailroom.md).

DIR is what `cadenced demo --out DIR` wrote. One picture a page: 375 and 1280 px, light and dark.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from tests.screens.__main__ import chromium, photograph

FRAMES = ((375, "light"), (375, "dark"), (1280, "light"), (1280, "dark"))
WIDTH = sum(width for width, _ in FRAMES) + 16 * (len(FRAMES) + 1)
HEIGHT = 1400
SHEET = """<!DOCTYPE html><meta charset="utf-8"><style>
body {{ margin:16px; background:#888; display:flex; gap:16px; align-items:flex-start }}
iframe {{ border:0; height:{height}px }}
</style>{frames}"""


def kinds(room: Path) -> Iterator[Path]:
    """The index, and one page of each other kind: the largest, which has most to clip."""
    yield room / "index.html"
    for pattern in ("pair-*", "mailbox-*", "mail-????", "reply-????", "hr", "not-sent"):
        yield max(room.glob(f"{pattern}.html"), key=lambda page: page.stat().st_size)


def sheet(page: Path) -> str:
    """One page that shows another four times."""
    frames = (
        f'<iframe width="{width}" style="color-scheme:{scheme}" src="{page.resolve().as_uri()}">'
        "</iframe>"
        for width, scheme in FRAMES
    )
    return SHEET.format(height=HEIGHT, frames="".join(frames))


def main(room: Path, out: Path) -> int:
    """Write the pictures; 1 where there is no Chromium."""
    browser = chromium()
    if browser is None:
        sys.stderr.write("no Chromium found: set CHROMIUM to its path\n")
        return 1
    out.mkdir(parents=True, exist_ok=True)
    for page in kinds(room):
        four = out / page.name
        four.write_text(sheet(page), encoding="utf-8")
        photograph(browser, four, four.with_suffix(".png"), width=WIDTH, height=HEIGHT + 32)
        sys.stdout.write(f"{four.with_suffix('.png')}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
