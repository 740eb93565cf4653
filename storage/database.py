"""One code for SQLite and PostgreSQL: how each is opened, how its transactions begin, when it says "try again"."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, ExceptionContext, create_engine, event, make_url
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from storage.errors import StoreBusy
from storage.statements import send, without_row

#: Seconds to wait for a lock before the answer is "busy".
PATIENCE = 5
PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "secure_delete=ON",
    "trusted_schema=OFF",
    "temp_store=MEMORY",
    # A thread of the serving process writes the log back (`Store.write_back`). This is for when it cannot: by default
    # whoever commits does it every 1000 pages, and a person waits for the disk.
    "wal_autocheckpoint=20000",
)
#: Result codes after which the same may be tried again: busy, locked, no memory, read-only, interrupted, I/O error,
#: full, cannot open, lock protocol (sqlite.org/rescode.html).
PASSING = {5, 6, 7, 8, 9, 10, 13, 14, 15}


def open_engine(database_url: str) -> Engine:
    """The engine for `sqlite:///path` or `postgresql+psycopg://...`; no error of it shows a value."""
    url = make_url(database_url)
    return _sqlite(url) if url.get_backend_name() == "sqlite" else _postgresql(url)


def _sqlite(url: URL) -> Engine:
    _make_private(Path(str(url.database)))
    # isolation_level None: the driver begins nothing by itself, so that a transaction begins as we say below.
    arguments = {"timeout": PATIENCE, "check_same_thread": False, "isolation_level": None}
    engine = create_engine(url, hide_parameters=True, connect_args=arguments, pool_size=16, max_overflow=16)
    event.listen(engine, "connect", _set_pragmas)
    event.listen(engine, "begin", _begin)
    return engine


def _make_private(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))


def _set_pragmas(connection: sqlite3.Connection, _record: object) -> None:
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    """A writer takes the lock at once: a reader that turns writer fails at once, whatever the patience."""
    writes = connection.get_execution_options().get("writes")
    send(connection, "BEGIN IMMEDIATE" if writes else "BEGIN", ())


def _postgresql(url: URL) -> Engine:
    options = f"-c lock_timeout={PATIENCE}s -c timezone=UTC"
    arguments: dict[str, Any] = {"connect_timeout": PATIENCE, "options": options}
    engine = create_engine(url, hide_parameters=True, connect_args=arguments, pool_size=16, max_overflow=16)
    event.listen(engine, "handle_error", _hide_row)
    return engine


def _hide_row(context: ExceptionContext) -> None:
    if without_row(context.original_exception) and context.sqlalchemy_exception:
        context.sqlalchemy_exception.args = context.original_exception.args


@contextmanager
def busy_as_fact() -> Iterator[None]:
    """A database that is locked, full or out of reach raises StoreBusy, whichever engine it is."""
    try:
        yield
    except (OperationalError, InterfaceError, PoolTimeout) as error:
        if not _passes(error):
            raise
        raise StoreBusy from error


def _passes(error: DBAPIError | PoolTimeout) -> bool:
    cause = getattr(error, "orig", None)
    if isinstance(cause, sqlite3.Error):
        return getattr(cause, "sqlite_errorcode", 0) & 0xFF in PASSING
    return True
