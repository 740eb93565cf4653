"""What is done to what comes in, whatever the door: signs that no screen shows go, a number is written in one way."""

from __future__ import annotations

import re

CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
#: The way Mexican mobile numbers were written until 2019: the same telephone as without the 1.
OLD_MEXICAN = re.compile(r"\+521(\d{10})")


def readable(text: str) -> str:
    """What a person wrote, without signs that no screen shows."""
    return CONTROL.sub("", text)


def fold_number(number: str) -> str:
    """A number as it is written today: a Mexican mobile has no 1 after its +52 any more."""
    return OLD_MEXICAN.sub(r"+52\1", number)
