"""What each kind of door changes, and the cases that broke others (PEERS, section 5), each under its name."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.dialogue.messages import Door, Heard
from bot.dialogue.state import State
from tests.chat import MAIL, PAGE, TELEPHONE, TEXT_MESSAGES, Chat
from tests.dialogue.test_registration import HOUSEHOLD

ALL = HOUSEHOLD["es"]
#: A mail that asks five things at once.
FIVE = Door(at_once=5, length=100_000)


@pytest.fixture
def five(content: object) -> Chat:
    """A mail that has just asked five questions."""
    mail = Chat(content, FIVE).says("hola", "sí", "1", "sí", "1) Marta\n2) Díaz\n3) 3 abril 1985")
    mail.says("1) mujer\n2) Honduras\n3) lo perdí")
    return mail.is_asked("place", "phone", "notice", "safe_hours", "family")


# ---------------------------------------------------------------------------------------------- several at once


def test_five_questions_in_one_mail_are_answered_by_number(five: Chat) -> None:
    five.says("1) Reynosa, Tamaulipas\n2) 55 0000 0012\n3) 1\n4) En la mañana\n5) 0").is_asked("aside:may_show")
    assert five.answer("place") == {"country": "MX", "state": "TAM", "town": "Reynosa"}
    assert five.answer("safe_hours") == "morning"
    assert five.answer("family") == 0


def test_by_number_in_any_order_and_what_is_left_out_is_asked_again(five: Chat) -> None:
    five.says("5) 0\n2) 55 0000 0012").is_asked("place", "notice", "safe_hours")
    assert five.answer("phone") == "+525500000012"


def test_five_questions_in_one_mail_are_answered_by_one_free_text(five: Chat) -> None:
    five.says("Reynosa, Tamaulipas\n55 0000 0012\nSolo que hay un mensaje\nEn la mañana\n0").is_asked("aside:may_show")
    assert five.answer("notice") == "notice"


def test_a_mail_never_asks_past_a_question_that_decides(content: object) -> None:
    mail = Chat(content, FIVE).says("hola").is_asked("consent")
    mail.says("sí").is_asked("who")


def test_a_mail_never_asks_about_two_people_at_once(content: object) -> None:
    mail = Chat(content, FIVE).says(*ALL[:15], "2")
    assert {key.partition(".")[0] for key in mail.asked} == {"p2"}


# ---------------------------------------------------------------------------------------------- in parts, aloud


def test_a_date_in_three_parts_survives_a_dropped_call(content: object) -> None:
    """PEERS case 4: call back and go on where it was."""
    call = Chat(content, TELEPHONE).says("hola", "sí", "1", "sí", "Marta", "Díaz", "3", "abril")
    later = Chat(content, TELEPHONE, State.from_json(call.state.to_json()))
    later.now = call.now + timedelta(minutes=40)
    later.presses("arrive")
    assert later.keys == ["recap", "date-year"]
    later.says("1985", "sí")
    assert later.answer("p1.birth_date") == "1985-04-03"


def test_an_impossible_date_in_three_parts_is_asked_anew(content: object) -> None:
    call = Chat(content, TELEPHONE).says("hola", "sí", "1", "sí", "Marta", "Díaz", "31", "febrero", "1985")
    assert call.keys[-1] == "date-day"
    assert call.prompts[-1].problem
    assert call.state.parts == {}


def test_another_text_between_the_parts_costs_none_of_them(content: object) -> None:
    call = Chat(content, TELEPHONE).says("hola", "sí", "1", "sí", "Marta", "Díaz", "3", "quién entra primero")
    assert call.keys[-1] == "date-month"


def test_a_recorded_name_counts_as_present(content: object) -> None:
    call = Chat(content, TELEPHONE).says("hola", "sí", "1", "sí").sends_file("recording-1")
    assert call.state.answers["p1.given_names"].how == "recorded"
    assert call.asked == ["p1.surnames"]


def test_each_number_is_confirmed_where_it_is_only_heard(content: object) -> None:
    call = Chat(content, TELEPHONE).says(
        "hola", "sí", "1", "sí", "Marta", "Díaz", "3", "abril", "1985", "sí", "1", "HN"
    )
    call.says("A000-000-012").is_asked("aside:confirm").hears("A000-000-012")
    call.says("sí", "Reynosa, Tamaulipas").is_asked("phone")
    call.says("55 0000 0012").is_asked("aside:confirm").hears("55 0000 0012")
    call.says("no").is_asked("phone")
    call.says("55 0000 0013", "sí", "1", "1").is_asked("family")
    call.says("2").is_asked("aside:confirm")
    assert "family" not in call.state.answers
    call.says("sí")
    assert call.state.members == ("p1", "p2", "p3")


def test_where_a_text_is_typed_only_what_is_easily_wrong_is_confirmed(content: object) -> None:
    phone = Chat(content, TEXT_MESSAGES).says(*ALL[:6]).says("3 de abril de 1985").is_asked("p1.sex")
    phone.says("mujer", "hondureña", "A000-000-012").is_asked("aside:confirm")


# ---------------------------------------------------------------------------------------------- minors, helpers


def test_a_minor_alone_is_asked_a_short_form_and_child_protection_hears_at_once(registered: Chat) -> None:
    registered.says("Juan", "López", "12 años", "no")
    assert registered.events == ["child_alone"]
    registered.says("Reynosa, Tamaulipas", "saltar")
    assert registered.events == ["completed"]
    assert set(registered.state.answers) == {
        *("consent", "p1.given_names", "p1.surnames", "p1.birth_date", "p1.with_adult", "place", "phone"),
        *(key for key in ("who", "active_case") if key in registered.state.answers),
    }


def test_a_minor_whose_age_was_mistyped_gets_the_whole_form(registered: Chat) -> None:
    registered.says("Juan", "López", "12 años", "no", "Reynosa, Tamaulipas", "saltar")
    registered.taps("p1.birth_date", "1985-04-03").is_asked("who")
    registered.says("1", "sí").is_asked("p1.sex")


def test_a_helper_registers_several_households_each_recorded_as_helped(content: object) -> None:
    first = Chat(content).says("hello", "yes", "3", "yes", "Rosa").presses("another_family").says("yes")
    assert first.details[-1] == {"language": "en"}
    assert first.answer("who") == "helper"
    second = Chat(content, state=State(language="en")).presses("start").is_asked("consent")
    second.says("yes", "3", "yes").is_asked("p1.given_names")
    assert second.answer("who") == "helper"


def test_not_another_family_after_all(content: object) -> None:
    Chat(content).says("hello", "yes", "3", "yes").presses("another_family").says("no").is_asked("p1.given_names")


# ---------------------------------------------------------------------------------------------- stop, silence, help


def test_start_again_after_stop(registered: Chat) -> None:
    registered.says("parar").is_asked()
    registered.says("empezar").is_asked("p1.given_names")
    assert registered.events == ["started"]
    assert not registered.state.stopped


def test_after_thirty_minutes_the_recap_counts_and_tells_no_answer(registered: Chat) -> None:
    registered.says("Marta", "Díaz").waits(minutes=31).says("3 abril 1985").is_asked("p1.sex")
    registered.hears("6", "14").hears_no("Marta", "Díaz", "1985")


def test_within_thirty_minutes_there_is_no_recap(registered: Chat) -> None:
    registered.says("Marta").waits(minutes=29).says("Díaz")
    assert "recap" not in registered.keys


def test_help_grows_with_each_miss_to_simpler_words_choices_skipping_and_a_person(chat: Chat) -> None:
    chat.says(*ALL[:13]).is_asked("notice")
    heard = []
    for _ in range(3):
        chat.says("qqq").is_asked("notice")
        heard.append(set(chat.keys))
    assert "miss-choices" in heard[1] - heard[0]
    assert {"miss-skip", "miss-person"} <= heard[2] - heard[1]
    assert chat.events == ["unread"]


def test_progress_is_told(chat: Chat) -> None:
    chat.says(*ALL[:4]).hears_no("4 de 14")
    progress = chat.prompts[-1].progress
    assert (progress.at, progress.of, progress.text) == (4, 14, "4 de 14")


# ---------------------------------------------------------------------------------------------- PEERS, section 5


def test_case_5_a_wrong_key_three_times_each(content: object) -> None:
    call = Chat(content, TELEPHONE).says("hola", "sí")
    heard = {call.says("9").said for _ in range(3)}
    assert call.asked == ["who"]
    assert len(heard) >= 2


def test_case_6_yes_sent_twice_to_two_questions_counts_twice(registered: Chat) -> None:
    registered.says("Juan", "López", "15 años").is_asked("p1.with_adult")
    registered.says("sí", "sí").is_asked("p1.sex")
    assert registered.answer("p1.with_adult") is True


def test_case_6_yes_sent_twice_to_one_question_counts_once(chat: Chat) -> None:
    chat.says("hola", "sí")
    chat.says("1", heard=Heard(early=True)).is_asked("who")
    assert "who" not in chat.state.answers


def test_case_7_a_question_in_the_middle_twice_then_the_answer(registered: Chat) -> None:
    for _ in range(2):
        registered.says("quién entra primero")
        assert registered.keys.count("ask-given_names") == 1
    registered.says("Marta").is_asked("p1.surnames")


@pytest.mark.parametrize("days", [1, 20, 365])
def test_case_8_a_reply_after_days_and_a_changed_form_goes_on(registered: Chat, days: int) -> None:
    plain = registered.says("Marta").state.to_json()
    plain["version"], plain["asked"] = "2020-01-01", ["p1.gone", "gone"]
    plain["answers"]["gone"], plain["again"], plain["trail"] = ["x"], ["p1.gone"], [["gone"], ["p1.given_names"]]
    later = Chat(registered.content, state=State.from_json(plain))
    later.now = registered.now + timedelta(days=days)
    later.says("Díaz").is_asked("p1.birth_date")
    later.says("atrás").is_asked("p1.surnames")


def test_case_9_an_ambiguous_date_is_asked_back(registered: Chat) -> None:
    registered.says("Marta", "Díaz", "03/04/1990").is_asked("aside:which").hears("3 de abril", "4 de marzo")
    registered.says("2").is_asked("p1.sex")
    assert registered.answer("p1.birth_date") == "1990-03-04"


@pytest.mark.parametrize(
    ("language", "text"), [("es", "4 de marzo de 1990"), ("en", "march 4th 1990"), ("ht", "4 mas 1990")]
)
def test_case_9_a_month_by_name_is_accepted(content: object, language: str, text: str) -> None:
    chat = Chat(content).says(*HOUSEHOLD[language][:6], text).is_asked("p1.sex")
    assert chat.answer("p1.birth_date") == "1990-03-04"


def test_case_9_a_bare_number_is_no_date(registered: Chat) -> None:
    registered.says("Marta", "Díaz", "4").is_asked("p1.birth_date")
    assert "p1.birth_date" not in registered.state.answers


def test_a_page_shows_what_is_known_and_a_door_whose_messages_stay_never_does(content: object) -> None:
    page = Chat(content, PAGE).says(*ALL[:5]).says("atrás")
    assert page.prompts[-1].filled == "Marta Elena"
    mail = Chat(content, MAIL).says(*ALL[:5]).says("atrás")
    assert mail.prompts[-1].filled == ""
