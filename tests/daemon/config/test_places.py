"""A value of a TOML text is found where an editor shows it."""

import tomllib

import pytest

from daemon.config.places import KeyPath, locate

TEXT = """\
# [not] a = "table"
title = "x"  # = y
[mail.in]
kind = 'maildir'
lines = [
  "one",
  "two",   # ]
]
"a.b".c = { inner = [1, {deep = "}"}], last = 2026-11-01 09:00:00 }
words = \"\"\"
first
\"\"\"
[[row]]
n = 1
[[row]]
n = 2
"""


def _marked(path: KeyPath) -> str:
    spot = locate(TEXT)[path].value
    return TEXT.splitlines()[spot.line - 1][spot.column : spot.column + spot.width]


def test_the_text_is_toml() -> None:
    assert tomllib.loads(TEXT)["row"] == [{"n": 1}, {"n": 2}]


@pytest.mark.parametrize(
    ("path", "marked"),
    [
        (("title",), '"x"'),
        (("mail", "in"), "[mail.in]"),
        (("mail", "in", "kind"), "'maildir'"),
        (("mail", "in", "lines"), "["),
        (("mail", "in", "lines", 1), '"two"'),
        (("mail", "in", "a.b", "c", "inner", 0), "1"),
        (("mail", "in", "a.b", "c", "inner", 1, "deep"), '"}"'),
        (("mail", "in", "a.b", "c", "last"), "2026-11-01 09:00:00"),
        (("mail", "in", "words"), '"""'),
        (("row", 1), "[[row]]"),
        (("row", 1, "n"), "2"),
    ],
)
def test_a_value_is_found(path: KeyPath, marked: str) -> None:
    assert _marked(path) == marked


def test_a_key_is_found() -> None:
    key = locate(TEXT)[("mail", "in", "a.b", "c")].key

    assert (key.line, key.column, key.width) == (9, 0, len('"a.b".c'))


def test_an_escaped_key_is_read_as_toml_reads_it() -> None:
    assert ("café \t",) in locate('"caf\\u00e9 \\t" = 1')
