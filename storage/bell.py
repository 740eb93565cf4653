"""Whoever has nothing to do sleeps until something was committed: no polling, no lost wake-up."""

from __future__ import annotations

from threading import Condition, Event, local
from typing import Protocol

import psycopg
from psycopg.rows import TupleRow
from sqlalchemy import URL, Connection, text

CHANNEL = "mpp"
_NOTIFY = text(f"NOTIFY {CHANNEL}")


class Bell(Protocol):
    """Rung by a commit; heard by everybody who waits, and by who comes a moment too late."""

    def announce(self, connection: Connection) -> None: ...

    def ring(self) -> None: ...

    def wait(self, seconds: float) -> bool: ...

    def close(self) -> None: ...


class LocalBell:
    """A bell within one process: SQLite has one serving process."""

    def __init__(self) -> None:
        self._rung = Condition()
        self._count = 0
        self._heard = local()

    def announce(self, connection: Connection) -> None:
        """Before the commit there is nothing to hear."""

    def ring(self) -> None:
        with self._rung:
            self._count += 1
            self._rung.notify_all()

    def wait(self, seconds: float) -> bool:
        """Whether it was rung since this thread last heard it, or within these seconds."""
        heard = getattr(self._heard, "count", 0)
        with self._rung:
            rung = self._rung.wait_for(lambda: self._count != heard, seconds)
            self._heard.count = self._count
        return rung

    def close(self) -> None:
        """Nobody is left waiting."""
        self.ring()


class PostgresBell:
    """A bell for all processes on all hosts: NOTIFY is part of the transaction, so a rollback rings nothing."""

    def __init__(self, url: URL) -> None:
        self._address = url.set(drivername="postgresql").render_as_string(hide_password=False)
        self._mine = local()
        self._open: list[psycopg.Connection[TupleRow]] = []
        self._closed = Event()

    def announce(self, connection: Connection) -> None:
        """Within the transaction: heard when it commits."""
        connection.execute(_NOTIFY)

    def ring(self) -> None:
        """After the commit nothing is left to do."""

    def wait(self, seconds: float) -> bool:
        """Whether it was rung since this thread last heard it, or within these seconds; at first it may have been."""
        try:
            if not hasattr(self._mine, "connection"):
                return bool(self._listening())
            return any(True for _ in self._listening().notifies(timeout=seconds, stop_after=1))
        except psycopg.OperationalError:
            self._forget()
            return self._closed.wait(seconds)

    def _listening(self) -> psycopg.Connection[TupleRow]:
        connection: psycopg.Connection[TupleRow] | None = getattr(self._mine, "connection", None)
        if connection is None:
            connection = psycopg.connect(self._address, autocommit=True)
            connection.execute(f"LISTEN {CHANNEL}")
            self._mine.connection = connection
            self._open.append(connection)
        return connection

    def _forget(self) -> None:
        """A broken connection is listened to anew."""
        if hasattr(self._mine, "connection"):
            self._open.remove(self._mine.connection)
            self._mine.connection.close()
            del self._mine.connection

    def close(self) -> None:
        """Nobody is left waiting."""
        self._closed.set()
        for connection in self._open:
            connection.close()
