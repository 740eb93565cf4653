"""The main job: a household is registered, from hello to receipt."""

from __future__ import annotations

import pytest

from tests.chat import MAIL, PAGE, REFERENCE, TELEPHONE, TERMINAL, TEXT_MESSAGES, Chat

#: How a household of three answers, in the words of each language.
HOUSEHOLD = {
    "es": (
        *("hola", "sí", "yo", "sí", "Marta Elena", "Díaz López", "3 de abril de 1985", "mujer", "hondureña"),
        *("A000-000-012", "sí", "Reynosa, Tamaulipas", "55 0000 0012", "1", "2", "2"),
        *("Luis", "Díaz", "hijo", "8 años", "no tiene", "Ana", "Díaz", "hija", "2 añitos", "perdido", "sí"),
    ),
    "en": (
        *("hello", "yes", "me", "yes", "Marta Elena", "Diaz Lopez", "April 3, 1985", "woman", "Honduras"),
        *("A000-000-012", "yes", "Reynosa, Tamaulipas", "55 0000 0012", "1", "2", "2"),
        *("Luis", "Diaz", "son", "8 years", "none", "Ana", "Diaz", "daughter", "2 years", "lost", "yes"),
    ),
    "pt": (
        *("português", "sim", "1", "sim", "Marta Elena", "Dias Lopes", "3 de abril de 1985", "mulher", "brasileira"),
        *("A000-000-012", "sim", "Reynosa, Tamaulipas", "55 0000 0012", "1", "2", "2"),
        *("Luis", "Dias", "filho", "8 anos", "não tem", "Ana", "Dias", "filha", "2 aninhos", "perdi", "sim"),
    ),
    "ht": (
        *("kreyòl", "wi", "1", "wi", "Marta Elena", "Díaz", "3 avril 1985", "fanm", "ayisyen"),
        *("A000-000-012", "wi", "Reynosa, Tamaulipas", "55 0000 0012", "1", "2", "2"),
        *("Luis", "Díaz", "pitit gason", "8 an", "pa genyen", "Ana", "Díaz", "pitit fi", "2 an", "pèdi", "wi"),
    ),
    "fr": (
        *("français", "oui", "1", "oui", "Marta Elena", "Díaz", "3 avril 1985", "femme", "haïtienne"),
        *("A000-000-012", "oui", "Reynosa, Tamaulipas", "55 0000 0012", "1", "2", "2"),
        *("Luis", "Díaz", "fils", "8 ans", "aucun", "Ana", "Díaz", "fille", "2 ans", "perdu", "oui"),
    ),
}
EXPECTED = {
    "p1.given_names": "Marta Elena",
    "p1.birth_date": "1985-04-03",
    "p1.sex": "female",
    "p1.a_number": {"number": "000000012"},
    "place": {"country": "MX", "state": "TAM", "town": "Reynosa"},
    "phone": "+525500000012",
    "notice": "notice",
    "safe_hours": "morning",
    "family": 2,
    "p2.relation": "child",
    "p2.sex": "male",
    "p2.birth_date": {"age": 8, "unit": "years", "on": "2021-02-24"},
    "p2.a_number": {"status": "none"},
    "p3.sex": "female",
    "p3.a_number": {"status": "lost"},
}


@pytest.mark.parametrize("language", HOUSEHOLD)
def test_a_household_of_three_is_registered_in_each_language(chat: Chat, language: str) -> None:
    chat.says(*HOUSEHOLD[language][:-1]).is_asked("aside:check")
    assert chat.state.language == language
    assert {key: chat.answer(key) for key in EXPECTED} == EXPECTED
    chat.says(HOUSEHOLD[language][-1])
    assert chat.state.stage == "done"
    assert "completed" in chat.events
    assert chat.keys[:2] == ["receipt", "receipt-next"]


def test_consent_is_asked_first_and_its_version_told(chat: Chat) -> None:
    chat.says("hola").is_asked("consent")
    chat.says("sí")
    assert chat.details[0] == {"version": "2021-02-24", "language": "es"}


def test_number_and_pin_come_right_after_consent_the_pin_alone(chat: Chat) -> None:
    chat.says("hola", "sí")
    assert chat.keys[:3] == ["identity-reference", "identity-pin", "ask-who"]
    assert [each.secret for each in chat.prompts] == [False, True, False]
    assert chat.state.reference == REFERENCE


def test_the_receipt_tells_the_number_and_never_the_pin(chat: Chat) -> None:
    chat.says(*HOUSEHOLD["es"])
    chat.hears("1234 5671", "gratis").hears_no("802513")


def test_without_consent_nothing_is_kept_and_nothing_more_is_asked(chat: Chat) -> None:
    chat.says("hola", "no")
    assert chat.state.answers == {}
    assert chat.asked == []
    assert chat.keys == ["consent-refused"]


def test_who_refused_may_begin_again(chat: Chat) -> None:
    chat.says("hola", "no", "empezar").is_asked("consent")


def test_without_an_active_case_the_answer_is_kind_and_the_form_ends(chat: Chat) -> None:
    chat.says("hola", "sí", "1", "no")
    assert chat.keys == ["end-no_active_case", "end-mistake"]
    assert chat.state.stage == "ended"
    assert "not_eligible" in chat.events


def test_who_does_not_know_is_told_how_to_find_out_and_goes_on(chat: Chat) -> None:
    chat.says("hola", "sí", "1", "no sé").is_asked("p1.given_names")
    assert chat.keys[0] == "explain-active_case"
    assert chat.answer("active_case") == "unknown"


@pytest.mark.parametrize(
    ("language", "unknown", "where", "lost"),
    [
        ("es", "no sé", "escriba: lo perdí", "perdí"),
        ("en", "I don't know", "write: I lost it", "I lost it"),
        ("pt", "não sei", "escreva: perdi", "perdi"),
        ("ht", "m pa konnen", "ekri: mwen pèdi l", "mwen pèdi l"),
        ("fr", "je ne sais pas", "écrivez : je l'ai perdu", "je l'ai perdu"),
    ],
)
def test_who_does_not_know_the_a_number_hears_at_once_where_it_stands_and_that_lost_is_an_answer(
    chat: Chat, language: str, unknown: str, where: str, lost: str
) -> None:
    chat.says(*HOUSEHOLD[language][:9]).is_asked("p1.a_number")
    chat.says(unknown).is_asked("p1.a_number").hears("Notice to Appear", where)
    assert chat.events == []
    chat.says(lost)
    assert chat.answer("p1.a_number") == {"status": "lost"}


def test_that_all_looks_good_answers_the_read_back(chat: Chat) -> None:
    chat.says(*HOUSEHOLD["es"][:-1]).is_asked("aside:check")
    chat.says("si todo bien")
    assert chat.state.stage == "done"


def test_a_core_of_fourteen_questions_and_six_for_each_further_person(chat: Chat) -> None:
    chat.says("hola")
    assert (chat.prompts[-1].progress.at, chat.prompts[-1].progress.of) == (1, 14)
    chat.says(*HOUSEHOLD["es"][1:15])
    chat.says("2")
    assert chat.prompts[-1].progress.of == 14 + 2 * 6


def test_a_child_alone_answers_a_short_form_and_staff_hear_of_it_at_once(registered: Chat) -> None:
    registered.says("Juan", "López", "15 años").is_asked("p1.with_adult")
    registered.says("no").is_asked("place")
    assert "child_alone" in registered.events
    registered.says("Matamoros, Tamaulipas").is_asked("phone")
    registered.says("55 0000 0001")
    assert registered.keys == ["receipt", "receipt-child"]
    assert registered.state.stage == "child"


def test_a_minor_with_an_adult_answers_the_whole_form(registered: Chat) -> None:
    registered.says("Juan", "López", "15 años", "sí").is_asked("p1.sex")


def test_a_helper_is_asked_about_the_person_not_about_herself(chat: Chat) -> None:
    chat.says("hello", "yes", "3", "yes")
    assert chat.keys == ["ask-given_names-other"]
    chat.says("Rosa")
    chat.hears("Rosa")


def test_a_helper_begins_another_household_and_the_first_stays(chat: Chat) -> None:
    chat.says(*HOUSEHOLD["es"])
    chat.presses("another_family").is_asked("aside:another")
    chat.says("sí")
    assert chat.events == ["new_conversation"]
    assert chat.answer("family") == 2


def test_more_is_offered_after_the_receipt_and_can_be_left_at_any_time(chat: Chat) -> None:
    chat.says(*HOUSEHOLD["es"]).is_asked("aside:more")
    blocks = [each.value for each in chat.prompts[-1].choices]
    assert blocks == [
        "people_more",
        "case_facts",
        "lawyer",
        "needs",
        "living",
        "documents",
        "us_contact",
        "second_contact",
        "later",
    ]
    chat.says("3").is_asked("lawyer")
    chat.says("sí").is_asked("lawyer_name")
    chat.says("menú")
    assert chat.prompts[-1].choices[0].value == "leave"
    chat.says("1").is_asked("aside:more")
    chat.says("ahora no")
    assert chat.keys == ["more-thanks"]


def test_several_needs_are_one_answer(chat: Chat) -> None:
    chat.says(*HOUSEHOLD["es"], "4").is_asked("needs")
    chat.says("1 y 2").is_asked("needs_note")
    assert chat.answer("needs") == ["pregnant", "medical"]


def test_a_question_left_out_counts_as_answered(chat: Chat) -> None:
    chat.says(*HOUSEHOLD["es"], "3", "saltar").is_asked("aside:more")
    assert chat.state.answers["lawyer"].how == "skipped"


# ---------------------------------------------------------------------------------------------- doors


def test_a_page_asks_a_screen_at_a_time_and_never_past_a_deciding_question(content: object) -> None:
    page = Chat(content, PAGE).says("hola").is_asked("consent")
    page.fills(consent="yes").is_asked("who")
    page.fills(who="self").is_asked("active_case")
    page.fills(active_case="yes").is_asked("p1.given_names", "p1.surnames", "p1.birth_date")
    page.fills(p1__given_names="Marta", p1__surnames="Díaz", p1__birth_date="31 2 1985").is_asked("p1.birth_date")
    assert page.prompts[0].problem
    page.fills(p1__birth_date="1985-04-03").is_asked("p1.sex", "p1.nationality", "p1.a_number")
    page.fills(p1__sex="Mujer", p1__nationality="Honduras", p1__a_number="000 000 012").is_asked("aside:confirm")
    page.taps("aside:confirm", "yes").is_asked("place", "phone", "notice", "safe_hours")


def test_a_mail_answers_by_number_or_by_one_free_text(content: object) -> None:
    mail = Chat(content, MAIL).says("hola", "sí", "1", "sí")
    mail.is_asked("p1.given_names", "p1.surnames", "p1.birth_date")
    mail.says("1) Marta\n3) 3 abril 1985")
    mail.is_asked("p1.surnames", "p1.sex", "p1.nationality", "p1.a_number")
    mail.says("Díaz López").is_asked("p1.sex", "p1.nationality", "p1.a_number")
    mail.says("mujer, hondureña, A000-000-012").is_asked("aside:confirm")
    assert mail.answer("p1.nationality") == "HN"


def test_a_date_in_three_parts_is_confirmed_before_it_counts(content: object) -> None:
    call = Chat(content, TELEPHONE).says("hola", "sí", "1", "sí", "Marta", "Díaz")
    assert call.keys == ["date-day"]
    call.says("3")
    assert call.keys == ["date-month"]
    call.says("abril")
    assert call.keys == ["date-year"]
    call.says("1985").is_asked("aside:confirm").hears("3 de abril de 1985")
    assert "p1.birth_date" not in call.state.answers
    call.says("1").is_asked("p1.sex")
    assert call.answer("p1.birth_date") == "1985-04-03"


def test_what_was_heard_is_a_draft_and_what_was_recorded_is_typed_by_staff(content: object) -> None:
    call = Chat(content, TELEPHONE).says("hola", "sí", "1", "sí", "Marta")
    assert call.state.answers["p1.given_names"].how == "draft"
    call.sends_file("recording-1")
    assert call.state.answers["p1.surnames"].how == "recorded"
    assert call.answer("p1.surnames") == {"file": "recording-1"}
    assert call.asked == ["p1.birth_date"]


def test_a_door_with_few_choices_pages_through_them(content: object) -> None:
    call = Chat(content, TELEPHONE).says("hola", "sí", "menú")
    assert len(call.prompts[-1].choices) == 4
    call.says("4")
    assert len(call.prompts[-1].choices) == 4
    assert call.asked == ["aside:menu"]


def test_where_messages_stay_the_person_is_asked_before_the_answers_are_shown(content: object) -> None:
    phone = Chat(content, TEXT_MESSAGES).says(*HOUSEHOLD["es"][:-1]).is_asked("aside:may_show")
    phone.hears_no("Marta")
    phone.says("1").is_asked("aside:check").hears("Marta Elena")


def test_a_known_telephone_is_offered(content: object) -> None:
    phone = Chat(content, TEXT_MESSAGES)
    phone.reach = "+525500000077"
    phone.says(*HOUSEHOLD["es"][:12]).is_asked("phone").hears("55 0000 0077")
    phone.says("este")
    assert phone.answer("phone") == "+525500000077"


@pytest.mark.parametrize("door", [TEXT_MESSAGES, TERMINAL, TELEPHONE, PAGE, MAIL])
def test_a_registration_begun_at_one_door_is_finished_at_another(content: object, door: object) -> None:
    first = Chat(content, TEXT_MESSAGES).says(*HOUSEHOLD["es"][:8])
    then = Chat(content, door, first.state)
    then.now = first.now
    then.presses("repeat")
    assert then.asked[0] == "p1.nationality"
