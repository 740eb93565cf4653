"""A store gives out units; a unit is one transaction, with a room for each family of tables."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import cached_property
from threading import Lock
from typing import Any

from sqlalchemy import Connection, Engine

from storage.addresses import Accounts, Addresses
from storage.bell import Bell, LocalBell, PostgresBell, Room
from storage.cases import Cases
from storage.conversations import Conversations
from storage.database import PATIENCE, busy_as_fact, open_engine
from storage.errors import StoreBusy
from storage.inbox import Inbox
from storage.keys import Keys
from storage.outbox import Outbox
from storage.questions import Questions
from storage.received import Received
from storage.sealing import DataKeys
from storage.tasks import Tasks
from storage.tries import Tries
from storage.turnstile import LocalTurnstile, PostgresTurnstile, Turnstile
from storage.work import Work


class Unit(Work):
    """One transaction, and everything that can be done in it."""

    @cached_property
    def addresses(self) -> Addresses:
        return Addresses(self)

    @cached_property
    def accounts(self) -> Accounts:
        return Accounts(self)

    @cached_property
    def conversations(self) -> Conversations:
        return Conversations(self)

    @cached_property
    def inbox(self) -> Inbox:
        return Inbox(self)

    @cached_property
    def outbox(self) -> Outbox:
        return Outbox(self)

    @cached_property
    def cases(self) -> Cases:
        return Cases(self)

    @cached_property
    def tasks(self) -> Tasks:
        return Tasks(self)

    @cached_property
    def questions(self) -> Questions:
        return Questions(self)

    @cached_property
    def files(self) -> Received:
        return Received(self)

    @cached_property
    def tries(self) -> Tries:
        return Tries(self)


def _reader(engine: Engine) -> Engine:
    """PostgreSQL would show each statement another moment; SQLite shows one view to a transaction anyway."""
    if engine.dialect.name == "sqlite":
        return engine
    return engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)


class Store:
    """A database with the keys that open it."""

    def __init__(self, database_url: str, keys: Keys) -> None:
        self.keys = keys
        self.engine = open_engine(database_url)
        self.engine_name = self.engine.dialect.name
        self._writer = self.engine.execution_options(writes=True)
        self._reader = _reader(self.engine)
        self._data_keys = DataKeys(keys)
        # SQLite's own waiting is unfair: a lock in the process keeps the slowest writer within a tenth of a second.
        self._turn = Lock() if self.engine_name == "sqlite" else None
        self._turnstile: Turnstile = LocalTurnstile() if self._turn else PostgresTurnstile(self.engine)
        self._bell: Bell = LocalBell() if self._turn else PostgresBell(self.engine.url)

    @contextmanager
    def write(self) -> Iterator[Unit]:
        """One write transaction: everything in it is committed at its end, or nothing. StoreBusy: nothing was.

        Units never nest: a second one in the same thread would wait for the first.
        """
        with self._alone(), busy_as_fact(), self._writer.begin() as connection:
            unit = self._unit(connection)
            yield unit
            if unit.rang:
                self._bell.announce(connection, unit.rang)
        if unit.rang:
            self._bell.ring(unit.rang)

    @contextmanager
    def read(self) -> Iterator[Unit]:
        """One view of the database as it was at the first look; on PostgreSQL a write in it fails."""
        with busy_as_fact(), self._reader.connect() as connection, connection.begin():
            yield self._unit(connection)

    def _unit(self, connection: Connection) -> Unit:
        self.keys.refresh()
        return Unit(connection, self._data_keys)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        if self._turn is None:
            yield
            return
        if not self._turn.acquire(timeout=PATIENCE):
            raise StoreBusy
        try:
            yield
        finally:
            self._turn.release()

    def alone(self, conversation_id: str) -> AbstractContextManager[bool]:
        """While it is held, no other thread or process holds this conversation; false for whoever comes second."""
        return self._turnstile.alone(conversation_id)

    def wait(self, room: Room, seconds: float) -> bool:
        """Whether something came into this room since this thread last waited there, or within these seconds."""
        return self._bell.wait(room, seconds)

    def write_back(self) -> None:
        """What is in SQLite's log is in the database file too, as far as nobody is in the way; nobody waits for it."""
        if self._turn is None:
            return
        with busy_as_fact(), self.engine.connect() as connection:
            driver: Any = connection.connection.dbapi_connection
            driver.execute("PRAGMA wal_checkpoint(PASSIVE)")

    def close(self) -> None:
        """Nothing is open any more, and nobody waits."""
        self._bell.close()
        self.engine.dispose()


def open_store(database_url: str, keys: Keys) -> Store:
    """The store behind `sqlite:///path` or `postgresql+psycopg://...`; its tables are there (see `migrate`)."""
    return Store(database_url, keys)
