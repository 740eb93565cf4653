"""Whoever has the page open in a tab is a person of their own, with a telephone number that nobody has."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock

#: Numbers that are tried before one that was used in an earlier rehearsal is good enough.
DRAWS = 200


@dataclass(frozen=True, slots=True)
class Person:
    """One tab: the secret that it proves itself with, and the four digits that tell it from all others."""

    token: str
    digits: str

    @property
    def number(self) -> str:
        """The telephone number; +52 55 0000 is given to nobody."""
        return f"+52550000{self.digits}"


class People:
    """Everybody who tries; ``is_known`` says whether the bot heard of a number before."""

    def __init__(self, is_known: Callable[[str], bool]) -> None:
        self._is_known = is_known
        self._by_token: dict[str, Person] = {}
        self._lock = Lock()

    def come(self) -> Person:
        """Somebody new."""
        with self._lock:
            taken = {each.digits for each in self._by_token.values()}
            drawn = (f"{secrets.randbelow(10_000):04}" for _ in range(DRAWS))
            fresh = (each for each in drawn if each not in taken)
            digits = next((each for each in fresh if not self._is_known(f"+52550000{each}")), "0000")
            person = Person(secrets.token_urlsafe(16), digits)
            self._by_token[person.token] = person
        return person

    def find(self, token: str) -> Person | None:
        """Who has this secret."""
        return self._by_token.get(token)
