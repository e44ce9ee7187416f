"""Goals that people propose, and the words they put in place of a proposed one."""

from collections.abc import Iterator, Sequence
from datetime import date

from cadence.people import PersonId
from cadence.replies.commands import edits_proposal
from cadence.replies.due_days import due_day
from cadence.replies.hearing import Heard, Scene, resolved
from cadence.replies.reading import Edit, ReadGoal
from cadence.replies.sentences import QUOTE

_QUOTES = "\"'“”„«»‘’「」『』 \t\n"
_ENDS = ".,;:!。、 \t\n-–—"
_SHORTEST = 2


def new_goals(heard: Sequence[Heard], scene: Scene) -> Iterator[tuple[Heard, ReadGoal]]:
    """Every goal proposed, with the sentence that proposes it."""
    for sentence in heard:
        if sentence.says("hypothetical", "sarcasm") and not sentence.says("new_goal"):
            continue
        goal = _opened(sentence, heard, scene) or _taken_on(sentence, scene)
        if goal is None and scene.kind == "goal_proposal":
            goal = _edited(sentence, scene)
        if goal is not None:
            yield sentence, goal


def edited_goals(edits: Sequence[Edit], scene: Scene) -> Iterator[ReadGoal]:
    """A proposal's own line that came back changed."""
    for edit in edits:
        words = edit.theirs.split(None, 1)
        code = words[0].strip(":.").upper() if words else ""
        goal = scene.goals.by_code.get(code)
        title = (words[1] if goal is not None and len(words) > 1 else edit.theirs).strip(_ENDS)
        if title and scene.kind == "goal_proposal":
            owner = goal.owner if goal else scene.author
            yield ReadGoal(title, owner, goal.due if goal else None)


def _opened(heard: Heard, everything: Sequence[Heard], scene: Scene) -> ReadGoal | None:
    """ "New goal: … by March", "new goal for Ben: …"."""
    tokens = heard.sentence.tokens
    if not heard.sentence.line and not heard.said("new_goal"):
        return None
    for span in heard.said("new_goal"):
        start = span.end
        colon = next(
            (
                i
                for i in range(start, min(start + 6, len(tokens)))
                if tokens[i].text in {":", "：", "-", "–", "—"}
            ),
            None,
        )
        quote = next((i for i in range(start, len(tokens)) if tokens[i].text == QUOTE), None)
        if colon is None and quote is None:
            continue
        owner = scene.author
        if colon is not None:
            named = [m for m in heard.people if start <= m.start < colon]
            people = resolved(named[0], everything, scene) if named else (owner,)
            owner = people[0] if len(people) == 1 else owner
            start = colon + 1
        return _goal(heard, start, len(tokens), owner, "new goal")
    return None


def _taken_on(heard: Heard, scene: Scene) -> ReadGoal | None:
    """I'd like to take on … as a goal by March."""
    if heard.says("negation"):
        return None
    for opener in sorted(heard.said("as_goal"), key=lambda s: -(s.end - s.start)):
        close = next((s for s in heard.said("as_goal_after") if s.start > opener.end), None)
        quote = next(
            (
                i
                for i in range(opener.end, len(heard.sentence.tokens))
                if heard.sentence.tokens[i].text == QUOTE
            ),
            None,
        )
        if close is not None and close.start - opener.end >= 1:
            return _goal(heard, opener.end, close.start, scene.author, "taken on as a goal")
        first = next(
            (s for s in heard.said("as_goal_after") if opener.end <= s.start <= opener.end + 2),
            None,
        )
        if first is not None and quote is not None:
            return _goal(heard, quote, quote + 1, scene.author, "taken on as a goal")
        if first is not None and any(
            t.text == ":" for t in heard.sentence.tokens[first.end : first.end + 1]
        ):
            return _goal(
                heard, first.end + 1, len(heard.sentence.tokens), scene.author, "taken on as a goal"
            )
    return None


def _edited(heard: Heard, scene: Scene) -> ReadGoal | None:
    """Other words for the goal that was proposed: "change: …", "make it 12 guides by March"."""
    if not edits_proposal(heard) or heard.says("hypothetical"):
        return None
    spans = [s for s in heard.said("edit") if s.start <= 4]
    span = max(spans, key=lambda s: s.end)
    tokens = heard.sentence.tokens
    start = span.end
    colon = next(
        (i for i in range(start, min(start + 6, len(tokens))) if tokens[i].text in {":", "："}),
        None,
    )
    start = colon + 1 if colon is not None else start
    quote = next((i for i in range(start, len(tokens)) if tokens[i].text == QUOTE), None)
    proposed = scene.context.goals[-1] if scene.context.goals else None
    owner = proposed.owner if proposed else scene.author
    if quote is not None:
        return _goal(heard, quote, quote + 1, owner, "proposal edited")
    return _goal(heard, start, len(tokens), owner, "proposal edited")


def _goal(heard: Heard, start: int, end: int, owner: PersonId, rule: str) -> ReadGoal | None:
    """The words between two tokens as a title, its due day cut off its end."""
    due: date | None = due_day(heard, start, len(heard.sentence.tokens)) or due_day(heard)
    words = _title(heard, start, end)
    if len(words) < _SHORTEST:
        return None
    return ReadGoal(words, owner, due, heard.source(rule))


def _title(heard: Heard, start: int, end: int) -> str:
    tokens = heard.sentence.tokens
    quote = next((t for t in tokens[start:end] if t.text == QUOTE), None)
    if quote is not None:
        return quote.raw.strip(_QUOTES)
    tail = [d for d in heard.days if d.start > start and _is_tail(d.end, end, heard)]
    if tail:
        end = tail[0].start
    return heard.sentence.words(start, end).strip(_QUOTES + _ENDS)


def _is_tail(at: int, end: int, heard: Heard) -> bool:
    """Whether nothing but marks and courtesy stands behind the day."""
    polite = {
        i for s in heard.said("polite", "until", "before", "by") for i in range(s.start, s.end)
    }
    return all(
        i in polite or not t.is_word for i, t in enumerate(heard.sentence.tokens[at:end], at)
    )
