"""A name with talk around it: what the ears take for the name is shown back, beside what was typed."""

from __future__ import annotations

import pytest

from bot.dialogue.content import Content
from rehearsal.hearing_form import open_state
from tests.chat import PAGE, TELEPHONE, Chat

STORY = "disculpe la demora estaba sin saldo, soy la Marleny y tengo tres niños"


def test_a_name_in_a_story_is_shown_back_and_taken_on_a_yes(registered: Chat) -> None:
    registered.is_heard_to_name("Marleny").says(STORY).is_asked("aside:confirm")
    registered.hears("Marleny").says("sí").is_asked("p1.surnames")
    assert registered.answer("p1.given_names") == "Marleny"


def test_who_says_no_is_asked_again(registered: Chat) -> None:
    registered.is_heard_to_name("saldo").says(STORY, "no").is_asked("p1.given_names")


def test_where_more_than_a_name_could_be_one_the_person_says_which(registered: Chat) -> None:
    registered.is_heard_to_name("keila").says("keila con k").is_asked("aside:which")
    registered.hears("1) Keila", "2) Keila Con K").says("1").is_asked("p1.surnames")
    assert registered.answer("p1.given_names") == "Keila"


def test_two_names_are_offered_each_and_together(registered: Chat) -> None:
    registered.is_heard_to_name("Martín", "Domingo").says("Martín y tengo 3 hijos, de apellido Domingo")
    registered.hears("1) Martín", "2) Domingo", "3) Martín Domingo").says("3")
    assert registered.answer("p1.given_names") == "Martín Domingo"


def test_a_name_alone_is_taken_as_ever(registered: Chat) -> None:
    registered.is_heard_to_name("José Ángel").says("José Ángel").is_asked("p1.surnames")
    assert registered.answer("p1.given_names") == "José Ángel"


def test_what_is_no_name_is_not_made_one_by_the_ears(registered: Chat) -> None:
    registered.is_heard_to_name("A200").says("no me acuerdo de eso, A200").is_asked("p1.given_names")


def test_thanks_around_a_name_are_no_question(registered: Chat) -> None:
    registered.is_heard_to_name("Destiny").is_heard_as(("thanks_bye", 0.98))
    registered.says("Destiny, gracias").is_asked("aside:which")
    assert registered.hears("1) Destiny").says("1").answer("p1.given_names") == "Destiny"


def test_after_yes_it_is_my_answer_the_name_in_it_is_remembered(registered: Chat) -> None:
    registered.is_heard_to_name("Zeinab").is_heard_as(("call_family", 0.6))
    registered.says("mi esposa no tiene celular, ella es Zeinab").is_asked("aside:is_answer")
    registered.is_heard_as().says("1").is_asked("aside:confirm").hears("Zeinab")


@pytest.mark.parametrize("asked", ["place", "free_text"])
def test_where_no_name_is_asked_a_name_changes_nothing(content: Content, asked: str) -> None:
    said = "en casa de doña Lupe, colonia Guerrero, Matamoros"
    plainly = Chat(content, state=open_state(content, "es", asked)).is_heard_as(("out_of_scope", 0.99)).says(said)
    named = Chat(content, state=open_state(content, "es", asked)).is_heard_to_name("Lupe").says(said)
    assert named.state == plainly.state


def test_on_a_screen_it_is_asked_beside_the_other_fields(content: Content) -> None:
    page = Chat(content, PAGE, open_state(content, "es", "name")).is_heard_to_name("Marleny")
    page.fills(p1__given_names=STORY, p1__surnames="Díaz")
    assert page.answer("p1.surnames") == "Díaz"
    page.hears("Marleny")


def test_what_was_typed_is_always_among_those_to_choose_from(registered: Chat) -> None:
    registered.is_heard_to_name("Ana", "Luz", "Paz").says("Ana Xóchitl Luz Citlali Paz")
    registered.hears("1) Ana", "4) Ana Xóchitl Luz Citlali Paz").says("4")
    assert registered.answer("p1.given_names") == "Ana Xóchitl Luz Citlali Paz"


def test_a_name_that_is_said_again_is_not_joined_to_itself(registered: Chat) -> None:
    registered.is_heard_to_name("Ana", "Ana Paz").says("soy Ana, digo la Ana Paz y no tengo saldo")
    registered.hears("1) Ana", "2) Ana Paz").hears_no("Ana Ana")


def test_the_full_stop_of_a_sentence_is_not_of_the_name(registered: Chat) -> None:
    registered.is_heard_to_name("Ana.").says("perdon no tenia saldo soy Ana. gracias por todo").hears("Ana")
    assert registered.says("1").answer("p1.given_names") == "Ana"


def test_letters_within_another_name_are_no_name(registered: Chat) -> None:
    assert registered.is_heard_to_name("Ana").says("Anabel").answer("p1.given_names") == "Anabel"


def test_of_a_screen_the_names_are_of_the_field_that_was_heard(content: Content) -> None:
    page = Chat(content, PAGE, open_state(content, "es", "name")).is_heard_to_name("Ana", "Paz")
    page.fills(p1__given_names="Ana Belén", p1__surnames="perdon es que me llamo Ana y de apellido soy Paz")
    assert page.answer("p1.given_names") == "Ana Belén"


def test_thanks_with_a_name_in_free_text_are_thanks(content: Content) -> None:
    chat = Chat(content, state=open_state(content, "es", "free_text")).is_heard_to_name("Marta")
    chat.is_heard_as(("thanks_bye", 0.95)).says("Gracias Marta").is_asked("aside:is_answer")


@pytest.mark.parametrize(("said", "chosen"), [("Ana María", "2"), ("disculpe soy la María y no oigo bien", "1")])
def test_a_name_that_was_only_heard_is_still_written_down_by_staff(content: Content, said: str, chosen: str) -> None:
    chat = Chat(content, TELEPHONE, open_state(content, "es", "name")).is_heard_to_name("María")
    chat.says(said, chosen)
    assert (chat.state.answers["p1.given_names"].how, "to_type" in chat.events) == ("draft", True)
