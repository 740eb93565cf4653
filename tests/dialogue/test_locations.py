"""A pin on the map is the town near it, asked back; it is never taken as it is, and never dropped."""

from __future__ import annotations

import pytest

from bot.dialogue.messages import Address, InboundMessage
from bot.dialogue.plain import inbound_from_json, inbound_to_json
from tests.chat import TEXT_MESSAGES, Chat

MATAMOROS = (25.88, -97.50)


@pytest.fixture
def asked(content: object) -> Chat:
    """Somebody who is asked where they are."""
    chat = Chat(content, TEXT_MESSAGES)
    chat.says("hola", "sí", "1", "sí", "Marta", "Díaz", "3 abril 1985", "mujer", "Honduras", "lo perdí")
    return chat.is_asked("place")


def test_the_town_near_it_is_asked_back_and_counts_after_a_yes(asked: Chat) -> None:
    asked.shares_location(*MATAMOROS).is_asked("aside:confirm").hears("Matamoros, Tamaulipas")
    assert "place" not in asked.state.answers
    asked.says("sí")
    assert asked.answer("place") == {"country": "MX", "state": "TAM", "town": "Matamoros"}


def test_after_a_no_the_place_is_asked_again(asked: Chat) -> None:
    asked.shares_location(*MATAMOROS).says("no").is_asked("place")


def test_another_pin_takes_the_place_of_the_first(asked: Chat) -> None:
    asked.shares_location(*MATAMOROS).shares_location(26.08, -98.29).is_asked("aside:confirm").hears("Reynosa")
    assert len(asked.state.asides) == 1


def test_in_the_middle_of_the_sea_there_is_no_town(asked: Chat) -> None:
    asked.shares_location(25.3, -90.0).is_asked("place")
    assert asked.prompts[-1].problem


def test_where_no_place_is_asked_staff_look_at_it_and_the_question_stays_open(content: object) -> None:
    chat = Chat(content, TEXT_MESSAGES).says("hola", "sí", "1").is_asked("active_case")
    chat.shares_location(*MATAMOROS).is_asked("active_case")
    assert (chat.events, chat.keys[0]) == (["unread"], "unread-kept")


def test_who_is_in_danger_is_asked_nothing_and_staff_see_it(asked: Chat) -> None:
    asked.says("nos tienen secuestrados").shares_location(*MATAMOROS)
    assert (asked.asked, asked.events) == ([], ["unread"])


def test_the_first_word_may_be_a_pin(content: object) -> None:
    Chat(content, TEXT_MESSAGES).shares_location(*MATAMOROS).is_asked("aside:language")


def test_it_crosses_walls_as_it_is(asked: Chat) -> None:
    there = Address("test", "1")
    message = InboundMessage(address=there, provider_id="1", received_at=asked.now, spot=MATAMOROS)
    assert inbound_from_json(inbound_to_json(message)) == message
