"""What people type is made plain here before anybody compares it: one way to clean, one to fold, one to forgive."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

#: Nobody needs to say more in one message; what is longer is cut before anything looks at it.
MOST_CHARACTERS = 10_000

#: A longer text is read as free text or not at all: no table holds anything of this length.
MOST_OF_AN_ANSWER = 200

_BLANK = re.compile(r"\s+")
_REPEATED = re.compile(r"(.)\1+")
_SKIN = dict.fromkeys(range(0x1F3FB, 0x1F400))
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2212"
_SAME = {ord(sign): "'" for sign in "\u2019\u2018\u02bc`\u00b4"} | {ord(sign): "-" for sign in _DASHES}
_ENDS = " \t.,;:!?\u00a1\u00bf\"'()[]{}<>*_~-/\\|\u00ab\u00bb\u201c\u201d\u2026"


def clean(text: str) -> str:
    """The text in NFC without control and zero-width characters, blanks collapsed, at most 10,000 characters."""
    short = text[:MOST_CHARACTERS]
    if not short.isprintable():
        short = "".join(_visible(sign) for sign in short)
    return _BLANK.sub(" ", unicodedata.normalize("NFC", short)).strip()[:MOST_CHARACTERS]


def _visible(sign: str) -> str:
    """The character, a blank for line ends and other blanks, nothing for control, format and lone surrogate ones."""
    if sign.isspace():
        return " "
    return "" if unicodedata.category(sign) in {"Cc", "Cf", "Cs", "Cn", "Co"} else sign


def fold(text: str) -> str:
    """The text for comparing: cleaned, lower case, without accents, digits as ASCII, no punctuation at its ends."""
    if text.isascii() and text.isprintable():
        return _BLANK.sub(" ", text[:MOST_CHARACTERS].lower()).strip(_ENDS)
    wide = unicodedata.normalize("NFKD", clean(text).translate(_SAME))[:MOST_CHARACTERS].casefold()
    plain = "".join(_unaccented(sign) for sign in unicodedata.normalize("NFKD", wide))
    return _BLANK.sub(" ", plain.translate(_SKIN).translate(_SAME)).strip(_ENDS)


def _unaccented(sign: str) -> str:
    """Nothing for a combining mark, the ASCII digit for a digit of any script, else the character itself."""
    if sign.isascii():
        return sign
    if unicodedata.category(sign) in {"Mn", "Me", "Cf"}:
        return ""
    digit = unicodedata.decimal(sign, None)
    return sign if digit is None else str(digit)


def ascii_digits(text: str) -> str:
    """The text with the digits of every script as 0-9, all else as it was."""
    if text.isascii():
        return text
    return "".join(sign if (digit := unicodedata.decimal(sign, None)) is None else str(digit) for sign in text)


def spaced(folded: str) -> str:
    """The words of a folded text between single blanks, one before and one after, so that whole words can be sought."""
    return f" {' '.join(words_of(folded))} "


_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


def words_of(folded: str) -> list[str]:
    """The words and numbers of a folded text; an apostrophe inside a word stays."""
    return _WORD.findall(folded)


def plain(text: str) -> str:
    """The folded text as words between single blanks: "EE.UU." is "ee uu". A text without words (an emoji) stays."""
    folded = fold(text)
    return " ".join(words_of(folded)) or folded


def trimmed(text: str, forms: Sequence[str]) -> str:
    """The plain text without the given words at its ends, longest first, again and again, but never nothing."""
    before = ""
    while before != text and len(text) <= MOST_OF_AN_ANSWER:
        before = text
        for form in forms:
            text = text.removeprefix(f"{form} ").removesuffix(f" {form}")
    return text


def squeezed(folded: str) -> str:
    """The text with every repeated letter once, so that "siii" is "si"."""
    return _REPEATED.sub(r"\1", folded)


#: What sounds the same in Spanish, replaced one after the other.
_SOUNDS = (
    *(("ch", "x"), ("ll", "y"), ("qu", "k"), ("h", ""), ("v", "b"), ("z", "s"), ("ce", "se"), ("ci", "si")),
    *(("c", "k"), ("ge", "je"), ("gi", "ji"), ("y", "i")),
)


def sound(folded: str) -> str:
    """The folded text by its sound in Spanish: "saltiyo" and "saltillo", "juares" and "juarez" sound the same."""
    for letters, heard in _SOUNDS:
        folded = folded.replace(letters, heard)
    return squeezed(folded)


def holds(spaced_text: str, phrases: Iterable[str]) -> bool:
    """Whether one of the phrases stands in the spaced text as whole words."""
    return any(phrase in spaced_text for phrase in phrases)


def nearly(word: str, options: Sequence[str]) -> str | None:
    """The only option that the folded word is a small typo of, or None: one slip from 4 letters on, two from 8.

    The first letter must be right in short words. Two options equally near are no answer.
    """
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    slips = most_slips(word)
    if not slips:
        return None
    found = process.extract(word, options, scorer=OSA.distance, score_cutoff=slips, limit=3)
    near = [(distance, option) for option, distance, _ in found if _same_start(word, option)]
    nearest = {option for distance, option in near if distance == near[0][0]}
    return nearest.pop() if len(nearest) == 1 else None


def most_slips(word: str) -> int:
    """How many slips of the finger are forgiven in a word of this length."""
    if not 4 <= len(word) <= MOST_OF_AN_ANSWER:
        return 0
    return 1 if len(word) < 8 else 2


def _same_start(word: str, option: str) -> bool:
    """A short word that begins otherwise is another word: "hijo" is not "fijo"."""
    return len(option) >= 4 and (len(word) >= 6 or word[0] == option[0])
