"""Puts letters into words: subject, text and HTML, in the reader's language and zone."""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from types import CodeType
from typing import Any

from babel.support import NullTranslations
from css_inline import CSSInliner
from jinja2 import (
    BytecodeCache,
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateNotFound,
    pass_context,
)
from jinja2.bccache import Bucket
from jinja2.runtime import Context
from markupsafe import Markup, escape

from cadence.letters import Letter
from cadence.mail import Rendered
from daemon import catalogues, phrases
from daemon.catalogues import SOURCE_LANGUAGE, Tongue
from daemon.reader import Reader, locale_of

HTML_LIMIT = 60_000
"""Bytes of HTML a letter may have (Gmail clips a conversation near 102 KB)."""

_RIGHT_TO_LEFT = {"ar", "fa", "he", "ur"}
_BLANK = re.compile(r"\n{4,}")
_TRAILING = re.compile(r"(?m)(?<!^--)[ \t]+$")
_BREAKS = re.compile(r"[ \t\r\n\v\f\x1c-\x1f\x85\u2028\u2029]+")
_TAGS = re.compile(r"</?b>")
_TYPED = re.compile(r"<kbd>(.*?)</kbd>")
_CONTROLS = (*range(9), *range(11, 32), *range(127, 160), 0x2028, 0x2029)
_TURNS = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
_UNFIT = dict.fromkeys((*_CONTROLS, *_TURNS))


def our_templates() -> Path:
    """The templates we ship: beside the packages in a checkout, inside `daemon` once installed."""
    here = Path(__file__).resolve().parent
    installed = here / "_templates"
    return installed if installed.is_dir() else here.parent / "templates"


class _Folder(FileSystemLoader):
    """A folder of templates. Phrases that both parts of a mail use are written once, as text:
    HTML imports `_words.txt` as `_words.html`, and gets it escaped and with its tags."""

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        try:
            return super().get_source(environment, template)
        except TemplateNotFound:
            if template.startswith("_") and template.endswith(".html"):
                return super().get_source(environment, template.removesuffix("html") + "txt")
            raise


class _Compiled(BytecodeCache):
    """Templates compiled once a process: the languages differ only when they are rendered."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._known.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        if bucket.code is not None:
            self._known[bucket.key, bucket.checksum] = bucket.code


_COMPILED = _Compiled()


@dataclass(frozen=True, slots=True)
class Generosity:
    """How much of the pictures and of long lists a rendering shows."""

    sparks: bool = True
    most: int = 40


_LESS_AND_LESS = (
    Generosity(),
    Generosity(sparks=False),
    Generosity(sparks=False, most=5),
    Generosity(sparks=False, most=2),
)


class Stationery:
    """The templates and the catalogues, read once and kept compiled.

    `overrides` are an operator's folders: a template, a stylesheet or a catalogue found there
    stands before ours.
    """

    def __init__(self, *overrides: Path) -> None:
        self._folders = (*overrides, our_templates())
        self._inliner = CSSInliner(load_remote_stylesheets=False)
        self._tongues: dict[str, Tongue | None] = {}
        self._environments: dict[str, Environment] = {}

    def render(
        self, letter: Letter, *, ref: str = "", reply_to: str = "", thread_subject: str = ""
    ) -> Rendered:
        """The letter in words.

        `ref` is the printed reference, `reply_to` the address a reply goes to (for the prefilled
        reply). `thread_subject` is the subject of the first letter of the thread to this person,
        or of the mail that is answered; given, the subject is that with one `Re:` before it.
        Raises jinja2.TemplateError where an operator's template is broken.
        """
        locale = locale_of(letter.locale)
        tongue = self._tongue(locale.language, letter.name)
        if tongue.language != locale.language:
            locale = locale_of(SOURCE_LANGUAGE)
        env = self._environment(tongue)
        words = {f.name: getattr(letter, f.name) for f in fields(letter)}
        words |= {"local": Reader(locale, letter.zone), "ref": ref, "reply_to": reply_to}
        head, text = _split(self._text(env, letter.name, words))
        subject = _again(thread_subject) if thread_subject else head
        html = self._html(env, letter.name, words | {"subject": subject})
        return Rendered(subject, text, html, tongue.language)

    def _text(self, env: Environment, name: str, words: Mapping[str, Any]) -> str:
        return env.get_template(f"{name}.txt").render(words, most=_LESS_AND_LESS[0].most)

    def _html(self, env: Environment, name: str, words: Mapping[str, Any]) -> str:
        template = env.get_template(f"{name}.html")
        html = ""
        for shown in _LESS_AND_LESS:
            html = self._inliner.inline(
                template.render(words, sparks=shown.sparks, most=shown.most)
            )
            if len(html.encode()) <= HTML_LIMIT:
                break
        return html

    def _tongue(self, language: str, letter: str) -> Tongue:
        """The reader's language where the letter exists in it, otherwise English."""
        for tried in (language, SOURCE_LANGUAGE):
            if tried not in self._tongues:
                self._tongues[tried] = catalogues.load(self._folders, tried)
            tongue = self._tongues[tried]
            if tongue is not None and tongue.covers(letter):
                return tongue
        return Tongue(SOURCE_LANGUAGE, NullTranslations())

    def _environment(self, tongue: Tongue) -> Environment:
        if tongue.language not in self._environments:
            self._environments[tongue.language] = environment(self._folders, tongue)
        return self._environments[tongue.language]


def environment(folders: Sequence[Path], tongue: Tongue) -> Environment:
    """Jinja as every template of one language sees it."""
    env = Environment(
        loader=ChoiceLoader([_Folder(folder) for folder in folders]),
        extensions=["jinja2.ext.i18n"],
        undefined=StrictUndefined,
        autoescape=lambda name: name is not None and name.endswith(".html"),
        finalize=_fit,
        bytecode_cache=_COMPILED,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
    )
    env.policies["ext.i18n.trimmed"] = True
    env.install_null_translations(newstyle=True)  # type: ignore[attr-defined]  # the extension's
    env.filters |= {"lines": _lines, "nb": _unbroken, "indent_words": _indented}
    mirrored = tongue.language in _RIGHT_TO_LEFT
    start, end = ("right", "left") if mirrored else ("left", "right")
    env.globals |= _gettext(tongue.words) | {
        "lang": tongue.language,
        "dir": "rtl" if mirrored else "ltr",
        "start": start,
        "end": end,
    }
    for sheet in ("style", "head"):
        source = env.loader.get_source(env, f"{sheet}.css")[0] if env.loader else ""
        env.globals[f"{sheet}_css"] = Markup(source.replace("@start", start).replace("@end", end))
    return env


def _gettext(words: NullTranslations) -> dict[str, Any]:
    """The functions that `{% trans %}` calls. A message may hold <b> and <kbd> (what to type):
    tags in HTML; nothing, and quotation marks, in text."""

    def put(context: Context, message: str, variables: Mapping[str, Any]) -> str:
        fitted = {name: _one_line(value) for name, value in variables.items()}
        if context.eval_ctx.autoescape:
            return Markup(message) % fitted
        return _plain(message) % fitted

    @pass_context
    def gettext(context: Context, message: str, /, **variables: Any) -> str:
        return put(context, words.gettext(message), variables)

    @pass_context
    def ngettext(context: Context, one: str, many: str, num: int, /, **variables: Any) -> str:
        return put(context, words.ngettext(one, many, num), {"num": num} | variables)

    def reason(text: str) -> str:
        return phrases.reason(text, words.gettext)

    return {"gettext": gettext, "ngettext": ngettext, "_": gettext, "reason": reason}


@cache
def _plain(message: str) -> str:
    return _TYPED.sub(r'"\1"', _TAGS.sub("", message))


def _split(rendered: str) -> tuple[str, str]:
    """The subject on the first line, and the text after it."""
    first, _, rest = rendered.partition("\n")
    text = _BLANK.sub("\n\n\n", _TRAILING.sub("", rest)).strip("\n")
    return " ".join(_fit(first).removeprefix("Subject:").split()), text + "\n"


def _again(subject: str) -> str:
    plain = " ".join(_fit(subject).split())
    while plain[:3].lower() == "re:":
        plain = plain[3:].strip()
    return f"Re: {plain}"


def _fit(value: Any) -> Any:
    """What any template prints: no control characters, nothing that turns a line around."""
    if isinstance(value, str) and not isinstance(value, Markup) and not _is_plain(value):
        return unicodedata.normalize("NFC", value.replace("\r\n", "\n")).translate(_UNFIT)
    return value


def _is_plain(text: str) -> bool:
    return text.isascii() and text.isprintable()


def _one_line(value: Any) -> Any:
    """The same, as part of a sentence."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return _BREAKS.sub(" ", _fit(value)).strip()
    return value


def _lines(text: str) -> Markup:
    """People's own words in HTML, their line breaks kept."""
    return Markup("<br>").join(escape(_fit(line)) for line in text.strip().splitlines())


def _indented(text: str, by: int = 4) -> str:
    """People's own words in the text part, each line moved in."""
    margin = " " * by
    return "\n".join(margin + _fit(line) for line in text.strip().splitlines())


def _unbroken(text: str) -> str:
    """For short figures; Outlook on Windows knows no white-space."""
    return text.replace(" ", "\u00a0")
