"""The clauses of a sentence, and which of them state what holds today.

Hypotheses, denials, history, hopes, other people's claims and questions state nothing.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from cadence.replies.dates import NamedDay
from cadence.replies.hearing import Heard
from cadence.replies.numbers import is_measure
from cadence.replies.phrases import Span
from cadence.replies.sentences import QUOTE

_BREAKS = frozenset(
    {",", ";", ":", "—", "–", "(", ")", "、", "，", "；", "：", "|", "...", "…", "-"}
)
_YEAR = re.compile(r"20\d\d")
_HALF_A_YEAR = 180


@dataclass(frozen=True, slots=True)
class Clause:
    """Some tokens of a sentence. `opened` is the mark or word before it; `stated` is whether it
    speaks of what is today, `denied` whether it says that something is not so."""

    start: int
    end: int
    opened: str = ""
    stated: bool = True
    past: bool = False
    denied: bool = False
    now: bool = False

    @property
    def asserted(self) -> bool:
        """Whether it states something and does not deny it."""
        return self.stated and not self.denied


@lru_cache(maxsize=512)
def clauses(heard: Heard) -> tuple[Clause, ...]:
    """The clauses in order, judged; once a sentence, as many rules ask."""
    judged: list[Clause] = []
    untrue = heard.sentence.is_question
    sticky = False
    for number, (start, end, opened) in enumerate(_cut(heard)):
        inside = {"start": start, "end": end}
        now = bool(heard.said("present", **inside))
        if heard.said("hypothetical", **inside):
            untrue = True
            if number == 0:
                sticky = False
        if heard.said("reported", **inside):
            untrue = True
        old = bool(heard.said("history", **inside)) or _names_old_time(heard, start, end)
        plan = any(not _names_goal(heard, span) for span in heard.said("plan", **inside))
        sticky = (sticky and not now) or old or plan
        denied = bool(heard.said("negation", **inside))
        modal = bool(heard.said("modal", **inside))
        judged.append(
            Clause(
                start,
                end,
                opened,
                stated=not (untrue or sticky or modal),
                past=bool(heard.said("past", **inside)) and not _is_recent(heard),
                denied=denied,
                now=now,
            )
        )
    return tuple(judged)


def _names_goal(heard: Heard, span: Span) -> bool:
    """Whether the word only says what the code behind it is ("goal G4 is at risk")."""
    return any(c.start == span.end for c in heard.codes)


def _is_recent(heard: Heard) -> bool:
    return heard.says("recent", "last_month") or any(
        d.how == "" and not _is_long_ago(d, heard) for d in heard.days
    )


def _is_long_ago(day: NamedDay, heard: Heard) -> bool:
    """Whether a day or month named without a year lies behind, the month just past left aside."""
    ahead = (day.day - heard.today).days
    this_or_last = (heard.today.month - day.day.month) % 12 <= 1
    says_year = any(_YEAR.fullmatch(t.text) for t in heard.sentence.tokens[day.start : day.end])
    return ahead > _HALF_A_YEAR and not this_or_last and not says_year


def _names_old_time(heard: Heard, start: int, end: int) -> bool:
    """Whether a month or a year is named that is over and part of no day ("In 2025 we had 30")."""
    inside = [d for d in heard.days if start <= d.start < end]
    return any(d.how == "" and _is_long_ago(d, heard) for d in inside) or any(
        _is_old_year(token.text, heard)
        and not any(d.start <= i < d.end for d in heard.days)
        and not any(f.start <= i < f.end and (is_measure(f.unit) or f.of) for f in heard.figures)
        for i, token in enumerate(heard.sentence.tokens[start:end], start)
    )


def _is_old_year(text: str, heard: Heard) -> bool:
    year = heard.today.year
    return text.isdecimal() and year - 20 < int(text[:6]) < year


def _cut(heard: Heard) -> list[tuple[int, int, str]]:
    """Where each clause begins and ends, and what opens it."""
    tokens = heard.sentence.tokens
    joints = {s.start: s.end for s in (*heard.said("both"), *heard.said("but"))}
    inside = {i for f in heard.figures for i in range(f.start + 1, f.end)}
    inside |= {i for g in heard.goals for i in range(g.start + 1, g.end)}
    inside |= {i for d in heard.days for i in range(d.start + 1, d.end)}
    found: list[tuple[int, int, str]] = []
    start, opened = 0, ""
    i = 0
    while i < len(tokens):
        length = _joint(heard, i, joints) if i not in inside else 0
        if length:
            if i > start:
                found.append((start, i, opened))
                opened = ""
            opened = f"{opened} {tokens[i].text}".strip()
            i += length
            start = i
            continue
        i += 1
    if start < len(tokens) or not found:
        found.append((start, len(tokens), opened))
    return found


def _joint(heard: Heard, i: int, joints: dict[int, int]) -> int:
    tokens = heard.sentence.tokens
    token = tokens[i]
    if i in joints:
        return joints[i] - i
    if token.text not in _BREAKS:
        return 0
    if token.text in {"-", "–", "—"} and (
        token.glued or (i + 1 < len(tokens) and tokens[i + 1].glued)
    ):
        return 0
    return 1


def is_verb_last(heard: Heard) -> bool:
    """Whether the verb closes the sentence, with all that undoes it."""
    return all(t.says.verb_last for t in heard.spoken)


def is_quotation(heard: Heard) -> bool:
    """Whether the sentence is nothing but somebody's quoted words."""
    words = [t for t in heard.sentence.tokens if t.is_word or t.text == QUOTE]
    return bool(words) and all(t.text == QUOTE for t in words)
