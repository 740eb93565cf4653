"""Telephone numbers, Mexican and foreign."""

import pytest

from bot.dialogue.kinds.base import Ambiguous, NotUnderstood, Understood
from tests.kinds.spoken import read, show


@pytest.mark.parametrize(
    "text",
    [
        *(
            "5500000001",
            "55 0000 0001",
            "55-0000-0001",
            "(55) 0000.0001",
            "+52 55 0000 0001",
            "+5215500000001",
            "+521 55 0000 0001",
        ),
        *(
            "5215500000001",
            "525500000001",
            "0445500000001",
            "045 55 0000 0001",
            "01 55 0000 0001",
            "00525500000001",
            "whatsapp:+5215500000001",
        ),
        *(
            "mi cel es 55 0000 0001",
            "tel. 55-00-00-00-01",
            "cinco cinco cero cero cero cero cero cero cero uno",
            "٥٥٠٠٠٠٠٠٠١",
            "5500000001 gracias",
        ),
    ],
)
def test_a_mexican_number_is_the_same_in_all_its_old_forms(text):
    assert read("phone", text).value == "+525500000001"


@pytest.mark.parametrize(
    ("text", "number", "confirm"),
    [
        ("+504 9999 9999", "+50499999999", False),
        ("00504 9999 9999", "+50499999999", False),
        ("50499999999", "+50499999999", True),
        ("+1 305 555 0123", "+13055550123", False),
        ("13055550123", "+13055550123", True),
        ("+55 11 91234-5678", "+5511912345678", False),
    ],
)
def test_a_foreign_number_needs_its_countrys_code(text, number, confirm):
    assert read("phone", text) == Understood(number, confirm)


def test_ten_digits_that_only_the_united_states_have_are_asked_back():
    assert read("phone", "956 234 5678") == Ambiguous(("+19562345678", "+529562345678"))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "este"),
        ("es", "Este número."),
        ("en", "this one"),
        ("pt", "este mesmo"),
        ("ht", "sa a"),
        ("fr", "ce numéro"),
    ],
)
def test_this_one_is_the_number_that_the_door_vouches_for(language, text):
    assert read("phone", text, language, reach="+525500000009") == Understood("+525500000009")
    assert read("phone", text, language) == NotUnderstood("phone_which")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "phone_unclear"),
        ("hola", "phone_unclear"),
        ("9999 9999", "phone_short"),
        ("cinco cinco", "phone_short"),
        ("5" * 20, "phone_long"),
        ("+9999999999999", "phone_unknown"),
        ("A000123456", "phone_is_a_number"),
        ("A000-123-456", "phone_is_a_number"),
        ("no tengo", "phone_unclear"),
    ],
)
def test_what_is_no_telephone_is_refused_with_its_reason(text, reason):
    assert read("phone", text) == NotUnderstood(reason)


def test_a_number_is_shown_in_groups():
    assert show("phone", "+525512345678") == "+52 55 1234 5678"
