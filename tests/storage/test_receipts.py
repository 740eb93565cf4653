"""Delivery reports move a message forward only, in whatever order they come (PEERS case 14)."""

import itertools

import pytest

from storage.receipts import states_before
from tests.databases import NOW
from tests.storage.people import DAY, accept, claim, put, send, states


def report(store, *statuses, provider_id="SM1", account="AC1"):
    with store.write() as unit:
        return [unit.outbox.receipt(account, provider_id, status, "", NOW) for status in statuses]


def sent(store):
    accepted = accept(store)
    put(store, accepted, {"text": "one"})
    send(store, claim(store)[0], "SM1")
    return accepted.conversation_id


@pytest.mark.parametrize("order", list(itertools.permutations(["sent", "delivered", "read"])))
def test_every_order_ends_the_same(store, order):
    conversation_id = sent(store)
    report(store, *order)
    assert states(store, conversation_id) == [("read", "one")]


@pytest.mark.parametrize("order", list(itertools.permutations(["sent", "delivered", "failed"])))
def test_a_failure_after_the_delivery_undoes_nothing(store, order):
    conversation_id = sent(store)
    report(store, *order)
    first = next(status for status in order if status != "sent")
    assert states(store, conversation_id) == [(first, "one")]


def test_a_report_counts_once(store):
    sent(store)
    assert report(store, "delivered", "delivered", "sent") == [True, False, False]


def test_a_report_that_came_before_our_note_is_not_lost(store):
    accepted = accept(store)
    put(store, accepted, {"text": "one"})
    (row,) = claim(store)
    assert report(store, "delivered", "sent") == [False, False]
    send(store, row, "SM1")
    assert states(store, accepted.conversation_id) == [("delivered", "one")]


def test_a_report_kept_while_the_note_was_written_is_applied_by_the_rescuer(store):
    conversation_id = sent(store)
    with store.write() as unit:
        from storage.tables import early_receipts

        row = {"id": "f" * 32, "account": "AC1", "provider_id": "SM1", "status": "delivered", "reason": "", "at": NOW}
        unit.insert(early_receipts, row)
        unit.outbox.rescue(NOW + DAY)
    assert states(store, conversation_id) == [("delivered", "one")]


def test_one_id_at_two_accounts_is_two_messages(store):
    conversation_id = sent(store)
    report(store, "delivered", account="AC2")
    assert states(store, conversation_id) == [("accepted", "one")]


def test_a_word_that_is_no_status_is_refused(store):
    with pytest.raises(ValueError, match="not in tuple"):
        report(store, "arrived")


def test_nothing_follows_a_final_state():
    assert [state for state in states_before("canceled") if state in {"failed", "undelivered"}] == []
    assert states_before("delivered") == ["queued", "sending", "unknown", "accepted", "sent"]
