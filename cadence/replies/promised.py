"""What a reply promises so far: what is new, what changed, what is unclear."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from cadence.people import PersonId
from cadence.replies.hearing import Heard, Scene
from cadence.replies.reading import ReadCommitment, ReadCommitmentUpdate, ReadUnclear


@dataclass(slots=True)
class Promises:
    """The commitments of a reply, the changes of old ones, and what is unclear."""

    made: list[ReadCommitment] = field(default_factory=list)
    changed: list[ReadCommitmentUpdate] = field(default_factory=list)
    unclear: list[ReadUnclear] = field(default_factory=list)


def two_people(heard: Heard, people: Sequence[PersonId], scene: Scene, word: str) -> ReadUnclear:
    """A name that fits several people, and the line that would settle it."""
    names = [p.name for who in people if (p := scene.person(who))]
    if len(names) == 1:
        why, hint = f"is {names[0]} meant?", f"{word} {names[0]}: …"
    else:
        why, hint = f"this may be {' or '.join(names)}", f"{word} {names[0] if names else '…'}: …"
    return heard.unclear(why, hint)
