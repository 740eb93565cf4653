"""Where people are, as they write it."""

import gzip
import random

import pytest

from bot.dialogue.kinds.base import Ambiguous, NotUnderstood, Understood
from bot.dialogue.kinds.gazetteer import gazetteer
from tests.kinds.spoken import CONTENT, read, show


def mexico(state, town):
    return {"country": "MX", "state": state, "town": town}


@pytest.mark.parametrize(
    ("text", "state", "town"),
    [
        ("Matamoros", "TAM", "Matamoros"),
        ("matamoros tamps", "TAM", "Matamoros"),
        ("Heroica Matamoros", "TAM", "Matamoros"),
        ("Matamoros, Coahuila", "COA", "Matamoros"),
        ("cd juarez", "CHH", "Ciudad Juárez"),
        ("Cd. Juárez, Chih.", "CHH", "Ciudad Juárez"),
        ("juarez chihuahua", "CHH", "Ciudad Juárez"),
        ("JUÁREZ", "CHH", "Ciudad Juárez"),
        ("Tamaulipas, Reynosa", "TAM", "Reynosa"),
        ("tijuana bc", "BCN", "Tijuana"),
        ("Tijuana, Baja California, México", "BCN", "Tijuana"),
        ("mexicali", "BCN", "Mexicali"),
        ("nuevo laredo", "TAM", "Nuevo Laredo"),
        ("nvo laredo tamps", "TAM", "Nuevo Laredo"),
        ("DF", "CMX", "Ciudad de México"),
        ("cdmx", "CMX", "Ciudad de México"),
        ("ciudad de mexico", "CMX", "Ciudad de México"),
        ("nogales", "SON", "Nogales"),
        ("nogales veracruz", "VER", "Nogales"),
        ("piedras negras", "COA", "Piedras Negras"),
        ("acuña", "COA", "Ciudad Acuña"),
        ("san luis rio colorado", "SON", "San Luis Río Colorado"),
        ("monterrey n.l.", "NLE", "Monterrey"),
        ("puebla", "PUE", "Puebla"),
        ("Puebla (México)", "PUE", "Puebla"),
        ("estoy en tapachula chiapas", "CHP", "Tapachula"),
        ("cancun quintana roo", "ROO", "Cancún"),
        ("la paz", "BCS", "La Paz"),
        ("ecatepec edo mex", "MEX", "Ecatepec de Morelos"),
    ],
)
def test_a_mexican_town_is_found_without_accents_and_with_its_states_short_name(text, state, town):
    assert read("place", text) == Understood(mexico(state, town))


@pytest.mark.parametrize(
    ("text", "state", "town"),
    [
        ("reynoza", "TAM", "Reynosa"),
        ("saltiyo", "COA", "Saltillo"),
        ("ciudad juares chih", "CHH", "Ciudad Juárez"),
        ("matamorros", "TAM", "Matamoros"),
        ("tijuna", "BCN", "Tijuana"),
        ("mexicaly", "BCN", "Mexicali"),
        ("albergue senda de vida reynosa", "TAM", "Reynosa"),
        ("en el campamento de matamoros", "TAM", "Matamoros"),
        ("con mi prima en Monterey, en un cuarto", "NLE", "Monterrey"),
        ("hotel la estrella, cuarto 21, juares", "CHH", "Ciudad Juárez"),
        ("reinosa, en la plaza, junto al kiosco", "TAM", "Reynosa"),
    ],
)
def test_a_guessed_town_is_confirmed(text, state, town):
    assert read("place", text) == Understood(mexico(state, town), confirm=True)


def test_a_long_story_that_names_one_town_tells_where_they_are():
    story = (
        "Salimos de San Pedro Sula porque nos amenazaban, vinimos en el tren mi hijo y yo y ahora estamos en Saltillo"
    )
    assert read("place", f"{story}, en la casa del migrante") == Understood(mexico("COA", "Saltillo"), confirm=True)


def test_of_the_few_towns_that_a_text_names_it_is_asked_which_one_is_meant():
    two = (mexico("COA", "Piedras Negras"), mexico("TAM", "Reynosa"))
    assert read("place", "Piedras Negras. antes estábamos en Reynosa, aquí está tranquilo") == Ambiguous(two)
    long = "nos molestaban unos hombres de la colonia y por eso nos movimos en marzo con mi cuñada y los niños"
    assert read("place", f"Piedras Negras. antes estábamos en Reynosa pero {long}") == Ambiguous(two)


def test_of_a_story_that_names_many_towns_or_none_nothing_is_guessed():
    road = "pasamos Tapachula, Puebla, Saltillo y Monterrey"
    assert read("place", f"{road} en el camión") == NotUnderstood("place_which_town")
    assert read("place", "llevamos dos años esperando " * 8) == NotUnderstood("place_long")


def test_several_towns_of_one_name_are_asked_back_the_best_three():
    assert read("place", "guadalupe") == Ambiguous(
        (mexico("NLE", "Guadalupe"), mexico("ZAC", "Guadalupe"), mexico("VER", "Guadalupe"))
    )


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Tegucigalpa", {"country": "HN", "town": "Tegucigalpa"}),
        ("tegucigalpa honduras", {"country": "HN", "town": "Tegucigalpa"}),
        ("Honduras", {"country": "HN"}),
        ("en Guatemala", {"country": "GT"}),
        ("houston texas", {"country": "US", "state": "TX", "town": "Houston"}),
        ("san antonio texas", {"country": "US", "state": "TX", "town": "San Antonio"}),
        ("El Paso, TX", {"country": "US", "state": "TX", "town": "El Paso"}),
        ("puerto príncipe", {"country": "HT", "town": "Port-au-Prince"}),
    ],
)
def test_places_elsewhere_are_places_too(text, value):
    assert read("place", text) == Understood(value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("xyzabc", {"country": None, "town": "Xyzabc"}),
        ("xyzabc, chihuahua", {"country": "MX", "state": "CHH", "town": "Xyzabc"}),
        ("aldea xyzabc, honduras", {"country": "HN", "town": "Aldea Xyzabc"}),
    ],
)
def test_an_unknown_place_is_kept_as_typed_and_confirmed(text, value):
    assert read("place", text) == Understood(value, confirm=True)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("México", "place_needs_town"),
        ("Tamaulipas", "place_needs_town"),
        ("Texas", "place_needs_town"),
        ("123", "place_unclear"),
        ("", "place_unclear"),
        ("no sé", "place_unclear"),
        ("¿cuál es el albergue?", "place_question"),
        ("a" * 120, "place_long"),
    ],
)
def test_what_is_no_place_is_refused_with_its_reason(text, reason):
    assert read("place", text) == NotUnderstood(reason)


def test_every_town_of_the_gazetteer_reads_back_with_its_state():
    towns = sorted({town for found in gazetteer().towns.values() for town in found}, key=str)
    for town in random.Random(7).sample(towns, 400):
        assert read("place", show("place", town.value())).value == town.value()


def test_the_gazetteer_is_small_enough_to_ship():
    packed = (CONTENT / "places" / "towns.tsv.gz").read_bytes()
    assert len(packed) <= 520_000
    assert sum(line.startswith("MX\t") for line in gzip.decompress(packed).decode().splitlines()) > 15_000


def test_geonames_is_credited():
    assert "GeoNames" in (CONTENT / "places" / "README.md").read_text()


def test_a_word_that_only_leads_up_to_a_place_is_no_town():
    assert read("place", "CA a", "en") == NotUnderstood("place_needs_town")
