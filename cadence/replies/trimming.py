"""What the author wrote in a mail, no more and no less."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cadence.mail import IncomingMail
from cadence.replies.aligning import Known, known_of
from cadence.replies.comparing import Compared, Share, added_text
from cadence.replies.endings import take_endings
from cadence.replies.lines import Line, emoji_in, lines_of_html, lines_of_text, words_of
from cadence.replies.programs import is_reaction
from cadence.replies.quotations import Ourselves, without_attribution
from cadence.replies.reading import Authored, Edit, Part, ReplyContext
from cadence.replies.sections import Said, passages_of, text_of
from cadence.replies.sorting import Sorted, Whose, sort_lines

FEW = 2
"""Words in one part only that may be a program's: an emoji's name, a link's."""

_NAMED_ADDRESS = re.compile(r"\"?([^\"<>,;]{0,80}?)\"?\s{0,4}<([^<>\s]{1,200}@[^<>\s]{1,200})>")


def trim(mail: IncomingMail, context: ReplyContext) -> Authored:
    """The author's words, matched against every mail of the thread.

    A passage has a question where place, number or label give it one; finding the question that
    other words plainly answer is left to `understand`. Edits of our own lines are told apart.
    Where the mail has two parts, the HTML part decides, unless it lacks words that the text has.
    """
    known = known_of(context.thread, context.prompt.questions)
    shown = lines_of_html(mail.html)
    if all(line.is_blank for line in shown):
        return _read(lines_of_text(mail.text), mail, context, known)
    by_html = _read(shown, mail, context, known)
    in_html = {word for line in shown for word in line.words}
    if in_html.issuperset(words_of(mail.text)):
        return by_html
    by_text = _read(lines_of_text(mail.text), mail, context, known)
    return by_text if _lacks(shown, by_text) else by_html


def _lacks(shown: Sequence[Line], by_text: Authored) -> bool:
    """Whether the HTML part does not hold words that are the author's in the text part."""
    said = words_of(by_text.text)
    missing = sum((Counter(said) - Counter(w for line in shown for w in line.words)).values())
    return missing > FEW or 0 < missing == len(said)


def _read(
    lines: Sequence[Line], mail: IncomingMail, context: ReplyContext, known: Known
) -> Authored:
    found = sort_lines(lines, known, _ourselves(mail, context), fresh=_is_fresh(mail, context))
    take_endings(found, _names(mail, context))
    said = list(_said(found, known))
    return Authored(
        text_of(said),
        passages_of(said, context.prompt.questions),
        tuple(_edits(found, known)),
        tuple(_shown(found)),
    )


def _ourselves(mail: IncomingMail, context: ReplyContext) -> Ourselves:
    """How the author's mail program names the daemon: as in To, and as it knows itself."""
    addresses = {a.casefold() for a in context.own_addresses}
    names: set[str] = set()
    for value in (*mail.headers.get("to", ()), *mail.headers.get("cc", ())):
        for name, address in _NAMED_ADDRESS.findall(value[:2000]):
            plain = address.casefold()
            if plain not in context.people and plain != context.author.email:
                addresses.add(_without_tag(plain))
                names.add(name.strip().casefold())
    subject = context.thread[0].subject if context.thread else ""
    return Ourselves(
        tuple(sorted(a for a in addresses if a)),
        tuple(sorted(n for n in names if len(n) > 2)),
        tuple(words_of(subject)),
    )


def _without_tag(address: str) -> str:
    local, _, domain = address.rpartition("@")
    return f"{local.partition('+')[0]}@{domain}"


def _names(mail: IncomingMail, context: ReplyContext) -> frozenset[str]:
    """What the author may sign with: their names, those of the From line, and first names."""
    shown = [name for name, _ in _NAMED_ADDRESS.findall(mail.header("from")[:400])]
    names = {context.author.name, context.author.first_name, *shown}
    for name in (context.author.name, *shown):
        last, _, first = name.partition(",")
        names |= {f"{first.strip()} {last.strip()}", first.strip()} if first else set()
        names.add(name.split()[0] if name.split() else "")
    return frozenset(n.strip().casefold() for n in names if len(n.strip()) > 1)


def _is_fresh(mail: IncomingMail, context: ReplyContext) -> bool:
    """Whether the mail answers none, so that no mark of quotation can be a program's."""
    answers = mail.header("in-reply-to") or mail.header("references")
    replies = mail.header("subject")[:12].strip().casefold().startswith(("re", "aw", "sv", "antw"))
    return bool(mail.headers) and not answers and not replies and not context.thread


def _said(found: Sorted, known: Known) -> Iterator[Said]:
    """The author's lines in order, each with our line above it and its question."""
    place = _Place()
    broken = False
    for at, line in enumerate(found.lines):
        here, whose = found.compared[at], found.whose[at]
        if whose is Whose.AUTHOR and here is not None and _is_mixed(found, at, here, known):
            yield from _said_within(line, here, known)
            place, broken = _place_after(known, here.end - 1), True
        elif whose is Whose.AUTHOR:
            text = line.body.rstrip() if line.words or not line.is_blank else ""
            quoted = found.quoted[at]
            yield Said(text, place.question, place.under, quoted, starts=broken and bool(text))
            broken = broken and not text
        elif whose is Whose.OURS and here is not None:
            place, broken = _place_after(known, here.end - 1), True
        elif not line.is_blank:
            broken = True
            if whose is Whose.MOBILE and is_reaction(line) and emoji_in(line.body):
                yield Said(emoji_in(line.body), starts=True)
            if whose in (Whose.HEADER, Whose.THEIRS):
                place = _Place()


@dataclass(frozen=True, slots=True)
class _Place:
    """Where words stand: under which of our lines, answering which question."""

    question: str | None = None
    under: str = ""


def _place_after(known: Known, position: int) -> _Place:
    return _Place(known.question_at(position), known.line_at(position).text)


def _is_mixed(found: Sorted, at: int, here: Compared, known: Known) -> bool:
    """Whether a line is ours with words put in, not the author's own that holds words of ours."""
    if found.lines[at].depth or here.was_changed:
        return True
    if any(start >= here.start and end <= here.end for start, end, _ in known.questions):
        return True
    around = (_beside(found, at, -1), _beside(found, at, +1))
    return any(i is not None and found.compared[i] is not None for i in around)


def _beside(found: Sorted, at: int, step: int) -> int | None:
    at += step
    while 0 <= at < len(found.lines):
        if found.lines[at].words:
            return at
        at += step
    return None


def _said_within(line: Line, here: Compared, known: Known) -> Iterator[Said]:
    """The author's words in a line of ours."""
    for number, segment in enumerate(here.segments):
        if segment.share is not Share.OURS:
            text = added_text(line, segment)
            if number == 0:
                text = without_attribution(text)
            if text:
                place = _place_after(known, segment.position)
                is_edit = segment.share is Share.CHANGED
                yield Said(text, place.question, place.under, edit=is_edit, starts=True)


def _edits(found: Sorted, known: Known) -> Iterator[Edit]:
    """The lines of ours that came back changed."""
    for at, line in enumerate(found.lines):
        here = found.compared[at]
        if here is not None and found.whose[at] is Whose.AUTHOR:
            changed = [s for s in here.segments if s.share is Share.CHANGED]
            if changed:
                yield Edit(known.line_at(changed[0].position).text, line.body.strip())


def _shown(found: Sorted) -> Iterator[Part]:
    """The mail in stretches of one owner each, blank lines going with what is above them."""
    stretch: list[str] = []
    owner = ""
    for at, line in enumerate(found.lines):
        whose = owner if line.is_blank and owner else found.whose[at].value
        if whose != owner and stretch:
            yield Part("\n".join(stretch), owner)
            stretch = []
        owner = whose
        stretch.append(f"{'> ' * min(line.depth, 5)}{line.body.rstrip()}".rstrip())
    if any(stretch):
        yield Part("\n".join(stretch), owner)
