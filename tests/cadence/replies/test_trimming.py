"""The author's words, in every dialect of quotation and after every damage."""

import re
from collections.abc import Callable

import pytest

from cadence.mail import HtmlLine, SentMail
from cadence.replies.trimming import trim
from tests.cadence.replies.answering_bob import (
    PROMPT,
    a_context,
    a_reply,
    answers,
    plain,
    trimmed,
)
from tests.cadence.replies.dialects import (
    DAMAGES,
    DIALECTS,
    LETTER,
    Written,
    android,
    bare,
    gmail,
    marks_doubled,
    outlook,
    outlook_web_spanish,
    quoted,
    thunderbird,
)

Dialect = Callable[[Written], str]
Damage = Callable[[str], str]

CALM = "Nothing new this week, all calm."
UNMARKED = (outlook, outlook_web_spanish, android)


def in_every_dialect(written: Written) -> list[tuple[str, str]]:
    """The mail as each program and each damage leave it, with a name for the failure."""
    return [
        (f"{dialect.__name__}, {damage.__name__}", damage(dialect(written)))
        for dialect in DIALECTS
        for damage in DAMAGES
        if not (damage is marks_doubled and dialect in UNMARKED)
    ]


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


@pytest.mark.parametrize(
    "written",
    [
        CALM,
        "The audit is stuck: legal has been silent since the 3rd.\nG2 is at 235 ms.",
        "stop",
        "pause 2 weeks",
        "What is challenging is the number of meetings.",
        "We closed three things:\n1. the audit\n2. the launch\n3. hiring",
        "On Tuesday I wrote to legal at 9:30 and they answered:\nnot before May.",
        "From: Monday I am back.\nTo: do list is empty.",
        "Sent from my new laptop the file went out fine, it works now.",
        "Caution: we are out of budget.\nG2 at 240.",
        "Bob Ruiz will present on Monday.\nAll fine.",
        "- shipped\n- audit done",
        "👍 agreed",
    ],
)
def test_words_on_top_stay_and_nothing_else_does(written: str) -> None:
    for name, mail in in_every_dialect(Written(top=written)):
        assert words(trimmed(mail).text) == words(written), name


def test_words_that_equal_our_own_example_are_the_authors() -> None:
    for name, mail in in_every_dialect(Written(top="G2 230")):
        assert trimmed(mail).text == "G2 230", name


@pytest.mark.parametrize(
    "signature",
    [
        "-- \nBob Ruiz\nFernhill Robotics\n+49 30 1234567",
        "Bob",
        "Best regards,\nBob Ruiz",
        "Viele Grüße\nBob",
        "Thanks\nBob Ruiz\nSenior Engineer | Fernhill\nT 030 123456",
        "Bob Ruiz | Senior Engineer\nFernhill Robotics GmbH\nwww.fernhill.example",
        "Sent from my iPhone",
        "Von meinem iPhone gesendet",
        "Get Outlook for Android<https://aka.ms/AAb9ysg>",
    ],
)
def test_a_signature_is_left_out(signature: str) -> None:
    for name, mail in in_every_dialect(Written(top=f"{CALM}\n\n{signature}")):
        assert trimmed(mail).text == CALM, name


def test_answers_under_our_questions_stand_under_them() -> None:
    typed = {"going well?": "Checkout went live.", "need from Ada": "A decision by Friday."}

    for name, mail in in_every_dialect(Written(under=typed)):
        found = answers(trimmed(mail))

        assert found == {"going_well": "Checkout went live.", "need": "A decision by Friday."}, name


@pytest.mark.parametrize("answer", ["4", "No.", "please chase the security review", "G2 230"])
def test_an_answer_that_happens_to_equal_words_of_ours_is_kept(answer: str) -> None:
    for name, mail in in_every_dialect(Written(under={"need from Ada": answer})):
        assert answers(trimmed(mail)) == {"need": answer}, name


def test_a_name_above_the_quotation_is_no_answer() -> None:
    written = Written(top="Bob", under={"challenging?": "Hiring is slow."})

    for name, mail in in_every_dialect(written):
        assert answers(trimmed(mail)) == {"challenging": "Hiring is slow."}, name


def test_answers_behind_our_questions_stand_under_them() -> None:
    typed = {"going well?": "Checkout went live.", "need from Ada": "-> a decision by Friday"}

    for name, mail in in_every_dialect(Written(behind=typed)):
        found = answers(trimmed(mail))

        assert found == {"going_well": "Checkout went live.", "need": "a decision by Friday"}, name


def test_words_under_a_goal_answer_no_question_and_say_under_what_they_stand() -> None:
    for name, mail in in_every_dialect(Written(under={"G2  Cut": "Now 240 ms."})):
        (passage,) = trimmed(mail).passages

        assert (passage.question, passage.text) == (None, "Now 240 ms."), name
        assert passage.under.startswith("G2"), name


@pytest.mark.parametrize(
    ("ours", "theirs", "new"),
    [
        ("now 260 ms", "now 240 ms", "240"),
        ("now 260 ms", "now 260 240 ms", "240"),
        ("now 260 ms", "now 240", "240"),
        ("(due Fri)", "(due Mon)", "Mon"),
    ],
)
def test_a_change_in_a_line_of_ours_is_an_edit(ours: str, theirs: str, new: str) -> None:
    for name, mail in in_every_dialect(Written(changed={ours: theirs})):
        authored = trimmed(mail)

        assert authored.text == new, name
        assert [passage.label for passage in authored.passages] == ["edit"], name
        assert [new in edit.theirs for edit in authored.edits] == [True], name
        assert new not in authored.edits[0].ours, name


def test_what_the_way_did_to_our_lines_is_no_edit() -> None:
    for name, mail in in_every_dialect(Written(top=CALM)):
        assert trimmed(mail).edits == (), name


def test_our_letter_alone_is_empty_in_any_dialect() -> None:
    for name, mail in in_every_dialect(Written()):
        assert trimmed(mail).text == "", name


def test_trimmed_quotations_keep_their_questions() -> None:
    answered = Written(under={"grow in?": "Public speaking."}, kept=("grow in?",))

    for name, mail in in_every_dialect(answered):
        assert answers(trimmed(mail)) == {"growth": "Public speaking."}, name


def test_words_above_between_and_below_come_in_order() -> None:
    written = Written(
        top="Hi Ada, answers inline.",
        under={"going well?": "All good:\n- audit\n- checkout"},
        bottom="See you Wednesday.",
    )

    for name, mail in in_every_dialect(written):
        text = plain(trimmed(mail).text)
        assert text == (
            "Hi Ada, answers inline. All good: - audit - checkout See you Wednesday."
        ), name


def test_answers_typed_inside_the_quotation_are_the_authors() -> None:
    letter = LETTER.replace("challenging?", "challenging?\nHiring is slow.\nVery.")
    mail = "On 17/11/2026 09:00, Cadence wrote:\n" + "\n".join(
        f"> {line}" for line in letter.split("\n")
    )

    assert answers(trimmed(mail)) == {"challenging": "Hiring is slow. Very."}


def test_a_quotation_that_is_not_ours_is_kept_and_marked() -> None:
    pasted = Written(top="A customer wrote:\n\n> Bob is a star.\n\nMade my week.")

    for dialect in DIALECTS:
        authored = trimmed(dialect(pasted))

        assert plain(authored.text) == "A customer wrote: Bob is a star. Made my week."
        assert [p.text for p in authored.passages if p.quoted] == ["Bob is a star."]


def test_a_letter_flattened_to_one_line_still_gives_up_its_answer() -> None:
    letter = LETTER.replace("challenging?", "challenging? Hiring is slow.")
    heading = "On Tue, Nov 17, 2026 at 9:00 AM Cadence <cadence@fernhill.example> wrote:"

    authored = trimmed(plain(f"All calm. {heading} {letter}"))

    assert answers(authored) == {None: "All calm.", "challenging": "Hiring is slow."}


TO_BOB = "Bob Ruiz <bob@fernhill.example>"
CARLA = "Carla <carla@customer.example>"
FORWARDED = (
    f"---------- Forwarded message ---------\nFrom: {CARLA}\nDate: Mon, Nov 16, 2026 at 3:00 PM\n"
    f"Subject: Thanks\nTo: {TO_BOB}\n"
)
WEITERGELEITET = (
    f"-------- Weitergeleitete Nachricht --------\nBetreff: Danke\nVon: {CARLA}\nAn: {TO_BOB}\n"
)
SENT_ON = f"From: {CARLA}\nSent: Monday, November 16, 2026 3:00 PM\nTo: {TO_BOB}\nSubject: Thanks\n"


@pytest.mark.parametrize("heading", [FORWARDED, WEITERGELEITET, SENT_ON])
def test_no_word_of_a_forwarded_mail_becomes_the_authors(heading: str) -> None:
    theirs = "You must be at 24 accounts by now. G2 is at 100 ms. Cleo is a star.\n\nCarla"

    assert trimmed(f"FYI\n\n{heading}\n{theirs}").text == "FYI"
    assert trimmed(f"{heading}\n{theirs}").text == ""


RECEIPT = SentMail(
    "<receipt@fernhill.example>",
    "Re: 1:1",
    "Got it, Bob. Ada gets your agenda on Tuesday at 16:00.\n\n1. What is going well?\n"
    "   Checkout went live without a hitch.\n\n2) G2 Cut p95 latency: 260 → 235 ms\n\n"
    'Not right? Send the right line, or "undo" with the number.\n\nRef 7K3Q-2MXG',
)
EARLIER = SentMail("<bob@fernhill.example>", "Re: 1:1", "1. Checkout went live.\nG2 235\n\nBob")


def a_thread(answer: str) -> str:
    """Bob answers a receipt, which quotes his answer, which quotes the prompt."""
    ours = "From: Cadence <cadence@fernhill.example>\nSent: Tuesday, November 17, 2026 9:00 AM\n"
    his = "From: Bob Ruiz <bob@fernhill.example>\nSent: Tuesday, November 17, 2026 8:58 AM\n"
    to_him = "To: Bob Ruiz <bob@fernhill.example>\nSubject: Re: 1:1\n"
    to_us = "To: Cadence <cadence@fernhill.example>\nSubject: Re: 1:1\n"
    return (
        f"{answer}\n\n{ours}{to_him}\n{RECEIPT.text}\n\n{his}{to_us}\n{EARLIER.text}\n\n"
        f"{ours}{to_him}\n{LETTER}"
    )


@pytest.mark.parametrize("thread", [(RECEIPT,), (RECEIPT, EARLIER, PROMPT), (PROMPT,)])
def test_nothing_older_in_the_thread_is_said_again(thread: tuple[SentMail, ...]) -> None:
    assert trimmed(a_thread("undo 2"), *thread).text == "undo 2"


def test_without_the_letter_quotations_are_left_out_by_their_looks() -> None:
    for dialect in (gmail, thunderbird, outlook):
        mail = dialect(Written(top=CALM))
        assert trim(a_reply(mail), a_context()).text == CALM


def test_in_a_fresh_mail_a_quotation_is_what_the_author_put_in() -> None:
    fresh = {"from": ("Bob Ruiz <bob@fernhill.example>",), "subject": ("Kudos for Cleo",)}
    mail = a_reply("A customer says:\n\n> Cleo is a star.\n\nI agree.")
    mail = type(mail)(fresh, mail.text)

    authored = trim(mail, a_context())

    assert plain(authored.text) == "A customer says: Cleo is a star. I agree."


def test_a_signature_rule_never_takes_the_only_words() -> None:
    assert trimmed(gmail(Written(top="Thanks!"))).text == "Thanks!"
    assert "reached 230" in trimmed(gmail(Written(top="-- \nBob\nWe reached 230 today."))).text


@pytest.mark.parametrize("emoji", ["👍", "❤️", "🎉🎉"])
def test_an_emoji_is_a_word(emoji: str) -> None:
    assert trimmed(gmail(Written(top=emoji))).text == emoji


def test_a_programs_line_about_a_reaction_is_no_word_but_its_emoji_is() -> None:
    by_gmail = "👍\n\nBob Ruiz reacted via Gmail <https://www.google.com/gmail/about/>"
    by_outlook = "[👍]  Bob Ruiz reacted to your message:"

    assert trimmed(gmail(Written(top=by_gmail))).text == "👍"
    assert trimmed(outlook(Written(top=by_outlook))).text == "👍"


def html(text: str, quoted_by: int = 0, mark: str = "") -> tuple[HtmlLine, ...]:
    return tuple(HtmlLine(line, quoted_by, mark) for line in text.split("\n"))


def test_the_html_part_decides_where_both_say_the_same() -> None:
    text = "Shipped the\nbilling fix."
    lines = (*html("Shipped the billing fix."), *html(LETTER, 1, "quote"))
    mail = a_reply(f"{text}\n\n> {LETTER.splitlines()[0]}", lines)

    assert trim(mail, a_context(PROMPT)).text == "Shipped the billing fix."


def test_the_text_part_decides_where_the_html_part_lacks_its_words() -> None:
    mail = a_reply(gmail(Written(top=CALM)), html("This mail needs a better reader."))

    assert trim(mail, a_context(PROMPT)).text == CALM


def test_colours_and_boxes_are_not_needed_to_find_answers_in_html() -> None:
    lines = html(bare(quoted(Written(under={"challenging?": "Hiring is slow."}))))

    assert answers(trim(a_reply(html=lines), a_context(PROMPT))) == {
        "challenging": "Hiring is slow."
    }


def test_every_line_is_shown_with_its_owner() -> None:
    parts = trimmed(gmail(Written(top=f"{CALM}\n\nBob"))).parts

    assert [part.whose for part in parts] == ["author", "signature", "header", "ours"]
