"""Countries and nationalities in five languages."""

import pytest

from bot.dialogue.kinds.base import NotUnderstood, Understood
from tests.kinds.spoken import LANGUAGES, read, show

NAMED = {
    "es": {
        "HN": "Honduras|hondureño|hondureña|catracho|catracha|HONDURAS.|soy de Honduras|soy hondureña|HN|hnd",
        "GT": "guatemala|chapín|chapina|guatemalteca|de Guatemala",
        "SV": "El Salvador|salvador|guanaco|salvadoreña",
        "NI": "nica|nicaragüense|Nicaragua",
        "CU": "cubano|Cuba",
        "VE": "venezolana|vzla",
        "EC": "ecuatoriano",
        "BR": "brasil|brazil|brasilero|mineiro",
        "HT": "haitiana|Haití|Ayiti",
        "MX": "mexicano|méjico",
        "US": "EE.UU.|eeuu|Estados Unidos|usa|americano",
        "DO": "República Dominicana|dominicana",
    },
    "en": {"HN": "honduran|Honduras", "US": "USA|U.S.|United States|american", "HT": "haitian"},
    "pt": {"BR": "brasileira|mineiro|Brasil|sou brasileiro", "HN": "hondurenho", "US": "eua"},
    "ht": {
        "HT": "ayisyen|mwen se ayisyen|Ayiti",
        "HN": "Ondiras|ondiryen",
        "US": "etazini",
        "DO": "dominiken",
        "MX": "Meksik",
    },
    "fr": {"HT": "haïtien|haitienne|Haïti", "CM": "camerounais", "US": "états unis|américaine", "CD": "congolaise"},
}


@pytest.mark.parametrize(
    ("language", "text", "code"),
    [
        (language, text, code)
        for language, named in NAMED.items()
        for code, texts in named.items()
        for text in texts.split("|")
    ],
)
def test_a_country_is_known_by_its_name_and_by_its_people(language, text, code):
    assert read("country", text, language) == Understood(code)


@pytest.mark.parametrize(
    ("text", "code"),
    [("hondursa", "HN"), ("guatemla", "GT"), ("venesuela", "VE"), ("salvadoreno", "SV"), ("nicaraguaa", "NI")],
)
def test_a_small_typo_is_understood_and_confirmed(text, code):
    reading = read("country", text)
    assert reading.value == code
    assert reading.confirm == (text != "salvadoreno")


@pytest.mark.parametrize("text", ["", "xyz", "no sé", "123", "😀", "sí"])
def test_what_is_no_country_is_refused(text):
    assert read("country", text) == NotUnderstood("country_unclear")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_country_that_is_shown_reads_back(language):
    import pycountry

    for code in sorted(country.alpha_2 for country in pycountry.countries):
        assert read("country", show("country", code, language), language) == Understood(code)


def test_haitian_creole_names_are_not_french():
    assert [show("country", code, "ht") for code in ("HT", "HN", "US", "MX")] == [
        "Ayiti",
        "Ondiras",
        "Etazini",
        "Meksik",
    ]


@pytest.mark.parametrize("text", ["UN", "EU", "ZZ", "XA"])
def test_what_the_lists_hold_besides_countries_is_none(text):
    assert read("country", text) == NotUnderstood("country_unclear")
