"""Cleaning and folding: one way for everybody."""

import pytest

from bot.dialogue.kinds.text import MOST_CHARACTERS, clean, fold, nearly, plain, sound, trimmed


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("¡SÍ, Señor!", "si, senor"),
        ("  Ñandú  ", "nandu"),
        ("٣", "3"),
        ("３)", "3"),
        ("3️⃣", "3"),
        ("1º de enero", "1o de enero"),
        ("A\u200b200", "a200"),
        ("👍🏽", "👍"),
        ("jiyè", "jiye"),
        ("e\u0301l", "el"),
        ("Q’eqchi’", "q'eqchi"),
        ("2020–01–03", "2020-01-03"),
        ("...", ""),
    ],
)
def test_folding_leaves_what_can_be_compared(typed, folded):
    assert fold(typed) == folded


def test_cleaning_drops_what_nobody_sees_and_collapses_blanks():
    assert clean(" Jose\u0301\u200b \x07 Luis\t\n Pérez ") == "José Luis Pérez"


def test_cleaning_keeps_at_most_ten_thousand_characters():
    assert len(clean("a" * 20_000)) == MOST_CHARACTERS


def test_plain_text_is_words_between_single_blanks():
    assert plain("EE.UU.") == "ee uu"
    assert plain("J'ai 2 enfants") == "j'ai 2 enfants"


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("hondursa", "honduras"),
        ("guatmala", "guatemala"),
        ("cuba", "cuba"),
        ("kuba", None),
        ("mexico", None),
        ("hn", None),
    ],
)
def test_only_small_slips_are_forgiven(word, found):
    assert nearly(word, ["honduras", "guatemala", "cuba", "nicaragua"]) == found


def test_two_options_equally_near_are_no_answer():
    assert nearly("junlio", ["junio", "julio"]) is None


def test_words_at_the_ends_are_left_out_but_never_all_of_them():
    assert trimmed("por favor soy de honduras", ("por favor", "soy de", "soy")) == "honduras"
    assert trimmed("soy", ("soy de", "soy")) == "soy"


def test_what_sounds_the_same_in_spanish_is_the_same():
    assert sound("saltiyo") == sound("saltillo")
    assert sound("juares") == sound("juarez")
