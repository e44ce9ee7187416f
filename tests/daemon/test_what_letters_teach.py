"""What a letter tells people to type is read as it says, in every language it is written in."""

import re
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from cadence.goals import GoalKind
from cadence.mail import IncomingMail
from cadence.people import Person, PersonId
from cadence.replies.reading import CommitmentRef, GoalRef, Prompt, ReplyContext
from cadence.replies.understanding import understand
from daemon.sampled_people import SLOTS
from tests.cast import ADA, BOB
from tests.catalogues import COMPLETE, catalogue, extracted

NOW = datetime(2026, 11, 11, 9, 0, tzinfo=ZoneInfo("Europe/Berlin"))
JONAS = Person(PersonId("jonas@fernhill.example"), "Jonas Lind", manager=ADA.id)
G1 = GoalRef("G1", BOB.id, "Audit", GoalKind.SMART, start=0, target=100, current=40, unit="%")
T1 = CommitmentRef("T1", BOB.id, "write the runbook")
TYPED = re.compile(r"<kbd>(.*?)</kbd>")
ANSWERS_A_QUESTION = re.compile(r"\d\.|.*\b(next|first)\b")


def _read(line: str, language: str, letter: str = "agenda_prompt") -> list[tuple[object, ...]]:
    """What a line is read as, its words left out."""
    line = line % {"name": "Jonas", "code": "T1", "line": "2"} if "%(" in line else line
    known = {one.id: one for one in (ADA, BOB, JONAS)}
    context = ReplyContext(NOW, BOB, known, (G1,), (T1,), Prompt(letter), language=language)
    read = understand(IncomingMail({}, text=f"{line}\n"), context)
    return [
        *((c.name, c.name == "private" or c.argument) for c in read.commands),
        *((u.ref, u.status, u.due) for u in read.commitment_updates),
        *((c.owner, c.due) for c in read.commitments),
        *((f.kind, f.about) for f in read.feedback),
        *(("unclear", u.why) for u in read.unclear),
    ]


def _taught() -> list[str]:
    """The English messages that hold something to type."""
    return [
        message.id
        for message in extracted()
        if isinstance(message.id, str)
        and (TYPED.search(message.id) or _is_example(message.id, dict(message.locations)))
    ]


def _is_example(words: str, places: dict[str, object]) -> bool:
    told = words.startswith(("todo", "thanks")) and "kind words" not in words
    return "_examples.txt" in places and told and "a promise of yours" not in words


def _letter(message: str) -> str:
    """The letter that teaches it, as far as it matters to how it is read."""
    return "cancellation_alert" if "Did you meet" in message else "agenda_prompt"


def _lines(message: str) -> list[str]:
    return TYPED.findall(message) or [message]


def test_the_letters_teach_something() -> None:
    assert len(_taught()) > 12


@pytest.mark.parametrize("message", _taught())
def test_what_is_taught_in_english_is_understood(message: str) -> None:
    for line in _lines(message):
        if line != "private:":
            assert _read(line, "en", _letter(message)), line


@pytest.mark.parametrize("language", COMPLETE)
@pytest.mark.parametrize("message", _taught())
def test_what_is_taught_in_another_language_means_the_same(message: str, language: str) -> None:
    words = {str(one.id): str(one.string) for one in catalogue(language)}
    for english, translated in zip(_lines(message), _lines(words[message]), strict=True):
        letter = _letter(message)
        assert _read(translated, language, letter) == _read(english, "en", letter), translated


@pytest.mark.parametrize("letter", ["cancellation_nudge", "cancellation_alert"])
@pytest.mark.parametrize("line", ["2", "2.", "Number 2 please", "2, thanks"])
def test_a_number_chooses_a_time_wherever_times_are_offered(letter: str, line: str) -> None:
    prompt = Prompt(letter, slots=SLOTS, zone="Europe/Berlin")
    context = ReplyContext(NOW, BOB, {ADA.id: ADA, BOB.id: BOB}, prompt=prompt, language="en")

    read = understand(IncomingMail({}, text=f"{line}\n"), context)

    assert [(one.name, one.argument) for one in read.commands] == [("rebook", "2")]
