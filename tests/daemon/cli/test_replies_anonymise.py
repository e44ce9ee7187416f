"""`cadenced replies anonymise`: a misread mail that can be sent on, and is misread as before."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from daemon.cli.replies import replies
from daemon.explaining_replies import as_answer, explain
from tests.cadence.replies.dialects import Written, gmail
from tests.conftest import SHARED
from tests.daemon.cli.test_explain_reply import CONTEXT, SENT, a_mail

EXAMPLES = SHARED / "examples" / "replies"


def anonymised(folder: Path, out: Path, *more: str) -> dict[str, object]:
    """What explain reply says of the mail that was written."""
    arguments = ["anonymise", str(folder / "reply.eml"), "--context", str(folder / "context.json")]

    result = CliRunner().invoke(replies, [*arguments, "--out", str(out), *more])

    assert result.exit_code == 0, result.output
    context = json.loads((out / "context.json").read_text(encoding="utf-8"))
    return as_answer(explain((out / "reply.eml").read_bytes(), context, out))


def test_nobody_is_named_and_the_reading_stays(tmp_path: Path) -> None:
    body = gmail(Written(top="G2 240 ms. Ada, could you call Tomasz by Friday?\n\nBob"))
    (tmp_path / "context.json").write_text(json.dumps(CONTEXT), encoding="utf-8")
    (tmp_path / "sent.eml").write_text(SENT, encoding="utf-8")
    (tmp_path / "reply.eml").write_bytes(a_mail(body))

    said = anonymised(tmp_path, tmp_path / "out", "--name", "Tomasz")

    text = "".join(p.read_text(encoding="utf-8") for p in (tmp_path / "out").iterdir())
    assert not any(word in text for word in ("Bob", "Ada", "Ruiz", "Tomasz", "bob@", "ada@"))
    assert [(u["goal"], u["value"]) for u in said["goal_updates"]] == [("G2", 240)]  # type: ignore[attr-defined]
    assert [c["due"] for c in said["commitments"]] == ["2026-11-20"]  # type: ignore[attr-defined]


@pytest.mark.skipif(not EXAMPLES.exists(), reason="set CADENCED_SHARED to where the examples lie")
def test_every_example_is_read_as_before_when_strangers_tell_it(tmp_path: Path) -> None:
    different = []
    for folder in sorted(EXAMPLES.glob("0*")):
        context = json.loads((folder / "context.json").read_text(encoding="utf-8"))
        before = as_answer(explain((folder / "reply.eml").read_bytes(), context, folder))

        after = anonymised(folder, tmp_path / folder.name)

        if shape(before) != shape(after):
            different.append(folder.name)

    assert different == []


def shape(answer: dict[str, object]) -> object:
    """An answer without anybody's names: how many of each, under which question, what figures."""
    kept = {"question", "goal", "value", "progress", "status", "due", "kind", "name"}
    return {
        key: [{k: v for k, v in row.items() if k in kept} for row in value]
        if isinstance(value, list)
        else len(str(value).split())
        for key, value in answer.items()
    }
