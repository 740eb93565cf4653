"""What a door wants kept about an address comes back to it with each message that leaves; nothing else is in it."""

import datetime as dt

from bot.delivery import OF_THE_DOOR
from channels.base import SendError
from tests.intake.wire import BEGINNING


def memory(house, person):
    with house.store.read() as unit:
        return unit.addresses.find("post", person.value).memory.get(OF_THE_DOOR, {})


def test_what_came_with_a_message_is_known_when_it_is_answered(maria, post):
    maria.says("hola", memory={"name": "+5215500000001"})
    assert [each.memory for each in post.recipients] == [{"name": "+5215500000001"}] * len(post.recipients)
    assert post.recipients


def test_what_was_remembered_before_stays_beside_it(house, maria):
    maria.says("hola", memory={"a": 1, "b": 1})
    maria.says("sí", memory={"b": 2})
    assert memory(house, maria) == {"a": 1, "b": 2}


def test_a_message_without_memory_changes_nothing(house, maria):
    maria.says("hola", memory={"a": 1})
    maria.says("sí")
    assert memory(house, maria) == {"a": 1}


def test_what_a_send_leads_to_is_remembered_too(house, maria, post):
    post.remembers = {"last": "out1"}
    maria.says("hola")
    assert memory(house, maria) == {"last": "out1"}
    maria.says("sí")
    assert post.recipients[-1].memory == {"last": "out1"}


def test_a_send_that_failed_is_no_reason_to_remember(house, maria, post):
    post.remembers = {"last": "out1"}
    post.troubles = [SendError("21211", retry=False, effect="bad_address")] * 5
    maria.says("hola")
    assert memory(house, maria) == {}


def test_a_door_is_told_when_somebody_was_heard_last(maria, post, clock):
    maria.says("hola")
    assert post.recipients[-1].heard_at == BEGINNING + dt.timedelta(seconds=1)
    clock.goes_on(hours=30)
    maria.says("sí")
    assert clock() - post.recipients[-1].heard_at <= dt.timedelta(minutes=5)


def test_when_somebody_was_heard_last_is_known_to_five_minutes(maria, post, clock):
    """It is not written at every turn, and never shows later than it was."""
    maria.says("hola")
    clock.goes_on(minutes=4)
    maria.says("sí")
    assert post.recipients[-1].heard_at == BEGINNING + dt.timedelta(seconds=1)


def test_the_language_goes_along(maria, post):
    maria.says("hello", "yes")
    assert post.recipients[-1].language == "en"


def test_what_came_with_a_message_that_only_asks_again_is_kept_too(house, maria):
    """The turn itself remembers something about the address then: neither must be lost."""
    maria.says("hola", "ayuda", memory={"a": 1})
    maria.says("repetir", memory={"a": 2})
    assert memory(house, maria) == {"a": 2}
