"""Where the time of one message goes: `make profile`. No load and no wire, one thread, SQLite in a temporary folder."""

from __future__ import annotations

import cProfile
import pstats
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import click

from bot.delivery import Breakers, Delivery
from bot.dialogue.messages import Address, InboundMessage
from bot.house import House
from bot.intake import accept, take_turn
from bot.memory import loading
from bot.settings import Settings
from bot.wiring import build_house
from rehearsal.account import ACCOUNT, NUMBER, TOKEN
from rehearsal.crowd import WORDS
from rehearsal.processes import PUBLIC, take_at_once

#: What each share is called: the functions whose time, with all they call, is theirs.
SHARES = {
    "the conversation itself": (("engine.py", "converse"),),
    "prompts put into text messages": (("says.py", "bundles"),),
    "statements, from their values to the driver": (("work.py", "run"), ("work.py", "_ask")),
    "commits": (("~", "'commit'"),),
    "sealing and opening, with their JSON": (("work.py", "seal"), ("work.py", "unseal")),
    "a PIN's slow hash, once in a registration": (("~", "scrypt"),),
}


@click.command()
@click.option("--people", default=30, help="How many register.")
def profile(people: int) -> None:
    """Measure each step without a profiler, and then, once more, with one."""
    with TemporaryDirectory(prefix="mpp-profile-") as folder:
        with loading():
            house = take_at_once(build_house(_settings(Path(folder))))
        _register(house, range(3), lambda _, step: step())  # what is loaded with the first messages
        spent: dict[str, float] = {}
        _register(house, range(100, 100 + people), partial(_timed, spent))
        for name, seconds in spent.items():
            click.echo(f"{name:8} {seconds / people / len(WORDS) * 1000:5.2f} ms of processor time for a message")
        profiler = cProfile.Profile()
        _register(house, range(200, 200 + people), lambda _, step: profiler.runcall(step))
        house.store.close()
    for name, share in _shares(pstats.Stats(profiler)):
        click.echo(f"{share:4.0%} {name}")


def _settings(folder: Path) -> Settings:
    return Settings(
        database_url=f"sqlite:///{folder}/profile.db",
        key_file=folder / "keys.json",
        public_url=PUBLIC,
        twilio_account_sid=ACCOUNT,
        twilio_auth_token=TOKEN,
        sms_from=NUMBER,
        log_level="error",
        nlu_url="off",
        _env_file=None,
    )


def _register(house: House, people: range, do: Callable[[str, Callable[[], Any]], Any]) -> None:
    """Everybody says the first word, and is answered; then the second."""
    delivery = Delivery(house, "profile", Breakers())
    for step in range(len(WORDS)):
        accepted = [do("accept", partial(accept, house, said)) for said in _said(house, people, step)]
        for each in accepted:
            do("turn", partial(take_turn, house, each.conversation_id))
        while do("deliver", partial(delivery.step, house.clock())):
            pass


def _said(house: House, people: range, step: int) -> Iterator[InboundMessage]:
    for number in people:
        phone = f"+5255{number:08d}"
        yield InboundMessage(
            address=Address("sms", phone),
            text=WORDS[step],
            provider_id=f"{number}-{step}",
            received_at=house.clock(),
            door=house.channels["sms"].door,
            account=ACCOUNT,
            reach=phone,
        )


def _timed(spent: dict[str, float], name: str, step: Callable[[], Any]) -> Any:
    begin = time.process_time()
    done = step()
    spent[name] = spent.get(name, 0.0) + time.process_time() - begin
    return done


def _shares(stats: pstats.Stats) -> Iterator[tuple[str, float]]:
    """Each share of the whole, and what is left for everything else."""
    entries: dict[tuple[str, int, str], tuple[int, int, float, float, Any]] = stats.stats  # type: ignore[attr-defined]
    whole = sum(each[2] for each in entries.values())
    found = {name: sum(_spent(entries, *where) for where in places) / whole for name, places in SHARES.items()}
    yield from found.items()
    yield "everything else: transactions begun, rows made and read, JSON, events", 1 - sum(found.values())


def _spent(entries: dict[Any, Any], file: str, function: str) -> float:
    """Seconds in a function and all that it calls."""
    return sum(
        float(each[3])
        for (path, _, name), each in entries.items()
        if Path(path).name == file and (function in name if file == "~" else function == name)
    )


if __name__ == "__main__":
    profile()
