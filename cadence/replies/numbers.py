"""Figures as people write them: 1.2M, 45k, 1.200,50, 99,95 %, 2 of 3, two thirds, 90 min."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from cadence.replies.phrases import Span, Token, plain
from cadence.replies.tongues import Marks

_CURRENCIES = frozenset({"€", "$", "£", "¥", "chf"})
_VULGAR = {"½": 0.5, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 0.25, "¾": 0.75}
_DASHES = frozenset({"-", "–", "—", "−"})
_SIGNS = frozenset({"+", "-", "−", "±", "–"})
_VERSION = re.compile(r"\d+(?:\.\d+){2,}")
_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+")
_CODE = re.compile(r"[gt]\d+")
_SPANS = frozenset({"min", "h", "d", "w", "mo"})
_BOUNDS = frozenset({"<", ">", "≤", "≥", "±"})

_SIZES: dict[str, tuple[str, float]] = {
    "ms": ("time", 0.001), "s": ("time", 1), "min": ("time", 60), "h": ("time", 3600),
    "d": ("time", 86400), "w": ("time", 604800),
    "b": ("data", 1), "kb": ("data", 1e3), "mb": ("data", 1e6), "gb": ("data", 1e9),
    "tb": ("data", 1e12),
    "mg": ("mass", 1e-6), "g": ("mass", 1e-3), "kg": ("mass", 1), "t": ("mass", 1e3),
    "mm": ("length", 1e-3), "cm": ("length", 1e-2), "m": ("length", 1), "km": ("length", 1e3),
    "mo": ("months", 1), "y": ("months", 12),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Figure:
    """A number and what stands with it. `unit` is a code (ms, %, €) where the word is known, the
    plain word behind the number otherwise; `of` the total in "2 of 3"; `share` is set instead of a
    value for "half". `other` is the value in the other reading of its separators. `loose` figures
    (a range, a bound, a signed number) give no value."""

    start: int
    end: int
    value: float
    unit: str = ""
    behind: tuple[str, ...] = ()
    of: float | None = None
    share: float | None = None
    other: float | None = None
    spelled: bool = False
    signed: bool = False
    loose: bool = False

    @property
    def is_percent(self) -> bool:
        """Whether it is a percentage."""
        return self.unit == "%"


def figures(
    tokens: tuple[Token, ...], marks: Marks, taken: Iterable[tuple[int, int]], decimal: str
) -> list[Figure]:
    """Every figure of a sentence that is no part of what is `taken` (days, times, codes)."""
    claimed = {i for start, end in taken for i in range(start, end)}
    found: list[Figure] = []
    reached = 0
    starts = {s.start: s for s in marks.get("numeral", [])}
    shares = {s.start: s for s in marks.get("fraction", [])}
    singles = {s.start: s for s in marks.get("single", [])}
    for i, token in enumerate(tokens):
        if i < reached or i in claimed:
            continue
        figure = (
            _share(tokens, shares[i]) if i in shares else
            _digits(tokens, i, marks, decimal) if token.is_number else
            _spelled(tokens, starts[i], marks) if i in starts else
            _single(tokens, singles[i], marks) if i in singles else None
        )  # fmt: skip
        if figure is not None and not claimed & set(range(figure.start, figure.end)):
            figure = _and_a_half(figure, tokens, marks)
            if found and _goes_on(found[-1], figure, marks):
                figure = _together(found.pop(), figure)
            found.append(figure)
            reached = figure.end
    return _ranges(found, tokens, marks)


def number_of(text: str, decimal: str) -> tuple[float, float | None]:
    """The value of digits by the language's decimal mark, and their other reading if any."""
    digits = re.sub(r"[\s'’]", "", plain(text))
    dots, commas = digits.count("."), digits.count(",")
    if dots and commas:
        mark = "." if digits.rfind(".") > digits.rfind(",") else ","
        return _read(digits, mark), None
    mark = "." if dots else ","
    if dots + commas == 0:
        return float(digits), None
    if dots + commas > 1:
        return _read(digits, "none"), None
    head, _, tail = digits.partition(mark)
    if len(tail) != 3 or len(head) > 3 or head == "0":
        return _read(digits, mark), None
    as_decimal, as_thousands = _read(digits, mark), _read(digits, "none")
    return (as_decimal, as_thousands) if mark == decimal else (as_thousands, as_decimal)


def _read(digits: str, mark: str) -> float:
    for separator in ".,":
        if separator != mark:
            digits = digits.replace(separator, "")
    return float(digits.replace(",", "."))


def unit_of(word: str, marks: Iterable[Span] = ()) -> str:
    """The code of a unit's name, or the plain name itself."""
    named = next((s.value for s in marks if s.value), "")
    return named or plain(word).strip(" .")


def converted(value: float, unit: str, into: str) -> float | None:
    """The value in another unit of the same quantity; None where they are of different kinds."""
    if unit == into:
        return value
    if unit in _SIZES and into in _SIZES and _SIZES[unit][0] == _SIZES[into][0]:
        return value * _SIZES[unit][1] / _SIZES[into][1]
    return None


def is_measure(unit: str) -> bool:
    """Whether a unit is one of a quantity (time, money, share), no thing that is counted."""
    return unit in _SIZES or unit in _CURRENCIES or unit in {"%", "pts", "x"}


def _digits(tokens: tuple[Token, ...], i: int, marks: Marks, decimal: str) -> Figure | None:
    if _is_label(tokens, i):
        return None
    value, other = number_of(tokens[i].text, decimal)
    end = i + 1
    if end < len(tokens) and tokens[end].raw in _VULGAR and tokens[end].glued:
        value, end = value + _VULGAR[tokens[end].raw], end + 1
    scale = _at(marks, "scale", end)
    if scale and _is_scale(tokens, scale, marks):
        value, other, end = value * float(scale.value), None, scale.end
        dotted = end < len(tokens) and tokens[end].text == "." and tokens[end].glued
        end += dotted and end + 1 < len(tokens) and tokens[end + 1].text in _CURRENCIES
    figure = Figure(
        i, end, value, other=other, signed=_is_signed(tokens, i), loose=_is_bound(tokens, i)
    )
    figure = _with_total(figure, tokens, marks, decimal)
    return _with_unit(figure, tokens, marks)


def _is_scale(tokens: tuple[Token, ...], scale: Span, marks: Marks) -> bool:
    """Whether k, M are thousands and millions here: "5 m" are metres, "1.2M" are not."""
    token = tokens[scale.start]
    behind = tokens[scale.end] if scale.end < len(tokens) else None
    if token.text == "m" and scale.start >= 2 and tokens[scale.start - 2].text == "h":
        return False
    if len(token.text) > 1 or (behind and behind.glued and behind.text in _CURRENCIES):
        return True
    return (
        token.glued
        and (token.raw != "m" or not _at(marks, "unit", scale.start))
        and token.raw != "h"
    )


def _is_label(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether the digits are a time, a version, a code or an ordinal, no figure."""
    if _VERSION.fullmatch(tokens[i].text) and not _GROUPED.fullmatch(tokens[i].text):
        return True
    behind = "".join(t.raw for t in tokens[i + 1 : i + 3] if t.glued)
    if re.match(r":\d|st\b|nd\b|rd\b|th\b", behind):
        return True
    before = tokens[i - 1] if i and tokens[i].glued else None
    if before is None or before.text in {"#", "_", "v", "№"}:
        return before is not None
    word = tokens[i - 2] if i >= 2 and before.glued else None
    if word is None or not word.is_word or _CODE.fullmatch(word.text):
        return False
    joined = before.text == "." or before.text in _DASHES
    return before.text == ":" if word.is_number else joined


def _is_signed(tokens: tuple[Token, ...], i: int) -> bool:
    before = tokens[i - 1] if i else None
    return before is not None and tokens[i].glued and before.text in _SIGNS and not before.glued


def _is_bound(tokens: tuple[Token, ...], i: int) -> bool:
    before = tokens[i - 1] if i else None
    arrow = i >= 2 and tokens[i - 2].text in {"-", "=", "–"} and before is not None and before.glued
    return before is not None and before.text in _BOUNDS and not arrow


def _with_total(figure: Figure, tokens: tuple[Token, ...], marks: Marks, decimal: str) -> Figure:
    """ "2 of 3", "14 of the 20 articles", "2/3"."""
    near = range(figure.end, figure.end + 1 + len(_words_behind(tokens, figure.end)[:3]))
    after = next((s for s in marks.get("of_after", []) if s.start in near), None)
    if after is not None and after.end < len(tokens) and tokens[after.end].is_number:
        done, _ = number_of(tokens[after.end].text, decimal)
        return replace(figure, value=done, end=after.end + 1, of=figure.value or None)
    of = next((s for s in marks.get("of", []) if s.start in near), None)
    if of is None:
        return figure
    for i in range(of.end, min(of.end + 3, len(tokens))):
        if tokens[i].is_number:
            total, _ = number_of(tokens[i].text, decimal)
            if total > 0 and figure.value <= total * 2:
                return replace(figure, end=i + 1, of=total)
            return figure
        spelled = _at(marks, "numeral", i)
        if spelled and float(spelled.value) > 0:
            return replace(figure, end=spelled.end, of=float(spelled.value))
    return figure


def _with_unit(figure: Figure, tokens: tuple[Token, ...], marks: Marks) -> Figure:
    at = figure.end
    behind = _words_behind(tokens, at)
    figure = replace(figure, behind=behind)
    for kind, named in (("percent", "%"), ("unit", "")):
        if span := _at(marks, kind, at):
            return replace(figure, end=span.end, unit=named or span.value)
    if at < len(tokens) and tokens[at].text in _CURRENCIES:
        return replace(figure, end=at + 1, unit=tokens[at].text)
    before = figure.start - 1
    if before >= 0 and tokens[before].text in _CURRENCIES:
        return replace(figure, start=before, unit=tokens[before].text)
    if (
        before >= 0
        and (unit := next((s for s in marks.get("unit", []) if s.end == figure.start), None))
        and unit.value in _CURRENCIES
    ):
        return replace(figure, start=unit.start, unit=unit.value)
    return replace(figure, unit=behind[0] if behind else "")


def _words_behind(tokens: tuple[Token, ...], at: int) -> tuple[str, ...]:
    words: list[str] = []
    for token in tokens[at : at + 4]:
        if not token.is_word or token.is_number:
            break
        words.append(token.text)
    return tuple(words)


def _spelled(tokens: tuple[Token, ...], span: Span, marks: Marks) -> Figure | None:
    figure = Figure(span.start, span.end, float(span.value), spelled=True)
    ones = _at(marks, "numeral", span.end + 1)
    tens = figure.value in range(20, 100, 10)
    if tens and ones and tokens[span.end].text in _DASHES and float(ones.value) < 10:
        figure = replace(figure, value=figure.value + float(ones.value), end=ones.end)
    scale = _at(marks, "scale", span.end)
    if scale and len(tokens[scale.start].text) > 1:
        figure = replace(figure, value=figure.value * float(scale.value), end=scale.end)
    return _with_unit(_with_total(figure, tokens, marks, "."), tokens, marks)


def _single(tokens: tuple[Token, ...], span: Span, marks: Marks) -> Figure | None:
    """ "a week": one of a span of time."""
    unit = _at(marks, "unit", span.end)
    if unit is None or unit.value not in _SPANS:
        return None
    return _with_unit(Figure(span.start, span.end, 1.0, spelled=True), tokens, marks)


def _and_a_half(figure: Figure, tokens: tuple[Token, ...], marks: Marks) -> Figure:
    """ "2 and a half hours", "2 heures et demie"."""
    value, last = figure.value + 0.5, figure.end - 1
    if figure.share is not None or figure.of is not None:
        return figure
    if inner := _at(marks, "half_more", figure.end):
        if figure.unit and is_measure(figure.unit):
            return replace(figure, value=value, end=inner.end)
        return _with_unit(replace(figure, value=value, end=inner.end), tokens, marks)
    if last > figure.start and (inner := _at(marks, "half_more", last)):
        return replace(figure, value=value, end=inner.end)
    return figure


def _goes_on(first: Figure, second: Figure, marks: Marks) -> bool:
    """Whether two figures are one span of time: "2 h 45 min", "1 hour and 10 minutes"."""
    apart = second.start - first.end
    joined = apart == 0 or any(
        s.start == first.end and s.end == second.start for s in marks.get("both", [])
    )
    minutes = second.unit in {"min", "m"} and first.unit == "h"
    seconds = second.unit == "s" and first.unit == "min"
    hours = second.unit == "h" and first.unit == "d"
    return joined and (minutes or seconds or hours) and first.of is None and second.of is None


def _together(first: Figure, second: Figure) -> Figure:
    size = 24 if first.unit == "d" else 60
    return replace(first, value=first.value + second.value / size, end=second.end, other=None)


def _share(tokens: tuple[Token, ...], span: Span) -> Figure:
    return Figure(
        span.start,
        span.end,
        0.0,
        behind=_words_behind(tokens, span.end),
        share=float(span.value),
        spelled=True,
    )


def _at(marks: Marks, meaning: str, start: int) -> Span | None:
    """The longest span of a meaning that begins there."""
    spans = [s for s in marks.get(meaning, []) if s.start == start]
    return max(spans, key=lambda s: s.end, default=None)


def _ranges(found: list[Figure], tokens: tuple[Token, ...], marks: Marks) -> list[Figure]:
    """Marks "200-210" and "between 200 and 210" as loose: a range is no value."""
    out: list[Figure] = []
    for figure in found:
        previous = out[-1] if out else None
        if previous is not None and _is_dash_between(previous, figure, tokens):
            out[-1] = replace(previous, loose=True)
            figure = replace(figure, loose=True)
        if any(0 <= figure.start - s.end <= 4 for s in marks.get("between", [])):
            figure = replace(figure, loose=True)
        out.append(figure)
    return out


def _is_dash_between(first: Figure, second: Figure, tokens: tuple[Token, ...]) -> bool:
    near = second.start - first.end == 1 and not second.signed
    return near and tokens[first.end].text in _DASHES
