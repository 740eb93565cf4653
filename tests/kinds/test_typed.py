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
        ("number", "es", "un hijo", 1),
        ("number", "es", "solo dos", 2),
        ("number", "es", "solo yo", 0),
        ("number", "ht", "yon sèl", 1),
        ("number", "fr", "moi seul", 0),
        ("date", "es", "8 meces", {"age": 8, "unit": "months", "on": "2021-02-24"}),
        ("relation", "es", "mi ijo", "child"),
        ("relation", "es", "ermana", "sibling"),
        ("a_number", "es", "perdí", {"status": "lost"}),
        ("a_number", "es", "lo perdimos", {"status": "lost"}),
        ("a_number", "en", "she lost it", {"status": "lost"}),
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


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "no tengo idea"),
        ("en", "I don't know"),
        ("pt", "não sei"),
        ("ht", "m pa konnen"),
        ("fr", "je ne sais pas"),
    ],
)
def test_who_does_not_know_the_number_is_told_where_it_stands(language, text):
    assert read("a_number", text, language) == NotUnderstood("a_number_where")


@pytest.mark.parametrize(
    ("language", "text"),
    [("es", "uno solo"), ("en", "only one"), ("pt", "um só"), ("ht", "yon sèl moun"), ("fr", "une seule")],
)
def test_only_one_may_be_the_person_who_writes_and_is_shown_back(language, text):
    options = {**OPTIONS["number"], "besides": 1}
    assert read("number", text, language, options=options) == Understood(1, confirm=True)
    assert read("number", text, language, options=OPTIONS["number"]) == Understood(1)


@pytest.mark.parametrize(
    ("language", "text", "shown_back"),
    [
        ("en", "about 40", True),
        ("es", "unos 40", True),
        ("pt", "uns 40", True),
        ("ht", "anviwon 40", True),
        ("fr", "environ 40", True),
        ("en", "he is about 40", False),
        ("es", "unos 40 años", False),
    ],
)
def test_about_forty_may_be_a_year_and_is_shown_back(language, text, shown_back):
    age = {"age": 40, "unit": "years", "on": "2021-02-24"}
    assert read("date", text, language, options=OPTIONS["date"]) == Understood(age, confirm=shown_back)


def test_about_a_year_is_no_age():
    assert read("date", "como en el 85", "es", options=OPTIONS["date"]) == Understood({"year": 1985}, confirm=True)
    assert read("date", "around 1985", "en", options=OPTIONS["date"]) == Understood({"year": 1985})


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("es", "si todo bien|todo está bien"),
        ("en", "yeah ok|looks good|yes all good"),
        ("pt", "tudo certo|sim tudo bem"),
        ("ht", "tout bon|wi tout bon"),
        ("fr", "tout est bon|oui c'est bon"),
    ],
)
def test_that_all_is_well_is_a_yes(language, said):
    assert [read("yes_no", text, language) for text in said.split("|")] == [Understood(True)] * len(said.split("|"))


def test_that_not_all_is_well_is_no_yes():
    assert [read("yes_no", text, "es") for text in ("no todo está bien", "todo mal")] == [
        NotUnderstood("yes_no_unclear")
    ] * 2
    assert read("yes_no", "not all good", "en") == NotUnderstood("yes_no_unclear")
