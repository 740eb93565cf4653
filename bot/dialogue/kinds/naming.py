"""Names of people: every surname, particle and accent is kept; only SHOUTING and all-small names get capitals."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from bot.dialogue.kinds.base import Ambiguous, NotUnderstood, Reading, Understood, Wanted
from bot.dialogue.kinds.text import clean, fold, plain
from bot.dialogue.kinds.words import Words
from bot.dialogue.messages import Expect, Value

MOST_CHARACTERS = 80
#: Names among which somebody is asked to choose.
MOST_OFFERED = 4
_ENDS = ' ,;:.!\u00a1"*_()[]<>/\\|-'
_PIECE = re.compile(r"[^\s\-]+")
_CLAUSE_END = re.compile(r"[,;:.!()\n]+")
#: So many words may stand before "is called".
_MOST_BEFORE = 4
_ELIDED = re.compile(r"^[DLO]'\w")


class Name:
    """Value: the name as text, at most 80 characters; the same name always comes out the same way."""

    name = "name"
    expects = Expect.NAME
    closed = False
    reasons: tuple[str, ...] = (
        *("name_empty", "name_question", "name_long", "name_digits", "name_symbols", "name_word", "name_sentence"),
    )

    def read(self, text: str, wanted: Wanted, words: Words, today: date) -> Reading:
        typed = clean(text)
        if "?" in typed or "\u00bf" in typed:
            return NotUnderstood("name_question")
        own = NotUnderstood("name_long") if len(typed) > 2 * MOST_CHARACTERS else self._read(typed, words)
        return _beside(own, [each for each in wanted.names if _stands_in(each, typed)], words)

    def _read(self, typed: str, words: Words) -> Reading:
        told = _without_intro(_trimmed(typed), words)
        name = _cased(told, words)
        said = is_sentence(name, words) or (told != _trimmed(typed) and _begins_as_talk(told, words))
        fault = _fault(name, words) or ("name_sentence" if said else None)
        if fault is None:
            return Understood(name, confirm=_is_doubtful(name, words))
        among = _named_among(typed, words) if fault in {"name_sentence", "name_symbols"} else ""
        return Understood(among, confirm=True) if among else NotUnderstood(fault)

    def show(self, value: Value, wanted: Wanted, words: Words) -> str:
        return str(value)


def _beside(own: Reading, heard: list[str], words: Words) -> Reading:
    """What was read, and what the ears took for a name in it: where they differ the person says which."""
    names = [name for each in heard if _fault(name := _cased(_trimmed(each), words), words) is None]
    said = plain(" ".join(names)).split()
    typed = str(own.value) if isinstance(own, Understood) else ""
    if not names or plain(typed).split() == said:
        return own
    if len(set(said)) == len(said):
        names.append(" ".join(names))  # given name and surname, with words between them
    offered = [*names[: MOST_OFFERED - 1], typed] if typed else names[:MOST_OFFERED]
    several = tuple({plain(each): each for each in offered}.values())
    return Ambiguous(several) if len(several) > 1 else Understood(several[0], confirm=True)


def _stands_in(name: str, typed: str) -> bool:
    """Whether these very words stand in the text, and not only their letters."""
    return bool(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", typed))


def _trimmed(typed: str) -> str:
    """Without punctuation at the ends; the full stop of an abbreviation ("PÉREZ G.") stays."""
    short = typed.strip(_ENDS)
    last = _PIECE.findall(short)[-1:] or [""]
    return f"{short}." if short and len(fold(last[0])) <= 2 and f"{short}." in typed else short


def _without_intro(name: str, words: Words) -> str:
    """The name without "my name is", as often as it stands there, but never nothing; also "my son is called"."""
    pieces = name.split(" ")
    for intro in words.name_intros.longest:
        count = len(intro.split())
        places = range(min(len(pieces) - count, _MOST_BEFORE + 1)) if count > 1 else range(min(len(pieces) - count, 1))
        for at in places:
            told = plain(" ".join(pieces[at : at + count])) == intro
            if told and all(_is_talk(piece, words) for piece in pieces[:at]):
                return _without_intro(_trimmed(" ".join(pieces[at + count :])), words) or name
    return name


def _named_among(typed: str, words: Words) -> str:
    """The one clause that is a whole name, with talk before or after it: "sorry, I had no credit. Ana Paz"."""
    clauses = [_trimmed(each) for each in _CLAUSE_END.split(typed)]
    names = [name for each in clauses if _is_whole_name(name := _without_intro(each, words), each, words)]
    return _cased(names[0], words) if len(names) == 1 else ""


def _is_whole_name(name: str, clause: str, words: Words) -> bool:
    """Whether these are two words or more of which none is talk, in capitals or with "I am" before them."""
    pieces = [each for each in name.split() if fold(each) not in words.name_particles]
    told = name != clause or all(each[0].isupper() for each in pieces)
    return len(pieces) > 1 and told and not (_fault(name, words) or any(_is_talk(each, words) for each in pieces))


def _is_talk(piece: str, words: Words) -> bool:
    said = plain(piece)
    return said in words.never_names or said in words.rarely_names or said in words.polite


def is_sentence(text: str, words: Words) -> bool:
    """Whether a text is plainly no name: a word that nobody is called by, and another word of talk beside it."""
    said = plain(text).split()
    never = [word for word in said if word in words.never_names]
    rarely = [word for word in said if word in words.rarely_names and word not in words.name_particles]
    return len(never) > 1 or bool(never and rarely)


def _begins_as_talk(told: str, words: Words) -> bool:
    """Whether what follows "I am" is no name: "in Reynosa"."""
    first, *others = plain(told).split() or [""]
    return bool(others) and first in words.rarely_names and first not in words.name_particles


def _is_doubtful(name: str, words: Words) -> bool:
    """Whether a name is shown back first: one word of talk is in it, or it is an answer as well."""
    said = plain(name)
    return said in words.yes or said in words.no or any(word in words.never_names for word in said.split())


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
    answer = said in words.yes or said in words.no
    return "name_word" if said in words.dont_know or (answer and not _could_be_a_name(name)) else None


def _could_be_a_name(name: str) -> bool:
    """Whether an answer may be a name too: "No", "Si", "Bueno", "Claro" are surnames, "sí" and "no quiero" not."""
    return name.isascii() and name.isalpha()


def _belongs(sign: str) -> bool:
    """Whether a character may stand in a name: letters and their marks, blank, hyphen, apostrophe, dot, comma, ª."""
    return sign in " -'.,\u2019\u00b4`()/&" or unicodedata.category(sign)[0] in "LM"
