"""A delivery report only moves a message forward, in whatever order the reports come, and even before our own note."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, delete, exists, select, update

from bot.dialogue.messages import DELIVERY
from storage.ids import new_id
from storage.statements import Fixed
from storage.tables import early_receipts, outbox
from storage.work import Work

#: States that nothing follows.
FINAL = ("failed", "undelivered", "canceled")
#: What a provider reports of a message that it took and that nobody got.
LOST = ("failed", "undelivered")
#: States in which the person has it: no later failure undoes that.
ARRIVED = ("delivered", "read")
_EARLY = Fixed(
    select(early_receipts)
    .where(early_receipts.c.provider_id == bindparam("of_id"), early_receipts.c.account == bindparam("of_account"))
    .order_by(early_receipts.c.id)
)


def states_before(status: str) -> list[str]:
    """The states that this report moves on from."""
    stays = FINAL + ARRIVED if status in FINAL else FINAL
    return [state for state in DELIVERY[: DELIVERY.index(status)] if state not in stays]


class Receipts:
    """The delivery reports of the providers."""

    def __init__(self, work: Work) -> None:
        self._work = work
        #: Account and id of every message that nobody got, as was learnt in this transaction.
        self.lost: list[tuple[str, str]] = []

    def take(self, account: str, provider_id: str, status: str, reason: str, at: datetime) -> bool:
        """Whether the report moved a message; kept when no message has this id yet. ValueError: no such status."""
        ours = (outbox.c.provider_id == provider_id, outbox.c.account == account)
        moving = update(outbox).where(*ours, outbox.c.state.in_(states_before(status)))
        if self._work.run(moving.values(state=status, reason=reason)).rowcount:
            if status in LOST:
                self.lost.append((account, provider_id))
            return True
        if self._work.first(select(outbox.c.id).where(*ours)) is None:
            row = {"id": new_id(at), "account": account, "provider_id": provider_id}
            self._work.insert(early_receipts, row | {"status": status, "reason": reason, "at": at})
        return False

    def apply_early(self, account: str, provider_id: str) -> None:
        """Reports about this message that came before we had noted its id."""
        for row in self._work.all(_EARLY, {"of_id": provider_id, "of_account": account}):
            self._take_again(row)

    def apply_late(self) -> None:
        """Reports that were kept while, at the same moment, the message's id was noted."""
        its = outbox.c
        same = (its.provider_id == early_receipts.c.provider_id) & (its.account == early_receipts.c.account)
        for row in self._work.all(select(early_receipts).where(exists().where(same)).order_by(early_receipts.c.id)):
            self._take_again(row)

    def _take_again(self, row: Row[Any]) -> None:
        self._work.run(delete(early_receipts).where(early_receipts.c.id == row.id))
        self.take(row.account, row.provider_id, row.status, row.reason, row.at)
