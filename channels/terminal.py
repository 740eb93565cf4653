"""The terminal as a door: the same conversation as plain lines, for whoever works on it."""

from __future__ import annotations

from collections.abc import Sequence

from bot.dialogue.messages import Door, Prompt
from channels.base import Limits, Payload, strip_marks
from channels.lines import lines_of, worded


class Terminal:
    """Everything on one screen that is cleared afterwards; nothing is sent anywhere."""

    name = "terminal"
    live = True
    account = "terminal"
    door = Door(stays=False, length=10_000)
    limits = Limits(length=10_000)

    def bundle(self, prompts: Sequence[Prompt]) -> Sequence[Sequence[Prompt]]:
        """Each prompt apart, with an empty line between them."""
        return [[each] for each in prompts]

    def render(self, prompts: Sequence[Prompt]) -> Payload:
        """``{"body": text}``: problem, question with its progress, numbered choices, hint."""
        return Payload({"body": strip_marks("\n\n".join("\n".join(lines_of(each, worded(each))) for each in prompts))})
