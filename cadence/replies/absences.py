"""When somebody is back, as their out-of-office answer says."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from cadence.replies.dates import days_named
from cadence.replies.phrases import tokens_of
from cadence.replies.programs import last_back, last_until, speaks_of_return
from cadence.replies.reading import ReplyContext
from cadence.replies.tongues import tongues_for

LONGEST = timedelta(days=400)

_SENTENCES = re.compile(r"(?<=[!?。])\s+|(?<=[a-z\u00e0-\u024f]{3}\.)\s+|\n\s*\n|\n(?=\s*[-*•])")
_SEARCHED = 4000
_NEAR = 40


class How(Enum):
    """What words say of a day: the first one back, the last one away, the end of a range."""

    BACK = "back"
    UNTIL = "until"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class _Back:
    """A first day back, and how it was told."""

    day: date
    how: How


def returns_on(text: str, context: ReplyContext, today: date) -> date | None:
    """The first day back: the day after "until X", the day itself for "back on X"; None if untold.

    Only a day after `today` and within a year or so counts.
    """
    found = [
        b for b in _days_back(text[:_SEARCHED], context, today) if today < b.day <= today + LONGEST
    ]
    sure = [b.day for b in found if b.how is How.BACK]
    until = [b.day for b in found if b.how is How.UNTIL]
    ranged = [b.day for b in found if b.how is How.RANGE]
    return sure[0] if sure else max(until or ranged, default=None)


def _days_back(text: str, context: ReplyContext, today: date) -> Iterator[_Back]:
    tongues = tongues_for(context.author.locale, context.language, text)
    day_first = context.author.locale.replace("_", "-").lower() not in ("en-us", "en-ph")
    for sentence in _SENTENCES.split(text):
        plain = " ".join(sentence.split())
        tokens = tokens_of(plain)
        days = days_named(tokens, tongues.marks(tokens), today, day_first=day_first)
        for number, named in enumerate(days):
            next_one = days[number + 1].start if number + 1 < len(days) else len(tokens)
            if next_one - named.end <= 1 and number + 1 < len(days):
                continue  # "Tuesday, 1 December" names one day twice
            start, end = tokens[named.start].start, tokens[named.end - 1].end
            until = tokens[next_one].start if next_one < len(tokens) else len(plain)
            above = tokens[days[number - 1].end - 1].end if number else 0
            before = plain[max(above, start - _NEAR) : end].casefold()
            behind = plain[end : min(end + _NEAR, until)].casefold()
            how = _how(before, behind, is_second=number > 0)
            if how is How.BACK:
                yield _Back(named.day, how)
            elif how is not None:
                yield _Back(named.day + timedelta(days=1), how)


def _how(before: str, behind: str, *, is_second: bool) -> How | None:
    """What the nearest phrase says of a day; the second day of a sentence may end a range."""
    back, until = last_back(before, behind), last_until(before, behind)
    if back > until:
        return How.BACK
    if until >= 0:
        return How.UNTIL
    if speaks_of_return(behind):
        return How.BACK
    return How.RANGE if is_second else None
