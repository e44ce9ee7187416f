"""An extractor of one's own may ask; it never records."""

from collections.abc import Sequence

from cadence.mail import IncomingMail
from cadence.replies.extracting import Proposal
from cadence.replies.reading import ReadGoalUpdate, Reading, ReplyContext, Source
from cadence.replies.understanding import understand
from tests.cadence.replies.written import BOB, context

WORDS = "The shops now wait a quarter of a second"


class Proposing:
    """Proposes one thing, whatever is written."""

    def __init__(self, *proposals: Proposal) -> None:
        self.proposals = proposals

    def propose(self, text: str, context: ReplyContext) -> Sequence[Proposal]:
        return self.proposals


class Failing:
    def propose(self, text: str, context: ReplyContext) -> Sequence[Proposal]:
        raise RuntimeError("out of memory")


def update(words: str = WORDS, goal: str = "G2", value: float = 250) -> Proposal:
    return ReadGoalUpdate(goal, value, source=Source(words, "model"))


def reading(text: str, extractor: Proposing | Failing) -> Reading:
    mail = IncomingMail({"from": (BOB,)}, text)
    return understand(mail, context(), extractor=extractor)


def test_a_sound_proposal_is_asked_about_and_not_recorded() -> None:
    said = reading(WORDS, Proposing(update()))

    assert said.goal_updates == ()
    assert [(u.text, u.hint) for u in said.unclear] == [(WORDS, "G2 250 ms")]


def test_words_the_author_did_not_write_prove_nothing() -> None:
    assert reading("All fine.", Proposing(update())).unclear == ()


def test_proposals_pass_the_checks_of_every_record() -> None:
    hope = "I hope the shops wait a quarter of a second"

    assert reading(WORDS, Proposing(update(value=9000))).unclear == ()
    assert reading(WORDS, Proposing(update(goal="G9"))).unclear == ()
    assert reading(hope, Proposing(update(hope))).unclear == ()


def test_what_the_rules_have_read_is_not_asked_again() -> None:
    said = reading("G2 240", Proposing(update("G2 240", value=240)))

    assert said.unclear == ()
    assert len(said.goal_updates) == 1


def test_a_failing_extractor_costs_its_proposals_only() -> None:
    assert reading("G2 240", Failing()) == reading("G2 240", Proposing())
