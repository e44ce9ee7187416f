"""The words of each language, one module a language; named nowhere else."""

from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from typing import cast

from cadence.replies.vocabulary import Vocabulary

CODES = ("en", "de", "fr", "es", "pt", "nl", "it", "pl", "ja")
"""The languages whose records are read."""

MAIL_ONLY = ("ca", "cs", "da", "fi", "hu", "ko", "nb", "ru", "sv", "tr", "uk", "zh")
"""Languages of mail programs: their quotation headers are known, nothing else of them."""


@dataclass(frozen=True, slots=True)
class MailWords:
    """The words mail programs, gateways and habits put around what a person wrote.

    Phrases in lower case and NFKC, parted by `;`. Mobile lines and subjects are matched at the
    start, closings fill a line, the others stand anywhere.
    """

    attributions: str = ""  # the verbs of "On … X wrote:"
    attribution_starts: str = ""  # how such a line begins
    headers: str = ""  # field names of a quoted header block: from, sent
    original_message: str = ""
    forwarded_message: str = ""
    mobile_lines: str = ""
    closings: str = ""
    disclaimers: str = ""
    banners: str = ""
    reactions: str = ""
    auto_reply_subjects: str = ""
    absence_subjects: str = ""  # people write them too: they count before a subject of ours
    answer_words: str = ""  # in a line that leads into answers, not into a list of its own
    number_words: str = ""  # stand before a question's number: "question 3"
    labels: str = ""  # short names of a question's key: "need = need, help; growth = learning"
    until: str = ""  # leads to the last day of an absence
    back_on: str = ""  # leads to the first day after it
    back_words: str = ""  # stand behind such a day: "from 4 January I am back"


@dataclass(frozen=True, slots=True)
class Language:
    """What the reader knows of one language. Every field is in lower case and NFKC."""

    code: str
    mail: MailWords = MailWords()
    says: Vocabulary = field(default_factory=Vocabulary)


@cache
def language_of(code: str) -> Language:
    """The words of a language by its code ("de", "pt-BR"); English where we have none."""
    plain = code.replace("_", "-").partition("-")[0].lower()
    found = plain if plain in CODES else "en"
    return cast(Language, import_module(f"cadence.replies.languages.{found}").LANGUAGE)


@cache
def every_language() -> tuple[Language, ...]:
    """Those whose records are read."""
    return tuple(language_of(code) for code in CODES)


@cache
def every_mail_words() -> tuple[MailWords, ...]:
    """All of them: mail programs speak their own language, not the author's."""
    modules = (import_module(f"{__name__}.{code}") for code in (*CODES, *MAIL_ONLY))
    return tuple(cast(MailWords, module.MAIL) for module in modules)
