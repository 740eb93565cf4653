"""A screen of fields: what is asked or cried for in one of them is heard as it would be in a message."""

from __future__ import annotations

import pytest

from bot.dialogue.content import Content
from bot.dialogue.engine import text_for_ears
from bot.dialogue.messages import Address, Field, InboundMessage
from rehearsal.hearing_form import open_state
from tests.chat import BEGINNING, PAGE, Chat

QUESTION = "disculpe y quien va pasando primero"


@pytest.fixture
def page(content: Content) -> Chat:
    """Somebody on the page, with names and date of birth on the screen."""
    return Chat(content, PAGE, open_state(content, "es", "name"))


@pytest.fixture
def free_text(content: Content) -> Chat:
    """Somebody on the page who is asked what else there is."""
    return Chat(content, PAGE, open_state(content, "es", "free_text"))


def for_ears(chat: Chat, **entries: str) -> str:
    """What of a screen the ears are asked about."""
    fields = tuple(Field(key.replace("__", "."), text) for key, text in entries.items())
    message = InboundMessage(address=Address("", ""), provider_id="1", received_at=BEGINNING, fields=fields)
    return text_for_ears(chat.content, chat.state, message)


def test_a_question_in_a_field_is_answered_and_what_else_stands_there_is_kept(page: Chat) -> None:
    page.is_heard_as(("entry_order", 0.95))
    page.fills(p1__given_names=QUESTION, p1__surnames="Díaz", p1__birth_date="1985-04-03")
    assert page.asked[0] == "p1.given_names"
    assert page.keys[0].startswith("faq-entry_order")
    assert page.answer("p1.surnames") == "Díaz"
    page.hears_no("frase")
    assert [each.about for each in page.prompts if each.emptied] == ["p1.given_names"]


def test_what_is_wrong_in_another_field_is_said_beside_the_answer(page: Chat) -> None:
    page.is_heard_as(("entry_order", 0.95)).fills(p1__surnames="12", p1__given_names=QUESTION)
    assert page.keys[0].startswith("faq-entry_order")
    assert [each.about for each in page.prompts if each.problem] == ["p1.surnames"]


def test_who_only_thanks_in_a_field_is_not_told_that_it_is_no_name(page: Chat) -> None:
    page.is_heard_as(("thanks_bye", 0.99)).fills(p1__given_names="dios le pague por la paciencia que nos tiene")
    assert page.keys[0] == "label-thanks_bye"
    page.hears_no("frase")


def test_danger_that_only_the_ears_hear_in_a_field_is_heard_and_no_answer(page: Chat) -> None:
    page.is_heard_as(("emergency_danger", 0.6))
    page.fills(p1__given_names="ahí viene otra vez y yo aquí metida en el baño", p1__surnames="Díaz")
    assert page.events == ["danger"]
    assert "p1.given_names" not in page.state.answers
    assert page.answer("p1.surnames") == "Díaz"


def test_a_cry_in_free_text_is_no_answer(free_text: Chat) -> None:
    free_text.is_heard_as(("emergency_danger", 0.6)).fills(needs_note="ahí viene otra vez y yo aquí en el baño")
    assert free_text.events == ["danger"]
    assert "needs_note" not in free_text.state.answers


def test_under_a_name_less_is_enough_though_free_text_is_open_as_well(free_text: Chat) -> None:
    free_text.is_heard_as(("out_of_scope", 0.6), ("emergency_danger", 0.2))
    free_text.fills(p1__given_names="ahí viene otra vez y yo aquí en el baño")
    assert free_text.events == ["danger"]


def test_what_is_told_in_free_text_is_danger_only_where_that_is_likelier_than_elsewhere(free_text: Chat) -> None:
    free_text.is_heard_as(("out_of_scope", 0.6), ("emergency_danger", 0.2))
    free_text.fills(needs_note="padezco de la presión y de la tiroides")
    assert free_text.events == ["perhaps_danger"]
    assert free_text.answer("needs_note") == "padezco de la presión y de la tiroides"


def test_a_question_in_free_text_is_answered(free_text: Chat) -> None:
    free_text.is_heard_as(("entry_date", 0.95))
    free_text.fills(needs_note="¿y como cuándo sería que yo entro?").is_asked("needs_note")
    assert free_text.keys[0].startswith("faq-entry_date")


def test_what_may_be_a_question_is_asked_back(free_text: Chat) -> None:
    free_text.is_heard_as(("children", 0.9)).fills(needs_note="a los niños los vacunan primero")
    free_text.is_asked("aside:is_answer").taps("aside:is_answer", "yes")
    assert free_text.answer("needs_note") == "a los niños los vacunan primero"


def test_what_is_no_answer_and_may_be_one_of_several_questions_is_asked_back(page: Chat) -> None:
    page.is_heard_as(("entry_order", 0.5), ("entry_date", 0.3))
    page.fills(p1__given_names=QUESTION, p1__surnames="Díaz").is_asked("aside:did_you_mean")


def test_without_ears_a_sentence_in_a_name_is_said_to_be_one(page: Chat) -> None:
    page.fills(p1__given_names="no me ha llegado nada de la lista", p1__surnames="Díaz").hears("frase")
    assert not any(each.emptied for each in page.prompts)


def test_the_ears_are_asked_about_the_one_field_that_may_be_more_than_an_answer(page: Chat, free_text: Chat) -> None:
    assert for_ears(page, p1__given_names=QUESTION, p1__surnames="Díaz López") == QUESTION
    assert for_ears(free_text, needs_note="mi mamá no oye") == "mi mamá no oye"


def test_names_dates_and_what_was_left_out_are_nothing_for_the_ears(page: Chat, free_text: Chat) -> None:
    assert not for_ears(page, p1__given_names="Marta Elena", p1__surnames="Díaz", p1__birth_date="1985-04-03")
    assert not for_ears(free_text, needs_note="saltar")
    assert not for_ears(page, gone="quién entra primero")
