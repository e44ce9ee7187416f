"""Keeps the styles that many mails wear once for all, so that the mailroom stays light.

A mail carries its styles on every element, since mail programs drop the rest; the mails of a
quarter carry the same hundred. Here each becomes a class in one stylesheet beside the pages: what
is seen is the same, and the mail as it was sent lies in `mails/`.
"""

import re
from html import unescape

_TAG = re.compile(r"""<[a-zA-Z](?:[^>"']|"[^"]*"|'[^']*')*>""")
_STYLE = re.compile(r' style="([^"]*)"')
_CLASS = re.compile(r' class="([^"]*)"')
_SHEET = re.compile(r"<style[^>]*>(.*?)</style>\s*", re.DOTALL)
_LINK = '<link rel="stylesheet" href="mail.css">\n'


class Wardrobe:
    """The styles of all mails that were dressed so far, each under its class."""

    def __init__(self) -> None:
        self._classes: dict[str, str] = {}
        self._sheets: dict[str, None] = {}

    def dressed(self, html: str) -> str:
        """The mail's HTML with classes in place of styles, and a link to `mail.css`."""
        for sheet in _SHEET.findall(html):
            self._sheets.setdefault(sheet.strip())
        bare = _TAG.sub(self._in_classes, _SHEET.sub("", html))
        return bare.replace("</head>", f"{_LINK}</head>", 1)

    def sheet(self) -> str:
        """What `mail.css` holds. What a mail says about dark and narrow screens is `!important`."""
        own = (f".{name} {{ {style} }}" for style, name in self._classes.items())
        return "\n".join((*own, *self._sheets)) + "\n"

    def _in_classes(self, tag: re.Match[str]) -> str:
        found = _STYLE.search(tag[0])
        if found is None:
            return tag[0]
        style = unescape(found[1])
        name = self._classes.setdefault(style, f"w{len(self._classes)}")
        without = tag[0].replace(found[0], "", 1)
        if _CLASS.search(without):
            return _CLASS.sub(rf' class="\1 {name}"', without, count=1)
        cut = len(without) - (2 if without.endswith("/>") else 1)
        return f'{without[:cut]} class="{name}"{without[cut:]}'
