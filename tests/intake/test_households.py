"""Whoever registered several households from one address is asked which one it is about, and each stays what it is."""

import pytest

from storage import erase

REGISTERING = ("hola", "español", "sí", "yo", "sí")
SWITCH = {
    "es": "cambiar de familia",
    "en": "switch family",
    "pt": "mudar de família",
    "ht": "chanje fanmi",
    "fr": "changer de famille",
}


@pytest.fixture
def two(maria):
    """María began her own registration, and then that of Rosa."""
    maria.says(*REGISTERING, "Marta Elena", "Díaz López")
    maria.says("otra familia", "sí", "sí", "voluntaria", "sí", "Rosa")
    return maria


def last(person):
    return "\n".join(person.said_to[-3:])


def test_the_other_household_is_offered_by_name(two):
    two.says("cambiar de familia")
    assert "1) Marta Elena" in last(two)
    assert "2) Seguir con este" in last(two)


def test_it_goes_on_where_it_was_and_says_whose_it_is(two):
    rosa = two.conversation.id
    two.says("cambiar de familia", "1")
    assert two.conversation.id != rosa
    assert "Ahora hablamos del registro de: Marta Elena" in last(two)
    assert "En qué fecha nació" in last(two)
    two.says("3 de abril de 1985")
    assert two.state["answers"]["p1.given_names"] == ["Marta Elena"]
    assert two.state["answers"]["p1.birth_date"] == ["1985-04-03"]


def test_and_back_again(two):
    rosa = two.conversation.id
    two.says("cambiar de familia", "1", "cambiar de familia", "1")
    assert two.conversation.id == rosa
    assert "Rosa" in last(two)


def test_staying_changes_nothing(two):
    rosa = two.conversation.id
    two.says("cambiar de familia", "2")
    assert two.conversation.id == rosa


def test_the_menu_offers_it_only_where_there_is_another(two, house, clock):
    two.says("menú")
    assert "Otra familia que registré" in last(two)


def test_whoever_has_one_household_is_told_so(maria):
    maria.says(*REGISTERING, "Marta Elena", "menú")
    assert "Otra familia que registré" not in last(maria)
    maria.says("cambiar de familia")
    assert "Aquí no hay otro registro" in last(maria)


def test_a_household_that_was_erased_meanwhile_is_not_there(two, house, clock):
    two.says("cambiar de familia")
    with house.store.write() as unit:
        its = unit.addresses.find("post", two.value)
        (marta,) = [each for each in unit.addresses.conversations_of(its.id) if each != its.conversation_id]
        erase(unit, marta, clock())
    rosa = two.conversation.id
    two.says("1")
    assert two.conversation.id == rosa


@pytest.mark.parametrize("language", SWITCH)
def test_the_words_are_known_in_every_language(house, language):
    from bot.dialogue.kinds.commands import command_in

    assert command_in(SWITCH[language], house.content.words[language]) == "households"
