"""What the ears are given of a text: no digits, no addresses of mail, and not more than they need.

Read by both environments, ours and Rasa's: nothing but the standard library.
"""

from __future__ import annotations

import re
import unicodedata

#: A story is cut in its middle: who writes one greets at its beginning and asks at its end.
OPENING, END = 300, 700
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)*")
_BLANK = re.compile(r"\s+")
_LONG = re.compile(r"(.)\1{2,}")
_APOSTROPHES = str.maketrans(dict.fromkeys("'\u2019\u2018\u02bc`\u00b4", " "))


def mask(text: str) -> str:
    """The text without control characters, numbers and addresses of mail, and without the middle of a long story."""
    short = text if len(text) <= OPENING + END else f"{text[:OPENING]} {text[-END:]}"
    seen = "".join(_seen(sign) for sign in unicodedata.normalize("NFC", short))
    return _BLANK.sub(" ", _MAIL.sub("@", seen)).strip()


def _seen(sign: str) -> str:
    if sign.isascii() and sign.isprintable():
        return "0" if sign.isdigit() else sign
    match unicodedata.category(sign)[0]:
        case "N":
            return "0"
        case "C" if not sign.isspace():
            return ""
        case "C" | "Z":
            return " "
    return sign


def plain(text: str) -> str:
    """The text as it is compared: lower case, no accents, no apostrophes, no letter more than twice in a row."""
    folded = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(sign for sign in folded if not unicodedata.combining(sign))
    return _BLANK.sub(" ", _LONG.sub(r"\1", letters.translate(_APOSTROPHES))).strip()
