"""How long a caller waits for the next document: `make bench-calls`. The real server on loopback, and many callers.

Each caller registers by keys and words in Spanish, with a moment between two answers as a person has; what is measured
is the time from an answer to the whole document that says what comes next.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from threading import Thread

import click
from twilio.http.http_client import TwilioHttpClient

from rehearsal.account import NUMBER
from rehearsal.bench import settings_in
from rehearsal.caller import Ask, Caller
from rehearsal.processes import PUBLIC, running

#: Callers at the same time, one step after the other.
CROWDS = (5, 20, 40)
#: What everybody presses and says, from the language on; nobody sends a text message.
ANSWERS = (
    *("1", "1", "2", "1", "1", "Marta Elena", "Díaz López", "3#", "4#", "1985", "1", "1", "1"),
    *("000000012", "1", "1", "1#", "1", "1", "1", "0#", "1", "1"),
)
#: Seconds between what a caller hears and what they answer: a person listens for much longer.
MOMENT = 0.5
#: Seconds over which a crowd begins to call: nobody's calls run in step with each other.
SPREAD = len(ANSWERS) * MOMENT


@dataclass(slots=True)
class Waits:
    """What one caller saw: seconds until each document."""

    seconds: list[float] = field(default_factory=list)
    broke: int = 0


def over_http(port: int, waits: Waits) -> Ask:
    """Requests to the public address go to where the bot listens, and are timed."""
    http = TwilioHttpClient(timeout=15)
    http.session.trust_env = False
    host = {"Host": PUBLIC.partition("//")[2]}

    def ask(url: str, headers: Mapping[str, str], form: Mapping[str, str]) -> tuple[int, str, str]:
        there = url.replace(PUBLIC, f"http://127.0.0.1:{port}", 1)
        began = time.monotonic()
        reply = http.request("POST", there, data=dict(form), headers={**headers, **host})
        waits.seconds.append(time.monotonic() - began)
        return reply.status_code, str((reply.headers or {}).get("Content-Type", "")), reply.text

    return ask


def register(caller: Caller, pause: Callable[[float], None] = time.sleep) -> None:
    """One call from the first ring to the end."""
    caller.calls()
    for each in ANSWERS:
        if caller.waits_for != "Gather":
            break
        pause(MOMENT)
        caller.presses(each) if each[0].isdigit() else caller.says(each)
    caller.hangs_up()


def _call(port: int, telephone: int, late: float, waits: Waits) -> None:
    time.sleep(late)
    caller = Caller(over_http(port, waits), PUBLIC, f"+5255{telephone:08d}")
    try:
        register(caller)
    except (AssertionError, OSError):
        waits.broke += 1


def measure(port: int, callers: int, first: int) -> tuple[list[float], int, float]:
    """So many call at once: all waits, calls that broke, and seconds that it took."""
    seen = [Waits() for _ in range(callers)]
    late = [SPREAD * number / callers for number in range(callers)]
    threads = [Thread(target=_call, args=(port, first + at, late[at], each)) for at, each in enumerate(seen)]
    began = time.monotonic()
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    return sorted(s for each in seen for s in each.seconds), sum(each.broke for each in seen), time.monotonic() - began


@click.command()
def bench() -> None:
    """Measure, and print what docs/performance.md says."""
    with TemporaryDirectory(prefix="mpp-calls-") as folder:
        plain = settings_in(f"sqlite:///{folder}/bench.db", Path(folder), rasa=False)
        settings = plain.model_copy(update={"voice_from": NUMBER, "voice_mode": "answer"})
        with running(settings, 0):
            measure(settings.port, 4, 0)
            click.echo("callers  documents/s  p50 ms  p99 ms  slowest ms  broken calls")
            for crowd in CROWDS:
                seconds, broke, took = measure(settings.port, crowd, crowd * 1000)
                p99 = seconds[int(len(seconds) * 0.99)]
                shown = (len(seconds) / took, median(seconds) * 1000, p99 * 1000, seconds[-1] * 1000)
                click.echo(
                    f"{crowd:7}  {shown[0]:11.0f}  {shown[1]:6.1f}  {shown[2]:6.1f}  {shown[3]:10.1f}  {broke:12}"
                )


if __name__ == "__main__":
    bench()
