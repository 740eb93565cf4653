"""One thread owns the bot and its event loop; every other thread hands it work, and waits for what comes of it or not.

The library is asynchronous and its connections belong to the loop that opened them: a loop for each request would find
them closed. The thread is started by the first who needs it, so that a server may fork before.
"""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Mapping
from concurrent.futures import Future, wait
from threading import Lock, Thread
from typing import Any, TypeVar

# The library hands out seconds as a timedelta from its next version on, and warns until then.
os.environ.setdefault("PTB_TIMEDELTA", "1")

from telegram import Bot
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)
from telegram.request import HTTPXRequest

from channels.base import SendError

T = TypeVar("T")
Call = Callable[[Bot], Coroutine[Any, Any, T]]

API_URL = "https://api.telegram.org"
#: Seconds that we wait for an answer: Telegram itself lets nobody wait longer for a message.
PATIENCE = 10.0
#: Requests at the same time: whoever delivers, fetches and answers taps has a handful of threads.
CONNECTIONS = 16
#: Loggers that would write addresses with the token in them, texts, or answers that cannot be read.
TALKATIVE = ("telegram", "httpx", "httpx2", "httpcore", "httpcore2")

#: Failures after which nothing can have been taken at the other end: no connection came about.
NEVER_LEFT = frozenset({"ConnectError", "ConnectTimeout", "PoolTimeout"})
#: What a refusal says (tdlib's own sentences, in small letters) -> a word for staff, and what it means for the address.
REFUSALS: Mapping[str, tuple[str, str]] = {
    "blocked by the user": ("blocked", "blocked"),
    "user_is_blocked": ("blocked", "blocked"),
    "user is deactivated": ("deactivated", "bad_address"),
    "input_user_deactivated": ("deactivated", "bad_address"),
    "can't initiate conversation": ("never_started", "bad_address"),
    "chat not found": ("chat_not_found", "bad_address"),
    "user not found": ("user_not_found", "bad_address"),
    "peer_id_invalid": ("peer_id_invalid", "bad_address"),
}
#: ... and when it says something else: the last three are a fault of ours or of the account.
OTHERWISE: Mapping[type[TelegramError], tuple[str, str]] = {
    Forbidden: ("forbidden", "bad_address"),
    ChatMigrated: ("migrated", "bad_address"),
    BadRequest: ("400", "alarm"),
    InvalidToken: ("401", "alarm"),
    Conflict: ("409", "alarm"),
}


class Line:
    """The way to the Bot API for one bot, with a time limit for everything and nothing in the log."""

    def __init__(self, token: str, api_url: str = API_URL, *, patience: float = PATIENCE) -> None:
        self._token = token
        self._api_url = api_url
        self.patience = patience
        self._lock = Lock()
        self._open: tuple[Bot, asyncio.AbstractEventLoop, Thread] | None = None
        self._requests: tuple[HTTPXRequest, ...] = ()
        self._told: set[Future[None]] = set()
        for name in TALKATIVE:
            logging.getLogger(name).setLevel(logging.CRITICAL + 1)

    def ask(self, call: Call[T], *, changes: bool = False, within: float | None = None) -> T:
        """What comes of a call; raises SendError. ``changes``: when no answer comes, it may have had its effect."""
        bot, loop, _ = self._ready()
        future = asyncio.run_coroutine_threadsafe(call(bot), loop)
        try:
            return future.result((within or self.patience) + 1)
        except TelegramError as problem:
            raise judge(problem, changes=changes) from None
        except TimeoutError:
            future.cancel()
            raise _lost("stalled", changes=changes) from None
        except Exception:  # noqa: BLE001 - whatever the library makes of an answer that is none
            raise _lost("malformed", changes=changes) from None

    def tell(self, call: Call[Any]) -> None:
        """Have it done soon; nobody waits for it, and nothing depends on it."""
        bot, loop, _ = self._ready()
        future = asyncio.run_coroutine_threadsafe(_do(call, bot), loop)
        self._told.add(future)
        future.add_done_callback(self._told.discard)

    def finish(self) -> None:
        """What was told is done, or has had its time."""
        wait(list(self._told), self.patience)

    def close(self) -> None:
        """Let go of all connections, once what was told is done."""
        self.finish()
        with self._lock:
            if self._open is None:
                return
            _, loop, thread = self._open
            asyncio.run_coroutine_threadsafe(_shut(self._requests), loop).result(self.patience)
            loop.call_soon_threadsafe(loop.stop)
            thread.join()
            loop.close()
            self._open = None

    def _ready(self) -> tuple[Bot, asyncio.AbstractEventLoop, Thread]:
        with self._lock:
            if self._open is None:
                loop = asyncio.new_event_loop()
                thread = Thread(target=loop.run_forever, name="telegram", daemon=True)
                self._open = self._make_bot(), loop, thread
                thread.start()
            return self._open

    def _make_bot(self) -> Bot:
        calls, updates = self._requests = self._connect(CONNECTIONS), self._connect(1)
        return Bot(
            self._token,
            base_url=f"{self._api_url}/bot",
            base_file_url=f"{self._api_url}/file/bot",
            request=calls,
            get_updates_request=updates,
        )

    def _connect(self, connections: int) -> HTTPXRequest:
        # A proxy of this machine's must not be asked for something on this machine.
        options = {"trust_env": self._api_url == API_URL}
        seconds = self.patience
        return HTTPXRequest(
            connections,
            read_timeout=seconds,
            write_timeout=seconds,
            connect_timeout=seconds,
            pool_timeout=seconds,
            httpx_kwargs=options,
        )


async def _shut(requests: Iterable[HTTPXRequest]) -> None:
    for each in requests:
        await each.shutdown()


async def _do(call: Call[Any], bot: Bot) -> None:
    await quietly(call(bot))


async def quietly(work: Awaitable[Any]) -> None:
    """Do it; a failure is the end of it: an old query, a message that looks so already, a network that is away."""
    try:
        await work
    except TelegramError:
        return


# ------------------------------------------------------------------------------------------------------------- errors


def judge(problem: TelegramError, *, changes: bool) -> SendError:
    """What a failure means: whether to try again, and what for the address; not its sentence, which may tell names.

    The library's BadRequest is one of its network errors, and must be looked at before them.
    """
    match problem:
        case RetryAfter():
            return SendError("429", retry=True, after=_seconds(problem))
        case _ if type(problem) in OTHERWISE:
            said = problem.message.lower()
            found = next((meaning for words, meaning in REFUSALS.items() if words in said), None)
            reason, effect = found or OTHERWISE[type(problem)]
            return SendError(reason, retry=False, effect=effect)
        case NetworkError():
            return _network(problem, changes=changes)
        case _:
            return _lost("malformed", changes=changes)


def _network(problem: NetworkError, *, changes: bool) -> SendError:
    cause = type(problem.__cause__).__name__ if problem.__cause__ else "5xx"
    return SendError(cause, retry=True) if cause in NEVER_LEFT else _lost(cause, changes=changes)


def _lost(reason: str, *, changes: bool) -> SendError:
    """Nobody knows what became of it; what only asked may simply ask again."""
    return SendError(reason, retry=not changes, effect="unknown" if changes else "")


def _seconds(problem: RetryAfter) -> float:
    asked = problem.retry_after
    return float(asked) if isinstance(asked, int) else asked.total_seconds()
