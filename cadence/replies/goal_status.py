"""On track, at risk, off track, done, dropped: what a sentence says of a goal in words."""

from collections.abc import Iterator

from cadence.goals import GoalStatus
from cadence.replies.clauses import Clause
from cadence.replies.goals_named import GoalMention
from cadence.replies.hearing import Heard
from cadence.replies.phrases import Span
from cadence.replies.reading import GoalRef

_MEANINGS = ("off_track", "on_track", "at_risk", "dropped", "done")
_WHOLE = 0.5
_NEARLY_WHOLE = 0.6


def statuses(
    heard: Heard, parts: list[Clause], under: tuple[GoalRef, ...]
) -> Iterator[tuple[GoalRef, GoalStatus]]:
    """Each goal and the status said of it."""
    waiting: tuple[GoalMention, ...] = ()
    for clause in parts:
        mentions = [m for m in heard.goals if clause.start <= m.start < clause.end]
        said = _status(heard, clause)
        subjects = _subjects(heard, clause, mentions, said, waiting, under)
        if said is not None and _holds(clause, said, heard):
            for mention in subjects:
                yield mention, said[0]
        waiting = _still_waiting(mentions, waiting, clause, told=said is not None)
        yield from _finished(heard, clause, mentions, said)


def status_in(heard: Heard, changed: set[int]) -> GoalStatus | None:
    """The status that the changed words of one of our lines say."""
    for meaning in _MEANINGS:
        if any(changed & set(range(s.start, s.end)) for s in heard.said(meaning)):
            return GoalStatus(meaning)
    return None


def _holds(clause: Clause, said: tuple[GoalStatus, Span], heard: Heard) -> bool:
    """Whether the clause states it; a thing that is over may be told in the past, and "not" may be
    part of the words ("not on track")."""
    status, span = said
    over = status in (GoalStatus.DONE, GoalStatus.DROPPED)
    denials = heard.said("negation", start=clause.start, end=clause.end)
    denied = any(not span.start <= d.start < span.end for d in denials)
    return clause.stated and not denied and (over or not clause.past)


def _status(heard: Heard, clause: Clause) -> tuple[GoalStatus, Span] | None:
    """The status said in a clause; the longest words win ("not on track")."""
    found = [
        (GoalStatus(meaning), span)
        for meaning in _MEANINGS
        for span in heard.said(meaning, start=clause.start, end=clause.end)
        if not any(f.start <= span.start < f.end for f in heard.figures)
    ]
    if not found:
        return None
    longest = max(span.end - span.start for _, span in found)
    best = [(status, span) for status, span in found if span.end - span.start == longest]
    return best[0]


def _subjects(
    heard: Heard,
    clause: Clause,
    mentions: list[GoalMention],
    said: tuple[GoalStatus, Span] | None,
    waiting: tuple[GoalMention, ...],
    under: tuple[GoalRef, ...],
) -> list[GoalRef]:
    if said is None:
        return []
    span = said[1]
    figures = [f for f in heard.figures if clause.start <= f.start < clause.end]
    if said[0] is GoalStatus.DONE and any(f.is_percent or f.of or f.share for f in figures):
        return []
    named = [m for m in mentions if _is_subject(m, span, heard)]
    if named:
        joined = [m for m in waiting if m.how == "code"] if clause.opened else []
        return [m.goals[0] for m in (*joined, *named) if len(m.goals) == 1]
    if mentions:
        return []
    if waiting and _opens(span, clause, heard):
        return [m.goals[0] for m in waiting if len(m.goals) == 1]
    return list(under) if _opens(span, clause, heard) and clause.start == 0 else []


def _is_subject(mention: GoalMention, span: Span, heard: Heard) -> bool:
    """Whether the status is said of that goal: a code, or a title with only a copula between."""
    if mention.how == "code":
        return True
    if mention.start > span.start:
        return mention.share >= _WHOLE and _light(heard, span.end, mention.start)
    return _light(heard, mention.end, span.start)


def _light(heard: Heard, start: int, end: int) -> bool:
    """Whether nothing but copulas, adverbs and articles stands between."""
    light = {
        i
        for s in heard.said("copula", "filler", "article", "present", "total")
        for i in range(s.start, s.end)
    }
    tokens = heard.sentence.tokens
    return all(i in light or not tokens[i].is_word for i in range(start, end))


def _opens(span: Span, clause: Clause, heard: Heard) -> bool:
    return _light(heard, clause.start, span.start)


def _still_waiting(
    mentions: list[GoalMention], waiting: tuple[GoalMention, ...], clause: Clause, *, told: bool
) -> tuple[GoalMention, ...]:
    """Goals named so far of which nothing is said yet ("G2 and G3 are …")."""
    if told:
        return ()
    if mentions:
        return (*(waiting if len(waiting) < 8 else ()), *mentions)
    return ()


def _finished(
    heard: Heard,
    clause: Clause,
    mentions: list[GoalMention],
    said: tuple[GoalStatus, Span] | None,
) -> Iterator[tuple[GoalRef, GoalStatus]]:
    """ "We wrapped up the security audit": the verb before the goal's name."""
    if not clause.asserted or heard.says("reported"):
        return
    for span in heard.said("finished", start=clause.start, end=clause.end):
        for mention in mentions:
            if mention.start < span.end or len(mention.goals) != 1:
                continue
            whole = mention.how == "code" or mention.share >= _NEARLY_WHOLE
            told = said is not None and said[0] is GoalStatus.DONE
            near = _light(heard, span.end, mention.start) and _ends(mention, clause, heard)
            if whole and near and not told:
                yield mention.goals[0], GoalStatus.DONE


def _ends(mention: GoalMention, clause: Clause, heard: Heard) -> bool:
    """Whether the goal's name is not the beginning of another thing's ("the audit report")."""
    if mention.end >= min(clause.end, len(heard.sentence.tokens)):
        return True
    token = heard.sentence.tokens[mention.end]
    if not token.is_word:
        return True
    light = {s.start for s in heard.said("after_title", "by", "since", "before", "recent", "both")}
    return mention.end in light or any(d.start <= mention.end < d.end for d in heard.days)
