"""What is true of every letter: in any language, with any words in it."""

import re
from dataclasses import fields, replace
from email import message_from_bytes, policy
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from jinja2 import meta, nodes

from cadence.letters import Letter, PromiseLine
from cadence.rules import LETTERS
from cadence.rules.agenda_digest import AgendaDigest, DigestPart
from daemon import catalogues, samples
from daemon.rendering import HTML_LIMIT, environment, our_templates
from daemon.sampled_people import START
from integrations.mail.mime_out import Envelope, wrap
from tests.catalogues import COMPLETE, extracted
from tests.daemon.lettering import STATIONERY, dom, faces, lines_of, shapes, with_lists, with_words

LOCALES = ("en", "en_US", *COMPLETE, "ar", "pt_BR")
OF_THE_STATIONERY = {"_trans", "local", "ref", "reply_to", "subject", "most", "sparks"}
LONG = "Wolfeschlegelsteinhausenbergerdorff-Ngata O’Brien y Rodríguez de la Vega"
RIGHT_TO_LEFT = "مرحبًا بكم في الفريق (G1 70%)"
NAMES = [letter.name for letter in faces()]


LIMITS = {"welcome": 300, "agenda_prompt": 230, "agenda_digest": 270, "check_in": 160, "help": 160}
"""In words, what people said themselves included; 150 where nothing else is said."""


def _rendered(letter: Letter, **more: Any) -> Any:
    return STATIONERY.render(
        letter, ref="7K3Q-2MXF", reply_to="cadence+abc@fernhill.example", **more
    )


def test_every_letter_has_a_sample() -> None:
    assert set(samples.letters()) >= set(LETTERS)
    assert all(samples.sample(name).name == name for name in samples.letters())


@pytest.mark.parametrize("name", samples.letters())
@pytest.mark.parametrize("part", ["txt", "html"])
def test_a_template_names_nothing_its_letter_has_not(name: str, part: str) -> None:
    tongue = catalogues.load([our_templates()], "en")
    assert tongue is not None
    env = environment([our_templates()], tongue)
    named: set[str] = set()
    for template in (f"{name}.{part}", f"_base.{part}"):
        source = (our_templates() / template).read_text(encoding="utf-8")
        tree = env.parse(source)
        imported = {node.target for node in tree.find_all(nodes.Import)}
        written = {node.name for node in tree.find_all(nodes.Macro)}
        named |= meta.find_undeclared_variables(tree) - imported - written

    known = {f.name for f in fields(samples.sample(name))}
    assert named - set(env.globals) - OF_THE_STATIONERY <= known


@pytest.mark.parametrize("locale", LOCALES)
def test_every_letter_can_be_written_in_every_language(locale: str) -> None:
    for letter in faces(locale):
        mail = _rendered(letter)

        assert mail.subject
        assert "Ref 7K3Q-2MXF" in mail.text
        assert "%(" not in mail.text + mail.html
        assert "\n-- \n" in mail.text


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("words", [LONG, RIGHT_TO_LEFT, "<b>&amp; ' \" {{ x }} %s %(n)s"])
def test_every_letter_bears_any_words(locale: str, words: str) -> None:
    for letter in faces(locale):
        assert _rendered(with_words(letter, lambda _: words)).html


@pytest.mark.parametrize("locale", LOCALES)
def test_every_letter_bears_empty_lists(locale: str) -> None:
    for letter in faces(locale):
        needed = {"parts", "promises"} if letter.name != "agenda_prompt" else set()
        empty = with_lists(letter, lambda _: ())
        kept = {name: getattr(letter, name) for name in needed if hasattr(letter, name)}

        assert _rendered(replace(empty, **kept)).text


@pytest.mark.parametrize("letter", faces(), ids=NAMES)
def test_long_lists_stay_below_the_size_that_is_clipped(letter: Letter) -> None:
    longer = with_words(with_lists(letter, _many), lambda text: text * 2)

    assert len(_rendered(longer).html.encode()) <= HTML_LIMIT


def test_the_bundle_of_a_very_long_day_is_not_clipped() -> None:
    digest = samples.sample("agenda_digest")
    assert isinstance(digest, AgendaDigest)
    bundle = replace(digest, parts=digest.parts * 10)

    assert len(_rendered(bundle).html.encode()) <= 90_000


def _many(rows: tuple[Any, ...]) -> tuple[Any, ...]:
    if rows and isinstance(rows[0], DigestPart):
        return tuple(with_lists(part, _many) for part in rows[:1]) + rows[1:]
    return (rows * 30)[: 30 if rows and isinstance(rows[0], PromiseLine) else 8]


@pytest.mark.parametrize("letter", faces(), ids=NAMES)
def test_a_letter_loads_nothing_and_leads_nowhere(letter: Letter) -> None:
    html = dom(_rendered(letter).html)

    assert html.css("img, script, iframe, form, input, link, svg, object") == []
    assert all((a.attributes["href"] or "").startswith("mailto:") for a in html.css("a"))
    assert not re.search(r"url\(|@import|https?://(?!www\.w3\.org/1999/xhtml)", html.html or "")


@pytest.mark.parametrize("letter", faces(), ids=NAMES)
def test_a_letter_says_who_sees_it(letter: Letter) -> None:
    foot = _rendered(letter).text.split("\n-- \n")[1]

    assert re.search(r"\b(see|sees|get|gets|told|HR)\b", foot)


@pytest.mark.parametrize("locale", ["en", "en_GB", *COMPLETE])
@pytest.mark.parametrize("name", [n for n in samples.letters() if n not in ("help", "not_taken")])
def test_a_subject_holds_its_day(name: str, locale: str) -> None:
    assert re.search(r"\d", _rendered(samples.sample(name, locale)).subject)


@pytest.mark.parametrize("locale", ["en", *COMPLETE])
@pytest.mark.parametrize("name", samples.letters())
def test_a_letter_is_short(name: str, locale: str) -> None:
    letter = samples.sample(name, locale)
    kept = {"parts", "questions"}
    bare = with_lists(letter, lambda rows: rows[:1])
    bare = replace(bare, **{n: getattr(letter, n) for n in kept if hasattr(letter, n)})

    assert len(_rendered(bare).text.split()) <= LIMITS.get(name, 150)


@pytest.mark.parametrize("letter", faces(), ids=NAMES)
def test_both_parts_hold_the_same_words_of_people(letter: Letter) -> None:
    marked: list[str] = []

    def mark(text: str) -> str:
        marked.append(f"zq{len(marked)}x")
        return marked[-1]

    mail = _rendered(with_words(letter, mark, but=("first", "name")))
    seen = {word: (word in mail.text.lower(), word in mail.html.lower()) for word in marked}
    one_sided = {word: sides for word, sides in seen.items() if sides[0] != sides[1]}

    assert one_sided == {}


@pytest.mark.parametrize("locale", ["en", *COMPLETE])
@pytest.mark.parametrize("name", ["agenda_prompt", "follow_up", "check_in"])
def test_a_question_and_its_number_are_one_line(name: str, locale: str) -> None:
    letter = samples.sample(name, locale)
    mail = _rendered(letter)

    for question in letter.questions:
        line = f"{question.number}. {question.text}"
        assert line in lines_of(mail.html)
        assert line in mail.text.splitlines()


def test_slots_and_their_numbers_are_one_line() -> None:
    mail = _rendered(samples.sample("cancellation_nudge"))

    assert "1. Fri 13 Nov, 09:30–10:00" in lines_of(mail.html)
    assert "1. Fri 13 Nov, 09:30–10:00" in mail.text.splitlines()


def test_no_template_calls_anybody_he_or_she() -> None:
    words = [str(message.id) for message in extracted() if message.id]

    assert len(words) > 280
    assert not [one for one in words if re.search(r"(?i)\b(he|she|him|her|his|hers)\b", one)]


HOSTILE = st.lists(
    st.one_of(
        st.sampled_from(["\n", "\r", "\0", "\u2028", "\u202e", "<", ">", "&", '"', "'"]),
        st.sampled_from(["=?utf-8?q?=0d=0aBcc:_evil=40x?=", "<script>", "Bcc: x@y", "{{", "%"]),
        st.characters(exclude_categories=("Cs",)),
    ),
    min_size=1,
    max_size=60,
).map("".join)


@pytest.mark.parametrize("letter", faces(), ids=NAMES)
@given(words=HOSTILE)
@example("=?utf-8?q?=0d=0aBcc:_evil=40x?=")
@example("x\r\nBcc: evil@x.example\r\n\r\n<script>alert(1)</script>")
def test_no_words_become_a_header_or_an_element(letter: Letter, words: str) -> None:
    plain = _rendered(letter)
    mail = _rendered(with_words(letter, lambda _: words), thread_subject=words)

    assert shapes(mail.html) <= shapes(plain.html) | BREAKS
    assert _headers(mail, words) == _headers(plain, "Ada Ek")


BREAKS = {("br", ())}


def _headers(mail: Any, name: str) -> list[str]:
    envelope = Envelope(
        message_id="<abcdefghij.v@fernhill.example>",
        date=START,
        sender="cadence@fernhill.example",
        sender_name=name,
        recipient="bob@fernhill.example",
        recipient_name=name,
    )
    raw = wrap(mail, envelope).raw
    parsed = message_from_bytes(raw, policy=policy.default)
    assert [part.get_content_type() for part in parsed.walk()] == [
        "multipart/alternative",
        "text/plain",
        "text/html",
    ]
    assert not any("\n" in value or "\r" in value for value in parsed.values())
    assert len(parsed["To"].addresses) == 1
    return parsed.keys()
