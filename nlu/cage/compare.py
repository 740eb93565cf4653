"""`make nlu-compare`: pipelines side by side on the held-back set, for docs/decisions/0017; slow, so nothing calls it.

Each runs in a process of its own, so that its memory and its time are its own. Word lists, thresholds and the
conversation are left out: here the model alone is compared.
"""

from __future__ import annotations

import asyncio
import json
import os
import resource
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Callable, Dict, List, Sequence, Tuple

import numpy as np
import yaml

from nlu.cage.features import apart, are_unseen, encode
from nlu.cage.judge import tempered
from nlu.cage.memory import recall
from nlu.phrases import EXAMPLE, unmark
from nlu.places import ROOT
from nlu.texts import mask

STOCK = ("logistic", "diet")
#: name -> (what the meaning weighs, trust in the nearest phrases, language as a feature, a judge for each language)
OURS: Dict[str, Tuple[float, float, bool, bool]] = {
    "pieces of words": (0.0, 0.0, False, False),
    "pieces and meaning": (3.0, 0.0, False, False),
    "the same, and the nearest phrases": (3.0, 0.5, False, False),
    "pieces and meaning, language as a feature": (3.0, 0.0, True, False),
    "pieces and meaning, a judge for each language": (3.0, 0.0, False, True),
}
LANGUAGES = ("es", "en", "pt", "ht", "fr")
FREEDOM, TIMED = 5.0, 200


@dataclass
class Texts:
    """Texts with their languages and labels."""

    languages: List[str]
    labels: List[str]
    texts: List[str]


def main() -> None:
    """One named pipeline as a row of a table; without a name all of them, one after the other."""
    if len(sys.argv) > 2:
        print(row(sys.argv[2], Path(sys.argv[1])), flush=True)  # noqa: T201
        return
    print("| pipeline | first | first three | off by (calibration) | training | ms a text | memory |")  # noqa: T201
    print("|---|---|---|---|---|---|---|", flush=True)  # noqa: T201
    for name in (*OURS, *STOCK):
        subprocess.run([sys.executable, "-m", "nlu.cage.compare", sys.argv[1], name], check=False)  # noqa: S603


def row(name: str, data: Path) -> str:
    """Train, judge the held-back set, and say what it came to."""
    held = read_held()
    before = time.monotonic()
    shares, labels, one = _stock(name, data, held) if name in STOCK else _own(name, data, held)
    trained = time.monotonic() - before
    order = np.argsort(-shares, axis=1)
    right = labels[order[:, 0]] == np.asarray(held.labels)
    three = (labels[order[:, :3]] == np.asarray(held.labels)[:, None]).any(axis=1)
    before = time.monotonic()
    for text in held.texts[:TIMED]:
        one(text)
    spent = (time.monotonic() - before) / TIMED * 1000
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    off = off_by(shares[np.arange(len(right)), order[:, 0]], right)
    shown = (f"{right.mean():.1%}", f"{three.mean():.1%}", f"{off:.1%}", f"{trained:.0f} s", f"{spent:.1f}")
    return f"| {' | '.join((name, *shown, f'{memory:.0f} MB'))} |"


def off_by(sure: np.ndarray, right: np.ndarray) -> float:
    """How far, on average, its confidence is from how often it is right (ten equal steps)."""
    step = np.minimum((sure * 10).astype(int), 9)
    groups = [step == each for each in range(10) if (step == each).any()]
    return float(sum(abs(sure[each].mean() - right[each].mean()) * each.mean() for each in groups))


def read_held() -> Texts:
    """The held-back messages."""
    files = [ROOT / "nlu" / "heldback" / f"{name}.jsonl" for name in (*LANGUAGES, "danger", "stop")]
    rows = [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines()]
    return Texts([row["lang"] for row in rows], [row["label"] for row in rows], [mask(row["text"]) for row in rows])


def read_phrases(data: Path) -> Texts:
    """The training phrases, as they were written for Rasa."""
    rows = [
        (file.stem, each["intent"], unmark(example[len(EXAMPLE) :]))
        for file in sorted(data.glob("*.yml"))
        for each in yaml.safe_load(file.read_text("utf-8"))["nlu"]
        for example in each["examples"].splitlines()
    ]
    return Texts([one for one, _, _ in rows], [one for _, one, _ in rows], [one for _, _, one in rows])


# ----------------------------------------------------------------------------------------------------------- our own


def _own(name: str, data: Path, held: Texts) -> Tuple[np.ndarray, np.ndarray, Callable[[str], Any]]:
    from nlu.cage.features import Pieces

    weight, trust, tell_language, apart_by_language = OURS[name]
    known = read_phrases(data)
    pieces, unseen = Pieces(2), are_unseen(known.texts)
    pieces.fit(known.texts)
    middle = recall(known.texts).mean(axis=0)

    def numbers(texts: Sequence[str], languages: Sequence[str], see: Any) -> Tuple[Any, np.ndarray]:
        dense = [apart(see(texts), middle) * weight]
        if tell_language:
            dense.append(np.array([[code == each for each in LANGUAGES] for code in languages]))
        return pieces.of(texts) * 5.6, np.hstack(dense).astype(np.float32)

    groups = LANGUAGES if apart_by_language else ("",)
    names = np.unique(np.asarray(known.labels))
    shares = np.zeros((len(held.texts), len(names)))
    judges = {}
    learnt, asked = numbers(known.texts, known.languages, recall), numbers(held.texts, held.languages, recall)
    for group in groups:
        rows = np.flatnonzero([group in ("", code) for code in known.languages])
        mine, labels = (learnt[0][rows], learnt[1][rows]), [known.labels[each] for each in rows]
        judge = tempered(mine, labels, unseen[rows], freedom=FREEDOM, trust=trust)
        out = np.flatnonzero([group in ("", code) for code in held.languages])
        shares[np.ix_(out, np.searchsorted(names, judge.labels))] = judge.sure((asked[0][out], asked[1][out]))
        judges[group] = judge
    any_judge = judges[groups[0]]
    return shares, names, lambda text: any_judge.sure(numbers([text], ["es"], encode))


# ------------------------------------------------------------------------------------------------------- Rasa's own


def _stock(name: str, data: Path, held: Texts) -> Tuple[np.ndarray, np.ndarray, Callable[[str], Any]]:
    """Trained and run by Rasa as anybody would."""
    from rasa.core.agent import Agent
    from rasa.model_training import train_nlu

    config = ROOT / "nlu" / "pipelines" / f"{name}.yml"
    model = train_nlu(str(config), str(data), str(data.parent / "compare"), fixed_model_name=name)
    agent = Agent.load(model)
    loop = asyncio.new_event_loop()

    def hear(text: str) -> List[Dict[str, Any]]:
        found: List[Dict[str, Any]] = loop.run_until_complete(agent.parse_message(text))["intent_ranking"]
        return found

    labels = np.unique(np.asarray(read_phrases(data).labels))
    shares = np.zeros((len(held.texts), len(labels)))
    for place, text in enumerate(held.texts):
        for each in hear(text or " "):
            shares[place, np.searchsorted(labels, each["name"])] = each["confidence"]
    return shares, labels, hear


if __name__ == "__main__":
    os.environ.setdefault("RASA_TELEMETRY_ENABLED", "false")
    main()
