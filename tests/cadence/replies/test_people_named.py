"""Who is meant by a name."""

import pytest

from cadence.people import Person, PersonId
from cadence.replies.people_named import names_of
from cadence.replies.phrases import tokens_of
from cadence.replies.tongues import tongues_for

EVERYBODY = (
    Person(PersonId("ben.carter@x.example"), "Ben Carter"),
    Person(PersonId("ben.okoye@x.example"), "Okoye, Ben"),
    Person(PersonId("ines@x.example"), "Inès Girard"),
    Person(PersonId("katrin@x.example"), "Katrin Vogel", aliases=frozenset({"kv@x.example"})),
    Person(PersonId("kasia@x.example"), "Katarzyna Nowak"),
    Person(PersonId("will@x.example"), "Will Stone"),
    Person(PersonId("lea@x.example"), "Lea Gajda"),
    Person(PersonId("ida@x.example"), "Ida Mazur"),
    Person(PersonId("kenji@x.example"), "森 健二"),
)


def named(text: str, language: str = "en") -> list[str]:
    names = names_of(EVERYBODY, tongues_for(language, "", text).each)
    found = names.mentions(tokens_of(text), text)
    return ["|".join(p.partition("@")[0] for p in m.people) for m in found]


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("thanks to Ben Okoye", "en", ["ben.okoye"]),
        ("thanks to Ben", "en", ["ben.carter|ben.okoye"]),
        ("thanks to Ben C", "en", ["ben.carter|ben.okoye"]),
        ("merci à Ines", "fr", ["ines"]),
        ("@katrin was great", "en", ["katrin"]),
        ("ask kv@x.example about it", "en", ["katrin"]),
        ("Danke an Kathrin", "de", ["katrin"]),
        ("Danke an Katrins Team", "de", ["katrin"]),
        ("Danke an Kati", "de", ["katrin"]),
        ("dzięki Kasi", "pl", ["kasia"]),
        ("dziękuję Idzie i Lei", "pl", ["lea"]),
        ("Idę na urlop", "pl", []),
        ("森さん、お願いします", "ja", ["kenji"]),
        ("健二さんに感謝", "ja", ["kenji"]),
    ],
)
def test_names(text: str, language: str, found: list[str]) -> None:
    assert named(text, language) == found


@pytest.mark.parametrize("text", ["Will you come?", "we will see", "a vogel flew by", "the bench"])
def test_words_that_are_no_names(text: str) -> None:
    assert "will" not in named(text)
    assert "ben.carter|ben.okoye" not in named(text)
