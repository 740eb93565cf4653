"""A conversation moves on one turn at a time, and an address remembers where it may talk."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.databases import NOW
from tests.storage.people import ANA, BEA, DAY, SECOND, accept


def save(unit, conversation_id, *, turn=1, state=None, heard=True, now=NOW):
    unit.conversations.save(
        conversation_id, state=state or {}, turn=turn, stage="core", language="ht", now=now, heard=heard
    )


def save_and_fail(unit, conversation_id):
    save(unit, conversation_id, turn=9)
    raise ArithmeticError


def test_a_new_conversation_has_no_state_and_no_turns(store):
    accepted = accept(store, language="es")
    with store.read() as unit:
        found = unit.conversations.peek(accepted.conversation_id)
    assert (found.state, found.turn, found.case_id, found.language) == (None, 0, None, "es")


def test_what_a_turn_saved_is_found_by_the_next(store):
    accepted = accept(store)
    with store.write() as unit:
        save(unit, accepted.conversation_id, turn=4, state={"open": ["p1.name"], "no": False, "zero": 0})
    with store.write() as unit:
        found = unit.conversations.lock(accepted.conversation_id)
    assert (found.turn, found.stage, found.language) == (4, "core", "ht")
    assert found.state == {"open": ["p1.name"], "no": False, "zero": 0}
    assert (found.last_turn_at, found.last_heard_at) == (NOW, NOW)


def test_a_turn_that_nobody_caused_is_not_heard(store):
    accepted = accept(store)
    with store.write() as unit:
        save(unit, accepted.conversation_id)
        save(unit, accepted.conversation_id, heard=False, now=NOW + DAY)
        found = unit.conversations.peek(accepted.conversation_id)
    assert (found.last_heard_at, found.last_turn_at) == (NOW, NOW + DAY)


def test_nothing_is_saved_when_the_turn_fails(store):
    accepted = accept(store)
    with pytest.raises(ArithmeticError), store.write() as unit:
        save_and_fail(unit, accepted.conversation_id)
    with store.read() as unit:
        assert unit.conversations.peek(accepted.conversation_id).turn == 0


def test_turns_at_once_lose_nothing(store, other_store):
    accepted = accept(store)

    def take_turn(number):
        with (store, other_store)[number % 2].write() as unit:
            found = unit.conversations.lock(accepted.conversation_id)
            heard = [*(found.state or {}).get("heard", []), number]
            save(unit, found.id, turn=found.turn + 1, state={"heard": heard})

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(take_turn, range(12)))
    with store.read() as unit:
        found = unit.conversations.peek(accepted.conversation_id)
    assert (found.turn, sorted(found.state["heard"])) == (12, list(range(12)))


def test_a_conversation_that_somebody_has_is_skipped(store, other_store):
    accepted = accept(store)
    if store.engine_name == "sqlite":
        return  # there a writer is alone
    with store.write() as unit:
        unit.conversations.lock(accepted.conversation_id)
        with other_store.write() as other:
            assert other.conversations.lock(accepted.conversation_id, skip_locked=True) is None
    with other_store.write() as other:
        assert other.conversations.lock(accepted.conversation_id, skip_locked=True).turn == 0


def test_one_at_a_time_is_alone_with_a_conversation(store, other_store):
    other = store if store.engine_name == "sqlite" else other_store  # SQLite has one serving process
    with store.alone("1" * 32) as first, other.alone("1" * 32) as second, other.alone("2" * 32) as elsewhere:
        assert (first, second, elsewhere) == (True, False, True)
    with other.alone("1" * 32) as afterwards:
        assert afterwards


def test_who_fails_while_alone_leaves_the_conversation_free(store):
    with pytest.raises(ArithmeticError), store.alone("1" * 32):
        raise ArithmeticError
    with store.alone("1" * 32) as afterwards:
        assert afterwards


def test_there_is_no_conversation_that_never_was(store):
    with store.write() as unit:
        assert unit.conversations.lock("0" * 32) is None
        assert unit.conversations.peek("0" * 32) is None


def test_another_household_from_one_address_is_another_conversation(store):
    first = accept(store)
    with store.write() as unit:
        second = unit.conversations.begin(first.address_id, NOW + SECOND, "fr")
    assert accept(store, now=NOW + 2 * SECOND).conversation_id == second
    with store.read() as unit:
        assert unit.addresses.conversations_of(first.address_id) == [first.conversation_id, second]
        assert unit.conversations.peek(second).language == "fr"


def test_an_address_that_joins_brings_its_untaken_messages(store):
    ana, bea = accept(store, ANA), accept(store, BEA, text="35968532 483920")
    waiting = accept(store, BEA, text="and one more", now=NOW + SECOND)
    with store.write() as unit:
        unit.inbox.mark_taken(bea.inbox_id, turn=1, now=NOW)
        unit.addresses.join(bea.address_id, ana.conversation_id, NOW)
    with store.read() as unit:
        assert unit.inbox.get(waiting.inbox_id).conversation_id == ana.conversation_id
        assert unit.inbox.get(waiting.inbox_id).message == {"text": "and one more"}
        assert unit.inbox.get(bea.inbox_id).conversation_id == bea.conversation_id
        assert [address.value for address in unit.addresses.of(ana.conversation_id)] == [ANA, BEA]
        assert unit.addresses.of(bea.conversation_id) == []
    assert accept(store, BEA, now=NOW + SECOND).conversation_id == ana.conversation_id


def test_an_address_is_read_back_by_its_value_only(store):
    made = accept(store)
    with store.read() as unit:
        assert unit.addresses.find("sms", ANA).id == made.address_id
        assert unit.addresses.get(made.address_id).value == ANA
        assert unit.addresses.find("whatsapp", ANA) is None
        assert unit.addresses.find("sms", BEA) is None


def test_who_is_meant_before_ever_writing_gets_an_address(store):
    with store.write() as unit:
        duty = unit.addresses.find_or_make("sms", BEA, NOW, "es")
        assert unit.addresses.find_or_make("sms", BEA, NOW) == duty
    assert (duty.value, duty.language, duty.last_in_at) == (BEA, "es", None)


def test_an_address_keeps_what_happened_to_it(store):
    accepted = accept(store)
    with store.write() as unit:
        its = unit.addresses
        its.stop(accepted.address_id, NOW)
        its.block(accepted.address_id)
        its.silence(accepted.address_id)
        its.mute(accepted.address_id, NOW + DAY)
        its.speaks(accepted.address_id, "pt")
        its.remember(accepted.address_id, {"window": "ñ"})
        found = its.get(accepted.address_id)
    assert (found.opted_out_at, found.blocked, found.silent) == (NOW, True, True)
    assert (found.muted_until, found.language, found.memory) == (NOW + DAY, "pt", {"window": "ñ"})


def test_start_opens_again_what_stop_closed(store):
    accepted = accept(store)
    with store.write() as unit:
        unit.addresses.stop(accepted.address_id, NOW)
        unit.addresses.start(accepted.address_id)
        assert unit.addresses.get(accepted.address_id).opted_out_at is None


def test_an_answer_makes_an_address_reachable_and_ends_the_silence(store):
    accepted = accept(store)
    with store.write() as unit:
        assert [unit.addresses.unanswered(accepted.address_id) for _ in range(3)] == [1, 2, 3]
        unit.addresses.silence(accepted.address_id)
        unit.addresses.block(accepted.address_id)
        unit.addresses.heard(accepted.address_id, NOW, answered=False)
        looping = unit.addresses.get(accepted.address_id)
        unit.addresses.heard(accepted.address_id, NOW + SECOND)
        answering = unit.addresses.get(accepted.address_id)
    assert (looping.unanswered, looping.silent, looping.blocked, looping.last_in_at) == (3, True, False, NOW)
    assert (answering.unanswered, answering.silent) == (0, False)


def test_an_account_remembers_its_cursor(store):
    with store.write() as unit:
        assert unit.accounts.memory("AC1") == {}
        unit.accounts.remember("AC1", {"seen": 1})
        unit.accounts.remember("AC1", {"seen": 2})
    with store.read() as unit:
        assert unit.accounts.memory("AC1") == {"seen": 2}
        assert unit.accounts.memory("AC2") == {}
