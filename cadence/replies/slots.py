"""Which of the offered times somebody takes: by number, or by its day where only one has it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from cadence.replies.dates import days_named
from cadence.replies.hearing import Heard, Scene
from cadence.replies.numbers import Figure
from cadence.replies.phrases import tokens_of

_OFFER = re.compile(r"^[ \t>*]*(\d{1,2})[.):]\s+(\S.*)$", re.MULTILINE)
_TIME = re.compile(r"\b(\d{1,2})(?:[:.h](\d{2})|\s?(am|pm|uhr|h)\b)", re.IGNORECASE)
_MOST = 20


@dataclass(frozen=True, slots=True)
class _Offer:
    number: int
    day: date | None
    hour: str


def chosen_slot(heard: Heard, scene: Scene) -> int | str | None:
    """The number of the slot a sentence takes, the numbers of several that fit, None for none."""
    if (heard.sentence.is_question and not heard.says("suits")) or heard.says("hypothetical"):
        return None
    offers = list(_offers(scene))
    numbers = {o.number for o in offers} or set(range(1, 6))
    by_number = _by_number(heard, numbers) or _by_ordinal(heard, numbers)
    if by_number is not None:
        return by_number
    if heard.says("negation") or (not heard.days and not _TIME.search(heard.sentence.text)):
        return None
    fitting = [o for o in offers if _fits(o, heard)]
    if len(fitting) == 1:
        return fitting[0].number
    return ", ".join(str(o.number) for o in fitting) or None


def _by_number(heard: Heard, numbers: set[int]) -> int | None:
    """A number of the list that is said as such: alone, first, or behind "option"."""
    if heard.says("negation") and not heard.says("suits"):
        return None
    for figure in heard.figures:
        number = int(figure.value) if figure.value == int(figure.value) else 0
        if number not in numbers or figure.of or figure.is_percent:
            continue
        named = any(s.end == figure.start for s in heard.said("slot"))
        words = [i for i, t in enumerate(heard.sentence.tokens) if t.is_word]
        first = (
            bool(words)
            and figure.start == words[0]
            and (not figure.unit or _is_light(heard, figure))
        )
        alone = _is_alone(heard, figure)
        if named or alone or (first and heard.says("suits")) or (first and len(words) <= 3):
            return number
    return None


def _by_ordinal(heard: Heard, numbers: set[int]) -> int | None:
    """ "The second one, please"."""
    said = [s for s in heard.said("ordinal") if int(s.value) in numbers]
    if len({s.value for s in said}) != 1 or heard.says("negation"):
        return None
    inside = {
        i
        for s in (*said, *heard.said("polite", "suits", "slot", "agree", "yes", "article"))
        for i in range(s.start, s.end)
    }
    words = [i for i, t in enumerate(heard.sentence.tokens) if t.is_word]
    return int(said[0].value) if all(i in inside for i in words) else None


def _is_light(heard: Heard, figure: Figure) -> bool:
    return figure.unit not in {"h", "min", "d", "w"} and not any(
        d.start <= figure.start < d.end for d in heard.days
    )


def _is_alone(heard: Heard, figure: Figure) -> bool:
    inside = {
        i
        for s in heard.said("polite", "suits", "slot", "agree", "yes")
        for i in range(s.start, s.end)
    }
    inside |= set(range(figure.start, figure.end))
    return all(i in inside for i, t in enumerate(heard.sentence.tokens) if t.is_word)


def _fits(offer: _Offer, heard: Heard) -> bool:
    days = {d.day for d in heard.days}
    time = _TIME.search(heard.sentence.text)
    if days and offer.day not in days:
        return False
    return time is None or _hour(time) == offer.hour


def _hour(match: "re.Match[str]") -> str:
    hour = int(match[1]) + (12 if (match[3] or "").lower() == "pm" and int(match[1]) < 12 else 0)
    return f"{hour:02d}:{match[2] or '00'}"


def _offers(scene: Scene) -> Iterator[_Offer]:
    """The slots of the prompt, or those printed in the letter that is answered."""
    prompt = scene.context.prompt
    zone = ZoneInfo(prompt.zone) if prompt.zone else scene.context.now.tzinfo
    for slot in prompt.slots:
        start = slot.start.astimezone(zone)
        yield _Offer(slot.number, start.date(), f"{start:%H:%M}")
    if prompt.slots or not scene.context.thread:
        return
    for number, line in _OFFER.findall(scene.context.thread[0].text)[:_MOST]:
        tokens = tokens_of(line)
        marks = scene.tongues.marks(tokens)
        days = days_named(tokens, marks, scene.today, day_first=scene.day_first)
        time = _TIME.search(line)
        exact = max(days, key=lambda d: d.end - d.start, default=None)
        yield _Offer(int(number), exact.day if exact else None, _hour(time) if time else "")
