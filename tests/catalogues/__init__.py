"""The words of the letters, for translators and for the tests of their work."""

from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from daemon.phrases import ADVICE_GIVEN, REASONS
from daemon.rendering import our_templates

COMPLETE = ("de", "fr", "es")
"""Languages in which every letter can be written."""

METHODS = [("**.txt", "jinja2"), ("**.html", "jinja2")]
OPTIONS = {"silent": "false", "trimmed": "true", "newstyle_gettext": "true"}


def extracted() -> Catalog:
    """Every message of the templates, and of the reasons the core gives."""
    catalog = Catalog(project="cadenced", charset="utf-8")
    options = {pattern: OPTIONS for pattern, _ in METHODS}
    for place, _, message, _, context in extract_from_dir(str(our_templates()), METHODS, options):
        catalog.add(message, None, [(place, None)], context=context)
    for phrase in (*REASONS, *ADVICE_GIVEN):
        catalog.add(phrase, None, [("daemon/phrases.py", None)])
    return catalog


def path_of(language: str) -> Path:
    """Where a language's catalogue lies."""
    return our_templates() / "locale" / language / "LC_MESSAGES" / "cadenced.po"


def catalogue(language: str) -> Catalog:
    """A language's catalogue as it is."""
    with path_of(language).open("rb") as source:
        return read_po(source, locale=language)


def empty(catalog: Catalog) -> list[str]:
    """The messages without words."""
    return [str(one.id) for one in catalog if one.id and not all(_forms(one.string))]


def _forms(words: str | tuple[str, ...] | None) -> tuple[str, ...]:
    return words if isinstance(words, tuple) else (words or "",)
