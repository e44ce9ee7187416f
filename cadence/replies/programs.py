"""What mail programs, gateways and signatures write around a person's words, in any language."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from unicodedata import normalize

from cadence.replies.languages import MailWords, every_mail_words
from cadence.replies.lines import CJK, Line

_ENDS = (":", "：", ":*", ": *", "：*")
_ADDRESS = re.compile(r"[^\s<>\[\]()]@[^\s<>\[\]()]")
_DATED = re.compile(r"\d{1,2}[:.h時/\-]\d{1,2}|(?:19|20)\d\d|\d{1,2}\.? [^\W\d_]{3}")
_DASHES = re.compile(r"[-_=*—–~]{2,}")
_RULE = re.compile(r"[-_=*—–]{5,}$")
_ANSWER = re.compile(r"[a-z]{1,4}\s?:")
_CONTACT = re.compile(
    r"[|·•@]|https?:|www\.|\+\d|\(\d{2,}\)|\d{3}[ .\-/]\d{2,}|(?i:\b(tel|phone|mobile|fax|gmbh|ltd"
    r"|inc|s\.?a\.?r?\.?l?|ag)\b)"
)
_PRODUCT = re.compile(r"outlook|proton|yahoo|gmail|bluemail|app\\b|https?:")
_CJK = re.compile(rf"[{CJK}]")
_LAST_WORDS = 6
MOBILE_WORDS = 9


def phrases(text: str) -> tuple[str, ...]:
    """The phrases of a field of words."""
    return tuple(p.strip() for p in text.split(";") if p.strip())


@cache
def _every(field: str) -> tuple[str, ...]:
    found = (p for words in every_mail_words() for p in phrases(getattr(words, field)))
    return tuple(sorted({p.casefold() for p in found}, key=lambda p: (-len(p), p)))


@cache
def _as_words(phrase: str) -> "re.Pattern[str]":
    """A phrase as whole words, where words are parted by spaces."""
    bare = re.escape(phrase)
    return re.compile(bare if _CJK.match(phrase) else rf"(?<!\w){bare}(?!\w)")


def _standing_in(field: str, text: str) -> Iterator["re.Match[str]"]:
    """The first place of each phrase of a field that stands in a folded text."""
    for phrase in _every(field):
        if phrase in text:
            found = _as_words(phrase).search(text)
            if found:
                yield found


def _last_end(field: str, text: str) -> int:
    """Where the last of a field's phrases ends in a folded text; -1 for nowhere."""
    return max(
        (found.end() for p in _every(field) if p in text for found in _as_words(p).finditer(text)),
        default=-1,
    )


@cache
def _field_line() -> "re.Pattern[str]":
    names = "|".join(re.escape(name) for name in _every("headers"))
    return re.compile(rf"[*_ ]{{0,3}}({names})[*_ ]{{0,3}}[:：]\s*")


@cache
def _starts() -> tuple[str, ...]:
    return tuple(f"{p} " for p in _every("attribution_starts"))


def is_rule(line: Line) -> bool:
    """A line of dashes or underscores and nothing else."""
    return not line.words and bool(_RULE.match(line.plain or line.body.strip()))


def separator(line: Line) -> str:
    """Whether a line opens an "original" or a "forwarded" mail; "" where it does neither."""
    plain = line.plain
    if not plain or len(plain) > 120:
        return ""
    dashed = bool(_DASHES.match(plain)) or plain.endswith("--")
    said = plain.strip("-_=*—–~ :：\t")
    if said in _every("forwarded_message") or (
        (dashed or plain.endswith(":")) and said.startswith(_every("forwarded_message"))
    ):
        return "forwarded"
    if dashed and said.startswith(_every("original_message")):
        return "original"
    return ""


def field_name(line: Line) -> str:
    """The name of the header field that a line quotes ("from", "gesendet"), or nothing."""
    found = _field_line().match(line.plain)
    return found[1] if found else ""


def is_telling(text: str) -> bool:
    """Whether a field's line holds what header fields hold: an address or a date."""
    return bool(_ADDRESS.search(text) or _DATED.search(text))


def is_dated(text: str) -> bool:
    """Whether a text names a time or a date in digits."""
    return bool(_DATED.search(text))


def is_attribution(text: str, *, quoted_next: bool) -> bool:
    """Whether a line (or several joined) leads into a quotation: "On 3 May X wrote:"."""
    if not 6 <= len(text) <= 400:
        return False
    bare = text.strip("-–—= \t")
    ends = bare.endswith(_ENDS)
    addressed, dated = bool(_ADDRESS.search(bare)), bool(_DATED.search(bare))
    starts = opens_attribution(bare)
    if addressed and dated and (ends or (quoted_next and starts)):
        return True
    verb = _last_verb(bare)
    if verb is None or len(re.findall(r"\w+", bare[verb:])) > _LAST_WORDS:
        return False
    if ends and ((dated and starts) or addressed):
        return True
    if addressed and dated and starts and not bare[verb:].strip():
        return True
    return quoted_next and (addressed or (starts and dated) or (ends and verb > 0))


def opens_attribution(text: str) -> bool:
    """Whether a text begins as attributions do: "On …", a date."""
    return text.startswith(_starts()) or text[:1].isdigit()


def is_mobile(line: Line) -> bool:
    """ "Sent from my iPhone", in any language."""
    plain = line.plain.lstrip("<[(-–— ")
    if not plain.startswith(_every("mobile_lines")) or len(plain) > 120:
        return False
    return len(line.words) <= MOBILE_WORDS or bool(_PRODUCT.search(plain))


def is_closing(line: Line) -> bool:
    """A line that is a sign-off and nothing else."""
    plain = line.plain.strip(" ,.!;:-–—~)(、。")
    return bool(plain) and plain in _every("closings")


def is_banner(text: str) -> bool:
    """Whether a gateway warns here of mail from outside."""
    return any(phrase in text for phrase in _every("banners"))


def disclaimer_marks(text: str) -> int:
    """How many phrases of legal notices a text holds."""
    return sum(1 for _ in _standing_in("disclaimers", text))


def is_reaction(line: Line) -> bool:
    """The line a program writes about a reaction ("Ana reacted to your message")."""
    return len(line.words) <= 16 and any(p in line.plain for p in _every("reactions") if len(p) > 8)


def automatic_subject(subject: str, ours: Iterable[str]) -> bool:
    """Whether a subject is one of automatic answers: a set phrase, alone or before another subject.

    Words such as "absence" count only in front of a subject of ours: people write them too.
    """
    plain = normalize("NFKC", subject).casefold().strip()
    sure = _after_phrase(plain, _every("auto_reply_subjects"))
    if sure is not None and (not sure or _is_led_in(sure)):
        return True
    maybe = _after_phrase(plain, _every("absence_subjects"))
    known = (normalize("NFKC", one).casefold().strip() for one in ours)
    return maybe is not None and any(one and one in maybe for one in known)


def _after_phrase(plain: str, among: Iterable[str]) -> str | None:
    phrase = next((p for p in among if plain.startswith(p)), None)
    return None if phrase is None else plain[len(phrase.rstrip(":")) :]


def _is_led_in(rest: str) -> bool:
    """Whether a mark or a "Re:" follows, not a sentence ("out of office next week?")."""
    return rest.lstrip()[:1] in ":：-–—(/[" or bool(_ANSWER.match(rest.lstrip()))


def last_back(before: str, behind: str) -> int:
    """Where the last phrase before a day says that it is the first day back; -1 for nowhere."""
    return _last_phrase("back_on", before, behind)


def last_until(before: str, behind: str) -> int:
    """Where the last phrase before a day says that it is the last day away; -1 for nowhere."""
    return _last_phrase("until", before, behind)


def speaks_of_return(text: str) -> bool:
    """Whether words behind a day say that somebody is there again."""
    return any(_standing_in("back_words", text))


def _last_phrase(field: str, before: str, behind: str) -> int:
    after = [p for p in _every(field) if _CJK.match(p) and behind.lstrip().startswith(p)]
    return len(before) if after else _last_end(field, before)


def leads_to_answers(line: Line) -> bool:
    """Whether a line before a list says that these are the answers."""
    return any(_standing_in("answer_words", line.plain))


def is_contact(line: Line) -> bool:
    """Whether a line looks like a signature's: a number, an address, a company."""
    return bool(_CONTACT.search(line.body))


@cache
def number_words() -> tuple[str, ...]:
    """What may stand before the number of a question: "question 3", "ad 3", "Q3"."""
    return _every("number_words")


def labels_of(key: str, languages: Iterable[MailWords]) -> tuple[str, ...]:
    """The short names a question goes by."""
    found = []
    for words in languages:
        for entry in phrases(words.labels):
            name, _, labels = entry.partition("=")
            if name.strip() == key:
                found += [label.strip() for label in labels.split(",")]
    return tuple(found)


def _last_verb(text: str) -> int | None:
    """Where the last verb of an attribution stands, and None where there is none."""
    end = _last_end("attributions", text)
    return end if end >= 0 else None
