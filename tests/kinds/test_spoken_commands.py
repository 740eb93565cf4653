"""Stop, danger, commands, "I don't know" and "skip", as people write them."""

import pytest

from bot.dialogue.kinds.commands import command_in, hears_danger, is_dont_know, is_skip, is_stop
from tests.kinds.spoken import all_words, words

STOPS = [
    "STOP",
    "stop.",
    "StopAll",
    "UNSUBSCRIBE",
    "cancel",
    "END",
    "quit",
    "REVOKE",
    "optout",
    "ALTO",
    "baja",
    "Parar",
    "CANCELAR",
    "NO MÁS",
    "sair",
    "Pare",
    "SISPANN",
    "arrêt",
    "ARRET",
    "stop por favor",
    "no me escriban más",
    "dejen de mandarme mensajes",
    "quiero darme de baja de los mensajes",
    "ya no quiero recibir avisos",
    "stop texting me",
    "take me off your list",
    "não quero mais receber mensagem",
    "me tira dessa lista",
    "sispann voye mesaj ban mwen",
    "pa ekri m ankò",
    "ne me contactez plus",
    "je ne veux plus de vos sms",
    "arrêtez de m'envoyer des messages",
]


@pytest.mark.parametrize("text", STOPS)
def test_a_stop_is_a_stop_in_every_language(text):
    assert is_stop(text, all_words())


@pytest.mark.parametrize(
    "text",
    [
        "no quiero parar",
        "no paren",
        "no me den de baja",
        "don't stop",
        "não parem",
        "pa sispann",
        "n'arrêtez pas",
        "la parada de bus",
        "Juan Alto",
        "Baja California",
        "vivo en la parte baja",
        "no quiero que dejen de escribirme",
        "el fin de semana",
        "sí",
        "ayuda",
        "me llamo Paredes",
    ],
)
def test_what_only_sounds_like_a_stop_is_none(text):
    assert not is_stop(text, all_words())


DANGERS = {
    "es": "nos tienen secuestrados|me secuestraron|auxilio|911|mi hija no respira|me quieren matar|ya no quiero vivir|mi esposo me pega mucho|"
    "hay una balacera|se llevaron a mi niña|ME AMENAZARON DE MUERTE|se perdió mi hijo",
    "en": "they kidnapped my son|help, he has a gun|my baby isn't breathing|I want to die|call an ambulance|my daughter is missing|SOS",
    "pt": "sequestraram meu marido|socorro|quero morrer|meu filho não tá respirando|tem tiroteio aqui",
    "ht": "yo kidnape frè m|anmwe|yo vle touye m|pitit la pa ka respire|mwen anvi mouri",
    "fr": "au secours|on a enlevé mon frère|mon bébé ne respire plus|je veux en finir avec la vie|il me menace de mort",
}


@pytest.mark.parametrize(
    ("language", "text"), [(code, text) for code, texts in DANGERS.items() for text in texts.split("|")]
)
def test_danger_is_heard_anywhere_in_a_text(language, text):
    assert hears_danger(text, words(language))
    assert hears_danger(f"hola, {text}, gracias", words(language)) or len(text.split()) == 1


@pytest.mark.parametrize(
    "text",
    [
        "María del Socorro López",
        "Dolores Guerra",
        "Matamoros",
        "no estoy en peligro",
        "no me han amenazado",
        "Amparo Violeta Matías",
        "A911-234-567",
        "tengo cita el 9 de noviembre",
        "Valle del Muerto",
        "mi hijo se llama Armando",
    ],
)
def test_names_and_numbers_are_no_danger(text):
    assert not hears_danger(text, words("es"))


@pytest.mark.parametrize(
    ("language", "text", "command"),
    [
        ("es", "ayuda", "help"),
        ("es", "AYUDA!", "help"),
        ("es", "ayuda por favor", "help"),
        ("es", "atrás", "back"),
        ("es", "otra vez", "repeat"),
        ("es", "Menú", "menu"),
        ("es", "mi caso", "status"),
        ("es", "idioma", "language"),
        ("es", "inglés", "language:en"),
        ("es", "quiero seguir en francés", "language:fr"),
        ("es", "english please", "language:en"),
        ("es", "hablar con una persona", "person"),
        ("es", "borrar mis datos", "delete"),
        ("es", "empezar", "start"),
        ("es", "continuar", "resume"),
        ("es", "agregar persona", "add_member"),
        ("es", "quitar persona", "remove_member"),
        ("es", "corregir", "change"),
        ("en", "go back", "back"),
        ("en", "spanish please", "language:es"),
        ("pt", "falar com alguém", "person"),
        ("pt", "em espanhol", "language:es"),
        ("ht", "èd", "help"),
        ("ht", "mete l an franse", "language:fr"),
        ("fr", "aide", "help"),
        ("fr", "parlez-vous créole", "language:ht"),
        ("es", "me llamo Juan", None),
        ("es", "necesito que me ayude con mi hija", None),
        ("es", "Inés", None),
        ("es", "", None),
    ],
)
def test_a_command_is_the_whole_message(language, text, command):
    assert command_in(text, words(language)) == command


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "no sé"),
        ("es", "NO SE"),
        ("en", "i dont know"),
        ("pt", "não sei"),
        ("ht", "m pa konnen"),
        ("fr", "je sais pas"),
    ],
)
def test_not_knowing_is_understood(language, text):
    assert is_dont_know(text, words(language))
    assert not is_skip(text, words(language))


@pytest.mark.parametrize(
    ("language", "text"), [("es", "saltar"), ("en", "skip it"), ("pt", "pular"), ("ht", "sote"), ("fr", "passer")]
)
def test_skipping_is_understood(language, text):
    assert is_skip(text, words(language))
    assert not is_dont_know(text, words(language))
