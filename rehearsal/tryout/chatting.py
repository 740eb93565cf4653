"""A telephone with Telegram: what stands in the chat, as it stands there now, since the bot changes what it said."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from rehearsal.chat_phone import VOICE_NOTE
from rehearsal.messenger import Messenger
from rehearsal.telegram_book import Said
from rehearsal.tryout.devices import PHOTO, SOMEWHERE, Item, Unusable

#: What a message may be besides text.
KINDS = ("location", "contact", "voice", "photo")


class TelegramPhone:
    """One person's chat with the bot; ``number`` is what they hand over when they are asked for it."""

    name = "telegram"

    def __init__(self, messenger: Messenger, number: str) -> None:
        self._messenger = messenger
        self._deeds: Mapping[str, Callable[[], Messenger]] = {
            "location": lambda: messenger.shares_place(*SOMEWHERE),
            "contact": lambda: messenger.shares_number(number),
            "voice": lambda: messenger.speaks(VOICE_NOTE),
            "photo": lambda: messenger.shows(PHOTO),
        }

    def say(self, text: str) -> None:
        """Send a message."""
        self._messenger.says(text)

    def tap(self, item: str, tap: str) -> None:
        """Press a button below a message; without an item, hand over something else than text. Raises Unusable."""
        if not item and tap in self._deeds:
            self._deeds[tap]()
            return
        chat, book = self._messenger.chat, self._messenger.stand_in.book
        said = chat.find(int(item)) if item.isdecimal() else None
        if said is None or tap not in {each["callback_data"] for each in said.buttons}:
            raise Unusable
        self._messenger.stand_in.happen(book.tap(chat, said, tap))

    def heard(self) -> Sequence[Item]:
        """The chat from top to bottom."""
        return [_item(each) for each in list(self._messenger.chat.said)]

    def status(self) -> Mapping[str, Any]:
        """What else can be handed over: first what the bot asks for by a button beside the keyboard."""
        asked = [each for row in self._messenger.chat.keyboard for each in row]
        first = [name for name in self._deeds if any(each.get(f"request_{name}") for each in asked)]
        return {"offers": [*first, *(each for each in self._deeds if each not in first)], "asked": first}


def _item(said: Said) -> Item:
    kind = next((each for each in KINDS if each in said.json), "")
    return Item(
        id=str(said.number),
        by="bot" if said.ours else "person",
        text=said.text or f"[{kind}]",
        at=datetime.fromtimestamp(said.json["date"], UTC),
        taps=[(each["callback_data"], each["text"]) for each in said.buttons],
    )
