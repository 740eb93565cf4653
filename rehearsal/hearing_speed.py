"""How fast Rasa hears, and what it takes: `make nlu-speed`, on a machine that does nothing else.

A Rasa of its own is started as `mpp serve` starts it, asked through the client of a live message with texts that it
has not heard before (the held-back ones), and stopped again.
"""

from __future__ import annotations

import os
import time
from concurrent.futures import ThreadPoolExecutor
from statistics import median, quantiles

import click

from bot.library import load_content
from bot.settings import Settings
from bot.wiring import rasa_ready, rasa_running
from nlu.client import Client, Place
from nlu.places import Workshop
from rehearsal.hearing import read_held
from rehearsal.processes import memory_of

#: Texts asked one after the other, and texts asked by several at once.
ALONE, TOGETHER, THREADS = 500, 2000, 8
STARTS = 120


@click.command()
def measure() -> None:
    """Measure, and print what docs/performance.md says of Rasa."""
    settings = Settings(_env_file=None)
    shop = Workshop(settings.nlu_folder)
    faq = load_content().faq
    labels = frozenset(faq.topics.keys() | faq.outcomes.keys())
    click.echo(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.2f} before")
    begin = time.monotonic()
    with rasa_running(settings):
        while not rasa_ready(settings):
            if time.monotonic() - begin > STARTS:
                raise click.ClickException("Rasa does not start: `make nlu`")
            time.sleep(0.05)
        click.echo(f"ready after {time.monotonic() - begin:.1f} s")
        texts = list(dict.fromkeys(each["text"] for each in read_held()))
        client = Client(Place.of(f"unix:{shop.socket}"), labels)
        alone = [_ask(client, each) for each in texts[:ALONE]]
        click.echo(f"round trip p50 {median(alone) * 1000:.1f} ms, p99 {quantiles(alone, n=100)[98] * 1000:.1f} ms")
        others = texts[ALONE : ALONE + TOGETHER]
        began = time.monotonic()
        with ThreadPoolExecutor(THREADS) as pool:
            list(pool.map(lambda each: _ask(client, each), others))
        click.echo(f"{len(others) / (time.monotonic() - began):.0f} parses per second, {THREADS} at once")
        click.echo(f"memory, this process and Rasa: {memory_of([os.getpid()])}")


def _ask(client: Client, text: str) -> float:
    begin = time.monotonic()
    client.hear(text)
    return time.monotonic() - begin


if __name__ == "__main__":
    measure()
