"""Ages in words, as families say them of their children: "8 meses", "recién nacida", "va a cumplir 5", "2 añitos"."""

from __future__ import annotations

from dataclasses import dataclass

from bot.dialogue.kinds.counting import length_at, number_at, phrase_at
from bot.dialogue.kinds.words import Forms, Words

OLDEST = 110  # years; the registration form's own limit
_MOST_MONTHS = 240


@dataclass(frozen=True, slots=True)
class Age:
    """So many years, or so many months; "about 85" may be a year as well, so it is only ``rough``."""

    count: int
    unit: str
    rough: bool = False


@dataclass(slots=True)
class _Tally:
    """What was heard so far: whole months and days, a number that waits for its unit, and what stood around it."""

    months: int = 0
    units: str = ""
    waiting: int | None = None
    halved: bool = False
    framed: bool = False
    about: bool = False
    turning: bool = False


def read_age(tokens: list[str], words: Words) -> Age | None:
    """The age that the words are, None if they are anything else or no person's age; a bare number is no age."""
    if " ".join(tokens) in words.ages.newborn:
        return Age(0, "months")
    tally, place = _Tally(), 0
    while place < len(tokens):
        step = _hear(tally, tokens, place, words)
        if step == 0:
            return None
        place += step
    return _total(tally)


def _hear(tally: _Tally, tokens: list[str], place: int, words: Words) -> int:
    """Count what begins here into the tally; how many words that took, 0 for a word that no age has."""
    number = _number(tokens, place, words)
    unit = phrase_at(tokens, place, words.ages.units)
    if number and tally.waiting is None:
        tally.waiting = number[0]
        return number[1] - place
    if unit:
        _count(tally, unit[0])
        return unit[1] - place
    if half := length_at(tokens, place, words.ages.half):
        tally.halved = True
        return half
    return _frame(tally, tokens, place, words)


def _number(tokens: list[str], place: int, words: Words) -> tuple[int, int] | None:
    if tokens[place].isdecimal():
        return int(tokens[place][:6]), place + 1
    return number_at(tokens, place, words.counting)


def _count(tally: _Tally, unit: str) -> None:
    """So many of this unit more; a unit without a number is one of it, or half a one."""
    half, tally.halved = tally.halved and tally.waiting is None, tally.halved and tally.waiting is not None
    count = 1 if tally.waiting is None else tally.waiting
    weight = {"years": 12, "months": 1, "weeks": 7 / 30, "days": 1 / 30}[unit]
    tally.months += int(count * weight * (0.5 if half else 1))
    tally.units += "m" if half else unit[0]
    tally.waiting = None


def _frame(tally: _Tally, tokens: list[str], place: int, words: Words) -> int:
    """Words around an age: "will be", "is", "and", "my son"."""
    if length := length_at(tokens, place, words.ages.turning):
        tally.turning = tally.framed = True
        return length
    if length := length_at(tokens, place, words.ages.intro):
        tally.framed = True
        return length
    if length := length_at(tokens, place, words.ages.about):
        tally.about = tally.about or bool(place + length < len(tokens) and _number(tokens, place + length, words))
        return length
    if relative := phrase_at(tokens, place, words.relations.relations):
        return relative[1] - place
    around: tuple[Forms, ...] = (words.also, words.fillers, words.dates.fillers, words.dates.ago)
    return max(length_at(tokens, place, forms) for forms in around)


def _total(tally: _Tally) -> Age | None:
    """What it all comes to: years where only years were said, else months."""
    bare = tally.waiting is not None
    if bare:
        if tally.units or not (tally.framed or tally.about):
            return None
        _count(tally, "years")
    if not tally.units:
        return None
    years = tally.units == "y" and not tally.halved
    months = max(tally.months + (6 if tally.halved and tally.units == "y" else 0) - (12 if tally.turning else 0), 0)
    age = Age(months // 12, "years", rough=bare and not tally.framed) if years else Age(months, "months")
    return age if age.count <= (OLDEST if years else _MOST_MONTHS) else None
