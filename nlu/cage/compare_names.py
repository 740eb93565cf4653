"""The second half of `make nlu-compare`: our finder of names and Rasa's own, on the held-back names."""

from __future__ import annotations

import asyncio
import json
import logging
import os
import re
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Callable, Iterator, List, Tuple

import yaml

from nlu.cage.compare import read_phrases
from nlu.cage.names import Names, Span
from nlu.phrases import EXAMPLE, MARKED, NAME, TELLS
from nlu.places import ROOT
from nlu.texts import mask, plain

_WORD = re.compile(r"[^\W\d_]+")
Finder = Callable[[str], List[str]]


def main() -> None:
    """A row for each."""
    data = Path(sys.argv[1])
    held = [json.loads(line) for line in (ROOT / "nlu" / "heldback" / "names.jsonl").read_text("utf-8").splitlines()]
    print("\n| finds names | all of the name, and nothing else |\n|---|---|")  # noqa: T201
    for name, learn in (("ours", _ours), ("Rasa's CRFEntityExtractor", _rasas)):
        with TemporaryDirectory() as folder:
            find = learn(data, Path(folder))
            right = [_words(" ".join(find(mask(each["text"])))) == _words(each["name"]) for each in held]
        print(f"| {name} | {sum(right) / len(right):.1%} |", flush=True)  # noqa: T201


def _words(name: str) -> List[str]:
    return sorted(_WORD.findall(plain(name)))


def _examples(data: Path) -> List[str]:
    """Those in which a name is marked."""
    files = [yaml.safe_load(file.read_text("utf-8"))["nlu"] for file in sorted(data.glob("*.yml"))]
    said = (line for labels in files for each in labels for line in each["examples"].splitlines())
    return [line[len(EXAMPLE) :] for line in said if MARKED.search(line)]


def _ours(data: Path, folder: Path) -> Finder:
    known = read_phrases(data)
    others = [text for text, label in zip(known.texts, known.labels, strict=True) if label != TELLS]
    names = Names()
    names.fit([_taken_apart(each) for each in _examples(data)], others, folder)
    return lambda text: [text[a:b] for a, b in names.find(text)]


def _taken_apart(example: str) -> Tuple[str, List[Span]]:
    text, spans = "", []
    for before, name in _pieces(example):
        text += before
        if name:
            spans.append((len(text), len(text) + len(name)))
        text += name
    return text, spans


def _pieces(example: str) -> Iterator[Tuple[str, str]]:
    at = 0
    for found in MARKED.finditer(example):
        yield example[at : found.start()], found[1]
        at = found.end()
    yield example[at:], ""


def _rasas(data: Path, folder: Path) -> Finder:
    import structlog
    from rasa.core.agent import Agent
    from rasa.model_training import train_nlu

    # Rasa writes every message that it hears into its log.
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    lines = ['version: "3.1"', "nlu:", f"- intent: {TELLS}", "  examples: |"]
    (folder / "names.yml").write_text("\n".join(lines + [f"    {EXAMPLE}{each}" for each in _examples(data)]), "utf-8")
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
