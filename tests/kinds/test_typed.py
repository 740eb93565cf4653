"""What people really type for each kind, in five languages, is read; the lists stand in tests/kinds/typed/."""

import pytest

from bot.dialogue.kinds.base import NotUnderstood, Understood
from tests.kinds.spoken import LANGUAGES, listed, read

OPTIONS = {"date": {"when": "birth"}, "number": {"least": 0, "most": 15}}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_people_type_is_read(language):
    missed = [
        (kind, text)
        for kind, lines in listed("typed", language).items()
        for text in lines
        if isinstance(read(kind, text, language, options=OPTIONS.get(kind, {}), reach="+525500000001"), NotUnderstood)
    ]
    assert missed == []


@pytest.mark.parametrize(
    ("kind", "language", "text", "value"),
    [
        ("number", "es", "viajo sola", 0),
        ("number", "es", "dos hijos", 2),
        ("number", "en", "just me", 0),
        ("number", "en", "3 more", 3),
        ("number", "pt", "só eu", 0),
        ("number", "ht", "mwen sèl", 0),
        ("number", "fr", "deux enfants", 2),
        ("country", "fr", "je viens d'Haïti", "HT"),
        ("country", "es", "san salvador", "SV"),
        ("relation", "en", "twin", "sibling"),
        ("relation", "ht", "bopitit", "stepchild"),
        ("email", "es", "juan@example,com", "juan@example.com"),
        ("a_number", "es", "no lo traigo conmigo", {"status": "lost"}),
        ("a_number", "pt", "nunca recebi", {"status": "none"}),
    ],
)
def test_what_it_means(kind, language, text, value):
    assert read(kind, text, language, options=OPTIONS.get(kind, {})).value == value


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("mi bebé no tiene porque nació aquí", "none"),
        ("el niño no tiene", "none"),
        ("creo que se me perdió todo", "lost"),
    ],
)
def test_a_sentence_that_says_lost_or_none_is_shown_back(text, status):
    assert read("a_number", text) == Understood({"status": status}, confirm=True)


def test_not_knowing_is_neither_lost_nor_none():
    assert read("a_number", "no tengo idea") == NotUnderstood("a_number_unclear")
