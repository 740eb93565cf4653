"""One at a time prepares a conversation's turn: what is asked and counted outside the transaction counts once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from threading import Lock
from typing import Protocol

from sqlalchemy import Engine, text

from storage.database import busy_as_fact

_ENTER = text("SELECT pg_try_advisory_lock(hashtextextended(:id, 0))")
_LEAVE = text("SELECT pg_advisory_unlock(hashtextextended(:id, 0))")


class Turnstile(Protocol):
    """Lets one into each conversation; whoever comes second is turned away, and does not wait."""

    def alone(self, conversation_id: str) -> AbstractContextManager[bool]: ...


class LocalTurnstile:
    """Between the threads of one process: SQLite has one serving process."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._inside: set[str] = set()

    @contextmanager
    def alone(self, conversation_id: str) -> Iterator[bool]:
        """True when nobody else was inside."""
        with self._lock:
            free = conversation_id not in self._inside
            self._inside.add(conversation_id)
        try:
            yield free
        finally:
            if free:
                with self._lock:
                    self._inside.discard(conversation_id)


class PostgresTurnstile:
    """Between all processes on all hosts; a process that dies is inside no more."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine.execution_options(isolation_level="AUTOCOMMIT")

    @contextmanager
    def alone(self, conversation_id: str) -> Iterator[bool]:
        """True when nobody else was inside; StoreBusy when the database cannot be asked."""
        with busy_as_fact(), self._engine.connect() as connection:
            free = bool(connection.scalar(_ENTER, {"id": conversation_id}))
            try:
                yield free
            finally:
                if free:
                    connection.execute(_LEAVE, {"id": conversation_id})
