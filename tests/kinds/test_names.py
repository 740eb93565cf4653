"""Names: kept whole, set in capitals only where none or all were typed."""

import pytest

from bot.dialogue.kinds.base import NotUnderstood, Understood
from tests.kinds.spoken import read


@pytest.mark.parametrize(
    ("language", "typed", "name"),
    [
        ("es", "María de los Ángeles López vda. de Cruz", "María de los Ángeles López vda. de Cruz"),
        ("es", "JOSÉ LUIS PÉREZ G.", "José Luis Pérez G."),
        ("es", "juan pérez lópez", "Juan Pérez López"),
        ("es", "maría del socorro de la cruz", "María del Socorro de la Cruz"),
        ("es", "me llamo juan pérez", "Juan Pérez"),
        ("es", "Mi nombre es Ana Sofía", "Ana Sofía"),
        ("es", "se llama kevin", "Kevin"),
        ("es", "McDonald", "McDonald"),
        ("es", "  Ñuflo\u200b  Muñoz. ", "Ñuflo Muñoz"),
        ("es", "Jose\u0301", "José"),
        ("es", "O'Connor-Núñez", "O'Connor-Núñez"),
        ("es", "ixchel q'uq'umatz", "Ixchel Q'uq'umatz"),
        ("es", "Ma. Guadalupe", "Ma. Guadalupe"),
        ("es", "Li", "Li"),
        ("es", "ß", "Ss"),
        ("en", "my name is john smith", "John Smith"),
        ("en", "I'm Mary", "Mary"),
        ("pt", "joão da silva dos santos", "João da Silva dos Santos"),
        ("pt", "Meu nome é Antônio", "Antônio"),
        ("ht", "JEAN BAPTISTE Marie Rose", "JEAN BAPTISTE Marie Rose"),
        ("ht", "mwen rele jean-baptiste", "Jean-Baptiste"),
        ("fr", "je m'appelle françois d'haïti", "François D'Haïti"),
        ("fr", "Rose-Laure", "Rose-Laure"),
        ("es", "Зоя Иванова", "Зоя Иванова"),
    ],
)
def test_every_surname_particle_and_accent_is_kept(language, typed, name):
    assert read("name", typed, language) == Understood(name)


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("", "name_empty"),
        ("...", "name_empty"),
        ("ß1", "name_digits"),
        ("123", "name_digits"),
        ("Juan 3", "name_digits"),
        ("٣٤", "name_digits"),
        ("😀", "name_symbols"),
        ("Juan 😀", "name_symbols"),
        ("juan@example.org", "name_symbols"),
        ("¿quién es?", "name_question"),
        ("cuando puedo entrar?", "name_question"),
        ("a" * 81, "name_long"),
        ("María " * 40, "name_long"),
        ("no sé", "name_word"),
        ("sí", "name_word"),
    ],
)
def test_what_is_no_name_is_refused_with_its_reason(typed, reason):
    assert read("name", typed) == NotUnderstood(reason)


@pytest.mark.parametrize(
    ("language", "typed", "name"),
    [
        ("es", "Rosa Paz Cruz, pero todos me dicen Lola", "Rosa Paz Cruz"),
        ("es", "buenas tardes disculpe la demora andaba sin saldo.. Ana de Jesús Paz", "Ana de Jesús Paz"),
        ("es", "gracias por atenderme licenciada, soy leonel paz ruiz", "Leonel Paz Ruiz"),
        ("pt", "obrigada viu! Fátima D'Ávila Prado", "Fátima D'Ávila Prado"),
        ("ht", "bonswa eskize m mwen pat wè mesaj la, se Roseline Jean", "Roseline Jean"),
        ("fr", "moi c'est Désiré Sauveur Petit, merci à vous", "Désiré Sauveur Petit"),
    ],
)
def test_a_whole_name_with_talk_around_it_is_shown_back(language, typed, name):
    assert read("name", typed, language) == Understood(name, confirm=True)


@pytest.mark.parametrize(
    "typed",
    [
        "no me ha llegado nada, sudor frío",
        "estoy en Reynosa, gracias",
        "no sé cuál poner, Ana Paz, Rosa Ruiz",
    ],
)
def test_where_no_clause_or_more_than_one_may_be_a_name_it_stays_a_sentence(typed):
    assert read("name", typed) == NotUnderstood("name_sentence")
