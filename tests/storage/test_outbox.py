"""What a turn said leaves in order, once, and ends in a stated outcome."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy.exc import IntegrityError

from storage import Priority
from storage.outbox import LEASE, MASK
from tests.databases import NOW
from tests.storage.people import ANA, BEA, DAY, SECOND, accept, claim, put, send, states


def texts(rows):
    return [row.prompt["text"] for row in rows]


def test_prompts_leave_in_order_one_at_a_time(store):
    accepted = accept(store)
    put(store, accepted, {"text": "one"}, {"text": "two"})
    (first,) = claim(store)
    assert texts([first]) == ["one"]
    assert claim(store) == []
    send(store, first, "SM1")
    assert texts(claim(store)) == ["two"]


def test_a_claimed_message_knows_where_it_goes(store):
    accepted = accept(store)
    put(store, accepted, {"text": "one", "perishable": True})
    (row,) = claim(store)
    assert (row.address.channel, row.address.value, row.turn, row.position) == ("sms", ANA, 1, 0)
    assert (row.conversation_id, row.perishable, row.secret) == (accepted.conversation_id, True, False)


def test_two_addresses_do_not_wait_for_each_other(store):
    for value in (ANA, BEA):
        put(store, accept(store, value), {"text": value})
    assert texts(claim(store)) == [ANA, BEA]


def test_replies_leave_before_bulk_that_came_first(store):
    accepted = accept(store)
    put(store, accepted, {"text": "bulk"}, turn=None, priority=Priority.BULK)
    put(store, accepted, {"text": "reply"}, now=NOW + SECOND)
    put(store, accepted, {"text": "alert"}, turn=None, priority=Priority.ALERT, now=NOW + 2 * SECOND)
    order = []
    while rows := claim(store, now=NOW + DAY):
        order += texts(rows)
        send(store, rows[0], f"SM{len(order)}")
    assert order == ["alert", "reply", "bulk"]


def test_nothing_leaves_before_it_is_due_and_keeps_nothing_waiting(store):
    accepted = accept(store)
    put(store, accepted, {"text": "tomorrow"}, turn=None, due=NOW + DAY)
    put(store, accepted, {"text": "now"}, now=NOW + SECOND)
    (row,) = claim(store, now=NOW + SECOND)
    assert texts([row]) == ["now"]
    send(store, row, "SM1")
    assert claim(store, now=NOW + SECOND) == []
    assert texts(claim(store, now=NOW + DAY)) == ["tomorrow"]


def test_what_is_tried_again_is_not_overtaken(store):
    accepted = accept(store)
    put(store, accepted, {"text": "one"}, {"text": "two"})
    (row,) = claim(store)
    with store.write() as unit:
        assert unit.outbox.retry(row.id, "w1", due=NOW + 60 * SECOND, reason="503")
    assert claim(store) == []
    (again,) = claim(store, now=NOW + 60 * SECOND)
    assert (texts([again]), again.attempts, again.reason) == (["one"], 1, "503")


def test_what_was_not_tried_waits_as_before(store):
    put(store, accept(store), {"text": "one"})
    (row,) = claim(store)
    with store.write() as unit:
        assert unit.outbox.release(row.id, "w1")
    (again,) = claim(store)
    assert (again.id, again.attempts) == (row.id, 0)


def test_a_muted_address_waits(store):
    accepted = accept(store)
    put(store, accepted, {"text": "one"})
    with store.write() as unit:
        unit.addresses.mute(accepted.address_id, NOW + DAY)
    assert claim(store) == []
    assert texts(claim(store, now=NOW + DAY)) == ["one"]


def test_only_the_doors_asked_for_are_claimed(store):
    put(store, accept(store, "page-1", channel="web"), {"text": "web"})
    put(store, accept(store), {"text": "sms"})
    assert texts(claim(store, channels=("sms", "whatsapp"))) == ["sms"]


def test_no_message_is_claimed_twice_by_workers_at_once(store, other_store):
    for number in range(20):
        put(store, accept(store, f"+52550000{number:04}"), {"text": str(number)})

    def work(number):
        mine = []
        while rows := claim((store, other_store)[number % 2], f"w{number}", limit=3):
            mine += texts(rows)
        return mine

    with ThreadPoolExecutor(4) as pool:
        claimed = [text for mine in pool.map(work, range(4)) for text in mine]
    # A worker that meets only rows of others stops early: what is left is claimed now.
    claimed += texts(claim(store, "w9", limit=20))
    assert sorted(claimed, key=int) == [str(number) for number in range(20)]


def test_a_late_worker_cannot_speak_for_another(store):
    put(store, accept(store), {"text": "one"})
    (row,) = claim(store, "late")
    with store.write() as unit:
        unit.outbox.rescue(NOW + LEASE + SECOND)
    claim(store, "w2", now=NOW + LEASE + SECOND)
    with store.write() as unit:
        its = unit.outbox
        assert not its.leave([row.id], "late", NOW)
        assert not its.accepted(row.id, "late", provider_id="SM1", account="AC1", now=NOW)
        assert not its.failed(row.id, "late", reason="21610")
        assert not its.retry(row.id, "late", due=NOW, reason="503")
        assert not its.unknown(row.id, "late", reason="reset")
        assert its.leave([row.id], "w2", NOW)


def test_what_a_dead_worker_never_sent_waits_again(store):
    """PEERS case 15: the crash came before the wire."""
    put(store, accept(store), {"text": "one"})
    claim(store)
    with store.write() as unit:
        assert unit.outbox.rescue(NOW + LEASE - SECOND).queued == 0
        rescued = unit.outbox.rescue(NOW + LEASE + SECOND)
    assert (rescued.queued, rescued.unknown) == (1, [])
    assert texts(claim(store, "w2")) == ["one"]


def test_what_a_dead_worker_may_have_sent_is_unknown(store):
    """PEERS case 15: the crash came between the wire and our note."""
    accepted = accept(store)
    put(store, accepted, {"text": "one"}, {"text": "two"})
    (row,) = claim(store)
    with store.write() as unit:
        unit.outbox.leave([row.id], "w1", NOW)
        rescued = unit.outbox.rescue(NOW + LEASE + SECOND)
        assert [each.id for each in unit.outbox.unknowns()] == [row.id]
    assert (rescued.queued, rescued.unknown) == (0, [row.id])
    assert states(store, accepted.conversation_id) == [("unknown", "one"), ("queued", "two")]
    assert texts(claim(store, "w2")) == ["two"]


def test_an_unknown_message_that_the_provider_lists_did_leave(store):
    accepted = accept(store)
    put(store, accepted, {"text": "one"})
    (row,) = claim(store)
    with store.write() as unit:
        unit.outbox.unknown(row.id, "w1", reason="timeout")
        assert unit.outbox.settle(row.id, provider_id="SM1", account="AC1", now=NOW)
        assert not unit.outbox.settle(row.id, provider_id="SM2", account="AC1", now=NOW)
        assert unit.outbox.receipt("AC1", "SM1", "delivered", "", NOW)
    assert states(store, accepted.conversation_id) == [("delivered", "one")]


def test_an_unknown_message_that_the_provider_does_not_know_is_sent_again(store):
    put(store, accept(store), {"text": "one"})
    (row,) = claim(store)
    with store.write() as unit:
        unit.outbox.unknown(row.id, "w1", reason="timeout")
        assert unit.outbox.resend(row.id, NOW)
        assert not unit.outbox.resend(row.id, NOW)
    (again,) = claim(store)
    assert (again.id, again.attempts) == (row.id, 1)


def test_a_failed_message_ends_and_lets_the_next_go(store):
    accepted = accept(store)
    put(store, accepted, {"text": "one"}, {"text": "two"}, {"text": "three"})
    (row,) = claim(store)
    with store.write() as unit:
        assert unit.outbox.failed(row.id, "w1", reason="21610")
    (row,) = claim(store)
    with store.write() as unit:
        assert unit.outbox.cancel(row.id, "w1", reason="opted_out")
    assert texts(claim(store)) == ["three"]
    assert [state for state, _ in states(store, accepted.conversation_id)] == ["failed", "canceled", "sending"]


def test_a_stale_question_is_withdrawn_and_a_receipt_is_not(store):
    accepted = accept(store)
    put(store, accepted, {"text": "receipt"}, {"text": "question", "perishable": True}, turn=1)
    put(store, accepted, {"text": "next", "perishable": True}, turn=2)
    with store.write() as unit:
        assert unit.outbox.withdraw_perishable(accepted.conversation_id, before_turn=2) == 1
    assert states(store, accepted.conversation_id) == [
        ("queued", "receipt"),
        ("canceled", "question"),
        ("queued", "next"),
    ]


def test_a_question_that_is_leaving_is_not_withdrawn(store):
    accepted = accept(store)
    put(store, accepted, {"text": "question", "perishable": True})
    claim(store)
    with store.write() as unit:
        assert unit.outbox.withdraw_perishable(accepted.conversation_id, before_turn=2) == 0


def test_a_turn_cannot_speak_twice(store):
    accepted = accept(store)
    put(store, accepted, {"text": "one"}, turn=1)
    with pytest.raises(IntegrityError):
        put(store, accepted, {"text": "one"}, turn=1)
    put(store, accepted, {"text": "reminder"}, turn=None)
    put(store, accepted, {"text": "reminder"}, turn=None)
    assert len(states(store, accepted.conversation_id)) == 3


@pytest.mark.parametrize("end", ["accepted", "failed", "canceled"])
def test_a_pin_is_masked_once_its_message_has_ended(store, end):
    accepted = accept(store)
    prompt = {"text": "PIN 483920", "short": "483920", "key": "pin", "secret": True}
    put(store, accepted, prompt)
    (row,) = claim(store)
    assert row.prompt == prompt
    with store.write() as unit:
        match end:
            case "accepted":
                unit.outbox.accepted(row.id, "w1", provider_id="SM1", account="AC1", now=NOW)
            case "failed":
                unit.outbox.failed(row.id, "w1", reason="30003")
            case _:
                unit.outbox.cancel(row.id, "w1", reason="opted_out")
    assert states(store, accepted.conversation_id) == [(end, MASK)]


def test_a_live_door_collects_what_waits_for_it(store):
    accepted = accept(store, "page-1", channel="web")
    put(store, accepted, {"text": "one"}, {"text": "483920", "secret": True})
    with store.write() as unit:
        waiting = unit.outbox.pending_for(accepted.address_id)
        unit.outbox.hand_over([row.id for row in waiting], NOW + SECOND)
        assert unit.outbox.pending_for(accepted.address_id) == []
        assert unit.outbox.handed_at(accepted.conversation_id, 1) == NOW + SECOND
    assert texts(waiting) == ["one", "483920"]
    assert states(store, accepted.conversation_id) == [("sent", "one"), ("sent", MASK)]


def test_a_turn_was_handed_over_when_its_last_prompt_was(store):
    accepted = accept(store)
    put(store, accepted, {"text": "one"}, {"text": "two"})
    handed = []
    for number in (1, 2):
        (row,) = claim(store)
        send(store, row, f"SM{number}", now=NOW + number * SECOND)
        with store.read() as unit:
            handed.append(unit.outbox.handed_at(accepted.conversation_id, 1))
    assert handed == [None, NOW + 2 * SECOND]


def test_a_pin_among_other_prompts_is_masked_and_they_are_not(store):
    accepted = accept(store)
    secret = {"text": "PIN 483920", "spoken": "4 8 3", "filled": "483920", "key": "pin", "secret": True}
    put(store, accepted, {"prompts": [{"text": "hola"}, secret]})
    (row,) = claim(store)
    assert row.secret
    send(store, row, "SM1")
    with store.read() as unit:
        kept = unit.outbox.find("AC1", "SM1").prompt
    masked = {"text": MASK, "spoken": MASK, "filled": MASK, "key": "pin", "secret": True}
    assert kept == {"prompts": [{"text": "hola"}, masked]}


def test_a_message_is_found_by_the_provider_s_id(store):
    put(store, accept(store), {"text": "one"})
    (row,) = claim(store)
    send(store, row, "SM1")
    with store.read() as unit:
        assert unit.outbox.find("AC1", "SM1").id == row.id
        assert unit.outbox.find("AC2", "SM1") is None


def test_what_waits_for_an_address_that_said_stop_is_withdrawn(store):
    accepted = accept(store)
    put(store, accepted, {"text": "bulk"}, {"text": "483920", "secret": True}, turn=1)
    put(store, accepted, {"text": "you will hear no more"}, turn=2, now=NOW + SECOND)
    with store.write() as unit:
        assert unit.outbox.withdraw_for(accepted.address_id, NOW + SECOND) == 2
    assert states(store, accepted.conversation_id) == [
        ("canceled", "bulk"),
        ("canceled", MASK),
        ("queued", "you will hear no more"),
    ]


def test_a_message_that_could_not_be_delivered_is_tried_twice_more(store):
    put(store, accept(store), {"text": "one"})
    outcomes = []
    for number in range(3):
        (row,) = claim(store)
        send(store, row, f"SM{number}")
        with store.write() as unit:
            unit.outbox.receipt("AC1", f"SM{number}", "undelivered", "30003", NOW)
            outcomes.append(unit.outbox.try_again(row.id, due=NOW, reason="30003"))
    assert outcomes == [True, True, False]


def test_a_late_report_about_the_first_sending_does_not_touch_the_second(store):
    accepted = accept(store)
    put(store, accepted, {"text": "one"})
    (row,) = claim(store)
    send(store, row, "SM1")
    with store.write() as unit:
        unit.outbox.receipt("AC1", "SM1", "failed", "30003", NOW)
        unit.outbox.try_again(row.id, due=NOW, reason="30003")
        assert not unit.outbox.receipt("AC1", "SM1", "delivered", "", NOW)
    assert states(store, accepted.conversation_id) == [("queued", "one")]


@pytest.mark.parametrize("status", ["accepted", "delivered"])
def test_what_did_not_fail_is_not_tried_again(store, status):
    put(store, accept(store), {"text": "one"})
    (row,) = claim(store)
    send(store, row, "SM1")
    with store.write() as unit:
        if status != "accepted":
            unit.outbox.receipt("AC1", "SM1", status, "", NOW)
        assert not unit.outbox.try_again(row.id, due=NOW, reason="30003")


def test_a_masked_pin_is_not_sent_again(store):
    put(store, accept(store), {"text": "483920", "secret": True})
    (row,) = claim(store)
    send(store, row, "SM1")
    with store.write() as unit:
        unit.outbox.receipt("AC1", "SM1", "failed", "30003", NOW)
        assert not unit.outbox.try_again(row.id, due=NOW, reason="30003")
