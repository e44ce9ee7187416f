"""What stays an author's words once commands, private notes and lines that are records are out."""

import re
from collections.abc import Iterator, Mapping

from cadence.people import Person, PersonId
from cadence.replies.reading import ReadAnswer, ReadFeedback, Reading

_LABEL = 3
_CODED = re.compile(r"[gt]\d{1,3}\b")


def remaining(said: ReadAnswer, reading: Reading, people: Mapping[PersonId, Person]) -> str:
    """The words of an answer as the other of the pair may read them.

    Lines that are nothing but a command or a line of the grammar (`G1 70%`, "thanks Jonas: …",
    "feedback Jonas: …") go, as the receipt shows them as what they are; under no question, so does
    every line that became a record whole. Sentences under a question stay where they were put.
    """
    text = said.text
    for note in notes(reading):
        text = _without_note(text, note)
    lines = [line for line in text.splitlines() if not _is_for_somebody(line, reading, people)]
    records = _lines(_words_of_records(reading))
    commands = _lines([c.source.words for c in reading.commands if c.name != "private"])
    kept = []
    for line in lines:
        plain = _plain(line)
        taken = commands + records if said.question is None or _CODED.match(plain) else commands
        if not _is_consumed(plain, taken):
            kept.append(line)
    return "\n".join(kept).strip()


def notes(reading: Reading) -> Iterator[str]:
    """The private notes: `private: …`."""
    yield from (c.argument for c in reading.commands if c.name == "private" and c.argument)


def without_mark(text: str) -> str:
    """The words less the line that marks a whole mail as private."""
    return "\n".join(line for line in text.splitlines() if _plain(line) != "private").strip()


def _words_of_records(reading: Reading) -> list[str]:
    sources = [
        *(one.source for one in reading.goal_updates),
        *(one.source for one in reading.new_goals),
        *(one.source for one in reading.commitments),
        *(one.source for one in reading.commitment_updates),
        *(one.source for one in reading.ratings),
    ]
    return [*map(_of_feedback, reading.feedback), *(source.words for source in sources)]


def _of_feedback(said: ReadFeedback) -> str:
    return said.source.words or said.text


def _lines(words: list[str]) -> list[str]:
    return [plain for one in words for line in one.splitlines() if (plain := _plain(line))]


def _is_consumed(line: str, sources: list[str]) -> bool:
    """Whether a line is nothing but such words and a short label before them ("thanks Jonas:")."""
    rest = line
    for source in sources:
        rest = rest.replace(source, " ")
    return rest != line and len(re.findall(r"\w+", rest)) <= _LABEL


def _is_for_somebody(line: str, reading: Reading, people: Mapping[PersonId, Person]) -> bool:
    """Whether a line is addressed to the person it praises or corrects ("feedback Jonas: …").

    Those words are for that person alone, under whatever question their line happens to stand.
    """
    label, colon, words = line.partition(":")
    spoken = set(re.findall(r"\w+", label.casefold()))
    if not colon or not _plain(words) or len(spoken) > _LABEL + 1:
        return False
    return any(
        _plain(words) in _plain(_of_feedback(said)) and spoken & _names(people.get(said.about))
        for said in reading.feedback
    )


def _names(person: Person | None) -> set[str]:
    return set(re.findall(r"\w+", person.name.casefold())) if person else set()


def _without_note(text: str, note: str) -> str:
    """A private note may stand in the answers with its label, and wrapped otherwise."""
    found = re.search(r"\s+".join(map(re.escape, note.split())), text)
    if found is None:
        return text
    start = text.rfind("\n", 0, found.start()) + 1
    return (text[:start] + text[found.end() :]).strip()


def _plain(line: str) -> str:
    return " ".join(line.split()).strip(" .!;,").casefold()
