"""Figures as people write them in each language."""

import pytest

from cadence.replies.numbers import Figure, converted, figures, number_of
from cadence.replies.phrases import tokens_of
from cadence.replies.tongues import tongues_for


def told(text: str, language: str = "en") -> list[Figure]:
    tokens = tokens_of(text)
    tongues = tongues_for(language, "", text)
    return figures(tokens, tongues.marks(tokens), (), tongues.of(tokens)[0].says.decimal)


@pytest.mark.parametrize(
    ("text", "language", "value", "unit"),
    [
        ("240 ms", "en", 240, "ms"),
        ("240ms", "en", 240, "ms"),
        ("62.5 %", "en", 62.5, "%"),
        ("99,95 %", "de", 99.95, "%"),
        ("1.200,50 €", "de", 1200.5, "€"),
        ("1,200.50 USD", "en", 1200.5, "$"),
        ("1 200 €", "fr", 1200, "€"),
        ("1.2M", "en", 1_200_000, ""),
        ("45k", "en", 45_000, ""),
        ("€1.2m", "en", 1_200_000, "€"),
        ("2,5 Mio. Euro", "de", 2_500_000, "€"),
        ("3 milliards", "fr", 3e9, ""),
        ("forty percent", "en", 40, "%"),
        ("fifty-five percent", "en", 55, "%"),
        ("zwölf Kunden", "de", 12, "kunden"),
        ("70 por ciento", "es", 70, "%"),
        ("７０％", "ja", 70, "%"),
        ("2.3x", "en", 2.3, "x"),
        ("90 minutos", "es", 90, "min"),
        ("36 Stunden", "de", 36, "h"),
        ("2½ hours", "en", 2.5, "h"),
    ],
)
def test_values_and_units(text: str, language: str, value: float, unit: str) -> None:
    (figure,) = told(text, language)

    assert (figure.value, figure.unit) == (pytest.approx(value), unit)


@pytest.mark.parametrize(
    ("text", "language"),
    [("2 of 3", "en"), ("2/3", "en"), ("2 von 3", "de"), ("2 sur 3", "fr"), ("2 de 3", "es")],
)
def test_parts_of_a_whole(text: str, language: str) -> None:
    (figure,) = told(text, language)

    assert (figure.value, figure.of) == (2, 3)


@pytest.mark.parametrize(
    ("text", "language", "share"),
    [
        ("halfway", "en", 0.5),
        ("two thirds", "en", 0.6667),
        ("zur Hälfte", "de", 0.5),
        ("à la moitié", "fr", 0.5),
        ("tres cuartos", "es", 0.75),
    ],
)
def test_fractions_in_words(text: str, language: str, share: float) -> None:
    (figure,) = told(text, language)

    assert figure.share == share


@pytest.mark.parametrize("text", ["at 10:30", "v2.10.3", "#42", "the 7th", "PR-12", "p95"])
def test_what_is_no_figure(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize("text", ["200-210 ms", "between 200 and 210 ms", "<210 ms"])
def test_ranges_and_bounds_are_no_values(text: str) -> None:
    assert all(figure.loose for figure in told(text))


def test_three_digits_behind_a_mark_can_be_read_in_two_ways() -> None:
    assert number_of("1.200", ",") == (1200, 1.2)
    assert number_of("1.200", ".") == (1.2, 1200)
    assert number_of("1.234.567", ".") == (1234567, None)


def test_units_of_one_quantity_convert_and_others_do_not() -> None:
    assert converted(90, "min", "h") == 1.5
    assert converted(36, "h", "d") == 1.5
    assert converted(0.24, "s", "ms") == pytest.approx(240)
    assert converted(3, "ms", "%") is None
