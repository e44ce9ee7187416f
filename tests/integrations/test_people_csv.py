"""How a people file is read, and what is said about its mistakes."""

from datetime import date, time
from pathlib import Path

import pytest

from cadence.people import Person, WorkingHours
from integrations.directory.csv_file import CsvDirectory, Defaults, read_people
from integrations.errors import Refused, Unavailable

HEADER = "email,name,manager,timezone,locale,aliases\n"


def the_only_person(text: str) -> Person:
    roster = read_people(text)
    assert roster.troubles == ()
    (person,) = roster.people
    return person


def test_every_column_is_read() -> None:
    person = the_only_person(
        "email,name,manager,timezone,locale,aliases,role,team,country,region,start,end,working_hours\n"
        'Ana@X.example, Ana  Ruiz ,,Europe/Madrid,es,"ana.ruiz@x.example; ar@x.example",'
        "engineer,Checkout,es,MD,2026-01-05,2027-01-31,Mon-Thu 09:00-15:00\n"
    )

    assert person.id == "ana@x.example"
    assert person.name == "Ana Ruiz"
    assert (person.timezone, person.locale, person.country) == ("Europe/Madrid", "es", "ES")
    assert person.aliases == {"ana.ruiz@x.example", "ar@x.example"}
    assert (person.role, person.team, person.region) == ("engineer", "Checkout", "MD")
    assert (person.start, person.end) == (date(2026, 1, 5), date(2027, 1, 31))
    assert person.working_hours == WorkingHours(frozenset({1, 2, 3, 4}), time(9), time(15))


def test_semicolons_a_byte_order_mark_and_blank_lines_are_what_spreadsheets_write() -> None:
    text = '\ufeffEMAIL;Name\r\n\r\n;;\r\nana@x.example;"Ruiz, Ana"\r\n'

    assert the_only_person(text).name == "Ruiz, Ana"


def test_columns_may_stand_in_any_order_and_few() -> None:
    assert the_only_person("name,E-Mail\nAna,ana@x.example\n").id == "ana@x.example"


def test_empty_fields_take_the_organisations_defaults() -> None:
    defaults = Defaults(timezone="Europe/Berlin", locale="de", country="de")

    (person,) = read_people(HEADER + "ana@x.example,Ana,,,,\n", defaults).people

    assert (person.timezone, person.locale, person.country) == ("Europe/Berlin", "de", "DE")


def test_a_manager_may_be_named_by_an_alias() -> None:
    people = read_people(
        HEADER + "ada@x.example,Ada,,,,a.byron@x.example\nbob@x.example,Bob,A.Byron@x.example,,,\n"
    ).people

    assert people[1].manager == "ada@x.example"


@pytest.mark.parametrize(
    ("rows", "trouble"),
    [
        ("nobody,Ana,,,,\n", 'line 2: "nobody" is not an e-mail address; the row is left out'),
        ("a@x.example,A,,Mars/North,,\n", 'line 2: "Mars/North" is not a time zone; UTC is used'),
        (
            "a@x.example,A,b@x.example,,,\n",
            "line 2: the manager b@x.example has no row of their own",
        ),
        ("a@x.example,A,a@x.example,,,\n", "line 2: a@x.example cannot be their own manager"),
        ("a@x.example,A,the boss,,,\n", 'line 2: the manager "the boss" is not an e-mail address'),
        ("a@x.example,A,,,,nick\n", 'line 2: the alias "nick" is not an e-mail address'),
        (
            "a@x.example,A,,,,\n\nA@X.example,B,,,,\n",
            "line 4: a@x.example stands in line 2 already; that one counts",
        ),
        (
            "a@x.example,A,,,,\nb@x.example,B,,,,a@x.example\n",
            "line 3: the alias a@x.example is a@x.example's already",
        ),
        ("a@x.example,A,,,,,,,\n", "line 2: 9 fields, but only 6 columns are named"),
    ],
)
def test_a_mistake_is_told_with_its_line(rows: str, trouble: str) -> None:
    assert read_people(HEADER + rows).troubles == (trouble,)


@pytest.mark.parametrize(
    ("column", "value", "trouble"),
    [
        ("start", "5.1.2026", 'line 2: start "5.1.2026" is not a date like 2026-11-02'),
        ("working_hours", "9-5", 'line 2: working hours "9-5" are not like Mon-Fri 09:00-17:30'),
        ("shoe", "44", "line 1: not used: the column shoe"),
    ],
)
def test_a_field_that_cannot_be_read_is_told(column: str, value: str, trouble: str) -> None:
    roster = read_people(f"email,{column}\nana@x.example,{value}\n")

    assert roster.troubles == (trouble,)
    assert roster.people[0].working_hours == WorkingHours()
    assert roster.people[0].start is None


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("Sun-Thu 08:00-16:00", {7, 1, 2, 3, 4}),
        ("mon,wed, fri 08:00-16:00", {1, 3, 5}),
        ("Mon–Tue 08:00–16:00", {1, 2}),
        ("Friday 08:00-16:00", {5}),
    ],
)
def test_working_days_are_a_span_or_a_list(written: str, days: set[int]) -> None:
    text = f'email,working_hours\nana@x.example,"{written}"\n'

    assert the_only_person(text).working_hours == WorkingHours(frozenset(days), time(8), time(16))


@pytest.mark.parametrize(
    "written", ["Mon-Fri 17:00-09:00", "Nob-Fri 09:00-17:00", "Mon 25:00-26:00"]
)
def test_impossible_working_hours_are_told(written: str) -> None:
    (trouble,) = read_people(f"email,working_hours\nana@x.example,{written}\n").troubles

    assert written in trouble


def test_a_quotation_mark_left_open_is_told() -> None:
    roster = read_people('email,name\nana@x.example,"Ana\nbob@x.example,Bob\n')

    assert roster.troubles == (
        "line 2: a field runs over several lines; is a quotation mark missing?",
    )


def test_a_file_without_a_header_is_refused(tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_text("ana@x.example,Ana\n")

    with pytest.raises(Refused, match="the first line must name the columns"):
        CsvDirectory(tmp_path / "people.csv").people()


def test_a_file_that_is_away_may_come_back(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match="cannot be read"):
        CsvDirectory(tmp_path / "people.csv").people()


def test_a_file_in_windows_letters_is_read_and_told(tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_bytes("email;name\nana@x.example;Zoë\n".encode("cp1252"))

    roster = CsvDirectory(tmp_path / "people.csv").people()

    assert roster.people[0].name == "Zoë"
    assert roster.troubles == ("the file is not UTF-8; it was read as Windows-1252",)


def test_a_file_in_utf_16_is_read(tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_bytes("email\tname\nana@x.example\tZoë\n".encode("utf-16"))

    assert CsvDirectory(tmp_path / "people.csv").people().people[0].name == "Zoë"
