"""Writes `cadenced.toml` with a comment a key: those that are set, and those that could be."""

from collections.abc import Iterator, Mapping
from textwrap import wrap
from typing import get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from daemon.config.letters import LettersSection
from daemon.config.model import Config, MailSection
from daemon.config.questions import DEFAULT_QUESTIONS
from daemon.config.secret import Secret
from daemon.config.sections import (
    BrokerSection,
    DatabaseSection,
    ListenSection,
    OrganisationSection,
    RetentionSection,
    SecretsSection,
    SendingSection,
)

Answers = Mapping[str, object]
_WIDTH = 100
_HEAD = """\
# cadenced.toml: all that cadenced needs to know. Keys that begin with # show what else there is.
# `cadenced check` reads this file without a network; `cadenced plan` shows what would be sent.
# Relative paths start at this file's folder. Secrets are named here, never written here:
# env:NAME, file:PATH or credential:NAME (systemd). CADENCED_SECTION_KEY in the environment wins.
"""


def written(answers: Answers) -> str:
    """The file's text. `answers` has the tables as TOML would; every key left out is a comment."""
    return "\n".join(
        [
            _HEAD,
            *_table("organisation", OrganisationSection, answers),
            *_provider("people", answers),
            *_provider("calendar", answers),
            *_table("mail", MailSection, answers),
            *_provider("mail.in", answers),
            *_provider("mail.out", answers),
            *_table("database", DatabaseSection, answers),
            *_table("broker", BrokerSection, answers),
            *_table("listen", ListenSection, answers),
            *_table("sending", SendingSection, answers),
            *_table("secrets", SecretsSection, answers),
            *_table("retention", RetentionSection, answers),
            *_letters(),
            *_policies(),
            *_questions(),
        ]
    )


def _table(name: str, model: type[BaseModel], answers: Answers) -> Iterator[str]:
    given = _given(name, answers)
    yield f"[{name}]"
    for key, field in model.model_fields.items():
        if key in ("inbound", "outbound", "kind"):
            continue
        yield from _comment(field.description or "")
        yield _assignment(key, field, given)
    yield ""


def _provider(name: str, answers: Answers) -> Iterator[str]:
    kind = _given(name, answers)["kind"]
    members = {_kind(member): member for member in _members(name)}
    model = members[str(kind)]
    lines = list(_table(name, model, answers))
    others = ", ".join(other for other in members if other != kind)
    yield lines[0]
    yield from _comment(f"Also there is: {others}.")
    yield f'kind = "{kind}"'
    yield from lines[1:]


def _members(name: str) -> tuple[type[BaseModel], ...]:
    fields = {
        "people": Config.model_fields["people"],
        "calendar": Config.model_fields["calendar"],
        "mail.in": MailSection.model_fields["inbound"],
        "mail.out": MailSection.model_fields["outbound"],
    }
    return get_args(fields[name].annotation)


def _kind(model: type[BaseModel]) -> str:
    return str(get_args(model.model_fields["kind"].annotation)[0])


def _given(name: str, answers: Answers) -> Answers:
    found: object = answers
    for part in name.split("."):
        found = found.get(part, {}) if isinstance(found, Mapping) else {}
    return found if isinstance(found, Mapping) else {}


def _comment(text: str) -> list[str]:
    return [f"# {line}" for line in wrap(text, _WIDTH - 2, break_on_hyphens=False)]


def _assignment(key: str, field: FieldInfo, given: Answers) -> str:
    if key in given:
        return f"{key} = {_toml(given[key])}"
    return f"# {key} = {_toml(_default(key, field))}"


def _default(key: str, field: FieldInfo) -> object:
    default = field.get_default(call_default_factory=True)
    if default is None and "Secret" in str(field.annotation):
        return f"file:credentials/{key}"
    if default is PydanticUndefined or default is None:
        return ""
    if isinstance(default, Secret):
        return str(default.references[0])
    return list(default) if isinstance(default, tuple) else default


def _toml(value: object) -> str:
    from tomlkit import inline_table, item

    if isinstance(value, Mapping):
        table = inline_table()
        table.update(value)
        return table.as_string()
    return item(value).as_string()


def _letters() -> Iterator[str]:
    yield "# [letters.NAME]: one table a letter, each with `enabled`, `lead` and `at`. The names:"
    for name, field in LettersSection.model_fields.items():
        yield f"#   {name:<21}{field.description}"
    yield "[letters.agenda_prompt]"
    yield from _comment("Whether it is sent at all.")
    yield "enabled = true"
    yield from _comment("How long before its meeting, or after its cause, it goes.")
    yield '# lead = "1 day"'
    yield from _comment("The local time of day it goes.")
    yield '# at = "09:00"'
    yield ""


def _policies() -> Iterator[str]:
    yield "[policies.default]"
    yield from _comment("How often a pair should meet: weekly, biweekly, monthly or quarterly.")
    yield 'rhythm = "biweekly"'
    yield from _comment("Letters switched on or off.")
    yield "# letters = {check_in = false}"
    yield from _comment("Quiet weeks, first and last day: nothing is sent, no lost 1:1 counts.")
    yield '# quiet = ["2026-12-24/2027-01-06"]'
    yield from _comment("The same for some only; person beats pair beats team beats role.")
    for who in ("role.engineer", "team.Sales", 'pair."ada@x bob@x"', 'person."bob@x"'):
        yield f"# [policies.{who}]"
        yield '# rhythm = "weekly"'
    yield ""


def _questions() -> Iterator[str]:
    yield "# Your own questions, by language and prompt; what you leave out stays as it is."
    yield "# [questions.en]"
    asked = DEFAULT_QUESTIONS["en"]["agenda_prompt"]
    yield "# agenda_prompt = ["
    for question in asked:
        yield f'#   {{key = "{question.key}", text = "{question.text}"}},'
    yield "# ]"
    yield ""
