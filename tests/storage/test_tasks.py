"""A task waits for a person, and danger is told again until somebody takes it."""

import datetime as dt

from tests.databases import NOW
from tests.storage.people import accept

QUARTER = dt.timedelta(minutes=15)


def test_open_tasks_are_listed_oldest_first(store):
    accepted = accept(store)
    with store.write() as unit:
        unit.tasks.open("call_back", now=NOW, conversation_id=accepted.conversation_id, detail={"topic": "ñ"})
        unit.tasks.open("unread", now=NOW)
        first, second = unit.tasks.list()
    assert (first.kind, first.detail, first.conversation_id) == (
        "call_back",
        {"topic": "ñ"},
        accepted.conversation_id,
    )
    assert (second.kind, second.detail, second.conversation_id) == ("unread", {}, None)


def test_a_closed_task_is_not_listed(store):
    with store.write() as unit:
        task_id = unit.tasks.open("unread", now=NOW)
        assert unit.tasks.close(task_id, NOW)
        assert not unit.tasks.close(task_id, NOW)
        assert unit.tasks.list() == []
        assert unit.tasks.get(task_id).closed_at == NOW


def test_danger_is_told_again_every_quarter_of_an_hour_until_it_is_taken(store):
    accepted = accept(store)
    with store.write() as unit:
        its = unit.tasks
        task_id = its.open("danger", now=NOW, conversation_id=accepted.conversation_id, alert=True)
        told_at = []
        for minute in range(0, 40, 5):
            now = NOW + dt.timedelta(minutes=minute)
            for task in its.due_alerts(now):
                its.told(task.id, now)
                told_at.append(minute)
        assert told_at == [0, 15, 30]
        assert (its.get(task_id).told_count, its.get(task_id).told_at) == (3, NOW + 2 * QUARTER)
        assert its.take(task_id, "Marta", NOW)
        assert its.due_alerts(NOW + 10 * QUARTER) == []
        its.told(task_id, NOW)
        assert its.due_alerts(NOW + 10 * QUARTER) == []
        assert its.get(task_id).taken_by == "Marta"
        assert [task.id for task in its.list()] == [task_id]


def test_a_closed_task_cannot_be_taken(store):
    with store.write() as unit:
        task_id = unit.tasks.open("unread", now=NOW)
        unit.tasks.close(task_id, NOW)
        assert not unit.tasks.take(task_id, "Marta", NOW)
        assert not unit.tasks.take("0" * 32, "Marta", NOW)


def test_once_means_one_open_task_of_a_kind(store):
    accepted = accept(store)
    where = {"conversation_id": accepted.conversation_id, "once": True, "now": NOW}
    with store.write() as unit:
        first = unit.tasks.open("call_back", **where)
        assert unit.tasks.open("call_back", **where) == first
        other = unit.tasks.open("danger", **where)
        unit.tasks.close(first, NOW)
        assert unit.tasks.open("call_back", **where) not in {first, other}


def test_only_danger_is_told(store):
    with store.write() as unit:
        unit.tasks.open("unread", now=NOW)
        assert unit.tasks.due_alerts(NOW) == []
