"""Names of people: every surname, particle and accent is kept; only SHOUTING and all-small names get capitals."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from bot.dialogue.kinds.base import NotUnderstood, Reading, Understood, Wanted
from bot.dialogue.kinds.text import clean, fold, plain
from bot.dialogue.kinds.words import Words
from bot.dialogue.messages import Expect, Value

MOST_CHARACTERS = 80
_ENDS = ' ,;:.!\u00a1"*_()[]<>/\\|-'
_PIECE = re.compile(r"[^\s\-]+")
_ELIDED = re.compile(r"^[DLO]'\w")


class Name:
    """Value: the name as text, at most 80 characters; the same name always comes out the same way."""

    name = "name"
    expects = Expect.NAME
    closed = False
    reasons: tuple[str, ...] = ("name_empty", "name_question", "name_long", "name_digits", "name_symbols", "name_word")

    def read(self, text: str, wanted: Wanted, words: Words, today: date) -> Reading:
        typed = clean(text)
        if "?" in typed or "\u00bf" in typed:
            return NotUnderstood("name_question")
        if len(typed) > 2 * MOST_CHARACTERS:
            return NotUnderstood("name_long")
        name = _cased(_without_intro(_trimmed(typed), words), words)
        fault = _fault(name, words)
        return NotUnderstood(fault) if fault else Understood(name)

    def show(self, value: Value, wanted: Wanted, words: Words) -> str:
        return str(value)


def _trimmed(typed: str) -> str:
    """Without punctuation at the ends; the full stop of an abbreviation ("PÉREZ G.") stays."""
    short = typed.strip(_ENDS)
    last = _PIECE.findall(short)[-1:] or [""]
    return f"{short}." if short and len(fold(last[0])) <= 2 and f"{short}." in typed else short


def _without_intro(name: str, words: Words) -> str:
    """The name without "my name is", as often as it stands there, but never nothing."""
    for intro in words.name_intros.longest:
        count = len(intro.split())
        pieces = name.split(" ")
        if len(pieces) > count and plain(" ".join(pieces[:count])) == intro:
            return _without_intro(_trimmed(" ".join(pieces[count:])), words) or name
    return name


def _cased(name: str, words: Words) -> str:
    """The name as typed, in capitals where it came all small or all shouted; particles stay small but for the first."""
    if not (name.islower() or name.isupper()):
        return name
    capitals = " ".join(_capital(piece, words, first=at == 0) for at, piece in enumerate(name.split(" ")))
    return name if capitals == name else _cased(capitals, words)


def _capital(piece: str, words: Words, *, first: bool) -> str:
    """One word of a name with its capital: "lópez-cruz" is "López-Cruz", "d'haïti" is "D'Haïti", "de" stays "de"."""
    small = piece.lower()
    if not first and fold(small) in words.name_particles:
        return small
    capital = _PIECE.sub(lambda part: _ELIDED.sub(lambda two: two[0].upper(), part[0][:1].title() + part[0][1:]), small)
    return unicodedata.normalize("NFC", capital)


def _fault(name: str, words: Words) -> str | None:
    """Why this is no name; None when it may be one."""
    if not name:
        return "name_empty"
    if any(sign.isdecimal() for sign in name):
        return "name_digits"
    if not all(_belongs(sign) for sign in name) or not any(sign.isalpha() for sign in name):
        return "name_symbols"
    if len(name) > MOST_CHARACTERS:
        return "name_long"
    said = plain(name)
    return "name_word" if said in words.dont_know or said in words.yes or said in words.no else None


def _belongs(sign: str) -> bool:
    """Whether a character may stand in a name: letters and their marks, blank, hyphen, apostrophe, dot, comma, ª."""
    return sign in " -'.,\u2019\u00b4`()/&" or unicodedata.category(sign)[0] in "LM"
