"""A message is in the inbox once, however often, from however many sides and in whatever order it comes."""

import threading

import pytest

from bot.dialogue.messages import Receipt
from bot.intake import accept, take_in
from channels.base import Unread
from storage import StoreBusy
from tests.intake import process
from tests.intake.wire import Person, drain, new_house, posted, take_all

SENDER = "+525500000001"


def at_once(count, action):
    """The action by so many threads that begin together; their results."""
    together, results = threading.Barrier(count), []

    def run(number):
        together.wait()
        results.append(action(number))

    threads = [threading.Thread(target=run, args=(each,)) for each in range(count)]
    for each in threads:
        each.start()
    for each in threads:
        each.join(60)
    return results


def test_the_same_message_five_times_at_once_has_one_effect(house, clock, post):
    message = posted(SENDER, "hola", "SM1", clock())
    accepted = at_once(5, lambda _: accept(house, message))
    drain(house)
    assert sorted(each.replay for each in accepted) == [False, True, True, True, True]
    assert len({each.inbox_id for each in accepted}) == 1
    assert len(post.heard_by(SENDER)) == 2


def test_the_same_message_from_several_processes_at_once_has_one_effect(
    database_url, keys, content, house, tmp_path, post
):
    def knock(_house):
        accept(_house, posted(SENDER, "hola", "SM1", _house.clock()))
        take_all(_house)

    def one_process(_):
        return process.run(
            knock, database_url=database_url, key_file=keys.path, journal=tmp_path / "journal", content=content
        )

    assert at_once(5, one_process) == [0] * 5
    drain(house)
    assert len(post.heard_by(SENDER)) == 2


def test_two_messages_of_a_new_person_at_once_make_one_conversation(house, clock):
    messages = [posted(SENDER, text, f"SM{text}", clock()) for text in ("hola", "1")]
    accepted = at_once(2, lambda number: accept(house, messages[number]))
    assert len({each.conversation_id for each in accepted}) == 1
    assert len({each.address_id for each in accepted}) == 1


def test_two_messages_of_a_new_person_through_two_processes_make_one_conversation(
    house, clock, other_store, keys, content
):
    houses = [house, new_house(other_store, keys, content, clock)]
    messages = [posted(SENDER, text, f"SM{text}", clock()) for text in ("hola", "1")]
    accepted = at_once(2, lambda number: accept(houses[number], messages[number]))
    assert len({each.conversation_id for each in accepted}) == 1


def test_messages_are_taken_in_the_order_in_which_they_were_sent(house, clock, maria):
    later, earlier = clock.goes_on(seconds=9), clock.goes_on(seconds=-5)
    clock.goes_on(seconds=60)
    accept(house, posted(maria.value, "ayuda", "SM2", later))
    accept(house, posted(maria.value, "hola", "SM1", earlier))
    take_all(house)
    with house.store.read() as unit:
        turns = {unit.inbox.get(accept_again(house, each)).turn for each in ("SM1",)}
    assert turns == {1}


def accept_again(house, provider_id):
    return accept(house, posted(SENDER, "", provider_id, house.clock())).inbox_id


def test_two_messages_in_quick_order_end_in_one_case_with_one_answer_each(house, clock, post):
    maria = Person(house, clock)
    maria.says("hola")
    accept(house, posted(maria.value, "1", "SM1", clock.goes_on(seconds=1)))
    accept(house, posted(maria.value, "1", "SM2", clock.goes_on(seconds=1)))
    drain(house)
    with house.store.read() as unit:
        answers = unit.cases.answers(maria.conversation.case_id)
    # The second "1" came before "who registers?" could be read: it is asked again, and is nobody's answer.
    assert {key: each.value for key, each in answers.items()} == {"consent": True}


def test_a_strange_item_is_kept_sealed_for_staff_and_is_no_message(house):
    taken = take_in(house, [Unread(account="post", provider_id="x", raw="??", reason="short_code")])
    with house.store.read() as unit:
        tasks = [each.kind for each in unit.tasks.list()]
        waiting = unit.inbox.waiting()
    assert (taken, tasks, waiting) == (0, ["unread"], [])


def test_everything_of_one_request_is_in_or_nothing(house, clock):
    good = posted(SENDER, "hola", "SM1", clock())
    bad = Receipt(provider_id="out1", account="post", status="no such status", at=clock())
    with pytest.raises(ValueError):
        take_in(house, [good, bad])
    with house.store.read() as unit:
        assert unit.inbox.waiting() == []


def test_a_store_that_is_locked_says_so_and_nothing_is_accepted(house, clock, monkeypatch):
    if house.store.engine_name == "postgresql":
        pytest.skip("PostgreSQL has no lock on everything") if False else None
    monkeypatch.setattr("storage.store.PATIENCE", 0.05)
    entered, leave = threading.Event(), threading.Event()

    def hold():
        with house.store.write():
            entered.set()
            leave.wait(10)

    holder = threading.Thread(target=hold)
    holder.start()
    entered.wait(10)
    if house.store.engine_name == "sqlite":
        with pytest.raises(StoreBusy):
            accept(house, posted(SENDER, "hola", "SM1", clock()))
    else:
        accept(house, posted(SENDER, "hola", "SM1", clock()))
    leave.set()
    holder.join(10)
    again = accept(house, posted(SENDER, "hola", "SM1", clock()))
    assert again.replay == (house.store.engine_name == "postgresql")
