"""Small patterns of words, sought anywhere in what people write: how danger and a stop are heard in a sentence.

A pattern is a few slots between blanks. ``me|nos`` is one of these words, ``secuestr*`` any word that begins so,
``muy?`` a word that may be missing, ``va|va_a`` one word or two, ``..`` up to three words of any kind, ``<kin>`` one
of a group, ``^`` the beginning of a sentence and ``$`` its end, ``^^`` and ``$$`` those of the whole text. A text
is cut into clauses first: no pattern reaches over the end of a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.dialogue.kinds.text import fold, words_of

#: Stands between clauses, and where a phrase was taken out; no word is written so.
_GAP = "#"
_CLAUSE = re.compile(r"[.!?;:\n\r\u2026]+(?=\s|$)")
_END = rf"(?=$|{_GAP})"
#: Slots that stand for no word of their own.
_WORDLESS = {
    "..": rf"(?:[^ {_GAP}]+ ){{0,3}}?",
    "^": rf"(?:(?<=^ )|(?<={_GAP} ))",
    "$": _END,
    "^^": "(?<=^ )",
    "$$": "$",
}
#: Shorter words are too near to others to be forgiven a slip.
_SHORTEST = 6
_MOST_WORDS = 200


class FaultyPattern(ValueError):
    """A pattern names a group that there is none of, or holds nothing but gaps."""


@dataclass(frozen=True, slots=True)
class Patterns:
    """Patterns of one meaning: one regular expression over clauses, and the words it is made of."""

    sought: re.Pattern[str] | None
    words: frozenset[str]
    stems: frozenset[str]

    def found(self, clauses: str) -> bool:
        """Whether one of the patterns stands in the clauses."""
        return self.sought is not None and self.sought.search(clauses) is not None

    def taken_out(self, clauses: str) -> str:
        """The clauses with a gap wherever one of the patterns stood."""
        return clauses if self.sought is None else self.sought.sub(f"{_GAP} ", clauses)


def read_patterns(written: Iterable[str], groups: Mapping[str, Sequence[str]]) -> Patterns:
    """The patterns as the content has them; raises FaultyPattern."""
    slots = [[_Slot(each, groups) for each in pattern.split()] for pattern in written]
    words = {word for pattern in slots for slot in pattern for word in slot.words}
    sources = ["".join(slot.source for slot in pattern) for pattern in slots]
    if any(all(slot.may_be_missing for slot in pattern) for pattern in slots):
        raise FaultyPattern("a pattern of nothing but gaps")
    return Patterns(
        re.compile(rf"(?<![^ ])(?:{'|'.join(sources)})") if sources else None,
        frozenset(word for word in words if not word.endswith("*")),
        frozenset(word[:-1] for word in words if word.endswith("*")),
    )


class _Slot:
    """One place of a pattern."""

    def __init__(self, written: str, groups: Mapping[str, Sequence[str]]) -> None:
        self.may_be_missing = written in _WORDLESS or written.endswith("?")
        self.words: tuple[str, ...] = ()
        self.source = _WORDLESS.get(written, "")
        if not self.source:
            each = written.rstrip("?").split("|")
            self.words = tuple(_folded(word) for part in each if part != "$" for word in _spelt(part, groups))
            # a longer word first: "m" must not hide "mwen"
            each_way = "|".join(_way(word) for word in sorted(self.words, key=len, reverse=True))
            self.source = f"(?:(?:{each_way}) {f'|{_END}' * ('$' in each)})" + "?" * self.may_be_missing


def _spelt(written: str, groups: Mapping[str, Sequence[str]]) -> Sequence[str]:
    if not written.startswith("<"):
        return [written.replace("_", " ")]
    name = written.strip("<>")
    if name not in groups:
        raise FaultyPattern(f"there is no group {name}")
    return groups[name]


def _folded(word: str) -> str:
    return fold(word) + "*" * word.endswith("*")


def _way(word: str) -> str:
    """A word, a beginning of one, or (in a group) several words, as a regular expression."""
    return re.escape(word[:-1]) + rf"[^ {_GAP}]*" if word.endswith("*") else re.escape(word)


def clauses_of(text: str) -> str:
    """The folded words of a text between single blanks, with a gap between its clauses."""
    parts = (" ".join(words_of(fold(part))) for part in _CLAUSE.split(text))
    return f" {f' {_GAP} '.join(part for part in parts if part)} "


class Speller:
    """Puts words right that are one slip of the finger away from a word that matters."""

    def __init__(self, patterns: Iterable[Patterns], alike: Patterns) -> None:
        known = list(patterns)
        self._words = frozenset().union(*(each.words for each in known))
        self._stems = frozenset().union(*(each.stems for each in known))
        self._alike = alike
        self._near: dict[str, list[tuple[str, bool]]] = {}
        for words, is_stem in ((self._words, False), (self._stems, True)):
            for word in (word for word in words if len(word) >= _SHORTEST and " " not in word):
                for slip in _slips(word):
                    self._near.setdefault(slip, []).append((word, is_stem))
        lengths = {len(stem) for stem in self._stems if len(stem) >= _SHORTEST}
        self._lengths = sorted({length + step for length in lengths for step in (-1, 0, 1)}, reverse=True)

    def right(self, clauses: str) -> str:
        """The clauses with each misspelt word that matters put right; a very long text stays as it is."""
        written = clauses.split()
        return clauses if len(written) > _MOST_WORDS else f" {' '.join(map(self._right, written))} "

    def _right(self, word: str) -> str:
        if len(word) < _SHORTEST - 1 or word in self._words or self._alike.found(f" {word} "):
            return word
        if any(word.startswith(stem) for stem in self._stems):
            return word
        return self._nearest(word) or word

    def _nearest(self, word: str) -> str | None:
        """The word that this one is a slip away from, or the beginning that its own beginning is."""
        whole = next((near for near, is_stem in self._close_to(word) if not is_stem), None)
        beginnings = dict.fromkeys(word[:length] for length in self._lengths)
        return whole or next((near for part in beginnings for near, is_stem in self._close_to(part) if is_stem), None)

    def _close_to(self, part: str) -> list[tuple[str, bool]]:
        from rapidfuzz.distance import OSA

        if len(part) < _SHORTEST - 1:
            return []
        found = {each for slip in _slips(part) for each in self._near.get(slip, ())}
        return sorted(
            each for each in found if _begins_alike(part, each[0]) and OSA.distance(part, each[0], score_cutoff=1) <= 1
        )


def _slips(word: str) -> set[str]:
    """The word, and the word without each one of its letters: two words a slip apart share one of these."""
    return {word, *(word[:place] + word[place + 1 :] for place in range(len(word)))}


#: Letters that people take for each other at the beginning of a word.
_SAME_START = ({"b", "v"}, {"s", "z", "c"}, {"c", "k", "q"}, {"h", "a", "o"}, {"i", "y"}, {"g", "j"})


def _begins_alike(word: str, other: str) -> bool:
    first, second = word[:1], other[:1]
    return first == second or any({first, second} <= each for each in _SAME_START)
