"""The ears of the house hear a label and guess a language, and never stop a turn."""

import pytest

from nlu.client import Client, Place
from nlu.ears import Ears
from nlu.languages import guess_language
from tests.nlu.wire import answer, rasa

CODES = ("es", "en", "pt", "ht", "fr")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("buenas tardes quisiera saber cuando me toca", "es"),
        ("hello when will they call my family", "en"),
        ("boa tarde quando eu vou poder entrar", "pt"),
        ("bonjou kilè mwen kapab antre ozetazini", "ht"),
        ("bonjour quand est ce que je pourrai entrer", "fr"),
        ("ok", None),
        ("hola", None),
        ("123 456 789", None),
        ("😀 😀 😀", None),
        ("", None),
    ],
)
def test_a_language_is_guessed_from_enough_words(text, language):
    assert guess_language(text, CODES) == language


def ears(path, told):
    return Ears(Client(Place.of(f"unix:{path}"), frozenset({"entry_date"})), CODES, told.append)


def test_what_is_heard(tmp_path):
    told = []
    with rasa(tmp_path / "r.sock", lambda _: answer([("entry_date", 0.8)])):
        heard = ears(tmp_path / "r.sock", told)("buenas tardes cuando me toca entrar", None)
    assert (heard.label, heard.confidence, heard.language) == ("entry_date", 0.8, "es")
    assert told == ["heard"]


def test_a_language_that_is_known_is_not_guessed(tmp_path):
    with rasa(tmp_path / "r.sock", lambda _: answer([("entry_date", 0.8)])):
        assert ears(tmp_path / "r.sock", [])("hello when will they call my family", "es").language is None


def test_without_rasa_the_language_is_still_guessed(tmp_path):
    told = []
    heard = ears(tmp_path / "nobody.sock", told)("bonjou kilè mwen kapab antre ozetazini", None)
    assert (heard.label, heard.confidence, heard.ranking, heard.language) == ("", 0.0, (), "ht")
    assert told == ["down"]


def test_rasa_may_be_off():
    assert Ears(None, CODES, pytest.fail)("hello when will they call my family", None).language == "en"
