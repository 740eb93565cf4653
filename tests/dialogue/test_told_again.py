"""Danger heard where there is none must be no trap: who goes on and answers the same again has answered."""

from __future__ import annotations

import pytest

from bot.dialogue.content import Content
from bot.dialogue.state import State
from rehearsal.hearing_form import open_state
from tests.chat import PAGE, Chat

LONG_AGO = "lo mataron a mi hermano, por eso mi mamá vive sola y está enferma"


@pytest.fixture
def free_text(content: Content) -> Chat:
    """Somebody who is asked what else there is."""
    return Chat(content, state=open_state(content, "es", "free_text"))


def goes_on(chat: Chat) -> Chat:
    """Who was told whom to call presses "go on"."""
    assert chat.state.held
    return chat.presses("resume")


@pytest.mark.parametrize(("name", "share"), [("Ratabebe", 0.4), ("Socorro", 0.97)])
def test_a_name_that_sounds_like_a_cry_is_a_name_when_it_is_given_again(
    registered: Chat, name: str, share: float
) -> None:
    registered.is_heard_as(("emergency_danger", share)).says(name)
    goes_on(registered).is_asked("p1.given_names")
    registered.says(name).is_asked("p1.surnames")
    assert registered.answer("p1.given_names") == name
    assert (registered.keys[0], registered.events) == ("danger-perhaps", ["perhaps_danger"])


def test_what_is_over_is_an_answer_when_it_is_told_again(free_text: Chat) -> None:
    free_text.says(LONG_AGO)
    goes_on(free_text).says(LONG_AGO)
    assert free_text.answer("needs_note") == LONG_AGO
    assert free_text.events[0] == "perhaps_danger"


@pytest.mark.parametrize(
    ("cry", "share"), [("me secuestraron", 0.2), ("peligro", 0.0), ("ya vienen otra vez y no tengo por donde", 0.9)]
)
def test_a_cry_that_leaves_no_doubt_is_heard_again(registered: Chat, cry: str, share: float) -> None:
    registered.is_heard_as(("emergency_danger", 0.6)).says("Socorro")
    goes_on(registered).is_heard_as(("emergency_danger", share)).says(cry)
    assert (registered.events, registered.state.held) == (["danger"], True)


def test_where_no_name_is_asked_a_cry_is_no_name(free_text: Chat) -> None:
    free_text.says("socorro")
    assert goes_on(free_text).says("socorro").events == ["danger"]


def test_words_of_danger_that_the_ears_are_sure_of_are_heard_again(free_text: Chat) -> None:
    free_text.says(LONG_AGO)
    goes_on(free_text).is_heard_as(("emergency_danger", 0.9)).says("lo mataron y ahora están en mi puerta")
    assert free_text.events == ["danger"]


def test_under_the_next_question_it_is_heard_as_ever(registered: Chat) -> None:
    registered.is_heard_as(("emergency_danger", 0.6)).says("Socorro")
    goes_on(registered).says("Socorro").is_asked("p1.surnames")
    assert registered.says("Díaz").events == ["danger"]


def test_who_is_still_held_is_told_again_as_often_as_they_cry(registered: Chat) -> None:
    registered.is_heard_as(("emergency_danger", 0.6)).says("Socorro", "Socorro")
    assert registered.events == ["danger"]


def test_on_a_screen_it_is_the_field_that_counts(content: Content) -> None:
    page = Chat(content, PAGE, open_state(content, "es", "name"))
    page.is_heard_as(("emergency_danger", 0.6)).fills(p1__given_names="Socorro", p1__surnames="Díaz")
    goes_on(page).fills(p1__given_names="Socorro")
    assert page.answer("p1.given_names") == "Socorro"


def test_words_in_a_field_are_taken_when_they_are_told_again(content: Content) -> None:
    page = Chat(content, PAGE, open_state(content, "es", "free_text")).fills(needs_note=LONG_AGO)
    goes_on(page).fills(needs_note=LONG_AGO)
    assert page.answer("needs_note") == LONG_AGO


def test_it_is_remembered_after_weeks_and_on_another_phone() -> None:
    assert State.from_json(State(cried=("needs_note",)).to_json()).cried == ("needs_note",)
