"""What people tell of themselves in one go, in five languages; and what is left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue.kinds.told import find_told
from tests.kinds.spoken import TODAY, words

MARTA = {
    "given_names": "Marta",
    "surnames": "Díaz López",
    "birth_date": "1985-04-03",
    "a_number": {"number": "200123456"},
    "place": {"country": "MX", "state": "TAM", "town": "Reynosa"},
}
STORIES = {
    "es": "soy Marta Díaz López, mi número es A 200 123 456, nací el 3 de abril del 85 en Honduras, estoy en Reynosa "
    "con mis dos hijos",
    "en": "My name is Marta Díaz López, my number is A200-123-456, I was born on April 3, 1985 in Honduras, I'm in "
    "Reynosa with my two kids",
    "pt": "Me chamo Marta Díaz López, meu número é A 200123456, nasci em 3 de abril de 1985 em Honduras, estou em "
    "Reynosa com meus dois filhos",
    "ht": "Mwen rele Marta Díaz López, nimewo mwen se A200 123 456, mwen fèt 3 avril 1985 nan Honduras, mwen nan "
    "Reynosa ak de timoun",
    "fr": "Je m'appelle Marta Díaz López, mon numéro est A 200-123-456, je suis née le 3 avril 1985 au Honduras, je "
    "suis à Reynosa avec mes deux enfants",
}


def told(text, language="es"):
    return {each.entity: each.value for each in find_told(text, words(language), TODAY)}


@pytest.mark.parametrize("language", STORIES)
def test_a_whole_story_is_taken_apart(language):
    assert told(STORIES[language], language) == {**MARTA, "family": 2}


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "me llamo jose luis perez garcia tengo el numero a 200123456 y estoy en tijuana",
            {"given_names": "Jose Luis", "surnames": "Perez Garcia", "a_number": {"number": "200123456"}},
        ),
        ("soy hondureña y vivo en Matamoros", {"nationality": "HN"}),
        ("buenas soy de guatemala estamos en reynosa", {"nationality": "GT"}),
        ("mi numero de alien es 200-123-456 y mi celular 55 0000 0012", {"a_number": {"number": "200123456"}}),
        ("mi telefono es 55 5000 0000 escribame", {"phone": "+525550000000"}),
        (
            "Soy Ana Ruiz. Mi correo es ana@example.org",
            {"given_names": "Ana", "surnames": "Ruiz", "email": "ana@example.org"},
        ),
        (
            "me llamo María José Cruz y nací el 12 de mayo de 1990",
            {"given_names": "María José", "birth_date": "1990-05-12"},
        ),
        ("soy Luis Díaz, viajo con 3 hijos", {"family": 3}),
    ],
)
def test_facts_are_found_by_what_leads_up_to_them(text, facts):
    assert told(text).items() >= facts.items()


@pytest.mark.parametrize(
    "text",
    [
        "cuando me toca entrar si tengo mi numero",
        "soy madre soltera con tres hijos y no tengo trabajo",
        "soy muy pobre y no tengo nada",
        "estoy en un albergue con mucha gente",
        "mi esposo tiene el numero 12 de la lista",
        "con mi esposo y mis dos hijos estamos esperando",
        "nací en un pueblo muy lejos",
        "soy de los que estan en mpp",
        "perdon la demora soy la marleny",
        "vengo de lejos y tengo miedo",
        "llevo 200 dias esperando y 3 audiencias",
    ],
)
def test_what_is_not_beyond_doubt_is_left_alone(text):
    assert told(text) == {}


@given(st.text(max_size=300), st.sampled_from(("es", "en", "pt", "ht", "fr")))
def test_no_text_raises(text, language):
    find_told(text, words(language), TODAY)
