"""Recognition, course correction, suggestions: who said what about whom, and how far it went."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import NewType

from cadence.people import PersonId

FeedbackId = NewType("FeedbackId", str)


class FeedbackKind(Enum):
    """What sort of word it is."""

    RECOGNITION = "recognition"
    COURSE_CORRECTION = "course_correction"
    SUGGESTION = "suggestion"


class FeedbackState(Enum):
    """How far it went: a draft waits for its author's `yes`."""

    DRAFT = "draft"
    READY = "ready"
    DELIVERED = "delivered"
    TAKEN_BACK = "taken_back"


@dataclass(frozen=True, slots=True)
class Feedback:
    """Words about a person, verbatim. Recognition is ready at once, a correction after a `yes`."""

    id: FeedbackId
    kind: FeedbackKind
    author: PersonId
    about: PersonId
    text: str
    at: datetime
    state: FeedbackState
