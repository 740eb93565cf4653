"""Which words of a text are somebody's name, told by the words around them: "sorry, no credit. I'm Ana, 3 kids".

A conditional random field, as Rasa's own extractor is one (the same library); this one also sees three words to each
side, and how often a word stands in phrases that are about something else.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from difflib import SequenceMatcher
from pathlib import Path
from typing import Dict, Iterator, List, Sequence, Tuple

from pycrfsuite import Tagger, Trainer

from nlu.texts import plain

#: An initial with its full stop, a word with what belongs to it inside, a number, or a sign.
_WORD = re.compile(r"[^\W\d_]{1,2}\.(?![^\W\d_])|[^\W\d_]+(?:['\u2019`\u00b4.\-][^\W\d_]+)*|\d+|[^\w\s]")
LETTERS = re.compile(r"[^\W\d_]+")
#: Between two parts of one name.
PARTICLES = {
    *("de", "del", "da", "das", "do", "dos", "di", "du", "la", "las", "los", "le", "el", "al", "y", "e"),
    *("van", "der", "den", "von", "ben", "bin", "wa"),
}
NAME, OTHER = "N", "O"
#: How strongly what is seen seldom is held back (Nocedal's L-BFGS with both penalties), and rounds.
PENALTIES = {"c1": 0.05, "c2": 0.2, "max_iterations": 200, "feature.possible_transitions": True}
#: A name that is so much like the one before puts it right: "Yolande no sorry its Yolanda".
CORRECTED = 0.6
#: How often words stand in other phrases, in steps; rarer ones are not kept.
STEPS = (3, 10, 40, 200)
#: So many texts without a name: with none a fifth of all questions has one, with more than these names are missed.
NAMELESS = 1500
Word = Tuple[str, int, int]
Span = Tuple[int, int]


class Names:
    """Finds names; learns from texts in which they are marked."""

    def __init__(self) -> None:
        self._known: Dict[str, int] = {}
        self._raw = b""
        self._tagger = Tagger()

    def fit(self, marked: Sequence[Tuple[str, Sequence[Span]]], others: Sequence[str], folder: Path) -> None:
        """Learn from texts with the places of the names in them, and from texts in which nobody gives one."""
        told = Counter(word for text in others for word in set(LETTERS.findall(plain(text))))
        self._known = {word: step for word, count in told.items() if (step := sum(count >= each for each in STEPS))}
        trainer = Trainer(verbose=False)
        trainer.set_params(PENALTIES)
        nameless = [(text, ()) for text in others[:: max(len(others) // NAMELESS, 1)]]
        for text, spans in (*marked, *nameless):
            said = _words(text)
            inside = [any(a <= start and end <= b for a, b in spans) for _, start, end in said]
            trainer.append(self._seen(said), [NAME if each else OTHER for each in inside])
        trainer.train(str(folder / "names.crfsuite"))
        (folder / "known.json").write_text(json.dumps(self._known, ensure_ascii=False, sort_keys=True), "utf-8")
        self._open(folder)

    def _open(self, folder: Path) -> None:
        # The tagger reads in these bytes as long as it lives, and does not hold them itself.
        self._raw = (folder / "names.crfsuite").read_bytes()
        self._tagger.open_inmemory(self._raw)

    @classmethod
    def load(cls, folder: Path) -> Names:
        """What ``fit`` wrote: numbers and words, no code."""
        made = cls()
        made._known = json.loads((folder / "known.json").read_text("utf-8"))
        made._open(folder)
        return made

    def find(self, text: str) -> List[Span]:
        """Where the names stand, in order; of two spellings of one the later."""
        said = _words(text)
        tags = self._tagger.tag(self._seen(said)) if said else []
        found: List[Span] = []
        for start, end in _runs(said, tags):
            found = [each for each in found if not _alike(text[slice(*each)], text[start:end])] + [(start, end)]
        return found

    def _seen(self, said: Sequence[Word]) -> List[List[str]]:
        typed = [word for word, _, _ in said]
        plains, manner = [plain(each) for each in typed], _manner(typed)
        return [list(self._around(typed, plains, manner, at)) for at in range(len(said))]

    def _around(self, typed: Sequence[str], plains: Sequence[str], manner: str, at: int) -> Iterator[str]:
        """What is seen of a word and of those around it."""
        yield from _place(plains, at)
        for by in range(-3, 4):
            if not 0 <= at + by < len(typed):
                yield f"{by}end"
                continue
            word, shape = plains[at + by], _shape(typed[at + by]) + manner
            yield f"{by}w={word}"
            yield f"{by}cap={shape}"
            yield f"{by}known={self._known.get(word, 0)}"
            if abs(by) <= 1:
                yield from (f"{by}end{size}={word[-size:]}" for size in (1, 2, 3, 4))
                yield from (f"{by}begin{size}={word[:size]}" for size in (1, 2, 3))
        yield f"known+cap={self._known.get(plains[at], 0)}{_shape(typed[at])}{manner}"


def _place(plains: Sequence[str], at: int) -> Iterator[str]:
    """Where in the text a word stands, in what company, and whether it is said twice."""
    word, last = plains[at], len(plains) - 1
    yield "any"
    yield f"at={min(at, 4)}"
    yield f"left={min(last - at, 4)}"
    yield f"all={min(last, 8)}"
    yield f"long={min(len(word), 6)}"
    pairs = {"-1": (at - 1, at), "+1": (at, at + 1), "-2": (at - 2, at - 1), "+2": (at + 1, at + 2)}
    yield from (f"{way}pair={plains[a]}|{plains[b]}" for way, (a, b) in pairs.items() if a >= 0 and b <= last)
    if word in plains[:at]:
        yield "again"
    if word in plains[at + 1 :]:
        yield "repeated"


def _words(text: str) -> List[Word]:
    return [(each.group(), each.start(), each.end()) for each in _WORD.finditer(text)]


def _manner(typed: Sequence[str]) -> str:
    """Whether all of it is small, all of it large, or as it should be."""
    letters = [each for each in typed if each[0].isalpha()]
    if all(each[0].islower() for each in letters):
        return "small"
    return "large" if all(each.isupper() for each in letters) else "mixed"


def _shape(word: str) -> str:
    if not word[0].isalpha():
        return "number" if word.isdigit() else "sign"
    return "shouted" if word.isupper() and len(word) > 1 else "capital" if word[0].isupper() else "small"


def _runs(said: Sequence[Word], tags: Sequence[str]) -> List[Span]:
    """Words of a name that follow each other, with particles between them."""
    found: List[List[int]] = []
    for at, ((word, _, _), tag) in enumerate(zip(said, tags, strict=True)):
        if tag != NAME or not word[0].isalpha():
            continue
        between = said[found[-1][1] + 1 : at] if found else ()
        if found and all(plain(each) in PARTICLES for each, _, _ in between):
            found[-1][1] = at
        else:
            found.append([at, at])
    return [(said[a][1], said[b][2]) for a, b in found]


def _alike(one: str, other: str) -> bool:
    """Whether the second spells the first anew."""
    return SequenceMatcher(None, plain(one), plain(other)).ratio() >= CORRECTED
