"""What ties a figure to a goal ("is at", "down to") and what unties it (a rest, a plan, a gain)."""

from datetime import date, timedelta

from cadence.replies.clauses import Clause
from cadence.replies.goals_named import GoalMention
from cadence.replies.hearing import Heard
from cadence.replies.numbers import Figure

_REACH = 6
_APART = 2
_A_YEAR_LESS_A_SEASON = timedelta(days=275)
"""A day or month without a year that would come later than that is the one just past."""

_LIGHT_MARKS = frozenset("=:→>-–—~≈,(")


def current_figures(heard: Heard, counted: list[Figure]) -> list[Figure]:
    """Without figures that are told only for comparison ("from 260", "260 →", "down from")."""
    kept = []
    for i, figure in enumerate(counted):
        old = any(ends_at(s.end, figure.start, heard) for s in heard.said("from_figure"))
        leads = i + 1 < len(counted) and _is_arrow(heard, figure.end)
        if not (leads or (old and len(counted) > 1) or (old and _long_cue(heard, figure))):
            kept.append(figure)
    return kept


def _long_cue(heard: Heard, figure: Figure) -> bool:
    return any(
        s.end - s.start > 1 and ends_at(s.end, figure.start, heard)
        for s in heard.said("from_figure")
    )


def _is_arrow(heard: Heard, at: int) -> bool:
    tokens = heard.sentence.tokens
    text = "".join(t.text for t in tokens[at : at + 2])
    return text.startswith(("→", "->", "=>", "⇒", "➜", "➔"))


def ends_at(end: int, start: int, heard: Heard) -> bool:
    """Whether a phrase stands right before a figure, fillers and light marks left aside."""
    fillers = {i for s in heard.said("filler") for i in range(s.start, s.end)}
    while start > end and start > 0:
        token = heard.sentence.tokens[start - 1]
        if start - 1 not in fillers and token.text not in _LIGHT_MARKS:
            return False
        start -= 1
    return start == end


def is_state(figure: Figure, clause: Clause, heard: Heard) -> bool:
    """Whether words before the figure say that something is at it."""
    begin = max(0, clause.start - _REACH)
    if any(ends_at(s.end, figure.start, heard) for s in heard.said("state", start=begin)):
        return True
    if _is_arrival(figure, heard) and heard.said("from_figure", start=begin, end=figure.start):
        return True
    if figure.share is not None and _is_of_the_way(figure, heard):
        return True
    if any(_is_arrow(heard, f.end) and f.end < figure.start <= f.end + 3 for f in heard.figures):
        return True
    end = min(clause.end + 1, len(heard.sentence.tokens))
    return bool(heard.said("total", start=clause.start, end=end))


def _is_arrival(figure: Figure, heard: Heard) -> bool:
    """Whether the figure is what was arrived at: "to 240", "auf 240"."""
    behind = any(s.start == figure.end for s in heard.said("arrival"))
    return behind or any(ends_at(s.end, figure.start, heard) for s in heard.said("to"))


def is_ours(figure: Figure, clause: Clause, heard: Heard) -> bool:
    """Whether "we are at" or the like stands right before the figure."""
    begin = max(0, clause.start - 2)
    return any(ends_at(s.end, figure.start, heard) for s in heard.said("we_are", start=begin))


def stands_alone(figure: Figure, heard: Heard) -> bool:
    """Whether a sentence says nothing but that figure, and that it holds now: "Currently 251."."""
    light = {
        i
        for s in heard.said("present", "filler", "state", "still_there")
        for i in range(s.start, s.end)
    }
    tokens = heard.sentence.tokens
    others = [i for i, t in enumerate(tokens) if t.is_word and not figure.start <= i < figure.end]
    return bool(heard.said("present")) and all(i in light for i in others)


def is_said_of_us(figure: Figure, clause: Clause, heard: Heard) -> bool:
    """Whether what is counted is ours, where the goal is only named by it: "we have 12 accounts",
    not "Holt has 12 accounts"."""
    first = heard.said("first", start=clause.start, end=figure.start)
    total = heard.said("total", start=clause.start, end=clause.end)
    return (
        is_ours(figure, clause, heard)
        or bool(total)
        or bool(first and is_state(figure, clause, heard))
    )


def adjoins(mention: GoalMention, figure: Figure, heard: Heard) -> bool:
    """Whether the figure follows the goal's name with nothing but light words between."""
    tokens = heard.sentence.tokens
    if figure.end <= mention.start:
        ways = [s.end for s in heard.said("of_the_way") if s.start == figure.end]
        return mention.how == "code" and mention.start - max(ways, default=figure.end) <= 2
    light = {i for s in heard.said("filler", "copula", "state") for i in range(s.start, s.end)}
    between = range(mention.end, figure.start)
    if mention.how == "title" and (mention.end >= len(tokens) or not between):
        return mention.share >= 0.5
    return all(i in light or not tokens[i].is_word for i in between)


def opens_clause(figure: Figure, clause: Clause, heard: Heard) -> bool:
    """Whether the figure is the first thing of its clause."""
    return ends_at(clause.start, figure.start, heard)


def is_left(figure: Figure, clause: Clause, heard: Heard) -> bool:
    """Whether the figure counts what is still there: "240 tickets left", "only 64 are open"."""
    return any(
        span.start - figure.end <= 3 and figure.start - span.end <= 2
        for span in heard.said("still_there", start=clause.start, end=clause.end)
    )


def is_rest(figure: Figure, clause: Clause, heard: Heard) -> bool:
    """Whether the figure counts what is still missing."""
    return any(
        span.start - figure.end <= 3
        and figure.start - span.end <= 2
        and not _stands_at(span.end, figure, heard)
        for span in heard.said("remaining", start=clause.start, end=clause.end)
    )


def _stands_at(after: int, figure: Figure, heard: Heard) -> bool:
    """Whether "at" or the like stands between a word before the figure and the figure."""
    return after < figure.start and any(
        s.start >= after and ends_at(s.end, figure.start, heard) for s in heard.said("state")
    )


def is_future(clause: Clause, heard: Heard, today: date) -> bool:
    """Whether a day to come is named with the figure: then it is a plan."""
    return not heard.says("recent") and any(
        d.how in {"by", "before"}
        and clause.start <= d.start < clause.end
        and today < d.day < today + _A_YEAR_LESS_A_SEASON
        for d in heard.days
    )


def is_change(figure: Figure, clause: Clause, heard: Heard) -> bool:
    """Whether the figure is a difference ("by 15", "3 more", "+2"), not where something stands."""
    if figure.unit == "pts":
        return figure.of is None
    if _is_arrival(figure, heard):
        return False
    if figure.signed:
        return not heard.said("state", start=clause.start, end=figure.start + 1)
    plainly = any(
        s.end - s.start > 1 and ends_at(s.end, figure.start, heard)
        for s in heard.said("state", start=clause.start)
    )
    names = {goal.end for goal in heard.goals}
    changes = [s for s in heard.said("change", start=clause.start) if s.start not in names]
    if not plainly and any(ends_at(s.end, figure.start, heard) for s in changes):
        return True
    after = heard.said("change_after", start=figure.start, end=clause.end)
    return any(s.start <= figure.end + 1 for s in after)


def _is_of_the_way(figure: Figure, heard: Heard) -> bool:
    return any(s.start == figure.end for s in heard.said("of_the_way"))


def is_share_of_goal(figure: Figure, heard: Heard) -> bool:
    """Whether a share beside a title is how far the goal is ("is at 50 %", "half of the audits"),
    not a part of something else ("1 % of our revenue", "a quarter of a second")."""
    if _is_of_the_way(figure, heard):
        return True
    begin = max(0, figure.start - _REACH)
    stands = any(
        s.end - s.start > 1 and ends_at(s.end, figure.start, heard)
        for s in heard.said("state", start=begin)
    )
    whole = next((s for s in heard.said("of", "since") if s.start == figure.end), None)
    if whole is not None:
        near = [g for g in heard.goals if 0 <= g.start - whole.end <= _APART]
        return any(stands or g.unit == "%" for mention in near for g in mention.goals)
    if figure.share is not None:
        return not figure.behind or not any(g.start == figure.end for g in heard.goals)
    return stands
