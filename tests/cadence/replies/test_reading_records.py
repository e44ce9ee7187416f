"""What people write and the records it makes: every class, every language, every trap."""

import pytest

from cadence.replies.languages import CODES
from cadence.replies.reading import Authored, Passage
from cadence.replies.understanding import read
from tests.cadence.replies.phrase_files import Row, rows
from tests.cadence.replies.written import compared, reading


def wrong(found: Row) -> str:
    """What is false or missing in the reading of a row; nothing where all is right."""
    authored = Authored(found.text, (Passage(found.text),))
    said = compared(read(authored, found.context), found.expected)
    if not said.false and not said.missed:
        return ""
    return f"{found}: false {said.false}, missed {said.missed}"


@pytest.mark.parametrize("language", CODES)
def test_each_sentence_makes_its_records_and_no_other(language: str) -> None:
    phrases = [*rows("developed.txt"), *rows("teams.txt")]
    found = [wrong(row) for row in phrases if row.language == language]

    assert found
    assert [line for line in found if line] == []


@pytest.mark.parametrize("row", list(rows("replies.txt")), ids=str)
def test_each_reply_makes_its_records_and_no_other(row: Row) -> None:
    assert wrong(row) == ""


GRAMMAR = {
    "en": "1. x|G1 70%|G3 2 of 3|T1 done|done T1|todo me: date by Mon|thanks Cleo: the review|"
    "feedback Cleo: late|undo|undo G1|skip|pause 2 weeks|stop|help",
    "de": "G3 70 %|G3 2 von 3|T1 erledigt|Aufgabe ich: Termin bis Mo|danke Cleo: das Review|"
    "Rückmeldung Cleo: zu spät|rückgängig G1|überspringen|Pause 2 Wochen",
    "fr": "G3 70 %|G3 2 sur 3|T1 fait|à faire moi : dater d'ici lundi|merci Cleo : la revue|"
    "retour Cleo : en retard|annuler|passer",
    "es": "G3 70 %|G3 2 de 3|T1 hecho|tarea yo: fecha para el lunes|gracias Cleo: la revisión|"
    "comentario Cleo: llegó tarde|deshacer|omitir",
    "pt": "G3 70 %|G3 2 de 3|T1 feito|tarefa eu: data até segunda|obrigado Cleo: a revisão|"
    "valeu Cleo: a revisão|retorno Cleo: chegou tarde|desfazer|pular",
    "ja": "Ｇ３　７０％|T1 完了|ありがとう Cleo：レビュー|フィードバック Cleo：遅刻|"
    "取り消し|スキップ|2週間休止",
}


@pytest.mark.parametrize("language", GRAMMAR)
def test_every_phrase_of_the_printed_grammar_says_something(language: str) -> None:
    silent = []
    for phrase in GRAMMAR[language].split("|")[language == "en" :]:
        said = reading(phrase, language)
        if not any((said.goal_updates, said.commitment_updates, said.commitments, said.feedback)):
            silent += [phrase] if not said.commands else []

    assert silent == []


TRAPS = (
    "1:1 was great|1.5 days lost|2 weeks off|3 of 5 tests|100% agree|Thanks, Ada|Thanks!|"
    "thanks Bob: myself|G20 summit|pause for thought|Undo button is broken|P1 incident|"
    "done with that|I skipped lunch|4x faster now|1 billing fix shipped|T1 line is down"
)


@pytest.mark.parametrize("trap", TRAPS.split("|"))
def test_the_traps_of_the_grammar_say_nothing(trap: str) -> None:
    assert compared(reading(trap), "").false == ()


@pytest.mark.parametrize("language", CODES)
def test_english_keywords_work_for_everybody(language: str) -> None:
    for words, wanted in (("undo G2", "cmd undo G2"), ("T1 done", "T1 done"), ("stop", "cmd stop")):
        assert wanted in compared(reading(words, language), wanted).right
