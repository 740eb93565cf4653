"""The tables' history: a database of any earlier version becomes one of this version, in process and in one step."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from storage.database import busy_as_fact, open_engine

FOLDER = Path(__file__).parent
#: One migration at a time, also from several hosts; the number is ours alone (PostgreSQL's locks have numbers).
_ALONE = text("SELECT pg_advisory_xact_lock(7260522)")


def newest() -> str:
    """The version of the tables that this code works with: the last file in `versions`."""
    return max(path.name for path in (FOLDER / "versions").glob("[0-9]*.py")).partition("_")[0]


def migrate(database_url: str, target: str = "head") -> None:
    """The database has this version's tables; nothing is done, and nothing is loaded, when it has them already."""
    engine = open_engine(database_url).execution_options(writes=True)
    with busy_as_fact(), engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(_ALONE)
        if target != "head" or version(connection) != newest():
            _upgrade(connection, target)
    engine.dispose()


def version(connection: Connection) -> str | None:
    """The version of the tables that are there; None in an empty database."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return found


def _upgrade(connection: Connection, target: str) -> None:
    # Alembic takes longer to load than a whole start does.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, target)
