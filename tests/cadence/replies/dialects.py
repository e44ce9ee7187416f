"""How mail programs quote a letter of ours, and what happens to mails on their way.

A dialect makes a reply's text from what is written on top, the letter quoted (with answers typed
into it), and what is written below. A damage is a change of that text that no author made.
"""

import textwrap
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

LETTER = """\
Wed 18 Nov, 10:00–10:30, with Ada Ek

What should you two talk about, Bob?

Reply with a line or two. Answer by number, or type under a question. Skip what you like.

1. What is going well?
   (last time you said: the café rollout finally feels calm)

2. What is challenging?

3. What do you need from Ada?

4. What are you learning or wanting to grow in?

YOUR GOALS THIS QUARTER

G1  Make checkout faster
G2  Cut p95 latency: 320 ms → 200 ms, now 260 ms
G3  Finish the ISO audit: 0 % → 100 %, now 40 %

STILL OPEN FROM LAST TIME

T1  You: write the rollback runbook (due Fri)

A REPLY CAN BE THIS SHORT

    1. billing fix shipped, support sent a thank-you
    3. please chase the security review
    G2 230

--\x20
HR only sees that the 1:1 took place, never what was said.
Not now? Reply "pause 2 weeks", or "stop" to end these mails. "help" lists what you can write.
Ref 7K3Q-2MXF"""

SUBJECT = "Wed 18 Nov, 10:00 with Ada: what should you two talk about?"

QUESTIONS = {
    "going_well": "What is going well?",
    "challenging": "What is challenging?",
    "need": "What do you need from Ada?",
    "growth": "What are you learning or wanting to grow in?",
}

Quoted = Sequence[tuple[bool, str]]
"""The lines of the quotation; True for a line of ours, False for one the author typed."""


@dataclass(frozen=True)
class Written:
    """What an author does: words on top, answers under our lines, changed lines, words below."""

    top: str = ""
    under: Mapping[str, str] | None = None
    behind: Mapping[str, str] | None = None
    changed: Mapping[str, str] | None = None
    bottom: str = ""
    kept: Sequence[str] = ()


def quoted(written: Written, letter: str = LETTER) -> Quoted:
    """The letter as it comes back: answered, appended to, changed, and trimmed to `kept` lines."""
    lines: list[tuple[bool, str]] = []
    for line in letter.split("\n"):
        if written.kept and not any(part in line for part in written.kept):
            continue
        now = line
        for old, new in (written.changed or {}).items():
            now = now.replace(old, new)
        for part, words in (written.behind or {}).items():
            if part in line:
                now = f"{now} {words}"
        lines.append((True, now))
        for part, words in (written.under or {}).items():
            if part in line:
                lines += [(False, ""), *((False, row) for row in words.split("\n")), (False, "")]
    return lines


def marked(lines: Quoted, *, width: int = 0, answers_too: bool = False) -> str:
    """Each line of ours behind a mark; re-wrapped where a width is given."""
    out: list[str] = []
    for ours, line in lines:
        if not ours and not answers_too:
            out.append(line)
        elif width:
            out += [f"> {row}".rstrip() for row in textwrap.wrap(line, width) or [""]]
        else:
            out.append(f"> {line}".rstrip())
    return "\n".join(out)


def bare(lines: Quoted) -> str:
    """As Outlook quotes: with no marks at all, and a blank line between all lines."""
    return "\n".join(line for _, line in lines)


def _mail(top: str, heading: str, body: str, bottom: str) -> str:
    return "\n\n".join(part for part in (top, f"{heading}\n{body}", bottom) if part)


def gmail(written: Written) -> str:
    heading = "On Tue, Nov 17, 2026 at 9:00\u202fAM Cadence <cadence@fernhill.example> wrote:\n"
    return _mail(written.top, heading, marked(quoted(written), width=74), written.bottom)


def gmail_wrapped(written: Written) -> str:
    name = "Cadence at Fernhill Robotics <\ncadence@fernhill.example>"
    heading = f"On Tue, Nov 17, 2026 at 9:00 AM {name} wrote:\n"
    return _mail(written.top, heading, marked(quoted(written), width=60), written.bottom)


def thunderbird(written: Written) -> str:
    return _mail(
        written.top, "On 17/11/2026 09:00, Cadence wrote:", marked(quoted(written)), written.bottom
    )


def thunderbird_german(written: Written) -> str:
    heading = "Am 17.11.26 um 09:00 schrieb Cadence:"
    return _mail(written.top, heading, marked(quoted(written)), written.bottom)


def apple(written: Written) -> str:
    lines = [(True, "On 17 Nov 2026, at 09:00, Cadence <cadence@fernhill.example> wrote:")]
    body = marked([*lines, (True, ""), *quoted(written)])
    return "\n\n".join(p for p in (written.top, body, written.bottom) if p)


def iphone_french(written: Written) -> str:
    heading = "Le 17 nov. 2026 à 09:00, Cadence <cadence@fernhill.example> a écrit :"
    top = f"{written.top}\n\nEnvoyé de mon iPhone" if written.top else "Envoyé de mon iPhone"
    body = marked([(True, heading), (True, ""), (True, "\ufeff"), *quoted(written)])
    return "\n\n".join(p for p in (top, body, written.bottom) if p)


def outlook(written: Written) -> str:
    heading = (
        "From: Cadence <cadence@fernhill.example>\nSent: Tuesday, November 17, 2026 9:00 AM\n"
        f"To: Bob Ruiz <bob@fernhill.example>\nSubject: {SUBJECT}\n"
    )
    return _mail(written.top, heading, bare(quoted(written)), written.bottom)


def outlook_web_spanish(written: Written) -> str:
    heading = (
        "________________________________\nDe: Cadence <cadence@fernhill.example>\n"
        "Enviado: martes, 17 de noviembre de 2026 9:00\nPara: Bob Ruiz <bob@fernhill.example>\n"
        f"Asunto: {SUBJECT}\n"
    )
    return _mail(written.top, heading, bare(quoted(written)), written.bottom)


def android(written: Written) -> str:
    heading = (
        "-------- Original message --------\nFrom: Cadence <cadence@fernhill.example>\n"
        "Date: 17/11/2026 09:00 (GMT+01:00)\nTo: Bob Ruiz <bob@fernhill.example>\n"
        f"Subject: {SUBJECT}\n"
    )
    return _mail(written.top, heading, bare(quoted(written)), written.bottom)


def finnish(written: Written) -> str:
    heading = "ti 17. marrask. 2026 klo 9.00 Cadence (cadence@fernhill.example) kirjoitti:\n"
    return _mail(written.top, heading, marked(quoted(written), width=70), written.bottom)


def unknown_language(written: Written) -> str:
    heading = "Ar 17/11/2026 am 09:00, ysgrifennodd Cadence <cadence@fernhill.example>:\n"
    return _mail(written.top, heading, marked(quoted(written), width=70), written.bottom)


def no_heading(written: Written) -> str:
    return _mail(written.top, "", marked(quoted(written)), written.bottom)


DIALECTS: tuple[Callable[[Written], str], ...] = (
    gmail,
    gmail_wrapped,
    thunderbird,
    thunderbird_german,
    apple,
    iphone_french,
    outlook,
    outlook_web_spanish,
    android,
    finnish,
    unknown_language,
    no_heading,
)


def wrapped_narrow(text: str) -> str:
    """Long lines broken by a relay, marks not repeated for unmarked ones."""
    out: list[str] = []
    for line in text.split("\n"):
        mark = "> " if line.startswith(">") else ""
        rows = textwrap.wrap(line.removeprefix(">").strip(), 58) if len(line) > 64 else []
        out += [mark + row for row in rows] if rows else [line]
    return "\n".join(out)


def without_blank_lines(text: str) -> str:
    """Some converters leave no blank line inside quotations."""
    return "\n".join(line for line in text.split("\n") if line.strip() not in (">",))


def doubled_blank_lines(text: str) -> str:
    """Some converters double them all."""
    return text.replace("\n", "\n\n")


def curly_quotes(text: str) -> str:
    """Quotes, apostrophes and dashes made typographic."""
    return text.replace('"', "\u201d").replace("'", "\u2019").replace(" - ", " \u2013 ")


def arrows_lost(text: str) -> str:
    """A charset without arrows and dashes."""
    return text.replace("→", "?").replace("–", "-")


def no_break_spaces(text: str) -> str:
    """Spaces before units made unbreakable."""
    return text.replace(" ms", "\u00a0ms").replace(" %", "\u00a0%")


def marks_doubled(text: str) -> str:
    """Quoted once more on the way through a list."""
    return "\n".join(f">{line}" if line.startswith(">") else line for line in text.split("\n"))


def warned(text: str) -> str:
    """A gateway's banner on top."""
    return (
        "CAUTION: This email originated from outside of the organization. Do not click links or\n"
        f"open attachments unless you recognize the sender.\n\n{text}"
    )


def with_notice(text: str) -> str:
    """A legal notice at the end."""
    return (
        f"{text}\n\nThis e-mail and any attachment are confidential and intended solely for the\n"
        "addressee. If you have received it in error, please delete it and notify the sender."
    )


DAMAGES: tuple[Callable[[str], str], ...] = (
    str,
    wrapped_narrow,
    without_blank_lines,
    doubled_blank_lines,
    curly_quotes,
    arrows_lost,
    no_break_spaces,
    marks_doubled,
    warned,
    with_notice,
)
