"""The stationery: language, country, zone, threads, overrides, contrast."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from cadence.letters import When
from cadence.rules.agenda_prompt import AgendaPrompt
from daemon import phrases, samples
from daemon.reader import Reader, locale_of
from daemon.rendering import HTML_LIMIT, Stationery, our_templates
from tests.catalogues import COMPLETE, catalogue, empty, extracted
from tests.daemon.lettering import STATIONERY

TEN = datetime(2026, 11, 12, 9, 0, tzinfo=UTC)


def _prompt(locale: str = "en") -> AgendaPrompt:
    letter = samples.sample("agenda_prompt", locale)
    assert isinstance(letter, AgendaPrompt)
    return letter


@pytest.mark.parametrize(
    ("locale", "start"),
    [
        ("en", "Thu 12 Nov, 10:00 with Ada"),
        ("en-GB", "Thu 12 Nov, 10:00 with Ada"),
        ("en_US", "Thu, Nov 12, 10:00 AM with Ada"),
        ("de", "Do., 12. Nov., 10:00 mit Ada"),
        ("fr", "jeu. 12 nov. 10:00 avec Ada"),
        ("es", "jue, 12 nov, 10:00 con Ada"),
        ("pt_BR", "Thu 12 Nov, 10:00 with Ada"),
        ("no such place", "Thu 12 Nov, 10:00 with Ada"),
    ],
)
def test_a_subject_tells_the_time_as_its_reader_does(locale: str, start: str) -> None:
    subject = STATIONERY.render(_prompt(locale)).subject

    assert subject.startswith(start)


def test_the_zone_is_named_only_where_the_two_clocks_differ() -> None:
    here = _prompt()
    there = replace(here, meeting=When(TEN, TEN + timedelta(minutes=30), "Europe/London", ""))
    same = replace(here, meeting=When(TEN, TEN + timedelta(minutes=30), "Europe/Paris", ""))

    assert "(" not in STATIONERY.render(here).subject
    assert "(" not in STATIONERY.render(same).subject
    assert "10:00 (Berlin time) with Ada" in STATIONERY.render(there).subject
    assert "10:00–10:30 (Berlin time)" in STATIONERY.render(there).text


def test_later_mails_of_a_thread_answer_its_first_subject() -> None:
    for first in (
        "Thu 12 Nov: the agenda",
        "Re: Thu 12 Nov: the agenda",
        "RE: re: Thu 12 Nov: the agenda",
    ):
        mail = STATIONERY.render(samples.sample("receipt"), thread_subject=first)

        assert mail.subject == "Re: Thu 12 Nov: the agenda"


def test_a_language_without_words_for_a_letter_reads_it_in_english() -> None:
    assert STATIONERY.render(samples.sample("agenda_prompt", "ar")).language == "ar"
    assert STATIONERY.render(samples.sample("receipt", "ar")).language == "en"
    assert STATIONERY.render(samples.sample("receipt", "pt_BR")).language == "en"


def test_arabic_runs_from_right_to_left() -> None:
    html = STATIONERY.render(samples.sample("agenda_prompt", "ar")).html

    assert '<html lang="ar" dir="rtl"' in html
    assert "text-align: right" in html.replace("text-align:right", "text-align: right")
    assert "@start" not in html
    assert "@end" not in html


def test_an_operators_template_stands_before_ours(tmp_path: Path) -> None:
    (tmp_path / "silence.txt").write_text("Subject: Ours\nHello {{ to.first }}\n")

    mail = Stationery(tmp_path).render(samples.sample("silence"))

    assert (mail.subject, mail.text) == ("Ours", "Hello Bob\n")
    assert "Keep, less often, or stop, Bob?" in mail.html


def test_an_operators_words_stand_before_ours(tmp_path: Path) -> None:
    folder = tmp_path / "locale" / "en" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "cadenced.po").write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
        'msgid "Still open"\nmsgstr "Not done yet"\n'
    )

    text = Stationery(tmp_path).render(_prompt()).text

    assert "NOT DONE YET" in text
    assert "YOUR GOALS THIS QUARTER" in text


def test_the_same_letter_gives_the_same_bytes() -> None:
    for name in samples.letters():
        assert Stationery().render(samples.sample(name)) == STATIONERY.render(samples.sample(name))


def test_pictures_go_before_words_where_a_letter_grows() -> None:
    digest = samples.sample("agenda_digest")
    few = STATIONERY.render(digest).html
    many = STATIONERY.render(replace(digest, parts=digest.parts * 4)).html

    assert few.count("vertical-align: bottom") + few.count("vertical-align:bottom") > 0
    assert "vertical-align: bottom" not in many.replace(
        "vertical-align:bottom", "vertical-align: bottom"
    )
    assert len(many.encode()) <= HTML_LIMIT


def test_what_was_taken_back_is_said_in_both_parts() -> None:
    mail = STATIONERY.render(replace(samples.sample("recap"), taken_back=("the review is moot",)))

    assert "TAKEN BACK SINCE YOU READ IT\n\n    the review is moot" in mail.text
    assert "the review is moot" in mail.html


def test_the_prefilled_reply_holds_the_questions_and_the_address() -> None:
    html = STATIONERY.render(_prompt(), reply_to="cadence+abc@fernhill.example").html

    link = re.search(r'href="(mailto:[^"]+)"', html)
    assert link is not None
    assert link[1].startswith("mailto:cadence+abc@fernhill.example?subject=Re%3A%20Thu")
    assert "1.%20What%20is%20going%20well%3F%0D%0A" in link[1]


def test_figures_days_and_times_of_the_core_are_told_in_the_readers_way() -> None:
    reader = Reader(locale_of("de"), "Europe/Berlin")

    assert reader.figure("62%") == "62\xa0%"
    assert reader.figure("2026-11-13") == "Fr., 13. Nov."
    assert reader.figure("2026-11-13 14:30") == "Fr., 13. Nov., 14:30"
    assert reader.figure("369 ms") == "369 ms"


def test_a_span_over_midnight_tells_only_its_start() -> None:
    reader = Reader(locale_of("en"), "Europe/Berlin")
    late = datetime(2026, 11, 12, 22, 30, tzinfo=UTC)

    assert reader.span(late, late + timedelta(hours=1)) == "Thu 12 Nov, 23:30"
    assert reader.day(date(2026, 11, 12)) == "Thu 12 Nov"


@pytest.mark.parametrize(
    ("said", "german"),
    [
        ("2 goals fit: G1 and G2", "2 Ziele passen: G1, G2"),
        ("90% is far past the target of 80 %", "90% liegt weit jenseits des Ziels von 80 %"),
        ("something nobody has translated", ""),
    ],
)
def test_reasons_of_the_core_are_told_in_the_readers_language(said: str, german: str) -> None:
    words = {str(one.id): str(one.string) for one in catalogue("de")}

    assert phrases.reason(said, lambda phrase: words[phrase]) == german


@pytest.mark.parametrize("language", COMPLETE)
def test_a_catalogue_holds_every_message(language: str) -> None:
    wanted = {str(one.id) for one in extracted() if one.id}
    known = catalogue(language)

    assert len(wanted) > 280
    assert {str(one.id) for one in known if one.id} == wanted
    assert empty(known) == []


@pytest.mark.parametrize("language", COMPLETE)
def test_a_translation_keeps_places_and_tags(language: str) -> None:
    for message in catalogue(language):
        if not isinstance(message.id, str) or not message.id:
            continue
        words = str(message.string)

        assert _places(words) == _places(message.id), message.id
        assert _tags(words) == _tags(message.id), message.id


def _places(words: str) -> set[str]:
    return set(re.findall(r"%\((\w+)\)s", words))


def _tags(words: str) -> list[str]:
    return sorted(re.findall(r"</?\w+>", words))


ON_THE_CARD = (
    *("td", ".kicker", "h1", "h2", ".ql", ".muted", ".tag", ".rowr", ".foot", "a"),
    *(".behind", ".good", ".who"),
)
LIGHT = {
    "#ffffff": ON_THE_CARD,
    "#e3f1ef": ("td", "h2"),
    "#f5f3ee": ("td", "h2"),
    "#fbf0df": ("td",),
}
DARK = {
    "#1c2227": ON_THE_CARD,
    "#173834": ("td", "h2"),
    "#262d33": ("td", "h2"),
    "#3a2c17": ("td",),
}


@pytest.mark.parametrize(("sheet", "grounds"), [("style.css", LIGHT), ("head.css", DARK)])
def test_all_words_stand_out_from_their_ground(
    sheet: str, grounds: dict[str, tuple[str, ...]]
) -> None:
    colours = _colours((our_templates() / sheet).read_text())
    for ground, words in grounds.items():
        for selector in words:
            assert _contrast(colours[selector], ground) >= 4.5, (selector, ground)


def _colours(css: str) -> dict[str, str]:
    """The last text colour each simple selector is given, outside clients' own rules."""
    found: dict[str, str] = {}
    for selectors, body in re.findall(r"(?m)^\s*([^@{}/\[]+?)\s*\{([^{}]*)\}", css):
        if colour := re.search(r"(?<![-\w])color:(#[0-9a-f]{6})", body):
            found |= {one.strip(): colour[1] for one in selectors.split(",")}
    return found


def _contrast(one: str, other: str) -> float:
    """WCAG 2.2, contrast ratio."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
