"""The tables, and nothing else. `metadata` is what migrations are compared with."""

from daemon.records.tables import (
    calendars,
    deciding,
    invited,
    kept,
    people,
    polling,
    posting,
    running,
)
from daemon.records.tables.metadata import metadata

__all__ = [
    "calendars",
    "deciding",
    "invited",
    "kept",
    "metadata",
    "people",
    "polling",
    "posting",
    "running",
]
