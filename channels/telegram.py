"""Telegram through a bot of ours: updates come by webhook or are fetched, and one line to its Bot API sends.

Telegram cannot be asked what we sent. So what may have left and may not have is never looked up; ``bot/delivery.py``
decides what becomes of it.
"""

from __future__ import annotations

import asyncio
import hmac
import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from threading import Event
from typing import Any, Protocol

from pydantic import SecretStr
from telegram import Bot, LinkPreviewOptions, Update
from werkzeug.wrappers import Request, Response

from bot.dialogue.catalog import Catalog
from bot.dialogue.messages import File, Prompt
from channels.base import (
    Arrival,
    BadRequest,
    BadSignature,
    Catch,
    Fetched,
    Limits,
    Memory,
    Payload,
    Recipient,
    SendError,
    Sent,
)
from channels.bot_api import looks
from channels.bot_api.line import Call, Line, quietly
from channels.bot_api.looks import DOOR, NAME
from channels.bot_api.updates import ALLOWED, PRIVATE, Reader
from channels.files import LARGEST, sniff

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 (its name)
#: Seconds that Telegram holds a question for updates open when there are none; whoever is told to stop waits so long.
HOLDING = 10
#: Updates of one catch at the most (Bot API, getUpdates).
MOST_UPDATES = 100
#: Asked for as it is: read by the library, one update that it does not know would hold up all others. Its own method's
#: name in the usual letters it wants called as such; the Bot API does not look at the case.
GET_UPDATES = "getupdates"
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
#: Said to a group in the language of nobody in particular, where we do not know its speaker's.
FIRST_LANGUAGE = "es"


class Telegram:
    """One bot, to whose webhook Telegram brings updates with our ``secret`` on them."""

    name = NAME
    live = False
    door = DOOR
    limits = Limits(length=DOOR.length, choices=DOOR.max_choices)

    def __init__(self, token: str, catalog: Catalog, line: Line, *, secret: str = "", webhook: str = "") -> None:
        #: The bot's own id, which is no secret: what stands before the colon.
        self.account = token.partition(":")[0]
        self.line = line
        self.secret = secret
        #: Where Telegram brings updates.
        self.webhook = webhook
        self._catalog = catalog
        self._reader = Reader(self.account, token.encode()[-64:])

    # ------------------------------------------------------------------------------------------------------ coming in

    def verify(self, request: Request) -> None:
        """Return if it carries the secret that only Telegram was told; raises BadSignature otherwise."""
        given = request.headers.get(SECRET_HEADER, "")
        if not (self.secret and request.method == "POST"):
            raise BadSignature("nothing is brought here")
        if not hmac.compare_digest(given.encode("utf-8", "replace"), self.secret.encode()):
            raise BadSignature("not the secret")

    def parse(self, request: Request, now: datetime) -> Sequence[Arrival]:
        """What the update brings; raises BadRequest for what is no update.

        One that we cannot read is kept for staff: refused, Telegram would bring it again for a day, and nothing else
        of that chat.
        """
        return self._read(_update_in(request), now)

    def _read(self, plain: Mapping[str, Any], now: datetime) -> list[Arrival]:
        raw = json.dumps(plain, sort_keys=True)
        try:
            return self._reader.read(_opened(plain), raw, now)
        except Exception:  # noqa: BLE001 - the library makes all kinds of errors of what it does not know
            return [self._reader.unread(plain["update_id"], raw, "unreadable")]

    def acknowledge(self, request: Request) -> Response:
        """Taken. What a tap and a group are owed is done beside the request: Telegram waits for this answer."""
        self._settle(_update_in(request))
        return Response(status=200)

    def arrivals(self, since: datetime) -> Iterator[Arrival]:
        """Nothing: Telegram itself keeps what it could not bring, for a day, and brings it again."""
        return iter(())

    def _settle(self, plain: Mapping[str, Any]) -> None:
        """Once an update is ours, what it is owed is done."""
        try:
            owed = list(self._owed(_opened(plain)))
        except Exception:  # noqa: BLE001 - what cannot be read lies with staff already
            return
        for call in owed:
            self.line.tell(call)

    def _owed(self, update: Update) -> Iterator[Call[Any]]:
        """A tapped button comes to rest, and a group hears that we talk to people alone."""
        query, chat = update.callback_query, update.effective_chat
        if query is not None:
            yield lambda bot: bot.answer_callback_query(query.id)
        if chat is not None and chat.type != PRIVATE and _is_there(update):
            number = int(str(chat.id))
            language = str(getattr(update.effective_user, "language_code", None) or FIRST_LANGUAGE)
            yield lambda bot: self._leave(bot, number, language.partition("-")[0])

    async def _leave(self, bot: Bot, chat: int, language: str) -> None:
        """Say it once and go: what a group writes is none of our business."""
        code = language if self._catalog.has(language, "only-alone") else FIRST_LANGUAGE
        await quietly(bot.send_message(chat, self._catalog.line(code, "only-alone")))
        await bot.leave_chat(chat)

    # ------------------------------------------------------------------------------------------------------ going out

    def bundle(self, prompts: Sequence[Prompt]) -> Sequence[Sequence[Prompt]]:
        """Few messages; a secret stands alone, and buttons stand below the last thing said."""
        return looks.bundle(prompts)

    def render(self, prompts: Sequence[Prompt]) -> Payload:
        """The text, and the buttons below it or beside the keyboard."""
        return looks.render(prompts, self._catalog)

    def send(self, to: Recipient, payload: Payload, mark: str) -> Sent:
        """Hand one message to Telegram; what was asked before it loses its buttons, and shows which one was tapped."""
        chat, text, markup = int(to.address.value), payload.body["body"], looks.markup(payload, to.memory)

        async def hand_over(bot: Bot) -> int:
            edits = asyncio.gather(*(_edit(bot, chat, *each) for each in _edits(payload, to.memory)))
            sent = await bot.send_message(chat, text, reply_markup=markup, link_preview_options=NO_PREVIEW)
            await edits
            return int(sent.message_id)

        number = self.line.ask(hand_over, changes=True)
        # Its number alone is one of many chats; nobody is to be found by it.
        return Sent(f"{number}.{mark}", _remembered(number, payload, to.memory))

    def find_sent(self, to: Recipient, payload: Payload, since: datetime) -> Sequence[str]:
        """Nobody can look: raises SendError."""
        raise SendError("cannot_be_asked", retry=False, effect="unknown")

    def judge(self, reason: str) -> SendError | None:
        """Telegram reports nothing about what it has taken."""
        return None

    # ---------------------------------------------------------------------------------------------------------- files

    def fetch(self, file: File) -> Fetched:
        """The file itself, by its id; its address has our token in it and is told to nobody. Raises SendError."""

        async def get(bot: Bot) -> bytes | None:
            found = await bot.get_file(file.reference)
            return None if (found.file_size or 0) > LARGEST else bytes(await found.download_as_bytearray())

        data = self.line.ask(get, within=4 * self.line.patience)
        if data is None or len(data) > LARGEST:
            raise SendError("too_large", retry=False)
        kind = sniff(data)
        if kind is None:
            raise SendError("unknown_kind", retry=False)
        return Fetched(kind, data)

    def let_go(self, file: File) -> None:
        """Nothing: what somebody sent stays in their chat."""


class Listening(Telegram):
    """A bot that fetches its updates, for who has no public address; nothing is brought to it."""

    def listen(self, memory: Memory, stop: Event) -> Iterator[Catch]:
        """Updates as they come; the next question tells Telegram that those before it are ours."""
        offset = memory.get("offset")
        while not stop.is_set():
            updates = self._fetch(offset)
            arrivals = [each for update in updates for each in self._read(update, datetime.now(UTC))]
            offset = updates[-1]["update_id"] + 1 if updates else offset
            yield Catch(arrivals, {"offset": offset} if offset else {})
            for update in updates:
                self._settle(update)

    def _fetch(self, offset: int | None) -> list[dict[str, Any]]:
        asked = {"offset": offset, "timeout": HOLDING, "limit": MOST_UPDATES, "allowed_updates": list(ALLOWED)}
        given = {name: value for name, value in asked.items() if value is not None}
        within = HOLDING + self.line.patience
        found = self.line.ask(lambda bot: bot.do_api_request(GET_UPDATES, given, read_timeout=within), within=within)
        if not isinstance(found, list) or not all(isinstance(each, dict) and _id_of(each) for each in found):
            raise SendError("malformed", retry=True)
        return found


# ---------------------------------------------------------------------------------------------------------- reading


def _update_in(request: Request) -> dict[str, Any]:
    """The update as plain JSON; raises BadRequest for anything that is not an update at all."""
    try:
        plain = request.get_json(silent=True)
    except RecursionError:
        plain = None
    if not isinstance(plain, dict) or not _id_of(plain):
        raise BadRequest("no update")
    return plain


def _id_of(plain: Mapping[str, Any]) -> bool:
    return isinstance(plain.get("update_id"), int)


def _opened(plain: Mapping[str, Any]) -> Update:
    return Update.de_json(dict(plain), None)


def _is_there(update: Update) -> bool:
    """Whether we are in the group: with a message we are; a change may be that somebody took us out."""
    change = update.my_chat_member
    return change is None or change.new_chat_member.status not in {"left", "kicked"}


# ---------------------------------------------------------------------------------------------------------- tidying


def _edits(payload: Payload, memory: Memory) -> Iterator[tuple[int, str | None]]:
    """Messages to change, and what they say then (None: the same): a tapped one, and the one whose buttons are over."""
    tapped, buttons = memory.get("tapped"), memory.get("buttons")
    if tapped:
        yield tapped["id"], tapped.get("text")
    if buttons and payload.body.get("asks") and buttons != (tapped or {}).get("id"):
        yield buttons, None


async def _edit(bot: Bot, chat: int, number: int, text: str | None) -> None:
    """The buttons go; one that was changed already, or is no longer there, is as good."""
    if text is None:
        await quietly(bot.edit_message_reply_markup(chat, number, reply_markup=None))
    else:
        await quietly(bot.edit_message_text(text, chat, number, reply_markup=None, link_preview_options=NO_PREVIEW))


def _remembered(number: int, payload: Payload, memory: Memory) -> Memory:
    """What changed: which message has buttons now, that a tap has been shown, whether something may be handed over."""
    over = payload.body.get("asks") or memory.get("buttons") == (memory.get("tapped") or {}).get("id")
    has_rows = "rows" in payload.body
    now = {
        "buttons": number if has_rows else None if over else memory.get("buttons"),
        "tapped": None,
        "shares": "share" in payload.body or (has_rows and memory.get("shares")) or None,
    }
    return {name: value for name, value in now.items() if value != memory.get(name)}


# ---------------------------------------------------------------------------------------------------------- opening


class TelegramSettings(Protocol):
    """The settings that open the door of Telegram."""

    @property
    def telegram_token(self) -> SecretStr | None:
        """What BotFather gave for the bot."""

    @property
    def telegram_mode(self) -> str:
        """Whether updates are brought (webhook) or fetched (poll)."""

    @property
    def telegram_secret(self) -> SecretStr | None:
        """What Telegram is told to put on whatever it brings."""

    @property
    def telegram_api_url(self) -> str:
        """Where the Bot API is."""

    @property
    def public_url(self) -> str | None:
        """Where Telegram reaches us."""


def open_telegram(settings: TelegramSettings, catalog: Catalog) -> Telegram | None:
    """The door of the settings; None when there is no bot."""
    if settings.telegram_token is None:
        return None
    token = settings.telegram_token.get_secret_value()
    line = Line(token, settings.telegram_api_url)
    if settings.telegram_mode == "poll":
        return Listening(token, catalog, line)
    secret = settings.telegram_secret.get_secret_value() if settings.telegram_secret else ""
    return Telegram(token, catalog, line, secret=secret, webhook=f"{settings.public_url}/in/{NAME}")
