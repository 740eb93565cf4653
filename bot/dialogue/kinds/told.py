"""What somebody tells of themselves in a longer text: certain words lead up to each fact, and its own kind reads it.

Only what a kind reads beyond doubt is found; whatever else stands in the text is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import dropwhile, takewhile

from bot.dialogue.kinds.a_numbers import ANumber
from bot.dialogue.kinds.base import Kind, Understood, Wanted
from bot.dialogue.kinds.counting import length_at, whole_number
from bot.dialogue.kinds.countries import Country
from bot.dialogue.kinds.dates import DATE
from bot.dialogue.kinds.emails import Email
from bot.dialogue.kinds.naming import Name
from bot.dialogue.kinds.phones import Phone
from bot.dialogue.kinds.places import Place
from bot.dialogue.kinds.text import ascii_digits, clean, plain
from bot.dialogue.kinds.words import Words
from bot.dialogue.messages import Value

#: Longer texts are stories of another kind; nobody tells who they are after so many words.
MOST_WORDS = 150
#: Words that one fact may have.
_MOST_OF_A_NAME, _MOST_OF_A_DATE, _MOST_OF_A_COUNTRY, _MOST_OF_A_PLACE, _MOST_OF_A_NUMBER = 6, 7, 4, 6, 6
#: Somebody with more children than this is asked.
_MOST_CHILDREN = 10
_DIGITS = re.compile(r"[aA]?[#(+]*\d[\d.\-/()#]*")
_ENDS = ",;.:!?)"
_BIRTH = Wanted(options={"when": "birth"})


@dataclass(frozen=True, slots=True)
class Told:
    """One fact: which (``given_names``, ``surnames``, ``a_number`` ...), as it was typed, and its kind's value."""

    entity: str
    text: str
    value: Value


@dataclass(frozen=True, slots=True)
class _Word:
    typed: str
    plain: str
    ends: bool


def find_told(text: str, words: Words, today: date) -> list[Told]:
    """Every fact of which the text leaves no doubt, each once, in the order of a form."""
    said = [*_words(text)][:MOST_WORDS]
    finders = (_names, _born, _country, _a_number, _place, _phone, _mail, _family)
    found = [each for find in finders for each in find(said, words, today)]
    return list({each.entity: each for each in reversed(found)}.values())[::-1]


def _words(text: str) -> Iterator[_Word]:
    for typed in clean(ascii_digits(text).replace("\n", ", ")).split(" "):
        yield _Word(typed.strip(_ENDS), plain(typed), typed[-1:] in _ENDS)


def _after(said: Sequence[_Word], words: Words, *leads: str) -> Iterator[int]:
    """The places after the words that lead up to a fact."""
    plains = [each.plain for each in said]
    for at in range(len(said)):
        for lead in leads:
            if length := length_at(plains, at, words.told[lead]):
                yield at + length
                break


def _clause(said: Sequence[_Word], at: int, most: int) -> list[_Word]:
    """The words from a place on to the end of a clause, and not more than so many."""
    taken: list[_Word] = []
    for each in said[at : at + most]:
        taken.append(each)
        if each.ends:
            break
    return taken


def _read(kind: Kind, said: Sequence[_Word], words: Words, today: date) -> tuple[str, Value] | None:
    """The longest beginning that the kind reads beyond doubt, without words that add nothing to its value."""
    found: tuple[str, Value] | None = None
    for length in range(len(said), 0, -1):
        typed = " ".join(each.typed for each in said[:length])
        reading = kind.read(typed, _BIRTH, words, today)
        sure = isinstance(reading, Understood) and not reading.confirm and reading.value is not None
        if found and not (sure and isinstance(reading, Understood) and reading.value == found[1]):
            break
        if sure and isinstance(reading, Understood):
            found = typed, reading.value
    return found


# ------------------------------------------------------------------------------------------------ led up to by words


def _names(said: Sequence[_Word], words: Words, today: date) -> Iterator[Told]:
    """After "my name is", or after "I am" where two or more words follow that are no nationality."""
    for at in _after(said, words, "name", "am"):
        taken = _name_at(said, at, words)
        typed = " ".join(each.typed for each in taken)
        if len(taken) < 2 or _read(Country(), taken, words, today):
            continue
        if not _is_sure(Name(), typed, words, today):
            continue
        first = _count_given(taken, words)
        for entity, piece in (("given_names", taken[:first]), ("surnames", taken[first:])):
            part = " ".join(each.typed for each in piece)
            reading = Name().read(part, _BIRTH, words, today)
            if isinstance(reading, Understood):
                yield Told(entity, part, reading.value)


def _is_sure(kind: Kind, typed: str, words: Words, today: date) -> bool:
    reading = kind.read(typed, _BIRTH, words, today)
    return isinstance(reading, Understood) and not reading.confirm


def _name_at(said: Sequence[_Word], at: int, words: Words) -> list[_Word]:
    """The words that may be a name: up to a word of talk, or to one that is small where names are not."""
    large = said[at].typed[:1].isupper() if at < len(said) else False
    taken = list(takewhile(lambda each: _may_be_name(each, words, large=large), _clause(said, at, _MOST_OF_A_NAME)))
    while taken and taken[-1].plain in words.name_particles:
        taken.pop()
    return [*dropwhile(lambda each: each.plain in words.name_particles, taken)]


def _may_be_name(each: _Word, words: Words, *, large: bool) -> bool:
    if each.plain in words.name_particles:
        return True
    talk = each.plain in words.never_names or each.plain in words.rarely_names or each.plain in words.fillers
    kin = each.plain in words.relations.relations
    return each.plain.replace("'", "").isalpha() and not talk and not kin and (not large or each.typed[:1].isupper())


def _count_given(taken: Sequence[_Word], words: Words) -> int:
    """How many of a name's words are given names: two of four, else one, unless the second is one that people give."""
    if len(taken) == 2:
        return 1
    return 2 if len(taken) > 3 or taken[1].plain in words.told["given"] else 1


def _born(said: Sequence[_Word], words: Words, today: date) -> Iterator[Told]:
    """A comma may stand within a date."""
    for at in _after(said, words, "born"):
        if found := _read(DATE, said[at : at + _MOST_OF_A_DATE], words, today):
            yield Told("birth_date", *found)


def _country(said: Sequence[_Word], words: Words, today: date) -> Iterator[Told]:
    """After "I come from", and a nationality after "I am"."""
    for at in _after(said, words, "from", "am"):
        if found := _read(Country(), _clause(said, at, _MOST_OF_A_COUNTRY), words, today):
            yield Told("nationality", *found)


def _place(said: Sequence[_Word], words: Words, today: date) -> Iterator[Told]:
    """After "I am in"."""
    for at in _after(said, words, "place"):
        for piece in (said[at : at + _MOST_OF_A_PLACE], _clause(said, at, _MOST_OF_A_PLACE)):
            if found := _read(Place(), piece, words, today):
                yield Told("place", *found)


def _family(said: Sequence[_Word], words: Words, today: date) -> Iterator[Told]:
    """How many are with somebody ("with my two children"), where nobody else of the family is spoken of."""
    kin = [each for each in said if each.plain in words.relations.relations and each.plain not in words.fillers]
    for at in _after(said, words, "with"):
        for length in (2, 1):
            number = whole_number([each.plain for each in said[at : at + length]], words.counting)
            others = said[at + length : at + length + 1]
            if number and 0 < number < _MOST_CHILDREN and others and others[0].plain in words.counted and len(kin) <= 1:
                yield Told("family", " ".join(each.typed for each in said[at : at + length + 1]), number)


def labelled_in(text: str, words: Words) -> Iterator[tuple[str, str]]:
    """Lines of a list of one's own ("Nombre: Marta"): which fact, and what was written; a whole name in two parts."""
    for line in text.splitlines():
        label, colon, written = clean(line).partition(":")
        entity = words.labels.get(plain(label.lstrip("*-•0123456789.) "))) if colon else None
        if entity == "full_name":
            said = [_Word(each, plain(each), ends=False) for each in clean(written).split()]
            first = _count_given(said, words) if len(said) > 1 else 0
            yield from (("given_names", _typed(said[:first])), ("surnames", _typed(said[first:]))) if first else ()
        elif entity and written.strip():
            yield entity, written.strip()


def _typed(said: Sequence[_Word]) -> str:
    return " ".join(each.typed for each in said)


# ------------------------------------------------------------------------------------------------- known by their look


def _a_number(said: Sequence[_Word], words: Words, today: date) -> Iterator[Told]:
    """Digits in a row that begin with an A, or that somebody calls by its name."""
    for at, run in _runs(said):
        before = " ".join(each.plain for each in said[max(0, at - 4) : at])
        called = any(f" {label} " in f" {before} " for label in words.a_number_labels.longest)
        typed = " ".join(each.typed for each in run)
        if not typed[:1].isalpha() and not called:
            continue
        reading = ANumber().read(typed, _BIRTH, words, today)
        if isinstance(reading, Understood) and isinstance(reading.value, dict) and "number" in reading.value:
            yield Told("a_number", typed, reading.value)


def _phone(said: Sequence[_Word], words: Words, today: date) -> Iterator[Told]:
    for _, run in _runs(said):
        typed = " ".join(each.typed for each in run)
        if not typed[:1].isalpha() and (found := _read(Phone(), [_Word(typed, plain(typed), ends=True)], words, today)):
            yield Told("phone", *found)


def _runs(said: Sequence[_Word]) -> Iterator[tuple[int, list[_Word]]]:
    """Groups of digits that stand side by side, with an A before them where there is one."""
    at = 0
    while at < len(said):
        run = list(takewhile(lambda each: _DIGITS.fullmatch(each.typed), _clause(said, at, _MOST_OF_A_NUMBER)))
        letter = said[at : at + 1] if said[at].plain == "a" else []
        if letter:
            run = [*letter, *takewhile(lambda each: _DIGITS.fullmatch(each.typed), _clause(said, at + 1, 5))]
        if len(run) > len(letter):
            yield at, run
        at += max(1, len(run))


def _mail(said: Sequence[_Word], words: Words, today: date) -> Iterator[Told]:
    for each in said:
        if "@" in each.typed and (found := _read(Email(), [each], words, today)):
            yield Told("email", *found)
