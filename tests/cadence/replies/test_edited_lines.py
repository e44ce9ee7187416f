"""What an author types into, behind and under our own lines."""

import pytest

from cadence.replies.reading import Authored, Edit, Passage, Reading
from cadence.replies.understanding import read
from tests.cadence.replies.written import context, told

LOAD = "G2  Cut page load time: 320 ms → 200 ms, now 260 ms"
AUDIT = "G3  Finish the security audit: 0% → 100%, now 40%"
DRAFT = "T1  You: send the draft (due Wed)"


def edited(ours: str, theirs: str, kind: str = "agenda_prompt") -> Reading:
    passage = Passage(theirs, None, "edit", 0, ours)
    return read(Authored(theirs, (passage,), (Edit(ours, theirs),)), context("en", kind))


def under(ours: str, text: str) -> Reading:
    return read(Authored(text, (Passage(text, None, "place", 0, ours),)), context())


@pytest.mark.parametrize(
    ("ours", "was", "now", "found"),
    [
        (LOAD, "now 260 ms", "now 240 ms", ["G2=240"]),
        (LOAD, "now 260 ms", "now 240", ["G2=240"]),
        (LOAD, "260 ms", "260 ms -> 240 ms", ["G2=240"]),
        (LOAD, "now 260 ms", "now 260 ms, on track", ["G2:on_track"]),
        (LOAD, "now 260 ms", "now 260 ms DONE", ["G2:done"]),
        (LOAD, "200 ms", "210 ms", ["unclear"]),
        (AUDIT, "now 40%", "now 55%", ["G3=55"]),
        (DRAFT, "(due Wed)", "(due Wed) done", ["T1 done"]),
        (DRAFT, "(due Wed)", "(due Fri)", ["T1 2026-11-20"]),
        (LOAD, "Cut page", "Cut the page", []),
    ],
)
def test_a_changed_line_is_the_update(ours: str, was: str, now: str, found: list[str]) -> None:
    assert told(edited(ours, ours.replace(was, now))) == found


@pytest.mark.parametrize(
    ("ours", "text", "found"),
    [
        (LOAD, "240", ["G2=240"]),
        (LOAD, "down to 240, nice", ["G2=240"]),
        (LOAD, "two thirds", ["G2~0.667"]),
        (LOAD, "at risk because legal is slow", ["G2:at_risk"]),
        (LOAD, "hope to reach 220", []),
        (LOAD, "G3 62", ["G3=62"]),
        (AUDIT, "62", ["G3=62"]),
        (DRAFT, "done", ["T1 done"]),
        (DRAFT, "moved to Friday", ["T1 2026-11-20"]),
        (DRAFT, "not yet", []),
    ],
)
def test_words_under_a_line_are_about_it(ours: str, text: str, found: list[str]) -> None:
    assert told(under(ours, text)) == found


def test_a_changed_proposal_is_a_new_goal_with_the_words_proposed() -> None:
    ours = "G4  Sign 24 customers by 31 December"
    (goal,) = edited(ours, ours.replace("24", "18"), "goal_proposal").new_goals

    assert goal.title == "Sign 18 customers by 31 December"
