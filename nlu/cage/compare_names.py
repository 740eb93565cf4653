"""The second half of `make nlu-compare`: our finder of names and Rasa's own, on the held-back names."""

from __future__ import annotations

import asyncio
import json
import logging
import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Callable, List

from rasa.shared.nlu.training_data.loading import load_data
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.cage.components import named_and_nameless
from nlu.cage.names import LETTERS, Names
from nlu.phrases import NAME
from nlu.places import ROOT
from nlu.texts import mask, plain

Finder = Callable[[str], List[str]]


def main() -> None:
    """A row for each."""
    known = load_data(sys.argv[1])
    held = [json.loads(line) for line in (ROOT / "nlu" / "heldback" / "names.jsonl").read_text("utf-8").splitlines()]
    print("\n| finds names | all of the name, and nothing else |\n|---|---|")  # noqa: T201
    for name, learn in (("ours", _ours), ("Rasa's CRFEntityExtractor", _rasas)):
        with TemporaryDirectory() as folder:
            find = learn(known, Path(folder))
            right = [_words(" ".join(find(mask(each["text"])))) == _words(each["name"]) for each in held]
        print(f"| {name} | {sum(right) / len(right):.1%} |", flush=True)  # noqa: T201


def _words(name: str) -> List[str]:
    return sorted(LETTERS.findall(plain(name)))


def _ours(known: TrainingData, folder: Path) -> Finder:
    names = Names()
    names.fit(*named_and_nameless(known), folder)
    return lambda text: [text[a:b] for a, b in names.find(text)]


def _rasas(known: TrainingData, folder: Path) -> Finder:
    import structlog
    from rasa.core.agent import Agent
    from rasa.model_training import train_nlu

    # Rasa writes every message that it hears into its log.
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    (folder / "names.yml").write_text(TrainingData(known.entity_examples).nlu_as_yaml(), "utf-8")
    config = ROOT / "nlu" / "pipelines" / "names.yml"
    agent = Agent.load(train_nlu(str(config), str(folder / "names.yml"), str(folder), fixed_model_name="names"))
    loop = asyncio.new_event_loop()

    def find(text: str) -> List[str]:
        heard = loop.run_until_complete(agent.parse_message(text))["entities"]
        return [text[each["start"] : each["end"]] for each in heard if each["entity"] == NAME]

    return find


if __name__ == "__main__":
    os.environ.setdefault("RASA_TELEMETRY_ENABLED", "false")
    main()
