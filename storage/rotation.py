"""A new root key writes from now on, and everything that lies under older ones moves under it, in small steps.

The steps can be broken off at any moment: what has moved says so in its row, and the next rotation goes on. Data keys
themselves stay; they are wrapped anew. PINs stay too: nobody knows them, and they hang on the lasting secret.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from sqlalchemy import Row, Table, func, select, text, update

from storage.errors import KeyInUse, StoreBusy
from storage.rows import Json
from storage.store import Store, Unit
from storage.tables import a_numbers, accounts, addresses, data_keys, tasks, unread

BATCH = 500
#: Seconds that transactions which began under the old key may still take.
PATIENCE = 60
_MOMENT = text("SELECT clock_timestamp()")
_OLDER = text(
    "SELECT count(*) FROM pg_stat_activity WHERE xact_start < :moment AND backend_type = 'client backend'"
    " AND datname = current_database() AND pid <> pg_backend_pid()"
)


def rotate(store: Store) -> int:
    """How many rows moved under the newest key; one is made first, unless an earlier rotation is still unfinished."""
    if not any(count for key_id, count in rows_under(store).items() if key_id != store.keys.newest.id):
        store.keys.add()
    _let_older_end(store)
    return sum(_move(store, table, renew) for table, renew in MOVES.items())


def rows_under(store: Store) -> dict[str, int]:
    """How many rows lie under each root key, the oldest key first."""
    counts = dict.fromkeys(store.keys.roots, 0)
    with store.read() as unit:
        for table in MOVES:
            its = table.c.root_key
            counted = select(its, func.count().label("rows")).where(its.is_not(None)).group_by(its)
            for row in unit.all(counted):
                counts[row.root_key] = counts.get(row.root_key, 0) + row.rows
    return counts


def drop_empty(store: Store) -> list[str]:
    """Ids of the older keys that left the key file because nothing lies under them; KeyInUse when one cannot."""
    older = {key_id: count for key_id, count in rows_under(store).items() if key_id != store.keys.newest.id}
    if any(older.values()):
        raise KeyInUse
    for key_id in older:
        store.keys.drop(key_id)
    return list(older)


def _let_older_end(store: Store) -> None:
    """Whoever began before the new key was there may still look for rows where they were.

    SQLite needs no waiting: a writer reads the key file after it has the lock.
    """
    if store.engine_name == "sqlite":
        return
    with store.engine.connect() as connection:
        moment = connection.scalar(_MOMENT)
    for _ in range(PATIENCE * 20):
        with store.engine.connect() as connection:
            if not connection.scalar(_OLDER, {"moment": moment}):
                return
        time.sleep(0.05)
    raise StoreBusy


def _move(store: Store, table: Table, renew: Callable[[Unit, Row[Any]], Json]) -> int:
    moved = 0
    while True:
        with store.write() as unit:
            newest = unit.keys.newest.id
            old = select(table).where(table.c.root_key != newest).limit(BATCH).with_for_update()
            rows = unit.all(old)
            for row in rows:
                unit.run(update(table).where(table.c.id == row.id).values(root_key=newest, **renew(unit, row)))
        moved += len(rows)
        if not rows:
            return moved


def _rewrapped(unit: Unit, row: Row[Any]) -> Json:
    return {"wrapped": unit.data_keys.wrap(row.id, unit.data_keys.unwrap(row.id, row.wrapped))}


def _readdressed(unit: Unit, row: Row[Any]) -> Json:
    value = unit.unseal("addresses.value", row.id, row.value)
    contact = unit.keys.contacts(row.channel, value)[0]
    return {"contact": contact, **_resealed(unit, row, "addresses.value", "addresses.memory")}


def _renumbered(unit: Unit, row: Row[Any]) -> Json:
    return {"number": unit.keys.a_numbers(unit.unseal("a_numbers.value", row.id, row.value))[0]}


def _resealed(unit: Unit, row: Row[Any], *columns: str) -> Json:
    records = {column: row._mapping[column.partition(".")[2]] for column in columns}  # noqa: SLF001
    return {
        column.partition(".")[2]: unit.seal_by_root(column, row.id, unit.unseal(column, row.id, record))
        for column, record in records.items()
        if record is not None
    }


#: What lies under a root key, and how a row of it is brought under another.
MOVES: dict[Table, Callable[[Unit, Row[Any]], Json]] = {
    data_keys: _rewrapped,
    addresses: _readdressed,
    a_numbers: _renumbered,
    accounts: lambda unit, row: _resealed(unit, row, "accounts.memory"),
    unread: lambda unit, row: _resealed(unit, row, "unread.raw"),
    tasks: lambda unit, row: _resealed(unit, row, "tasks.content", "tasks.taken_by"),
}
