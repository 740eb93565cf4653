"""A database of any earlier version becomes one of this version, and what was in it is still there."""

import importlib
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from storage.database import open_engine
from storage.migrations import FOLDER, migrate, newest, version
from storage.tables import metadata
from tests.databases import connected, text_of

REVISIONS = sorted(path.name.partition("_")[0] for path in (FOLDER / "versions").glob("[0-9]*.py"))


@pytest.fixture(params=["sqlite", "postgresql"])
def bare_url(request, tmp_path):
    """A database without a single table."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path}/bare.db"
        return
    server = request.getfixturevalue("postgres_server")
    name = f"mpp_bare_{request.getfixturevalue('testrun_uid')[:8]}_{request.getfixturevalue('worker_id')}"
    with connected(server) as connection:
        connection.execute(sa.text(f"CREATE DATABASE {name}"))
    yield text_of(server.set(database=name))
    with connected(server) as connection:
        connection.execute(sa.text(f"DROP DATABASE {name} WITH (FORCE)"))


def opened(url):
    return open_engine(url).execution_options(writes=True)


def test_the_newest_version_has_exactly_the_tables(bare_url):
    migrate(bare_url)
    engine = opened(bare_url)
    with engine.connect() as connection:
        assert version(connection) == newest() == REVISIONS[-1]
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, metadata) == []
    engine.dispose()


def test_the_newest_version_has_exactly_the_partial_indexes(bare_url):
    """Alembic does not compare an index's condition: the database says what it is."""
    migrate(bare_url)
    engine = opened(bare_url)
    with engine.begin() as connection:
        migrated = conditions(connection)
        connection.execute(sa.text("DROP TABLE alembic_version"))
        metadata.drop_all(connection)
        metadata.create_all(connection)
        assert migrated == conditions(connection)
        assert len(migrated) >= 8
    engine.dispose()


def conditions(connection):
    if connection.dialect.name == "sqlite":
        rows = connection.execute(sa.text("SELECT name, sql FROM sqlite_master WHERE type = 'index'")).all()
    else:
        rows = connection.execute(
            sa.text("SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'")
        ).all()
    return {name: sql.partition(" WHERE ")[2] for name, sql in rows if sql and " WHERE " in sql}


def test_a_second_migration_does_nothing(bare_url):
    migrate(bare_url)
    migrate(bare_url)
    engine = opened(bare_url)
    with engine.connect() as connection:
        assert version(connection) == REVISIONS[-1]
    engine.dispose()


def test_an_empty_database_has_no_version(bare_url):
    engine = opened(bare_url)
    with engine.connect() as connection:
        assert version(connection) is None
    engine.dispose()


@pytest.mark.parametrize("revision", REVISIONS)
def test_what_was_in_the_database_survives(bare_url, revision):
    """`migration_<id>.py` beside this file loads data at that version, and checks it at the newest."""
    data = importlib.import_module(f"tests.storage.migration_{revision}")
    migrate(bare_url, revision)
    engine = opened(bare_url)
    with engine.begin() as connection:
        data.load(connection)
    migrate(bare_url)
    with engine.connect() as connection:
        data.check(connection)
    engine.dispose()


def test_every_migration_has_its_data():
    found = {path.stem.removeprefix("migration_") for path in Path(__file__).parent.glob("migration_*.py")}
    assert found == set(REVISIONS)
