"""`cadenced explain calendar`: how a set of calendars would be read; it opens no database."""

import json
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from cadence.cases import Due, due_by_calendar
from cadence.ledger import cadence_days
from cadence.meetings import Meeting
from cadence.people import Organisation, Pair, PersonId, organisation_of
from daemon.explaining_calendars import Explanation, explain
from integrations.calendars.ics import IcsFolder
from integrations.directory.csv_file import CsvDirectory

UNREADABLE = "its times cannot be read"


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--people",
    "people_path",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    required=True,
    help="Who works here: email,name,manager,timezone,locale,aliases.",
)
@click.option("--now", required=True, metavar="ISO", help="The moment to read them at.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def calendar(folder: Path, people_path: Path, now: str, *, as_json: bool) -> None:
    """How the 1:1s in a folder of EMAIL.ics, or of dated snapshots, would be read.

    It reads files only: no database, no network, and nothing is sent.
    """
    organisation = _organisation(people_path)
    moment = _moment(now)
    found = explain(_calendars(folder, organisation), organisation, now=moment)
    if as_json:
        answer = as_answer(found, now=moment)
        click.echo(json.dumps(answer, ensure_ascii=False, indent=1))
    else:
        click.echo("\n".join(_told(found, now=moment)))


def as_answer(found: Explanation, *, now: datetime) -> dict[str, object]:
    """The answer as the contract has it: `one_on_ones`, `ignored`, `alerts`."""
    unread: list[dict[str, str | None]] = [{"uid": None, "reason": each} for each in found.unread]
    broken = [{"uid": uid, "reason": UNREADABLE} for uid in sorted(found.unreadable)]
    others = sorted(found.others.items())
    return {
        "one_on_ones": [_one_on_one(pair, rows) for pair, rows in found.meetings.items()],
        "ignored": [
            *unread,
            *broken,
            *({"uid": u, "reason": reason.value} for u, reason in others),
        ],
        "alerts": [_alert(pair, due) for pair, due in _alerts(found, now=now)],
    }


def _organisation(path: Path) -> Organisation:
    everybody = CsvDirectory(path).people().people
    domains = {address.rpartition("@")[2] for p in everybody for address in (p.id, *p.aliases)}
    return organisation_of(everybody, *domains)


def _calendars(folder: Path, organisation: Organisation) -> IcsFolder:
    def zone_of(name: PersonId) -> str:
        owner = organisation.find(name)
        return owner.timezone if owner else "UTC"

    return IcsFolder(folder, zone_of)


def _moment(written: str) -> datetime:
    try:
        moment = datetime.fromisoformat(written)
    except ValueError as error:
        raise click.BadParameter(f'"{written}" is no moment like 2026-11-18T09:00+01:00') from error
    if moment.tzinfo is None:
        raise click.BadParameter(f'"{written}" says no offset; write 2026-11-18T09:00+01:00')
    return moment


def _alerts(found: Explanation, *, now: datetime) -> list[tuple[Pair, Due]]:
    due = ((pair, due_by_calendar(rows, now)) for pair, rows in found.meetings.items())
    return [(pair, alert) for pair, alert in due if alert is not None]


def _one_on_one(pair: Pair, meetings: tuple[Meeting, ...]) -> dict[str, object]:
    return {
        "manager": pair.manager,
        "report": pair.report,
        "cadence_days": cadence_days(meetings),
        "occurrences": [_occurrence(meeting) for meeting in meetings],
    }


def _occurrence(meeting: Meeting) -> dict[str, str | None]:
    return {
        "start": _written(meeting.starts_at, meeting.zone),
        "end": _written(meeting.ends_at, meeting.zone),
        "status": meeting.status.value,
        "moved_to": _written(meeting.moved_to, meeting.zone) if meeting.moved_to else None,
        "by": meeting.by.value if meeting.by else None,
    }


def _alert(pair: Pair, due: Due) -> dict[str, object]:
    return {
        "manager": pair.manager,
        "report": pair.report,
        "lost": due.lost,
        "of": due.of,
        "last_held": due.last_held.date().isoformat() if due.last_held else None,
    }


def _written(moment: datetime, zone: str) -> str:
    return moment.astimezone(ZoneInfo(zone)).isoformat()


def _told(found: Explanation, *, now: datetime) -> list[str]:
    """The same for a reader."""
    lines: list[str] = []
    for pair, meetings in found.meetings.items():
        days = cadence_days(meetings)
        rhythm = f"every {days} days" if days else "no rhythm yet"
        lines.append(f"{pair.manager} with {pair.report} ({rhythm})")
        lines += [_line(meeting) for meeting in meetings]
    for pair, due in _alerts(found, now=now):
        lines.append(f"alert: {pair}: {due.lost} of the last {due.of} were lost")
    lines += [f"not read: {sentence}" for sentence in found.unread]
    lines += [f"not read: {uid} ({UNREADABLE})" for uid in sorted(found.unreadable)]
    lines += [f"no 1:1: {uid} ({reason.value})" for uid, reason in sorted(found.others.items())]
    return lines or ["No calendar holds a 1:1."]


def _line(meeting: Meeting) -> str:
    zone = ZoneInfo(meeting.zone)
    start = meeting.starts_at.astimezone(zone)
    said = f"  {start:%a %d %b %Y %H:%M %Z}  {meeting.status.value}"
    if meeting.moved_to:
        said += f" to {meeting.moved_to.astimezone(zone):%a %d %b %H:%M}"
    return said + (f" by the {meeting.by.value}" if meeting.by else "")


if __name__ == "__main__":
    calendar()
