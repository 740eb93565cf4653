"""Wrong PINs are counted in the database, for each reference, for each source, and for everybody together.

The figures are those of docs/safety.md: 5 in a day on one reference, 10 in a day from one source, 50 different
references in an hour. A reference that does not exist is counted like one that does.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, delete, func, select, text

from storage.ids import new_id
from storage.tables import pin_tries
from storage.work import Work

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
PER_REFERENCE, PER_SOURCE, OVERALL = 5, 10, 50
#: One try is counted after the other; the number is ours alone (PostgreSQL's advisory locks have numbers).
_ALONE = text("SELECT pg_advisory_xact_lock(7260521)")


class Tries:
    """The wrong PINs of the last day."""

    def __init__(self, work: Work) -> None:
        self._work = work

    def may_try(self, reference: str, source: str, now: datetime) -> bool:
        """Whether a PIN would be looked at: no limit is reached."""
        its, keys = pin_tries.c, self._work.keys
        on_it = self._count(its.reference == keys.try_index("reference", reference), now - DAY)
        from_it = self._count(its.source == keys.try_index("source", source), now - DAY)
        tried = select(func.count(its.reference.distinct())).where(its.at > now - HOUR)
        everywhere = self._work.connection.scalar(tried) or 0
        return on_it < PER_REFERENCE and from_it < PER_SOURCE and everywhere <= OVERALL

    def count_try(self, reference: str, source: str, now: datetime) -> str | None:
        """A try is counted before it is looked at; its id. None: a limit is reached, and nothing is looked at."""
        if self._work.engine_name == "postgresql":
            self._work.run(_ALONE)
        if not self.may_try(reference, source, now):
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

    def is_locked(self, reference: str, now: datetime) -> bool:
        """Whether so many wrong PINs were tried on this reference that no more are looked at for a day."""
        index = self._work.keys.try_index("reference", reference)
        return self._count(pin_tries.c.reference == index, now - DAY) >= PER_REFERENCE

    def unlock(self, reference: str) -> None:
        """Wrong PINs on this reference are forgotten: it has a new one."""
        index = self._work.keys.try_index("reference", reference)
        self._work.run(delete(pin_tries).where(pin_tries.c.reference == index))

    def _count(self, which: ColumnElement[bool], since: datetime) -> int:
        counted = select(func.count()).select_from(pin_tries).where(which, pin_tries.c.at > since)
        return self._work.connection.scalar(counted) or 0
