"""Which letter went for which slot of a meeting, moves included."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import lru_cache

from cadence.facts import PairFacts, SentLetter
from cadence.meetings import Meeting, MeetingKey, Status

SMALL_MOVE = timedelta(hours=24)
"""A meeting moved by less than this keeps what was sent for its earlier slot."""

_SLOT = "%Y%m%dT%H%MZ"


def slot_key(letter: str, meeting: Meeting, *more: str) -> str:
    """`LETTER/<meeting>/<slot start>`, and what tells apart several letters of one slot."""
    return "/".join((letter, meeting.key, _slot_name(meeting.starts_at), *more))


@lru_cache(maxsize=4096)
def _slot_name(start: datetime) -> str:
    return start.astimezone(UTC).strftime(_SLOT)


def root(key: str) -> str:
    """A key without the mark of a second attempt (`~2`)."""
    return key.partition("~")[0]


def slot_in(key: str) -> datetime:
    """The slot that a key names."""
    return datetime.strptime(root(key).split("/")[2], _SLOT).replace(tzinfo=UTC)


def names_of(letter: SentLetter) -> tuple[str, ...]:
    """The letter's own key and those of all wants it closed, without marks."""
    return tuple(root(name) for name in (letter.key, *letter.fulfils))


def letter_for(facts: PairFacts, key: str) -> SentLetter | None:
    """The letter that stands for a want's key: itself, a bundle, or one it was merged into."""
    return facts.shelf.standing_for(key)


def stands_for(letter: SentLetter, key: str) -> bool:
    """Whether the letter is the want's, or closed it."""
    if letter.key.startswith(key) and root(letter.key) == key:
        return True
    return any(name.startswith(key) and root(name) == key for name in letter.fulfils)


def slot_letter(facts: PairFacts, letter: str, meeting: Meeting) -> SentLetter | None:
    """The letter of a kind that went for the slot, or for an earlier one before a small move."""
    if exact := letter_for(facts, slot_key(letter, meeting)):
        return exact
    for one, slot in before_moves(facts, letter, meeting):
        if abs(meeting.starts_at - slot) < SMALL_MOVE:
            return one
    return None


def before_moves(
    facts: PairFacts, letter: str, meeting: Meeting
) -> Iterator[tuple[SentLetter, datetime]]:
    """The letters of a kind that went for other slots of the meeting, and these slots."""
    for name, one in facts.shelf.of_meetings(letter, _keys_before(facts, meeting)):
        if (slot := slot_in(name)) != meeting.starts_at:
            yield one, slot


def _keys_before(facts: PairFacts, meeting: Meeting) -> set[MeetingKey]:
    """The meeting's own key, and those of the slots it was moved from."""
    keys, starts = {meeting.key}, {meeting.starts_at}
    moved = [m for m in facts.meetings if m.moved_to is not None and m.status is Status.MOVED]
    for _ in moved:
        found = {m for m in moved if m.moved_to in starts}
        keys |= {m.key for m in found}
        starts |= {m.starts_at for m in found}
    return keys
