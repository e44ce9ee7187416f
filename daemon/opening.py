"""Builds a context from the configuration: opens what it names, and asks nothing of the network."""

from dataclasses import replace

from cadence.policies import Mode
from cadence.replies.tokens import TokenKeys
from daemon import quotas
from daemon.budgeting import Budgets
from daemon.clock import Clock, name_of_this_process, utc_now
from daemon.config import Config
from daemon.context import Context, Reach, Retention
from daemon.franking import Franking
from daemon.invited import InvitationShelf
from daemon.records.engine import open_engine
from daemon.records.roll import Roll
from daemon.rendering import Stationery
from integrations import calendars, directory, mail


def open_context(config: Config, *, clock: Clock = utc_now, owner: str = "") -> Context:
    """All that steps need, as the configuration says. Raises SecretUnreadable."""
    reach = Reach(config.mode, config.sending.per_minute, config.sending.me)
    engine = open_engine(config.database_url())
    roll = Roll(engine, frozenset(config.organisation.domains))
    purse = Budgets(engine, clock)
    metered = {"meter": purse}
    owners = {
        "zone_of": roll.zone_of,
        "aliases_of": roll.aliases_of,
        "people": roll.everybody,
        "clock": clock,
        "shelf": InvitationShelf(engine, roll, config.mail.address),
    }
    keys = TokenKeys(tuple(key.encode() for key in config.secrets.token_key.all()))
    inbound = config.mail.inbound
    return Context(
        clock=clock,
        engine=engine,
        settings=config.settings(),
        domains=frozenset(config.organisation.domains),
        country=config.organisation.country,
        calendars=calendars.connect(
            config.calendar.kind, config.calendar_section() | owners | metered
        ),
        directory=directory.connect(config.people.kind, config.people_section() | metered),
        postbox=mail.connect_in(inbound.kind, config.mail_in_section() | metered),
        postman=mail.connect_out(config.mail.outbound.kind, config.mail_out_section() | metered),
        stationery=Stationery(config.folder / "templates"),
        franking=Franking(
            address=config.mail.address,
            display_name=config.mail.display_name,
            keys=keys,
            plus_addressing=config.mail.plus_addressing,
            mode=config.mode,
            me=config.sending.me,
        ),
        reach=reach,
        owner=owner or name_of_this_process(),
        trust_internal=inbound.trust == "internal",
        authserv_ids=frozenset(inbound.authserv_ids),
        retention=Retention(**dict(config.retention)),
        reads_cover=config.calendar.read == "cover",
        calendar_service=quotas.service_of(config.calendar.kind),
        purse=purse,
        ring_at=config.listen.url,
    )


def trial(ctx: Context, *, me: str) -> Context:
    """The same daemon with all mail going to one person."""
    franking = replace(ctx.franking, mode=Mode.ME, me=me)
    return replace(ctx, franking=franking, reach=replace(ctx.reach, mode=Mode.ME, me=me))
