"""What every turn, delivery and door works with, wired once by ``bot.app`` and never changed."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime
from random import Random
from threading import Lock
from typing import Any

from bot.dialogue.content import Content
from bot.dialogue.messages import Address, Understanding
from bot.figures import Figures
from channels.base import Channel
from storage import Keys, Store

#: Now, aware, UTC.
Clock = Callable[[], datetime]
#: What a text may mean, in a language that is known or not; None when the ears do not know either.
Ears = Callable[[str, str | None], Understanding | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """The store and its keys, the content, the ways in and out, the clock and chance."""

    store: Store
    keys: Keys
    content: Content
    channels: Mapping[str, Channel]
    clock: Clock
    #: Who is told of danger at once; None: nobody but ``mpp tasks``.
    duty: Address | None = None
    ears: Ears | None = None
    #: Held by whoever computes a turn. One process has one interpreter lock: several turns at once end no sooner, and
    #: whoever knocks at the door waits for each of them.
    pace: AbstractContextManager[Any] = field(default_factory=Lock)
    chance: Random = field(default_factory=secrets.SystemRandom)
    figures: Figures = field(default_factory=Figures)

    def person_word(self, language: str) -> str:
        """The word that asks for a person, in this language."""
        return self.content.words[language].command_words["person"]

    def language(self, *known: str | None) -> str:
        """The first language that is known and spoken here, else the first of all."""
        spoken = self.content.languages
        return next((each for each in known if each is not None and each in spoken), next(iter(spoken)))
