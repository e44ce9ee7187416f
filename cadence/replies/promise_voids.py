"""What makes words no promise: a "not", a maybe, a hope, somebody else's saying so."""

from cadence.replies.clauses import clauses, is_verb_last
from cadence.replies.hearing import Heard
from cadence.replies.phrases import Span

_NEAR = 3


def is_overlapped(span: Span, voids: list[Span]) -> bool:
    """Whether words that are no promise begin in it, or it in them."""
    return any(v.start <= span.start < v.end or span.start <= v.start <= span.end for v in voids)


def is_denied(sentence: Heard, span: Span, near: int = _NEAR) -> bool:
    """Whether "not" or the like stands right behind, or right before."""
    return any(
        (0 <= s.start - span.end <= near)
        or (s.end == span.start)
        or (span.start <= s.start < span.end)
        for s in sentence.said("negation")
    )


def is_denied_in_clause(sentence: Heard, span: Span) -> bool:
    """Whether a "not" stands anywhere in the clause: some languages put it last."""
    here = next((p for p in clauses(sentence) if p.start <= span.start < p.end), None)
    return here is not None and here.denied


def drops_a_goal(sentence: Heard) -> bool:
    """ "I put G4 on ice": where a goal stands, no promise."""
    return bool(sentence.codes) and sentence.says("dropped") and not sentence.days


def counts(sentence: Heard, span: Span) -> bool:
    """Where the verb also says where something stands and a figure follows: "llevo 18 visitas"."""
    stands = any(s.end == span.end for s in sentence.said("state"))
    return stands and any(f.start == span.end for f in sentence.figures)


def is_reported(sentence: Heard, span: Span) -> bool:
    """Whether somebody else says so; the verb of saying closes the sentence in some languages."""
    return any(s.start < span.start or is_verb_last(sentence) for s in sentence.said("reported"))


def is_hedged(sentence: Heard, span: Span) -> bool:
    """Whether it is a maybe or a hope: in its clause, or in the one that leads to it."""
    doubts = sentence.said("hedge")
    if not doubts:
        return False
    if is_verb_last(sentence):
        return True
    parts = clauses(sentence)
    here = next((i for i, c in enumerate(parts) if c.start <= span.start < c.end), 0)
    begin = parts[here].start
    if here and not any(s.start <= begin - 1 < s.end for s in sentence.said("but")):
        begin = parts[here - 1].start
    return any(begin <= d.start < parts[here].end for d in doubts)


def is_of_others(sentence: Heard, span: Span) -> bool:
    """Whether somebody else is named as the one who acts, where the verb does not say who."""
    return is_verb_last(sentence) and any(
        m.end <= span.start and any(s.start == m.end for s in sentence.said("subject"))
        for m in sentence.people
    )
