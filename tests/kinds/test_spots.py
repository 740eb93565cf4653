"""Where a device says it is, and which town people there would name."""

import gzip

import pytest

from bot.dialogue.kinds.spots import nearest
from bot.library import CONTENT


@pytest.mark.parametrize(
    ("where", "latitude", "longitude", "town"),
    [
        ("the camp at the river", 25.89, -97.50, {"country": "MX", "state": "TAM", "town": "Matamoros"}),
        ("the edge of Tijuana", 32.46, -116.90, {"country": "MX", "state": "BCN", "town": "Tijuana"}),
        ("Reynosa's bridge", 26.09, -98.27, {"country": "MX", "state": "TAM", "town": "Reynosa"}),
        ("downtown Nuevo Laredo", 27.49, -99.51, {"country": "MX", "state": "TAM", "town": "Nuevo Laredo"}),
        ("Ciudad Juárez", 31.70, -106.43, {"country": "MX", "state": "CHH", "town": "Ciudad Juárez"}),
        ("San Pedro Sula", 15.50, -88.02, {"country": "HN", "town": "San Pedro Sula"}),
    ],
)
def test_a_location_is_the_town_that_people_there_would_name(where, latitude, longitude, town):
    assert nearest(latitude, longitude) == town, where


@pytest.mark.parametrize(("latitude", "longitude"), [(0.0, -140.0), (90.0, 0.0), (-90.0, 180.0), (25.3, -90.0)])
def test_far_from_every_town_there_is_none(latitude, longitude):
    assert nearest(latitude, longitude) is None


def test_every_town_lies_somewhere_and_it_is_small_enough_to_ship():
    towns, spots = (CONTENT / "places" / f"{name}.tsv.gz" for name in ("towns", "spots"))
    assert len(gzip.decompress(towns.read_bytes()).splitlines()) == len(
        gzip.decompress(spots.read_bytes()).splitlines()
    )
    assert len(spots.read_bytes()) <= 80_000
