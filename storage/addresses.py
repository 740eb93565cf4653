"""An address is one way to reach somebody: found by a keyed hash, it remembers every conversation it may talk in."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Select, bindparam, select, update

from storage.ids import new_id
from storage.rows import AddressRow, Json
from storage.statements import Fixed
from storage.tables import IS_WAITING, accounts, address_conversations, addresses, conversations, inbox
from storage.work import Work

#: The stage of a conversation before its first turn.
NEW = "new"

_PLACE = select(addresses.c.id, addresses.c.conversation_id, conversations.c.data_key_id).join(
    conversations, conversations.c.id == addresses.c.conversation_id
)
_GET = Fixed(select(addresses).where(addresses.c.id == bindparam("address_id")))
_OF = select(addresses).where(addresses.c.conversation_id == bindparam("of_conversation")).order_by(addresses.c.id)
_HEARD = (
    update(addresses).where(addresses.c.id == bindparam("address_id")).values(last_in_at=bindparam("at"), blocked=False)
)
_ANSWERED = Fixed(_HEARD.values(unanswered=0, silent=False))
_HEARD_ONLY = Fixed(_HEARD)
_UNANSWERED = Fixed(select(addresses.c.unanswered).where(addresses.c.id == bindparam("address_id")))
_ONCE_MORE = Fixed(
    update(addresses).where(addresses.c.id == bindparam("address_id")).values(unanswered=addresses.c.unanswered + 1)
)


@cache
def _placing(keys: int) -> Fixed:
    """Where an address is looked for under so many keys."""
    return Fixed(_PLACE.where(*_is_it(keys)))


@cache
def _finding(keys: int) -> Fixed:
    return Fixed(select(addresses).where(*_is_it(keys)))


def _is_it(keys: int) -> tuple[ColumnElement[bool], ...]:
    contacts: list[BindParameter[bytes]] = [bindparam(f"contact{number}") for number in range(keys)]
    return addresses.c.channel == bindparam("channel"), addresses.c.contact.in_(contacts)


class Addresses:
    """Ways to reach people, and where each is talking now."""

    def __init__(self, work: Work) -> None:
        self._work = work

    def find(self, channel: str, value: str) -> AddressRow | None:
        """The address, if anything ever came from it or was meant for it."""
        return next(iter(self._read_all(_finding(len(self._work.keys.roots)), self._where(channel, value))), None)

    def get(self, address_id: str) -> AddressRow | None:
        """The address of this id."""
        return next(iter(self._read_all(_GET, {"address_id": address_id})), None)

    def find_or_make(self, channel: str, value: str, now: datetime, language: str | None = None) -> AddressRow:
        """The address; a new one gets a conversation of its own."""
        address_id, _ = self.place(channel, value, now, language)
        found = self.get(address_id)
        assert found is not None, "an address that was placed is there"
        return found

    def place(self, channel: str, value: str, now: datetime, language: str | None = None) -> tuple[str, str]:
        """Ids of the address and of the conversation it talks in; both are made when they are not there.

        Of two processes that meet a new address at once, one makes it and the other waits and finds it.
        """
        return self.placed(channel, value) or self._make(channel, value, now, language) or self._found(channel, value)

    def placed(self, channel: str, value: str) -> tuple[str, str] | None:
        """The same ids where the address is known."""
        found = self._work.first(_placing(len(self._work.keys.roots)), self._where(channel, value))
        if found is None:
            return None
        self._work.knows_key(found.conversation_id, found.data_key_id)
        return found.id, found.conversation_id

    def _found(self, channel: str, value: str) -> tuple[str, str]:
        found = self.placed(channel, value)
        assert found is not None, "an address that somebody else has just made is there"
        return found

    def _where(self, channel: str, value: str) -> Json:
        contacts = self._work.keys.contacts(channel, value)
        return {"channel": channel} | {f"contact{number}": each for number, each in enumerate(contacts)}

    def _make(self, channel: str, value: str, now: datetime, language: str | None) -> tuple[str, str] | None:
        address_id, conversation_id = new_id(now), new_id(now)
        row = self._new_row(address_id, channel, value) | {
            "conversation_id": conversation_id,
            "language": language,
            "created_at": now,
        }
        if not self._work.insert_once(addresses, row):
            return None
        self._new_conversation(conversation_id, address_id, language, now)
        return address_id, conversation_id

    def _new_row(self, address_id: str, channel: str, value: str) -> Json:
        keys = self._work.keys
        return {
            "id": address_id,
            "channel": channel,
            "contact": keys.contacts(channel, value)[0],
            "root_key": keys.newest.id,
            "value": self._work.seal_by_root("addresses.value", address_id, value),
            "blocked": False,
            "silent": False,
            "unanswered": 0,
        }

    def _new_conversation(self, conversation_id: str, address_id: str, language: str | None, now: datetime) -> None:
        key_id = new_id(now)
        self._work.make_data_key(key_id)
        self._work.knows_key(conversation_id, key_id)
        row = {"id": conversation_id, "data_key_id": key_id, "turn": 0, "stage": NEW}
        self._work.insert(conversations, row | {"language": language, "created_at": now})
        self._remember(address_id, conversation_id, now)

    def _remember(self, address_id: str, conversation_id: str, now: datetime) -> None:
        row = {"address_id": address_id, "conversation_id": conversation_id, "joined_at": now}
        self._work.insert_once(address_conversations, row)

    def begin(self, address_id: str, now: datetime, language: str | None = None) -> str:
        """Another household: a new conversation, which the address talks in from now on; its id."""
        conversation_id = new_id(now)
        self._new_conversation(conversation_id, address_id, language, now)
        self._set(address_id, conversation_id=conversation_id)
        return conversation_id

    def join(self, address_id: str, conversation_id: str, now: datetime) -> None:
        """The address talks there from now on, remembers both, and its untaken messages come along."""
        self._remember(address_id, conversation_id, now)
        self._set(address_id, conversation_id=conversation_id)
        self._move_waiting(address_id, conversation_id)

    def _move_waiting(self, address_id: str, conversation_id: str) -> None:
        waiting = select(inbox.c.id, inbox.c.body).where(
            inbox.c.address_id == address_id, IS_WAITING, inbox.c.conversation_id != conversation_id
        )
        key_id = self._work.key_id_of(conversation_id)
        for row in self._work.all(waiting):
            message = self._work.unseal("inbox.body", row.id, row.body)
            body = self._work.seal(key_id, "inbox.body", row.id, message)
            moved = update(inbox).where(inbox.c.id == row.id).values(conversation_id=conversation_id, body=body)
            self._work.run(moved)

    def of(self, conversation_id: str) -> list[AddressRow]:
        """All addresses that talk in this conversation now, the oldest first."""
        return self._read_all(_OF, {"of_conversation": conversation_id})

    def conversations_of(self, address_id: str) -> list[str]:
        """Every conversation that the address may talk in, the one it joined last at the end."""
        remembered = address_conversations.c
        found = select(remembered.conversation_id).where(remembered.address_id == address_id)
        return [row.conversation_id for row in self._work.all(found.order_by(remembered.joined_at))]

    def heard(self, address_id: str, now: datetime, *, answered: bool = True) -> None:
        """Something came from it; if it answered us, nothing is unanswered and we are silent no more."""
        self._work.run(_ANSWERED if answered else _HEARD_ONLY, {"address_id": address_id, "at": now})

    def unanswered(self, address_id: str) -> int:
        """How often it was asked without an answer, this time included."""
        self._work.run(_ONCE_MORE, {"address_id": address_id})
        count = self._work.first(_UNANSWERED, {"address_id": address_id})
        return count.unanswered if count else 0

    def stop(self, address_id: str, now: datetime) -> None:
        """The person wants no more messages here."""
        self._set(address_id, opted_out_at=now)

    def start(self, address_id: str) -> None:
        """The person wants messages here again."""
        self._set(address_id, opted_out_at=None)

    def block(self, address_id: str) -> None:
        """The provider says that nothing can be sent here, until something is heard from it again."""
        self._set(address_id, blocked=True)

    def silence(self, address_id: str, *, on: bool = True) -> None:
        """We say nothing here until an answer is heard, or `on` is false."""
        self._set(address_id, silent=on)

    def mute(self, address_id: str, until: datetime | None) -> None:
        """Nothing leaves for this address before that moment."""
        self._set(address_id, muted_until=until)

    def speaks(self, address_id: str, language: str) -> None:
        """The language in which this address is spoken to."""
        self._set(address_id, language=language)

    def remember(self, address_id: str, memory: Json) -> None:
        """What a channel keeps about this address, sealed."""
        self._set(address_id, memory=self._work.seal_by_root("addresses.memory", address_id, memory))

    def _set(self, address_id: str, **values: Any) -> None:
        self._work.change(addresses, address_id, **values)

    def _read_all(self, found: Select[Any] | Fixed, where: Json) -> list[AddressRow]:
        return [read_address(self._work, row) for row in self._work.mappings(found, where)]


def read_address(work: Work, row: Mapping[Any, Any]) -> AddressRow:
    """The address in a row that has its columns, opened."""
    its = addresses.c
    address_id = row[its.id]
    return AddressRow(
        id=address_id,
        channel=row[its.channel],
        value=work.unseal("addresses.value", address_id, row[its.value]),
        conversation_id=row[its.conversation_id],
        language=row[its.language],
        opted_out_at=row[its.opted_out_at],
        blocked=row[its.blocked],
        silent=row[its.silent],
        muted_until=row[its.muted_until],
        unanswered=row[its.unanswered],
        last_in_at=row[its.last_in_at],
        memory=work.unseal_if("addresses.memory", address_id, row[its.memory]) or {},
    )


class Accounts:
    """What a channel keeps about one of our own accounts: how far it has read."""

    def __init__(self, work: Work) -> None:
        self._work = work

    def memory(self, account: str) -> Json:
        """What was remembered last; empty at first."""
        found = self._work.first(select(accounts.c.memory).where(accounts.c.id == account))
        memory: Json = self._work.unseal("accounts.memory", account, found.memory) if found else {}
        return memory

    def remember(self, account: str, memory: Json) -> None:
        """Replaces what was remembered."""
        sealed = self._work.seal_by_root("accounts.memory", account, memory)
        row = {"root_key": self._work.keys.newest.id, "memory": sealed}
        if not self._work.insert_once(accounts, row | {"id": account}):
            self._work.run(update(accounts).where(accounts.c.id == account).values(row))
