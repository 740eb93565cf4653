"""The real processes of the bot, started with settings of one's own, measured from outside, and stopped again."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.server import Server
from bot.settings import Settings, load
from channels.base import Sent
from rehearsal.account import ACCOUNT, NUMBER, TOKEN

if TYPE_CHECKING:
    from flask import Flask

    from bot.house import House

PUBLIC = "https://bot.example.org"


def take_at_once(house: House) -> House:
    """The provider takes every message at once, without a wire."""
    sms = house.channels["sms"]
    sms.send = lambda *_: Sent(f"SM{os.urandom(16).hex()}")  # type: ignore[method-assign]
    return house


class Instant(Server):
    """The real server with such a provider."""

    def load(self) -> Flask:
        """The application, as it is but for the wire."""
        app = super().load()
        take_at_once(app.extensions["mpp"])
        return app


@click.command()
@click.argument("name", type=click.Choice(["serve", "work"]))
def process(name: str) -> None:
    """One process of the bot, with a provider that answers at once."""
    if name == "serve":
        Instant(load(None)).run()
        return
    from bot.app import work_until_told

    work_until_told(load(None), change=take_at_once)


def find_port() -> int:
    """A port of loopback that nobody listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    return port


@contextmanager
def running(settings: Settings, workers: int) -> Iterator[list[int]]:
    """Everything that runs with these settings, from ready to stopped; the ids of the processes."""
    with ExitStack() as stack:
        begin = time.monotonic()
        serving = stack.enter_context(_started(settings, "serve"))
        _until_ready(settings.port)
        click.echo(f"  ready after {time.monotonic() - begin:.1f} s")
        more = 0 if settings.database_url.startswith("sqlite") else workers
        working = [stack.enter_context(_started(settings, "work")) for _ in range(more)]
        yield [each.pid for each in (serving, *working)]


@contextmanager
def _started(settings: Settings, name: str) -> Iterator[subprocess.Popen[bytes]]:
    given = {
        "MPP_DATABASE_URL": settings.database_url,
        "MPP_KEY_FILE": str(settings.key_file),
        "MPP_PUBLIC_URL": PUBLIC,
        "MPP_BIND": settings.bind,
        "MPP_TWILIO_ACCOUNT_SID": ACCOUNT,
        "MPP_TWILIO_AUTH_TOKEN": TOKEN,
        "MPP_SMS_FROM": NUMBER,
        "MPP_LOG_LEVEL": "error",
        **({"MPP_VOICE_FROM": settings.voice_from} if settings.voice_from else {}),
        **({"MPP_NLU_URL": settings.nlu_url} if settings.nlu_url else {}),
    }
    command = [sys.executable, "-m", "rehearsal.processes", name]
    started = subprocess.Popen(command, env={**os.environ, **given}, stdout=subprocess.DEVNULL)  # noqa: S603 (our own)
    try:
        yield started
    finally:
        started.send_signal(signal.SIGTERM)
        started.wait(30)


def _until_ready(port: int) -> None:
    until = time.monotonic() + 30
    while time.monotonic() < until:
        try:
            wire = HTTPConnection("127.0.0.1", port, timeout=10)
            wire.request("GET", "/healthz")
            wire.getresponse().read()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise TimeoutError("the server did not start")


def _all_of(pids: Sequence[int]) -> list[int]:
    """These processes with their children."""
    return [each for pid in pids for each in (pid, *_all_of(_children(pid)))]


def _children(pid: int) -> list[int]:
    """Of all its threads: whoever starts a process has it."""
    return [int(each) for file in Path(f"/proc/{pid}/task").glob("*/children") for each in file.read_text().split()]


def work_of(pids: Sequence[int]) -> float:
    """Seconds of processor time of these processes and their children."""
    tick = os.sysconf("SC_CLK_TCK")
    stats = [Path(f"/proc/{each}/stat").read_text().rpartition(")")[2].split() for each in _all_of(pids)]
    return sum((int(each[11]) + int(each[12])) / tick for each in stats)


def memory_of(pids: Sequence[int]) -> str:
    """RSS of each process, and PSS of all: what they share counts once."""
    rolled = [Path(f"/proc/{each}/smaps_rollup").read_text() for each in _all_of(pids)]
    rss = [int(found[1]) // 1024 for text in rolled if (found := re.search(r"Rss:\s+(\d+)", text))]
    pss = sum(int(found[1]) for text in rolled if (found := re.search(r"Pss:\s+(\d+)", text)))
    return f"RSS {' + '.join(map(str, rss))} MB, PSS together {pss // 1024} MB"


if __name__ == "__main__":
    process()
