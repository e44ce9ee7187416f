"""`python -m tests.screens OUT [LOCALE …]`: each letter at two widths, light and dark, one picture.

Needs Chromium (the path in CHROMIUM, or on PATH). Look at them: legible, nothing clipped, dark as
good as light, and no worse than the others.
"""

import html
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from cadence.letters import Letter
from daemon import samples
from daemon.rendering import Stationery

FRAMES = ((375, "light"), (375, "dark"), (680, "light"), (680, "dark"))
WIDTH = sum(width for width, _ in FRAMES) + 16 * (len(FRAMES) + 1)
SHEET = """<!DOCTYPE html><meta charset="utf-8"><style>
body {{ margin:16px; background:#888; display:flex; gap:16px; align-items:flex-start }}
iframe {{ border:0 }}
</style>{frames}<script>
onload = () => document.querySelectorAll("iframe").forEach(
  (frame) => frame.height = frame.contentDocument.documentElement.scrollHeight);
</script>"""


def faces(locale: str) -> Iterator[tuple[str, Letter]]:
    """Every letter, and the second face of those that have one."""
    for name in samples.letters():
        yield name, samples.sample(name, locale)
    for number, letter in enumerate(samples.variants(locale), 1):
        yield f"{letter.name}-{number}", letter


def sheet(stationery: Stationery, letter: Letter) -> str:
    """One page that shows the letter four times."""
    mail = stationery.render(letter, ref="7K3Q-2MXF", reply_to="cadence@fernhill.example").html
    frames = (
        f'<iframe width="{width}" style="color-scheme:{scheme}" srcdoc="{html.escape(mail)}">'
        "</iframe>"
        for width, scheme in FRAMES
    )
    return SHEET.format(frames="".join(frames))


def chromium() -> str | None:
    """The browser's path; None where there is none."""
    return os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chrome")


def photograph(browser: str, page: Path, picture: Path, *, width: int, height: int) -> None:
    """A screenshot of the page."""
    subprocess.run(
        [
            *(browser, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"),
            *(f"--window-size={width},{height}", "--virtual-time-budget=2000"),
            *(f"--screenshot={picture}", page.resolve().as_uri()),
        ],
        check=True,
        capture_output=True,
        timeout=60,
    )


def main(out: Path, locales: list[str]) -> int:
    """Write the pictures; 1 where there is no Chromium."""
    browser = chromium()
    if browser is None:
        sys.stderr.write("no Chromium found: set CHROMIUM to its path\n")
        return 1
    out.mkdir(parents=True, exist_ok=True)
    stationery = Stationery()
    for locale in locales:
        for name, letter in faces(locale):
            page = out / f"{name}-{locale}.html"
            page.write_text(sheet(stationery, letter), encoding="utf-8")
            photograph(browser, page, page.with_suffix(".png"), width=WIDTH, height=1500)
            sys.stdout.write(f"{page.with_suffix('.png')}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2:] or ["en"]))
