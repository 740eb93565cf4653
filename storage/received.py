"""Files that came with messages: known at once, fetched from the provider after, kept sealed, erased with the rest."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, select

from storage.ids import new_id
from storage.rows import FileRow, Json
from storage.tables import WANTED, files
from storage.work import Work


class Received:
    """What came beside the text, sealed under the key of the conversation."""

    def __init__(self, work: Work) -> None:
        self._work = work

    def want(self, conversation_id: str, channel: str, file: Json, now: datetime) -> str:
        """A file that lies at the provider and is to be fetched; its id."""
        file_id = new_id(now)
        content = self._seal(conversation_id, "files.content", file_id, file)
        row = {"id": file_id, "conversation_id": conversation_id, "channel": channel, "content": content}
        self._work.insert(files, row | {"state": "wanted", "attempts": 0, "due": now, "received_at": now})
        return file_id

    def wanted(self, now: datetime, limit: int) -> Sequence[FileRow]:
        """Files that are to be fetched now, the one that has waited longest first."""
        due = select(files).where(files.c.state == WANTED, files.c.due <= now)
        return [self._read(row) for row in self._work.all(due.order_by(files.c.due, files.c.id).limit(limit))]

    def keep(self, row: FileRow, kind: str, data: bytes) -> None:
        """It is here; ``kind`` is what its bytes say."""
        sealed = self._seal(row.conversation_id, "files.data", row.id, b64encode(data).decode())
        content = self._seal(row.conversation_id, "files.content", row.id, row.file | {"is": kind})
        self._work.change(files, row.id, state="kept", data=sealed, content=content)

    def try_again(self, row: FileRow, due: datetime) -> None:
        """It could not be fetched, or be let go over there, yet."""
        self._work.change(files, row.id, state="wanted", attempts=row.attempts + 1, due=due)

    def settle(self, row: FileRow) -> None:
        """It is here, and nothing is left to do over there."""
        self._work.change(files, row.id, state="kept")

    def give_up(self, row: FileRow) -> None:
        """Nobody will get it any more."""
        self._work.change(files, row.id, state="lost", attempts=row.attempts + 1)

    def list(self, conversation_id: str | None = None) -> Sequence[FileRow]:
        """All that is known, the oldest first."""
        found = select(files).order_by(files.c.id)
        if conversation_id is not None:
            found = found.where(files.c.conversation_id == conversation_id)
        return [self._read(row) for row in self._work.all(found)]

    def data(self, file_id: str) -> bytes | None:
        """The bytes of one file; None when they are not here."""
        found = self._work.first(select(files.c.data).where(files.c.id == file_id))
        sealed = self._work.unseal_if("files.data", file_id, found.data) if found else None
        return b64decode(sealed) if sealed is not None else None

    def _seal(self, conversation_id: str, column: str, file_id: str, value: Any) -> bytes:
        return self._work.seal(self._work.key_id_of(conversation_id), column, file_id, value)

    def _read(self, row: Row[Any]) -> FileRow:
        return FileRow(
            id=row.id,
            conversation_id=row.conversation_id,
            channel=row.channel,
            state=row.state,
            file=self._work.unseal("files.content", row.id, row.content),
            attempts=row.attempts,
            received_at=row.received_at,
        )
