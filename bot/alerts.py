"""Danger reaches somebody: the duty address is told at once, and again every quarter of an hour until a task is taken.

What is sent says nothing about anybody: the kind of the task and its id, which ``mpp tasks`` shows to who may read it.
"""

from __future__ import annotations

from datetime import datetime

from bot.house import House
from bot.logs import log
from bot.says import bundles, codes
from storage import Priority, TaskRow, Unit


def tell_duty(house: House, unit: Unit, task: TaskRow, now: datetime) -> bool:
    """A message to the duty address lies in the outbox; False when nobody is on duty or the door is not open."""
    channel = house.channels.get(house.duty.channel) if house.duty else None
    if house.duty is None or channel is None:
        log.error("nobody_on_duty", kind=task.kind, id=task.id)
        return False
    duty = unit.addresses.find_or_make(house.duty.channel, house.duty.value, now)
    alert = bundles(channel, [codes(house.language(), "alert", task.kind, task.id)])
    unit.outbox.put_all(duty.conversation_id, duty.id, alert, turn=None, now=now, priority=Priority.ALERT)
    unit.tasks.told(task.id, now)
    return True


def tell_again(house: House, now: datetime) -> int:
    """The duty address is told of every alert that is due; how many were told."""
    with house.store.read() as unit:
        if not unit.tasks.due_alerts(now):
            return 0
    with house.store.write() as unit:
        return sum(tell_duty(house, unit, task, now) for task in unit.tasks.due_alerts(now))


def raise_alarm(house: House, unit: Unit, kind: str, conversation_id: str, case_id: str | None, now: datetime) -> None:
    """A task that somebody must take now: one for a conversation, told in this very transaction."""
    task_id = unit.tasks.open(kind, now=now, conversation_id=conversation_id, case_id=case_id, alert=True, once=True)
    task = unit.tasks.get(task_id)
    if task is not None and task.told_count == 0:
        tell_duty(house, unit, task, now)
