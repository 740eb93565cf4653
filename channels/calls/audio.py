"""Recorded texts: what a person spoke is played wherever exactly those words are said.

A recording of the text ``key`` lies in ``languages/<code>/audio/`` as ``key.mp3`` or ``key.wav``, with what is said in
it in ``key.txt``. Once the text has changed, the old recording is not played any more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bot.dialogue.catalog import Catalog
from channels.calls.speech import clean

#: Ending of a file -> what it is served as; the first that is there is played.
KINDS = {".mp3": "audio/mpeg", ".wav": "audio/wav"}
#: Served under this path.
PATH = "audio"
#: Texts with one variable that stands for a key: each key is recorded apart.
WITH_KEY = ("call-press", "call-language", "call-skip", "call-record")
KEYS = ("1", "2", "3", "4", "5", "6", "7", "8", "9")


@dataclass(frozen=True, slots=True)
class Spoken:
    """One thing to record: its name as a file, and the words."""

    name: str
    text: str


@dataclass(slots=True)
class Audio:
    """The recordings in some folders, the first one's before the others'; Twilio fetches them at ``public_url``."""

    public_url: str
    folders: Sequence[Path]
    _known: dict[tuple[str, str], str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for folder in reversed(self.folders):
            for path in sorted(folder.glob("*/audio/*.txt")):
                found = _sound_of(path)
                if found:
                    language = path.parent.parent.name
                    self._known[language, _same(path.read_text("utf-8"))] = f"{language}/{found.name}"

    def address_of(self, language: str, text: str) -> str:
        """Where these words can be heard; empty when nobody recorded them."""
        name = self._known.get((language, _same(text)), "")
        return f"{self.public_url}/{PATH}/{name}" if name else ""

    def file_of(self, language: str, name: str) -> Path | None:
        """The file that is served under this name; None for every other."""
        if f"{language}/{name}" not in self._known.values():
            return None
        found = (folder / language / "audio" / name for folder in self.folders)
        return next((each for each in found if each.is_file()), None)


def _sound_of(path: Path) -> Path | None:
    return next((each for kind in KINDS if (each := path.with_suffix(kind)).is_file()), None)


def _same(text: str) -> str:
    """The words alone: a colon after a label, or a full stop, makes no other recording."""
    return clean(text).rstrip(" .:").casefold()


def texts_to_record(catalog: Catalog, language: str, keys: Iterator[str]) -> Iterator[Spoken]:
    """Everything of these texts that can be recorded once for all: what has no variables, and the telephone's keys."""
    for key in keys:
        if key in WITH_KEY:
            for number in KEYS:
                yield Spoken(f"{key}-{number}", clean(catalog.text(language, key, key=number).spoken))
        else:
            yield Spoken(key, clean(catalog.text(language, key).spoken))
