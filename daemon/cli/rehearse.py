"""`cadenced rehearse`: live through a stretch of time with your own files; nothing leaves."""

import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable
from datetime import date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from cadence.goals import Goal
from cadence.people import Organisation, PersonId, organisation_of
from daemon.cli.failing import CONFIG, PROBLEMS, Failure
from daemon.cli.options import with_config
from daemon.config import Config, load
from daemon.rehearsal import Stage, live, recording


class Moment(click.ParamType[date | datetime]):
    """An ISO day or moment; without an offset it is the organisation's time."""

    name = "ISO"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> date | datetime:
        """The day or moment. Ends the command with 2 where it is neither."""
        text = str(value).strip()
        try:
            return date.fromisoformat(text) if len(text) == 10 else datetime.fromisoformat(text)
        except ValueError:
            self.fail(f'"{text}" is no moment: 2026-10-01 or 2026-10-01T08:00', param, ctx)


@click.command()
@with_config
@click.option(
    "--from", "first", type=Moment(), required=True, help="When it begins, such as 2026-10-01."
)
@click.option("--to", "last", type=Moment(), required=True, help="When it ends; a day is included.")
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    required=True,
    help="Where mails/ and record.json are written.",
)
@click.option(
    "--replies",
    type=click.Path(file_okay=False, exists=True, path_type=Path),
    help="A folder of .eml: what people write, each at its Date.",
)
def rehearse(
    config_path: Path,
    first: date | datetime,
    last: date | datetime,
    out: Path,
    replies: Path | None,
) -> None:
    """Live through a stretch of time with your calendars and people; nothing leaves.

    Every mail that would go lies in DIR/mails, and all that was recorded in DIR/record.json: the
    same bytes for the same files. Write replies to those mails, and run it again with --replies.
    Goals are read from goals.csv beside the list of people, where there is one.
    """
    config = load(config_path)
    zone = ZoneInfo(config.organisation.timezone)
    start, end = _moment(first, zone), _moment(last, zone, whole_day=True)
    if end <= start:
        raise click.UsageError("--to must come after --from")
    stage = _stage(config, _mails(replies))
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=out, prefix=".rehearsal-") as folder:
        record = _live(stage, start, end, Path(folder))
        _move(Path(folder), out)
    click.echo(
        f"{len(record['mails'])} mails, {len(record['withheld'])} held back, "
        f"{len(record['answers'])} answers, {len(record['goal_updates'])} goal updates. "
        f"Nothing left this machine.\nRead {out / 'mails'} and {out / 'record.json'}."
    )


def _moment(value: date | datetime, zone: ZoneInfo, *, whole_day: bool = False) -> datetime:
    if isinstance(value, datetime):
        return value if value.tzinfo else value.replace(tzinfo=zone)
    day = value + timedelta(days=1) if whole_day else value
    return datetime.combine(day, time(0), tzinfo=zone)


def _mails(folder: Path | None) -> tuple[bytes, ...]:
    if folder is None:
        return ()
    found = sorted(folder.rglob("*.eml"))
    if not found:
        raise Failure(f"{folder} holds no .eml: nothing would be replied", PROBLEMS)
    return tuple(path.read_bytes() for path in found)


def _stage(config: Config, replies: tuple[bytes, ...]) -> Stage:
    from integrations.calendars.ics import IcsFolder
    from integrations.directory import connect
    from integrations.directory.memory import MemoryDirectory

    if config.calendar.kind != "ics":
        raise Failure(
            f'a rehearsal reads files: calendar.kind must be "ics", not "{config.calendar.kind}"',
            CONFIG,
        )
    roster = connect(config.people.kind, config.people_section()).people()
    for trouble in roster.troubles:
        click.echo(f"look   {trouble}", err=True)
    known = organisation_of(roster.people, *config.organisation.domains)
    folder = IcsFolder(Path(str(config.calendar.values()["path"])))
    return Stage(
        settings=config.settings(),
        calendars=lambda clock: IcsFolder(
            folder.path, _zone_of(known), _aliases_of(known), clock=clock
        ),
        directory=MemoryDirectory(roster.people),
        domains=frozenset(config.organisation.domains),
        country=config.organisation.country,
        address=config.mail.address,
        display_name=config.mail.display_name,
        plus_addressing=config.mail.plus_addressing,
        templates=(config.folder / "templates",),
        looks=folder.snapshots,
        replies=replies,
        goals=_goals(config, known),
        reads_cover=config.calendar.read == "cover",
    )


def _zone_of(known: Organisation) -> Callable[[PersonId], str]:
    def zone_of(name: PersonId) -> str:
        person = known.find(name)
        return person.timezone if person else "UTC"

    return zone_of


def _aliases_of(known: Organisation) -> Callable[[PersonId], Iterable[str]]:
    def aliases_of(name: PersonId) -> Iterable[str]:
        person = known.find(name)
        return (person.id, *sorted(person.aliases)) if person else ()

    return aliases_of


def _goals(config: Config, known: Organisation) -> tuple[Goal, ...]:
    from daemon.goal_lists import read_goals

    people = config.people.values().get("path")
    path = (Path(str(people)).parent if people else config.folder) / "goals.csv"
    if not path.is_file():
        return ()
    listed = read_goals(path.read_text(encoding="utf-8"), known)
    for problem in listed.problems:
        click.echo(f"look   goals.csv: {problem}", err=True)
    return listed.goals


def _live(stage: Stage, start: datetime, end: datetime, folder: Path) -> recording.Record:
    rehearsal = live(stage, start, end, folder / "rehearsal.db", _progress(start, end))
    try:
        return recording.write(rehearsal, folder)
    finally:
        rehearsal.close()


def _move(folder: Path, out: Path) -> None:
    """What is complete replaces an earlier rehearsal; nothing else in `out` is touched."""
    shutil.rmtree(out / "mails", ignore_errors=True)
    shutil.move(folder / "mails", out / "mails")
    shutil.move(folder / "record.json", out / "record.json")


def _progress(start: datetime, end: datetime) -> Callable[[datetime, int], None]:
    watched = sys.stderr.isatty()
    shown = -1

    def show(now: datetime, mails: int) -> None:
        nonlocal shown
        share = round(100 * (now - start) / (end - start))
        if watched and share != shown:
            shown = share
            click.echo(f"\r  {now:%d %b %Y}, {mails} mails, {share} %", err=True, nl=False)
            if share >= 100:
                click.echo("", err=True)

    return show
