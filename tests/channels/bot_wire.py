"""What the tests of Telegram share: a bot, updates as they were captured (all names and numbers made up), a request with them."""

from __future__ import annotations

import json

from werkzeug.test import EnvironBuilder
from werkzeug.wrappers import Request

from bot.library import load_content
from channels.bot_api.line import Line
from channels.telegram import SECRET_HEADER, Telegram
from rehearsal.telegram_book import BOT, SECRET, TOKEN
from tests.channels.wire import PUBLIC

CONTENT = load_content()
ME = 990000012
PERSON = {"id": ME, "is_bot": False, "first_name": "Nombre", "last_name": "Apellido", "language_code": "es"}
CHAT = {"id": ME, "first_name": "Nombre", "last_name": "Apellido", "type": "private"}
GROUP = {"id": -100900000001, "title": "Grupo", "type": "supergroup"}
US = {"id": BOT, "is_bot": True, "first_name": "Registro", "username": "registro_example_bot"}
AT = 1614182400


def open_bot(api_url="http://127.0.0.1:9", **more):
    line = Line(TOKEN, api_url, **more)
    return Telegram(TOKEN, CONTENT.catalog, line, secret=SECRET, webhook=f"{PUBLIC}/in/telegram")


def request_with(update, *, secret=SECRET, **more):
    builder = EnvironBuilder("/in/telegram", base_url=PUBLIC, method="POST", json=update, **more)
    if secret is not None:
        builder.headers[SECRET_HEADER] = secret
    return Request(builder.get_environ())


def message(number=501, **content):
    """An update with a message, as Telegram brings it."""
    told = {"message_id": 71, "from": PERSON, "chat": CHAT, "date": AT, **(content or {"text": "hola"})}
    return {"update_id": number, "message": told}


def edited(**content):
    return {"update_id": 502, "edited_message": message(**content)["message"] | {"edit_date": AT + 60}}


def tapped(data="p1.sex|female", *, number=503, asked=None):
    """A tap on a button of a question of ours."""
    keyboard = [
        [{"text": "Mujer", "callback_data": "p1.sex|female"}],
        [{"text": "Hombre", "callback_data": "p1.sex|male"}],
    ]
    ours = {"message_id": 80, "from": US, "chat": CHAT, "date": AT, "text": "¿Cuál es su sexo?"}
    shown = {**ours, "reply_markup": {"inline_keyboard": keyboard}} if asked is None else asked
    query = {"id": "4900000000001", "from": PERSON, "message": shown, "chat_instance": "77", "data": data}
    return {"update_id": number, "callback_query": query}


def standing(before, after, chat=CHAT):
    """Somebody shut us out, or let us in."""
    old, new = (
        {"user": US, "status": each} | ({"until_date": 0} if each == "kicked" else {}) for each in (before, after)
    )
    change = {"chat": chat, "from": PERSON, "date": AT, "old_chat_member": old, "new_chat_member": new}
    return {"update_id": 504, "my_chat_member": change}


def written(update):
    return json.dumps(update, sort_keys=True)
