"""Wrong PINs are counted in the database, for each reference, for each source, and for everybody together.

The figures are those of docs/safety.md. A reference that does not exist is counted like one that does. When many
references fail at once, nobody is shut out who has a clean record: the limits become narrow (docs/decisions/0015).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import bindparam, delete, func, select, text

from storage.ids import new_id
from storage.statements import Fixed
from storage.tables import cases, pin_tries
from storage.work import Work

DAY, HOUR = timedelta(days=1), timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Limits:
    """Wrong PINs in a day: on one reference, from one address, from a network that many people share."""

    reference: int
    address: int
    network: int


USUAL, NARROW = Limits(5, 10, 40), Limits(2, 2, 8)
#: So many different references tried in an hour are no people's mistakes.
OVERALL = 50
#: One try is counted after the other; the number is ours alone (PostgreSQL's advisory locks have numbers).
_ALONE = text("SELECT pg_advisory_xact_lock(7260521)")
_its = pin_tries.c
_count = select(func.count()).select_from(pin_tries)
#: Looks no further than it must: the more was tried, the less a look may cost.
_tried = select(_its.reference).where(_its.at > bindparam("hour")).distinct().limit(OVERALL + 1).subquery()
_COUNTED = Fixed(
    select(
        _count.where(_its.reference == bindparam("on"), _its.at > bindparam("day")).scalar_subquery().label("on_it"),
        _count.where(_its.source == bindparam("by"), _its.at > bindparam("day")).scalar_subquery().label("from_it"),
        select(func.count()).select_from(_tried).scalar_subquery().label("everywhere"),
    )
)


class Tries:
    """The wrong PINs of the last day."""

    def __init__(self, work: Work) -> None:
        self._work = work

    def may_try(self, reference: str, source: str, now: datetime, *, shared: bool = False) -> bool:
        """Whether a PIN would be looked at: no limit is reached. `shared`: the source is a network, not an address."""
        keys = self._work.keys
        tried = {"on": keys.try_index("reference", reference), "by": keys.try_index("source", source)}
        found = self._work.first(_COUNTED, tried | {"day": now - DAY, "hour": now - HOUR})
        limits = NARROW if found.everywhere > OVERALL else USUAL
        most = limits.network if shared else limits.address
        return int(found.on_it) < limits.reference and int(found.from_it) < most

    def count_try(self, reference: str, source: str, now: datetime, *, shared: bool = False) -> str | None:
        """A try is counted before it is looked at; its id. None: a limit is reached, and nothing is looked at."""
        if self._work.engine_name == "postgresql":
            self._work.run(_ALONE)
        if not self.may_try(reference, source, now, shared=shared):
            return None
        keys, row_id = self._work.keys, new_id(now)
        hidden = {
            "reference": keys.try_index("reference", reference),
            "source": keys.try_index("source", source),
        }
        self._work.insert(pin_tries, hidden | {"id": row_id, "at": now})
        return row_id

    def forgive(self, try_id: str) -> None:
        """The PIN was right: this try does not count."""
        self._work.run(delete(pin_tries).where(pin_tries.c.id == try_id))

    def locked_cases(self, now: datetime) -> list[str]:
        """Ids of the cases on which so many wrong PINs were tried that no more are looked at for a day."""
        often = select(_its.reference).where(_its.at > now - DAY).group_by(_its.reference)
        locked = {row.reference for row in self._work.all(often.having(func.count() >= USUAL.reference))}
        # An index leads to no reference: all of them are tried, which takes a tenth of a second for 25,000.
        every = self._work.all(select(cases.c.id, cases.c.reference)) if locked else ()
        return [row.id for row in every if self._work.keys.try_index("reference", row.reference) in locked]

    def unlock(self, reference: str) -> None:
        """Wrong PINs on this reference are forgotten: it has a new one."""
        index = self._work.keys.try_index("reference", reference)
        self._work.run(delete(pin_tries).where(pin_tries.c.reference == index))
