"""Yes or no, one of a list, several of a list: by number, by label, by another word for it, or with a small typo."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from bot.dialogue.kinds.base import Ambiguous, NotUnderstood, Reading, Understood, Wanted
from bot.dialogue.kinds.counting import phrase_at, whole_number
from bot.dialogue.kinds.text import (
    MOST_OF_AN_ANSWER,
    clean,
    fold,
    holds,
    nearly,
    plain,
    spaced,
    squeezed,
    trimmed,
    words_of,
)
from bot.dialogue.kinds.words import Words
from bot.dialogue.messages import Expect, Value

#: "yes", "no" and "unknown" as values of a choice are also said with the words that every question knows.
_COMMON = {"yes": "yes", "no": "no", "unknown": "dont_know"}

_APART = re.compile(r"[,;/+&\n|]|\s-\s|\.\s")
_SAID_FIRST = re.compile(r"[,.;:!]+\s*(?=\w)")
#: A line of the list, copied as it stands: "2) No", "1. Sí".
_LINE = re.compile(r"\s*(\d{1,2})\s?[).:-]+\s*(?=[^\W\d])(.+)", re.DOTALL)
_RANGE = re.compile(r"(\d)\s?(?:-|\ba\b|\bto\b)\s?(\d)")


class YesNo:
    """Value: True or False. "1" is yes and "2" is no, as the numbered lines have it."""

    name = "yes_no"
    expects = Expect.CHOICE
    closed = True
    reasons: tuple[str, ...] = ("yes_no_unclear",)

    def read(self, text: str, wanted: Wanted, words: Words, today: date) -> Reading:
        line = _LINE.fullmatch(text)
        found = _yes_or_no(plain(line[2] if line else text), words)
        if line and found is not {"1": True, "2": False}.get(line[1]):
            return NotUnderstood("yes_no_unclear")
        if found is None and "?" not in text:
            found = _before_comma(text, words)
        return NotUnderstood("yes_no_unclear") if found is None else Understood(found)

    def show(self, value: Value, wanted: Wanted, words: Words) -> str:
        return (words.yes if value else words.no).first


def _yes_or_no(said: str, words: Words) -> bool | None:
    """What the whole text says, also with letters drawn out ("siii") or words around it that change nothing.

    "No" as the beginning of a sentence is none: "no hablo inglés" refuses nothing.
    """
    if len(said) > MOST_OF_AN_ANSWER:
        return None
    for form in (said, trimmed(said, words.polite.longest), squeezed(said), _alone(said, words)):
        if form in words.yes or form == "1":
            return True
        if form in words.no or form == "2":
            return False
    return None


def _alone(said: str, words: Words) -> str:
    """The yes or the no that a text begins with, where nothing follows but words that leave it as it is."""
    first, *others = said.split() or [""]
    plain_sense = all(other in words.after_yes_no or other in words.polite for other in others)
    return first if plain_sense and said not in words.dont_know and len(others) <= 5 else ""


def _before_comma(text: str, words: Words) -> bool | None:
    """What stands alone before the first comma or full stop of a short text that says nothing against it."""
    first, comma, rest = _SAID_FIRST.sub("#", clean(text), count=1).partition("#")
    others = plain(rest).split()
    found = _yes_or_no(plain(first), words) if comma and len(others) <= 5 else None
    against = words.no if found else words.yes
    return None if any(other in against for other in others) else found


class OneOf:
    """Value: the choice's value."""

    name = "choice"
    expects = Expect.CHOICE
    closed = True
    reasons: tuple[str, ...] = ("choice_unclear", "choice_range")

    def read(self, text: str, wanted: Wanted, words: Words, today: date) -> Reading:
        line = _LINE.fullmatch(text)
        if line:
            return self._read_line(int(line[1]), line[2], wanted, words, today)
        said = plain(text)
        if not said or len(said) > MOST_OF_AN_ANSWER:
            return NotUnderstood("choice_unclear")
        bare = trimmed(trimmed(said, words.polite.longest), words.fillers.longest)
        return (
            _named(said, wanted, words)
            or _named(bare, wanted, words)
            or _numbered(said, bare, wanted, words)
            or _misspelt(bare, wanted, words)
            or _mentioned(said, wanted, words)
            or NotUnderstood("choice_unclear")
        )

    def _read_line(self, number: int, rest: str, wanted: Wanted, words: Words, today: date) -> Reading:
        """A number with a label is the choice that both of them mean."""
        named = self.read(rest, wanted, words, today)
        place = wanted.choices[number - 1].value if 1 <= number <= len(wanted.choices) else None
        return named if isinstance(named, Understood) and named.value == place else NotUnderstood("choice_unclear")

    def show(self, value: Value, wanted: Wanted, words: Words) -> str:
        return next((choice.label for choice in wanted.choices if choice.value == value), str(value))


def _forms(value: str, label: str, words: Words) -> frozenset[str]:
    """Every whole text that means the choice: its label, its value, the other words for it."""
    common = _COMMON.get(value)
    forms = words.synonyms.get(value, frozenset()) | {plain(label), plain(value)}
    return forms | getattr(words, common).folded if common else forms


def _named(said: str, wanted: Wanted, words: Words) -> Reading | None:
    """The choice whose label is said, else the one that has this other word; several are asked back."""
    labelled = [choice.value for choice in wanted.choices if plain(choice.label) == said]
    return _decide(labelled or [each.value for each in wanted.choices if said in _forms(each.value, each.label, words)])


def _decide(values: Iterable[str]) -> Reading | None:
    """One value is understood, two or three are asked back, none and more say nothing."""
    different = tuple(dict.fromkeys(values))
    if len(different) == 1:
        return Understood(different[0])
    return Ambiguous(different) if 1 < len(different) <= 3 else None


def _numbered(said: str, bare: str, wanted: Wanted, words: Words) -> Reading | None:
    """The choice of this number: "3", "la 3", "opción tres", "the third"."""
    number = next((found for text in (said, bare) if (found := _count(text, words)) is not None), None)
    if number is None:
        return None
    if not 1 <= number <= len(wanted.choices):
        return NotUnderstood("choice_range")
    return Understood(wanted.choices[number - 1].value)


def _count(text: str, words: Words) -> int | None:
    """The number that a text is, counted or as an ordinal; "#3" and "3ra" are 3."""
    tokens = text.split()
    ordinal = phrase_at(tokens, 0, words.counting.ordinals) if tokens else None
    if ordinal and ordinal[1] == len(tokens):
        return ordinal[0]
    marked = re.fullmatch(r"(\d{1,3})(?:ra|ro|da|do|er|ere|st|nd|rd|th|a|o|e|eme|yem)", text)
    return int(marked[1]) if marked else whole_number(tokens, words.counting)


def _misspelt(bare: str, wanted: Wanted, words: Words) -> Reading | None:
    """The choice that one of its words is a small typo away from."""
    owners = {form: each.value for each in wanted.choices for form in _forms(each.value, each.label, words)}
    near = nearly(bare, list(owners))
    return Understood(owners[near]) if near else None


def _mentioned(said: str, wanted: Wanted, words: Words) -> Reading | None:
    """The only choice that a short sentence without a "no" names as whole words."""
    tokens = said.split()
    if not 1 < len(tokens) <= 8 or any(token in words.no for token in tokens):
        return None
    sought = spaced(said)
    named = [
        each.value
        for each in wanted.choices
        if holds(sought, (f" {form} " for form in _forms(each.value, each.label, words) if len(form) > 2))
    ]
    return Understood(named[0]) if len(named) == 1 else None


class SeveralOf:
    """Value: the list of the chosen values in the order of the choices; "none of them" is the empty list."""

    name = "choices"
    expects = Expect.CHOICES
    closed = True
    reasons: tuple[str, ...] = ("choices_unclear", "choice_range")

    def read(self, text: str, wanted: Wanted, words: Words, today: date) -> Reading:
        said = plain(text)
        if len(said) > MOST_OF_AN_ANSWER:
            return NotUnderstood("choices_unclear")
        if said in words.all:
            return Understood([choice.value for choice in wanted.choices])
        alone = ONE_OF.read(text, wanted, words, today)
        if said in words.none or (said in words.no and not isinstance(alone, Understood)):
            return Understood([])
        ranged = _ranged(fold(text), wanted)
        return ranged or _together(_pieces(text, words), wanted, words, today)

    def show(self, value: Value, wanted: Wanted, words: Words) -> str:
        return ", ".join(ONE_OF.show(each, wanted, words) for each in value) if value else words.none.first


def _ranged(folded: str, wanted: Wanted) -> Reading | None:
    """The two meanings of "1-3", one and three or one to three: it is asked back."""
    found = _RANGE.fullmatch(folded)
    if not found:
        return None
    first, last = int(found[1]), int(found[2])
    if not 1 <= first < last <= len(wanted.choices):
        return NotUnderstood("choice_range")
    values = [choice.value for choice in wanted.choices]
    ends, span = [values[first - 1], values[last - 1]], values[first - 1 : last]
    return Understood(span) if ends == span else Ambiguous((ends, span))


def _pieces(text: str, words: Words) -> list[str]:
    """The text cut where people cut a list: commas, "and", blanks between numbers, numbers run together ("134")."""
    pieces = [piece for part in _APART.split(text[:2000]) for piece in _cut_at(words_of(fold(part)), words)]
    if all(token.isdecimal() for piece in pieces for token in piece.split()):
        return [token for piece in pieces for token in piece.split()]
    return pieces


def _cut_at(tokens: list[str], words: Words) -> list[str]:
    """The words cut at each "and"."""
    pieces: list[list[str]] = [[]]
    for token in tokens:
        if token in words.also or token in words.either:
            pieces.append([])
        else:
            pieces[-1].append(token)
    return [" ".join(piece) for piece in pieces if piece]


def _together(pieces: list[str], wanted: Wanted, words: Words, today: date) -> Reading:
    """All pieces read one by one; a single number of several digits is read digit by digit and confirmed."""
    readings = [ONE_OF.read(piece, wanted, words, today) for piece in pieces[: 2 * len(wanted.choices)]]
    chosen = {reading.value for reading in readings if isinstance(reading, Understood)}
    if readings and len(readings) == len(pieces) and all(isinstance(reading, Understood) for reading in readings):
        return Understood([choice.value for choice in wanted.choices if choice.value in chosen])
    if len(pieces) == 1 and pieces[0].isdecimal() and 1 < len(pieces[0]) <= len(wanted.choices) < 10:
        apart = _together(list(pieces[0]), wanted, words, today)
        return Understood(apart.value, confirm=True) if isinstance(apart, Understood) else apart
    missed = any(reading == NotUnderstood("choice_range") for reading in readings)
    return NotUnderstood("choice_range" if missed else "choices_unclear")


ONE_OF = OneOf()
