"""The catalogues of the letters' words, read from .po files as they are: nothing to compile."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations

DOMAIN = "cadenced"
SOURCE_LANGUAGE = "en"
_COVERS = re.compile(r"covers only: *(.+)")


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language the letters can be written in; `only` names letters where not all are."""

    language: str
    words: NullTranslations
    only: frozenset[str] = frozenset()

    def covers(self, letter: str) -> bool:
        """Whether the letter can be written wholly in this language."""
        return not self.only or letter in self.only


def load(folders: Sequence[Path], language: str) -> Tongue | None:
    """The catalogue of a language, an operator's words over ours; None where there is none."""
    found = [path for folder in folders if (path := _path(folder, language)).is_file()]
    if not found:
        return Tongue(language, NullTranslations()) if language == SOURCE_LANGUAGE else None
    catalogs = [_read(path, language) for path in found]
    words = _translations(catalogs[-1])
    for catalog in reversed(catalogs[:-1]):
        words.merge(_translations(catalog))
    return Tongue(language, words, _covered(catalogs[-1]))


def _path(folder: Path, language: str) -> Path:
    return folder / "locale" / language / "LC_MESSAGES" / f"{DOMAIN}.po"


def _read(path: Path, language: str) -> Catalog:
    with path.open("rb") as source:
        return read_po(source, locale=language, domain=DOMAIN)


def _translations(catalog: Catalog) -> Translations:
    compiled = BytesIO()
    write_mo(compiled, catalog)
    compiled.seek(0)
    return Translations(compiled, domain=DOMAIN)


def _covered(catalog: Catalog) -> frozenset[str]:
    line = _COVERS.search(catalog.header_comment)
    return frozenset(line[1].split()) if line else frozenset()
