"""Published samples of calendars and rings are read; a second reader agrees on the times."""

import json
import warnings
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
import recurring_ical_events
from icalendar import Calendar

from cadence.calendar_events import Window
from integrations.calendars.expanding import occurrences
from integrations.calendars.rings import Ring, rung
from integrations.errors import Refused
from tests.conftest import SHARED

CORPUS = SHARED / "corpora/calendar"
pytestmark = pytest.mark.skipif(
    not CORPUS.exists(), reason="set CADENCED_SHARED to where the corpora lie"
)
OTHERWISE = {
    "2207678.ics": "its own zone is taken for one that runs alike today, and did not in 2009",
    "phpicalendar_sample.ics": "an end that cannot be read is no reason to lose the start",
    "invalid_duration.ics": "its length is no length: it starts all the same",
    "end_before_start_event.ics": "it ends before it starts: it starts when it says",
}
"""Where the second reader is another opinion, and why we keep ours."""


def samples() -> list[Path]:
    return sorted(CORPUS.rglob("*.ics"))


def two_years_of(content: bytes) -> Window | None:
    """From the first start a sample names; none where it names none."""
    starts = [
        line.rpartition(b":")[2][:8]
        for line in content.splitlines()
        if line.upper().startswith(b"DTSTART")
    ]
    days = [datetime.strptime(s.decode(), "%Y%m%d").replace(tzinfo=UTC) for s in starts if _day(s)]
    # Zones name starts of their own, long ago.
    recent = [day for day in days if day.year > 1971]
    return Window(min(recent), min(recent) + timedelta(days=730)) if recent else None


def _day(written: bytes) -> bool:
    return len(written) == 8 and written.isdigit() and b"01" <= written[4:6] <= b"12"


def by_the_other_reader(content: bytes, window: Window) -> list[datetime]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        calendar = Calendar.from_ical(content)
        found = recurring_ical_events.of(calendar, skip_bad_series=True)
        shown = list(found.between(window.start, window.end))
    standing = [e for e in shown if str(e.get("STATUS", "")).upper() != "CANCELLED"]
    return _within((_moment(event["DTSTART"].dt) for event in standing), window)


def _within(moments: Iterable[datetime], window: Window) -> list[datetime]:
    return sorted(moment for moment in moments if window.holds(moment))


def _moment(told: date) -> datetime:
    """In UTC, where days and floating times are read here."""
    if not isinstance(told, datetime):
        told = datetime(told.year, told.month, told.day)
    return (told if told.tzinfo else told.replace(tzinfo=UTC)).astimezone(UTC)


def test_whatever_is_published_is_read_or_refused() -> None:
    read, refused = 0, 0
    for path in samples():
        try:
            occurrences(path.read_bytes(), "UTC", Window(_moment(date(2010, 1, 1)), _LATER))
        except Refused:
            refused += 1
        else:
            read += 1

    assert read >= 250
    assert refused <= 60


_LATER = datetime(2012, 1, 1, tzinfo=UTC)


def test_a_second_reader_finds_the_same_times() -> None:
    same, otherwise = 0, set()
    for path in samples():
        content = path.read_bytes()
        window = two_years_of(content)
        if window is None:
            continue
        try:
            shown = occurrences(content, "UTC", window).events
            theirs = by_the_other_reader(content, window)
        except Exception:
            # What one of the two cannot read at all is no disagreement.
            continue
        ours = _within((e.starts_at for e in shown if not e.cancelled), window)
        same += ours == theirs
        otherwise |= {path.name} if ours != theirs else set()

    assert otherwise == OTHERWISE.keys()
    assert same >= 190


def test_graphs_lifecycle_notification_is_heard() -> None:
    told = json.loads((CORPUS / "graph-observed" / "lifecycle.json").read_text())

    assert rung({}, json.dumps(told).encode()) == (Ring("<secretClientState>"),)
