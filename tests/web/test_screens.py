"""How prompts look on the page: the control for each expectation, the problem beside its field, names set apart."""

import re
from dataclasses import replace

import pytest

from bot.dialogue.messages import Choice, Expect
from channels.page.view import Day, Words, ask_all, plain, say, show, split_date
from channels.web import Web
from tests.web.scripted import BORN, CONSENT, NAMES, NEEDS, NOTE, PHONE, PIN, PLACE, RELATION, SEX, WHO, ask
from tests.web.scripted import say as stated

MONTHS = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
]


@pytest.fixture
def draw(content):
    return lambda *prompts: show(prompts, Words(content.catalog, "es"))


def controls(*prompts):
    return [each.control for each in ask_all(prompts, MONTHS)]


def test_a_choice_alone_is_buttons_and_among_others_a_list_to_mark():
    assert controls(SEX) == ["buttons"]
    assert controls(NAMES, SEX) == ["line", "radios"]


def test_a_long_choice_is_a_list_to_open():
    assert controls(RELATION) == controls(RELATION, NAMES)[:1] == ["select"]


def test_each_expectation_has_its_control():
    assert controls(NEEDS, BORN, NOTE, PLACE, PHONE) == ["checks", "date", "area", "line", "line"]


@pytest.mark.parametrize(
    ("expects", "keyboard"),
    [
        (Expect.PHONE, 'type="tel" inputmode="tel"'),
        (Expect.EMAIL, 'type="email" inputmode="email"'),
        (Expect.NUMBER, 'type="text" inputmode="numeric"'),
        (Expect.NAME, 'type="text" inputmode="text" autocapitalize="words"'),
        (Expect.A_NUMBER, 'type="text" inputmode="text" autocapitalize="characters"'),
    ],
)
def test_a_field_brings_the_keyboard_that_fits(draw, expects, keyboard):
    assert keyboard in draw(ask("x", "¿?", expects))


def test_a_problem_stands_beside_its_field_and_the_field_names_it(draw):
    html = draw(NAMES, replace(PLACE, problem="No conozco ese lugar."))
    assert '<p class="problem" id="f2-problem">No conozco ese lugar.</p>' in html
    assert re.search(r'<input id="f2"[^>]*aria-describedby="f2-hint f2-problem" aria-invalid="true" autofocus>', html)
    assert re.search(r'<input id="f1"[^>]*aria-describedby="f1-hint">', html)


def test_every_field_has_its_label(draw):
    html = draw(NAMES, PLACE, NOTE, RELATION)
    assert re.findall(r'<label for="(\w+)">', html) == ["f1", "f2", "f3", "f4"]


def test_what_is_known_stands_in_its_field(draw):
    html = draw(
        replace(PLACE, filled="Matamoros, Tamaulipas"),
        replace(SEX, filled="Mujer"),
        replace(NEEDS, filled="Mayor, Enfermedad"),
    )
    assert 'value="Matamoros, Tamaulipas"' in html
    assert re.findall(r'value="(\w+)" checked', html) == ["female", "medical", "older"]


def test_a_known_answer_is_marked_among_buttons(draw):
    assert re.findall(r'value="(\w+)" aria-current="true"', draw(replace(SEX, filled="Hombre"))) == ["male"]


@pytest.mark.parametrize(
    ("shown", "day"),
    [
        ("3 de abril de 1990", Day("3", "4", "1990")),
        ("1990-04-03", Day("3", "4", "1990")),
        ("abril de 1990", Day("", "4", "1990")),
        ("1985", Day("", "", "1985")),
        ("8 años", Day()),
        ("", Day()),
    ],
)
def test_a_known_date_goes_into_its_three_fields(shown, day):
    assert split_date(shown, MONTHS) == day


@pytest.mark.parametrize("language", ["es", "en", "pt", "ht", "fr"])
def test_a_date_shown_in_any_language_goes_back_into_its_fields(content, language):
    from bot.dialogue.kinds import KINDS
    from bot.dialogue.kinds.base import Wanted

    months = Words(content.catalog, language).months
    for month in range(1, 13):
        shown = KINDS["date"].show(f"1990-{month:02}-03", Wanted(options={"when": "birth"}), content.words[language])
        assert split_date(shown, months) == Day("3", str(month), "1990")


def test_an_age_that_three_fields_cannot_show_is_shown_beside_them(draw):
    assert "<b>8 años</b>" in draw(replace(BORN, filled="8 años"))


def test_only_what_may_be_left_out_has_a_button_for_it(draw):
    assert 'name="s" value="phone"' in draw(PHONE)
    assert 'name="s"' not in draw(PLACE)


def test_among_several_questions_what_may_be_left_empty_says_so(draw):
    html = draw(PLACE, PHONE)
    assert html.count("<small>") == 1
    assert re.findall(r'name="o" value="(\w+)"', html) == ["phone"]


def test_what_is_told_before_a_question_is_not_its_label(draw):
    html = draw(CONSENT)
    assert "<legend>Es gratis. ¿Está de acuerdo?</legend>" in html
    assert '<section class="card" id="f1-lead"><p>Guardamos sus datos.</p></section>' in html


def test_a_long_line_gives_the_question_alone_to_the_label(draw):
    text = "Nunca preguntamos su historia de asilo, ni pedimos dinero ni fotos de sus documentos. ¿Está de acuerdo?"
    assert "<legend>¿Está de acuerdo?</legend>" in draw(replace(CONSENT, text=text))


def test_what_is_explained_after_a_question_is_no_label_but_belongs_to_the_field(draw):
    html = draw(replace(PLACE, text="¿Dónde está? Diga la ciudad y el estado."))
    assert '<label for="f1">¿Dónde está?</label>' in html
    assert '<p class="hint" id="f1-hint">Diga la ciudad y el estado.<br>Ciudad y estado</p>' in html
    assert 'aria-describedby="f1-hint"' in html


def test_a_short_line_stays_whole(draw):
    assert "<legend>A200-123-001. ¿Está bien?</legend>" in draw(replace(SEX, text="A200-123-001. ¿Está bien?"))


def test_names_stand_apart_from_our_words():
    assert say("Revise: \u2068Marta <b>\u2069") == "<p>Revise: <bdi>Marta &lt;b&gt;</bdi></p>"
    assert plain("de \u2068Marta\u2069") == "de Marta"


def test_a_text_put_into_a_text_put_in_stands_apart_and_no_mark_is_left():
    assert (
        say("¿Y \u2068la persona \u20682\u2069\u2069?")
        == '<p>¿Y <bdi>la persona <bdi class="digits">2</bdi></bdi>?</p>'
    )


def test_lines_put_in_together_are_lines_without_marks():
    assert say("Revise:\n\u20681) Ana\n2) \u2068Cruz\u2069\u2069") == (
        '<p>Revise:</p><p class="item">1) Ana</p><p class="item">2) <bdi>Cruz</bdi></p>'
    )


def test_numbered_lines_are_items():
    assert (
        say("\u2068\u20681\u2069) Nombre\u2069") == '<p class="item"><bdi><bdi class="digits">1</bdi>) Nombre</bdi></p>'
    )
    assert say("Revise\n1) Nombre") == '<p>Revise</p><p class="item">1) Nombre</p>'


def test_a_pin_is_shown_with_the_advice_to_write_it_down(draw):
    html = draw(PIN, WHO)
    assert '<section class="card secret">' in html
    assert "Anótelo en papel ahora" in html


def test_progress_is_a_bar_and_words(draw):
    html = draw(NAMES, PLACE)
    assert '<progress value="3" max="12" aria-labelledby="progress">' in html
    assert '<bdi class="digits">3</bdi> de <bdi class="digits">12</bdi>' in html


def test_statements_alone_have_nothing_to_send(draw):
    assert "<button" not in draw(stated("Recibido."))


def test_a_secret_is_a_message_of_its_own(content):
    before, after = stated("Su registro"), stated("Seguimos")
    assert Web(content).bundle([before, PIN, after, WHO]) == [[before], [PIN], [after, WHO]]


def test_a_channel_payload_is_the_screen(content):
    payload = Web(content).render([WHO])
    assert payload.body["language"] == "es"
    assert 'name="a:who" value="relative"' in payload.body["html"]


def test_a_choice_without_a_list_is_typed():
    assert controls(ask("x", "¿?", Expect.TEXT), replace(SEX, choices=(), expects=Expect.CHOICE)) == ["area", "line"]


def test_choices_go_back_by_their_value_whatever_the_label(draw):
    html = draw(replace(SEX, choices=(Choice(value="a", label='"&<'),)))
    assert 'name="a:p1.sex" value="a">&#34;&amp;&lt;</button>' in html


def test_the_page_has_all_its_words_in_every_language(content):
    from bot.dialogue.catalog import read_entries
    from bot.library import CONTENT

    keys = {
        code: [each.key for each in read_entries("web.ftl", (CONTENT / "languages" / code / "web.ftl").read_text())]
        for code in content.languages
    }
    assert all(each == keys["es"] for each in keys.values())
