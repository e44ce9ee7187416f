"""Words to the daemon: agree, pause until …, undo 2, stop. They count where they stand alone."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from cadence.replies.clauses import Clause, clauses
from cadence.replies.dates import NamedDay
from cadence.replies.hearing import Heard, Scene
from cadence.replies.phrases import Span
from cadence.replies.reading import Command
from cadence.replies.slots import chosen_slot

_ANYWHERE = (
    ("undo", "undo"),
    ("help", "help"),
    ("resume", "resume"),
    ("not_one_on_one", "not_a_one_on_one"),
    ("biweekly", "biweekly"),
    ("weekly", "weekly"),
    ("monthly", "monthly"),
    ("quarterly", "quarterly"),
    ("keep", "keep"),
    ("less", "less"),
    ("share", "share"),
    ("skip", "skip"),
    ("stop_all", "stop"),
)
_OFFERS_TIMES = frozenset({"cancellation_nudge", "cancellation_alert"})
_CLOSING = (("carry", "carry"), ("close", "close"), ("drop", "drop"))
_LONGEST_AGREEMENT = 14
_FRIDAY = 4
_OURSELVES = "cadenced"
_EMOJI_YES = frozenset("👍✅👌🆗✔☑")
_EMOJI_NO = frozenset("👎❌🚫")


def commands(heard: Sequence[Heard], scene: Scene) -> Iterator[Command]:
    """Every command of a reply, in order."""
    yield from _private(heard)
    if scene.kind == "goal_proposal":
        yield from _proposal(heard)
    elif scene.kind == "follow_up":
        yield from _held(heard)
    elif scene.kind in _OFFERS_TIMES:
        yield from _rebooked(heard, scene)
        yield from _met_after_all(heard)
    elif scene.kind == "feedback_request":
        yield from _declined(heard)
    for sentence in heard:
        found = _plain(sentence, scene) or _pause(sentence) or _to_us(sentence)
        if found is not None:
            yield found


def is_private_note(heard: Heard) -> bool:
    """Whether the sentence opens with "private:": it stays with its author."""
    tokens = heard.sentence.tokens
    return heard.sentence.line and any(
        s.start == 0 and s.end < len(tokens) and tokens[s.end].text in {":", "："}
        for s in heard.said("private")
    )


def covered(heard: Heard, spans: Sequence[Span]) -> bool:
    """Whether the words of a sentence are all within the spans, courtesy aside."""
    inside = {i for s in spans for i in range(s.start, s.end)}
    inside |= {i for s in heard.said("polite") for i in range(s.start, s.end)}
    words = [i for i, t in enumerate(heard.sentence.tokens) if t.is_word]
    return bool(words) and all(i in inside for i in words)


def _private(heard: Sequence[Heard]) -> Iterator[Command]:
    for i, sentence in enumerate(heard):
        if is_private_note(sentence):
            note = _after_colon(sentence) + _rest_of_line(heard, i)
            yield Command("private", note.strip() or None, sentence.source("private note"))
        elif (
            sentence.sentence.alone
            and (spans := sentence.said("private"))
            and covered(sentence, spans)
        ):
            yield Command("private", None, sentence.source("private"))


def private_sentences(heard: Sequence[Heard]) -> set[int]:
    """Which sentences belong to a private note: from "private:" to the end of its line."""
    found: set[int] = set()
    for i, sentence in enumerate(heard):
        if is_private_note(sentence):
            found.add(i)
            for j in range(i + 1, len(heard)):
                if heard[j].sentence.line or heard[j].passage is not sentence.passage:
                    break
                found.add(j)
    return found


def _after_colon(heard: Heard) -> str:
    tokens = heard.sentence.tokens
    colon = next(i for i, t in enumerate(tokens) if t.text in {":", "："})
    return heard.sentence.text[tokens[colon].end :].strip()


def _rest_of_line(heard: Sequence[Heard], at: int) -> str:
    rest = [""]
    for sentence in heard[at + 1 :]:
        if sentence.sentence.line or sentence.passage is not heard[at].passage:
            break
        rest.append(sentence.sentence.text)
    return " ".join(rest)


def _proposal(heard: Sequence[Heard]) -> Iterator[Command]:
    """The answer to a proposed goal: agree, or decline with the reason. An edit is neither."""
    for i, sentence in enumerate(heard):
        if sentence.says("greeting") and len(sentence.sentence.tokens) < 5:
            continue
        if edits_proposal(sentence):
            return
        no = _opening(sentence, "decline")
        yes = _opening(sentence, "agree")
        if no is not None and (yes is None or no.end >= yes.end):
            reason = _reason(heard, i, no)
            yield Command("decline", reason or None, sentence.source("proposal"))
            return
        if yes is not None or set(sentence.sentence.text) & _EMOJI_YES:
            if sentence.sentence.is_question or sentence.says("hypothetical", "negation"):
                return
            if any(edits_proposal(s) for s in heard) or _objects(sentence, yes):
                return
            yield Command("agree", None, sentence.source("proposal"))
            return
        if set(sentence.sentence.text) & _EMOJI_NO and len(sentence.sentence.tokens) < 4:
            yield Command(
                "decline", _reason(heard, i + 1, None) or None, sentence.source("proposal")
            )
            return


def _objects(heard: Heard, yes: Span | None) -> bool:
    """ "Agree, but …" is no plain yes."""
    return yes is not None and any(s.start >= yes.end for s in heard.said("but"))


def edits_proposal(heard: Heard) -> bool:
    """Whether a sentence proposes other words for the goal ("change: …", "make it 12 …")."""
    tokens = heard.sentence.tokens
    no = _opening(heard, "decline")
    return any(
        s.start <= 2
        and (no is None or no.end <= s.end)
        and s.end < len(tokens)
        and _words(heard, s.end) >= 1
        and _opens(heard, s.start)
        and not any(n.start == s.end for n in heard.said("negation"))
        for s in heard.said("edit")
    ) and bool(
        heard.figures or heard.days or ":" in heard.sentence.text or '"' in heard.sentence.text
    )


def _words(heard: Heard, start: int) -> int:
    return sum(t.is_word for t in heard.sentence.tokens[start:])


def _opens(heard: Heard, start: int) -> bool:
    light = {
        i for s in heard.said("polite", "greeting", "but", "no") for i in range(s.start, s.end)
    }
    tokens = heard.sentence.tokens
    return all(i in light or not tokens[i].is_word for i in range(start))


def _opening(heard: Heard, meaning: str) -> Span | None:
    """The longest such words at the start of a sentence, courtesy aside."""
    found = [s for s in heard.said(meaning) if _opens(heard, s.start)]
    tokens = heard.sentence.tokens
    ends = {c.start for c in clauses(heard)} | {len(tokens)}
    whole = [
        s
        for s in found
        if not tokens[s.end : s.end + 1]
        or not tokens[s.end].is_word
        or s.end in ends
        or s.end - s.start > 1
    ]
    short = len(tokens) <= _LONGEST_AGREEMENT
    return max(
        whole or (found if short and meaning == "agree" and not heard.figures else []),
        key=lambda s: s.end,
        default=None,
    )


def _reason(heard: Sequence[Heard], at: int, said: Span | None) -> str:
    """What follows the word: in its sentence, and in the sentences after."""
    parts: list[str] = []
    if said is not None and at < len(heard):
        tokens = heard[at].sentence.tokens
        if said.end < len(tokens):
            parts.append(
                heard[at].sentence.text[tokens[said.end].start :].lstrip(".,;:!–—- 。、！")
            )
    start = at + 1 if said is not None else at
    parts += [h.sentence.text for h in heard[start:] if not h.says("greeting")]
    return " ".join(p for p in parts if p).strip()


def _held(heard: Sequence[Heard]) -> Iterator[Command]:
    """Whether they met: under the question, or in so many words at the start."""
    for i, sentence in enumerate(heard):
        if sentence.question not in {"held", None} or sentence.sentence.is_question:
            continue
        asked = sentence.question == "held" or i == 0
        no = sentence.says("not_held") or (asked and _opening(sentence, "no") is not None)
        yes = sentence.says("held") or (asked and _opening(sentence, "yes") is not None)
        if sentence.says("hypothetical") or not (asked or i < 2):
            continue
        if no and not (
            asked and _opening(sentence, "yes") is not None and not sentence.says("negation")
        ):
            yield Command("not_held", None, sentence.source("did you meet"))
            return
        if yes or (asked and set(sentence.sentence.text) & _EMOJI_YES):
            yield Command("held", None, sentence.source("did you meet"))
            return


def _met_after_all(heard: Sequence[Heard]) -> Iterator[Command]:
    """ "We did meet", in so many words, to a letter that says they did not."""
    for sentence in heard:
        if sentence.sentence.is_question or sentence.says("hypothetical", "negation", "not_held"):
            continue
        if sentence.says("held"):
            yield Command("held", None, sentence.source("did you meet"))
            return


def _rebooked(heard: Sequence[Heard], scene: Scene) -> Iterator[Command]:
    for sentence in heard:
        slot = chosen_slot(sentence, scene)
        if isinstance(slot, int):
            yield Command("rebook", str(slot), sentence.source("slot"))
            return


def _declined(heard: Sequence[Heard]) -> Iterator[Command]:
    """A request for feedback turned down: one word, or a sentence with its reason."""
    first = next((h for h in heard if not h.says("greeting")), None)
    if first is None or first.question is not None:
        return
    no = _opening(first, "decline")
    if no is not None:
        reason = _reason(heard, heard.index(first), no)
        yield Command("decline", reason or None, first.source("feedback declined"))


def _plain(heard: Heard, scene: Scene) -> Command | None:
    """A command that is the whole line or sentence."""
    if heard.sentence.is_question or heard.question is not None or not heard.sentence.line:
        return None
    closing = _CLOSING if scene.kind == "goal_update" else ()
    for meaning, name in (*closing, *_ANYWHERE):
        spans = heard.said(meaning)
        if not spans or not _opens(heard, spans[0].start):
            continue
        if name == "undo":
            if argument := _undone(heard, spans):
                return Command(
                    "undo", argument if argument != "all" else None, heard.source("undo")
                )
            continue
        if name in {"carry", "close", "drop"}:
            coded = [Span(c.start, c.end) for c in heard.codes]
            if covered(heard, [*spans, *coded]):
                code = heard.codes[0].code if heard.codes else None
                return Command(name, code, heard.source(name))
            continue
        if covered(heard, spans):
            return Command(name, None, heard.source(name))
    spans = heard.said("yes")
    answers = {"goal_proposal", "follow_up", "pulse", "feedback_request", *_OFFERS_TIMES}
    if (
        scene.kind not in answers
        and spans
        and _opens(heard, spans[0].start)
        and covered(heard, spans)
    ):
        return Command("yes", None, heard.source("yes"))
    return None


def _to_us(heard: Heard) -> Command | None:
    """ "cadenced: …": a word about the daemon itself."""
    tokens = heard.sentence.tokens
    ours = len(tokens) > 2 and tokens[0].text == _OURSELVES and tokens[1].text in {":", "："}
    if not ours or not heard.sentence.line:
        return None
    words = heard.sentence.words(2, len(tokens))
    return Command(_OURSELVES, words, heard.source("about the daemon"))


def _undone(heard: Heard, spans: Sequence[Span]) -> str:
    """The item or code to take back: "2", "G1", or "all" for the whole mail."""
    tokens = heard.sentence.tokens
    numbers = [Span(i, i + 1) for i, t in enumerate(tokens) if t.text.isdecimal()]
    coded = [Span(c.start, c.end, c.code) for c in heard.codes]
    marks = [*spans, *numbers, *coded, *heard.said("slot", "everything")]
    if not covered(heard, marks) or len(numbers) + len(coded) > 1:
        return ""
    if coded:
        return coded[0].value
    return tokens[numbers[0].start].text if numbers else "all"


def _pause(heard: Heard) -> Command | None:
    """ "pause", "pause 2 weeks", "pause until 4 January": alone in its line or clause."""
    asks = heard.sentence.is_question and not heard.says("request")
    if not heard.says("pause") or asks or heard.says("negation"):
        return None
    if any(f.unit in {"min", "h", "s"} for f in heard.figures):
        return None
    for clause in clauses(heard):
        spans = heard.said("pause", start=clause.start, end=clause.end)
        days = [d for d in heard.days if clause.start <= d.start < clause.end + 1]
        opens = clause.start == 0 and heard.sentence.line
        if spans and (days or opens) and _says_only_when(heard, clause, days):
            return Command("pause", _back_on(days, heard), heard.source("pause"))
        away = [d for d in heard.days if d.how in {"until", "by"} and d.end <= clause.start]
        if spans and away and _says_only_when(heard, clause, days):
            return Command("pause", _back_on(away, heard), heard.source("pause"))
    return None


def _says_only_when(heard: Heard, clause: Clause, days: Sequence[NamedDay]) -> bool:
    """Whether a clause holds nothing but the pause, how long it is, and courtesy."""
    known = [
        *heard.said("pause", "polite", "filler", "article", "numeral", "day", "request"),
        *heard.said("span", "in_time", "until", "by", "since"),
        *(Span(f.start, f.end) for f in heard.figures),
        *(Span(d.start, d.end) for d in days),
    ]
    covers = {i for s in known for i in range(s.start, s.end)}
    tokens = heard.sentence.tokens
    return all(i in covers or not tokens[i].is_word for i in range(clause.start, clause.end))


def _back_on(days: Sequence[NamedDay], heard: Heard) -> str | None:
    """The day of return: the one named, or the working day after a week or month named."""
    if not days:
        return None
    named, back = days[0], days[0].day
    friday = named.ends_period and back.weekday() == _FRIDAY
    if named.ends_period and named.how != "until":
        back += timedelta(days=3 if friday else 1)
    elif friday and heard.says("next_week_day"):
        back -= timedelta(days=_FRIDAY)
    return back.isoformat()
