"""What has been kept long enough is erased; the periods stand in `bot/content/retention.yml`, each with its reason.

Also in the files: SQLite overwrites what it frees, and its log is emptied; PostgreSQL writes its data keys anew.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import yaml
from sqlalchemy import Column, ColumnElement, Select, delete, func, or_, select, text, update

from storage.erasure import erase
from storage.errors import ClockMoved, StoreBusy
from storage.store import Store, Unit
from storage.tables import (
    IS_QUEUED,
    IS_WAITING,
    cases,
    conversations,
    early_receipts,
    files,
    inbox,
    marks,
    outbox,
    pin_tries,
    questions,
    tasks,
    unread,
)

BATCH = 100
#: A daily purge may come late by half a day before the clock is doubted.
JUMP = timedelta(hours=36)
PURGED = "purged"
#: States in which a message may still leave.
UNFINISHED = ("queued", "sending", "unknown")


@dataclass(frozen=True, slots=True, kw_only=True)
class Periods:
    """How long each kind of thing is kept."""

    #: A conversation without consent, from the last thing heard.
    without_consent: timedelta
    #: A registration that was never confirmed, from the last thing heard until its one notice.
    unfinished: timedelta
    #: How long such a notice waits for an answer.
    after_notice: timedelta
    #: A confirmed registration, from the last thing heard.
    finished: timedelta
    #: What was said to us, word for word.
    inbox_bodies: timedelta
    #: The provider's id of a message, so that a replay is known.
    inbox_ids: timedelta
    #: What we said, word for word.
    outbox_bodies: timedelta
    #: A closed task.
    tasks: timedelta
    #: What was asked and not answered, and whether an answer helped.
    questions: timedelta
    #: A recording, a picture or an attachment.
    files: timedelta
    #: What came and was no message we know.
    unread: timedelta
    #: A wrong PIN.
    pin_tries: timedelta
    #: A delivery report that no message ever claimed.
    receipts: timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class Purged:
    """How many of each were erased."""

    conversations: int
    inbox: int
    outbox: int
    tasks: int
    others: int


def read_periods(plain: Mapping[str, Mapping[str, Any]]) -> Periods:
    """The periods of a parsed file; ValueError names what is missing, unknown, shorter than a day or without reason."""
    wrong = wrong_periods(plain)
    if wrong:
        raise ValueError(f"retention: look at {', '.join(wrong)}")
    return Periods(**{name: timedelta(days=int(row["days"])) for name, row in plain.items()})


def wrong_periods(plain: Mapping[str, Any]) -> list[str]:
    """The periods of a parsed file that are missing, unknown, no whole days or without a reason."""
    wrong = sorted({field.name for field in fields(Periods)} ^ set(plain))
    return wrong + [name for name, row in plain.items() if name not in wrong and not _is_period(row)]


def _is_period(row: Any) -> bool:
    days = row.get("days") if isinstance(row, Mapping) else None
    return isinstance(days, int) and days > 0 and bool(row.get("because"))


def load_periods(path: Path) -> Periods:
    """The periods of a file."""
    return read_periods(yaml.safe_load(path.read_text()))


def _last_heard() -> ColumnElement[datetime]:
    return func.coalesce(conversations.c.last_heard_at, conversations.c.created_at)


def due_notices(unit: Unit, now: datetime, periods: Periods) -> list[str]:
    """Conversations whose registration was never confirmed, and that should hear once that it will be erased."""
    silent = (
        select(conversations.c.id)
        .join(cases)
        .where(cases.c.completed_at.is_(None), cases.c.legal_hold.is_(False))
        .where(_last_heard() < now - periods.unfinished)
        .where(or_(conversations.c.noticed_at.is_(None), conversations.c.noticed_at <= _last_heard()))
    )
    return [row.id for row in unit.all(silent.order_by(conversations.c.id))]


def purge(store: Store, now: datetime, periods: Periods, *, trust_clock: bool = False) -> Purged:
    """What is past its period is gone, also from the files. ClockMoved: not before the next run.

    `trust_clock` is for a person who has looked at the clock.
    """
    _check_clock(store, now, trust=trust_clock)
    done = Purged(
        conversations=_erase_due(store, now, periods),
        inbox=_empty_inbox(store, now, periods),
        outbox=_empty_outbox(store, now, periods),
        tasks=_remove(store, tasks.c.closed_at, now - periods.tasks),
        others=_remove(store, unread.c.received_at, now - periods.unread)
        + _remove(store, questions.c.asked_at, now - periods.questions)
        + _remove(store, files.c.received_at, now - periods.files)
        + _remove(store, pin_tries.c.at, now - periods.pin_tries)
        + _remove(store, early_receipts.c.at, now - periods.receipts),
    )
    clean_files(store)
    return done


def _check_clock(store: Store, now: datetime, *, trust: bool) -> None:
    """A clock that jumped must not erase: the run after the jump only notes the time."""
    with store.write() as unit:
        last = unit.connection.scalar(select(marks.c.at).where(marks.c.name == PURGED))
        if not unit.insert_once(marks, {"name": PURGED, "at": now}):
            unit.run(update(marks).where(marks.c.name == PURGED).values(at=now))
    if last and not trust and not timedelta(0) <= now - last <= JUMP:
        raise ClockMoved


def _erase_due(store: Store, now: datetime, periods: Periods) -> int:
    """In small steps, each of which looks anew: somebody may have come back in the meantime."""
    due = _due(now, periods).limit(BATCH)
    count = 0
    while True:
        with store.write() as unit:
            found = unit.all(due)
            for row in found:
                erase(unit, row.id, now)
        count += len(found)
        if not found:
            return count


def _due(now: datetime, periods: Periods) -> Select[tuple[str]]:
    silent_since, its = _last_heard(), conversations.c
    nobodys = its.case_id.is_(None) & (silent_since < now - periods.without_consent)
    noticed = its.noticed_at.is_not(None) & (its.noticed_at < now - periods.after_notice)
    never_done = cases.c.completed_at.is_(None) & noticed & (silent_since < its.noticed_at)
    confirmed = cases.c.completed_at < now - periods.finished
    done = confirmed & (silent_since < now - periods.finished)
    free = cases.c.legal_hold.is_not(True)
    return select(its.id).outerjoin(cases).where(free, or_(nobodys, never_done, done)).order_by(its.id)


def _empty_inbox(store: Store, now: datetime, periods: Periods) -> int:
    old = ~IS_WAITING & (inbox.c.received_at < now - periods.inbox_bodies) & inbox.c.body.is_not(None)
    ids = ~IS_WAITING & (inbox.c.received_at < now - max(periods.inbox_ids, periods.inbox_bodies))
    with store.write() as unit:
        emptied = unit.run(update(inbox).where(old).values(body=None, answer=None)).rowcount
        unit.run(delete(inbox).where(ids))
    return emptied


def _empty_outbox(store: Store, now: datetime, periods: Periods) -> int:
    """What nobody collected in all that time, a PIN perhaps, is not said any more either."""
    before = now - periods.outbox_bodies
    old = outbox.c.state.not_in(UNFINISHED) & (outbox.c.created_at < before)
    with store.write() as unit:
        unit.run(update(outbox).where(IS_QUEUED, outbox.c.due < before).values(state="canceled", reason="too_late"))
        return unit.run(update(outbox).where(old, outbox.c.prompt.is_not(None)).values(prompt=None)).rowcount


def _remove(store: Store, at: Column[datetime], before: datetime) -> int:
    with store.write() as unit:
        return unit.run(delete(at.table).where(at < before)).rowcount


def clean_files(store: Store) -> None:
    """What was erased is gone from the files too; StoreBusy when somebody reads so long that it is not."""
    if store.engine_name == "sqlite":
        _empty_log(store)
    else:
        with store.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(text("VACUUM FULL data_keys"))


def _empty_log(store: Store) -> None:
    # Past SQLAlchemy, which would begin a transaction: within one, SQLite empties nothing.
    with closing(store.engine.raw_connection()) as connection:
        blocked = connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    if blocked:
        raise StoreBusy
