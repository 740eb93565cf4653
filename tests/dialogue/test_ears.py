"""The order of ears: what goes before what when a message is listened to, and that nothing costs the place."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.dialogue.engine import show, text_for_ears
from bot.dialogue.messages import Address, Heard, InboundMessage, Proof
from bot.dialogue.state import State
from tests.chat import BEGINNING, PAGE, PIN, REFERENCE, TEXT_MESSAGES, Chat
from tests.dialogue.test_registration import HOUSEHOLD

# ---------------------------------------------------------------------------------------------- the first words


def test_somebody_new_is_greeted_in_all_languages_by_number(chat: Chat) -> None:
    chat.says("12").is_asked("aside:language")
    chat.hears("Español", "English", "Português", "Kreyòl", "Français")
    chat.says("4")
    assert chat.state.language == "ht"
    assert chat.asked == ["consent"]


@pytest.mark.parametrize(
    ("text", "language"),
    [("buenas", "es"), ("good morning", "en"), ("bonjou", "ht"), ("bonjour", "fr"), ("bom dia", "pt")],
)
def test_a_greeting_settles_the_language(chat: Chat, text: str, language: str) -> None:
    chat.says(text)
    assert chat.state.language == language
    assert chat.asked == ["consent"]


def test_a_question_is_answered_before_any_consent_and_starts_no_form(chat: Chat) -> None:
    chat.says("quién entra primero")
    assert chat.keys == ["faq-entry_order", "faq-as-of", "rate", "ask-anything"]
    assert chat.state.stage == "new"


def test_the_language_changes_at_any_moment_and_the_question_stands(registered: Chat) -> None:
    registered.says("english").is_asked("p1.given_names").hears("first name")
    assert registered.state.language == "en"


# ---------------------------------------------------------------------------------------------- stop, danger


@pytest.mark.parametrize("word", ["STOP", "alto", "pare", "sispann", "arrêt", "no más mensajes"])
def test_stop_in_any_language_is_obeyed_and_confirmed_once(registered: Chat, word: str) -> None:
    registered.says(word)
    assert registered.events == ["stopped"]
    assert registered.keys == ["stopped"]


WISH = "dejen de estarme buscando con esto al celular"


@pytest.mark.parametrize("before", [(), ("hola",), ("hola", "sí", "1", "sí"), ("hola", "nos tienen secuestrados")])
def test_a_stop_that_only_the_ears_hear_is_obeyed_wherever_one_is(chat: Chat, before: tuple[str, ...]) -> None:
    chat.says(*before).is_heard_as(("stop_messages", 0.9), ("out_of_scope", 0.1)).says(WISH)
    assert (chat.state.stopped, chat.keys, chat.events) == (True, ["stopped"], ["stopped"])


def test_a_sure_stop_goes_before_what_may_be_danger(registered: Chat) -> None:
    registered.is_heard_as(("stop_messages", 0.81), ("emergency_danger", 0.17)).says(WISH)
    assert registered.events == ["stopped"]


@pytest.mark.parametrize(("share", "event"), [(0.4, "stopped"), (0.6, "danger")])
def test_words_of_a_stop_are_none_where_danger_is_likelier(registered: Chat, share: float, event: str) -> None:
    registered.is_heard_as(("emergency_danger", share), ("stop_messages", 0.3))
    registered.says("ya no me escriban que él tiene mi teléfono")
    assert registered.events == [event]


ASKED = "un licenciado no deja de escribirme, ya no me escriban les digo, es de ustedes"


@pytest.mark.parametrize(
    ("label", "sure", "stopped"),
    [("cost_scam", 0.95, False), ("cost_scam", 0.7, True), ("out_of_scope", 0.99, True), ("talk_to_human", 0.9, False)],
)
def test_words_of_a_stop_are_none_where_something_is_surely_asked(
    registered: Chat, label: str, sure: float, stopped: bool
) -> None:
    registered.says(ASKED)
    assert registered.state.stopped
    registered.presses("start").is_heard_as((label, sure)).says(ASKED)
    assert registered.state.stopped is stopped


def test_a_stop_that_is_the_whole_message_is_never_doubted(registered: Chat) -> None:
    registered.is_heard_as(("cost_scam", 1.0)).says("por favor señor, baja")
    assert registered.state.stopped


def test_of_a_stop_that_is_not_sure_nothing_comes(registered: Chat) -> None:
    registered.is_heard_as(("stop_messages", 0.7), ("out_of_scope", 0.3)).says(WISH)
    assert not registered.state.stopped


def test_not_wanting_to_stop_is_no_stop(registered: Chat) -> None:
    registered.says("no quiero parar")
    assert "stopped" not in registered.events


def test_start_after_stop_goes_on_at_the_open_question(registered: Chat) -> None:
    registered.says("stop", "empezar").is_asked("p1.given_names")
    assert "started" in registered.events


def test_danger_goes_before_the_open_question_and_nothing_is_asked(registered: Chat) -> None:
    registered.says("nos tienen secuestrados")
    assert registered.events == ["danger"]
    assert registered.asked == []
    registered.hears("911")
    assert "p1.given_names" not in registered.state.answers


def test_after_danger_the_question_comes_back_only_when_the_person_says_so(registered: Chat) -> None:
    registered.says("nos tienen secuestrados", "Marta")
    assert registered.keys == ["danger-continue"]
    registered.says("continuar").is_asked("p1.given_names")


def test_danger_is_heard_before_any_language_is_chosen(chat: Chat) -> None:
    chat.says("they kidnapped my son")
    assert chat.events == ["danger"]
    assert chat.state.language == "en"


# ---------------------------------------------------------------------------------------------- commands


def test_help_explains_the_open_question_in_simpler_words(registered: Chat) -> None:
    registered.says("ayuda").is_asked("p1.given_names")
    assert registered.keys[0] == "help"


@pytest.mark.parametrize("name", ["Carlos", "Juan Carlos Pérez", "María", "Wilmer"])
def test_a_name_that_stands_among_the_phrases_out_of_scope_stays_an_answer(registered: Chat, name: str) -> None:
    registered.says(name).is_asked("p1.surnames")
    assert registered.answer("p1.given_names") == name


def test_a_name_that_the_ears_take_for_out_of_scope_stays_an_answer(registered: Chat) -> None:
    registered.is_heard_as(("out_of_scope", 0.9))
    registered.says("Sigfrido").is_asked("p1.surnames")
    assert registered.answer("p1.given_names") == "Sigfrido"


def test_a_question_out_of_scope_is_no_name(registered: Chat) -> None:
    registered.is_heard_as(("out_of_scope", 0.9))
    registered.says("¿y el título 42 cuándo lo quitan?")
    assert "p1.given_names" not in registered.state.answers


def test_a_command_counts_only_as_the_whole_message(registered: Chat) -> None:
    registered.says("Menudencia").is_asked("p1.surnames")
    assert registered.answer("p1.given_names") == "Menudencia"


def test_back_asks_the_question_before_and_keeps_its_answer_until_there_is_another(registered: Chat) -> None:
    registered.says("Marta", "atrás").is_asked("p1.given_names")
    assert registered.answer("p1.given_names") == "Marta"
    registered.says("María").is_asked("p1.surnames")
    assert registered.answer("p1.given_names") == "María"


def test_back_twice_goes_two_questions_back_and_forward_again(registered: Chat) -> None:
    registered.says("Marta", "Díaz", "atrás", "atrás").is_asked("p1.given_names")
    registered.says("Marta").is_asked("p1.birth_date")


def test_back_at_the_first_question_says_so(chat: Chat) -> None:
    chat.says("hola", "atrás").is_asked("consent")
    assert chat.keys[0] == "back-none"


def test_the_menu_leads_to_an_answer_and_the_question_stands_again(registered: Chat) -> None:
    registered.says("menú", "2", "2", "1").is_asked("p1.given_names")
    assert registered.keys[0] == "faq-entry_order"


def test_who_asks_for_a_person_is_told_and_called_back(registered: Chat) -> None:
    registered.says("persona").is_asked("p1.given_names")
    assert registered.events == ["wants_human"]
    assert registered.keys[0] == "person-none"


def test_everything_is_erased_after_asking_twice(registered: Chat) -> None:
    registered.says("borrar").is_asked("aside:delete")
    registered.says("sí")
    assert registered.events == ["delete_everything"]
    assert registered.state == State(
        language="es", last_at=registered.state.last_at, asked_at=registered.state.asked_at
    )


def test_nothing_is_erased_by_a_no(registered: Chat) -> None:
    registered.says("borrar", "no").is_asked("p1.given_names")
    assert registered.events == []


def test_status_says_how_far_and_never_an_answer(registered: Chat) -> None:
    registered.says("Marta", "estado").is_asked("p1.surnames").hears_no("Marta")
    assert registered.keys[0] == "status-unfinished"


# ---------------------------------------------------------------------------------------------- questions in the middle


def test_a_question_in_the_middle_twice_then_the_answer(registered: Chat) -> None:
    registered.says("Marta", "quién entra primero").is_asked("p1.surnames")
    registered.says("quién entra primero").is_asked("p1.surnames")
    registered.says("Díaz").is_asked("p1.birth_date")
    assert registered.answer("p1.surnames") == "Díaz"


def test_when_in_doubt_the_person_is_asked_whether_it_is_the_answer(chat: Chat) -> None:
    chat.says(*HOUSEHOLD["es"], "4", "1").is_asked("needs_note")
    chat.says("¿y si mi hija pierde la medicina?").is_asked("aside:is_answer")
    chat.says("1")
    assert chat.answer("needs_note") == "¿y si mi hija pierde la medicina?"


def test_sure_ears_answer_and_unsure_ones_ask_did_you_mean(chat: Chat) -> None:
    chat.says("hola", "sí", "1")
    chat.is_heard_as(("entry_order", 0.9))
    chat.says("oiga y a los otros por qué los pasan").is_asked("active_case")
    assert chat.keys[0] == "faq-entry_order"
    chat.is_heard_as(("entry_order", 0.4))
    chat.says("oiga y a los otros por qué los pasan").is_asked("aside:did_you_mean")
    chat.says("1").is_asked("active_case")
    assert chat.keys[0] == "faq-entry_order"


def test_ears_are_wanted_for_every_text_that_a_closed_kind_does_not_read(chat: Chat, content: object) -> None:
    chat.says("hola")

    def wants(text: str) -> bool:
        message = InboundMessage(address=Address("t", "1"), text=text, provider_id="x", received_at=BEGINNING)
        return bool(text_for_ears(content, chat.state, message))

    assert wants("quiero saber cuándo entro")
    assert not wants("sí")
    assert not wants("ayuda")


def test_help_grows_with_each_miss(registered: Chat) -> None:
    registered.says("77")
    first = registered.said
    registered.says("77")
    second = registered.said
    registered.says("77").hears("persona", "saltar")
    assert first != second
    assert registered.state.misses == 3
    registered.says("saltar").is_asked("p1.surnames")


# ---------------------------------------------------------------------------------------------- time, order, buttons


def test_after_thirty_minutes_one_is_told_how_far_never_an_answer(registered: Chat) -> None:
    registered.says("Marta").waits(minutes=31).says("repetir").is_asked("p1.surnames")
    assert registered.keys[0] == "recap"
    registered.hears("4", "14").hears_no("Marta")


def test_a_reply_after_twenty_days_and_a_new_edition_of_the_form_goes_on(registered: Chat) -> None:
    plain = registered.says("Marta").state.to_json()
    plain["answers"]["gone_question"] = ["x"]
    plain["version"] = "2020-12-31"
    later = Chat(registered.content, registered.door, State.from_json(plain))
    later.now = registered.now + timedelta(days=20)
    later.says("Díaz").is_asked("p1.birth_date")
    assert "gone_question" not in later.state.answers


def test_a_text_from_before_the_question_is_not_its_answer(registered: Chat) -> None:
    before = registered.now - timedelta(seconds=1)
    registered.says("Elena", received_at=before).is_asked("p1.given_names")
    assert registered.keys[0] == "late-ask-again"


def test_yes_sent_twice_to_one_question_counts_once(chat: Chat) -> None:
    chat.says("hola", "sí", "1")
    chat.says("sí").is_asked("p1.given_names")
    chat.says("sí", heard=Heard(early=True)).is_asked("p1.given_names")


def test_a_text_from_before_joins_the_last_free_text(chat: Chat) -> None:
    chat.says(*HOUSEHOLD["es"], "4", "1", "mi hija está enferma")
    chat.says("4").is_asked("dwelling")
    chat.says("y toma medicina", heard=Heard(early=True))
    assert chat.answer("needs_note") == "mi hija está enferma y toma medicina"


def test_a_button_answers_the_question_it_belongs_to(registered: Chat) -> None:
    registered.says("Marta", "Díaz", "3 abril 1985", "mujer").is_asked("p1.nationality")
    registered.taps("p1.sex", "other").is_asked("p1.nationality")
    assert registered.answer("p1.sex") == "other"


def test_a_button_of_a_question_that_is_gone_changes_nothing(registered: Chat) -> None:
    registered.taps("p9.sex", "other").is_asked("p1.given_names")
    assert registered.keys[0] == "question-gone"


def test_a_changed_answer_drops_those_that_no_longer_apply(registered: Chat) -> None:
    registered.says("Juan", "López", "15 años", "sí", "hombre")
    registered.taps("p1.birth_date", "1985-04-03")
    assert "p1.with_adult" not in registered.state.answers


# ---------------------------------------------------------------------------------------------- correction


def test_two_then_three_corrects_the_third_answer_of_the_second_person(chat: Chat) -> None:
    chat.says(*HOUSEHOLD["es"][:-1], "2", "2", "3").is_asked("p2.relation")
    chat.says("sobrino").is_asked("aside:check")
    assert chat.answer("p2.relation") == "niece_nephew"


def test_a_read_back_has_at_most_nine_answers_for_each_person(chat: Chat) -> None:
    chat.says(*HOUSEHOLD["es"][:-1])
    for each in chat.prompts[:-1]:
        assert len(each.text.splitlines()) - 1 <= 9


def test_a_correction_after_the_receipt_is_told_to_staff(chat: Chat) -> None:
    chat.says(*HOUSEHOLD["es"], "ahora no", "cambiar", "1", "1").is_asked("p1.given_names")
    chat.says("María Elena")
    assert "changed" in chat.events
    assert chat.state.stage == "done"


def test_a_number_answered_anew_instead_of_confirmed_is_the_answer(chat: Chat) -> None:
    chat.says(*HOUSEHOLD["es"][:10]).is_asked("aside:confirm")
    chat.says("A000-000-013").is_asked("aside:confirm").hears("013")
    chat.says("sí")
    assert chat.answer("p1.a_number") == {"number": "000000013"}


def test_people_are_added_and_removed_and_nobody_elses_answers_move(chat: Chat) -> None:
    chat.says(*HOUSEHOLD["es"], "ahora no", "menú").presses("remove_member").is_asked("aside:remove_member")
    chat.says("1")
    assert chat.state.members == ("p1", "p3")
    assert chat.answer("p3.given_names") == "Ana"
    chat.presses("add_member").is_asked("p4.given_names")
    assert chat.state.members == ("p1", "p3", "p4")


# ---------------------------------------------------------------------------------------------- number and PIN


@pytest.mark.parametrize("text", ["12345671 802513", "1234 5671 802 513", "mi numero 1234-5671 pin 802513"])
def test_a_number_with_its_pin_is_a_claim_in_any_writing(chat: Chat, text: str) -> None:
    claim = chat.claims(text)
    assert (claim.reference, claim.pin) == (REFERENCE, PIN)


@pytest.mark.parametrize("text", ["12345670 802513", "12345671", "802513", "hola", "A000-000-012 y 55 0000 0012"])
def test_anything_else_is_no_claim(chat: Chat, text: str) -> None:
    assert chat.claims(text) is None


def test_the_pin_may_follow_the_number(chat: Chat) -> None:
    chat.says("hola", "no", "continuar", "12345671")
    assert chat.keys == ["resume-pin"]
    assert chat.claims("802 513").pin == PIN


def test_after_the_proof_the_open_question_stands_with_what_is_done(registered: Chat) -> None:
    there = Chat(registered.content, TEXT_MESSAGES, registered.says("Marta").state)
    there.now = registered.now
    there.says("12345671 802513", heard=Heard(proof=Proof.OK)).is_asked("p1.surnames").hears_no("Marta")
    assert there.keys[0] == "welcome-back"
    assert "mask" in there.events


@pytest.mark.parametrize(("proof", "key"), [(Proof.WRONG, "proof-wrong"), (Proof.LOCKED, "proof-locked")])
def test_a_wrong_or_locked_claim_says_so(chat: Chat, proof: Proof, key: str) -> None:
    chat.says("hola").says("12345671 000000", heard=Heard(proof=proof))
    assert chat.keys[0] == key


def test_a_copy_of_what_is_kept_comes_only_after_the_pin(registered: Chat) -> None:
    registered.says("Marta", "¿qué tienen de mí?")
    assert registered.keys == ["own-data-pin"]
    registered.says("802513", heard=Heard(proof=Proof.OK)).hears("Marta", "respuestas anteriores", "copia completa")


def test_another_family_is_begun_by_a_word(chat: Chat) -> None:
    chat.says(*HOUSEHOLD["es"], "registrar otra familia").is_asked("aside:another")


# ---------------------------------------------------------------------------------------------- a page


def test_what_is_open_can_be_shown_without_changing_anything(registered: Chat) -> None:
    prompts = show(registered.content, registered.state, PAGE, registered.now)
    assert [each.about for each in prompts] == ["p1.given_names", "p1.surnames", "p1.birth_date"]


def test_a_page_opened_for_the_first_time_offers_the_languages(content: object) -> None:
    (prompt,) = show(content, State(), PAGE, BEGINNING)
    assert prompt.key == "choose-language"
    assert len(prompt.choices) == 5


@pytest.mark.parametrize("text", ["no speak", "no hablo ingles", "mwen pa pale panyol", "je ne parle pas espagnol"])
def test_who_does_not_speak_our_language_has_refused_nothing(chat: Chat, text: str) -> None:
    chat.says("hola", text)
    assert chat.state.stage == "open"
    assert "aside:language" in chat.asked
