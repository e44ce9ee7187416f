"""A number from 1 to 5 where the letter asked for one."""

from collections.abc import Iterator, Sequence

from cadence.replies.hearing import Heard, Scene
from cadence.replies.numbers import Figure
from cadence.replies.reading import ReadRating, ReadUnclear

_LOWEST, _HIGHEST = 1, 5
_USEFUL = "useful"


def rated(scene: Scene) -> tuple[str, ...]:
    """The keys of the questions that ask for a number."""
    keys = [q.key for q in scene.context.prompt.questions]
    if scene.kind == "pulse":
        return tuple(keys)
    return tuple(k for k in keys if k == _USEFUL)


def ratings(heard: Sequence[Heard], scene: Scene) -> Iterator[ReadRating | ReadUnclear]:
    """Each rating, and the numbers that are none."""
    wanted = rated(scene)
    if not wanted:
        return
    done: set[str] = set()
    for sentence in heard:
        key = sentence.question
        if key not in wanted or key in done or key is None:
            continue
        told = _rating(sentence, key)
        if told is not None:
            done.add(key)
            yield told
    rest = [h for h in heard if h.question is None]
    if not done:
        yield from _in_a_row(rest, wanted)
    if _USEFUL in wanted and _USEFUL not in done:
        yield from _useful(rest)


def _rating(heard: Heard, key: str) -> ReadRating | ReadUnclear | None:
    figure = _first_figure(heard)
    if figure is None:
        return None
    outside = not (_LOWEST <= figure.value <= _HIGHEST) or figure.value != int(figure.value)
    several = [f for f in heard.figures if f.start <= figure.end + 1 and f is not figure]
    if figure.of not in (None, float(_HIGHEST)) or outside or figure.loose or figure.signed:
        return heard.unclear(f"not a number from {_LOWEST} to {_HIGHEST}", "1 … 5")
    if (
        several
        and figure.end < len(heard.sentence.tokens)
        and several[0].start - figure.end <= 1
        and not figure.behind
    ):
        return heard.unclear("two numbers where one was asked for", "1 … 5")
    return ReadRating(key, int(figure.value), heard.source("rating"))


def _first_figure(heard: Heard) -> Figure | None:
    """The figure that opens the answer; a number told later in a sentence is none."""
    words = [i for i, t in enumerate(heard.sentence.tokens) if t.is_word]
    for figure in heard.figures:
        if figure.share is None and (
            not words or figure.start <= words[0] or _is_short(heard, figure)
        ):
            return figure
    return None


def _is_short(heard: Heard, figure: Figure) -> bool:
    before = sum(t.is_word for t in heard.sentence.tokens[: figure.start])
    behind = [t for t in heard.sentence.tokens[figure.end :] if t.is_word]
    return (
        before <= 4
        and (len(behind) == 0 or not heard.sentence.tokens[figure.end].is_word)
        and not figure.is_percent
    )


def _in_a_row(heard: Sequence[Heard], wanted: tuple[str, ...]) -> Iterator[ReadRating]:
    """ "4 5 2 3": as many numbers as questions and nothing else; "all 4"."""
    if len(wanted) < 2:
        return
    for sentence in heard:
        words = [t for t in sentence.sentence.tokens if t.is_word]
        values = [int(t.text) for t in words if t.text.isdecimal() and len(t.text) == 1]
        plain = len(values) == len(words) and all(_LOWEST <= v <= _HIGHEST for v in values)
        if plain and len(values) == len(wanted):
            for key, value in zip(wanted, values, strict=True):
                yield ReadRating(key, value, sentence.source("ratings in a row"))
            return
        same = sentence.says("everything") and len(values) == 1 and len(words) <= 4
        if same and _LOWEST <= values[0] <= _HIGHEST:
            for key in wanted:
                yield ReadRating(key, values[0], sentence.source("one rating for all"))
            return


def _useful(heard: Sequence[Heard]) -> Iterator[ReadRating | ReadUnclear]:
    """ "4/5", "4 out of 5": the only number of a sentence without a place that is out of 5."""
    for sentence in heard:
        for figure in sentence.figures:
            if figure.of == float(_HIGHEST) and _LOWEST <= figure.value <= _HIGHEST:
                yield ReadRating(_USEFUL, int(figure.value), sentence.source("rating out of 5"))
                return
