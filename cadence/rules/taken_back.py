"""Words that were taken back after somebody had read them: their next letter says so, once."""

from collections.abc import Iterator
from datetime import datetime

from cadence.facts import PairFacts
from cadence.people import PersonId

_READ_IN = ("agenda_digest", "agenda_addition", "recap")


def taken_back(pair: PairFacts, reader: PersonId, now: datetime) -> tuple[str, ...]:
    """The other's words the reader has seen that were undone since their last letter."""
    read_at = sorted(
        one.decided_at
        for one in pair.letters.values()
        if one.to == reader and one.letter in _READ_IN and not one.withdrawn
    )
    return tuple(
        text
        for said_at, undone_at, text in _undone(pair, reader)
        if undone_at <= now
        and any(said_at <= at < undone_at for at in read_at)
        and not any(undone_at <= at < now for at in read_at)
    )


def _undone(pair: PairFacts, reader: PersonId) -> Iterator[tuple[datetime, datetime, str]]:
    for held in pair.answers:
        answer = held.answer
        if held.undone_at is not None and answer.person != reader and not answer.private:
            yield answer.at, held.undone_at, answer.text
    for promise in pair.commitments:
        commitment = promise.commitment
        if promise.undone_at is not None and commitment.author != reader:
            yield commitment.at, promise.undone_at, commitment.text
