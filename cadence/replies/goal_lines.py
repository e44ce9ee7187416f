"""Where goals stand, read from what people write about them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from cadence.replies.clauses import Clause, clauses
from cadence.replies.codes_unknown import unknown_codes
from cadence.replies.figures_fit import Fit, fit, is_bare, is_far
from cadence.replies.figures_tied import (
    adjoins,
    current_figures,
    is_change,
    is_future,
    is_left,
    is_ours,
    is_rest,
    is_said_of_us,
    is_share_of_goal,
    is_state,
    opens_clause,
    stands_alone,
)
from cadence.replies.goal_status import statuses
from cadence.replies.goals_named import GoalMention
from cadence.replies.hearing import Heard, Scene
from cadence.replies.numbers import Figure, is_measure
from cadence.replies.reading import GoalRef, ReadGoalUpdate, ReadUnclear


@dataclass(slots=True)
class GoalNews:
    """What a reply says of its goals, and what it may say."""

    updates: list[ReadGoalUpdate] = field(default_factory=list)
    unclear: list[ReadUnclear] = field(default_factory=list)

    def add(self, update: ReadGoalUpdate) -> None:
        """Take an update in; the latest figure and status of a goal stand."""
        for i, known in enumerate(self.updates):
            if known.goal == update.goal:
                self.updates[i] = _joined(known, update)
                return
        self.updates.append(update)


@dataclass(frozen=True, slots=True)
class _Claim:
    """A figure, the goals it may be of, and how plainly the words say so."""

    figure: Figure
    goals: tuple[GoalRef, ...]
    how: str
    linked: bool
    clause: Clause


def goal_news(heard: Sequence[Heard], scene: Scene) -> GoalNews:
    """Every goal update of a reply, and the sentences that are unclear."""
    news = GoalNews()
    if not scene.goals.goals:
        return news
    before: tuple[GoalRef, ...] = ()
    for sentence in heard:
        under = _goal_of_line(sentence, scene)
        read_sentence(sentence, scene, news, before=before, under=under)
        named = [g for m in sentence.goals for g in m.goals if len(m.goals) == 1]
        before = (named[-1],) if named else before if sentence.sentence.tokens else ()
    news.unclear += unknown_codes(heard, scene)
    return news


def read_sentence(
    heard: Heard,
    scene: Scene,
    news: GoalNews,
    *,
    before: tuple[GoalRef, ...] = (),
    under: tuple[GoalRef, ...] = (),
) -> None:
    """What one sentence says; `before` is the goal spoken of last, `under` the line above's."""
    parts = clauses(heard)
    if heard.says("stale"):
        return
    for claim in _claims(heard, parts, before, under):
        _take(claim, heard, scene, news)
    for goal, status in statuses(heard, parts, under):
        news.add(
            ReadGoalUpdate(
                goal.ref,
                status=status,
                note=heard.sentence.text,
                source=heard.source("goal status"),
            )
        )


def _goal_of_line(heard: Heard, scene: Scene) -> tuple[GoalRef, ...]:
    """The goal in whose line of the letter the author wrote."""
    head = heard.passage.under.split()[:1]
    goal = scene.goals.by_code.get(head[0].strip(":.").upper()) if head else None
    return (goal,) if goal else ()


def _claims(
    heard: Heard, parts: tuple[Clause, ...], before: tuple[GoalRef, ...], under: tuple[GoalRef, ...]
) -> Iterator[_Claim]:
    """Each figure with the goals it may be of."""
    listed = _respective(heard)
    if listed:
        clause = parts[0]
        yield from (_Claim(f, (g,), "code", linked=True, clause=clause) for f, g in listed)
        return
    carried: tuple[GoalRef, ...] = ()
    carried_how = ""
    known = {goal.ref.upper() for mention in heard.goals for goal in mention.goals}
    for clause in parts:
        mentions = _inside(heard.goals, clause)
        strange = [c for c in heard.codes if c.code.startswith("G") and c.code not in known]
        if any(clause.start <= c.start < clause.end for c in strange) and not mentions:
            continue
        counted = current_figures(
            heard, [f for f in heard.figures if clause.start <= f.start < clause.end]
        )
        for figure in counted:
            yield _claim(figure, clause, heard, mentions, (carried, carried_how), before, under)
        if mentions:
            carried, carried_how = mentions[-1].goals, mentions[-1].how
        elif counted:
            carried = ()


def _claim(
    figure: Figure,
    clause: Clause,
    heard: Heard,
    mentions: list[GoalMention],
    carried: tuple[tuple[GoalRef, ...], str],
    before: tuple[GoalRef, ...],
    under: tuple[GoalRef, ...],
) -> _Claim:
    linked = is_state(figure, clause, heard)
    mention = _nearest(mentions, figure)
    if mention is not None and under and set(under) <= set(mention.goals):
        opens = linked or opens_clause(figure, clause, heard)
        return _Claim(figure, under, "line", opens, clause)
    behind = mention is not None and mention.start >= figure.end
    if behind and mention is not None and set(carried[0]) & set(mention.goals):
        mention = None
    if mention is not None:
        if behind and mention.how == "title" and mention.start <= figure.end:
            linked = is_said_of_us(figure, clause, heard)
        near = linked or adjoins(mention, figure, heard)
        return _Claim(figure, mention.goals, mention.how, near, clause)
    if carried[0]:
        joint = linked or is_ours(figure, clause, heard)
        joint = joint or (not figure.spelled and opens_clause(figure, clause, heard))
        return _Claim(figure, carried[0], carried[1], joint, clause)
    if under:
        return _Claim(
            figure,
            under,
            "line",
            linked=linked or opens_clause(figure, clause, heard),
            clause=clause,
        )
    alone = stands_alone(figure, heard)
    if before and (alone or is_ours(figure, clause, heard)):
        return _Claim(figure, before, "before", linked=linked or alone, clause=clause)
    return _Claim(figure, (), "", linked=is_ours(figure, clause, heard), clause=clause)


def _take(claim: _Claim, heard: Heard, scene: Scene, news: GoalNews) -> None:
    clause, figure = claim.clause, claim.figure
    if not clause.asserted or clause.past or is_future(clause, heard, scene.today):
        return
    if not claim.goals and figure.spelled and figure.value == 1:
        return
    if is_left(figure, clause, heard) and _take_left(claim, heard, scene, news):
        return
    if is_rest(figure, clause, heard):
        return
    changed = figure.loose or is_change(figure, clause, heard)
    if not claim.linked and not changed:
        return
    fitting = _fitting(claim, heard, scene)
    plain = claim.how in {"code", "line"} and len(claim.goals) == 1
    if changed:
        if plain and (fitting or figure.unit == "pts" or figure.is_percent):
            goal = claim.goals[0]
            news.unclear.append(heard.unclear(_why_change(goal, figure), f"{goal.ref} …"))
    elif len(fitting) == 1:
        _record(fitting[0][0], fitting[0][1], heard, scene, news, figure)
    elif len(fitting) > 1:
        refs = [goal.ref for goal, _ in fitting]
        amount = _amount(figure, heard)
        news.unclear.append(
            heard.unclear(
                f"{len(refs)} goals fit: {' and '.join(refs)}",
                f"{refs[0]} {amount}",
                _clause_text(clause, heard),
            )
        )
    elif plain and not figure.spelled:
        goal = claim.goals[0]
        news.unclear.append(heard.unclear(_why_unit(goal, figure), f"{goal.ref} …"))


def _take_left(claim: _Claim, heard: Heard, scene: Scene, news: GoalNews) -> bool:
    """What is still there of a thing that is to become fewer is where its goal stands."""
    falling = [
        (goal, said)
        for goal in claim.goals or scene.goals.goals
        if goal.start is not None and goal.target is not None and goal.target < goal.start
        if (said := fit(goal, claim.figure, heard, scene)) is not None
        and said.value is not None
        and (said.exact or claim.goals)
        if not is_measure(claim.figure.unit) and not is_far(goal, said)
    ]
    if len(falling) == 1:
        _record(*falling[0], heard, scene, news, claim.figure)
    return len(falling) == 1


def _fitting(claim: _Claim, heard: Heard, scene: Scene) -> list[tuple[GoalRef, Fit]]:
    """The goals the figure can be of, each with what it says; a plainer fit beats a looser one."""
    figure = claim.figure
    if claim.goals:
        found = [(g, f) for g in claim.goals if (f := fit(g, figure, heard, scene)) is not None]
        if claim.how in {"title", "before"}:
            found = [(g, f) for g, f in found if g.target is not None or len(claim.goals) == 1]
        if claim.how == "title" and not is_share_of_goal(figure, heard):
            found = [(g, f) for g, f in found if f.progress is None]
        if claim.how == "title" and figure.share is not None:
            found = [(g, f) for g, f in found if g.target is not None]
        if claim.how == "before":
            alone = stands_alone(figure, heard)
            found = [(g, f) for g, f in found if f.exact or (alone and _is_on_the_way(g, f))]
            found = [(g, f) for g, f in found if not is_far(g, f)]
        return _plainest(found)
    found = [(g, f) for g in scene.goals.goals if (f := fit(g, figure, heard, scene)) is not None]
    found = [(g, f) for g, f in found if g.target is not None and f.value is not None]
    if is_bare(figure, heard) and figure.of is None and not figure.is_percent:
        return [(g, f) for g, f in found if not is_far(g, f) and _is_on_the_way(g, f)]
    exact = [(g, f) for g, f in found if f.exact and not is_far(g, f)]
    if figure.is_percent and not _is_bare_percent(figure, heard):
        return []
    return exact


def _plainest(found: list[tuple[GoalRef, Fit]]) -> list[tuple[GoalRef, Fit]]:
    if len(found) < 2:
        return found
    numbers = [(g, f) for g, f in found if g.target is not None]
    exact = [(g, f) for g, f in numbers if f.exact]
    return exact or numbers or found


def _is_on_the_way(goal: GoalRef, said: Fit) -> bool:
    """Whether a bare number lies between the start and the target."""
    if said.value is None or goal.start is None or goal.target is None:
        return False
    low, high = sorted((goal.start, goal.target))
    return low <= said.value <= high


def _is_bare_percent(figure: Figure, heard: Heard) -> bool:
    return not figure.behind or not _noun_follows(figure, heard)


def _noun_follows(figure: Figure, heard: Heard) -> bool:
    tokens = heard.sentence.tokens
    if figure.end >= len(tokens) or not tokens[figure.end].is_word:
        return False
    return not is_bare(
        replace(figure, unit=tokens[figure.end].text, behind=(tokens[figure.end].text,)), heard
    )


def _record(
    goal: GoalRef, said: Fit, heard: Heard, scene: Scene, news: GoalNews, figure: Figure
) -> None:
    if is_far(goal, said) and figure.other is not None:
        again = fit(goal, replace(figure, value=figure.other), heard, scene)
        said = again if again is not None and not is_far(goal, again) else said
    if is_far(goal, said):
        target = "" if goal.target is None else f" of {goal.target:g} {goal.unit}".rstrip()
        news.unclear.append(
            heard.unclear(
                f"{_amount(figure, heard)} is far past the target{target}", f"{goal.ref} …"
            )
        )
        return
    news.add(
        ReadGoalUpdate(
            goal.ref,
            said.value,
            said.progress,
            None,
            heard.sentence.text,
            heard.source("goal figure"),
        )
    )


def _joined(old: ReadGoalUpdate, new: ReadGoalUpdate) -> ReadGoalUpdate:
    has_figure = new.value is not None or new.progress is not None
    prefer_old = (
        old.value is not None and new.value is None and new.source.start == old.source.start
    )
    note = old.note if new.note in old.note else f"{old.note} {new.note}"
    return replace(
        old,
        value=new.value if has_figure and not prefer_old else old.value,
        progress=new.progress if has_figure and not prefer_old else old.progress,
        status=new.status or old.status,
        note=note,
        source=replace(old.source, words=note) if note != old.note else old.source,
    )


def _respective(heard: Heard) -> list[tuple[Figure, GoalRef]]:
    """ "G2 and G3 are at 240 ms and 60 %": as many figures as codes, the codes first."""
    coded = [m for m in heard.goals if m.how == "code"]
    if (
        len(coded) < 2
        or len(coded) != len(heard.figures)
        or coded[-1].start > heard.figures[0].start
    ):
        return []
    return [(f, m.goals[0]) for f, m in zip(heard.figures, coded, strict=True)]


def _inside(mentions: Iterable[GoalMention], clause: Clause) -> list[GoalMention]:
    return [m for m in mentions if clause.start <= m.start < clause.end]


def _nearest(mentions: list[GoalMention], figure: Figure) -> GoalMention | None:
    """The goal named last before the figure, a code rather than a title; else the next one."""
    before = [m for m in mentions if m.start < figure.start]
    coded = [m for m in before if m.how == "code"]
    if coded or before:
        return (coded or before)[-1]
    return mentions[0] if mentions else None


def _clause_text(clause: Clause, heard: Heard) -> str:
    whole = clause.start == 0 and clause.end >= len(heard.sentence.tokens) - 1
    return heard.sentence.text if whole else heard.sentence.words(clause.start, clause.end)


def _amount(figure: Figure, heard: Heard) -> str:
    return heard.sentence.words(figure.start, figure.end)


def _why_unit(goal: GoalRef, figure: Figure) -> str:
    unit = figure.behind[0] if figure.behind and not figure.is_percent else figure.unit
    measured = f", which is measured in {goal.unit}" if goal.unit else ""
    return f"{unit} is no unit of {goal.ref}{measured}" if unit else f"{goal.ref} has no figure"


def _why_change(goal: GoalRef, figure: Figure) -> str:
    if figure.loose:
        return f"a range or a bound is no value of {goal.ref}"
    return f"a change, not where {goal.ref} stands now"


def record_figure(
    goal: GoalRef, figure: Figure, heard: Heard, scene: Scene, news: GoalNews
) -> None:
    """A figure that is plainly the goal's (typed into its line): its value, or why it is none."""
    said = fit(goal, figure, heard, scene)
    if said is None:
        news.unclear.append(heard.unclear(_why_unit(goal, figure), f"{goal.ref} …"))
    else:
        _record(goal, said, heard, scene, news, figure)
