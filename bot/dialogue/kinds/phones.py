"""Telephone numbers: Mexican ones in all their old forms, foreign ones with their country's code. Value: E.164.

The metadata of phonenumbers calls "+52 1 ..." (what WhatsApp sends) and 044, 045, 01 forms invalid, so they are folded
first: Mexico dropped these prefixes in August 2019.
"""

from __future__ import annotations

import re
from datetime import date

from bot.dialogue.kinds.base import Ambiguous, NotUnderstood, Reading, Understood, Wanted
from bot.dialogue.kinds.counting import spoken_digits
from bot.dialogue.kinds.text import MOST_OF_AN_ANSWER, fold, plain, trimmed, words_of
from bot.dialogue.kinds.words import Words
from bot.dialogue.messages import Expect, Value

_A_NUMBER = re.compile(r"\ba[\s#.\-]*\d{3}[\s.\-]?\d{3}[\s.\-]?\d{2,3}\b")
_OLD = re.compile(r"(?:\+?521|\+?52|044|045|01)(\d{10})")
_MEXICAN = re.compile(r"\+52[1-9]\d{9}")
_TALK = re.compile(r"[^\d+]")


class Phone:
    """Value: "+525512345678". "This one" is the number that the door vouches for."""

    name = "phone"
    expects = Expect.PHONE
    closed = True
    reasons: tuple[str, ...] = (
        "phone_unclear",
        "phone_which",
        "phone_short",
        "phone_long",
        "phone_unknown",
        "phone_is_a_number",
    )

    def read(self, text: str, wanted: Wanted, words: Words, today: date) -> Reading:
        folded = fold(text)
        if len(folded) > MOST_OF_AN_ANSWER:
            return NotUnderstood("phone_unclear")
        said = plain(folded)
        if said in words.this_one or trimmed(said, words.polite.longest) in words.this_one:
            return Understood(wanted.reach) if wanted.reach else NotUnderstood("phone_which")
        if _A_NUMBER.search(folded):
            return NotUnderstood("phone_is_a_number")
        return _judge(_number(folded, words))

    def show(self, value: Value, wanted: Wanted, words: Words) -> str:
        import phonenumbers

        parsed = phonenumbers.parse(str(value), None)
        return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def _number(folded: str, words: Words) -> str:
    """The digits, with a plus where one was typed or "00" stood for it; digits may be spoken."""
    digits = _TALK.sub("", folded)
    if sum(sign.isdecimal() for sign in digits) < 7:
        digits, _left = spoken_digits(words_of(folded), words.counting)
    plus = digits.startswith(("+", "00"))
    return "+" * plus + digits.removeprefix("00").replace("+", "")


def _judge(number: str) -> Reading:
    """The number in E.164, or why it is none."""
    old = _OLD.fullmatch(number)
    if old or number.startswith("+"):
        return _decide(f"+52{old[1]}" if old else number)
    if len(number) == 10:
        return _ten_digits(number)
    if len(number) < 10:
        return NotUnderstood("phone_short" if number else "phone_unclear")
    return NotUnderstood("phone_long") if len(number) > 15 else _decide(f"+{number}", confirm=True)


def _ten_digits(number: str) -> Reading:
    """A Mexican number; where Mexico has no such number but the United States do, it is asked back."""
    mexican, american = f"+52{number}", f"+1{number}"
    if _valid(mexican) or not _valid(american):
        return _decide(mexican)
    return Ambiguous((american, mexican))


def _decide(number: str, *, confirm: bool = False) -> Reading:
    """A valid number is understood; a Mexican one of the right length that the lists lack is confirmed: lists age."""
    valid = _valid(number)
    if valid:
        return Understood(valid, confirm)
    return Understood(number, confirm=True) if _MEXICAN.fullmatch(number) else NotUnderstood("phone_unknown")


def _valid(number: str) -> str | None:
    """The number in E.164 as the lists write it, when it belongs to a range in use."""
    import phonenumbers

    try:
        parsed = phonenumbers.parse(number, None)
    except phonenumbers.NumberParseException:
        return None
    known = phonenumbers.is_valid_number(parsed) and not parsed.extension
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164) if known else None


def prepare() -> None:
    """Loads the lists."""
    _valid("+525512345678")
