"""How a command fails: one line, the cure in it, and an exit code (sysexits.h)."""

from typing import IO, Any, Self

import click

PROBLEMS, USAGE, UNAVAILABLE, TRY_LATER, CONFIG = 1, 2, 69, 75, 78


class Failure(click.ClickException):
    """A sentence for the operator, and the code the command ends with."""

    def __init__(self, message: str, code: int = PROBLEMS) -> None:
        super().__init__(message)
        self.exit_code = code  # type: ignore[misc]  # click reads it from the instance

    @classmethod
    def unexpected(cls, error: Exception) -> Self:
        """A fault of ours: its kind, no content, and how to see more."""
        return cls(
            f"a fault in cadenced itself ({type(error).__name__}). Please report it; "
            "CADENCED_DEBUG=1 shows where it lies."
        )

    def show(self, file: IO[Any] | None = None) -> None:
        """`cadenced: …` on standard error."""
        click.echo(f"cadenced: {self.message}", file=file, err=file is None)


class Listed(Failure):
    """A report of several lines that speaks for itself."""

    def show(self, file: IO[Any] | None = None) -> None:
        """The report as it is."""
        click.echo(self.message, file=file, err=file is None)


def told(error: BaseException) -> Failure | None:
    """An error that is expected of the world, as a failure; None for a fault of ours.

    The modules are looked up, not imported: an error of a module that was never loaded cannot be.
    """
    for name, tell in _TELLERS.items():
        if any(f"{kind.__module__}.{kind.__name__}" == name for kind in type(error).__mro__):
            return tell(error)
    return None


def _configuration(error: BaseException) -> Failure:
    return Listed(str(error), CONFIG)


def _secret(error: BaseException) -> Failure:
    return Failure(f"{error}. Mend it, then: cadenced check", CONFIG)


def _later(error: BaseException) -> Failure:
    return Failure(f"{error}. Try again later.", TRY_LATER)


def _refused(error: BaseException) -> Failure:
    return Failure(str(error), UNAVAILABLE)


def _database(error: BaseException) -> Failure:
    reason = str(getattr(error, "orig", error)).partition("\n")[0]
    if "no such table" in reason or "does not exist" in reason or "no such column" in reason:
        return Failure("the database is not up to date. Run: cadenced db upgrade", CONFIG)
    return Failure(f"the database cannot be used: {reason}", UNAVAILABLE)


_TELLERS = {
    "daemon.config.problems.ConfigProblems": _configuration,
    "daemon.config.secret.SecretUnreadable": _secret,
    "integrations.errors.Unavailable": _later,
    "integrations.errors.ProviderError": _refused,
    "sqlalchemy.exc.OperationalError": _database,
    "sqlalchemy.exc.ProgrammingError": _database,
    "sqlalchemy.exc.DatabaseError": _database,
}
