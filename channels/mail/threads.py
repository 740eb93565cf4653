"""The names of our letters: each says which questions it asked, and nobody but who was sent it knows a name that holds.

So a letter that answers one of ours shows two things without anything being looked up: that its writer reads what comes
to that address, and to which questions the numbers in it belong.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from hmac import compare_digest

#: Text -> its keyed hash, in small hexadecimal digits.
Sign = Callable[[str], str]
#: Signs of the hash that stand in a name: 80 bits.
SIGNS = 20
#: Letters that one answers, of which the last are told to the programs that sort by them.
MOST_PARENTS = 10
_NAME = re.compile(r"<([a-z0-9-]{1,64})/([a-z0-9_.+#=]*)/([0-9a-f]{20})@([a-z0-9.-]+)>", re.IGNORECASE)
_KEY = re.compile(r"[a-z0-9_.#:]+")
#: A colon has no place in a name.
_TO_NAME, _FROM_NAME = str.maketrans(":", "="), str.maketrans("=", ":")


@dataclass(frozen=True, slots=True)
class Named:
    """What a letter's name says: our mark, and the keys of the questions in it, in their order."""

    mark: str
    asks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Names:
    """The names of letters from our address."""

    ours: str
    sign: Sign

    @property
    def domain(self) -> str:
        """The part of our address that makes a name unique in the world."""
        return self.ours.rpartition("@")[2]

    def make(self, mark: str, asks: Iterable[str], reader: str) -> str:
        """The name of a letter to this reader: the same mark has the same name, however often it is sent."""
        questions = "+".join(each.translate(_TO_NAME) for each in asks if _KEY.fullmatch(each))
        return f"<{mark}/{questions}/{self._proof(mark, questions, reader)}@{self.domain}>"

    def find(self, parents: Sequence[str], reader: str) -> Named | None:
        """The last of these names that is of a letter of ours to this reader; None when none is."""
        for name in reversed(parents):
            found = _NAME.fullmatch(name)
            if found and self._holds(found, reader):
                return Named(found[1], tuple(each.translate(_FROM_NAME) for each in found[2].split("+") if each))
        return None

    def anywhere(self, text: str) -> list[str]:
        """Every name in a text that may be one of ours: what a returned letter quotes."""
        return [each[0] for each in _NAME.finditer(text) if each[4].lower() == self.domain]

    def _holds(self, found: re.Match[str], reader: str) -> bool:
        proof = self._proof(found[1], found[2], reader)
        return found[4].lower() == self.domain and compare_digest(found[3].lower(), proof)

    def _proof(self, mark: str, questions: str, reader: str) -> str:
        return self.sign(f"letter {mark} {questions} {reader}")[:SIGNS]


def follow(parents: Sequence[str], message_id: str) -> tuple[str, ...]:
    """What an answer to this letter refers to: the letter, and those before it."""
    every = dict.fromkeys((*parents, message_id)) if message_id else dict.fromkeys(parents)
    return tuple(every)[-MOST_PARENTS:]
