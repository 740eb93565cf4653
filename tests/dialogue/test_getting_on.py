"""People in danger, in a menu, without a language, tired: the conversation gets on, and nothing locks them in."""

from __future__ import annotations

import pytest

from bot.dialogue.messages import Heard
from bot.dialogue.state import State
from tests.chat import PAGE, TELEPHONE, TERMINAL, TEXT_MESSAGES, Chat
from tests.dialogue.test_registration import HOUSEHOLD

ALL = HOUSEHOLD["es"]
#: One person alone, to the read-back.
ALONE = (*ALL[:15], "0")

# ---------------------------------------------------------------------------------------------- danger


def test_help_in_danger_puts_no_question(registered: Chat) -> None:
    registered.says("nos tienen secuestrados", "ayuda").is_asked()
    assert registered.keys == ["help", "danger-continue"]
    registered.says("estado").is_asked()


def test_in_danger_the_menu_can_be_used_and_left(registered: Chat) -> None:
    registered.says("nos tienen secuestrados", "menú").is_asked("aside:menu")
    registered.says("2").is_asked("aside:topics")
    registered.says("1").is_asked("aside:topics_in")
    registered.says("1").is_asked()
    assert registered.keys[-1] == "danger-continue"
    registered.says("menú", "1").is_asked("p1.given_names")


def test_in_danger_the_menu_locks_nobody_in(registered: Chat) -> None:
    registered.says("nos tienen secuestrados", "menú", "por favor").is_asked()
    assert registered.keys == ["danger-continue"]


def test_a_screen_filled_during_danger_is_kept(content: object) -> None:
    page = Chat(content, PAGE).says("hola", "sí", "1", "sí")
    page.says("nos tienen secuestrados").is_asked()
    page.fills(p1__given_names="Marta", p1__surnames="Díaz", p1__birth_date="1985-04-03").is_asked()
    assert page.answer("p1.surnames") == "Díaz"
    page.says("continuar").is_asked("p1.sex", "p1.nationality", "p1.a_number")


def test_a_cry_in_one_field_loses_nothing_of_the_others_and_is_no_answer(content: object) -> None:
    page = Chat(content, PAGE).says("hola", "sí", "1", "sí")
    page.fills(p1__given_names="Marta", p1__surnames="nos tienen secuestrados", p1__birth_date="1985-04-03")
    assert (page.events, page.asked) == (["danger"], [])
    assert page.answer("p1.birth_date") == "1985-04-03"
    assert "p1.surnames" not in page.state.answers
    page.says("continuar")
    assert page.asked[0] == "p1.surnames"


def test_a_recording_sent_in_danger_is_kept_for_a_person(content: object) -> None:
    call = Chat(content, TELEPHONE).says("hola", "sí", "1", "sí", "nos tienen secuestrados").sends_file("r1")
    assert (call.events, call.asked) == (["unread"], [])


# ---------------------------------------------------------------------------------------------- leaving a menu


@pytest.mark.parametrize(
    ("language", "menu", "word"),
    [
        ("es", "menú", "cancelar"),
        ("en", "menu", "cancel"),
        ("pt", "menu", "cancelar"),
        ("ht", "meni", "anile"),
        ("fr", "menu", "annuler"),
    ],
)
def test_cancel_leaves_a_menu_and_stops_nothing(content: object, language: str, menu: str, word: str) -> None:
    chat = Chat(content, state=State(language=language)).presses("start").taps("consent", "yes").is_asked("who")
    chat.says(menu).is_asked("aside:menu")
    chat.says(word).is_asked("who")
    assert (chat.events, chat.state.stopped) == ([], False)


@pytest.mark.parametrize("word", ["parar", "STOP", "alto"])
def test_a_clear_stop_is_one_in_a_menu_too(registered: Chat, word: str) -> None:
    registered.says("menú", word)
    assert registered.events == ["stopped"]


def test_cancel_stops_where_there_is_nothing_to_leave(registered: Chat) -> None:
    registered.says("cancelar")
    assert registered.events == ["stopped"]


# ---------------------------------------------------------------------------------------------- no language


def test_a_language_that_is_not_understood_is_asked_for_differently_and_never_for_ever(chat: Chat) -> None:
    heard = []
    for text in ("zzz", "qqq", "xxx"):
        chat.says(text).is_asked("aside:language")
        heard.append(chat.said)
    assert len(set(heard)) == 3
    assert "unread" in chat.events
    chat.hears("persona", "person", "pessoa", "moun", "personne")
    chat.says("www").is_asked("consent").hears("English", "Kreyòl")
    assert chat.state.language == "es"


def test_a_question_asked_before_the_language_was_known_is_answered_then(chat: Chat) -> None:
    chat.is_heard_as(("entry_order", 0.9))
    chat.says("zona covid").is_asked("aside:language")
    chat.is_heard_as()
    chat.says("2")
    assert (chat.state.language, chat.keys[0], chat.state.stage) == ("en", "faq-entry_order", "new")


def test_a_command_that_several_languages_have_waits_for_the_language(chat: Chat) -> None:
    chat.says("menu").is_asked("aside:language")
    chat.says("3").is_asked("aside:menu")
    assert chat.state.language == "pt"


def test_without_a_question_the_form_begins_when_the_language_is_known(chat: Chat) -> None:
    chat.says("zzz", "2").is_asked("consent")


def test_a_file_from_somebody_new_is_kept_for_a_person(content: object) -> None:
    call = Chat(content, TELEPHONE).sends_file("r1").is_asked("aside:language")
    assert call.events == ["unread"]


# ---------------------------------------------------------------------------------------------- pages of choices


def test_a_question_with_more_choices_than_the_door_shows_is_paged(content: object) -> None:
    call = Chat(content, TELEPHONE).says("hola", "sí", "1", "sí", "Marta", "Díaz", "3", "abril", "1985", "1", "1")
    call.says("Honduras", "no tengo", "1", "Reynosa, Tamaulipas", "55 0000 0012", "1", "1").is_asked("safe_hours")
    assert len(call.prompts[-1].choices) == 4
    call.says("4").is_asked("safe_hours")
    assert [each.value for each in call.prompts[-1].choices] == ["evening", "never", "__more"]
    call.says("1").is_asked("family")
    assert call.answer("safe_hours") == "evening"


def test_a_question_during_is_this_right_loses_nothing(chat: Chat) -> None:
    chat.says(*ALL[:10]).says("quién entra primero").is_asked("aside:confirm").hears("012")
    chat.says("sí")
    assert chat.answer("p1.a_number") == {"number": "000000012"}


def test_an_old_yes_confirms_nothing_that_came_later(chat: Chat) -> None:
    old = chat.says(*ALL[:10]).is_asked("aside:confirm").prompts[-1].about
    chat.says("A000-000-013").is_asked("aside:confirm").hears("013")
    chat.taps(old, "yes").is_asked("aside:confirm")
    assert "p1.a_number" not in chat.state.answers
    chat.taps(chat.prompts[-1].about, "yes")
    assert chat.answer("p1.a_number") == {"number": "000000013"}


@pytest.mark.parametrize("text", ["estoy en tijuana", "vivo en monterrey", "Estoy en Reynosa"])
def test_where_somebody_is_is_an_answer_where_it_is_asked_and_a_question_elsewhere(chat: Chat, text: str) -> None:
    chat.says(*ALL[:11]).is_asked("place").says(text).is_asked("phone")


def test_a_question_that_names_a_town_is_answered_where_the_place_is_asked(chat: Chat) -> None:
    chat.says(*ALL[:11]).is_asked("place").says("y los de reynosa").is_asked("place")


def test_who_counts_themselves_too_is_asked_back(chat: Chat) -> None:
    chat.says(*ALL[:15]).is_asked("family").says("somos 3").is_asked("aside:confirm").hears("2")
    chat.says("sí").is_asked("p2.given_names")
    assert chat.answer("family") == 2


def test_an_early_yes_sends_nothing(chat: Chat) -> None:
    chat.says(*ALONE).says("1", heard=Heard(early=True)).is_asked("aside:check")
    assert chat.state.stage == "open"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("buenas tardes kiero registrarme con mi familia", "es"),
        ("hi there can somebody please register my family", "en"),
        ("oi gente eu queria fazer o cadastro da minha família", "pt"),
        ("bonswa mwen ta renmen enskri ak pitit mwen", "ht"),
        ("bonsoir je voudrais nous inscrire avec ma fille", "fr"),
    ],
)
def test_the_words_of_a_first_text_tell_its_language(chat: Chat, text: str, language: str) -> None:
    chat.says(text).is_asked("consent")
    assert chat.state.language == language


def test_numbers_tell_no_language(chat: Chat) -> None:
    chat.says("664 000 0021").is_asked("aside:language")


def test_two_languages_in_one_text_tell_none(chat: Chat) -> None:
    chat.says("quiero register mi family").is_asked("aside:language")


# ---------------------------------------------------------------------------------------------- tired people


def test_whoever_missed_another_question_is_not_tired_of_this_one(registered: Chat) -> None:
    registered.says("77", "77", "77", "atrás").is_asked("active_case")
    assert registered.state.misses == 0


def test_a_birth_date_that_nobody_knows_holds_nobody_up(registered: Chat) -> None:
    registered.says("Marta", "Díaz", "qqq", "qqq", "qqq").hears("saltar")
    registered.says("no sé").is_asked("p1.sex")
    assert registered.state.answers["p1.birth_date"].how == "skipped"


def test_consent_and_the_active_case_are_never_skipped(chat: Chat) -> None:
    chat.says("hola", "qqq", "qqq", "qqq", "saltar").is_asked("consent")
    chat.says("sí", "1", "qqq", "qqq", "qqq", "saltar").is_asked("active_case")


def test_the_half_of_a_label_is_enough(content: object) -> None:
    chat = Chat(content).says(*HOUSEHOLD["fr"][:-1]).says("envoyer")
    assert chat.state.stage == "done"


def test_no_thanks_to_more_is_thanked_and_yes_opens_the_first_block(chat: Chat) -> None:
    chat.says(*ALL, "no gracias")
    assert chat.keys == ["more-thanks"]
    other = Chat(chat.content).says(*ALL, "sí")
    assert other.state.block == "people_more"


def test_what_was_not_understood_in_a_question_of_ours_is_put_once_more(chat: Chat) -> None:
    chat.says(*ALL[:-1], "2").is_asked("aside:whose")
    chat.says("quizás").is_asked("aside:whose")
    assert chat.keys[0] == "not-understood"


def test_what_is_no_answer_to_is_this_right_costs_nothing(chat: Chat) -> None:
    chat.says(*ALL[:10], "ya le dije").is_asked("aside:confirm").hears("012")
    chat.says("sí")
    assert chat.answer("p1.a_number") == {"number": "000000012"}


# ---------------------------------------------------------------------------------------------- shown on a device


def test_what_was_shown_on_a_page_is_not_sent_to_a_telephone_unasked(content: object) -> None:
    page = Chat(content, TERMINAL).says(*ALONE).is_asked("aside:check")
    phone = Chat(content, TEXT_MESSAGES, page.state)
    phone.now = page.now
    phone.says("repetir").is_asked("aside:may_show").hears_no("Marta")


def test_after_a_silence_it_is_asked_anew_whether_answers_may_be_shown(content: object) -> None:
    phone = Chat(content, TEXT_MESSAGES).says(*ALONE, "1").is_asked("aside:check")
    phone.waits(minutes=31).says("repetir").is_asked("aside:may_show").hears_no("Marta")
