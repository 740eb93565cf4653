"""How people ask and give their names, as Rasa reads it: each language becomes a file of Rasa's own format."""

from __future__ import annotations

import re
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
#: As what a name is marked, and the label of a text in which somebody gives one: it asks nothing.
NAME, TELLS = "name", "out_of_scope"
_NAMED = re.compile(r"\[([^\[\]]+)\]")
_MARKED = re.compile(rf"\[([^\[\]]+)\]\({NAME}\)")


def read_phrases(languages: Path = LANGUAGES) -> Iterator[tuple[str, str, str]]:
    """Every way to ask that the ears learn: language, label, text."""
    for file in sorted(languages.glob("*/asks.yml")):
        for label, phrases in yaml.load(file.read_text("utf-8"), LOADER).items():  # noqa: S506 - either is safe
            yield from ((file.parent.name, str(label), str(each)) for each in phrases)


def read_names(languages: Path = LANGUAGES) -> Iterator[tuple[str, str]]:
    """Every way to give a name that the ears learn from: language, and the text with [the name] in brackets."""
    for file in sorted(languages.glob("*/names.yml")):
        texts = yaml.load(file.read_text("utf-8"), LOADER)  # noqa: S506 - either is safe
        yield from ((file.parent.name, str(each)) for each in texts)


def mark_names(text: str) -> str:
    """[A name] in brackets as Rasa reads it, in a text as the ears are given it."""
    return _NAMED.sub(rf"[\1]({NAME})", mask(text).replace("{", "(").replace("}", ")"))


def unmark(example: str) -> str:
    """An example without what marks a name."""
    return _MARKED.sub(r"\1", example)


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
    for language, text in read_names(languages):
        labels.setdefault(language, {}).setdefault(TELLS, {})[mark_names(text)] = None
    folder.mkdir(parents=True, exist_ok=True)
    for language, asks in labels.items():
        (folder / f"{language}.yml").write_text("\n".join(_written(asks)), "utf-8")
    return sum(len(said) for asks in labels.values() for said in asks.values())
