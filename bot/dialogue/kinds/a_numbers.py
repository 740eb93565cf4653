"""The A-number: "A" and nine digits, one per person, on the top right of the U.S. papers.

EOIR writes nine digits, so seven and eight are padded with zeros in front (EOIR notice of July 2008). It has no public
check digit: the number is always shown back in groups of three for a yes.
"""

from __future__ import annotations

import re
from datetime import date

from bot.dialogue.kinds.base import NotUnderstood, Reading, Understood, Wanted
from bot.dialogue.kinds.commands import is_dont_know
from bot.dialogue.kinds.counting import spoken_digits
from bot.dialogue.kinds.text import MOST_OF_AN_ANSWER, fold, plain, trimmed, words_of
from bot.dialogue.kinds.words import Words
from bot.dialogue.messages import Expect, Value

_CURP = re.compile(r"[a-z]{4}\d{6}[a-z]{6}[a-z0-9]\d")
_RECEIPT = re.compile(r"[a-z]{3}\d{10}")
_LETTER = re.compile(r"\b(?:a|ah|ei)(?=[#\s.\-]*[ol]*[0-9])")
_RUN = re.compile(r"[0-9oli]*[0-9][0-9oli]*")
_GROUP = re.compile(r"(?<=[0-9][\s.\-])[oli]{2,3}(?=[\s.\-]|$)|(?<=\d)[oli]+(?=[0-9])")
_MOST_OF_A_SENTENCE = 8
_LOOKS_LIKE = str.maketrans("oli", "011")
_ANOTHER = re.compile(r"\d{7,9}(?:\s*[,;/y&e+]\s*|\s+(?:and|et|ak)\s+)(?:a[#\s\-]*)?\d{7,9}")


class ANumber:
    """Value: {"number": nine digits}, or {"status": "lost" | "none"}."""

    name = "a_number"
    expects = Expect.A_NUMBER
    closed = True
    reasons: tuple[str, ...] = (
        *("a_number_unclear", "a_number_short", "a_number_long", "a_number_phone", "a_number_id"),
        *("a_number_curp", "a_number_receipt", "a_number_same", "a_number_two", "a_number_where"),
    )

    def read(self, text: str, wanted: Wanted, words: Words, today: date) -> Reading:
        folded = fold(text)
        if not folded or len(folded) > MOST_OF_AN_ANSWER:
            return NotUnderstood("a_number_unclear")
        status = _status(plain(folded), words)
        if status:
            return Understood({"status": status})
        fault = "a_number_where" if is_dont_know(folded, words) else _other_paper(folded)
        if fault:
            return NotUnderstood(fault)
        mentioned = _mentioned_status(plain(folded), words)
        return Understood({"status": mentioned}, confirm=True) if mentioned else _judge(_digits(folded, words))

    def show(self, value: Value, wanted: Wanted, words: Words) -> str:
        match value:
            case {"number": number}:
                return f"A{number[:3]}-{number[3:6]}-{number[6:]}"
            case {"status": "lost"}:
                return words.lost.first
        return words.none.first


def _status(said: str, words: Words) -> str | None:
    """Whether the person lost the number or never had one; "no tengo número A" is none as well."""
    core = " ".join(each for each in said.split() if each not in words.a_number_letter)
    for form in (said, trimmed(said, words.polite.longest), core):
        if form in words.lost:
            return "lost"
        if form in words.none or form in words.no:
            return "none"
    return None


def _mentioned_status(said: str, words: Words) -> str | None:
    """Lost or none, where a short sentence without digits says so: "my baby has none"; it is shown back."""
    if any(sign.isdecimal() for sign in said) or len(said.split()) > _MOST_OF_A_SENTENCE or said in words.dont_know:
        return None
    sought = f" {said} "
    for status, forms in (("lost", words.lost), ("none", words.none)):
        if any(" " in form and f" {form} " in sought for form in forms.longest):
            return status
    return None


def _other_paper(folded: str) -> str | None:
    """The reason against a number of another paper that its letters give away, or against two numbers at once."""
    run = re.sub(r"[\s.\-#]", "", folded)
    if _CURP.fullmatch(run):
        return "a_number_curp"
    if _RECEIPT.fullmatch(run):
        return "a_number_receipt"
    return "a_number_two" if _ANOTHER.search(folded) else None


def _digits(folded: str, words: Words) -> str | None:
    """The digits of the number, written or spoken; None where a word is left that belongs to no A-number."""
    if folded.startswith("+"):
        return folded
    repaired = _RUN.sub(lambda run: run[0].translate(_LOOKS_LIKE), _LETTER.sub(" ", folded))
    repaired = _GROUP.sub(lambda group: group[0].translate(_LOOKS_LIKE), repaired)
    digits, left = spoken_digits(trimmed(" ".join(words_of(repaired)), words.polite.longest).split(), words.counting)
    known = words.a_number_labels.folded | words.a_number_letter.folded | words.also.folded
    return None if any(word not in known for word in left) else digits


def _judge(digits: str | None) -> Reading:
    """The value, or why these digits are no A-number; their length gives other numbers away."""
    if not digits:
        return NotUnderstood("a_number_unclear")
    length = len(digits)
    if digits.startswith("+") or length in {10, 12}:
        return NotUnderstood("a_number_phone")
    if length in {11, 13}:
        return NotUnderstood("a_number_id")
    if not 7 <= length <= 9:
        return NotUnderstood("a_number_short" if length < 7 else "a_number_long")
    if len(set(digits)) == 1:
        return NotUnderstood("a_number_same")
    return Understood({"number": digits.zfill(9)}, confirm=True)
