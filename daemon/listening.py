"""Hears of new mail at once, where the mailbox can tell; the planner's rounds are the net."""

import logging
from collections.abc import Callable
from typing import Protocol

from daemon.context import Context
from integrations.errors import ProviderError
from integrations.mail import Listening

log = logging.getLogger(__name__)

AT_A_TIME = 20.0
"""Seconds of one wait: an end that is asked for meanwhile is heeded after them."""

AFTER_TROUBLE = 30.0


class Halt(Protocol):
    """What asks for the end."""

    def __call__(self) -> bool:
        """Whether to stop."""

    def wait(self, seconds: float) -> bool:
        """Rest; whether the end was asked for."""


def listen(ctx: Context, halt: Halt, collect: Callable[[Context], None]) -> None:
    """Collect whenever something stirs, until asked to stop; at once where nothing can tell."""
    if not isinstance(ctx.postbox, Listening):
        return
    while not halt():
        try:
            stirred = ctx.postbox.wait(AT_A_TIME)
        except ProviderError as trouble:
            log.warning("mailbox not heard: %s", trouble)
            halt.wait(AFTER_TROUBLE)
            continue
        if stirred and not halt():
            _collect(ctx, collect)


def _collect(ctx: Context, collect: Callable[[Context], None]) -> None:
    try:
        collect(ctx)
    except Exception:
        # The ear must not fall off: the planner collects too, and records what goes wrong.
        log.exception("mail not collected")
