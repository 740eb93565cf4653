"""Somebody tells everything at once: it is taken, asked no more, and read back."""

from __future__ import annotations

from tests.chat import TEXT_MESSAGES, Chat

STORY = (
    "soy Marta Díaz López, mi número es A 200 123 456, nací el 3 de abril del 85 en Honduras, estoy en Reynosa con mis "
    "dos hijos"
)
REYNOSA = {"country": "MX", "state": "TAM", "town": "Reynosa"}


def test_what_was_told_before_the_form_is_not_asked_again(chat: Chat) -> None:
    chat.says("hola").is_asked("consent").says(STORY).hears("Anotado", "Número A").is_asked("consent")
    chat.says("sí", "1").is_asked("active_case").says("sí").is_asked("p1.sex")
    assert chat.answer("p1.given_names") == "Marta"
    assert chat.answer("p1.surnames") == "Díaz López"
    assert chat.answer("p1.birth_date") == "1985-04-03"
    assert chat.answer("p1.a_number") == {"number": "200123456"}
    assert chat.answer("place") == REYNOSA
    assert chat.answer("family") == 2


def test_the_very_first_message_may_tell_it(chat: Chat) -> None:
    chat.says(f"buenas tardes {STORY}")
    if chat.state.language is None:
        chat.says("1")
    assert chat.state.language == "es"


def test_what_was_told_in_the_form_is_taken_at_once(registered: Chat) -> None:
    registered.says(STORY).is_asked("p1.sex").hears("Anotado")


def test_all_of_it_is_read_back(registered: Chat) -> None:
    registered.says(STORY, "mujer", "hondureña")
    registered.says("Luis", "Díaz", "hijo", "8 años", "no tiene")
    registered.says("Ana", "Díaz", "hija", "6 años", "no tiene")
    registered.says("saltar", "1", "1")
    registered.is_asked("aside:check").hears("Marta", "Díaz López", "A200-123-456", "Reynosa")


def test_who_registers_somebody_else_is_asked_everything(chat: Chat) -> None:
    chat.says("hola", STORY, "sí", "2", "sí").is_asked("p1.given_names")
    assert "place" not in chat.state.answers


def test_without_consent_nothing_that_was_told_is_kept(chat: Chat) -> None:
    chat.says("hola", STORY, "no")
    assert chat.state.told == {}


def test_what_was_answered_already_stays(registered: Chat) -> None:
    registered.says("Marta Elena", STORY)
    assert registered.answer("p1.given_names") == "Marta Elena"
    assert registered.answer("p1.surnames") == "Díaz López"


def test_a_question_within_it_is_answered_as_well(registered: Chat) -> None:
    registered.says("Soy Marta Díaz y estoy en Reynosa").is_asked("p1.birth_date")


def test_one_fact_is_an_answer_like_any_other(registered: Chat) -> None:
    registered.says("me llamo Marta Elena del Carmen").is_asked("p1.surnames")
    assert registered.answer("p1.given_names") == "Marta Elena del Carmen"
    assert registered.state.told == {}


def test_it_is_the_same_by_text_message(content: object) -> None:
    Chat(content, TEXT_MESSAGES).says("hola", "sí", "1", "sí", STORY).is_asked("p1.sex")
