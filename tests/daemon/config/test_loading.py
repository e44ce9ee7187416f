"""What a configuration becomes."""

from datetime import date, time, timedelta
from pathlib import Path

import pytest

from cadence.people import Pair, PersonId, TeamName
from cadence.policies import CadencePolicy, Mode, Rhythm
from daemon.config import Config, ConfigProblems, load
from tests.daemon.config.files import WHOLE, write


def _load(folder: Path, extra: str = "", **environment: str) -> Config:
    return load(write(folder, WHOLE + extra), environment)


def test_paths_start_at_the_file(tmp_path: Path) -> None:
    config = _load(tmp_path)

    assert config.people.values()["path"] == tmp_path / "people.csv"
    assert config.mail.outbound.values()["path"] == tmp_path / "mail/out"
    assert config.database.url == f"sqlite:///{tmp_path}/cadenced.db"


def test_an_absolute_database_path_stays(tmp_path: Path) -> None:
    config = _load(tmp_path, '[database]\nurl = "sqlite:////var/lib/x.db"')

    assert config.database.url == "sqlite:////var/lib/x.db"


def test_nothing_is_sent_until_the_operator_says_so(tmp_path: Path) -> None:
    assert _load(tmp_path).mode is Mode.OFF


def test_rules_see_who_hr_is_and_whom_to_tell(tmp_path: Path) -> None:
    settings = _load(
        tmp_path,
        '[organisation.hr_by_team]\nSales = ["Hugo@fernhill.example"]\n'
        '[sending]\nme = "Ops@Fernhill.example"\nteams = ["Sales"]\n',
    ).settings()

    assert settings.hr == ("hana@fernhill.example",)
    assert settings.hr_by_team == {TeamName("Sales"): (PersonId("hugo@fernhill.example"),)}
    assert settings.operator == "ops@fernhill.example"
    assert settings.pilot == {"Sales"}


def test_policies_are_read_for_every_breadth(tmp_path: Path) -> None:
    policies = (
        _load(
            tmp_path,
            '[policies.default]\nrhythm = "monthly"\n'
            '[policies.team.Sales]\nrhythm = "weekly"\n'
            "[policies.role.engineer]\nletters = {check_in = false}\n"
            '[policies.pair."Ada@x.example bob@x.example"]\nrhythm = "quarterly"\n'
            '[policies.person."Bob@x.example"]\nrhythm = "biweekly"\n',
        )
        .settings()
        .policies
    )
    pair = Pair(PersonId("ada@x.example"), PersonId("bob@x.example"))

    assert policies.default.rhythm is Rhythm.MONTHLY
    assert policies.teams[TeamName("Sales")].rhythm is Rhythm.WEEKLY
    assert policies.roles["engineer"] == CadencePolicy(None, {"check_in": False})
    assert policies.pairs[pair].rhythm is Rhythm.QUARTERLY
    assert policies.persons[PersonId("bob@x.example")].rhythm is Rhythm.BIWEEKLY


def test_the_rhythm_is_biweekly_unless_it_is_said(tmp_path: Path) -> None:
    text = "[policies.default]\nletters = {check_in = false}\n"

    assert _load(tmp_path, text).settings().policies.default.rhythm is Rhythm.BIWEEKLY


def test_a_letter_has_its_hour_and_its_lead(tmp_path: Path) -> None:
    letter = (
        _load(tmp_path, '[letters.agenda_prompt]\nlead = "2 days"\nat = "08:30"\n')
        .settings()
        .letter("agenda_prompt")
    )

    assert letter.enabled
    assert (letter.lead, letter.at) == (timedelta(days=2), time(8, 30))


@pytest.mark.parametrize("locale", ["en", "de", "fr", "es"])
def test_the_agenda_asks_four_questions_in_each_language(tmp_path: Path, locale: str) -> None:
    asked = _load(tmp_path).settings().asked("agenda_prompt", locale)

    assert [q.key for q in asked] == ["going_well", "challenging", "need", "growth"]


def test_every_language_asks_the_same_keys(tmp_path: Path) -> None:
    questions = _load(tmp_path).settings().questions
    keys = {
        locale: {kind: [q.key for q in asked] for kind, asked in kinds.items()}
        for locale, kinds in questions.items()
    }

    assert keys["de"] == keys["fr"] == keys["es"] == keys["en"]


def test_own_questions_replace_those_of_one_prompt_only(tmp_path: Path) -> None:
    settings = _load(
        tmp_path, '[questions.en]\nagenda_prompt = [{key = "wins", text = "Wins?"}]\n'
    ).settings()

    assert [q.text for q in settings.asked("agenda_prompt", "en_GB")] == ["Wins?"]
    assert len(settings.asked("check_in", "en")) == 3


def test_the_people_list_gets_the_organisations_defaults(tmp_path: Path) -> None:
    section = _load(tmp_path).people_section()

    assert (section["timezone"], section["locale"]) == ("Europe/Berlin", "en")


def test_the_environment_beats_the_file(tmp_path: Path) -> None:
    config = _load(
        tmp_path,
        CADENCED_SENDING_MODE="live",
        CADENCED_SENDING_TEAMS="Sales, Support",
        CADENCED_SENDING_PER_MINUTE="5",
        CADENCED_MAIL_OUT_PATH="elsewhere",
        CADENCED_MAIL_PLUS_ADDRESSING="false",
    )

    assert config.mode is Mode.LIVE
    assert config.sending.teams == ("Sales", "Support")
    assert config.sending.per_minute == 5
    assert config.mail.outbound.values()["path"] == tmp_path / "elsewhere"
    assert not config.mail.plus_addressing


def test_a_setting_may_lie_in_a_file(tmp_path: Path) -> None:
    (tmp_path / "url").write_text("sqlite:////elsewhere.db\n")

    config = _load(tmp_path, CADENCED_DATABASE_URL_FILE=str(tmp_path / "url"))

    assert config.database.url == "sqlite:////elsewhere.db"


def test_other_variables_are_left_alone(tmp_path: Path) -> None:
    assert _load(tmp_path, CADENCED_TOKEN_KEY="k", CADENCED_SHARED="/x", HOME="/")


def test_quiet_weeks_are_two_days(tmp_path: Path) -> None:
    said = '[policies.default]\nquiet = ["2026-12-24/2027-01-06"]\n'
    policies = _load(tmp_path, said).settings().policies

    assert policies.default.quiet == ((date(2026, 12, 24), date(2027, 1, 6)),)
    assert policies.default.rhythm is Rhythm.BIWEEKLY


@pytest.mark.parametrize("stretch", ["2026-12-24", "2027-01-06/2026-12-24", "Christmas/New Year"])
def test_a_quiet_week_that_is_none_is_refused(tmp_path: Path, stretch: str) -> None:
    with pytest.raises(ConfigProblems, match="write two days"):
        _load(tmp_path, f'[policies.default]\nquiet = ["{stretch}"]\n')
