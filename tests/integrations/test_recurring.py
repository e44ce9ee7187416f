"""Recurrence rules, checked against the table that libical is tested with."""

from datetime import UTC, datetime, timedelta

import pytest
from icalendar import vRecur

from integrations.calendars.recurring import expand
from integrations.calendars.zones import Zone
from tests.conftest import SHARED

TABLE = SHARED / "corpora/calendar/libical/icalrecur_test.txt"

NOT_SUPPORTED = {
    "FREQ=DAILY;BYMINUTE=1,2,3,4;INTERVAL=2;COUNT=3": "minutes of whole days",
    "FREQ=YEARLY;BYWEEKNO=53;BYDAY=TU,SA;INTERVAL=6;UNTIL=20170101T000000Z": "every sixth week 53",
    "FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO,TU;INTERVAL=3;UNTIL=20320101": "every third week 1",
}
"""Rows on which the library that counts differs: no 1:1 is planned by such rules."""


def _moment(written: str) -> datetime:
    form = "%Y%m%dT%H%M%S" if "T" in written else "%Y%m%d"
    return datetime.strptime(written.removesuffix("Z"), form)


def _rows() -> list[tuple[str, str, str]]:
    if not TABLE.exists():
        return []
    found = []
    for block in TABLE.read_text().split("\n\n"):
        lines = (line for line in block.splitlines() if ":" in line and not line.startswith("#"))
        row = dict(line.split(":", 1) for line in lines)
        if "RRULE" in row and row.get("INSTANCES", "***")[:1].isdigit():
            found.append((row["RRULE"], row["DTSTART"], row["INSTANCES"]))
    return found


@pytest.mark.skipif(not TABLE.exists(), reason="set CADENCED_SHARED to where the tables lie")
def test_rules_give_what_libical_gives() -> None:
    rows = _rows()
    wrong = {rule for rule, start, days in rows if not _agrees(rule, start, days)}

    assert len(rows) > 140
    assert wrong == NOT_SUPPORTED.keys()


def _agrees(rule: str, start: str, days: str) -> bool:
    expected = [_moment(day) for day in days.split(",")]
    span = (_moment(start), expected[-1] + timedelta(days=1))
    found = expand(vRecur.from_ical(rule), _moment(start), Zone("UTC", UTC), span).walls
    return list(found[: len(expected)]) == expected
