"""`mpp understand`: what messages mean, a line of JSON for a line of JSON, as the ears of a conversation take them."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from threading import Event
from time import monotonic
from typing import Any

import click

from bot.dialogue.content import Content
from bot.dialogue.kinds.told import Told, find_told
from bot.dialogue.meaning import meaning_of
from bot.dialogue.messages import Address, Heard, InboundMessage
from bot.dialogue.state import State
from bot.dialogue.talk import FIRST_LANGUAGE
from bot.figures import Figures
from bot.house import Ears
from bot.logs import open_log
from bot.settings import Settings, load
from bot.turns import listen
from bot.wiring import open_ears, rasa_ready, rasa_running, read_content, tell_time

#: Seconds for which somebody who has lines to read waits for Rasa to start, and then for one text.
START, PATIENCE = 120.0, 20.0
WORST = '{"error": "not a JSON object with a text"}'


@dataclass(frozen=True, slots=True)
class Listener:
    """Hears one text after the other, each as the first message of somebody new."""

    content: Content
    ears: Ears | None
    figures: Figures

    def understand(self, text: str, language: str | None, now: datetime) -> dict[str, Any]:
        """What is written for one text."""
        state = State(language=language if language in self.content.languages else None)
        message = InboundMessage(address=Address("", ""), provider_id="", received_at=now, text=text)
        understanding = listen(self.ears, self.figures, self.content, state, message)
        if understanding is None and self.ears is not None:
            # A command is done without asking the ears; here they are asked for what comes after it.
            understanding = self.ears(text, state.language)
        heard = Heard(understanding=understanding)
        found = meaning_of(self.content, state, message, heard, now)
        ranking = [{"label": label, "confidence": round(share, 4)} for label, share in found.ranking]
        return {
            "language": found.language,
            **ranking[0],
            "ranking": ranking,
            "decision": found.decision,
            "entities": self._entities(text, heard, found.language or FIRST_LANGUAGE, now),
        }

    def _entities(self, text: str, heard: Heard, language: str, now: datetime) -> list[dict[str, Any]]:
        """What is told beyond doubt; where no name is, what sounds like one."""
        told = find_told(text, self.content.words[language], now.date())
        if heard.understanding and not any(each.entity == "given_names" for each in told):
            told += [Told("name", each, each) for each in heard.understanding.names]
        return [{"entity": each.entity, "text": each.text, "value": each.value} for each in told]

    def answer(self, line: str, now: datetime) -> str:
        """A line for a line, whatever it is."""
        try:
            asked = json.loads(line)
        except ValueError:
            return WORST
        if not isinstance(asked, dict) or not isinstance(asked.get("text"), str):
            return WORST
        return json.dumps(self.understand(asked["text"], asked.get("lang"), now), ensure_ascii=False)


@click.command()
def understand() -> None:
    """Read lines of {"text": ..., "lang": ...} and write what each of them means."""
    settings = load()
    open_log(settings.log_level)
    with listening(settings) as listener:
        for line in sys.stdin:
            click.echo(listener.answer(line, tell_time()))


@contextmanager
def listening(settings: Settings) -> Iterator[Listener]:
    """Ears that are ready, with a Rasa of our own where none runs; where there is none, ears for exact words."""
    content, figures = read_content(settings), Figures()
    with rasa_running(settings):
        _wait_for_rasa(settings)
        yield Listener(content, open_ears(settings, content, figures, patience=PATIENCE), figures)


def _wait_for_rasa(settings: Settings) -> None:
    """Until it hears, if there is one; without, exact words are understood all the same."""
    late, pause = monotonic() + START, Event()
    while monotonic() < late:
        match rasa_ready(settings):
            case True:
                return
            case None:
                break
        pause.wait(0.2)
    click.echo("Rasa is not running: exact words only (`make nlu` builds it)", err=True)
