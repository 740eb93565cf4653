"""A database as it is after many have registered: each household with its case, answers and messages, all sealed.

One household is registered by the real intake; the others are written by storage itself, with the same content under
keys of their own, because turns for all of them would take hours. Their messages are copied row by row in the database.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, String, Table, func, insert, literal, select

from bot.dialogue.messages import Address
from bot.dialogue.references import check_digit
from bot.dialogue.state import State
from bot.house import House
from bot.records import summary
from bot.turns import changes, state_of
from storage import Unit, make_verifier
from storage.tables import cases, inbox, outbox

#: Messages of a household in each direction, as a registration has them.
MESSAGES = 36
AT_ONCE = 250


def seed(house: House, example: Address, households: int, now: datetime) -> None:
    """So many households more, like that of the example address."""
    with house.store.read() as unit:
        address = unit.addresses.find(example.channel, example.value)
        conversation = unit.conversations.peek(address.conversation_id) if address else None
    state = state_of(conversation) if conversation else State()
    verifier = make_verifier("802513", house.keys)
    references = _references(house)
    for numbers in _portions(households):
        with house.store.write() as unit:
            for number in numbers:
                _register(house, unit, state, number, next(references), verifier, now)
    _copy_messages(house)


def _portions(households: int) -> Iterator[range]:
    for start in range(0, households, AT_ONCE):
        yield range(start, min(start + AT_ONCE, households))


def _references(house: House) -> Iterator[str]:
    """References in a row, without those that real registrations have drawn already."""
    with house.store.read() as unit:
        drawn = set(unit.connection.scalars(select(cases.c.reference)))
    numbered = (f"{number:07d}" for number in range(2_000_000, 10_000_000))
    return (each for digits in numbered if (each := digits + check_digit(digits)) not in drawn)


def _register(
    house: House, unit: Unit, state: State, number: int, reference: str, verifier: str, now: datetime
) -> None:
    value = f"+5256{number:08d}"
    said: dict[str, Any] = {"text": "sí", "address": f"sms:{value}"}
    accepted = unit.inbox.accept(
        said, channel="sms", value=value, account="seed", provider_id=f"{number}", now=now, language="es"
    )
    unit.inbox.mark_taken(accepted.inbox_id, turn=MESSAGES, now=now)
    case_id = unit.cases.open(accepted.conversation_id, reference, verifier, now)
    unit.cases.record_answers(case_id, changes({}, state.answers), channel="sms", now=now)
    unit.cases.sync_members(case_id, state.members, now)
    unit.cases.index_a_numbers(case_id, {"p1": f"{number + 100_000_000}"}, now)
    unit.cases.save_summary(case_id, summary(house.content, state))
    unit.cases.complete(case_id, now)
    unit.conversations.save(
        accepted.conversation_id, state=state.to_json(), turn=MESSAGES, stage="done", language="es", now=now
    )
    prompt = {"prompts": [{"text": "x" * 250}], "secret": False, "perishable": False}
    (outbox_id,) = unit.outbox.put_all(accepted.conversation_id, accepted.address_id, [prompt], turn=MESSAGES, now=now)
    unit.outbox.hand_over([outbox_id], now)


def _copy_messages(house: House) -> None:
    """Each message becomes as many as a registration has; the copies cannot be opened, and nobody opens them."""
    with house.store.write() as unit:
        connection: Connection = unit.connection
        for copy in range(1, MESSAGES):
            _copy(connection, inbox, {"provider_id": inbox.c.provider_id + f"-{copy}"}, inbox.c.account == "seed")
            _copy(connection, outbox, {"turn": literal(copy)}, outbox.c.turn == MESSAGES)


def _copy(connection: Connection, table: Table, changed: dict[str, Any], which: Any) -> None:
    random = func.lower(func.hex(func.randomblob(16))) if connection.dialect.name == "sqlite" else _UUID
    names = [column.name for column in table.columns]
    values = [random if name == "id" else changed.get(name, table.c[name]) for name in names]
    original = (~inbox.c.provider_id.contains("-"),) if table is inbox else ()
    connection.execute(insert(table).from_select(names, select(*values).where(which, *original)))


_UUID = func.md5(func.random().cast(String))
