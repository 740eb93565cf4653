"""Nothing is kept longer than its period, and nothing is erased because a clock is wrong."""

import datetime as dt
from pathlib import Path

import pytest
import sqlalchemy as sa
import yaml

from storage import ClockMoved, due_notices, load_periods, prove, purge
from storage.commands import PERIODS
from storage.retention import read_periods
from storage.tables import addresses, conversations, early_receipts, inbox, outbox, pin_tries, questions, tasks, unread
from tests.databases import NOW
from tests.storage.people import DAY, SECOND, accept, claim, put, register, send

periods = load_periods(PERIODS)


def later(store, moment):
    return purge(store, moment, periods, trust_clock=True)


def count(store, table):
    with store.read() as unit:
        return unit.connection.scalar(sa.select(sa.func.count()).select_from(table))


def test_the_table_of_periods_gives_a_reason_for_each():
    table = yaml.safe_load(Path(PERIODS).read_text())
    assert read_periods(table) == periods
    assert [name for name, row in table.items() if not row["because"].endswith(".")] == []


@pytest.mark.parametrize("fault", ["missing", "unknown", "no reason", "no days"])
def test_a_faulty_table_of_periods_is_refused_by_name(fault):
    table = yaml.safe_load(Path(PERIODS).read_text())
    match fault:
        case "missing":
            del table["tasks"]
        case "unknown":
            table["tasks_"] = table["tasks"]
        case "no reason":
            table["tasks"] = {"days": 3}
        case _:
            table["tasks"] = {"days": 0, "because": "None."}
    with pytest.raises(ValueError, match="tasks"):
        read_periods(table)


def test_replays_are_known_for_longer_than_providers_repeat_them():
    assert periods.inbox_ids >= dt.timedelta(days=30)


def test_people_who_come_back_after_three_weeks_are_still_known(store):
    accept(store)
    assert later(store, NOW + 21 * DAY).conversations == 0


def test_without_consent_nobody_is_kept(store):
    accept(store)
    due = NOW + periods.without_consent
    assert later(store, due).conversations == 0
    assert later(store, due + SECOND).conversations == 1
    assert [count(store, table) for table in (addresses, conversations)] == [0, 0]


def test_an_unfinished_registration_is_erased_after_one_notice(store):
    ana = register(store)
    due = NOW + periods.unfinished + SECOND
    with store.write() as unit:
        assert due_notices(unit, due - 2 * SECOND, periods) == []
        assert due_notices(unit, due, periods) == [ana.conversation_id]
        unit.conversations.noticed(ana.conversation_id, due)
        assert due_notices(unit, due + DAY, periods) == []
    assert later(store, due + periods.after_notice).conversations == 0
    assert later(store, due + periods.after_notice + SECOND).conversations == 1


def test_without_the_notice_nothing_unfinished_is_erased(store):
    register(store)
    assert later(store, NOW + 3 * periods.unfinished).conversations == 0


def test_who_answers_the_notice_is_kept_and_told_again_only_after_the_whole_period(store):
    ana = register(store)
    due = NOW + periods.unfinished + SECOND
    with store.write() as unit:
        unit.conversations.noticed(ana.conversation_id, due)
        unit.conversations.save(ana.conversation_id, state={}, turn=2, stage="core", language="es", now=due + DAY)
    assert later(store, due + periods.after_notice + 2 * DAY).conversations == 0
    with store.read() as unit:
        assert due_notices(unit, due + periods.unfinished, periods) == []
        assert due_notices(unit, due + DAY + periods.unfinished + SECOND, periods) == [ana.conversation_id]


def test_a_finished_registration_is_kept_for_its_period(store):
    ana = register(store)
    with store.write() as unit:
        unit.cases.complete(ana.case_id, NOW)
    assert later(store, NOW + periods.finished).conversations == 0
    with store.read() as unit:
        assert due_notices(unit, NOW + periods.finished, periods) == []
    assert later(store, NOW + periods.finished + SECOND).conversations == 1


def test_a_hold_stops_the_purge(store):
    ana = register(store)
    with store.write() as unit:
        unit.cases.complete(ana.case_id, NOW)
        unit.cases.hold(ana.case_id, on=True)
    assert later(store, NOW + 2 * periods.finished).conversations == 0


def test_what_was_said_word_for_word_goes_first_and_the_answers_stay(store):
    ana = register(store)
    send(store, claim(store)[0], "SM1")
    done = later(store, NOW + periods.inbox_bodies + SECOND)
    assert (done.inbox, done.outbox, done.conversations) == (1, 1, 0)
    with store.read() as unit:
        assert unit.connection.scalars(sa.select(inbox.c.body)).all() == [None]
        assert unit.connection.scalars(sa.select(outbox.c.prompt)).all() == [None]
        assert unit.cases.answers(ana.case_id)["p1.given_names"].value == "Ana"


def test_a_replay_is_known_until_its_id_goes(store):
    first = accept(store, provider_id="SM1")
    with store.write() as unit:
        unit.inbox.mark_taken(first.inbox_id, turn=1, now=NOW, answer=["x"])
    later(store, NOW + periods.without_consent + SECOND)
    assert accept(store, provider_id="SM1", now=NOW + periods.inbox_bodies).state == "erased"
    later(store, NOW + periods.inbox_ids + SECOND)
    assert count(store, inbox) == 0


def test_what_waits_is_not_purged(store):
    ana = register(store)
    accept(store, now=NOW + SECOND)
    done = later(store, NOW + periods.inbox_bodies - DAY)
    assert (done.inbox, done.outbox) == (0, 0)
    later(store, NOW + periods.inbox_bodies + 2 * SECOND)
    with store.read() as unit:
        assert unit.inbox.oldest(ana.conversation_id).message == {"text": "hola"}


def test_what_nobody_collected_is_not_said_any_more_and_not_kept(store):
    page = register(store)
    put(store, page, {"text": "483920", "secret": True}, turn=2)
    put(store, page, {"text": "in a year"}, turn=None, due=NOW + 365 * DAY)
    later(store, NOW + periods.outbox_bodies)
    with store.read() as unit:
        assert len(unit.outbox.pending_for(page.address_id)) == 3
    later(store, NOW + periods.outbox_bodies + SECOND)
    with store.read() as unit:
        (left,) = unit.outbox.pending_for(page.address_id)
        rows = unit.all(sa.select(outbox.c.state, outbox.c.reason).where(outbox.c.prompt.is_(None)))
    assert left.prompt == {"text": "in a year"}
    assert [tuple(row) for row in rows] == [("canceled", "too_late")] * 2


def test_the_rest_goes_after_its_period(store):
    with store.write() as unit:
        unit.inbox.unread("AC1", b"?", "no_body", NOW)
        (task,) = unit.tasks.list()
        unit.tasks.close(task.id, NOW)
        unit.tasks.open("unread", now=NOW)
        unit.outbox.receipt("AC1", "SM-nobodys", "sent", "", NOW)
    prove(store, "12345674", "000000", "sms:x", NOW)
    assert later(store, NOW + periods.receipts + SECOND).others == 2
    assert later(store, NOW + periods.unread + SECOND).others == 1
    assert later(store, NOW + periods.tasks + SECOND).tasks == 1
    assert [count(store, table) for table in (unread, pin_tries, early_receipts, tasks)] == [0, 0, 0, 1]


def test_a_question_goes_after_its_month_and_its_conversation_stays(store):
    register(store)
    assert later(store, NOW + periods.questions).others == 0
    assert later(store, NOW + periods.questions + SECOND).others == 1
    assert (count(store, questions), count(store, conversations)) == (0, 1)


@pytest.mark.parametrize("jump", [dt.timedelta(days=400), -SECOND])
def test_a_clock_that_jumped_erases_nothing_until_it_stays(store, jump):
    purge(store, NOW, periods)
    accept(store, now=NOW)
    with pytest.raises(ClockMoved):
        purge(store, NOW + jump, periods)
    assert count(store, conversations) == 1
    stays = purge(store, NOW + jump + dt.timedelta(hours=1), periods)
    assert stays.conversations == (1 if jump > DAY else 0)


def test_a_daily_purge_trusts_the_clock(store):
    accept(store)
    late = dt.timedelta(minutes=50)  # an hourly look comes a little later each day
    erased = [purge(store, NOW + day * (DAY + late), periods).conversations for day in range(31)]
    assert sum(erased) == erased[29] == 1
