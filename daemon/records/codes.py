"""The codes, slots and questions of a letter as JSON, and back."""

from dataclasses import asdict
from datetime import datetime
from typing import Any

from cadence.commitments import CommitmentId
from cadence.goals import GoalId
from cadence.letters import Codes, QuestionLine, Slot


def codes_out(codes: Codes) -> dict[str, object]:
    """What a parcel's row keeps of its codes."""
    return {
        "goals": [list(pair) for pair in codes.goals],
        "commitments": [list(pair) for pair in codes.commitments],
        "slots": [[s.number, s.start.isoformat(), s.end.isoformat()] for s in codes.slots],
    }


def codes_in(stored: dict[str, Any]) -> Codes:
    """The codes a parcel's row keeps."""
    return Codes(
        goals=tuple((code, GoalId(goal)) for code, goal in stored["goals"]),
        commitments=tuple((code, CommitmentId(c)) for code, c in stored["commitments"]),
        slots=tuple(
            Slot(number, datetime.fromisoformat(start), datetime.fromisoformat(end))
            for number, start, end in stored["slots"]
        ),
    )


def questions_out(questions: tuple[QuestionLine, ...]) -> list[dict[str, object]]:
    """What a parcel's row keeps of its questions; last time's words stay out."""
    return [asdict(question) | {"last": ""} for question in questions]
