"""What a value of the configuration may look like: zones, addresses, durations, secrets."""

import re
from datetime import time, timedelta
from functools import cache
from pathlib import Path
from typing import Annotated
from zoneinfo import available_timezones

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, ValidationInfo
from pydantic_core import PydanticCustomError

from cadence.people import bare_address
from daemon.config.secret import SOURCES, Secret, SecretReference

_ADDRESS = re.compile(r"[^@\s,;<>\"]+@[^@\s,;<>\"]+")
_DOMAIN = re.compile(r"[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?")
_LOCALE = re.compile(r"[a-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_DURATION = re.compile(r"(\d+(?:\.\d+)?)\s*(m|min|minutes?|h|hours?|d|days?|w|weeks?)")
_UNITS = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}


class Section(BaseModel):
    """A table of the file: an unknown key is an error, and nothing changes after loading."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


@cache
def zones() -> frozenset[str]:
    """Every IANA zone this machine knows."""
    return frozenset(available_timezones())


def folder_of(info: ValidationInfo) -> Path:
    """The folder that relative paths start from."""
    return Path((info.context or {}).get("folder", "."))


def _zone(value: str) -> str:
    if value not in zones():
        raise PydanticCustomError("zone", '"{value}" is not a time zone', {"value": value})
    return value


def _address(value: str) -> str:
    if not _ADDRESS.fullmatch(value.strip()):
        raise PydanticCustomError("address", "write one e-mail address, such as ana@example.com")
    return bare_address(value)


def _domain(value: str) -> str:
    plain = value.strip().lower().removeprefix("@")
    if not _DOMAIN.fullmatch(plain):
        raise PydanticCustomError("domain", "write a mail domain, such as example.com")
    return plain


def _locale(value: str) -> str:
    if not _LOCALE.fullmatch(value):
        raise PydanticCustomError("locale", "write a language such as en, de, fr, es or en_GB")
    return value


def _country(value: str) -> str:
    if value and not re.fullmatch(r"[A-Za-z]{2}", value):
        raise PydanticCustomError("country", "write the two letters of a country, such as DE")
    return value.upper()


def _duration(value: object) -> timedelta:
    found = _DURATION.fullmatch(value.strip().lower()) if isinstance(value, str) else None
    if found is None:
        raise PydanticCustomError("duration", 'write a length of time, such as "30 min" or "1 day"')
    return timedelta(**{_UNITS[found[2][0]]: float(found[1])})


def _time_of_day(value: object) -> time:
    if isinstance(value, time):
        return value
    found = re.fullmatch(r"(\d{1,2}):(\d{2})", value.strip()) if isinstance(value, str) else None
    if found is None or int(found[1]) > 23 or int(found[2]) > 59:
        raise PydanticCustomError("time_of_day", 'write a time of day, "00:00" to "23:59"')
    return time(int(found[1]), int(found[2]))


def _path(value: Path, info: ValidationInfo) -> Path:
    return folder_of(info) / value.expanduser()


def _secret(value: object, info: ValidationInfo) -> Secret:
    if isinstance(value, Secret):
        return value
    listed = value if isinstance(value, list | tuple) else [value]
    if not listed:
        raise PydanticCustomError(
            "secret", "name at least one: env:NAME, file:PATH or credential:NAME"
        )
    return Secret(tuple(_reference(item, folder_of(info)) for item in listed))


def _reference(value: object, folder: Path) -> SecretReference:
    source, colon, name = value.partition(":") if isinstance(value, str) else ("", "", "")
    if source not in SOURCES or not colon or not name.strip():
        raise PydanticCustomError(
            "secret",
            "a secret must not stand in this file: write env:NAME, file:PATH or credential:NAME",
        )
    if source == "file":
        name = str(folder / Path(name).expanduser())
    return SecretReference(source, name)


TimeZone = Annotated[str, AfterValidator(_zone)]
Address = Annotated[str, AfterValidator(_address)]
Domain = Annotated[str, AfterValidator(_domain)]
Locale = Annotated[str, AfterValidator(_locale)]
Country = Annotated[str, AfterValidator(_country)]
Duration = Annotated[timedelta, BeforeValidator(_duration)]
TimeOfDay = Annotated[time, BeforeValidator(_time_of_day)]
FilePath = Annotated[Path, AfterValidator(_path)]
SecretField = Annotated[Secret, BeforeValidator(_secret)]
