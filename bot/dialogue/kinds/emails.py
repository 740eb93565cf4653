"""E-mail addresses, typed or spelled out ("juan punto lopez arroba gmail punto com").

Slips in the best known domains are put right and confirmed.
"""

from __future__ import annotations

import re
from datetime import date

from bot.dialogue.kinds.base import NotUnderstood, Reading, Understood, Wanted
from bot.dialogue.kinds.text import ascii_digits, clean, fold, nearly
from bot.dialogue.kinds.words import Words
from bot.dialogue.messages import Expect, Value

_MOST_CHARACTERS = 254  # RFC 5321
_ADDRESS = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}")
_ANYWHERE = re.compile(r"[^\s<>()\[\],;:\"]{1,64}@[^\s<>()\[\],;:\"]{1,190}")
_COMMA = re.compile(r",\s?(com?|es|mx|br|fr|net|org)\b", re.IGNORECASE)
_KNOWN = (
    "gmail.com",
    "hotmail.com",
    "outlook.com",
    "yahoo.com",
    "icloud.com",
    "live.com",
    "hotmail.es",
    "yahoo.es",
    "yahoo.com.mx",
    "outlook.es",
    "yahoo.com.br",
    "yahoo.fr",
    "hotmail.fr",
    "uol.com.br",
    "bol.com.br",
    "protonmail.com",
)
_ENDINGS = {"con": "com", "cm": "com", "comm": "com", "cim": "com", "ocm": "com", "vom": "com", "coml": "com"}


class Email:
    """Value: the address, its domain in small letters."""

    name = "email"
    expects = Expect.EMAIL
    closed = True
    reasons: tuple[str, ...] = ("email_no_at", "email_unclear", "email_long")

    def read(self, text: str, wanted: Wanted, words: Words, today: date) -> Reading:
        typed = ascii_digits(clean(text))
        if len(typed) > _MOST_CHARACTERS:
            return NotUnderstood("email_long")
        address = _spelled(typed, words)
        if "@" not in address:
            return NotUnderstood("email_no_at")
        local, _, domain = address.rpartition("@")
        right = _domain(domain.lower())
        if not _ADDRESS.fullmatch(f"{local}@{right}") or local.startswith(".") or local.endswith(".") or ".." in local:
            return NotUnderstood("email_unclear")
        return Understood(f"{local}@{right}", confirm=right != domain.lower())

    def show(self, value: Value, wanted: Wanted, words: Words) -> str:
        return str(value)


def _spelled(typed: str, words: Words) -> str:
    """The address in the text: the one that stands there, else the words for its signs put into place."""
    typed = _COMMA.sub(r".\1", typed)
    found = _ANYWHERE.search(typed)
    if found:
        return found[0].strip(".,;:!?'\"").replace("mailto:", "")
    signs = ((words.email_underscore, "_"), (words.email_at, "@"), (words.email_dot, "."), (words.email_dash, "-"))
    spoken = f" {fold(typed)} "
    for forms, sign in signs:
        for form in forms.longest:
            spoken = spoken.replace(f" {form} ", f" {sign} ")
    joined = re.sub(r"\s*([@._-])\s*", r"\1", spoken.strip())
    before, at, after = joined.partition("@")
    return f"{before.split()[-1] if before.split() else ''}@{''.join(after.split())}" if at else joined


def _domain(domain: str) -> str:
    """The domain, put right where it is a slip away from a well-known one; others may be what they are."""
    if domain in _KNOWN:
        return domain
    head, _, ending = domain.rpartition(".")
    right = f"{head}.{_ENDINGS.get(ending, ending)}" if head else domain
    first = right.partition(".")[0]
    near = right if right in _KNOWN or len(first) < 4 else nearly(right, _KNOWN)
    return near or right
