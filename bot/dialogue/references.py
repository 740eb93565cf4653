"""A registration's number: seven digits and one that checks them, so that a slip is found before anything is looked up.

The check digit is Damm's (H. M. Damm, 2004): it finds every single wrong digit and every swap of two neighbours.
"""

from __future__ import annotations

import re

#: The quasigroup of order 10 given in Damm's thesis; row: what was so far, column: the next digit.
_TABLE = (
    "0317598642",
    "7092154863",
    "4206871359",
    "1750983426",
    "6123045978",
    "3674209581",
    "5869720134",
    "8945362017",
    "9438617205",
    "2581436790",
)
_GROUPS = re.compile(r"\d[\d\s.\-]*\d|\d")
PIN_DIGITS = 6
REFERENCE_DIGITS = 8


def check_digit(digits: str) -> str:
    """Damm's check digit of a string of digits."""
    so_far = 0
    for digit in digits:
        so_far = int(_TABLE[so_far][int(digit)])
    return str(so_far)


def is_reference(digits: str) -> bool:
    """Whether these are eight digits of which the last one checks the others."""
    return len(digits) == REFERENCE_DIGITS and digits.isascii() and digits.isdigit() and check_digit(digits) == "0"


def show_reference(reference: str) -> str:
    """The number in two groups, as it is written and read out: 1234 5678."""
    return f"{reference[:4]} {reference[4:]}"


def reference_and_pin(text: str) -> tuple[str, str] | None:
    """A number and a PIN in one text, in any writing; None unless both are there and the number checks."""
    digits = "".join(re.findall(r"\d+", text))
    if len(digits) != REFERENCE_DIGITS + PIN_DIGITS or len(_GROUPS.findall(text)) > REFERENCE_DIGITS:
        return None
    reference, pin = digits[:REFERENCE_DIGITS], digits[REFERENCE_DIGITS:]
    return (reference, pin) if is_reference(reference) else None


def bare_digits(text: str) -> str:
    """The digits of a text that holds nothing else but what stands between digits; empty for any other."""
    digits = re.sub(r"[\s.\-#]", "", text)
    return digits if digits.isascii() and digits.isdigit() else ""


def only_digits(text: str, count: int) -> str | None:
    """The digits of a text that has exactly so many of them and no letters; None otherwise."""
    digits = bare_digits(text)
    return digits if len(digits) == count else None
