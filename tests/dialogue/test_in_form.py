"""What people type while a name, a place or free text is asked: danger, a stop, a question of theirs, or the answer."""

from __future__ import annotations

from itertools import product

import pytest

from bot.dialogue.content import Content
from bot.dialogue.engine import show
from bot.dialogue.messages import Heard, Understanding
from rehearsal.hearing_form import OPEN, open_state
from tests.chat import TEXT_MESSAGES, Chat

LANGUAGES = ("es", "en", "pt", "ht", "fr")
DANGER = {
    "es": ["nos tienen secuestrados en una bodega", "me quieren matar", "mi hija se desmayó y no respira"],
    "en": ["they kidnapped my brother today", "he is beating me", "i want to kill myself"],
    "pt": ["sequestraram meu marido hoje", "querem me matar", "minha filha não está respirando"],
    "ht": ["yo kidnape frè m jodi a", "yo vle touye m", "m vle touye tèt mwen"],
    "fr": ["ils ont kidnappé mon frère", "on veut me tuer", "mon fils ne respire plus"],
}
STOP = {
    "es": ["no me escriban más", "ya no quiero mensajes", "baja"],
    "en": ["stop texting me", "no more messages please", "unsubscribe"],
    "pt": ["parem de me mandar mensagens", "não quero mais mensagens", "sair"],
    "ht": ["sispann voye mesaj ban mwen", "pa voye mesaj ankò", "sispann"],
    "fr": ["arrêtez de m'écrire", "je ne veux plus de messages", "arrêter"],
}
#: Names that are words as well, places without a street, needs that sound like trouble.
ANSWERS = {
    ("es", "name"): ["Socorro del Carmen", "Paz Milagros", "Ángel de Jesús", "me llamo Dolores"],
    ("en", "name"): ["Grace", "Hope Mercy", "my name is Stopher", "JOHN PETER"],
    ("pt", "name"): ["Vitória", "Maria do Socorro", "meu nome é Jesus", "Maria das Dores"],
    ("ht", "name"): ["Dieudonné", "Mirlande", "non mwen se Jésula", "Espérance"],
    ("fr", "name"): ["Dieudonné", "Marie Espérance", "je m'appelle Prudence", "Fortune"],
    ("es", "place"): ["Reynosa", "en Matamoros, en el campamento", "cuarto rentado en Juárez"],
    ("en", "place"): ["Reynosa", "Tijuana, in a shelter", "i stay in nuevo laredo"],
    ("pt", "place"): ["Reynosa", "estou em Tijuana num abrigo", "Ciudad Juárez"],
    ("ht", "place"): ["Reynosa", "mwen nan Tijuana", "Matamoros"],
    ("fr", "place"): ["Reynosa", "je suis à Tijuana", "Ciudad Juárez"],
    ("es", "free_text"): ["mi mamá usa silla de ruedas", "tomo insulina dos veces al día"],
    ("en", "free_text"): ["my mother uses a wheelchair", "i take insulin twice a day"],
    ("pt", "free_text"): ["minha mãe usa cadeira de rodas", "tomo insulina duas vezes por dia"],
    ("ht", "free_text"): ["manman m sou chèz woulant", "mwen pran ensilin de fwa pa jou"],
    ("fr", "free_text"): ["ma mère est en fauteuil roulant", "je prends de l'insuline deux fois par jour"],
}
#: A topic and the words for it that are known beyond doubt.
QUESTIONS = ("entry_order", "cost_scam", "lawyer")
every_place = pytest.mark.parametrize(("language", "asked"), list(product(LANGUAGES, OPEN)))


def at(content: Content, language: str, asked: str) -> Chat:
    """Somebody to whom this question was just put."""
    return Chat(content, TEXT_MESSAGES, open_state(content, language, asked))


@every_place
def test_it_is_the_question_that_is_open(content: Content, language: str, asked: str) -> None:
    chat = at(content, language, asked)
    prompts = show(content, chat.state, TEXT_MESSAGES, chat.now)
    assert [each.about for each in prompts if each.about] == [OPEN[asked][0]]


@every_place
def test_danger_is_heard_taken_for_no_answer_and_the_question_stands_when_they_go_on(
    content: Content, language: str, asked: str
) -> None:
    for text in DANGER[language]:
        chat = at(content, language, asked).says(text)
        assert "danger" in chat.events, text
        assert OPEN[asked][0] not in chat.state.answers
        chat.presses("resume").is_asked(OPEN[asked][0])


@every_place
def test_a_stop_is_obeyed_and_taken_for_no_answer(content: Content, language: str, asked: str) -> None:
    for text in STOP[language]:
        chat = at(content, language, asked).says(text)
        assert (chat.state.stopped, chat.keys) == (True, ["stopped"]), text
        assert OPEN[asked][0] not in chat.state.answers


@every_place
def test_a_question_is_answered_and_the_same_one_of_ours_stands_again(
    content: Content, language: str, asked: str
) -> None:
    for topic in QUESTIONS:
        ways = (phrase for phrase, label in content.faq.asks[language].items() if label == topic)
        chat = at(content, language, asked).says(next(each for each in ways if len(each.split()) > 2))
        assert chat.keys[0] == content.faq.answer(topic, chat.now.date()).text
        chat.is_asked(OPEN[asked][0])


@every_place
def test_an_answer_stays_an_answer(content: Content, language: str, asked: str) -> None:
    key = OPEN[asked][0]
    for text in ANSWERS[language, asked]:
        chat = at(content, language, asked).says(text)
        if chat.asked == ["aside:confirm"]:
            chat.says("1")
        assert key in chat.state.answers, text
        assert key not in chat.asked


# ---------------------------------------------------------------------------------------------- what the ears think of it


def heard(label: str, share: float, *others: tuple[str, float]) -> Heard:
    """Ears that think this."""
    return Heard(understanding=Understanding(label=label, confidence=share, ranking=((label, share), *others)))


@pytest.mark.parametrize(
    ("asked", "text", "topic"),
    [
        ("free_text", "a mi hija la operaron en diciembre", "children"),
        ("place", "en Reynosa con mis primos", "outside_matamoros"),
    ],
)
def test_what_is_only_told_is_asked_back_however_sure_the_ears_are(
    content: Content, asked: str, text: str, topic: str
) -> None:
    chat = at(content, "es", asked).says(text, heard=heard(topic, 0.97)).is_asked("aside:is_answer")
    chat.says("1")
    assert chat.asked == ["aside:confirm"] or OPEN[asked][0] in chat.state.answers


def test_a_name_that_sounds_like_thanks_is_asked_back(content: Content) -> None:
    chat = at(content, "en", "name").says("Grace", heard=heard("thanks_bye", 0.95)).is_asked("aside:is_answer")
    chat.says("1").is_asked("p1.surnames")
    assert chat.answer("p1.given_names") == "Grace"


def test_thanks_around_a_name_take_nothing_from_it(content: Content) -> None:
    chat = at(content, "es", "name").says("gracias licenciada, soy Leonel Paz Ruiz", heard=heard("thanks_bye", 0.97))
    chat.is_asked("aside:confirm").hears("Leonel Paz Ruiz")


def test_who_only_thanks_gave_no_name(content: Content) -> None:
    chat = at(content, "es", "name").says("muchas gracias por todo de verdad", heard=heard("thanks_bye", 0.99))
    assert chat.keys[0] == "label-thanks_bye"
    chat.is_asked("p1.given_names")


def test_no_with_thanks_is_an_answer_where_something_may_be_told(content: Content) -> None:
    chat = at(content, "en", "free_text").says("no thats all, God bless you", heard=heard("thanks_bye", 0.97))
    assert chat.answer("needs_note") == "no thats all, God bless you"


def test_a_language_that_is_only_told_changes_nothing_unasked(content: Content) -> None:
    chat = at(content, "es", "free_text").says(
        "mi mamá no lee, yo le leo los mensajes", heard=heard("change_language", 0.9)
    )
    chat.is_asked("aside:is_answer").says("1")
    assert chat.answer("needs_note") == "mi mamá no lee, yo le leo los mensajes"


def test_where_a_place_is_told_danger_must_be_likelier_than_elsewhere(content: Content) -> None:
    ears = heard("out_of_scope", 0.5, ("emergency_danger", 0.2))
    chat = at(content, "es", "place").says("a dos cuadras de la farmacia, Nogales", heard=ears)
    assert chat.events == ["perhaps_danger"]
    assert not chat.state.held


def test_a_name_of_two_words_that_asks_nothing_is_a_name(content: Content) -> None:
    chat = at(content, "es", "name").says("Alma Luz", heard=heard("go_to_border", 0.6)).is_asked("p1.surnames")
    assert chat.answer("p1.given_names") == "Alma Luz"


def test_who_says_that_it_is_a_question_gets_the_answer_that_was_heard(content: Content) -> None:
    chat = at(content, "es", "free_text").says("a los niños los vacunan primero", heard=heard("children", 0.9))
    chat.is_asked("aside:is_answer").says("2").is_asked("needs_note")
    assert chat.keys[0] == content.faq.answer("children", chat.now.date()).text


def test_or_is_asked_which_of_those_that_may_have_been_heard(content: Content) -> None:
    chat = at(content, "es", "free_text")
    chat.says("lo de los niños y la fila", heard=heard("children", 0.5, ("entry_order", 0.3)))
    chat.is_asked("aside:is_answer").says("2").is_asked("aside:did_you_mean").says("2").is_asked("needs_note")
    assert chat.keys[0] == content.faq.answer("entry_order", chat.now.date()).text
    assert chat.details[0] == {
        "outcome": "chosen",
        "label": "entry_order",
        "text": "lo de los niños y la fila",
        "ranking": [["children", 0.5], ["entry_order", 0.3]],
    }
