"""What every family of tables works with: one transaction's connection, and the keys that seal and open."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, Protocol, cast

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import Connection, Executable, Table, bindparam, select, update
from sqlalchemy.dialects import postgresql, sqlite

from storage import tables
from storage.bell import Room
from storage.errors import KeyMissing
from storage.keys import Keys
from storage.sealing import DataKeys, key_id_of, padded, seal, unseal
from storage.statements import Fixed, Parameters, Prepared, named, parameters_for, send

_INSERT = {table.name: Fixed(table.insert()) for table in tables.metadata.tables.values()}
_INSERT_ONCE = {
    engine_name: {name: Fixed(insert(table).on_conflict_do_nothing()) for name, table in tables.metadata.tables.items()}
    for engine_name, insert in (("sqlite", sqlite.insert), ("postgresql", postgresql.insert))
}
_WRAPPED = Fixed(select(tables.data_keys.c.wrapped).where(tables.data_keys.c.id == bindparam("key_id")))
_KEY_OF = Fixed(
    select(tables.conversations.c.data_key_id).where(tables.conversations.c.id == bindparam("conversation_id"))
)


class Done(Protocol):
    """What is known of a statement that found nothing: how many rows it changed."""

    @property
    def rowcount(self) -> int: ...


@cache
def _changing(table_name: str, names: tuple[str, ...]) -> Fixed:
    table = tables.metadata.tables[table_name]
    return Fixed(update(table).where(table.c.id == bindparam("of_id")).values(parameters_for(table, names)))


def place(column: str, row_id: str) -> str:
    """What binds a sealed value to its column (`table.column`) and row."""
    return f"{column}|{row_id}"


class Work:
    """One transaction under way."""

    def __init__(self, connection: Connection, data_keys: DataKeys) -> None:
        self.connection = connection
        self.data_keys = data_keys
        self.keys: Keys = data_keys.keys
        #: Where somebody who waits should look after the commit.
        self.rang: set[Room] = set()
        self._key_ids: dict[str, str] = {}

    @property
    def engine_name(self) -> str:
        """`sqlite` or `postgresql`."""
        return self.connection.dialect.name

    def run(self, statement: Executable | Fixed, parameters: Parameters | None = None) -> Done:
        """The statement, once for each row of parameters."""
        if not isinstance(statement, Fixed):
            return self.connection.execute(statement, parameters)
        if isinstance(parameters, Sequence):
            prepared = statement.on(self.connection, parameters[0])
            values = [prepared.values(row) for row in parameters]
            return cast("Done", send(self.connection, prepared.text, values, many=True))
        _, cursor = self._ask(statement, parameters or {})
        return cast("Done", cursor)

    def first(self, statement: Executable | Fixed, parameters: Mapping[str, Any] | None = None) -> Any:
        """The first row found, read by name; None where there is none."""
        if not isinstance(statement, Fixed):
            return self.connection.execute(statement, parameters).first()
        prepared, cursor = self._ask(statement, parameters or {})
        found = cursor.fetchone()
        cursor.close()
        return None if found is None else prepared.row(found)

    def all(self, statement: Executable | Fixed, parameters: Mapping[str, Any] | None = None) -> Sequence[Any]:
        """All rows found, read by name."""
        if not isinstance(statement, Fixed):
            return self.connection.execute(statement, parameters).all()
        prepared, cursor = self._ask(statement, parameters or {})
        return [prepared.row(found) for found in cursor.fetchall()]

    def mappings(
        self, statement: Executable | Fixed, parameters: Mapping[str, Any] | None = None
    ) -> Sequence[Mapping[Any, Any]]:
        """All rows found, read by column: for joins, where two columns have one name."""
        if not isinstance(statement, Fixed):
            return self.connection.execute(statement, parameters).mappings().all()
        prepared, cursor = self._ask(statement, parameters or {})
        return [prepared.by_column(found) for found in cursor.fetchall()]

    def _ask(self, statement: Fixed, parameters: Mapping[str, Any]) -> tuple[Prepared, Any]:
        prepared = statement.on(self.connection, parameters)
        return prepared, send(self.connection, prepared.text, prepared.values(parameters))

    def change(self, table: Table, row_id: str, **values: Any) -> None:
        """These columns of one row get these values."""
        self.run(_changing(table.name, tuple(values)), named(values) | {"of_id": row_id})

    def insert(self, table: Table, rows: Parameters) -> None:
        """One row, or many in one statement."""
        if rows:
            self.run(_INSERT[table.name], rows)

    def insert_once(self, table: Table, row: Mapping[str, Any]) -> bool:
        """Whether the row is new; one that a unique constraint knows already stays as it is."""
        return self.run(_INSERT_ONCE[self.engine_name][table.name], row).rowcount == 1

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
