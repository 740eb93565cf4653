"""Whoever has nothing to do sleeps until something was committed: no polling, no lost wake-up."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from threading import Condition, Event, Lock, local
from typing import TYPE_CHECKING, Protocol

from sqlalchemy import URL, Connection, text

if TYPE_CHECKING:
    import psycopg
    from psycopg.rows import TupleRow


class Room(StrEnum):
    """Where something may be waiting; whoever works in one is not woken for the other."""

    INBOX = "inbox"
    OUTBOX = "outbox"


_NOTIFY = {room: text(f"NOTIFY mpp_{room}") for room in Room}


class Bell(Protocol):
    """Rung by a commit; heard by those who wait in that room, and by who comes a moment too late."""

    def announce(self, connection: Connection, rooms: Iterable[Room]) -> None: ...

    def ring(self, rooms: Iterable[Room]) -> None: ...

    def wait(self, room: Room, seconds: float) -> bool: ...

    def close(self) -> None: ...


class LocalBell:
    """A bell within one process: SQLite has one serving process."""

    def __init__(self) -> None:
        lock = Lock()
        self._rung = {room: Condition(lock) for room in Room}
        self._count = dict.fromkeys(Room, 0)
        self._heard = local()

    def announce(self, connection: Connection, rooms: Iterable[Room]) -> None:
        """Before the commit there is nothing to hear."""

    def ring(self, rooms: Iterable[Room]) -> None:
        """One of those who wait there wakes; who is busy hears it when next they wait."""
        for room in rooms:
            with self._rung[room]:
                self._count[room] += 1
                self._rung[room].notify()

    def wait(self, room: Room, seconds: float) -> bool:
        """Whether it was rung since this thread last heard it, or within these seconds."""
        heard = getattr(self._heard, room, 0)
        with self._rung[room]:
            rung = self._rung[room].wait_for(lambda: self._count[room] != heard, seconds)
            setattr(self._heard, room, self._count[room])
        return rung

    def close(self) -> None:
        """Nobody is left waiting."""
        for room in Room:
            with self._rung[room]:
                self._count[room] += 1
                self._rung[room].notify_all()


class PostgresBell:
    """A bell for all processes on all hosts: NOTIFY is part of the transaction, so a rollback rings nothing."""

    def __init__(self, url: URL) -> None:
        self._address = url.set(drivername="postgresql").render_as_string(hide_password=False)
        self._mine = local()
        self._open: list[psycopg.Connection[TupleRow]] = []
        self._closed = Event()

    def announce(self, connection: Connection, rooms: Iterable[Room]) -> None:
        """Within the transaction: heard when it commits."""
        for room in rooms:
            connection.execute(_NOTIFY[room])

    def ring(self, rooms: Iterable[Room]) -> None:
        """After the commit nothing is left to do."""

    def wait(self, room: Room, seconds: float) -> bool:
        """Whether it was rung since this thread last heard it, or within these seconds; at first it may have been."""
        import psycopg

        try:
            if not hasattr(self._mine, room):
                return bool(self._listening(room))
            return any(True for _ in self._listening(room).notifies(timeout=seconds, stop_after=1))
        except psycopg.OperationalError:
            self._forget(room)
            return self._closed.wait(seconds)

    def _listening(self, room: Room) -> psycopg.Connection[TupleRow]:
        import psycopg

        connection: psycopg.Connection[TupleRow] | None = getattr(self._mine, room, None)
        if connection is None:
            connection = psycopg.connect(self._address, autocommit=True)
            connection.execute(f"LISTEN mpp_{room}")
            setattr(self._mine, room, connection)
            self._open.append(connection)
        return connection

    def _forget(self, room: Room) -> None:
        """A broken connection is listened to anew."""
        if hasattr(self._mine, room):
            connection = getattr(self._mine, room)
            self._open.remove(connection)
            connection.close()
            delattr(self._mine, room)

    def close(self) -> None:
        """Nobody is left waiting."""
        self._closed.set()
        for connection in self._open:
            connection.close()
