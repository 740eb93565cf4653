"""Words of danger in a text that asks something else: it is answered, whom to call is said, and staff look."""

from __future__ import annotations

import pytest

from rehearsal.hearing_form import open_state
from tests.chat import Chat

TOLD = "lo mataron a mi hermano, ¿y puedo registrarme con mi familia?"


def test_what_is_asked_with_words_of_danger_is_answered_after_a_line_that_says_whom_to_call(registered: Chat) -> None:
    registered.is_heard_as(("eligibility", 0.95))
    registered.says(TOLD)
    assert registered.keys[:2] == ["danger-perhaps", "faq-eligibility-before"]
    assert registered.events == ["perhaps_danger"]
    registered.hears("911", "peligro").is_asked("p1.given_names")
    assert not registered.state.held


def test_who_then_writes_the_word_of_that_line_is_in_danger(registered: Chat) -> None:
    registered.is_heard_as(("eligibility", 0.95))
    registered.says(TOLD, "peligro")
    assert registered.events == ["danger"]


@pytest.mark.parametrize("language", ["es", "en", "pt", "ht", "fr"])
def test_the_word_of_that_line_is_heard_whatever_the_ears_think(content: object, language: str) -> None:
    chat = Chat(content)
    chat.says("hola").presses(f"language:{language}")
    chat.is_heard_as(("about_program", 1.0))
    word = content.catalog.line(language, "danger-perhaps").rpartition(":")[2].strip(" .")
    assert chat.says(word).events == ["danger"]


@pytest.mark.parametrize(("label", "sure"), [("eligibility", 0.4), ("emergency_danger", 0.5), ("unheard_of", 0.99)])
def test_where_the_ears_do_not_know_better_the_words_decide(registered: Chat, label: str, sure: float) -> None:
    registered.is_heard_as((label, sure))
    registered.says(TOLD)
    assert registered.events == ["danger"]


def test_where_the_ears_give_danger_a_little_the_words_decide(registered: Chat) -> None:
    registered.is_heard_as(("eligibility", 0.9), ("emergency_danger", 0.04))
    registered.says(TOLD)
    assert registered.events == ["danger"]


def test_where_the_ears_alone_think_of_danger_it_is_said_whom_to_call_and_staff_look(registered: Chat) -> None:
    registered.is_heard_as(("entry_port", 0.85), ("emergency_danger", 0.12))
    registered.says("cual puente es el bueno porque en ese hay hombres que esperan")
    assert registered.keys[:2] == ["danger-perhaps", "faq-entry_port-first"]
    assert registered.events == ["perhaps_danger"]
    assert not registered.state.held


def test_a_trace_of_danger_is_no_thought_of_it(registered: Chat) -> None:
    registered.is_heard_as(("entry_port", 0.85), ("emergency_danger", 0.04))
    registered.says("cual puente es el bueno")
    assert registered.keys[0] == "faq-entry_port-first"
    assert registered.events == []


def test_nobody_who_is_in_danger_already_is_told_it_again(registered: Chat) -> None:
    registered.says("nos tienen secuestrados")
    registered.is_heard_as(("entry_port", 0.85), ("emergency_danger", 0.12))
    registered.says("cual puente es el bueno porque en ese hay hombres que esperan")
    assert "perhaps_danger" not in registered.events


@pytest.mark.parametrize(("share", "event"), [(0.2, "perhaps_danger"), (0.4, "danger")])
def test_who_is_asked_to_tell_something_is_in_danger_where_that_is_likelier_than_elsewhere(
    content, share, event
) -> None:
    telling = Chat(content, state=open_state(content, "es", "free_text"))
    telling.is_heard_as(("emergency_danger", share), ("confidentiality", 0.3))
    telling.says("nos fuimos de alla porque nos cobraban renta y ya no podiamos")
    assert event in telling.events
    assert telling.state.held == (event == "danger")


def test_elsewhere_it_need_not_be_so_likely(registered: Chat) -> None:
    registered.is_heard_as(("confidentiality", 0.3), ("emergency_danger", 0.2))
    registered.says("nos cobraban renta y ya no podiamos")
    assert registered.events == ["danger"]


def test_without_ears_the_words_decide(registered: Chat) -> None:
    registered.says(TOLD)
    assert registered.events == ["danger"]


def test_nobody_who_is_in_danger_already_is_doubted(registered: Chat) -> None:
    registered.says("nos tienen secuestrados")
    registered.is_heard_as(("eligibility", 0.95))
    registered.says(TOLD)
    assert registered.events == ["danger"]


def test_a_cry_on_a_screen_of_answers_is_not_doubted(registered: Chat) -> None:
    registered.is_heard_as(("eligibility", 0.95))
    registered.fills(p1__given_names=TOLD)
    assert registered.events == ["danger"]


def test_somebody_new_hears_that_line_in_the_language_of_the_words(chat: Chat) -> None:
    chat.is_heard_as(("eligibility", 0.95))
    chat.says(TOLD).hears("Si está en peligro ahora")
    assert chat.state.language == "es"


def test_nothing_that_may_have_been_said_in_danger_is_kept_as_a_question(registered: Chat) -> None:
    registered.is_heard_as(("eligibility", 0.6), ("entry_order", 0.3))
    registered.says(TOLD)
    assert registered.asked == ["aside:did_you_mean"]
    assert registered.events == ["perhaps_danger"]
