"""Real names pass, whatever they mean besides; sentences do not, unless the person says that it is the name."""

import pytest

from bot.dialogue.kinds.base import NotUnderstood, Understood
from bot.dialogue.kinds.commands import hears_danger, is_stop
from tests.kinds.spoken import LANGUAGES, all_words, listed, read, words

NAMES = listed("names", "real")["names"]
SHAPES = [str, str.lower, str.upper, "{} López".format, "José {}".format, "María de {}".format]
#: So common as other words that they are shown back first.
DOUBTED = {"Bueno", "Hermano", "Merci"}


def test_there_are_names_and_sentences_enough():
    assert len(set(NAMES)) >= 200
    assert sum(len(listed("names", "sentences")[language]) for language in LANGUAGES) >= 100


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_real_name_is_refused_or_doubted(language):
    readings = [(shape(name), read("name", shape(name), language)) for name in NAMES for shape in SHAPES]
    assert [said for said, reading in readings if not isinstance(reading, Understood)] == []
    doubted = {said for said, reading in readings if reading.confirm}
    assert {said for said in doubted if not any(name.lower() in said.lower() for name in DOUBTED)} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_is_taken_for_a_name_unasked(language):
    readings = {text: read("name", text, language) for text in listed("names", "sentences")[language]}
    taken = [text for text, reading in readings.items() if isinstance(reading, Understood) and not reading.confirm]
    refused = [text for text, reading in readings.items() if isinstance(reading, NotUnderstood)]
    assert taken == []
    assert len(refused) >= len(readings) * 0.85


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_name_is_a_stop_or_a_cry_for_help(language):
    # "Socorro" alone is a cry for help, and a name: somebody in danger goes before
    names = [name for name in NAMES if name != "Socorro"]
    heard = [name for name in names if hears_danger(name, words(language)) or is_stop(name, all_words())]
    assert heard == []


@pytest.mark.parametrize("typed", ["No", "no", "Si"])
def test_a_surname_that_is_an_answer_too_is_shown_back(typed):
    assert read("name", typed) == Understood(typed.title(), confirm=True)


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("es", "mi hijo se llama Kevin", "Kevin"),
        ("es", "pero yo me llamo Ana", "Ana"),
        ("en", "my son, his name is Kevin", "Kevin"),
        ("pt", "minha filha se chama Ana", "Ana"),
        ("ht", "pitit mwen rele Widline", "Widline"),
        ("fr", "ma fille elle s'appelle Rose", "Rose"),
    ],
)
def test_what_is_said_before_a_name_is_left_out(language, text, name):
    assert read("name", text, language) == Understood(name)
