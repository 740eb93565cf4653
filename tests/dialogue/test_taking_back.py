"""People press the wrong button, change their mind and come back: nothing is lost, doubled or sent by mistake."""

from __future__ import annotations

import pytest

from tests.chat import REFERENCE, TEXT_MESSAGES, Chat
from tests.dialogue.test_registration import HOUSEHOLD

ALL = HOUSEHOLD["es"]
#: One person alone, to the read-back.
ALONE = (*ALL[:15], "0")


@pytest.fixture
def received(chat: Chat) -> Chat:
    """A household of three with its receipt."""
    return chat.says(*ALL, "ahora no")


# ---------------------------------------------------------------------------------------------- consent


def test_after_a_no_to_consent_no_old_button_stores_anything(chat: Chat) -> None:
    chat.says("hola", "no").taps("p1.given_names", "Marta").taps("place", "Reynosa").taps("family", "2")
    assert chat.state.answers == {}
    assert chat.keys[0] == "question-gone"
    assert chat.events == []


def test_before_consent_no_button_of_a_later_question_stores_anything(chat: Chat) -> None:
    chat.says("hola").taps("p1.given_names", "Marta").is_asked("consent")
    assert chat.state.answers == {}


def test_before_the_form_begins_an_old_button_of_consent_gives_none(chat: Chat) -> None:
    chat.says("quién entra primero").taps("consent", "yes")
    assert (chat.state.answers, chat.state.stage, chat.events) == ({}, "new", [])


def test_who_refused_may_press_yes_after_all(chat: Chat) -> None:
    chat.says("hola", "no").taps("consent", "yes").is_asked("who")
    assert chat.events == ["consented", "draw_identity"]
    assert chat.state.members == ("p1",)


def test_who_refused_by_mistake_goes_back(chat: Chat) -> None:
    chat.says("hola", "no", "atrás").is_asked("consent")


def test_yes_to_consent_pressed_again_draws_nothing(registered: Chat) -> None:
    registered.says("Marta").taps("consent", "yes").is_asked("p1.surnames")
    assert registered.events == []
    assert registered.answer("p1.given_names") == "Marta"


def test_yes_to_consent_pressed_again_after_the_receipt_opens_nothing(received: Chat) -> None:
    received.taps("consent", "yes")
    assert (received.state.stage, received.events) == ("done", [])


def test_consent_taken_back_erases_the_case_after_asking(registered: Chat) -> None:
    registered.says("Marta").taps("consent", "no").is_asked("aside:withdraw")
    assert registered.answer("p1.given_names") == "Marta"
    registered.says("sí")
    assert registered.events == ["delete_everything"]
    assert registered.keys == ["deleted"]
    assert registered.state.answers == {}


def test_consent_taken_back_by_mistake_changes_nothing(registered: Chat) -> None:
    registered.says("Marta").taps("consent", "no").says("no").is_asked("p1.surnames")
    assert (registered.answer("consent"), registered.events) == (True, [])


def test_going_back_to_consent_and_saying_no_erases_the_case_too(registered: Chat) -> None:
    registered.says("atrás", "atrás", "atrás").is_asked("consent")
    registered.says("no").is_asked("aside:withdraw")
    registered.says("1")
    assert registered.events == ["delete_everything"]


def test_consent_taken_back_after_the_receipt_is_asked_and_then_erases(received: Chat) -> None:
    received.taps("consent", "no").is_asked("aside:withdraw")
    received.says("sí, borrar todo")
    assert received.events == ["delete_everything"]


def test_while_consent_is_being_taken_back_nothing_else_is_answered(registered: Chat) -> None:
    registered.taps("consent", "no").says("Marta").is_asked("aside:withdraw")
    assert "p1.given_names" not in registered.state.answers


# ---------------------------------------------------------------------------------------------- the read-back


def test_a_person_added_during_the_read_back_is_registered_before_anything_is_sent(chat: Chat) -> None:
    chat.says(*ALONE).is_asked("aside:check")
    chat.says("agregar persona").is_asked("p2.given_names")
    chat.says("1").is_asked("p2.given_names")
    assert (chat.state.stage, chat.events) == ("open", [])
    chat.says("Luis", "Díaz", "hijo", "8 años", "no tiene").is_asked("aside:check").hears("Luis")


def test_a_correction_begun_during_the_read_back_closes_it(chat: Chat) -> None:
    chat.says(*ALONE, "cambiar", "1", "1").is_asked("p1.given_names")
    chat.says("María").is_asked("aside:check").hears("María")


def test_a_button_to_send_from_before_the_correction_sends_nothing(chat: Chat) -> None:
    chat.says(*ALONE, "cambiar", "1", "1").taps("aside:check", "ok").is_asked("p1.given_names")
    assert "completed" not in chat.events


def test_what_a_button_changes_during_the_read_back_is_read_back(chat: Chat) -> None:
    chat.says(*ALONE).taps("p1.sex", "other").is_asked("aside:check").hears("Otro")


def test_who_agreed_to_see_the_answers_is_not_asked_again_after_each_correction(content: object) -> None:
    phone = Chat(content, TEXT_MESSAGES).says(*ALONE, "1", "2", "1", "1", "María").is_asked("aside:check")
    phone.hears("María")


# ---------------------------------------------------------------------------------------------- after the receipt


def test_a_person_added_after_the_receipt_leaves_the_case_received(received: Chat) -> None:
    received.says("agregar persona").is_asked("p4.given_names")
    assert received.state.stage == "done"
    assert received.events == ["changed"]
    received.says("Rosa", "Díaz", "hija", "5 años", "no tiene")
    assert received.state.stage == "done"
    assert received.keys == ["updated"]
    assert "completed" not in received.events
    received.says("menú").hears("Agregar una persona")


def test_without_an_active_case_after_the_receipt_staff_hear_of_it_and_the_case_stays(received: Chat) -> None:
    received.taps("active_case", "no")
    assert (received.state.stage, received.events) == ("done", ["changed"])
    assert received.keys[0] == "end-no_active_case"


def test_a_correction_after_the_receipt_says_that_it_is_kept(received: Chat) -> None:
    received.says("cambiar", "1", "1", "María Elena")
    assert received.keys == ["updated"]


def test_a_minor_who_turns_out_to_be_alone_after_the_receipt_is_told_to_staff(received: Chat) -> None:
    received.taps("p1.birth_date", "15 años").is_asked("p1.with_adult")
    received.says("no")
    assert "child_alone" in received.events
    assert (received.state.stage, received.keys) == ("child", ["receipt-child"])


# ---------------------------------------------------------------------------------------------- no active case


def test_a_mistaken_no_to_the_active_case_is_taken_back(chat: Chat) -> None:
    chat.says("hola", "sí", "1", "no").hears("atrás")
    chat.says("atrás").is_asked("active_case")
    chat.says("sí").is_asked("p1.given_names")
    assert (chat.state.stage, chat.state.reference) == ("open", REFERENCE)


@pytest.mark.parametrize("word", ["empezar", "continuar", "cambiar"])
def test_after_a_mistaken_no_the_registration_goes_on_with_its_number(chat: Chat, word: str) -> None:
    chat.says("hola", "sí", "1", "no", word).is_asked("active_case")
    assert chat.events == []
    chat.hears("1234 5671").says("sí").is_asked("p1.given_names")


def test_a_button_takes_the_mistake_back_too(chat: Chat) -> None:
    chat.says("hola", "sí", "1", "no").taps("active_case", "yes").is_asked("p1.given_names")


def test_the_same_no_again_ends_as_kindly(chat: Chat) -> None:
    chat.says("hola", "sí", "1", "no", "empezar", "no")
    assert chat.state.stage == "ended"
    assert chat.keys[0] == "end-no_active_case"


def test_start_after_the_receipt_registers_nobody_twice(received: Chat) -> None:
    received.says("empezar").hears("1234 5671")
    assert (received.keys[0], received.events) == ("status-received", [])


# ---------------------------------------------------------------------------------------------- the count of a family


def test_a_smaller_count_asks_whom_to_take_out(chat: Chat) -> None:
    chat.says(*ALL[:-1]).taps("family", "1").is_asked("aside:too_many").hears("Luis", "Ana")
    assert (chat.answer("family"), chat.state.members) == (2, ("p1", "p2", "p3"))
    chat.says("Luis").is_asked("aside:check").hears("Revise: Ana").hears_no("Revise: Luis")
    assert (chat.answer("family"), chat.state.members) == (1, ("p1", "p3"))


def test_a_count_smaller_by_two_asks_twice(chat: Chat) -> None:
    chat.says(*ALL[:-1]).taps("family", "0").says("1").is_asked("aside:too_many")
    chat.says("1").is_asked("aside:check")
    assert (chat.answer("family"), chat.state.members) == (0, ("p1",))


def test_a_smaller_count_by_mistake_takes_nobody_out(chat: Chat) -> None:
    chat.says(*ALL[:-1]).taps("family", "1").says("3").is_asked("aside:check")
    assert (chat.answer("family"), chat.state.members) == (2, ("p1", "p2", "p3"))


def test_people_of_whom_nothing_is_known_yet_go_without_asking(chat: Chat) -> None:
    chat.says(*ALL[:15], "12", "atrás", "2").is_asked("p2.given_names")
    assert (chat.answer("family"), chat.state.members) == (2, ("p1", "p2", "p3"))


def test_a_larger_count_asks_about_the_new_ones(chat: Chat) -> None:
    chat.says(*ALL[:-1]).taps("family", "3").is_asked("p4.given_names")
    assert chat.state.members == ("p1", "p2", "p3", "p4")


# ---------------------------------------------------------------------------------------------- back


def test_back_before_anything_says_so(chat: Chat) -> None:
    chat.says("quién entra primero", "atrás")
    assert chat.keys == ["back-none", "ask-anything"]


def test_back_over_the_beginning_of_a_person_asks_about_the_one_before(chat: Chat) -> None:
    chat.says(*ALL[:21]).is_asked("p3.given_names")
    chat.says("atrás").is_asked("p2.a_number")
    chat.says("no tiene").is_asked("p3.given_names")


def test_back_in_the_read_back_asks_the_last_question_again(chat: Chat) -> None:
    chat.says(*ALONE, "atrás").is_asked("family")
    assert chat.answer("family") == 0
    chat.says("0").is_asked("aside:check")


def test_who_went_back_may_leave_the_answer_as_it_is(registered: Chat) -> None:
    registered.says("Marta", "atrás").is_asked("p1.given_names").hears("continuar")
    registered.says("continuar").is_asked("p1.surnames")
    assert registered.answer("p1.given_names") == "Marta"


def test_back_after_the_receipt_says_how_to_correct(chat: Chat) -> None:
    chat.says(*ALL, "atrás", "atrás").hears("cambiar")
    assert (chat.keys[0], chat.state.stage) == ("back-received", "done")
    chat.says("cambiar").is_asked("aside:whose")


def test_back_in_a_block_goes_back_in_it_and_then_out_of_it(chat: Chat) -> None:
    chat.says(*ALL, "3", "sí").is_asked("lawyer_name")
    chat.says("atrás").is_asked("lawyer")
    chat.says("atrás").is_asked("aside:more")


def test_back_leaves_a_question_of_ours(chat: Chat) -> None:
    chat.says(*ALL[:10]).is_asked("aside:confirm")
    chat.says("atrás").is_asked("p1.a_number")
