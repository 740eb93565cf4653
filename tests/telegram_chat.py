"""Telegram as a test uses it, with everything real behind."""

from __future__ import annotations

from bot.dialogue.messages import Address
from tests.doors import open_in


class TelegramChat:
    """Somebody with Telegram, who taps where there are buttons."""

    def __init__(self, world, id_):
        self.world, self.person = world, world.messenger(id_)
        self.address = Address("telegram", str(id_))

    def answers(self, pairs):
        (_, text), *_ = pairs
        labels = self.person.buttons
        if text.isdigit() and 0 < int(text) <= len(labels):
            self.person.taps(labels[int(text) - 1])
        else:
            self.says(text)
        return 1

    def begins(self, language, text):
        self.says(text)

    def says(self, text):
        self.person.says(text)

    @property
    def open(self):
        return open_in(self.state)

    @property
    def state(self):
        return self.world.state_at(self.address)

    @property
    def shown(self):
        return self.person.heard
