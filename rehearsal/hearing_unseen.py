"""Phrases that neither the encoder nor the judge was taught: how they are heard, and where the thresholds belong."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.dialogue.faq import LEFT_TO_THE_EARS
from bot.dialogue.topics import DANGER
from nlu.build import run
from nlu.places import Workshop
from rehearsal.hearing import Heard

SURES = (0.7, 0.75, 0.8, 0.85, 0.9)
DANGERS = (0.05, 0.1, 0.15, 0.2, 0.3, 0.5)


@dataclass(frozen=True, slots=True)
class Unseen(Heard):
    """A phrase, and what a judge heard in it; word lists and thresholds are not asked."""

    #: How likely danger is, were it the last of all labels.
    danger: float

    @property
    def is_ours(self) -> bool:
        """Whether its likeliest label is one that something is done for."""
        return self.first != LEFT_TO_THE_EARS


def hear_unseen(shop: Workshop) -> list[Unseen]:
    """A fifth of the phrases, heard by a judge that learnt the others."""
    log = shop.folder / "unseen.jsonl"
    run(shop, ["-m", "nlu.cage.validate", str(shop.data)], log)
    lines = (json.loads(line) for line in log.read_text("utf-8").splitlines() if line.startswith("["))
    return [Unseen(lang, label, "", tuple(map(tuple, shares)), "", danger) for lang, label, shares, danger in lines]


def acted_on(unseen: Sequence[Unseen]) -> Iterator[Sequence[str]]:
    """From each share on: how many are acted on unasked, and how many of all wrongly."""
    for least in SURES:
        sure = [each for each in unseen if each.is_ours and each.ranking[0][1] >= least]
        wrong = sum(not each.is_right for each in sure)
        yield f"{least:.2f}", f"{len(sure) / len(unseen):.1%}", f"{wrong / len(unseen):.2%}"


def warned_of(unseen: Sequence[Unseen]) -> Iterator[Sequence[str]]:
    """From each share on: how much danger is missed, and how often it is heard where there is none."""
    danger = [each for each in unseen if each.label == DANGER]
    others = [each for each in unseen if each.label != DANGER]
    for least in DANGERS:
        missed, false = sum(each.danger < least for each in danger), sum(each.danger >= least for each in others)
        yield f"{least:.2f}", f"{missed / len(danger):.1%}", f"{false / len(others):.2%}"
