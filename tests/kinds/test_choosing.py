"""Yes or no, one choice, several choices."""

import pytest

from bot.dialogue.kinds.base import Ambiguous, NotUnderstood, Understood
from tests.kinds.spoken import read, sexes, show


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        *(
            ("es", text, True)
            for text in (
                "si",
                "Sí",
                "SIII",
                "sí señor",
                "claro que sí",
                "ok",
                "simón",
                "👍",
                "👍🏾",
                "1",
                "sí, acepto",
                "está bien",
            )
        ),
        *(("es", text, False) for text in ("no", "Nooo", "nel", "no tengo", "no, gracias", "2", "👎", "todavía no")),
        *(("en", text, True) for text in ("yes", "Yep", "that's right", "OK", "y")),
        *(("en", text, False) for text in ("no", "nope", "not really", "I don't")),
        *(("pt", text, True) for text in ("sim", "isso", "com certeza", "tá bom")),
        *(("pt", text, False) for text in ("não", "nao", "de jeito nenhum")),
        *(("ht", text, True) for text in ("wi", "dakò", "se sa")),
        *(("ht", text, False) for text in ("non", "pa vre", "poko")),
        *(("fr", text, True) for text in ("oui", "ouais", "d'accord", "bien sûr")),
        *(("fr", text, False) for text in ("non", "pas du tout", "jamais")),
    ],
)
def test_yes_and_no_are_said_in_many_ways(language, text, value):
    assert read("yes_no", text, language) == Understood(value)


@pytest.mark.parametrize(
    "text", ["", "no sé", "si me registro puedo entrar?", "tal vez", "sí no", "3", "si no tengo papeles"]
)
def test_what_is_neither_yes_nor_no_is_not_guessed(text):
    assert read("yes_no", text) == NotUnderstood("yes_no_unclear")


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        *(
            ("es", text, "other")
            for text in ("3", "3)", "3.", "la 3", "opción 3", "# 3", "3️⃣", "٣", "tres", "la tercera", "Otro", "3ra")
        ),
        *(("es", text, "female") for text in ("mujer", "MUJER", "soy mujer", "femenino", "mujr", "1", "female")),
        ("es", "honbre", "male"),
        ("es", "es un niño", "male"),
        ("es", "prefiero no decirlo", "unsaid"),
        ("en", "woman", "female"),
        ("en", "option two", "male"),
        ("pt", "a segunda", "male"),
        ("ht", "gason", "male"),
        ("ht", "twa", "other"),
        ("fr", "je suis une femme", "female"),
    ],
)
def test_a_choice_is_made_by_number_label_synonym_or_typo(language, text, value):
    assert read("choice", text, language, choices=sexes(language)) == Understood(value)


@pytest.mark.parametrize("text", ["9", "0", "noventa"])
def test_a_number_outside_the_list_is_told_so(text):
    assert read("choice", text, choices=sexes("es")) == NotUnderstood("choice_range")


@pytest.mark.parametrize("text", ["no soy mujer", "quizás", "mujer y hombre", "", "😀"])
def test_a_choice_is_not_guessed(text):
    assert read("choice", text, choices=sexes("es")) == NotUnderstood("choice_unclear")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("1 y 3", ["female", "other"]),
        ("3,1", ["female", "other"]),
        ("1 3", ["female", "other"]),
        ("1/3", ["female", "other"]),
        ("1, 2 y 4", ["female", "male", "unsaid"]),
        ("mujer, otro", ["female", "other"]),
        ("la 1 y la 3", ["female", "other"]),
        ("todas", ["female", "male", "other", "unsaid"]),
        ("ninguna", []),
        ("no", []),
        ("2", ["male"]),
        ("uno y dos", ["female", "male"]),
    ],
)
def test_several_choices_are_cut_apart_as_people_write_lists(text, values):
    assert read("choices", text, choices=sexes("es")) == Understood(values)


def test_numbers_run_together_are_confirmed():
    assert read("choices", "13", choices=sexes("es")) == Understood(["female", "other"], confirm=True)


def test_a_span_of_numbers_is_asked_back():
    assert read("choices", "1-3", choices=sexes("es")) == Ambiguous((["female", "other"], ["female", "male", "other"]))


def test_one_number_outside_the_list_spoils_the_answer():
    assert read("choices", "1, 9", choices=sexes("es")) == NotUnderstood("choice_range")


def test_choices_are_shown_with_their_labels():
    assert show("choices", ["female", "other"], choices=sexes("es")) == "Mujer, Otro"
    assert show("choices", []) == "ninguno"
    assert show("yes_no", True) == "sí"
