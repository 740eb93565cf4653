"""Texts that come in ways of their own: changed after they were read, or a registration's number behind a link."""

from __future__ import annotations

from bot.dialogue.messages import Claim
from tests.chat import PIN, REFERENCE, TEXT_MESSAGES, Chat


def asked(content: object) -> Chat:
    """Somebody who gave her first name and is asked for the surnames."""
    return Chat(content, TEXT_MESSAGES).says("hola", "sí", "1", "sí", "Mrata").is_asked("p1.surnames")


def test_a_changed_text_is_no_answer_to_what_is_open_by_now(content: object) -> None:
    chat = asked(content).says("Marta", revises=True)
    chat.is_asked("p1.surnames").hears("escriba atrás")
    assert (chat.answer("p1.given_names"), "p1.surnames" in chat.state.answers) == ("Mrata", False)


def test_how_it_is_corrected_is_as_we_said(content: object) -> None:
    chat = asked(content).says("Marta", revises=True).says("atrás", "Marta")
    assert (chat.answer("p1.given_names"), chat.asked) == ("Marta", ["p1.surnames"])


def test_a_cry_for_help_is_heard_in_a_changed_text_too(content: object) -> None:
    chat = asked(content).says("nos tienen secuestrados", revises=True)
    assert "danger" in chat.events


def test_stop_is_heard_in_a_changed_text_too(content: object) -> None:
    assert "stopped" in asked(content).says("parar", revises=True).events


def test_a_changed_first_word_is_a_first_word(content: object) -> None:
    chat = Chat(content, TEXT_MESSAGES).says("hola", revises=True)
    assert chat.asked


def test_a_number_behind_a_link_asks_for_the_pin_whatever_was_open(content: object) -> None:
    chat = asked(content).says(REFERENCE, command="resume").hears("PIN")
    assert "p1.surnames" not in chat.state.answers
    assert chat.claims(PIN) == Claim(reference=REFERENCE, pin=PIN)
