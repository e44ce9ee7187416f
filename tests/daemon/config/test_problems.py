"""Everything that is wrong is said at once: where, what, and what was probably meant."""

from pathlib import Path
from textwrap import dedent

import pytest

from daemon.config import ConfigProblems, load
from tests.daemon.config.files import WHOLE, changed, write


def _complaint(folder: Path, text: str, **environment: str) -> str:
    with pytest.raises(ConfigProblems) as caught:
        load(write(folder, text), environment)
    return str(caught.value)


def _expect(complaint: str, expected: str) -> None:
    assert complaint == dedent(expected).strip("\n")


def test_four_problems_are_told_together(tmp_path: Path) -> None:
    text = (
        WHOLE.replace("Europe/Berlin", "Europe/Berln").replace('"ics"', '"isc"')
        + "[sending]\nper_minute = 0\n"
        + '[policies.default]\nrythm = "weekly"\n'
    )

    _expect(
        _complaint(tmp_path, text),
        """
        cadenced.toml has 4 problems. Nothing was started.

          line 4  timezone = "Europe/Berln"
                             ^^^^^^^^^^^^^^ "Europe/Berln" is not a time zone. Did you mean "Europe/Berlin"?

          line 12  kind = "isc"
                          ^^^^^ pick one of 'ics', 'caldav', 'invites', 'google', 'microsoft' or 'exchange'. Did you mean "ics"?

          line 24  per_minute = 0
                                ^ pick 1 to 10000

          line 26  rythm = "weekly"
                   ^^^^^ unknown setting. Did you mean "rhythm"?
        """,  # noqa: E501 (as the operator sees it)
    )


def test_one_problem_is_singular(tmp_path: Path) -> None:
    text = changed('hr = ["hana@fernhill.example"]', 'hr = ["hana@fernhill.example", "Hana"]')

    _expect(
        _complaint(tmp_path, text),
        """
        cadenced.toml has 1 problem. Nothing was started.

          line 5  hr = ["hana@fernhill.example", "Hana"]
                                                 ^^^^^^ write one e-mail address, such as ana@example.com
        """,  # noqa: E501
    )


@pytest.mark.parametrize(
    ("extra", "words"),
    [
        ("[organistion]\n", 'unknown setting. Did you mean "organisation"?'),
        ("[letters.agenda_promt]\n", 'unknown setting. Did you mean "agenda_prompt"?'),
        ("[letters.agenda_prompt]\nenabled = 1.5\n", "write true or false"),
        ('[letters.agenda_prompt]\nlead = "soon"\n', 'write a length of time, such as "30 min"'),
        ('[letters.agenda_prompt]\nat = "25:00"\n', 'write a time of day, "00:00" to "23:59"'),
        ('[sending]\nmode = "me"\n', 'mode = "me" needs `me`: the address that gets all mail'),
        ('[sending]\nper_minute = "many"\n', "write a whole number"),
        ('[sending]\nteams = "Sales"\n', 'write a list: ["…", "…"]'),
        ('[database]\nurl = "mysql://x"\n', "write sqlite:///FILE or postgresql://USER@HOST/NAME"),
        ('[broker]\nurl = "kafka://x"\n', "write memory://, amqp://HOST or redis://HOST"),
        ('[policies.pair."ada bob"]\n', 'write "MANAGER REPORT": two addresses and a space'),
        ("[policies.default]\nletters = {chek_in = false}\n", 'Did you mean "check_in"?'),
        ('[policies.default]\nrhythm = "daily"\n', "pick one of 'weekly', 'biweekly', 'monthly'"),
        ("[questions.en]\nagenda_prompt = []\n", "name at least one"),
        ('[questions.en]\npulse = [{key = "P 1", text = "x"}]\n', "in lower case, with digits"),
        ('[questions.en]\npulse = [{key = "p1"}]\n', "`text` is missing"),
        (
            '[questions.en]\npulse = [{key = "p1", text = "a"}, {key = "p1", text = "b"}]\n',
            'the key "p1" stands twice',
        ),
        ("[secrets]\ntoken_key = []\n", "name at least one: env:NAME, file:PATH or credential:"),
        ("[retention]\nraw_mail_days = 0\n", "must be 1 or more"),
    ],
)
def test_the_cure_is_in_the_sentence(tmp_path: Path, extra: str, words: str) -> None:
    complaint = _complaint(tmp_path, WHOLE + extra)

    assert "has 1 problem." in complaint
    assert words in complaint


def test_a_key_that_is_missing_is_told_at_its_table(tmp_path: Path) -> None:
    _expect(
        _complaint(tmp_path, changed('path = "people.csv"\n', "")),
        """
        cadenced.toml has 1 problem. Nothing was started.

          line 7  [people]
                  ^^^^^^^^ `path` is missing
        """,
    )


def test_a_calendar_needs_a_folder_or_addresses(tmp_path: Path) -> None:
    assert "needs `path`, a folder, or `urls`" in _complaint(
        tmp_path, changed('path = "calendars"\n', "")
    )


def test_a_table_without_a_kind_is_told_which_there_are(tmp_path: Path) -> None:
    complaint = _complaint(tmp_path, changed('[people]\nkind = "csv"', "[people]"))

    assert "needs `kind`: pick one of 'csv', 'google', 'microsoft' or 'ldap'" in complaint


def test_an_empty_file_is_told_what_it_lacks(tmp_path: Path) -> None:
    _expect(
        _complaint(tmp_path, ""),
        """
        cadenced.toml has 4 problems. Nothing was started.

          [organisation] is missing

          [people] is missing

          [calendar] is missing

          [mail] is missing
        """,
    )


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ConfigProblems, match=r"Write one with: cadenced init"):
        load(tmp_path / "cadenced.toml", {})


def test_broken_toml_is_shown_with_a_caret(tmp_path: Path) -> None:
    _expect(
        _complaint(tmp_path, "[organisation]\nname = Fernhill\n"),
        """
        cadenced.toml has 1 problem. Nothing was started.

          line 2  name = Fernhill
                         ^ this is not TOML: invalid value
        """,
    )


def test_a_text_that_ends_too_soon(tmp_path: Path) -> None:
    assert "the file ends too soon" in _complaint(tmp_path, "[people]\nhr = [")


def test_the_environment_is_blamed_by_name(tmp_path: Path) -> None:
    complaint = _complaint(
        tmp_path, WHOLE, CADENCED_SENDING_MODE="lve", CADENCED_SENDING_PERMINUTE="3"
    )

    assert "CADENCED_SENDING_MODE  pick one of 'off', 'me' or 'live'" in complaint
    assert 'unknown setting of [sending]. Did you mean "per_minute"?' in complaint


def test_a_file_named_by_the_environment_that_is_not_there(tmp_path: Path) -> None:
    complaint = _complaint(tmp_path, WHOLE, CADENCED_DATABASE_URL_FILE=str(tmp_path / "no"))

    assert "CADENCED_DATABASE_URL_FILE  cannot be read: No such file" in complaint


SMTP = '[mail.out]\nkind = "smtp"\nhost = "h"\n'


@pytest.mark.parametrize(
    "lines",
    [
        'password = "hunter2"',
        'pasword = "hunter2"',
        "password = hunter2",
        'password = ["hunter2"]',
        'password = """hunter2\nhunter2"""',
        'pw = "hunter2" # hunter2 is the old one'.partition(" #")[0],
    ],
)
def test_a_secret_is_never_shown(tmp_path: Path, lines: str) -> None:
    text = changed('[mail.out]\nkind = "maildir"\npath = "mail/out"\n', SMTP + lines + "\n")

    complaint = _complaint(tmp_path, text)

    assert "hunter2" not in complaint
    assert "^" in complaint


def test_a_password_within_an_address_is_never_shown(tmp_path: Path) -> None:
    complaint = _complaint(tmp_path, WHOLE + '[database]\nurl = "mysql://me:hunter2@host/x"\n')

    assert "hunter2" not in complaint
    assert 'url = "mysql://me:…@host/x"' in complaint


@pytest.mark.parametrize(
    ("section", "complaint"),
    [
        ('kind = "exchange"\nurl = "https://x.example"', "needs `user` and `password`"),
        (
            'kind = "exchange"\nurl = "https://x.example"\nauth = "oauth"',
            "needs `token_url` and `client_id`",
        ),
    ],
)
def test_exchange_says_what_signing_in_takes(tmp_path: Path, section: str, complaint: str) -> None:
    text = changed('kind = "ics"\npath = "calendars"', section)

    assert complaint in _complaint(tmp_path, text)


def test_kerberos_takes_the_machines_own_ticket(tmp_path: Path) -> None:
    section = 'kind = "exchange"\nurl = "https://x.example"\nauth = "kerberos"'

    assert load(write(tmp_path, changed('kind = "ics"\npath = "calendars"', section)), {})
