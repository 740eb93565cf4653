"""An open answer in the person's own words."""

from __future__ import annotations

from datetime import date

from bot.dialogue.kinds.base import NotUnderstood, Reading, Understood, Wanted
from bot.dialogue.kinds.text import clean
from bot.dialogue.kinds.words import Words
from bot.dialogue.messages import Expect, Value

MOST_CHARACTERS = 2000


class Text:
    """Value: the cleaned text, at most 2,000 characters; nothing is cut off silently."""

    name = "text"
    expects = Expect.TEXT
    closed = False
    reasons: tuple[str, ...] = ("text_empty", "text_long")

    def read(self, text: str, wanted: Wanted, words: Words, today: date) -> Reading:
        said = clean(text)
        if not any(sign.isalnum() or ord(sign) > 0x2000 for sign in said):
            return NotUnderstood("text_empty")
        return NotUnderstood("text_long") if len(said) > MOST_CHARACTERS else Understood(said)

    def show(self, value: Value, wanted: Wanted, words: Words) -> str:
        return str(value)
