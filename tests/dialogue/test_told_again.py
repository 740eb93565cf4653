"""Danger heard where there is none must be no trap: who goes on and answers the same again has answered."""

from __future__ import annotations

import pytest

from bot.dialogue.content import Content
from bot.dialogue.messages import Door
from bot.dialogue.state import State
from rehearsal.hearing_form import open_state
from tests.chat import PAGE, TERMINAL, Chat

OVER = "lo mataron a mi hermano, por eso mi mamá vive sola y está enferma"


@pytest.fixture
def free_text(content: Content) -> Chat:
    """Somebody who is asked what else there is."""
    return Chat(content, state=open_state(content, "es", "free_text"))


def goes_on(chat: Chat) -> Chat:
    """Who was told whom to call presses "go on"."""
    assert chat.state.held
    return chat.presses("resume")


def test_a_name_that_sounds_like_a_cry_is_a_name_when_it_is_given_again(registered: Chat) -> None:
    registered.is_heard_as(("emergency_danger", 0.4)).says("Ratabebe")
    goes_on(registered).is_asked("p1.given_names")
    registered.says("Ratabebe").is_asked("p1.surnames")
    assert registered.answer("p1.given_names") == "Ratabebe"
    assert (registered.keys[0], registered.events) == ("danger-perhaps", ["perhaps_danger"])


@pytest.mark.parametrize(("language", "name"), [("es", "Socorro"), ("es", "Auxilio"), ("pt", "Socorro")])
def test_a_name_that_is_a_cry_is_a_name_when_it_is_given_again(content: Content, language: str, name: str) -> None:
    chat = Chat(content, state=open_state(content, language, "name"))
    chat.is_heard_as(("emergency_danger", 0.97)).says(name)
    goes_on(chat).says(name).is_asked("p1.surnames")
    assert (chat.keys[0], chat.events, chat.answer("p1.given_names")) == ("danger-perhaps", ["perhaps_danger"], name)


@pytest.mark.parametrize("cry", ["socorro por favor", "¡SOCORRO!"])
def test_a_cry_with_more_than_the_name_is_a_cry(registered: Chat, cry: str) -> None:
    registered.says("Socorro")
    assert goes_on(registered).says(cry).events == ["danger"]


def test_who_cried_for_help_and_then_cries_socorro_is_not_called_so(registered: Chat) -> None:
    registered.says("me tienen secuestrada")
    assert goes_on(registered).says("socorro").events == ["danger"]


@pytest.mark.parametrize("asked", ["name", "place", "free_text"])
@pytest.mark.parametrize("share", [0.0, 0.5])
def test_another_cry_is_heard_as_ever(content: Content, asked: str, share: float) -> None:
    chat = Chat(content, state=open_state(content, "es", asked)).says(OVER)
    goes_on(chat).is_heard_as(("emergency_danger", share), ("entry_date", 0.1))
    assert chat.says("me quieren matar, ya están en la puerta").events == ["danger"]
    assert chat.state.held


def test_another_cry_in_a_field_is_heard_whatever_the_ears_make_of_the_other(content: Content) -> None:
    page = Chat(content, PAGE, open_state(content, "es", "name")).fills(p1__given_names="me quieren matar hoy")
    goes_on(page).is_heard_as(("out_of_scope", 0.99))
    page.fills(p1__given_names="me quieren matar ya", p1__surnames="es que no se bien como se escribe el de mi esposo")
    assert (page.events, "p1.given_names" in page.state.answers) == (["danger"], False)


def test_under_a_closed_question_nothing_is_told(chat: Chat) -> None:
    chat.says("hola", "español", "empezar", OVER)
    assert goes_on(chat).says(OVER).events == ["danger"]


def test_after_a_silence_somebody_else_may_hold_the_telephone(free_text: Chat) -> None:
    free_text.says(OVER)
    assert goes_on(free_text).waits(hours=1).says(OVER).events == ["danger"]


def test_a_phrase_that_asks_for_help_and_no_more_is_heard_again(registered: Chat) -> None:
    registered.says("mi bebé no respira")
    assert goes_on(registered).says("mi bebé no respira").events == ["danger"]


def test_what_is_over_is_an_answer_when_it_is_told_again(free_text: Chat) -> None:
    free_text.says(OVER)
    goes_on(free_text).says(OVER)
    assert free_text.answer("needs_note") == OVER
    assert free_text.events[0] == "perhaps_danger"


@pytest.mark.parametrize(
    ("cry", "share"), [("me secuestraron", 0.2), ("peligro", 0.0), ("ya vienen otra vez y no tengo por donde", 0.9)]
)
def test_a_cry_that_leaves_no_doubt_is_heard_again(registered: Chat, cry: str, share: float) -> None:
    registered.is_heard_as(("emergency_danger", 0.6)).says("Ratabebe")
    goes_on(registered).is_heard_as(("emergency_danger", share)).says(cry)
    assert (registered.events, registered.state.held) == (["danger"], True)


def test_where_no_name_is_asked_a_cry_is_no_name(free_text: Chat) -> None:
    free_text.says("socorro")
    assert goes_on(free_text).says("socorro").events == ["danger"]


def test_words_of_danger_that_the_ears_are_sure_of_are_heard_again(free_text: Chat) -> None:
    free_text.says(OVER)
    goes_on(free_text).is_heard_as(("emergency_danger", 0.9)).says(OVER)
    assert free_text.events == ["danger"]


def test_under_the_next_question_it_is_heard_as_ever(registered: Chat) -> None:
    registered.is_heard_as(("emergency_danger", 0.6)).says("Ratabebe")
    goes_on(registered).says("Ratabebe").is_asked("p1.surnames")
    assert registered.state.cried == ()
    assert registered.says("Ratabebe").events == ["danger"]


def test_who_is_still_held_is_told_again_as_often_as_they_cry(registered: Chat) -> None:
    registered.is_heard_as(("emergency_danger", 0.6)).says("Ratabebe", "Ratabebe")
    assert registered.events == ["danger"]


def test_on_a_screen_it_is_the_field_that_counts(content: Content) -> None:
    page = Chat(content, PAGE, open_state(content, "es", "name"))
    page.is_heard_as(("emergency_danger", 0.6)).fills(p1__given_names="ya me voy al cerro", p1__surnames="Díaz")
    goes_on(page).fills(p1__given_names="ya me voy al cerro")
    assert (page.events[0], page.state.held) == ("perhaps_danger", False)


def test_words_in_a_field_are_taken_when_they_are_told_again(content: Content) -> None:
    page = Chat(content, PAGE, open_state(content, "es", "free_text")).fills(needs_note=OVER)
    goes_on(page).fills(needs_note=OVER)
    assert page.answer("needs_note") == OVER


@pytest.mark.parametrize("door", [PAGE, TERMINAL])
def test_one_goes_on_by_a_word_and_on_a_screen_by_a_button(content: Content, door: Door) -> None:
    chat = Chat(content, door, open_state(content, "es", "name")).says("me tienen secuestrada").hears("continuar")
    assert [(each.value, each.label) for each in chat.prompts[-1].offers] == [("resume", "Seguir con el registro")]
    assert not chat.presses("resume").state.held


def test_it_is_remembered_after_weeks_and_on_another_phone() -> None:
    assert State.from_json(State(cried=("needs_note 0a",)).to_json()).cried == ("needs_note 0a",)
