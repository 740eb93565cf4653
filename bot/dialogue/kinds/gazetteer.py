"""The towns that we know by name: all of Mexico from 500 people on, larger ones where people come from or go to.

Cut from GeoNames (CC BY 4.0) by tools/build_places.py. Read when the first place is looked up, not before.
"""

from __future__ import annotations

import gzip
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

from bot.dialogue.kinds.text import most_slips, plain, sound
from bot.dialogue.messages import Value

#: A town so many times as large as the next of its name is the one that is meant.
_FAR_LARGER = 8
_MEXICAN, _WAITING = 10, 1000


@dataclass(frozen=True, slots=True)
class Town:
    """A town; ``state`` is empty where we keep none; ``weight`` says which of several towns of a name is meant."""

    country: str
    state: str
    name: str
    weight: int

    def value(self) -> Value:
        """The town as an answer."""
        return {"country": self.country, **({"state": self.state} if self.state else {}), "town": self.name}


@dataclass(frozen=True, slots=True)
class State:
    """A state of Mexico or the United States."""

    country: str
    code: str
    name: str


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Plain name -> towns of that name; plain name -> state; (country, code) -> state; short form -> word.

    ``common`` are names that are common words or people's names as well: alone they leave a doubt.
    """

    towns: Mapping[str, Sequence[Town]]
    states: Mapping[str, State]
    by_code: Mapping[tuple[str, str], State]
    short: Mapping[str, str]
    common: frozenset[str]

    def named(self, name: str, country: str | None = None, state: str | None = None) -> list[Town]:
        """The towns of a plain name, short forms written out, in the country and state if these are given."""
        found = self.towns.get(name) or self.towns.get(self._written_out(name)) or ()
        return [town for town in found if _is_in(town, country, state)]

    def similar(self, name: str, country: str | None = None, state: str | None = None) -> list[Town]:
        """The towns whose names sound like a plain name of five letters or more, else the fewest slips away from it."""
        whole = self._written_out(name)
        if len(whole) < 5:
            return []
        return self.sounding(name, country, state) or self._misspelt(whole, country, state)

    def sounding(self, name: str, country: str | None = None, state: str | None = None) -> list[Town]:
        """The towns whose names sound like a plain name."""
        heard = _sounds().get(sound(self._written_out(name)), ())
        return [town for each in heard for town in self.named(each, country, state)]

    def _written_out(self, name: str) -> str:
        return " ".join(self.short.get(word, word) for word in name.split())

    def _misspelt(self, whole: str, country: str | None, state: str | None) -> list[Town]:
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        slips = most_slips(whole)
        names = [name for length in range(len(whole) - slips, len(whole) + slips + 1) for name in _of_length(length)]
        found = process.extract(whole, names, scorer=OSA.distance, score_cutoff=slips, limit=40) if slips else []
        towns = [(distance, town) for each, distance, _ in found for town in self.named(each, country, state)]
        nearest = min((distance for distance, _ in towns), default=0)
        return [town for distance, town in towns if distance == nearest]


def _is_in(town: Town, country: str | None, state: str | None) -> bool:
    return country in {None, town.country} and state in {None, town.state}


def meant(towns: Sequence[Town]) -> list[Town]:
    """The town that is meant, when one far outweighs the others, else the best three."""
    ranked = sorted(set(towns), key=lambda town: (-town.weight, town.name))
    if len(ranked) > 1 and ranked[0].weight >= _FAR_LARGER * ranked[1].weight:
        return ranked[:1]
    return ranked[:3]


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer, read once."""
    folder = files("bot") / "content" / "places"
    settings = yaml.safe_load((folder / "places.yml").read_text(encoding="utf-8"))
    lines = gzip.decompress((folder / "towns.tsv.gz").read_bytes()).decode().splitlines()
    listed = [
        State(country, code, forms[0])
        for country, states in settings["states"].items()
        for code, forms in states.items()
    ]
    by_code = {(state.country, state.code): state for state in listed}
    forms = {
        plain(form): by_code[country, code]
        for country, states in reversed(settings["states"].items())
        for code, forms in states.items()
        for form in forms
    }
    waiting = {(country, state, town) for country, state, town in settings["waiting"]}
    return Gazetteer(_towns(lines, waiting), forms, by_code, settings["short"], frozenset(settings["common"]))


def _towns(lines: list[str], waiting: set[tuple[str, str, str]]) -> dict[str, list[Town]]:
    """Plain name -> towns, from the lines of the file."""
    towns: dict[str, list[Town]] = {}
    for line in lines:
        country, state, name, population, names = line.split("\t")
        factor = (_MEXICAN if country == "MX" else 1) * (_WAITING if (country, state, name) in waiting else 1)
        town = Town(country, state, name, int(population) * factor)
        for form in names.split("|"):
            towns.setdefault(form, []).append(town)
    return towns


@cache
def _of_length(length: int) -> list[str]:
    return [name for name in gazetteer().towns if len(name) == length]


@cache
def _sounds() -> dict[str, list[str]]:
    """Sound -> plain names that have it."""
    sounds: dict[str, list[str]] = {}
    for name in gazetteer().towns:
        sounds.setdefault(sound(name), []).append(name)
    return sounds
