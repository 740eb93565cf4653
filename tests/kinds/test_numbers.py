"""How many, in digits and words; and the numbers in words themselves."""

import pytest

from bot.dialogue.kinds.base import Ambiguous, NotUnderstood, Understood
from bot.dialogue.kinds.counting import whole_number
from tests.kinds.spoken import read, words

HOUSEHOLD = {"least": 0, "most": 15}


@pytest.mark.parametrize(
    ("language", "text", "number"),
    [
        *(
            ("es", text, 5)
            for text in (
                "5",
                "5.",
                "cinco",
                "somos 5",
                "somos cinco",
                "5 personas",
                "5 familiares",
                "٥",
                "５",
                "5 por favor",
                "sinco",
            )
        ),
        ("es", "ninguno", 0),
        ("es", "cero", 0),
        ("es", "una persona", 1),
        ("es", "quince", 15),
        ("en", "we are five", 5),
        ("en", "three people", 3),
        ("en", "none", 0),
        ("pt", "somos três", 3),
        ("pt", "duas pessoas", 2),
        ("ht", "nou se twa moun", 3),
        ("ht", "senk", 5),
        ("fr", "nous sommes quatre", 4),
        ("fr", "cinq personnes", 5),
    ],
)
def test_a_number_is_read_with_what_stands_around_it(language, text, number):
    assert read("number", text, language, options=HOUSEHOLD) == Understood(number)


@pytest.mark.parametrize(
    ("language", "text", "number"),
    [
        *(("es", text, 2) for text in ("somos 3", "somos tres personas", "3 en total", "tres contando conmigo")),
        *(("en", text, 2) for text in ("we are 3", "3 in total", "three including me")),
        *(("pt", text, 2) for text in ("somos três", "3 ao todo")),
        *(("ht", text, 2) for text in ("nou se twa moun", "3 antou")),
        *(("fr", text, 2) for text in ("nous sommes trois", "3 au total", "trois moi compris")),
    ],
)
def test_where_it_is_asked_who_else_there_is_who_counts_everybody_is_one_too_many(language, text, number):
    options = {**HOUSEHOLD, "besides": 1}
    assert read("number", text, language, options=options) == Understood(number, confirm=True)


@pytest.mark.parametrize(
    ("language", "text", "number"),
    [
        ("en", "only me and one kid", 1),
        ("en", "two kids and me", 2),
        ("es", "solo yo y un niño", 1),
        ("es", "somos yo y dos niños", 2),
        ("pt", "só eu e uma criança", 1),
        ("ht", "mwen ak de timoun", 2),
        ("fr", "juste moi et un bébé", 1),
    ],
)
def test_who_speaks_beside_a_number_is_none_of_the_others(language, text, number):
    options = {**HOUSEHOLD, "besides": 1}
    assert read("number", text, language, options=options) == Understood(number, confirm=True)


@pytest.mark.parametrize("text", ["3", "tres", "3 más", "1", "somos 1"])
def test_a_number_of_others_is_taken_as_it_is(text):
    found = read("number", text, "es", options={**HOUSEHOLD, "besides": 1})
    assert isinstance(found, Understood)
    assert not found.confirm


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("muchos", "number_unclear"),
        ("", "number_unclear"),
        ("2.5", "number_unclear"),
        ("-3", "number_unclear"),
        ("20", "number_most"),
        ("16", "number_most"),
    ],
)
def test_what_is_no_such_number_is_refused_with_its_reason(text, reason):
    assert read("number", text, options=HOUSEHOLD) == NotUnderstood(reason)


def test_too_few_are_told_so():
    assert read("number", "1", options={"least": 2, "most": 9}) == NotUnderstood("number_least")


def test_two_numbers_are_asked_back():
    assert read("number", "5 o 6", options=HOUSEHOLD) == Ambiguous((5, 6))


@pytest.mark.parametrize(
    ("language", "text", "number"),
    [
        ("es", "noventa y tres", 93),
        ("es", "mil novecientos ochenta y cinco", 1985),
        ("es", "dos mil uno", 2001),
        ("es", "veintiún", 21),
        ("en", "nineteen eighty five", 1985),
        ("en", "two thousand and one", 2001),
        ("en", "nineteen hundred", 1900),
        ("pt", "mil novecentos e noventa", 1990),
        ("ht", "mil nèf san katrevendis", 1990),
        ("ht", "swasannkenz", 75),
        ("fr", "mille neuf cent quatre vingt dix neuf", 1999),
        ("fr", "soixante et onze", 71),
        ("es", "tres cuatro", None),
        ("es", "perro", None),
    ],
)
def test_numbers_in_words_are_counted_together(language, text, number):
    from bot.dialogue.kinds.text import plain

    assert whole_number(plain(text).split(), words(language).counting) == number
