"""Phrases that teach nothing: nearly the same one stands there already, or no name is marked; told by `mpp check`.

Nobody is answered wrongly by them, so the server starts with them all the same.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from bot.dialogue.kinds.text import plain
from bot.faults import Fault
from bot.library import CONTENT, LOADER, Shelf

#: Of fewer words each one counts: "find me a lawyer" and "find me a doctor" are two questions.
FEWEST_WORDS = 4
#: Two phrases that share more of the words of the longer one are nearly the same.
MOST_SHARED = 0.85
#: A name in brackets, and letters in it.
_NAMED = re.compile(r"\[[^\[\]]*[^\W\d_][^\[\]]*\]")


@dataclass(frozen=True, slots=True)
class Phrase:
    """One way to ask, where it stands, and its words, whatever their order."""

    text: str
    label: str
    line: int
    plain: str
    words: frozenset[str]

    @property
    def is_long(self) -> bool:
        """Whether it says enough to be like another."""
        return len(self.plain.split()) >= FEWEST_WORDS


def find_alike(folder: Path = CONTENT, only: str | None = None) -> Iterator[Fault]:
    """Every way to ask that an earlier one of its language nearly is, whatever their labels."""
    for code in Shelf(folder).codes:
        if only in (None, code):
            file = f"languages/{code}/asks.yml"
            for earlier, later in _alike([each for each in _phrases(folder / file) if each.is_long]):
                yield Fault(file, later.line, f"{later.text!r} is nearly {earlier.text!r} of line {earlier.line}")


def find_unmarked(folder: Path = CONTENT, only: str | None = None) -> Iterator[Fault]:
    """Every way to give a name in which no name stands in brackets, or a bracket too many."""
    for code in [each for each in Shelf(folder).codes if only in (None, each)]:
        file = f"languages/{code}/names.yml"
        root = _composed(folder / file)
        for each in root.value if isinstance(root, yaml.SequenceNode) else ():
            if not _NAMED.search(each.value) or re.search(r"[\[\]]", _NAMED.sub("", each.value)):
                told = f"{each.value!r} has no [name] in brackets, or half of one"
                yield Fault(file, each.start_mark.line + 1, told)


def _composed(path: Path) -> yaml.Node | None:
    """A file with the lines of everything in it; None for one that cannot be read, which its readers tell."""
    try:
        return yaml.compose(path.read_text("utf-8"), Loader=LOADER)
    except (OSError, yaml.YAMLError):
        return None


def _phrases(path: Path) -> Iterator[Phrase]:
    """The phrases of a file with their lines."""
    root = _composed(path)
    labels = root.value if isinstance(root, yaml.MappingNode) else ()
    for label, phrases in labels:
        for each in phrases.value:
            text = plain(str(each.value))
            yield Phrase(each.value, label.value, each.start_mark.line + 1, text, frozenset(text.split()))


def _alike(phrases: Sequence[Phrase]) -> Iterator[tuple[Phrase, Phrase]]:
    """Each phrase that is like an earlier one, with the first such; the same one under two labels is told elsewhere.

    Two that are alike share one of the rarest words of each: so many that the rest alone would be too few.
    """
    common = Counter(word for each in phrases for word in each.words)
    holding: dict[str, list[Phrase]] = defaultdict(list)
    for later in phrases:
        rare = sorted(later.words, key=lambda word: (common[word], word))
        rare = rare[: len(rare) - int(MOST_SHARED * len(rare))]
        met = [earlier for word in rare for earlier in holding[word] if _are_alike(earlier, later)]
        if met:
            yield min(met, key=lambda each: each.line), later
        for word in rare:
            holding[word].append(later)


def _are_alike(one: Phrase, other: Phrase) -> bool:
    if one.plain == other.plain and one.label != other.label:
        return False
    return len(one.words & other.words) > MOST_SHARED * max(len(one.words), len(other.words))
