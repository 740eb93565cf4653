"""The shapes in which people write a date, taken apart into day, month and year; which of them make sense comes later.

The table of months is our own: no library knows Haitian Creole, "primero de enero", or that ``out`` is August there and
October in Portuguese.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.dialogue.kinds.counting import length_at, number_at, phrase_at
from bot.dialogue.kinds.text import MOST_OF_AN_ANSWER, fold, nearly
from bot.dialogue.kinds.words import Words

_ORDINAL = re.compile(r"(?<=\d)(?:ero|ere|er|ro|ra|re|st|nd|rd|th|ye|o|a|e)\b")
_TOKEN = re.compile(r"\d+|[^\W\d_]+(?:'[^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Written:
    """A date as written: the year's digits are kept, two or four of them; day and month may be missing."""

    day: int | None
    month: int | None
    year: str


def tokens_of(text: str) -> list[str]:
    """The words and numbers of a text, "12mar90" as three of them, "1ro" as 1; none for a text too long for a date."""
    folded = fold(text)
    return _TOKEN.findall(_ORDINAL.sub("", folded)) if len(folded) <= MOST_OF_AN_ANSWER else []


def written_dates(tokens: list[str], words: Words) -> list[Written] | str:
    """Every way to read the words as day, month and year; or the reason why they are no date."""
    sorted_out = _sort_out(tokens, words)
    if sorted_out is None or len(sorted_out[1]) > 1:
        return "date_unclear"
    numbers, months = sorted_out
    return _with_month(numbers, months[0]) if months else _in_numbers(numbers, bare=len(tokens) == 1)


def _sort_out(tokens: list[str], words: Words) -> tuple[list[str], list[int]] | None:
    """The numbers and the months among the words, in their order; None if a word belongs to no date."""
    numbers: list[str] = []
    months: list[int] = []
    place = 0
    while place < len(tokens):
        month = _month(tokens, place, words)
        number = None if month else _number(tokens, place, words)
        idle = 0 if month or number else _idle(tokens, place, words)
        if month:
            months.append(month[0])
        elif number:
            numbers.append(number[0])
        elif not idle:
            return None
        place = month[1] if month else number[1] if number else place + idle
    return numbers, months


def _month(tokens: list[str], place: int, words: Words) -> tuple[int, int] | None:
    """The month whose name stands here, also with a small typo, and the place after it."""
    found = phrase_at(tokens, place, words.dates.months)
    if found or len(tokens[place]) < 5 or _number(tokens, place, words) or _idle(tokens, place, words):
        return found
    near = nearly(tokens[place], list(words.dates.months))
    return (words.dates.months[near], place + 1) if near else None


def _number(tokens: list[str], place: int, words: Words) -> tuple[str, int] | None:
    """The number that begins here, as digits, and the place after it: 12, "doce", "primero", "nineteen ninety"."""
    if tokens[place].isdecimal():
        return tokens[place], place + 1
    if phrase_at(tokens, place, words.dates.weekdays):
        return None
    found = phrase_at(tokens, place, words.counting.ordinals) or number_at(tokens, place, words.counting)
    return (str(found[0]), found[1]) if found else None


def _idle(tokens: list[str], place: int, words: Words) -> int:
    """How many words from here on only stand round a date: "of", "born on", a weekday."""
    weekday = phrase_at(tokens, place, words.dates.weekdays)
    return weekday[1] - place if weekday else length_at(tokens, place, words.dates.fillers)


def _with_month(numbers: list[str], month: int) -> list[Written] | str:
    """Day and year beside a month's name: the year is the one of four digits, or above 31, or the second."""
    match numbers:
        case [only] if _is_year(only):
            return [Written(None, month, only)]
        case [first, second] if _is_year(first) and not _is_year(second):
            return [Written(int(second), month, first)]
        case [first, second] if len(first) <= 2:
            return [Written(int(first), month, second)]
        case [] | [_]:
            return "date_needs_year"
    return "date_unclear"


def _is_year(number: str) -> bool:
    return len(number) == 4 or (len(number) == 2 and int(number) > 31)


def _in_numbers(numbers: list[str], *, bare: bool) -> list[Written] | str:
    """A date of numbers only; day and month both ways round. A bare "34" may be an age as well as a year."""
    found: list[Written] | str = "date_incomplete" if len(numbers) <= 1 else "date_unclear"
    match numbers:
        case [year, first, second] if len(year) == 4 and len(first) <= 2 and len(second) <= 2:
            found = [Written(int(second), int(first), year)]
        case [first, second, year] if len(first) <= 2 and len(second) <= 2:
            found = both_ways(int(first), int(second), year)
        case [month, year] if len(year) == 4 and len(month) <= 2:
            found = [Written(None, int(month), year)]
        case [year] if len(year) == 4 or (_is_year(year) and not bare):
            found = [Written(None, None, year)]
        case [run] if len(run) in {6, 8}:
            found = _run_together(run)
        case [_, _]:
            found = "date_needs_year"
    return found


def both_ways(first: int, second: int, year: str) -> list[Written]:
    """Day first and month first; once where both are the same."""
    return list(dict.fromkeys([Written(first, second, year), Written(second, first, year)]))


def _run_together(run: str) -> list[Written]:
    """Digits without anything between, as on a keypad: 03041990, 19900403, 030490."""
    ways = both_ways(int(run[:2]), int(run[2:4]), run[4:])
    return [*ways, Written(int(run[6:]), int(run[4:6]), run[:4])] if len(run) == 8 else ways
