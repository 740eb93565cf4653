"""The figures of docs/performance.md: `make bench`. Everything it starts listens on loopback and is stopped by it.

The bot is the real server in a process of its own, with signed webhooks from a crowd in this process, on the same
cores. The provider answers at once, inside the bot's process: sending over a wire is measured apart.
"""

from __future__ import annotations

import os
import platform
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import click
from flask import Flask
from sqlalchemy import create_engine, func, select

from bot.dialogue.messages import Address
from bot.server import Server
from bot.settings import Settings, load
from bot.wiring import build_house, tell_time
from rehearsal.crowd import WORDS, Tally, make_crowd, send_all
from rehearsal.seed import seed
from rehearsal.twilio import ACCOUNT, NUMBER, TOKEN
from storage.tables import inbox, outbox

PUBLIC = "https://bot.example.org"
HOUSEHOLDS = 25_000
#: Messages offered per second, one step after the other; each step lasts as long as its crowd has words.
RATES = (50, 100, 200)
SECONDS = 10


@dataclass(frozen=True, slots=True)
class Step:
    """What one offered rate came to."""

    offered: float
    turns: float
    p50: float
    p99: float
    refused: int
    behind: float
    share: float
    unsent: int


class Instant(Server):
    """The real server with a provider that takes every message at once, without a wire."""

    def load(self) -> Flask:
        """The application, as it is but for the wire."""
        app = super().load()
        sms = app.extensions["mpp"].channels["sms"]
        sms.send = lambda *_: f"SM{os.urandom(16).hex()}"
        return app


@click.command()
@click.option("--database", "urls", multiple=True, help="Another database than SQLite in a temporary folder.")
@click.option("--households", default=HOUSEHOLDS, help="How many are registered before the second round.")
@click.option("--serve", is_flag=True, hidden=True)
def bench(urls: Sequence[str], households: int, *, serve: bool) -> None:
    """Measure, and print what docs/performance.md says."""
    if serve:
        Instant(load(None)).run()
        return
    click.echo(f"{platform.python_version()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.2f} before")
    with TemporaryDirectory(prefix="mpp-bench-") as folder:
        for url in urls or (f"sqlite:///{folder}/bench.db",):
            _measure(url, Path(folder), households)


def _measure(url: str, folder: Path, households: int) -> None:
    click.echo(f"\n{url.partition(':')[0]}, empty")
    settings = _settings(url, folder)
    empty = [_step(settings, rate, number) for number, rate in enumerate(RATES)]
    _print(empty)
    begin = time.monotonic()
    house = build_house(settings)
    seed(house, Address("sms", "+525500000000"), households, tell_time())
    house.store.close()
    click.echo(f"{households} households written in {time.monotonic() - begin:.0f} s")
    full = [_step(settings, rate, number + len(RATES)) for number, rate in enumerate(RATES)]
    _print(full)
    best, then = max(each.turns for each in empty), max(each.turns for each in full)
    click.echo(f"most turns per second: {best:.0f} empty, {then:.0f} full ({then / best:.2f})")


def _settings(url: str, folder: Path) -> Settings:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    return Settings(
        database_url=url,
        key_file=folder / "keys.json",
        public_url=PUBLIC,
        bind=f"127.0.0.1:{port}",
        twilio_account_sid=ACCOUNT,
        twilio_auth_token=TOKEN,
        sms_from=NUMBER,
        log_level="error",
        _env_file=None,
    )


def _step(settings: Settings, rate: int, number: int) -> Step:
    """A fresh server and a fresh crowd at this rate."""
    size = -(-rate * SECONDS // len(WORDS))
    crowd = make_crowd(PUBLIC, range(number * 10_000, number * 10_000 + size), f"{number:02x}")
    with _serving(settings) as process:
        before, began = _count(settings), time.monotonic()
        worked = _work_of(process.pid)
        tally, own = send_all(settings.port, crowd, rate)
        accepted = time.monotonic()
        _until_taken(settings, before[0] + len(crowd))
        ended = time.monotonic()
        after = _count(settings)
        share = own / (own + _work_of(process.pid) - worked)
    return _result(rate, tally, (after[0] - before[0]) / (ended - began), ended - accepted, share, after[1])


def _result(rate: int, tally: Tally, turns: float, behind: float, share: float, unsent: int) -> Step:
    ordered = sorted(tally.seconds)
    p99 = ordered[int(len(ordered) * 0.99)]
    return Step(rate, turns, median(ordered) * 1000, p99 * 1000, tally.refused, behind, share, unsent)


def _print(steps: Sequence[Step]) -> None:
    click.echo("offered/s  turns/s  accept p50 ms  p99 ms  refused  seconds behind  crowd's share of CPU  unsent")
    for each in steps:
        click.echo(
            f"{each.offered:9.0f}  {each.turns:7.0f}  {each.p50:13.1f}  {each.p99:6.1f}  {each.refused:7}"
            f"  {each.behind:14.1f}  {each.share:20.2f}  {each.unsent:6}"
        )


@contextmanager
def _serving(settings: Settings) -> Iterator[subprocess.Popen[bytes]]:
    given = {
        "MPP_DATABASE_URL": settings.database_url,
        "MPP_KEY_FILE": str(settings.key_file),
        "MPP_PUBLIC_URL": PUBLIC,
        "MPP_BIND": settings.bind,
        "MPP_TWILIO_ACCOUNT_SID": ACCOUNT,
        "MPP_TWILIO_AUTH_TOKEN": TOKEN,
        "MPP_SMS_FROM": NUMBER,
        "MPP_LOG_LEVEL": "error",
    }
    command = [sys.executable, "-m", "rehearsal.bench", "--serve"]
    process = subprocess.Popen(command, env={**os.environ, **given}, stdout=subprocess.DEVNULL)  # noqa: S603 (our own)
    try:
        _until_ready(settings.port)
        yield process
        click.echo(f"  memory: {_memory(process.pid)}")
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(30)


def _until_ready(port: int) -> None:
    until = time.monotonic() + 30
    while time.monotonic() < until:
        try:
            HTTPConnection("127.0.0.1", port, timeout=2).request("GET", "/healthz")
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise TimeoutError("the server did not start")


def _children(pid: int) -> list[int]:
    found = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [pid, *(each for child in map(int, found) for each in _children(child))]


def _work_of(pid: int) -> float:
    """Seconds of processor time of a process and its children."""
    tick = os.sysconf("SC_CLK_TCK")
    stats = [Path(f"/proc/{each}/stat").read_text().rpartition(")")[2].split() for each in _children(pid)]
    return sum((int(each[11]) + int(each[12])) / tick for each in stats)


def _memory(pid: int) -> str:
    """RSS of each process, and PSS of all: what they share counts once."""
    rolled = [Path(f"/proc/{each}/smaps_rollup").read_text() for each in _children(pid)]
    rss = [int(found[1]) // 1024 for text in rolled if (found := re.search(r"Rss:\s+(\d+)", text))]
    pss = sum(int(found[1]) for text in rolled if (found := re.search(r"Pss:\s+(\d+)", text)))
    return f"RSS {' + '.join(map(str, rss))} MB, PSS together {pss // 1024} MB"


def _count(settings: Settings) -> tuple[int, int]:
    """Messages taken, and replies that have not left."""
    engine = create_engine(settings.database_url)
    with engine.connect() as connection:
        taken = connection.scalar(select(func.count()).select_from(inbox).where(inbox.c.state == "taken"))
        queued = connection.scalar(select(func.count()).select_from(outbox).where(outbox.c.state == "queued"))
    engine.dispose()
    return taken or 0, queued or 0


def _until_taken(settings: Settings, wanted: int) -> None:
    until = time.monotonic() + 60
    while _count(settings)[0] < wanted and time.monotonic() < until:
        time.sleep(0.1)


if __name__ == "__main__":
    bench()
