"""The conversation in this terminal: intake, storage and engine as at every door, in a house made for one talk.

``--save NAME`` writes what was said as a transcript that the tests play on every door.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import cast

import click

from bot.dialogue.content import Content
from bot.dialogue.messages import Address, InboundMessage, Prompt
from bot.house import Clock, House
from bot.live import converse_live
from bot.settings import load
from bot.turns import state_of
from bot.wiring import read_content, tell_time
from channels.base import Channel, strip_marks
from channels.terminal import Terminal
from storage import migrate, open_keys, open_store

HERE = Address("terminal", "here")
_NUMBER = re.compile(r"\b\d{4} \d{4}\b")
TRANSCRIPTS = Path("tests/transcripts")


@dataclass(slots=True)
class Talker:
    """Somebody at the terminal of a house."""

    house: House
    said: list[tuple[str, Sequence[Prompt]]] = field(default_factory=list)

    def say(self, text: str) -> Sequence[Prompt]:
        """One message, and what is said to it."""
        message = InboundMessage(
            address=HERE,
            account="terminal",
            text=text,
            provider_id=str(len(self.said)),
            received_at=self.house.clock(),
            door=Terminal.door,
        )
        prompts = converse_live(self.house, message)
        self.said.append((text, prompts))
        return prompts


@contextmanager
def open_house(content: Content, clock: Clock = tell_time) -> Iterator[House]:
    """A house of its own, with a database that is gone afterwards."""
    with TemporaryDirectory(prefix="mpp-talk-") as folder:
        keys = open_keys(Path(folder) / "keys.json", make=True)
        url = f"sqlite:///{folder}/talk.db"
        migrate(url)
        store = open_store(url, keys)
        try:
            # A terminal has no provider: of what a channel does it needs the writing alone.
            here = cast("Channel", Terminal())
            yield House(store=store, keys=keys, content=content, channels={"terminal": here}, clock=clock)
        finally:
            store.close()


@click.command()
@click.option("--save", "name", help="Write the talk as tests/transcripts/NAME.txt.")
def talk(name: str | None) -> None:
    """Have the conversation in this terminal; an empty line ends it."""
    content = read_content(load())
    with open_house(content) as house:
        talker = Talker(house)
        click.echo("(an empty line ends the talk; nothing is kept)")
        while text := click.prompt("", prompt_suffix="> ", default="", show_default=False):
            click.echo(Terminal().render(talker.say(text)).body["body"] + "\n")
        if name:
            path = TRANSCRIPTS / f"{name}.txt"
            path.write_text(write_transcript(name, talker), "utf-8")
            click.echo(f"written: {path}")


def write_transcript(title: str, talker: Talker) -> str:
    """The talk as text: what the person said, what was said to it by its key, and the answers at the end."""
    blocks = [f"# {title}"]
    for text, prompts in talker.said:
        blocks.append(f"person: {text}")
        blocks += [_heard(each) for each in prompts]
    return "\n".join([*blocks, "", *_answers(talker.house), ""])


def _heard(prompt: Prompt) -> str:
    about = f" {prompt.about}" if prompt.about else ""
    return f"bot [{prompt.key}{about}]: {'(not kept)' if prompt.secret else write_prompt(prompt)}"


def write_prompt(prompt: Prompt) -> str:
    """A prompt as a transcript has it; a registration's number is another one each time."""
    body = Terminal().render([prompt]).body["body"]
    return "\n    ".join(_NUMBER.sub("0000 0000", strip_marks(body)).splitlines())


def _answers(house: House) -> Iterator[str]:
    with house.store.read() as unit:
        address = unit.addresses.find(HERE.channel, HERE.value)
        conversation = unit.conversations.peek(address.conversation_id) if address else None
    state = state_of(conversation) if conversation else None
    for key, answer in state.answers.items() if state else ():
        yield f"= {key}: {json.dumps(answer.value, ensure_ascii=False)}"
