"""Telegram as a test uses it, with everything real behind."""

from __future__ import annotations

from tests.doors import TextMessages


class TelegramChat(TextMessages):
    """Somebody with Telegram, who taps where there are buttons."""

    channel = "telegram"

    def __init__(self, world, id_):
        super().__init__(world, str(id_))

    def take(self, world, number):
        return world.messenger(int(number))

    def answers(self, pairs):
        (_, text), *_ = pairs
        labels = self.phone.buttons
        if text.isdigit() and 0 < int(text) <= len(labels):
            self.phone.taps(labels[int(text) - 1])
        else:
            self.says(text)
        return 1
