"""`cadenced run`, `cadenced worker` and `cadenced once`: the daemon itself."""

import logging
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import replace
from functools import partial
from pathlib import Path

import click

from daemon.cli.failing import CONFIG, UNAVAILABLE, Failure
from daemon.cli.options import with_config
from daemon.config import Config, load
from daemon.context import Context
from daemon.opening import open_context

_LOG = "%(asctime)s %(levelname)s %(name)s %(message)s"


@click.command()
@with_config
@click.option(
    "--role",
    type=click.Choice(["all", "planner"]),
    default="all",
    show_default=True,
    help="planner: workers run elsewhere (cadenced worker), the broker carries work to them.",
)
@click.option("--log-json", is_flag=True, help="One JSON object a line, for log collectors.")
def run(config_path: Path, role: str, *, log_json: bool) -> None:
    """Run until stopped: read calendars and mail, decide, post.

    SIGTERM and Ctrl-C finish what is under way. Nothing is lost by a crash: what was begun is
    taken up again. A second instance on the same database stands by.
    """
    from daemon import runner
    from daemon.broker import open_broker

    _log(as_json=log_json)
    with ready(config_path) as (config, ctx):
        halt = runner.Halt()
        with halt.on_signals(), _doorbell(config, ctx):
            runner.run(ctx, open_broker(config.broker_url()), halt, with_workers=role == "all")


@click.command()
@with_config
@click.option("--processes", "-p", default=1, show_default=True, help="How many processes.")
@click.option("--threads", "-t", default=4, show_default=True, help="How much at a time in each.")
@click.option("--log-json", is_flag=True, help="One JSON object a line, for log collectors.")
def worker(config_path: Path, processes: int, threads: int, *, log_json: bool) -> None:
    """Do what a planner on another machine hands out, until stopped.

    Needs a database and a broker that both can reach. Any number of workers may run.
    """
    from daemon import runner
    from daemon import worker as working

    work = partial(_work, config_path, threads, log_json=log_json)
    if processes <= 1:
        work()
        return
    _log(as_json=log_json)
    with ready(config_path) as (config, _):
        _must_have_a_broker(config)
    halt = runner.Halt()
    with halt.on_signals():
        working.herd(work, halt, processes=processes)


def _work(config_path: Path, threads: int, *, log_json: bool) -> None:
    """What one process of workers does."""
    from daemon import runner
    from daemon import worker as working
    from daemon.broker import open_broker

    _log(as_json=log_json)
    with ready(config_path) as (config, ctx):
        _must_have_a_broker(config)
        halt = runner.Halt()
        with halt.on_signals():
            working.run(ctx, open_broker(config.broker_url()), halt, threads=threads)


def _must_have_a_broker(config: Config) -> None:
    if config.broker.url.startswith("memory:"):
        raise Failure("a worker needs a broker: set [broker] url to amqp:// or redis://", CONFIG)


@click.command()
@with_config
def once(config_path: Path) -> None:
    """Do what is due now, then end: for cron, every five minutes."""
    from daemon import heartbeat, planning
    from daemon.planning import Rounds
    from daemon.steps import sweep

    logging.basicConfig(level=logging.WARNING, format=_LOG)
    with ready(config_path) as (_, ctx), heartbeat.alive(ctx):
        ctx = replace(ctx, bell=_Bell(ctx))
        for _ in range(3):
            # What a reply taught wakes its pair: look again before going home.
            planning.once(ctx, Rounds())
        sweep.run(ctx)


class _Bell:
    """Does the work itself instead of ringing for somebody."""

    def __init__(self, ctx: Context) -> None:
        self._ctx = ctx

    def __call__(self, queue: str, ids: Sequence[int]) -> None:
        from daemon.steps import deliver, read_mail

        for one in ids:
            parcels = [one] if queue == "deliver" else read_mail.run(self._ctx, one)
            for parcel in parcels:
                deliver.run(self._ctx, parcel)


def _doorbell(config: Config, ctx: Context) -> AbstractContextManager[object]:
    """Hears providers ring, where the configuration says where."""
    from daemon import ringing

    if not config.listen.url:
        return nullcontext()
    return ringing.listening(ctx, config.listen.host, config.listen.port)


@contextmanager
def ready(config_path: Path) -> Iterator[tuple[Config, Context]]:
    """The configuration and a context whose database is up to date. Raises Failure."""
    from daemon.records.migrating import DatabaseTooNew, upgrade

    config = load(config_path)
    _make_folders(config)
    ctx = open_context(config)
    try:
        upgrade(ctx.engine)
    except DatabaseTooNew as error:
        raise Failure(
            f"{error}: upgrade cadenced, or restore the backup taken before", CONFIG
        ) from None
    try:
        yield config, ctx
    except OSError as error:
        raise Failure(f"{error}", UNAVAILABLE) from error
    finally:
        ctx.engine.dispose()


def _make_folders(config: Config) -> None:
    if config.database.url.startswith("sqlite:///"):
        path = Path(config.database.url.removeprefix("sqlite:///"))
        path.parent.mkdir(parents=True, exist_ok=True)


def _log(*, as_json: bool) -> None:
    if not as_json:
        logging.basicConfig(level=logging.INFO, format=_LOG)
        return
    from pythonjsonlogger.json import JsonFormatter

    handler = logging.StreamHandler()
    handler.setFormatter(JsonFormatter(_LOG))
    logging.basicConfig(level=logging.INFO, handlers=[handler])
