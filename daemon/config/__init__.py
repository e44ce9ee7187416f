"""The configuration: `load(path)` gives a checked `Config`, or says all that is wrong with it."""

from daemon.config.loading import load
from daemon.config.model import Config
from daemon.config.problems import ConfigProblems, Problem
from daemon.config.secret import SecretUnreadable

__all__ = ["Config", "ConfigProblems", "Problem", "SecretUnreadable", "load"]
