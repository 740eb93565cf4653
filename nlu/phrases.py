"""How people ask, as Rasa reads it: ``asks.yml`` of each language becomes a file of Rasa's own format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import yaml

from nlu.places import ROOT
from nlu.texts import mask

LANGUAGES = ROOT / "bot" / "content" / "languages"
#: Written in C where the library has it.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
#: What an example begins with.
EXAMPLE = "- "
_MARKUP = str.maketrans("[]{}", "()()")


def read_phrases(languages: Path = LANGUAGES) -> Iterator[tuple[str, str, str]]:
    """Every way to ask that the ears learn: language, label, text."""
    for file in sorted(languages.glob("*/asks.yml")):
        for label, phrases in yaml.load(file.read_text("utf-8"), LOADER).items():  # noqa: S506 - either is safe
            yield from ((file.parent.name, str(label), str(each)) for each in phrases)


def _written(asks: Mapping[str, Iterable[str]]) -> Iterator[str]:
    """Examples as one text of lines: Rasa reads them more than twice as fast as a list."""
    yield 'version: "3.1"'
    yield "nlu:"
    for label, said in asks.items():
        yield f"- intent: {label}"
        yield "  examples: |"
        yield from (f"    {EXAMPLE}{each}" for each in said)


def write_phrases(folder: Path, languages: Path = LANGUAGES) -> int:
    """One file for each language, with nothing in them that the ears would not be given; how many ways there are."""
    labels: dict[str, dict[str, dict[str, None]]] = {}
    for language, label, text in read_phrases(languages):
        said = mask(text).translate(_MARKUP)
        labels.setdefault(language, {}).setdefault(label, {})[said] = None
    folder.mkdir(parents=True, exist_ok=True)
    for language, asks in labels.items():
        (folder / f"{language}.yml").write_text("\n".join(_written(asks)), "utf-8")
    return sum(len(said) for asks in labels.values() for said in asks.values())
