"""Who may see what. Every letter prints its class, and composing shows nothing else."""

from enum import Enum

from cadence.answers import Answer, MeetingReport, Rating, Unclear
from cadence.commitments import Commitment
from cadence.development import DevelopmentNote
from cadence.feedback import Feedback, FeedbackKind, FeedbackState
from cadence.goals import Goal
from cadence.people import Pair, PersonId


class Visibility(Enum):
    """Who reads the words of a letter or a record (the sentence of each is in the templates)."""

    SELF = "self"
    PAIR = "pair"
    PAIR_AND_AUTHOR = "pair_and_author"
    TEAM = "team"
    AGGREGATE = "aggregate"
    CASE = "case"


Shown = Answer | Rating | Unclear | MeetingReport | Commitment | DevelopmentNote | Feedback | Goal


def visible_to(viewer: PersonId, record: Shown, manager: PersonId | None = None) -> bool:
    """Whether somebody may read a record as it stands.

    `manager` is the present manager of the person it is about, for what belongs to no pair.
    Ratings and what was not understood are their author's own: others see numbers of groups only.
    """
    match record:
        case Rating() | Unclear():
            return viewer == record.person
        case Answer():
            return viewer == record.person or (not record.private and _of(record.pair, viewer))
        case MeetingReport():
            return _of(record.pair, viewer)
        case Commitment():
            return viewer in (record.owner, record.author) or _of(record.pair, viewer)
        case DevelopmentNote():
            return viewer == record.person or _of(record.pair, viewer)
        case Goal():
            return viewer in (record.owner, record.proposed_by, manager)
        case Feedback():
            return _reads_feedback(viewer, record, manager)


def _of(pair: Pair | None, viewer: PersonId) -> bool:
    return pair is not None and viewer in (pair.manager, pair.report)


def _reads_feedback(viewer: PersonId, feedback: Feedback, manager: PersonId | None) -> bool:
    if viewer == feedback.author:
        return True
    if feedback.state not in (FeedbackState.READY, FeedbackState.DELIVERED):
        return False
    if feedback.kind is FeedbackKind.RECOGNITION:
        return viewer in (feedback.about, manager)
    return viewer == feedback.about
