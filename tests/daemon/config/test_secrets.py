"""Secrets are named in the configuration; they are read when they are needed."""

from pathlib import Path

import pytest

from daemon.config import SecretUnreadable, load
from daemon.config.secret import is_open_to_others
from tests.daemon.config.files import WHOLE, changed, write

SMTP = 'kind = "smtp"\nhost = "smtp.fernhill.example"\nuser = "cadence"\n'
POSTED = changed('[mail.out]\nkind = "maildir"\npath = "mail/out"\n', f"[mail.out]\n{SMTP}")


def test_a_file_beside_the_configuration(tmp_path: Path) -> None:
    (tmp_path / "key").write_text("s3cret\n")

    config = load(write(tmp_path, WHOLE + '[secrets]\ntoken_key = "file:key"'), {})

    assert config.secrets.token_key.current() == "s3cret"


def test_a_list_rotates(tmp_path: Path) -> None:
    (tmp_path / "new").write_text("new")
    (tmp_path / "old").write_text("old")
    text = WHOLE + '[secrets]\ntoken_key = ["file:new", "file:old"]'

    assert load(write(tmp_path, text), {}).secrets.token_key.all() == ("new", "old")


def test_a_variable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CADENCED_TOKEN_KEY", "abc")

    assert load(write(tmp_path), {}).secrets.token_key.current() == "abc"


def test_a_credential_of_the_systemd_unit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "mail").write_text("pw")
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    config = load(write(tmp_path, POSTED + 'password = "credential:mail"'), {})

    assert config.mail.outbound.values()["password"] == "pw"


def test_a_secret_in_the_environment_is_not_copied_but_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CADENCED_MAIL_OUT_PASSWORD", "hunter2")
    config = load(write(tmp_path, POSTED))

    assert "hunter2" not in repr(config)
    assert config.mail.outbound.values()["password"] == "hunter2"


def test_a_secret_file_from_the_environment(tmp_path: Path) -> None:
    (tmp_path / "pw").write_text("hunter2")
    config = load(
        write(tmp_path, POSTED), {"CADENCED_MAIL_OUT_PASSWORD_FILE": str(tmp_path / "pw")}
    )

    assert config.mail.outbound.values()["password"] == "hunter2"


@pytest.mark.parametrize(
    ("reference", "words"),
    [
        ("env:NOWHERE_SET", "the environment variable NOWHERE_SET is not set"),
        ("file:none", "there is no file"),
        ("file:empty", "is empty"),
        ("credential:x", "only there inside a systemd unit"),
    ],
)
def test_what_cannot_be_read_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reference: str, words: str
) -> None:
    monkeypatch.delenv("CREDENTIALS_DIRECTORY", raising=False)
    (tmp_path / "empty").write_text("\n")
    config = load(write(tmp_path, WHOLE + f'[secrets]\ntoken_key = "{reference}"'), {})

    with pytest.raises(SecretUnreadable, match=words):
        config.secrets.token_key.current()


def test_a_file_that_others_may_read_is_seen(tmp_path: Path) -> None:
    path = tmp_path / "key"
    path.touch(mode=0o600)
    assert not is_open_to_others(path)

    path.chmod(0o640)

    assert is_open_to_others(path)
