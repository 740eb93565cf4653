"""Somebody who registers by telephone: each open question is answered by its key where it has one, else by voice."""

from __future__ import annotations

from bot.dialogue.asking import MORE
from bot.dialogue.messages import Address, Expect
from bot.live import look
from channels.calls.keys import record_key
from channels.calls.step import Step, facing, open_question
from rehearsal.caller import Caller, to_door
from tests.doors import PERSON, PUBLIC

#: What the telephone asks besides the form, and what everybody answers to it.
BESIDES = {"confirm": "yes", "by_text": "yes", "check": "ok", "more": "later"}


class Call:
    """A call to the hotline of a running world, by somebody who knows what they want to answer."""

    def __init__(self, world, number=PERSON, check=lambda _: None):
        self.world = world
        self.voice = world.house.channels["voice"]
        self.address = Address("voice", number)
        self.caller = Caller(to_door(world.app, PUBLIC), PUBLIC, number, check=check)

    def begins(self, language):
        """Call, and choose a language by its key."""
        self.caller.calls()
        codes = list(self.world.house.content.languages)
        self.caller.presses(str(codes.index(language) + 1))
        return self

    def registers(self, answers):
        """Everything that is asked is answered, until nothing more is to be told."""
        while self.question is not None:
            name = self.question.about.partition("#")[0].removeprefix("aside:")
            self.answers(BESIDES[name] if name in BESIDES else answers[self.question.about])
        return self

    def answers(self, value):
        """The answer to the open question, whatever this telephone has for it."""
        question = self.question
        if question.choices and (key := self._key(question, value)):
            self.caller.presses(key)
        elif question.key.startswith("date-"):
            year, month, day = _date(value).split("-")
            self.caller.presses({"date-day": day, "date-month": month, "date-year": year}[question.key] + "#")
        elif question.expects in {Expect.NUMBER, Expect.PHONE, Expect.A_NUMBER}:
            self.caller.presses(_digits(value) + "#")
        elif "speech" in self.caller.gather["input"]:
            self.caller.says(str(value))
        else:
            self.records(question)

    def records(self, question):
        """Leave the answer as a recording; whoever agreed once is not asked again."""
        self.caller.presses(record_key(facing(Step(), [question])))
        if self.caller.waits_for == "Gather":
            self.caller.presses("1")
        self.caller.records()

    @property
    def question(self):
        """What is open, as the hotline has it."""
        return open_question(look(self.world.house, self.address, self.voice.door))

    @property
    def state(self):
        return self.world.state_at(self.address)

    def _key(self, question, value):
        """The key of this value; that of "more" while it is on another page."""
        for place, choice in enumerate(question.choices, 1):
            if choice.value == _plain(value) or choice.label == self._shown(question, value):
                return f"{place}#" if question.expects in {Expect.A_NUMBER, Expect.PHONE} else str(place)
        if isinstance(value, dict) and "number" in value:
            return ""
        return str(len(question.choices)) if question.choices[-1].value == MORE else ""

    def _shown(self, question, value):
        from bot.dialogue.kinds import KINDS
        from bot.dialogue.kinds.base import Wanted

        asked = self.world.house.content.form.questions.get(question.about.rpartition(".")[2])
        words = self.world.house.content.words[question.language]
        return KINDS[asked.kind].show(value, Wanted(), words) if asked else None


def _plain(value):
    return {True: "yes", False: "no"}.get(value, value) if isinstance(value, bool) else value


def _date(value):
    """A day; of whom only the age is known it is made up: the day of the talk so many years ago."""
    return value if isinstance(value, str) else f"{2021 - value['age']}-02-24"


def _digits(value):
    if isinstance(value, dict):
        return value["number"]
    return str(value).removeprefix("+52")
