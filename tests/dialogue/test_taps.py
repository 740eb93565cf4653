"""What a button says to us are words of ours: no cry, no stop, and never the answer to another question."""

from __future__ import annotations

import pytest

from bot.dialogue.state import State
from tests.chat import TEXT_MESSAGES, Chat

LANGUAGES = ("es", "en", "pt", "ht", "fr")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_button_of_the_form_is_heard_as_danger_or_as_a_stop(content: object, language: str) -> None:
    heard = []
    for question in content.form.questions.values():
        for value in question.choices:
            chat = Chat(content, TEXT_MESSAGES, State(language=language, stage="open", members=("p1",)))
            chat.taps(f"p1.{question.id}" if question.group else question.id, value)
            heard += [(question.id, value) for event in chat.events if event in {"danger", "stopped"}]
    assert heard == []


def test_a_cry_in_the_answer_to_a_question_of_choices_is_still_heard(content: object) -> None:
    chat = Chat(content, TEXT_MESSAGES).says("hola", "sí", "1", "sí", "Marta", "Díaz", "3 abril 1985")
    chat.is_asked("p1.sex").taps("p1.sex", "nos tienen secuestrados")
    assert "danger" in chat.events


def test_a_language_is_tapped_by_somebody_new(content: object) -> None:
    chat = Chat(content, TEXT_MESSAGES).says("ok").taps("aside:language", "ht")
    assert chat.state.language == "ht"
