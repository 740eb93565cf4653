"""Dates told from today: "ayer", "last month", "hace 2 años"; no more exact than they were told."""

from __future__ import annotations

from datetime import date, timedelta

from bot.dialogue.kinds.counting import length_at, number_at, phrase_at
from bot.dialogue.kinds.text import trimmed
from bot.dialogue.kinds.words import Forms, Words
from bot.dialogue.messages import Value

_DAYS = {"today": 0, "yesterday": -1, "before_yesterday": -2, "tomorrow": 1}
_WEEKS = {"last_week": -7, "next_week": 7}
_MONTHS = {"last_month": -1, "this_month": 0, "next_month": 1}
_YEARS = {"last_year": -1, "this_year": 0}


def read_moment(tokens: list[str], words: Words, today: date) -> Value | None:
    """The date value of words that start from today: a day, {"year", "month"} or {"year"}; None for other words."""
    said = " ".join(tokens)
    moment = words.dates.moments.get(said) or words.dates.moments.get(trimmed(said, words.dates.fillers.longest))
    if moment:
        return _of_moment(moment, today)
    back = _ago(tokens, words)
    return _back(*back, today) if back and back[0] <= 1200 else None


def _of_moment(moment: str, today: date) -> Value:
    if moment in _DAYS:
        return (today + timedelta(days=_DAYS[moment])).isoformat()
    if moment in _WEEKS:
        day = today + timedelta(days=_WEEKS[moment])
        return {"year": day.year, "month": day.month}
    if moment in _MONTHS:
        return _month(today, _MONTHS[moment])
    return {"year": today.year + _YEARS[moment]}


def _ago(tokens: list[str], words: Words) -> tuple[int, str] | None:
    """How many of which unit ago: one "ago", one number and one unit, in any order, and idle words."""
    count, unit, ago, place = None, None, False, 0
    while place < len(tokens):
        length = length_at(tokens, place, words.dates.ago)
        number = None if length or count is not None else _number(tokens, place, words)
        found = None if length or number else phrase_at(tokens, place, words.ages.units)
        count, unit = number[0] if number else count, found[0] if found else unit
        ago = ago or bool(length)
        after = number or found or (None, place + (length or _idle(tokens, place, words)))
        if after[1] == place:
            return None
        place = after[1]
    return (1 if count is None else count, unit) if ago and unit else None


def _number(tokens: list[str], place: int, words: Words) -> tuple[int, int] | None:
    if tokens[place].isdecimal():
        return int(tokens[place][:6]), place + 1
    return number_at(tokens, place, words.counting)


def _idle(tokens: list[str], place: int, words: Words) -> int:
    around: tuple[Forms, ...] = (words.fillers, words.dates.fillers)
    return max(length_at(tokens, place, forms) for forms in around)


def _back(count: int, unit: str, today: date) -> Value | None:
    """So many units before today; years and months are no more exact than that."""
    match unit:
        case "years":
            return {"year": today.year - count} if count < 150 else None
        case "months":
            return _month(today, -count)
        case "weeks" if count > 4:
            day = today - timedelta(weeks=count)
            return {"year": day.year, "month": day.month}
    return (today - timedelta(days=count * (7 if unit == "weeks" else 1))).isoformat()


def _month(today: date, step: int) -> Value:
    months = today.year * 12 + today.month - 1 + step
    return {"year": months // 12, "month": months % 12 + 1}
