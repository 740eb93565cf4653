"""An answer is offered to be rated at every door, in its own way: two buttons, two words, nothing where it would cost."""

import json
import re
from datetime import date

import pytest

from bot.dialogue.plain import prompt_from_json, prompt_to_json
from bot.library import load_content
from channels.text_message import count_segments, text_of
from tests.chat import TEXT_MESSAGES, Chat
from tests.doors import Page, TextMessages, at_terminal, running

ASKED = "quién entra primero"
LANGUAGES = ("es", "en", "pt", "ht", "fr")


@pytest.fixture(scope="module")
def content():
    return load_content(policy_date=date(2021, 2, 24))


@pytest.fixture(scope="module")
def world(tmp_path_factory, content):
    with running(tmp_path_factory.mktemp("rating"), content) as opened:
        yield opened


def outcomes(world):
    with world.house.store.read() as unit:
        return [each.outcome for each in unit.questions.since(world.house.clock().replace(hour=0))]


def test_by_text_message_two_words_are_named_and_heard_without_their_accents(world):
    phone = TextMessages(world)
    phone.says(ASKED)
    assert "Escriba util o no util." in phone.shown
    phone.says("no util")
    assert "Gracias por decirlo." in phone.shown
    assert outcomes(world)[0] == "unhelpful"


def test_on_the_page_there_are_two_buttons_outside_the_form_of_answers(world):
    page = Page(world)
    page.begins("es", ASKED)
    buttons = re.findall(r'<button form="ways" name="c" value="(\w+)">([^<]+)</button>', page.html)
    assert buttons == [("helpful", "Sí, me sirvió"), ("unhelpful", "No me sirvió")]
    assert page.html.count('<form id="ways"') == 1
    page.presses("helpful")
    assert "Gracias por decirlo." in page.shown
    assert "consent" in page.open
    assert outcomes(world)[0] == "helpful"


def test_what_is_offered_is_the_same_after_the_outbox(content):
    (rate,) = [each for each in Chat(content).says(ASKED).prompts if each.key == "rate"]
    assert prompt_from_json(json.loads(json.dumps(prompt_to_json(rate)))) == rate


def test_at_the_terminal_two_words_are_named(content):
    with at_terminal(content) as door:
        door.says(ASKED)
        (rate,) = [each for each in door.prompts if each.key == "rate"]
        door.says("útil")
    assert rate.short == "¿Le sirvió? Escriba útil o no útil."
    assert door.prompts[0].key == "rated-helpful"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_answer_costs_a_segment_more_because_it_can_be_rated(content, language):
    named = 0
    for topic, facts in content.faq.topics.items():
        chat = Chat(content, TEXT_MESSAGES).presses(f"language:{language}")
        chat.says(next(phrase for phrase, label in content.faq.asks[language].items() if label == topic))
        answered = [each for each in chat.prompts if each.key in {facts[0].text, "faq-as-of", "rate"}]
        bare = [each for each in answered if each.key != "rate"]
        said = text_of(answered)
        assert count_segments(said) == count_segments(text_of(bare))
        named += said != text_of(bare)
    assert named > len(content.faq.topics) / 2
