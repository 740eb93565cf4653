"""A conversation has one state, about one case, whoever talks in it; one turn at a time moves it on."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, select, update

from storage.addresses import Addresses
from storage.rows import ConversationRow, Json
from storage.statements import Fixed
from storage.tables import conversations
from storage.work import Work

_GET = select(conversations).where(conversations.c.id == bindparam("conversation_id"))
_SAVE = (
    update(conversations)
    .where(conversations.c.id == bindparam("conversation_id"))
    .values(
        state=bindparam("new_state"),
        turn=bindparam("new_turn"),
        stage=bindparam("new_stage"),
        language=bindparam("new_language"),
        last_turn_at=bindparam("at"),
    )
)
_SAVED_HEARD = Fixed(_SAVE.values(last_heard_at=bindparam("at")))
_SAVED = Fixed(_SAVE)
_LOOK, _LOCK = Fixed(_GET), Fixed(_GET.with_for_update())
_LOCK_IF_FREE = Fixed(_GET.with_for_update(skip_locked=True))


class Conversations:
    """The conversations, locked, read and saved."""

    def __init__(self, work: Work) -> None:
        self._work = work

    def lock(self, conversation_id: str, *, skip_locked: bool = False) -> ConversationRow | None:
        """The conversation, nobody else's until the transaction ends.

        None when it was erased, or (with `skip_locked`) when somebody else has it. In SQLite a write transaction is
        alone anyway.
        """
        return self._read(_LOCK_IF_FREE if skip_locked else _LOCK, conversation_id)

    def peek(self, conversation_id: str) -> ConversationRow | None:
        """The conversation as it is, for looking only."""
        return self._read(_LOOK, conversation_id)

    def save(
        self,
        conversation_id: str,
        *,
        state: Json,
        turn: int,
        stage: str,
        language: str | None,
        now: datetime,
        heard: bool = True,
    ) -> None:
        """What a turn made of it; `heard` is false for a turn that the person did not cause."""
        sealed = self._work.seal(self._work.key_id_of(conversation_id), "conversations.state", conversation_id, state)
        row = {"new_state": sealed, "new_turn": turn, "new_stage": stage, "new_language": language, "at": now}
        self._work.run(_SAVED_HEARD if heard else _SAVED, row | {"conversation_id": conversation_id})

    def begin(self, address_id: str, now: datetime, language: str | None = None) -> str:
        """Another household: a new conversation, which the address talks in from now on; its id."""
        return Addresses(self._work).begin(address_id, now, language)

    def of_case(self, case_id: str) -> str | None:
        """The conversation about this case."""
        found = self._work.first(select(conversations.c.id).where(conversations.c.case_id == case_id))
        return found.id if found else None

    def noticed(self, conversation_id: str, now: datetime) -> None:
        """The one notice before erasure is on its way."""
        self._work.run(update(conversations).where(conversations.c.id == conversation_id).values(noticed_at=now))

    def _read(self, statement: Fixed, conversation_id: str) -> ConversationRow | None:
        found = self._work.first(statement, {"conversation_id": conversation_id})
        if found is None:
            return None
        self._work.knows_key(found.id, found.data_key_id)
        return self._row(found)

    def _row(self, row: Row[Any]) -> ConversationRow:
        return ConversationRow(
            id=row.id,
            case_id=row.case_id,
            state=self._work.unseal_if("conversations.state", row.id, row.state),
            turn=row.turn,
            stage=row.stage,
            language=row.language,
            last_heard_at=row.last_heard_at,
            last_turn_at=row.last_turn_at,
            created_at=row.created_at,
        )
