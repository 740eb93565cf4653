"""Tasks wait for a person; danger is told to the duty address at once, and again until somebody takes it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, Select, select, update

from storage.ids import new_id
from storage.rows import Json, TaskRow
from storage.tables import tasks
from storage.work import Work

#: How long an alert stays unanswered before it is told again.
AGAIN = timedelta(minutes=15)


class Tasks:
    """What waits for a person; its kind is sealed with the rest."""

    def __init__(self, work: Work) -> None:
        self._work = work

    def open(
        self,
        kind: str,
        *,
        now: datetime,
        conversation_id: str | None = None,
        case_id: str | None = None,
        detail: Json | None = None,
        alert: bool = False,
        once: bool = False,
    ) -> str:
        """A new task; its id. `alert`: told at once and again; `once`: an open one of this kind is enough."""
        same = self._same(kind, conversation_id) if once else None
        if same:
            return same.id
        task_id = new_id(now)
        content = {"kind": kind, "detail": detail or {}}
        sealed = self._seal("tasks.content", task_id, content, conversation_id)
        row = {"id": task_id, "conversation_id": conversation_id, "case_id": case_id, "content": sealed}
        root_key = None if conversation_id else self._work.keys.newest.id
        times = {"opened_at": now, "alert_at": now if alert else None, "told_count": 0}
        self._work.insert(tasks, row | times | {"root_key": root_key})
        return task_id

    def was_opened(self, kind: str, conversation_id: str, since: datetime) -> bool:
        """Whether such a task of this conversation was opened since then, be it closed or not."""
        recent = select(tasks).where(tasks.c.conversation_id == conversation_id, tasks.c.opened_at > since)
        return any(task.kind == kind for task in self._read_all(recent))

    def _same(self, kind: str, conversation_id: str | None) -> TaskRow | None:
        still_open = select(tasks).where(tasks.c.conversation_id == conversation_id, tasks.c.closed_at.is_(None))
        return next((task for task in self._read_all(still_open) if task.kind == kind), None)

    def _seal(self, column: str, task_id: str, value: Any, conversation_id: str | None) -> bytes:
        if conversation_id is None:
            return self._work.seal_by_root(column, task_id, value)
        return self._work.seal(self._work.key_id_of(conversation_id), column, task_id, value)

    def list(self) -> Sequence[TaskRow]:
        """All open tasks, the oldest first."""
        return self._read_all(select(tasks).where(tasks.c.closed_at.is_(None)))

    def get(self, task_id: str) -> TaskRow | None:
        """The task of this id, open or closed."""
        return next(iter(self._read_all(select(tasks).where(tasks.c.id == task_id))), None)

    def take(self, task_id: str, who: str, now: datetime) -> bool:
        """Whether it was there to be taken; nobody is told of it any more."""
        found = self.get(task_id)
        if found is None or found.closed_at:
            return False
        taken = self._seal("tasks.taken_by", task_id, who, found.conversation_id)
        taking = update(tasks).where(tasks.c.id == task_id, tasks.c.closed_at.is_(None))
        return self._work.run(taking.values(taken_by=taken, alert_at=None)).rowcount == 1

    def close(self, task_id: str, now: datetime) -> bool:
        """Whether it was open."""
        closing = update(tasks).where(tasks.c.id == task_id, tasks.c.closed_at.is_(None))
        return self._work.run(closing.values(closed_at=now, alert_at=None)).rowcount == 1

    def due_alerts(self, now: datetime) -> Sequence[TaskRow]:
        """Open tasks that the duty address should be told of now."""
        return self._read_all(select(tasks).where(tasks.c.closed_at.is_(None), tasks.c.alert_at <= now))

    def told(self, task_id: str, now: datetime) -> None:
        """The duty address has been told; it will be told again after a quarter of an hour."""
        telling = update(tasks).where(tasks.c.id == task_id, tasks.c.alert_at.is_not(None))
        self._work.run(telling.values(told_at=now, told_count=tasks.c.told_count + 1, alert_at=now + AGAIN))

    def _read_all(self, found: Select[Any]) -> Sequence[TaskRow]:
        return [self._read(row) for row in self._work.all(found.order_by(tasks.c.id))]

    def _read(self, row: Row[Any]) -> TaskRow:
        content = self._work.unseal("tasks.content", row.id, row.content)
        return TaskRow(
            id=row.id,
            kind=content["kind"],
            conversation_id=row.conversation_id,
            case_id=row.case_id,
            detail=content["detail"],
            opened_at=row.opened_at,
            told_at=row.told_at,
            told_count=row.told_count,
            taken_by=self._work.unseal_if("tasks.taken_by", row.id, row.taken_by),
            closed_at=row.closed_at,
        )
