"""Erasing destroys the data key and removes the rows; a ledger of what was erased outlives every backup.

In the ledger an erased conversation is a keyed hash: it says nothing to anybody, and a restored backup that still holds
the conversation is found by it and erased again.
"""

from __future__ import annotations

from collections.abc import Container
from datetime import datetime
from pathlib import Path

from sqlalchemy import ColumnElement, Table, delete, or_, select, update

from storage.errors import OnHold
from storage.files import replace
from storage.ids import new_id
from storage.rows import Json
from storage.store import Store, Unit
from storage.tables import (
    a_numbers,
    address_conversations,
    addresses,
    answers,
    cases,
    consents,
    conversations,
    data_keys,
    erasures,
    files,
    inbox,
    members,
    outbox,
    persons,
    pin_tries,
    questions,
    tasks,
)

#: What is left of a message: enough to know a replay.
HUSK: Json = {"state": "erased", "body": None, "answer": None, "address_id": None, "conversation_id": None}


def erase(unit: Unit, conversation_id: str, now: datetime) -> bool:
    """Whether there was something to erase: the conversation, its case, and all that was said, queued and answered.

    An address stays only if it also talks elsewhere, and talks there from now on. OnHold: the case is kept by order.
    """
    found = unit.conversations.lock(conversation_id)
    if found is None:
        return False
    case_id, key_id = found.case_id, unit.key_id_of(conversation_id)
    case = unit.cases.get(case_id) if case_id else None
    if case and case.legal_hold:
        raise OnHold
    _erase_conversation(unit, conversation_id, case_id)
    if case:
        _erase_case(unit, case.id, case.reference)
    _delete(unit, data_keys, data_keys.c.id == key_id)
    unit.data_keys.forget(key_id)
    unit.insert_once(erasures, {"id": new_id(now), "marker": unit.keys.marker(key_id), "erased_at": now})
    return True


def _erase_conversation(unit: Unit, conversation_id: str, case_id: str | None) -> None:
    unit.run(update(inbox).where(inbox.c.conversation_id == conversation_id).values(HUSK))
    _delete(unit, outbox, outbox.c.conversation_id == conversation_id)
    _delete(unit, files, files.c.conversation_id == conversation_id)
    _delete(unit, questions, questions.c.conversation_id == conversation_id)
    _delete(unit, tasks, or_(tasks.c.conversation_id == conversation_id, tasks.c.case_id == (case_id or "")))
    _let_addresses_go(unit, conversation_id)
    _delete(unit, conversations, conversations.c.id == conversation_id)


def _let_addresses_go(unit: Unit, conversation_id: str) -> None:
    its = address_conversations.c
    talked = unit.all(select(its.address_id).where(its.conversation_id == conversation_id))
    _delete(unit, address_conversations, its.conversation_id == conversation_id)
    for row in talked:
        others = unit.addresses.conversations_of(row.address_id)
        if not others:
            _delete(unit, addresses, addresses.c.id == row.address_id)
            continue
        still_here = update(addresses).where(addresses.c.id == row.address_id)
        unit.run(still_here.where(addresses.c.conversation_id == conversation_id).values(conversation_id=others[-1]))


def _erase_case(unit: Unit, case_id: str, reference: str) -> None:
    for table in (answers, a_numbers, consents, members, persons):
        _delete(unit, table, table.c.case_id == case_id)
    _delete(unit, pin_tries, pin_tries.c.reference == unit.keys.try_index("reference", reference))
    _delete(unit, cases, cases.c.id == case_id)


def _delete(unit: Unit, table: Table, which: ColumnElement[bool]) -> None:
    unit.run(delete(table).where(which))


def sync_ledger(store: Store, path: Path, now: datetime) -> int:
    """The ledger's file and its table say the same, and what either names is gone; how many were erased again.

    Called after a restore it erases what the backup still held; called daily it keeps the file, which belongs beside
    the key file's backup and not into the database's.
    """
    listed = {bytes.fromhex(line) for line in path.read_text().split()} if path.exists() else set()
    with store.write() as unit:
        for marker in listed:
            unit.insert_once(erasures, {"id": new_id(now), "marker": marker, "erased_at": now})
        markers = {row.marker for row in unit.all(select(erasures.c.marker))}
    again = _named(store, markers)
    for conversation_id in again:
        with store.write() as unit:
            erase(unit, conversation_id, now)
    replace(path, "".join(f"{marker.hex()}\n" for marker in sorted(markers)))
    return len(again)


def _named(store: Store, markers: Container[bytes]) -> list[str]:
    """Conversations that are there and should not be."""
    with store.read() as unit:
        rows = unit.all(select(conversations.c.id, conversations.c.data_key_id))
    return [row.id for row in rows if store.keys.marker(row.data_key_id) in markers]
