"""Dates and ages as people write them in five languages; what is unclear is asked back, never guessed."""

import pytest

from bot.dialogue.kinds.base import Ambiguous, NotUnderstood, Understood, Wanted
from bot.dialogue.kinds.dates import join_parts, read_day, read_month, read_year, years_old
from tests.kinds.spoken import LANGUAGES, TODAY, read, show, words

BIRTH = {"when": "birth"}
WRITTEN = {
    "es": {
        "1990-03-12": "12 de marzo de 1990|12 marzo 90|marzo 12 del 90|el doce de marzo del noventa|12mar90|12-mar-1990|1990-03-12|19900312|"
        "nací el 12 de marzo de 1990|doce de marzo de mil novecientos noventa|12 de marso de 1990|Fecha de nacimiento: 12 de marzo de 1990|march 12 1990",
        "1990-03-13": "13/3/90|13-03-1990|3/13/1990|13.03.90|13031990|13 03 90",
        "1985-01-01": "primero de enero de 1985|1o de enero de 1985|1º de enero del 85|01/01/1985",
        "1999-09-05": "5 de setiembre 1999|septiembre 5, 1999|5 sept 99|5 de septienbre de 1999",
        "2001-08-23": "23 de agosto del dos mil uno|23 ago 2001|veintitrés de agosto de 2001",
        "1990-04-04": "4/4/90|٤/٤/١٩٩٠",
    },
    "en": {
        "1990-03-12": "March 12, 1990|12 March 1990|mar 12 90|march 12th 1990|twelve of march nineteen ninety|I was born on March 12 1990"
    },
    "pt": {
        "1990-03-12": "12 de março de 90|12 marco 1990|doze de março de mil novecentos e noventa|nasci em 12 de março de 1990",
        "2001-10-12": "12 out 2001|12 de outubro de 2001",
    },
    "ht": {
        "1990-03-12": "12 mas 1990|12 mas 90|mwen fèt 12 mas 1990|douz mas mil nèf san katrevendis",
        "2001-08-15": "15 out 2001|15 daout 2001",
        "1990-03-04": "4 mas 1990",
        "1985-07-12": "12 jiye 1985|12 jiyè 85",
    },
    "fr": {
        "1990-08-01": "1er août 90|1 aout 1990|premier août 1990",
        "1985-02-03": "né le 3 fevrier 1985|3 février 85",
        "1999-12-05": "5 decembre 99",
    },
}


@pytest.mark.parametrize(
    ("language", "text", "iso"),
    [(code, text, iso) for code, days in WRITTEN.items() for iso, texts in days.items() for text in texts.split("|")],
)
def test_a_date_is_read_in_every_written_form(language, text, iso):
    assert read("date", text, language, options=BIRTH) == Understood(iso)


def test_day_and_month_that_may_be_either_are_asked_back():
    assert read("date", "03/04/1990", options=BIRTH) == Ambiguous(("1990-04-03", "1990-03-04"))
    assert read("date", "12-3-90", options=BIRTH) == Ambiguous(("1990-03-12", "1990-12-03"))


def test_only_one_of_two_ways_can_be_and_is_confirmed():
    assert read("date", "11/12/2019", options={"when": "mpp"}) == Ambiguous(("2019-12-11", "2019-11-12"))
    assert read("date", "05/01/2021", options={"when": "mpp"}) == Understood("2021-01-05", confirm=True)


AGES = {
    "es": {
        (8, "months"): "8 meses|ocho meses|tiene 8 meses|mi hijo tiene 8 meses",
        (0, "months"): "recién nacida|recien nacido|3 semanas|10 días",
        (4, "years"): "va a cumplir 5|4 años|cuatro añitos",
        (14, "years"): "tiene 14|14 años|tiene 14 años",
        (2, "years"): "2 añitos|2 anos|dos años",
        (3, "years"): "3 anos",
        (18, "months"): "año y medio|1 año y medio|18 meses|un año y 6 meses",
        (34, "years"): "tengo 34|34 años",
    },
    "en": {
        (8, "years"): "he is 8|8 years old|8 yo",
        (8, "months"): "8 months old",
        (0, "months"): "newborn",
        (34, "years"): "I am 34",
    },
    "pt": {(14, "years"): "tem 14|14 anos", (4, "years"): "vai fazer 5", (0, "months"): "recém-nascido"},
    "ht": {(6, "years"): "6 an|li gen 6 an|sis an", (8, "months"): "8 mwa", (0, "months"): "fèk fèt"},
    "fr": {(6, "years"): "6 ans|il a 6 ans", (8, "months"): "8 mois|huit mois", (0, "months"): "nouveau-né"},
}


@pytest.mark.parametrize(
    ("language", "text", "age"),
    [(code, text, age) for code, ages in AGES.items() for age, texts in ages.items() for text in texts.split("|")],
)
def test_a_birth_may_be_told_as_an_age(language, text, age):
    assert read("date", text, language, options=BIRTH) == Understood(
        {"age": age[0], "unit": age[1], "on": "2021-02-24"}
    )


@pytest.mark.parametrize(
    ("text", "when", "value"),
    [
        ("1985", "birth", {"year": 1985}),
        ("marzo 1990", "birth", {"year": 1990, "month": 3}),
        ("2019", "mpp", {"year": 2019}),
        ("12/2019", "mpp", {"year": 2019, "month": 12}),
        ("enero de 2020", "mpp", {"year": 2020, "month": 1}),
        ("marzo 2021", "hearing", {"year": 2021, "month": 3}),
    ],
)
def test_no_more_is_noted_than_is_known(text, when, value):
    assert read("date", text, options={"when": when}) == Understood(value)


@pytest.mark.parametrize(
    ("text", "when", "value"),
    [
        ("hace dos años", "mpp", {"year": 2019}),
        ("hace 8 meses", "mpp", {"year": 2020, "month": 6}),
        ("el mes pasado", "mpp", {"year": 2021, "month": 1}),
        ("ayer", "past", "2021-02-23"),
        ("hace 3 días", "past", "2021-02-21"),
        ("mañana", "hearing", "2021-02-25"),
        ("el próximo mes", "hearing", {"year": 2021, "month": 3}),
    ],
)
def test_a_date_told_from_today_is_confirmed(text, when, value):
    assert read("date", text, options={"when": when}) == Understood(value, confirm=True)


@pytest.mark.parametrize(
    ("text", "when", "reason"),
    [
        ("4", "birth", "date_incomplete"),
        ("34", "birth", "date_incomplete"),
        ("12 de marzo", "birth", "date_needs_year"),
        ("12/03", "birth", "date_needs_year"),
        ("31/02/1990", "birth", "date_impossible"),
        ("30 de febrero de 1990", "birth", "date_impossible"),
        ("5 de mayo de 2030", "birth", "date_future"),
        ("1/1/1850", "birth", "date_old"),
        ("no me acuerdo bien", "birth", "date_unclear"),
        ("12 de marzo de 1990 en Tela", "birth", "date_unclear"),
        ("2018", "mpp", "date_mpp"),
        ("ayer", "mpp", "date_mpp"),
        ("2021", "hearing", "date_needs_day"),
        ("5 de junio de 2030", "hearing", "date_hearing"),
        ("5 de junio de 2019", "future", "date_past"),
        ("5 de junio de 2050", "future", "date_far"),
        ("", "birth", "date_incomplete"),
    ],
)
def test_what_is_no_date_is_refused_with_its_reason(text, when, reason):
    assert read("date", text, options={"when": when}) == NotUnderstood(reason)


def test_two_digits_of_a_year_are_in_the_past_for_a_birth_and_in_this_century_for_a_hearing():
    assert read("date", "25/12/21", options=BIRTH) == Understood("1921-12-25")
    assert read("date", "25/12/21", options={"when": "hearing"}) == Understood("2021-12-25")


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("es", "3 de abril de 1990"),
        ("en", "April 3, 1990"),
        ("pt", "3 de abril de 1990"),
        ("ht", "3 avril 1990"),
        ("fr", "3 avril 1990"),
    ],
)
def test_a_date_is_shown_with_the_month_in_words(language, shown):
    assert show("date", "1990-04-03", language) == shown


def test_haitian_months_are_haitian():
    assert [show("date", f"2020-{month:02}-05", "ht").split()[1] for month in (1, 3, 5, 8, 10)] == [
        "janvye",
        "mas",
        "me",
        "out",
        "oktòb",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("month", range(1, 13))
def test_every_month_of_every_language_reads_back(language, month):
    iso = f"1990-{month:02}-07"
    assert read("date", show("date", iso, language), language, options=BIRTH) == Understood(iso)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_age_keeps_the_day_on_which_it_was_said(language):
    value = {"age": 1, "unit": "years", "on": "2020-05-03"}
    assert read("date", show("date", value, language), language, options=BIRTH) == Understood(value)


def test_day_month_and_year_may_be_asked_apart():
    wanted = Wanted(options=BIRTH)
    assert read_day("el tres", words("es")) == NotUnderstood("day_unclear")
    assert read_day("tres", words("es")) == Understood(3)
    assert read_day("32", words("es")) == NotUnderstood("day_unclear")
    assert read_month("abril", words("es")) == read_month("4", words("es")) == Understood(4)
    assert read_month("13", words("es")) == NotUnderstood("month_unclear")
    assert read_year("90", wanted, words("es"), TODAY) == Understood(1990)
    assert read_year("mil novecientos noventa", wanted, words("es"), TODAY) == Understood(1990)
    assert read_year("tres", wanted, words("es"), TODAY) == NotUnderstood("year_unclear")
    assert join_parts(3, 4, 1990, wanted, TODAY) == Understood("1990-04-03")
    assert join_parts(31, 2, 1990, wanted, TODAY) == NotUnderstood("date_impossible")


@pytest.mark.parametrize(
    ("value", "years"),
    [
        ("2003-02-24", 18),
        ("2003-02-25", 17),
        ({"year": 2003}, 17),
        ({"year": 2003, "month": 1}, 18),
        ({"age": 17, "unit": "years", "on": "2020-02-24"}, 18),
        ({"age": 8, "unit": "months", "on": "2020-02-24"}, 1),
        (None, None),
    ],
)
def test_the_years_of_a_birth_are_the_fewest_it_can_be(value, years):
    assert years_old(value, TODAY) == years


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "¿como en el 85?"),
        ("es", "nací en el 85"),
        ("en", "in 85"),
        ("pt", "em 85"),
        ("ht", "nan ane 85"),
        ("fr", "en 85"),
    ],
)
def test_two_digits_of_a_year_alone_are_shown_back_as_the_year(language, text):
    assert read("date", text, language, options=BIRTH) == Understood({"year": 1985}, confirm=True)


@pytest.mark.parametrize("text", ["en el 12", "el 31"])
def test_two_digits_that_may_be_a_day_are_no_year(text):
    assert isinstance(read("date", text, "es", options=BIRTH), NotUnderstood)
