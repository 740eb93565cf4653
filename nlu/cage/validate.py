"""The fifth of the phrases that the encoder was not taught, heard by a judge that learnt from the others.

Writes one line of JSON for each of them: [language, label, [[label, share] x 3], share of danger]. The phrases of one
label are alike, so this flatters; it shows which labels are near each other, and where the thresholds belong.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any, List

import numpy as np
import yaml

from nlu.cage.compare import read_phrases
from nlu.cage.features import Numbers, Pieces, apart, are_unseen
from nlu.cage.judge import of_the_seen
from nlu.cage.memory import recall
from nlu.places import ROOT

DANGER = "emergency_danger"


def main() -> None:
    """Judge the phrases of the folder that is named."""
    known = read_phrases(Path(sys.argv[1]))
    unseen = are_unseen(known.texts)
    steps = {step["name"].rpartition(".")[2]: step for step in _pipeline()}
    sparse, dense = _numbers(known.texts, steps)
    how = {each: steps["IntentJudge"][each] for each in ("freedom", "trust", "rounds")}
    judge = of_the_seen((sparse, dense), known.labels, unseen, **how)
    places, danger = np.flatnonzero(unseen), np.searchsorted(judge.labels, DANGER)
    for place, row in zip(places, judge.sure((sparse[places], dense[places])), strict=True):
        likeliest = [[str(judge.labels[each]), round(float(row[each]), 4)] for each in np.argsort(-row)[:3]]
        line = [known.languages[place], known.labels[place], likeliest, round(float(row[danger]), 4)]
        print(json.dumps(line))  # noqa: T201


def _pipeline() -> List[Any]:
    """The steps of ``config.yml``."""
    steps: List[Any] = yaml.safe_load((ROOT / "config.yml").read_text("utf-8"))["pipeline"]
    return steps


def _numbers(texts: List[str], steps: Any) -> Numbers:
    cut, vectors = Pieces(steps["WordPieces"]["rarest"]), recall(texts)
    cut.fit(texts)
    dense = apart(vectors, vectors.mean(axis=0)) * steps["Meaning"]["weight"]
    return cut.of(texts) * steps["WordPieces"]["weight"], dense.astype(np.float32)


if __name__ == "__main__":
    main()
