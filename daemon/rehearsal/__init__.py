"""A stretch of time lived through by the real pipeline: virtual clock, nothing leaves."""

from daemon.rehearsal.living import Rehearsal, Stage, live

__all__ = ["Rehearsal", "Stage", "live"]
