"""By which day something is due, of the days that a sentence names."""

from datetime import date

from cadence.replies.dates import NamedDay
from cadence.replies.hearing import Heard


def due_day(heard: Heard, start: int = 0, end: int | None = None) -> date | None:
    """The day by which something is due: the one with a preposition first."""
    stop = len(heard.sentence.tokens) if end is None else end
    days = [d for d in heard.days if start <= d.start < stop and d.how != "since"]
    days = [d for d in days if not _is_attribute(d, heard)]
    for wanted in (("by", "before"), ("until",), ("",)):
        fitting = [d for d in days if d.how in wanted]
        if fitting:
            return min(fitting, key=lambda d: d.ends_period and _describes(d, heard)).due
    return None


def _describes(day: NamedDay, heard: Heard) -> bool:
    """Whether a noun stands behind the day ("the Q1 forecast"): then another day is the due one."""
    tokens = heard.sentence.tokens
    if day.end >= len(tokens) or not tokens[day.end].is_word:
        return False
    return not any(tokens[day.end].text in t.common for t in heard.spoken)


def _is_attribute(day: NamedDay, heard: Heard) -> bool:
    """Whether the day only describes a thing ("the Monday report", "Friday's board")."""
    tokens = heard.sentence.tokens
    possessive = [t.text for t in tokens[day.end : day.end + 2]] == ["'", "s"]
    return possessive and day.how not in {"by", "before"}
