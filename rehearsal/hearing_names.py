"""Names with talk around them: the held-back ones, typed where a name is asked, with and without the ears."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from bot.dialogue.kinds.text import fold
from bot.dialogue.state import State
from bot.understand import Listener
from rehearsal.hearing import read_held
from rehearsal.hearing_form import OPEN, SHOWN_BACK, turn_of

NAMES, ASKED = "names", "name"
#: Taken as the name it is, shown back or offered for a yes; taken as something else; anything else that was said.
RIGHT, WRONG, OTHER = "right", "wrong", "other"
_WORD = re.compile(r"[^\W\d_]+")


def read_names() -> list[dict[str, str]]:
    """Every held-back name: {"lang", "text", "name"}."""
    return read_held((NAMES,))


def name_figures(listener: Listener, held: Iterable[Mapping[str, str]]) -> dict[str, float]:
    """How many names are got right, how many wrong ones are taken, and how many are right while Rasa is off."""
    every = list(held)
    came = [_came_of(listener, each) for each in every]
    without = [_came_of(replace(listener, ears=None), each) for each in every]
    return {
        "names_right": came.count(RIGHT) / len(every),
        "names_wrong": came.count(WRONG) / len(every),
        "names_right_by_rules": without.count(RIGHT) / len(every),
    }


def _came_of(listener: Listener, held: Mapping[str, str]) -> str:
    return _outcome(turn_of(listener, held["lang"], ASKED, held["text"]).state, held["name"])


def _outcome(after: State, name: str) -> str:
    taken = after.answers.get(OPEN[ASKED][0])
    if taken is not None:
        return RIGHT if _words(str(taken.value)) == _words(name) else WRONG
    aside = after.asides[0] if after.asides else None
    if aside is None or aside.name not in SHOWN_BACK:
        return OTHER
    offered = aside.data["values"] if "values" in aside.data else [aside.data["value"]]
    return RIGHT if _words(name) in [_words(str(each)) for each in offered] else OTHER


def _words(name: str) -> list[str]:
    """The words of a name, whatever their order: a surname may stand first."""
    return sorted(_WORD.findall(fold(name)))
