"""The outbox: what a turn says is committed with the turn, and leaves afterwards, in order for each address.

States are those of `bot.dialogue.messages.DELIVERY`; what was withdrawn is `canceled`. A worker holds a lease on what
it sends, and whatever it reports counts only while the lease is its own. The order of one address follows the clock:
several hosts must have the same time to within the length of a turn.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, bindparam, exists, func, insert, or_, select, tuple_, update

from storage.addresses import read_address
from storage.bell import Room
from storage.ids import new_id
from storage.receipts import LOST, Receipts
from storage.rows import Json, OutboxRow, Priority, Rescued
from storage.statements import Fixed, named, parameters_for
from storage.tables import IS_QUEUED, IS_SENDING, IS_UNKNOWN, QUEUED, SENDING, addresses, outbox
from storage.work import Work

LEASE = timedelta(seconds=60)
#: What stands where a PIN stood.
MASK = "••••••"
WORDINGS = ("text", "short", "spoken", "filled")
#: So often a message that the provider took and then could not deliver is tried again.
AGAIN = 2

_PUT = Fixed(
    insert(outbox).values(
        channel=select(addresses.c.channel).where(addresses.c.id == bindparam("for_address")).scalar_subquery()
    )
)
_WITH_ADDRESS = select(outbox, addresses).join(addresses, addresses.c.id == outbox.c.address_id)
_earlier = outbox.alias("earlier")
_IN_FLIGHT = exists().where(_earlier.c.address_id == outbox.c.address_id, _earlier.c.state == SENDING)
_COMES_FIRST = exists().where(
    _earlier.c.address_id == outbox.c.address_id,
    _earlier.c.state == QUEUED,
    tuple_(_earlier.c.priority, _earlier.c.id) < tuple_(outbox.c.priority, outbox.c.id),
    # What is to leave tomorrow keeps nothing waiting; what failed once and is tried again does.
    or_(_earlier.c.due <= bindparam("at"), _earlier.c.attempts > 0),
)
_CLAIM = Fixed(
    update(outbox)
    .where(outbox.c.id == bindparam("outbox_id"))
    .values(state="sending", worker=bindparam("by"), lease_until=bindparam("until"), left_at=None)
)
_MINE = update(outbox).where(outbox.c.id == bindparam("outbox_id"), outbox.c.worker == bindparam("by"), IS_SENDING)
_QUEUED_AGAIN: Json = {"state": "queued", "worker": None, "lease_until": None, "left_at": None}
_HANDED = Fixed(
    select(func.coalesce(outbox.c.left_at, outbox.c.sent_at).label("at"))
    .where(outbox.c.conversation_id == bindparam("conversation_id"), outbox.c.turn == bindparam("of_turn"))
    .order_by(outbox.c.position.desc())
    .limit(1)
)
_WITHDRAW = Fixed(
    update(outbox)
    .where(
        outbox.c.conversation_id == bindparam("of_conversation"),
        outbox.c.turn < bindparam("before"),
        outbox.c.perishable,
        IS_QUEUED,
    )
    .values(state="canceled", reason="stale")
)


_SECRET = Fixed(
    select(outbox.c.id, outbox.c.conversation_id, outbox.c.prompt).where(
        outbox.c.id == bindparam("outbox_id"), outbox.c.secret
    )
)
_PENDING = Fixed(
    _WITH_ADDRESS.where(outbox.c.address_id == bindparam("of_address"), IS_QUEUED).order_by(
        outbox.c.priority, outbox.c.id
    )
)


@cache
def _claimable(channels: int) -> Fixed:
    """What may leave now by one of so many channels."""
    names: list[BindParameter[str]] = [bindparam(f"channel{number}") for number in range(channels)]
    may_leave = (
        IS_QUEUED,
        outbox.c.due <= bindparam("at"),
        outbox.c.channel.in_(names),
        or_(addresses.c.muted_until.is_(None), addresses.c.muted_until <= bindparam("at")),
        ~_IN_FLIGHT,
        ~_COMES_FIRST,
    )
    found = _WITH_ADDRESS.where(*may_leave).order_by(outbox.c.priority, outbox.c.due, outbox.c.id)
    return Fixed(found.limit(bindparam("most")).with_for_update(of=outbox, skip_locked=True))


def masked(prompt: Json) -> Json:
    """The prompt, or each one of `prompts`, without the wordings of what is secret."""
    wordings = {wording: MASK for wording in WORDINGS if wording in prompt and prompt.get("secret")}
    within = {"prompts": [masked(each) for each in prompt["prompts"]]} if "prompts" in prompt else {}
    return prompt | wordings | within


@cache
def _marking(names: tuple[str, ...], *, failed: bool) -> Fixed:
    """What a worker notes of a message that it holds; a failure is counted."""
    noted = _MINE.values(parameters_for(outbox, names))
    return Fixed(noted.values(attempts=outbox.c.attempts + 1) if failed else noted)


class Outbox:
    """What leaves, has left, or could not."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._receipts = Receipts(work)

    def put_all(
        self,
        conversation_id: str,
        address_id: str,
        prompts: Sequence[Json],
        *,
        turn: int | None,
        now: datetime,
        priority: Priority = Priority.REPLY,
        due: datetime | None = None,
        first: int = 0,
    ) -> list[str]:
        """The prompts leave in this order, once the transaction commits; their ids. The first has the place `first`.

        `turn` is None for what no turn caused. Of a prompt only `secret` and `perishable` are looked at; one that is
        several at once has them in `prompts`.
        """
        if not prompts:
            return []
        common: Json = {"conversation_id": conversation_id, "address_id": address_id, "for_address": address_id}
        common |= {"turn": turn, "state": "queued", "priority": int(priority), "attempts": 0}
        common |= {"account": "", "reason": "", "due": due or now, "created_at": now}
        key_id = self._work.key_id_of(conversation_id)
        rows = [common | self._row(key_id, at, prompt, new_id(now)) for at, prompt in enumerate(prompts, first)]
        self._work.run(_PUT, rows)
        self._work.rang.add(Room.OUTBOX)
        return [row["id"] for row in rows]

    def _row(self, key_id: str, position: int, prompt: Json, row_id: str) -> Json:
        return {
            "id": row_id,
            "position": position,
            "prompt": self._work.seal(key_id, "outbox.prompt", row_id, prompt),
            "secret": any(each.get("secret") for each in (prompt, *prompt.get("prompts", ()))),
            "perishable": bool(prompt.get("perishable")),
        }

    def claim(
        self, worker: str, now: datetime, *, channels: Collection[str], limit: int = 20, lease: timedelta = LEASE
    ) -> list[OutboxRow]:
        """What this worker should send next: at most one message for each address, replies before bulk."""
        names = {f"channel{number}": name for number, name in enumerate(channels)}
        where = names | {"at": now, "most": limit}
        found = [self._read(row) for row in self._work.mappings(_claimable(len(names)), where)]
        if found:
            self._work.run(_CLAIM, [{"outbox_id": row.id, "by": worker, "until": now + lease} for row in found])
        return found

    def leave(self, ids: Sequence[str], worker: str, now: datetime, lease: timedelta = LEASE) -> int:
        """Committed just before the wire: from now on these may have left. How many are this worker's; only those may.

        Of several some could be another's by now; whoever claimed them in this very transaction need not count.
        """
        values = {"left_at": now, "lease_until": now + lease}
        rows = [named(values) | {"outbox_id": outbox_id, "by": worker} for outbox_id in ids]
        return self._work.run(_marking(tuple(values), failed=False), rows).rowcount if rows else 0

    def accepted(
        self,
        outbox_id: str,
        worker: str,
        *,
        provider_id: str,
        account: str,
        now: datetime,
        left_at: datetime | None = None,
    ) -> bool:
        """The provider has it, under this id; receipts that came before this note count now.

        `left_at` is the moment at which it came to the wire, where that is known better than by the note before.
        """
        noted: Json = {"provider_id": provider_id, "account": account, "sent_at": now, "reason": ""}
        noted |= {"left_at": left_at} if left_at else {}
        done = self._mine(outbox_id, worker, state="accepted", lease_until=None, **noted)
        return done and self._handed(outbox_id, account, provider_id)

    def _handed(self, outbox_id: str, account: str, provider_id: str) -> bool:
        self.mask_secret(outbox_id)
        self._receipts.apply_early(account, provider_id)
        return True

    def retry(self, outbox_id: str, worker: str, *, due: datetime, reason: str) -> bool:
        """It certainly did not leave, and is tried again then."""
        return self._mine(outbox_id, worker, failed=True, due=due, reason=reason, **_QUEUED_AGAIN)

    def release(self, outbox_id: str, worker: str) -> bool:
        """It was not tried, and waits as before."""
        return self._mine(outbox_id, worker, **_QUEUED_AGAIN)

    def failed(self, outbox_id: str, worker: str, *, reason: str) -> bool:
        """It will never leave; `reason` is a code."""
        return self._ended(outbox_id, worker, "failed", reason)

    def cancel(self, outbox_id: str, worker: str, *, reason: str) -> bool:
        """It must not leave any more (opted out, stale); `reason` is a code."""
        return self._ended(outbox_id, worker, "canceled", reason)

    def _ended(self, outbox_id: str, worker: str, state: str, reason: str) -> bool:
        done = self._mine(outbox_id, worker, state=state, reason=reason, lease_until=None)
        if done:
            self.mask_secret(outbox_id)
        return done

    def unknown(self, outbox_id: str, worker: str, *, reason: str) -> bool:
        """It may have left or not: nobody sends it again before that is known."""
        return self._mine(outbox_id, worker, state="unknown", reason=reason, lease_until=None)

    def _mine(self, outbox_id: str, worker: str, /, *, failed: bool = False, **values: Any) -> bool:
        marking = _marking(tuple(values), failed=failed)
        return self._work.run(marking, named(values) | {"outbox_id": outbox_id, "by": worker}).rowcount == 1

    def unknowns(self, limit: int = 100) -> list[OutboxRow]:
        """What may have left, the oldest first."""
        found = _WITH_ADDRESS.where(IS_UNKNOWN).order_by(outbox.c.id).limit(limit)
        return [self._read(row) for row in self._work.mappings(found)]

    def settle(self, outbox_id: str, *, provider_id: str, account: str, now: datetime) -> bool:
        """The provider lists it: it did leave."""
        noted: Json = {"provider_id": provider_id, "account": account, "sent_at": now}
        done = self._resolve(outbox_id, state="accepted", **noted)
        return done and self._handed(outbox_id, account, provider_id)

    def resend(self, outbox_id: str, now: datetime) -> bool:
        """The provider does not know it: it is sent again."""
        return self._resolve(outbox_id, due=now, attempts=outbox.c.attempts + 1, **_QUEUED_AGAIN)

    def abandon(self, outbox_id: str) -> bool:
        """Nobody will ever know, and it is not sent again: a person looks after it."""
        done = self._resolve(outbox_id, state="failed")
        if done:
            self.mask_secret(outbox_id)
        return done

    def _resolve(self, outbox_id: str, /, **values: Any) -> bool:
        self._work.rang.add(Room.OUTBOX)
        resolving = update(outbox).where(outbox.c.id == outbox_id, IS_UNKNOWN).values(**values)
        return self._work.run(resolving).rowcount == 1

    def withdraw_perishable(self, conversation_id: str, before_turn: int) -> int:
        """Questions of earlier turns that have not left do not leave any more; how many."""
        return self._work.run(_WITHDRAW, {"of_conversation": conversation_id, "before": before_turn}).rowcount

    def withdraw_for(self, address_id: str, before: datetime, *, reason: str = "opted_out") -> int:
        """What was put for this address before that moment does not leave any more; how many."""
        hers = update(outbox).where(outbox.c.address_id == address_id, outbox.c.created_at < before, IS_QUEUED)
        found = self._work.all(hers.values(state="canceled", reason=reason).returning(outbox.c.id))
        for row in found:
            self.mask_secret(row.id)
        return len(found)

    def find(self, account: str, provider_id: str) -> OutboxRow | None:
        """The message that the provider knows by this id."""
        found = _WITH_ADDRESS.where(outbox.c.provider_id == provider_id, outbox.c.account == account)
        return next((self._read(row) for row in self._work.mappings(found)), None)

    def held(self, account: str, provider_ids: Collection[str]) -> set[str]:
        """Those of these ids by which a message of ours is known already."""
        ours = select(outbox.c.provider_id).where(
            outbox.c.account == account, outbox.c.provider_id.in_(list(provider_ids))
        )
        return {row.provider_id for row in self._work.all(ours)}

    def on_the_wire(self, address_id: str) -> bool:
        """Whether somebody is sending to this address right now, or was when they died."""
        sending = select(outbox.c.id).where(outbox.c.address_id == address_id, IS_SENDING).limit(1)
        return self._work.first(sending) is not None

    def lost(self) -> list[OutboxRow]:
        """The messages of which this transaction learnt that nobody got them; each is given out once."""
        reported, self._receipts.lost = self._receipts.lost, []
        found = (self.find(account, provider_id) for account, provider_id in reported)
        return [row for row in found if row is not None]

    def try_again(self, outbox_id: str, *, due: datetime, reason: str) -> bool:
        """Whether a message that could not be delivered is sent once more: not a third time, and no secret.

        Reports about the earlier sending find it no more. It keeps nothing waiting: what came after it has left. And
        it stays noted when it left, for whoever got it nevertheless and answers.
        """
        lost = outbox.c.state.in_(LOST)
        again = update(outbox).where(outbox.c.id == outbox_id, lost, outbox.c.attempts < AGAIN, ~outbox.c.secret)
        values: Json = {"due": due, "reason": reason, "attempts": outbox.c.attempts + 1, "provider_id": None}
        queued: Json = {"state": "queued", "worker": None, "lease_until": None, "priority": int(Priority.BULK)}
        self._work.rang.add(Room.OUTBOX)
        return self._work.run(again.values(**values, **queued)).rowcount == 1

    def receipt(self, account: str, provider_id: str, status: str, reason: str, at: datetime) -> bool:
        """Whether a delivery report moved a message forward; one that comes too early is kept until it can."""
        return self._receipts.take(account, provider_id, status, reason, at)

    def lies_beside(self, row: OutboxRow, address_id: str) -> bool:
        """Whether what no turn caused was put for that address as well, at the same moment."""
        its = outbox.c
        same = (its.conversation_id == row.conversation_id, its.created_at == row.created_at, its.turn.is_(None))
        if row.turn is not None:
            return False
        found = select(its.id).where(its.address_id == address_id, *same).limit(1)
        return self._work.first(found) is not None

    def handed_at(self, conversation_id: str, turn: int) -> datetime | None:
        """When the last prompt of that turn was handed to the provider; None while it was not."""
        found = self._work.first(_HANDED, {"conversation_id": conversation_id, "of_turn": turn})
        return found.at if found else None

    def pending_for(self, address_id: str) -> list[OutboxRow]:
        """What waits for a live door to collect it, in order."""
        return [self._read(row) for row in self._work.mappings(_PENDING, {"of_address": address_id})]

    def uncollected(self, before: datetime, *, channels: Collection[str]) -> list[OutboxRow]:
        """Secrets that still wait at these doors since before that moment: withdrawn now, and masked."""
        here = outbox.c.channel.in_(list(channels)), outbox.c.created_at < before
        return self._withdraw("not_collected", IS_QUEUED, outbox.c.secret, *here)

    def withdraw_secrets(self, conversation_id: str) -> list[OutboxRow]:
        """Secrets of this conversation that have not left: withdrawn now, and masked."""
        its = outbox.c.conversation_id == conversation_id
        return self._withdraw("replaced", IS_QUEUED, outbox.c.secret, its)

    def _withdraw(self, reason: str, *which: ColumnElement[bool]) -> list[OutboxRow]:
        found = [self._read(row) for row in self._work.mappings(_WITH_ADDRESS.where(*which).order_by(outbox.c.id))]
        for row in found:
            self._work.change(outbox, row.id, state="canceled", reason=reason)
            self.mask_secret(row.id)
        return found

    def hand_over(self, ids: Collection[str], now: datetime) -> None:
        """A live door says these now."""
        handing = update(outbox).where(outbox.c.id.in_(list(ids)), IS_QUEUED)
        self._work.run(handing.values(state="sent", left_at=now, sent_at=now))
        for outbox_id in ids:
            self.mask_secret(outbox_id)

    def rescue(self, now: datetime) -> Rescued:
        """What a dead worker held waits again if it never left; if it may have, it is unknown."""
        expired = update(outbox).where(IS_SENDING, outbox.c.lease_until < now)
        unknown = expired.where(outbox.c.left_at.is_not(None)).values(state="unknown", reason="lost", lease_until=None)
        may_have_left = [row.id for row in self._work.all(unknown.returning(outbox.c.id))]
        queued = self._work.run(expired.where(outbox.c.left_at.is_(None)).values(**_QUEUED_AGAIN)).rowcount
        if queued:
            self._work.rang.add(Room.OUTBOX)
        self._receipts.apply_late()
        return Rescued(queued, may_have_left)

    def mask_secret(self, outbox_id: str) -> None:
        """What held a PIN holds it no more."""
        row = self._work.first(_SECRET, {"outbox_id": outbox_id})
        if row is None:
            return
        prompt = self._work.unseal_if("outbox.prompt", row.id, row.prompt) or {}
        key_id = self._work.key_id_of(row.conversation_id)
        sealed = self._work.seal(key_id, "outbox.prompt", row.id, masked(prompt))
        self._work.change(outbox, row.id, prompt=sealed)

    def _read(self, row: Mapping[Any, Any]) -> OutboxRow:
        its = outbox.c
        return OutboxRow(
            id=row[its.id],
            conversation_id=row[its.conversation_id],
            address=read_address(self._work, row),
            turn=row[its.turn],
            position=row[its.position],
            prompt=self._work.unseal_if("outbox.prompt", row[its.id], row[its.prompt]) or {},
            state=row[its.state],
            priority=row[its.priority],
            attempts=row[its.attempts],
            secret=row[its.secret],
            perishable=row[its.perishable],
            account=row[its.account],
            provider_id=row[its.provider_id],
            reason=row[its.reason],
            created_at=row[its.created_at],
            due=row[its.due],
            left_at=row[its.left_at],
        )
