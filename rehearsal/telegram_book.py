"""What a pretended Telegram remembers: chats with everything in them, and what people do there as updates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from typing import Any

Json = dict[str, Any]

BOT = 7000000001
TOKEN = f"{BOT}:{'A' * 35}"
SECRET = "made-up-secret-of-this-rehearsal"  # noqa: S105 (it is made up)


@dataclass(slots=True)
class Said:
    """One message in a chat, as the Bot API would tell it; ``gone`` when somebody took it away."""

    json: Json
    #: Sent by the bot.
    ours: bool

    @property
    def number(self) -> int:
        """Its message_id."""
        return int(self.json["message_id"])

    @property
    def text(self) -> str:
        """What it says."""
        return str(self.json.get("text", ""))

    @property
    def buttons(self) -> list[Json]:
        """The buttons below it, in order."""
        rows = self.json.get("reply_markup", {}).get("inline_keyboard", [])
        return [each for row in rows for each in row]


@dataclass(slots=True, kw_only=True)
class Chat:
    """A person's chat with the bot, or a group that the bot is in."""

    id: int
    kind: str = "private"
    language: str = "es"
    blocked: bool = False
    left: bool = False
    said: list[Said] = field(default_factory=list)
    #: What lies in the place of the keyboard: one row of buttons after the other.
    keyboard: list[list[Json]] = field(default_factory=list)

    @property
    def person(self) -> Json:
        """Who talks here."""
        who = self.id if self.kind == "private" else 990000001
        return {"id": who, "is_bot": False, "first_name": "Nombre", "language_code": self.language}

    @property
    def json(self) -> Json:
        """The chat as messages tell it."""
        name = {"first_name": "Nombre"} if self.kind == "private" else {"title": "Grupo"}
        return {"id": self.id, "type": self.kind, **name}

    def find(self, number: int) -> Said | None:
        """The message of this number."""
        return next((each for each in self.said if each.number == number), None)


class Book:
    """All chats, the files in them, and numbers that are never given twice."""

    def __init__(self) -> None:
        self.chats: dict[int, Chat] = {}
        self.files: dict[str, bytes] = {}
        #: Ids of tapped buttons that nobody has answered.
        self.queries: list[str] = []
        #: What tapped buttons were answered with, in order.
        self.answered: list[str] = []
        self._numbers = count(101)
        self._updates = count(5001)
        self._files = count(1)

    @property
    def bot(self) -> Json:
        """The bot as messages tell it."""
        return {"id": BOT, "is_bot": True, "first_name": "Registro", "username": "registro_example_bot"}

    def chat(self, id_: int, **more: Any) -> Chat:
        """The chat of this id; made when somebody comes for the first time."""
        return self.chats.setdefault(id_, Chat(id=id_, **more))

    def put(self, chat: Chat, at: datetime, *, ours: bool, **content: Any) -> Said:
        """One more message in a chat."""
        who = self.bot if ours else chat.person
        plain = {"message_id": next(self._numbers), "from": who, "chat": chat.json, "date": int(at.timestamp())}
        said = Said({**plain, **content}, ours)
        chat.said.append(said)
        return said

    def keep(self, data: bytes) -> Json:
        """A file at Telegram: its two ids and its size."""
        number = next(self._files)
        name = f"file-{number}"
        self.files[name] = data
        return {"file_id": name, "file_unique_id": f"unique-{number}", "file_size": len(data)}

    def update(self, **content: Any) -> Json:
        """An update of what has happened."""
        return {"update_id": next(self._updates), **content}

    def tap(self, chat: Chat, said: Said, data: str) -> Json:
        """The update of a tapped button."""
        id_ = f"{chat.id}{len(self.queries) + len(self.answered):06}"
        self.queries.append(id_)
        query = {"id": id_, "from": chat.person, "message": said.json, "chat_instance": str(chat.id), "data": data}
        return self.update(callback_query=query)

    def standing(self, chat: Chat, at: datetime, before: str, after: str) -> Json:
        """The update of somebody who shut the bot out or let it in again, or of a group that it was added to."""
        change = {
            "chat": chat.json,
            "from": chat.person,
            "date": int(at.timestamp()),
            "old_chat_member": _member(self.bot, before),
            "new_chat_member": _member(self.bot, after),
        }
        return self.update(my_chat_member=change)


def _member(bot: Mapping[str, Any], status: str) -> Json:
    more = {"until_date": 0} if status == "kicked" else {}
    return {"user": dict(bot), "status": status, **more}
