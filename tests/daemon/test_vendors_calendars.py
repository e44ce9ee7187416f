"""What vendors' servers write into guests' calendars, and what is made of it.

The shapes are those of public reports; names, times and words are made up.
"""

from pathlib import Path

import pytest

from tests.written_calendars import WEEKLY, one_on_one, story, vcalendar, vevent

CALLED_OFF_WHOLE = vcalendar(
    one_on_one(*WEEKLY, "LAST-MODIFIED:20261020T165839Z").replace(
        "END:VEVENT", "STATUS:CANCELLED\r\nSEQUENCE:2\r\nEND:VEVENT"
    )
)
"""The guest's copy at Nextcloud where one occurrence was cancelled: its broker writes the status
into the series (nextcloud/calendar 6655, 7057, 8293)."""

STANDING_WHOLE = vcalendar(one_on_one(*WEEKLY, "SEQUENCE:2"))
"""And where its second message overwrites the first (nextcloud/server 60658)."""

CANCELLED = vcalendar(
    one_on_one(*WEEKLY, "SEQUENCE:2"),
    vevent(
        "UID:weekly",
        "RECURRENCE-ID;TZID=Europe/Berlin:20261027T100000",
        "DTSTART;TZID=Europe/Berlin:20261027T100000",
        "DTEND;TZID=Europe/Berlin:20261027T103000",
        "STATUS:CANCELLED",
        "SEQUENCE:3",
    ),
)
DELETED = vcalendar(one_on_one(*WEEKLY, "SEQUENCE:2", "EXDATE;TZID=Europe/Berlin:20261027T100000"))


@pytest.mark.parametrize("organiser", [CANCELLED, DELETED])
@pytest.mark.parametrize("guest", [CALLED_OFF_WHOLE, STANDING_WHOLE])
def test_the_organisers_copy_outweighs_what_nextcloud_makes_of_the_guests(
    tmp_path: Path, organiser: bytes, guest: bytes
) -> None:
    found = story(tmp_path, {"ada": organiser, "bob": guest})

    assert found == {"10-27 10:00": "cancelled by manager"}
