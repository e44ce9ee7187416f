"""The words of each language, one module a language; named nowhere else."""

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import cast

from cadence.replies.vocabulary import Vocabulary

CODES = ("en", "de", "fr", "es", "pt", "nl", "it", "pl", "ja")


@dataclass(frozen=True, slots=True)
class MailWords:
    """The words mail programs, gateways and habits put around what a person wrote.

    All in lower case and NFKC. Prefixes are matched at the start of a line, phrases anywhere.
    `attributions` are the verbs that close "On … X wrote:", `attribution_starts` how such a line
    begins; `headers` the field names of a quoted header block ("from", "sent").
    """

    attributions: tuple[str, ...] = ()
    attribution_starts: tuple[str, ...] = ()
    headers: tuple[str, ...] = ()
    original_message: tuple[str, ...] = ()
    forwarded_message: tuple[str, ...] = ()
    mobile_lines: tuple[str, ...] = ()
    closings: tuple[str, ...] = ()
    disclaimers: tuple[str, ...] = ()
    banners: tuple[str, ...] = ()
    reactions: tuple[str, ...] = ()
    auto_reply_subjects: tuple[str, ...] = ()
    absences: tuple[str, ...] = ()
    returns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Language:
    """What the reader knows of one language. Every field is in lower case and NFKC."""

    code: str
    mail: MailWords = MailWords()
    says: Vocabulary = Vocabulary()


@cache
def language_of(code: str) -> Language:
    """The words of a language by its code ("de", "pt-BR"); English where we have none."""
    plain = code.replace("_", "-").partition("-")[0].lower()
    found = plain if plain in CODES else "en"
    return cast(Language, import_module(f"cadence.replies.languages.{found}").LANGUAGE)


@cache
def every_language() -> tuple[Language, ...]:
    """All of them: mail programs speak their own language, not the author's."""
    return tuple(language_of(code) for code in CODES)
