"""`goals import` takes all of a list or none of it."""

import json
from pathlib import Path

from tests.daemon.cli.house import House

HEAD = "owner,ref,kind,title,parent,start,target,current,unit,due\n"
SOUND = (
    HEAD
    + "bob@fernhill.example,O1,objective,Make checkout faster,,,,,,2026-12-31\n"
    + "bob@fernhill.example,K1,key_result,Cut p95 latency,O1,320,200,260,ms,2026-12-31\n"
)


def _write(house: House, text: str) -> str:
    path = house.folder / "goals.csv"
    path.write_text(text)
    return str(path)


def test_goals_come_in(house: House) -> None:
    assert "Imported 2 goals of 1 people." in house.out("goals", "import", _write(house, SOUND))

    rows = {row["ref"]: row for row in json.loads(house.out("goals", "--json"))}
    assert (rows["K1"]["value"], rows["K1"]["progress"]) == (260.0, "50%")


def test_the_same_list_again_changes_what_changed(house: House) -> None:
    house.out("goals", "import", _write(house, SOUND))
    house.out("goals", "import", _write(house, SOUND.replace(",260,", ",230,")))

    rows = {row["ref"]: row for row in json.loads(house.out("goals", "--json"))}
    assert len(rows) == 2
    assert rows["K1"]["value"] == 230.0


def test_all_that_is_wrong_is_told_and_nothing_is_imported(house: House) -> None:
    bad = _write(
        house,
        SOUND
        + "bbo@fernhill.example,X,objective,Who?,,,,,,\n"
        + "bob@fernhill.example,K2,keyresult,How?,O9,a,2,1,,31.12.2026\n"
        + "bob@fernhill.example,K3,smart,When?,O9,1,2,1,,\n"
        + "bob@fernhill.example,K1,smart,Again,,,,,,\n",
    )

    done = house.run("goals", "import", bad)

    assert done.exit_code == 1
    assert done.output == (
        "goals.csv has 4 problems. Nothing was imported.\n"
        '  line 4: nobody is known as "bbo@fernhill.example".'
        ' Did you mean "bob@fernhill.example"?\n'
        '  line 5: kind "keyresult" is none of objective, key_result, smart.'
        ' Did you mean "key_result"?\n'
        "  line 7: K1 of bob@fernhill.example stands in line 3 too\n"
        '  line 6: there is no one goal "O9" to be its parent\n'
    )
    assert json.loads(house.out("goals", "--json")) == []


def test_a_file_without_the_columns(house: House) -> None:
    done = house.run("goals", "import", _write(house, "who,what\na,b\n"))

    assert "the first line must name the columns: owner,ref,kind" in done.output


def test_a_spreadsheets_own_csv(house: House) -> None:
    text = "\ufeff" + SOUND.replace(",", ";")

    assert "Imported 2" in house.out("goals", "import", _write(house, text))


def test_a_file_that_is_not_there(house: House, tmp_path: Path) -> None:
    assert house.run("goals", "import", str(tmp_path / "no.csv")).exit_code == 2
