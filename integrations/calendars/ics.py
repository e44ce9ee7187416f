"""Calendars as files: a folder of EMAIL.ics, or of dated snapshots of such a folder."""

import hashlib
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from cadence.calendar_events import Batch, Busy, Window
from cadence.people import PersonId, bare_address
from integrations.calendars.expanding import LARGEST_FILE, occurrences
from integrations.calendars.free_busy import ask_each, of_file
from integrations.errors import Refused, Unavailable

_SNAPSHOT = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d)-?(\d\d)(?:-?(\d\d))?Z?")


def _utc_zone(_: PersonId) -> str:
    return "UTC"


def _no_aliases(_: PersonId) -> Iterable[str]:
    return ()


@dataclass(frozen=True)
class IcsFolder:
    """The calendars of a folder, read anew each time.

    `zone_of` gives the zone of a person's floating times, `aliases_of` other names their file may
    have. `clock` says which dated snapshot is the newest that exists yet; without it, the last.
    """

    path: Path
    zone_of: Callable[[PersonId], str] = _utc_zone
    aliases_of: Callable[[PersonId], Iterable[str]] = _no_aliases
    clock: Callable[[], datetime] | None = None
    _listed: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)

    def calendars(self) -> tuple[PersonId, ...]:
        """The addresses that the files are named for, in lower case."""
        return tuple(sorted(self._files()))

    def changes(self, calendar: PersonId, cursor: str | None, window: Window) -> Batch:
        """All of the window, or nothing where neither the file nor the window's week differ.

        Raises Unavailable where there is no file, Refused where it is no calendar.
        """
        content = self.read(calendar)
        version = f"{hashlib.sha256(content).hexdigest()} {window.start:%G-W%V}"
        if cursor == version:
            return Batch((), version, complete=False)
        shown = occurrences(content, self.zone_of(calendar), window)
        return Batch(
            shown.events,
            version,
            complete=True,
            troubles=shown.troubles,
            unreadable=shown.unreadable,
        )

    def busy(
        self, people: Sequence[PersonId], window: Window
    ) -> Mapping[PersonId, tuple[Busy, ...]]:
        """See `FreeBusy`: of the events of each file, and of a VFREEBUSY it may hold instead."""
        kept = [one for one in people if self._file_of(one) is not None]
        return ask_each(kept, lambda one: of_file(self.read(one), one, self.zone_of(one), window))

    def file_of(self, calendar: PersonId) -> str:
        """The path of a calendar's file within the folder; its name alone where there is none."""
        path = self._files().get(calendar)
        return str(path.relative_to(self.path)) if path else f"{calendar}.ics"

    def read(self, calendar: PersonId) -> bytes:
        """The bytes of a calendar's file. Raises Unavailable, or Refused for one too large."""
        path = self._file_of(calendar)
        if path is None:
            raise Unavailable("the folder holds no such calendar")
        try:
            with path.open("rb") as file:
                content = file.read(LARGEST_FILE + 1)
        except OSError as error:
            raise Unavailable(f"{path.name} cannot be read: {error.strerror}") from error
        if len(content) > LARGEST_FILE:
            raise Refused(f"{path.name} is larger than 64 MB")
        return content

    @property
    def snapshots(self) -> tuple[datetime, ...]:
        """When the dated folders were taken, UTC, oldest first; none for plain files."""
        return tuple(sorted(self._dated()))

    def as_of(self, moment: datetime) -> "IcsFolder":
        """The same calendars as the newest snapshot not later than a moment shows them."""
        return replace(self, clock=lambda: moment, _listed={})

    def _dated(self) -> Mapping[datetime, Path]:
        """The dated folders; listed anew only where the folder they lie in has changed."""
        try:
            changed_at = self.path.stat().st_mtime_ns
            if self._listed.get("at") != changed_at:
                self._listed.update(at=changed_at, dated=_dated_in(self.path))
        except OSError:
            return {}
        dated: Mapping[datetime, Path] = self._listed["dated"]
        return dated

    def _files(self) -> dict[PersonId, Path]:
        folder = self._folder()
        try:
            paths = sorted(path for path in folder.iterdir() if path.suffix.lower() == ".ics")
        except OSError as error:
            raise Unavailable(f"{folder} cannot be read: {error.strerror}") from error
        return {PersonId(bare_address(path.stem)): path for path in paths}

    def _file_of(self, calendar: PersonId) -> Path | None:
        return self._path_of((calendar, *map(bare_address, self.aliases_of(calendar))))

    def _path_of(self, names: tuple[str, ...]) -> Path | None:
        """The file of whoever has these addresses; to list the folder is the slow way."""
        folder = self._folder()
        plain = (folder / f"{name}.ics" for name in names if "/" not in name)
        if found := next((path for path in plain if path.is_file()), None):
            return found
        files = self._files()
        return next((files[name] for name in map(PersonId, names) if name in files), None)

    def _folder(self) -> Path:
        dated = self._dated()
        if not dated:
            return self.path
        now = self.clock() if self.clock else max(dated)
        known = [taken_at for taken_at in dated if taken_at <= now]
        if not known:
            raise Unavailable("no snapshot was taken yet")
        return dated[max(known)]


def connect(section: Mapping[str, Any]) -> IcsFolder:
    """Keys: `path`; optional `timezone` for owners whose own is not known; given by the daemon:
    `zone_of`, `aliases_of`, `clock`."""
    timezone = section.get("timezone") or "UTC"
    return IcsFolder(
        Path(section["path"]),
        section.get("zone_of") or (lambda _: timezone),
        section.get("aliases_of") or _no_aliases,
        section.get("clock"),
    )


def _dated_in(folder: Path) -> dict[datetime, Path]:
    named = ((_taken_at(path.name), path) for path in folder.iterdir())
    return {at: path for at, path in named if at is not None and path.is_dir()}


def _taken_at(name: str) -> datetime | None:
    """The moment a folder's name says: 2026-10-05T08-00Z."""
    found = _SNAPSHOT.fullmatch(name)
    if not found:
        return None
    day, hour, minute, second = found.groups()
    try:
        return datetime.fromisoformat(f"{day}T{hour}:{minute}:{second or '00'}").replace(tzinfo=UTC)
    except ValueError:
        return None
