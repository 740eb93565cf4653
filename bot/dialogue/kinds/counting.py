"""Numbers said in words: "noventa y tres", "nineteen eighty five", "mil nèf san katrevendis"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

from bot.dialogue.kinds.words import Counting, Forms

_LONGEST = 4  # "quatre vingt dix neuf"


T = TypeVar("T")


def phrase_at(tokens: Sequence[str], at: int, table: Mapping[str, T]) -> tuple[T, int] | None:
    """What the longest phrase that begins at a place stands for in a table, and the place after it."""
    for length in range(min(_LONGEST, len(tokens) - at), 0, -1):
        phrase = tokens[at] if length == 1 else " ".join(tokens[at : at + length])
        if phrase in table:
            return table[phrase], at + length
    return None


def number_at(tokens: Sequence[str], at: int, counting: Counting) -> tuple[int, int] | None:
    """The number in words that begins at a place, and the place after it; digits are not its business."""
    total, place = None, at
    while place < len(tokens):
        joined = total is not None and tokens[place] in counting.joiners
        step = _add(total, tokens, place + joined, counting)
        if step is None:
            break
        total, place = step
        if total == 0:
            break
    return None if total is None else (total, place)


def _add(total: int | None, tokens: Sequence[str], at: int, counting: Counting) -> tuple[int, int] | None:
    """The number so far with the next word counted in, and the place after it; None where a new number begins."""
    if at >= len(tokens):
        return None
    if tokens[at] in counting.thousand:
        return None if (total or 0) >= 1000 else ((total or 1) * 1000, at + 1)
    hundreds = phrase_at(tokens, at, counting.hundreds)
    if hundreds:
        found = _join(total, hundreds[0])
        return None if found is None else (found, hundreds[1])
    small = phrase_at(tokens, at, counting.numbers)
    found = _join(total, small[0]) if small else None
    return None if small is None or found is None else (found, small[1])


def _join(total: int | None, more: int) -> int | None:
    """Two parts of a number as one: 1000 and 900, 19 and 100, 19 and 85; None for 3 and 4, which are two numbers."""
    if total is None:
        return more
    if more == 100 and 1 < total < 100:
        return total * 100
    if more and total and total % (1000 if more >= 100 else 100) == 0:
        return total + more
    if 10 <= total < 100 and 10 <= more < 100:
        return total * 100 + more
    return None


def whole_number(tokens: Sequence[str], counting: Counting) -> int | None:
    """The number that all the words are together, in words or digits; None if they are anything else."""
    if len(tokens) == 1 and tokens[0].isdecimal():
        return int(tokens[0][:9])
    found = number_at(tokens, 0, counting) if tokens else None
    return found[0] if found and found[1] == len(tokens) else None


def spoken_digits(tokens: Sequence[str], counting: Counting) -> tuple[str, list[str]]:
    """The digits that words and digits make one after the other ("dos cero cero 12"), and the words left over."""
    digits, left, place, times = "", [], 0, 1
    while place < len(tokens):
        found = None if tokens[place].isdecimal() else number_at(tokens, place, counting)
        if tokens[place].isdecimal():
            digits, place, times = digits + tokens[place] * times, place + 1, 1
        elif tokens[place] in counting.double:
            place, times = place + 1, 2
        elif found:
            digits, place, times = digits + str(found[0]) * times, found[1], 1
        else:
            left.append(tokens[place])
            place += 1
    return digits, left


def length_at(tokens: Sequence[str], at: int, forms: Forms) -> int:
    """How many words from a place on are one of the forms, at most six; 0 if none."""
    for length in range(min(6, len(tokens) - at), 0, -1):
        if " ".join(tokens[at : at + length]) in forms.folded:
            return length
    return 0
