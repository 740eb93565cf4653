"""Cross-validation in Rasa's environment: each third of the phrases heard by a judge that learnt the others.

Writes one line of JSON for each phrase: [language, label, [[label, share] x 3]]. The phrases of one label are alike, so
this flatters; it shows which labels are near each other, and whether phrases lie under the wrong one.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any, List

import numpy as np
import yaml

from nlu.cage.compare import read_phrases
from nlu.cage.features import Numbers, Pieces, apart
from nlu.cage.judge import folds, softmax, unseen_scores
from nlu.cage.memory import recall
from nlu.places import ROOT

#: Fewer rounds than a model that is served: it is to show which labels are near each other.
PARTS, ROUNDS = 3, 60


def main() -> None:
    """Judge every phrase of the folder that is named."""
    known = read_phrases(Path(sys.argv[1]))
    languages, labels, texts = known.languages, known.labels, known.texts
    steps = {step["name"].rpartition(".")[2] + step.get("encoder", ""): step for step in _pipeline()}
    numbers = _numbers(texts, [step for step in _pipeline() if "encoder" in step], steps["WordPieces"])
    how = {"freedom": steps["IntentJudge"]["freedom"], "trust": steps["IntentJudge"]["trust"], "rounds": ROUNDS}
    part = folds(labels, PARTS, steps["IntentJudge"]["seed"])
    shares = softmax(unseen_scores(numbers, labels, part, range(PARTS), **how))
    names = np.unique(np.asarray(labels))
    for language, label, row in zip(languages, labels, shares, strict=True):
        likeliest = [[str(names[place]), round(float(row[place]), 4)] for place in np.argsort(-row)[:3]]
        print(json.dumps([language, label, likeliest]))  # noqa: T201


def _pipeline() -> List[Any]:
    """The steps of ``config.yml``."""
    steps: List[Any] = yaml.safe_load((ROOT / "config.yml").read_text("utf-8"))["pipeline"]
    return steps


def _numbers(texts: List[str], encoders: List[Any], pieces: Any) -> Numbers:
    cut = Pieces(pieces["rarest"])
    cut.fit(texts)
    vectors = [(recall(each["encoder"], texts), each["weight"]) for each in encoders]
    dense = [apart(made, made.mean(axis=0)) * weight for made, weight in vectors]
    return cut.of(texts) * pieces["weight"], np.hstack(dense).astype(np.float32)


if __name__ == "__main__":
    main()
