"""A Telegram that never leaves this machine: a Bot API on loopback with a memory, which fails when it is told to.

It takes what the bot sends, brings it what people do (by webhook, or to whoever asks), and lets a ``judge`` look at
every request and at everything that it says itself; what the judge objects to stands in ``faults``.
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from threading import Condition, Event, Lock, RLock, Thread
from types import TracebackType
from typing import Any, Protocol, Self

from werkzeug.exceptions import HTTPException
from werkzeug.routing import Map, Rule
from werkzeug.serving import WSGIRequestHandler, make_server
from werkzeug.wrappers import Request, Response

from rehearsal.telegram_book import SECRET, TOKEN, Book, Chat, Json
from rehearsal.ways import Bring

#: What a send can be told to come to (``StandIn.next``): HTTP status, and the sentence of the real server.
REFUSALS: Mapping[str, tuple[int, str]] = {
    "blocked": (403, "Forbidden: bot was blocked by the user"),
    "deactivated": (403, "Forbidden: user is deactivated"),
    "never_started": (403, "Forbidden: bot can't initiate conversation with a user"),
    "not_found": (400, "Bad Request: chat not found"),
    "400": (400, "Bad Request: can't parse entities"),
    "401": (401, "Unauthorized"),
    "429": (429, "Too Many Requests: retry after 7"),
    "500": (500, "Internal Server Error"),
}
#: ... or to something that is no answer.
TROUBLES = ("stall", "reset", "reset_after", "malformed", "502", "string")
#: Seconds of a stall, and of a question for updates that nobody answers.
STALL = 30.0
LONGEST = 4096
MOST_DATA = 64

METHODS = (
    *("get_me", "set_webhook", "delete_webhook", "get_webhook_info", "get_updates", "get_file", "leave_chat"),
    *("send_message", "edit_message_text", "edit_message_reply_markup", "answer_callback_query"),
)
#: Parameters that are words even where they look like a number.
WORDS = frozenset({"text", "callback_query_id", "file_id", "secret_token", "url"})
RULES = Map(
    [
        Rule("/bot<token>/<method>", endpoint="call", methods=["POST", "GET"]),
        Rule("/file/bot<token>/<path:path>", endpoint="file", methods=["GET"]),
    ]
)


class Judge(Protocol):
    """Somebody independent who knows the Bot API."""

    def request_fault(self, method: str, given: Mapping[str, Any]) -> str:
        """What is wrong with a request; empty when nothing is."""

    def update_fault(self, update: Mapping[str, Any]) -> str:
        """What is wrong with an update."""

    def answer_fault(self, method: str, result: Any) -> str:
        """What is wrong with the answer to a request."""


class _Hangup(ConnectionError):
    """The connection is closed without an answer."""


class _Refused(Exception):
    """The Bot API says no."""

    def __init__(self, status: int, description: str, **parameters: Any) -> None:
        super().__init__(description)
        self.status = status
        self.description = description
        self.parameters = parameters


class TelegramStandIn:
    """Telegram for one bot; a context manager that serves while it is open."""

    def __init__(
        self,
        bring: Bring | None = None,
        *,
        token: str = TOKEN,
        judge: Judge | None = None,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self.book = Book()
        self.clock = clock
        #: Where the contract was broken, by us or by this server.
        self.faults: list[str] = []
        #: Methods that were called, with what came of them.
        self.journal: list[tuple[str, str]] = []
        #: The same, with what was given.
        self.calls: list[tuple[str, Json]] = []
        self.webhook: Json = {}
        #: Updates that nobody has taken yet.
        self.waiting: deque[Json] = deque()
        #: The HTTP status of each webhook, 0 for one that found nobody.
        self.brought: list[int] = []
        self._token, self._bring, self._judge = token, bring, judge
        self._troubles: deque[str] = deque()
        #: The Bot API does not look at the case of a method's name.
        self._methods = {name.replace("_", ""): getattr(self, f"_{name}") for name in METHODS}
        self._lock = RLock()
        self._news = Condition(self._lock)
        #: One at a time, as they happened.
        self._bringing = Lock()
        self._over = Event()
        self._server = make_server("127.0.0.1", 0, self._answer, threaded=True, request_handler=_Quiet)
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        self._thread = Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02})

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        with self._news:
            self._news.notify_all()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    # ------------------------------------------------------------------------------------------------- what it is told

    def next(self, *troubles: str) -> None:
        """The next sends come to this, one each: a word of ``REFUSALS`` or of ``TROUBLES``; empty for none."""
        self._troubles.extend(troubles)

    def point_at(self, webhook: str, secret: str = SECRET) -> None:
        """The bot's webhook, as setWebhook would have set it."""
        self.webhook = {"url": webhook, "secret_token": secret}

    # --------------------------------------------------------------------------------------------------- what it brings

    def happen(self, update: Json, *, bring: bool = True) -> int:
        """Something happened: it is brought to the webhook, or waits; the HTTP status of the webhook."""
        if self._judge and (fault := self._judge.update_fault(update)):
            self.faults.append(f"update: {fault}")
        with self._news:
            self.waiting.append(update)
            self._news.notify_all()
        return self.bring_waiting() if bring and self.webhook.get("url") else 0

    def bring_waiting(self) -> int:
        """Bring what nobody has taken, the oldest first, until one is refused; the status of the last."""
        status = 0
        with self._bringing:
            while self.waiting:
                status = self._call(self.waiting[0])
                self.brought.append(status)
                if not 200 <= status < 300:
                    break
                self.waiting.popleft()
        return status

    def bring_again(self, update: Json) -> int:
        """Bring an update once more, as Telegram does when it did not hear our answer."""
        return self._call(update)

    def _call(self, update: Json) -> int:
        headers = {"Content-Type": "application/json"}
        if self.webhook.get("secret_token"):
            headers["X-Telegram-Bot-Api-Secret-Token"] = self.webhook["secret_token"]
        assert self._bring is not None, "a webhook needs a way to it"
        try:
            return self._bring(self.webhook["url"], headers, json.dumps(update).encode())
        except OSError:
            return 0

    # -------------------------------------------------------------------------------------------------- what it answers

    def _answer(self, environ: Any, start_response: Any) -> Iterable[bytes]:
        request = Request(environ)
        return self._route(request)(environ, start_response)

    def _route(self, request: Request) -> Response:
        try:
            endpoint, given = RULES.bind_to_environ(request.environ).match()
        except HTTPException:
            return _refusal(_Refused(404, "Not Found"))
        if given["token"] != self._token:
            return _refusal(_Refused(401, "Unauthorized"))
        if endpoint == "file":
            data = self.book.files.get(given["path"].removeprefix("files/"))
            return Response(data, content_type="application/octet-stream") if data else Response(status=404)
        return self._do(given["method"], _parameters(request))

    def _do(self, method: str, given: Json) -> Response:
        act = self._methods.get(method.lower())
        if act is None:
            return _refusal(_Refused(404, "Not Found: method not found"))
        self.calls.append((method, given))
        if self._judge and (fault := self._judge.request_fault(method, given)):
            self.faults.append(f"request {method}: {fault}")
        try:
            result = act(given)
        except _Refused as refused:
            self._note(method, refused.description)
            return _refusal(refused)
        except (KeyError, TypeError, ValueError):
            self._note(method, "nonsense")
            return _refusal(_Refused(400, "Bad Request: wrong parameter"))
        if isinstance(result, Response):
            return result
        if self._judge and (fault := self._judge.answer_fault(method, result)):
            self.faults.append(f"answer {method}: {fault}")
        self._note(method, "ok")
        return _as_json({"ok": True, "result": result})

    def _note(self, method: str, outcome: str) -> None:
        with self._lock:
            self.journal.append((method, outcome))

    def _get_me(self, given: Json) -> Json:
        groups = {"can_join_groups": True, "can_read_all_group_messages": False, "supports_inline_queries": False}
        return {**self.book.bot, **groups}

    def _set_webhook(self, given: Json) -> bool:
        if not given["url"].startswith("https://"):
            raise _Refused(400, "Bad Request: bad webhook: An HTTPS URL must be provided for webhook")
        self.webhook = given
        return True

    def _delete_webhook(self, given: Json) -> bool:
        self.webhook = {}
        return True

    def _get_webhook_info(self, given: Json) -> Json:
        told = ("max_connections", "allowed_updates", "last_error_date", "last_error_message")
        known = {name: self.webhook[name] for name in told if name in self.webhook}
        shown = {"url": self.webhook.get("url", ""), "has_custom_certificate": False}
        return {**shown, "pending_update_count": len(self.waiting), **known}

    def _get_updates(self, given: Json) -> list[Json] | Response:
        if self.webhook.get("url"):
            words = (
                "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete it first"
            )
            raise _Refused(409, words)
        offset, wait = int(given.get("offset", 0)), float(given.get("timeout", 0))
        with self._news:
            while self.waiting and self.waiting[0]["update_id"] < offset:
                self.waiting.popleft()
            if not self.waiting and not self._over.is_set():
                self._news.wait(wait)
            return list(self.waiting)[: int(given.get("limit", 100))]

    def _send_message(self, given: Json) -> Json | Response:
        with self._lock:
            trouble = self._troubles.popleft() if self._troubles else ""
        if trouble in REFUSALS:
            status, words = REFUSALS[trouble]
            raise _Refused(status, words, **({"retry_after": 7} if trouble == "429" else {}))
        match trouble:
            case "stall":
                self._over.wait(STALL)
                raise _Hangup
            case "reset":
                raise _Hangup
            case "malformed":
                return Response("<html>", 200, content_type="application/json")
            case "502":
                return Response("<html>Bad Gateway</html>", 502, content_type="text/html")
            case "string":
                return Response('"nothing"', 500, content_type="application/json")
        return self._take(given, trouble)

    def _take(self, given: Json, trouble: str) -> Json:
        chat = self._chat(given)
        markup = given.get("reply_markup") or {}
        self._object(given["text"], markup)
        with self._lock:
            below = {"reply_markup": markup} if "inline_keyboard" in markup else {}
            said = self.book.put(chat, self.clock(), ours=True, text=given["text"], **below)
            if "keyboard" in markup or "remove_keyboard" in markup:
                chat.keyboard = markup.get("keyboard", [])
        if trouble == "reset_after":
            raise _Hangup
        return said.json

    def _object(self, text: str, markup: Json) -> None:
        """What the real server would not take."""
        if not text.strip():
            raise _Refused(400, "Bad Request: message text is empty")
        if len(text.encode("utf-16-le")) // 2 > LONGEST:
            raise _Refused(400, "Bad Request: message is too long")
        buttons = [each for row in markup.get("inline_keyboard", []) for each in row]
        if any(not 1 <= len(each.get("callback_data", "").encode()) <= MOST_DATA for each in buttons):
            raise _Refused(400, "Bad Request: BUTTON_DATA_INVALID")

    def _chat(self, given: Json) -> Chat:
        chat = self.book.chats.get(int(given["chat_id"]))
        if chat is None:
            raise _Refused(400, "Bad Request: chat not found")
        if chat.blocked:
            raise _Refused(403, "Forbidden: bot was blocked by the user")
        if chat.left:
            raise _Refused(403, "Forbidden: bot is not a member of the group chat")
        return chat

    def _edit_message_text(self, given: Json) -> Json:
        return self._edit(given, text=given["text"], reply_markup=given.get("reply_markup"))

    def _edit_message_reply_markup(self, given: Json) -> Json:
        return self._edit(given, reply_markup=given.get("reply_markup"))

    def _edit(self, given: Json, **changes: Any) -> Json:
        said = self._chat(given).find(int(given["message_id"]))
        if said is None or not said.ours:
            raise _Refused(400, "Bad Request: message to edit not found")
        plain = {name: value for name, value in {**said.json, **changes}.items() if value}
        if plain == said.json:
            raise _Refused(400, "Bad Request: message is not modified: specified new message content is the same")
        said.json = {**plain, "edit_date": int(self.clock().timestamp())}
        return said.json

    def _answer_callback_query(self, given: Json) -> bool:
        with self._lock:
            if given["callback_query_id"] not in self.book.queries:
                words = "query is too old and response timeout expired or query ID is invalid"
                raise _Refused(400, f"Bad Request: {words}")
            self.book.queries.remove(given["callback_query_id"])
            self.book.answered.append(given["callback_query_id"])
        return True

    def _get_file(self, given: Json) -> Json:
        data = self.book.files.get(given["file_id"])
        if data is None:
            raise _Refused(400, "Bad Request: wrong file_id or the file is temporarily unavailable")
        name = given["file_id"]
        return {"file_id": name, "file_unique_id": f"u-{name}", "file_size": len(data), "file_path": f"files/{name}"}

    def _leave_chat(self, given: Json) -> bool:
        self._chat(given).left = True
        return True


class _Quiet(WSGIRequestHandler):
    """Requests are kept in the journal and shown nowhere."""

    def log(self, type: str, message: str, *args: Any) -> None:  # noqa: A002 - its name there
        """Nothing."""

    def connection_dropped(self, error: BaseException, environ: Any = None) -> None:
        """Werkzeug comes here for a hang-up, and would wait for the next request on this connection."""
        self.close_connection = True


def _parameters(request: Request) -> Json:
    """What was given, in any of the ways in which the Bot API takes it; objects, numbers and truths opened."""
    if request.is_json:
        return dict(request.get_json())
    return {name: _opened(name, value) for name, value in request.values.items()}


def _opened(name: str, value: str) -> Any:
    if name in WORDS or not (value[:1] in "[{" or value in {"true", "false"} or value.lstrip("-").isdecimal()):
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value


def _as_json(plain: Json, status: int = 200) -> Response:
    return Response(json.dumps(plain), status, content_type="application/json")


def _refusal(refused: _Refused) -> Response:
    plain = {"ok": False, "error_code": refused.status, "description": refused.description}
    more = {"parameters": refused.parameters} if refused.parameters else {}
    return _as_json({**plain, **more}, refused.status)
