"""Whoever has the page open in a tab is a person of their own, with a telephone number that nobody has."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from threading import Lock

from bot.dialogue.messages import Address

#: People who are drawn before one whom an earlier rehearsal knew is good enough.
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

    @property
    def mail(self) -> str:
        """The address of the mailbox."""
        return f"person{self.digits}@example.org"

    @property
    def telegram(self) -> int:
        """The id at Telegram."""
        return int(f"55000{self.digits}")

    @property
    def addresses(self) -> Sequence[Address]:
        """Everything by which the bot may know this person."""
        phones = [Address(door, self.number) for door in ("sms", "whatsapp", "voice")]
        return [*phones, Address("telegram", str(self.telegram)), Address("email", self.mail)]


class People:
    """Everybody who tries; ``is_known`` says whether the bot heard of any of these addresses before."""

    def __init__(self, is_known: Callable[[Sequence[Address]], bool]) -> None:
        self._is_known = is_known
        self._by_token: dict[str, Person] = {}
        self._lock = Lock()

    def come(self) -> Person:
        """Somebody new."""
        with self._lock:
            taken = {each.digits for each in self._by_token.values()}
            drawn = (Person(secrets.token_urlsafe(16), f"{secrets.randbelow(10_000):04}") for _ in range(DRAWS))
            fresh = [each for each in drawn if each.digits not in taken]
            person = next((each for each in fresh if not self._is_known(each.addresses)), fresh[0])
            self._by_token[person.token] = person
        return person

    def find(self, token: str) -> Person | None:
        """Who has this secret."""
        return self._by_token.get(token)
