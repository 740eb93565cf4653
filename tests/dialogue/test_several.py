"""A letter answers several questions at once: by number, in order, in a list of its own, or in a story; few are needed."""

from __future__ import annotations

import pytest

from bot.dialogue.messages import Door
from bot.dialogue.several import numbered_in
from tests.chat import Chat

#: A door by which an answer takes hours.
LETTERS = Door(at_once=5, ahead=True, length=20_000)


@pytest.fixture
def letters(content: object) -> Chat:
    return Chat(content, LETTERS)


# ------------------------------------------------------------------------------------------------------------ numbers


@pytest.mark.parametrize(
    "text",
    [
        "1) Marta 2) Díaz López 3) 3 de abril 1985",
        "1) Marta\n2) Díaz López\n3) 3 de abril 1985",
        "1. Marta\n2. Díaz López\n3. 3 de abril 1985",
        "1.- Marta\n2.- Díaz López\n3.- 3 de abril 1985",
        "1: Marta\n2: Díaz López\n\n3: 3 de abril 1985",
        "1 Marta\n2 Díaz López\n3 3 de abril 1985",
        "1)\nMarta\n2)\nDíaz López\n3)\n3 de abril 1985",
        "Buenas tardes:\n1)Marta\n2)Díaz López\n3)3 de abril 1985",
        " - 1) Marta\n - 2) Díaz López\n - 3) 3 de abril 1985",
    ],
)
def test_numbers_are_found_however_they_are_written(text: str) -> None:
    assert numbered_in(text, 5) == [(1, ["Marta"]), (2, ["Díaz López"]), (3, ["3 de abril 1985"])]


@pytest.mark.parametrize(
    "text",
    [
        "3-4-1985",
        "3.4.1985",
        "10:30",
        "(55) 0000 0012",
        "tengo 2 hijos",
        "3 de abril de 1985\nHonduras",
        "7) x",
        "1)",
        "",
    ],
)
def test_what_is_no_number_of_a_question_is_none(text: str) -> None:
    assert numbered_in(text, 5) == []


def test_only_what_was_asked_has_a_number() -> None:
    assert numbered_in("4) mujer 9) Honduras 5) 2) hijos", 5) == [(4, ["mujer 9) Honduras"]), (5, ["2) hijos"])]


# ---------------------------------------------------------------------------------------------------- a few are enough


def test_a_registration_takes_a_few_letters(letters: Chat) -> None:
    letters.says("hola").is_asked("consent", "who", "active_case", "p1.given_names", "p1.surnames")
    letters.says("1) sí\n2) yo\n3) sí\n4) Marta Elena\n5) Díaz López")
    letters.is_asked("p1.birth_date", "p1.sex", "p1.nationality", "p1.a_number", "place")
    letters.says("1) 3 de abril 1985\n2) a\n3) Honduras\n4) perdí mis papeles\n5) Reynosa, Tamaulipas")
    letters.is_asked("phone", "notice", "safe_hours", "family")
    letters.says("1) 55 0000 0012\n2) a) Solo que hay un mensaje\n3) b\n4) 0").is_asked("aside:may_show")
    letters.says("2").hears("Recibido")
    assert letters.state.stage == "done"
    assert (letters.answer("p1.sex"), letters.answer("safe_hours")) == ("female", "morning")


WHOLE = """Buenas tardes, quiero registrarme.

Nombre: Marta Elena
Apellidos: Díaz López
Fecha de nacimiento: 3 de abril de 1985
Sexo: mujer
Nacionalidad: hondureña
Número A: A000-000-012
Lugar: Reynosa, Tamaulipas
Teléfono: 55 0000 0012
Familia: 0

Gracias"""


def test_a_letter_that_holds_a_whole_registration_leaves_little_to_ask(letters: Chat) -> None:
    letters.says(WHOLE).is_asked("consent", "who", "active_case", "notice", "safe_hours")
    letters.says("1) sí\n2) soy yo\n3) sí\n4) a\n5) a").is_asked("aside:may_show")
    letters.says("2")
    assert letters.state.stage == "done"
    assert letters.answer("p1.a_number")["number"] == "000000012"
    assert (letters.answer("p1.given_names"), letters.answer("p1.surnames")) == ("Marta Elena", "Díaz López")
    assert letters.answer("p1.birth_date") == "1985-04-03"


TOLD = {
    "en": "Good afternoon, I want to register.\nFull name: Marta Elena Díaz López\nDate of birth: April 3, 1985\nSex: female\nCountry: Honduras\nCity: Reynosa\nPhone: 55 0000 0012",
    "pt": "Boa tarde, quero me registrar, por favor.\nNome completo: Marta Elena Díaz López\nData de nascimento: 3 de abril de 1985\nSexo: mulher\nPaís: Honduras\nCidade: Reynosa\nTelefone: 55 0000 0012",
    "ht": "Bonjou, mwen vle anrejistre, mwen nan MPP.\nNon konplè: Marta Elena Díaz López\nDat nesans: 3 avril 1985\nSèks: fi\nPeyi: Ondiras\nVil: Reynosa\nTelefòn: 55 0000 0012",
    "fr": "Bonjour, je veux m'inscrire, s'il vous plaît.\nNom complet : Marta Elena Díaz López\nDate de naissance : 3 avril 1985\nSexe : femme\nPays : Honduras\nVille : Reynosa\nTéléphone : 55 0000 0012",
}


@pytest.mark.parametrize("code", TOLD)
def test_also_in_every_other_language(letters: Chat, code: str) -> None:
    letters.says(TOLD[code])
    assert letters.state.language == code
    assert letters.state.told.keys() == {
        *("given_names", "surnames", "birth_date", "sex", "nationality", "place", "phone"),
    }
    letters.is_asked("consent", "who", "active_case", "p1.a_number", "notice")


def test_a_second_name_in_a_list_is_somebody_elses_and_asked_later(letters: Chat) -> None:
    letters.says("hola").says(f"{WHOLE}\n\nNombre: Luis\nApellidos: Paz\nSexo: hombre")
    assert letters.state.told["given_names"] == "Marta Elena"


def test_what_is_chosen_in_a_story_is_not_asked_again(letters: Chat) -> None:
    letters.says("hola").says(
        "Sí, acepto. El registro es para mí. Me llamo Marta Díaz, nací el 3 de abril de 1985, soy de Honduras."
    )
    assert letters.answer("consent") is True
    assert "consent" not in letters.asked


def test_line_by_line_without_numbers(letters: Chat) -> None:
    letters.says("hola").says("sí\nyo, es para mí\nsí\nMarta\nDíaz López")
    letters.is_asked("p1.birth_date", "p1.sex", "p1.nationality", "p1.a_number", "place")
    assert letters.answer("p1.surnames") == "Díaz López"


# ------------------------------------------------------------------------------------------------- what decides still does


def test_after_a_no_nothing_else_of_the_letter_is_kept(letters: Chat) -> None:
    letters.says("hola").says("1) no\n2) yo\n3) sí\n4) Marta\n5) Díaz").hears("No guardamos sus datos")
    assert letters.state.answers == {}


def test_after_no_active_case_nothing_else_is_kept(letters: Chat) -> None:
    letters.says("hola").says("1) sí\n2) yo\n3) no\n4) Marta\n5) Díaz")
    assert letters.state.stage == "ended"
    assert "p1.given_names" not in letters.state.answers


def test_a_helper_is_asked_for_the_name_of_the_person(letters: Chat) -> None:
    letters.says("hola").says("1) sí\n2) c\n3) sí\n4) Rosa\n5) Paz")
    assert "p1.given_names" not in letters.state.answers
    letters.hears("persona").is_asked("p1.given_names", "p1.surnames", "p1.birth_date", "p1.sex", "p1.nationality")


def test_of_two_people_one_is_asked_about_at_a_time(letters: Chat) -> None:
    letters.says("hola", "1) sí\n2) yo\n3) sí\n4) Marta\n5) Díaz")
    letters.says("1) 3 de abril 1985\n2) mujer\n3) Honduras\n4) perdido\n5) Reynosa, Tamaulipas")
    letters.says("1) 55 0000 0012\n2) a\n3) a\n4) 2")
    letters.is_asked("p2.given_names", "p2.surnames", "p2.relation", "p2.birth_date", "p2.sex")
    letters.says("1) Luis\n2) Díaz\n3) hijo\n4) 8 años")
    assert letters.answer("p2.sex") == "male"
    letters.is_asked("p2.a_number")


def test_a_minor_is_not_asked_what_only_adults_are(letters: Chat) -> None:
    letters.says("hola", "1) sí\n2) yo\n3) sí\n4) Juan\n5) López")
    letters.says("1) 12 años\n2) hombre\n3) Honduras\n4) perdido\n5) Reynosa, Tamaulipas").is_asked(
        "p1.with_adult", "phone", "notice", "safe_hours", "family"
    )
    letters.says("1) no")
    assert "p1.sex" not in letters.state.answers


# --------------------------------------------------------------------------------------------- what is shown back


def test_what_is_shown_back_holds_nothing_up(letters: Chat) -> None:
    letters.says("hola", "1) sí\n2) yo\n3) sí\n4) Marta\n5) Díaz")
    letters.says("1) 3/4/85\n2) mujer\n3) Honduras\n4) A000-000-012\n5) Reynosa, Tamaulipas")
    letters.is_asked("aside:which", "aside:confirm", "phone", "notice", "safe_hours")
    letters.says("1) a\n2) sí\n3) 55 0000 0012\n4) a\n5) a").is_asked("family")
    assert letters.answer("p1.birth_date") == "1985-04-03"
    assert letters.answer("p1.a_number")["number"] == "000000012"


def test_line_by_line_too(letters: Chat) -> None:
    letters.says("hola", "1) sí\n2) yo\n3) sí\n4) Marta\n5) Díaz")
    letters.says("1) 3/4/85\n2) mujer\n3) Honduras\n4) perdido\n5) Reynosa, Tamaulipas")
    letters.says("3 de abril de 1985\n55 0000 0012\na").is_asked("safe_hours", "family")
    assert (letters.answer("p1.birth_date"), letters.answer("notice")) == ("1985-04-03", "notice")


# ------------------------------------------------------------------------------------------------- which letter is meant


def test_numbers_belong_to_the_letter_that_is_answered(letters: Chat) -> None:
    first = ("consent", "who", "active_case", "p1.given_names", "p1.surnames")
    letters.says("hola", "1) sí\n2) yo\n3) sí\n4) Marta\n5) Dias")
    letters.says("5) Díaz López", numbers=first)
    assert letters.answer("p1.surnames") == "Díaz López"
    assert "place" not in letters.state.answers


def test_an_answer_to_a_letter_is_never_too_early(letters: Chat) -> None:
    letters.says("hola")
    begun = letters.now
    letters.says("1) sí\n2) yo\n3) sí")
    letters.waits(minutes=5).says(
        "4) Marta\n5) Díaz",
        numbers=("consent", "who", "active_case", "p1.given_names", "p1.surnames"),
        received_at=begun,
    )
    assert letters.answer("p1.surnames") == "Díaz"


# ------------------------------------------------------------------------------------------------------------ who it is


def test_who_may_be_somebody_else_erases_nothing(letters: Chat) -> None:
    letters.says("hola", "1) sí\n2) yo\n3) sí\n4) Marta\n5) Díaz")
    letters.says("borrar todo", unsure="unauthenticated").hears("conteste a este mismo mensaje")
    letters.says("borrar todo").is_asked("aside:delete")
    letters.says("sí", unsure="unauthenticated").hears("conteste a este mismo mensaje")
    assert letters.events == []
    letters.says("sí")
    assert "delete_everything" in letters.events


def test_who_may_be_somebody_else_can_ask_and_answer(letters: Chat) -> None:
    letters.says("hola", unsure="unauthenticated").says(
        "1) sí\n2) yo\n3) sí\n4) Marta\n5) Díaz", unsure="unauthenticated"
    )
    letters.says("quién entra primero", unsure="unauthenticated").hears("El orden lo decide")
    assert letters.answer("p1.given_names") == "Marta"
