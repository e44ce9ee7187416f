"""The tables, and nothing else. `metadata` is what migrations are compared with."""

from daemon.records.tables import calendars, deciding, kept, people, posting, running
from daemon.records.tables.metadata import metadata

__all__ = ["calendars", "deciding", "kept", "metadata", "people", "posting", "running"]
