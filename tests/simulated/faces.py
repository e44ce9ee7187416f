"""Every face of the simulated organisation, by name; how each is raised.

A face is a context manager that takes the organisation and a folder of its own, and gives a
`Staged`. To add one: write it in a module here, and name it in `FACES`.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from integrations.calendars import CalendarSource
from tests.simulated.loopback import Loopback
from tests.simulated.organisation import SimulatedOrganisation
from tests.simulated.weather import Weather

FACES = {
    "ics": "tests.simulated.standards:files",
    "caldav": "tests.simulated.standards:server",
    "exchange": "tests.simulated.ews:exchange",
    "google": "tests.simulated.google:calendars_of",
    "graph": "tests.simulated.graph:raised",
    "graph without bodies": "tests.simulated.graph:raised_strictly",
}
STANDARDS = frozenset({"ics", "caldav"})
"""Faces that are files, or a real server; all others are ours, and have weather."""


@dataclass
class Staged:
    """A face that is up. `source` is what the daemon reads, our real client included.

    `publish` brings the organisation's present state to where it is read from; faces that render
    at each call need none. `weather` is None where a real server answers; `server` counts the calls
    where it is ours.
    """

    source: CalendarSource
    publish: Callable[[], None] = lambda: None
    weather: Weather | None = None
    server: Loopback | None = None


Raise = Callable[[SimulatedOrganisation, Path], AbstractContextManager[Staged]]


def raised(
    name: str, organisation: SimulatedOrganisation, folder: Path
) -> AbstractContextManager[Staged]:
    """The face of that name, up while it is entered."""
    module, _, function = FACES[name].partition(":")
    stage: Raise = getattr(import_module(module), function)
    return stage(organisation, folder)
