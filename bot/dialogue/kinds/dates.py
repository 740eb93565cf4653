"""Dates of birth, of the return to Mexico, of hearings: read as people write them, never guessed, shown with the month.

"03/04/1990" is 3 April to most and 4 March on U.S. papers, so it is asked back. A birth may be told as an age.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import replace
from datetime import date
from typing import Any

from bot.dialogue.kinds.ages import OLDEST, read_age
from bot.dialogue.kinds.base import Ambiguous, NotUnderstood, Reading, Understood, Wanted
from bot.dialogue.kinds.counting import phrase_at, whole_number
from bot.dialogue.kinds.date_forms import Written, both_ways, tokens_of, written_dates
from bot.dialogue.kinds.moments import read_moment
from bot.dialogue.kinds.text import clean
from bot.dialogue.kinds.words import Words
from bot.dialogue.messages import Expect, Value

#: First return under MPP, and the day before enrolment was suspended (DHS).
MPP = (date(2019, 1, 29), date(2021, 1, 20))

#: How exact a date must be: a year will do, a month will do, the day is needed.
_COARSEST = {"birth": "year", "mpp": "year", "past": "year", "hearing": "month"}

_WITH_DAY = re.compile(r"([^()]+)\(([^()]+)\)")


class Date:
    """Value: "1990-04-03"; {"year": 1985} or {"year": 2020, "month": 3} where no more is known; or, of a birth, an age.

    An age is {"age": 8, "unit": "years" | "months", "on": the day it was said}. Option ``when`` (birth, mpp, hearing,
    past, future) decides what two digits of a year mean and which dates can be.
    """

    name = "date"
    expects = Expect.DATE
    closed = True
    reasons: tuple[str, ...] = (
        *("date_unclear", "date_incomplete", "date_needs_year", "date_needs_day", "date_impossible", "date_future"),
        *("date_old", "date_past", "date_far", "date_mpp", "date_hearing", "day_unclear", "month_unclear"),
        "year_unclear",
    )

    def read(self, text: str, wanted: Wanted, words: Words, today: date) -> Reading:
        tokens = tokens_of(text)
        if wanted.options.get("when") == "birth":
            aged = _read_birth_as_age(clean(text), tokens, words, today)
            if aged:
                return aged
        moment = read_moment(tokens, words, today)
        if moment is not None:
            checked = _check([moment], wanted, today)
            return Understood(checked.value, confirm=True) if isinstance(checked, Understood) else checked
        found = written_dates(tokens, words)
        if isinstance(found, str):
            return NotUnderstood(found)
        reading = _decide(found, wanted, today)
        return replace(reading, confirm=True) if isinstance(reading, Understood) and _is_rough(found) else reading

    def show(self, value: Value, wanted: Wanted, words: Words) -> str:
        match value:
            case {"age": age, "unit": unit, "on": day}:
                number = "one" if age == 1 else "many"
                return f"{words.ages.show[f'{unit}_{number}'].format(count=age)} ({_show_day(day, words)})"
            case {"year": year, "month": month}:
                return words.dates.show_month.format(month=words.dates.month_names[month - 1], year=year)
            case {"year": year}:
                return str(year)
        return _show_day(str(value), words)


def _show_day(iso: str, words: Words) -> str:
    """An ISO date with the month's name, so that nobody takes the month for the day."""
    day = date.fromisoformat(iso)
    return words.dates.show_day.format(day=day.day, month=words.dates.month_names[day.month - 1], year=day.year)


def _read_birth_as_age(text: str, tokens: list[str], words: Words, today: date) -> Understood | None:
    """The age, with the day it was said: today, or the day that stands behind it in brackets (as we show it)."""
    shown = _WITH_DAY.fullmatch(text) if len(text) < 100 else None
    said = DATE.read(shown[2], Wanted(), words, today) if shown else None
    dated = isinstance(said, Understood) and isinstance(said.value, str)
    age = read_age(tokens_of(shown[1]) if shown and dated else tokens, words)
    if age is None:
        return None
    on = said.value if isinstance(said, Understood) and dated else today.isoformat()
    return Understood({"age": age.count, "unit": age.unit, "on": on}, confirm=age.rough)


def _is_rough(found: list[Written]) -> bool:
    """Whether two digits of a year are all there is: "in 85"."""
    return all(each.month is None and len(each.year) == 2 for each in found)


def _decide(found: list[Written], wanted: Wanted, today: date) -> Reading:
    """The only way to read the date that is a day and can be; several are asked back, none tells why."""
    when = str(wanted.options.get("when", ""))
    values = [value for each in found if (value := _value(each, when, today)) is not None]
    if not values:
        return NotUnderstood("date_impossible")
    return _check(list({str(value): value for value in values}.values()), wanted, today)


def _check(values: list[Any], wanted: Wanted, today: date) -> Reading:
    """The values that can be: one is understood, to be confirmed where another was left out; none says why."""
    when = str(wanted.options.get("when", ""))
    faults = [_fault(value, when, today) for value in values]
    possible = [value for value, fault in zip(values, faults, strict=True) if fault is None]
    if not possible:
        return NotUnderstood(str(faults[0]))
    return Understood(possible[0], len(values) > 1) if len(possible) == 1 else Ambiguous(tuple(possible[:3]))


def _value(written: Written, when: str, today: date) -> Value | None:
    """The value of a date as written, None where no such day is in the calendar."""
    year = _full_year(written, when, today)
    if year is None or not 1 <= (written.month or 1) <= 12:
        return None
    if written.day is None:
        return {"year": year} | ({"month": written.month} if written.month else {})
    if not written.month or not 1 <= written.day <= monthrange(year, written.month)[1]:
        return None
    return date(year, written.month, written.day).isoformat()


def _full_year(written: Written, when: str, today: date) -> int | None:
    """All four digits of a year; two digits of a birth or of the past are never in the future."""
    if len(written.year) == 4:
        return int(written.year) or None
    if len(written.year) != 2:
        return None
    year = today.year // 100 * 100 + int(written.year)
    later = (year, written.month or 1, written.day or 1) > (today.year, today.month, today.day)
    return year - 100 if later and when in {"birth", "past", ""} else year


def _fault(value: Value, when: str, today: date) -> str | None:
    """Why a date cannot be the one that was asked for; None if it can."""
    if isinstance(value, dict) and _COARSEST.get(when) != "year" and not (when == "hearing" and "month" in value):
        return "date_needs_day"
    first, last = span_of(value)
    match when:
        case "mpp":
            return "date_mpp" if last < MPP[0] or first > MPP[1] else None
        case "hearing":
            return None if 2019 <= first.year <= today.year + 4 else "date_hearing"
        case "future":
            return "date_past" if last < today else "date_far" if first.year > today.year + 10 else None
    return "date_future" if first > today and when else "date_old" if last.year < today.year - OLDEST else None


def span_of(value: Value) -> tuple[date, date]:
    """The first and the last day that a date, a month or a year can mean."""
    if isinstance(value, str):
        return date.fromisoformat(value), date.fromisoformat(value)
    year, month = value["year"], value.get("month")
    last = month or 12
    return date(year, month or 1, 1), date(year, last, monthrange(year, last)[1])


def years_old(value: Value, today: date) -> int | None:
    """The full years of somebody with this birth, the fewest it can be; None when the value is no birth."""
    match value:
        case {"age": age, "unit": unit, "on": day}:
            said = date.fromisoformat(day)
            passed = (today.year - said.year) * 12 + today.month - said.month - (today.day < said.day)
            return int((age * (12 if unit == "years" else 1) + max(passed, 0)) // 12)
        case str() | {"year": _}:
            last = span_of(value)[1]
            return max(today.year - last.year - ((today.month, today.day) < (last.month, last.day)), 0)
    return None


def read_day(text: str, words: Words) -> Reading:
    """A day of the month by itself, 1-31."""
    return _read_between(text, words, (1, 31), "day_unclear")


def read_month(text: str, words: Words) -> Reading:
    """A month by itself, by name or number, 1-12."""
    tokens = tokens_of(text)
    named = phrase_at(tokens, 0, words.dates.months) if tokens else None
    if named and named[1] == len(tokens):
        return Understood(named[0])
    return _read_between(text, words, (1, 12), "month_unclear")


def read_year(text: str, wanted: Wanted, words: Words, today: date) -> Reading:
    """A year by itself, in two or four digits or in words."""
    tokens = tokens_of(text)
    number = whole_number(tokens, words.counting)
    digits = tokens[0] if len(tokens) == 1 and tokens[0].isdecimal() else str(number)
    year = (
        None if number is None else _full_year(Written(None, None, digits), str(wanted.options.get("when", "")), today)
    )
    return NotUnderstood("year_unclear") if year is None or not 1900 <= year <= 2100 else Understood(year)


def join_parts(day: int, month: int, year: int, wanted: Wanted, today: date) -> Reading:
    """Day, month and year that were asked apart as one date; they are what they were asked as, nothing is ambiguous."""
    return _decide(both_ways(day, month, str(year))[:1], wanted, today)


def _read_between(text: str, words: Words, limits: tuple[int, int], reason: str) -> Reading:
    tokens = tokens_of(text)
    ordinal = phrase_at(tokens, 0, words.counting.ordinals) if len(tokens) == 1 else None
    number = ordinal[0] if ordinal else whole_number(tokens, words.counting)
    return NotUnderstood(reason) if number is None or not limits[0] <= number <= limits[1] else Understood(number)


DATE = Date()
