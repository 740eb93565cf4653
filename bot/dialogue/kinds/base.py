"""What a kind of answer is: it reads what people type, and shows it back so that it reads the same.

A kind is pure. It gets the text, what the question allows (``Wanted``), the words of the person's language and today's
date, and says one of three things: understood, ambiguous (ask which), or not understood with a reason that the content
has a sentence for (``reason-<name>``). A person's odd answer is never an error.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Protocol

from bot.dialogue.kinds.words import Words
from bot.dialogue.messages import Choice, Expect, Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a question allows: its choices with labels in the person's language, and options from the form."""

    choices: tuple[Choice, ...] = ()
    #: Options of the form's YAML, e.g. ``{"when": "birth"}`` for a date, ``{"least": 0, "most": 15}`` for a number.
    options: Mapping[str, Any] = field(default_factory=dict)
    #: A telephone number that the door vouches for, so that "this one" is an answer.
    reach: str | None = None
    #: What in the text sounds like a name to the ears; the text that is read need not be the one that they heard.
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Understood:
    """The value; ``confirm`` where it must be shown back for a yes before it counts (A-numbers, guessed towns)."""

    value: Value
    confirm: bool = False


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """A few values that it may mean; the person is asked which."""

    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """Why it is no answer: the name of a sentence ``reason-<reason>`` in every language."""

    reason: str


Reading = Understood | Ambiguous | NotUnderstood


class Kind(Protocol):
    """One kind of answer."""

    name: str
    expects: Expect
    #: Closed kinds leave no doubt: when one reads the whole text, no question was asked in it.
    closed: bool
    #: Every reason that ``read`` can give.
    reasons: tuple[str, ...]

    def read(self, text: str, wanted: Wanted, words: Words, today: date) -> Reading:
        """Say what the text means as an answer; never raises for any text."""

    def show(self, value: Value, wanted: Wanted, words: Words) -> str:
        """Show the value to the person, such that ``read`` of it gives the same value."""
