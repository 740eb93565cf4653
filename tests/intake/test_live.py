"""A live door has its answer in its own request, shows it until the person goes on, and loses nothing to a lost answer."""

import threading
from dataclasses import replace

import pytest

from bot import live
from bot.dialogue.messages import Address, Field
from bot.intake import accept, take_turn
from bot.live import converse_live, look, open_live_door, registered
from bot.says import bundles, say
from tests.intake.wire import Person, Room, drain, posted

ROOM = Address("room", "0123456789abcdef")


def keys_of(prompts):
    return [each.key for each in prompts]


def begin(visitor):
    return visitor.says(command="language:es").says(command="start").says("sí", about="consent")


def test_a_stranger_sees_how_it_begins_and_nothing_is_stored(house):
    prompts = look(house, None, Room.door)
    with house.store.read() as unit:
        assert unit.addresses.find("room", ROOM.value) is None
    assert prompts == look(house, ROOM, Room.door)
    assert prompts[-1].choices


def test_what_is_said_is_answered_at_once(visitor):
    visitor.says(command="language:es").says(command="start")
    assert "ask-consent" in keys_of(visitor.prompts)


def test_a_reload_shows_the_same_page(visitor, house):
    begin(visitor)
    assert look(house, ROOM, Room.door) == visitor.prompts


def test_the_pin_is_shown_until_the_person_goes_on(visitor, house):
    begin(visitor)
    (pin,) = [each for each in visitor.prompts if each.secret]
    assert pin in look(house, ROOM, Room.door)
    visitor.says(command="repeat")
    assert not [each for each in look(house, ROOM, Room.door) if each.secret]


def test_the_same_message_again_gets_the_same_answer_and_has_no_effect(visitor, house):
    begin(visitor)
    first, turn = visitor.prompts, conversation(house).turn
    assert converse_live(house, visitor.last) == first
    assert conversation(house).turn == turn


def test_an_old_message_again_gets_its_old_answer_without_the_pin(visitor, house):
    begin(visitor)
    old, first = visitor.last, visitor.prompts
    (pin,) = [each.text for each in first if each.secret]
    visitor.says(command="repeat")
    again = converse_live(house, old)
    assert keys_of(again) == keys_of(first)
    assert pin not in [each.text for each in again]


def conversation(house, address=ROOM):
    with house.store.read() as unit:
        return unit.conversations.peek(unit.addresses.find(address.channel, address.value).conversation_id)


def test_older_messages_are_taken_first(visitor, house, clock):
    visitor.says(command="language:es")
    waiting = replace(visitor.last, provider_id="older", command="start", received_at=clock.goes_on(seconds=1))
    accept(house, waiting)
    visitor.says("sí", about="consent")
    assert conversation(house).case_id is not None


def test_who_would_wait_too_long_is_asked_for_a_moment_and_sees_the_answer_later(visitor, house, monkeypatch):
    visitor.says(command="language:es")
    monkeypatch.setattr(live, "PATIENCE", 0.05)
    with house.store.alone(conversation(house).id):
        visitor.says(command="start")
        assert keys_of(visitor.prompts)[-1] == "one-moment"
    take_turn(house, conversation(house).id)
    assert "ask-consent" in keys_of(look(house, ROOM, Room.door))
    assert "one-moment" not in keys_of(look(house, ROOM, Room.door))


def test_an_answer_not_seen_yet_is_not_lost_to_the_next_message(visitor, house, monkeypatch, clock):
    visitor.says(command="language:es").says(command="start")
    monkeypatch.setattr(live, "PATIENCE", 0.05)
    with house.store.alone(conversation(house).id):
        visitor.says("sí", about="consent")
    monkeypatch.setattr(live, "PATIENCE", 3)
    visitor.says(command="repeat")
    assert [each for each in visitor.prompts if each.secret]


def test_an_answer_that_came_after_the_next_message_was_written_is_shown_with_its_answer(visitor, house, clock):
    visitor.says(command="language:es")
    asked = replace(visitor.last, provider_id="asked", command=None, text="¿Cuánto cuesta?", received_at=clock())
    accept(house, asked)
    visitor.says(command="repeat")
    clock.goes_on(seconds=1)
    assert [each for each in keys_of(look(house, ROOM, Room.door)) if each.startswith("faq-")]


def test_a_notice_is_shown_until_the_person_goes_on(visitor, house, clock):
    begin(visitor)
    with house.store.write() as unit:
        found = unit.addresses.find("room", ROOM.value)
        notice = bundles(house.channels["room"], [say(house.content, "es", "trouble")])
        unit.outbox.put_all(found.conversation_id, found.id, notice, turn=None, now=clock())
    visitor.says(command="repeat")
    assert "trouble" in keys_of(visitor.prompts)
    visitor.says(command="repeat")
    assert "trouble" not in keys_of(visitor.prompts)


def test_a_screen_of_answers_is_one_turn(visitor, house):
    begin(visitor).says("1", about="who").says("1", about="active_case")
    visitor.says(fields=(Field("p1.given_names", "Marta"), Field("p1.surnames", "Gómez Ruiz")))
    answers = conversation(house).state["answers"]
    assert (answers["p1.given_names"], answers["p1.surnames"]) == (["Marta"], ["Gómez Ruiz"])


def test_what_another_door_answered_meanwhile_is_not_asked_again(visitor, house, clock):
    begin(visitor)
    maria = Person(house, clock)
    (pin,) = [each.text for each in visitor.prompts if each.secret]
    digits = "".join(sign for sign in pin if sign.isdigit())
    maria.says(f"{conversation(house).state['reference']} {digits}", "1")
    shown = look(house, ROOM, Room.door)
    assert "who" not in [each.about for each in shown]
    assert conversation(house).state["answers"]["who"] == ["self"]


def test_a_message_and_a_page_at_the_same_moment_lose_nothing(visitor, house, clock):
    begin(visitor)
    maria = Person(house, clock)
    (pin,) = [each.text for each in visitor.prompts if each.secret]
    maria.says(f"{conversation(house).state['reference']} {''.join(sign for sign in pin if sign.isdigit())}")
    together = threading.Barrier(2)
    by_post = posted(maria.value, "1", "SM-same-moment", clock.goes_on(seconds=1))
    by_page = replace(visitor.last, provider_id="same-moment", received_at=clock(), about="active_case", text="1")

    def write():
        together.wait()
        accept(house, by_post)
        drain(house)

    writer = threading.Thread(target=write)
    writer.start()
    together.wait()
    converse_live(house, by_page)
    writer.join(30)
    drain(house)
    answers = conversation(house).state["answers"]
    assert (answers["who"], answers["active_case"]) == (["self"], ["yes"])
    with house.store.read() as unit:
        recorded = unit.cases.answers(conversation(house).case_id)
    assert {key: each.channel for key, each in recorded.items()} == {
        "consent": "room",
        "who": "post",
        "active_case": "room",
    }


def test_the_number_is_told_only_when_the_registration_is_finished(visitor, house):
    begin(visitor)
    assert registered(house, ROOM) is None
    with house.store.write() as unit:
        row = unit.conversations.lock(conversation(house).id)
        done = row.state | {"stage": "done"}
        unit.conversations.save(row.id, state=done, turn=row.turn, stage="done", language="es", now=house.clock())
    assert open_live_door(house).registered(ROOM) == conversation(house).state["reference"]


def test_after_erasure_the_last_word_is_shown_and_then_how_it_begins(visitor, house):
    begin(visitor).says(command="delete").says("1")
    assert "deleted" in keys_of(visitor.prompts)
    assert conversation(house).stage == "new"


@pytest.mark.parametrize("failures", [1])
def test_a_page_whose_turn_fails_hears_of_trouble(visitor, house, monkeypatch, failures):
    from bot import turns

    visitor.says(command="language:es")
    monkeypatch.setattr(turns, "converse", lambda *_: 1 / 0)
    visitor.says(command="start")
    assert "trouble" in keys_of(visitor.prompts)
