"""What people type when asked where they are: a sure town is taken, a doubtful one shown back, the rest asked again."""

import pytest

from bot.dialogue.kinds.base import Ambiguous, NotUnderstood, Understood
from tests.kinds.spoken import read

#: outcome -> language -> what was typed; "Town < typed" tells the town that is meant
TYPED = {
    "sure": {
        "es": "Reynosa < reynosa|Matamoros < estoy en matamoros|Ciudad Juárez < cd juarez chih|Tijuana < estoy en tijuana|"
        "La Calle < La Calle, Guanajuato|Casas < Casas, Tamaulipas|Tapachula < vivo en tapachula|"
        "Monterrey < mty|Ciudad de México < cdmx|Nuevo Laredo < nvo laredo tamaulipas|Piedras Negras < Piedras Negras",
        "en": "Tijuana < tijuana|Matamoros < i'm in matamoros|Nogales < nogales sonora|Mexicali < Mexicali, Baja California",
        "pt": "Ciudad Juárez < ciudad juarez|Reynosa < estou em reynosa|Tijuana < Tijuana BC",
        "ht": "Tijuana < mwen nan tijuana|Tapachula < tapachula|Reynosa < m rete reynosa",
        "fr": "Reynosa < je suis à reynosa|Tijuana < Tijuana|Monterrey < j'habite à monterrey",
    },
    "shown back": {
        "es": "La Esperanza < la esperanza|Victoria < victoria|León < leon|San José < san jose|Reynosa < reinoza|Tijuana < tiuana|"
        "Matamoros < en un albergue de matamoros|Reynosa < con mi hermana en reynosa|Xyz < xyzabc|El Carmen < carmen|"
        "Tijuana < en la calle en tijuana|Casas Grandes < casas grandes|El Refugio < colonia el refugio reynosa",
        "en": "Tijuana < a shelter in tijuana|Reynosa < on the street in reynosa|Juárez < juares",
        "pt": "Tijuana < num abrigo em tijuana|Matamoros < matamorros",
        "ht": "Tijuana < nan yon refij tijuana|Reynosa < kay zanmi m reynosa",
        "fr": "Tijuana < dans un refuge à tijuana|Matamoros < matamorros",
    },
    "which town": {
        "es": "en la calle|en un albergue|en el albergue|con mi hermana|aqui|aquí nomas|en la frontera|en una casa|en casa de un amigo|"
        "en el campamento|rentando un cuarto|en un hotel|en la iglesia|cerca del puente|no se donde estoy|con mi familia|albergue|"
        "en el parque|en la terminal de autobuses|en el albergue buen pastor|donde puedo|en una carpa|en el refugio|La Calle",
        "en": "on the street|in a shelter|with my sister|here|at a friend's house|in a hotel|near the bridge|homeless|in a tent|at the border",
        "pt": "na rua|num abrigo|com minha irmã|aqui|na casa de um amigo|em um hotel|perto da ponte|na fronteira|no acampamento",
        "ht": "nan lari a|nan yon abri|ak sè m|isit la|kay zanmi m|nan yon otèl|bò fwontyè a|nan legliz|nan yon tant",
        "fr": "dans la rue|dans un refuge|chez ma soeur|ici|chez un ami|à l'hôtel|près du pont|à la frontière|dans une tente",
    },
    "unclear": {
        "es": "no sé|espere un momento|no entiendo la pregunta|ya le dije|no tengo papeles|mi hijo no tiene papeles",
        "en": "i don't know|wait a minute|i don't understand|i already told you",
        "pt": "não sei|espera um pouco|não entendi|já falei isso",
        "ht": "m pa konnen|tann yon ti moman|m pa konprann|mwen di sa deja",
        "fr": "je ne sais pas|attendez un moment|je ne comprends pas|je l'ai déjà dit",
    },
}
ROWS = [
    (outcome, language, each)
    for outcome, languages in TYPED.items()
    for language, line in languages.items()
    for each in line.split("|")
]


def outcome_of(reading):
    match reading:
        case NotUnderstood("place_which_town"):
            return "which town"
        case NotUnderstood():
            return "unclear"
        case Ambiguous():
            return "shown back"
        case Understood(_, confirm):
            return "shown back" if confirm else "sure"


def test_enough_was_typed():
    assert len(ROWS) >= 100


@pytest.mark.parametrize(("outcome", "language", "typed"), ROWS)
def test_a_typed_place_comes_out_as_it_should(outcome, language, typed):
    town, _, text = typed.rpartition(" < ")
    reading = read("place", text, language)
    # "no sé dónde estoy" may be told either way: nothing is stored
    allowed = {outcome, "which town"} if outcome == "unclear" else {outcome}
    assert outcome_of(reading) in allowed, reading
    if outcome == "sure":
        assert reading.value["town"] == town
