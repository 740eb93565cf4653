"""What Telegram brings, read: a message, a tapped button, somebody who shut us out; all else is nobody's message."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b
from typing import Any

from telegram import (
    Animation,
    Audio,
    CallbackQuery,
    ChatMemberUpdated,
    Contact,
    Document,
    Location,
    Message,
    PhotoSize,
    Sticker,
    Update,
    Venue,
    Video,
    VideoNote,
    Voice,
)

from bot.dialogue.messages import Address, File, InboundMessage
from bot.dialogue.references import is_reference, only_digits
from channels.base import Arrival, Shut, Unread
from channels.bot_api.looks import DOOR, NAME, TICK
from channels.files import LARGEST
from channels.reading import fold_number, readable

#: The kinds of updates that we ask for; by default there would be others, and not all of these.
ALLOWED = ("message", "edited_message", "callback_query", "my_chat_member")
PRIVATE = "private"
#: A command of Telegram's own kind, with the bot's name behind it in some apps: "/start 12345674".
COMMAND = re.compile(r"/([a-z_]{1,32})(?:@\w+)?(?:\s+(.*))?", re.IGNORECASE | re.DOTALL)
COMMANDS = frozenset("start help back repeat menu status person delete stop language resume".split())  # noqa: SIM905
#: What shows that somebody shut us out, and that they let us in again.
STANDINGS = {"kicked": True, "member": False}
FILES: Mapping[type, str] = {
    Animation: "video",
    Audio: "audio",
    PhotoSize: "image",
    Video: "video",
    VideoNote: "video",
    Voice: "audio",
}
MEDIA = frozenset({"image", "audio", "video"})


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads the updates of one bot; ``secret`` makes ids from which nobody gets back to who it was."""

    account: str
    secret: bytes

    def read(self, update: Update, raw: str, now: datetime) -> list[Arrival]:
        """What one update brings; nothing for what is no message to us alone."""
        if update.my_chat_member:
            return list(_standing(update.my_chat_member, now))
        if update.callback_query:
            return list(self._tap(update.callback_query, now))
        message = update.message or update.edited_message
        if message is None or message.chat.type != PRIVATE:
            return []
        sender = message.from_user
        if sender is None or sender.is_bot:
            return [self.unread(update.update_id, raw, "not_a_person")]
        said = _edited(message) if update.edited_message else _said(message)
        return [] if said is None else [self._message(message.chat.id, str(update.update_id), now, **said)]

    def unread(self, update_id: int, raw: str, reason: str) -> Unread:
        """What parsed and is no message for us."""
        return Unread(account=self.account, provider_id=str(update_id), raw=raw, reason=reason)

    def _message(self, chat: int, provider_id: str, at: datetime, **said: Any) -> InboundMessage:
        address = _address(chat)
        return InboundMessage(
            address=address, provider_id=provider_id, received_at=at, door=DOOR, account=self.account, **said
        )

    def _tap(self, query: CallbackQuery, now: datetime) -> Iterator[InboundMessage]:
        """A tapped button names its question. Tapped twice, or by two thumbs, it is one message: it has one id."""
        asked = query.message
        about, bar, value = (query.data or "").partition("|")
        if asked is None or asked.chat.type != PRIVATE or not (about and bar):
            return
        tapped = {"id": asked.message_id, **_shown(asked, query.data or "")}
        id_ = self._hide(f"{asked.chat.id} {asked.message_id} {query.data}")
        yield self._message(asked.chat.id, id_, now, about=about, text=readable(value), memory={"tapped": tapped})

    def _hide(self, text: str) -> str:
        return blake2b(text.encode("utf-8", "replace"), key=self.secret, digest_size=16).hexdigest()


def _shown(asked: Any, data: str) -> Mapping[str, str]:
    """What the message says and what the tapped button says, where the message can still be looked at."""
    if not isinstance(asked, Message) or not asked.text or not asked.reply_markup:
        return {}
    buttons = (each for row in asked.reply_markup.inline_keyboard for each in row)
    label = next((each.text for each in buttons if each.callback_data == data), "")
    return {"text": f"{asked.text}\n\n{TICK} {label}"} if label else {}


def _standing(change: ChatMemberUpdated, now: datetime) -> Iterator[Shut]:
    on = STANDINGS.get(change.new_chat_member.status)
    if change.chat.type == PRIVATE and on is not None:
        yield Shut(address=_address(change.chat.id), on=on, at=now)


def _address(chat: int) -> Address:
    """Where a person is reached: the chat with them, whose number is theirs. Raises ValueError where it is none."""
    number = int(str(chat))
    if number <= 0:
        raise ValueError("no person's chat")
    return Address(NAME, str(number))


def _edited(message: Message) -> Mapping[str, Any] | None:
    """Another text in the place of one that was read already; a place that moves on is nothing."""
    text = readable(message.text or message.caption or "")
    return {"text": text, "revises": True} if text else None


def _said(message: Message) -> Mapping[str, Any] | None:
    """What a person says by it; None for what the app itself says, such as that something was pinned."""
    text = readable(message.text or message.caption or "")
    command = COMMAND.fullmatch(text)
    if command:
        return _command(text, command[1].lower(), command[2] or "")
    held = message.effective_attachment
    if held is None:
        return {"text": text} if text else None
    return _given(held, message.chat.id) or {"text": text, "files": tuple(_files(held))}


def _given(held: Any, sender: int) -> Mapping[str, Any] | None:
    """What is no file and says something: a number, a place, a face."""
    match held:
        case Contact():
            return _contact(held, sender)
        case Location():
            return {"spot": _spot(held)}
        case Venue():
            return {"spot": _spot(held.location)}
        case Sticker():
            return {"text": held.emoji or ""}
        case _:
            return None


def _command(text: str, name: str, rest: str) -> Mapping[str, Any]:
    """A command; one that nobody knows is a text. What follows "start" may be a registration's number."""
    if name not in COMMANDS:
        return {"text": text.lstrip("/")}
    reference = only_digits(rest, 8) if name == "start" else None
    if reference and is_reference(reference):
        return {"command": "resume", "text": reference}
    return {"command": name}


def _contact(contact: Contact, sender: int) -> Mapping[str, Any]:
    """A telephone number; the door vouches for it only when it is the sender's own, which Telegram has checked."""
    number = fold_number("+" + re.sub(r"\D", "", str(contact.phone_number)))
    own = contact.user_id == sender
    return {"text": number, **({"reach": number} if own else {})}


def _spot(location: Location) -> tuple[float, float]:
    """To about a kilometre: nobody needs to be found by it."""
    return round(float(location.latitude), 2), round(float(location.longitude), 2)


def _files(held: Any) -> Iterator[File]:
    """What came with a message, by its id at Telegram; of a picture the largest size that we keep."""
    if isinstance(held, Sequence):
        sizes = [each for each in held if isinstance(each, PhotoSize)]
        fitting = [each for each in sizes if (each.file_size or 0) <= LARGEST] or sizes[:1]
        held = max(fitting, key=lambda each: each.width * each.height, default=None)
    if isinstance(held, Document):
        kind = (held.mime_type or "").partition("/")[0]
        yield File(kind if kind in MEDIA else "document", readable(held.file_name or ""), held.file_id)
    elif type(held) in FILES:
        yield File(FILES[type(held)], readable(getattr(held, "file_name", None) or ""), held.file_id)
