"""What leaves for the ears: no number, no address of mail, not more than they need."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.texts import END, OPENING, mask, plain


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("mi número es A 200 123 456", "mi número es A 000 000 000"),
        ("escríbame a fulana.detal@example.org por favor", "escríbame a @ por favor"),
        ("llámeme al +52 55 0000 1234", "llámeme al +00 00 0000 0000"),
        ("tengo ٣ hijos", "tengo 0 hijos"),
        ("ho\u200bla\x00 \n qué", "hola qué"),
        ("😀😀", "😀😀"),
        ("", ""),
    ],
)
def test_numbers_and_addresses_stay_here(said, left):
    assert mask(said) == left


def test_a_story_is_cut_in_its_middle():
    story = "hola " + "x" * 100_000 + " cuándo entro"
    assert mask(story).startswith("hola x")
    assert mask(story).endswith("x cuándo entro")
    assert len(mask(story)) <= OPENING + END + 1


@given(st.text(max_size=300))
def test_no_digit_but_nought_is_ever_left(text):
    assert {sign for sign in mask(text) if sign.isnumeric()} <= {"0"}


@given(st.text(max_size=300))
def test_what_is_masked_stays_as_it_is(text):
    assert mask(mask(text)) == mask(text)


@pytest.mark.parametrize(
    ("said", "compared"),
    [("¿CUÁNDO?", "¿cuando?"), ("m'ap antre", "m ap antre"), ("holaaaaa", "hola"), ("  a\n b ", "a b")],
)
def test_spelling_is_made_plain(said, compared):
    assert plain(said) == compared
