"""What was acknowledged is in the inbox, and has its effect once."""

import datetime as dt
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import func, select

from storage.tables import address_conversations, addresses, conversations, data_keys, inbox
from tests.databases import NOW
from tests.storage.people import ANA, BEA, SECOND, accept


def count(store, table):
    with store.read() as unit:
        return unit.connection.scalar(select(func.count()).select_from(table))


def at_once(stores, task, times):
    with ThreadPoolExecutor(times) as pool:
        return list(pool.map(lambda number: task(stores[number % len(stores)], number), range(times)))


def test_a_message_is_read_back_as_it_came(store):
    accepted = accept(store, text="Ñandú ¿sí? 🙂")
    with store.read() as unit:
        message = unit.inbox.oldest(accepted.conversation_id)
    assert message.message == {"text": "Ñandú ¿sí? 🙂"}
    assert (message.address_id, message.account, message.received_at) == (accepted.address_id, "AC1", NOW)


def test_a_new_address_gets_one_conversation_and_one_key(store):
    first, second = accept(store), accept(store)
    assert first.conversation_id == second.conversation_id
    assert [count(store, table) for table in (addresses, conversations, data_keys)] == [1, 1, 1]


def test_two_addresses_do_not_share_a_conversation(store):
    assert accept(store, ANA).conversation_id != accept(store, BEA).conversation_id


def test_one_value_on_two_channels_is_two_addresses(store):
    assert accept(store, ANA).address_id != accept(store, ANA, channel="whatsapp").address_id


def test_a_replay_changes_nothing_and_hears_the_stored_answer(store):
    first = accept(store, provider_id="SM7")
    with store.write() as unit:
        unit.inbox.mark_taken(first.inbox_id, turn=1, now=NOW, answer=[{"text": "bien"}])
    again = accept(store, provider_id="SM7", text="something else")
    assert (again.replay, again.state, again.answer) == (True, "taken", [{"text": "bien"}])
    assert again.inbox_id == first.inbox_id
    assert count(store, inbox) == 1


def test_a_replay_of_what_was_not_taken_has_no_answer_yet(store):
    accept(store, provider_id="SM7")
    again = accept(store, provider_id="SM7")
    assert (again.replay, again.state, again.answer) == (True, "waiting", None)


def test_the_same_webhook_five_times_at_once_is_one_message(store, other_store):
    """PEERS case 1."""
    for number in range(4):
        found = at_once([store, other_store], lambda its, _, n=number: accept(its, provider_id=f"SM-once-{n}"), 5)
        assert [each.replay for each in found].count(False) == 1
        assert len({each.inbox_id for each in found}) == 1
    assert count(store, inbox) == 4


def test_two_first_messages_at_once_make_one_conversation(store, other_store):
    """PEERS case 2."""
    for number in range(4):
        value = f"+52550000010{number}"
        found = at_once([store, other_store], lambda its, _, v=value: accept(its, v), 4)
        assert len({(each.address_id, each.conversation_id) for each in found}) == 1
    tables = (addresses, conversations, data_keys, address_conversations, inbox)
    assert [count(store, table) for table in tables] == [4, 4, 4, 4, 16]


def test_messages_are_taken_oldest_first(store):
    accept(store, text="two", now=NOW + SECOND)
    accepted = accept(store, text="three", now=NOW + SECOND)
    accept(store, text="one, fetched late", now=NOW + 60 * SECOND, received_at=NOW)
    heard = []
    with store.write() as unit:
        while message := unit.inbox.oldest(accepted.conversation_id):
            heard.append(message.message["text"])
            unit.inbox.mark_taken(message.id, turn=len(heard), now=NOW)
    assert heard == ["one, fetched late", "two", "three"]


def test_the_conversation_that_waited_longest_comes_first(store):
    bea = accept(store, BEA, now=NOW)
    ana = accept(store, ANA, now=NOW + SECOND)
    accept(store, BEA, now=NOW + 2 * SECOND)
    with store.read() as unit:
        assert unit.inbox.waiting() == [bea.conversation_id, ana.conversation_id]
        assert unit.inbox.waiting(1) == [bea.conversation_id]


def test_a_masked_message_is_kept_masked(store):
    accepted = accept(store, text="35968532 483920")
    with store.write() as unit:
        unit.inbox.mark_taken(accepted.inbox_id, turn=3, now=NOW, masked={"text": "••••"})
    with store.read() as unit:
        message = unit.inbox.get(accepted.inbox_id)
    assert (message.message, message.turn, message.state) == ({"text": "••••"}, 3, "taken")


def test_five_failures_set_a_message_aside_and_the_next_goes_on(store):
    poisoned = accept(store, text="bad")
    accept(store, text="good", now=NOW + SECOND)
    with store.write() as unit:
        assert [unit.inbox.fail(poisoned.inbox_id, NOW) for _ in range(5)] == [1, 2, 3, 4, 5]
    with store.read() as unit:
        assert unit.inbox.oldest(poisoned.conversation_id).message == {"text": "good"}
        assert unit.inbox.get(poisoned.inbox_id).state == "aside"
        (task,) = unit.tasks.list()
    assert (task.kind, task.detail) == ("set_aside", {"inbox_id": poisoned.inbox_id})
    assert task.conversation_id == poisoned.conversation_id


def test_the_reconciler_sees_which_messages_are_here(store):
    accept(store, provider_id="SM1")
    with store.read() as unit:
        assert unit.inbox.known("AC1", ["SM1", "SM2"]) == {"SM1"}
        assert unit.inbox.known("AC2", ["SM1"]) == set()


def test_what_is_no_message_is_kept_sealed_with_a_task(store):
    with store.write() as unit:
        unread_id = unit.inbox.unread("AC1", b"\xff\x00{", "no_body", NOW)
        (task,) = unit.tasks.list()
    assert (task.kind, task.detail) == ("unread", {"unread_id": unread_id, "reason": "no_body"})


def test_a_moment_without_a_time_zone_is_refused(store):
    with pytest.raises(Exception, match="time zone"):
        accept(store, now=dt.datetime(2021, 2, 24))  # noqa: DTZ001
