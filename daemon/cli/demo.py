"""`cadenced demo`: an invented company lives through a quarter; nothing leaves this machine."""

import json
import sys
import time
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

import click

from daemon.demo.company import NAME, address_of
from daemon.demo.quarter import FIRST_DAY, Quarter, Wanted, live_through

BAR = 20


@click.command()
@click.option(
    "--people", type=click.IntRange(4, 500), default=12, show_default=True, help="How many people."
)
@click.option(
    "--weeks", type=click.IntRange(2, 52), default=13, show_default=True, help="How many weeks."
)
@click.option(
    "--seed", type=int, default=1, show_default=True, help="Which quarter of all possible ones."
)
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("cadenced-demo"),
    show_default=True,
    help="Where the mailroom is written.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the counts as JSON.")
def demo(people: int, weeks: int, seed: int, out: Path, *, as_json: bool) -> None:
    """Let an invented company live through a quarter, by the real pipeline.

    Calendars are generated, mail is real mail, people answer in their own mail programs and
    languages. You get every mailbox to look through, as pages without a server.
    """
    began = time.perf_counter()
    wanted = Wanted(people, weeks, seed)
    _clear(out)
    quarter = live_through(wanted, out, _progress(wanted, quiet=as_json))
    if as_json:
        counts = {**quarter.collection.counts, "index": str((out / "index.html").resolve())}
        click.echo(json.dumps(counts, indent=1))
        return
    _tell(quarter, out)
    click.echo(f"({time.perf_counter() - began:.1f} s)")


def _clear(out: Path) -> None:
    """Take away the pages of an earlier demo; a folder of anything else is left alone."""
    if not out.exists() or not any(out.iterdir()):
        out.mkdir(parents=True, exist_ok=True)
        return
    if not (out / "record.json").exists():
        msg = f"{out} holds something that is no demo: choose another folder with --out"
        raise click.UsageError(msg)
    for old in (
        *out.glob("*.html"),
        *out.glob("*.css"),
        *out.glob("mails/*.eml"),
        *out.glob("calendars/*/*.ics"),
    ):
        old.unlink()


def _progress(wanted: Wanted, *, quiet: bool) -> Callable[[datetime, int], None]:
    """A line that says how far it is, where somebody watches."""
    watched = sys.stderr.isatty() and not quiet
    days = 7 * wanted.weeks
    shown = -1

    def show(now: datetime, mails: int) -> None:
        nonlocal shown
        done = min(days, (now.date() - FIRST_DAY).days)
        if watched and done != shown:
            shown = done
            click.echo(f"\r  {now:%d %b}, {mails} mails", err=True, nl=False)
            if done >= days:
                click.echo("\r" + " " * 30 + "\r", err=True, nl=False)

    return show


def _tell(quarter: Quarter, out: Path) -> None:
    counts, last = quarter.collection.counts, quarter.end - timedelta(days=1)
    stretch = f"{_day(quarter.start)} to {_day(last)} {last.year}"
    click.echo(f"{NAME}: {counts['people']} invented people, {counts['pairs']} pairs, {stretch}.")
    click.echo("Nothing leaves this machine.\n")
    most = max((mails for _, mails, _ in quarter.months), default=1)
    for name, mails, replies in quarter.months:
        bar = "█" * round(BAR * mails / most)
        click.echo(f"  {name}  {bar:<{BAR}}  {mails} mails, {replies} replies")
    for told in (_phone_story(quarter), _case_story(quarter)):
        if told:
            click.echo(f"\n{told}")
    click.echo(f"\nWrote {counts['mails']} mails and {counts['replies']} replies to {out}")
    click.echo(f"Open  {(out / 'index.html').resolve().as_uri()}")
    click.echo(
        "Next  cadenced init      set it up for your team, about 10 minutes; "
        "nothing is sent until you say so"
    )


def _phone_story(quarter: Quarter) -> str:
    """What a reply from a phone became: the first that moved a goal."""
    moved = [u for u in quarter.record["goal_updates"] if u["progress"] or u["value"]]
    maya = [u for u in moved if u["by"] == address_of("Maya")]
    if not maya:
        return ""
    said = [a for a in quarter.record["answers"] if a["at"] == maya[0]["at"]]
    words = "  ".join(a["text"] for a in said)
    points = "1 agenda point" if len(said) == 1 else f"{len(said)} agenda points"
    return (
        "A 1:1 that Maya got ready for by replying from a phone:\n"
        f'  "{words}  {maya[0]["note"]}"\n'
        f"  became {points} and a goal update. Daniel read it before they met."
    )


def _case_story(quarter: Quarter) -> str:
    """What HR was told, and when, and when the manager was."""
    told = [(c, c.hr_told_at) for c in quarter.collection.cases if c.hr_told_at]
    if not told:
        return ""
    case, hr_told_at = told[0]
    manager, report = (
        quarter.company.person(person).first_name
        for person in (case.pair.manager, case.pair.report)
    )
    return (
        f"{manager} and {report} lost {case.lost} of their last {case.of} 1:1s. {manager} was told "
        f"on {_day(case.opened_at.date())}, HR on {_day(hr_told_at.date())}, once."
    )


def _day(day: date) -> str:
    return f"{day.day} {day:%b}"
