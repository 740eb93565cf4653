"""A conversation as a test reads it: ``says`` and ``hears``. The engine alone, with the state through JSON at every turn."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from bot.dialogue.content import Content
from bot.dialogue.engine import claim_in, converse, text_for_ears
from bot.dialogue.messages import (
    NOTHING_HEARD,
    Address,
    Door,
    Drawn,
    Field,
    File,
    Heard,
    InboundMessage,
    Prompt,
    Understanding,
)
from bot.dialogue.state import State

BEGINNING = datetime(2021, 2, 24, 16, 0, tzinfo=UTC)
REFERENCE = "12345671"
PIN = "802513"
MARKS = dict.fromkeys((0x2068, 0x2069))

TEXT_MESSAGES = Door()
PAGE = Door(at_once=4, stays=False, max_choices=15, length=100_000)
MAIL = Door(at_once=5, length=100_000)
TELEPHONE = Door(in_parts=True, confirm_each=True, stays=False, speech=True, files=True, max_choices=4)
TERMINAL = Door(stays=False)


class Chat:
    """One person at one door; ``says`` is a turn, ``hears`` looks at what was said in it."""

    def __init__(self, content: Content, door: Door = TERMINAL, state: State | None = None) -> None:
        self.content = content
        self.door = door
        self.state = state or State()
        self.now = BEGINNING
        self.prompts: tuple[Prompt, ...] = ()
        self.events: list[str] = []
        self.details: list[dict[str, object]] = []
        self.count = 0
        self.reach: str | None = None
        #: What the ears hear in each text, until it is changed.
        self.ranking: tuple[tuple[str, float], ...] = ()
        self.names: tuple[str, ...] = ()

    def says(self, *texts: str, **more: object) -> Chat:
        """One turn for each text, a second apart."""
        for text in texts:
            self._turn(text=text, **more)
        return self

    def is_heard_as(self, *ranking: tuple[str, float]) -> Chat:
        """From now on the ears hear these labels in every text."""
        self.ranking = ranking
        return self

    def is_heard_to_name(self, *names: str) -> Chat:
        """From now on the ears hear these names in every text, which asks nothing."""
        self.names = names
        return self.is_heard_as(("out_of_scope", 0.99))

    def presses(self, command: str) -> Chat:
        """A turn by a button."""
        return self._turn(command=command)

    def fills(self, **entries: str) -> Chat:
        """A screen of answers; ``p1__birth_date`` stands for ``p1.birth_date``."""
        return self._turn(fields=tuple(Field(key.replace("__", "."), text) for key, text in entries.items()))

    def taps(self, about: str, text: str) -> Chat:
        """A button that belongs to a question; by the name of one alone, to the one that stands there now."""
        now = (each.about for each in self.prompts if each.about and each.about.partition("#")[0] == about)
        return self._turn(about=next(now, about), text=text)

    def sends_file(self, reference: str = "f1") -> Chat:
        """A recording."""
        return self._turn(files=(File("audio", "", reference),))

    def shares_location(self, latitude: float, longitude: float) -> Chat:
        """A pin on the map."""
        return self._turn(spot=(latitude, longitude))

    def waits(self, **time: int) -> Chat:
        """Time goes by."""
        self.now += timedelta(**time)
        return self

    def hears(self, *pieces: str) -> Chat:
        """Each piece stands in what was said in the last turn."""
        for piece in pieces:
            assert piece in self.said, f"{piece!r} not in:\n{self.said}"
        return self

    def hears_no(self, *pieces: str) -> Chat:
        """No piece stands in what was said in the last turn."""
        for piece in pieces:
            assert piece not in self.said, f"{piece!r} in:\n{self.said}"
        return self

    def is_asked(self, *keys: str) -> Chat:
        """These questions, and no others, are put now."""
        assert self.asked == list(keys)
        return self

    @property
    def said(self) -> str:
        """All that was said in the last turn, as a page shows it."""
        return "\n".join(line for each in self.prompts for line in lines_of(each))

    @property
    def asked(self) -> list[str]:
        """Keys of the questions put in the last turn."""
        return [each.about.partition("#")[0] for each in self.prompts if each.about]

    @property
    def keys(self) -> list[str]:
        """Ids of the texts of the last turn."""
        return [each.key for each in self.prompts]

    def answer(self, key: str) -> object:
        """What was answered to a question."""
        return self.state.answers[key].value

    def _turn(self, received_at: datetime | None = None, heard: Heard | None = None, **given: object) -> Chat:
        self.now += timedelta(seconds=1)
        self.count += 1
        message = InboundMessage(
            address=Address("test", "1"),
            provider_id=str(self.count),
            received_at=received_at or self.now,
            door=self.door,
            reach=self.reach,
            **given,
        )
        self.prompts, self.events, self.details = (), [], []
        self._step(message, heard or self._heard(message))
        if "draw_identity" in self.events:
            self._step(Drawn(reference=REFERENCE, pin=PIN, by=message), NOTHING_HEARD)
        return self

    def _heard(self, message: InboundMessage) -> Heard:
        if self.ranking and text_for_ears(self.content, self.state, message):
            label, sure = self.ranking[0]
            found = Understanding(label=label, confidence=sure, ranking=self.ranking, names=self.names)
            return Heard(understanding=found)
        return NOTHING_HEARD

    def _step(self, message: InboundMessage | Drawn, heard: Heard) -> None:
        before = State.from_json(json.loads(json.dumps(self.state.to_json())))
        assert before == self.state
        turn = converse(self.content, before, message, heard, self.now)
        self.state = turn.state
        self.prompts += turn.prompts
        self.events += [each.name for each in turn.events]
        self.details += [each.detail for each in turn.events]

    def claims(self, text: str) -> object:
        """The reference and PIN that a text offers."""
        message = InboundMessage(
            address=Address("test", "1"), provider_id="c", received_at=self.now, door=self.door, text=text
        )
        return claim_in(self.content, self.state, message)


def lines_of(prompt: Prompt) -> Iterable[str]:
    """A prompt as lines of text: problem, question, choices by number, hint."""
    yield from (each.translate(MARKS) for each in (prompt.problem, prompt.text) if each)
    yield from (f"{number}) {each.label.translate(MARKS)}" for number, each in enumerate(prompt.choices, 1))
    yield from (each.translate(MARKS) for each in (prompt.hint, prompt.skip_label) if each)
