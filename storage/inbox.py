"""The inbox holds what came in before anybody says "received"; however often a message comes, it counts once."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, func, select, update

from storage.addresses import Addresses
from storage.bell import Room
from storage.errors import KeyMissing
from storage.ids import new_id
from storage.rows import Accepted, InboxRow, Json
from storage.sealing import key_id_of
from storage.statements import Fixed
from storage.tables import IS_WAITING, inbox, unread
from storage.tasks import Tasks
from storage.work import Work

#: After so many failures a message is set aside, and the next one goes on.
ATTEMPTS = 5

_KNOWN = Fixed(
    select(inbox.c.id, inbox.c.address_id, inbox.c.conversation_id, inbox.c.state, inbox.c.answer).where(
        inbox.c.account == bindparam("account"), inbox.c.provider_id == bindparam("provider_id")
    )
)
_WAITING = Fixed(
    select(inbox.c.conversation_id)
    .where(IS_WAITING)
    .group_by(inbox.c.conversation_id)
    .order_by(func.min(inbox.c.received_at))
    .limit(bindparam("most"))
)
_OLDEST = Fixed(
    select(inbox)
    .where(inbox.c.conversation_id == bindparam("conversation_id"), IS_WAITING)
    .order_by(inbox.c.received_at, inbox.c.id)
    .limit(1)
)
_TAKEN = (
    update(inbox)
    .where(inbox.c.id == bindparam("inbox_id"), inbox.c.body.is_not(None))
    .values(state="taken", turn=bindparam("new_turn"), answer=bindparam("new_answer"), taken_at=bindparam("at"))
)
_ONE = Fixed(select(inbox).where(inbox.c.id == bindparam("inbox_id"), inbox.c.body.is_not(None)))
_BODY = Fixed(select(inbox.c.body).where(inbox.c.id == bindparam("inbox_id")))
_TAKEN_MASKED = Fixed(_TAKEN.values(body=bindparam("new_body")))
_TAKEN_AS_IS = Fixed(_TAKEN)


class Inbox:
    """What came in, in the order in which it is taken."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._addresses = Addresses(work)

    def accept(
        self,
        message: Json,
        *,
        channel: str,
        value: str,
        account: str,
        provider_id: str,
        now: datetime,
        received_at: datetime | None = None,
        language: str | None = None,
    ) -> Accepted:
        """The message lies in the inbox; a replay (same account and provider id) changes nothing and hears the answer.

        A new address gets a conversation in the same step. `received_at` (by default now) is the order in which the
        messages of one conversation are taken: a message fetched late may be older than one that waits already.
        """
        placed = self._addresses.placed(channel, value)
        if placed is None:
            # An erased person's replay must not make the person anew.
            known = self._replay(account, provider_id)
            if known:
                return known
            placed = self._addresses.place(channel, value, now, language)
        return self._put(message, account, provider_id, placed, now, received_at or now)

    def _put(
        self,
        message: Json,
        account: str,
        provider_id: str,
        placed: tuple[str, str],
        now: datetime,
        received_at: datetime,
    ) -> Accepted:
        inbox_id, (address_id, conversation_id) = new_id(now), placed
        row = {
            "id": inbox_id,
            "account": account,
            "provider_id": provider_id,
            "address_id": address_id,
            "conversation_id": conversation_id,
            "body": self._seal(conversation_id, "inbox.body", inbox_id, message),
            "received_at": received_at,
            "state": "waiting",
            "attempts": 0,
        }
        if self._work.insert_once(inbox, row):
            self._work.rang.add(Room.INBOX)
            return Accepted(inbox_id=inbox_id, conversation_id=conversation_id, address_id=address_id)
        known = self._replay(account, provider_id)
        assert known is not None, "a row that is in the way is there"
        return known

    def _replay(self, account: str, provider_id: str) -> Accepted | None:
        found = self._work.first(_KNOWN, {"account": account, "provider_id": provider_id})
        if found is None:
            return None
        return Accepted(
            inbox_id=found.id,
            conversation_id=found.conversation_id or "",
            address_id=found.address_id or "",
            replay=True,
            state=found.state,
            answer=self._work.unseal_if("inbox.answer", found.id, found.answer),
        )

    def _seal(self, conversation_id: str, column: str, inbox_id: str, value: Any) -> bytes:
        return self._work.seal(self._work.key_id_of(conversation_id), column, inbox_id, value)

    def waiting(self, limit: int = 100) -> list[str]:
        """Conversations with an untaken message, the one that has waited longest first."""
        return [row.conversation_id for row in self._work.all(_WAITING, {"most": limit})]

    def oldest(self, conversation_id: str) -> InboxRow | None:
        """The message of this conversation that is to be taken next."""
        found = self._work.first(_OLDEST, {"conversation_id": conversation_id})
        return self._read(found) if found else None

    def get(self, inbox_id: str) -> InboxRow | None:
        """The message of this id, unless it was erased."""
        found = self._work.first(_ONE, {"inbox_id": inbox_id})
        return self._read(found) if found else None

    def mark_taken(
        self, inbox_id: str, *, turn: int, now: datetime, answer: Any = None, masked: Json | None = None
    ) -> None:
        """The message has had its effect; a replay is given `answer`, and `masked` replaces what was said.

        Of a message that was erased meanwhile nothing is kept.
        """
        row: Json = {"inbox_id": inbox_id, "new_turn": turn, "new_answer": None, "at": now}
        given = {name: each for name, each in (("answer", answer), ("body", masked)) if each is not None}
        try:
            row |= {f"new_{name}": self._seal_anew(inbox_id, name, each) for name, each in given.items()}
        except KeyMissing:
            return
        self._work.run(_TAKEN_AS_IS if masked is None else _TAKEN_MASKED, row)

    def _seal_anew(self, inbox_id: str, name: str, value: Any) -> bytes:
        """Under the key that the message has now: it may have come along to another conversation."""
        found = self._work.first(_BODY, {"inbox_id": inbox_id})
        if found is None or found.body is None:
            raise KeyMissing
        return self._work.seal(key_id_of(found.body), f"inbox.{name}", inbox_id, value)

    def fail(self, inbox_id: str, now: datetime) -> int:
        """How often taking this message has failed; at the fifth time it is set aside with a task."""
        self._work.run(update(inbox).where(inbox.c.id == inbox_id).values(attempts=inbox.c.attempts + 1))
        found = self._work.first(select(inbox.c.attempts, inbox.c.conversation_id).where(inbox.c.id == inbox_id))
        if found is None:
            return 0
        if found.attempts == ATTEMPTS:
            self._work.run(update(inbox).where(inbox.c.id == inbox_id).values(state="aside"))
            detail = {"inbox_id": inbox_id}
            Tasks(self._work).open("set_aside", now=now, conversation_id=found.conversation_id, detail=detail)
        return int(found.attempts)

    def known(self, account: str, provider_ids: Iterable[str]) -> set[str]:
        """Which of the messages that a provider lists are here already."""
        found = select(inbox.c.provider_id).where(
            inbox.c.account == account, inbox.c.provider_id.in_(list(provider_ids))
        )
        return {row.provider_id for row in self._work.all(found)}

    def unread(self, account: str, raw: bytes, reason: str, now: datetime, *, task: bool = True) -> str:
        """Something came that is no message we know: kept sealed, with a `task`; its id. `reason` is a code."""
        row_id = new_id(now)
        sealed = self._work.seal_by_root("unread.raw", row_id, b64encode(raw).decode())
        row = {"id": row_id, "account": account, "root_key": self._work.keys.newest.id, "raw": sealed}
        self._work.insert(unread, row | {"reason": reason, "received_at": now})
        if task:
            Tasks(self._work).open("unread", now=now, detail={"unread_id": row_id, "reason": reason})
        return row_id

    def _read(self, row: Row[Any]) -> InboxRow:
        return InboxRow(
            id=row.id,
            account=row.account,
            provider_id=row.provider_id,
            address_id=row.address_id,
            conversation_id=row.conversation_id,
            message=self._work.unseal("inbox.body", row.id, row.body),
            received_at=row.received_at,
            state=row.state,
            attempts=row.attempts,
            turn=row.turn,
            answer=self._work.unseal_if("inbox.answer", row.id, row.answer),
        )
