"""Brings a database to this program's version, and says which version it has."""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine

if TYPE_CHECKING:
    from alembic.config import Config

HERE = Path(__file__).parent / "migrations"


class DatabaseTooNew(Exception):
    """The database was written by a newer cadenced than this one."""


def head() -> str:
    """The version this program writes."""
    from alembic.script import ScriptDirectory

    found = ScriptDirectory.from_config(_config()).get_current_head()
    if found is None:
        msg = "there are no migrations"
        raise RuntimeError(msg)
    return found


def version_of(engine: Engine) -> str | None:
    """The version a database has; None for an empty one."""
    from alembic.migration import MigrationContext

    with engine.connect() as db:
        return MigrationContext.configure(db).get_current_revision()


def upgrade(engine: Engine) -> bool:
    """Bring a database up to date; whether anything was done. Raises DatabaseTooNew."""
    from alembic import command

    before = version_of(engine)
    if before == head():
        return False
    if before is not None and before not in known():
        msg = f"the database has version {before}, which this cadenced does not know"
        raise DatabaseTooNew(msg)
    with engine.begin() as db:
        command.upgrade(_config(db), "head")
    return True


def stamp(engine: Engine) -> None:
    """Call a database current that was just made from the tables themselves."""
    from alembic import command

    with engine.begin() as db:
        command.stamp(_config(db), "head")


def differences(engine: Engine) -> list[object]:
    """How the database differs from the tables of this program; empty where all is well."""
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    from daemon.records.tables import metadata

    with engine.connect() as db:
        return list(compare_metadata(MigrationContext.configure(db), metadata))


def known() -> set[str]:
    """Every version this program can bring up to date."""
    from alembic.script import ScriptDirectory

    return {one.revision for one in ScriptDirectory.from_config(_config()).walk_revisions()}


def _config(db: Connection | None = None) -> "Config":
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(HERE))
    config.attributes["connection"] = db
    return config
