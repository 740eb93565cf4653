"""Yes or no, one choice, several choices."""

import pytest

from bot.dialogue.kinds.base import Ambiguous, NotUnderstood, Understood
from bot.dialogue.kinds.commands import wishes_language
from bot.dialogue.messages import Choice
from tests.kinds.spoken import all_words, read, sexes, show

SURE = (Choice(value="yes", label="Sí"), Choice(value="no", label="No"))


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


@pytest.mark.parametrize(("text", "value"), [("1) Sí", True), ("2) No", False), ("1. si", True), (" 2 ) no", False)])
def test_a_line_copied_with_its_number_is_read(text, value):
    assert read("yes_no", text) == Understood(value)
    assert read("choice", text, choices=SURE) == Understood("yes" if value else "no")


@pytest.mark.parametrize("text", ["1) no", "2) Sí", "7) Sí", "1) quién entra primero"])
def test_a_number_and_a_label_that_mean_different_things_are_asked_again(text):
    assert read("yes_no", text) == NotUnderstood("yes_no_unclear")
    assert read("choice", text, choices=SURE) == NotUnderstood("choice_unclear")


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


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        *(
            ("es", text, True)
            for text in ("sí, soy yo", "si acepto", "sí tengo abogado", "si estoy de acuerdo gracias")
        ),
        *(("es", text, False) for text in ("no, mi hermana no viene", "no estoy de acuerdo", "no tenemos whatsapp")),
        *(
            ("en", text, True)
            for text in ("yes i have a lawyer", "yes, she travels with me", "i agree", "ok, thank you")
        ),
        *(("en", text, False) for text in ("no i don't", "no we don't have one", "no, not yet", "i'd rather not")),
        *(("pt", text, True) for text in ("sim eu concordo", "tenho sim", "sim, a gente viaja junto")),
        *(("pt", text, False) for text in ("não tenho advogado", "não, obrigada", "quero não")),
        *(("ht", text, True) for text in ("wi mwen dakò", "wi m genyen", "wi, li avè m")),
        *(("ht", text, False) for text in ("non m pa genyen", "m pa dakò", "non, mèsi")),
        *(("fr", text, True) for text in ("oui je suis d'accord", "oui bien sûr", "j'en ai un")),
        *(("fr", text, False) for text in ("non je n'ai pas d'avocat", "non merci", "je ne suis pas d'accord")),
    ],
)
def test_yes_and_no_with_words_that_change_nothing(language, text, value):
    assert read("yes_no", text, language) == Understood(value)


#: Begins with a no and refuses nothing: (language spoken by us, what somebody writes).
WISHES = [
    ("es", "no speak"),
    ("es", "no spanish"),
    ("es", "no hablo español"),
    ("es", "mwen pa pale panyol"),
    ("es", "não falo espanhol"),
    ("es", "je ne parle pas espagnol"),
    ("es", "I don't speak spanish"),
    ("en", "no hablo ingles"),
    ("en", "no english"),
    ("en", "m pa konprann angle"),
    ("pt", "no entiendo portugués"),
    ("ht", "no hablo criollo"),
    ("fr", "no hablo frances"),
    ("fr", "não entendo francês"),
]


@pytest.mark.parametrize(("language", "text"), WISHES)
def test_not_speaking_our_language_is_no_refusal_but_a_wish(language, text):
    assert read("yes_no", text, language) == NotUnderstood("yes_no_unclear")
    assert wishes_language(text, all_words()) == "language"


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("no hablo inglés, español", "language:es"),
        ("I don't speak spanish, english please", "language:en"),
        ("no hablo con nadie", None),
        ("no", None),
        ("español", None),
        ("no entiendo", None),
        ("María Inglés", None),
        ("mi esposo no habla con migración porque dice que no sabe si esto es verdad y tiene miedo", None),
    ],
)
def test_a_wish_for_another_language_names_it_where_it_does(text, command):
    assert wishes_language(text, all_words()) == command


@pytest.mark.parametrize(
    "text",
    ["no entiendo", "no puedo leer", "no quiero esperar", "no me llegó el mensaje", "si pago entro", "no sé leer"],
)
def test_a_sentence_that_begins_with_a_no_refuses_nothing(text):
    assert read("yes_no", text) == NotUnderstood("yes_no_unclear")
