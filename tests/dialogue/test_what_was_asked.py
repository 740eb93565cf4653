"""What people ask and we do not answer is kept for staff, and each answer can be rated once."""

from __future__ import annotations

import pytest

from bot.dialogue.content import Content
from bot.dialogue.kinds import KINDS
from bot.dialogue.kinds.base import Understood, Wanted
from bot.dialogue.kinds.commands import asks, hears_danger, is_dont_know, is_leave, is_skip, is_stop
from bot.dialogue.kinds.text import plain
from bot.dialogue.messages import QUESTION_OUTCOMES, Heard, Understanding
from bot.dialogue.state import State
from tests.chat import BEGINNING, Chat
from tests.dialogue.test_registration import HOUSEHOLD

WHO_FIRST = {
    "es": "quién entra primero",
    "en": "who goes first",
    "pt": "quem entra primeiro",
    "ht": "kiyès k ap antre anvan",
    "fr": "qui entre en premier",
}
ANSWERS = {
    "es": "mi cuñada y yo estuvimos tres meses en otra ciudad",
    "en": "my sister and me we were three months in another town",
    "pt": "minha irmã e eu ficamos três meses em outra cidade",
    "ht": "sè m ak mwen te pase twa mwa nan yon lòt vil",
    "fr": "ma soeur et moi sommes restés trois mois dans une autre ville",
}
RATINGS = {"es": "no útil", "en": "not helpful", "pt": "não útil", "ht": "pa itil", "fr": "pas utile"}
THANKS = {"rated-helpful", "rated-unhelpful"}
RANKING = (("entry_order", 0.5), ("entry_date", 0.3), ("transport", 0.1))
PERHAPS = Heard(understanding=Understanding(label="entry_order", confidence=0.5, ranking=RANKING))
MEDICINE = "¿y si mi hija pierde la medicina?"
ASKED = "oiga y a los otros por qué los pasan"


def kept(chat: Chat) -> list[object]:
    """What the last turn keeps for staff."""
    pairs = zip(chat.events, chat.details, strict=True)
    return [detail for name, detail in pairs if name == "question"]


# ---------------------------------------------------------------------------------------------- not understood, meant


def test_what_was_not_understood_is_kept_with_its_words(chat: Chat) -> None:
    chat.says("hola", "no").says("quién ganó el partido de ayer").is_asked("aside:menu")
    assert kept(chat) == [{"outcome": "missed", "text": "quién ganó el partido de ayer"}]


def test_a_question_where_a_yes_was_wanted_is_kept_and_an_answer_that_is_none_is_not(chat: Chat) -> None:
    chat.says("hola", "sí", "1").says("quién ganó el partido de ayer").is_asked("active_case")
    assert kept(chat) == [{"outcome": "missed", "text": "quién ganó el partido de ayer"}]
    chat.says(ANSWERS["es"]).is_asked("active_case")
    assert kept(chat) == []


def test_what_answers_no_question_of_the_conversation_is_kept_only_when_it_asks(chat: Chat) -> None:
    chat.says(*HOUSEHOLD["es"][:-1]).says("el apellido de Ana va con zeta").is_asked("aside:check")
    assert kept(chat) == []
    chat.says("y los perros van o no van?").is_asked("aside:check")
    assert [each["outcome"] for each in kept(chat)] == ["missed"]


@pytest.mark.parametrize("language", WHO_FIRST)
def test_what_begins_like_a_question_asks_something(content: Content, language: str) -> None:
    words = content.words[language]
    assert asks(f"{words.polite.first} {words.asking.first} xyz", words)
    assert asks("xyz?", words)
    assert not asks(f"xyz {words.asking.first}", words)
    assert not asks(ANSWERS[language], words)


def test_what_fails_as_a_name_is_kept_only_when_it_asks(registered: Chat) -> None:
    registered.says("77 77 77 77 77").is_asked("p1.given_names")
    assert kept(registered) == []
    registered.says("77 77 77 77?").is_asked("p1.given_names")
    assert [each["outcome"] for each in kept(registered)] == ["missed"]


def test_topics_that_are_offered_and_the_one_that_was_meant_are_kept(chat: Chat) -> None:
    chat.says("hola", "sí", "1").says(ASKED, heard=PERHAPS).is_asked("aside:did_you_mean")
    about = {"text": ASKED, "ranking": [["entry_order", 0.5], ["entry_date", 0.3], ["transport", 0.1]]}
    assert kept(chat) == [{"outcome": "offered", **about}]
    chat.says("2").is_asked("active_case")
    assert chat.keys[0] == "faq-entry_date"
    assert kept(chat) == [{"outcome": "chosen", "label": "entry_date", **about}]


def test_none_of_these_is_kept_and_all_topics_are_shown(chat: Chat) -> None:
    chat.says("hola", "sí", "1").says(ASKED, heard=PERHAPS).says("nada de esto").is_asked("aside:topics")
    (detail,) = kept(chat)
    assert (detail["outcome"], detail["text"]) == ("none_of_these", ASKED)


def test_what_is_none_of_our_topics_is_kept(chat: Chat) -> None:
    ours = Heard(understanding=Understanding(label="out_of_scope", confidence=0.9, ranking=(("out_of_scope", 0.9),)))
    chat.says("cuánto cuesta un perro en la tienda", heard=ours)
    chat.says("y el partido de hoy quién lo gana", heard=ours)
    assert kept(chat)[0]["outcome"] == "missed"


@pytest.mark.parametrize(("heard", "outcome"), [(None, "missed"), (PERHAPS, "offered")])
def test_a_text_is_kept_up_to_two_hundred_letters(chat: Chat, heard: Heard | None, outcome: str) -> None:
    chat.says("hola", "sí", "1").says("qué gano? " * 50, heard=heard)
    assert [(each["outcome"], len(each["text"])) for each in kept(chat)] == [(outcome, 200)]


def test_an_answer_that_looked_like_a_question_is_none(chat: Chat) -> None:
    chat.says(*HOUSEHOLD["es"], "4", "1").says(MEDICINE).is_asked("aside:is_answer").says("1")
    assert chat.answer("needs_note") == MEDICINE
    assert kept(chat) == []


def test_a_question_instead_of_an_answer_is_kept_when_nothing_here_answers_it(chat: Chat) -> None:
    chat.says(*HOUSEHOLD["es"], "4", "1").says(MEDICINE).says("2").is_asked("aside:topics")
    assert kept(chat) == [{"outcome": "missed", "text": MEDICINE}]


def test_nothing_that_somebody_in_danger_says_is_kept(chat: Chat) -> None:
    chat.says("hola", "sí", "1").says("nos tienen secuestrados").says("zzz qqq", heard=PERHAPS)
    assert kept(chat) == []
    chat.says("quién entra primero").says("no útil")
    assert kept(chat) == []
    assert not THANKS & set(chat.keys)


def test_what_was_meant_is_answered_and_not_kept_once_somebody_is_in_danger(chat: Chat) -> None:
    chat.says("hola", "sí", "1").says(ASKED, heard=PERHAPS).says("nos tienen secuestrados", "2")
    assert "faq-entry_date" in chat.keys
    assert kept(chat) == []


# ---------------------------------------------------------------------------------------------- was it helpful?


@pytest.mark.parametrize("language", WHO_FIRST)
def test_each_answer_is_rated_once_in_the_middle_of_the_form_and_the_question_stands(
    content: Content, language: str
) -> None:
    chat = Chat(content, state=State(language=language)).presses("start").says(content.words[language].yes.first)
    chat.says("1").is_asked("active_case")
    chat.says(WHO_FIRST[language]).is_asked("active_case")
    assert chat.keys[:3] == ["faq-entry_order", "faq-as-of", "rate"]
    chat.says(RATINGS[language]).is_asked("active_case")
    assert chat.keys == ["rated-unhelpful", "ask-active_case"]
    assert kept(chat) == [{"outcome": "unhelpful", "label": "entry_order"}]
    chat.says(RATINGS[language])
    assert kept(chat) == [] or kept(chat)[0]["outcome"] == "missed"
    assert not THANKS & set(chat.keys)


def test_the_answer_given_last_is_the_one_that_is_rated(registered: Chat) -> None:
    registered.says("quién entra primero", "cuánto cuesta registrarse", "me sirvió, gracias").is_asked("p1.given_names")
    assert kept(registered) == [{"outcome": "helpful", "label": "cost_scam"}]


def test_who_asks_the_same_again_may_rate_it_again(registered: Chat) -> None:
    registered.says("quién entra primero", "útil", "quién entra primero", "no útil")
    assert kept(registered) == [{"outcome": "unhelpful", "label": "entry_order"}]


def test_a_rating_by_a_button_counts_once(registered: Chat) -> None:
    registered.says("quién entra primero").presses("helpful").is_asked("p1.given_names")
    assert kept(registered) == [{"outcome": "helpful", "label": "entry_order"}]
    registered.presses("helpful").is_asked("p1.given_names")
    assert (kept(registered), THANKS & set(registered.keys)) == ([], set())


def test_a_word_of_rating_is_a_text_like_any_other_when_nothing_was_answered(registered: Chat) -> None:
    registered.says("Útil").is_asked("p1.surnames")
    assert registered.answer("p1.given_names") == "Útil"


def test_a_topic_of_the_menu_is_rated_like_any_other(registered: Chat) -> None:
    registered.says("menú", "2", "2", "1", "útil")
    assert kept(registered) == [{"outcome": "helpful", "label": "entry_order"}]


def test_an_answer_is_rated_before_anything_was_begun(chat: Chat) -> None:
    chat.says("quién entra primero", "sí me sirvió")
    assert kept(chat) == [{"outcome": "helpful", "label": "entry_order"}]
    assert (chat.keys, chat.state.stage) == (["rated-helpful", "ask-anything"], "new")


def test_danger_takes_the_rating_back(registered: Chat) -> None:
    registered.says("quién entra primero", "nos tienen secuestrados", "continuar", "útil")
    assert kept(registered) == []


def test_every_outcome_is_one_that_has_a_meaning() -> None:
    assert set(QUESTION_OUTCOMES) == {"missed", "offered", "chosen", "none_of_these", "helpful", "unhelpful"}


@pytest.mark.parametrize("language", WHO_FIRST)
def test_a_word_of_rating_means_nothing_else(content: Content, language: str) -> None:
    words = content.words[language]
    forms = [form for form, command in words.commands.items() if command in {"helpful", "unhelpful"}]
    assert len(forms) >= 20
    labels = labels_of(content, language)
    for form in forms:
        assert not is_stop(form, content.words.values()), form
        assert not any(hears_danger(form, each) for each in content.words.values()), form
        assert not any(heard(form, words) for heard in (is_skip, is_dont_know, is_leave)), form
        assert not isinstance(KINDS["yes_no"].read(form, Wanted(), words, BEGINNING.date()), Understood), form
        assert content.faq.label_of(form, language) is None, form
        assert form not in labels, form


def labels_of(content: Content, language: str) -> set[str]:
    """What the choices of the form and of the topics are called, and other words for them."""
    named = (
        f"choice-{question.id}-{value}" for question in content.form.questions.values() for value in question.choices
    )
    topics = (f"topic-{topic}" for topic in content.faq.topics)
    lines = {plain(content.catalog.line(language, key)) for key in (*named, *topics)}
    return lines | set().union(*content.words[language].synonyms.values())
