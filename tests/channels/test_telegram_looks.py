"""How a prompt looks on Telegram: what is said, which buttons stand below, and what can be handed over."""

import pytest

from bot.dialogue.kinds import KINDS
from bot.dialogue.messages import Choice, Expect
from channels.bot_api import looks
from tests.channels.bot_wire import CONTENT, open_bot
from tests.channels.wire import full_prompt, prompt

DOOR = open_bot()


def labels(payload):
    return [[label for label, _ in row] for row in payload.body["rows"]]


def test_a_choice_is_a_column_of_buttons_and_is_not_told_twice():
    payload = DOOR.render([full_prompt()])
    assert payload.body["rows"] == [[["Honduras", "p1.nationality|HN"], ["Guatemala", "p1.nationality|GT"]]]
    assert payload.body["body"].splitlines() == [
        "No le entendí.",
        "(4 de 12) ¿De qué país es?",
        "Ejemplo: Honduras",
        "Saltar: no sé",
    ]


def test_long_labels_stand_one_below_the_other():
    choices = tuple(Choice(value=str(n), label=label) for n, label in enumerate(("Sí", "No", "No sé, no me acuerdo")))
    assert labels(DOOR.render([full_prompt(choices=choices)])) == [["Sí"], ["No"], ["No sé, no me acuerdo"]]


def test_where_several_may_be_chosen_they_are_told_by_number():
    payload = DOOR.render([full_prompt(Expect.CHOICES)])
    assert "rows" not in payload.body
    assert "1) Honduras\n2) Guatemala" in payload.body["body"]


def test_a_button_that_would_send_back_too_much_is_a_number_instead():
    long = (Choice(value="ñ" * 30, label="Una"), Choice(value="b", label="Otra"))
    payload = DOOR.render([full_prompt(choices=long)])
    assert ("rows" in payload.body, "1) Una" in payload.body["body"]) == (False, True)


def test_every_choice_of_the_form_fits_a_button():
    for question in CONTENT.form.questions.values():
        values = ("yes", "no") if question.kind == "yes_no" else question.choices
        about = f"p15.{question.id}" if question.group else question.id
        choices = tuple(Choice(value=each, label=each) for each in values)
        asked = full_prompt(KINDS[question.kind].expects, about=about, choices=choices)
        assert looks.has_buttons(asked) or not choices or asked.expects is Expect.CHOICES


@pytest.mark.parametrize(("language", "label"), [("es", "Compartir mi número"), ("ht", "Pataje nimewo mwen")])
def test_ones_own_number_can_be_handed_over_and_nobody_elses(language, label):
    own = full_prompt(Expect.PHONE, language=language, wants_reach=True)
    assert DOOR.render([own]).body["share"] == {"what": "number", "label": label}
    assert "share" not in DOOR.render([full_prompt(Expect.PHONE)]).body


def test_a_place_can_be_handed_over():
    assert DOOR.render([full_prompt(Expect.PLACE)]).body["share"] == {"what": "place", "label": "Compartir dónde estoy"}


def test_a_statement_has_nothing_to_tap():
    assert DOOR.render([prompt("Gracias.")]).body == {"body": "Gracias."}


# ---------------------------------------------------------------------------------------------------------- bundles


def test_what_leads_up_to_a_question_shares_its_message_and_nothing_stands_below_the_buttons():
    lead, asked, after = prompt("Seguimos:"), full_prompt(), prompt("Y algo más.")
    assert DOOR.bundle([lead, asked, after]) == [[lead, asked], [after]]


def test_a_screen_full_of_text_is_parted():
    long, asked = prompt("a" * 990), full_prompt()
    assert DOOR.bundle([long, asked]) == [[long], [asked]]


def test_what_is_longer_than_a_message_is_cut_between_words_and_the_last_piece_is_answered():
    words = [f"palabra{n}" for n in range(900)]
    pieces = DOOR.bundle([full_prompt(text=" ".join(words))])
    sent = [DOOR.render(each).body for each in pieces]
    assert [looks.count(each["body"]) <= 4096 for each in sent] == [True, True, True]
    assert [each for each in " ".join(each["body"] for each in sent).split() if each.startswith("palabra")] == words
    assert ["rows" in each for each in sent] == [False, False, True]


@pytest.mark.parametrize("sign", ["😀", "👩🏽‍🦽", "é", "𐐷"])
def test_no_character_is_cut_and_all_are_counted_as_telegram_does(sign):
    text = sign * 4096
    sent = [DOOR.render(each).body["body"] for each in DOOR.bundle([prompt(text)])]
    assert "".join(sent) == text
    assert all(looks.count(each) <= 4096 and not each.startswith(("\u200d", "🏽")) for each in sent)


def test_what_fits_exactly_is_one_message():
    assert len(DOOR.bundle([prompt("a" * 4096)])) == 1
    assert len(DOOR.bundle([prompt("a" * 4097)])) == 2
