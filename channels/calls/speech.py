"""What is said in a call: prompts become lines, each in one language, with long numbers digit by digit and slowly."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from bot.dialogue.catalog import Catalog
from bot.dialogue.messages import Choice, Expect, Prompt
from channels.base import strip_marks
from channels.calls.keys import OPEN, SEVERAL, record_key, skip_key
from channels.calls.step import Step, facing, open_question

#: Five digits or more in a row, also in groups: a number that somebody writes down.
NUMBER = re.compile(r"(?<![\w,.:])A?\+?\d(?:[ -]?\d){4,}(?![\w:])")
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]+")
_LISTED = re.compile(r"^(\d{1,2})\)\s", re.MULTILINE)
#: The question that offers the languages to somebody whose language nobody knows.
CHOOSE_LANGUAGE = "choose-language"


class Manner(Enum):
    """How a question is put: whole, short after a silence, or with another way to answer."""

    WHOLE = "whole"
    SHORT = "short"
    OTHER_WAY = "other way"


@dataclass(frozen=True, slots=True)
class Line:
    """Something said in one go; ``slow`` where people write along."""

    language: str
    text: str
    slow: bool = False


@dataclass(frozen=True, slots=True)
class Speech:
    """Prompts in spoken words; ``hears`` names the languages in which Twilio understands what people say."""

    catalog: Catalog
    hears: frozenset[str]

    def lines(self, prompts: Sequence[Prompt], step: Step, manner: Manner = Manner.WHOLE) -> list[Line]:
        """Everything that these prompts say at this step, in order."""
        question = open_question(prompts)
        said: list[Line] = []
        for each in prompts:
            if each is question:
                said += self._question(each, step, manner)
            elif manner is Manner.WHOLE or each.secret:
                said += self._statement(each)
        return said

    def own(self, language: str, text: str, /, **given: str) -> list[Line]:
        """A text of the telephone's own."""
        return list(lines_of(language, self.catalog.text(language, text, **given).spoken))

    def _statement(self, prompt: Prompt) -> Iterator[Line]:
        if prompt.problem:
            yield from lines_of(prompt.language, prompt.problem)
        yield from lines_of(prompt.language, prompt.spoken)

    def _question(self, prompt: Prompt, step: Step, manner: Manner) -> Iterator[Line]:
        language = prompt.language
        if manner is not Manner.WHOLE:
            yield from self._after_silence(language, step, manner)
        if prompt.key.startswith(CHOOSE_LANGUAGE):
            yield from self._options(prompt)
            return
        yield from self._statement(prompt)
        if prompt.hint and manner is not Manner.SHORT:
            yield from lines_of(language, prompt.hint)
        yield from self._options(prompt)
        yield from self._keys(prompt, step, manner)

    def _after_silence(self, language: str, step: Step, manner: Manner) -> Iterator[Line]:
        if step.silent:
            yield from self.own(language, "call-silence")
        if manner is Manner.OTHER_WAY:
            speaks = language in self.hears and not step.keys_only
            yield from self.own(language, "call-other-way" if speaks else "call-keys-only")

    def _options(self, prompt: Prompt) -> Iterator[Line]:
        """The option before its key, so that nobody must remember a key."""
        several = prompt.expects in {Expect.A_NUMBER, Expect.PHONE}
        for number, choice in enumerate(prompt.choices, 1):
            yield from self._option(prompt.language, choice, f"{number} #" if several else str(number))

    def _option(self, language: str, choice: Choice, key: str) -> Iterator[Line]:
        if choice.language:
            yield from self.own(choice.language, "call-language", key=key)
            return
        yield Line(language, clean(f"{choice.label.rstrip('.:')}:"))
        yield from self.own(language, "call-press", key=key)

    def _keys(self, prompt: Prompt, step: Step, manner: Manner) -> Iterator[Line]:
        """What else can be pressed here, and what always can: the latter is said once."""
        language, here = prompt.language, facing(step, [prompt])
        if prompt.skip_label and skip_key(here):
            yield from lines_of(language, prompt.skip_label)
            yield from self.own(language, "call-skip", key=" ".join(skip_key(here)))
        if here.expects in OPEN and language in self.hears and not prompt.choices and not step.keys_only:
            yield from self.own(language, "call-say")
        if record_key(here):
            yield from self.own(language, "call-record", key=record_key(here))
        if here.expects in SEVERAL and manner is not Manner.SHORT:
            yield from self.own(language, "call-end")
        if here.expects == Expect.REFERENCE and language in self.hears and not step.keys_only:
            # Of the PIN it is not said: whoever stands beside would hear it.
            yield from self.own(language, "call-or-say")
        if not step.told or manner is Manner.OTHER_WAY:
            yield from self.own(language, "call-service")


def lines_of(language: str, text: str) -> Iterator[Line]:
    """A text as lines: numbers that are written down stand alone, digit by digit."""
    plain = clean(text)
    place = 0
    for found in NUMBER.finditer(plain):
        before = plain[place : found.start()].strip(" .,;")
        if before:
            yield Line(language, before)
        yield Line(language, spell(found[0]), slow=True)
        place = found.end()
    rest = plain[place:].lstrip(" .,;").rstrip()
    if rest:
        yield Line(language, rest)


def clean(text: str) -> str:
    """The text without marks and signs that no voice says, in one line; lines of a list end like sentences."""
    listed = _LISTED.sub(r"\1. ", strip_marks(text))
    joined = re.sub(r"([^\s.:;,!?])?[ \t]*\n\s*", lambda found: f"{found[1]}. " if found[1] else " ", listed)
    return CONTROL.sub(" ", joined).strip()


def spell(number: str) -> str:
    """A number digit by digit, in the groups that it is written in; long groups in threes."""
    groups = re.split(r"[ -]", number.replace("A", "A ").replace("+", ""))
    return ", ".join(" ".join(piece) for group in groups for piece in _pieces(group) if piece)


def _pieces(group: str) -> list[str]:
    if len(group) <= 4:
        return [group]
    return [group[place : place + 3] for place in range(0, len(group), 3)]
