"""`cadenced doctor`: signs in everywhere, reads, and sends a mail to itself and back."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

import click

from daemon.checks import Grade
from daemon.cli.diagnoses import Diagnosis
from daemon.cli.examining import examine
from daemon.cli.failing import PROBLEMS, UNAVAILABLE
from daemon.cli.loopback import Waiting, both_ways, go_round
from daemon.cli.options import as_json, loaded, with_config
from daemon.clock import utc_now
from daemon.config import Config
from daemon.config.providers import MaildirIn, MaildirOut

_WIDTH = 78
_MARGIN = 14


@click.command()
@with_config
@as_json
@click.option("--no-mail", is_flag=True, help="Send no mail to itself.")
@click.option(
    "--patience",
    type=click.IntRange(1, 600),
    default=60,
    show_default=True,
    help="Seconds waited.",
)
@click.pass_context
def doctor(
    ctx: click.Context, config_path: Path, patience: int, *, as_json: bool, no_mail: bool
) -> None:
    """Sign in everywhere, read, and send a mail to itself and back.

    Tells what is the case and what mends it. Changes nothing but the two mails to its own address,
    even where sending is off. Ends with 0 when nothing must be mended, 1 when something must, 69
    when cadenced cannot run like this.
    """
    config = loaded(config_path)
    told = []
    for diagnosis in _all(config, patience, with_mail=not no_mail):
        told.append(diagnosis)
        if not as_json:
            click.echo(_lines(diagnosis))
    if as_json:
        plain = [asdict(one) | {"grade": one.grade.value} for one in told]
        click.echo(json.dumps(plain, ensure_ascii=False))
    else:
        click.echo(_summary(told))
    ctx.exit(_code(told))


def _all(config: Config, patience: int, *, with_mail: bool) -> Iterator[Diagnosis]:
    broken = False
    for diagnosis in examine(config, now=utc_now()):
        broken |= diagnosis.vital and diagnosis.about.startswith("mail")
        yield diagnosis
    if with_mail and not broken:
        yield from _loopback(config, patience)


def _loopback(config: Config, patience: int) -> Iterator[Diagnosis]:
    if isinstance(config.mail.outbound, MaildirOut) or isinstance(config.mail.inbound, MaildirIn):
        words = "not tried: mail goes into folders, or comes from them"
        yield Diagnosis("loopback", words, Grade.LOOK, "Nothing to do on a trial.")
        return
    with both_ways(config) as (postbox, postman):
        yield from go_round(config, postbox, postman, Waiting(utc_now, patience))


def _lines(diagnosis: Diagnosis) -> str:
    first = f"{diagnosis.about:<{_MARGIN}} {diagnosis.words:<{_WIDTH}} {diagnosis.grade.value}"
    below = [diagnosis.cure] if diagnosis.cure else []
    below += [f"  {line}" for line in diagnosis.paste.splitlines()]
    return "\n".join([first, *(f"{'':<{_MARGIN}} {line}" for line in below)])


def _summary(told: Sequence[Diagnosis]) -> str:
    failed = sum(one.grade is Grade.FAIL for one in told)
    looks = sum(one.grade is Grade.LOOK for one in told)
    able = "cannot run like this" if any(one.vital for one in told) else "can run"
    if not failed and not looks:
        return "Nothing to mend. cadenced can run."
    return f"{failed} to mend, {looks} to look at. cadenced {able}."


def _code(told: Sequence[Diagnosis]) -> int:
    if any(one.vital for one in told):
        return UNAVAILABLE
    return PROBLEMS if any(one.grade is Grade.FAIL for one in told) else 0
