"""What a figure says of a goal: its value, the share of the way, or nothing that fits its unit."""

from dataclasses import dataclass
from functools import lru_cache

from cadence.replies.goals_named import same_thing
from cadence.replies.hearing import Heard, Scene
from cadence.replies.numbers import Figure, converted, is_measure
from cadence.replies.phrases import Token, plain, tokens_of
from cadence.replies.reading import GoalRef
from cadence.replies.tongues import Marks, Tongue

_FAR = 2.0
_LIGHT = (
    *("total", "present", "filler", "copula", "since", "by", "before", "recent", "both", "but"),
    *("on_track", "at_risk", "off_track", "done", "plan", "from_figure", "still_there"),
)
"""What may stand behind a figure without being its unit."""

_SIGNS = {"usd": "$", "gbp": "£", "eur": "€", "jpy": "¥"}
_SCALES = {"k": 1e3, "t": 1e3, "m": 1e6, "mn": 1e6, "mio": 1e6, "bn": 1e9}
_CURRENCIES = frozenset({"€", "$", "£", "¥", "chf"})


@dataclass(frozen=True, slots=True)
class Fit:
    """How a figure fits a goal; exactly one of the two is set. `exact`: the unit was said."""

    value: float | None = None
    progress: float | None = None
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Unit:
    """A goal's unit: its code or plain word, and how much one of it is ("k€": 1000 €)."""

    code: str
    size: float = 1.0


def fit(goal: GoalRef, figure: Figure, heard: Heard, scene: Scene) -> Fit | None:
    """What the figure says of the goal; None where it is of another kind."""
    if figure.share is not None:
        return Fit(progress=figure.share, exact=False)
    unit = unit_of_goal(goal.unit, scene.tongues.each)
    if figure.of is not None:
        return _part(goal, figure, unit, heard)
    if figure.is_percent:
        if unit.code == "%":
            return Fit(value=figure.value, exact=True)
        return Fit(progress=figure.value / 100)
    if figure.unit and is_measure(unit.code):
        size = converted(figure.value, figure.unit, unit.code)
        if size is not None:
            return Fit(value=round(size / unit.size, 9), exact=True)
    if unit.code and not is_measure(unit.code) and same_thing(figure.behind[:3], goal.unit):
        return Fit(value=figure.value / unit.size, exact=True)
    if not is_measure(unit.code) and _acronym_follows(goal, figure, heard):
        return Fit(value=figure.value / unit.size, exact=True)
    if unit.code and figure.unit == unit.code:
        return Fit(value=figure.value / unit.size, exact=True)
    if not unit.code and goal.target is None:
        return None
    if is_bare(figure, heard):
        return Fit(value=figure.value)
    return None


def _part(goal: GoalRef, figure: Figure, unit: Unit, heard: Heard) -> Fit | None:
    """ "2 of 3": the value where 3 is the target, the share of it for a percentage."""
    assert figure.of is not None
    if unit.code == "%" and not figure.is_percent:
        return Fit(value=100 * figure.value / figure.of) if figure.of else None
    ends = {goal.target, goal.start}
    if figure.of == goal.target and (goal.start or 0) <= (goal.target or 0):
        return Fit(value=figure.value, exact=True)
    if figure.of in ends:
        return Fit(progress=figure.value / figure.of)
    if goal.target is None:
        return Fit(progress=figure.value / figure.of) if figure.value <= figure.of else None
    return None


def _acronym_follows(goal: GoalRef, figure: Figure, heard: Heard) -> bool:
    """Whether the goal's acronym stands where a unit would: "38k MAU"."""
    tokens = heard.sentence.tokens
    return any(
        m.start == figure.end
        and goal in m.goals
        and m.how == "title"
        and tokens[m.start].raw.isupper()
        for m in heard.goals
    )


def is_bare(figure: Figure, heard: Heard) -> bool:
    """Whether no noun stands behind the figure that would be its unit."""
    if not figure.unit:
        return True
    if is_measure(figure.unit) or figure.end >= len(heard.sentence.tokens):
        return False
    if figure.behind and figure.unit == figure.behind[0]:
        light = {span.start for span in heard.said(*_LIGHT)}
        starts_day = any(d.start <= figure.end < d.end for d in heard.days)
        common = any(figure.unit in t.common for t in heard.spoken)
        named = any(m.start == figure.end for m in heard.people)
        return figure.end in light or starts_day or common or named
    return False


def is_far(goal: GoalRef, said: Fit) -> bool:
    """Whether a value lies far beyond the target, or far behind the start: a slip, most likely."""
    if said.progress is not None:
        return not -0.01 <= said.progress <= _FAR
    assert said.value is not None
    if (
        plain(goal.unit).strip() in {"%", "percent"}
        and max(goal.start or 0, goal.target or 0) <= 100
    ) and not 0 <= said.value <= 100:
        return True
    if goal.start is None or goal.target is None or goal.start == goal.target:
        return False
    way = (said.value - goal.start) / (goal.target - goal.start)
    return not -_FAR <= way <= _FAR


@lru_cache(maxsize=1024)
def unit_of_goal(unit: str, tongues: tuple[Tongue, ...]) -> Unit:
    """The unit of a goal in the codes that figures have."""
    text = plain(unit).strip(" .")
    tokens = tokens_of(text)
    for tongue in tongues:
        marks = tongue.book.marks(tokens)
        for meaning, named in (("percent", "%"), ("unit", "")):
            for span in marks.get(meaning, ()):
                if span.start == 0 and span.end == len(tokens):
                    return Unit(named or span.value)
        if (money := _money(tokens, marks)) is not None:
            return money
    return Unit(text)


def _money(tokens: tuple[Token, ...], marks: Marks) -> Unit | None:
    """ "k€", "Mio. €", "thousand euros": a currency, and how much of it is one."""
    sign, size = "", 1.0
    named = {s.start: s.value for s in marks.get("unit", []) if s.value in _CURRENCIES}
    scaled = {s.start: float(s.value) for s in marks.get("scale", [])}
    for i, token in enumerate(tokens):
        word = _SIGNS.get(token.text, token.text)
        if word in _CURRENCIES or i in named:
            sign = named.get(i, word)
        elif token.text in _SCALES or i in scaled:
            size *= scaled.get(i) or _SCALES[token.text]
        elif token.is_word:
            return None
    return Unit(sign, size) if sign else None
