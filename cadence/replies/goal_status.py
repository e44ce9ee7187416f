"""On track, at risk, off track, done, dropped: what a sentence says of a goal in words."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from cadence.goals import GoalStatus
from cadence.replies.clauses import Clause
from cadence.replies.goals_named import GoalMention
from cadence.replies.hearing import Heard
from cadence.replies.phrases import Span
from cadence.replies.reading import GoalRef

_MEANINGS = ("off_track", "on_track", "at_risk", "dropped", "done")
_WHOLE = 0.5
_NEARLY_WHOLE = 0.6


@dataclass(frozen=True, slots=True)
class _Waiting:
    """Goals named so far of which no status is said yet. `silent` ones had nothing said of them
    ("G2 and G3 are …"), `last` are those of the clause before ("G2: 240 ms, on track")."""

    silent: tuple[GoalMention, ...] = ()
    last: tuple[GoalMention, ...] = ()

    def after(
        self, heard: Heard, clause: Clause, mentions: list[GoalMention], *, told: bool
    ) -> "_Waiting":
        """Who waits once a clause is over."""
        counted = any(clause.start <= f.start < clause.end for f in heard.figures)
        if told:
            return _Waiting()
        if mentions:
            return _Waiting(() if counted else (*self.silent[-8:], *mentions), tuple(mentions))
        bare = counted and not any(
            heard.sentence.tokens[i].is_word
            and not any(f.start <= i < f.end for f in heard.figures)
            for i in range(clause.start, clause.end)
        )
        return replace(self, silent=()) if bare else _Waiting()


def statuses(
    heard: Heard, parts: tuple[Clause, ...], under: tuple[GoalRef, ...]
) -> Iterator[tuple[GoalRef, GoalStatus]]:
    """Each goal and the status said of it."""
    waiting = _Waiting()
    for clause in parts:
        mentions = [m for m in heard.goals if clause.start <= m.start < clause.end]
        said = _status(heard, clause)
        subjects = _subjects(heard, clause, mentions, said, waiting, under)
        if said is not None and _holds(clause, said, heard):
            for mention in subjects:
                yield mention, said[0]
        waiting = waiting.after(heard, clause, mentions, told=said is not None)
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
    waiting: _Waiting,
    under: tuple[GoalRef, ...],
) -> list[GoalRef]:
    if said is None:
        return []
    span = said[1]
    figures = [f for f in heard.figures if clause.start <= f.start < clause.end]
    if said[0] is GoalStatus.DONE and any(
        f.is_percent or f.of or f.share or 0 <= f.start - span.end <= 1 for f in figures
    ):
        return []
    named = [m for m in mentions if _is_subject(m, span, heard)]
    if named:
        joined = [m for m in waiting.silent if m.how == "code"] if clause.opened else []
        return [m.goals[0] for m in (*joined, *named) if len(m.goals) == 1]
    if mentions:
        return []
    before = waiting.silent or waiting.last
    if before and _opens(span, clause, heard):
        return [m.goals[0] for m in before if len(m.goals) == 1]
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
