"""Days as people name them: by Friday, bis 4. Januar, d'ici la fin du mois, 来週の水曜日までに."""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from cadence.replies.phrases import Span, Token
from cadence.replies.tongues import Marks

_ISO = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})(?:\.(\d{2,4}))?\.?")
_ORDINAL = frozenset({"st", "nd", "rd", "th", "er", "e", "º", "ª", "°", "."})
_DAY_MARK = frozenset({"日", "号"})
_NEAR = 3
_PARTICLE = 2


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A day that words name. `how`: by, before, until, since, or "" for nothing; a `doubtful` one
    ("4/5", "2.3.") is a day only where something stands with it; `is_hour`: end of day, tonight."""

    start: int
    end: int
    day: date
    how: str = ""
    ends_period: bool = False
    doubtful: bool = False
    is_hour: bool = False

    @property
    def due(self) -> date:
        """The last day it allows: the day before for "before X", save the end of a period."""
        return (
            self.day - timedelta(days=1)
            if self.how == "before" and not self.ends_period
            else self.day
        )


def days_named(
    tokens: tuple[Token, ...], marks: Marks, today: date, *, day_first: bool
) -> list[NamedDay]:
    """Every day a sentence names, in order, each with the preposition it stands with."""
    found: list[NamedDay] = []
    reached = 0
    candidates = [
        *_written(tokens, today, day_first=day_first),
        *_months(tokens, marks, today),
        *_weekdays(tokens, marks, today),
        *_relative(tokens, marks, today),
        *_quarters(tokens, today),
        *_bare_days(tokens, marks, today),
        *_numbered_days(tokens, marks, today),
    ]
    if not candidates:
        return found
    for named in sorted(_with_their_hour(candidates), key=lambda n: (n.start, -n.end)):
        if named.start >= reached:
            told = _with_preposition(named, tokens, marks)
            if told.how or not told.doubtful:
                found.append(told)
                reached = named.end
    return found


def _with_their_hour(candidates: list[NamedDay]) -> list[NamedDay]:
    """ "End of day Friday" is Friday: what only names an hour of today goes with the day behind."""
    hours = {(n.end, n.start) for n in candidates if n.is_hour}
    out = []
    for named in candidates:
        start = next((a for end, a in hours if named.start - end in (0, 1)), None)
        if start is not None and not named.is_hour:
            out.append(replace(named, start=start))
        elif not named.is_hour or not any(
            0 <= n.start - named.end <= 1 for n in candidates if not n.is_hour
        ):
            out.append(named)
    return out


def day_of(operation: str, today: date) -> tuple[date, bool] | None:
    """The day that an entry of a language's `day` list stands for, and whether it ends a period.

    `3d`, `2w`, `1m`: that far from today. `eow` (Friday), `eom`, `eoq`, `eoy`; `enw`, `enm`, `enq`
    the next ones; `2enw` the one after. `12-25`: that day of the year.
    """
    if match := re.fullmatch(r"(\d+)(d|wd|w|m)", operation):
        return after(today, int(match[1]), match[2]), False
    if match := re.fullmatch(r"(\d{1,2})-(\d{1,2})", operation):
        return coming(today, int(match[1]), int(match[2])), False
    friday = today + timedelta(days=(4 - today.weekday()) % 7)
    month_end = _month_end(today.year, today.month)
    quarter_end = _month_end(today.year, (today.month - 1) // 3 * 3 + 3)
    next_day = month_end + timedelta(days=1)
    next_quarter = quarter_end + timedelta(days=1)
    week = friday + timedelta(days=7) if today.weekday() < 5 else friday
    ends = {
        "eow": friday,
        "enw": week,
        "2enw": week + timedelta(days=7),
        "eom": month_end,
        "enm": _month_end(next_day.year, next_day.month),
        "eoq": quarter_end,
        "enq": _month_end(next_quarter.year, next_quarter.month + 2),
        "eoy": date(today.year, 12, 31),
    }
    return (ends[operation], True) if operation in ends else None


def after(today: date, number: int, span: str) -> date:
    """So many days (d), working days (wd), weeks (w) or months (m) from today."""
    if span == "wd":
        day = today
        for _ in range(min(number, 400)):
            day += timedelta(days=3 if day.weekday() == 4 else 2 if day.weekday() == 5 else 1)
        return day
    if span == "m":
        months = today.month - 1 + min(number, 120)
        year, month = today.year + months // 12, months % 12 + 1
        return date(year, month, min(today.day, calendar.monthrange(year, month)[1]))
    return today + timedelta(days=min(number, 3650) * (7 if span.endswith("w") else 1))


def coming(today: date, month: int, day: int, year: int | None = None) -> date:
    """That day of this year, or of the next where it is well past. Raises ValueError for none."""
    if year is not None:
        return date(year + 2000 if year < 100 else year, month, day)
    this = date(today.year, month, day)
    return date(today.year + 1, month, day) if this < today - timedelta(days=21) else this


def _month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def _day(today: date, month: int, day: int, year: int | None) -> date | None:
    try:
        return coming(today, month, day, year)
    except ValueError:
        return None


def _written(tokens: tuple[Token, ...], today: date, *, day_first: bool) -> Iterator[NamedDay]:
    """2026-12-04, 4.12., 4.12.2026, 4/12, 12/4."""
    for i, token in enumerate(tokens):
        if not token.is_number:
            continue
        run = "".join(t.text for t in tokens[i : i + 5] if t is token or t.glued)
        if (match := _ISO.match(run)) and (
            found := _day(today, int(match[2]), int(match[3]), int(match[1]))
        ):
            yield NamedDay(i, i + 5, found)
        elif (match := _DOTTED.fullmatch(token.text)) and i + 1 < len(tokens):
            dotted = match[3] or (tokens[i + 1].text == "." and tokens[i + 1].glued)
            day = _day(today, int(match[2]), int(match[1]), int(match[3]) if match[3] else None)
            if dotted and day:
                ends = not match[3] and i + 2 >= len(tokens)
                yield NamedDay(i, i + (1 if match[3] else 2), day, doubtful=ends)
        elif (match := re.match(r"(\d{1,2})/(\d{1,2})(?:/(\d{2,4}))?$", _slashed(tokens, i))) and (
            named := _either(match, today, day_first=day_first)
        ):
            yield NamedDay(i, i + (5 if match[3] else 3), named, doubtful=not match[3])


def _slashed(tokens: tuple[Token, ...], i: int) -> str:
    parts = [tokens[i].text]
    for token in tokens[i + 1 : i + 5]:
        if not token.glued or not (token.text == "/" or token.is_number):
            break
        parts.append(token.text)
    return "".join(parts)


def _either(match: "re.Match[str]", today: date, *, day_first: bool) -> date | None:
    a, b = int(match[1]), int(match[2])
    year = int(match[3]) if match[3] else None
    if a > 12 or (day_first and b <= 12):
        return _day(today, b, a, year)
    return _day(today, a, b, year)


def _months(tokens: tuple[Token, ...], marks: Marks, today: date) -> Iterator[NamedDay]:
    """4 December, December 4th, 4. Januar 2027, 1er décembre, 1 de mayo, 12月4日, in March."""
    for span in marks.get("month", []):
        month = int(span.value)
        light = {i for s in marks.get("article", []) for i in range(s.start, s.end)}
        before, start = _day_before(tokens, span.start, light)
        behind, end = _day_behind(tokens, span.end, light)
        number = before or behind
        start = start if before else span.start
        end = span.end if before else end if behind else span.end
        year, end = _year(tokens, end)
        if number:
            if day := _day(today, month, number, year):
                yield NamedDay(start, end, day)
        elif _names_a_period(tokens, marks, span.start) or year:
            first = date(year or today.year, month, 1)
            if year is None and _month_end(first.year, month) < today:
                first = date(today.year + 1, month, 1)
            yield NamedDay(span.start, end, _month_end(first.year, month), ends_period=True)


def _names_a_period(tokens: tuple[Token, ...], marks: Marks, start: int) -> bool:
    near = {*range(start - 2, start + 1)}
    cues = ("by", "before", "until", "in_time", "end_of", "mid_of")
    return any(s.end in near for cue in cues for s in marks.get(cue, []))


def _day_before(tokens: tuple[Token, ...], at: int, light: set[int]) -> tuple[int, int]:
    i = at - 1
    while i >= max(0, at - _NEAR) and (
        i in light
        or tokens[i].text in _ORDINAL
        or (len(tokens[i].text) == _PARTICLE and not tokens[i].is_number)
    ):
        i -= 1
    if i >= 0 and tokens[i].text.isdecimal() and 1 <= int(tokens[i].text) <= 31:
        return int(tokens[i].text), i
    return 0, at


def _day_behind(tokens: tuple[Token, ...], at: int, light: set[int]) -> tuple[int, int]:
    for i in range(at, min(at + 2, len(tokens))):
        text = tokens[i].text
        if text.isdecimal() and 1 <= int(text) <= 31:
            glued = i + 1 < len(tokens) and tokens[i + 1].text == ":"
            end = i + 1
            if end < len(tokens) and tokens[end].glued and tokens[end].text != ".":
                end += tokens[end].text in _DAY_MARK | _ORDINAL
            return (0, at) if glued else (int(text), end)
        if i not in light and text != ".":
            break
    return 0, at


def _year(tokens: tuple[Token, ...], at: int) -> tuple[int | None, int]:
    for i in range(at, min(at + 2, len(tokens))):
        if re.fullmatch(r"20\d\d", tokens[i].text):
            return int(tokens[i].text), i + 1
        if tokens[i].is_number or len(tokens[i].text) > 3:
            break
    return None, at


def _weekdays(tokens: tuple[Token, ...], marks: Marks, today: date) -> Iterator[NamedDay]:
    for span in marks.get("weekday", []):
        wanted = int(span.value)
        day = today + timedelta(days=(wanted - 1 - today.weekday()) % 7 or 7)
        start = span.start
        for nxt in marks.get("next_week_day", []):
            if nxt.end == span.start or nxt.start == span.end or nxt.end == span.start - 1:
                monday = today - timedelta(days=today.weekday()) + timedelta(days=7)
                day = monday + timedelta(days=wanted - 1)
                start = min(start, nxt.start)
        yield NamedDay(start, span.end, day)


def _relative(tokens: tuple[Token, ...], marks: Marks, today: date) -> Iterator[NamedDay]:
    for span in marks.get("day", []):
        if found := day_of(span.value, today):
            hour = span.value == "0d"
            yield NamedDay(span.start, span.end, found[0], ends_period=found[1], is_hour=hour)
    for span in marks.get("span", []):
        number = _amount(tokens, marks, span.start)
        said = {s.end for s in (*marks.get("in_time", []), *marks.get("pause", []))} | {
            s.start for s in marks.get("in_time", []) if _behind(s, tokens)
        }
        if number and (number[1] in said or span.end in said):
            size = re.match(r"(\d*)(\w+)", span.value)
            assert size is not None
            day = after(today, number[0] * int(size[1] or 1), size[2])
            yield NamedDay(number[1], span.end, day)


def _amount(tokens: tuple[Token, ...], marks: Marks, end: int) -> tuple[int, int] | None:
    if end and tokens[end - 1].text.isdecimal():
        return int(tokens[end - 1].text), end - 1
    for span in marks.get("numeral", []):
        if span.end == end:
            return int(float(span.value)), span.start
    single = next((s for s in marks.get("article", []) if s.end == end), None)
    return (1, single.start) if single else None


def _quarters(tokens: tuple[Token, ...], today: date) -> Iterator[NamedDay]:
    for i, token in enumerate(tokens):
        if match := re.fullmatch(r"q([1-4])", token.text):
            end = _month_end(today.year, int(match[1]) * 3)
            if end < today:
                end = _month_end(today.year + 1, int(match[1]) * 3)
            yield NamedDay(i, i + 1, end, ends_period=True)


def _bare_days(tokens: tuple[Token, ...], marks: Marks, today: date) -> Iterator[NamedDay]:
    """the 7th, am 15., 15日: a number with the sign of an ordinal."""
    said = {s.end for cue in ("by", "before", "until") for s in marks.get(cue, [])}
    for i, token in enumerate(tokens[:-1]):
        sign = tokens[i + 1]
        if not token.text.isdecimal() or not 1 <= int(token.text) <= 31 or not sign.glued:
            continue
        ordinal = sign.text in {"st", "nd", "rd", "th", "日"}
        dotted = sign.text == "." and i in said and i + 2 < len(tokens)
        if dotted or (ordinal and (i == 0 or tokens[i - 1].text != "月")):
            yield NamedDay(i, i + 2, _next_day_of_month(today, int(token.text)))


def _numbered_days(tokens: tuple[Token, ...], marks: Marks, today: date) -> Iterator[NamedDay]:
    """ "até dia 25", "antes del 25": a number behind the word that announces a day."""
    for span in marks.get("day_number", []):
        i = span.end
        if i >= len(tokens) or not tokens[i].text.isdecimal() or not 1 <= int(tokens[i].text) <= 31:
            continue
        behind = tokens[i + 1] if i + 1 < len(tokens) else None
        if (
            behind is None
            or not (behind.is_word or behind.glued or behind.text in "%€$£")
            or behind.text in ".,;!?)"
        ):
            yield NamedDay(i, i + 1, _next_day_of_month(today, int(tokens[i].text)), "by")


def _next_day_of_month(today: date, number: int) -> date:
    year, month = today.year, today.month
    for _ in range(12):
        if number <= calendar.monthrange(year, month)[1] and date(year, month, number) > today:
            break
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    return date(year, month, min(number, calendar.monthrange(year, month)[1]))


def _with_preposition(named: NamedDay, tokens: tuple[Token, ...], marks: Marks) -> NamedDay:
    """The nearest of by, before, until, since that stands right before it, or right behind."""
    named = _part_of_period(named, tokens, marks)
    order = ("since", "before", "by", "until")
    for reach in range(_NEAR + 1):
        at = named.start - reach
        if reach and (at < 0 or not _is_light(tokens[at])):
            break
        for how in order:
            if any(s.end == at for s in marks.get(how, [])):
                start = min(s.start for s in marks[how] if s.end == at)
                return replace(named, how=how, start=min(start, named.start))
    for how in ("before", "by", "until", "since"):
        if any(
            s.start in (named.end, named.end + 1) and _behind(s, tokens) for s in marks.get(how, [])
        ):
            return replace(named, how=how)
    return named


def _part_of_period(named: NamedDay, tokens: tuple[Token, ...], marks: Marks) -> NamedDay:
    """ "End of March", "mid December": the words before belong to the day."""
    for meaning, half in (("end_of", False), ("mid_of", True)):
        near = [s for s in marks.get(meaning, []) if 0 <= named.start - s.end <= 1]
        if near and named.ends_period:
            day = named.day.replace(day=15) if half else named.day
            return replace(named, start=min(s.start for s in near), day=day)
    return named


def _is_light(token: Token) -> bool:
    """An article or the like: it may stand between the preposition and the day."""
    return token.is_word and not token.is_number and len(token.text) <= 4


def _behind(span: Span, tokens: tuple[Token, ...]) -> bool:
    """Whether a preposition may follow its noun: two words ("at the latest"), or Japanese."""
    return span.end - span.start > 1 or not tokens[span.start].raw.isascii()
