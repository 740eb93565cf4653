"""How messages look on Telegram: a text, with buttons below it or one beside the keyboard to hand something over."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)

from bot.dialogue.catalog import Catalog
from bot.dialogue.messages import Door, Expect, Prompt
from channels.base import Memory, Payload, strip_marks
from channels.lines import lines_of, worded
from channels.text_message import cut

NAME = "telegram"
#: Characters of a message (Bot API, sendMessage), counted as UTF-16 units to be sure.
LENGTH = 4096
DOOR = Door(files=True, length=LENGTH)
#: Bytes of what a button sends back (Bot API, InlineKeyboardButton).
DATA = 64
#: Prompts share one message up to this many characters: a screen of a telephone.
SHARED = 1000
#: Buttons stand side by side when all of them are so short, and at most so many.
SHORT, BESIDE = 12, 3
#: Before what was chosen, in the message that asked for it.
TICK = "✓"

Markup = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove


def bundle(prompts: Sequence[Prompt]) -> list[list[Prompt]]:
    """Few messages; a secret stands alone, buttons stand below the last thing said, and what is too long is cut."""
    bundles: list[list[Prompt]] = []
    for piece in (each for prompt in prompts for each in in_pieces(prompt)):
        if bundles and _go_together(bundles[-1], piece):
            bundles[-1].append(piece)
        else:
            bundles.append([piece])
    return bundles


def _go_together(before: Sequence[Prompt], piece: Prompt) -> bool:
    secret = piece.secret or any(each.secret for each in before)
    asked = any(each.about for each in before)
    return not (secret or asked) and count(write([*before, piece])) <= SHARED


def in_pieces(prompt: Prompt) -> list[Prompt]:
    """The prompt, or, when it is longer than a message, several that say one part each; the last one is answered."""
    whole = _compose(prompt)
    if count(strip_marks(whole)) <= LENGTH:
        return [prompt]
    bare = replace(prompt, hint="", problem="", progress=None, skip_label="")
    bare = bare if has_buttons(prompt) else replace(bare, choices=())
    *told, asked = (replace(bare, text=each) for each in cut(whole, LENGTH))
    return [*(replace(each, about=None, expects=Expect.NOTHING, choices=()) for each in told), asked]


def write(prompts: Sequence[Prompt]) -> str:
    """The text of one message, exactly as it is sent."""
    return strip_marks("\n\n".join(map(_compose, prompts)))


def _compose(prompt: Prompt) -> str:
    """Choices that have buttons are not told twice."""
    shown = replace(prompt, choices=()) if has_buttons(prompt) else prompt
    return unicodedata.normalize("NFC", "\n".join(lines_of(shown, worded(prompt))))


def count(text: str) -> int:
    """UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


# ------------------------------------------------------------------------------------------------------------ buttons


def has_buttons(prompt: Prompt) -> bool:
    """Whether one tap can answer it; what a button sends back must fit, and of several answers none is the last."""
    if not prompt.choices or not prompt.about or prompt.expects is Expect.CHOICES:
        return False
    return all(len(_data(prompt, each.value).encode()) <= DATA for each in prompt.choices)


def _data(prompt: Prompt, value: str) -> str:
    return f"{prompt.about}|{value}"


def rows(prompt: Prompt) -> list[list[list[str]]]:
    """Rows of buttons, each as its label and what it sends back."""
    buttons = [[strip_marks(each.label), _data(prompt, each.value)] for each in prompt.choices]
    beside = len(buttons) <= BESIDE and all(len(label) <= SHORT for label, _ in buttons)
    return [buttons] if beside else [[each] for each in buttons]


def share_of(prompt: Prompt) -> str:
    """What a person may hand over with one tap instead of typing it: their own number, or where they are."""
    if prompt.wants_reach:
        return "number"
    return "place" if prompt.expects is Expect.PLACE else ""


def render(prompts: Sequence[Prompt], catalog: Catalog) -> Payload:
    """``{"body": text, "rows": buttons, "share": {what, label}, "asks": whether an answer is expected}``."""
    asked = next((each for each in prompts if each.about), None)
    body = {"body": write(prompts)}
    if asked is None:
        return Payload(body)
    if has_buttons(asked):
        return Payload({**body, "asks": True, "rows": rows(asked)})
    share = share_of(asked)
    label = catalog.line(asked.language, f"share-{share}") if share else ""
    return Payload({**body, "asks": True, **({"share": {"what": share, "label": label}} if share else {})})


def markup(payload: Payload, memory: Memory) -> Markup | None:
    """The buttons as the library knows them; what lies beside the keyboard since another question is taken away."""
    if "rows" in payload.body:
        every = [
            [InlineKeyboardButton(label, callback_data=data) for label, data in row] for row in payload.body["rows"]
        ]
        return InlineKeyboardMarkup(every)
    share = payload.body.get("share")
    if share:
        own, here = share["what"] == "number", share["what"] == "place"
        button = KeyboardButton(share["label"], request_contact=own or None, request_location=here or None)
        return ReplyKeyboardMarkup([[button]], resize_keyboard=True, one_time_keyboard=True)
    return ReplyKeyboardRemove() if memory.get("shares") else None
