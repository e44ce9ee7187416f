"""`cadenced check`: everything that is wrong, without a network."""

import json
from collections.abc import Sequence
from pathlib import Path

import click

from daemon.checks import Finding, Grade
from daemon.checks import check as findings_of
from daemon.cli.failing import CONFIG, PROBLEMS
from daemon.cli.options import as_json, with_config
from daemon.clock import utc_now
from daemon.config import ConfigProblems, load

_WIDTH = 78


@click.command()
@with_config
@as_json
@click.pass_context
def check(ctx: click.Context, config_path: Path, *, as_json: bool) -> None:
    """Say everything that is wrong, without a network.

    Looks at the configuration, secrets, people, calendars, templates and the database. Ends with 0
    when nothing must be mended, 1 when something must, 78 when the configuration is wrong.
    """
    try:
        config = load(config_path)
    except ConfigProblems as problems:
        _print_problems(problems, as_json=as_json)
        ctx.exit(CONFIG)
    findings = findings_of(config, today=utc_now().date())
    if as_json:
        click.echo(json.dumps([_plain(finding) for finding in findings], ensure_ascii=False))
    else:
        click.echo("\n".join([*map(_line, findings), _summary(findings)]))
    ctx.exit(PROBLEMS if any(f.grade is Grade.FAIL for f in findings) else 0)


def _print_problems(problems: ConfigProblems, *, as_json: bool) -> None:
    if not as_json:
        click.echo(str(problems))
        return
    rows = [
        {
            "about": "configuration",
            "words": p.words,
            "grade": Grade.FAIL.value,
            "line": p.place.line if p.place else None,
            "from": p.origin or problems.path.name,
        }
        for p in problems.problems
    ]
    click.echo(json.dumps(rows, ensure_ascii=False))


def _plain(finding: Finding) -> dict[str, str]:
    return {"about": finding.about, "words": finding.words, "grade": finding.grade.value}


def _line(finding: Finding) -> str:
    return f"{finding.about:<14} {finding.words:<{_WIDTH}} {finding.grade.value}"


def _summary(findings: Sequence[Finding]) -> str:
    failed = sum(f.grade is Grade.FAIL for f in findings)
    looks = sum(f.grade is Grade.LOOK for f in findings)
    if failed:
        return f"{failed} to mend, {looks} to look at. Nothing was started."
    looked = f"{looks} to look at" if looks else "Nothing to mend"
    return f"{looked}. Next: cadenced plan"
