"""How many: in digits or words, with what people put around it ("somos cinco", "5 personas")."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from bot.dialogue.kinds.base import Ambiguous, NotUnderstood, Reading, Understood, Wanted
from bot.dialogue.kinds.counting import whole_number
from bot.dialogue.kinds.text import MOST_OF_AN_ANSWER, plain, trimmed
from bot.dialogue.kinds.words import Words
from bot.dialogue.messages import Expect, Value


class Number:
    """Value: an int from option ``least`` to option ``most``, both counted in.

    Where a question asks who is there ``besides`` somebody, "we are three" counts that one too: it is shown back
    without. "Only one" may be that one or one more, and "me and one" is one more: both are shown back as well.
    """

    name = "number"
    expects = Expect.NUMBER
    closed = True
    reasons: tuple[str, ...] = ("number_unclear", "number_least", "number_most")

    def read(self, text: str, wanted: Wanted, words: Words, today: date) -> Reading:
        besides = int(wanted.options.get("besides", 0))
        beside_me = _numbers(_without_me(text, words), words) if besides else []
        if len(beside_me) == 1:
            return _read_one(beside_me[0], wanted)
        only = _numbers(_without_only(text, words), words)
        found = only or _numbers(text, words)
        if not found:
            return NotUnderstood("number_unclear")
        if besides and len(found) == 1 and found[0] > besides and _counts_everybody(text, words):
            return _read_one(found[0] - besides, wanted)
        if besides and only == [besides]:
            return _read_one(besides, wanted)
        faults = [_fault(number, wanted) for number in found]
        if any(faults):
            return NotUnderstood(next(fault for fault in faults if fault))
        return Understood(found[0]) if len(found) == 1 else Ambiguous(tuple(found))

    def show(self, value: Value, wanted: Wanted, words: Words) -> str:
        return str(value)


def _read_one(number: int, wanted: Wanted) -> Reading:
    fault = _fault(number, wanted)
    return NotUnderstood(fault) if fault else Understood(number, confirm=True)


def _counts_everybody(text: str, words: Words) -> bool:
    """Whether it is told how many there are in all."""
    said = f" {plain(text)} "
    return any(f" {form} " in said for form in words.everybody.folded)


def _without_only(text: str, words: Words) -> str:
    """What is left without "only"; nothing where nobody says so, or of a broken number."""
    said = plain(text)
    if len(said) > MOST_OF_AN_ANSWER or _is_broken(text):
        return ""
    left = trimmed(" ".join(each for each in said.split() if each not in words.only), words.only.longest)
    return "" if left == said else left


def _without_me(text: str, words: Words) -> str:
    """What is left without the one who speaks; nothing where only others are counted, or of a broken number."""
    said = plain(text)
    if len(said) > MOST_OF_AN_ANSWER or _is_broken(text):
        return ""
    said = trimmed(_without_only(text, words) or said, words.everybody.longest)
    left = trimmed(said, words.and_me.longest)
    return "" if left == said else left


def _numbers(text: str, words: Words) -> list[int]:
    """The number that the text is, or the two or three of "5 o 6"; none for another text or a broken number."""
    said = plain(text)
    for around in (words.polite, words.everybody):
        said = trimmed(said, around.longest)
    if not said or len(said) > MOST_OF_AN_ANSWER or _is_broken(text):
        return []
    bare = trimmed(said, words.fillers.longest)
    if bare in words.none or bare in words.alone or plain(text) in words.alone:
        return [0]
    parts: list[list[str]] = [[]]
    for token in said.split():
        if token in words.either:
            parts.append([])
        else:
            parts[-1].append(token)
    found = [_whole(" ".join(part), words) for part in parts]
    whole = [number for number in found if number is not None]
    return list(dict.fromkeys(whole)) if len(whole) == len(found) <= 3 else []


def _whole(part: str, words: Words) -> int | None:
    """The number, with or without what is counted beside it: "dos hijos", "3 more"; the "un" of "un hijo" is one."""
    bare = trimmed(part, words.fillers.longest)
    ways = (bare, trimmed(bare, words.counted.longest), trimmed(part, words.counted.longest))
    found = (whole_number(each.split(), words.counting) for each in ways)
    return next((number for number in found if number is not None), None)


def _is_broken(text: str) -> bool:
    """Whether a minus, a point or a comma makes another number of the digits."""
    short = "".join(text.split())
    return any(sign.isdecimal() and before in "-.,\u2212" for before, sign in pairwise(short))


def _fault(number: int, wanted: Wanted) -> str | None:
    if number < int(wanted.options.get("least", 0)):
        return "number_least"
    return "number_most" if number > int(wanted.options.get("most", 10**9)) else None
