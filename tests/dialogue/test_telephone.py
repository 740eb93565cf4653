"""Where nobody can type: what is offered by number, who is put through, what is sent as a text, and which key is late."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.dialogue.content import Human
from bot.dialogue.messages import Expect, Heard, Proof
from tests.chat import MAIL, PIN, REFERENCE, TELEPHONE, TEXT_MESSAGES, Chat

OFFICE = "+525500000099"
CALL = replace(TELEPHONE, connects=True, texts=True)


@pytest.fixture
def call(content):
    return Chat(content, TELEPHONE).says("hola", "sí", "1", "sí", "Marta", "Díaz", "3", "abril", "1985", "sí", "mujer")


def labels(chat):
    return [each.label for each in chat.prompts[-1].choices]


def test_what_is_answered_most_often_is_offered_by_number_page_by_page(call):
    assert labels(call) == ["Honduras", "Guatemala", "El Salvador", "Ver más"]
    call.says("4")
    assert labels(call) == ["Cuba", "Ecuador", "Venezuela", "Ver más"]
    assert call.says("2").answer("p1.nationality") == "EC"


def test_whatever_is_not_offered_is_still_understood(call):
    assert call.says("colombiana").answer("p1.nationality") == "CO"


def test_a_lost_number_is_a_number_of_the_list_and_a_number_is_a_number(call):
    call.says("1").is_asked("p1.a_number")
    assert labels(call) == ["lo perdí", "ninguno"]
    assert call.says("1", "sí").answer("p1.a_number") == {"status": "lost"}


def test_a_town_chosen_by_number_is_no_draft_and_one_that_was_heard_is(call):
    call.says("1", "1", "sí", "1")
    assert call.state.answers["place"].how == "typed"
    assert call.answer("place")["town"] == "Matamoros"


def test_the_telephone_that_calls_is_offered_as_the_one_to_call(call):
    call.reach = "+525500000012"
    call.says("1", "1", "sí", "1").is_asked("phone")
    assert labels(call) == ["+52 55 0000 0012"]
    call.says("1", "sí").is_asked("notice")
    assert call.answer("phone") == "+525500000012"


@pytest.mark.parametrize("door", [TEXT_MESSAGES, MAIL])
def test_where_people_type_nothing_is_offered(content, door):
    chat = Chat(content, door).says("hola", "sí", "1", "sí")
    while "p1.nationality" not in chat.asked:
        known = {
            "p1.given_names": "Marta",
            "p1.surnames": "Díaz",
            "p1.birth_date": "3 de abril de 1985",
            "p1.sex": "mujer",
        }
        chat.says(next(text for key, text in known.items() if key == chat.asked[0]))
    assert next(each for each in chat.prompts if each.about == "p1.nationality").choices == ()


def test_relations_are_listed_where_nobody_can_type(call):
    call.says("1", "1", "sí", "1", "55 0000 0012", "sí", "1", "1", "1", "sí", "Luis", "Díaz").is_asked("p2.relation")
    assert labels(call)[-1] == "Ver más"
    assert call.says("2").answer("p2.relation") == "child"


def test_what_was_heard_or_recorded_waits_to_be_typed(content):
    call = Chat(content, TELEPHONE).says("hola", "sí", "1", "sí", "Marta")
    assert call.details == [{"key": "p1.given_names"}]
    call.sends_file()
    assert (call.events, call.details) == (["to_type"], [{"key": "p1.surnames"}])
    typed = Chat(content, TEXT_MESSAGES).says("hola", "sí", "1", "sí", "Marta")
    assert typed.events == []


# ------------------------------------------------------------------------------------------------------ late, put through


def test_a_key_pressed_for_another_question_is_no_answer(content):
    call = Chat(content, TELEPHONE).says("hola", "sí", "1", "sí", "Marta", "Díaz", "3", "abril", "1985", "sí")
    call.says("2", asked="active_case").is_asked("p1.sex")
    assert call.keys[0] == "late-ask-again"
    assert call.says("2", asked="p1.sex").answer("p1.sex") == "male"


def test_a_recording_for_another_question_is_kept_and_answers_nothing(content):
    call = Chat(content, TELEPHONE).says("hola", "sí", "1", "sí", "Marta")
    call._turn(files=(), asked="p1.given_names", text="")
    assert "p1.surnames" not in call.state.answers


def test_who_calls_again_is_told_how_far_they_are(content):
    call = Chat(content, TELEPHONE).says("hola", "sí", "1").presses("arrive")
    assert call.keys == ["recap", "ask-active_case"]


def test_within_hours_a_person_is_put_through_and_nobody_has_to_call(content):
    there = replace(content, human=Human(phone=OFFICE, is_there=lambda _: True))
    call = Chat(there, CALL).says("hola", "sí", "persona")
    assert (call.prompts[-1].connects, call.events, call.asked) == (OFFICE, [], [])
    assert Chat(there, TELEPHONE).says("hola", "sí", "persona").events == ["wants_human"]
    assert Chat(replace(content, human=Human(phone=OFFICE)), CALL).says("hola", "sí", "persona").events == [
        "wants_human"
    ]


def test_the_number_is_sent_as_a_text_to_whoever_wants_it(content):
    call = Chat(content, CALL)
    call.reach = "+525500000012"
    call.says("hola", "sí").is_asked("aside:by_text")
    call.says("1").is_asked("who")
    assert call.events == ["send_reference"]
    nobody = Chat(content, CALL).says("hola", "sí").is_asked("who")
    assert "send_reference" not in nobody.events


def test_who_does_not_want_it_or_says_something_else_goes_on(content):
    for said in ("2", "no", "repetir"):
        call = Chat(content, CALL)
        call.reach = "+525500000012"
        call.says("hola", "sí", said)
        assert call.events == []


def test_all_languages_are_said_at_once_each_in_itself(content):
    call = Chat(content, TELEPHONE).presses("arrive").is_asked("aside:language")
    assert [each.language for each in call.prompts[-1].choices] == list(content.languages)


def test_nobody_is_asked_to_write_who_only_hears(content):
    call = Chat(content, TELEPHONE).says("hola", "sí", "9")
    assert "Marque" in call.prompts[-1].problem
    assert "Escriba" in Chat(content, TEXT_MESSAGES).says("hola", "sí", "9").prompts[-1].problem


# ---------------------------------------------------------------------------------------------- number and PIN


@pytest.fixture
def joins(content):
    """Somebody new who has a number and a PIN."""
    return Chat(content, TELEPHONE).says("hola").is_asked("consent")


def test_a_number_and_a_pin_are_among_the_first_choices_and_asked_one_after_the_other(joins):
    assert labels(joins) == ["Sí", "No", "Tengo número y PIN"]
    joins.says("3").is_asked("aside:reference")
    assert joins.prompts[-1].expects is Expect.REFERENCE
    joins.says(REFERENCE).is_asked("aside:pin")
    assert joins.prompts[-1].expects is Expect.PIN
    assert joins.claims(PIN).reference == REFERENCE


def test_once_somebody_has_agreed_or_reads_there_is_no_such_choice(content):
    assert [each.value for each in Chat(content, TEXT_MESSAGES).says("hola").prompts[-1].choices] == ["yes", "no"]
    agreed = Chat(content, TELEPHONE).says("hola", "sí")
    assert agreed.claims(PIN) is None
    assert "join" not in [each.value for each in agreed.prompts[-1].choices]


def test_digits_that_are_none_of_the_two_are_said_to_be_none(joins):
    joins.says("3", "12345670").is_asked("aside:reference").hears("no es un número de registro")
    joins.says(REFERENCE, "80251").is_asked("aside:pin").hears("no es un PIN")


@pytest.mark.parametrize(("proof", "asked"), [(Proof.WRONG, "aside:reference"), (Proof.LOCKED, "consent")])
def test_a_wrong_pin_asks_for_the_number_again_until_it_is_locked(joins, proof, asked):
    joins.says("3", REFERENCE).says("802514", heard=Heard(proof=proof)).is_asked(asked)
    assert joins.claims(PIN) is None


@pytest.mark.parametrize("leaves", ["continuar", "atrás", "empezar"])
def test_who_wants_something_else_is_asked_for_no_number(joins, leaves):
    joins.says("3", REFERENCE, leaves).is_asked("consent")


def test_a_question_is_answered_in_between(joins):
    joins.says("3", "quién entra primero").is_asked("consent").hears("El orden")


def test_a_key_for_another_question_is_no_number(joins):
    joins.says("3").says("1", asked="consent").is_asked("aside:reference").hears_no("no es un número de registro")


def test_ones_own_data_need_the_pin_alone(content):
    own = Chat(content, TELEPHONE).says("hola", "sí", "mis datos").is_asked("aside:pin")
    own.says(PIN, heard=Heard(proof=Proof.OK))
    assert own.keys[0] == "own-data"
