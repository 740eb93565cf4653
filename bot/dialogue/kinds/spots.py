"""Where a place is on the map: the town in or near which a device says it is. It is always asked back.

Read when the first location comes, not before. A town reaches as far as its people live: ten metres for the square root
of their number, so that somebody at the edge of Tijuana is in Tijuana and not in the hamlet behind the hill.
"""

from __future__ import annotations

import gzip
from functools import cache
from importlib.resources import files
from math import asin, cos, radians, sin, sqrt

from bot.dialogue.messages import Value

#: Kilometres from the edge of a town beyond which it says nothing about where somebody is.
FAR = 30.0
#: Degrees of latitude within which a town can be that near: 50 km, the largest town included.
_BAND = 0.6
_EARTH = 6371.0

Spot = tuple[float, float, float, str, str, str]


def nearest(latitude: float, longitude: float) -> Value | None:
    """The town of a location, as an answer; None where no town that we know is near."""
    near = [each for each in _spots() if abs(each[0] - latitude) <= _BAND]
    found = min(((_distance(latitude, longitude, each) - each[2], each) for each in near), default=None)
    if found is None or found[0] > FAR:
        return None
    _, (*_, country, state, town) = found
    return {"country": country, **({"state": state} if state else {}), "town": town}


def _distance(latitude: float, longitude: float, spot: Spot) -> float:
    """Kilometres on the sphere (haversine)."""
    up, here, there = radians(spot[0] - latitude), radians(latitude), radians(spot[0])
    aside = radians(spot[1] - longitude)
    return 2 * _EARTH * asin(sqrt(sin(up / 2) ** 2 + cos(here) * cos(there) * sin(aside / 2) ** 2))


@cache
def _spots() -> tuple[Spot, ...]:
    """Latitude, longitude, kilometres from the middle to the edge, country, state and name of every town."""
    folder = files("bot") / "content" / "places"
    towns = gzip.decompress((folder / "towns.tsv.gz").read_bytes()).decode().splitlines()
    spots = gzip.decompress((folder / "spots.tsv.gz").read_bytes()).decode().splitlines()
    return tuple(_read(town, spot) for town, spot in zip(towns, spots, strict=True))


def _read(town: str, spot: str) -> Spot:
    country, state, name, population, _ = town.split("\t")
    latitude, longitude = spot.split("\t")
    return int(latitude) / 100, int(longitude) / 100, sqrt(int(population)) / 100, country, state, name
