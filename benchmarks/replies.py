"""cadenced's trimmer beside other reply parsers, on the same messages in the same run.

    python -m benchmarks.replies [--corpora ../shared/corpora/replies]

The peers are no dependency of ours. To have them in the table, install them first:

    python -m pip install mail-parser-reply quotequail email-reply-parser

and, where Ruby is there, `gem install email_reply_trimmer`; a peer that is missing is named so.
exact: the kept words are the author's; lost: one of theirs is missing; leak: one of others' is kept
(signatures and sign-offs are neutral). A call longer than five seconds counts as an error.
"""

import argparse
import json
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from email import message_from_bytes
from email.policy import compat32
from html import unescape
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from benchmarks.reply_corpora import (
    KnownReply,
    Message,
    answers_right,
    known_replies,
    open_messages,
    read_known,
    score,
    trimmed_known,
    trimmed_open,
)

LIMIT = 5.0
Parser = Callable[[str], str]

ATTACKS = {
    "On ": "On " * 33_000,
    "On x": "On x\n" * 20_000,
    "wrote": "On a wrote " * 9_000,
    "blank lines": "\n" * 100_000,
    "marks": ">" * 100_000,
    "dashes": "-" * 100_000,
    "fields": "From: a@b.c\n" * 8_000,
}


class TooLong(Exception):
    """A call that would not end."""


def main() -> None:
    """Print the tables."""
    options = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    options.add_argument("--corpora", type=Path, default=Path("../shared/corpora/replies"))
    root = options.parse_args().corpora
    if not root.exists():
        sys.exit(f"no corpora at {root}: they are no part of the project")
    signal.signal(signal.SIGALRM, _stop)
    messages, replies = open_messages(root), known_replies(root)
    peers = dict(_peers())
    _open_table([m for m in messages if "forward" not in m.features], peers)
    _known_table(replies, peers)
    _speed(replies)
    _worst(peers)


def _open_table(messages: list[Message], peers: dict[str, Parser]) -> None:
    print(f"\nWhat they answer is unknown: {len(messages)} messages of other projects' tests")
    rows: dict[str, Callable[[Message], str]] = {"cadenced": lambda m: trimmed_open(m).text}
    rows |= {name: _on_text(parse) for name, parse in peers.items()}
    _print_rows(messages, rows)


def _known_table(replies: list[KnownReply], peers: dict[str, Parser]) -> None:
    print(f"\nThe mail that was answered is known: {len(replies)} replies")
    parts = ("text", "html", "eml")
    rows: dict[str, Callable[[Any], str]] = {
        f"cadenced, {part}": lambda r, part=part: trimmed_known(r, part).text for part in parts
    }
    rows |= {f"{name}, text": lambda r, p=parse: p(r.text) for name, parse in peers.items()}
    _print_rows(replies, rows)
    for part in parts:
        right = sum(answers_right(r, trimmed_known(r, part)) for r in replies)
        print(f"answers at the right question, {part:<5} {100 * right / len(replies):6.1f} %")
    print("answers at the right question, peers  none attributes answers")


def _print_rows(messages: list[Any], rows: dict[str, Callable[[Any], str]]) -> None:
    print(f"{'':<28}{'exact':>8}{'lost':>8}{'leak':>8}{'errors':>8}{'msg/s':>9}{'worst ms':>10}")
    for name, parse in rows.items():
        timed = _Timed(parse)
        found = score(messages, timed)
        print(
            f"{name:<28}{found.exact:8.1f}{found.lost:8.1f}{found.leak:8.1f}{timed.errors:8}"
            f"{len(messages) / timed.total:9.0f}{1000 * timed.worst:10.0f}"
        )


class _Timed:
    """A parser with a clock and a limit; what it cannot do in time is nothing."""

    def __init__(self, parse: Callable[[Any], str]) -> None:
        self._parse = parse
        self.total = self.worst = 1e-9
        self.errors = 0

    def __call__(self, message: Any) -> str:
        started = time.perf_counter()
        signal.setitimer(signal.ITIMER_REAL, LIMIT)
        try:
            return self._parse(message)
        except Exception:
            self.errors += 1
            return ""
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            taken = time.perf_counter() - started
            self.total += taken
            self.worst = max(self.worst, taken)


def _speed(replies: list[KnownReply]) -> None:
    """Reading a reply to words and to records, in units of the bare parse of the same bytes."""
    rounds = 3
    bare = _seconds(lambda: [_bare_parse(r.raw) for r in replies], rounds)
    words = _seconds(lambda: [trimmed_known(r, "eml") for r in replies], rounds)
    whole = _seconds(lambda: [read_known(r) for r in replies], rounds)
    n = len(replies)
    print(
        f"\nbare parse {1e3 * bare / n:.2f} ms, cadenced to words {1e3 * words / n:.2f} ms,"
        f" to records {1e3 * whole / n:.2f} ms a mail:"
    )
    print(f"ratio to words {words / bare:.1f}, to records {whole / bare:.1f} (limit 10)")


def _bare_parse(raw: bytes) -> None:
    message = message_from_bytes(raw, policy=compat32)
    for part in message.walk():
        if not part.is_multipart():
            part.get_payload(decode=True)


def _seconds(work: Callable[[], object], rounds: int) -> float:
    best = float("inf")
    for _ in range(rounds):
        started = time.process_time()
        work()
        best = min(best, time.process_time() - started)
    return best


def _worst(peers: dict[str, Parser]) -> None:
    print(f"\n100 kB that attack, seconds (limit {LIMIT:.0f})")
    print(f"{'':<28}" + "".join(f"{name:>13}" for name in ATTACKS))
    ours: dict[str, Parser] = {"cadenced": lambda text: trimmed_open(_plain_message(text)).text}
    for name, parse in (ours | peers).items():
        cells = []
        for text in ATTACKS.values():
            timed = _Timed(parse)
            timed(text)
            cells.append(f"> {LIMIT:.0f}" if timed.worst >= LIMIT else f"{timed.worst:.2f}")
        print(f"{name:<28}" + "".join(f"{cell:>13}" for cell in cells))


def _plain_message(text: str) -> Message:
    return Message("", text, "", "", "", "en", ())


def _on_text(parse: Parser) -> Callable[[Message], str]:
    return lambda message: parse(message.text or _as_text(message.html))


def _as_text(html: str) -> str:
    """What a peer that reads no HTML is given."""
    spaced = re.sub(r"(?i)<(?:br|/p|/div|/tr|/li|/blockquote)[^>]*>", "\n", html)
    return unescape(re.sub(r"<[^>]*>", "", spaced))


def _peers() -> Iterator[tuple[str, Parser]]:
    """The peers that are installed; the others are named as missing."""
    for module, name, make in (
        ("mailparser_reply", "mail-parser-reply", _mail_parser_reply),
        ("quotequail", "quotequail", _quotequail),
        ("email_reply_parser", "email-reply-parser", _email_reply_parser),
    ):
        if find_spec(module) is not None:
            yield name, make()
        else:
            print(f"not installed, left out: {name}", file=sys.stderr)
    ruby = shutil.which("ruby")
    if (
        ruby
        and not subprocess.run(
            [ruby, "-e", "require 'email_reply_trimmer'"], capture_output=True, check=False
        ).returncode
    ):
        yield "email_reply_trimmer (gem)", _email_reply_trimmer(ruby)
    else:
        print("not installed, left out: email_reply_trimmer (gem)", file=sys.stderr)


def _mail_parser_reply() -> Parser:
    from mailparser_reply import EmailReplyParser
    from mailparser_reply.constants import MAIL_LANGUAGES

    return lambda text: EmailReplyParser(languages=list(MAIL_LANGUAGES)).parse_reply(text) or ""


def _quotequail() -> Parser:
    import quotequail

    def parse(text: str) -> str:
        pieces = quotequail.quote(text, quote_intro_line=True, limit=100_000)
        return "\n".join(piece for shown, piece in pieces if shown)

    return parse


def _email_reply_parser() -> Parser:
    from email_reply_parser import EmailReplyParser

    return lambda text: EmailReplyParser.parse_reply(text) or ""


def _email_reply_trimmer(ruby: str) -> Parser:
    script = (
        "require 'json'; require 'email_reply_trimmer'; STDIN.each_line { |l| "
        "puts JSON.generate(EmailReplyTrimmer.trim(JSON.parse(l)['t']) || ''); STDOUT.flush }"
    )
    process = subprocess.Popen(
        [ruby, "-e", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )

    def parse(text: str) -> str:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(json.dumps({"t": text}) + "\n")
        process.stdin.flush()
        return str(json.loads(process.stdout.readline()))

    return parse


def _stop(_number: int, _frame: object) -> None:
    raise TooLong


if __name__ == "__main__":
    main()
