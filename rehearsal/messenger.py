"""A person with Telegram, as they hold it: they write, tap, share and edit, and see what stands in the chat."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event
from time import monotonic
from typing import Any

from rehearsal.telegram import TelegramStandIn
from rehearsal.telegram_book import Json, Said

#: Seconds between two looks at a chat that waits.
GLANCE = 0.02


class Messenger:
    """Somebody's chat with the bot.

    ``settle`` makes the bot do what is to be done (take turns, deliver) and returns how many things it did; where the
    bot runs by itself, ``patience`` says for how many seconds a reply is waited for.
    """

    def __init__(
        self,
        stand_in: TelegramStandIn,
        id_: int,
        settle: Callable[[], int] = lambda: 0,
        *,
        language: str = "es",
        patience: float = 0.0,
    ) -> None:
        self.stand_in = stand_in
        self.chat = stand_in.book.chat(id_, language=language)
        self._settle, self._patience = settle, patience
        self._seen = 0

    # ----------------------------------------------------------------------------------------------------- doing

    def says(self, *texts: str) -> Messenger:
        """Write, one message after the other, each after the replies to the one before."""
        for text in texts:
            self.sends(text=text, **_entities(text))
        return self

    def starts(self, payload: str = "") -> Messenger:
        """Press Start, or follow a link to the bot that carries a word."""
        return self.says(f"/start {payload}".strip())

    def taps(self, label: str) -> Messenger:
        """Tap the last button with this label, wherever it still is."""
        return self.does(self.tap_on(label))

    def tap_on(self, label: str) -> Json:
        """The update of a tap on the last button with this label; nothing has happened yet."""
        said, button = next(
            (said, each) for said in reversed(self.chat.said) for each in said.buttons if each["text"] == label
        )
        return self.stand_in.book.tap(self.chat, said, button["callback_data"])

    def shares_number(self, number: str, *, own: bool = True) -> Messenger:
        """Hand over a contact: one's own, as the button does, or somebody else's."""
        whose = {"user_id": self.chat.id} if own else {}
        return self.sends(contact={"phone_number": number, "first_name": "Nombre", **whose})

    def shares_place(self, latitude: float, longitude: float) -> Messenger:
        """Hand over where one is."""
        return self.sends(location={"latitude": latitude, "longitude": longitude})

    def speaks(self, data: bytes) -> Messenger:
        """Send a voice note."""
        return self.sends(voice={**self.stand_in.book.keep(data), "duration": 3, "mime_type": "audio/ogg"})

    def shows(self, data: bytes, caption: str = "") -> Messenger:
        """Send a picture, which Telegram keeps in several sizes."""
        small, large = (self.stand_in.book.keep(each) for each in (data[:10], data))
        photo = [{**small, "width": 90, "height": 60}, {**large, "width": 900, "height": 600}]
        return self.sends(photo=photo, **({"caption": caption} if caption else {}))

    def edits(self, text: str) -> Messenger:
        """Change the last text that one wrote."""
        said = next(each for each in reversed(self.chat.said) if not each.ours and "text" in each.json)
        said.json = {**said.json, "text": text, "edit_date": int(self.stand_in.clock().timestamp())}
        return self.does(self.stand_in.book.update(edited_message=said.json))

    def blocks(self) -> Messenger:
        """Shut the bot out."""
        self.chat.blocked = True
        return self.does(self.stand_in.book.standing(self.chat, self.stand_in.clock(), "member", "kicked"))

    def unblocks(self) -> Messenger:
        """Let it in again."""
        self.chat.blocked = False
        return self.does(self.stand_in.book.standing(self.chat, self.stand_in.clock(), "kicked", "member"))

    def sends(self, **content: Any) -> Messenger:
        """Send a message of any kind, in the Bot API's own words."""
        said = self.stand_in.book.put(self.chat, self.stand_in.clock(), ours=False, **content)
        return self.does(self.stand_in.book.update(message=said.json))

    def does(self, update: Json) -> Messenger:
        """Let an update happen, and see what comes of it."""
        self._seen = len(self.chat.said)
        self.stand_in.happen(update)
        return self.settles()

    def settles(self) -> Messenger:
        """The bot does whatever is to be done."""
        while self._settle():
            pass
        return self

    # ---------------------------------------------------------------------------------------------------- seeing

    def hears(self, *pieces: str) -> Messenger:
        """Each piece stands in what came since one did something; waits for it where the bot runs by itself."""
        until = monotonic() + self._patience
        while any(piece not in self.heard for piece in pieces) and monotonic() < until:
            Event().wait(GLANCE)
        missing = [piece for piece in pieces if piece not in self.heard]
        assert not missing, f"{missing} not in:\n{self.heard}"
        return self

    def rests(self) -> Messenger:
        """No tapped button waits for its answer; waits for it where the bot runs by itself."""
        until = monotonic() + self._patience
        while self.stand_in.book.queries and monotonic() < until:
            Event().wait(GLANCE)
        assert not self.stand_in.book.queries
        return self

    def hears_nothing(self) -> Messenger:
        """Nothing came since one did something."""
        assert not self.heard, self.heard
        return self

    @property
    def heard(self) -> str:
        """What came since one did something, in order."""
        return "\n\n".join(each.text for each in self.chat.said[self._seen :] if each.ours)

    @property
    def received(self) -> list[Said]:
        """Every message of the bot's in the chat, as it stands there now."""
        return [each for each in self.chat.said if each.ours]

    @property
    def buttons(self) -> list[str]:
        """The labels of all buttons that can be tapped now, from top to bottom."""
        return [each["text"] for said in self.chat.said for each in said.buttons]

    @property
    def keyboard(self) -> list[str]:
        """The labels of the buttons beside the keyboard."""
        return [each["text"] for row in self.chat.keyboard for each in row]


def _entities(text: str) -> Json:
    """Telegram marks a command as one."""
    word = text.split(" ", maxsplit=1)[0]
    return {"entities": [{"type": "bot_command", "offset": 0, "length": len(word)}]} if text.startswith("/") else {}
