"""How well the ears hear: the held-back messages through `mpp understand`, and the figures that come of them.

Run, it writes docs/nlu-report.md with its pictures, and the figures that `./test` compares with (nlu/figures.json).
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.dialogue.faq import LEFT_TO_THE_EARS
from bot.dialogue.topics import DANGER
from nlu.languages import guess_language
from nlu.places import ROOT

HELD = ROOT / "nlu" / "heldback"
KEPT = ROOT / "nlu" / "figures.json"
LANGUAGES = ("es", "en", "pt", "ht", "fr")
SETS = (*LANGUAGES, "danger", "stop")
STOP = "stop_messages"
#: Messages of so many words have a language that can be told; under this label some are written in another one.
TELLING, MIXED = 4, "change_language"
#: Figures that are the better the smaller they are.
SMALL = frozenset(
    {"answered_wrong", "out_of_scope_answered", "danger_missed", "danger_false", "stop_false", "names_wrong"}
)


@dataclass(frozen=True, slots=True)
class Heard:
    """A held-back message, and what was heard in it."""

    language: str
    label: str
    text: str
    ranking: tuple[tuple[str, float], ...]
    decision: str

    @property
    def first(self) -> str:
        """The label that counts."""
        return self.ranking[0][0]

    @property
    def is_right(self) -> bool:
        """Whether it is the right one."""
        return self.first == self.label

    @property
    def is_among(self) -> bool:
        """Whether the right one is among the first three."""
        return self.label in {label for label, _ in self.ranking}

    @property
    def is_answered(self) -> bool:
        """Whether it would be acted on without asking."""
        return self.decision == "answer"


def read_held(sets: Iterable[str] = SETS) -> list[dict[str, str]]:
    """Every held-back message: {"lang", "label", "text"}."""
    return [json.loads(line) for name in sets for line in (HELD / f"{name}.jsonl").read_text("utf-8").splitlines()]


def hear(held: Sequence[Mapping[str, str]]) -> list[Heard]:
    """What `mpp understand` hears in each, in the language of its conversation."""
    asked = "".join(json.dumps({"text": each["text"], "lang": each["lang"]}) + "\n" for each in held)
    mpp = Path(sys.executable).with_name("mpp")
    done = subprocess.run([mpp, "understand"], input=asked, capture_output=True, text=True, check=True, cwd=ROOT)  # noqa: S603
    return [_heard(each, json.loads(line)) for each, line in zip(held, done.stdout.splitlines(), strict=True)]


def _heard(held: Mapping[str, str], found: Mapping[str, object]) -> Heard:
    ranking = found["ranking"]
    assert isinstance(ranking, list)
    shares = tuple((str(each["label"]), float(each["confidence"])) for each in ranking)
    return Heard(held["lang"], held["label"], held["text"], shares, str(found["decision"]))


# ----------------------------------------------------------------------------------------------------- what it came to


def share(heard: Iterable[Heard], is_so: Callable[[Heard], bool]) -> float:
    """For how many of these it is so, from 0 to 1."""
    every = [is_so(each) for each in heard]
    return sum(every) / len(every) if every else 0.0


def figures(heard: Sequence[Heard]) -> dict[str, float]:
    """The figures of the whole set, and how often the first label is right in each language."""
    danger, others = _split(heard, DANGER)
    stops, no_stops = _split(heard, STOP)
    return {
        "first": share(heard, lambda each: each.is_right),
        "first_three": share(heard, lambda each: each.is_among),
        "answered_wrong": share(heard, lambda each: each.is_answered and not each.is_right),
        "out_of_scope_answered": share(_split(heard, LEFT_TO_THE_EARS)[0], lambda each: each.is_answered),
        "danger_missed": share(danger, lambda each: each.first != DANGER),
        "danger_false": share(others, lambda each: each.first == DANGER),
        "stop_recall": share(stops, lambda each: each.first == STOP),
        "stop_false": share(no_stops, lambda each: each.first == STOP),
        "language": share(_telling(heard), lambda each: guess_language(each.text, LANGUAGES) == each.language),
        **{f"first_{code}": share(of_language(heard, code), lambda each: each.is_right) for code in LANGUAGES},
    }


def _split(heard: Iterable[Heard], label: str) -> tuple[list[Heard], list[Heard]]:
    every = list(heard)
    return [each for each in every if each.label == label], [each for each in every if each.label != label]


def of_language(heard: Iterable[Heard], code: str) -> list[Heard]:
    """Those of one language."""
    return [each for each in heard if each.language == code]


def _telling(heard: Iterable[Heard]) -> list[Heard]:
    return [each for each in heard if len(each.text.split()) >= TELLING and each.label != MIXED]


def fallen(now: Mapping[str, float], before: Mapping[str, float], slack: float) -> list[str]:
    """The figures that are worse than before by more than the slack."""
    signs = {name: -1 if name in SMALL else 1 for name in before}
    return [name for name, was in before.items() if signs[name] * (was - now[name]) > slack]


def mistaken(heard: Iterable[Heard], most: int) -> list[tuple[tuple[str, str], int]]:
    """Which labels were taken for which, the most frequent first."""
    return Counter((each.label, each.first) for each in heard if not each.is_right).most_common(most)
