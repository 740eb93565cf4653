"""A text message costs what we think it costs, and a name is never touched."""

import re

import gsm0338  # noqa: F401 - registers the codec
import pytest
import smsutil
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue.messages import Choice, Expect
from channels.base import strip_marks
from channels.text_message import (
    BASIC,
    EXTENDED,
    LENGTH,
    as_sent,
    count_segments,
    count_units,
    cut,
    fold,
    in_pieces,
    text_of,
)
from tests.channels.wire import full_prompt, prompt

FOLDED = [
    # Spanish: é É ñ Ñ ü Ü ¿ ¡ stay
    ("¿Cuándo nació usted? ¡Así!", "¿Cuando nacio usted? ¡Asi!"),
    ("Él es un niño, ¡qué pingüino! Ñandú, ÜBER", "Él es un niño, ¡qué pingüino! Ñandu, ÜBER"),
    ("ÁÍÓÚ", "AIOU"),
    # Portuguese: é É à Ç stay
    ("não, informações, você, avô, às, França, ÇA", "nao, informacoes, voce, avo, às, Franca, ÇA"),
    # Haitian Creole: è ò é à stay
    ("Kisa ou bezwen, tanpri? Mèsi, kòman, mwen la a, È, Ò", "Kisa ou bezwen, tanpri? Mèsi, kòman, mwen la a, E, O"),
    # French
    ("Où êtes-vous ? Ça, œuvre, forêt, naïf", "Où etes-vous ? Ça, oeuvre, foret, naif"),
    # signs
    ("“hola” ‘ya’ l’an — uno – dos… a\u00a0b", "\"hola\" 'ya' l'an - uno - dos... a b"),
    # NFD is NFC first: ñ and é need no folding then
    ("nin\u0303o cafe\u0301", "niño café"),
]


@pytest.mark.parametrize(("text", "folded"), FOLDED)
def test_our_own_words_are_folded(text, folded):
    assert fold(text) == folded


def test_a_name_keeps_its_accents_and_the_words_around_it_too_when_nothing_is_gained_by_folding():
    assert as_sent("¿Cuándo nació \u2068María\u2069?") == "¿Cuándo nació María?"


def test_a_name_within_gsm_7_leaves_the_words_around_it_to_be_folded():
    assert as_sent("¿Cuándo nació \u2068José Nuñez\u2069?") == "¿Cuando nacio José Nuñez?"


def test_only_the_innermost_marks_hold_a_name():
    assert fold("\u2068\u20681\u2069) país: \u2068José Ávila\u2069\u2069") == (
        "\u2068\u20681\u2069) pais: \u2068José Ávila\u2069\u2069"
    )


def test_an_emoji_makes_folding_useless():
    assert as_sent("Adiós 🙂") == "Adiós 🙂"


EDGES = [
    ("a" * 160, 1),
    ("a" * 161, 2),
    ("a" * 306, 2),
    ("a" * 307, 3),
    ("€" * 80, 1),
    ("€" * 80 + "a", 2),
    ("a" * 159 + "{", 2),
    ("a" * 152 + "€" + "a" * 152, 3),  # the euro does not fit into the first segment, so 306 septets take three
    ("á" * 70, 1),
    ("á" * 71, 2),
    ("á" * 134, 2),
    ("á" * 135, 3),
    ("🙂" * 35, 1),
    ("🙂" * 36, 2),
    ("🙂" * 66, 2),
    ("🙂" * 67, 3),
]


@pytest.mark.parametrize(("text", "segments"), EDGES)
def test_segments_are_counted_to_the_character(text, segments):
    assert count_segments(text) == segments


@pytest.mark.parametrize(("text", "segments"), EDGES)
def test_an_independent_library_counts_the_same(text, segments):
    assert len(smsutil.split(text).parts) == segments


TEXTS = st.text(
    st.one_of(st.sampled_from(sorted(BASIC | EXTENDED)), st.characters(codec="utf-8")), min_size=1, max_size=400
)
GSM = st.text(st.sampled_from(sorted(BASIC | EXTENDED)), min_size=1, max_size=700)


@given(TEXTS)
def test_any_text_is_counted_as_an_independent_library_counts_it(text):
    if not set(text) & set("\x0c\x1b"):  # form feed and escape are in its table, and never in ours
        assert count_segments(text) == len(smsutil.split(text).parts)


@given(GSM)
def test_what_we_take_for_gsm_7_a_codec_can_encode_in_as_many_septets(text):
    assert len(text.encode("gsm03.38")) == count_units(text)


@given(st.text())
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=300), st.integers(20, 60))
def test_a_cut_text_loses_nothing_but_the_spaces_at_the_cuts(text, most):
    """Marks are for doors, not for people: a cut closes and opens them again, and a piece of marks alone is not sent."""
    assert read("".join(cut(text, most))) == read(text)


def read(text):
    """What a person reads of it, without the spaces."""
    return re.sub(r"\s", "", strip_marks(text))


@given(st.text(st.sampled_from("aé…í🙂€ \n\u2068\u2069"), max_size=300), st.integers(20, 60))
def test_every_piece_holds_the_limit_however_it_is_sent(text, most):
    assert all(count_units(as_sent(piece)) <= most for piece in cut(text, most))


def test_a_word_that_fits_is_never_divided():
    words = ["palabra" + "s" * (n % 9) for n in range(500)]
    assert [word for piece in cut(" ".join(words)) for word in piece.split()] == words


def test_a_word_longer_than_a_message_is_divided_between_characters_as_people_see_them():
    family = "👨\u200d👩\u200d👧"
    assert cut(family * 10, 20) == [family * 2] * 5


def test_a_name_that_is_cut_is_a_name_in_both_pieces():
    assert cut("\u2068" + "Á" * 12 + " " + "É" * 12 + "\u2069", 15) == [
        "\u2068" + "Á" * 12 + "\u2069",
        "\u2068" + "É" * 12 + "\u2069",
    ]


# ---------------------------------------------------------------------------------------------------------- composing


def test_a_question_is_said_with_its_problem_first_and_its_choices_numbered():
    assert text_of([full_prompt()]) == (
        "No le entendi.\n(4 de 12) ¿De qué pais es?\n1) Honduras\n2) Guatemala\nEjemplo: Honduras\nSaltar: no sé"
    )


def test_progress_is_left_out_where_it_would_cost_a_segment():
    long = full_prompt(choices=(), problem="", hint="", skip_label="", expects=Expect.TEXT, short="a" * 155)
    assert text_of([long]) == "a" * 155


@pytest.mark.parametrize(("letters", "sent"), [(130, "a" * 130 + "\n\nUtil?"), (158, "a" * 158)])
def test_what_is_offered_is_left_out_where_it_would_cost_a_segment(letters, sent):
    offer = prompt("¿Útil?", short="Útil?", offers=(Choice(value="helpful", label="útil"),), perishable=True)
    assert text_of([prompt("a" * letters), offer]) == sent


def test_what_offers_something_and_must_be_said_is_never_left_out():
    stopped = prompt("b" * 100, offers=(Choice(value="start", label="otra vez"),))
    assert text_of([prompt("a" * 100), stopped]) == f"{'a' * 100}\n\n{'b' * 100}"


def test_what_is_offered_alone_is_sent_whatever_it_costs():
    assert text_of([prompt("a" * 200, offers=(Choice(value="helpful", label="útil"),), perishable=True)]) == "a" * 200


def test_prompts_are_parted_by_an_empty_line():
    assert text_of([prompt("Uno"), prompt("Dos")]) == "Uno\n\nDos"


def test_the_short_wording_is_the_one_that_is_sent():
    assert text_of([prompt("Largo", short="Corto")]) == "Corto"


def test_what_is_known_already_is_never_sent():
    assert "A200" not in text_of([prompt(filled="A200-000-001")])


def test_a_prompt_that_fits_stays_whole():
    question = full_prompt()
    assert in_pieces(question) == [question]


def test_the_last_piece_of_a_long_prompt_is_the_one_that_is_answered():
    told, asked = in_pieces(full_prompt(short="palabra " * 220))
    assert (told.about, told.expects, asked.about, asked.expects) == (
        None,
        Expect.NOTHING,
        "p1.nationality",
        Expect.CHOICE,
    )
    assert asked.short.endswith("Saltar: no sé")


@given(st.text(max_size=4096), st.text(max_size=100))
def test_no_message_is_longer_than_twilio_takes(text, name):
    pieces = in_pieces(full_prompt(short=f"{text}\u2068{strip_marks(name)}\u2069"))
    assert all(count_units(text_of([piece])) <= LENGTH for piece in pieces)
