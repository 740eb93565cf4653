"""A-numbers in every written and spoken form; numbers of other papers are told apart."""

import pytest

from bot.dialogue.kinds.base import NotUnderstood, Understood
from tests.kinds.spoken import LANGUAGES, read, show

FORMS = {
    "es": "A000-123-456|A 000 123 456|a000123456|A#000123456|A-000123456|A# 000.123.456|No. A000123456|# de alien 000123456|número de extranjero A000123456|"
    "número A 000 123 456|numero de caso 000123456|uscis# 000-123-456|A0O0 l23 456|a00Ol23456|AOOO123456|ah 000123456|mi número es A000-123-456|es el 000123456 gracias|"
    "cero cero cero uno dos tres cuatro cinco seis|a cero cero cero, uno dos tres, cuatro cinco seis|٠٠٠١٢٣٤٥٦|A０００１２３４５６|A\u200b000123456",
    "en": "alien number 000123456|my A number is A000-123-456|ei zero zero zero one two three four five six|a oh oh oh one two three four five six|double zero zero one two three four five six",
    "pt": "número A 000 123 456|número de estrangeiro A000123456|zero zero zero um dois três quatro cinco meia",
    "ht": "nimewo A 000 123 456|nimewo etranje A000123456|zewo zewo zewo en de twa kat senk sis",
    "fr": "numéro A 000 123 456|numéro d'étranger A000123456|zéro zéro zéro un deux trois quatre cinq six",
}


@pytest.mark.parametrize(
    ("language", "text"), [(code, text) for code, texts in FORMS.items() for text in texts.split("|")]
)
def test_every_form_is_the_same_number_and_is_confirmed(language, text):
    assert read("a_number", text, language) == Understood({"number": "000123456"}, confirm=True)


@pytest.mark.parametrize(
    ("text", "number"),
    [("A00-123-456", "000123456"), ("00123456", "000123456"), ("0123456", "000123456"), ("1234567", "001234567")],
)
def test_seven_and_eight_digits_are_padded_to_nine(text, number):
    assert read("a_number", text) == Understood({"number": number}, confirm=True)


LOST = {
    "es": "lo perdí|se me perdió|me lo robaron|perdí mis papeles",
    "en": "I lost it|it was stolen",
    "pt": "perdi|me roubaram",
    "ht": "mwen pèdi l",
    "fr": "je l'ai perdu",
}
NONE = {
    "es": "no tengo|ninguno|no tiene|no tengo número A|nació en México",
    "en": "none|I don't have one",
    "pt": "não tenho",
    "ht": "mwen pa genyen",
    "fr": "je n'en ai pas",
}


@pytest.mark.parametrize(
    ("language", "text", "status"),
    [
        (code, text, status)
        for status, table in (("lost", LOST), ("none", NONE))
        for code, texts in table.items()
        for text in texts.split("|")
    ],
)
def test_a_lost_number_and_no_number_are_answers(language, text, status):
    assert read("a_number", text, language) == Understood({"status": status})


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "a_number_unclear"),
        ("hola", "a_number_unclear"),
        ("no sé", "a_number_where"),
        ("mi abogado lo sabe 000123456", "a_number_unclear"),
        ("123456", "a_number_short"),
        ("A12345", "a_number_short"),
        ("5500000001", "a_number_phone"),
        ("+525500000001", "a_number_phone"),
        ("00000000011", "a_number_id"),
        ("0801199900000", "a_number_id"),
        ("00000000000000001", "a_number_long"),
        ("XEXX010101HNEXXXA4", "a_number_curp"),
        ("MSC0000000001", "a_number_receipt"),
        ("111111111", "a_number_same"),
        ("A000-000-000", "a_number_same"),
        ("A000000012 y A000000013", "a_number_two"),
        ("A000-000-012, A000-000-013", "a_number_long"),
    ],
)
def test_what_is_no_a_number_is_refused_with_its_reason(text, reason):
    assert read("a_number", text) == NotUnderstood(reason)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_number_is_shown_in_groups_of_three(language):
    assert show("a_number", {"number": "000123456"}, language) == "A000-123-456"
