"""`cadenced explain reply`: the contract's answer, and a view for people."""

import importlib.util
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from daemon.cli.explain import explain as command
from daemon.explaining_replies import as_answer, explain
from tests.cadence.replies.dialects import LETTER, QUESTIONS, SUBJECT, Written, gmail
from tests.conftest import SHARED

FIXTURES = Path(__file__).parents[2] / "fixtures" / "mail"
EXAMPLES = SHARED / "examples"
KEYS = {
    "disposition",
    "text",
    "answers",
    "goal_updates",
    "new_goals",
    "feedback",
    "commitments",
    "development",
    "ratings",
    "commands",
    "unclear",
}
SENT = f"""From: Cadence <cadence@fernhill.example>
To: Bob Ruiz <bob@fernhill.example>
Subject: {SUBJECT}
Message-ID: <prompt@fernhill.example>
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

{LETTER}
"""
CONTEXT: dict[str, Any] = {
    "now": "2026-11-17T09:20:00+01:00",
    "author": "bob@fernhill.example",
    "people": [
        {"email": "bob@fernhill.example", "name": "Bob Ruiz", "manager": "ada@fernhill.example"},
        {"email": "ada@fernhill.example", "name": "Ada Ek", "manager": None, "locale": "en"},
    ],
    "goals": [
        {
            "ref": "G2",
            "owner": "bob@fernhill.example",
            "title": "Cut p95 latency",
            "kind": "key_result",
            "start": 320,
            "target": 200,
            "current": 260,
            "unit": "ms",
            "due": "2026-12-31",
        }
    ],
    "prompt": {
        "kind": "agenda_prompt",
        "sent": "sent.eml",
        "questions": [{"key": key, "text": text} for key, text in QUESTIONS.items()],
    },
}


def a_mail(body: str) -> bytes:
    head = (
        "From: Bob Ruiz <bob@fernhill.example>\nTo: Cadence <cadence+x@fernhill.example>\n"
        f"Subject: Re: {SUBJECT}\nIn-Reply-To: <prompt@fernhill.example>\n"
        "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
    )
    return (head + body).encode()


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A folder with a context, the letter, and Bob's answer to it."""
    (tmp_path / "context.json").write_text(json.dumps(CONTEXT), encoding="utf-8")
    (tmp_path / "sent.eml").write_bytes(SENT.encode())
    answer = Written(top="1. Shipped it.\nG2 235 ms\n\nBob")
    (tmp_path / "reply.eml").write_bytes(a_mail(gmail(answer)))
    return tmp_path


def run(folder: Path, *options: str) -> Any:
    reply, context = str(folder / "reply.eml"), str(folder / "context.json")
    return CliRunner().invoke(command, ["reply", reply, "--context", context, *options])


def test_the_answer_has_every_key_of_the_contract(case: Path) -> None:
    done = run(case, "--json")

    answer = json.loads(done.output)
    assert done.exit_code == 0
    assert set(answer) == KEYS
    assert answer["disposition"] == "reply"
    assert answer["text"] == "1. Shipped it.\nG2 235 ms"
    assert answer["goal_updates"][0] == {
        "goal": "G2",
        "value": 235,
        "progress": None,
        "status": None,
        "note": "G2 235 ms",
    }


def test_people_see_whose_each_line_is_and_each_record_beside_its_words(case: Path) -> None:
    told = run(case).output

    assert "Taken as: reply" in told
    assert "author ┃ 1. Shipped it." in told
    assert "signature │ Bob" in told
    assert "ours │ > Wed 18 Nov" in told
    assert "goal G2 at 235  ←  “G2 235 ms”" in told


def test_a_machines_mail_has_no_words(case: Path) -> None:
    raw = FIXTURES.joinpath("absence_that_quotes_the_letter.eml").read_bytes()

    answer = as_answer(explain(raw, CONTEXT, case))

    assert answer["disposition"] == "auto_reply"
    assert [answer[key] for key in sorted(KEYS - {"disposition", "text"})] == [[]] * 9
    (case / "reply.eml").write_bytes(raw)
    assert "Back on Monday, 04 January 2027" in run(case).output


def test_promises_are_told_of_where_the_context_has_them(case: Path) -> None:
    promise = {"ref": "T1", "owner": CONTEXT["author"], "text": "write the runbook", "due": None}
    context = CONTEXT | {"commitments": [promise]}

    answer = as_answer(explain(a_mail("T1 done"), context, case))

    assert answer["commitment_updates"] == [{"ref": "T1", "status": "done", "due": None}]


def test_a_mail_beyond_the_limits_is_read_as_nothing(case: Path) -> None:
    (case / "reply.eml").write_bytes(b"Subject: " + b"x" * 200_000 + b"\n\nhi")

    assert json.loads(run(case, "--json").output)["disposition"] == "empty"
    assert "beyond the limits (header block)" in run(case).output


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"author": "eve@fernhill.example"}, "the author eve@fernhill.example is not among"),
        ({"now": "2026-11-17T09:20:00"}, "says no offset"),
        ({"goals": [{"ref": "G1"}]}, "the context has no 'owner'"),
        ({"prompt": {"kind": "agenda_prompt", "sent": "gone.eml"}}, "gone.eml cannot be read"),
    ],
)
def test_a_context_that_cannot_be_is_refused_in_a_sentence(
    case: Path, change: dict[str, Any], said: str
) -> None:
    (case / "context.json").write_text(json.dumps(CONTEXT | change), encoding="utf-8")

    done = run(case, "--json")

    assert done.exit_code == 1
    assert said in done.output


def test_a_context_that_is_no_json_is_refused_in_a_sentence(case: Path) -> None:
    (case / "context.json").write_text("{", encoding="utf-8")

    assert "context.json: Expecting" in run(case).output


@pytest.mark.skipif(not EXAMPLES.exists(), reason="set CADENCED_SHARED to where the examples lie")
def test_every_labelled_example_is_read_right() -> None:
    spec = importlib.util.spec_from_file_location("score", EXAMPLES / "score_replies.py")
    assert spec is not None
    assert spec.loader is not None
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    wrong = {}
    for folder in sorted(EXAMPLES.joinpath("replies").glob("*-*")):
        context = json.loads(folder.joinpath("context.json").read_text(encoding="utf-8"))
        got = as_answer(explain(folder.joinpath("reply.eml").read_bytes(), context, folder))
        found = scorer.score_case(folder, json.loads(json.dumps(got)), None)
        if found["fails"]:
            wrong[folder.name] = found["fails"]

    assert wrong == {}
