"""The process that stands for the outside world: started by ``rehearsal.tryout.start``, ends when the bot does.

It is told on which descriptor to answer: one line of JSON, the settings for the bot or why there are none.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import cache
from http.client import HTTPConnection, HTTPException
from threading import Event, Thread
from typing import Any

import click
from werkzeug.serving import BaseWSGIServer, WSGIRequestHandler, make_server

from bot.dialogue.content import Content
from bot.dialogue.messages import Address
from bot.library import load_content
from bot.settings import Settings, load
from bot.wiring import tell_time
from rehearsal.tryout.panel import show_cases
from rehearsal.tryout.people import People
from rehearsal.tryout.site import Look, build_site
from rehearsal.tryout.world import World
from storage import StorageError, Store, StoreBusy, open_keys, open_store

#: Seconds between two rounds of what providers do unasked, and between two looks for the bot.
ROUND, GLANCE = 0.5, 0.2


class _Quiet(WSGIRequestHandler):
    """Requests are shown nowhere."""

    def log(self, type: str, message: str, *args: Any) -> None:  # noqa: A002 - its name there
        """Nothing."""


def main(answer_to: int) -> None:
    """Everything, until the other end of the standard input is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the bot; we end after it
    settings = load()
    here = f"http://127.0.0.1:{settings.port}"
    with World(f"http://localhost:{settings.port}", here) as world:
        content = cache(load_content)  # it takes seconds, and the bot waits for us
        look, people = open_eyes(settings, content)
        try:
            server = make_server(
                "127.0.0.1",
                settings.try_port,
                build_site(world, people, look, world.public_url),
                threaded=True,
                request_handler=_Quiet,
            )
        except (OSError, SystemExit):
            _answer(answer_to, {"fault": f"port {settings.try_port} is taken"})
            return
        _answer(answer_to, {"settings": dict(world.settings())})
        world.furnish(content())
        with _going_on(world, server, settings):
            sys.stdin.buffer.read()


def _answer(descriptor: int, plain: dict[str, Any]) -> None:
    with os.fdopen(descriptor, "w") as out:
        out.write(json.dumps(plain) + "\n")


def open_eyes(settings: Settings, content: Callable[[], Content]) -> tuple[Look, People]:
    """How the store of the bot is looked into, once there is one, and people of whom it knows nothing yet."""

    @cache
    def store() -> Store:
        return open_store(settings.database_url, open_keys(settings.key_file, make=False))

    def look(addresses: Sequence[Address]) -> list[dict[str, Any]] | None:
        if not is_there(settings.port):
            return None
        try:
            with store().read() as unit:
                return show_cases(content(), unit, addresses, tell_time())
        except (StorageError, StoreBusy, OSError):
            return None

    def is_known(addresses: Sequence[Address]) -> bool:
        with store().read() as unit:
            return any(unit.addresses.find(each.channel, each.value) for each in addresses)

    return look, People(is_known)


def is_there(port: int) -> bool:
    """Whether the bot answers."""
    wire = HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        wire.request("GET", "/healthz", headers={"Host": f"localhost:{port}"})
        return wire.getresponse().status == 200
    except (OSError, HTTPException):
        return False
    finally:
        wire.close()


@contextmanager
def _going_on(world: World, server: BaseWSGIServer, settings: Settings) -> Iterator[None]:
    """The page is served, and providers report, until the block ends."""
    over = Event()
    threads = [
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}),
        Thread(target=_tend, args=(world, over)),
        Thread(target=_say_where, args=(settings, over)),
    ]
    for each in threads:
        each.start()
    try:
        yield
    finally:
        over.set()
        server.shutdown()
        for each in threads:
            each.join()
        server.server_close()


def _tend(world: World, over: Event) -> None:
    while not over.wait(ROUND):
        with suppress(OSError):
            world.tend()


def _say_where(settings: Settings, over: Event) -> None:
    """The address of the page, below the bot's own."""
    while not over.wait(GLANCE):
        if is_there(settings.port):
            click.echo(f"try every door at http://localhost:{settings.try_port}")
            return


if __name__ == "__main__":
    main(int(sys.argv[1]))
