"""What every family of tables works with: one transaction's connection, and the keys that seal and open."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import Connection, CursorResult, Executable, Row, RowMapping, Table, bindparam, select
from sqlalchemy.dialects import postgresql, sqlite

from storage import tables
from storage.errors import KeyMissing
from storage.keys import Keys
from storage.sealing import DataKeys, key_id_of, padded, seal, unseal

#: Parameters of a statement: of one row, or of many.
Parameters = Mapping[str, Any] | Sequence[Mapping[str, Any]]

_INSERT = {table.name: table.insert() for table in tables.metadata.tables.values()}
_INSERT_ONCE: dict[str, dict[str, Executable]] = {
    engine_name: {
        # Without the option psycopg's cursor is closed before it is asked how many rows there were.
        name: insert(table).on_conflict_do_nothing().execution_options(preserve_rowcount=True)
        for name, table in tables.metadata.tables.items()
    }
    for engine_name, insert in (("sqlite", sqlite.insert), ("postgresql", postgresql.insert))
}
_WRAPPED = select(tables.data_keys.c.wrapped).where(tables.data_keys.c.id == bindparam("key_id"))
_KEY_OF = select(tables.conversations.c.data_key_id).where(tables.conversations.c.id == bindparam("conversation_id"))


def place(column: str, row_id: str) -> str:
    """What binds a sealed value to its column (`table.column`) and row."""
    return f"{column}|{row_id}"


class Work:
    """One transaction under way."""

    def __init__(self, connection: Connection, data_keys: DataKeys) -> None:
        self.connection = connection
        self.data_keys = data_keys
        self.keys: Keys = data_keys.keys
        #: Whether somebody who waits should look after the commit.
        self.rang = False
        self._key_ids: dict[str, str] = {}

    @property
    def engine_name(self) -> str:
        """`sqlite` or `postgresql`."""
        return self.connection.dialect.name

    def run(self, statement: Executable, parameters: Parameters | None = None) -> CursorResult[Any]:
        """The statement, once for each row of parameters."""
        return self.connection.execute(statement, parameters)

    def first(self, statement: Executable, parameters: Parameters | None = None) -> Row[Any] | None:
        """The first row found."""
        return self.connection.execute(statement, parameters).first()

    def all(self, statement: Executable, parameters: Parameters | None = None) -> Sequence[Row[Any]]:
        """All rows found."""
        return self.connection.execute(statement, parameters).all()

    def mappings(self, statement: Executable, parameters: Parameters | None = None) -> Sequence[RowMapping]:
        """All rows found, read by column: for joins, where two columns have one name."""
        return self.connection.execute(statement, parameters).mappings().all()

    def insert(self, table: Table, rows: Parameters) -> None:
        """One row, or many in one statement."""
        if rows:
            self.connection.execute(_INSERT[table.name], rows)

    def insert_once(self, table: Table, row: Mapping[str, Any]) -> bool:
        """Whether the row is new; one that a unique constraint knows already stays as it is."""
        return self.connection.execute(_INSERT_ONCE[self.engine_name][table.name], row).rowcount == 1

    def knows_key(self, conversation_id: str, key_id: str) -> None:
        """Spares a look-up: this conversation is sealed by that data key."""
        self._key_ids[conversation_id] = key_id

    def key_id_of(self, conversation_id: str) -> str:
        """The data key of a conversation; KeyMissing when there is no such conversation any more."""
        if conversation_id not in self._key_ids:
            found = self.first(_KEY_OF, {"conversation_id": conversation_id})
            if found is None:
                raise KeyMissing
            self._key_ids[conversation_id] = found.data_key_id
        return self._key_ids[conversation_id]

    def make_data_key(self, key_id: str) -> None:
        """A data key of its own for a new conversation."""
        row = {"id": key_id, "root_key": self.keys.newest.id, "wrapped": self.data_keys.make(key_id)}
        self.insert(tables.data_keys, row)

    def data_key(self, key_id: str) -> AESGCM:
        """The data key, opened; KeyMissing when it was destroyed."""
        key = self.data_keys.get(key_id)
        if key is not None:
            return key
        found = self.first(_WRAPPED, {"key_id": key_id})
        if found is None:
            raise KeyMissing
        return self.data_keys.open(key_id, found.wrapped)

    def seal(self, key_id: str, column: str, row_id: str, value: Any) -> bytes:
        """JSON sealed by a data key for one column of one row."""
        return seal(self.data_key(key_id), key_id, place(column, row_id), padded(value))

    def seal_by_root(self, column: str, row_id: str, value: Any) -> bytes:
        """JSON sealed by the newest root key for one column of one row."""
        root = self.keys.newest
        return seal(root.sealing, root.id, place(column, row_id), padded(value))

    def unseal(self, column: str, row_id: str, record: bytes) -> Any:
        """The JSON that was sealed for this column of this row, by whichever key."""
        key_id = key_id_of(record)
        root = self.keys.roots.get(key_id)
        key = root.sealing if root else self.data_key(key_id)
        return json.loads(unseal(key, place(column, row_id), record))

    def unseal_if(self, column: str, row_id: str, record: bytes | None) -> Any:
        """The same for a column that may be empty: None then."""
        return None if record is None else self.unseal(column, row_id, record)
