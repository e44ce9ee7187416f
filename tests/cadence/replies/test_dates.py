"""Days as people name them, in every language; today is Tuesday 17 November 2026."""

from datetime import date

import pytest

from cadence.replies.dates import after, coming, days_named
from cadence.replies.phrases import tokens_of
from cadence.replies.tongues import tongues_for

TODAY = date(2026, 11, 17)


def due(text: str, language: str = "en", *, day_first: bool = True) -> list[str]:
    tokens = tokens_of(text)
    marks = tongues_for(language, "", text).marks(tokens)
    named = days_named(tokens, marks, TODAY, day_first=day_first)
    return [f"{d.how} {d.due}".strip() for d in named]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("by Friday", "by 2026-11-20"),
        ("by Tuesday", "by 2026-11-24"),
        ("before Friday", "before 2026-11-19"),
        ("by next Friday", "by 2026-11-27"),
        ("by EOW", "by 2026-11-20"),
        ("before the end of the month", "before 2026-11-30"),
        ("before the end of the quarter", "before 2026-12-31"),
        ("by the end of next week", "by 2026-11-27"),
        ("by 4 December", "by 2026-12-04"),
        ("by December 4th", "by 2026-12-04"),
        ("by 4 January", "by 2027-01-04"),
        ("by 2026-12-04", "by 2026-12-04"),
        ("by 4/12", "by 2026-12-04"),
        ("on the 7th", "by 2026-12-07"),
        ("by mid-December", "by 2026-12-15"),
        ("by the end of March", "by 2027-03-31"),
        ("by Q1", "by 2027-03-31"),
        ("in two weeks", "2026-12-01"),
        ("within 3 working days", "2026-11-20"),
        ("tomorrow", "2026-11-18"),
        ("since Monday", "since 2026-11-23"),
    ],
)
def test_english_days(text: str, found: str) -> None:
    assert due(text) == [found]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("de", "bis zum 4. Dezember", "2026-12-04"),
        ("de", "bis spätestens Freitag", "2026-11-20"),
        ("de", "vor Freitag", "2026-11-19"),
        ("de", "bis Ende nächster Woche", "2026-11-27"),
        ("de", "bis 4.12.", "2026-12-04"),
        ("de", "bis Ende März", "2027-03-31"),
        ("fr", "d'ici vendredi", "2026-11-20"),
        ("fr", "avant le 1er décembre", "2026-11-30"),
        ("fr", "jeudi au plus tard", "2026-11-19"),
        ("fr", "d'ici la fin du mois", "2026-11-30"),
        ("es", "antes del viernes", "2026-11-19"),
        ("es", "como muy tarde el martes", "2026-11-24"),
        ("es", "para el 4 de diciembre", "2026-12-04"),
        ("pt", "até sexta-feira", "2026-11-20"),
        ("pt", "até ao final do mês", "2026-11-30"),
        ("nl", "uiterlijk donderdag", "2026-11-19"),
        ("nl", "voor het einde van de maand", "2026-11-30"),
        ("it", "entro venerdì", "2026-11-20"),
        ("it", "entro la fine del mese", "2026-11-30"),
        ("pl", "do piątku", "2026-11-20"),
        ("pl", "do 4 grudnia", "2026-12-04"),
        ("ja", "来週の水曜日までに", "2026-11-25"),
        ("ja", "12月4日までに", "2026-12-04"),
        ("ja", "今月末までに", "2026-11-30"),
    ],
)
def test_days_in_other_languages(language: str, text: str, found: str) -> None:
    assert [d.split()[-1] for d in due(text, language)] == [found]


@pytest.mark.parametrize(
    "text", ["1:1 at 10:30", "4 of 5", "24/7", "v2.10.3", "we may go", "3 days lost", "a 2/3 share"]
)
def test_what_is_no_day(text: str) -> None:
    assert due(text) == []


def test_the_month_comes_first_in_america() -> None:
    assert due("by 12/4", day_first=False) == ["by 2026-12-04"]


def test_a_day_well_past_is_next_years() -> None:
    assert coming(TODAY, 1, 4) == date(2027, 1, 4)
    assert coming(TODAY, 11, 10) == date(2026, 11, 10)


def test_working_days_leave_out_the_weekend() -> None:
    assert after(date(2026, 11, 20), 1, "wd") == date(2026, 11, 23)
    assert after(date(2026, 1, 31), 1, "m") == date(2026, 2, 28)
